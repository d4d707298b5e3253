//! From sources to reports.

use crate::{Source, words as w};
use gongkai::{Document, Error, Lang, Limits, Reading, Register, parse_document};
use std::panic::catch_unwind;

/// How sources are read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reader<'a> {
    /// The list of agencies: what it knows of the agency of a report is filled in.
    pub register: Option<&'a Register>,
    /// The language of messages.
    pub lang: Lang,
}

impl Reader<'_> {
    /// A source as a report.
    ///
    /// # Errors
    ///
    /// When it cannot be opened or read as a report: a sentence that says why, and what to do.
    ///
    /// ```
    /// use gongkai_panel::{Reader, Source};
    /// let source = Source::Bytes("a.txt".into(), "收到信息公开申请12件。".as_bytes().into());
    /// assert_eq!(Reader::default().read(&source)?.facts().count(), 1);
    /// assert!(Reader::default().read(&Source::File("no such file".into())).is_err());
    /// # Ok::<(), String>(())
    /// ```
    pub fn read(self, source: &Source) -> Result<Reading, String> {
        self.document(source).and_then(|it| self.reading(source, it))
    }

    /// Some sources, each as a report: first all of them as documents, so that the code of one step is not driven out by the next one's.
    pub(crate) fn read_all(self, sources: &[Source]) -> Vec<Result<Reading, String>> {
        let documents: Vec<_> = sources.iter().map(|it| self.document(it)).collect();
        sources.iter().zip(documents).map(|(source, document)| self.reading(source, document?)).collect()
    }

    fn document(self, source: &Source) -> Result<Document, String> {
        let bytes = source.bytes(self.lang)?;
        self.guarded(|| Document::read(&bytes, &Limits::default()))?.map_err(|error| Error::from(error).message(self.lang))
    }

    fn reading(self, source: &Source, document: Document) -> Result<Reading, String> {
        let mut reading = self.guarded(|| parse_document(document))?;
        if let Some(register) = self.register {
            register.complete_from(&mut reading.report, &source.name());
        }
        Ok(reading)
    }

    /// Does a step with one file: a failure of ours there never stops the others.
    ///
    /// # Errors
    ///
    /// When the step panics: a sentence that says that it is our failure.
    ///
    /// ```
    /// use gongkai_panel::Reader;
    /// assert_eq!(Reader::default().guarded(|| 3), Ok(3));
    /// ```
    pub fn guarded<T>(self, step: impl FnOnce() -> T + std::panic::UnwindSafe) -> Result<T, String> {
        catch_unwind(step).map_err(|_| w::OUR_FAILURE.say(self.lang).to_owned())
    }
}
