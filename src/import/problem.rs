//! What is wrong in a file, and where.

use crate::i18n::Message;
use crate::msg;
use crate::text::steers;

/// Something in a CSV file that cannot be imported.
#[derive(Debug, Clone, PartialEq)]
pub struct RowProblem {
    /// The name of the file.
    pub file: String,
    /// The line in the file, from 1; `None` when it is about the whole file.
    pub line: Option<usize>,
    /// The column as the file names it; `None` when it is about the whole line.
    pub column: Option<String>,
    /// What was found and what was expected.
    pub what: Message,
}

impl RowProblem {
    /// Where it is, what was found and what was expected.
    pub fn message(&self) -> Message {
        let (file, what) = (&self.file, self.what.clone());
        match (self.line, &self.column) {
            (None, _) => msg!("import-in-file", file = file, what = what),
            (Some(line), None) => msg!("import-in-line", file = file, line = line.to_string(), what = what),
            (Some(line), Some(column)) => {
                msg!("import-in-cell", file = file, line = line.to_string(), column = column, what = what)
            }
        }
    }
}

/// What to say below the problems of a file.
pub fn refused(problems: &[RowProblem]) -> Message {
    msg!("import-refused", count = problems.len())
}

/// The problems found so far.
pub(super) struct Problems {
    file: String,
    found: Vec<RowProblem>,
}

impl Problems {
    pub fn new(file: &str) -> Self {
        Self { file: shown(file), found: Vec::new() }
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    pub fn in_file(&mut self, what: Message) {
        self.add(None, None, what);
    }

    pub fn in_line(&mut self, line: usize, what: Message) {
        self.add(Some(line), None, what);
    }

    pub fn in_cell(&mut self, line: usize, column: &str, what: Message) {
        self.add(Some(line), Some(shown(column)), what);
    }

    fn add(&mut self, line: Option<usize>, column: Option<String>, what: Message) {
        self.found.push(RowProblem { file: self.file.clone(), line, column, what });
    }

    /// `result` when nothing was wrong, else everything that was, from top to bottom.
    pub fn none_or_all<T>(mut self, result: Option<T>) -> Result<T, Vec<RowProblem>> {
        self.found.sort_by_key(|problem| problem.line);
        match result {
            Some(result) if self.found.is_empty() => Ok(result),
            _ => Err(self.found),
        }
    }
}

/// Text from a file as it may stand in a sentence: nothing that steers a terminal, and not long.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut shown: String = text
        .chars()
        .take(LONGEST)
        .map(|letter| if steers(letter) { char::REPLACEMENT_CHARACTER } else { letter })
        .collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}
