//! A file of ballots without a session: its groups and themes are those that it names.

use std::collections::HashSet;

use super::Kind;
use super::ballots::{Paper, papers};
use super::problem::{Problems, RowProblem, shown};
use super::table::{Column, Row, Table};
use crate::i18n::Message;
use crate::msg;
use crate::session::{Ballot, Group, GroupId, Perspective, Setup, Theme, ThemeId};
use crate::text::folded;

/// What a file of ballots says by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct BallotsAlone {
    /// Residents and professionals, also when one of them has no ballots; the themes in the order in
    /// which they are first named.
    pub setup: Setup,
    /// The ballots, in the order in which they are first named. All of round 1.
    pub ballots: Vec<Ballot>,
}

/// Reads a file of ballots without a session.
pub fn ballots_alone(file: &str, bytes: &[u8]) -> Result<BallotsAlone, Vec<RowProblem>> {
    let mut problems = Problems::new(file);
    let table = Table::read(Some(Kind::Ballots), bytes, &mut problems);
    let alone = table.map(|table| {
        let groups = groups(&table);
        let (mut themes, mut known) = (Vec::new(), HashSet::new());
        let group = |row: &Row| group(&groups, row);
        let papers = papers(&table, &mut problems, group, |row| {
            let theme = theme(row)?;
            if known.insert(theme.id.clone()) {
                themes.push(theme.clone());
            }
            Ok(theme.id)
        });
        let ballots = papers.into_iter().map(ballot).collect();
        BallotsAlone { setup: Setup { groups, themes }, ballots }
    });
    problems.none_or_all(alone)
}

fn ballot(paper: Paper) -> Ballot {
    Ballot { id: paper.ballot(None, 1), group: paper.group, round: 1, scores: paper.scores }
}

/// The two groups, named in the language of the file.
fn groups(table: &Table) -> Vec<Group> {
    let english = table.rows.iter().any(|row| folded(row.cell(Column::Group)).starts_with("resident"));
    let (id, name) = if english { ("residents", "Residents") } else { ("inwoners", "Inwoners") };
    [(id, name, Perspective::Resident), ("professionals", "Professionals", Perspective::Professional)]
        .map(|(id, name, perspective)| Group {
            id: GroupId::new(id),
            name: name.into(),
            perspective,
            target: None,
        })
        .into()
}

fn group(groups: &[Group], row: &Row) -> Result<GroupId, Message> {
    let found = row.cell(Column::Group);
    let perspective = match folded(found).as_str() {
        "inwoner" | "inwoners" | "resident" | "residents" => Perspective::Resident,
        "professional" | "professionals" => Perspective::Professional,
        _ => return Err(msg!("import-group-neither", found = shown(found))),
    };
    let same = groups.iter().find(|group| group.perspective == perspective);
    same.map(|group| group.id.clone()).ok_or_else(|| msg!("import-group-neither", found = shown(found)))
}

fn theme(row: &Row) -> Result<Theme, Message> {
    let name = row.cell(Column::Theme);
    match folded(name).as_str() {
        "" => Err(msg!("import-theme-empty")),
        id => Ok(Theme { id: ThemeId::new(id.replace(' ', "-")), name: name.into(), keywords: Vec::new() }),
    }
}
