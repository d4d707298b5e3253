//! Numbers that Word prints before paragraphs and does not store: 一、 （一） 1.

use crate::xml::{self, Budget, Event};
use crate::{Error, Format};
use std::collections::HashMap;
use std::rc::Rc;

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// The levels of each list.
    lists: HashMap<String, Rc<Vec<Form>>>,
    /// The list and level that a style puts its paragraphs in.
    styles: HashMap<String, (String, usize)>,
    counts: HashMap<String, Vec<u32>>,
}

/// How a level is numbered.
#[derive(Debug, Clone, Default)]
struct Form {
    start: u32,
    /// The name of its numerals.
    numerals: String,
    /// What is printed, `%1` for the number of the first level.
    text: String,
}

/// The list and level that a paragraph names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Level<'a> {
    pub(super) list: Option<&'a str>,
    pub(super) level: Option<usize>,
}

/// Word has nine levels.
const LEVELS: usize = 9;
/// No number is printed with more letters around it.
const LONGEST: usize = 60;

impl Numbering {
    pub(super) fn read(numbering: &str, styles: &str, budget: &mut Budget) -> Result<Self, Error> {
        let mut this = Self::default();
        let mut abstracts: HashMap<String, Vec<Form>> = HashMap::new();
        let mut shared: HashMap<String, Rc<Vec<Form>>> = HashMap::new();
        let (mut of, mut list, mut level) = (String::new(), String::new(), 0);
        xml::walk(numbering, Format::Docx, budget, |event| {
            let Event::Start(element) = event else { return Ok(()) };
            let value = element.attribute("val").unwrap_or_default();
            match element.name {
                "abstractNum" => of = element.attribute("abstractNumId").unwrap_or_default(),
                "num" => list = element.attribute("numId").unwrap_or_default(),
                "abstractNumId" => {
                    let levels = shared.entry(value).or_insert_with_key(|it| Rc::new(abstracts.remove(it).unwrap_or_default()));
                    this.lists.insert(list.clone(), Rc::clone(levels));
                }
                "lvl" | "lvlOverride" => level = element.attribute("ilvl").and_then(|it| it.parse().ok()).unwrap_or(0).min(LEVELS - 1),
                "start" | "numFmt" | "lvlText" if list.is_empty() => {
                    let levels = abstracts.entry(of.clone()).or_default();
                    levels.resize(levels.len().max(level + 1), Form { start: 1, ..Form::default() });
                    match element.name {
                        "start" => levels[level].start = value.parse().unwrap_or(1),
                        "numFmt" => levels[level].numerals = value,
                        _ => levels[level].text = value.chars().take(LONGEST).collect(),
                    }
                }
                "startOverride" => {
                    if let Some(form) = this.lists.get_mut(&list).and_then(|it| Rc::make_mut(it).get_mut(level)) {
                        form.start = value.parse().unwrap_or(1);
                    }
                }
                _ => {}
            }
            Ok(())
        })?;
        let (mut style, mut level) = (String::new(), 0);
        xml::walk(styles, Format::Docx, budget, |event| {
            let Event::Start(element) = event else { return Ok(()) };
            match element.name {
                "style" => (style, level) = (element.attribute("styleId").unwrap_or_default(), 0),
                "ilvl" => level = element.attribute("val").and_then(|it| it.parse().ok()).unwrap_or(0),
                "numId" => {
                    this.styles.insert(style.clone(), (element.attribute("val").unwrap_or_default(), level));
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(this)
    }

    /// The number of the next paragraph of a style or list, if it has one.
    pub(super) fn next(&mut self, style: Option<&str>, own: Level<'_>) -> Option<String> {
        let of_style = style.and_then(|it| self.styles.get(it)).cloned();
        let list = own.list.map(str::to_owned).or_else(|| of_style.as_ref().map(|it| it.0.clone()))?;
        let level = own.level.or(of_style.map(|it| it.1)).unwrap_or(0);
        let forms = self.lists.get(&list)?;
        let form = forms.get(level)?;
        let counts = self.counts.entry(list).or_insert_with(|| forms.iter().map(|it| it.start.saturating_sub(1)).collect());
        counts[level] = counts[level].saturating_add(1);
        for (deeper, count) in counts.iter_mut().enumerate().skip(level + 1) {
            *count = forms[deeper].start.saturating_sub(1);
        }
        // A bullet is no number.
        if form.numerals == "bullet" || form.numerals == "none" {
            return None;
        }
        let mut text = form.text.clone();
        for (at, count) in counts.iter().enumerate().take(level + 1) {
            let mark = format!("%{}", at + 1);
            if text.contains(&mark) {
                text = text.replace(&mark, &numeral(&forms[at].numerals, *count));
            }
        }
        Some(text)
    }
}

fn numeral(numerals: &str, number: u32) -> String {
    match numerals {
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "ideographDigital"
        | "koreanDigital2" => chinese(number),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if (1..=20).contains(&number) => {
            char::from_u32(0x2460 + number - 1).map_or_else(String::new, String::from)
        }
        "lowerLetter" if (1..=26).contains(&number) => char::from_u32(0x60 + number).map_or_else(String::new, String::from),
        "upperLetter" if (1..=26).contains(&number) => char::from_u32(0x40 + number).map_or_else(String::new, String::from),
        _ => number.to_string(),
    }
}

/// Chinese numerals up to 99; beyond, digits.
fn chinese(number: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let (tens, ones) = (number as usize / 10, number as usize % 10);
    match tens {
        0 if ones == 0 => "〇".to_owned(),
        0 => DIGITS[ones].to_owned(),
        1 => ["十", DIGITS[ones]].concat(),
        2..=9 => [DIGITS[tens], "十", DIGITS[ones]].concat(),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_numerals() {
        let cases = [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (35, "三十五"), (100, "100")];
        for (number, expected) in cases {
            assert_eq!(chinese(number), expected);
        }
    }
}
