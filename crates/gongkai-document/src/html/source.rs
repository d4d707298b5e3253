//! A page and how far it has been read. The tokenizer reads it, and whatever needs no tokenizer is passed over before it.

use html5gum::{Readable, Reader};
use memchr::{memchr, memchr2, memchr3};
use std::cell::Cell;
use std::convert::Infallible;

/// A page, read by two that take turns.
#[derive(Clone, Copy)]
pub(super) struct Source<'p> {
    page: &'p str,
    at: &'p Cell<usize>,
    /// The page has carriage returns. Most have none.
    has_returns: bool,
}

/// A run of text and the tag that ends it, as most of a page is written: names in lower case, values in double quotes, no reference.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Plain<'p> {
    pub(super) text: &'p str,
    pub(super) is_end: bool,
    pub(super) name: &'p [u8],
    attributes: &'p [u8],
    /// How many bytes all of it takes.
    length: usize,
}

impl<'p> Plain<'p> {
    /// Name and value of each attribute.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&'p [u8], &'p [u8])> + use<'p> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            let (name, value, length) = attribute(rest)?;
            rest = &rest[length..];
            Some((name, value))
        })
    }
}

/// Name, value and length of the attribute that follows in a tag, with the space before it.
fn attribute(rest: &[u8]) -> Option<(&[u8], &[u8], usize)> {
    let own = rest.strip_prefix(b" ")?;
    let name = own.iter().position(|it| !it.is_ascii_lowercase() && *it != b'-').filter(|it| *it > 0)?;
    let value = own[name..].strip_prefix(b"=\"")?;
    let close = memchr3(b'"', b'&', b'\r', value).filter(|it| value[*it] == b'"')?;
    Some((&own[..name], &value[..close], rest.len() - value.len() + close + 1))
}

/// Whether a carriage return is a line break by itself, and not the first half of one.
fn returns_alone(text: &[u8]) -> bool {
    let mut rest = text;
    while let Some(at) = memchr(b'\r', rest) {
        rest = &rest[at + 1..];
        if rest.first() != Some(&b'\n') {
            return true;
        }
    }
    false
}

impl<'p> Source<'p> {
    pub(super) fn new(page: &'p str, at: &'p Cell<usize>) -> Self {
        Self { page, at, has_returns: memchr(b'\r', page.as_bytes()).is_some() }
    }

    fn rest(&self) -> &'p str {
        self.page.get(self.at.get()..).unwrap_or_default()
    }

    /// What comes next, where it is plain.
    pub(super) fn plain(&self) -> Option<Plain<'p>> {
        let rest = self.rest();
        // Most tags follow one another.
        let open = if rest.starts_with('<') { 0 } else { memchr2(b'<', b'&', rest.as_bytes())? };
        let tag = rest.as_bytes()[open..].strip_prefix(b"<")?;
        if self.has_returns && returns_alone(&rest.as_bytes()[..open]) {
            return None;
        }
        let end = tag.strip_prefix(b"/");
        let name = end.unwrap_or(tag);
        let length = name.iter().position(|it| !it.is_ascii_lowercase() && !it.is_ascii_digit())?;
        let mut close = length;
        while let Some((_, _, length)) = attribute(&name[close..]) {
            close += length;
        }
        let is_plain = name[0].is_ascii_lowercase() && name.get(close) == Some(&b'>') && (end.is_none() || close == length);
        is_plain.then(|| Plain {
            text: &rest[..open],
            is_end: end.is_some(),
            name: &name[..length],
            attributes: &name[length..close],
            length: rest.len() - name.len() + close + 1,
        })
    }

    /// Goes on behind what is plain.
    pub(super) fn pass(&self, plain: &Plain<'_>) {
        self.at.set(self.at.get() + plain.length);
    }
}

/// The reader of the library, which has no place of its own.
impl Reader for Source<'_> {
    type Error = Infallible;

    #[inline]
    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        let byte = self.page.as_bytes().get(self.at.get()).copied();
        self.at.set(self.at.get() + usize::from(byte.is_some()));
        Ok(byte)
    }

    #[inline]
    fn try_read_string(&mut self, text: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        let is_next = self.page.as_bytes()[self.at.get()..].to_reader().try_read_string(text, case_sensitive)?;
        self.at.set(self.at.get() + if is_next { text.len() } else { 0 });
        Ok(is_next)
    }

    #[inline]
    fn read_until<'b>(&'b mut self, needle: &[u8], buffer: &'b mut [u8; 4]) -> Result<Option<&'b [u8]>, Infallible> {
        let rest = &self.page.as_bytes()[self.at.get()..];
        let length = rest.to_reader().read_until(needle, buffer)?.map(<[u8]>::len);
        self.at.set(self.at.get() + length.unwrap_or_default());
        Ok(length.map(|it| &rest[..it]))
    }
}
