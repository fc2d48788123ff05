//! A report as parts that a page, a text, a document and a screen can each show in their own way.
//!
//! What is in it and in which order is decided once, in `report`; how it looks is for each format. Every text
//! in it is [`clean`](crate::text::clean): nothing in it steers a terminal or the eye.

mod asked;
mod columns;
mod letter;
mod report;
mod worksheets;

use super::text::Words;
use crate::i18n::Lang;
use crate::msg;
use crate::overview::{Audience, Overview};

pub use super::chart::Chart;
pub(super) use columns::Measure;
use letter::letter;
pub use letter::{gaps, has_gaps, letter_text, sentences};
use report::report;

/// A whole document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The language of all its words.
    pub lang: Lang,
    /// What kind of document it is, in a word or two.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Where and when.
    pub facts: String,
    /// What everyone who sees it has to know first.
    pub notices: Vec<String>,
    /// What is in it.
    pub blocks: Vec<Block>,
}

/// What an audience reads: the report, or the letter.
pub fn document(overview: &Overview, lang: Lang) -> Document {
    match overview.audience {
        Audience::Letter => letter(overview, lang),
        Audience::WorkingGroup | Audience::Public => report(overview, lang),
    }
}

/// That people and words are invented, where they are.
fn example_notice(overview: &Overview, words: Words) -> Option<String> {
    overview.session.example.then(|| words.say(msg!("export-example")))
}

/// Whether a point of a list, of `count` in all, stays on the page of the next: neither the first nor the last stands
/// alone.
pub(super) fn stays_with_next(number: usize, count: usize) -> bool {
    count > 1 && (number == 0 || number + 2 == count)
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Parts under a heading.
    Section(Section),
    /// Short sections that may stand beside each other.
    Beside(Vec<Section>),
    /// A line of text.
    Paragraph(String),
    /// The verdict on a theme, in short sentences, with its score as a part of 1 where it has one.
    Verdict(Vec<String>, Option<f64>),
    /// Sentences that stand by themselves.
    List(Vec<String>),
    /// What the people of a group said; the name of the group is left out where it may not be told.
    Remarks(Option<String>, Vec<Remark>),
    /// Rows and columns.
    Table(Table),
    /// A drawing, with the same in words.
    Chart(Chart),
}

/// Parts under a heading. The heading of a section in a section is one smaller.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Section {
    /// What the section is.
    pub role: Role,
    /// The heading.
    pub title: String,
    /// Rank of the theme that it is about.
    pub rank: Option<usize>,
    /// What stands under the heading.
    pub blocks: Vec<Block>,
}

/// What a section is, for formats that lay it out by that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    /// A part like others.
    #[default]
    Part,
    /// All themes: begins on a new page.
    Themes,
    /// One theme.
    Theme,
    /// What was said on one question.
    Question,
    /// How it was done: for who wants to know.
    Method,
}

/// What one person said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Their words, on one or more lines.
    pub text: String,
    /// A mark behind it.
    pub tag: Option<String>,
}

/// Rows and columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The heads of the columns.
    pub columns: Vec<Column>,
    /// As many cells in each row as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// Rows that begin alike belong together.
    pub grouped: bool,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What is in it.
    pub name: String,
    /// How it is set.
    pub kind: Kind,
}

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Says what the row is about.
    Head,
    /// Words.
    Text,
    /// Figures: in line at the right.
    Number,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// The same as a drawing, where the format has room for one.
    pub drawing: Option<Drawing>,
    /// A mark behind the text.
    pub tag: Option<String>,
}

/// A small drawing of what a cell says.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// A part of 1, beside what the cell says.
    Bar(f64),
    /// A small chart, in the place of what the cell says.
    Chart(Chart),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

impl Cell {
    fn with_bar(mut self, part: Option<f64>) -> Self {
        self.drawing = part.map(Drawing::Bar);
        self
    }

    /// Whether nothing stands in it, or only the dash for what is not known.
    fn is_nothing(&self) -> bool {
        ["", "–"].contains(&self.text.as_str()) && self.drawing.is_none() && self.tag.is_none()
    }
}

impl Table {
    /// How the cells of a column are set.
    pub fn kind(&self, column: usize) -> Kind {
        self.columns.get(column).map_or(Kind::Text, |column| column.kind)
    }

    /// How many rows that belong together begin at `row`; `None` in the second and further ones of them.
    pub fn rows_together(&self, row: usize) -> Option<usize> {
        let start = |row: usize| self.rows.get(row).and_then(|cells| cells.first());
        if !self.grouped {
            return Some(1);
        }
        let is_first = row.checked_sub(1).is_none_or(|before| start(before) != start(row));
        is_first.then(|| self.rows[row..].iter().take_while(|cells| cells.first() == start(row)).count())
    }
}

impl Section {
    fn new(title: String, blocks: Vec<Block>) -> Self {
        Self { title, blocks, ..Self::default() }
    }

    fn of(role: Role, title: String, blocks: Vec<Block>) -> Self {
        Self { role, title, blocks, ..Self::default() }
    }
}

impl From<Section> for Block {
    fn from(section: Section) -> Self {
        Self::Section(section)
    }
}
