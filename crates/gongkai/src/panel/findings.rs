//! One row a finding.

use super::{Field, FieldKind, PanelColumn, Record, UNREADABLE, column, who, who_columns};
use crate::{Bilingual, Checked, Lang};

impl Checked {
    /// The columns of the table of findings.
    pub fn columns() -> Vec<PanelColumn> {
        use FieldKind::{Integer, Text};
        let mut columns = who_columns();
        columns.extend([
            column(
                "code",
                Text,
                Bilingual::new("规则代码；没有问题的来源为空", "the code of the rule; null for a source without a finding"),
            ),
            column("name", Text, Bilingual::new("规则名", "the name of the rule")),
            column(
                "severity",
                Text,
                Bilingual::new(
                    "error、warning、info；没有问题为 none，读不了为 unreadable",
                    "error, warning or info; none without a finding, unreadable for a source that could not be read",
                ),
            ),
            column("message", Text, Bilingual::new("说明", "what is wrong")),
            column("expected", Text, Bilingual::new("核算为", "what was expected")),
            column("found", Text, Bilingual::new("写作", "what stands")),
            column("line", Integer, Bilingual::new("行，从 1 起", "the line of its main place, from 1")),
            column("column", Integer, Bilingual::new("列（字符），从 1 起", "its column in characters, from 1")),
            column("text", Text, Bilingual::new("原文", "the passage")),
            column("concepts", Text, Bilingual::new("涉及的概念，空格分隔", "the concepts that it is about, parted by blanks")),
            column("suspects", Integer, Bilingual::new("嫌疑数", "how many numbers are suspected")),
            column("suspect", Text, Bilingual::new("最可能写错的数", "the number that is most likely wrong")),
            column("proposed", Text, Bilingual::new("它应改成", "what it would be")),
            column("standing", Text, Bilingual::new("有多确定：unique、ranked、tie", "how far that carries: unique, ranked or tie")),
            column("id", Text, Bilingual::new("编号，重新检查不变", "the same on every run")),
        ]);
        columns
    }

    /// Gives the rows of the table of findings of one source: one a finding, and one where there is none.
    ///
    /// ```
    /// use gongkai::{Checked, Lang, Options, Record};
    /// let reading = gongkai::parse("2012年主动公开政府信息11条,其中文件类4条,占40%;其他类6条,占60%。");
    /// let checked = gongkai::check(&reading, &Options::default());
    /// let code = Checked::columns().iter().position(|it| it.name == "code").unwrap();
    /// let mut codes = Vec::new();
    /// Checked::rows(Ok(&checked), &Record::read("a.txt", &reading), Lang::En, &mut |row| codes.push(row[code].to_string()));
    /// assert_eq!(codes[0], "SUM001");
    /// ```
    pub fn rows(checked: Result<&Self, &str>, record: &Record<'_>, lang: Lang, row: &mut dyn FnMut(&[Field<'_>])) {
        let reading = record.outcome.ok();
        let who = who(record.source, reading.map(|it| &it.report));
        let (mut fields, opened) = (who.clone(), who.len());
        let findings = checked.map_or(&[][..], |it| it.findings.as_slice());
        if findings.is_empty() {
            fields.resize(opened + 2, Field::Null);
            fields.push(Field::text(if checked.is_ok() { "none" } else { UNREADABLE }));
            fields.push(Field::some(checked.err()));
            fields.resize(opened + 15, Field::Null);
            return row(&fields);
        }
        for finding in findings {
            let place = finding.places.first();
            let text = reading.zip(place).map(|(reading, place)| reading.document.text()[place.range()].to_owned());
            let concepts: Vec<String> = finding.concepts.iter().map(ToString::to_string).collect();
            let suspect = finding.suspects.first();
            fields.truncate(opened);
            fields.extend([
                Field::text(finding.code),
                Field::text(finding.name),
                Field::text(finding.severity.key()),
                Field::text(finding.message.get(lang)),
                Field::some(finding.expected.as_deref()),
                Field::some(finding.found.as_deref()),
                place.map_or(Field::Null, |it| Field::count(it.line)),
                place.map_or(Field::Null, |it| Field::count(it.column)),
                Field::some(text),
                Field::text(concepts.join(" ")),
                Field::count(finding.suspects.len()),
                Field::some(suspect.map(|it| it.found.as_str())),
                Field::some(suspect.map(|it| it.proposed.as_str())),
                Field::some(suspect.map(|it| it.standing.key())),
                Field::text(finding.id.as_str()),
            ]);
            row(&fields);
        }
    }
}
