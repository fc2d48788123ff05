//! A document as one HTML page for screen and paper: no script, nothing from elsewhere.
//!
//! Everything passes askama's escaping; the policy in the page forbids what might still slip through.

use askama::Template;

use super::document::{Block, Document, Drawing, Kind, Role, Section};
use crate::i18n::Lang;

/// The whole page.
pub(super) fn text(document: &Document) -> askama::Result<String> {
    Page { document }.render()
}

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    document: &'a Document,
}

impl Page<'_> {
    fn lang(&self) -> &'static str {
        match self.document.lang {
            Lang::Nl => "nl",
            Lang::En => "en",
        }
    }

    fn blocks(&self) -> askama::Result<String> {
        blocks(&self.document.blocks, 2)
    }
}

/// Parts after each other, as markup.
#[derive(Template)]
#[template(path = "blocks.html")]
struct Blocks<'a> {
    blocks: &'a [Block],
    /// Of the headings of the sections among them; 1 is the largest.
    level: u8,
}

fn blocks(blocks: &[Block], level: u8) -> askama::Result<String> {
    Blocks { blocks, level }.render()
}

/// A section as markup.
#[derive(Template)]
#[template(path = "section.html")]
struct SectionPart<'a> {
    section: &'a Section,
    level: u8,
}

impl Blocks<'_> {
    fn section(&self, section: &Section) -> askama::Result<String> {
        SectionPart { section, level: self.level }.render()
    }
}

impl SectionPart<'_> {
    fn blocks(&self) -> askama::Result<String> {
        blocks(&self.section.blocks, self.level + 1)
    }

    /// The class in the style sheet.
    fn class(&self) -> &'static str {
        match self.section.role {
            Role::Part => "part",
            Role::Themes => "themes",
            Role::Theme => "theme",
            Role::Question => "question",
            Role::Method => "method",
        }
    }
}

/// The class of a cell in the style sheet.
fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Head => "head",
        Kind::Text => "text",
        Kind::Number => "number",
    }
}

/// How long a bar is, in pixels: more digits than a tenth only make the file longer.
fn bar(part: f64, length: f64) -> String {
    format!("{:.1}", part.clamp(0.0, 1.0) * length)
}
