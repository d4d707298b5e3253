//! The parts of a zip archive as text, within the limit of what it may unpack to.

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
}

impl<'a> Archive<'a> {
    pub(crate) fn open(bytes: &'a [u8], format: Format, limits: &Limits) -> Result<Self, Error> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| Error::broken(format, error))?;
        Ok(Self { zip, format, left: limits.expanded, limit: limits.expanded })
    }

    /// The part of a name as text, if there is one.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<String>, Error> {
        let mut bytes = Vec::new();
        match self.zip.by_name(name) {
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

    /// Unpacks every part and keeps none: for a reader that has no limit of its own.
    #[cfg(feature = "xlsx")]
    pub(crate) fn measure(mut self) -> Result<(), Error> {
        for at in 0..self.zip.len() {
            let file = match self.zip.by_index(at) {
                Ok(file) => file,
                Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(Error::from(Problem::Locked(self.format))),
                Err(error) => return Err(Error::broken(self.format, error)),
            };
            let unpacked = std::io::copy(&mut file.take(self.left as u64 + 1), &mut std::io::sink());
            let unpacked = unpacked.map_err(|error| Error::broken(self.format, error))? as usize;
            self.left = self.left.checked_sub(unpacked).ok_or(Problem::ExpandsTooFar { limit: self.limit })?;
        }
        Ok(())
    }
}
