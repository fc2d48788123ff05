//! The mix of interventions: where there are gaps, what is double, what could stop, and how it was weighed.

use super::findings::{Finding, Named, no_theme, without};
use super::grid::{Grid, by_two};
use super::{Sheet, answers, theirs};
use crate::i18n::Message;
use crate::msg;
use crate::session::{Field, Row, Session};
use crate::text::folded;

/// With more interventions than this it is asked whether one can stop.
const MANY: usize = 4;

/// Whether it was decided to stop with an intervention.
pub fn stops(row: &Row) -> bool {
    row.one(Field::Decision) == Some(answers::STOP)
}

pub(super) fn findings(sheet: &Sheet, session: &Session) -> Vec<Finding> {
    let rows = || sheet.filled(session).map(|(_, row)| row);
    let mut found: Vec<Finding> = without(sheet, session).into_iter().collect();
    found.extend(overlaps(sheet, session));
    if rows().next().is_some() {
        let pillars = sheet.choices(Field::Pillar).iter();
        let empty = pillars.filter(|pillar| !rows().any(|row| row.one(Field::Pillar) == Some(&pillar.id)));
        let empty: Vec<Message> = empty.map(|pillar| pillar.name.clone()).collect();
        found.extend((!empty.is_empty()).then_some(Finding::EmptyPillars(empty)));
        let (empty, of) = pillars_by_prevention(sheet, session).empty();
        found.extend((empty > 0).then_some(Finding::EmptyCells { empty, of }));
    }
    let count = rows().count();
    found.extend((count > MANY && !rows().any(stops)).then_some(Finding::NothingStops(count)));
    let placed = |row: &Row| row.has(Field::Pillar) && row.has(Field::Prevention);
    let loose = sheet.named(session).filter(|named| !placed(named.row));
    let loose: Vec<Message> = loose.map(|named| named.name).collect();
    found.extend((!loose.is_empty()).then_some(Finding::NotPlaced(loose)));
    found.extend(no_theme(sheet, session));
    let decided = sheet.count_picked(Field::Decision, &rows().collect::<Vec<_>>().into_iter());
    found.extend((!decided.is_empty()).then_some(Finding::Counted(decided)));
    found
}

/// Interventions in one place of the grid that are for the same people, of those that go on.
fn overlaps(sheet: &Sheet, session: &Session) -> Vec<Finding> {
    let mut same: Vec<(Key, String, Vec<Message>)> = Vec::new();
    for Named { name, row } in sheet.named(session).filter(|named| !stops(named.row)) {
        let Some(key) = Key::of(row) else { continue };
        match same.iter_mut().find(|(known, ..)| *known == key) {
            Some((.., names)) => names.push(name),
            None => same.push((key, row.text(Field::TargetGroup).to_owned(), vec![name])),
        }
    }
    let double = same.into_iter().filter(|(.., names)| names.len() > 1);
    double.map(|(_, group, names)| Finding::Overlap { names, group }).collect()
}

/// What an intervention does, and for whom.
#[derive(PartialEq)]
struct Key {
    pillar: String,
    prevention: String,
    group: String,
}

impl Key {
    /// `None` where one of these is not filled in.
    fn of(row: &Row) -> Option<Self> {
        let picked = |field| row.one(field).map(str::to_owned);
        let group = folded(row.text(Field::TargetGroup));
        Some(Self { pillar: picked(Field::Pillar)?, prevention: picked(Field::Prevention)?, group })
            .filter(|key| !key.group.is_empty())
    }
}

/// The interventions on the pillars by kind of prevention, and for whom they are by where they happen.
pub(super) fn grids(sheet: &Sheet, session: &Session) -> Vec<Grid> {
    let mut groups: Vec<String> = Vec::new();
    for (_, row) in sheet.filled(session) {
        let group = row.text(Field::TargetGroup);
        if !(group.is_empty() || groups.iter().any(|known| folded(known) == folded(group))) {
            groups.push(group.to_owned());
        }
    }
    let is_for = |row: &Row, group: usize| folded(row.text(Field::TargetGroup)) == folded(&groups[group]);
    let names = groups.iter().map(theirs).collect();
    let for_whom =
        by_two(sheet, session, msg!("grid-for-whom"), (msg!("part-who"), names), is_for, Field::Setting);
    let mut grids = vec![pillars_by_prevention(sheet, session)];
    // Where nobody said for whom, there is nothing to see.
    grids.extend((!groups.is_empty()).then_some(for_whom));
    grids
}

fn pillars_by_prevention(sheet: &Sheet, session: &Session) -> Grid {
    let pillars = sheet.choices(Field::Pillar);
    let is_on = |row: &Row, pillar: usize| row.one(Field::Pillar) == Some(&pillars[pillar].id);
    let names = pillars.iter().map(|pillar| pillar.name.clone()).collect();
    let rows = (msg!("column-pillar"), names);
    by_two(sheet, session, msg!("grid-pillars"), rows, is_on, Field::Prevention)
}

/// What an intervention is called in a grid: one that stops says so.
pub(super) fn in_grid(named: &Named) -> Message {
    if stops(named.row) { msg!("grid-stops", name = named.name.clone()) } else { named.name.clone() }
}

/// The points that were answered 'no', per theme.
pub(super) fn weighed(sheet: &Sheet, session: &Session) -> Vec<Finding> {
    let no = |named: Named| {
        let asked = Field::QUESTIONS.into_iter().filter_map(|field| sheet.column(field));
        let no = asked.filter(|column| named.row.one(column.field) == Some(answers::NO));
        let questions: Vec<Message> = no.map(|column| column.label.clone()).collect();
        (!questions.is_empty()).then_some(Finding::No { theme: named.name, questions })
    };
    sheet.named(session).filter_map(no).collect()
}
