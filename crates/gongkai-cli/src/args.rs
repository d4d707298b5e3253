//! The arguments, with help in the language that is asked for.

use crate::{Outcome, words as w};
use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, builder::PossibleValuesParser};
use gongkai::{Lang, Options, Severity, Text};
use std::ffi::OsString;
use std::path::PathBuf;

/// What is to be done.
#[derive(Debug)]
pub(crate) struct Args {
    pub(crate) lang: Lang,
    pub(crate) task: Task,
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug)]
pub(crate) enum Task {
    Check { paths: Vec<OsString>, format: CheckFormat, options: Options, fail_on: Option<Severity>, facts: bool },
    Extract { paths: Vec<OsString> },
    Rules { code: Option<String>, format: RulesFormat },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CheckFormat {
    Text,
    Concise,
    Json,
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
}

/// Reads the arguments.
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Args, Stop> {
    let args: Vec<OsString> = args.into_iter().collect();
    let lang = lang(&args);
    let matches = command(lang).try_get_matches_from(args).map_err(|error| Stop { error, lang })?;
    let lang = chosen(&matches).unwrap_or(lang);
    let Some((name, matches)) = matches.subcommand() else { unreachable!("clap asks for a command") };
    let lang = chosen(matches).unwrap_or(lang);
    let paths = || matches.get_many::<OsString>("paths").into_iter().flatten().cloned().collect();
    let codes = |id: &str| matches.get_many::<String>(id).into_iter().flatten().cloned().collect();
    let text = |id: &str| matches.get_one::<String>(id).map_or("", String::as_str);
    let task = match name {
        "check" => Task::Check {
            paths: paths(),
            format: match text("format") {
                "json" => CheckFormat::Json,
                "concise" => CheckFormat::Concise,
                _ => CheckFormat::Text,
            },
            options: Options { partial: matches.get_flag("partial"), select: codes("select"), ignore: codes("ignore") },
            fail_on: [Severity::Info, Severity::Warning, Severity::Error].into_iter().find(|it| it.key() == text("fail-on")),
            facts: matches.get_flag("facts"),
        },
        "extract" => Task::Extract { paths: paths() },
        _ => Task::Rules {
            code: matches.get_one::<String>("code").cloned(),
            format: match text("format") {
                "json" => RulesFormat::Json,
                "md" => RulesFormat::Markdown,
                _ => RulesFormat::Text,
            },
        },
    };
    let output = matches.try_get_one::<PathBuf>("output").ok().flatten().cloned();
    Ok(Args { lang, task, output })
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

fn command(lang: Lang) -> Command {
    let say = |text: Text| text.say(lang).to_owned();
    let help = move || Arg::new("help").short('h').long("help").action(ArgAction::Help).help(say(w::HELP_ABOUT));
    let lang_arg = Arg::new("lang")
        .long("lang")
        .value_name("LANG")
        .value_parser(PossibleValuesParser::new(["zh", "en"]))
        .hide_possible_values(true)
        .help(say(w::LANG));
    let paths =
        Arg::new("paths").value_name("PATH").required(true).num_args(1..).value_parser(clap::value_parser!(OsString)).help(say(w::PATHS));
    let output =
        Arg::new("output").short('o').long("output").value_name("FILE").value_parser(clap::value_parser!(PathBuf)).help(say(w::OUTPUT));
    let choice = |id: &'static str, values: &'static [&'static str], default: &'static str, text: Text| {
        let values_text = format!("{} [{}{}] [{}{default}]", say(text), say(w::POSSIBLE), values.join(", "), say(w::DEFAULT));
        Arg::new(id)
            .long(id)
            .value_name(id.to_uppercase())
            .value_parser(PossibleValuesParser::new(values))
            .default_value(default)
            .hide_possible_values(true)
            .hide_default_value(true)
            .help(values_text)
    };
    let codes = |id: &'static str, text: Text| {
        Arg::new(id).long(id).value_name("CODE,...").value_delimiter(',').action(ArgAction::Append).help(say(text))
    };
    let flag = |id: &'static str, text: Text| Arg::new(id).long(id).action(ArgAction::SetTrue).help(say(text));
    let base = |name: &'static str| {
        let (zh, en) = match name {
            "gongkai" => ("gongkai [选项] <命令>", "gongkai [OPTIONS] <COMMAND>"),
            "rules" => ("gongkai rules [选项] [CODE]", "gongkai rules [OPTIONS] [CODE]"),
            "extract" => ("gongkai extract [选项] <PATH>...", "gongkai extract [OPTIONS] <PATH>..."),
            _ => ("gongkai check [选项] <PATH>...", "gongkai check [OPTIONS] <PATH>..."),
        };
        let usage = Text::new(zh, en).say(lang);
        let template = format!("{{about-with-newline}}\n{} {usage}\n\n{{all-args}}", say(w::USAGE));
        Command::new(name)
            .disable_help_flag(true)
            .disable_version_flag(true)
            .disable_help_subcommand(true)
            .help_template(template)
            .next_help_heading(say(w::OPTIONS).trim_end_matches([':', '：']).to_owned())
            .arg(help())
    };
    let sub = |name: &'static str, about: Text| base(name).about(say(about)).arg(lang_arg.clone());
    let positional = |arg: Arg| arg.help_heading(say(w::ARGUMENTS).trim_end_matches([':', '：']).to_owned());
    base("gongkai")
        .about(say(w::ABOUT))
        .version(env!("CARGO_PKG_VERSION"))
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help(say(w::VERSION_ABOUT)))
        .arg(lang_arg.clone())
        .subcommand_required(true)
        .subcommand_help_heading(say(w::COMMANDS).trim_end_matches([':', '：']).to_owned())
        .subcommand_value_name("COMMAND")
        .subcommand(
            sub("check", w::CHECK_ABOUT)
                .long_about(say(w::CHECK_LONG))
                .arg(positional(paths.clone()))
                .arg(choice("format", &["text", "concise", "json"], "text", w::FORMAT_CHECK))
                .arg(output.clone())
                .arg(codes("select", w::SELECT))
                .arg(codes("ignore", w::IGNORE))
                .arg(choice("fail-on", &["error", "warning", "info", "never"], "warning", w::FAIL_ON))
                .arg(flag("partial", w::PARTIAL))
                .arg(flag("facts", w::FACTS)),
        )
        .subcommand(
            sub("extract", w::EXTRACT_ABOUT)
                .arg(positional(paths))
                .arg(choice("format", &["jsonl"], "jsonl", w::FORMAT_EXTRACT))
                .arg(output.clone()),
        )
        .subcommand(
            sub("rules", w::RULES_ABOUT)
                .arg(positional(Arg::new("code").value_name("CODE").help(say(w::CODE))))
                .arg(choice("format", &["text", "json", "md"], "text", w::FORMAT_RULES))
                .arg(output),
        )
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
                let possible =
                    detail(ContextKind::ValidValue).filter(|it| !it.is_empty()).map(|it| format!(" [{}{it}]", w::POSSIBLE.say(self.lang)));
                anstream::eprintln!(
                    "gongkai: {}{}{}{}\n{}",
                    w::BAD_ARGUMENTS.say(self.lang),
                    what.get(self.lang),
                    if details.is_empty() || what == w::MISSING_COMMAND { String::new() } else { format!(" {}", details.join(" ")) },
                    possible.unwrap_or_default(),
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
