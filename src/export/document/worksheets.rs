//! What was filled in on the worksheets, as parts of the report.

use crate::export::chart::{timeline, web};
use crate::export::text::{Words, one_line};
use crate::msg;
use crate::overview::{FilledRow, FilledSheet, Overview, Worksheet};

use super::{Block, Cell, Column, Kind, Section, Table};

/// A section for each worksheet.
pub(super) fn worksheets(overview: &Overview, words: Words) -> impl Iterator<Item = Section> {
    overview.worksheets.iter().map(move |filled| section(filled, words))
}

fn section(filled: &FilledSheet, words: Words) -> Section {
    let columns: Vec<_> = filled.columns().collect();
    let heads =
        columns.iter().map(|column| Column { name: words.label(column.label.clone()), kind: Kind::Text });
    let name = Column { name: words.label(msg!("column-row")), kind: Kind::Head };
    let row = |found: &FilledRow| {
        let said = columns.iter().map(|column| filled.sheet.said(&found.row, column.field, words.0));
        let name = words.label(found.name.clone());
        [name].into_iter().chain(said).map(|text| Cell::from(one_line(&text))).collect()
    };
    let table = Table {
        columns: [name].into_iter().chain(heads).collect(),
        rows: filled.rows.iter().map(row).collect(),
        grouped: false,
    };
    let webs = filled.rows.iter().filter(|_| filled.sheet.id == Worksheet::Web);
    let webs = webs.filter_map(|row| web(filled, row, words.0));
    let charts = timeline(filled, words.0).into_iter().chain(webs).map(Block::Chart);
    let blocks = [Block::Table(table)].into_iter().chain(charts).collect();
    Section::new(words.label(filled.sheet.title.clone()), blocks)
}
