//! Text that comes in at once: pasted, also where the terminal does not say so.

use std::ops::Range;

use super::field::Field;
use super::{App, Overlay, Sitting};
use crate::keymap::{Code, Key};

/// So many characters are taken in at once: more is no text that somebody means to go through here.
pub(super) const MOST_PASTED: usize = 200_000;

/// Lines that were pasted, and the question whether they are one remark or several. They stand in the input
/// line already, so that they are kept with the draft.
#[derive(Debug, Clone)]
pub struct Pasted {
    /// The input line as it was before.
    before: Field,
    /// So many bytes of it stand in front of the lines.
    start: usize,
    /// So many behind them.
    behind: usize,
}

impl Pasted {
    /// Lines that go in where the cursor is.
    pub(super) fn into(before: Field) -> Self {
        let start = before.cursor();
        Self { start, behind: before.text().len().saturating_sub(start), before }
    }

    /// Where they are in the input line, in bytes.
    pub fn place(&self, input: &Field) -> Range<usize> {
        let end = input.text().len().saturating_sub(self.behind);
        self.start.min(end)..end
    }

    /// The lines that hold something.
    pub fn lines(&self, input: &Field) -> Vec<String> {
        let text = input.text();
        lines(text.get(self.place(input)).unwrap_or_default()).map(str::to_owned).collect()
    }

    /// The input line as it was before.
    pub(super) fn before(self) -> Field {
        self.before
    }

    /// Nothing of it stands in the input line any more.
    pub(super) fn is_gone(&self, input: &Field) -> bool {
        input.text() == self.before.text()
    }
}

/// A part of what came in at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Keys that are no text together.
    Keys(Vec<Key>),
    /// Keys that are text when they stand together.
    Text {
        /// The keys.
        keys: Vec<Key>,
        /// The text that they are.
        text: String,
    },
}

/// What a piece is to the app as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    /// Keys, one after another; none where they may not count.
    Keys(Vec<Key>),
    /// A text that is pasted.
    Text(String),
}

impl App {
    /// What a piece of what came in at once is here. A line break with text behind it is no key: nobody
    /// types that at once.
    pub fn arrival(&self, piece: Piece) -> Arrival {
        let (keys, text) = match piece {
            Piece::Keys(keys) => return Arrival::Keys(keys),
            Piece::Text { keys, text } => (keys, text),
        };
        let broken = text.trim_end().contains('\n');
        match &self.overlay {
            // The rest of what was pasted.
            Some(Overlay::Pasted(_)) => Arrival::Text(text),
            _ if !broken => Arrival::Keys(keys),
            _ if self.is_typing() => Arrival::Text(text),
            // A letter somewhere in a text is nobody's answer.
            Some(_) => Arrival::Keys(Vec::new()),
            None if self.sitting().is_some_and(Sitting::asks_consent) => Arrival::Keys(Vec::new()),
            None => Arrival::Keys(keys),
        }
    }
}

/// The pieces of what came in at once. Two keys or more that make text are text; a line break of either
/// kind is one.
pub fn pieces(keys: &[Key]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = keys;
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|key| textual(**key).is_some()).count();
        if length < 2 {
            match pieces.last_mut() {
                Some(Piece::Keys(earlier)) => earlier.push(*first),
                _ => pieces.push(Piece::Keys(vec![*first])),
            }
            rest = &rest[1..];
            continue;
        }
        let (run, after) = rest.split_at(length);
        let text: String = run.iter().filter_map(|key| textual(*key)).collect();
        pieces.push(Piece::Text { keys: run.to_vec(), text: text.replace("\r\n", "\n").replace('\r', "\n") });
        rest = after;
    }
    pieces
}

/// What a key is in a text that was pasted. A line break comes as Enter, as Ctrl+J, or as both.
fn textual(key: Key) -> Option<char> {
    match key.code {
        Code::Enter if !key.ctrl && !key.alt => Some('\r'),
        Code::Char('j') if key.ctrl => Some('\n'),
        Code::Tab => Some(' '),
        _ => key.typed(),
    }
}

/// The lines of a text that hold something, without the signs of a list.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| without_bullet(line.trim())).filter(|line| !line.is_empty())
}

/// A line without the sign that makes it a point of a list.
fn without_bullet(line: &str) -> &str {
    let point = line.strip_prefix(['-', '–', '—', '•', '*', '·']);
    point.filter(|rest| rest.starts_with(char::is_whitespace)).map_or(line, str::trim_start)
}
