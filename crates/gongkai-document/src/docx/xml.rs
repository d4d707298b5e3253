//! XML as a row of elements and texts, without namespaces, within limits. No entity is ever fetched or expanded.

use crate::{Error, Format, Limits, Problem};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event as Raw};

/// What stands next in a part.
pub(super) enum Event<'e> {
    Start(Element<'e>),
    End(&'e str),
    Text(&'e str),
}

/// An element with its attributes.
pub(super) struct Element<'e> {
    /// Its name without the namespace.
    pub(super) name: &'e str,
    start: &'e BytesStart<'e>,
}

impl Element<'_> {
    /// The value of an attribute, by its name without the namespace.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let found = self.start.attributes().with_checks(false).filter_map(Result::ok).find(|it| local(as_str(it.key.as_ref())) == name)?;
        found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(Into::into)
    }
}

/// Goes through a part; an empty element is told as a start and an end.
pub(super) fn walk(part: &str, format: Format, limits: &Limits, mut tell: impl FnMut(Event<'_>) -> Result<(), Error>) -> Result<(), Error> {
    let mut reader = Reader::from_str(part);
    let (mut depth, mut nodes) = (0_usize, 0_usize);
    loop {
        let event = reader.read_event().map_err(|error| Error::broken(format, error))?;
        match &event {
            Raw::Start(start) | Raw::Empty(start) => {
                depth += 1;
                nodes += 1;
                if depth > limits.depth {
                    return Err(Error::from(Problem::TooDeep { limit: limits.depth }));
                }
                if nodes > limits.nodes {
                    return Err(Error::from(Problem::TooManyNodes { limit: limits.nodes }));
                }
                let name = local(as_str(start.name().into_inner()));
                tell(Event::Start(Element { name, start }))?;
                if matches!(event, Raw::Empty(_)) {
                    depth -= 1;
                    tell(Event::End(name))?;
                }
            }
            Raw::End(end) => {
                depth = depth.saturating_sub(1);
                tell(Event::End(local(as_str(end.name().into_inner()))))?;
            }
            Raw::Text(text) => tell(Event::Text(&text.xml10_content()))?,
            Raw::CData(text) => tell(Event::Text(&text.xml10_content()))?,
            Raw::GeneralRef(entity) => {
                let name = entity.xml10_content();
                let letter = entity.resolve_char_ref().map_err(|error| Error::broken(format, error))?.map(String::from);
                let known = quick_xml::escape::resolve_predefined_entity(&name).map(str::to_owned);
                let text = letter.or(known).ok_or_else(|| Error::broken(format, format!("it uses the entity {name}")))?;
                tell(Event::Text(&text))?;
            }
            Raw::Eof => return Ok(()),
            Raw::Comment(_) | Raw::Decl(_) | Raw::PI(_) | Raw::DocType(_) => {}
        }
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |it| it.1)
}

fn as_str<T: AsRef<str> + ?Sized>(name: &T) -> &str {
    name.as_ref()
}
