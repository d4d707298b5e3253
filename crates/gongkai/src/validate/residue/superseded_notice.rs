//! `notice-superseded` (TXT003): the report rests on a notice that is no longer in force.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::within::has_any;
use crate::{Bilingual, Edition, Place, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "TXT003",
    name: "notice-superseded",
    severity: Severity::Warning,
    editions: &[Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("引用的格式文件已被取代。", "The report cites a format that was superseded."),
    page: Bilingual::new(
        "国办公开办函〔2019〕60号的试行格式用于2019、2020年度；2021年度起的报告依据国办公开办函〔2021〕30号。仍引旧文件，多半是沿用了以前的开头。2019年度起的报告仍引修订前的条例（国务院令第492号）的，也提示；2020年度起仍写“生产、生活、科研等特殊需要”或15个工作日答复期限的，依据别的年度的通知，或依据条例第三十二条（修订后是第五十条）编制本报告的，也提示。",
        "The trial format of document 〔2019〕 No. 60 was for 2019 and 2020; reports since 2021 rest on document 〔2021〕 No. 30. One that still cites the old one has probably kept its opening from years before. A report on 2019 or later that cites the Regulations before their revision (order No. 492) is told as well; so is one on 2020 or later that still asks for 生产、生活、科研等特殊需要 or replies within fifteen working days, one that follows the notice on another year, and one that rests on article 32, which is article 50 since the revision.",
    ),
    not_checked: Bilingual::new("没有引用格式文件，或年份不明。", "No format is cited, or the year is not known."),
    basis: Bilingual::new("国办公开办函〔2021〕30号；国务院令第711号。", "Document 〔2021〕 No. 30; order No. 711 of the State Council."),
    certainty: Certainty::Practice,
    breaks: "山城县2022年政府信息公开工作年度报告\n根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）要求编制。\n第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 3 | 9\n",
    holds: "山城县2022年政府信息公开工作年度报告\n根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）要求编制。\n第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 3 | 9\n",
    beside: "",
    below: &[],
    check,
};

/// The trial format, as reports cite it.
const SUPERSEDED: [&str; 4] =
    ["国办公开办函〔2019〕60号", "國辦公開辦函〔2019〕60號", "国办公开办函[2019]60号", "国办公开办函（2019）60号"];
/// What all of them hold.
const NUMBER: &str = "60";

/// The Regulations of 2007, as reports cite them, and the order that revised them.
const REGULATIONS: [&str; 3] = ["国务院令第492号", "国务院第492号令", "國務院令第492號"];
const REVISED: &str = "711";

/// The Regulations were revised with effect from 15 May 2019: a report on a later year that cites them as of 2007.
fn regulations(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let later = reading.report.year.is_some_and(|it| it >= 2019);
    if !later || !outcomes.once.has(reading, "492") || outcomes.once.has(reading, REVISED) {
        return;
    }
    let Some((at, word)) = REGULATIONS.iter().find_map(|it| outcomes.once.find(reading, it).next()) else { return };
    outcomes.broken(Breach {
        about: "regulations".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("“{word}”是修订前的条例；自2019年5月15日起施行的是国务院令第711号。"),
            format!("“{word}” are the Regulations before their revision; those in force since 15 May 2019 are order No. 711."),
        ),
        places: vec![Place::new(&reading.document, at..at + word.len())],
        concepts: Vec::new(),
        expected: Some("国务院令第711号".to_owned()),
        found: Some(word.to_owned()),
        suspects: Vec::new(),
    });
}

/// What the Regulations no longer say, with effect from 15 May 2019: the special need of whoever asks, and fifteen working days for a reply.
fn repealed(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    if reading.likely_year().is_none_or(|it| it < 2020) {
        return;
    }
    // 删除了“生产、生活、科研等特殊需要”的限制 tells of the change.
    let told_of =
        |at: usize| has_any(&text[reading.document.line_around(at)], &["删除", "取消", "不再", "未再", "无需", "不得", "原条例", "修订前"]);
    let need = NEEDS.iter().find_map(|it| outcomes.once.find(reading, it).next()).filter(|it| !told_of(it.0));
    let days = outcomes.once.find(reading, "15个工作日").find(|(at, word)| {
        let rest = &text[at + word.len()..];
        let clause = up_to(rest, DAYS, &['，', '。', '；', '、', '\n']);
        // 第三方 has fifteen days to answer, in the Regulations as revised.
        let before: String = text[..*at].chars().rev().take(DAYS).collect();
        let third = has_any(&before, &["方三第", "见意求征", "正补", "长延"]);
        // 已在规定的15个工作日内答复; a promise of one's own may be shorter, and letters have days of their own.
        let due = clause.starts_with('内') && (before.starts_with("的定规") || before.starts_with("定法"));
        let line = &text[reading.document.line_around(*at)];
        let sentence = line.split('。').find(|it| it.contains(word)).unwrap_or(line);
        !third
            && !has_any(sentence, &OTHER_DAYS)
            && (due || has_any(clause, &["法定答复期限", "的答复期限", "法定期限", "内答复申请", "内予以答复", "内作出答复"]))
    });
    for (at, word) in need.into_iter().chain(days) {
        outcomes.broken(Breach {
            about: word.to_owned(),
            severity: None,
            message: Bilingual::new(
                format!("“{word}”是修订前条例的规定，自2019年5月15日起不再适用。"),
                format!("“{word}” is of the Regulations before their revision, which ended on 15 May 2019."),
            ),
            places: vec![Place::new(&reading.document, at..at + word.len())],
            concepts: Vec::new(),
            expected: None,
            found: Some(word.to_owned()),
            suspects: Vec::new(),
        });
    }
}

/// 根据《条例》第三十二条的要求，编制本报告: what a report holds stands in article 50 since the revision.
fn article(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    if reading.likely_year().is_none_or(|it| it < 2019) {
        return;
    }
    let found = outcomes.once.find(reading, ARTICLE).find(|(at, word)| {
        let line = reading.document.line_around(*at);
        let before = &text[line.start..*at];
        let sentence = &before[before.rfind('。').map_or(0, |it| it + '。'.len_utf8())..];
        let behind = up_to(&text[at + word.len()..], SENTENCE, &['。', '\n']);
        // 《河北省政府信息公开规定》第三十二条 is another's: the last title before it is that of the Regulations.
        let title = sentence.rsplit('《').next().and_then(|it| it.split_once('》')).map_or("", |it| it.0);
        let national = ["条例", "政府信息公开条例", "中华人民共和国政府信息公开条例"].contains(&title);
        let rests = has_any(behind, &["编制本报告", "编制本年度报告", "制作本报告", "编写本报告", "编制了本报告"]);
        national && rests && !sentence.contains("第五十条") && !behind.contains("第五十条")
    });
    let Some((at, word)) = found else { return };
    outcomes.broken(Breach {
        about: "article".to_owned(),
        severity: None,
        message: Bilingual::new(
            "年度报告的内容，修订前的条例规定在第三十二条，自2019年5月15日起在第五十条。".to_owned(),
            "What a report holds stood in article 32 before the revision, and stands in article 50 since 15 May 2019.".to_owned(),
        ),
        places: vec![Place::new(&reading.document, at..at + word.len())],
        concepts: Vec::new(),
        expected: Some("第五十条".to_owned()),
        found: Some(word.to_owned()),
        suspects: Vec::new(),
    });
}

/// The article on annual reports in the Regulations of 2007.
const ARTICLE: &str = "第三十二条";

/// Article 13 of the Regulations of 2007.
const NEEDS: [&str; 3] = ["生产、生活、科研等特殊需要", "生产生活科研等特殊需要", "生产、生活、科研特殊需要"];
/// Days of one's own promise, and those of letters, licences and complaints.
const OTHER_DAYS: [&str; 18] = [
    "信箱",
    "来信",
    "信访",
    "承诺",
    "缩短",
    "压缩",
    "提前",
    "许可",
    "申诉",
    "征求",
    "热线",
    "建议",
    "提案",
    "投诉",
    "留言",
    "内部",
    "一般申请",
    "20个工作日",
];
/// How far about a time limit its words are looked for, in characters.
const DAYS: usize = 12;

/// 按照《关于做好2020年政府信息公开工作年度报告编制工作的通知》要求，编制本报告, in the report of 2023.
fn notice_of_another_year(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let Some(year) = reading.report.year else { return };
    for (at, word) in outcomes.once.find(reading, "《关于做好") {
        let rest = &text[at + word.len()..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let Some(of) = rest[..digits].parse::<i32>().ok().filter(|_| digits == 4 && rest[digits..].starts_with('年')) else { continue };
        let sentence = up_to(rest, SENTENCE, &['。', '\n']);
        let title = sentence.split('》').next().unwrap_or_default();
        // The notice of a year may be named by the year in which it came.
        let own = title.contains("年度报告") && (sentence.contains("本报告") || sentence.contains("本年度报告"));
        if !own || of == year || of == year + 1 {
            continue;
        }
        let end = at + word.len() + digits + '年'.len_utf8();
        outcomes.broken(Breach {
            about: "notice of a year".to_owned(),
            severity: None,
            message: Bilingual::new(
                format!("{year} 年的报告依据的是 {of} 年的通知。"),
                format!("The report on {year} is said to follow the notice on {of}."),
            ),
            places: vec![Place::new(&reading.document, at..end)],
            concepts: Vec::new(),
            expected: Some(year.to_string()),
            found: Some(of.to_string()),
            suspects: Vec::new(),
        });
    }
}

/// The words up to a stop, and so many characters at the most.
fn up_to<'a>(text: &'a str, most: usize, stops: &[char]) -> &'a str {
    let last = text.char_indices().take(most).take_while(|it| !stops.contains(&it.1)).last();
    &text[..last.map_or(0, |it| it.0 + it.1.len_utf8())]
}

/// No sentence that cites a notice is followed farther, in characters.
const SENTENCE: usize = 120;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    regulations(reading, outcomes);
    repealed(reading, outcomes);
    article(reading, outcomes);
    notice_of_another_year(reading, outcomes);
    // Each of them ends so: most texts are done with here.
    if !outcomes.once.has(reading, NUMBER) {
        return;
    }
    let Some((at, word)) = SUPERSEDED.iter().find_map(|it| outcomes.once.find(reading, it).next()) else { return };
    let place = Place::new(&reading.document, at..at + word.len());
    let since =
        reading.report.year.is_some_and(|it| it >= 2021) || reading.report.year.is_none() && reading.report.edition == Edition::Format2021;
    // A report that cites both tells of the change.
    if !since || outcomes.once.has(reading, "2021〕30号") {
        return outcomes.holds(place, None);
    }
    outcomes.broken(Breach {
        about: "notice".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("“{word}”已由国办公开办函〔2021〕30号取代。"),
            format!("“{word}” was superseded by document 〔2021〕 No. 30."),
        ),
        places: vec![place],
        concepts: Vec::new(),
        expected: Some("国办公开办函〔2021〕30号".to_owned()),
        found: Some(word.to_owned()),
        suspects: Vec::new(),
    });
}
