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

/// The name at a byte with the place before it, where it is who did something or is to be asked: 2012年，靖宇县公安局公开8条, 请与广水市教育局联系, 由石台县林业局编制.
pub(in crate::parse) fn placed(text: &str, at: usize, length: usize) -> Option<&str> {
    let before = &text[..at];
    let start = before.char_indices().rev().take(PLACE).take_while(|it| is_han(it.1)).last()?.0;
    let run = &before[start..];
    let behind = &text[at + length..];
    let opens = ["请与", "请联系", "现将", "現將", "编制", "公布", "发布", "年度", "年", "由"]
        .iter()
        .filter_map(|it| run.rfind(it).map(|at| (at + it.len(), *it)))
        .max();
    let boundary = before[..start].chars().next_back().is_none_or(|it| !is_han(it));
    let place = match opens {
        // 转由某局答复, 参加由某局组织的培训: another body.
        Some((_, "由")) if !WRITES.iter().any(|it| behind.starts_with(it)) => return None,
        Some((open, _)) => &run[open..],
        None if boundary => run,
        None => return None,
    };
    let named = &text[at - place.len()..at + length];
    // 靖宇县 before 公安局; 广水 before 市教育局.
    let own = text[at..].chars().next().filter(|it| PLACES.contains(it));
    let whole = own.is_some_and(|_| is_place(&text[at - place.len()..at + PLACES[0].len_utf8()])) || own.is_none() && is_place(place);
    (whole && agency_alone(named).is_some()).then_some(named)
}

/// How a sentence on the report goes on behind its author.
const WRITES: [&str; 3] = ["编制", "编写", "负责编制"];

/// The longest name of one place, in characters, with the letter that it ends in.
const ONE: usize = 4;

/// Whether words are the names of places, one in another, and nothing else: 靖宇县, 吉林省白山市. 根据石岗市 and 对石岗市 are not.
pub(in crate::parse) fn is_place(words: &str) -> bool {
    let mut parts = words.split_inclusive(PLACES);
    let one = |it: &str| it.ends_with(PLACES) && (2..=ONE).contains(&it.chars().count()) && !it.starts_with(OTHERS);
    !words.is_empty() && parts.all(one)
}

/// Letters that begin no place here, but a word before one: 对, 被, 各.
const OTHERS: [char; 32] = [
    '对', '被', '经', '向', '由', '和', '与', '及', '以', '从', '让', '给', '为', '现', '原', '各', '我', '本', '全', '初', '任', '配',
    '抄', '据', '現', '對', '經', '與', '從', '讓', '給', '將',
];

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
            ("由石岗县公安局编制", "公安局", Some("石岗县公安局")),
            ("参加由石岗省气象局组织的培训", "气象局", None),
            ("根据石岗市教育局的要求", "教育局", None),
            ("被石岗市司法局评为先进", "司法局", None),
            ("我局向石岗市教育局报送信息", "教育局", None),
            ("石岗省云溪市水务局公开信息3条", "水务局", Some("石岗省云溪市水务局")),
        ];
        for (text, name, expected) in cases {
            assert_eq!(text.find(name).and_then(|at| placed(text, at, name.len())), expected, "{text}");
        }
    }
}
