//! Nothing but times and links between what is denied and the denial: 2009年一件也没有, 三项均无.

use crate::affix::Affixes;
use crate::parse::sentence::Sentence;
use crate::parse::token::Kind;

/// Words between what is denied and the denial, or before one that stands alone: they add nothing.
static LINKS: Affixes = Affixes::new(&[
    "本年度",
    "本镇",
    "本乡",
    "本街道",
    "本局",
    "本单位",
    "本机关",
    "我镇",
    "我乡",
    "我局",
    "我街道",
    "我单位",
    "本年",
    "全年",
    "今年",
    "年度内",
    "年内",
    "当年",
    "的",
    "也",
    "均",
    "都",
    "皆",
    "全",
    "还",
    "各",
    "项",
    "类",
    "一件",
    "一起",
    "一例",
    "一个",
    "一宗",
    "一份",
    "三者",
    "两者",
    "二者",
    "两项",
    "三项",
    "四项",
    "各项",
    "几项",
    "两项工作",
    "三项工作",
    "四项工作",
    "三项数据",
    "四项数据",
    "以上",
    "上述",
    "自然",
    "目前",
    "情况",
    " ",
    ":",
    "〕",
    "】",
]);

/// Whether nothing but times and links stands from a token up to a denial: 2009年一件也, 三项均.
pub(super) fn is_link(sentence: &Sentence<'_>, from: usize, negation: usize) -> bool {
    if from > negation || negation - from > LINKED {
        return false;
    }
    let start = from.checked_sub(1).map_or(sentence.start, |it| sentence.tokens[it].span.end);
    let mut at = start;
    let mut rest = String::new();
    for token in &sentence.tokens[from..negation] {
        if matches!(token.kind, Kind::Date(_)) {
            rest.push_str(&sentence.text[at..token.span.start]);
            at = token.span.end;
        }
    }
    rest.push_str(&sentence.text[at..sentence.tokens[negation].span.start]);
    let mut rest = rest.as_str();
    while let Some(word) = LINKS.at_start(rest) {
        rest = &rest[word.len()..];
    }
    rest.is_empty()
}

/// Whether words are times and links, and 为, and nothing else: 本年度均为.
pub(super) fn is_plain(text: &str) -> bool {
    let text = text.trim_end_matches(['为', '是', ' ']);
    !text.is_empty() && without_links(text).is_empty()
}

/// Words without the times and links before them.
pub(super) fn without_links(text: &str) -> &str {
    let mut rest = text.trim_start_matches(|it: char| it.is_ascii_digit() || it == '年' || it == ' ');
    while let Some(word) = LINKS.at_start(rest) {
        rest = &rest[word.len()..];
    }
    rest
}

/// The most tokens of a link.
const LINKED: usize = 4;
