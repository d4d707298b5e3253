//! `gongkai extract`: the facts of each report, as lines of the published format or as a flat table.

use crate::Outcome;
use crate::run::{self, Printed};
use gongkai::{Lang, Options, PanelTable, Reading, json::Line};
use gongkai_panel::{Format, Layout, Reader, Source, Writer};
use std::ffi::OsString;
use std::io::{self, Write};

pub(crate) fn all(paths: &[OsString], table: Option<(Format, PanelTable)>, reader: Reader<'_>, out: &mut dyn Write) -> io::Result<Outcome> {
    let Some((format, table)) = table else {
        return Ok(run::each(paths, reader, "", out, |source, read| one(source, read, reader.lang))?.outcome);
    };
    let mut outcome = Outcome::Clean;
    let layout = Layout::of(table.columns());
    let mut writer = Writer::new(format, &layout, out)?;
    run::over(
        paths,
        reader,
        |source, read| gongkai_panel::rows(source, read, table, &layout, format),
        |source, rows, tell| {
            if let Some(error) = rows.error {
                tell(&source.name(), &error);
                outcome = Outcome::Failed;
            }
            writer.write(&rows.chunk)
        },
    )?;
    writer.finish()?;
    Ok(outcome)
}

fn one(source: &Source, read: Result<Reading, String>, lang: Lang) -> Printed {
    let name = source.name();
    match read {
        Ok(reading) => {
            let notes = gongkai::check(&reading, &Options::of_reading());
            Printed {
                text: line(&Line::extracted(&name, &reading, &notes, lang)),
                error: None,
                note: None,
                outcome: Outcome::Clean,
                received: None,
            }
        }
        Err(error) => Printed {
            text: line(&Line::failed(&name, &error, lang)),
            error: Some(error),
            note: None,
            outcome: Outcome::Failed,
            received: None,
        },
    }
}

/// A line of JSON with its line break.
pub(crate) fn line(line: &Line<'_>) -> String {
    let mut text = line.to_json().expect("a line holds only strings, numbers and lists");
    text.push('\n');
    text
}
