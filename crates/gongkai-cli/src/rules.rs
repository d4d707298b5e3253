//! `gongkai rules`: the catalogue, or the page of one rule.

use crate::args::RulesFormat;
use crate::{Outcome, words as w};
use gongkai::{Lang, RULES, Rule, rule};
use std::io::{self, Write};

pub(crate) fn run(code: Option<&str>, format: RulesFormat, lang: Lang, out: &mut dyn Write) -> io::Result<Outcome> {
    let chosen: Vec<&Rule> = match code {
        None => RULES.iter().collect(),
        Some(code) => {
            let Some(found) = rule(code) else {
                anstream::eprintln!("gongkai: {}{code}\n{}", w::UNKNOWN_RULE.say(lang), w::RULES_HINT.say(lang));
                return Ok(Outcome::Failed);
            };
            vec![found]
        }
    };
    for rule in &chosen {
        match format {
            RulesFormat::Json => writeln!(out, "{}", rule.to_json(lang)?)?,
            RulesFormat::Markdown => writeln!(out, "{}", rule.markdown(lang))?,
            RulesFormat::Text if code.is_some() => write!(out, "{}", rule.markdown(lang))?,
            RulesFormat::Text => {
                writeln!(out, "{}  {:<8} {:<22} {}", rule.code, rule.severity.term().say(lang), rule.name, rule.title.get(lang))?;
            }
        }
    }
    Ok(Outcome::Clean)
}
