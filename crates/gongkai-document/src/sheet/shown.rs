//! A stored number as a sheet shows it: with the decimals and the percent sign of its format.

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
