//! Many inputs on all cores, printed in their order; one that cannot be read never stops the others.

use crate::args::{Args, Task};
use crate::{Outcome, aggregate, check, config, extract, law, rules, schema, similar, words as w};
use gongkai::{Lang, Options, Reading, Received, Register};
use gongkai_panel::{Reader, Source, Sources};
use indicatif::{ProgressBar, ProgressDrawTarget};
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

/// Does what the arguments ask for.
pub(crate) fn command(args: &Args) -> Outcome {
    let lang = args.lang;
    let config = if let Task::Check { options, config, .. } = &args.task {
        config::apply(config.as_deref(), options, lang)
    } else {
        Ok(Options::default())
    };
    let options = match config {
        Ok(options) => options,
        Err(error) => {
            anstream::eprintln!("gongkai: {error}");
            return Outcome::Failed;
        }
    };
    if let Some(code) = options.unknown_codes().next() {
        anstream::eprintln!("gongkai: {}“{code}”\n{}", w::UNKNOWN_RULE.say(lang), w::RULES_HINT.say(lang));
        return Outcome::Failed;
    }
    let done = match &args.output {
        None => {
            let stdout = io::stdout();
            let color = stdout.is_terminal() && std::env::var_os("NO_COLOR").is_none();
            task(args, &options, &mut BufWriter::new(stdout.lock()), color)
        }
        Some(path) => to_file(args, &options, path).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display()))),
    };
    match done {
        Ok(outcome) => outcome,
        // The reader of the pipe has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Clean,
        Err(error) => {
            anstream::eprintln!("gongkai: {}{error}", w::CANNOT_WRITE.say(lang));
            Outcome::Failed
        }
    }
}

/// Writes beside the file and puts it in place at the end, so that nothing is lost when the run fails; never over one of its inputs.
fn to_file(args: &Args, options: &Options, path: &Path) -> io::Result<Outcome> {
    let paths = args.task.inputs();
    let output = path.canonicalize();
    let is_input = |source: &Source| match (source, &output) {
        (Source::File(it), Ok(output)) => it.canonicalize().is_ok_and(|it| it == *output),
        (Source::Stdin, Ok(output)) => is_standard_input(output),
        _ => false,
    };
    if output.is_ok() && gongkai_panel::collect(&paths, args.lang).sources.iter().any(is_input) {
        return Err(io::Error::other(w::OVER_INPUT.say(args.lang)));
    }
    // A pipe or a device is written to; a link is followed.
    let path = output.as_deref().unwrap_or(path);
    if path.metadata().is_ok_and(|it| !it.is_file()) {
        return File::create(path).and_then(|file| task(args, options, &mut BufWriter::new(file), false));
    }
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let written = File::create(&part).and_then(|file| task(args, options, &mut BufWriter::new(file), false)).and_then(|outcome| {
        // A run that could do nothing leaves what was there.
        if outcome == Outcome::Failed && part.metadata()?.len() == 0 {
            return std::fs::remove_file(&part).map(|()| outcome);
        }
        std::fs::rename(&part, path).map(|()| outcome)
    });
    if written.is_err() {
        // What could not be put in place is of no use; the error itself is told.
        let _ = std::fs::remove_file(&part);
    }
    written
}

/// Whether standard input comes from a file.
#[cfg(unix)]
fn is_standard_input(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let of = |path: &Path| std::fs::metadata(path).map(|it| (it.dev(), it.ino()));
    matches!((of(Path::new("/dev/stdin")), of(path)), (Ok(one), Ok(other)) if one == other)
}

#[cfg(not(unix))]
fn is_standard_input(_: &Path) -> bool {
    false
}

fn task(args: &Args, options: &Options, out: &mut dyn Write, color: bool) -> io::Result<Outcome> {
    let lang = args.lang;
    if args.bom {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let outcome = match &args.task {
        Task::Check { paths, previous, children, expect, format, fail_on, facts, .. } => match register(expect.as_deref(), lang) {
            Ok(register) => {
                let style = check::Style { format: *format, lang, color, facts: *facts };
                let rules = check::Rules { options, previous, children, register: register.as_ref(), fail_on: *fail_on };
                check::all(paths, &rules, style, out)?
            }
            Err(outcome) => outcome,
        },
        Task::Extract { paths, table, agencies } => match register(agencies.as_deref(), lang) {
            Ok(register) => extract::all(paths, *table, Reader { register: register.as_ref(), lang }, out)?,
            Err(outcome) => outcome,
        },
        Task::Aggregate { paths, aggregation, format, agencies } => match register(agencies.as_deref(), lang) {
            Ok(register) => aggregate::run(paths, aggregation, *format, Reader { register: register.as_ref(), lang }, out)?,
            Err(outcome) => outcome,
        },
        Task::Similar { paths, threshold, format } => similar::run(paths, *threshold, *format, lang, out)?,
        Task::Rules { code, format } => rules::run(code.as_deref(), *format, lang, out)?,
        Task::Fee { by, counts, on, json } => law::fees(*by, counts, on.as_deref(), *json, lang, out)?,
        Task::Deadline { received, extended, suspended, calendars, json } => {
            law::deadlines(received, &law::Terms { extended: *extended, suspended, calendars }, *json, lang, out)?
        }
        Task::Schema { name } => schema::run(name.as_deref(), out)?,
    };
    match out.flush() {
        // The reader of the pipe has seen enough; what was found still counts.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(outcome),
        flushed => flushed.map(|()| outcome),
    }
}

/// What one input gave.
#[derive(Debug)]
pub(crate) struct Printed {
    /// What goes to the output.
    pub(crate) text: String,
    /// Why it could not be read, if so.
    pub(crate) error: Option<String>,
    /// What is to be said beside the output.
    pub(crate) note: Option<String>,
    pub(crate) outcome: Outcome,
    /// What came, for the list of those that should have reported.
    pub(crate) received: Option<Received>,
}

/// How a run over many inputs ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) outcome: Outcome,
    /// What could not be read, and why.
    pub(crate) failed: Vec<(String, String)>,
    /// What came, in the order of the inputs.
    pub(crate) received: Vec<Received>,
}

/// Does one thing with each input; `between` stands between two outputs that are not empty.
pub(crate) fn each(
    paths: &[OsString],
    reader: Reader<'_>,
    between: &str,
    out: &mut dyn Write,
    one: impl Fn(&Source, Result<Reading, String>) -> Printed + Sync,
) -> io::Result<Run> {
    let mut run = Run { outcome: Outcome::Clean, failed: Vec::new(), received: Vec::new() };
    let mut any = false;
    let written = over(paths, reader, one, |source, printed, tell| {
        if let Some(error) = printed.error {
            tell(&source.name(), &error);
            run.failed.push((source.name(), error));
        }
        if let Some(note) = printed.note {
            tell(&source.name(), &note);
        }
        run.outcome = run.outcome.max(printed.outcome);
        run.received.extend(printed.received);
        let joint = if any && !printed.text.is_empty() { between } else { "" };
        any |= !printed.text.is_empty();
        out.write_all(joint.as_bytes()).and_then(|()| out.write_all(printed.text.as_bytes()))
    });
    match written {
        // The reader of the pipe has seen enough; what was found so far still counts.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(run),
        written => written.map(|()| run),
    }
}

/// Tells on standard error what is wrong with an input, beside the progress.
pub(crate) type Tell<'a> = &'a dyn Fn(&str, &str);

/// Does one thing with each input on all cores and takes the results in order, with progress where someone looks on.
pub(crate) fn over<T: Send>(
    paths: &[OsString],
    reader: Reader<'_>,
    one: impl Fn(&Source, Result<Reading, String>) -> T + Sync,
    mut take: impl FnMut(&Source, T, Tell<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let sources = collect(paths, reader.lang);
    let bar = progress(sources.len());
    let tell = |name: &str, error: &str| bar.suspend(|| anstream::eprintln!("gongkai: {name}: {error}"));
    let one = |source: &Source, read| (one(source, read), bar.inc(1)).0;
    let done = gongkai_panel::each(&sources, reader, one, |source, done| take(source, done, &tell));
    bar.finish_and_clear();
    done
}

/// Progress over some inputs, where someone looks on.
pub(crate) fn progress(of: usize) -> ProgressBar {
    if of > 1 && io::stderr().is_terminal() {
        ProgressBar::with_draw_target(Some(of as u64), ProgressDrawTarget::stderr())
    } else {
        ProgressBar::hidden()
    }
}

/// The inputs of paths; what is passed over is told.
pub(crate) fn collect(paths: &[OsString], lang: Lang) -> Vec<Source> {
    let Sources { sources, skipped } = gongkai_panel::collect(paths, lang);
    for (path, why) in skipped {
        anstream::eprintln!("gongkai: {}: {why}", path.display());
    }
    sources
}

/// The list of agencies, where one is given; what is wrong with it is told.
pub(crate) fn register(path: Option<&Path>, lang: Lang) -> Result<Option<Register>, Outcome> {
    let Some(path) = path else { return Ok(None) };
    let register = gongkai_panel::register(path, lang).map_err(|error| {
        anstream::eprintln!("gongkai: {}: {error}", path.display());
        Outcome::Failed
    })?;
    if !register.ignored().is_empty() {
        anstream::eprintln!("gongkai: {}: {}{}", path.display(), w::AGENCIES_IGNORED.say(lang), register.ignored().join(", "));
    }
    Ok(Some(register))
}
