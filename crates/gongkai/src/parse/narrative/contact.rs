//! Contact data (联系方式): labels, and values by their shape.

use crate::Contact;
use crate::fold::is_han;
use crate::letters::{Letters, letters};
use crate::parse::few::{Few, few};
use crate::parse::label;
use crate::within::has_any;
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// What stands before the body that a reader is asked to turn to.
static ASKED: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["请与", "请联系"].map(Finder::new));

/// The body that a reader is asked to turn to: 请与X联系.
pub(super) fn asked(text: &str) -> Option<String> {
    let after = ASKED.iter().find_map(|it| it.find(text.as_bytes()).map(|at| &text[at + it.needle().len()..]))?;
    let end = after.find(['联', '（', '(', '。', '，', ',']).unwrap_or(after.len());
    let name = after[..end].trim();
    is_body(name).then(|| name.to_owned())
}

/// What a field of contact data looks like: a value of another shape is no contact, such as 电话：78次.
#[derive(Clone, Copy)]
enum Shape {
    Address,
    Postcode,
    Telephone,
    Email,
    Website,
}

impl Shape {
    fn fits(self, value: &str) -> bool {
        let digits = value.bytes().filter(u8::is_ascii_digit).count();
        match self {
            Self::Address => value.chars().count() >= 4 && value.chars().any(is_han) && !value.contains("//"),
            Self::Postcode => digits == 6 && value.len() == 6,
            Self::Telephone => digits >= 5 && value.chars().all(|it| it.is_ascii_digit() || "-—－()（）/、转 ".contains(it)),
            Self::Email => value.contains('@'),
            Self::Website => value.contains('.') && value.bytes().any(|it| it.is_ascii_alphabetic()),
        }
    }
}

/// The labels of contact data. A hotline for complaints is no contact.
const LABELS: &[(&str, Shape)] = &[
    ("地址", Shape::Address),
    ("邮编", Shape::Postcode),
    ("邮政编码", Shape::Postcode),
    ("电话", Shape::Telephone),
    ("传真", Shape::Telephone),
    ("邮箱", Shape::Email),
    ("电子邮件", Shape::Email),
    ("电子信箱", Shape::Email),
    ("E-mail", Shape::Email),
    ("Email", Shape::Email),
    ("网址", Shape::Website),
    ("网站地址", Shape::Website),
];

/// The letters that they begin with.
static FIRST: LazyLock<Letters> = LazyLock::new(|| LABELS.iter().filter_map(|it| letters(it.0).next()).collect());

/// The last byte of a wide colon.
const WIDE_COLON: u8 = "：".as_bytes()[2];

/// The fields of contact data: 地址：…；邮编：… Labels may be spaced out: 电 话：.
pub(super) fn contact(text: &str, contact: &mut Contact) {
    // Few letters end with the last byte of a wide colon.
    let ends = memchr::memchr2_iter(b':', WIDE_COLON, text.as_bytes()).map(|at| at + 1);
    let colons = ends.filter_map(|end| {
        [":", "："].into_iter().find(|it| text.as_bytes()[..end].ends_with(it.as_bytes())).map(|it| (end - it.len(), it))
    });
    for (at, colon) in colons {
        let before = text[..at].trim_end();
        let start = before.char_indices().rev().take(LABEL).last().map_or(0, |it| it.0);
        let mut label = String::with_capacity(before.len() - start);
        label.extend(before[start..].chars().filter(|it| !it.is_whitespace()));
        // The longest label that stands right before the colon.
        let Some((name, shape)) = LABELS.iter().filter(|it| label.ends_with(it.0)).max_by_key(|it| it.0.len()) else { continue };
        if has_any(&label, &["举报", "投诉", "监督", "热线"]) {
            continue;
        }
        let field = match (*shape, *name) {
            (Shape::Address, _) => &mut contact.address,
            (Shape::Postcode, _) => &mut contact.postcode,
            (Shape::Telephone, "传真") => &mut contact.fax,
            (Shape::Telephone, _) => &mut contact.telephone,
            (Shape::Email, _) => &mut contact.email,
            (Shape::Website, _) => &mut contact.website,
        };
        if field.is_none() {
            *field = field_of(&text[at + colon.len()..], *shape);
        }
    }
}

/// The most characters of a label, with the spaces in it.
const LABEL: usize = 12;
/// The longest field of contact data, in characters.
const FIELD: usize = 60;

/// What stands after the colon, up to the end of the field: a stop, the next label, or a bracket that it did not open.
fn field_of(after: &str, shape: Shape) -> Option<String> {
    let after = after.trim_start();
    let mut depth = 0;
    let mut end = 0;
    for (at, it) in after.char_indices().take(FIELD) {
        match it {
            '（' | '(' => depth += 1,
            '）' | ')' if depth == 0 => break,
            '）' | ')' => depth -= 1,
            '；' | ';' | '，' | ',' | '。' | '\n' | '\t' | '　' => break,
            // The next label: letters of it, and then a colon.
            _ if at > 0 && FIRST.has(it) && LABELS.iter().any(|label| after[at..].starts_with(label.0)) => break,
            _ => {}
        }
        end = at + it.len_utf8();
    }
    let value = after[..end].trim();
    // A gap ends everything but an address.
    let value = match shape {
        Shape::Address => value.split_once("  ").map_or(value, |it| it.0).trim_end_matches("通讯").trim_end_matches("联系").trim_end(),
        Shape::Telephone => {
            let own = value.find(|it: char| !(it.is_ascii_digit() || "-—－()（）/、转 ".contains(it))).unwrap_or(value.len());
            value[..own].trim().trim_end_matches(['(', '（'])
        }
        _ => value.split_whitespace().next().unwrap_or(value),
    };
    shape.fits(value).then(|| value.to_owned())
}

/// Whether a name ends as the name of a body does.
pub(super) fn is_body(name: &str) -> bool {
    const ENDINGS: &Few =
        few!["办", "办公室", "办公厅", "局", "委", "委员会", "中心", "科", "处", "股", "室", "部", "厅", "政府", "署", "院", "公司", "队"];
    let whole = label::trim(name).is_some() && name.chars().all(|it| is_han(it) || "（）()".contains(it));
    let bare = name.split(['(', '（']).next().unwrap_or(name);
    whole && (3..=30).contains(&name.chars().count()) && ENDINGS.end(bare)
}
