//! Reports that are alike, with the passages that they share side by side.

use super::{both, both_of, escape};
use crate::{Alike, Bilingual, Likeness, Reading, Shared, Text};
use std::fmt::Write;

/// Two reports that are alike, as they are shown.
#[derive(Debug, Clone, Copy)]
pub struct AlikePair<'a> {
    /// The name and the reading of the first one.
    pub first: (&'a str, &'a Reading),
    /// The name and the reading of the second one.
    pub second: (&'a str, &'a Reading),
    /// How alike they are.
    pub likeness: Likeness,
    /// In which way.
    pub alike: Alike,
    /// The passages that they share.
    pub shared: &'a [Shared],
}

/// Thousandths as a percentage.
fn percent(thousandths: u32) -> String {
    format!("{}.{} %", thousandths / 10, thousandths % 10)
}

impl AlikePair<'_> {
    /// Its part of a page: how alike the two are, and what they share, side by side.
    pub fn section(&self) -> String {
        let mut out = String::new();
        let (it, numbers) = (self.likeness, self.likeness.numbers);
        let numbers = Bilingual::new(
            numbers.map_or("没有数字可比".to_owned(), |it| format!("数字相同 {}", percent(it))),
            numbers.map_or("no numbers to compare".to_owned(), |it| format!("numbers the same {}", percent(it))),
        );
        let said = Bilingual::new(
            format!(
                "文字相似 {}（前者有 {} 见于后者，后者有 {} 见于前者）；{}。",
                percent(it.text),
                percent(it.first_in_second),
                percent(it.second_in_first),
                numbers.zh
            ),
            format!(
                "text alike {} (of the first {} stands in the second, of the second {} in the first); {}.",
                percent(it.text),
                percent(it.first_in_second),
                percent(it.second_in_first),
                numbers.en
            ),
        );
        let _ = write!(
            out,
            "<details class=\"report\" open><summary>{}: {} ↔ {}</summary>\n<p>{}</p><table class=\"index\"><thead><tr><th>{}</th><th>{}</th></tr></thead><tbody>\n",
            both(self.alike.term()),
            escape(self.first.0),
            escape(self.second.0),
            both_of(&said),
            escape(self.first.0),
            escape(self.second.0)
        );
        for shared in self.shared {
            let one = &self.first.1.document.text()[shared.first.clone()];
            let two = &self.second.1.document.text()[shared.second.clone()];
            let _ = writeln!(out, "<tr><td>{}</td><td>{}</td></tr>", escape(one), escape(two));
        }
        if self.shared.is_empty() {
            let none = Text::new("没有成段相同的文字", "no passage is the same");
            let _ = writeln!(out, "<tr><td colspan=\"2\">{}</td></tr>", both(none));
        }
        out.push_str("</tbody></table></details>\n");
        out
    }
}
