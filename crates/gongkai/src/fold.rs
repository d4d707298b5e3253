//! Folding for matching: full-width forms, traditional script and line breaks inside a paragraph, with the way back to the source.

use std::borrow::Cow;

/// A folded stretch of the source. The folded text is for matching only; what is shown is always the source.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    pub(crate) text: String,
    runs: Vec<Run>,
}

/// A run whose folded and source bytes correspond one to one, or a single character whose length changed.
#[derive(Debug, Clone, Copy)]
struct Run {
    folded: usize,
    source: usize,
    source_end: usize,
    straight: bool,
}

/// A run ends after so many bytes, most of the time.
const CLAUSE: usize = 32;

impl Folded {
    /// Folds the source from `at` on.
    pub(crate) fn push(&mut self, source: &str, at: usize, script: Script) {
        self.text.reserve(source.len());
        self.runs.reserve(source.len() / CLAUSE);
        let mut offset = 0;
        while let Some(it) = source[offset..].chars().next() {
            // Most of a text is folded to itself.
            let plain = script.plain(&source.as_bytes()[offset..]);
            if plain > 0 {
                self.run(at + offset, plain, &source[offset..offset + plain], true);
                offset += plain;
                continue;
            }
            // Most marks are of full width: ， for a comma.
            if let Some(narrow) = narrowed(&source.as_bytes()[offset..]) {
                self.run(at + offset, it.len_utf8(), narrow.encode_utf8(&mut [0; 4]), false);
                offset += it.len_utf8();
                continue;
            }
            if it == '(' || it == '（' {
                let gloss = gloss_len(&source[offset..]);
                if gloss > 0 && self.text.chars().next_back().is_some_and(is_han) {
                    offset += gloss;
                    continue;
                }
            }
            if !is_invisible(it) {
                let folded = script.fold(width(it));
                let straight = folded.len_utf8() == it.len_utf8();
                self.run(at + offset, it.len_utf8(), folded.encode_utf8(&mut [0; 4]), straight);
            }
            offset += it.len_utf8();
        }
    }

    /// Adds what so many bytes of the source are folded to.
    fn run(&mut self, source: usize, length: usize, folded: &str, straight: bool) {
        match self.runs.last_mut() {
            Some(run) if straight && run.straight && run.source_end == source => run.source_end += length,
            _ => self.runs.push(Run { folded: self.text.len(), source, source_end: source + length, straight }),
        }
        self.text.push_str(folded);
    }

    /// Empties it, keeping its memory.
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.runs.clear();
    }

    /// The source bytes of a range of the folded text. The range must not be empty.
    pub(crate) fn source(&self, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let at = self.run_at(range.start);
        let first = self.runs[at];
        // Most ranges lie in one run, or end in the next one.
        let behind = self.runs[at + 1..].iter().take_while(|it| it.folded < range.end).count();
        let last = self.runs[at + behind];
        let start = if first.straight { first.source + (range.start - first.folded) } else { first.source };
        let end = if last.straight { last.source + (range.end - last.folded) } else { last.source_end };
        start..end
    }

    /// The run that holds a byte of the folded text.
    fn run_at(&self, folded: usize) -> usize {
        self.runs.partition_point(|run| run.folded <= folded) - 1
    }
}

/// A text folded. Most are folded to themselves.
pub(crate) fn folded(source: &str, script: Script) -> Cow<'_, str> {
    if script.plain(source.as_bytes()) == source.len() {
        return Cow::Borrowed(source);
    }
    let mut folded = Folded::default();
    folded.push(source, 0, script);
    Cow::Owned(folded.text)
}

/// The length of a gloss such as `(shù)`, which mirror sites put after a character: brackets round one lower-case syllable with a tone mark or without.
fn gloss_len(source: &str) -> usize {
    let Some(inner) = source.strip_prefix(['(', '（']) else { return 0 };
    let letters: usize = inner.chars().take(8).take_while(|it| it.is_lowercase()).map(char::len_utf8).sum();
    match inner[letters..].chars().next() {
        Some(close @ (')' | '）')) if letters > 0 => source.len() - inner.len() + letters + close.len_utf8(),
        _ => 0,
    }
}

/// Whether a character is neither seen nor takes room: sites put them between letters and digits.
fn is_invisible(it: char) -> bool {
    matches!(it, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

pub(crate) fn is_han(it: char) -> bool {
    matches!(it, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}')
}

/// What a mark of full width is folded to, other than a bracket that may open a gloss.
fn narrowed(bytes: &[u8]) -> Option<char> {
    match bytes {
        [0xef, 0xbc, 0x88, ..] => None,
        [0xef, 0xbc, mark @ 0x81..=0xbf, ..] => Some(char::from(mark - 0x60)),
        _ => None,
    }
}

/// Full-width forms to ASCII, white space to spaces, other dashes and quotation marks to one form each.
pub(crate) fn width(it: char) -> char {
    match it {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(it as u32 - 0xfee0).unwrap_or(it),
        '﹪' => '%',
        '﹝' => '〔',
        '﹞' => '〕',
        '「' | '『' | '〝' => '“',
        '」' | '』' | '〞' => '”',
        '–' | '—' | '―' | '─' | '━' | '═' | '−' => '-',
        '〜' => '~',
        '│' | '┃' | '║' => '|',
        '︰' | '∶' => ':',
        _ if it.is_whitespace() => ' ',
        _ => it,
    }
}

/// Letters that every traditional report uses and no simplified one, its very subject first. Most texts have none of them: each is looked for by itself, many
/// bytes at once.
#[cfg(feature = "traditional")]
static TRADITIONAL: std::sync::LazyLock<[memchr::memmem::Finder<'static>; 16]> = std::sync::LazyLock::new(|| {
    ["開", "報", "條", "類", "數", "訊", "總", "處", "辦", "議", "訴", "務", "與", "無", "發", "時"].map(memchr::memmem::Finder::new)
});

/// A traditional report longer than this, in bytes, has one of the first of them: it speaks of 公開 and is a 報告.
#[cfg(feature = "traditional")]
const LONG: usize = 3000;
#[cfg(feature = "traditional")]
const OFTEN: usize = 2;

/// The script of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// Simplified: nothing to fold.
    Simplified,
    /// Traditional: folded character by character.
    #[cfg(feature = "traditional")]
    Traditional,
}

impl Script {
    /// The script of a text, told by characters that every traditional report uses and no simplified one.
    #[cfg(feature = "traditional")]
    pub(crate) fn of(text: &str) -> Self {
        let signs = if text.len() > LONG { &TRADITIONAL[..OFTEN] } else { &TRADITIONAL[..] };
        if signs.iter().any(|it| it.find(text.as_bytes()).is_some()) { Self::Traditional } else { Self::Simplified }
    }

    /// The script of a text: without the feature `traditional`, simplified.
    #[cfg(not(feature = "traditional"))]
    pub(crate) fn of(_: &str) -> Self {
        Self::Simplified
    }

    /// How many bytes at the start of a text are folded to themselves, as far as their bytes tell without decoding them: letters, digits and marks of ASCII,
    /// the most usual marks of Chinese, and in simplified script the Han letters.
    fn plain(self, bytes: &[u8]) -> usize {
        let mut at = 0;
        let own = |it: u8| self == Self::Simplified && matches!(it, 0xe4..=0xe9);
        loop {
            // Most letters are followed by three more that are folded to themselves.
            while let Some(four) = bytes[at..].first_chunk::<12>()
                && own(four[0]) & own(four[3]) & own(four[6]) & own(four[9])
            {
                at += four.len();
            }
            at += match bytes[at..] {
                [b'\t'..=b'\r' | b'(', ..] => return at,
                [0..0x80, ..] => 1,
                [one, _, _, ..] if own(one) => 3,
                // 、 and 。, 〈 to 》, “ and ”.
                [0xe3, 0x80, 0x81 | 0x82 | 0x88..=0x8b, ..] | [0xe2, 0x80, 0x9c | 0x9d, ..] => 3,
                _ => return at,
            };
        }
    }

    fn fold(self, it: char) -> char {
        match self {
            Self::Simplified => it,
            #[cfg(feature = "traditional")]
            Self::Traditional => traditional::simplified(it),
        }
    }
}

#[cfg(feature = "traditional")]
mod traditional {
    use ferrous_opencc::{OpenCC, config::BuiltinConfig};
    use std::sync::LazyLock;

    const FIRST: char = '\u{4e00}';
    const LAST: char = '\u{9fff}';

    /// Characters that the dictionary leaves alone or that mirror sites write for another one.
    const OWN: &[(char, char)] = &[('複', '复'), ('覆', '复'), ('谘', '咨'), ('佔', '占'), ('麵', '面'), ('裡', '里')];

    /// The simplified form of each common Han character, made once from the dictionary.
    static TABLE: LazyLock<Vec<char>> = LazyLock::new(|| {
        let all: Vec<char> = (FIRST..=LAST).collect();
        let Ok(converter) = OpenCC::from_config(BuiltinConfig::T2s) else { return all };
        // One character a line, so that the dictionary of phrases never joins two.
        let lines: String = all.iter().flat_map(|&it| [it, '\n']).collect();
        let converted = converter.convert(&lines);
        let mut table: Vec<char> = converted.lines().zip(&all).map(|(line, &it)| line.chars().next().unwrap_or(it)).collect();
        if table.len() != all.len() {
            return all;
        }
        for &(from, to) in OWN {
            table[from as usize - FIRST as usize] = to;
        }
        table
    });

    pub(super) fn simplified(it: char) -> char {
        if (FIRST..=LAST).contains(&it) { TABLE[it as usize - FIRST as usize] } else { it }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(source: &str) -> Folded {
        let mut folded = Folded::default();
        folded.push(source, 0, Script::of(source));
        folded
    }

    #[test]
    fn widths_and_the_way_back() {
        let source = "信息４０５条，占８.２１％；";
        let folded = fold(source);
        assert_eq!(folded.text, "信息405条,占8.21%;");
        let number = folded.text.find("405").map(|at| at..at + 3).expect("folded");
        assert_eq!(&source[folded.source(number)], "４０５");
        assert_eq!(&source[folded.source(0..folded.text.len())], source);
    }

    #[test]
    fn a_gloss_is_left_out_and_a_bracket_is_not() {
        assert_eq!(fold("統(tǒng)計數(shù)據").text.chars().count(), 4);
        assert_eq!(fold("网站(含转发)319条").text, "网站(含转发)319条");
        assert_eq!(fold("(APP)5个").text, "(APP)5个");
    }

    #[test]
    fn white_space_and_marks_of_full_width() {
        assert_eq!(fold("公开\u{2003}3条\u{b}申请\u{3000}1\u{a0}件").text, "公开 3条 申请 1 件");
        assert_eq!(fold("！＂＃，－．／０９：；？＠ＡＺ［］～（１）").text, "!\"#,-./09:;?@AZ[]~(1)");
    }

    #[cfg(feature = "traditional")]
    #[test]
    fn traditional_script() {
        assert_eq!(fold("主動公開政府資訊606條，佔總體的比例").text, "主动公开政府资讯606条,占总体的比例");
        assert_eq!(fold("行政複議、諮詢").text, "行政复议、谘詢".replace("谘詢", "咨询"));
    }
}
