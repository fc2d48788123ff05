//! Errors of the TOML parser, told to somebody who does not know TOML.
//!
//! The parser goes on after an error, so that the rest of the file can be checked as well. What it
//! makes of the broken part is a guess: problems that come from the guess are left out.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::problem::{Kind, Problem, Syntax};
use super::safe::{shown, steers};
use super::schema::Shape;

/// The syntax errors of a file, and the parts of it that they make unreliable.
pub(super) struct Broken {
    pub problems: Vec<Problem>,
    parts: Vec<Range<usize>>,
}

impl Broken {
    /// Judges the errors of the parser. Of several in one part only the first is told: the others
    /// are echoes of it.
    pub fn new(text: &str, table: &DeTable<'_>, errors: &[Error]) -> Self {
        let mut found: Vec<Problem> = errors.iter().map(|error| judge(text, table, error)).collect();
        found.sort_by_key(|problem| problem.span.start);
        let mut broken = Self { problems: Vec::new(), parts: Vec::new() };
        for problem in found {
            if broken.parts.iter().any(|part| part.contains(&problem.span.start)) {
                continue;
            }
            broken.parts.push(part(text, &problem));
            broken.problems.push(problem);
        }
        broken
    }

    /// Whether a problem in the content can come from a syntax error.
    pub fn explains(&self, text: &str, problem: &Problem) -> bool {
        self.parts.iter().any(|part| {
            let inside = part.start <= problem.span.start && problem.span.start < part.end;
            // A field is not missing when it stands in the part that cannot be read.
            let lost = matches!(problem.kind, Kind::MissingField { .. })
                && text[part.clone()].contains(problem.field.as_str());
            inside || lost
        })
    }
}

fn judge(text: &str, table: &DeTable<'_>, error: &Error) -> Problem {
    let span = clip(text, error.span().unwrap_or(0..0));
    let there = &text[span.clone()];
    let rest = &text[span.start..];
    let says = |part: &str| error.message().contains(part);
    let problem = |span, kind| Problem { span, field: String::new(), kind };
    let syntax = |kind| problem(span.clone(), Kind::Syntax(kind));

    if says("carriage return") {
        return problem(span, Kind::ControlCharacter { character: '\r' });
    }
    if let Some(character) =
        there.chars().chain(rest.chars().take(1)).find(|c| steers(*c) && !c.is_whitespace())
    {
        return problem(span, Kind::ControlCharacter { character });
    }
    if says("duplicate key") || says("cannot extend value") {
        let list = text[..span.start].ends_with('[') && is_list_of_blocks(Shape::blueprint(), there);
        return Problem { field: shown(there), ..syntax(Syntax::Twice { list }) };
    }
    if says("must be quoted") {
        return syntax(match there.trim_start().chars().next() {
            None => Syntax::NoValue,
            Some('“' | '”' | '„' | '‘' | '’') => Syntax::CurlyQuotes,
            Some(_) => Syntax::NoQuotes,
        });
    }
    if there.is_empty() && (says("basic string") || says("literal string")) {
        let open = opening(table, span.start).unwrap_or(span);
        return problem(clip(text, open.start..open.end), Kind::Syntax(Syntax::OpenText));
    }
    if says("unclosed") {
        let open = opening(table, span.start).map_or(span.start..span.end, |list| list.start..list.start + 1);
        return problem(clip(text, open.start..span.end.max(open.end)), Kind::Syntax(Syntax::OpenBracket));
    }
    if says("key with no value") || says("missing assignment") || says("extra `=`") || there == ":" {
        return syntax(Syntax::NoEquals);
    }
    if says("key") && !says("key or value") {
        return syntax(Syntax::FieldName);
    }
    if says("comma") {
        return syntax(Syntax::NoComma);
    }
    if says("key or value") {
        let after_digit = text[..span.start].ends_with(|c: char| c.is_ascii_digit());
        return syntax(if rest.starts_with(',') && after_digit {
            Syntax::DecimalComma
        } else {
            Syntax::Rest
        });
    }
    if says("escaped") || says("unicode") {
        return syntax(Syntax::Backslash);
    }
    let values =
        ["boolean", "date", "time", "integer", "float", "number", "numeric", "zero", "digit", "radix"];
    if values.into_iter().any(says) {
        return syntax(Syntax::Value);
    }
    syntax(Syntax::Other)
}

/// Whether some `[[name]]` exists in a blueprint.
fn is_list_of_blocks(shape: Shape, name: &str) -> bool {
    shape.keys().into_iter().filter_map(|key| Some((key, shape.key(key)?))).any(|(key, inner)| {
        inner.is_list_of_blocks() && (key == name || is_list_of_blocks(inner.item(), name))
    })
}

/// The part of the file that a syntax error makes unreliable: its lines, and after a broken header
/// everything up to the next one.
fn part(text: &str, problem: &Problem) -> Range<usize> {
    let start = text[..problem.span.start].rfind('\n').map_or(0, |newline| newline + 1);
    let after = problem.span.end.max(start);
    let mut end = text[after..].find('\n').map_or(text.len(), |newline| after + newline + 1);
    let header = text[start..].trim_start().starts_with('[');
    if header && !matches!(problem.kind, Kind::Syntax(Syntax::Twice { .. })) {
        end = text[end..].find("\n[").map_or(text.len(), |newline| end + newline + 1);
    }
    start..end
}

/// The innermost value that was still open at a place.
fn opening(table: &DeTable<'_>, place: usize) -> Option<Range<usize>> {
    fn inside(value: &Spanned<DeValue<'_>>, place: usize) -> Option<Range<usize>> {
        let deeper = match value.get_ref() {
            DeValue::Array(items) => items.iter().find_map(|item| inside(item, place)),
            DeValue::Table(table) => opening(table, place),
            _ => None,
        };
        let span = value.span();
        deeper.or_else(|| (span.start < place && place <= span.end).then_some(span))
    }
    table.values().find_map(|value| inside(value, place))
}

/// A range that lies in the text, on borders of characters.
pub(super) fn clip(text: &str, span: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    start..text.ceil_char_boundary(span.end.max(start))
}
