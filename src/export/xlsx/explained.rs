//! What the workbook is about, how the order was made, and what is not in it.

use rust_xlsxwriter::XlsxError;

use crate::i18n::Message;
use crate::msg;
use crate::overview::{Firmness, Hidden};

use super::super::text::{method, one_line, title};
use super::Book;
use super::safe;
use super::table::{Kind, format, heading, height, lines};

/// Of the one column, in characters.
const WIDTH: u16 = 110;

pub(super) fn sheet(book: &mut Book) -> Result<(), XlsxError> {
    let (overview, words) = (book.overview, book.words);
    let session = &overview.session;
    let facts = [one_line(&session.title), words.place_and_date(overview)];
    let mark = session.example.then(|| words.say(msg!("export-example")));
    let facts = facts.into_iter().chain(words.tables(overview)).chain(words.made_by(overview)).chain(mark);
    let facts: Vec<String> = facts.filter(|fact| !fact.is_empty()).map(|fact| safe(&fact)).collect();
    let said = |sentences: Vec<Message>| sentences.iter().map(|said| safe(&words.say(said))).collect();
    let firm = overview.firmness.as_ref().map(Firmness::sentences).unwrap_or_default();
    let hidden = overview.hidden.iter().map(Hidden::sentence).collect();
    let parts: [(Message, Vec<String>); 6] = [
        (title(book.overview), facts),
        (msg!("export-in-brief"), said(overview.in_brief.clone())),
        (msg!("export-stands-out"), said(overview.stands_out.clone())),
        (msg!("export-firmness"), said(firm)),
        (msg!("export-hidden"), said(hidden)),
        (msg!("export-method"), said(method(overview).collect())),
    ];
    let sheet = book.sheet(&msg!("workbook-explained"))?;
    sheet.set_column_width(0, WIDTH)?;
    let mut row = 0;
    for (title, sentences) in parts.iter().filter(|(_, sentences)| !sentences.is_empty()) {
        sheet.write_string_with_format(row, 0, words.say(title), &heading(Kind::Text))?;
        for sentence in sentences {
            row += 1;
            sheet.write_string_with_format(row, 0, sentence, &format(Kind::Text))?;
            sheet.set_row_height(row, height(Some(lines(sentence, WIDTH))))?;
        }
        row += 2;
    }
    Ok(())
}
