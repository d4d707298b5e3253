//! `gongkai schema`: the JSON Schemas of what the command prints.

use crate::Outcome;
use std::io::{self, Write};

pub(crate) fn run(name: Option<&str>, out: &mut dyn Write) -> io::Result<Outcome> {
    let schemas = gongkai::schemas();
    let text = match name {
        Some(name) => serde_json::to_string_pretty(&schemas[name])?,
        None => serde_json::to_string_pretty(&schemas)?,
    };
    writeln!(out, "{text}")?;
    Ok(Outcome::Clean)
}
