//! Text that comes in at once: pasted, also where the terminal does not say so.

use std::ops::Range;

use super::field::Field;
use super::{App, Overlay, Sitting};
use crate::keymap::{Code, Key};

/// The longest text that can be pasted, in characters: nobody reads through more than this here.
pub(super) const MOST_PASTED: usize = 200_000;

/// Pasted lines, while it is asked whether they are one remark or several. They already stand in the input line, so
/// that they are kept with the draft.
#[derive(Debug, Clone)]
pub struct Pasted {
    /// The input line as it was before.
    before: Field,
    /// How many bytes of it stand before the pasted lines.
    start: usize,
    /// How many after them.
    behind: usize,
}

impl Pasted {
    /// Lines pasted at the cursor of this field.
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

    /// Whether the pasted lines are no longer in the input line.
    pub(super) fn is_gone(&self, input: &Field) -> bool {
        input.text() == self.before.text()
    }
}

/// A part of a burst of keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Keys that do not form a text.
    Keys(Vec<Key>),
    /// Keys that form a text.
    Text {
        /// The keys.
        keys: Vec<Key>,
        /// The text that they are.
        text: String,
    },
}

/// What the app makes of a [`Piece`] in its present state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    /// Keys, one after another; empty where pasted text must not answer a question.
    Keys(Vec<Key>),
    /// A text that is pasted.
    Text(String),
}

impl App {
    /// What to do with a piece here. A text with a line break in the middle was pasted: nobody types that fast.
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
            // A program that keeps passphrases types both lines at once.
            Some(Overlay::Lock(_)) => Arrival::Keys(keys),
            _ if self.is_typing() => Arrival::Text(text),
            // A letter in pasted text must not answer a question.
            Some(_) => Arrival::Keys(Vec::new()),
            None if self.sitting().is_some_and(Sitting::asks_consent) => Arrival::Keys(Vec::new()),
            None => Arrival::Keys(keys),
        }
    }
}

/// Splits a burst of keys. Two or more keys in a row that type something form a text; Enter and Ctrl+J count as line
/// breaks.
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
