//! What actions still need: people, a day, a first step; which roles and principles nobody takes up.

use super::findings::{Finding, Named, has_passed, no_theme, theme_of, without};
use super::grid::{Cells, Grid};
use super::{Sheet, answers, rows};
use crate::i18n::Message;
use crate::msg;
use crate::session::{Field, Row, Session, Theme, Worksheet};

/// Without these an action does not get going, the most needed first.
const NEEDED: [Field; 6] =
    [Field::Leaders, Field::When, Field::Step, Field::Players, Field::Supporters, Field::Role];

fn is_let_go(row: &Row) -> bool {
    row.one(Field::Phase) == Some(answers::LET_GO)
}

pub(super) fn findings(sheet: &Sheet, session: &Session) -> Vec<Finding> {
    let going = || sheet.named(session).filter(|named| !is_let_go(named.row));
    let mut found: Vec<Finding> = without(sheet, session).into_iter().collect();
    let unfinished = going().filter_map(|Named { name, row }| {
        let missing = sheet.missing(row, &NEEDED);
        (!missing.is_empty()).then_some((missing, name))
    });
    let mut unfinished: Vec<_> = unfinished.collect();
    unfinished.sort_by_key(|(missing, _)| !missing.contains(&Field::Leaders));
    found.extend(unfinished.into_iter().map(|(missing, action)| Finding::Unfinished { action, missing }));
    let passed = going().filter(|named| has_passed(named.row, session));
    found.extend(passed.map(|named| Finding::Passed(named.name)));
    found.extend(session.themes().iter().filter_map(|theme| roles(sheet, session, theme)));
    found.extend(unserved(sheet, session));
    found.extend(no_theme(sheet, session));
    let rows: Vec<&Row> = sheet.filled(session).map(|(_, row)| row).collect();
    let phases = sheet.count_picked(Field::Phase, &rows.into_iter());
    found.extend((!phases.is_empty()).then_some(Finding::Counted(phases)));
    let let_go: Vec<Message> =
        sheet.named(session).filter(|named| is_let_go(named.row)).map(|named| named.name).collect();
    found.extend((!let_go.is_empty()).then_some(Finding::LetGo(let_go)));
    found
}

/// The roles that are in none of the actions of a theme that has some.
fn roles(sheet: &Sheet, session: &Session, theme: &Theme) -> Option<Finding> {
    let of_theme = |row: &&Row| theme_of(row, session) == Some(theme) && !is_let_go(row);
    let rows: Vec<&Row> = sheet.filled(session).map(|(_, row)| row).filter(of_theme).collect();
    let nobody = sheet
        .choices(Field::Role)
        .iter()
        .filter(|role| !rows.iter().any(|row| row.one(Field::Role) == Some(&role.id)));
    let nobody: Vec<Message> = nobody.map(|role| role.name.clone()).collect();
    (!rows.is_empty() && !nobody.is_empty()).then(|| Finding::Roles { theme: theme.name.clone(), nobody })
}

/// The principles that no row serves, where at least one row serves one.
pub(super) fn unserved(sheet: &Sheet, session: &Session) -> Option<Finding> {
    let rows = sheet.filled(session).map(|(_, row)| row).filter(|row| !is_let_go(row));
    let served: Vec<&str> = rows.flat_map(|row| row.many(Field::Principles)).collect();
    let principles = sheet.choices(Field::Principles).iter();
    let unserved = principles.filter(|principle| !served.contains(&principle.id.as_str()));
    let unserved: Vec<Message> = unserved.map(|principle| principle.name.clone()).collect();
    (!served.is_empty() && !unserved.is_empty()).then_some(Finding::Principles(unserved))
}

/// Rows against the nine principles: only what was filled in.
pub(super) fn matrix(sheet: &Sheet, session: &Session) -> Option<Grid> {
    let principles = sheet.choices(Field::Principles);
    let served = |named: Named| {
        let cells = principles.iter().map(|principle| {
            let serves = named.row.many(Field::Principles).any(|id| id == principle.id);
            serves.then(|| msg!("answer-yes")).into_iter().collect()
        });
        (named.name, cells.collect::<Cells>())
    };
    let rows: Vec<(Message, Cells)> = sheet.named(session).map(served).collect();
    let numbered = (1_usize..).zip(principles);
    let is_any = rows.iter().any(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
    is_any.then(|| Grid {
        title: msg!("grid-principles"),
        corner: sheet.grows.clone().unwrap_or_else(|| msg!("column-row")),
        heads: (1..=principles.len()).map(|number| msg!("grid-number", number = number)).collect(),
        rows,
        gap: None,
        legend: numbered
            .map(|(number, principle)| msg!("grid-legend", number = number, name = principle.name.clone()))
            .collect(),
    })
}

/// What is not agreed yet, once something is.
pub(super) fn agreements(sheet: &Sheet, session: &Session) -> Vec<Finding> {
    let lacks = |id: &str, field: Field| {
        let row = sheet.filled(session).map(|(_, row)| row).find(|row| row.id.as_str() == id);
        sheet.column(field).is_some() && !row.is_some_and(|row| row.has(field))
    };
    let meeting = lacks(rows::NEXT_MEETING, Field::When).then_some(Finding::NoNextMeeting);
    let telling = lacks(rows::TELLING, Field::Who).then_some(Finding::NobodyTells);
    meeting.into_iter().chain(telling).collect()
}

/// How far a chosen theme is worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The name of the theme.
    pub theme: String,
    /// How many goals it has.
    pub goals: usize,
    /// How many actions it has.
    pub actions: usize,
    /// How many of these nobody leads.
    pub without_leader: usize,
}

/// How far each chosen theme is worked out, in the order of choosing.
pub fn plans(session: &Session) -> Vec<Plan> {
    let chosen = session.chosen().iter().filter_map(|id| session.theme(id));
    let plan = |theme: &Theme| {
        let of = |sheet| session.rows(sheet).filter(|row| theme_of(row, session) == Some(theme));
        let actions = || of(Worksheet::Actions).filter(|row| !is_let_go(row));
        Plan {
            theme: theme.name.clone(),
            goals: of(Worksheet::Goals).count(),
            actions: actions().count(),
            without_leader: actions().filter(|row| !row.has(Field::Leaders)).count(),
        }
    };
    chosen.map(plan).collect()
}

impl Plan {
    /// In a sentence: what is there, and what is still to do.
    pub fn said(&self) -> Message {
        msg!(
            "plan-of-theme",
            theme = &self.theme,
            goals = msg!("plan-goals", count = self.goals),
            actions = msg!("plan-actions", count = self.actions),
            left = self.without_leader
        )
    }
}
