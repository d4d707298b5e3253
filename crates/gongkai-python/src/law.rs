//! Fees, deadlines and the working-day calendar.

use crate::error::exception;
use chrono::NaiveDate;
use gongkai::{
    Calendar as Core, CostItem, DeadlineOptions, Deductions, Exemption, FeeBy, FeeRegime, IndicatorSet, LocalStandard, Suspension,
};
use pyo3::prelude::*;
use rust_decimal::Decimal;

/// Which days are working days.
#[pyclass(frozen, module = "gongkai", eq)]
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Calendar(pub(crate) Core);

#[pymethods]
impl Calendar {
    /// The years that are known.
    #[getter]
    fn years(&self) -> Vec<i32> {
        self.0.years().collect()
    }

    /// This calendar with the years and days of a calendar file.
    #[pyo3(signature = (text, *, lang="zh"))]
    fn extended(&self, text: &str, lang: &str) -> PyResult<Self> {
        let lang = crate::lang(lang)?;
        self.0.extended(text).map(Self).map_err(|error| exception(&error, lang))
    }

    /// Whether a day is a working day.
    #[pyo3(signature = (day, *, lang="zh"))]
    fn is_working_day(&self, day: NaiveDate, lang: &str) -> PyResult<bool> {
        let lang = crate::lang(lang)?;
        self.0.is_working_day(day).map_err(|error| exception(&error, lang))
    }

    /// Why a day is or is no working day, and the holiday that it belongs to.
    #[pyo3(signature = (day, *, lang="zh"))]
    fn day(&self, day: NaiveDate, lang: &str) -> PyResult<(&'static str, String)> {
        let lang = crate::lang(lang)?;
        self.0.day(day).map(|it| (it.kind.key(), it.name.to_owned())).map_err(|error| exception(&error, lang))
    }

    /// The number of working days of a year.
    #[pyo3(signature = (year, *, lang="zh"))]
    fn working_days(&self, year: i32, lang: &str) -> PyResult<usize> {
        let lang = crate::lang(lang)?;
        self.0.working_days(year).map_err(|error| exception(&error, lang))
    }

    fn __repr__(&self) -> String {
        let mut years = self.0.years();
        let first = years.next().unwrap_or_default();
        format!("<gongkai.Calendar {first}-{}>", years.last().unwrap_or(first))
    }
}

/// The national calendar.
#[pyfunction]
pub(crate) fn national_calendar() -> Calendar {
    Calendar(Core::national().clone())
}

/// A fee as JSON.
#[pyfunction]
pub(crate) fn fee_json(by: &str, count: i64, on: Option<NaiveDate>, lang: &str) -> PyResult<String> {
    let lang = crate::lang(lang)?;
    let by: FeeBy = crate::key(by)?;
    let on = on.unwrap_or_else(|| FeeRegime::ProcessingFee.from());
    let count = u64::try_from(count).map_err(|_| crate::error::BadValueError::new_err(format!("{count} < 0")))?;
    gongkai::fee(by, count, on).map(|it| it.to_json(lang)).map_err(|error| exception(&error, lang))
}

/// The fee regime of a day and what it rests on.
#[pyfunction]
pub(crate) fn fee_regime(on: NaiveDate, lang: &str) -> PyResult<Option<(&'static str, &'static str)>> {
    let lang = crate::lang(lang)?;
    Ok(FeeRegime::on(on).map(|(regime, basis)| (regime.key(), basis.say(lang))))
}

/// The cost fee of a day by the standard of a province; None where none is recorded.
#[pyfunction]
pub(crate) fn cost_fee(
    province: &str,
    uses: Vec<(String, u32)>,
    on: NaiveDate,
    exempt: Option<&str>,
    lang: &str,
) -> PyResult<Option<Decimal>> {
    let lang = crate::lang(lang)?;
    let uses: Vec<(CostItem, u32)> = uses.into_iter().map(|(item, count)| Ok((crate::key(&item)?, count))).collect::<PyResult<_>>()?;
    let exempt: Option<Exemption> = exempt.map(crate::key).transpose()?;
    let fee = LocalStandard::of(province).map(|it| it.fee(&uses, exempt, on)).transpose();
    fee.map_err(|error| exception(&error, lang))
}

/// How an inspected object came out: qualified, points, with bonus.
#[pyfunction]
pub(crate) fn assess_json(
    on: NaiveDate,
    veto: Vec<String>,
    taken: Vec<(Decimal, Option<Decimal>)>,
    bonus: Decimal,
    no_services: bool,
    lang: &str,
) -> PyResult<(bool, Option<Decimal>, bool)> {
    let lang = crate::lang(lang)?;
    let set = IndicatorSet::on(on).ok_or_else(|| crate::error::NoLawError::new_err(format!("{on}: < {}", IndicatorSet::ALL[0].from)))?;
    let found = Deductions { veto, taken, bonus, no_services };
    let assessment = set.assess(&found).map_err(|error| exception(&error, lang))?;
    Ok((assessment.qualified, assessment.points, assessment.with_bonus))
}

/// A deadline as JSON.
#[pyfunction]
pub(crate) fn deadline_json(
    received: NaiveDate,
    extended: bool,
    suspended: Vec<(NaiveDate, NaiveDate)>,
    counts_receipt: bool,
    calendar: &Calendar,
    lang: &str,
) -> PyResult<String> {
    let lang = crate::lang(lang)?;
    let suspensions: Result<Vec<Suspension>, _> = suspended.into_iter().map(|(first, last)| Suspension::new(first, last)).collect();
    let due = suspensions.and_then(|suspensions| {
        let options = DeadlineOptions { extended, suspensions, counts_receipt };
        gongkai::deadline(received, &options, &calendar.0)
    });
    due.map(|it| it.to_json(lang)).map_err(|error| exception(&error, lang))
}
