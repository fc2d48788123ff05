//! What is filled in on the worksheets of the method: goals, actions, a timeline, answers to a list of questions.
//!
//! All of them are rows with fields, so that one event, one screen and one part of every export serve them all. What a
//! worksheet asks is not known here; that follows from the blueprint (see [`worksheet`](crate::worksheet)).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::fold::Session;
use super::ids::{GroupId, RowId, Stamp, Table, ThemeId};
use super::plain::Indicator;
use super::reveal::BATCH;

/// Counts recorded within this time of each other come from one form, in microseconds: nobody answers twice that fast.
const ONE_GO: i64 = 1_000;

/// One of the worksheets of the method. Those that a blueprint fills itself stand at a step of the agenda: its 0-based
/// number goes with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Worksheet {
    /// The figures of the area, and whether people recognise them.
    Profile(usize),
    /// The three questions at the figures.
    ProfileQuestions,
    /// Counted answers of everybody.
    Poll(usize),
    /// The seven questions for choosing, per theme.
    Choosing,
    /// What we want per theme, where we are, what has been reached.
    Ambition,
    /// Goals, as concrete as they can be.
    Goals,
    /// Interventions on the pillars.
    Mix,
    /// The five weighing points of the mix, per theme.
    Weighing,
    /// Who does what, and when.
    Actions,
    /// Which local agreement serves which principle.
    Coalition,
    /// What was agreed at the end.
    Agreements,
    /// A list to go through.
    Checklist(usize),
    /// What happened when, up or down, and what was learned.
    Timeline,
    /// The six dimensions of Positive Health, as a picture to talk about.
    Web,
    /// The four questions to look back with.
    Monitoring,
    /// Organisations, never residents.
    SocialMap,
    /// Cases without anybody's name, to learn from.
    Cases,
}

/// A field of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// What it is called.
    Name,
    /// The theme it is about.
    Theme,
    /// An answer to a question of the list.
    Answer,
    /// The same question, answered by residents.
    Residents,
    /// The same question, answered by professionals.
    Professionals,
    /// In own words.
    Note,
    /// What we want together.
    Ambition,
    /// Where we are now.
    Now,
    /// What has been reached.
    Reached,
    /// What is going to happen, or happened.
    What,
    /// Who does it; for whom it is.
    Who,
    /// How many, and of what.
    HowMany,
    /// When, or until when.
    When,
    /// How it is measured.
    Measured,
    /// A pillar of prevention.
    Pillar,
    /// The kind of prevention.
    Prevention,
    /// For whom.
    TargetGroup,
    /// Where.
    Setting,
    /// Keep, adapt, stop, new.
    Decision,
    /// Organise, facilitate, direct.
    Role,
    /// Who leads.
    Leaders,
    /// Who does it with them.
    Players,
    /// Who supports it.
    Supporters,
    /// Which of the nine principles it serves.
    Principles,
    /// The first next step.
    #[serde(rename = "first_step")]
    Step,
    /// Plan, do, check, act.
    Phase,
    /// What was learned.
    Lesson,
    /// Up or down.
    Direction,
    /// Where it is.
    Place,
    /// The first to the ninth question of a fixed list of questions.
    Question1,
    /// See [`Field::Question1`].
    Question2,
    /// See [`Field::Question1`].
    Question3,
    /// See [`Field::Question1`].
    Question4,
    /// See [`Field::Question1`].
    Question5,
    /// See [`Field::Question1`].
    Question6,
    /// See [`Field::Question1`].
    Question7,
}

impl Field {
    /// The fields of a fixed list of questions, in order.
    pub const QUESTIONS: [Field; 7] = [
        Field::Question1,
        Field::Question2,
        Field::Question3,
        Field::Question4,
        Field::Question5,
        Field::Question6,
        Field::Question7,
    ];
}

/// What stands in a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Own words.
    Text(String),
    /// One of the answers of the field, by its id.
    One(String),
    /// Some of the answers of the field.
    Many(BTreeSet<String>),
    /// How much.
    Number(u32),
    /// A year, a month or a day, as `2026`, `2026-11` or `2026-11-22`: it sorts by time.
    When(String),
}

impl Value {
    /// What somebody wrote in own words.
    pub fn own_words(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// What is filled in of a row. A field that is `None` was made empty.
pub type Filled = BTreeMap<Field, Option<Value>>;

/// A row of a worksheet that still stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// From the blueprint, or made during the session.
    pub id: RowId,
    /// What stands in its fields; those that are empty are not there.
    pub values: BTreeMap<Field, Value>,
}

impl Row {
    /// Own words in a field; empty where there are none.
    pub fn text(&self, field: Field) -> &str {
        match self.values.get(&field) {
            Some(Value::Text(text) | Value::When(text)) => text,
            _ => "",
        }
    }

    /// The answer that was picked.
    pub fn one(&self, field: Field) -> Option<&str> {
        match self.values.get(&field) {
            Some(Value::One(id)) => Some(id),
            _ => None,
        }
    }

    /// The answers that were picked.
    pub fn many(&self, field: Field) -> impl Iterator<Item = &str> {
        let picked = match self.values.get(&field) {
            Some(Value::Many(ids)) => Some(ids),
            _ => None,
        };
        picked.into_iter().flatten().map(String::as_str)
    }

    /// Puts a row under what became of its theme: the one it was given, or that it is the row of.
    pub fn follow(&mut self, now: impl Fn(&ThemeId) -> Option<ThemeId>) {
        if let Some(theme) = self.one(Field::Theme).and_then(|id| now(&ThemeId::new(id))) {
            self.values.insert(Field::Theme, Value::One(theme.as_str().to_owned()));
        }
        if let Some(theme) = now(&ThemeId::new(self.id.as_str())) {
            self.id = RowId::new(theme.as_str());
        }
    }

    /// Whether something stands in a field.
    pub fn has(&self, field: Field) -> bool {
        self.values.contains_key(&field)
    }
}

/// A place where people are counted in a poll.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Booth {
    pub sheet: Worksheet,
    pub item: RowId,
    pub group: GroupId,
    pub answer: String,
}

impl Booth {
    pub fn new(sheet: Worksheet, item: &RowId, group: &GroupId, answer: &str) -> Self {
        Self { sheet, item: item.clone(), group: group.clone(), answer: answer.to_owned() }
    }
}

/// Everything that was filled in.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Worksheets {
    /// In the order in which rows were begun.
    rows: BTreeMap<Worksheet, Vec<Row>>,
    removed: BTreeMap<Worksheet, BTreeSet<RowId>>,
    /// People per table, since several tables count at the same time.
    counted: BTreeMap<Booth, BTreeMap<Table, u32>>,
    /// The same as a room may see it while people are being counted, and when each table last changed that of a group.
    in_sight: BTreeMap<Booth, BTreeMap<Table, u32>>,
    shown_at: BTreeMap<(Worksheet, RowId, GroupId, Table), Stamp>,
    /// Figures of the area, in the order in which they came.
    indicators: Vec<Indicator>,
}

impl Worksheets {
    pub fn fill(&mut self, sheet: Worksheet, id: &RowId, filled: &Filled) {
        let rows = self.rows.entry(sheet).or_default();
        let place = rows.iter().position(|row| row.id == *id).unwrap_or_else(|| {
            rows.push(Row { id: id.clone(), values: BTreeMap::new() });
            rows.len() - 1
        });
        for (field, value) in filled {
            match value {
                Some(value) => _ = rows[place].values.insert(*field, value.clone()),
                None => _ = rows[place].values.remove(field),
            }
        }
    }

    pub fn remove(&mut self, sheet: Worksheet, id: &RowId) {
        self.removed.entry(sheet).or_default().insert(id.clone());
    }

    /// What the room sees is brought up to date as with ballots: once [`BATCH`] answers of a group have changed, so
    /// that nobody sees what a single person answered. Counts out of one form are one change.
    pub fn count(&mut self, booth: Booth, table: Table, people: u32, at: Stamp) {
        let of = (booth.sheet, booth.item.clone(), booth.group.clone(), table);
        self.counted.entry(booth).or_default().insert(table, people);
        let of_group = |booth: &Booth| (booth.sheet, &booth.item, &booth.group) == (of.0, &of.1, &of.2);
        let now: Vec<(Booth, u32)> = self
            .counted
            .range(Booth::new(of.0, &of.1, &of.2, "")..)
            .take_while(|(booth, _)| of_group(booth))
            .filter_map(|(booth, tables)| Some((booth.clone(), *tables.get(&table)?)))
            .collect();
        let shown = |booth| self.in_sight.get(booth).and_then(|tables| tables.get(&table)).copied();
        // A correction is one more here and one less there, and still one answer.
        let (mut more, mut less) = (0_u32, 0_u32);
        for (booth, people) in &now {
            let before = shown(booth).unwrap_or_default();
            more = more.saturating_add(people.saturating_sub(before));
            less = less.saturating_add(before.saturating_sub(*people));
        }
        let waiting = more.max(less);
        let in_one_go = self.shown_at.get(&of).is_some_and(|shown| at.0.saturating_sub(shown.0) < ONE_GO);
        if in_one_go || waiting as usize >= BATCH {
            for (booth, people) in now {
                self.in_sight.entry(booth).or_default().insert(table, people);
            }
            self.shown_at.insert(of, at);
        }
    }

    pub fn bring(&mut self, indicators: &[Indicator]) {
        for new in indicators {
            match self.indicators.iter_mut().find(|old| old.is_about_the_same(new)) {
                Some(old) => old.clone_from(new),
                None => self.indicators.push(new.clone()),
            }
        }
    }
}

impl Session {
    /// The rows of a worksheet that have something in them, in the order in which they were begun.
    pub fn rows(&self, sheet: Worksheet) -> impl Iterator<Item = &Row> {
        let sheets = self.worksheets();
        let rows = sheets.rows.get(&sheet).into_iter().flatten();
        rows.filter(move |row| !self.is_row_removed(sheet, &row.id) && !row.values.is_empty())
    }

    /// A row of a worksheet, if something was filled in.
    pub fn row(&self, sheet: Worksheet, id: &RowId) -> Option<&Row> {
        self.rows(sheet).find(|row| row.id == *id)
    }

    /// Whether a row that the blueprint gives was taken away.
    pub fn is_row_removed(&self, sheet: Worksheet, id: &RowId) -> bool {
        self.worksheets().removed.get(&sheet).is_some_and(|removed| removed.contains(id))
    }

    /// How many people of a group gave an answer on an item of a poll, at all tables together.
    pub fn counted(&self, sheet: Worksheet, item: &RowId, group: &GroupId, answer: &str) -> u32 {
        let tables = self.worksheets().counted.get(&Booth::new(sheet, item, group, answer));
        tables.into_iter().flat_map(BTreeMap::values).sum()
    }

    /// The same, as far as a room may see it while people are being counted.
    pub fn counted_in_sight(&self, sheet: Worksheet, item: &RowId, group: &GroupId, answer: &str) -> u32 {
        let tables = self.worksheets().in_sight.get(&Booth::new(sheet, item, group, answer));
        tables.into_iter().flat_map(BTreeMap::values).sum()
    }

    /// Whether people of a group answered in a poll.
    pub fn has_answered(&self, group: &GroupId) -> bool {
        let of_group = self.worksheets().counted.iter().filter(|(booth, _)| booth.group == *group);
        of_group.flat_map(|(_, tables)| tables.values()).any(|people| *people > 0)
    }

    /// How many gave an answer at the table where the session continues: the count that is added to.
    pub fn counted_here(&self, sheet: Worksheet, item: &RowId, group: &GroupId, answer: &str) -> u32 {
        let tables = self.worksheets().counted.get(&Booth::new(sheet, item, group, answer));
        tables.and_then(|tables| tables.get(&self.here())).copied().unwrap_or_default()
    }

    /// The figures of the area that were brought in, beside those of the blueprint.
    pub fn indicators(&self) -> &[Indicator] {
        &self.worksheets().indicators
    }

    /// Whether something was filled in or counted on a worksheet.
    pub fn is_used(&self, sheet: Worksheet) -> bool {
        let counted = || self.worksheets().counted.iter();
        self.rows(sheet).next().is_some()
            || counted()
                .any(|(booth, tables)| booth.sheet == sheet && tables.values().any(|count| *count > 0))
    }
}
