//! The one map from errors of the crate to exceptions.

use pyo3::create_exception;
use pyo3::exceptions::PyException;
use pyo3::prelude::*;

create_exception!(gongkai, GongkaiError, PyException, "What could not be done. What is wrong in a report is a finding, never an error.");
create_exception!(gongkai, EmptyInputError, GongkaiError, "The input holds nothing.");
create_exception!(gongkai, TooLargeError, GongkaiError, "The input is beyond the limit of size.");
create_exception!(
    gongkai,
    UnsupportedFormatError,
    GongkaiError,
    "The input is of a format that is not read, or has nothing to read in it: a scan, a password."
);
create_exception!(gongkai, BrokenFileError, GongkaiError, "The input is of a format that is read, and broken.");
create_exception!(gongkai, DamagedTextError, GongkaiError, "The input is no text, or damaged text.");
create_exception!(gongkai, NoSuchCellError, GongkaiError, "A form has no such table or cell.");
create_exception!(gongkai, BadValueError, GongkaiError, "A value that could never be true, or a text that is none of its kind.");
create_exception!(gongkai, NoCalendarError, GongkaiError, "A year without a working-day calendar.");
create_exception!(gongkai, NoLawError, GongkaiError, "No law that was in force at the date gives an answer.");
create_exception!(gongkai, IllegalStepError, GongkaiError, "A step that the life of a request does not allow.");

/// The exception of a key that names nothing: a `GongkaiError`, and a `KeyError` as mappings raise it.
pub(crate) fn unknown_key(message: String) -> PyErr {
    let made = Python::attach(|py| py.import("gongkai._errors")?.getattr("UnknownKeyError")?.call1((message,)).map(PyErr::from_value));
    made.unwrap_or_else(|error| error)
}

/// The exception of an error, with its message in one language.
pub(crate) fn exception(error: &gongkai::Error, lang: gongkai::Lang) -> PyErr {
    let message = error.message(lang);
    if error.is_empty() {
        EmptyInputError::new_err(message)
    } else if error.is_too_large() {
        TooLargeError::new_err(message)
    } else if error.is_other_format() {
        UnsupportedFormatError::new_err(message)
    } else if error.is_broken() {
        BrokenFileError::new_err(message)
    } else if error.is_not_text() {
        DamagedTextError::new_err(message)
    } else if error.is_no_such_cell() {
        NoSuchCellError::new_err(message)
    } else if error.is_bad_value() {
        BadValueError::new_err(message)
    } else if error.is_no_calendar() {
        NoCalendarError::new_err(message)
    } else if error.is_no_law() {
        NoLawError::new_err(message)
    } else if error.is_illegal_step() {
        IllegalStepError::new_err(message)
    } else {
        GongkaiError::new_err(message)
    }
}
