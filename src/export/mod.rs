//! An [`Overview`] as files, one module per format.
//!
//! Whatever people said or named is data: it never becomes markup, a formula, a link or a command.

pub mod chart;
mod csv;
pub mod document;
mod docx;
mod font;
mod html;
mod json;
mod markdown;
mod pdf;
mod text;
mod xlsx;

use std::error::Error;

use clap::ValueEnum;

use crate::i18n::{Lang, Message};
use crate::msg;
use crate::overview::{Audience, Overview};
use crate::text::slug;

use document::{Document, document};
use text::Words;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, clap::ValueEnum)]
pub enum Format {
    /// A page for screen and paper.
    Html,
    /// A text that can be changed in a word processor.
    Docx,
    /// An Excel workbook: numbers to count with, and a chart.
    Xlsx,
    /// A page that looks the same everywhere, for who reads it as it is.
    Pdf,
    /// Plain text that many programs lay out.
    #[value(name = "md")]
    Markdown,
    /// Tables for a spreadsheet; what people said and scored can be imported again.
    Csv,
    /// For other programs.
    Json,
}

impl Format {
    /// What people call such a file.
    pub fn name(self) -> Message {
        match self {
            Format::Markdown => msg!("format-markdown"),
            Format::Html => msg!("format-html"),
            Format::Docx => msg!("format-docx"),
            Format::Xlsx => msg!("format-xlsx"),
            Format::Pdf => msg!("format-pdf"),
            Format::Csv => msg!("format-csv"),
            Format::Json => msg!("format-json"),
        }
    }

    /// How its name ends: as it is called on the command line.
    pub fn extension(self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }

    /// Whether there are such files for an audience: a letter is a text, without figures to count with.
    pub fn is_for(self, audience: Audience) -> bool {
        match self {
            Format::Html | Format::Docx | Format::Pdf | Format::Markdown => true,
            Format::Xlsx | Format::Csv | Format::Json => audience != Audience::Letter,
        }
    }

    /// Whether people read it as it is; other formats are for programs and for who works on with the text.
    pub fn is_for_reading(self) -> bool {
        match self {
            Format::Html | Format::Docx | Format::Xlsx | Format::Pdf => true,
            Format::Markdown | Format::Csv | Format::Json => false,
        }
    }
}

/// What is made in a format, or why it cannot be.
type Made<T> = Result<T, Box<dyn Error>>;

/// A file that still has to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportFile {
    /// Safe on every platform.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The overview in one format, in a language.
///
/// # Errors
/// It cannot be made: a file that holds nothing would be taken for the overview.
pub fn files(overview: &Overview, format: Format, lang: Lang) -> Result<Vec<ExportFile>, Message> {
    made(overview, format, lang).map_err(|why| refused(format, &*why))
}

/// A document in a format for reading; nothing in one that holds figures only.
///
/// # Errors
/// As of [`files`].
pub fn laid_out(document: &Document, format: Format) -> Result<Vec<u8>, Message> {
    in_format(document, format).map_err(|why| refused(format, &*why))
}

fn refused(format: Format, why: &dyn Error) -> Message {
    msg!("export-refused", format = format.name(), why = why.to_string())
}

fn made(overview: &Overview, format: Format, lang: Lang) -> Made<Vec<ExportFile>> {
    let words = Words(lang);
    let stem = stem(overview, words);
    let one = |bytes: Vec<u8>| vec![ExportFile { name: format!("{stem}.{}", format.extension()), bytes }];
    Ok(match format {
        Format::Json => one(json::text(overview, words)?.into_bytes()),
        // What it refuses is kept out where it is made: names of sheets, too long texts, too many rows.
        Format::Xlsx => one(xlsx::workbook(overview, words)?),
        Format::Csv => csv::tables(overview, words)?
            .into_iter()
            .map(|(table, bytes)| ExportFile { name: format!("{stem}-{}.csv", words.say(&table)), bytes })
            .collect(),
        Format::Markdown | Format::Html | Format::Docx | Format::Pdf => {
            one(in_format(&document(overview, lang), format)?)
        }
    })
}

fn in_format(document: &Document, format: Format) -> Made<Vec<u8>> {
    Ok(match format {
        Format::Markdown => markdown::text(document).into_bytes(),
        Format::Html => html::text(document)?.into_bytes(),
        Format::Docx => docx::bytes(document)?,
        Format::Pdf => pdf::bytes(document)?,
        Format::Xlsx | Format::Csv | Format::Json => Vec::new(),
    })
}

/// `overzicht-werkgroep-veldermeer-2026-11-22`: nobody takes the one for another.
fn stem(overview: &Overview, words: Words) -> String {
    let place = slug(&overview.session.place, 40);
    let date = overview.session.date.map(|date| date.to_string()).unwrap_or_default();
    let what = match overview.audience {
        Audience::WorkingGroup => msg!("export-file-working-group"),
        Audience::Public => msg!("export-file-public"),
        Audience::Letter => msg!("export-file-letter"),
    };
    let parts = [words.say(what), place, date];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}
