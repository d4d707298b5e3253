//! What the words around a number name: a class of information, a document, an act that publishes nothing.

use super::outcomes::is_remedy;
use crate::Concept;
use crate::pairs::words;
use crate::parse::clause::Clause;
use crate::parse::few::{Few, few};
use crate::parse::lexicon::Cue;
use crate::parse::sentence::REACH;
use crate::parse::token::{Kind, Stop, Token};
use crate::unit::is_of_information;
use crate::within::has_any;
use std::ops::Range;

/// The longest rest of the name of a class, in characters.
const CLASS: usize = 8;

/// Whether the last word before a number ends the name of a class of information: 社会组织类63条, 救灾物资发放41条.
pub(super) fn names_a_class(clause: &Clause<'_>, at: usize, cue: Cue) -> bool {
    // 财政信息4、行政许可41、行政处罚17.
    let unitless = clause.unit().is_empty() && cue == Cue::Topic && clause.span(at).end == clause.digits();
    if unitless {
        return true;
    }
    if !is_of_information(clause.unit()) || !matches!(cue, Cue::Applicant | Cue::Way | Cue::Foreign | Cue::Topic | Cue::Named(_)) {
        return false;
    }
    let span = clause.span(at);
    let behind = clause.sentence.text[span.end..clause.before().end].trim_ascii();
    let named = matches!(cue, Cue::Named(_));
    if !named && (behind.ends_with('类') || behind.ends_with("类信息")) && behind.chars().nth(CLASS).is_none() {
        return true;
    }
    // 投诉公告类31条.
    if let Cue::Named(concept) = cue {
        return (is_remedy(concept) || concept == Concept::ConsultationsTotal)
            && behind.ends_with('类')
            && behind != "类"
            && clause.unit() == "条";
    }
    let published = cue == Cue::Applicant && clause.unit() == "条" && !behind.is_empty();
    let given = cue == Cue::Foreign && clause.sentence.word(at) == "发放" && behind.is_empty() && clause.unit() == "条";
    // 社会组织管理19条.
    let field = few!["管理", "服务", "工作", "动态", "建设", "登记", "帮扶"].end(behind);
    published && (names_a_document(clause) || field) || given && clause.trimmed(clause.item.lead_start..span.start).is_some()
}

/// 公报全年出版24期, 编发《简报》36期: issues of a paper.
pub(super) fn prints(clause: &Clause<'_>) -> bool {
    clause.says(clause.lead_text(), words!["出版", "播出", "编发", "编印", "印发", "刊印", "发行", "编辑", "出刊"])
}

/// Whether the words before a number begin with a verb that publishes nothing, or say what stands: 编制公开指南46份, 现行有效67件.
pub(super) fn does_something_else(clause: &Clause<'_>) -> bool {
    const VERBS: &Few = few![
        "作出",
        "现行有效",
        "废止",
        "播出",
        "编发",
        "编印",
        "印制",
        "退回",
        "退稿",
        "修改",
        "审核",
        "编制",
        "编写",
        "修订",
        "建立",
        "设立",
        "设置",
        "召开",
        "举办",
        "组织",
        "开展",
        "查处",
        "走访"
    ];
    if clause.unit() == "条" {
        return false;
    }
    let lead = clause.trimmed(clause.before()).map_or("", |it| &clause.sentence.text[it]);
    // 其中现行有效规范性文件8件 is a part of what was disclosed.
    let part = clause.said(Cue::Parts) && lead.starts_with("现行有效");
    // 组织机构5 is a noun.
    let noun = few!["组织机构", "组织人事", "审核意见"].open(lead);
    !part && !noun && VERBS.open(lead.trim_start_matches('另'))
}

/// Whether the clause of a number opens with a verb of the agency's business, in a sentence that publishes nothing: 完成环评审批170件，办理排污许可证54件.
pub(super) fn does_business(clause: &Clause<'_>) -> bool {
    let lead = clause.lead_words();
    let verb = few!["完成", "办理", "核发", "审批", "查办", "查处"];
    // 办理结果18件, 审批事项24件 are nouns.
    let noun = few!["结果", "情况", "信息", "公告", "公示", "文件", "事项", "指南", "流程", "类", "动态", "通知"];
    let before = clause.item.lead.start.checked_sub(1).map(|it| &clause.sentence.tokens[it].kind);
    let opens = matches!(before, None | Some(Kind::Stop(Stop::Semicolon | Stop::Comma | Stop::Sentence)));
    let published = clause.lead_has(Cue::Disclose) || clause.context_has(Cue::Disclose) || clause.said(Cue::Parts);
    let of_requests = |it: (usize, Cue)| matches!(it.1, Cue::Request | Cue::OnRequest | Cue::Answer | Cue::Conclude | Cue::Named(_));
    let published = published || clause.lead().any(of_requests) || clause.tail().any(of_requests);
    matches!(clause.unit(), "件" | "宗" | "起" | "家" | "户") && opens && verb.open(lead) && !noun.end(lead) && !published
}

/// Whether the words before a number name information, whatever it is about: 建议提案办理结果53条, 局部修改方案12个.
pub(super) fn names_information(clause: &Clause<'_>) -> bool {
    let acts = clause.lead().any(|(at, cue)| {
        matches!(cue, Cue::Answer | Cue::Conclude | Cue::Change) || cue == Cue::Receive && clause.sentence.word(at) != "办理"
    });
    let verb = few!["收到", "回复", "征集", "收集", "处理", "组织", "开展", "回应", "举办", "召开", "接待", "承办"];
    !acts && !verb.open(clause.lead_text()) && (matches!(clause.unit(), "条" | "篇") || names_a_document(clause))
}

/// Whether the matters before a number are those that an agency handles, and not parts of a site that were changed.
pub(super) fn is_a_matter(clause: &Clause<'_>, at: usize) -> bool {
    let (before, behind) = clause.sentence.text.split_at(clause.span(at).end);
    let before = before.strip_suffix(clause.sentence.word(at)).unwrap_or(before);
    let changed = clause.lead().any(|(it, cue)| cue == Cue::Change && clause.span(it).end == clause.span(at).start);
    behind.starts_with("清单") || !changed && !few!["公开", "服务", "网站", "栏目", "平台", "页面"].end(before)
}

/// So near before proposals it is told that they were published, in bytes.
const NEAR: usize = 75;

/// Whether a part of a list of information is named by proposals or exchanges: 建议提案8条, 人大建议回复6条, 政民互动1条.
pub(super) fn is_about_proposals(clause: &Clause<'_>) -> bool {
    let lead = clause.lead_words();
    let lead = ["其中", "含"].iter().find_map(|it| lead.strip_prefix(it)).unwrap_or(lead);
    let about = clause.says(lead, words!["提案", "建议", "议案", "互动"]);
    let verb = few!["收到", "办理", "承办", "答复", "回复", "处理", "收集", "征集", "采纳", "提出", "接收", "受理", "办结", "共"];
    let ends = few!["提案", "建议", "议案", "互动", "回复", "答复", "复文", "办理", "的回复", "的答复", "办理复文", "互动交流"];
    // 公开人大代表建议2件、政协提案2件: published one by one.
    let near = &clause.sentence.text[clause.sentence.start..clause.digits()];
    let near = &near[near.ceil_char_boundary(near.len().saturating_sub(NEAR))..];
    let opened = || clause.lead_has(Cue::Disclose) || clause.follows_a_number() && clause.says(near, words!["公开", "发布"]);
    let unit =
        matches!(clause.unit(), "条" | "篇") || few!["复文", "办理答复"].end(lead) || matches!(clause.unit(), "件" | "项") && opened();
    about
        && unit
        && !clause.lead_has(Cue::Carrier)
        && ends.end(lead)
        && !verb.open(lead)
        && (clause.follows_a_number() || clause.said(Cue::Parts) || clause.lead_has(Cue::Disclose))
}

/// Whether the words before a number end as the name of a document does.
pub(crate) fn names_a_document(clause: &Clause<'_>) -> bool {
    const DOCUMENTS: &Few = few![
        "结果",
        "清单",
        "公告",
        "公示",
        "批复",
        "文件",
        "方案",
        "规划",
        "报告",
        "通知",
        "信息",
        "指南",
        "决定",
        "情况",
        "通告",
        "公报",
        "决定书",
        "复文",
        "名录",
        "计划",
        "计画",
        "总结",
        "预案",
        "简报",
        "纪要",
        "档案",
        "预算",
        "决算"
    ];
    let lead = clause.lead_words();
    // 规范性文件数量11个.
    DOCUMENTS.end(lead.strip_suffix("数量").unwrap_or(lead))
}

/// A noun that makes a way of what stands before it: 网络渠道.
pub(super) fn is_way_noun(word: &str) -> bool {
    matches!(word, "渠道" | "方式" | "形式" | "途径" | "平台" | "系统")
}

/// 印发政务公开文件6份: documents about the work, not documents disclosed.
pub(super) fn issues_papers(clause: &Clause<'_>) -> bool {
    // 政府信息公开相关文件: of the work, and no verb. 印发信息发布审核办法等制度文件: nor is it in the name of what is issued.
    let issue = clause.last_in_lead(Cue::Issue);
    let publishes = clause.lead().any(|(at, cue)| {
        let lead = &clause.sentence.text[..clause.span(at).start];
        let named = few!["信息", "政务"].end(lead);
        let of_its_name = issue.is_some_and(|it| it < at) && named;
        cue == Cue::Disclose && !(named && clause.sentence.word(at) == "公开" || of_its_name)
    });
    clause.lead_has(Cue::Issue) && !publishes && matches!(clause.unit(), "份" | "件" | "项" | "个" | "部")
}

/// 印发《…》《…》等5个文件: papers that were issued, by their titles.
pub(super) fn named_papers(clause: &Clause<'_>) -> Option<Range<usize>> {
    let lead = Some(clause.lead_words()).filter(|it| it.ends_with(['等', '》']))?;
    let titled = lead.trim_end_matches(['等', ' ']).ends_with('》');
    let tail = clause.tail_text();
    let of = ["", "配套", "相关", "有关", "规范性", "制度", "制度性", "政策"].iter().filter_map(|it| tail.strip_prefix(it));
    let paper = of
        .filter_map(|it| ["文件", "制度", "办法"].iter().find(|word| it.starts_with(**word)).map(|word| tail.len() - it.len() + word.len()))
        .max()?;
    // 省政府办公厅印发的《…》等5个文件, 贯彻…, 清理2010年印发的…: of others, or of other years.
    let said = clause.sentence.text[clause.sentence.start..clause.digits()].split('《').next().unwrap_or_default();
    let said = said.rsplit(['。', ';']).next().unwrap_or_default();
    let of_others = clause
        .says(said, words!["省", "国务院", "国家", "上级", "中央", "中共", "厅", "根据", "贯彻", "对照", "按照", "学习", "清理", "废止"])
        || said.trim_ascii_end().ends_with('的');
    let issues = clause.said(Cue::Issue) || clause.lead().any(|(at, cue)| cue == Cue::Change && clause.sentence.word(at).contains("完善"));
    let issued = titled && !of_others && issues && matches!(clause.unit(), "个" | "项" | "份" | "件" | "部");
    issued.then_some(clause.end()..clause.end() + paper)
}

/// Whether a platform was changed, in the words just before.
pub(super) fn changed(clause: &Clause<'_>) -> bool {
    let (sentence, at) = (clause.sentence, clause.item.at);
    let before = at.saturating_sub(REACH)..at;
    let text = &sentence.text[clause.span(before.start).start..clause.digits()];
    // 上线公开系统，设查阅点13个: what goes on line is named directly behind.
    let own = |at: usize| !matches!(sentence.word(at), "上线" | "下线" | "升级改造") || clause.item.lead.contains(&at);
    // 撤销栏目4个.
    if few!["撤销", "删除", "取消", "合并"].open(clause.lead_words()) && clause.lead().next_back().is_some_and(|it| it.1 == Cue::Column)
    {
        return true;
    }
    // 对“农技推广”“高标准农田”2个栏目进行了优化调整.
    let taken = clause.lead_words().starts_with(['对', '将', '把']);
    let holds = |it: (usize, Cue)| matches!(it.1, Cue::Column | Cue::Platform | Cue::Carrier) && clause.span(it.0).start == clause.end();
    if taken && clause.tail().next().is_some_and(holds) && clause.tail().any(|it| it.1 == Cue::Change) {
        return true;
    }
    // 目前共有一级栏目9个、二级栏目46个: what there is.
    let from = text.rfind(['，', ',', ';', '。']).unwrap_or(0);
    if clause.says(&text[from..], words!["共有", "现有", "设有"]) {
        return false;
    }
    sentence.cues(before).any(|(at, cue)| cue == Cue::Change && own(at)) && !clause.says(text, words!["原来"])
}

pub(crate) fn is_social(word: &str) -> bool {
    !word.ends_with('群') && has_any(word, &["微博", "微信", "公众号", "新媒体", "抖音", "头条", "客户端", "视频号"])
}

/// Whether several applicants stand one behind another between a verb of receiving and a word: 收到公民、企业申请.
pub(super) fn are_several(clause: &Clause<'_>, at: usize) -> bool {
    let verb = clause.lead().take_while(|it| it.0 < at).filter(|it| it.1 == Cue::Receive).last();
    let Some((verb, _)) = verb else { return false };
    let between = &clause.sentence.tokens[verb + 1..at];
    let joins = |it: &Token| matches!(it.kind, Kind::Cue(Cue::Applicant) | Kind::Stop(Stop::Enumeration));
    between.iter().any(|it| matches!(it.kind, Kind::Cue(Cue::Applicant))) && between.iter().all(joins)
}

/// Whether a list opens behind a verb of publishing, its noun and a colon, with no number among them.
pub(super) fn announces_kinds(clause: &Clause<'_>) -> bool {
    let sentence = clause.sentence;
    let before = clause.item.lead.start.checked_sub(1).map(|it| &sentence.tokens[it].kind);
    if !matches!(before, Some(Kind::Stop(Stop::Comma | Stop::Colon))) {
        return false;
    }
    // 上述信息中，拆迁许可及公告51条.
    let said = sentence.text[sentence.start..clause.item.lead_start.max(sentence.start)].trim_ascii();
    // 其他主动公开信息中，行政许可512条.
    let among = said.strip_suffix("信息中,").map(|it| it.strip_suffix("公开").or_else(|| it.strip_suffix("公开的")).unwrap_or(it));
    if among.is_some_and(|it| matches!(it.strip_suffix("主动").unwrap_or(it), "" | "上述" | "以上" | "其他" | "其它" | "其余"))
    {
        return true;
    }
    let Some(colon) = clause.item.lead.start.checked_sub(1).filter(|&it| matches!(sentence.tokens[it].kind, Kind::Stop(Stop::Colon)))
    else {
        return false;
    };
    // 公开内容：机构概况3条，工作动态56条.
    let said = &sentence.text[sentence.start..sentence.tokens[colon].span.start.max(sentence.start)];
    if few!["公开内容", "公开的内容", "信息公开情况", "公开类别", "内容分类"].end(said)
        && clause.unit() == "条"
        && !clause.lead_has(Cue::Disclose)
    {
        return true;
    }
    let from = colon.saturating_sub(REACH);
    let before = (from..colon).rev().take_while(|&it| !matches!(sentence.tokens[it].kind, Kind::Stop(_) | Kind::Number(_)));
    let mut cues = before.filter_map(|it| if let Kind::Cue(cue) = sentence.tokens[it].kind { Some((it, cue)) } else { None });
    let Some((noun, Cue::Information)) = cues.next() else { return false };
    let adjoins = sentence.tokens[noun].span.end == sentence.tokens[colon].span.start;
    adjoins && cues.any(|it| it.1 == Cue::Disclose)
}
