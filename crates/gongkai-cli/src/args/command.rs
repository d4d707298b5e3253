//! The command line as clap sees it: commands, arguments and help, in one language.

use super::{Concept, thousandths};
use crate::words as w;
use clap::{Arg, ArgAction, Command, builder::PossibleValuesParser};
use gongkai::{By, Lang, PanelTable, Text};
use std::ffi::OsString;
use std::path::PathBuf;

/// What stands after the options of each command.
const USAGES: &[(&str, &str)] = &[
    ("check", "<PATH>..."),
    ("extract", "<PATH>..."),
    ("aggregate", "<PATH>..."),
    ("similar", "<PATH>..."),
    ("rules", "[CODE]"),
    ("fee", "<items|pages> <N>..."),
    ("deadline", "<RECEIVED>..."),
    ("schema", "[report|line|fact|finding]"),
];

/// The command line, with help in one language.
pub(super) fn command(lang: Lang) -> Command {
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
    let tables: Vec<String> = PanelTable::all().map(|it| it.to_string()).collect();
    let agencies =
        Arg::new("agencies").long("agencies").value_name("LIST").value_parser(clap::value_parser!(PathBuf)).help(say(w::AGENCIES));
    let codes = |id: &'static str, text: Text| {
        Arg::new(id).long(id).value_name("CODE,...").value_delimiter(',').action(ArgAction::Append).help(say(text))
    };
    let date = |id: &'static str, text: Text| Arg::new(id).long(id).value_name("DATE").help(say(text));
    let flag = |id: &'static str, text: Text| Arg::new(id).long(id).action(ArgAction::SetTrue).help(say(text));
    let base = |name: &'static str| {
        let arguments = USAGES.iter().find(|it| it.0 == name).map_or(Text::new("<命令>", "<COMMAND>"), |it| Text::new(it.1, it.1));
        let shown = if name == "gongkai" { name } else { &format!("gongkai {name}") };
        let usage = format!("{shown} {} {}", say(Text::new("[选项]", "[OPTIONS]")), arguments.say(lang));
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
                .arg(choice("format", &["text", "concise", "json", "sarif", "github", "html"], "text", w::FORMAT_CHECK))
                .arg(output.clone())
                .arg(codes("select", w::SELECT))
                .arg(codes("ignore", w::IGNORE))
                .arg(choice("fail-on", &["error", "warning", "info", "never"], "warning", w::FAIL_ON))
                .arg(flag("partial", w::PARTIAL))
                .arg(
                    Arg::new("previous")
                        .long("previous")
                        .value_name("PATH")
                        .num_args(1..)
                        .action(ArgAction::Append)
                        .value_parser(clap::value_parser!(OsString))
                        .help(say(w::PREVIOUS)),
                )
                .arg(
                    Arg::new("children")
                        .long("children")
                        .value_name("PATH")
                        .num_args(1..)
                        .action(ArgAction::Append)
                        .value_parser(clap::value_parser!(OsString))
                        .help(say(w::CHILDREN)),
                )
                .arg(Arg::new("expect").long("expect").value_name("LIST").value_parser(clap::value_parser!(PathBuf)).help(say(w::EXPECT)))
                .arg(Arg::new("config").long("config").value_name("FILE").value_parser(clap::value_parser!(PathBuf)).help(say(w::CONFIG)))
                .arg(flag("facts", w::FACTS)),
        )
        .subcommand(
            sub("extract", w::EXTRACT_ABOUT)
                .long_about(say(w::EXTRACT_LONG))
                .arg(positional(paths.clone()))
                .arg(choice("format", &["jsonl", "csv", "parquet"], "jsonl", w::FORMAT_EXTRACT))
                .arg(
                    Arg::new("table")
                        .long("table")
                        .value_name("TABLE")
                        .value_parser(PossibleValuesParser::new(tables.clone()))
                        .hide_possible_values(true)
                        .help(format!("{} [{}{}]", say(w::TABLE), say(w::POSSIBLE), tables.join(", "))),
                )
                .arg(agencies.clone())
                .arg(flag("bom", w::BOM))
                .arg(output.clone()),
        )
        .subcommand(
            sub("aggregate", w::AGGREGATE_ABOUT)
                .long_about(say(w::AGGREGATE_LONG))
                .arg(positional(paths.clone()))
                .arg(codes("by", w::BY).value_name("BY,...").value_parser(|it: &str| it.parse::<By>()))
                .arg(codes("concepts", w::CONCEPTS).value_name("KEY,...").value_parser(|it: &str| it.parse::<Concept>()))
                .arg(choice("format", &["table", "csv", "jsonl", "parquet"], "table", w::FORMAT_AGGREGATE))
                .arg(agencies)
                .arg(flag("bom", w::BOM))
                .arg(output.clone()),
        )
        .subcommand(
            sub("similar", w::SIMILAR_ABOUT)
                .long_about(say(w::SIMILAR_LONG))
                .arg(positional(paths))
                .arg(Arg::new("threshold").long("threshold").value_name("0.5..1").value_parser(thousandths).help(say(w::THRESHOLD)))
                .arg(choice("format", &["text", "json", "html"], "text", w::FORMAT_SIMILAR))
                .arg(output.clone()),
        )
        .subcommand(
            sub("fee", w::FEE_ABOUT)
                .long_about(say(w::FEE_LONG))
                .arg(positional(
                    Arg::new("by")
                        .value_name("BY")
                        .required(true)
                        .value_parser(PossibleValuesParser::new(["items", "pages"]))
                        .help(say(w::FEE_BY))
                        .hide_possible_values(true),
                ))
                .arg(positional(
                    Arg::new("counts").value_name("N").required(true).num_args(1..).allow_negative_numbers(true).help(say(w::FEE_COUNTS)),
                ))
                .arg(date("on", w::FEE_ON))
                .arg(choice("format", &["text", "json"], "text", w::FORMAT_EXTRACT))
                .arg(output.clone()),
        )
        .subcommand(
            sub("deadline", w::DEADLINE_ABOUT)
                .long_about(say(w::DEADLINE_LONG))
                .arg(positional(Arg::new("received").value_name("RECEIVED").required(true).num_args(1..).help(say(w::DEADLINE_RECEIVED))))
                .arg(flag("extended", w::DEADLINE_EXTENDED))
                .arg(date("suspended", w::DEADLINE_SUSPENDED).value_name("FROM..TO").action(ArgAction::Append))
                .arg(date("calendar", w::CALENDAR).value_name("FILE").action(ArgAction::Append).value_parser(clap::value_parser!(PathBuf)))
                .arg(choice("format", &["text", "json"], "text", w::FORMAT_EXTRACT))
                .arg(output.clone()),
        )
        .subcommand(
            sub("schema", w::SCHEMA_ABOUT)
                .arg(positional(
                    Arg::new("name")
                        .value_name("NAME")
                        .value_parser(PossibleValuesParser::new(["report", "line", "fact", "finding"]))
                        .help(say(w::SCHEMA_NAME))
                        .hide_possible_values(true),
                ))
                .arg(output.clone()),
        )
        .subcommand(
            sub("rules", w::RULES_ABOUT)
                .arg(positional(Arg::new("code").value_name("CODE").help(say(w::CODE))))
                .arg(choice("format", &["text", "json", "md"], "text", w::FORMAT_RULES))
                .arg(output),
        )
}
