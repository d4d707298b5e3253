//! What the words of an amount of information say of it: its field, documents of rules, an account, the part that it is among.

use crate::parse::entry::Entry;
use crate::parse::few::few;

/// Whether an amount is of information, of whatever field: 涉税信息, 商务信息; and not of a class of it: 政策类信息.
pub(super) fn is_of_its_field(entry: &Entry, text: &str) -> bool {
    let label = entry.label.clone().map_or("", |it| &text[it]);
    // 旅游信息数：590条.
    let label = ["数量", "总数", "数"].iter().find_map(|it| label.strip_suffix(it)).unwrap_or(label);
    label.strip_suffix("信息").is_some_and(|it| !it.ends_with('类') && (2..=4).contains(&it.chars().count()))
}

/// Whether documents of a kind are counted that agencies issue, or answers to proposals, and no information in general.
pub(super) fn is_of_rules(entry: &Entry, text: &str) -> bool {
    let label = entry.label.clone().map_or("", |it| &text[it]);
    // 规范性文件公开数为3件.
    let label = label.strip_suffix("公开").or(label.strip_suffix("公開")).unwrap_or(label);
    // 公开建议提案办理复文46件.
    let proposals = || ["建议", "提案", "建議"].iter().any(|it| label.contains(it));
    few!["规范性文件", "规章", "規範性文件", "規章", "办理结果", "复文"].end(label) || proposals()
}

/// Whether a channel is an account of social media, or messages to telephones.
pub(super) fn is_an_account(channel: &str) -> bool {
    few!["微博", "公众号", "公众平台", "短信", "视频号", "抖音号", "頭條號", "头条号", "公眾號", "微信"].end(channel)
}

/// The longest words before a part that name what it is among, in bytes.
const AMONG: usize = 60;

/// Whether the clause before an amount says that it is among another one: 业务类信息中，…; 网站公开的信息中，….
pub(super) fn is_said_among(own: &Entry, other: &Entry, text: &str) -> bool {
    let start = own.label.as_ref().map_or(own.source.start, |it| it.start.min(own.source.start));
    let before = text[..start].trim_end_matches([' ', '，', ',', '：', ':']);
    let Some(said) = before.strip_suffix('中').filter(|it| it.len() < start) else { return false };
    let from = said.len().saturating_sub(AMONG);
    let from = (from..=said.len()).find(|it| said.is_char_boundary(*it)).unwrap_or(said.len());
    let clause = said[from..].rsplit(['。', '；', ';', '\n', '，', ',']).next().unwrap_or_default();
    let name = other.label.clone().and_then(|it| text.get(it)).unwrap_or_default().trim_end_matches("信息");
    name.chars().nth(1).is_some() && clause.trim_start_matches('在').starts_with(name) && before.len() < start
}
