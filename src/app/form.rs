//! The fields of one row of a worksheet, being filled in.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::field::Field as TextField;
use super::privacy::Watch;
use crate::i18n::{Lang, Message};
use crate::msg;
use crate::session::{Field, Filled, GroupId, MOST_PEOPLE, Row, RowId, Session, Value, Worksheet};
use crate::text::part_of_time;
use crate::worksheet::{Choice, Kind, Sheet, digits, picked};

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

/// What is filled in.
#[derive(Debug, Clone)]
pub enum Entry {
    /// Something that is typed.
    Typed {
        /// The text.
        text: Box<TextField>,
        /// How it is read.
        kind: Typed,
        /// What in it looks like personal data.
        watch: Option<Watch>,
    },
    /// One of some answers, by its place.
    One(Vec<Choice>, Option<usize>),
    /// Some of some answers, by their places.
    Many(Vec<Choice>, BTreeSet<usize>),
}

/// How something that is typed is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// As it is.
    Text,
    /// As a year, a month or a day.
    When,
    /// As a number, at most this.
    Number(u32),
}

/// What stands in a field, to be kept with the draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Written {
    Typed(String),
    Picked(BTreeSet<usize>),
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
        let mut form = Self { sheet: sheet.id, row, name, asks, focus: 0, counts_of, before: Vec::new() };
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

    /// Why what stands in the field with the cursor cannot be read, if so.
    pub(super) fn trouble(&self) -> Option<Message> {
        self.asked()?.entry.value().err()
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
                    self.focus = place;
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

impl Entry {
    /// The answers to pick from; none where one types.
    fn choices(&self) -> &[Choice] {
        match self {
            Self::One(choices, _) | Self::Many(choices, _) => choices,
            Self::Typed { .. } => &[],
        }
    }

    fn new(kind: Kind, row: Option<&Row>, field: Field, watched: bool) -> Self {
        let value = row.and_then(|row| row.values.get(&field));
        let place = |choices: &[Choice], id: &str| choices.iter().position(|choice| choice.id == id);
        match kind {
            Kind::Text => Self::typed(row.map_or("", |row| row.text(field)), Typed::Text, watched),
            Kind::When => Self::typed(row.map_or("", |row| row.text(field)), Typed::When, false),
            Kind::Number(most) => {
                let number = match value {
                    Some(Value::Number(number)) => number.to_string(),
                    _ => String::new(),
                };
                Self::typed(&number, Typed::Number(most), false)
            }
            Kind::One(choices) => {
                let picked = row.and_then(|row| row.one(field)).and_then(|id| place(&choices, id));
                Self::One(choices, picked)
            }
            Kind::Many(choices) => {
                let ids = row.into_iter().flat_map(|row| row.many(field));
                let picked = ids.filter_map(|id| place(&choices, id)).collect();
                Self::Many(choices, picked)
            }
        }
    }

    fn typed(text: &str, kind: Typed, watched: bool) -> Self {
        Self::Typed { text: Box::new(TextField::line(text)), kind, watch: watched.then(Watch::default) }
    }

    fn written(&self) -> Written {
        match self {
            Self::Typed { text, .. } => Written::Typed(text.text()),
            Self::One(_, picked) => Written::Picked(picked.iter().copied().collect()),
            Self::Many(_, picked) => Written::Picked(picked.clone()),
        }
    }

    fn restore(&mut self, written: Written) {
        match (self, written) {
            (Self::Typed { text, .. }, Written::Typed(typed)) => **text = TextField::line(&typed),
            (Self::One(choices, picked), Written::Picked(places)) => {
                *picked = places.into_iter().find(|place| *place < choices.len());
            }
            (Self::Many(choices, picked), Written::Picked(places)) => {
                *picked = places.into_iter().filter(|place| *place < choices.len()).collect();
            }
            _ => {}
        }
    }

    /// What is filled in; `None` where it is empty.
    fn value(&self) -> Result<Option<Value>, Message> {
        Ok(match self {
            Self::Typed { text, kind, .. } => {
                let text = text.text().trim().to_owned();
                if text.is_empty() {
                    return Ok(None);
                }
                Some(match kind {
                    Typed::Text => Value::Text(text),
                    Typed::When => Value::When(
                        part_of_time(&text).ok_or_else(|| msg!("fill-in-when", found = text.clone()))?,
                    ),
                    Typed::Number(most) => {
                        let number = text.parse().ok().filter(|number| number <= most);
                        Value::Number(
                            number.ok_or_else(|| msg!("fill-in-up-to", found = text, most = *most))?,
                        )
                    }
                })
            }
            Self::One(choices, picked) => {
                picked.and_then(|place| choices.get(place)).map(|choice| Value::One(choice.id.clone()))
            }
            Self::Many(choices, picked) => {
                let ids =
                    picked.iter().filter_map(|place| choices.get(*place)).map(|choice| choice.id.clone());
                Some(Value::Many(ids.collect())).filter(|_| !picked.is_empty())
            }
        })
    }

    /// What stands there when it is not being filled in.
    pub fn said(&self, lang: Lang) -> String {
        match self {
            Self::Typed { text, .. } => text.text(),
            Self::One(choices, picked) => picked
                .and_then(|place| choices.get(place))
                .map_or_else(String::new, |choice| lang.label(&choice.name)),
            Self::Many(choices, picked) => {
                let names = picked.iter().filter_map(|place| choices.get(*place));
                names.map(|choice| lang.label(&choice.name)).collect::<Vec<_>>().join(", ")
            }
        }
    }
}
