//! The command `gongkai`: data on standard output, everything else on standard error; status 0, 1 for findings, 2 for what could not be done.

mod aggregate;
mod args;
mod check;
mod config;
mod extract;
mod law;
mod rules;
mod run;
mod schema;
mod show;
mod similar;
mod words;

use std::process::ExitCode;

/// A report is thousands of small pieces of memory that are given back at once: a tenth of the time of a page.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How a run ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// Done, nothing at or above the failing level.
    Clean,
    /// Done, with findings at or above the failing level.
    Found,
    /// Something could not be done.
    Failed,
}

fn main() -> ExitCode {
    quiet_readers();
    let outcome = match args::parse(std::env::args_os()) {
        Ok(args) => run::command(&args),
        Err(stop) => stop.print(),
    };
    ExitCode::from(match outcome {
        Outcome::Clean => 0,
        Outcome::Found => 1,
        Outcome::Failed => 2,
    })
}

/// A library that fails on a file is caught, and the file is told as broken: what it has to say of itself helps nobody. Our own failures are told.
fn quiet_readers() {
    let told = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if panic.location().is_none_or(|it| it.file().contains("gongkai")) {
            told(panic);
        }
    }));
}
