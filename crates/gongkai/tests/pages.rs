//! The generated pages of the book. `GONGKAI_UPDATE=1 cargo test -p gongkai --test pages` writes them anew.

use gongkai::{
    AgencyKind, Aggregation, Applicant, Arrival, Axis, Bilingual, By, CROSSWALK, Checked, Column, Comparability, Concept, Consulted,
    CostItem, DayKind, DocumentKind, DueBy, Edition, Evidence, Exemption, FeeBy, FeeRegime, FeeState, FieldKind, Form, Harmonised,
    InspectionRule, Item, Jurisdiction, Lang, Layer, Level, ListKind, Measure, Method, NumberRepair, ObjectKind, PanelColumn, PanelTable,
    Qualifier, Quantity, RULES, Rate, RegisterColumn, Remedy, RequestStatus, Role, Row, Scope, SectionKind, Severity, Source, Status, Step,
    Strength, Table, Way,
};
use std::fmt::Write;
use std::fs;
use std::path::Path;

fn compare(page: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(page);
    if std::env::var_os("GONGKAI_UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(&path, expected).expect("writable");
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "{} is out of date: run GONGKAI_UPDATE=1 cargo test -p gongkai --test pages", path.display());
}

#[test]
fn rule_pages() {
    for (lang, name) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
        for rule in RULES {
            compare(&format!("rules/{}.{name}.md", rule.code), &rule.markdown(lang));
        }
    }
    let mut index = String::from("# Rules 规则\n\n| code | name | severity | 中文 | English |\n|---|---|---|---|---|\n");
    for rule in RULES {
        let code = rule.code;
        let _ = writeln!(
            index,
            "| {code} | {} | {} | [{}]({code}.zh.md) | [{}]({code}.en.md) |",
            rule.name, rule.severity, rule.title.zh, rule.title.en
        );
    }
    compare("rules/index.md", &index);
}

/// One enum of keys for Python.
macro_rules! python_enum {
    ($out:ident, $($type:ident),*) => {$(
        let _ = writeln!($out, "\n\nclass {}(Key):\n    \"\"\"Keys of {}.\"\"\"\n", stringify!($type), stringify!($type));
        for it in $type::ALL {
            let _ = writeln!($out, "    {} = \"{}\"", name(it.key()), it.key());
        }
    )*};
}

/// The name of a key in Python.
fn name(key: &str) -> String {
    let name = key.to_ascii_uppercase().replace('.', "_");
    if name.starts_with(|it: char| it.is_ascii_digit()) { format!("EDITION_{name}") } else { name }
}

#[test]
fn python_keys() {
    let mut out = String::from(
        "\"\"\"The keys of the domain, equal to those of the library. Written by its tests: do not edit.\"\"\"\n\n\
         from enum import Enum\n\n\n\
         class Key(str, Enum):\n    \"\"\"A key of the published formats: it is its own string.\"\"\"\n\n    def __str__(self) -> str:\n        \"\"\"Print the key itself.\"\"\"\n        return str(self.value)\n",
    );
    python_enum!(
        out,
        Edition,
        Evidence,
        SectionKind,
        Table,
        Row,
        Column,
        Role,
        Measure,
        Source,
        Strength,
        Harmonised,
        Comparability,
        Status,
        Qualifier,
        ListKind,
        Severity,
        Level,
        AgencyKind,
        Scope,
        Applicant,
        Way,
        Consulted,
        Step,
        RequestStatus,
        Remedy,
        FeeBy,
        FeeRegime,
        FeeState,
        CostItem,
        Exemption,
        DayKind,
        DocumentKind,
        NumberRepair,
        ObjectKind,
        Method,
        Layer,
        InspectionRule,
        By,
        Rate,
        Arrival,
        DueBy,
        RegisterColumn
    );
    out.push_str("\n\nclass Concept(Key):\n    \"\"\"Keys of what prose may state. Cells of tables are table.row.column.\"\"\"\n\n");
    for concept in Concept::prose() {
        let _ = writeln!(out, "    {} = \"{concept}\"", name(&concept.to_string()));
    }
    compare("../python/gongkai/keys.py", &out);
}

#[test]
fn panel_page() {
    let mut page = String::from(
        "# The panel 平表\n\nThe columns of every flat table, in their order, in each format alike (`gongkai-panel/1`). \
         Columns are added, never renamed nor removed. 各平表的列，各种格式相同；只增加，不改名，不删除。\n",
    );
    let table = |page: &mut String, name: &str, about: String, columns: &[PanelColumn]| {
        let _ = writeln!(page, "\n## {name}\n\n{about}\n\n| column | kind | 中文 | English |\n|---|---|---|---|");
        for column in columns {
            let kind = match column.kind {
                FieldKind::Integer => "integer",
                FieldKind::Decimal => "decimal(38, 6)",
                FieldKind::Flag => "boolean",
                _ => "text",
            };
            let _ = writeln!(page, "| `{}` | {kind} | {} | {} |", column.name, column.about.zh, column.about.en);
        }
    };
    for it in [PanelTable::Reports, PanelTable::Facts, PanelTable::Figures] {
        table(&mut page, &it.to_string(), it.about().to_string(), &it.columns());
    }
    let sums = Bilingual::new("合计与比率：`gongkai aggregate`", "sums and rates: `gongkai aggregate`");
    table(&mut page, "sums", sums.to_string(), &Aggregation::default().columns());
    let findings = Bilingual::new("每个问题一行：`Reports.check().to_arrow()`", "one row a finding: `Reports.check().to_arrow()`");
    table(&mut page, "findings", findings.to_string(), &Checked::columns());
    let arrivals = Bilingual::new(
        "应报机关，每个一行：`gongkai check --expect`",
        "one row an agency that should have reported: `gongkai check --expect`",
    );
    table(&mut page, "arrivals", arrivals.to_string(), &Jurisdiction::columns());
    let _ = writeln!(
        page,
        "\n## Statutory tables 法定表格\n\nOne row a source; the columns that open every table and `status`, then one column `row.column` a cell with its number, \
         then one `row.column.status` a cell with what is printed. 每个来源一行：开头各列同上，然后每格一列数值、一列状态。\n\n\
         | table | 中文 | English | cells |\n|---|---|---|---|"
    );
    for it in Table::ALL {
        let cells = (PanelTable::Wide(*it).columns().len() - 8) / 2;
        let _ = writeln!(page, "| `{it}` | {} | {} | {cells} |", it.term().zh, it.term().en);
    }
    let rates = |it: &[Quantity]| it.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(" + ");
    let _ = writeln!(page, "\n## Rates 比率\n\n| rate | 中文 | English | numerator 分子 | denominator 分母 |\n|---|---|---|---|---|");
    for it in Rate::ALL {
        let _ =
            writeln!(page, "| `{it}` | {} | {} | {} | {} |", it.term().zh, it.term().en, rates(it.numerator()), rates(it.denominator()));
    }
    let _ = writeln!(page, "\n## Lists of agencies 名录\n\n| header | 中文表头 | English |\n|---|---|---|");
    for it in RegisterColumn::ALL {
        let _ = writeln!(page, "| `{it}` | {} | {} |", it.term().zh, it.term().en);
    }
    compare("panel.md", &page);
}

#[test]
fn concept_page() {
    let mut page = String::from("# Concepts 概念\n\n| key | 中文 | English | harmonised |\n|---|---|---|---|\n");
    for concept in Concept::prose() {
        let term = concept.term();
        let _ = writeln!(page, "| `{concept}` | {} | {} | {} |", term.zh, term.en, concept.harmonised().map_or("", |it| it.key()));
    }
    compare("concepts.md", &page);
}

/// A page that the summary does not name is not in the book.
#[test]
fn the_summary_names_every_page() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    let summary = fs::read_to_string(docs.join("SUMMARY.md")).expect("a summary");
    let mut folders = vec![docs.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("readable") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let page = path.strip_prefix(&docs).expect("under docs").display().to_string();
            assert!(
                path.extension().is_none_or(|it| it != "md") || page == "SUMMARY.md" || summary.contains(&format!("({page})")),
                "{page}"
            );
        }
    }
}

/// The crosswalk, a line for each harmonised concept.
#[test]
fn crosswalk_page() {
    let mut page = String::from(
        "# Crosswalk 口径对照\n\nWhat joins the editions, and prose with tables. 各版本之间、正文与表格之间的唯一桥梁。\n\n\
         | key | 中文 | English | comparability | 2014 | 2019 | 2021 | prose | 说明 | caveat |\n|---|---|---|---|---|---|---|---|---|---|\n",
    );
    for bridge in CROSSWALK {
        let cells = |edition| bridge.cells(edition).iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(" + ");
        let (key, term, caveat) = (bridge.harmonised, bridge.harmonised.term(), bridge.caveat);
        let _ = writeln!(
            page,
            "| `{key}` | {} | {} | {} | {} | {} | {} | {} | {} | {} |",
            term.zh,
            term.en,
            bridge.comparability.term(),
            cells(Edition::Statistics2014),
            cells(Edition::Trial2019),
            cells(Edition::Format2021),
            bridge.prose.map_or(String::new(), |it| format!("`{it}`")),
            caveat.zh,
            caveat.en
        );
    }
    compare("crosswalk.md", &page);
}

/// One page for each edition and one for each of its forms.
#[test]
fn edition_and_form_pages() {
    let mut index =
        String::from("# Editions and forms 版本与表式\n\n| edition | 中文 | English | report years | tables |\n|---|---|---|---|---|\n");
    for &edition in Edition::ALL {
        let (first, last) = edition.report_years();
        let years = last.map_or_else(|| format!("{first}-"), |last| format!("{first}-{last}"));
        let links: Vec<String> = edition.forms().iter().map(|it| format!("[{}]({edition}-{}.md)", it.table, it.table)).collect();
        let term = edition.term();
        let _ = writeln!(index, "| [{edition}]({edition}.md) | {} | {} | {years} | {} |", term.zh, term.en, links.join(" "));
        compare(&format!("forms/{edition}.md"), &edition_page(edition, &years));
        for form in edition.forms() {
            compare(&format!("forms/{edition}-{}.md", form.table), &form_page(edition, form));
        }
    }
    compare("forms/index.md", &index);
}

fn edition_page(edition: Edition, years: &str) -> String {
    let mut page = format!("# {edition}: {}\n\n{}\n\nReport years 报告年度: {years}\n\n## Basis 依据\n\n", edition.term(), edition.title());
    for basis in edition.basis() {
        let _ = writeln!(page, "- {basis}");
    }
    page.push_str("\n## Sections 章节\n\n| key | heading 标题 | also 别名 | required 必备 |\n|---|---|---|---|\n");
    for section in edition.sections() {
        let required = if section.required { "是 yes" } else { "否 no" };
        let _ =
            writeln!(page, "| `{}` | {}{} | {} | {required} |", section.kind, section.numbering, section.label, section.aliases.join("；"));
    }
    page
}

fn form_page(edition: Edition, form: &Form) -> String {
    let mut page = format!("# {edition} `{}`: {}\n", form.table, form.table.term());
    if !form.note.is_empty() {
        let _ = writeln!(page, "\n{}", form.note);
    }
    items(&mut page, "Rows 行", form.rows);
    items(&mut page, "Columns 列", form.columns);
    page.push_str("\n## What must hold 勾稽关系\n\n");
    for identity in form.identities() {
        let side = |terms: &[(i64, Axis)]| {
            let term = |&(coefficient, axis): &(i64, Axis)| match coefficient {
                1 => format!("`{}`", axis.key()),
                -1 => format!("-`{}`", axis.key()),
                other => format!("{other}×`{}`", axis.key()),
            };
            if terms.is_empty() { "0".to_owned() } else { terms.iter().map(term).collect::<Vec<_>>().join(" + ") }
        };
        let (left, right) = (side(&identity.left), side(&identity.right));
        let (strength, severity) = (identity.strength.term(), identity.severity);
        let _ = writeln!(page, "- `{}` ({}): {left} {} {right}. {strength}; {severity}", identity.id, identity.over, identity.op);
    }
    if form.identities().is_empty() {
        page.push_str("- 无 none\n");
    }
    for link in form.links {
        let terms: Vec<String> = link.terms.iter().map(|(sign, axis, back)| format!("{sign:+}×`{}`(-{back})", axis.key())).collect();
        let _ = writeln!(page, "- `{}` 跨年 across years: `{}` = {}", link.id, link.now.key(), terms.join(" "));
    }
    page
}

fn items<K: Copy + std::fmt::Display>(page: &mut String, title: &str, items: &[Item<K>]) {
    let _ =
        writeln!(page, "\n## {title}\n\n| key | label 标签 | role | unit | measure | source | also 别名 |\n|---|---|---|---|---|---|---|");
    for item in items {
        let indent = "　".repeat(usize::from(item.level));
        let _ = writeln!(
            page,
            "| `{}` | {indent}{}{} | {} | {} | {} | {} | {} |",
            item.key,
            item.numbering,
            item.label,
            item.role,
            item.unit,
            item.measure,
            item.source,
            item.aliases.join("；")
        );
    }
}
