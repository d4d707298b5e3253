//! Which words of a denial name what there was none of, and which only stand in it: who, of what, why.

use super::{CARRIED, Denial, charges, corrected};
use crate::Concept;
use crate::pairs::{Word, words};
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::Sentence;
use crate::parse::zero::is_remedy;

/// Fields that complaints may be about, beside disclosure.
const OTHER_FIELDS: &[Word] =
    words!["食品", "药品", "环境", "环保", "质量", "消费", "价格", "治安", "交通", "医疗", "住房", "物业", "劳动", "卫生", "安全"];

impl Denial<'_, '_> {
    /// What a word says that there was none of.
    pub(super) fn concept(&self, at: usize, cue: Cue, remedies: bool, costs: bool) -> Option<Concept> {
        let Self { sentence, negation, received, .. } = *self;
        let word = sentence.word(negation);
        // 没有被复议机关撤销的答复: who, and no reconsideration.
        let is_body = sentence.text[sentence.tokens[at].span.end..].starts_with("机关");
        Some(match cue {
            // 无因公开被行政复议机关纠错的案件: none of them was struck down.
            Cue::Named(concept) if is_remedy(cue) && is_body && self.is_struck_by_it(at) => corrected(concept),
            Cue::Named(_) if is_remedy(cue) && is_body => return None,
            // 没有收到食品安全方面的举报: about something else.
            Cue::Named(Concept::ComplaintsTotal)
                if self.between(at).ends_with("方面的") && self.sentence.says(self.between(at), OTHER_FIELDS) =>
            {
                return None;
            }
            // 无行政复议、行政诉讼和信访投诉: beside the other remedies.
            Cue::Foreign if remedies && sentence.word(at) == "信访投诉" => Concept::ComplaintsTotal,
            // 行政执法工作均无被申请行政复议: of other work.
            Cue::Named(_)
                if is_remedy(cue) && self.sentence.says(&sentence.text[self.whole.clone()], words!["行政执法", "执法工作", "执法活动"]) =>
            {
                return None;
            }
            // 未发生与诉讼有关的费用: what is denied is the cost.
            Cue::Named(_) if is_remedy(cue) && few!["有关的费用", "相关的费用", "相关费用"].end(self.behind(at)) => {
                return None;
            }
            Cue::Named(concept) if is_remedy(cue) => concept,
            // 未接到关于不予公开政府信息的咨询: what was asked about.
            Cue::Named(Concept::RequestsRefused)
                if self.sentence.cues(at..self.clause.end).any(|it| it.1 == Cue::Named(Concept::ConsultationsTotal)) =>
            {
                return None;
            }
            // 没有主动公开政府信息, 未主动公开政府信息.
            Cue::Disclose if self.denies_disclosure(at) => Concept::DisclosureTotal,
            // 除1件网上申请外，没有收到其他形式的申请: one came in.
            Cue::Request | Cue::OnRequest
                if self.sentence.says(self.between(at), words!["其他", "其它"]) && self.follows_an_exception() =>
            {
                return None;
            }
            // 发布的政府信息中未发现泄密内容和不宜公开的政府信息: of what was published.
            Cue::Named(Concept::RequestsRefused)
                if sentence.text[..sentence.tokens[negation].span.start].ends_with("信息中") || self.between(at).contains("泄密") =>
            {
                return None;
            }
            // 没有出现应公开而不予公开的办件: what should have been public.
            Cue::Named(Concept::RequestsRefused)
                if few!["应公开而", "应当公开而", "该公开而", "应公开却"].end(&sentence.text[..sentence.tokens[at].span.start]) =>
            {
                return None;
            }
            // 无涉及国家秘密以外的其他免予公开的公文类信息: an attribute of documents.
            Cue::Named(Concept::RequestsRefused) if !received && self.names_documents(at) => return None,
            Cue::Named(
                concept @ (Concept::RequestsRefused
                | Concept::RequestsGrantedInPart
                | Concept::RequestsCarriedIn
                | Concept::StaffFullTime
                | Concept::StaffPartTime
                | Concept::RequestsCarriedOut
                | Concept::ReconsiderationCorrected
                | Concept::LitigationCorrected
                | Concept::ConsultationsTotal),
            ) => concept,
            // 未对依申请公开收费, 未对依申请提供信息收取费用: what is denied is the fee.
            Cue::Request | Cue::OnRequest if sentence.text[sentence.tokens[at].span.end..].starts_with("收费") => return None,
            Cue::Request | Cue::OnRequest if self.sentence.says(self.behind(at), words!["收取"]) => return None,
            // 无被申请…: that was remedies.
            Cue::Request if sentence.text[..sentence.tokens[at].span.start].ends_with('被') => return None,
            // 因办理依申请公开、更正政府信息产生的行政复议: why there might have been one.
            Cue::OnRequest if remedies && sentence.text[..sentence.tokens[at].span.start].ends_with("办理") => return None,
            // 没有不予公开的申请: what was denied is the outcome.
            Cue::Request if self.is_of_an_outcome(at) => return None,
            // 没有结转的申请, 没有转入下年的申请: what was carried over.
            Cue::Request if self.sentence.says(self.between(at), CARRIED) => return self.carried(at),
            // 未向申请人收取依申请公开的费用, as well.
            Cue::Request | Cue::OnRequest if self.sentence.says(self.between(at), words!["收取", "收费"]) => return None,
            // 未收取依申请公开的费用: what is denied is the fee.
            Cue::Request | Cue::OnRequest if received || charges(word) => return None,
            Cue::Request | Cue::OnRequest if (!remedies || joins(sentence, at)) && !costs && (self.bare || self.denies_receipt(at)) => {
                Concept::RequestsReceived
            }
            // 收到公民申请公开信息的要求, 收到公民、法人申请.
            Cue::Applicant if !remedies && !received && self.is_asked_by(at) => Concept::RequestsReceived,
            // 无传真申请; 没有收到传真申请, where others came in.
            Cue::Way if sentence.word(at).ends_with("申请") && (word == "无" || received && !remedies) => {
                Concept::RequestsReceivedByChannel
            }
            // 未收到当面申请、信函申请.
            Cue::Way
                if sentence.word(at).ends_with("申请")
                    && !received
                    && !remedies
                    && few!["未收到", "没有收到", "未接到", "没有接到"].are(word)
                    && !self.sentence.cues(self.clause.clone()).any(|it| matches!(it.1, Cue::Request | Cue::OnRequest)) =>
            {
                // One way is one way; several are all there are.
                let ways = self.sentence.cues(self.clause.clone()).filter(|it| it.1 == Cue::Way && sentence.word(it.0).ends_with("申请"));
                if ways.count() > 1 { Concept::RequestsReceived } else { Concept::RequestsReceivedByChannel }
            }
            // 行政复议、行政诉讼、收费情况均为零: the last of a list as well.
            // 行政机关依申请提供政府信息，不收取费用: what the law says, of no agency.
            Cue::Fee if sentence.text[sentence.start..].trim_ascii_start().starts_with("行政机关") => return None,
            // 无减免费用, 无收费减免政策: what is denied is that a fee was remitted. 本报告不收取费用: what the report costs.
            Cue::Fee if sentence.text[..sentence.tokens[at].span.start].ends_with("减免") || self.behind(at).starts_with("减免政策") =>
            {
                return None;
            }
            Cue::Fee
                if sentence.text[self.bytes.start..].starts_with("本报告")
                    && !few!["本报告年", "本报告期"].open(&sentence.text[self.bytes.start..]) =>
            {
                return None;
            }
            Cue::Fee if !costs && (!remedies || joins(sentence, at) || is_joined(sentence, at)) => Concept::FeesCollected,
            // 未举办政府信息公开培训.
            Cue::Train if self.denies_an_event(at) => Concept::TrainingSessions,
            // 没有开展政府信息公开专项检查.
            Cue::Inspect if self.denies_an_event(at) && self.between(at).contains("公开") => Concept::InspectionsRounds,
            _ => return None,
        })
    }

    /// Whether the body at a word is said to strike down: 被行政复议机关纠错.
    fn is_struck_by_it(&self, at: usize) -> bool {
        let behind = self.behind(at).strip_prefix("机关").unwrap_or_default();
        few!["纠错", "纠正", "撤销", "依法纠错", "确认违法", "责令"].open(behind)
    }
}

/// Whether a word is joined to the next one as its like: 费用及诉讼.
fn joins(sentence: &Sentence<'_>, at: usize) -> bool {
    let after = &sentence.text[sentence.tokens[at].span.end..];
    few!["及", "和", "、", "或", "与"].open(after)
}

/// Whether a word is joined to the one before as its like: 诉讼、收费.
fn is_joined(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.text[..sentence.tokens[at].span.start].ends_with(['、', '和', '及', '与'])
}
