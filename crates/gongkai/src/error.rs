//! What could not be done.

mod problem;

use crate::{Bilingual, CellKey, Edition, Lang, Table};
use gongkai_document::Problem;

/// Something that could not be done.
///
/// What is wrong *in* a report is never an error: see [`Finding`](crate::Finding). Its text is in English; [`Error::message`] gives a
/// sentence in either language, which says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(Kind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum Kind {
    #[error(transparent)]
    Document(#[from] gongkai_document::Error),
    #[error("{}", .message.en)]
    Domain { cause: Cause, message: Bilingual },
}

/// What kind of thing could not be done in the domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cause {
    /// A form has no such table or cell.
    NoSuchCell,
    /// A value that could never be true, or a text that is none of its kind.
    BadValue,
    /// A year without a calendar.
    NoCalendar,
    /// No law that was in force then gives an answer.
    NoLaw,
    /// A step that the life of a request does not allow.
    IllegalStep,
}

impl From<gongkai_document::Error> for Error {
    fn from(error: gongkai_document::Error) -> Self {
        Self(error.into())
    }
}

impl Error {
    /// An input that is refused by its size before it is read.
    pub fn too_large(limits: gongkai_document::Limits) -> Self {
        gongkai_document::Error::from(Problem::TooLarge { limit: limits.bytes }).into()
    }

    pub(crate) fn because(cause: Cause, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self(Kind::Domain { cause, message: Bilingual::new(zh.into(), en.into()) })
    }

    pub(crate) fn bad_value(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self::because(Cause::BadValue, zh, en)
    }

    pub(crate) fn no_such_table(edition: Edition, table: Table) -> Self {
        let tables = edition.forms().iter().map(|it| it.table.key()).collect::<Vec<_>>().join(", ");
        Self::because(
            Cause::NoSuchCell,
            format!("{edition} 版没有表 {table}；该版的表有：{tables}。"),
            format!("the edition {edition} has no table {table}; its tables are: {tables}."),
        )
    }

    pub(crate) fn no_such_cell(edition: Edition, cell: CellKey) -> Self {
        let prints = |it: &&Edition| it.form(cell.table).is_some_and(|form| form.has_cell(cell.row, cell.column));
        let others: Vec<&str> = Edition::ALL.iter().filter(prints).map(|it| it.key()).collect();
        let (zh, en) = if others.is_empty() && cell.is_in(edition) {
            ("该行是小计，表上不设单元格".to_owned(), "its row is a subtotal, for which the form prints none".to_owned())
        } else if others.is_empty() {
            ("任何版本都没有；请核对行和列".to_owned(), "no edition has it: check the row and the column".to_owned())
        } else {
            let others = others.join(", ");
            (format!("有这一格的版本：{others}"), format!("these have it: {others}"))
        };
        Self::because(
            Cause::NoSuchCell,
            format!("{edition} 版没有可填数的单元格 {cell}（{zh}）。"),
            format!("the edition {edition} prints no cell {cell} ({en})."),
        )
    }

    pub(crate) fn no_duty_to_report(year: i32) -> Self {
        Self::because(
            Cause::NoLaw,
            format!("{year} 年没有编制年度报告的规定：第一份报告是 2008 年的。"),
            format!("there was no duty to report on {year}: the first reports are those on 2008."),
        )
    }

    pub(crate) fn cell_twice(cell: CellKey) -> Self {
        Self::bad_value(
            format!("单元格 {cell} 出现了两次；每格只能写一次。"),
            format!("the cell {cell} stands twice; each cell is written once."),
        )
    }

    fn problem(&self) -> Option<&Problem> {
        match &self.0 {
            Kind::Document(error) => Some(error.problem()),
            Kind::Domain { .. } => None,
        }
    }

    fn is(&self, wanted: Cause) -> bool {
        matches!(self.0, Kind::Domain { cause, .. } if cause == wanted)
    }

    /// Whether a form has no such table or cell.
    pub fn is_no_such_cell(&self) -> bool {
        self.is(Cause::NoSuchCell)
    }

    /// Whether a value could never be true, or a text is none of its kind: a negative count, a code with a wrong check digit.
    pub fn is_bad_value(&self) -> bool {
        self.is(Cause::BadValue)
    }

    /// Whether a year without a calendar was asked for.
    pub fn is_no_calendar(&self) -> bool {
        self.is(Cause::NoCalendar)
    }

    /// Whether no law that was in force at the date gives an answer.
    pub fn is_no_law(&self) -> bool {
        self.is(Cause::NoLaw)
    }

    /// Whether the life of a request does not allow a step.
    pub fn is_illegal_step(&self) -> bool {
        self.is(Cause::IllegalStep)
    }

    /// Whether the file holds nothing.
    pub fn is_empty(&self) -> bool {
        matches!(self.problem(), Some(Problem::Empty))
    }

    /// Whether the file is beyond a limit.
    pub fn is_too_large(&self) -> bool {
        matches!(
            self.problem(),
            Some(
                Problem::TooLarge { .. }
                    | Problem::ExpandsTooFar { .. }
                    | Problem::TooDeep { .. }
                    | Problem::TooManyNodes { .. }
                    | Problem::TooManyCells { .. }
            )
        )
    }

    /// Whether the file is of a format that is not read, or holds nothing that could be: a scan, a password.
    pub fn is_other_format(&self) -> bool {
        matches!(self.problem(), Some(Problem::OtherFormat(_) | Problem::Locked(_) | Problem::NoTextLayer | Problem::UnnamedLetters { .. }))
    }

    /// Whether the file is of a format that is read, and broken.
    pub fn is_broken(&self) -> bool {
        matches!(self.problem(), Some(Problem::Broken { .. }))
    }

    /// Whether the bytes are no text, or damaged text.
    pub fn is_not_text(&self) -> bool {
        matches!(self.problem(), Some(Problem::Damaged { .. } | Problem::ControlCharacter { .. } | Problem::NotText))
    }

    /// What could not be done and what to do about it, as a sentence.
    ///
    /// ```
    /// use gongkai::Lang;
    /// let error = gongkai::read(b"").unwrap_err();
    /// assert_eq!(error.message(Lang::Zh), "文件是空的，没有可读的内容。");
    /// assert!(error.is_empty());
    /// ```
    pub fn message(&self, lang: Lang) -> String {
        let problem = match &self.0 {
            Kind::Document(error) => error.problem(),
            Kind::Domain { message, .. } => return sentence(message.get(lang)),
        };
        sentence(problem::words(problem).get(lang))
    }
}

/// A message with a capital letter, as a sentence begins.
fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
