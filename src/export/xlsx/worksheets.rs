//! What was filled in on the worksheets: goals and actions together, and a sheet for each other one.

use rust_xlsxwriter::XlsxError;

use crate::i18n::{Lang, Message};
use crate::msg;
use crate::overview::{Field, FilledRow, FilledSheet, Worksheet};

use super::super::text::one_line;
use super::Book;
use super::table::{Column, Kind, Row, Value};

/// How long the name of a sheet may be.
const LONGEST_NAME: usize = 31;
/// The columns that goals and actions share, before those of each.
const SHARED: [Field; 3] = [Field::Theme, Field::What, Field::When];

fn is_planned(filled: &FilledSheet) -> bool {
    matches!(filled.sheet.id, Worksheet::Goals | Worksheet::Actions)
}

/// Goals and actions under each other, by theme.
pub(super) fn goals_and_actions(book: &mut Book) -> Result<(), XlsxError> {
    let overview = book.overview;
    let lang = book.words.0;
    let sheets: Vec<&FilledSheet> = overview.worksheets.iter().filter(|filled| is_planned(filled)).collect();
    if sheets.is_empty() {
        return Ok(());
    }
    let places = overview.worksheets.iter().any(has_places);
    let own = |filled: &FilledSheet| -> Vec<Field> {
        let fields = filled.sheet.columns.iter().map(|column| column.field);
        fields.filter(|field| !SHARED.contains(field)).collect()
    };
    let mut columns = vec![
        book.column(&msg!("column-theme"), Kind::Name, 22),
        book.column(&msg!("workbook-kind"), Kind::Text, 10),
    ];
    columns.extend(places.then(|| book.column(&msg!("column-at-place"), Kind::Text, 18)));
    columns.push(book.column(&msg!("column-what"), Kind::Text, 40));
    columns.push(book.column(&msg!("column-when"), Kind::Text, 14));
    for filled in &sheets {
        let asked = own(filled).into_iter().filter_map(|field| filled.sheet.column(field));
        columns.extend(asked.map(|column| book.column(&column.label, Kind::Text, 24)));
    }
    let themes: Vec<&str> = overview.themes.iter().map(|theme| theme.id.as_str()).collect();
    let mut rows: Vec<(usize, Row)> = Vec::new();
    for (number, filled) in sheets.iter().enumerate() {
        let kind = filled.sheet.grows.as_ref().map(|kind| book.words.say(kind)).unwrap_or_default();
        for found in &filled.rows {
            let said = |field| Value::text(&one_line(&filled.said(found, field, lang)));
            let place =
                found.row.one(Field::Theme).and_then(|id| themes.iter().position(|theme| *theme == id));
            let mut cells = vec![said(Field::Theme), Value::Text(kind.clone())];
            cells.extend(places.then(|| at(found)));
            cells.extend([said(Field::What), said(Field::When)]);
            for (other, filled) in sheets.iter().enumerate() {
                let own = own(filled).into_iter();
                cells.extend(own.map(|field| if other == number { said(field) } else { Value::Nothing }));
            }
            rows.push((place.unwrap_or(themes.len()), Row::from(cells)));
        }
    }
    rows.sort_by_key(|(place, _)| *place);
    let rows = rows.into_iter().map(|(_, row)| row);
    book.table(&msg!("workbook-goals-actions"), columns, rows).map(drop)
}

/// A sheet for each other worksheet.
pub(super) fn others(book: &mut Book) -> Result<(), XlsxError> {
    let overview = book.overview;
    let lang = book.words.0;
    for filled in overview.worksheets.iter().filter(|filled| !is_planned(filled)) {
        let places = has_places(filled);
        let mut columns: Vec<Column> = vec![book.column(&msg!("column-row"), Kind::Name, 34)];
        columns.extend(places.then(|| book.column(&msg!("column-at-place"), Kind::Text, 18)));
        columns.extend(filled.columns().map(|column| book.column(&column.label, Kind::Text, 24)));
        let rows: Vec<Row> = filled.rows.iter().map(|found| row(filled, found, places, lang)).collect();
        let name = book.free_name(&filled.sheet.title);
        book.table(&name, columns, rows)?;
    }
    Ok(())
}

fn row(filled: &FilledSheet, found: &FilledRow, places: bool, lang: Lang) -> Row {
    let mut cells = vec![Value::text(&one_line(&lang.label(&found.name)))];
    cells.extend(places.then(|| at(found)));
    cells.extend(
        filled.columns().map(|column| Value::text(&one_line(&filled.said(found, column.field, lang)))),
    );
    Row::from(cells)
}

fn has_places(filled: &FilledSheet) -> bool {
    filled.rows.iter().any(|found| found.place.is_some())
}

fn at(found: &FilledRow) -> Value {
    Value::text(&one_line(found.place.as_deref().unwrap_or_default()))
}

impl Book<'_> {
    /// A name that no sheet has yet, of the title of a worksheet: that may come from a blueprint, and be anything.
    fn free_name(&mut self, title: &Message) -> Message {
        let allowed = |sign: &char| !['[', ']', ':', '*', '?', '/', '\\', '\''].contains(sign);
        let title: String = one_line(&self.words.label(title)).chars().filter(allowed).collect();
        let title = if title.trim().is_empty() { self.words.label(msg!("column-row")) } else { title };
        let taken: Vec<String> =
            self.workbook.worksheets().iter().map(|sheet| sheet.name().to_lowercase()).collect();
        let cut = |title: &str, room: usize| {
            let mut kept = String::new();
            for sign in title.chars() {
                if kept.encode_utf16().count() + sign.len_utf16() > room {
                    break;
                }
                kept.push(sign);
            }
            kept.trim().to_owned()
        };
        let names = (1_usize..).map(|number| {
            if number == 1 {
                return cut(&title, LONGEST_NAME);
            }
            let more = self.words.say(msg!("export-more", name = "", number = number));
            cut(&title, LONGEST_NAME - more.chars().count()) + &more
        });
        // Those that come after it have names of their own.
        let kept = [msg!("workbook-participation"), msg!("workbook-ages"), msg!("workbook-explained")];
        let kept = kept.map(|name| self.words.say(name).to_lowercase());
        let free = |name: &String| {
            let name = name.to_lowercase();
            !taken.contains(&name) && !kept.contains(&name) && name != "history"
        };
        let name = names.into_iter().find(free).unwrap_or_default();
        msg!("theirs", text = name)
    }
}
