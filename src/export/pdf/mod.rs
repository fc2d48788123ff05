//! A document as a PDF: A4 pages for print and screen, tagged so that it can be read aloud (PDF/UA).
//!
//! First everything is laid on pages, then the pages are drawn: only then it is known how many there are. Until then a page
//! is little more than its letters; each is let go as soon as it is drawn.

mod drawing;
mod file;
mod sheet;
mod table;
mod tags;
mod text;

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Tag};

use super::Made;
use super::chart::Chart;
use super::document::{Block, Document, Remark, Role, Section, stays_with_next};
use super::text::Words;
use crate::msg;

use sheet::{Area, MARGIN, Mark, PAGE, Piece, ROOM, Sheets, Thing};
use tags::{Part, Tags};
use text::{Colour, INK, Line, Look, QUIET, Setter};

/// Only behind and between what matters.
const LINE: Colour = (0xd3, 0xda, 0xe0);
const WASH: Colour = (0xf3, 0xf6, 0xf7);
const FILL: Colour = (0x4a, 0x64, 0x78);

const TEXT: Look = Look { size: 9.4, bold: false, colour: INK };
const BOLD: Look = Look { bold: true, ..TEXT };
const SMALL: Look = Look { size: 7.8, bold: false, colour: QUIET };
const GROUP: Look = Look { size: 8.6, bold: true, colour: QUIET };
const TITLE: Look = Look { size: 22.0, bold: true, colour: INK };
const FACTS: Look = Look { size: 10.2, bold: false, colour: QUIET };

/// How far what stands behind a bullet is from the margin.
const BULLET: f32 = 12.0;
/// How wide pictures are that fill a page, in their own pixels.
const PIXELS: f32 = 680.0;

/// The whole file.
pub(super) fn bytes(document: &Document) -> Made<Vec<u8>> {
    let made = |checked: bool| {
        let mut page = Page { setter: Setter::new(), sheets: Sheets::new(), air: 0.0 };
        page.front(document);
        page.blocks(1, &document.blocks, Tags::ALL);
        page.sheets.release();
        page.feet(document);
        file::bytes(document, page.sheets, checked)
    };
    // Should it break a rule of PDF/UA by a sign that nobody thought of, it is made all the same.
    made(true).or_else(|_| made(false))
}

struct Page {
    setter: Setter,
    sheets: Sheets,
    /// What stays free above what comes next.
    air: f32,
}

/// Where lines of text go.
#[derive(Clone, Copy)]
struct Place {
    /// From the margin.
    x: f32,
    /// Free above the first line.
    air: f32,
    /// Stays with what follows.
    keep: bool,
}

impl Page {
    fn tags(&mut self) -> &mut Tags {
        &mut self.sheets.tags
    }

    /// At least so much stays free above what comes next.
    fn space(&mut self, air: f32) {
        self.air = self.air.max(air);
    }

    fn front(&mut self, document: &Document) {
        let lines =
            [(&document.kind, FACTS, 0.0), (&document.title, TITLE, 1.0), (&document.facts, FACTS, 2.0)];
        for (text, look, air) in lines.into_iter().filter(|(text, ..)| !text.is_empty()) {
            let part = match (look == TITLE, NonZeroU16::new(1)) {
                (true, Some(first)) => self.tags().part(Tags::ALL, Tag::Hn(first, Some(text.clone()))),
                _ => self.tags().part(Tags::ALL, Tag::P),
            };
            self.text(&[(text, look)], part, Place { x: 0.0, air, keep: true });
        }
        let at = Area { x: MARGIN, y: 8.0, width: ROOM, height: 2.2 };
        self.sheets.put(Piece {
            height: 12.0,
            things: vec![Thing::Box { at, colour: INK }],
            ..Piece::default()
        });
        document.notices.iter().for_each(|notice| self.notice(notice));
        self.space(12.0);
    }

    /// In a box, so that nobody misses it.
    fn notice(&mut self, text: &str) {
        let (pad, part) = (7.0, self.tags().part(Tags::ALL, Tag::P));
        let lines = self.setter.lines(&[(text, BOLD)], ROOM - 2.0 * pad);
        let height = lines.iter().map(|line| line.height).sum::<f32>() + 2.0 * pad;
        let at = Area { x: MARGIN, y: 0.0, width: ROOM, height };
        let things = vec![Thing::Box { at, colour: WASH }, Thing::Edge { at, colour: INK }];
        let mut piece = Piece { air: 6.0, height, things, ..Piece::default() };
        let mut y = pad;
        for line in lines {
            let (leaf, next) = (self.tags().leaf(part), y + line.height);
            piece.add(line, (MARGIN + pad, y), leaf);
            y = next;
        }
        self.sheets.put(piece);
    }

    /// Sections among them get headings of `level`.
    fn blocks(&mut self, level: u8, blocks: &[Block], within: Part) {
        for block in blocks {
            match block {
                Block::Section(section) => self.section(level, section, within),
                Block::Beside(sections) => {
                    for section in sections {
                        self.section(level, section, within);
                    }
                }
                Block::Paragraph(text) => {
                    let part = self.tags().part(within, Tag::P);
                    self.text(&[(text, TEXT)], part, Place { x: 0.0, air: 4.0, keep: false });
                }
                Block::Verdict(said, score) => self.verdict(&said.join(" · "), *score, within),
                Block::List(items) => {
                    let items = items.iter().map(|item| (item.as_str(), None));
                    self.list(items, within);
                }
                Block::Remarks(who, said) => {
                    if let Some(who) = who {
                        let part = self.tags().part(within, Tag::P);
                        self.text(&[(who, GROUP)], part, Place { x: 0.0, air: 6.0, keep: true });
                    }
                    self.list(
                        said.iter().map(|Remark { text, tag }| (text.as_str(), tag.as_deref())),
                        within,
                    );
                }
                Block::Table(table) => self.table(table, within),
                Block::Chart(chart) => self.chart(chart, within),
            }
        }
    }

    fn section(&mut self, level: u8, section: &Section, within: Part) {
        if section.role == Role::Themes {
            self.sheets.begin_page();
        }
        let rank = section.rank.map(|rank| format!("{rank} · ")).unwrap_or_default();
        let title = format!("{rank}{}", section.title);
        let (size, air) = match level {
            1 => (13.2, 18.0),
            2 => (12.2, 22.0),
            3 => (9.8, 11.0),
            _ => (9.2, 9.0),
        };
        if section.role == Role::Theme {
            let at = Area { x: MARGIN, y: 0.0, width: ROOM, height: 0.8 };
            let things = vec![Thing::Box { at, colour: LINE }];
            self.sheets.hold(Piece { air: 18.0, height: 10.0, things, ..Piece::default() });
        }
        let air = if section.role == Role::Theme { 0.0 } else { air };
        // The title of the document is the first level.
        let part = NonZeroU16::new(u16::from(level) + 1)
            .map_or(within, |level| self.tags().part(within, Tag::Hn(level, Some(title.clone()))));
        let look = Look { size, bold: true, colour: INK };
        let pieces = self.pieces(&[(&title, look)], part, Place { x: 0.0, air, keep: true });
        let mark = Mark { level, title };
        let marked = pieces.into_iter().enumerate().map(|(number, piece)| match number {
            0 => Piece { mark: Some(mark.clone()), ..piece },
            _ => piece,
        });
        self.sheets.put_all(marked.collect(), true);
        self.space(3.0);
        self.blocks(level + 1, &section.blocks, within);
    }

    fn verdict(&mut self, text: &str, score: Option<f64>, within: Part) {
        let part = self.tags().part(within, Tag::P);
        let x = score.map_or(0.0, |_| 132.0);
        let mut pieces = self.pieces(&[(text, BOLD)], part, Place { x, air: 3.0, keep: true });
        if let (Some(score), Some(first)) = (score, pieces.first_mut()) {
            let track = Area { x: MARGIN, y: first.height / 2.0 - 4.0, width: 120.0, height: 8.0 };
            first.things.extend(bar(track, score as f32));
        }
        self.sheets.put_all(pieces, true);
    }

    /// What is said, each behind a bullet and with its mark.
    fn list<'a>(&mut self, items: impl ExactSizeIterator<Item = (&'a str, Option<&'a str>)>, within: Part) {
        let list = self.tags().part(within, Tag::L(ListNumbering::Disc));
        let bullet = self.setter.lines(&[("•", Look { colour: QUIET, ..TEXT })], ROOM).into_iter().next();
        let count = items.len();
        self.space(2.0);
        for (number, (text, tag)) in items.enumerate() {
            let item = self.tags().part(list, Tag::LI);
            let label = self.tags().part(item, Tag::Lbl);
            let body = self.tags().part(item, Tag::LBody);
            let tag = tag.map(tagged);
            let parts = [(text, TEXT)].into_iter().chain(tag.as_deref().map(|tag| (tag, SMALL)));
            let mut pieces =
                self.pieces(&parts.collect::<Vec<_>>(), body, Place { x: BULLET, air: 2.2, keep: false });
            if let (Some(first), Some(bullet)) = (pieces.first_mut(), &bullet) {
                let leaf = self.tags().leaf(label);
                first.add(bullet.clone(), (MARGIN + 2.0, 0.0), leaf);
                // It is drawn before what it stands for.
                first.things.rotate_right(1);
            }
            self.sheets.put_all(pieces, stays_with_next(number, count));
        }
        self.space(4.0);
    }

    fn chart(&mut self, chart: &Chart, within: Part) {
        let scale = ROOM / PIXELS.max(chart.width as f32);
        let (width, height) = (chart.width as f32 * scale, chart.height as f32 * scale);
        let part = self.tags().part(within, Tag::Figure(Some(chart.alt.clone())));
        let leaf = Some(self.tags().leaf(part));
        let at = Area { x: MARGIN, y: 0.0, width, height };
        let things = vec![Thing::Picture { at, svg: chart.svg.clone(), leaf }];
        self.sheets.put(Piece { air: 8.0, height: height + 6.0, things, ..Piece::default() });
    }

    fn text(&mut self, parts: &[(&str, Look)], part: Part, place: Place) {
        let pieces = self.pieces(parts, part, place);
        self.sheets.put_all(pieces, place.keep);
    }

    fn pieces(&mut self, parts: &[(&str, Look)], part: Part, place: Place) -> Vec<Piece> {
        let air = place.air.max(std::mem::take(&mut self.air));
        let lines = self.setter.lines(parts, ROOM - place.x);
        let piece = |(number, line): (usize, Line)| {
            let leaf = self.sheets.tags.leaf(part);
            let air = if number == 0 { air } else { 0.0 };
            Piece { air, ..Piece::line(line, MARGIN + place.x, leaf) }
        };
        lines.into_iter().enumerate().map(piece).collect()
    }

    /// The title and the number of the page under each of them.
    fn feet(&mut self, document: &Document) {
        let pages = self.sheets.pages.len();
        let words = Words(document.lang);
        for number in 1..=pages {
            let label = words.say(msg!("export-page-of", page = number, pages = pages));
            let label = self.setter.lines(&[(&label, SMALL)], ROOM);
            let width = label.first().map_or(0.0, |line| line.width);
            // One line of it is enough.
            let title = self.setter.lines(&[(&document.title, SMALL)], ROOM - width - 24.0);
            let lines = [(title, MARGIN), (label, MARGIN + ROOM - width)];
            let foot = lines.into_iter().filter_map(|(lines, x)| Some((lines.into_iter().next()?, x)));
            let y = PAGE.1 - 44.0;
            let sheet = &mut self.sheets.pages[number - 1];
            let at = Area { x: MARGIN, y, width: ROOM, height: 0.5 };
            sheet.push(Thing::Box { at, colour: LINE });
            sheet.extend(foot.flat_map(|(line, x)| {
                let baseline = y + 6.0 + line.baseline;
                let letters =
                    move |run: text::Run| Thing::Letters { x: x + run.x, y: baseline, run, leaf: None };
                line.runs.into_iter().map(letters)
            }));
        }
    }
}

/// A mark behind what is said.
fn tagged(tag: &str) -> String {
    format!(" ({tag})")
}

/// A part of 1 as a bar.
fn bar(track: Area, part: f32) -> [Thing; 2] {
    let filled = Area { width: (track.width * part.clamp(0.0, 1.0)).max(0.1), ..track };
    [Thing::Box { at: track, colour: LINE }, Thing::Box { at: filled, colour: FILL }]
}
