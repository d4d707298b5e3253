//! `unit-odd` (FRM005): visits are counted in units of documents.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::breach;
use crate::{Bilingual, Concept, Edition, Place, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM005",
    name: "unit-odd",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("访问量用了信息的单位。", "Visits are counted in units of documents."),
    page: Bilingual::new(
        "点击量、访问量以“次”或“人次”计，粉丝、关注者以“人”计。写成“条”“件”，要么单位写错，要么把公开的条数写成了访问量。",
        "Clicks and visits are counted in 次 or 人次, followers in 人. In 条 or 件, either the unit is wrong, or a number of items was taken for one of visits.",
    ),
    not_checked: Bilingual::new("没有写访问量。", "No visits are stated."),
    basis: Bilingual::new("量词的用法。", "What measure words are for."),
    certainty: Certainty::Practice,
    breaks: "公开信息30条，专栏点击量为74531条。",
    holds: "公开信息30条，专栏点击量为74531次。",
    beside: "",
    below: &[],
    check,
};

/// Those who follow an account.
const FOLLOWERS: [&str; 5] = ["关注人数", "粉丝数", "粉丝", "关注用户", "订阅用户"];

/// 关注人数2.1万条: people in the unit of documents.
fn followers(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let mut last = 0;
    for (at, word) in FOLLOWERS.iter().flat_map(|word| outcomes.once.find(reading, word)) {
        let rest =
            text[at + word.len()..].trim_start_matches(['数', '量', '总', '共', '达', '到', '为', '有', '超', '过', '约', '近', ' ']);
        let digits = rest.bytes().take_while(|it| it.is_ascii_digit() || matches!(it, b'.' | b',')).count();
        let behind = rest[digits..].trim_start_matches(['万', '余', '多']);
        let unit = behind.chars().next().filter(|it| digits > 0 && ['条', '條', '件', '份', '篇'].contains(it));
        let ends = unit.is_some_and(|it| {
            let end = &behind[it.len_utf8()..];
            end.is_empty() || end.starts_with(['，', '。', '；', ',', ';', '、', '\n', '）'])
        });
        let Some(unit) = unit.filter(|_| at >= last && ends) else { continue };
        last = text.len() - behind.len();
        outcomes.broken(breach(
            "followers".to_owned(),
            Place::new(&reading.document, at..last + unit.len_utf8()),
            Concept::PageViews,
            Bilingual::new(format!("关注者的单位写作“{unit}”。"), format!("Followers are counted in “{unit}”.")),
            Some(unit.to_string()),
            Some("人".to_owned()),
        ));
    }
}

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    followers(reading, outcomes);
    for fact in reading.stated_of(Concept::PageViews) {
        let unit = fact.statement.unit.clone().unwrap_or_default();
        // 1条播放量过万的视频: the number is not that of the visits.
        let named_first = fact.statement.label.as_deref().is_some_and(|label| fact.text.starts_with(label));
        if !named_first || !["条", "條", "件", "份", "篇"].contains(&unit.as_str()) {
            outcomes.holds(fact.place, None);
            continue;
        }
        outcomes.broken(breach(
            "views".to_owned(),
            fact.place,
            Concept::PageViews,
            Bilingual::new(format!("访问量的单位写作“{unit}”。"), format!("Visits are counted in “{unit}”.")),
            Some(unit),
            Some("次".to_owned()),
        ));
    }
}
