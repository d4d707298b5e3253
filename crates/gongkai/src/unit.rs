//! Measure words: what stands between a number and what it counts.

use crate::affix::Affixes;

/// Measure words of counts and of money, in both scripts, with those that are two in one: 人次.
#[rustfmt::skip]
pub(crate) static UNITS: Affixes = Affixes::new(&[
    "轮次", "个次", "人次", "批次", "场次", "家次", "件次", "条次", "篇次", "期次", "张次", "万元", "亿元", "美元",
    "大项", "大类", "大板块", "条", "件", "份", "篇", "期", "个", "项", "起", "宗", "例", "次", "人", "名", "家", "批",
    "场", "元", "册", "则", "张", "部", "处", "位", "支", "封", "幅", "页", "本", "版", "户", "辆", "轮", "班", "倍", "种", "款",
    "台", "套", "笔", "间", "所", "字", "门", "座", "段", "枚", "道", "类",
    "條", "個", "項", "場", "萬元",
]);

/// Measure words that make a numeral in Chinese characters a count: those that are rare in idioms.
pub(crate) static OF_NUMERALS: Affixes = Affixes::new(&[
    "人次", "场次", "条", "件", "份", "篇", "期", "起", "宗", "例", "次", "人", "名", "家", "项", "个", "场", "批", "轮", "元",
]);

/// The length of the measure words that a text begins with: one, with others that may stand in brackets behind it: 篇(条), 条(则、期).
pub(crate) fn measure(text: &str) -> Option<usize> {
    let unit = UNITS.at_start(text)?.len();
    // 315期间: a stretch of time.
    if ["期间", "期满", "期限"].iter().any(|it| text.starts_with(it)) {
        return None;
    }
    Some(unit + others(&text[unit..]).unwrap_or(0))
}

/// The length of brackets that hold measure words and nothing else.
fn others(text: &str) -> Option<usize> {
    let mut at = text.strip_prefix('(').map(|_| 1)?;
    loop {
        at += UNITS.at_start(&text[at..])?.len();
        match text[at..].chars().next()? {
            '、' => at += '、'.len_utf8(),
            ')' => return Some(at + 1),
            _ => return None,
        }
    }
}

/// The first of several measure words, and 件 for 件次: what is counted.
pub(crate) fn counted_in(unit: &str) -> &str {
    let first = if unit.ends_with(')') { unit.split('(').next().unwrap_or(unit) } else { unit };
    match first {
        "件次" | "条次" | "篇次" | "轮次" | "期次" | "张次" => first.strip_suffix('次').unwrap_or(first),
        _ => first,
    }
}

/// Whether requests, and cases of remedies, are counted in a unit.
pub(crate) fn is_of_requests(unit: &str) -> bool {
    matches!(unit, "件" | "起" | "宗" | "份" | "项" | "条" | "例" | "封")
}

/// Whether pieces of information are counted in a unit, whatever is said of them.
pub(crate) fn is_of_information(unit: &str) -> bool {
    matches!(unit, "条" | "件" | "份" | "篇" | "期" | "项" | "宗" | "批" | "笔")
}

/// Whether people are counted in a unit.
pub(crate) fn is_of_people(unit: &str) -> bool {
    matches!(unit, "人" | "名" | "位")
}

/// Whether cases are counted in a unit, and nothing else.
pub(crate) fn is_of_cases(unit: &str) -> bool {
    matches!(unit, "起" | "宗" | "例")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_measure_words() {
        let cases = [
            ("条(件),", Some(("条(件)", "条"))),
            ("条(则、期)", Some(("条(则、期)", "条"))),
            ("期次", Some(("期次", "期"))),
            ("人次。", Some(("人次", "人次"))),
            // A remark is no measure word.
            ("条(含转发)", Some(("条", "条"))),
            ("条(件", Some(("条", "条"))),
            ("余条", None),
        ];
        for (text, expected) in cases {
            assert_eq!(measure(text).map(|it| (&text[..it], counted_in(&text[..it]))), expected, "{text}");
        }
    }
}
