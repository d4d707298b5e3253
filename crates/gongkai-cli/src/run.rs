//! Many inputs on all cores, printed in their order; one that cannot be read never stops the others.

use crate::args::{Args, Task};
use crate::input::{self, Input};
use crate::{Outcome, check, extract, rules, words as w};
use gongkai::Lang;
use indicatif::{ProgressBar, ProgressDrawTarget};
use rayon::prelude::*;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};

/// Does what the arguments ask for.
pub(crate) fn command(args: &Args) -> Outcome {
    let done = match &args.output {
        None => {
            let stdout = io::stdout();
            let color = stdout.is_terminal() && std::env::var_os("NO_COLOR").is_none();
            task(args, &mut BufWriter::new(stdout.lock()), color)
        }
        Some(path) => File::create(path)
            .and_then(|file| task(args, &mut BufWriter::new(file), false))
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display()))),
    };
    match done {
        Ok(outcome) => outcome,
        // The reader of the pipe has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Clean,
        Err(error) => {
            anstream::eprintln!("gongkai: {}{error}", w::CANNOT_WRITE.say(args.lang));
            Outcome::Failed
        }
    }
}

fn task(args: &Args, out: &mut dyn Write, color: bool) -> io::Result<Outcome> {
    let lang = args.lang;
    let outcome = match &args.task {
        Task::Check { paths, format, options, fail_on, facts } => {
            if let Some(code) = options.unknown_codes().next() {
                anstream::eprintln!("gongkai: {}{code}\n{}", w::UNKNOWN_RULE.say(lang), w::RULES_HINT.say(lang));
                return Ok(Outcome::Failed);
            }
            let style = check::Style { format: *format, lang, color, facts: *facts };
            each(paths, lang, out, |input| check::one(input, options, *fail_on, style))?
        }
        Task::Extract { paths } => each(paths, lang, out, |input| extract::one(input, lang))?,
        Task::Rules { code, format } => rules::run(code.as_deref(), *format, lang, out)?,
    };
    out.flush()?;
    Ok(outcome)
}

/// What one input gave.
#[derive(Debug)]
pub(crate) struct Printed {
    /// What goes to the output.
    pub(crate) text: String,
    /// Why it could not be read, if so.
    pub(crate) error: Option<String>,
    pub(crate) outcome: Outcome,
}

/// How many inputs are in work before their results are printed: bounds the memory.
const BATCH: usize = 64;

fn each(paths: &[OsString], lang: Lang, out: &mut dyn Write, one: impl Fn(&Input) -> Printed + Sync) -> io::Result<Outcome> {
    let inputs = input::collect(paths, lang);
    let bar = if inputs.len() > 1 && io::stderr().is_terminal() {
        ProgressBar::with_draw_target(Some(inputs.len() as u64), ProgressDrawTarget::stderr())
    } else {
        ProgressBar::hidden()
    };
    let mut worst = Outcome::Clean;
    for batch in inputs.chunks(BATCH) {
        let done: Vec<Printed> = if batch.len() == 1 {
            batch.iter().map(&one).collect()
        } else {
            batch.par_iter().map(|input| (one(input), bar.inc(1)).0).collect()
        };
        for (input, printed) in batch.iter().zip(done) {
            if let Some(error) = printed.error {
                bar.suspend(|| anstream::eprintln!("gongkai: {}: {error}", input.name()));
            }
            out.write_all(printed.text.as_bytes())?;
            worst = worst.max(printed.outcome);
        }
    }
    bar.finish_and_clear();
    Ok(worst)
}
