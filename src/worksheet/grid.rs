//! What stands on a worksheet, laid out in two directions: what is where, and where nothing is.

use super::findings::Named;
use super::{Sheet, actions, mix};
use crate::i18n::Message;
use crate::msg;
use crate::session::{Field, Row, Session, Worksheet};

/// What stands in each cell of a row.
pub type Cells = Vec<Vec<Message>>;

/// Rows of a worksheet in two directions.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// What it shows.
    pub title: Message,
    /// What its rows are.
    pub corner: Message,
    /// The heads of its columns.
    pub heads: Vec<Message>,
    /// Its rows, each with what it is called and a cell under each head.
    pub rows: Vec<(Message, Cells)>,
    /// What is said of an empty cell, where that is a gap.
    pub gap: Option<Message>,
    /// What its heads mean.
    pub legend: Vec<Message>,
}

impl Grid {
    /// How many cells are empty, and how many there are.
    pub fn empty(&self) -> (usize, usize) {
        let cells = || self.rows.iter().flat_map(|(_, cells)| cells);
        (cells().filter(|cell| cell.is_empty()).count(), cells().count())
    }
}

/// What of a worksheet can be seen in two directions.
pub fn grids(sheet: &Sheet, session: &Session) -> Vec<Grid> {
    match sheet.id {
        Worksheet::Mix if sheet.filled(session).next().is_some() => mix::grids(sheet, session),
        Worksheet::Actions | Worksheet::Coalition => actions::matrix(sheet, session).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// What is called so and belongs to one of `rows`, by what was picked in a field. A row may have no place in it.
pub(super) fn by_two(
    sheet: &Sheet,
    session: &Session,
    title: Message,
    (corner, rows): (Message, Vec<Message>),
    belongs: impl Fn(&Row, usize) -> bool,
    field: Field,
) -> Grid {
    let choices = sheet.choices(field);
    let named: Vec<Named> = sheet.named(session).collect();
    let cell = |place: usize, choice: &str| -> Vec<Message> {
        let there = named.iter().filter(|named| belongs(named.row, place));
        there.filter(|named| named.row.one(field) == Some(choice)).map(mix::in_grid).collect()
    };
    let cells = |place: usize| choices.iter().map(|choice| cell(place, &choice.id)).collect();
    Grid {
        title,
        corner,
        heads: choices.iter().map(|choice| choice.name.clone()).collect(),
        rows: rows.into_iter().enumerate().map(|(place, name)| (name, cells(place))).collect(),
        gap: Some(msg!("grid-empty")),
        legend: Vec::new(),
    }
}
