//! A document as a Word document (`WordprocessingML`, ECMA-376).
//!
//! Each part of the file is a template, so that a table can repeat its head, a picture can say what it shows
//! and every text can say its language. How things look is in `styles.xml`, where who gets the file can change it.

mod parts;

use std::io::{Cursor, Write};

use askama::Template;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::Made;
use super::chart::{Chart, png};
use super::document::{Block, Cell, Document, Kind, Measure, Remark, Role, Section, Table, stays_with_next};
use super::text::Words;
use crate::i18n::Lang;
use crate::msg;

use parts::{
    Body, Core, Footer, Merge, PageOf, Paragraph, Picture, Relations, Run, Settings, Style, Styles,
    TableCell, TablePart,
};

/// How wide the text of an A4 page is, in twentieths of a point.
const ROOM: f64 = 9638.0;
/// What the style of tables leaves free beside each text.
const AIR: f64 = 227.0;
/// About how wide a character in a table is.
const CHARACTER: f64 = 100.0;
/// A pixel of a picture that is 680 wide and fills the page, in the unit of pictures.
const PIXEL: u64 = 9_000;
/// Dots to a pixel, so that it prints well.
const DOTS: f32 = 3.0;
/// A table of so many rows is kept on one page.
const TOGETHER: usize = 12;

/// The whole file.
pub(super) fn bytes(document: &Document) -> Made<Vec<u8>> {
    let mut page = Page { body: String::new(), pictures: Vec::new() };
    page.front(document)?;
    page.blocks(1, &document.blocks)?;
    let language = document.lang.tag();
    let names: Vec<_> = (1..=page.pictures.len()).map(picture).collect();
    let parts = [
        ("[Content_Types].xml", include_str!("../../../templates/docx/content_types.xml").to_owned()),
        ("_rels/.rels", include_str!("../../../templates/docx/rels.xml").to_owned()),
        ("docProps/core.xml", Core { document, language }.render()?),
        ("word/_rels/document.xml.rels", Relations { pictures: &names }.render()?),
        ("word/styles.xml", Styles { language }.render()?),
        ("word/numbering.xml", include_str!("../../../templates/docx/numbering.xml").to_owned()),
        ("word/settings.xml", Settings { language, decimal: &document.lang.decimal(".") }.render()?),
        ("word/footer.xml", Footer { title: &document.title, page_of: &page_of(document.lang) }.render()?),
        ("word/document.xml", Body { body: &page.body }.render()?),
    ];
    // Without a clock: the same document is the same file.
    let options = SimpleFileOptions::default();
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        file.start_file(name, options)?;
        file.write_all(text.as_bytes())?;
    }
    for (name, dots) in names.iter().zip(page.pictures) {
        file.start_file(format!("word/media/{name}.png"), options)?;
        file.write_all(&dots)?;
    }
    Ok(file.finish()?.into_inner())
}

/// The words around the number of the page and how many there are, which Word fills in itself.
fn page_of(lang: Lang) -> Vec<PageOf> {
    const PAGE: char = '\u{e000}';
    const PAGES: char = '\u{e001}';
    let said = Words(lang).say(msg!("export-page-of", page = PAGE.to_string(), pages = PAGES.to_string()));
    let part = |part: &str| match part.chars().next() {
        Some(PAGE) => PageOf::Page,
        Some(PAGES) => PageOf::Pages,
        _ => PageOf::Words(part.to_owned()),
    };
    let ends = said.split_inclusive([PAGE, PAGES]).flat_map(|words| {
        let at = words.find([PAGE, PAGES]).unwrap_or(words.len());
        [&words[..at], &words[at..]]
    });
    ends.filter(|words| !words.is_empty()).map(part).collect()
}

/// What a picture is called in the file.
fn picture(number: usize) -> String {
    format!("picture{number}")
}

struct Page {
    body: String,
    /// Each as PNG.
    pictures: Vec<Vec<u8>>,
}

impl Page {
    fn front(&mut self, document: &Document) -> askama::Result<()> {
        for (style, text) in [
            (Style::Kind, &document.kind),
            (Style::Title, &document.title),
            (Style::Subtitle, &document.facts),
        ] {
            if !text.is_empty() {
                self.paragraph(style, text)?;
            }
        }
        document.notices.iter().try_for_each(|notice| self.paragraph(Style::Notice, notice))
    }

    /// Sections among them get headings of `level`.
    fn blocks(&mut self, level: u8, blocks: &[Block]) -> askama::Result<()> {
        for block in blocks {
            match block {
                Block::Section(section) => self.section(level, section)?,
                Block::Beside(sections) => {
                    sections.iter().try_for_each(|section| self.section(level, section))?;
                }
                Block::Paragraph(text) => self.paragraph(Style::Normal, text)?,
                Block::Verdict(said, _) => self.paragraph(Style::Verdict, &said.join(" · "))?,
                Block::List(items) => self.list(items.iter().map(|item| runs(item, None)))?,
                Block::Remarks(who, said) => {
                    if let Some(who) = who {
                        self.paragraph(Style::Group, who)?;
                    }
                    self.list(said.iter().map(|Remark { text, tag }| runs(text, tag.as_ref())))?;
                }
                Block::Table(table) => self.table(table)?,
                Block::Chart(chart) => self.chart(chart)?,
            }
        }
        Ok(())
    }

    fn section(&mut self, level: u8, section: &Section) -> askama::Result<()> {
        let rank = section.rank.map(|rank| format!("{rank} · ")).unwrap_or_default();
        let title = format!("{rank}{}", section.title);
        let new_page = section.role == Role::Themes;
        self.add(&Paragraph { new_page, ..Paragraph::new(Style::Heading(level), &title) })?;
        self.blocks(level + 1, &section.blocks)
    }

    fn list<'a>(&mut self, items: impl ExactSizeIterator<Item = Vec<Run<'a>>>) -> askama::Result<()> {
        let count = items.len();
        for (number, runs) in items.enumerate() {
            let keep = stays_with_next(number, count);
            self.add(&Paragraph { keep, runs, ..Paragraph::new(Style::Bullet, "") })?;
        }
        Ok(())
    }

    fn paragraph(&mut self, style: Style, text: &str) -> askama::Result<()> {
        self.add(&Paragraph::new(style, text))
    }

    fn table(&mut self, table: &Table) -> askama::Result<()> {
        let measure = Measure {
            text: |text: &str| text.chars().count() as f64 * CHARACTER,
            air: AIR,
            bar: 0.0,
            pixel: 0.0,
        };
        let widths: Vec<u32> =
            table.widths(ROOM, &measure).iter().map(|width| width.round() as u32).collect();
        let head = table.columns.iter().zip(&widths).map(|(column, width)| {
            let style = if column.kind == Kind::Number { Style::HeadingNumber } else { Style::TableHeading };
            let paragraph = Paragraph::new(style, &column.name).render()?;
            Ok(TableCell { width: *width, merge: Merge::None, paragraph })
        });
        let mut rows: Vec<Vec<TableCell>> = vec![head.collect::<askama::Result<_>>()?];
        let together = table.rows.len() <= TOGETHER;
        for (number, row) in table.rows.iter().enumerate() {
            let keep = together && number + 1 < table.rows.len();
            let alike = table.rows_together(number);
            let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
                let merge = match (column, alike) {
                    (0, None) => Merge::Further,
                    (0, Some(2..)) => Merge::First,
                    _ => Merge::None,
                };
                let paragraph = self::cell(cell, table.kind(column), merge, keep)?;
                Ok(TableCell { width: *width, merge, paragraph })
            });
            rows.push(cells.collect::<askama::Result<_>>()?);
        }
        self.add(&TablePart { room: ROOM as u32, widths: &widths, rows: &rows })
    }

    fn chart(&mut self, chart: &Chart) -> askama::Result<()> {
        let Some(dots) = png(chart, DOTS) else { return Ok(()) };
        self.pictures.push(dots);
        let number = self.pictures.len();
        let size = |pixels: u32| u64::from(pixels) * PIXEL;
        let (width, height) = (size(chart.width), size(chart.height));
        self.add(&Picture { number, name: &picture(number), alt: &chart.alt, width, height })
    }

    fn add(&mut self, part: &impl Template) -> askama::Result<()> {
        self.body += &part.render()?;
        self.body.push('\n');
        Ok(())
    }
}

fn cell(cell: &Cell, kind: Kind, merge: Merge, keep: bool) -> askama::Result<String> {
    let style = match kind {
        Kind::Head => Style::TableName,
        Kind::Text => Style::TableText,
        Kind::Number => Style::TableNumber,
    };
    // What merged cells say is said in the first.
    let runs = if merge == Merge::Further { Vec::new() } else { runs(&cell.text, cell.tag.as_ref()) };
    Paragraph { keep, runs, ..Paragraph::new(style, "") }.render()
}

/// A text and the mark behind it.
fn runs<'a>(text: &'a str, tag: Option<&String>) -> Vec<Run<'a>> {
    let tag = tag.map(|tag| Run { text: format!(" ({tag})").into(), tag: true });
    [Run { text: text.into(), tag: false }].into_iter().chain(tag).collect()
}
