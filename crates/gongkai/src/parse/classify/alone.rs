//! A number that has nothing but the title before it to say what it counts.

use super::is_remedy;
use crate::Concept;
use crate::parse::clause::{Clause, Labelled};
use crate::parse::entry::Role;
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::parse::token::{Kind, Stop};
use crate::unit::is_of_requests;

/// A number by itself behind the title of a passage: 申请件数：合计18件, 五、收费。0元.
pub(super) fn alone(clause: &Clause<'_>, memory: &mut Memory) -> Option<Labelled> {
    let concept = memory.subject?;
    let lead = clause.lead_text().rsplit([':', '。', '-']).next().unwrap_or_default().trim_ascii();
    let plain = [
        "",
        "共",
        "合计",
        "共计",
        "总计",
        "为",
        "本年度",
        "本年",
        "全年",
        "今年",
        "当年",
        "本年度共",
        "全年共",
        "本年共",
        "总数为",
        "总数",
        "总量为",
        "数量为",
    ]
    .contains(&lead);
    // 主动公开情况：我局召开会议，传达文件，全年12件: another clause stands between.
    let before = &clause.sentence.tokens[clause.item.at.saturating_sub(REACH)..clause.item.at];
    if before.iter().any(|it| matches!(it.kind, Kind::Stop(Stop::Comma | Stop::Semicolon) | Kind::Number(_))) {
        return None;
    }
    let unit = clause.unit();
    let fits = match concept {
        Concept::FeesCollected => unit.ends_with('元'),
        Concept::TrainingSessions => matches!(unit, "次" | "场" | "期"),
        Concept::ComplaintsTotal => is_of_requests(unit) || unit == "次",
        Concept::ConsultationsTotal => return None,
        // 复议：1（维持）.
        _ => is_of_requests(unit) || unit.is_empty() && clause.lead_text().ends_with(':'),
    };
    // 商业企业6件、法律服务机构4件，共11件，占8.1%: a group of them.
    let group = memory.divided && !lead.is_empty() || clause.sentence.text[clause.end()..].trim_start_matches([',', ' ']).starts_with('占');
    if !(plain && fits && !group && clause.item.depth == 0 && clause.trimmed(clause.end()..clause.item.tail_end).is_none()) {
        return None;
    }
    memory.subject = None;
    if is_remedy(concept) {
        memory.remedy = Some(concept);
    }
    if concept == Concept::DisclosureTotal {
        memory.disclosed = true;
        return Some((Role::Disclosed(crate::parse::entry::Disclosed { general: true, verb: true, ..Default::default() }), None));
    }
    Some((Role::Fixed(concept), None))
}
