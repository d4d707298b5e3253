//! `template-unfilled` (TXT001): a blank or a choice of the template was left as it was.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::fold::is_han;
use crate::{Bilingual, Edition, Place, Reading, Severity, Text};

pub(in super::super) const RULE: Rule = Rule {
    code: "TXT001",
    name: "template-unfilled",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("模板里的空格没有填，或选项没有选。", "A blank of the template was not filled in, or a choice not made."),
    page: Bilingual::new(
        "“共计    条”“共计条，”“XX条”是没有填数；“增加（减少）3件”“增加/减少”是没有选；“此处填写……”“减用负值表示”是填表说明留在了正文里；“201X年”是没有改年份。“××局（委、办）”“某某局将……”是没有改成本机关的名称；隐去的人名、地名（××镇）不算。",
        "共计    条, 共计条， and XX条 lack their number; 增加（减少）3件 and 增加/减少 is a choice not made; 此处填写…… and 减用负值表示 are instructions for filling in that stayed in the text; 201X年 lacks its year. ××局（委、办） and 某某局将… were to be replaced by the name of the agency; names that were masked (××镇) are none of these.",
    ),
    not_checked: Bilingual::new("总是可查。", "It is always judged."),
    basis: Bilingual::new("定稿中不应有模板的空格、选项和说明。", "A final text has no blanks, choices or instructions of its template."),
    certainty: Certainty::Practice,
    breaks: "2018年，我局主动公开政府信息共计    条，与上年相比增加/减少3件。",
    holds: "2018年，我局主动公开政府信息共计 30 条，与上年相比增加3件。",
    beside: "",
    below: &[],
    check,
};

/// Choices that were to be made, and instructions.
const LEFT: &[(&str, Text)] = &[
    ("增/减", CHOICE),
    ("此处填写", INSTRUCTION),
    ("请填写", INSTRUCTION),
    ("没有的填", INSTRUCTION),
    ("用负值表示", INSTRUCTION),
    ("用負值表示", INSTRUCTION),
    ("时请删除", INSTRUCTION),
    ("请删除本", INSTRUCTION),
    ("请删除此", INSTRUCTION),
    ("本段应写明", INSTRUCTION),
    ("本部分应写明", INSTRUCTION),
    ("此处请", INSTRUCTION),
    ("此处应说明", INSTRUCTION),
    ("此处应写", INSTRUCTION),
    ("此处应填", INSTRUCTION),
    ("可删去本句", INSTRUCTION),
    ("可删去本段", INSTRUCTION),
    ("可删除本句", INSTRUCTION),
    ("可删除本段", INSTRUCTION),
    ("请各单位结合实际", INSTRUCTION),
];
const CHOICE: Text = Bilingual::new("模板的选项没有选", "a choice of the template was not made");
const INSTRUCTION: Text = Bilingual::new("填表说明留在了报告里", "an instruction for filling in stayed in the report");
const BLANK: Text = Bilingual::new("模板的空格没有填", "a blank of the template was not filled in");

/// What may have risen or fallen: one was to be struck out.
const RISES: [&str; 4] = ["增加", "增长", "上升", "提高"];
const FALLS: [&str; 3] = ["减少", "下降", "降低"];

/// 增长（减少）, 增加/减少: a choice that was not made; how long it is.
fn choice(rest: &str) -> Option<usize> {
    let after = RISES.iter().find_map(|it| rest.strip_prefix(it))?;
    let inside = after.strip_prefix(['（', '(', '/'])?;
    let behind = FALLS.iter().find_map(|it| inside.strip_prefix(it))?;
    let behind = if after.starts_with('/') { behind } else { behind.strip_prefix(['）', ')'])? };
    Some(rest.len() - behind.len())
}

/// Units that a number was to stand before.
const UNITS: [char; 12] = ['条', '條', '件', '份', '次', '人', '篇', '期', '元', '个', '%', '％'];

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let once = outcomes.once;
    let all = |words: &'static [&'static str]| words.iter().flat_map(|word| once.find(reading, word)).map(|it| it.0);
    // 增/减 is the name of a column; before a number it is a choice.
    let counts = |at: usize| text[at..].trim_start().starts_with(|it: char| it.is_ascii_digit());
    let words = LEFT.iter().flat_map(|(word, what)| once.find(reading, word).map(move |(at, word)| (at, at + word.len(), *what)));
    let mut found: Vec<(usize, usize, Text)> = words.filter(|it| text[it.0..it.1] != *"增/减" || counts(it.1)).collect();
    // 增长（下降）% heads a column, and 增加/减少情况见下表 names what is below.
    let names = |end: usize| text[end..].trim_start().starts_with(['%', '％', '情', '幅', '率']);
    let choices = all(&RISES).filter_map(|at| choice(&text[at..]).map(|len| (at, at + len, CHOICE)));
    found.extend(choices.filter(|it| !names(it.1)));
    let blanks = all(&BEFORE_ROOM).map(|at| if text[..at].ends_with('共') { at - '共'.len_utf8() } else { at });
    let blanks = blanks.filter_map(|at| blank(&text[at..]).map(|len| (at, len)));
    let crosses = all(&CROSSES).filter_map(|at| cross(&text[..at], &text[at..]).map(|len| (at, len)));
    found.extend(blanks.chain(crosses).map(|(at, len)| (at, at + len, BLANK)));
    // 主动公开政府信息共计条，其中…: not even room was left.
    found.extend(all(&["共计", "总计", "合计"]).filter_map(|at| {
        let behind = &text[at + "共计".len()..];
        let unit = behind.chars().next().filter(|it| ['条', '件', '份', '篇', '次', '元'].contains(it))?;
        let ends = behind[unit.len_utf8()..].starts_with(['，', '。', '；', ',', ';']);
        ends.then_some((at, at + "共计".len() + unit.len_utf8(), BLANK))
    }));
    // 收到申请【 】件: brackets with nothing in them.
    found.extend(all(&["【", "［", "〔"]).filter_map(|at| {
        let line = &text[reading.document.line_around(at).start..at];
        if line.matches('“').count() > line.matches('”').count() {
            return None;
        }
        let rest = &text[at..];
        let close = rest.char_indices().skip(1).take(ROOM).find(|it| !matches!(it.1, ' ' | '　'))?;
        let unit = rest[close.0..]
            .strip_prefix(['】', '］', '〕'])?
            .chars()
            .next()
            .filter(|it| UNITS.contains(it) && !matches!(it, '个' | '人' | '期'))?;
        Some((at, at + close.0 + close.1.len_utf8() + unit.len_utf8(), BLANK))
    }));
    // “部分公开”的   件，占总数的   %.
    found.extend(outcomes.once.find(reading, "的").filter_map(|(at, word)| {
        if !text[at + word.len()..].starts_with([' ', '　', '_', '＿']) {
            return None;
        }
        let end = at + blank(&text[at..])?;
        // 申请人的  个人信息 is set with spaces.
        let ends =
            text[end..].chars().next().is_none_or(|it| matches!(it, '，' | ',' | '。' | '；' | ';' | '、' | '）' | ')' | '\n' | ' '));
        ends.then_some((at, end, BLANK))
    }));
    // 某某局将进一步落实责任: the name of the agency was to stand here.
    found.extend(all(&["某某局", "某某委", "某某办", "某某镇", "某某街道"]).filter_map(|at| {
        let rest = &text[at + "某某".len()..];
        let opens = text[..at].trim_end_matches([' ', '　']).ends_with(['。', '：', '\n']) || at == 0;
        let end = ["局", "委", "办公室", "办", "镇", "街道"].iter().find_map(|it| rest.strip_prefix(it))?;
        let line = &text[reading.document.line_around(at)];
        let of_others = ["案", "法院", "通报", "申请人", "判"].iter().any(|it| line.contains(it));
        (opens && !of_others && DOES.iter().any(|it| end.starts_with(it))).then_some((at, text.len() - end.len(), BLANK))
    }));
    // 收到政府信息公开申请  件，
    found.extend(all(&ROOM_FOR_ONE).filter_map(|at| {
        let named = text[at..].chars().take(2).map(char::len_utf8).sum::<usize>();
        let rest = &text[at + named..];
        let behind = rest.char_indices().take(ROOM).find(|it| !matches!(it.1, ' ' | '　'))?;
        let end = behind.0 + behind.1.len_utf8();
        let ends = rest[end..].starts_with(['，', '。', '；', ',', ';', '、']);
        (ends && UNITS.contains(&behind.1) && behind.1 != '个').then_some((at, at + named + end, BLANK))
    }));
    // 主动公开政府信息    条，收取费用    元。
    found.extend(outcomes.once.find(reading, WIDE).chain(outcomes.once.find(reading, FULL)).map(|it| it.0).filter_map(|at| {
        if !text[..at].ends_with(is_han) {
            return None;
        }
        let wide = if text[at..].starts_with(WIDE) { WIDE.len() } else { FULL.len() };
        let behind = text[at + wide..].char_indices().take(ROOM).find(|it| !matches!(it.1, ' ' | '　'))?;
        let start = at + wide + behind.0;
        let unit = UNITS.iter().find(|it| **it == behind.1).filter(|_| behind.1 != '个')?;
        let end = start + unit.len_utf8();
        let ends = text[end..].starts_with(['，', '。', '；', ',', ';', '、']);
        ends.then_some((at, end, BLANK))
    }));
    found.sort_by_key(|it| it.0);
    // Of an instruction several words may be known.
    found.dedup_by(|next, own| next.2 == INSTRUCTION && own.2 == INSTRUCTION && reading.document.line_around(own.0).end >= next.0);
    // The same words in several labels are one thing to mend.
    let mut shown: Vec<&str> = Vec::new();
    for (start, end, what) in &found {
        let words = &text[*start..*end];
        if shown.contains(&words) {
            continue;
        }
        shown.push(words);
        let places = found.iter().filter(|it| text[it.0..it.1] == *words).map(|it| Place::new(&reading.document, it.0..it.1));
        outcomes.broken(Breach {
            about: words.to_owned(),
            severity: None,
            message: Bilingual::new(format!("“{words}”：{}。", what.zh), format!("“{words}”: {}.", what.en)),
            places: places.collect(),
            concepts: Vec::new(),
            expected: None,
            found: Some(words.to_owned()),
            suspects: Vec::new(),
        });
    }
}

/// What an agency does, behind its name.
const DOES: [&str; 9] = ["将", "始终", "坚持", "认真", "高度", "严格", "按照", "根据", "主动公开"];

/// Words before the room of a number, with the first letter of that room.
const BEFORE_ROOM: [&str; 16] =
    ["共 ", "共　", "共_", "共＿", "计 ", "计　", "计_", "计＿", "为 ", "为　", "为_", "为＿", "达 ", "达　", "达_", "达＿"];
/// What is counted, with the room of its number.
const ROOM_FOR_ONE: [&str; 4] = ["申请  ", "信息  ", "申请　", "信息　"];
/// Letters that may stand for a number.
const CROSSES: [&str; 8] = ["X", "x", "×", "Ｘ", "*", "□", "_", "＿"];

/// 共计 and 条 with nothing but room, or underscores, between them: how long that is.
fn blank(rest: &str) -> Option<usize> {
    let after = ["共计", "共", "为", "达", "的"].iter().find_map(|it| rest.strip_prefix(it))?;
    let (mut letters, mut room) = (0, 0);
    for it in after.chars().take_while(|it| matches!(it, ' ' | '　' | '_' | '＿')).take(ROOM) {
        (letters, room) = (letters + 1, room + it.len_utf8());
    }
    let unit = after[room..].chars().next().filter(|it| UNITS.contains(it))?;
    // One space may stand anywhere.
    (letters > 1).then_some(rest.len() - after.len() + room + unit.len_utf8())
}

/// Room where a number was to stand: no word is set so far from the next.
const WIDE: &str = "    ";
const FULL: &str = "　　";
/// The longest choice of names in brackets, in characters: 委、办.
const CHOICES: usize = 8;

/// No blank is wider, in characters.
const ROOM: usize = 24;

/// How far before a name a quotation may open, in characters.
const QUOTED: usize = 24;
/// How far behind a name it may be said that it is to be asked, in characters.
const CONTACT: usize = 16;

/// XX条, ×件: letters where a number was to stand; how long they are with their unit.
fn cross(before: &str, rest: &str) -> Option<usize> {
    let is_cross = |it: char| matches!(it, 'X' | 'x' | '×' | 'Ｘ' | '*' | '□' | '_' | '＿');
    // 201X年, 20XX年.
    let run: usize = rest.chars().take_while(|it| is_cross(*it)).map(char::len_utf8).sum();
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let of_year = before[before.len() - digits..].starts_with("20") && digits + rest[..run].chars().count() == 4;
    if of_year && run > 0 && rest[run..].starts_with('年') {
        return Some(run + '年'.len_utf8());
    }
    // The first of them, and none that is a part of a word.
    if !rest.starts_with(is_cross) || before.ends_with(|it: char| is_cross(it) || it.is_ascii_alphanumeric()) {
        return None;
    }
    if run < 2 {
        return None;
    }
    // 我旗XX局: the name was to be filled in. Names that were masked stand without 我.
    if ["我省", "我市", "我县", "我区", "我旗", "我州", "我镇", "我乡"].iter().any(|it| before.ends_with(it))
        && rest[run..].starts_with(['局', '委', '办', '厅', '所'])
    {
        return Some(run + '局'.len_utf8());
    }
    // 明确XX同志为信息员: whose name was to be filled in.
    if rest[run..].starts_with("同志") && ["明确", "由", "指定", "安排", "确定"].iter().any(|it| before.ends_with(it)) {
        return Some(run + "同志".len());
    }
    // 请与XX镇党政办公室联系: whom to ask; in a quoted form it stands so.
    let near = before.char_indices().rev().take(QUOTED).last().map_or("", |it| &before[it.0..]);
    let quoted = near.matches('“').count() > near.matches('”').count();
    let asks = ["请与", "请向", "请到", "可与", "可向"].iter().any(|it| before.ends_with(it))
        && !quoted
        && rest[run..].chars().take(CONTACT).collect::<String>().contains("联系");
    if asks && rest[run..].starts_with(['局', '委', '办', '厅', '所', '镇', '乡', '县', '市', '区', '街']) {
        return rest[run..].chars().next().map(|it| run + it.len_utf8());
    }
    // ××局（委、办）: the name of whose template it was.
    if let Some(inside) = ["局（", "局("].iter().find_map(|it| rest[run..].strip_prefix(it))
        && inside.starts_with(['委', '办', '厅'])
        && let Some(len) = inside.char_indices().take(CHOICES).find(|it| matches!(it.1, '）' | ')')).map(|it| it.0)
    {
        return Some(rest.len() - inside.len() + len + inside[len..].chars().next().map_or(0, char::len_utf8));
    }
    let behind = rest[run..].trim_start_matches(['万', '亿']);
    let unit = behind.chars().next().filter(|it| ['条', '條', '件', '份', '篇', '期', '元', '次', '%', '％'].contains(it))?;
    Some(rest.len() - behind.len() + unit.len_utf8())
}
