//! Rounds of inspection: what cannot be, and pass rates.

pub(super) mod more_than_checked;
pub(super) mod pass_rate;
