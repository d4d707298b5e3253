//! Measure words: what stands between a number and what it counts.

use crate::affix::Affixes;

/// Measure words of counts and of money, in both scripts, with those that are two in one: 篇(条), 人次.
#[rustfmt::skip]
pub(crate) static UNITS: Affixes = Affixes::new(&[
    "篇(条)", "条(次)", "篇(次)", "件(次)", "轮次", "人次", "批次", "场次", "家次", "件次", "条次", "篇次", "万元", "亿元", "美元",
    "大项", "大类", "大板块", "条", "件", "份", "篇", "期", "个", "项", "起", "宗", "例", "次", "人", "名", "家", "批",
    "场", "元", "册", "则", "张", "部", "处", "位", "支", "封", "幅", "页", "本", "版", "户", "辆", "轮", "班", "倍", "种", "款",
    "台", "套", "间", "所", "字", "门", "座", "段", "枚", "道", "类",
    "條", "個", "項", "場", "萬元",
]);

/// Measure words that make a numeral in Chinese characters a count: those that are rare in idioms.
pub(crate) static OF_NUMERALS: Affixes = Affixes::new(&[
    "人次", "场次", "条", "件", "份", "篇", "期", "起", "宗", "例", "次", "人", "名", "家", "项", "个", "场", "批", "轮", "元",
]);

/// Whether requests, and cases of remedies, are counted in a unit.
pub(crate) fn is_of_requests(unit: &str) -> bool {
    matches!(unit, "件" | "起" | "宗" | "份" | "项" | "条" | "例")
}

/// Whether pieces of information are counted in a unit, whatever is said of them.
pub(crate) fn is_of_information(unit: &str) -> bool {
    matches!(unit, "条" | "件" | "份" | "篇" | "期" | "项" | "宗" | "批")
}

/// Whether people are counted in a unit.
pub(crate) fn is_of_people(unit: &str) -> bool {
    matches!(unit, "人" | "名" | "位")
}

/// Whether cases are counted in a unit, and nothing else.
pub(crate) fn is_of_cases(unit: &str) -> bool {
    matches!(unit, "起" | "宗" | "例")
}
