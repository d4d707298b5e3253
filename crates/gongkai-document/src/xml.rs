//! XML as a row of elements and texts, without namespaces, within limits. No entity is ever fetched or expanded.

use crate::{Error, Format, Limits, Problem};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event as Raw};

/// What stands next in a part.
pub(crate) enum Event<'e> {
    Start(Element<'e>),
    End(&'e str),
    Text(&'e str),
}

/// An element with its attributes.
pub(crate) struct Element<'e> {
    /// Its name without the namespace.
    pub(crate) name: &'e str,
    start: &'e BytesStart<'e>,
}

impl Element<'_> {
    /// The value of an attribute, by its name without the namespace.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let found = self.start.attributes().with_checks(false).filter_map(Result::ok).find(|it| local(as_str(it.key.as_ref())) == name)?;
        found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(Into::into)
    }

    /// Whether an attribute of two values is set to yes.
    pub(crate) fn is_on(&self, name: &str) -> bool {
        self.attribute(name).is_some_and(|it| matches!(it.as_str(), "1" | "true" | "on"))
    }
}

/// How much the parts of a file may hold together.
#[derive(Debug)]
pub(crate) struct Budget {
    depth: usize,
    nodes: usize,
    left: usize,
}

impl Budget {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { depth: limits.depth, nodes: limits.nodes, left: limits.nodes }
    }
}

/// Goes through a part; an empty element is told as a start and an end.
pub(crate) fn walk(
    part: &str,
    format: Format,
    budget: &mut Budget,
    mut tell: impl FnMut(Event<'_>) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut reader = Reader::from_str(part);
    let mut depth = 0_usize;
    loop {
        let event = reader.read_event().map_err(|error| Error::broken(format, error))?;
        match &event {
            Raw::Start(start) | Raw::Empty(start) => {
                depth += 1;
                if depth > budget.depth {
                    return Err(Error::from(Problem::TooDeep { limit: budget.depth }));
                }
                budget.left = budget.left.checked_sub(1).ok_or(Problem::TooManyNodes { limit: budget.nodes })?;
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
            Raw::Eof if depth > 0 => return Err(Error::broken(format, "it ends in the middle")),
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
