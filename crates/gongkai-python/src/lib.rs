//! The extension module `gongkai._gongkai`: signatures, one call each into the crate, and the one map from errors to exceptions.

mod error;
mod finding;
mod report;

use pyo3::prelude::*;

/// Reads and checks annual reports on open government information.
#[pymodule]
mod _gongkai {
    #[pymodule_export]
    use super::error::{DamagedTextError, EmptyInputError, GongkaiError, TooLargeError, UnsupportedFormatError};
    #[pymodule_export]
    use super::finding::{Finding, Place, Rule, Suspect, rules};
    /// The largest input that is read, in bytes.
    #[pymodule_export]
    const MAX_BYTES: usize = gongkai::Limits::USUAL.bytes;
    #[pymodule_export]
    use super::report::{Coverage, Fact, Report, parse, read_bytes};
}

/// The language of a keyword argument.
fn lang(name: &str) -> PyResult<gongkai::Lang> {
    gongkai::Lang::from_name(name)
        .ok_or_else(|| pyo3::exceptions::PyValueError::new_err(format!("no such language: {name:?}; use 'zh' or 'en'")))
}
