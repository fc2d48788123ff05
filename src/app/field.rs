//! A field in which text is typed.

use std::ops::Range;

use ratatui::style::{Modifier, Style};
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use crate::keymap::{Code, Key};
use crate::text::{clean, steers};

/// How many changes to a text can be undone.
const MOST_UNDONE: usize = 50;

/// A change to the text of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Type one character.
    Type(char),
    /// Put in a text at once.
    Paste(String),
    /// Begin a new line.
    NewLine,
    /// Take away the character before the cursor.
    Backspace,
    /// Take away the character after the cursor.
    Delete,
    /// Take away the word before the cursor.
    DeleteWord,
    /// Take away what is before the cursor on its line.
    DeleteToStart,
    /// Move the cursor.
    Left,
    /// Move the cursor.
    Right,
    /// Move the cursor.
    WordLeft,
    /// Move the cursor.
    WordRight,
    /// Move the cursor.
    Up,
    /// Move the cursor.
    Down,
    /// To the start of the line.
    Start,
    /// To the end of the line.
    End,
    /// To the start of the text.
    Top,
    /// To the end of the text.
    Bottom,
}

impl Edit {
    /// What a key does in a text. A key that types a character types it, whatever it is bound to.
    pub fn of(key: Key) -> Option<Edit> {
        if let Some(c) = key.typed() {
            return Some(Edit::Type(c));
        }
        Some(match (key.code, key.ctrl || key.alt) {
            (Code::Backspace, false) => Edit::Backspace,
            (Code::Backspace | Code::Char('w'), true) => Edit::DeleteWord,
            (Code::Char('u'), true) if key.ctrl => Edit::DeleteToStart,
            (Code::Delete, _) => Edit::Delete,
            (Code::Left, false) => Edit::Left,
            (Code::Right, false) => Edit::Right,
            (Code::Left, true) => Edit::WordLeft,
            (Code::Right, true) => Edit::WordRight,
            (Code::Up, false) => Edit::Up,
            (Code::Down, false) => Edit::Down,
            (Code::Home, false) => Edit::Start,
            (Code::End, false) => Edit::End,
            (Code::Home, true) => Edit::Top,
            (Code::End, true) => Edit::Bottom,
            _ => return None,
        })
    }

    /// The character it types, if a field accepts that.
    fn typed(&self) -> Option<char> {
        match self {
            Edit::Type(c) if !steers(*c) => Some(*c),
            _ => None,
        }
    }

    /// The same changes in fewer steps: letters beyond the undo limit are inserted in one step. The library lays out
    /// the whole text anew at every step.
    pub(super) fn joined(edits: &[Edit]) -> Vec<Edit> {
        let mut joined = Vec::new();
        for run in edits.chunk_by(|one, next| one.typed().is_some() == next.typed().is_some()) {
            let (early, late) = run.split_at(run.len().saturating_sub(MOST_UNDONE));
            let text: String = early.iter().filter_map(Edit::typed).collect();
            if text.is_empty() {
                joined.extend_from_slice(early);
            } else {
                joined.push(Edit::Paste(text));
            }
            joined.extend_from_slice(late);
        }
        joined
    }

    /// Whether it only moves the cursor.
    fn moves(&self) -> bool {
        use Edit::{Bottom, Down, End, Left, Right, Start, Top, Up, WordLeft, WordRight};
        matches!(self, Left | Right | WordLeft | WordRight | Up | Down | Start | End | Top | Bottom)
    }
}

/// Text that is being typed. Characters that steer a terminal are never let in.
#[derive(Debug, Clone)]
pub struct Field {
    area: TextArea<'static>,
    /// A name or a date: a line break becomes a space.
    one_line: bool,
    /// Texts halfway through a replacement: undo passes over them.
    halfway: Vec<String>,
}

impl Default for Field {
    fn default() -> Self {
        Self::new("")
    }
}

impl Field {
    /// A field that holds `text`, the cursor behind it.
    pub fn new(text: &str) -> Self {
        let mut area = TextArea::from(clean(text).split('\n'));
        area.set_max_histories(MOST_UNDONE);
        area.set_cursor_line_style(Style::new());
        area.set_cursor_style(Style::new().add_modifier(Modifier::REVERSED));
        area.set_selection_style(Style::new().add_modifier(Modifier::REVERSED));
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        let mut field = Self { area, one_line: false, halfway: Vec::new() };
        field.edit(Edit::Bottom);
        field
    }

    /// A field that holds `text`, the cursor before it: for who reads first.
    pub fn from_top(text: &str) -> Self {
        let mut field = Self::new(text);
        field.edit(Edit::Top);
        field
    }

    /// A field for one line.
    pub fn line(text: &str) -> Self {
        Self { one_line: true, ..Self::new(&text.replace('\n', " ")) }
    }

    /// The widget that draws it.
    pub fn area(&self) -> &TextArea<'static> {
        &self.area
    }

    /// The text.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Nothing typed yet.
    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// The text before the cursor, on its line.
    pub fn before_cursor(&self) -> String {
        let cursor = self.area.cursor();
        self.area.lines().get(cursor.0).map_or_else(String::new, |line| line.chars().take(cursor.1).collect())
    }

    /// Whether the cursor is on the first line.
    pub fn at_top(&self) -> bool {
        self.area.cursor().0 == 0
    }

    /// Whether the cursor is on the last line.
    pub fn at_bottom(&self) -> bool {
        self.area.cursor().0 + 1 >= self.area.lines().len()
    }

    /// Carries out one change.
    pub fn edit(&mut self, edit: Edit) {
        if edit.moves() {
            self.area.cancel_selection();
        }
        match edit {
            Edit::Type(c) if steers(c) => {}
            Edit::Type(c) => self.area.insert_char(c),
            Edit::Paste(text) => {
                let text = clean(&text);
                self.area.insert_str(if self.one_line { text.replace('\n', " ") } else { text.into_owned() });
            }
            Edit::NewLine if self.one_line => {}
            Edit::NewLine => self.area.insert_newline(),
            Edit::Backspace => {
                self.area.delete_char();
            }
            Edit::Delete => {
                self.area.delete_next_char();
            }
            Edit::DeleteWord => {
                self.area.delete_word();
            }
            Edit::DeleteToStart => {
                self.area.delete_line_by_head();
            }
            Edit::Left => self.area.move_cursor(CursorMove::Back),
            Edit::Right => self.area.move_cursor(CursorMove::Forward),
            Edit::WordLeft => self.area.move_cursor(CursorMove::WordBack),
            Edit::WordRight => self.area.move_cursor(CursorMove::WordForward),
            Edit::Up => self.area.move_cursor(CursorMove::Up),
            Edit::Down => self.area.move_cursor(CursorMove::Down),
            Edit::Start => self.area.move_cursor(CursorMove::Head),
            Edit::End => self.area.move_cursor(CursorMove::End),
            Edit::Top => {
                self.area.move_cursor(CursorMove::Top);
                self.area.move_cursor(CursorMove::Head);
            }
            Edit::Bottom => {
                self.area.move_cursor(CursorMove::Bottom);
                self.area.move_cursor(CursorMove::End);
            }
        }
    }

    /// Selects a range of the text, in bytes, with the cursor behind it. What is typed next replaces it.
    pub fn select(&mut self, range: &Range<usize>) {
        self.area.cancel_selection();
        let (start, end) = (self.row_and_column(range.start), self.row_and_column(range.end));
        self.jump(start.0, start.1);
        self.area.start_selection();
        self.jump(end.0, end.1);
    }

    /// Takes back the last change to the text; `false` where there is none.
    pub fn undo(&mut self) -> bool {
        self.area.cancel_selection();
        let undone = self.area.undo();
        if self.halfway.last().is_some_and(|halfway| *halfway == self.text()) {
            self.halfway.pop();
            self.area.undo();
        }
        undone
    }

    /// Does again what undo took back of the text.
    pub fn redo(&mut self) {
        self.area.redo();
    }

    /// Line and column, in characters, of a place in the text, in bytes.
    pub fn row_and_column(&self, place: usize) -> (usize, usize) {
        let mut left = place;
        for (row, line) in self.area.lines().iter().enumerate() {
            if left <= line.len() {
                return (row, line.char_indices().take_while(|(start, _)| *start < left).count());
            }
            left -= line.len() + 1;
        }
        (self.area.lines().len(), 0)
    }

    /// Replaces a range of one line, in bytes, by a word. The cursor stays at the same place in the rest of the text;
    /// one undo restores the range. `false` where it cannot be done.
    pub fn replace(&mut self, range: &Range<usize>, word: &str) -> bool {
        let ((row, start), (_, end)) = (self.row_and_column(range.start), self.row_and_column(range.end));
        if end > usize::from(u16::MAX) {
            // The library cannot go there; a text this long is not recorded either.
            return false;
        }
        let cursor = self.area.cursor();
        let grown = word.chars().count();
        self.jump(row, end);
        self.area.insert_str(word);
        self.halfway.push(self.text());
        self.jump(row, start);
        self.area.delete_str(end.saturating_sub(start));
        let column = match cursor.1 {
            column if cursor.0 != row || column <= start => column,
            column if column < end => start + grown,
            column => column - (end - start) + grown,
        };
        self.jump(cursor.0, column);
        true
    }

    /// Where the cursor is, in bytes.
    pub fn cursor(&self) -> usize {
        let above: usize =
            self.area.lines().iter().take(self.area.cursor().0).map(|line| line.len() + 1).sum();
        above + self.before_cursor().len()
    }

    fn jump(&mut self, row: usize, column: usize) {
        let cell = |place: usize| u16::try_from(place).unwrap_or(u16::MAX);
        self.area.move_cursor(CursorMove::Jump(cell(row), cell(column)));
    }

    /// Takes away the `count` characters before the cursor.
    pub fn erase_back(&mut self, count: usize) {
        for _ in 0..count {
            self.area.delete_char();
        }
    }
}
