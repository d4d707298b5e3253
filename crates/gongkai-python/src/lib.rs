//! The extension module `gongkai._gongkai`: signatures, one call each into the crate, and the one map from errors to exceptions.

mod domain;
mod error;
mod fact;
mod finding;
mod law;
mod many;
mod report;
mod table;
mod totals;

use pyo3::prelude::*;

/// As in the command: a report is thousands of small pieces of memory.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Reads and checks annual reports on open government information.
#[pymodule]
mod _gongkai {
    #[pymodule_export]
    use super::domain::{
        Grid, ReportBuilder, RequestRecord, crosswalk_json, document_kind, forms_json, inspection_faults_json, parsed_json, schemas_json,
    };
    #[pymodule_export]
    use super::error::{
        BadValueError, BrokenFileError, DamagedTextError, EmptyInputError, GongkaiError, IllegalStepError, NoCalendarError, NoLawError,
        NoSuchCellError, TooLargeError, UnsupportedFormatError,
    };
    #[pymodule_export]
    use super::fact::{Coverage, Fact};
    #[pymodule_export]
    use super::finding::{Finding, Place, Rule, Suspect, rules};
    #[pymodule_export]
    use super::law::{Calendar, assess_json, cost_fee, deadline_json, fee_json, fee_regime, national_calendar};
    #[pymodule_export]
    use super::many::{Sources, dismissals};
    /// The largest input that is read, in bytes.
    #[pymodule_export]
    const MAX_BYTES: usize = gongkai::Limits::USUAL.bytes;
    #[pymodule_export]
    use super::report::{Report, parse, read_bytes};
    #[pymodule_export]
    use super::table::{Rows, Table};
    #[pymodule_export]
    use super::totals::Totals;
}

/// A key of the domain, such as the name of a row.
fn key<T: std::str::FromStr>(text: &str) -> PyResult<T>
where
    T::Err: std::fmt::Display,
{
    text.parse().map_err(|error: T::Err| error::unknown_key(error.to_string()))
}

/// The language of a keyword argument.
fn lang(name: &str) -> PyResult<gongkai::Lang> {
    gongkai::Lang::from_name(name)
        .ok_or_else(|| pyo3::exceptions::PyValueError::new_err(format!("no such language: {name:?}; use 'zh' or 'en'")))
}
