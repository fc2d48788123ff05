//! What was said, and who was heard.

use rust_xlsxwriter::XlsxError;

use crate::msg;
use crate::overview::{Remark, age, perspective};

use super::super::text::{clean, one_line, themes, yes_or_no};
use super::Book;
use super::table::{Kind, Row, Value};

/// How long a text in one cell may be, as Excel counts; one less, for what [`Value::text`] may add.
const LONGEST: usize = 32_766;
/// How many rows of a sheet are used at most; Excel has room for somewhat more.
const ROWS: usize = 1_000_000;

/// Every remark once. What does not fit in a cell goes on in the next column, and says so.
pub(super) fn remarks(book: &mut Book) -> Result<(), XlsxError> {
    let words = book.words;
    let goes_on = format!("\n{}", words.say(msg!("workbook-goes-on")));
    let remarks = book.overview.remarks();
    let pieces = |remark: &Remark| pieces(&clean(&remark.text), &goes_on);
    let most = remarks.iter().map(|(_, remark)| pieces(remark).len()).max().unwrap_or(1).max(1);
    let sheets = remarks.len().div_ceil(ROWS).max(1);
    for sheet in 0..sheets {
        let mut columns = vec![
            book.column(&msg!("workbook-question"), Kind::Text, 34),
            book.column(&msg!("export-group"), Kind::Text, 18),
            book.column(&msg!("workbook-themes"), Kind::Text, 26),
            book.column(&msg!("export-quotable"), Kind::Text, 12),
            book.column(&msg!("workbook-text"), Kind::Text, 70),
        ];
        columns.extend((1..most).map(|_| book.column(&msg!("workbook-text-more"), Kind::Text, 70)));
        let rows = remarks.iter().skip(sheet * ROWS).take(ROWS).map(|(question, remark)| {
            let mut cells = vec![
                Value::Text(words.question(question)),
                Value::text(&one_line(remark.group.as_deref().unwrap_or_default())),
                Value::text(&themes(remark)),
                Value::Text(yes_or_no(remark.quotable, words)),
            ];
            let mut pieces = pieces(remark);
            pieces.resize(most, String::new());
            cells.extend(pieces.iter().map(|piece| Value::text(piece)));
            Row::from(cells)
        });
        let name = match sheet {
            0 => msg!("workbook-remarks"),
            more => msg!("workbook-remarks-more", number = more + 1),
        };
        book.table(&name, columns, rows)?;
    }
    Ok(())
}

/// A text in parts that fit in a cell; all but the last end with `goes_on`.
fn pieces(text: &str, goes_on: &str) -> Vec<String> {
    let length = |text: &str| text.chars().map(char::len_utf16).sum::<usize>();
    // No text is longer than its bytes.
    if text.len() <= LONGEST || length(text) <= LONGEST {
        return vec![text.to_owned()];
    }
    let room = LONGEST - length(goes_on);
    let mut pieces = vec![String::new()];
    let mut used = 0;
    for sign in text.chars() {
        if used + sign.len_utf16() > room {
            pieces.push(String::new());
            used = 0;
        }
        used += sign.len_utf16();
        if let Some(piece) = pieces.last_mut() {
            piece.push(sign);
        }
    }
    let last = pieces.len() - 1;
    for piece in &mut pieces[..last] {
        piece.push_str(goes_on);
    }
    pieces
}

/// How far each group was heard, and of which ages people were.
pub(super) fn participation(book: &mut Book) -> Result<(), XlsxError> {
    let words = book.words;
    let heard = &book.overview.participation;
    let columns = vec![
        book.column(&msg!("export-group"), Kind::Name, 28),
        book.column(&msg!("workbook-side"), Kind::Text, 18),
        book.column(&msg!("export-remarks"), Kind::Count, 15),
        book.column(&msg!("export-voters"), Kind::Count, 17),
        book.column(&msg!("export-target"), Kind::Count, 15),
    ];
    let rows = heard.groups.iter().map(|group| {
        Row::from(vec![
            Value::text(&one_line(&group.name)),
            Value::Text(words.say(perspective(group.perspective))),
            Value::people(group.contributions.map(|count| count as u64)),
            Value::people(group.voters.map(|count| count as u64)),
            Value::number(group.target),
        ])
    });
    book.table(&msg!("workbook-participation"), columns, rows)?;
    if heard.ages.is_empty() {
        return Ok(());
    }
    let columns = vec![
        book.column(&msg!("workbook-age"), Kind::Name, 28),
        book.column(&msg!("workbook-people"), Kind::Count, 15),
    ];
    let ages = heard.ages.iter();
    let rows = ages.map(|(band, people)| {
        Row::from(vec![Value::Text(words.say(age(*band))), Value::count(*people as u64)])
    });
    book.table(&msg!("workbook-ages"), columns, rows).map(drop)
}
