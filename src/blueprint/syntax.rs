//! Errors of the TOML parser, told to somebody who does not know TOML.
//!
//! After an error the parser guesses, and what it makes of the rest of the file is full of echoes.
//! So the part that cannot be read is made blank and the file is read again, until the rest can be
//! read. Every byte keeps its place, and everything else that is wrong can be told at once.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::problem::{Kind, Problem, Syntax};
use super::safe::shown;
use super::schema::Shape;
use crate::text::steers;

/// A file with more errors is not a blueprint that somebody is busy with.
const ROUNDS: usize = 20;

/// What can be read of a file.
pub(crate) struct Readable {
    /// The file, with blanks where it cannot be read.
    pub text: String,
    /// Why those parts cannot be read.
    pub problems: Vec<Problem>,
    /// Whether all that is left can be read.
    pub complete: bool,
    blanks: Vec<Range<usize>>,
}

impl Readable {
    /// Finds what can be read.
    pub fn new(text: &str) -> Self {
        let mut readable =
            Self { text: text.to_owned(), problems: Vec::new(), complete: false, blanks: Vec::new() };
        for _ in 0..ROUNDS {
            let (table, errors) = DeTable::parse_recoverable(&readable.text);
            let judged = errors.iter().map(|error| judge(&readable.text, table.get_ref(), error));
            let Some(first) = judged.min_by_key(|problem| problem.span.start) else {
                readable.complete = true;
                break;
            };
            let part = part(&readable.text, table.get_ref(), &first);
            let lost = &readable.text[part.clone()];
            let nothing_lost = lost.trim().is_empty();
            let blank: String = lost
                .bytes()
                .map(|byte| if matches!(byte, b'\n' | b'\r') { byte.into() } else { ' ' })
                .collect();
            readable.text.replace_range(part.clone(), &blank);
            readable.problems.push(first);
            readable.blanks.push(part);
            if nothing_lost {
                break;
            }
        }
        readable
    }

    /// Whether a field is missing only because it stands in a part that cannot be read.
    pub fn lost(&self, original: &str, problem: &Problem) -> bool {
        matches!(problem.kind, Kind::MissingField { .. })
            && self.blanks.iter().any(|blank| original[blank.clone()].contains(problem.field.as_str()))
    }
}

fn judge(text: &str, table: &DeTable<'_>, error: &Error) -> Problem {
    let span = clip(text, error.span().unwrap_or(0..0));
    let there = &text[span.clone()];
    let (before, rest) = text.split_at(span.start);
    let says = |part: &str| error.message().contains(part);
    let syntax = |syntax| Problem { span: span.clone(), field: String::new(), kind: Kind::Syntax(syntax) };
    // Where the innermost text or list begins that is still open.
    let open = |kind| {
        let values = around(table, span.start);
        let of_kind = |(_, value): &&(Range<usize>, &DeValue<'_>)| match kind {
            Syntax::OpenText => value.is_str(),
            _ => value.is_array() || value.is_table(),
        };
        let start = values.iter().rfind(of_kind).map_or(span.start, |(value, _)| value.start);
        Problem { span: clip(text, start..start + 1), ..syntax(kind) }
    };

    if says("carriage return") {
        return Problem { kind: Kind::ControlCharacter { character: '\r' }, ..syntax(Syntax::Other) };
    }
    if let Some(character) =
        there.chars().chain(rest.chars().take(1)).find(|c| steers(*c) && !c.is_whitespace())
    {
        return Problem { kind: Kind::ControlCharacter { character }, ..syntax(Syntax::Other) };
    }
    if says("duplicate key") || says("cannot extend value") {
        return twice(text, span, there);
    }
    if says("must be quoted") {
        return syntax(match there.trim_start().chars().next() {
            None => Syntax::NoValue,
            Some('“' | '”' | '„' | '‘' | '’') => Syntax::CurlyQuotes,
            Some(digit) if digit.is_ascii_digit() => Syntax::Value,
            Some(_) => Syntax::NoQuotes,
        });
    }
    if there.is_empty() && (says("basic string") || says("literal string")) {
        return open(Syntax::OpenText);
    }
    if says("unclosed table") || says("unclosed array table") {
        return syntax(Syntax::OpenBracket);
    }
    if says("unclosed") {
        return open(Syntax::OpenBracket);
    }
    if says("key with no value") || says("missing assignment") || says("extra `=`") || there == ":" {
        return syntax(Syntax::NoEquals);
    }
    if says("key or value") {
        let number = before.ends_with(|c: char| c.is_ascii_digit()) && rest.starts_with(',');
        return syntax(if number { Syntax::DecimalComma } else { Syntax::Rest });
    }
    if says("key") {
        return syntax(Syntax::FieldName);
    }
    if says("comma") {
        return syntax(Syntax::NoComma);
    }
    if says("escaped") || says("unicode") {
        return syntax(Syntax::Backslash);
    }
    let values =
        ["boolean", "date", "time", "integer", "float", "number", "numeric", "zero", "digit", "radix"];
    if values.into_iter().any(says) {
        let word = there.starts_with(char::is_alphabetic);
        return syntax(if word { Syntax::NoQuotes } else { Syntax::Value });
    }
    syntax(Syntax::Other)
}

/// A name that was there before. A block can also be there before because something was put in it too
/// early: `[[steps.questions]]` above `[[steps]]`.
fn twice(text: &str, span: Range<usize>, name: &str) -> Problem {
    let field = shown(name);
    let before = &text[..span.start];
    let early = before.ends_with("[[").then(|| before.find(&format!("[[{name}."))).flatten();
    if let Some(start) = early {
        let end = before[start..].find("]]").map_or(span.start, |end| start + end + 2);
        return Problem { span: start..end, field, kind: Kind::Syntax(Syntax::TooEarly) };
    }
    let list = before.ends_with('[') && is_list_of_blocks(Shape::blueprint(), name);
    Problem { span, field, kind: Kind::Syntax(Syntax::Twice { list }) }
}

/// Whether some `[[name]]` exists in a blueprint.
fn is_list_of_blocks(shape: Shape, name: &str) -> bool {
    shape.keys().into_iter().filter_map(|key| Some((key, shape.key(key)?))).any(|(key, inner)| {
        inner.is_list_of_blocks() && (key == name || is_list_of_blocks(inner.item(), name))
    })
}

/// The part of a file that cannot be read because of a problem: from the field or block it is in to
/// the next one.
fn part(text: &str, table: &DeTable<'_>, problem: &Problem) -> Range<usize> {
    let inside =
        around(table, problem.span.start).first().map_or(problem.span.start, |(value, _)| value.start);
    let start = text[..inside].rfind('\n').map_or(0, |newline| newline + 1);
    let block = text[start..].trim_start().starts_with('[');
    let mut end = line_end(text, problem.span.end);
    while end < text.len() {
        let next = line_end(text, end);
        let line = &text[end..next];
        if begins_block(line) || !block && begins_field(line) {
            break;
        }
        end = next;
    }
    start..end
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |newline| from + newline + 1)
}

fn begins_block(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('[') && line.chars().all(|c| c.is_alphanumeric() || "[]_-.".contains(c))
}

fn begins_field(line: &str) -> bool {
    line.split_once(['=', ':']).is_some_and(|(name, _)| {
        let name = name.trim();
        !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "_-.".contains(c))
    })
}

/// The values that a place lies in or ends, from the outermost to the innermost.
fn around<'a>(table: &'a DeTable<'a>, place: usize) -> Vec<(Range<usize>, &'a DeValue<'a>)> {
    let mut found = Vec::new();
    let mut waiting: Vec<&Spanned<DeValue<'_>>> = table.values().collect();
    while let Some(value) = waiting.pop() {
        let span = value.span();
        if span.start < place && place <= span.end {
            found.push((span, value.get_ref()));
        }
        match value.get_ref() {
            DeValue::Array(items) => waiting.extend(items.iter()),
            DeValue::Table(table) => waiting.extend(table.values()),
            _ => {}
        }
    }
    found.sort_by_key(|(span, _)| span.start);
    found
}

/// A range that lies in the text, on borders of characters.
pub(super) fn clip(text: &str, span: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    start..text.ceil_char_boundary(span.end.max(start))
}
