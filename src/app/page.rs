//! A document as lines for a screen: headings, text, tables with their columns in line.

use unicode_width::UnicodeWidthStr;

use crate::export::document::{Block, Cell, Document, Kind, Remark, Section, Table};

/// A line of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageLine {
    /// A heading.
    Heading(String),
    /// Text; may be longer than the screen is wide.
    Text(String),
    /// A row of a table, its columns in line with the rows above and below.
    Row(String),
}

impl PageLine {
    /// The line as lines of at most `width` cells: what follows a mark stays behind it, rows of a table are
    /// not broken.
    pub(super) fn fitted(&self, width: u16) -> Vec<PageLine> {
        let (text, make): (_, fn(String) -> PageLine) = match self {
            PageLine::Heading(text) => (text, PageLine::Heading),
            PageLine::Text(text) => (text, PageLine::Text),
            PageLine::Row(_) => return vec![self.clone()],
        };
        let indent = match text.trim_start().strip_prefix("• ") {
            Some(rest) => " ".repeat(text.width() - rest.width()),
            None => String::new(),
        };
        let options = textwrap::Options::new(usize::from(width.max(1))).subsequent_indent(&indent);
        textwrap::wrap(text, options).into_iter().map(|line| make(line.into_owned())).collect()
    }
}

/// The widest a column of a table gets, in cells.
const WIDEST: usize = 40;

/// The whole document.
pub fn page(document: &Document) -> Vec<PageLine> {
    let mut page = Page { lines: vec![PageLine::Heading(document.title.clone())] };
    let facts = [&document.kind, &document.facts];
    let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).map(String::as_str).collect();
    page.text(&facts.join(" · "));
    document.notices.iter().for_each(|notice| page.text(notice));
    page.blocks(&document.blocks);
    page.lines
}

struct Page {
    lines: Vec<PageLine>,
}

impl Page {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Section(section) => self.section(section),
                Block::Beside(sections) => sections.iter().for_each(|section| self.section(section)),
                Block::Paragraph(text) => self.paragraph(text),
                Block::Verdict(said, _) => self.paragraph(&said.join(" · ")),
                Block::List(items) => self.list(items.iter().cloned()),
                Block::Remarks(who, said) => {
                    if let Some(who) = who {
                        self.blank();
                        self.text(who);
                    }
                    self.list(said.iter().map(remark));
                }
                Block::Table(table) => self.table(table),
                // The tables hold the same figures.
                Block::Chart(_) => {}
            }
        }
    }

    fn section(&mut self, section: &Section) {
        let rank = section.rank.map(|rank| format!("{rank} · ")).unwrap_or_default();
        self.blank();
        self.lines.push(PageLine::Heading(format!("{rank}{}", section.title)));
        self.blocks(&section.blocks);
    }

    fn text(&mut self, text: &str) {
        self.lines.extend(text.lines().map(|line| PageLine::Text(line.to_owned())));
    }

    fn paragraph(&mut self, text: &str) {
        self.text(text);
        self.blank();
    }

    fn list(&mut self, items: impl IntoIterator<Item = String>) {
        for item in items {
            self.text(&format!("• {}", item.replace('\n', "\n  ")));
        }
        self.blank();
    }

    /// An empty line, but never two.
    fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| *line != PageLine::Text(String::new())) {
            self.lines.push(PageLine::Text(String::new()));
        }
    }

    fn table(&mut self, table: &Table) {
        let head = table.columns.iter().map(|column| column.name.clone()).collect();
        let rows: Vec<Vec<String>> =
            [head].into_iter().chain(table.rows.iter().map(|row| row.iter().map(cell).collect())).collect();
        let widths: Vec<usize> = (0..table.columns.len())
            .map(|column| {
                let cells = rows.iter().filter_map(|row| row.get(column));
                cells.map(|cell| cell.width()).max().unwrap_or_default().min(WIDEST)
            })
            .collect();
        for row in rows {
            let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
                let air = " ".repeat(width.saturating_sub(cell.width()));
                match table.kind(column) {
                    Kind::Number => air + cell,
                    Kind::Head | Kind::Text => format!("{cell}{air}"),
                }
            });
            self.lines.push(PageLine::Row(cells.collect::<Vec<_>>().join("  ")));
        }
        self.blank();
    }
}

fn cell(cell: &Cell) -> String {
    tagged(&cell.text, cell.tag.as_ref())
}

fn remark(remark: &Remark) -> String {
    tagged(&remark.text, remark.tag.as_ref())
}

fn tagged(text: &str, tag: Option<&String>) -> String {
    tag.map_or_else(|| text.to_owned(), |tag| format!("{text} ({tag})"))
}
