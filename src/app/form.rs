//! The fields of one row of a worksheet, being filled in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::entry::{Entry, Typed, Written};
use super::field::Field as TextField;
use super::privacy::Watch;
use crate::i18n::Message;
use crate::session::{Field, Filled, GroupId, MOST_PEOPLE, RowId, Session, Value, Worksheet};
use crate::worksheet::{Sheet, digits, picked};

/// A row that is being filled in.
#[derive(Debug, Clone)]
pub struct Form {
    /// Of which worksheet.
    pub sheet: Worksheet,
    /// Which row.
    pub row: RowId,
    /// What it is called, above the fields; `None` for a new one.
    pub name: Option<Message>,
    /// What can be filled in.
    pub asks: Vec<FormField>,
    /// Which of them has the cursor.
    pub focus: usize,
    /// Whose answers are counted; `None` where this is no poll.
    pub counts_of: Option<GroupId>,
    before: Vec<Written>,
    /// The field of which was told that it cannot be read, and what stood there.
    refused: Option<(usize, Written)>,
}

/// Something that is asked, and what stands there.
#[derive(Debug, Clone)]
pub struct FormField {
    /// Where the answer goes.
    pub of: Of,
    /// What is asked.
    pub label: Message,
    /// What is filled in.
    pub entry: Entry,
}

/// Where an answer goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Of {
    /// To a field of the row.
    Field(Field),
    /// To the count of an answer of a poll.
    Count(String),
}

/// A form that is kept with the draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FormDraft {
    sheet: Worksheet,
    row: RowId,
    group: Option<GroupId>,
    focus: usize,
    written: Vec<Written>,
}

/// What a form comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Outcome {
    /// What was filled in, of what changed.
    pub filled: Filled,
    /// How many people gave each answer, of what changed.
    pub counted: BTreeMap<String, u32>,
}

impl Form {
    /// The fields of a row. `here` are the counts of a poll at this table, for `group`.
    pub(super) fn new(
        sheet: &Sheet,
        line: (RowId, Option<Message>, bool),
        group: Option<GroupId>,
        session: &Session,
    ) -> Self {
        let (row, name, added) = line;
        let standing = session.row(sheet.id, &row);
        let mut asks: Vec<FormField> = sheet
            .asks(added)
            .into_iter()
            .map(|column| FormField {
                of: Of::Field(column.field),
                label: column.label.clone(),
                entry: Entry::new(column.kind, standing, column.field, !column.names_people),
            })
            .collect();
        // Of a new item of a poll it is first said what it is about.
        let counts_of = group.filter(|_| sheet.poll.is_some() && name.is_some());
        if let Some((group, poll)) = counts_of.as_ref().zip(sheet.poll.as_ref()) {
            asks.extend(poll.answers.iter().map(|answer| {
                let count = session.counted_here(sheet.id, &row, group, &answer.id);
                let text = if count == 0 { String::new() } else { count.to_string() };
                FormField {
                    of: Of::Count(answer.id.clone()),
                    label: answer.name.clone(),
                    entry: Entry::typed(&text, Typed::Number(MOST_PEOPLE), false),
                }
            }));
        }
        let mut form =
            Self { sheet: sheet.id, row, name, asks, focus: 0, counts_of, before: Vec::new(), refused: None };
        form.before = form.written();
        form
    }

    /// What was changed so far, to be kept with the draft.
    pub(super) fn draft(&self) -> Option<FormDraft> {
        let written = self.written();
        (written != self.before).then(|| FormDraft {
            sheet: self.sheet,
            row: self.row.clone(),
            group: self.counts_of.clone(),
            focus: self.focus,
            written,
        })
    }

    fn written(&self) -> Vec<Written> {
        self.asks.iter().map(|asked| asked.entry.written()).collect()
    }

    /// Fills in again what was kept with the draft.
    pub(super) fn restore(mut self, draft: FormDraft) -> Self {
        if draft.written.len() == self.asks.len() {
            self.focus = draft.focus.min(self.asks.len().saturating_sub(1));
            for (asked, written) in self.asks.iter_mut().zip(draft.written) {
                asked.entry.restore(written);
            }
        }
        self
    }

    /// The field that has the cursor.
    pub fn asked(&self) -> Option<&FormField> {
        self.asks.get(self.focus)
    }

    pub(super) fn typed(&mut self) -> Option<&mut TextField> {
        match &mut self.asks.get_mut(self.focus)?.entry {
            Entry::Typed { text, .. } => Some(text),
            Entry::One(..) | Entry::Many(..) => None,
        }
    }

    /// The text under the cursor that is watched for personal data.
    pub(super) fn watched(&mut self) -> Option<(&mut TextField, &mut Watch)> {
        match &mut self.asks.get_mut(self.focus)?.entry {
            Entry::Typed { text, watch: Some(watch), .. } => Some((text, watch)),
            _ => None,
        }
    }

    /// Picks the answer of a digit, or takes it away; `false` where there is none.
    pub(super) fn pick(&mut self, digit: usize) -> bool {
        let Some(entry) = self.asks.get_mut(self.focus).map(|asked| &mut asked.entry) else { return false };
        let Some(place) = picked(entry.choices(), digit) else { return false };
        match entry {
            Entry::One(_, picked) => {
                *picked = if *picked == Some(place) { None } else { Some(place) };
            }
            Entry::Many(_, picked) if picked.contains(&place) => _ = picked.remove(&place),
            Entry::Many(_, picked) => _ = picked.insert(place),
            Entry::Typed { .. } => return false,
        }
        true
    }

    /// The digits that pick an answer in the field that has the cursor.
    pub(super) fn digits(&self) -> Vec<usize> {
        self.asked().map_or_else(Vec::new, |asked| digits(asked.entry.choices()))
    }

    /// Whether the field that has the cursor is typed.
    pub fn is_typing(&self) -> bool {
        matches!(self.asked(), Some(FormField { entry: Entry::Typed { .. }, .. }))
    }

    /// To the next (`1`) or previous (`-1`) field; `false` past the last.
    pub(super) fn step(&mut self, by: isize) -> bool {
        let next = self.focus.checked_add_signed(by).filter(|next| *next < self.asks.len());
        self.focus = next.unwrap_or(self.focus);
        next.is_some()
    }

    /// Why what stands in the field with the cursor cannot be read, if so: that is told now.
    pub(super) fn trouble(&mut self) -> Option<Message> {
        let why = self.asked()?.entry.value().err()?;
        self.refuse(self.focus);
        Some(why)
    }

    /// The cursor goes to a field that cannot be read.
    fn refuse(&mut self, place: usize) {
        self.focus = place;
        self.refused = self.asks.get(place).map(|asked| (place, asked.entry.written()));
    }

    /// A field of which was told that it cannot be read, and in which nothing changed since, is as it was before.
    pub(super) fn leave_refused(&mut self) {
        let Some((place, stood)) = self.refused.take() else { return };
        let asked = self.asks.get_mut(place).filter(|asked| asked.entry.written() == stood);
        if let Some((asked, before)) = asked.zip(self.before.get(place)) {
            asked.entry.restore(before.clone());
        }
    }

    /// Looks for personal data in what is typed.
    pub(super) fn look<'a, I: Iterator<Item = &'a str>>(&mut self, known: impl Fn() -> I) {
        for asked in &mut self.asks {
            if let Entry::Typed { text, watch: Some(watch), .. } = &mut asked.entry {
                watch.look(&text.text(), known());
            }
        }
    }

    /// The warning to give before this is recorded, once; the cursor goes to the field it is about.
    pub(super) fn tell(&mut self) -> Option<Message> {
        let told = self.asks.iter_mut().enumerate().find_map(|(place, asked)| match &mut asked.entry {
            Entry::Typed { watch: Some(watch), .. } => {
                watch.tell(&super::privacy::WHOLE).map(|told| (place, told))
            }
            _ => None,
        });
        let (place, told) = told?;
        self.focus = place;
        Some(told)
    }

    /// Whether a text has more than `longest` characters.
    pub(super) fn is_too_long(&self, longest: usize) -> bool {
        self.asks.iter().any(|asked| match &asked.entry {
            Entry::Typed { text, .. } => text.text().chars().count() > longest,
            Entry::One(..) | Entry::Many(..) => false,
        })
    }

    /// What changed.
    ///
    /// # Errors
    /// A sentence about the first field that cannot be read; the cursor goes there.
    pub(super) fn outcome(&mut self) -> Result<Outcome, Message> {
        let mut outcome = Outcome::default();
        for (place, asked) in self.asks.iter().enumerate() {
            if self.before.get(place) == Some(&asked.entry.written()) {
                continue;
            }
            match asked.entry.value() {
                Err(why) => {
                    self.refuse(place);
                    return Err(why);
                }
                Ok(value) => match &asked.of {
                    Of::Field(field) => _ = outcome.filled.insert(*field, value),
                    Of::Count(answer) => {
                        let count = match value {
                            Some(Value::Number(count)) => count,
                            _ => 0,
                        };
                        outcome.counted.insert(answer.clone(), count);
                    }
                },
            }
        }
        Ok(outcome)
    }
}

impl FormDraft {
    /// Which row it is of, and whose answers are counted.
    pub(super) fn place(&self) -> (Worksheet, &RowId, Option<&GroupId>) {
        (self.sheet, &self.row, self.group.as_ref())
    }
}
