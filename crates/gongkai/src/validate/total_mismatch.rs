//! `total-mismatch` (SUM001): the parts of a list do not add up to its total.

use super::list::{Divided, label_zh, unit};
use super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, ListKind, Reading, Severity, Standing, Suspect};

pub(super) const RULE: Rule = Rule {
    code: "SUM001",
    name: "total-mismatch",
    severity: Severity::Error,
    editions: Edition::ALL,
    title: Bilingual::new("分项相加不等于总数。", "The parts of a list do not add up to its total."),
    page: Bilingual::new(
        "报告写出总数，又逐项列出各类的数。各类合起来就是全部时，相加应等于总数；差一条，总数和分项中必有一个是错的。各类是否列全，看文字：有“其他”，写明“分为五类”“按内容分”，占比合计近100%，各项占满括号，写明“全部办结”而列出三种以上结果、几乎合成全部，或机构职能、法规文件、规划计划、行政职责、业务动态五类列出四类以上并各有占比。其中又分小项的，只算大项。\n\n只凭加法不能断定错的是哪一个。各项印有占比时，占比可以作证：每个占比都由印出的条数算得，条数在算占比之后就没有改动过，总数的嫌疑排在最前。",
        "A report states a total and then the number of each category. Where the categories are all there is, they add up to the total; where they do not, one of the numbers is wrong. Whether they are all is told by the words: 其他 is among them, 分为五类 or 按内容分 stands before them, their shares make 100, they fill the brackets behind their number, all are said to be concluded (全部办结) and three outcomes or more make nearly all of them, or four of the five classes that cities print with their shares are there. Of a part that is divided again only the part counts.\n\nAddition alone cannot tell which. Printed shares bear witness: where each share follows from its printed count, no count was changed after the shares were made, and the total is the first suspect.",
    ),
    not_checked: Bilingual::new(
        "总数或分项带有“余”“多”“约”；以“主要包括”列举；各类没有“其他”、占比合计也不近100%，分项之和小于总数（只列了一部分）；按渠道列出（同一条信息可由几个渠道公开）；列表中有未能读懂的数；咨询各项单位不同（件、人次）；节选的文本止于列表。",
        "The total or a part is hedged (余, 多, 约); the list gives examples (主要包括); the parts make less than the total without a rest (其他) and without shares that make 100 (a part list); the parts are channels, which may overlap; a number inside the list was not understood; consultations are counted in different units (件, 人次); an excerpt ends with the list.",
    ),
    basis: Bilingual::new("算术：部分之和等于整体。", "Arithmetic: parts make the whole."),
    certainty: Certainty::Arithmetic,
    breaks: "2012年主动公开政府信息4934条,其中文件类405条,新闻类3460条,其他类1070条。",
    holds: "2012年主动公开政府信息4935条,其中文件类405条,新闻类3460条,其他类1070条。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, options: &Options, outcomes: &mut Outcomes<'_>) {
    for list in Divided::all(reading) {
        judge(&list, options, outcomes);
    }
}

fn judge(list: &Divided<'_>, options: &Options, outcomes: &mut Outcomes<'_>) {
    let place = list.place();
    let Some(whole_statement) = list.whole() else { return };
    // Channels that miss the total by a hair were meant to make it, and so were those that miss it by one slip of a key.
    let meant_as_all = list.parts.len() > 2
        && list.exact_whole().zip(list.sum()).is_some_and(|(whole, sum)| {
            let off = |times: u64| whole.abs_diff(sum).saturating_mul(times) <= whole.unsigned_abs();
            off(100) || whole > 99 && off(30) && crate::repair::one_slip(whole, sum)
        });
    let mut not_checked = |zh, en| outcomes.not_checked(Some(place), Bilingual::new(zh, en));
    match list.list.kind {
        ListKind::Examples => return not_checked("只是举例，不是全部", "the list gives examples"),
        ListKind::Channels if !meant_as_all && !list.names_its_channels() => {
            return not_checked("同一条信息可由几个渠道公开", "channels may overlap");
        }
        ListKind::Parts | ListKind::Channels => {}
    }
    if options.partial && list.list.cut {
        return not_checked("节选止于列表，分项可能不全", "the excerpt ends with the list");
    }
    let (Some(whole), Some(sum)) = (list.exact_whole(), list.sum()) else {
        return not_checked("总数或分项不是确数", "the total or a part is not exact");
    };
    // 未收到书面申请，收到网上申请2件: what was denied is one way.
    if whole == 0 && has_any(list.said(), &["书面", "当面", "网上", "网络", "信函", "邮寄"]) {
        return not_checked("总数是没有，分项另有", "the total is denied, and something else is told");
    }
    // What follows once the total is reached divides it anew, or is another list.
    if sum == whole || list.reaches(whole) || list.makes_by_subtotals(whole) {
        return outcomes.holds(place, None);
    }
    // 458条，其中网站238条，微信170条，其他方式49条，规范性文件1条: carriers and a kind are all of it together.
    if list.with_its_other_lists() == Some(whole) {
        return outcomes.holds(place, None);
    }
    // 新发生6件，连同上年尚未审结的2件，审结7件…: what was pending from before is among them.
    if list.number_from_before().is_some_and(|it| whole.checked_add(it) == Some(sum)) {
        return outcomes.holds(place, None);
    }
    // 咨询16件，来电90次，来访54人次: visits and letters make no number together.
    let units = list.parts.iter().map(|it| it.1.unit.as_deref()).chain([whole_statement.unit.as_deref()]);
    let visits = units.map(|it| matches!(it, Some("人次" | "人" | "次" | "批次")));
    if whole_statement.concept == Concept::ConsultationsTotal && visits.clone().any(|it| it) && !visits.clone().all(|it| it) {
        return not_checked("各项单位不同", "the parts are counted in different units");
    }
    // 网站公开9条，提供服务类信息48条: one number behind another makes no list, where nothing says so.
    let denied = whole == 0 && matches!(whole_statement.concept, Concept::ReconsiderationTotal | Concept::LitigationTotal);
    let much_more = sum / 2 > whole && !denied;
    // 部门动态发布32条，风采栏目发布21条，公开栏目发布43条: nor do several.
    let much_more = much_more || list.parts.len() == 2 && sum / 2 >= whole && whole > 0;
    if list.parts.len() < 3 && much_more && !has_any(list.said(), &["其中", "含", "包括", "分别", "：", ":"]) {
        return not_checked("只有一项，不成列表", "one number makes no list");
    }
    if list.divides_another(sum) {
        return not_checked("各项合为文中另一个数", "the parts make another number of the passage");
    }
    if list.has_gap() {
        return not_checked("列表中有未能读懂的数", "a number inside the list was not understood");
    }
    let by_name = list.exhausts() || list.fills_brackets() && sum.saturating_mul(2) > whole || list.list.kind == ListKind::Channels;
    let complete = sum > whole && list.list.kind != ListKind::Channels
        || list.has_rest()
        || list.says_all()
        || list.parts.len() > 1 && list.shares_the_whole();
    // Nearly all of it, without a rest: probably meant as the whole.
    let within = |times: i64| (whole - sum).saturating_mul(times) <= whole;
    // Of four kinds or more, without 其中, that lack a tenth at the most, one slip of a key is likelier than a kind that was left out.
    // Four quarters are added up by SUM007.
    let quarters = || list.parts.iter().any(|it| it.1.label.as_deref().is_some_and(|it| it.contains('季')));
    let slip = list.parts.len() > FEW && within(10) && crate::repair::one_slip(whole, sum) && !list.is_among() && !quarters();
    let nearly = list.parts.len() > 1 && within(100) || slip;
    if !complete && !nearly && !by_name {
        return not_checked("只列了一部分", "a part list");
    }
    let count = list.parts.len();
    let unit = unit(whole_statement);
    let (zh_side, en_side) = if sum > whole { ("少", "less") } else { ("多", "more") };
    let difference = sum.abs_diff(whole);
    let label = label_zh(whole_statement);
    let message = Bilingual::new(
        format!(
            "“{label}”写作 {whole}{unit}，分列的 {count} 项相加是 {sum}{unit}：总数比各项之和{zh_side} {difference}。只凭加法不能断定错在总数还是某一项。"
        ),
        format!(
            "“{label}” is stated as {whole}{unit}, but its {count} parts add up to {sum}{unit}: the total is {difference} {en_side} than its parts. Addition alone cannot tell whether the total or a part is wrong."
        ),
    );
    let mut places = vec![place];
    places.extend(list.list.parts.iter().map(|&id| list.reading.place(id)));
    outcomes.broken(Breach {
        about: label.clone(),
        severity: (!complete).then_some(Severity::Warning),
        message,
        places,
        concepts: list.concepts(),
        expected: Some(sum.to_string()),
        found: Some(whole.to_string()),
        suspects: suspects(list, whole, sum),
    });
}

/// A list of so many kinds, or fewer, may have left one out.
const FEW: usize = 3;

/// The total first, then every part that could take up the difference. Shares that follow from the printed counts speak against the parts.
fn suspects(list: &Divided<'_>, whole: i64, sum: i64) -> Vec<Suspect> {
    let Some(id) = list.list.whole else { return Vec::new() };
    let explanation = list.explanation();
    let shares = list.shares();
    let witnessed = explanation.is_some_and(|_| shares.len() == list.parts.len());
    let mut evidence = Vec::new();
    if let (Some(explanation), true) = (explanation, witnessed) {
        let (rule, base) = (list.rounding_term(explanation.rounding), explanation.base);
        let n = shares.len();
        evidence.push(Bilingual::new(
            format!("{n} 个占比都由印出的条数算得，以 {base} 为基数，{}；各项条数在算占比之后没有改动过", rule.zh),
            format!(
                "all {n} shares follow from the printed counts, base {base}, {}; so no part was changed after the shares were made",
                rule.en
            ),
        ));
    }
    let statement = list.reading.report.statement(id);
    let mut out = vec![Suspect {
        concept: statement.concept,
        label: statement.label.clone(),
        place: list.reading.place(id),
        found: whole.to_string(),
        proposed: sum.to_string(),
        standing: if witnessed { Standing::Ranked } else { Standing::Tie },
        evidence,
    }];
    for &(id, part) in &list.parts {
        let Some(count) = part.value.count() else { continue };
        let proposed = count - (sum - whole);
        if proposed < 0 {
            continue;
        }
        out.push(Suspect {
            concept: part.concept,
            label: part.label.clone(),
            place: list.reading.place(id),
            found: count.to_string(),
            proposed: proposed.to_string(),
            standing: Standing::Tie,
            evidence: Vec::new(),
        });
    }
    out
}
