//! How likely one number is written for another: points, fewer for commoner mistakes. The order is that of keying studies: two digits exchanged, a digit dropped,
//! added or doubled, a digit changed, then anything else.

/// The points of writing `printed` for `meant`; a blank for something is a cell that was forgotten.
pub(super) fn points(printed: Option<i64>, meant: i64) -> u32 {
    let Some(printed) = printed else { return FORGOTTEN };
    let (one, other) = (printed.unsigned_abs().to_string(), meant.unsigned_abs().to_string());
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if exchanged(one, other) {
        EXCHANGED
    } else if doubled(one, other) || doubled(other, one) {
        DOUBLED
    } else if dropped(one, other) || dropped(other, one) {
        DROPPED
    } else if one.len() == other.len() && one.iter().zip(other).filter(|(one, other)| one != other).count() == 1 {
        // One more or one less is an addition gone wrong as often as a key.
        if printed.abs_diff(meant) == 1 { NEXT } else { CHANGED }
    } else if printed == 0 || meant == 0 {
        NOTHING
    } else {
        REWRITTEN
    }
}

/// Up to here a mistake is a common one: one key, or one addition.
pub(super) const COMMON: u32 = CHANGED;

const FORGOTTEN: u32 = 6;
const EXCHANGED: u32 = 4;
const DOUBLED: u32 = 8;
const DROPPED: u32 = 10;
const NEXT: u32 = 11;
const CHANGED: u32 = 13;
const NOTHING: u32 = 20;
const REWRITTEN: u32 = 32;

/// Two neighbouring digits stand the other way round.
fn exchanged(one: &[u8], other: &[u8]) -> bool {
    let Some(at) = one.iter().zip(other).position(|(one, other)| one != other) else { return false };
    one.len() == other.len()
        && at + 1 < one.len()
        && (one[at], one[at + 1]) == (other[at + 1], other[at])
        && one[at + 2..] == other[at + 2..]
}

/// One digit is missing from the shorter one.
fn dropped(short: &[u8], long: &[u8]) -> bool {
    let at = short.iter().zip(long).position(|(one, other)| one != other).unwrap_or(short.len());
    long.len() == short.len() + 1 && short[at..] == long[at + 1..]
}

/// A digit stands twice in the longer one.
fn doubled(short: &[u8], long: &[u8]) -> bool {
    let at = short.iter().zip(long).position(|(one, other)| one != other).unwrap_or(short.len());
    dropped(short, long) && at > 0 && long[at] == long[at - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commoner_mistakes_have_fewer_points() {
        let cases = [
            (Some(12), 21, EXCHANGED),
            (Some(1021), 1012, EXCHANGED),
            (Some(155), 15, DOUBLED),
            (Some(12), 112, DOUBLED),
            (Some(12), 132, DROPPED),
            (Some(132), 12, DROPPED),
            (Some(12), 13, NEXT),
            (Some(12), 18, CHANGED),
            (Some(0), 37, NOTHING),
            (Some(37), 0, NOTHING),
            (Some(12), 37, REWRITTEN),
            (Some(9), 10, REWRITTEN),
            (None, 37, FORGOTTEN),
        ];
        for (printed, meant, expected) in cases {
            assert_eq!(points(printed, meant), expected, "{printed:?} for {meant}");
        }
    }
}
