//! The unified social credit code (统一社会信用代码, GB 32100-2015) with its two check digits.

use crate::Error;
use crate::keyed::by_text;
use std::fmt;
use std::str::FromStr;

/// The characters of a code: digits and capitals without I, O, S, V and Z.
const ALPHABET: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
/// The weights of the outer check: powers of 3 modulo 31.
const OUTER: [usize; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/// The weights of the organisation code (GB 11714).
const INNER: [usize; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// A unified social credit code whose both check digits are right.
///
/// ```
/// use gongkai::CreditCode;
/// let code: CreditCode = "113325000026455663".parse()?;
/// assert_eq!(code.division(), "332500");
/// assert_eq!(code.organisation(), "002645566");
/// assert!("113325000026455664".parse::<CreditCode>().is_err());
/// # Ok::<(), gongkai::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CreditCode(String);

impl CreditCode {
    /// The division where it was registered: six digits.
    pub fn division(&self) -> &str {
        &self.0[2..8]
    }

    /// The organisation code (组织机构代码): eight characters and their check digit.
    pub fn organisation(&self) -> &str {
        &self.0[8..17]
    }

    /// Whether it is the code of a state organ (机关) registered by the staffing office (机构编制部门).
    pub fn is_organ(&self) -> bool {
        self.0.starts_with("11")
    }
}

impl FromStr for CreditCode {
    type Err = Error;

    /// Reads a code; small letters are taken as capitals.
    ///
    /// # Errors
    ///
    /// When it has not 18 characters, holds one that no code has, or a check digit is wrong: the message names the place.
    fn from_str(text: &str) -> Result<Self, Error> {
        let code = text.trim().to_ascii_uppercase();
        let bad = |zh: String, en: String| {
            Error::bad_value(
                format!("统一社会信用代码 {text:?}：{zh}；请对照登记证书核对。"),
                format!("credit code {text:?}: {en}. Compare it with the certificate."),
            )
        };
        let length = code.chars().count();
        if length != 18 {
            return Err(bad(format!("应为 18 位，现为 {length} 位"), format!("it has {length} characters, not 18")));
        }
        let value = |it: u8| ALPHABET.iter().position(|known| *known == it);
        if let Some((at, letter)) = code.chars().enumerate().find(|(_, it)| u8::try_from(*it).ok().and_then(value).is_none()) {
            return Err(bad(
                format!("第 {} 位的 {letter:?} 不是代码字符", at + 1),
                format!("character {} is {letter:?}, which no code has", at + 1),
            ));
        }
        if let Some(at) = code.as_bytes()[2..8].iter().position(|it| !it.is_ascii_digit()) {
            let at = at + 3;
            return Err(bad(format!("第 {at} 位应为数字（行政区划）"), format!("character {at} must be a digit of the division")));
        }
        let bytes = code.as_bytes();
        let values: Vec<usize> = bytes.iter().filter_map(|it| value(*it)).collect();
        // Letters count from A = 10 in the organisation code, without leaving any out.
        let plain = |it: u8| if it.is_ascii_digit() { usize::from(it - b'0') } else { usize::from(it - b'A') + 10 };
        let sum: usize = bytes[8..16].iter().zip(INNER).map(|(it, weight)| plain(*it) * weight).sum();
        let inner = match (11 - sum % 11) % 11 {
            10 => b'X',
            digit => b"0123456789"[digit],
        };
        let wrong = |at: usize, expected: u8| {
            let (found, expected) = (char::from(bytes[at]), char::from(expected));
            bad(
                format!("第 {} 位校验码应为 {expected}，现为 {found}", at + 1),
                format!("check digit {} should be {expected} and is {found}", at + 1),
            )
        };
        if bytes[16] != inner {
            return Err(wrong(16, inner));
        }
        let sum: usize = values.iter().zip(OUTER).map(|(it, weight)| it * weight).sum();
        let outer = ALPHABET[(31 - sum % 31) % 31];
        if bytes[17] != outer {
            return Err(wrong(17, outer));
        }
        Ok(Self(code))
    }
}

impl fmt::Display for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

by_text!(CreditCode, "^[0-9A-HJ-NPQRTUWXY]{18}$");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_check_digits_are_checked() {
        for sound in ["11441700007280420Y", "11341702486344515H", "11341703003249434A", "113708260043292687", "113325000026455663"] {
            let code: CreditCode = sound.parse().expect(sound);
            assert_eq!(code.to_string(), sound);
            assert!(code.is_organ());
        }
        let cases = [
            ("11441700007280420X", "check digit 18 should be Y and is X"),
            ("11441700007280421Y", "check digit 17 should be 0 and is 1"),
            ("1144170000728042", "it has 16 characters, not 18"),
            ("11441700O07280420Y", "character 9 is 'O', which no code has"),
            ("11A41700007280420Y", "character 3 must be a digit of the division"),
            ("１1441700007280420Y", "character 1 is '１', which no code has"),
        ];
        for (code, expected) in cases {
            let error = code.parse::<CreditCode>().expect_err(code);
            assert!(error.is_bad_value() && error.to_string().contains(expected), "{error}");
        }
    }
}
