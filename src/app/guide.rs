//! The guide for facilitators, to be read inside the program.

use super::field::Field;
use super::themes::stepped;
use crate::keymap::Move;
use crate::text::folded;

/// The guide as it comes with the program, in Dutch.
pub const GUIDE: &str = include_str!("../../docs/handleiding.md");

/// How a piece of a line stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Not.
    Plain,
    /// It is stressed.
    Strong,
    /// A key, or what one types.
    Key,
    /// A heading.
    Heading,
}

/// A line of the guide that fits: pieces with how they stand out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GuideLine(pub Vec<(String, Mark)>);

impl GuideLine {
    /// Its words.
    pub fn text(&self) -> String {
        self.0.iter().map(|(text, _)| text.as_str()).collect()
    }
}

/// The guide as it lies over a screen: where one is in it, and what is looked for.
#[derive(Debug, Clone, Default)]
pub struct Guide {
    /// What is looked for.
    pub field: Field,
    /// The first line shown.
    pub scroll: usize,
}

/// The guide on a screen of some size.
#[derive(Debug, Clone)]
pub struct GuidePage {
    /// Its lines.
    pub lines: Vec<GuideLine>,
    /// Cells of its window across, with border.
    pub width: u16,
    /// Rows of its window, with border.
    pub height: u16,
}

/// Rows of the window that are not text: its border, and the line to look for something with what is below it.
const AROUND: u16 = 4;

impl GuidePage {
    /// Lays out the guide.
    pub fn new(size: (u16, u16)) -> Self {
        let (width, height) = (size.0.saturating_sub(2).min(90), size.1.saturating_sub(3));
        // A mark stands before lines that have what is looked for.
        Self { lines: laid_out(GUIDE, usize::from(width.saturating_sub(6)).max(10)), width, height }
    }

    /// How many lines are in sight.
    pub fn shown(&self) -> usize {
        usize::from(self.height.saturating_sub(AROUND)).max(1)
    }

    /// How far it can be scrolled: the last page stays full.
    pub fn furthest(&self) -> usize {
        self.lines.len().saturating_sub(self.shown())
    }

    /// The lines that have what is looked for.
    pub fn found(&self, typed: &str) -> Vec<usize> {
        let wanted = folded(typed);
        if wanted.is_empty() {
            return Vec::new();
        }
        let lines: Vec<String> = self.lines.iter().map(|line| folded(&line.text())).collect();
        // Where a word begins like that; 'slot' is not looked for in 'afgesloten', unless it is nowhere else.
        let begins = |line: &str| {
            let mut found = line.match_indices(&wanted);
            found.any(|(at, _)| !line[..at].ends_with(char::is_alphanumeric))
        };
        let places = |has: &dyn Fn(&str) -> bool| -> Vec<usize> {
            lines.iter().enumerate().filter(|(_, line)| has(line)).map(|(place, _)| place).collect()
        };
        let found = places(&begins);
        if found.is_empty() { places(&|line| line.contains(&wanted)) } else { found }
    }
}

impl Guide {
    pub(super) fn step(&mut self, by: Move, page: &GuidePage) {
        self.scroll = stepped(self.scroll.min(page.furthest()), by, page.shown(), page.furthest() + 1);
    }

    /// To the next line that has what is looked for, from this one on; after the last comes the first. Where nothing
    /// is looked for, a page on.
    pub(super) fn go_on(&mut self, page: &GuidePage, from: usize) {
        let typed = self.field.text();
        if folded(&typed).is_empty() {
            return self.step(Move::PageDown, page);
        }
        let found = page.found(&typed);
        if let Some(next) = found.iter().find(|line| **line >= from).or(found.first()) {
            self.scroll = *next;
        }
    }
}

/// Markdown as lines of at most `width` cells: headings, paragraphs, lists, rows of tables, and what one types.
fn laid_out(text: &str, width: usize) -> Vec<GuideLine> {
    let mut lines = Vec::new();
    let mut typed = false;
    let mut rows = text.lines().peekable();
    while let Some(row) = rows.next() {
        let inside = row.trim_start();
        let indent = row.len() - inside.len();
        if inside.starts_with("```") {
            typed = !typed;
        } else if typed {
            wrapped(&mut lines, &[(row.to_owned(), Mark::Key)], ["    ", "      "], width);
        } else if let Some(heading) = inside.strip_prefix('#') {
            let heading = heading.trim_start_matches('#').trim();
            wrapped(&mut lines, &[(heading.to_owned(), Mark::Heading)], ["", ""], width);
        } else if inside.starts_with('|') {
            // The names of columns, and the line below them, say little in so narrow a place.
            let is_head = rows.peek().is_some_and(|next| next.trim_start().starts_with("|--"));
            if !is_head && !inside.starts_with("|--") {
                let cells: Vec<&str> = inside.trim_matches('|').split('|').map(str::trim).collect();
                let (first, rest) = cells
                    .split_first()
                    .map_or(("", String::new()), |(first, rest)| (*first, rest.join(" · ")));
                wrapped(&mut lines, &pieces(&format!("{first}  {rest}")), ["  ", "    "], width);
            }
        } else if let Some((sign, rest)) = item(inside) {
            let begin = format!("{}{sign} ", " ".repeat(indent));
            let below = " ".repeat(begin.chars().count());
            wrapped(&mut lines, &pieces(rest), [&begin, &below], width);
        } else {
            let begin = " ".repeat(indent);
            wrapped(&mut lines, &pieces(inside), [&begin, &begin], width);
        }
    }
    lines
}

/// The sign and the text of a line of a list.
fn item(row: &str) -> Option<(&str, &str)> {
    if let Some(rest) = row.strip_prefix("- ") {
        return Some(("•", rest));
    }
    let (number, rest) = row.split_once(". ")?;
    (!number.is_empty() && number.bytes().all(|c| c.is_ascii_digit())).then(|| (&row[..=number.len()], rest))
}

/// A paragraph in pieces: between `**` it is stressed, between backticks stands what one types.
fn pieces(text: &str) -> Vec<(String, Mark)> {
    let mut found = Vec::new();
    for (place, part) in text.split('`').enumerate() {
        if place % 2 == 1 {
            found.push((part.to_owned(), Mark::Key));
            continue;
        }
        let marks = [Mark::Plain, Mark::Strong];
        let parts = part.split("**").enumerate().filter(|(_, part)| !part.is_empty());
        found.extend(parts.map(|(place, part)| (part.replace('*', ""), marks[place % 2])));
    }
    found
}

/// Breaks pieces into lines that fit; an empty paragraph is an empty line.
fn wrapped(lines: &mut Vec<GuideLine>, pieces: &[(String, Mark)], begin: [&str; 2], width: usize) {
    let plain: String = pieces.iter().map(|(text, _)| text.as_str()).collect();
    let options = textwrap::Options::new(width.saturating_sub(begin[1].len()).max(1));
    let mut from = 0;
    for (row, line) in textwrap::wrap(&plain, options).iter().enumerate() {
        let start = plain[from..].find(line.as_ref()).map_or(from, |found| from + found);
        let end = (start + line.len()).min(plain.len());
        from = end;
        let mut shown = vec![(begin[row.min(1)].to_owned(), Mark::Plain)];
        let mut at = 0;
        for (text, mark) in pieces {
            let (first, last) = (start.max(at), end.min(at + text.len()));
            if first < last {
                shown.push((text[first - at..last - at].to_owned(), *mark));
            }
            at += text.len();
        }
        shown.retain(|(text, _)| !text.is_empty());
        lines.push(GuideLine(shown));
    }
}
