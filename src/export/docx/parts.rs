//! The parts of the file, each with its template.

use std::borrow::Cow;

use askama::Template;

use crate::export::document::Document;

/// What the file is about.
#[derive(Template)]
#[template(path = "docx/core.xml")]
pub(super) struct Core<'a> {
    pub(super) document: &'a Document,
    pub(super) language: &'static str,
}

/// How everything looks.
#[derive(Template)]
#[template(path = "docx/styles.xml")]
pub(super) struct Styles {
    pub(super) language: &'static str,
}

#[derive(Template)]
#[template(path = "docx/settings.xml")]
pub(super) struct Settings<'a> {
    pub(super) language: &'static str,
    pub(super) decimal: &'a str,
}

/// What stands under every page.
#[derive(Template)]
#[template(path = "docx/footer.xml")]
pub(super) struct Footer<'a> {
    pub(super) title: &'a str,
    pub(super) page_of: &'a [PageOf],
}

/// A part of 'page 1 of 3'.
pub(super) enum PageOf {
    Words(String),
    Page,
    Pages,
}

/// Where the other parts are.
#[derive(Template)]
#[template(path = "docx/document_rels.xml")]
pub(super) struct Relations<'a> {
    /// Names of the pictures.
    pub(super) pictures: &'a [String],
}

/// The text itself.
#[derive(Template)]
#[template(path = "docx/document.xml")]
pub(super) struct Body<'a> {
    /// Paragraphs and tables, as markup.
    pub(super) body: &'a str,
}

#[derive(Template)]
#[template(path = "docx/paragraph.xml")]
pub(super) struct Paragraph<'a> {
    pub(super) style: Style,
    /// On the page of what follows.
    pub(super) keep: bool,
    pub(super) new_page: bool,
    pub(super) runs: Vec<Run<'a>>,
}

impl<'a> Paragraph<'a> {
    pub(super) fn new(style: Style, text: &'a str) -> Self {
        Self { style, keep: false, new_page: false, runs: vec![Run { text: text.into(), tag: false }] }
    }
}

/// Text in one look, on one or more lines.
pub(super) struct Run<'a> {
    pub(super) text: Cow<'a, str>,
    /// A mark behind what is said.
    pub(super) tag: bool,
}

/// A style of a paragraph.
#[derive(Clone, Copy)]
pub(super) enum Style {
    Normal,
    Kind,
    Title,
    Subtitle,
    Notice,
    Heading(u8),
    Bullet,
    Verdict,
    Group,
    TableHeading,
    HeadingNumber,
    TableName,
    TableText,
    TableNumber,
}

impl Style {
    /// What it is called in `styles.xml`.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Normal => "Normal",
            Self::Kind => "Kind",
            Self::Title => "Title",
            Self::Subtitle => "Subtitle",
            Self::Notice => "Notice",
            Self::Heading(1) => "Heading1",
            Self::Heading(2) => "Heading2",
            Self::Heading(3) => "Heading3",
            Self::Heading(_) => "Heading4",
            Self::Bullet => "ListBullet",
            Self::Verdict => "Verdict",
            Self::Group => "Group",
            Self::TableHeading => "TableHeading",
            Self::HeadingNumber => "TableHeadingNumber",
            Self::TableName => "TableName",
            Self::TableText => "TableText",
            Self::TableNumber => "TableNumber",
        }
    }
}

#[derive(Template)]
#[template(path = "docx/table.xml")]
pub(super) struct TablePart<'a> {
    /// How wide it is.
    pub(super) room: u32,
    pub(super) widths: &'a [u32],
    /// The first is the head.
    pub(super) rows: &'a [Vec<TableCell>],
}

pub(super) struct TableCell {
    pub(super) width: u32,
    pub(super) merge: Merge,
    /// Its text, as markup.
    pub(super) paragraph: String,
}

/// Whether a cell is one with those under it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Merge {
    None,
    First,
    Further,
}

/// A picture with what it shows.
#[derive(Template)]
#[template(path = "docx/picture.xml")]
pub(super) struct Picture<'a> {
    pub(super) number: usize,
    pub(super) name: &'a str,
    pub(super) alt: &'a str,
    pub(super) width: u64,
    pub(super) height: u64,
}
