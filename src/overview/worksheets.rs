//! What was filled in on the worksheets, as far as an audience may see it.

use crate::blueprint::Blueprint;
use crate::session::{Row, Session, Value, Worksheet};
use crate::worksheet::{self, Column, Kind, Moment, Sheet};

use super::model::Audience;

/// A worksheet on which something was filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct FilledSheet {
    /// What it asks: only the columns that may be seen.
    pub sheet: Sheet,
    /// Its rows, each with what stands under the columns of the sheet. Rows of which nothing is filled in are left out.
    pub rows: Vec<FilledRow>,
}

/// A row of which something is filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct FilledRow {
    /// What it is called.
    pub name: crate::i18n::Message,
    /// What stands in it.
    pub row: Row,
}

impl FilledSheet {
    /// The columns that say more than the name of the row.
    pub fn columns(&self) -> impl Iterator<Item = &Column> {
        let names = |column: &&Column| {
            let same = |found: &FilledRow| match found.row.values.get(&column.field) {
                Some(Value::Text(text)) => found.name == worksheet::theirs(text),
                _ => false,
            };
            !self.rows.iter().all(same)
        };
        self.sheet.columns.iter().filter(names)
    }
}

impl FilledSheet {
    /// What happened, in order of time, on a timeline.
    pub fn moments(&self) -> Vec<Moment<'_>> {
        let rows = self.rows.iter().filter(|_| self.sheet.id == Worksheet::Timeline);
        rows.map(|found| Moment::of(&found.row)).collect()
    }

    /// The dimensions of a web, in order.
    pub fn dimensions(&self) -> impl Iterator<Item = &Column> {
        self.sheet.columns.iter().filter(|column| matches!(column.kind, Kind::Number(_)))
    }
}

/// The worksheets on which something was filled in, in the order of the method.
pub(super) fn filled(blueprint: &Blueprint, session: &Session, audience: Audience) -> Vec<FilledSheet> {
    // Figures and polls are parts of their own.
    let own = |id: &Worksheet| matches!(id, Worksheet::Profile(_) | Worksheet::Poll(_));
    let sheets = worksheet::all(blueprint).into_iter().filter(|id| !own(id));
    let sheets = sheets.map(|id| Sheet::of(id, blueprint, session));
    sheets.filter_map(|sheet| self::sheet(sheet, session, audience)).collect()
}

fn sheet(mut sheet: Sheet, session: &Session, audience: Audience) -> Option<FilledSheet> {
    if audience.is_public() {
        if sheet.private {
            return None;
        }
        sheet.columns.retain(|column| !column.private);
    }
    let rows: Vec<FilledRow> = sheet
        .lines
        .iter()
        .filter_map(|line| {
            let mut row = session.row(sheet.id, &line.id)?.clone();
            row.values.retain(|field, _| sheet.column(*field).is_some());
            (!row.values.is_empty()).then(|| FilledRow { name: line.name.clone(), row })
        })
        .collect();
    (!rows.is_empty()).then_some(FilledSheet { sheet, rows })
}
