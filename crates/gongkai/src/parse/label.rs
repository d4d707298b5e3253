//! The words that name a counted thing, without the words around them.

use crate::affix::Affixes;
use crate::parse::few::few;

/// Words that open a clause and name nothing: subjects, times, links.
#[rustfmt::skip]
static OPENINGS: Affixes = Affixes::new(&[
    "其中", "主要包括", "主要有", "具体包括", "涉及到", "内有", "具体为", "具体有", "包括", "包含", "涵盖", "涵盖了", "分别为", "分别是", "分别包括", "信息中", "另外", "另有", "此外", "同时", "并", "还", "共", "共计", "累计", "占", "占全年", "占本年度", "占全部",
    "全年", "本年度", "本年", "年度", "今年", "今年以来", "一年来", "我局", "我镇", "我办", "我委", "我县", "我市", "我区",
    "我乡", "我厅", "我街道", "我社", "我单位", "本局", "本单位", "本机关", "本委", "本镇", "本办", "全市", "全县",
    "全区", "全局", "全镇", "全乡", "目前", "截至目前", "至今", "有", "含", "和", "及", "以及", "与", "、", "中", "涉及", "属于",
    "由", "在", "通过", "利用", "依托", "为", "各", "一是", "二是", "三是", "四是", "五是", "六是", "上", "新增", "下同", "则",
    "方面", "其余", "余下", "剩余", "将", "等", "本年度新增的", "调整", "设立了", "配备了", "组织", "一年", "以上", "上述", "所", "的", "了", "“", "”", "-", ":", "·",
    ".", " ",
]);

/// Words between a name and its number.
#[rustfmt::skip]
static CLOSINGS: Affixes = Affixes::new(&[
    "共计", "合计", "总计", "共有", "一共", "合共", "总共", "共", "分别为", "分别", "累计", "为", "有", "达到", "达", "约", "近", "超过", "突破", "逾",
    "大约", "不足", "不到", "是", "了", "的", "数为", "计", "就", "已", "只有", "仅有", "和", "及", "以及", "-", ":", "(", "、", " ",
]);

/// No ordinal of a passage is longer, in bytes: 十二.
const NUMERAL: usize = 9;

/// The bytes of a label inside `text`, trimmed at both ends. `None` where nothing is left.
pub(crate) fn trim(text: &str) -> Option<std::ops::Range<usize>> {
    let (mut start, mut end) = (0, text.len());
    while let Some(word) = CLOSINGS.at_end(&text[start..end]) {
        // 报告统计2条: a part of a word.
        if word == "计" && text[start..end - word.len()].ends_with(['统', '会', '审', '设', '预', '估']) {
            break;
        }
        // 主动公开政府信息总数为: 总数 is one word.
        let word = if word == "数为" && text[start..end - word.len()].ends_with('总') { "为" } else { word };
        end -= word.len();
        if end <= start {
            return None;
        }
    }
    // ④《开发区周讯》: the number of an item.
    start += text[..end].len() - text[..end].trim_start_matches(|it| ('①'..='⑳').contains(&it)).len();
    // (一)业务文件类: so does an ordinal in brackets.
    if let Some((numeral, _)) = text[start..end].strip_prefix('(').and_then(|it| it.split_once(')'))
        && numeral.len() <= NUMERAL
        && crate::chinese_numeral(numeral).is_some()
    {
        start += numeral.len() + 2;
    }
    while let Some(word) = OPENINGS.at_start(&text[start..end]) {
        // 上 and 中 open a rest such as 上主动公开, and are a part of 上级, 中央.
        let word_is_part = few!["上", "中", "各", "由", "有", "含", "占", "组织", "方面", "一年", "年度"].are(word)
            && !text[start + word.len()..end].starts_with(['主', '公', '发', '"', ',', '、']);
        // 及时更新, 信息中心, 与公众利益密切相关事项 as well.
        let rest = &text[start + word.len()..end];
        let word_is_part = word_is_part
            || match word {
                "及" => rest.starts_with('时'),
                // 在线服务, 在建项目.
                "在" => rest.starts_with(['线', '建']),
                // 和平区, 和田市, 和林格尔县, and not 和平台, 和林业.
                "和" => few![
                    "平区",
                    "平县",
                    "平镇",
                    "平街道",
                    "平社区",
                    "田市",
                    "田县",
                    "田地区",
                    "顺县",
                    "龙区",
                    "龙县",
                    "静县",
                    "硕县",
                    "政县",
                    "林格尔",
                    "布克赛尔"
                ]
                .open(rest),
                // …355件等各类政府信息.
                "等" => !rest.starts_with("各类"),
                // 将军镇, 将乐县, 将台乡.
                "将" => rest.starts_with(['军', '乐', '台']),
                "信息中" => rest.is_empty() || rest.starts_with('心'),
                "与" => rest.contains("相关") || rest.contains("有关"),
                _ => false,
            };
        if word_is_part || word == "“" {
            break;
        }
        start += word.len();
    }
    // 另291条, 仅10条: a word that names nothing, all by itself.
    let bare = few!["另", "仅", "等", "都", "余", "即", "就", "按", "由", "计"].are(&text[start..end]);
    (start < end && !bare).then_some(start..end)
}

/// Words that leave a noun general: 各类信息 says no more than 信息.
#[rustfmt::skip]
static FILLERS: Affixes = Affixes::new(&[
    "各类", "各种", "各项", "方面", "一共", "合共", "总共", "相关", "有关", "政务", "政府", "主动", "公开", "发布", "的", "数量", "总数", "总量", "数", "量",
    "新", "新增", "本年度", "本年", "当年", "当年度", "全年", "共", "计", "有", "为", "达", "约", "近", "逾", "超过", "突破", "不足", "不到", "达到", "了", "累计", "合计", "以上",
    "上述", "本单位", "本部门", "本机关", "本局", "我局", "本镇", "我镇", "本街道", "我街道", "街道", "总", "内容", "类", "-", " ", "\"", "、", ":",
]);

/// Whether a noun phrase says nothing beyond 信息, once its general nouns (given as ranges of `text`) are taken out.
pub(crate) fn is_general(text: &str, nouns: impl Iterator<Item = std::ops::Range<usize>>) -> bool {
    let mut nouns = nouns.peekable();
    let joined = nouns.peek().is_some().then(|| without(text, nouns));
    let mut rest = joined.as_deref().unwrap_or(text);
    while let Some(word) = FILLERS.at_start(rest) {
        rest = &rest[word.len()..];
    }
    rest.is_empty()
}

/// A text without some ranges of it.
fn without(text: &str, ranges: impl Iterator<Item = std::ops::Range<usize>>) -> String {
    let (mut at, mut rest) = (0, String::new());
    for range in ranges {
        rest.push_str(&text[at..range.start.max(at)]);
        at = range.end.max(at);
    }
    rest + &text[at..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        let cases = [
            ("其中,", None),
            ("其中机构概况类", Some("机构概况类")),
            ("共", None),
            ("规范性文件类信息为", Some("规范性文件类信息")),
            ("全年累计", None),
            ("其他类信息分别为", Some("其他类信息")),
            ("上级文件", Some("上级文件")),
            ("报告统计", Some("报告统计")),
            ("共计", None),
            ("政府信息总数为", Some("政府信息总数")),
            ("政府信息数为", Some("政府信息")),
            ("信息中部门动态", Some("部门动态")),
            ("信息中心文件", Some("信息中心文件")),
            ("与公众利益密切相关事项", Some("与公众利益密切相关事项")),
        ];
        for (text, expected) in cases {
            assert_eq!(trim(text.trim_end_matches(',')).map(|it| &text[it]), expected, "{text}");
        }
        assert!(is_general("各类政府信息共", std::iter::once("各类".len().."各类政府信息".len())));
        assert!(!is_general("公文类信息", std::iter::once("公文类".len().."公文类信息".len())));
    }
}
