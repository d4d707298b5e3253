//! What is counted in the same words and is no information disclosed: what was handed on, other work, what was to be done, issues, bodies.

use super::issues::is_of_a_gazette;
use crate::letters::Letters;
use crate::pairs::words;
use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::REACH;
use crate::within::has_any;

/// Letters of 档案馆, 接收, 报送, 移交, 移送, 送交, 汇集, 归集, 汇编, 收录, 上报.
static HANDED: Letters = Letters::new(&['馆', '接', '送', '移', '汇', '归', '收', '报']);

/// Whether information goes elsewhere than to the public, or was published before: to those above, to an archive, into a collection.
pub(super) fn is_handed_on(clause: &Clause<'_>, verb: Option<usize>) -> bool {
    let lead = clause.lead_text();
    // Each of the words has one of these letters.
    if HANDED.find(lead.as_bytes()) == lead.len() {
        return is_of_a_gazette(clause);
    }
    // 档案馆接收: handed over, and not published.
    let kept = clause.lead_has(Cue::Receive) && clause.says(lead, words!["档案馆", "图书馆"]);
    // 累计馆藏公开信息2.9万件: what it keeps.
    let kept = kept || clause.says(lead, words!["累计馆藏"]) || clause.says(lead, words!["馆藏公开信息"]);
    // 接收各部门公开信息目录及文件320份; 接收并发布1200条 were published.
    let taken = verb.is_none_or(|at| clause.sentence.word(at) == "公开")
        && clause.says(lead.trim_ascii_start(), words!["接收"])
        && !clause.says(lead, words!["接收并"]);
    let kept = kept || clause.lead_has(Cue::Receive) && taken;
    // 接收65个单位报送的公开文件1873件: handed in by others.
    let handed_in = clause.says(lead, words!["报送的", "移交的", "移送的", "送交的"]);
    // 接收各部门报送信息320条: the same, unless it was published.
    let handed_in = handed_in || kept_of_others(clause, verb);
    // 查阅点汇集信息18条: brought together.
    let gathered = verb.is_none() && clause.says(lead, words!["汇集", "归集", "汇编", "收录"]);
    // 向区政府办报送信息214篇: told upward.
    let upward = verb.is_some_and(|at| clause.sentence.word(at) == "报送")
        && (lead.contains('向') && !clause.lead_has(Cue::Carrier) || is_told_upward(clause, verb) || names_who_is_told(lead));
    // 2022年共报送信息稿件48篇: to whom is not said, and it was not to the public.
    let bare = || {
        let told = verb.filter(|&at| clause.sentence.word(at) == "报送");
        let from = told.map_or(clause.digits(), |at| clause.span(at).end);
        let what = clause.sentence.text[from..clause.digits().max(from)].trim_ascii();
        told.is_some() && (few!["信息稿件", "稿件", "信息稿", "政务信息稿件"].are(what) || what.ends_with("规范性文件"))
    };
    let upward = upward || bare() && !clause.lead_has(Cue::Carrier) && !clause.context_has(Cue::Carrier);
    // 向市档案馆、图书馆各报送纸质文件18份.
    let upward = upward
        || verb.is_some_and(|at| clause.sentence.word(at) == "报送")
            && lead.contains('向')
            && clause.says(lead, words!["档案馆", "图书馆"]);
    // 报送市档案馆、图书馆的公开文件56份.
    let upward = upward
        || few!["报送", "移交", "送交"].open(lead.trim_ascii_start())
            && (clause.says(lead, words!["档案馆", "图书馆"]) || few!["送交主动公开", "移交主动公开"].open(lead.trim_ascii_start()));
    // 向市档案馆移交主动公开信息560条.
    let upward = upward
        || lead.trim_ascii_start().starts_with('向')
            && clause.says(lead, words!["档案馆", "图书馆"])
            && clause.says(lead, words!["移交", "移送", "送交"]);
    // 报送信息156条，被市委采用39条: what those above made use of.
    let upward = upward || verb.is_some_and(|at| clause.sentence.word(at) == "报送") && is_used_behind(clause);
    // 累计上报县政务办信息60余篇.
    let upward = upward
        || lead.rfind("上报").is_some_and(|at| {
            let behind = &lead[at + "上报".len()..];
            let published = clause.says(behind, words!["公开", "发布", "并", "的"]);
            !published && !clause.lead_has(Cue::Carrier)
        });
    upward || kept || handed_in || gathered || is_of_a_gazette(clause)
}

/// So many bytes behind a number it is told who made use of it.
const BEHIND: usize = 90;

/// Whether the clause behind a number says how many of them others made use of.
fn is_used_behind(clause: &Clause<'_>) -> bool {
    let behind = &clause.sentence.text[clause.end()..];
    let behind = behind[..behind.floor_char_boundary(BEHIND)].trim_start_matches([',', ' ']);
    let said = behind.split([',', ';', '。']).next().unwrap_or_default();
    said.starts_with(['被', '其']) && has_any(said, &["采用", "采纳", "录用"])
}

/// 接收各部门报送信息320条: 报送 is what others did.
fn kept_of_others(clause: &Clause<'_>, verb: Option<usize>) -> bool {
    let received = clause.last_in_lead(Cue::Receive).filter(|&at| matches!(clause.sentence.word(at), "接收" | "收到" | "收集" | "汇总"));
    let sent = verb.filter(|&at| matches!(clause.sentence.word(at), "报送" | "上报"));
    received.zip(sent).is_some_and(|(received, sent)| received < sent)
}

/// 向省政府公报室报送规范性文件3件: an office is told, whatever it is called after.
fn names_who_is_told(lead: &str) -> bool {
    let told = lead.split_once('向').and_then(|it| it.1.split_once("报送")).map_or("", |it| it.0);
    few!["室", "办", "局", "厅", "委", "科", "处", "府", "馆"].end(told)
}

/// 有11个部门全年主动公开不足50条: how few some agencies published.
pub(super) fn is_of_few(clause: &Clause<'_>) -> bool {
    let few = clause.number.qualifier == Some(crate::Qualifier::Under);
    let (sentence, context) = (clause.sentence, &clause.item.context);
    let Some(at) =
        [context.start, clause.item.lead.start].into_iter().filter_map(|it| it.checked_sub(1)).find(|&it| sentence.number(it).is_some())
    else {
        return false;
    };
    let behind = &sentence.text[sentence.tokens[at].span.end..clause.digits()];
    few && clause.says(behind, words!["部门", "单位", "乡镇", "街道", "县", "科室"])
}

/// Whether others made use of it, or it was taken away: 其中26条还被日报采用, 下架过期信息11条.
pub(super) fn is_taken_up_or_away(clause: &Clause<'_>, name: &str, verb: Option<usize>) -> bool {
    let tail = clause.tail_text();
    let by_others = clause.says(tail, words!["采用", "采纳", "录用", "转载"]) && tail.contains('被');
    // 被市委、市政府采用39条.
    let by_whom = |it: &str| name == it || name.starts_with('被') && name.ends_with(it);
    // 报送各类信息采用534条.
    // 法制新闻12条，其中主站采用15条.
    let by_some = || clause.said(Cue::Parts) && few!["采用", "采纳"].end(name);
    let taken_up = ["采用", "采纳", "录用"].into_iter().any(by_whom)
        || by_some()
        || few!["信息采用", "信息被采用", "信息录用", "稿件采用", "采用信息", "采用稿件", "录用信息"].end(name)
            // 招考录用信息3条: people are taken on.
            && !clause.says(name, words!["招考", "招录", "公务员", "招聘", "人员"]);
    let removed = few!["撤下", "下架"].end(name) && verb.is_none()
        || few!["下架", "清理", "删除", "撤下", "排查", "归类", "过期", "失效"].open(name) && verb.is_none();
    by_others || taken_up || removed
}

/// Whether licences are granted, proposals answered or places counted, and no information: 办理行政处罚0件, 承办政协提案153件，共公开办理结果276件, 公开贫困村52个.
pub(super) fn is_of_other_work(clause: &Clause<'_>, verb: Option<usize>, in_list: bool) -> bool {
    let (sentence, unit) = (clause.sentence, clause.unit());
    let name = clause.trimmed(clause.before()).map_or("", |it| &sentence.text[it]);
    // 现行有效规范性文件8件: what stands, and not what was published.
    let kept = name.starts_with("保留") && clause.says(clause.near_text(), words!["清理"]);
    if (name.starts_with("现行有效") || kept) && unit != "条" && !in_list {
        return true;
    }
    // 接待来访群众58批.
    let visits =
        || few!["接待", "接访", "约访", "走访", "慰问"].open(name) || clause.says(name, words!["接待来访", "接待群众", "接待信访"]);
    // 热线受理业务8.7万件.
    let business = || clause.lead_has(Cue::Receive) && name.ends_with("业务");
    if verb.is_none() && !matches!(unit, "条" | "份" | "篇" | "则") && (business() || visits()) {
        return true;
    }
    if unit == "个" {
        return few!["村", "社区", "单位", "企业", "家庭", "乡镇"].end(name);
    }
    // 悬挂横幅40余条.
    if unit == "条" && few!["横幅", "标语"].end(name) {
        return true;
    }
    if !matches!(unit, "件" | "宗" | "起" | "") {
        return false;
    }
    // 办理网上信访、区长信箱等各类来信67件.
    if few!["来信", "信访", "信访件", "诉求", "工单", "转办件", "热线"].end(name) && verb.is_none() {
        return true;
    }
    let said = &sentence.text[clause.span(clause.item.at.saturating_sub(REACH)).start.max(sentence.start)..clause.digits()];
    let acts = few!["行政许可", "行政处罚", "行政强制", "行政许可决定", "行政处罚决定", "行政许可事项"].end(name);
    let takes = || clause.says(said, words!["办理行政", "作出行政", "实施行政", "办结行政"]);
    // 全年行政许可决定278件、行政处罚1217件, in a sentence that publishes nothing.
    let published = || {
        let before = clause.item.at.saturating_sub(REACH)..clause.item.at;
        in_list || sentence.has(before, Cue::Disclose) || few!["公示", "公开"].open(clause.tail_words())
    };
    let takes = || takes() || !published();
    // 市人大代表建议和市政协提案办理复文84件: what is published of them.
    let paper = || few!["复文", "答复"].end(name);
    // 公开人大代表建议2件、政协提案2件: so are these.
    let opened = || clause.says(said, words!["公开人大", "公开代表", "公开政协", "公开建议", "公开省人大", "公开市人大", "发布办理"]);
    let proposals = || !paper() && !opened() && ["承办", "提案", "代表建议"].iter().filter(|it| said.contains(**it)).count() > 1;
    acts && verb.is_none() && takes()
        || sentence.has(clause.item.context.start.saturating_sub(REACH)..clause.item.at, Cue::Foreign) && proposals()
}

/// Words before a number that say that it counts what others said, what was to be done, or rules that were made: 方案提出意见1904条, 任务已完成36项.
pub(super) fn is_no_information(clause: &Clause<'_>) -> bool {
    let lead = clause.lead_words();
    let said = few!["意见", "建议", "诉求"].end(lead) && clause.says(lead, words!["提出", "收到", "征集到", "提交"]);
    let made = !clause.lead_has(Cue::Disclose) && few!["新制定", "修订", "失效", "公开类目", "类目"].end(lead)
        || few!["任务已完成", "事项已完成"].end(lead);
    let sent = clause.says(lead, words!["发送"]) && clause.says(lead, words!["短信"]) && !clause.lead_has(Cue::Information);
    // 低保公示覆盖14个社区, 公示涉及6个地块; 公开栏更新内容168期.
    let reaches =
        clause.unit() != "条" && few!["覆盖", "涉及"].end(lead) || matches!(clause.unit(), "期") && clause.says(lead, words!["更新"]);
    // 不超过20个工作日的3条: how long it took. 查询信息6400余条: what visitors looked up.
    let in_time = few!["工作日的", "工作日内的", "工作日内公开的", "天内的", "日内的"].end(lead);
    let name = clause.trimmed(clause.before()).map_or("", |it| &clause.sentence.text[it]);
    let looked_up = !clause.lead_has(Cue::Disclose)
        && (few!["查询", "浏览", "检索"].open(name) || clause.lead_has(Cue::Receive) && name.ends_with("查询"));
    let asked = !clause.lead_has(Cue::Disclose)
        && matches!(clause.unit(), "期" | "次" | "项")
        && few!["意见征集", "民意征集", "问卷调查", "民意调查"].end(name);
    // 更新目录609条, 整合了公开信息目录3000条: a catalogue, and what was done about it.
    let catalogue = few!["更新目录", "信息目录", "公开目录"].end(lead)
        && !clause.follows_a_number()
        && clause.says(clause.near_text(), words!["更新", "整合", "修订", "编制"]);
    // 健全并公开行政权责清单41项, 坚持四项基本原则: matters, and no information.
    let matters = clause.unit() == "项"
        && (few!["权责清单", "权力清单", "责任清单", "权责事项"].end(lead)
            // 行政许可事项45项，行政权力事项3项 are kinds of what was published.
            || lead.ends_with("权力事项") && !clause.follows_a_number()
            || few!["基本原则", "原则"].open(clause.tail_words()));
    // 就信息公开等11项工作进行部署: what was to be done.
    let work = || {
        let tail = clause.tail_words();
        let opens = few!["工作进行", "工作作", "工作做", "重点工作", "工作任务", "方面工作"].open(tail);
        matches!(clause.unit(), "项" | "个") && opens && !clause.says(tail, words!["信息", "情况"])
    };
    // 通过网站可查询和获取80万条: all that is kept there.
    let there = || clause.says(lead, words!["可查询", "可获取", "可查阅", "能够查询"]);
    // 部分单位公开信息不足10条: of some bodies that are found fault with. 删除过期信息156条: what was taken off.
    let faulty = || {
        few!["部分单位", "个别单位", "有的单位", "少数单位", "一些单位", "个别部门", "部分部门"].open(lead)
            || clause.says(lead, words!["删除", "下架", "撤下"]) && !clause.lead_has(Cue::Disclose)
    };
    // 继续有效20件，失效2件、废止4件: what became of rules.
    let in_force = || {
        few!["继续有效", "继续有效的"].are(lead)
            && clause.says(
                &clause.sentence.text[clause.end()..clause.sentence.text.ceil_char_boundary(clause.end() + FATE)],
                words!["废止", "失效"],
            )
    };
    // 国家、省、市、县四级共公布2.6万期: of others as well.
    let of_levels = clause.says(lead, words!["县四级", "乡三级", "县三级", "村三级", "乡四级"]) && clause.unit() != "条";
    // 清单所列50条事项.
    let set = few!["所列", "列出", "列出的", "规定的", "要求的"].end(lead);
    // 对14条内容进行去标识化处理: what was done about them.
    let mended = || {
        let tail = clause.tail_words();
        lead.starts_with('对')
            && few!["内容", "信息", "问题"].open(tail)
            && clause.says(tail, words!["处理", "整改", "清理", "修正", "核查"])
    };
    // 40条全文电子化信息: how they are kept. 回应社会关切信息7条: what was answered.
    let kept = clause.tail_words().starts_with("全文电子化") || clause.says(lead, words!["全文电子化的"]);
    // 受理咨询520人次，提供了3215条信息.
    let given = few!["提供", "提供了"].are(lead);
    // 线上回复各类热点信息430条, as well.
    let answered = !clause.lead_has(Cue::Disclose)
        && (clause.says(lead, words!["回应社会", "回应公众", "回应群众", "回应网民"])
            || few!["回复", "线上回复", "网上回复", "在线回复", "解答", "在线解答", "线上解答"].open(lead));
    kept || answered
        || mended()
        || work()
        || there()
        || in_force()
        || faulty()
        || in_time
        || looked_up
        || asked
        || given
        || matters
        || of_levels
        || catalogue
        || set
        || reaches
        || said
        || made
        || sent
        || clause.says(lead, words!["年度目标"])
        || lead.starts_with("解读") && lead.ends_with("文件")
}

/// So far behind rules in force it is told what became of others, in bytes.
const FATE: usize = 36;

/// Whether what is named directly behind a number holds information, or is to be done: 13个子栏目, 125项信息公开任务.
pub(super) fn holds_or_does(clause: &Clause<'_>) -> bool {
    let behind = clause.tail_words();
    // 11个主要栏目.
    let behind = ["主要", "重点", "一级", "二级"].iter().find_map(|it| behind.strip_prefix(it)).unwrap_or(behind);
    few![
        "账号",
        "帐号",
        "公众号",
        "网站",
        "省辖市",
        "设区市",
        "科室",
        "处室",
        "下属机构",
        "市县",
        "区县",
        "乡镇",
        "街道",
        "单位",
        "部门",
        "栏目",
        "子栏目",
        "版块",
        "板块",
        "专栏",
        "专题",
        "方面",
        "领域",
        "环节",
        "指标",
        "部分"
    ]
    .open(behind)
        || few!["任务", "工作", "举措", "措施", "要点", "制度"].end(behind)
}

/// 报送国家、省级平台数据1.9万条: to those above, whatever carries it.
fn is_told_upward(clause: &Clause<'_>, verb: Option<usize>) -> bool {
    verb.is_some_and(|at| {
        let behind = &clause.sentence.text[clause.span(at).end..clause.digits()];
        few!["国家", "省", "市", "上级", "中央", "区委", "县委", "区政府", "县政府"].open(behind)
    })
}

/// Whether bodies or people are counted, and no information: 信息公开专门机构13个.
pub(super) fn names_a_body(clause: &Clause<'_>) -> bool {
    few!["机构", "队伍", "小组", "单位", "部门", "场所", "窗口", "受理点", "查阅点"].end(clause.lead_words())
}
