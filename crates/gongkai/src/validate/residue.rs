//! What was left over from a template: blanks never filled, choices never made, words twice, an old notice cited.

pub(super) mod doubled_words;
pub(super) mod other_agency;
pub(super) mod superseded_notice;
pub(super) mod unfilled;
