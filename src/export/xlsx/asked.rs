//! The figures of the area, and the polls.

use rust_xlsxwriter::XlsxError;

use crate::msg;
use crate::overview::Reacted;

use super::super::text::one_line;
use super::Book;
use super::table::{Kind, Row, Value};

/// The figures, with what people said of them.
pub(super) fn profile(book: &mut Book) -> Result<(), XlsxError> {
    let words = book.words;
    let figures = || book.overview.profiles.iter().flat_map(|profile| &profile.figures);
    if figures().next().is_none() {
        return Ok(());
    }
    let columns = vec![
        book.column(&msg!("figures-indicator"), Kind::Name, 34),
        book.column(&msg!("figures-area"), Kind::Text, 26),
        book.column(&msg!("figures-here"), Kind::Decimal, 11),
        book.column(&msg!("figures-unit"), Kind::Text, 11),
        book.column(&msg!("figures-reference"), Kind::Text, 18),
        book.column(&msg!("figures-there"), Kind::Decimal, 11),
        book.column(&msg!("figures-difference"), Kind::Text, 18),
        book.column(&msg!("figures-source"), Kind::Text, 34),
        book.column(&msg!("column-residents-recognise"), Kind::Text, 18),
        book.column(&msg!("column-professionals-recognise"), Kind::Text, 18),
        book.column(&msg!("figures-careful"), Kind::Text, 44),
    ];
    let row = |reacted: &Reacted| {
        let figure = &reacted.figure;
        let said = |message: Option<_>| Value::Text(message.map(|said| words.say(said)).unwrap_or_default());
        let [residents, professionals] = reacted.said.clone().map(said);
        let careful: Vec<String> = figure.cautions().map(|caution| words.say(caution)).collect();
        Row::from(vec![
            Value::text(&one_line(&figure.indicator.indicator)),
            Value::text(&one_line(&words.say(figure.area()))),
            match figure.indicator.value {
                Some(value) => Value::Number(value),
                None => Value::Text(words.say(figure.here())),
            },
            Value::text(&one_line(&figure.indicator.unit)),
            Value::text(&one_line(&figure.indicator.reference_area)),
            Value::number(figure.indicator.reference_value),
            said(figure.difference()),
            Value::text(&one_line(&words.say(figure.source()))),
            residents,
            professionals,
            Value::text(&careful.join("\n")),
        ])
    };
    let rows: Vec<Row> = figures().map(row).collect();
    book.table(&msg!("workbook-profile"), columns, rows).map(drop)
}

/// A row for each answer of each group, and of all together.
pub(super) fn polls(book: &mut Book) -> Result<(), XlsxError> {
    let words = book.words;
    if book.overview.polls.is_empty() {
        return Ok(());
    }
    let columns = vec![
        book.column(&msg!("figures-poll"), Kind::Name, 26),
        book.column(&msg!("column-row"), Kind::Text, 40),
        book.column(&msg!("export-group"), Kind::Text, 18),
        book.column(&msg!("column-answer"), Kind::Text, 24),
        book.column(&msg!("workbook-people"), Kind::Count, 11),
        book.column(&msg!("figures-of"), Kind::Count, 11),
        book.column(&msg!("figures-percent"), Kind::Count, 11),
    ];
    let mut rows = Vec::new();
    for result in &book.overview.polls {
        let lines = result.items.iter().flat_map(|item| item.lines.iter().map(move |line| (item, line)));
        for (item, line) in lines {
            for (place, (answer, count)) in result.poll.answers.iter().zip(&line.counts.people).enumerate() {
                let part = result.poll.part(&line.counts, place);
                rows.push(Row::from(vec![
                    Value::text(&one_line(&words.label(&result.title))),
                    Value::text(&one_line(&words.label(&item.name))),
                    Value::text(&one_line(&words.label(line.name()))),
                    Value::text(&words.say(&answer.name)),
                    Value::number(Some(*count)),
                    Value::number(part.map(|part| part.of)),
                    part.map_or(Value::Nothing, |part| Value::count(part.percent())),
                ]));
            }
        }
    }
    book.table(&msg!("workbook-polls"), columns, rows).map(drop)
}
