//! What each group made of each theme: means, and how often each score was given.

use rust_xlsxwriter::{Color, ConditionalFormat2ColorScale, XlsxError};

use crate::msg;
use crate::overview::{
    Criterion, Fraction, GroupParticipation, ShownCell, ThemeResult, criterion, opinions, opinions_said,
};

use super::super::text::one_line;
use super::Book;
use super::table::{Column, Kind, Row, Value};

/// The more often a score was given, the darker its cell.
const LEAST: Color = Color::RGB(0xff_ff_ff);
const MOST: Color = Color::RGB(0x9c_c5_cb);

/// What a row is about, before its figures.
fn about(book: &Book) -> Vec<Column> {
    vec![
        book.column(&msg!("export-theme"), Kind::Name, 28),
        book.column(&msg!("export-criterion"), Kind::Text, 12),
        book.column(&msg!("export-group"), Kind::Text, 24),
    ]
}

/// What each group answered on each criterion of each theme that was scored.
fn cells<'a>(
    book: &Book<'a>,
) -> impl Iterator<Item = (&'a ThemeResult, Criterion, &'a GroupParticipation, &'a ShownCell)> {
    let overview = book.overview;
    let themes = overview.themes.iter().filter(|theme| theme.figures.was_scored());
    themes.flat_map(move |theme| {
        Criterion::ALL.into_iter().flat_map(move |of| {
            let groups = overview.participation.groups.iter();
            let cells = groups.zip(&theme.figures.criteria[of.index()].groups);
            cells.map(move |(group, cell)| (theme, of, group, cell))
        })
    })
}

/// A row for each group, and after those what they make together.
pub(super) fn means(book: &mut Book) -> Result<(), XlsxError> {
    let words = book.words;
    let mut columns = about(book);
    columns.extend([
        book.column(&msg!("export-mean"), Kind::Decimal, 13),
        book.column(&msg!("export-answers"), Kind::Count, 13),
        book.column(&msg!("workbook-opinions"), Kind::Text, 42),
    ]);
    let row = |theme: &ThemeResult, of: Criterion, group: &str, figures: [Value; 3]| {
        let about = [Value::text(&one_line(&theme.name)), Value::Text(words.say(criterion(of)))];
        let cells = about.into_iter().chain([Value::text(&one_line(group))]).chain(figures);
        Row::from(cells.collect::<Vec<_>>())
    };
    let mut rows = Vec::new();
    let cells: Vec<_> = cells(book).collect();
    for part in cells.chunk_by(|one, other| (&one.0.id, one.1) == (&other.0.id, other.1)) {
        for &(theme, of, group, cell) in part {
            let opinions = opinions(cell);
            let opinions =
                opinions.map_or(Value::Nothing, |said| Value::Text(words.say(opinions_said(said))));
            let mean = Value::number(cell.mean.map(Fraction::to_f64));
            rows.push(row(theme, of, &group.name, [mean, Value::people(cell.n), opinions]));
        }
        let (theme, of, ..) = part[0];
        let mean = theme.figures.criteria[of.index()].mean.map(Fraction::to_f64);
        let together = words.say(msg!("export-together"));
        let figures = [Value::number(mean), Value::Nothing, Value::Nothing];
        rows.push(Row { stands_out: true, ..row(theme, of, &together, figures) });
    }
    book.table(&msg!("workbook-figures"), columns, rows).map(drop)
}

/// How often each score was given; of hands and stickers, how many there were.
pub(super) fn spread(book: &mut Book) -> Result<(), XlsxError> {
    let words = book.words;
    let mut columns = about(book);
    let first = u16::try_from(columns.len()).unwrap_or_default();
    if book.overview.method.shares {
        columns.push(book.column(&msg!("workbook-votes"), Kind::Count, 12));
        columns.push(book.column(&msg!("workbook-votes-possible"), Kind::Count, 12));
    }
    let scores = u16::try_from(columns.len()).unwrap_or_default();
    columns.extend([1, 2, 3, 4, 5_u8].map(|score| Column {
        name: score.to_string(),
        kind: Kind::Count,
        width: 9,
    }));
    columns.push(book.column(&msg!("export-dont-know"), Kind::Count, 12));
    columns.push(book.column(&msg!("export-blank"), Kind::Count, 9));
    let rows = cells(book).map(|(theme, of, group, cell)| {
        let mut row = vec![
            Value::text(&one_line(&theme.name)),
            Value::Text(words.say(criterion(of))),
            Value::text(&one_line(&group.name)),
        ];
        if scores > first {
            let votes = cell.votes.map(|share| [share.votes(), share.possible()].map(Value::count));
            row.extend(votes.unwrap_or([Value::Nothing, Value::Nothing]));
        }
        let counts = cell.counts().map_or([None; 5], |counts| counts.map(Some));
        row.extend(counts.map(Value::number));
        row.extend([cell.dont_know, cell.blank].map(Value::number));
        Row::from(row)
    });
    let rows: Vec<Row> = rows.collect();
    let (sheet, last) = book.table(&msg!("workbook-spread"), columns, rows)?;
    let shade = ConditionalFormat2ColorScale::new().set_minimum_color(LEAST).set_maximum_color(MOST);
    if last > 0 {
        sheet.add_conditional_format(1, scores, last, scores + 4, &shade)?;
    }
    Ok(())
}
