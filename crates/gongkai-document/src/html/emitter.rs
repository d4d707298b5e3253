//! What the tokenizer meets, given to the soup as whole tags and whole runs of text. Comments, declarations, attributes that say nothing of the text and faults of
//! the markup are let go: no page is without.

use super::soup::{Attribute, Soup};
use super::source::Source;
use crate::{Limits, Problem};
use html5gum::{Emitter, Error, State, naive_next_state};

/// Fills a soup.
pub(super) struct Filling<'s> {
    source: Source<'s>,
    soup: &'s mut Soup,
    limits: Limits,
    text: Vec<u8>,
    /// The name of the tag that is being read, and of the start tag before it.
    name: Vec<u8>,
    last: Vec<u8>,
    is_end: bool,
    /// The start tag has been given to the soup; its attributes follow.
    is_open: bool,
    self_closing: bool,
    attribute: Vec<u8>,
    /// What the attribute is called, once its value begins.
    named: Option<Attribute>,
    value: Vec<u8>,
    problem: Option<Problem>,
}

impl<'s> Filling<'s> {
    pub(super) fn new(source: Source<'s>, soup: &'s mut Soup, limits: Limits) -> Self {
        let (text, name, last, attribute, value) = (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (is_end, is_open, self_closing) = (false, false, false);
        Self { source, soup, limits, text, name, last, is_end, is_open, self_closing, attribute, named: None, value, problem: None }
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            match std::str::from_utf8(&self.text) {
                Ok(text) => self.soup.text(text),
                Err(_) => self.soup.text(&String::from_utf8_lossy(&self.text)),
            }
            self.text.clear();
        }
    }

    fn open(&mut self) {
        self.end_text();
        if !self.is_end && !self.is_open {
            self.soup.open(&self.name);
            self.is_open = true;
        }
    }

    /// Passes over the text and the tags for which no tokenizer is needed, behind a tag: there it holds nothing back.
    fn pass_plain(&mut self) {
        while self.problem.is_none()
            && let Some(plain) = self.source.plain()
        {
            if !plain.is_end && naive_next_state(plain.name).is_some() {
                break;
            }
            if !plain.text.is_empty() {
                self.soup.text(plain.text);
            }
            if plain.is_end {
                self.soup.end(plain.name);
            } else {
                self.soup.open(plain.name);
                for (name, value) in plain.attributes() {
                    self.give(name, value);
                }
                self.soup.start(false);
            }
            self.source.pass(&plain);
            self.problem = self.soup.problem(&self.limits);
        }
    }

    fn give(&mut self, attribute: &[u8], value: &[u8]) {
        let named = self.soup.attribute(attribute);
        if !value.is_empty() {
            self.soup.value(named, value);
        }
    }

    fn end_attribute(&mut self) {
        if !self.attribute.is_empty() && !self.is_end {
            let named = self.named.take().unwrap_or_else(|| self.soup.attribute(&self.attribute));
            if !self.value.is_empty() {
                self.soup.value(named, &self.value);
            }
        }
        self.named = None;
        self.attribute.clear();
        self.value.clear();
    }
}

impl Emitter for Filling<'_> {
    type Token = Problem;

    fn set_last_start_tag(&mut self, last: Option<&[u8]>) {
        self.last.clear();
        self.last.extend(last.unwrap_or_default());
    }

    fn emit_eof(&mut self) {
        self.end_text();
    }

    fn emit_error(&mut self, _: Error) {}

    /// To look for faults takes a fifth of the time.
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Problem> {
        self.problem.take()
    }

    fn emit_string(&mut self, text: &[u8]) {
        self.text.extend(text);
    }

    fn init_start_tag(&mut self) {
        self.name.clear();
        (self.is_end, self.is_open, self.self_closing) = (false, false, false);
    }

    fn init_end_tag(&mut self) {
        self.name.clear();
        self.is_end = true;
    }

    fn init_comment(&mut self) {
        self.end_text();
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.open();
        self.end_attribute();
        if self.is_end {
            self.soup.end(&self.name);
            self.last.clear();
        } else {
            self.soup.start(self.self_closing);
            std::mem::swap(&mut self.last, &mut self.name);
        }
        self.problem = self.soup.problem(&self.limits);
        let state = if self.is_end { None } else { naive_next_state(&self.last) };
        if state.is_none() {
            self.pass_plain();
        }
        state
    }

    fn emit_current_comment(&mut self) {}

    fn emit_current_doctype(&mut self) {}

    fn set_self_closing(&mut self) {
        self.self_closing = true;
    }

    fn set_force_quirks(&mut self) {}

    fn push_tag_name(&mut self, name: &[u8]) {
        self.name.extend(name);
    }

    fn push_comment(&mut self, _: &[u8]) {}

    fn push_doctype_name(&mut self, _: &[u8]) {}

    fn init_doctype(&mut self) {
        self.end_text();
    }

    fn init_attribute(&mut self) {
        self.open();
        self.end_attribute();
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        self.attribute.extend(name);
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        let named = match self.named {
            Some(named) => named,
            None if self.is_end => Attribute::Other,
            None => self.soup.attribute(&self.attribute),
        };
        self.named = Some(named);
        if named != Attribute::Other {
            self.value.extend(value);
        }
    }

    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.is_end && !self.last.is_empty() && self.last == self.name
    }
}
