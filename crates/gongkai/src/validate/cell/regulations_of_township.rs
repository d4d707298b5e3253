//! `regulations-of-township` (CON006): an organ that cannot make regulations reports some.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::breach;
use crate::{Bilingual, Concept, Edition, Reading, Row, Severity, Table};

pub(in super::super) const RULE: Rule = Rule {
    code: "CON006",
    name: "regulations-of-township",
    severity: Severity::Warning,
    editions: &[Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("乡镇、街道填报了规章。", "A township or subdistrict reports regulations."),
    page: Bilingual::new(
        "规章由国务院部门和省、设区的市、自治州的人民政府制定（《立法法》）。乡镇、街道、县级机关填报规章，多半是把“规章制度”当作规章。这里只看名称或自称是乡、镇、街道的报告。",
        "Regulations (规章) are made by departments of the State Council and by the governments of provinces and of cities with districts (the Legislation Law). A township or subdistrict that reports some has probably counted its house rules. Only reports of organs that are called, or call themselves, township or subdistrict are judged.",
    ),
    not_checked: Bilingual::new("看不出是哪一级机关。", "The level of the organ is not known."),
    basis: Bilingual::new(
        "《中华人民共和国立法法》（2023年修正）第九十一条、第九十三条。",
        "Articles 91 and 93 of the Legislation Law as amended in 2023.",
    ),
    certainty: Certainty::Practice,
    breaks: "石桥镇人民政府2022年政府信息公开工作年度报告\n第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 2 | 0 | 2\n行政规范性文件 | 3 | 3 | 9\n",
    holds: "石桥镇人民政府2022年政府信息公开工作年度报告\n第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 3 | 9\n",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let agency = reading.report.agency.as_deref().unwrap_or_default().trim_end_matches("人民政府").trim_end_matches("办事处");
    let speaks = ["我镇", "我乡", "我街道", "本镇", "本乡", "本街道"].iter().any(|it| outcomes.once.has(reading, it));
    if !(agency.ends_with(['镇', '乡']) || agency.ends_with("街道") || speaks) {
        return;
    }
    for fact in reading.facts() {
        let Concept::Cell(cell) = fact.statement.concept else { continue };
        let Some(count) =
            fact.statement.value.count().filter(|&it| it > 0 && cell.table == Table::Art20Item1 && cell.row == Row::Regulations)
        else {
            continue;
        };
        let term = cell.term();
        outcomes.broken(breach(
            cell.to_string(),
            fact.place,
            fact.statement.concept,
            Bilingual::new(
                format!("乡镇、街道不能制定规章，“{}”写作 {count}。", term.zh),
                format!("A township makes no regulations, and “{}” is {count}.", term.en),
            ),
            Some(count.to_string()),
            Some("0".to_owned()),
        ));
    }
}
