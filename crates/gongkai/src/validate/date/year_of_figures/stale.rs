//! Words that were left from the report before: an overview that opens with its year, a day that ended it.

use super::OWN;
use crate::validate::{Breach, Outcomes};
use crate::within::has_any;
use crate::{Bilingual, Concept as C, Place, Reading};

/// 2015年，在旗委、旗政府的正确领导下，我局…稳步推进, in a report of 2016 whose paragraph names no other year: it was left from the report before.
pub(super) fn overview(reading: &Reading, titled: i32, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let opening = format!("{}年", titled - 1);
    for line in reading.document.lines() {
        let own = text[line.clone()].trim();
        let Some(said) = own.strip_prefix(&opening).map(|it| it.trim_start_matches('度')).filter(|it| it.starts_with(['，', ','])) else {
            continue;
        };
        let tells = has_any(said, &["领导下", "指导下", "紧紧围绕", "认真贯彻", "严格按照"])
            && has_any(said, &SELF)
            && !said.contains(&titled.to_string());
        let compares = has_any(said, &["今年", "本年", "上年", "去年", "同比", "比"]);
        if !tells || compares {
            continue;
        }
        let start = line.start + text[line.clone()].find(own).unwrap_or(0);
        outcomes.broken(Breach {
            about: format!("overview {}", titled - 1),
            severity: None,
            message: Bilingual::new(
                format!("题目是 {titled} 年度的报告，这一段写的是 {} 年。", titled - 1),
                format!("The report is titled {titled}, and this paragraph is about {}.", titled - 1),
            ),
            places: vec![Place::new(&reading.document, start..start + opening.len())],
            concepts: Vec::new(),
            expected: Some(titled.to_string()),
            found: Some((titled - 1).to_string()),
            suspects: Vec::new(),
        });
        return;
    }
}

/// How an agency speaks of itself.
const SELF: [&str; 12] = ["我局", "我委", "我办", "我镇", "我乡", "我县", "我市", "我区", "我厅", "本局", "本机关", "我中心"];

/// 截至2010年12月31日，…运行正常, in a report of 2011 that speaks of no other end: the day was left from the report before.
pub(super) fn until(reading: &Reading, titled: i32, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at, word) in ["截至", "截止", "截止到"].iter().flat_map(|word| outcomes.once.find(reading, word)) {
        let start = at + word.len();
        let rest = text[start..].trim_start_matches(['到', '至']);
        let Some(behind) = rest.strip_prefix(&format!("{}年12月31日", titled - 1)) else { continue };
        let end = text.len() - behind.len();
        let line = reading.document.line_around(at);
        let sentence = text[at..line.end].split('。').next().unwrap_or_default();
        let before = text[line.start..at].trim_end();
        // It opens its sentence, and tells of the agency itself: a stock, an audit or a list may have any day.
        let opens = before.is_empty() || before.ends_with(['。', '；', ')', '）']);
        let own = OWN.iter().any(|it| behind.trim_start_matches(['，', ',']).starts_with(it));
        let on_purpose = text[line.clone()].matches(&titled.to_string()).count() > 1
            || sentence.contains(&titled.to_string())
            || has_any(sentence, &["累计", "结转", "上年", "历年", "共有", "新增", "今年", "本年", "现", "未办结", "尚未", "历史", "已"]);
        if !opens || !own || on_purpose {
            continue;
        }
        outcomes.broken(Breach {
            about: format!("until {}", titled - 1),
            severity: None,
            message: Bilingual::new(
                format!("题目是 {titled} 年度的报告，这里写的是截至 {} 年底。", titled - 1),
                format!("The report is titled {titled}, and this is told up to the end of {}.", titled - 1),
            ),
            places: vec![Place::new(&reading.document, at..end)],
            concepts: vec![C::PeriodEnd],
            expected: Some(titled.to_string()),
            found: Some((titled - 1).to_string()),
            suspects: Vec::new(),
        });
        return;
    }
}
