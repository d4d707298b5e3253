//! Some of the requests, told for another reason than how many there were, and requests for something else.

use crate::Concept;
use crate::SectionKind;
use crate::pairs::words;
use crate::parse::classify::{is_ground_of, is_outcome};
use crate::parse::clause::{Clause, Labelled};
use crate::parse::few::{Few, few};
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::parse::token::{Kind, Stop};
use crate::unit::is_of_people;

/// Whether a bare 申请 is for something that other laws give: 企业开办申请, 公共租赁住房申请.
pub(super) fn is_of_business(clause: &Clause<'_>, at: usize) -> bool {
    const MATTERS: &Few = few![
        "开办", "认定", "住房", "租赁", "建设", "登记", "注册", "补贴", "补助", "资助", "救助", "贷款", "审批", "备案", "验收", "变更",
        "注销", "鉴定", "入学", "转学", "低保", "保障", "执行", "仲裁", "调解", "援助", "报名", "用地", "规划", "安装", "报装", "过户",
        "退税", "减免", "立项", "采购", "商标", "认证", "检定", "评审", "评定", "奖励", "听证", "考试", "职称", "落户", "户口", "护照",
        "签证", "许可", "资质", "资格", "项目", "施工", "用电", "用水", "退役", "入住", "换证", "办证", "转移", "理赔", "保险", "医保",
        "社保", "养老", "抚恤", "优待",
    ];
    clause.sentence.word(at) == "申请"
        && MATTERS.end(&clause.sentence.text[clause.item.lead_start..clause.span(at).start.max(clause.item.lead_start)])
}

/// 有1件申请涉及企业商业秘密，经征求第三方意见后，依法作出不予公开决定; 对1件涉及个人隐私的申请，告知申请人不同意公开的理由: some of those received, with the outcome that the sentence ends in.
pub(super) fn outcome_told_later(clause: &Clause<'_>, memory: &Memory) -> Option<Labelled> {
    let lead = clause.lead_words();
    let tail = clause.tail_words();
    // 对涉及公民个人隐私的2份申请作出了不予公开答复.
    let described = lead.starts_with('对') && lead.ends_with('的');
    let some = described
        || matches!(lead, "有" | "对" | "其中有" | "其中" | "另有" | "但有" | "其中对")
        || lead.is_empty() && clause.said(Cue::Parts);
    let of_requests = tail.starts_with("申请") || tail.ends_with("的申请");
    if !(memory.received || described) || !some || !of_requests || !matches!(clause.unit(), "件" | "宗" | "起" | "份" | "条") {
        return None;
    }
    let (sentence, from) = (clause.sentence, clause.item.at + 1);
    let reach = sentence.tokens.len().min(from + REACH);
    let end = (from..reach).find(|&it| matches!(sentence.tokens[it].kind, Kind::Number(_) | Kind::Stop(Stop::Semicolon | Stop::Sentence)));
    let ground = |concept: Concept| [Concept::RequestsRefused, Concept::RequestsUnavailable].iter().any(|it| is_ground_of(concept, *it));
    let counted = end.is_some_and(|it| sentence.number(it).is_some());
    // 其余均予以公开 is said of others, and what a court judges is no answer.
    let said =
        &sentence.text[clause.end()..sentence.tokens[end.unwrap_or(reach).min(sentence.tokens.len() - 1)].span.start.max(clause.end())];
    let others = ["其余", "其他", "余下", "剩余"].iter().filter_map(|it| said.find(it)).min();
    let disputed = clause.says(said, words!["复议", "诉讼", "起诉", "法院"]);
    let before_others = |at: usize| others.is_none_or(|it| sentence.tokens[at].span.end <= clause.end() + it);
    let mut outcomes = sentence.cues(from..end.unwrap_or(reach)).filter_map(|(at, cue)| match cue {
        Cue::Named(concept) if is_outcome(concept) => Some((at, concept)),
        _ => None,
    });
    let (at, concept) = outcomes.find(|it| !ground(it.1)).filter(|it| !counted && !disputed && before_others(it.0))?;
    // 正在办理, 尚在审查: not yet.
    let told = ["决定", "告知", "答复", "作出", "予以"].iter().any(|it| {
        sentence.text[clause.end()..sentence.tokens[at].span.end].contains(it)
            || sentence.text[sentence.tokens[at].span.end..].starts_with(it)
    });
    told.then(|| clause.named(concept, at)).flatten()
}

/// 1件因涉及他人病历未予公开, of the requests received.
pub(super) fn left_undisclosed(clause: &Clause<'_>, memory: &Memory) -> Option<std::ops::Range<usize>> {
    let tail = Some(clause.tail_text().trim_ascii_end()).filter(|it| memory.received && it.ends_with('开'))?;
    let word = ["未予公开", "没有公开", "未公开"].iter().find(|it| tail.ends_with(**it))?;
    let some = ["", "有", "其中", "其中有", "另有", "另", "还有"].contains(&clause.lead_words());
    let end = clause.end() + tail.len();
    let cases = matches!(clause.unit(), "件" | "份" | "宗" | "起");
    (some && cases && !clause.says(tail, words!["复议"])).then_some(end - word.len()..end)
}

/// Whether a number of requests is that of some, beside all that came in.
pub(super) fn is_told_of_some(clause: &Clause<'_>) -> bool {
    let (sentence, context) = (clause.sentence, &clause.item.context);
    let from = context.start.checked_sub(1).map_or(sentence.start, |it| sentence.tokens[it].span.end);
    let said = sentence.text.get(from..clause.item.lead_start).unwrap_or_default();
    let lead = clause.lead_text();
    // 2名申请人合计提出: people are counted just before, and no receipt is told.
    let people = context.start.checked_sub(1).or(clause.item.lead.start.checked_sub(1)).and_then(|it| sentence.number(it));
    let people = people.and_then(|it| it.unit.clone()).is_some_and(|it| is_of_people(&sentence.text[it]));
    let received = clause.says(lead, words!["收到", "受理", "接收", "接到", "新收"]);
    said.trim_end_matches([',', ' ']).ends_with("申请中")
        || clause.says(lead, words!["关联申请", "同类申请", "类似申请", "批量申请", "分别提出"])
        || people && !received && clause.section == SectionKind::Problems
        // 申请较集中的是国土局(97件), 收到申请最多的三个单位.
        || clause.says(&sentence.text[clause.item.lead_start..clause.item.tail_end], words!["集中的是", "集中在", "集中于", "最多的", "居前"])
}

/// 指导乡镇处理信息公开申请10件: those of others.
pub(super) fn is_of_others(clause: &Clause<'_>) -> bool {
    let lead = clause.lead_words();
    let helps = few!["指导", "协助", "帮助", "督促", "指导和协助"].open(lead);
    helps && clause.says(lead, words!["乡镇", "部门", "单位", "街道", "各镇", "基层", "科室", "县区", "下级"])
}

/// 只申请电子文本的3件: what some of those received asked for.
pub(super) fn is_some_of_them(clause: &Clause<'_>, at: usize, memory: &Memory) -> bool {
    let between = clause.sentence.text[clause.span(at).end..clause.digits()].trim_ascii();
    memory.received && between.ends_with('的') && between != "的" && !clause.said(Cue::Receive)
}
