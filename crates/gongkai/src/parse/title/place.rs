//! Where an agency stands: names without a place, and the same names with it.

use super::{agency_alone, is_han};
use crate::parse::few::few;

/// The longest place before a name, in characters.
const PLACE: usize = 12;

/// Letters in which the name of a place ends.
const PLACES: [char; 9] = ['省', '市', '县', '区', '州', '旗', '盟', '镇', '乡'];

/// Whether a name says what an agency is and not where: 公安局, 市教育局, 省政府研究室.
pub(in crate::parse) fn lacks_its_place(name: &str) -> bool {
    let rest = name.strip_prefix(['省', '市', '县', '区', '州', '旗']);
    let office = few!["局", "委", "厅", "办", "委员会", "办公室", "中心", "研究室", "支队", "大队"].end(name);
    // 市场监督管理局 and 区域合作办 begin with no place.
    let of_place = rest.is_some_and(|it| !it.starts_with(['场', '域', '政', '容']));
    office && (of_place || !name.contains(PLACES) || rest.is_some() && !name[3..].contains(PLACES)) && !name.starts_with("国家")
}

/// The name at a byte with the place before it, where that begins a clause: 由靖宇县公安局编制.
pub(in crate::parse) fn placed(text: &str, at: usize, length: usize) -> Option<&str> {
    let before = &text[..at];
    let start = before.char_indices().rev().take(PLACE).take_while(|it| is_han(it.1)).last()?.0;
    let run = &before[start..];
    let boundary = before[..start].chars().next_back().is_none_or(|it| !is_han(it));
    let opens = ["请与", "联系", "由", "与", "向", "现将", "汇总", "年度", "年"]
        .iter()
        .filter_map(|it| run.rfind(it).map(|at| at + it.len()))
        .max();
    let place = opens.filter(|it| *it < run.len()).or(boundary.then_some(0)).map(|it| &run[it..])?;
    let named = &text[at - place.len()..at + length];
    // 靖宇县 before 公安局; 广水 before 市教育局.
    let ends = place.ends_with(PLACES) || text[at..].starts_with(PLACES);
    (ends && place.chars().nth(1).is_some() && !place.starts_with(['我', '本', '各', '全']) && agency_alone(named).is_some())
        .then_some(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_given_their_place() {
        for (name, expected) in [
            ("公安局", true),
            ("市教育局", true),
            ("市场监督管理局", true),
            ("石岗县公安局", false),
            ("石岗镇", false),
            ("国家林业局", false),
        ] {
            assert_eq!(lacks_its_place(name), expected, "{name}");
        }
        let cases = [
            ("2012年,石岗县公安局公开信息8条", "公安局", Some("石岗县公安局")),
            ("请与石岗市教育局办公室联系", "市教育局", Some("石岗市教育局")),
            ("我县公安局公开信息8条", "公安局", None),
            ("各县公安局公开信息8条", "公安局", None),
            ("由公安局编制", "公安局", None),
        ];
        for (text, name, expected) in cases {
            assert_eq!(text.find(name).and_then(|at| placed(text, at, name.len())), expected, "{text}");
        }
    }
}
