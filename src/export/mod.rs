//! An [`Overview`] as files, one module per format.
//!
//! Whatever people said or named is data: it never becomes markup, a formula, a link or a command.

pub mod chart;
mod csv;
mod font;
mod html;
mod json;
mod markdown;
mod text;
mod xlsx;

use crate::i18n::Lang;
use crate::msg;
use crate::overview::Overview;
use crate::text::slug;

use text::Words;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, clap::ValueEnum)]
pub enum Format {
    /// Plain text that many programs lay out.
    #[value(name = "md")]
    Markdown,
    /// A page for screen and paper.
    Html,
    /// Tables for a spreadsheet; what people said and scored can be imported again.
    Csv,
    /// An Excel workbook: numbers to count with, and a chart.
    Xlsx,
    /// For other programs.
    Json,
}

/// A file that still has to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportFile {
    /// Safe on every platform.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The overview in one format, in a language.
pub fn files(overview: &Overview, format: Format, lang: Lang) -> Vec<ExportFile> {
    let words = Words(lang);
    let stem = stem(overview, words);
    let one = |extension: &str, text: String| {
        vec![ExportFile { name: format!("{stem}.{extension}"), bytes: text.into_bytes() }]
    };
    match format {
        Format::Markdown => one("md", markdown::text(overview, words)),
        Format::Html => one("html", html::text(overview, words)),
        Format::Json => one("json", json::text(overview, words)),
        // What it refuses is kept out where it is made: names of sheets, too long texts, too many rows.
        Format::Xlsx => xlsx::workbook(overview, words)
            .map(|bytes| ExportFile { name: format!("{stem}.xlsx"), bytes })
            .into_iter()
            .collect(),
        Format::Csv => csv::tables(overview, words)
            .into_iter()
            .map(|(table, bytes)| ExportFile { name: format!("{stem}-{}.csv", words.say(&table)), bytes })
            .collect(),
    }
}

/// `resultatenoverzicht-veldermeer-2026-11-22`.
fn stem(overview: &Overview, words: Words) -> String {
    let place = slug(&overview.session.place, 40);
    let date = overview.session.date.map(|date| date.to_string()).unwrap_or_default();
    let parts = [words.say(msg!("export-file")), place, date];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}
