//! What was filled in on the worksheets, as parts of the report.

use crate::export::chart::{timeline, web};
use crate::export::text::{Words, one_line};
use crate::msg;
use crate::overview::{Field, FilledRow, FilledSheet, Grid, Overview, ThemeResult, Worksheet, list};

use super::{Block, Cell, Column, Kind, Section, Table};

/// Where in the report a worksheet stands: the figures come before the order, the wish before the themes, and what
/// is done after them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    BeforeOrder,
    BeforeThemes,
    AfterThemes,
}

impl Stage {
    fn of(id: Worksheet) -> Self {
        match id {
            Worksheet::Profile(_) | Worksheet::ProfileQuestions | Worksheet::Poll(_) => Self::BeforeOrder,
            Worksheet::Choosing | Worksheet::Ambition => Self::BeforeThemes,
            _ => Self::AfterThemes,
        }
    }
}

/// A section for each worksheet of a stage.
pub(super) fn worksheets(
    overview: &Overview,
    stage: Stage,
    words: Words,
) -> impl Iterator<Item = Block> + '_ {
    let there = overview.worksheets.iter().filter(move |filled| Stage::of(filled.sheet.id) == stage);
    there.map(move |filled| section(filled, words).into())
}

fn section(filled: &FilledSheet, words: Words) -> Section {
    let mut blocks = vec![Block::Table(table(filled, words))];
    if !filled.findings.is_empty() {
        blocks.push(super::report::list(filled.findings.iter().cloned(), words));
    }
    let webs = filled.rows.iter().filter(|_| filled.sheet.id == Worksheet::Web);
    let webs = webs.filter_map(|row| web(filled, row, words.0));
    blocks.extend(timeline(filled, words.0).into_iter().chain(webs).map(Block::Chart));
    blocks.extend(filled.grids.iter().map(|grid| self::grid(grid, words).into()));
    Section::new(words.label(&filled.sheet.title), blocks)
}

fn table(filled: &FilledSheet, words: Words) -> Table {
    let columns: Vec<_> = filled.columns().collect();
    let head = |name| Column { name: words.label(name), kind: Kind::Text };
    let places = filled.rows.iter().any(|found| found.place.is_some());
    let name = Column { kind: Kind::Head, ..head(msg!("column-row")) };
    let place = places.then(|| head(msg!("column-at-place")));
    let heads = columns.iter().map(|column| head(column.label.clone()));
    let row = |found: &FilledRow| -> Vec<Cell> {
        let place = places.then(|| found.place.clone().unwrap_or_default());
        let said = columns.iter().map(|column| filled.said(found, column.field, words.0));
        let name = words.label(&found.name);
        [name].into_iter().chain(place).chain(said).map(|text| Cell::from(one_line(&text))).collect()
    };
    let table = Table {
        columns: [name].into_iter().chain(place).chain(heads).collect(),
        rows: filled.rows.iter().map(row).collect(),
        grouped: false,
    };
    let first = 1 + usize::from(places);
    if table.fits() { table } else { together(table, first, words) }
}

/// A table that is too wide for a page: what stands in the columns from `first` on stands in one, each with what was
/// asked; what is empty is left out.
fn together(table: Table, first: usize, words: Words) -> Table {
    let Table { mut columns, rows, grouped } = table;
    let asked = columns.split_off(first);
    columns.push(Column { name: words.label(msg!("column-filled")), kind: Kind::Text });
    let row = |mut cells: Vec<Cell>| {
        let said = cells.split_off(first).into_iter().zip(&asked);
        let said = said.filter(|(cell, _)| !cell.text.is_empty()).map(|(cell, asked)| {
            let asked = asked.name.trim_end_matches('?').to_owned();
            words.say(msg!("figures-caution", name = asked, said = cell.text))
        });
        cells.push(said.collect::<Vec<_>>().join(" · ").into());
        cells
    };
    Table { columns, rows: rows.into_iter().map(row).collect(), grouped }
}

fn grid(grid: &Grid, words: Words) -> Section {
    let head = |name, kind| Column { name: words.label(name), kind };
    let corner = head(&grid.corner, Kind::Head);
    let gap = grid.gap.as_ref().map(|gap| words.say(gap)).unwrap_or_default();
    let cell = |names: &Vec<_>| match names.len() {
        0 => gap.clone(),
        _ => names.iter().map(|name| one_line(&words.say(name))).collect::<Vec<_>>().join("; "),
    };
    let rows = grid.rows.iter().map(|(name, cells)| {
        [words.label(name)].into_iter().chain(cells.iter().map(cell)).map(Cell::from).collect()
    });
    let table = Table {
        columns: [corner].into_iter().chain(grid.heads.iter().map(|name| head(name, Kind::Text))).collect(),
        rows: rows.collect(),
        grouped: false,
    };
    let legend = (!grid.legend.is_empty()).then(|| super::report::list(grid.legend.iter().cloned(), words));
    Section::new(words.label(&grid.title), [Block::Table(table)].into_iter().chain(legend).collect())
}

/// The chosen themes, each on a line: with its goals, and for the working group who leads.
pub(super) fn chosen(overview: &Overview, words: Words) -> Vec<String> {
    let planned = [Worksheet::Goals, Worksheet::Actions].map(|id| overview.filled(id).next());
    let leads = planned[1].is_some_and(|actions| actions.sheet.column(Field::Leaders).is_some());
    let line = |theme: &ThemeResult| {
        let name = one_line(&theme.name);
        if planned.iter().all(Option::is_none) {
            return name;
        }
        let goals: Vec<String> = overview
            .rows_about(Worksheet::Goals, &theme.id)
            .map(|(_, goal)| one_line(&words.say(&goal.name)))
            .collect();
        let goals = if goals.is_empty() { words.say(msg!("export-plan-no-goal")) } else { goals.join("; ") };
        if !leads {
            return words.say(msg!("export-plan-line", theme = name, goals = goals));
        }
        let mut leaders: Vec<String> = Vec::new();
        for (filled, action) in overview.rows_about(Worksheet::Actions, &theme.id) {
            let said = one_line(&filled.said(action, Field::Leaders, words.0));
            if !(said.is_empty() || leaders.contains(&said)) {
                leaders.push(said);
            }
        }
        let leaders = match leaders.len() {
            0 => msg!("export-plan-no-leader").into(),
            _ => list(leaders),
        };
        words.say(msg!("export-plan-led", theme = name, goals = goals, leaders = leaders))
    };
    overview.chosen().map(line).collect()
}

/// What is wanted of a theme, and what is going to be done.
pub(super) fn plan(theme: &ThemeResult, overview: &Overview, words: Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    let wishes = overview.rows_about(Worksheet::Ambition, &theme.id).flat_map(|(filled, found)| {
        [Field::Ambition, Field::Now, Field::Reached].into_iter().filter_map(move |field| {
            let said = one_line(&filled.said(found, field, words.0));
            let sentence = match field {
                Field::Ambition => msg!("export-plan-ambition", what = &said),
                Field::Now => msg!("export-plan-now", what = &said),
                _ => msg!("export-plan-reached", what = &said),
            };
            (!said.is_empty()).then(|| words.say(sentence))
        })
    });
    blocks.extend(listed(wishes));
    let parts =
        [(Worksheet::Goals, msg!("export-plan-goals")), (Worksheet::Actions, msg!("export-plan-actions"))];
    for (id, title) in parts {
        let rows = overview.rows_about(id, &theme.id).map(|(filled, found)| in_short(filled, found, words));
        blocks.extend(listed(rows).map(|rows| Section::new(words.say(title), vec![rows]).into()));
    }
    blocks
}

fn listed(points: impl Iterator<Item = String>) -> Option<Block> {
    let points: Vec<String> = points.collect();
    (!points.is_empty()).then_some(Block::List(points))
}

/// A row on one line: what it is called, and what else stands in it but its theme.
fn in_short(filled: &FilledSheet, found: &FilledRow, words: Words) -> String {
    let name = words.say(&found.name);
    let others = filled.columns().filter(|column| column.field != Field::Theme);
    let said = others.map(|column| filled.said(found, column.field, words.0));
    let said = said.filter(|said| !said.is_empty() && *said != name);
    let parts = [name.clone()].into_iter().chain(found.place.clone()).chain(said);
    parts.map(|part| one_line(&part)).collect::<Vec<_>>().join(" · ")
}
