//! The parts of a zip archive as text, within the limit of what it may unpack to.

use crate::xml::{self, Budget, Event};
use crate::{Error, Format, Limits, Problem};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// An archive whose parts are read one by one.
#[derive(Debug)]
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    format: Format,
    /// How much may still be unpacked, in bytes.
    left: usize,
    limit: usize,
    budget: Budget,
}

impl<'a> Archive<'a> {
    pub(crate) fn open(bytes: &'a [u8], format: Format, limits: &Limits) -> Result<Self, Error> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| Error::broken(format, error))?;
        Ok(Self { zip, format, left: limits.expanded, limit: limits.expanded, budget: Budget::new(limits) })
    }

    /// The part of a name as text, if there is one.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<String>, Error> {
        let mut bytes = Vec::new();
        // Some programs write a name in other letters than they refer to it by.
        let own = self.zip.file_names().filter_map(Result::ok).find(|it| it.eq_ignore_ascii_case(name)).map(std::borrow::Cow::into_owned);
        match self.zip.by_name(own.as_deref().unwrap_or(name)) {
            Ok(file) => file.take(self.left as u64 + 1).read_to_end(&mut bytes).map_err(|error| Error::broken(self.format, error))?,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(Error::from(Problem::Locked(self.format))),
            Err(error) => return Err(Error::broken(self.format, error)),
        };
        self.left = self.left.checked_sub(bytes.len()).ok_or(Problem::ExpandsTooFar { limit: self.limit })?;
        let text = match encoding_rs::Encoding::for_bom(&bytes) {
            Some((encoding, mark)) => encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]).map(Into::into),
            None => String::from_utf8(bytes).ok(),
        };
        text.map(Some).ok_or_else(|| Error::broken(self.format, format!("{name} is no text in UTF-8")))
    }

    /// The name of the part that the archive is about, as its relations tell.
    pub(crate) fn main_part(&mut self) -> Result<Option<String>, Error> {
        Ok(self.targets("")?.into_iter().find(|it| it.kind == "officeDocument").map(|it| it.name))
    }

    /// What a part refers to (ECMA-376, part 2, 8.3).
    pub(crate) fn targets(&mut self, of: &str) -> Result<Vec<Target>, Error> {
        let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
        let Some(part) = self.part(format!("{folder}/_rels/{file}.rels").trim_start_matches('/'))? else { return Ok(Vec::new()) };
        let mut targets = Vec::new();
        xml::walk(&part, self.format, &mut self.budget, |event| {
            let Event::Start(it) = event else { return Ok(()) };
            if let (Some(id), Some(kind), Some(target)) = (it.attribute("Id"), it.attribute("Type"), it.attribute("Target")) {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                targets.push(Target { id, kind, name: resolved(folder, &target) });
            }
            Ok(())
        })?;
        Ok(targets)
    }
}

/// The name of a part that another one in a folder refers to.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let whole = if target.starts_with('/') { target } else { format!("{folder}/{target}") };
    let mut names: Vec<&str> = Vec::new();
    for name in whole.split('/') {
        match name {
            "" | "." => {}
            ".." => drop(names.pop()),
            name => names.push(name),
        }
    }
    names.join("/").replace("%20", " ")
}

/// A part that another one refers to.
#[derive(Debug)]
pub(crate) struct Target {
    #[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "only sheets are named by their ids"))]
    pub(crate) id: String,
    /// The last word of its type: `worksheet`.
    pub(crate) kind: String,
    pub(crate) name: String,
}
