//! What the style sheet of a page hides by name: `.old { display: none }`. Rules for other media, and selectors of more than one name, are let go.

/// Classes and ids whose elements are not shown.
#[derive(Debug, Default)]
pub(super) struct HiddenNames(Vec<Vec<u8>>);

/// No page hides more names.
const MOST: usize = 64;

impl HiddenNames {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads a style sheet.
    pub(super) fn read(&mut self, sheet: &str) {
        let sheet = uncommented(sheet);
        let mut rest = sheet.as_str();
        while let Some(open) = rest.find('{') {
            let (selectors, block) = (&rest[..open], &rest[open + 1..]);
            if selectors.rsplit(';').next().is_some_and(|it| it.trim_start().starts_with('@')) {
                rest = after_block(block);
                continue;
            }
            let end = block.find('}').unwrap_or(block.len());
            let hides = block[..end].split(';').filter_map(|it| it.split_once(':')).any(|(property, value)| {
                let value = value.trim().trim_end_matches("!important").trim_end();
                property.trim().eq_ignore_ascii_case("display") && value.eq_ignore_ascii_case("none")
            });
            // A later rule shows it again.
            let shown =
                || block[..end].split(';').filter_map(|it| it.split_once(':')).any(|it| it.0.trim().eq_ignore_ascii_case("display"));
            if !hides && shown() {
                let again: Vec<Vec<u8>> = selectors.split(',').filter_map(last_name).collect();
                self.0.retain(|it| !again.contains(it));
            }
            if hides {
                self.0.extend(selectors.split(',').filter_map(name).take(MOST.saturating_sub(self.0.len())));
            }
            rest = block.get(end + 1..).unwrap_or_default();
        }
    }

    /// Whether one of the names of an element is hidden.
    pub(super) fn has(&self, names: &[u8]) -> bool {
        !self.0.is_empty() && names.split(u8::is_ascii_whitespace).any(|name| self.0.iter().any(|it| it == name))
    }
}

/// The last class or id of a selector: what `.tab.active` shows is a `.tab`, whichever.
fn last_name(selector: &str) -> Option<Vec<u8>> {
    let selector = selector.split_whitespace().next_back()?;
    let first = selector.split(['.', '#']).nth(1)?;
    Some(first.as_bytes().to_vec())
}

fn uncommented(sheet: &str) -> String {
    let mut out = String::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |it| it.1);
    }
    out + rest
}

/// The class or id that a selector names, where it names one and nothing else: `.old`, `div.old`, `#old`.
fn name(selector: &str) -> Option<Vec<u8>> {
    let (tag, name) = selector.trim().split_once(['.', '#'])?;
    let plain = |it: &str| it.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_'));
    (plain(tag) && plain(name) && !name.is_empty()).then(|| name.as_bytes().to_vec())
}

/// What follows a block that holds others.
fn after_block(block: &str) -> &str {
    let mut depth = 1;
    for (at, it) in block.bytes().enumerate() {
        depth += i32::from(it == b'{') - i32::from(it == b'}');
        if depth == 0 {
            return &block[at + 1..];
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_a_sheet_hides() {
        let cases = [
            (".old{display:none}", "old", true),
            ("p{color:red} div.old , .x { color: red; DISPLAY : none !important }", "a x", true),
            ("#old{display:none}", "old", true),
            ("/* { */ .old{display:none}", "old", true),
            ("@media print{.old{display:none} .x{display:none}} .y{display:none}", "old x", false),
            ("@media print{.old{display:none}} .y{display:none}", "y", true),
            (".menu .old{display:none}", "old", false),
            (".old:hover{display:none}", "old", false),
            (".old{display:block}", "old", false),
            (".old{display:none} .old{display:block}", "old", false),
            (".tab{display:none}.tab.active{display:block}", "tab active", false),
            (".old{display:none", "old", true),
            ("}}{{", "old", false),
        ];
        for (sheet, names, hidden) in cases {
            let mut all = HiddenNames::default();
            all.read(sheet);
            assert_eq!(all.has(names.as_bytes()), hidden, "{sheet}");
        }
    }
}
