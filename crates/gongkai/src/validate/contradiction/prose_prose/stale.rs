//! A number that was said to have changed, and is written as before later on.

use super::MOST;
use crate::validate::{Breach, Outcomes};
use crate::{Bilingual, Place, Reading};

/// Words behind which all there are of a thing are counted.
const WHOLE: [&str; 14] = ["通过", "设有", "共有", "设立", "设置", "开设", "现有", "目前有", "共", "分为", "划分为", "涵盖", "包括", "分"];

/// 功能版块由原来的8个增加到现在的16个, and later 官网通过8大板块: the number before the change.
pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at, word) in outcomes.once.find(reading, "由原来的").take(MOST) {
        let rest = &text[at + word.len()..];
        let digits = |it: &str| it.bytes().take_while(u8::is_ascii_digit).count();
        let old = &rest[..digits(rest)];
        let changed = rest[old.len()..].trim_start_matches(['个', '项', '类', '种']);
        let Some(now) =
            ["增加到", "增加至", "增至", "扩展到", "调整为", "扩大到", "减少到", "压缩到"].iter().find_map(|it| changed.strip_prefix(it))
        else {
            continue;
        };
        let now = now.trim_start_matches("现在的").trim_start_matches("目前的");
        let new = &now[..digits(now)];
        // 版块 and 板块 are one word; its last letter tells.
        let (Some(noun), true) = (text[..at].chars().next_back(), !old.is_empty() && !new.is_empty() && old != new) else { continue };
        let from = text.len() - now.len() + new.len();
        let again = ["大", "个", "项", "类"].iter().find_map(|unit| {
            text[from..].match_indices(&format!("{old}{unit}")).find_map(|(found, it)| {
                let start = from + found;
                // 官网通过8大板块 are all of them; 新增了8个栏目, 重点更新了8个栏目 may be others.
                let lead = &text[..start];
                let own = WHOLE.iter().any(|it| lead.ends_with(it));
                let behind = text[start + it.len()..].char_indices().take(2).find(|it| it.1 == noun)?;
                own.then(|| start..start + it.len() + behind.0 + noun.len_utf8())
            })
        });
        let Some(again) = again else { continue };
        outcomes.broken(Breach {
            about: text[again.clone()].to_owned(),
            severity: None,
            message: Bilingual::new(
                format!("前面写由 {old} 变为 {new}，这里仍写“{}”。", &text[again.clone()]),
                format!("It changed from {old} to {new}, and “{}” is still written here.", &text[again.clone()]),
            ),
            places: vec![Place::new(&reading.document, again), Place::new(&reading.document, at..from)],
            concepts: Vec::new(),
            expected: Some(new.to_owned()),
            found: Some(old.to_owned()),
            suspects: Vec::new(),
        });
    }
}
