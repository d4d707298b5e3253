//! Dates that cannot be, or are not those of the report's year.

pub(super) mod day_impossible;
pub(super) mod law_of_later_year;
pub(super) mod out_of_order;
pub(super) mod published_early;
pub(super) mod published_late;
pub(super) mod year_of_figures;
