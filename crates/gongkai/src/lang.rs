//! The two languages of every message.

use std::fmt;

/// The language of messages, rule pages and help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Chinese (中文).
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The language of a name such as `zh`, `en`, `zh_CN.UTF-8` or `en-GB`.
    ///
    /// ```
    /// use gongkai::Lang;
    /// assert_eq!(Lang::from_name("en_GB.UTF-8"), Some(Lang::En));
    /// assert_eq!(Lang::from_name("fr"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        match name.get(..2)?.to_ascii_lowercase().as_str() {
            "zh" => Some(Self::Zh),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// A text in both languages.
///
/// ```
/// use gongkai::{Bilingual, Lang};
/// let name = Bilingual::new("主动公开", "proactive disclosure");
/// assert_eq!(name.get(Lang::En), "proactive disclosure");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bilingual<T = String> {
    /// In Chinese.
    pub zh: T,
    /// In English.
    pub en: T,
}

/// A fixed text in both languages.
pub type Text = Bilingual<&'static str>;

impl<T> Bilingual<T> {
    /// Both texts at once.
    pub const fn new(zh: T, en: T) -> Self {
        Self { zh, en }
    }
}

impl<T: AsRef<str>> Bilingual<T> {
    /// The text in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => self.zh.as_ref(),
            Lang::En => self.en.as_ref(),
        }
    }
}

impl Text {
    /// The text in `lang`, for good.
    pub const fn say(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// The same text, owned.
    pub fn to_owned(&self) -> Bilingual {
        Bilingual { zh: self.zh.to_owned(), en: self.en.to_owned() }
    }
}

impl<T: AsRef<str>> fmt::Display for Bilingual<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} / {}", self.zh.as_ref(), self.en.as_ref())
    }
}
