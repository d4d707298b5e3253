//! The arguments, with help in the language that is asked for.

mod command;

use crate::{Outcome, words as w};
use clap::ArgMatches;
use clap::error::{ContextKind, ErrorKind};
use command::command;
use gongkai::{Aggregation, By, FeeBy, Lang, Options, PanelTable, Quantity, Rate, Severity};
use gongkai_panel::Format;
use std::ffi::OsString;
use std::path::PathBuf;

/// What is to be done.
#[derive(Debug)]
pub(crate) struct Args {
    pub(crate) lang: Lang,
    pub(crate) task: Task,
    pub(crate) output: Option<PathBuf>,
    /// Begin with the mark of UTF-8.
    pub(crate) bom: bool,
}

#[derive(Debug)]
pub(crate) enum Task {
    Check {
        paths: Vec<OsString>,
        previous: Vec<OsString>,
        children: Vec<OsString>,
        expect: Option<PathBuf>,
        config: Option<PathBuf>,
        format: CheckFormat,
        options: Options,
        fail_on: Option<Severity>,
        facts: bool,
    },
    Extract {
        paths: Vec<OsString>,
        /// The format of the flat table, and which; else the lines of the published format.
        table: Option<(Format, PanelTable)>,
        agencies: Option<PathBuf>,
    },
    Aggregate {
        paths: Vec<OsString>,
        aggregation: Aggregation,
        /// The format for programs; else a table for people.
        format: Option<Format>,
        agencies: Option<PathBuf>,
    },
    Similar {
        paths: Vec<OsString>,
        /// Thousandths.
        threshold: u32,
        format: SimilarFormat,
    },
    Rules {
        code: Option<String>,
        format: RulesFormat,
    },
    Fee {
        by: FeeBy,
        counts: Vec<String>,
        on: Option<String>,
        json: bool,
    },
    Deadline {
        received: Vec<String>,
        extended: bool,
        suspended: Vec<String>,
        calendars: Vec<PathBuf>,
        json: bool,
    },
    Schema {
        name: Option<String>,
    },
}

impl Task {
    /// Everything that is read: no output is written over it.
    pub(crate) fn inputs(&self) -> Vec<OsString> {
        let files = |paths: &[&Option<PathBuf>]| {
            paths.iter().filter_map(|it| it.as_ref()).map(|it| it.clone().into_os_string()).collect::<Vec<_>>()
        };
        match self {
            Self::Check { paths, previous, children, expect, config, .. } => {
                [paths.clone(), previous.clone(), children.clone(), files(&[expect, config])].concat()
            }
            Self::Extract { paths, agencies, .. } | Self::Aggregate { paths, agencies, .. } => [paths.clone(), files(&[agencies])].concat(),
            Self::Similar { paths, .. } => paths.clone(),
            Self::Deadline { calendars, .. } => calendars.iter().map(|it| it.clone().into_os_string()).collect(),
            Self::Rules { .. } | Self::Fee { .. } | Self::Schema { .. } => Vec::new(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CheckFormat {
    Text,
    Concise,
    Json,
    Sarif,
    GitHub,
    Html,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SimilarFormat {
    Text,
    Json,
    Html,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RulesFormat {
    Text,
    Json,
    Markdown,
}

/// Arguments that ask for nothing to be done: help, the version, or a mistake.
#[derive(Debug)]
pub(crate) struct Stop {
    error: clap::Error,
    lang: Lang,
    /// An option that takes all paths behind it was given.
    greedy: bool,
}

/// Reads the arguments.
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Args, Stop> {
    let args: Vec<OsString> = args.into_iter().collect();
    let lang = lang(&args);
    let greedy = args.iter().any(|it| it == "--previous" || it == "--children");
    let matches = command(lang).try_get_matches_from(args).map_err(|error| Stop { error, lang, greedy })?;
    let lang = chosen(&matches).unwrap_or(lang);
    let Some((name, matches)) = matches.subcommand() else { unreachable!("clap asks for a command") };
    let lang = chosen(matches).unwrap_or(lang);
    let paths = || matches.get_many::<OsString>("paths").into_iter().flatten().cloned().collect();
    let codes = |id: &str| matches.get_many::<String>(id).into_iter().flatten().cloned().collect();
    let text = |id: &str| matches.get_one::<String>(id).map_or("", String::as_str);
    let one = |id: &str| matches.get_one::<String>(id).cloned();
    let task = match name {
        "check" => Task::Check {
            paths: paths(),
            previous: matches.get_many::<OsString>("previous").into_iter().flatten().cloned().collect(),
            children: matches.get_many::<OsString>("children").into_iter().flatten().cloned().collect(),
            expect: matches.get_one::<PathBuf>("expect").cloned(),
            config: matches.get_one::<PathBuf>("config").cloned(),
            format: match text("format") {
                "json" => CheckFormat::Json,
                "concise" => CheckFormat::Concise,
                "sarif" => CheckFormat::Sarif,
                "github" => CheckFormat::GitHub,
                "html" => CheckFormat::Html,
                _ => CheckFormat::Text,
            },
            options: Options {
                partial: matches.get_flag("partial"),
                select: codes("select"),
                ignore: codes("ignore"),
                ..Options::default()
            },
            fail_on: [Severity::Info, Severity::Warning, Severity::Error].into_iter().find(|it| it.key() == text("fail-on")),
            facts: matches.get_flag("facts"),
        },
        "extract" => {
            let table = one("table").and_then(|it| it.parse().ok());
            let format = text("format").parse().unwrap_or(Format::JsonLines);
            let flat = (format != Format::JsonLines || table.is_some()).then_some((format, table.unwrap_or(PanelTable::Facts)));
            Task::Extract { paths: paths(), table: flat, agencies: matches.get_one::<PathBuf>("agencies").cloned() }
        }
        "aggregate" => Task::Aggregate {
            paths: paths(),
            aggregation: aggregation(matches),
            format: text("format").parse().ok(),
            agencies: matches.get_one::<PathBuf>("agencies").cloned(),
        },
        "similar" => Task::Similar {
            paths: paths(),
            threshold: matches.get_one::<u32>("threshold").copied().unwrap_or(800),
            format: match text("format") {
                "json" => SimilarFormat::Json,
                "html" => SimilarFormat::Html,
                _ => SimilarFormat::Text,
            },
        },
        "fee" => Task::Fee {
            by: text("by").parse().unwrap_or(FeeBy::Items),
            counts: codes("counts"),
            on: one("on"),
            json: text("format") == "json",
        },
        "deadline" => Task::Deadline {
            received: codes("received"),
            extended: matches.get_flag("extended"),
            suspended: codes("suspended"),
            calendars: matches.get_many::<PathBuf>("calendar").into_iter().flatten().cloned().collect(),
            json: text("format") == "json",
        },
        "schema" => Task::Schema { name: one("name") },
        _ => Task::Rules {
            code: one("code"),
            format: match text("format") {
                "json" => RulesFormat::Json,
                "md" => RulesFormat::Markdown,
                _ => RulesFormat::Text,
            },
        },
    };
    let output = matches.try_get_one::<PathBuf>("output").ok().flatten().cloned();
    let bom = matches.try_get_one::<bool>("bom").ok().flatten().copied().unwrap_or(false) && text("format") == "csv";
    Ok(Args { lang, task, output, bom })
}

/// What is added up, and by what; all of it where nothing is named.
fn aggregation(matches: &ArgMatches) -> Aggregation {
    let by: Vec<By> = matches.get_many("by").into_iter().flatten().copied().collect();
    let named: Vec<&Concept> = matches.get_many("concepts").into_iter().flatten().collect();
    if named.is_empty() {
        return Aggregation::new(by, Quantity::harmonised(), Rate::ALL.iter().copied());
    }
    let quantities = named.iter().filter_map(|it| if let Concept::Quantity(it) = it { Some(*it) } else { None });
    let rates = named.iter().filter_map(|it| if let Concept::Rate(it) = it { Some(*it) } else { None });
    Aggregation::new(by, quantities, rates)
}

/// A likeness from 0 to 1 with up to three decimals, as thousandths.
pub(crate) fn thousandths(text: &str) -> Result<u32, String> {
    let number = text.parse::<rust_decimal::Decimal>().ok();
    let thousandths = number.and_then(|it| it.checked_mul(1000.into())).filter(|it| it.fract().is_zero());
    thousandths.and_then(|it| u32::try_from(it).ok()).filter(|it| (500..=1000).contains(it)).ok_or_else(|| format!("{text}: 0.500 .. 1"))
}

/// Something that is added up.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Concept {
    Quantity(Quantity),
    Rate(Rate),
}

impl std::str::FromStr for Concept {
    type Err = gongkai::UnknownKey;

    fn from_str(key: &str) -> Result<Self, Self::Err> {
        if key.starts_with("rate.") { key.parse().map(Self::Rate) } else { key.parse().map(Self::Quantity) }
    }
}

fn chosen(matches: &ArgMatches) -> Option<Lang> {
    matches.get_one::<String>("lang").and_then(|it| Lang::from_name(it))
}

/// The language before the arguments are read: from `--lang`, else from the locale, else Chinese.
fn lang(args: &[OsString]) -> Lang {
    let named = args.iter().enumerate().find_map(|(at, it)| {
        let it = it.to_str()?;
        if it == "--lang" { args.get(at + 1)?.to_str() } else { it.strip_prefix("--lang=") }
    });
    let locale = || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|it| std::env::var(it).ok()).find(|it| !it.is_empty());
    named.and_then(Lang::from_name).or_else(|| locale().and_then(|it| Lang::from_name(&it))).unwrap_or_default()
}

impl Stop {
    /// Prints help or what is wrong with the arguments.
    pub(crate) fn print(&self) -> Outcome {
        match self.error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                let printed = self.error.print();
                if printed.is_ok() { Outcome::Clean } else { Outcome::Failed }
            }
            kind => {
                let what = match kind {
                    ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => w::MISSING_COMMAND,
                    ErrorKind::MissingRequiredArgument if self.greedy => w::TAKEN_BY_AN_OPTION,
                    ErrorKind::MissingRequiredArgument => w::MISSING_ARGUMENT,
                    ErrorKind::ArgumentConflict => w::REPEATED,
                    ErrorKind::UnknownArgument | ErrorKind::TooManyValues => w::UNKNOWN_ARGUMENT,
                    ErrorKind::InvalidSubcommand => w::UNKNOWN_COMMAND,
                    _ => w::INVALID_VALUE,
                };
                let detail = |kind| self.error.get(kind).map(ToString::to_string);
                let details: Vec<String> = [ContextKind::InvalidArg, ContextKind::InvalidSubcommand, ContextKind::InvalidValue]
                    .into_iter()
                    .filter_map(detail)
                    .filter(|it| !it.is_empty())
                    .collect();
                // What a value may be, in the words of what read it.
                let unknown = std::error::Error::source(&self.error).and_then(|it| it.downcast_ref::<gongkai::UnknownKey>());
                let possible =
                    detail(ContextKind::ValidValue).filter(|it| !it.is_empty()).map(|it| format!(" [{}{it}]", w::POSSIBLE.say(self.lang)));
                anstream::eprintln!(
                    "gongkai: {}{}{}{}\n{}",
                    w::BAD_ARGUMENTS.say(self.lang),
                    what.get(self.lang),
                    if details.is_empty() || what == w::MISSING_COMMAND { String::new() } else { format!(" {}", details.join(" ")) },
                    unknown.map_or_else(|| possible.unwrap_or_default(), |it| format!("\n{}", it.message().get(self.lang))),
                    w::MORE_HELP.say(self.lang)
                );
                Outcome::Failed
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_are_well_formed_in_both_languages() {
        for lang in [Lang::Zh, Lang::En] {
            command(lang).debug_assert();
        }
    }

    #[test]
    fn language_comes_from_the_option_first() {
        let args = |of: &[&str]| of.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(lang(&args(&["gongkai", "--lang", "en", "check"])), Lang::En);
        assert_eq!(lang(&args(&["gongkai", "check", "--lang=zh"])), Lang::Zh);
    }
}
