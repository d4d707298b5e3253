//! Sums and rates as rows of one table.

use super::{Field, FieldKind, PanelColumn, column};
use crate::{Aggregation, Bilingual, By, Group, Lang, Tally, Totals};

fn group_columns(by: &[By]) -> Vec<PanelColumn> {
    let of = |by: &By| column(by.key(), if *by == By::Year { FieldKind::Integer } else { FieldKind::Text }, by.term());
    let mut columns: Vec<PanelColumn> = by.iter().map(of).collect();
    if !by.contains(&By::Year) {
        columns.push(column(
            "year",
            FieldKind::Integer,
            Bilingual::new("存量的年份：存量不跨年相加", "the year of what is of a moment, which is never added over years"),
        ));
    }
    columns.push(column(
        "scope",
        FieldKind::Text,
        Bilingual::new("数字的范围：本级、本行政区域；从不相加", "whose figures: own_level or region, never added to one another"),
    ));
    columns
}

fn group<'a>(group: &'a Group, by: &[By]) -> Vec<Field<'a>> {
    let year = || group.year.map_or(Field::Null, |it| Field::Integer(it.into()));
    let mut fields: Vec<Field<'a>> = by
        .iter()
        .map(|by| match by {
            By::Agency => Field::some(group.agency.as_deref()),
            By::Division => Field::some(group.division.as_ref().map(ToString::to_string)),
            By::Level => Field::some(group.level.map(crate::Level::key)),
            By::Year => year(),
            By::Edition => Field::some(group.edition.map(crate::Edition::key)),
        })
        .collect();
    if !by.contains(&By::Year) {
        fields.push(year());
    }
    fields.push(Field::some(group.scope.map(crate::Scope::key)));
    fields
}

impl Aggregation {
    /// The columns of the table of sums.
    pub fn columns(&self) -> Vec<PanelColumn> {
        use FieldKind::{Decimal, Integer, Text};
        let mut columns = group_columns(self.by());
        columns.extend([
            column("concept", Text, Bilingual::new("概念，或以 rate. 开头的比率", "the concept, or a rate, which begins with rate.")),
            column("label", Text, Bilingual::new("名称", "its term")),
            column("measure", Text, Bilingual::new("flow 流量，stock 存量，rate 比率", "flow, stock or rate")),
            column(
                "value",
                Decimal,
                Bilingual::new(
                    "合计；没有一份报告有数则为空，不是零。比率为百分数，两位小数",
                    "the sum; null, not zero, where no report gives a number. A rate is in percent, to two decimals",
                ),
            ),
            column("unit", Text, Bilingual::new("单位；金额一律以元计", "the unit; all money in yuan")),
            column("reports", Integer, Bilingual::new("报告份数", "reports in the group")),
        ]);
        columns.extend(Tally::default().counts().iter().zip(Tally::TERMS).map(|(count, about)| column(count.0, Integer, about)));
        columns.extend([
            column("numerator", Decimal, Bilingual::new("比率的分子", "what is over the line of a rate")),
            column("denominator", Decimal, Bilingual::new("比率的分母", "what is under it")),
            column("editions", Text, Bilingual::new("报告的版本", "the editions of the reports")),
            column("caveat", Text, Bilingual::new("口径说明", "what must be known of the sum")),
        ]);
        columns
    }
}

impl Totals {
    /// Gives the rows of the table of sums, in the order of the groups: sums, then rates.
    ///
    /// ```
    /// use gongkai::{Aggregation, Lang};
    /// let mut totals = Aggregation::default().empty();
    /// totals.add(&gongkai::parse("2012年政府信息公开工作年度报告\n收到信息公开申请12件。").report);
    /// let mut rows = Vec::new();
    /// totals.rows_in(Lang::En, &mut |row| rows.push(row.iter().map(ToString::to_string).collect::<Vec<_>>()));
    /// assert_eq!(rows[0][..6], ["2012", "", "requests_received", "requests newly received", "flow", "12"]);
    /// ```
    pub fn rows_in(&self, lang: Lang, row: &mut dyn FnMut(&[Field<'_>])) {
        let by = self.aggregation().by();
        for total in self.totals() {
            let mut fields = group(total.group, by);
            fields.extend([
                Field::text(total.quantity.to_string()),
                Field::text(total.quantity.term().get(lang).to_owned()),
                Field::text(total.quantity.measure().key()),
                total.sum().map_or(Field::Null, Field::Decimal),
                Field::text(total.quantity.unit()),
                Field::count(total.tally.reports()),
            ]);
            fields.extend(total.tally.counts().iter().map(|it| Field::count(it.1)));
            let editions: Vec<&str> = total.editions.iter().map(|it| it.key()).collect();
            let caveat = total.caveat().get(lang).to_owned();
            fields.extend([
                Field::Null,
                Field::Null,
                Field::text(editions.join(" ")),
                Field::some(Some(caveat).filter(|it| !it.is_empty())),
            ]);
            row(&fields);
        }
        for total in self.rates() {
            let mut fields = group(total.group, by);
            fields.extend([
                Field::text(total.rate.key()),
                Field::text(total.rate.term().get(lang).to_owned()),
                Field::text("rate"),
                total.ratio.percent().map_or(Field::Null, Field::Decimal),
                Field::text("%"),
                Field::count(total.ratio.reports + total.ratio.left_out),
                Field::count(total.ratio.reports),
            ]);
            fields.resize(fields.len() + 9, Field::Null);
            let side = |it: Option<rust_decimal::Decimal>| it.map_or(Field::Null, Field::Decimal);
            let editions: Vec<&str> = total.editions.iter().map(|it| it.key()).collect();
            fields.extend([side(total.ratio.numerator()), side(total.ratio.denominator()), Field::text(editions.join(" ")), Field::Null]);
            row(&fields);
        }
    }
}
