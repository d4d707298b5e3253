//! A stored number as a sheet shows it: with the decimals and the percent sign of its format, or as a date.

use crate::xml::{self, Budget, Event};
use crate::{Error, Format};
use calamine::{ExcelDateTime, ExcelDateTimeType};
use std::collections::HashMap;

/// How the numbers of a cell are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Style {
    /// As they are.
    General,
    /// By a format code.
    Code(String),
    /// As a day, counted from 1904 or from 1900.
    Date {
        /// From 1904.
        from_1904: bool,
    },
}

/// Formats that are known by a number (ECMA-376, part 1, 18.8.30), with decimals or a percent sign.
const KNOWN: &[(u32, &str)] =
    &[(2, "0.00"), (4, "#,##0.00"), (7, "0.00"), (8, "0.00"), (9, "0%"), (10, "0.00%"), (39, "0.00"), (40, "0.00")];
/// Those that are dates.
const DATES: &[std::ops::RangeInclusive<u32>] = &[14..=17, 22..=22, 27..=31, 36..=36, 50..=54, 57..=58];

/// The styles of cells, in their order.
pub(super) fn styles(part: &str, from_1904: bool, budget: &mut Budget) -> Result<Vec<Style>, Error> {
    let mut codes: HashMap<u32, String> = HashMap::new();
    let mut styles = Vec::new();
    let mut of_cells = false;
    xml::walk(part, Format::Xlsx, budget, |event| {
        match event {
            Event::Start(it) => {
                let id = it.attribute("numFmtId").and_then(|it| it.parse::<u32>().ok());
                match (it.name, id) {
                    ("numFmt", Some(id)) => {
                        codes.insert(id, it.attribute("formatCode").unwrap_or_default());
                    }
                    ("cellXfs", _) => of_cells = true,
                    ("xf", id) if of_cells => styles.push(style(id.unwrap_or(0), &codes, from_1904)),
                    _ => {}
                }
            }
            Event::End(name) => of_cells &= name != "cellXfs",
            Event::Text(_) => {}
        }
        Ok(())
    })?;
    Ok(styles)
}

fn style(id: u32, codes: &HashMap<u32, String>, from_1904: bool) -> Style {
    let known = KNOWN.iter().find(|it| it.0 == id).map(|it| it.1);
    match codes.get(&id).map(String::as_str).or(known) {
        Some(code) if is_date(code) => Style::Date { from_1904 },
        Some(code) => Style::Code(code.to_owned()),
        None if DATES.iter().any(|it| it.contains(&id)) => Style::Date { from_1904 },
        None => Style::General,
    }
}

/// Whether a code shows a year or a day: letters outside quotation marks and brackets.
fn is_date(code: &str) -> bool {
    let mut depth = 0;
    let mut letters = code.split('"').step_by(2).flat_map(str::chars).filter(|it| {
        depth += i32::from(*it == '[') - i32::from(*it == ']');
        depth == 0
    });
    letters.any(|it| matches!(it, 'y' | 'Y' | 'd' | 'D' | '年' | '日')) && !code.eq_ignore_ascii_case("general")
}

impl Style {
    /// A stored number as it is shown.
    pub(super) fn shown(&self, stored: &str) -> String {
        let stored = stored.trim();
        // The file holds more digits than were typed: 4.8200000000000003.
        let Some(value) = stored.parse::<f64>().ok().filter(|it| it.is_finite()) else { return stored.to_owned() };
        match self {
            Self::General => typed(value),
            Self::Code(code) => number(&typed(value), Some(code)),
            Self::Date { from_1904 } => date(ExcelDateTime::new(value, ExcelDateTimeType::DateTime, *from_1904)),
        }
    }
}

/// A stored number in the digits that a sheet keeps, fifteen: a sum of amounts is stored as 28.210000000000004.
pub(super) fn typed(value: f64) -> String {
    let shortest = value.to_string();
    let digits = shortest.bytes().filter(u8::is_ascii_digit).count();
    if digits <= KEPT || !shortest.contains('.') {
        return shortest;
    }
    // The shortest digits of what fifteen of them say.
    let kept = format!("{value:.*e}", KEPT - 1);
    kept.parse::<f64>().map_or(shortest, |it| it.to_string())
}

/// A sheet keeps so many digits of a number.
const KEPT: usize = 15;

/// A day as a report writes it.
pub(super) fn date(date: ExcelDateTime) -> String {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{year}年{month}月{day}日")
}

/// A number in the digits in which it is stored, under a format code. Zeros and a percent sign are added as the format asks; a stored digit is never rounded
/// away, even where the sheet hides it.
pub(super) fn number(stored: &str, code: Option<&str>) -> String {
    let code = code.unwrap_or("General");
    // A format has sections for positive and negative numbers, and words in quotation marks.
    let section = code.split(';').next().unwrap_or_default();
    let plain: String = section.split('"').step_by(2).collect();
    let percent = plain.contains('%');
    let decimals = plain.split_once('.').map_or(0, |it| it.1.chars().take_while(|it| matches!(it, '0')).count());
    let digits = if percent { hundredfold(stored) } else { stored.to_owned() };
    let has = digits.split_once('.').map_or(0, |it| it.1.len());
    let mut shown = digits;
    if has < decimals && !shown.contains(['e', 'E']) {
        if has == 0 {
            shown.push('.');
        }
        shown.extend(std::iter::repeat_n('0', decimals - has));
    }
    if percent {
        shown.push('%');
    }
    shown
}

/// A decimal number times a hundred, by moving its point.
fn hundredfold(stored: &str) -> String {
    let (sign, digits) = stored.strip_prefix('-').map_or(("", stored), |it| ("-", it));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let moved: String = fraction.chars().chain("00".chars()).take(2.max(fraction.len())).collect();
    let (up, rest) = moved.split_at(2);
    let whole = [whole, up].concat();
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if rest.is_empty() { [sign, whole].concat() } else { [sign, whole, ".", rest].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_of_a_workbook() {
        let part = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0.00&quot;万元&quot;"/></numFmts>
            <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
        let styles = styles(part, false, &mut Budget::new(&crate::Limits::USUAL)).expect("well formed");
        let shown: Vec<String> = styles.iter().map(|it| it.shown("45292.5")).collect();
        assert_eq!(shown, ["45292.5", "2024年1月1日", "45292.50", "4529250.00%", "2024年1月1日"]);
        assert_eq!(Style::General.shown("4.8200000000000003"), "4.82");
        assert_eq!(Style::General.shown("31"), "31");
        assert_eq!(Style::General.shown("28.210000000000004"), "28.21");
        assert_eq!(Style::General.shown("0.1234567890123456"), "0.123456789012346");
    }

    #[test]
    fn as_the_format_asks() {
        let cases = [
            ("12", None, "12"),
            ("251.6", Some("0.00"), "251.60"),
            ("251.6", Some("0"), "251.6"),
            ("1234", Some("#,##0"), "1234"),
            ("0.1234", Some("0.00%"), "12.34%"),
            ("0.5", Some("0%"), "50%"),
            ("1", Some("0.0%"), "100.0%"),
            ("-0.01234", Some("0.00%"), "-1.234%"),
            ("3", Some("0.00_);[Red]\\(0.00\\)"), "3.00"),
            ("7", Some("0\"件\""), "7"),
        ];
        for (stored, code, expected) in cases {
            assert_eq!(number(stored, code), expected, "{stored} {code:?}");
        }
    }
}
