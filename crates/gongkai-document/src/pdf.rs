//! PDF with a text layer: its letters put into lines again, and its ruled tables into cells.

mod canvas;
mod grid;
mod lines;
mod weight;

use crate::builder::{Builder, Built};
use crate::{Error, Format, Limits, Problem, Unread};
use canvas::{Canvas, Full, Letter};
use grid::Grid;
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page, kurbo};
use lines::Line;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads a document.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Built, Error> {
    weight::weigh(bytes, limits)?;
    // The library reads what anybody may have made; should it fail on a file, this file alone is lost.
    catch_unwind(AssertUnwindSafe(|| pages(bytes, limits))).unwrap_or_else(|failure| {
        let full = failure.is::<Full>();
        Err(if full { Problem::TooManyNodes { limit: limits.nodes }.into() } else { Error::broken(Format::Pdf, "its reader failed on it") })
    })
}

fn pages(bytes: &[u8], limits: &Limits) -> Result<Built, Error> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Error::from(Problem::Locked(Format::Pdf)),
        LoadPdfError::Invalid => Error::broken(Format::Pdf, "its structure cannot be made out"),
    })?;
    let mut builder = Builder::new(limits);
    let (mut drawn, mut letters, mut unknown) = (0_usize, 0_usize, 0_usize);
    let mut scans = Vec::new();
    let cache = InterpreterCache::new();
    for (nth, page) in pdf.pages().iter().enumerate() {
        let (width, height) = page.render_dimensions();
        let area = kurbo::Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let mut context = Context::new(page.initial_transform(true).to_kurbo(), area, &cache, pdf.xref(), InterpreterSettings::default());
        // A page costs something, even where it draws nothing.
        let mut canvas = Canvas::new(limits.nodes.saturating_sub(drawn + PAGE));
        interpret_page(page, &mut context, &mut canvas);
        drawn += canvas.drawn() + PAGE;
        unknown += canvas.unknown;
        // A page number may be printed on a scan.
        let says_nothing = !canvas.letters.iter().any(|it| it.text.contains(char::is_alphabetic));
        if says_nothing && canvas.pictures > 0 {
            scans.push(Unread::Page(nth + 1));
        }
        letters += canvas.letters.len();
        write(&mut builder, canvas, f64::from(width), f64::from(height))?;
    }
    if letters == 0 {
        return Err(if scans.is_empty() { Error::broken(Format::Pdf, "its pages show nothing") } else { Problem::NoTextLayer.into() });
    }
    // A symbol here and there may have no name; a text of such symbols is no text.
    if unknown * UNKNOWN > letters {
        return Err(Error::from(Problem::UnnamedLetters { unknown, letters }));
    }
    let mut built = builder.finish();
    built.unread = scans;
    if !is_whole(bytes) {
        built.unread.push(Unread::Rest);
    }
    Ok(built)
}

/// What a page counts for beside what it draws.
const PAGE: usize = 20;

/// Whether the file ends with its end mark, but for a few bytes that some programs write behind it.
fn is_whole(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
    memchr::memmem::rfind(tail, b"%%EOF").is_some()
}

/// How far from the end of the file its end mark may stand, in bytes.
const TAIL: usize = 2048;

/// One letter in so many may be unknown.
const UNKNOWN: usize = 20;

/// A stretch of a page, from top to bottom.
enum Part {
    Line(Line),
    Table(Grid, Vec<Vec<Letter>>),
}

fn write(builder: &mut Builder, mut canvas: Canvas, width: f64, height: f64) -> Result<(), Error> {
    let turned = canvas.straighten(width, height);
    let grids = grid::grids(&canvas.rules);
    let mut cells: Vec<Vec<Vec<Letter>>> = grids.iter().map(|it| vec![Vec::new(); it.cells.len()]).collect();
    let mut outside = Vec::new();
    for letter in canvas.letters {
        let place = grids.iter().enumerate().find_map(|(nth, grid)| grid.at(letter.middle()).map(|cell| (nth, cell)));
        match place {
            Some((nth, cell)) => cells[nth][cell].push(letter),
            None => outside.push(letter),
        }
    }
    let mut parts: Vec<(f64, Part)> = lines::lines(outside).into_iter().map(|it| (it.top, Part::Line(it))).collect();
    parts.extend(grids.into_iter().zip(cells).map(|(grid, cells)| (grid.top(), Part::Table(grid, cells))));
    parts.sort_by(|one, other| one.0.total_cmp(&other.0));
    for (_, part) in parts {
        match part {
            Part::Line(line) => {
                builder.line();
                let from = builder.mark();
                builder.put(&line.text)?;
                if line.is_page_number(height) {
                    builder.aside(from);
                }
            }
            Part::Table(grid, cells) => table(builder, &grid, cells)?,
        }
    }
    builder.line();
    // A watermark, or what is written along the edge: it belongs to no line.
    let from = builder.mark();
    builder.put(&turned.iter().map(|it| it.text.as_str()).collect::<String>())?;
    builder.aside(from);
    builder.line();
    Ok(())
}

fn table(builder: &mut Builder, grid: &Grid, letters: Vec<Vec<Letter>>) -> Result<(), Error> {
    builder.table_start();
    let mut row = None;
    for (cell, letters) in grid.cells.iter().zip(letters) {
        while row.is_none_or(|it| it < cell.row) {
            builder.row_start();
            row = Some(row.map_or(0, |it| it + 1));
        }
        builder.cell_start(cell.rows, cell.columns)?;
        let lines = lines::lines(letters);
        // A frame around columns that no line parts: they stand where they do on the page.
        let columned = lines.iter().any(Line::has_columns);
        for (nth, line) in lines.into_iter().enumerate() {
            if nth > 0 {
                builder.line();
            }
            builder.put(if columned { &line.text } else { line.text.trim_start() })?;
        }
    }
    builder.table_end();
    Ok(())
}
