//! The overview's Markdown as lines for a screen: headings, text, tables with their columns in line.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use unicode_width::UnicodeWidthStr;

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
const WIDEST: usize = 28;

/// Reads Markdown. What it does not know is shown as its text.
pub fn page(markdown: &str) -> Vec<PageLine> {
    let mut page = Page::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        page.take(event);
    }
    page.lines
}

#[derive(Default)]
struct Page {
    lines: Vec<PageLine>,
    text: String,
    depth: usize,
    rows: Vec<Vec<String>>,
}

impl Page {
    fn take(&mut self, event: Event) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => self.text.push('\n'),
            Event::Start(Tag::List(_)) => {
                self.flush();
                self.depth += 1;
            }
            Event::End(TagEnd::List(_)) => {
                self.depth = self.depth.saturating_sub(1);
                self.blank();
            }
            Event::Start(Tag::Item) => {
                self.flush();
                self.text = format!("{}• ", "  ".repeat(self.depth.saturating_sub(1)));
            }
            Event::End(TagEnd::Item | TagEnd::HtmlBlock) => self.flush(),
            Event::Start(Tag::Heading { .. }) => self.blank(),
            Event::End(TagEnd::Heading(_)) => {
                let text = std::mem::take(&mut self.text);
                self.lines.push(PageLine::Heading(text));
            }
            Event::End(TagEnd::Paragraph | TagEnd::BlockQuote(_)) => {
                self.flush();
                if self.depth == 0 {
                    self.blank();
                }
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => self.rows.push(Vec::new()),
            Event::End(TagEnd::TableCell) => {
                let cell = std::mem::take(&mut self.text);
                if let Some(row) = self.rows.last_mut() {
                    row.push(cell);
                }
            }
            Event::End(TagEnd::Table) => self.table(),
            _ => {}
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.lines.extend(text.lines().map(|line| PageLine::Text(line.to_owned())));
    }

    /// An empty line, but never two.
    fn blank(&mut self) {
        self.flush();
        if self.lines.last().is_some_and(|line| *line != PageLine::Text(String::new())) {
            self.lines.push(PageLine::Text(String::new()));
        }
    }

    fn table(&mut self) {
        let rows = std::mem::take(&mut self.rows);
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        let widths: Vec<usize> = (0..columns)
            .map(|column| {
                rows.iter()
                    .filter_map(|row| row.get(column))
                    .map(|cell| cell.width())
                    .max()
                    .unwrap_or_default()
                    .min(WIDEST)
            })
            .collect();
        for row in rows {
            let cells = row
                .iter()
                .zip(&widths)
                .map(|(cell, width)| format!("{cell}{}", " ".repeat(width.saturating_sub(cell.width()))));
            self.lines.push(PageLine::Row(cells.collect::<Vec<_>>().join("  ")));
        }
        self.blank();
    }
}
