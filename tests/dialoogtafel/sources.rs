//! The program's own sources, for tests that read them.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

/// A file of the program.
pub struct Source {
    /// From the root: `src/app/talk.rs`.
    pub path: String,
    /// As it stands.
    pub text: String,
    /// The text with comments, attributes and unit tests blanked out; lines keep their number.
    pub code: String,
}

/// Every file in a folder and below it, or one file.
pub fn sources(place: &str) -> Vec<Source> {
    let mut found = Vec::new();
    collect(Path::new(place), &mut found);
    assert!(!found.is_empty(), "nothing in {place}");
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn collect(place: &Path, found: &mut Vec<Source>) {
    if place.is_dir() {
        for entry in fs::read_dir(place).unwrap() {
            collect(&entry.unwrap().path(), found);
        }
        return;
    }
    if !place.extension().is_some_and(|kind| kind == "rs" || kind == "html") {
        return;
    }
    let text = fs::read_to_string(place).unwrap();
    let code = if place.extension().is_some_and(|kind| kind == "rs") { code(&text) } else { text.clone() };
    found.push(Source { path: place.to_str().unwrap().replace('\\', "/"), text, code });
}

fn blank(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { c } else { ' ' }).collect()
}

/// Where a string literal that begins at `start` ends.
fn string_end(text: &str, start: usize) -> usize {
    let mut skip = false;
    for (place, c) in text[start + 1..].char_indices() {
        match c {
            _ if skip => skip = false,
            '\\' => skip = true,
            '"' => return start + 1 + place + 1,
            _ => {}
        }
    }
    text.len()
}

/// Where a raw string that begins at `start` (at its `r`) ends; `None` when it is not one.
fn raw_end(text: &str, start: usize) -> Option<usize> {
    let rest = text[start..].strip_prefix('r')?;
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    rest[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let begin = start + 1 + hashes + 1;
    text[begin..].find(&close).map(|place| begin + place + close.len())
}

/// Pieces of code and string literals, comments left out: text, is it a literal.
fn pieces(text: &str) -> Vec<(String, bool)> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    let mut here = 0;
    while here < text.len() {
        let rest = &text[here..];
        let boundary = !plain.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let end = if rest.starts_with("//") {
            let end = here + rest.find('\n').unwrap_or(rest.len());
            plain.push_str(&blank(&text[here..end]));
            end
        } else if rest.starts_with('"') || (boundary && raw_end(text, here).is_some()) {
            let end = raw_end(text, here).unwrap_or_else(|| string_end(text, here));
            pieces.push((std::mem::take(&mut plain), false));
            pieces.push((text[here..end].to_owned(), true));
            end
        } else if rest.starts_with("'\\") || rest.starts_with('\'') && rest.chars().nth(2) == Some('\'') {
            // A character, not a lifetime.
            let after = if rest.starts_with("'\\") { 3 } else { 1 + rest.chars().nth(1).unwrap().len_utf8() };
            let end = here + after + rest[after..].find('\'').unwrap() + 1;
            plain.push_str(&blank(&text[here..end]));
            end
        } else {
            let c = rest.chars().next().unwrap();
            plain.push(c);
            here + c.len_utf8()
        };
        here = end;
    }
    pieces.push((plain, false));
    pieces
}

fn code(text: &str) -> String {
    let mut code: String = pieces(text).into_iter().map(|(piece, _)| piece).collect();
    // Unit tests stand at the end of a file.
    if let Some(tests) = code.find("#[cfg(test)]") {
        let tail = blank(&code[tests..]);
        code.replace_range(tests.., &tail);
    }
    while let Some(start) = code.find("#[").or_else(|| code.find("#![")) {
        let mut depth = 0;
        let end = code[start..].char_indices().find(|(_, c)| {
            depth += i32::from(*c == '[') - i32::from(*c == ']');
            depth == 0 && *c == ']'
        });
        let end = start + end.unwrap().0 + 1;
        let gone = blank(&code[start..end]);
        code.replace_range(start..end, &gone);
    }
    code
}

/// The string literals of a file with their line, except names of messages.
pub fn literals(source: &Source) -> Vec<(String, usize)> {
    let mut line = 1;
    let mut before = String::new();
    let mut found = Vec::new();
    for (piece, literal) in pieces(&source.code) {
        let name = before.trim_end().ends_with("msg!(");
        if literal && !name {
            found.push((piece.clone(), line));
        }
        line += piece.matches('\n').count();
        before = piece;
    }
    found
}
