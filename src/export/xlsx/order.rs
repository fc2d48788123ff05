//! The order of the themes, and a chart of it.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartFont, ChartFormat, ChartSolidFill, Color, RowNum, XlsxError,
};

use crate::msg;
use crate::overview::{Criterion, Fraction, ThemeResult, criterion};

use super::super::text::{one_line, yes_or_no};
use super::Book;
use super::table::{Kind, Row, Value};

/// Where the names and the figures stand that the chart shows.
const THEME: u16 = 1;
const SCORE: u16 = 3;
const BAR: Color = Color::RGB(0x4a_64_78);

pub(super) fn sheet(book: &mut Book) -> Result<(), XlsxError> {
    let (overview, words) = (book.overview, book.words);
    let mut columns = vec![
        book.column(&msg!("export-rank"), Kind::Count, 8),
        book.column(&msg!("export-theme"), Kind::Name, 26),
        book.column(&msg!("export-promising"), Kind::Text, 11),
        book.column(&msg!("export-score"), Kind::Decimal, 8),
    ];
    columns.extend(Criterion::ALL.map(|of| book.column(&criterion(of), Kind::Decimal, 10)));
    columns.extend([
        book.column(&msg!("export-weakest"), Kind::Text, 17),
        book.column(&msg!("export-is-chosen"), Kind::Text, 10),
        book.column(&msg!("export-remarks"), Kind::Count, 14),
        book.column(&msg!("workbook-top-people"), Kind::Decimal, 15),
        book.column(&msg!("workbook-top-weights"), Kind::Decimal, 15),
    ]);
    let row = |theme: &ThemeResult| {
        let figures = &theme.figures;
        let firm = overview.firmness.as_ref().and_then(|firmness| firmness.theme(&theme.id));
        let mut cells = vec![
            Value::number(figures.rank.and_then(|rank| u32::try_from(rank).ok())),
            Value::text(&one_line(&theme.name)),
            figures.promising.map_or(Value::Nothing, |_| Value::Text(words.promising(theme))),
            Value::number(figures.score),
        ];
        cells.extend(figures.criteria.each_ref().map(|of| Value::number(of.mean.map(Fraction::to_f64))));
        let chance = |p: Option<f64>| Value::number(p.map(|p| 100.0 * p));
        cells.extend([
            Value::Text(words.weakest(theme)),
            Value::Text(yes_or_no(theme.chosen, words)),
            Value::count(theme.said as u64),
            chance(firm.and_then(|firm| firm.p_top)),
            chance(firm.and_then(|firm| firm.p_top_weights)),
        ]);
        Row { cells, stands_out: theme.chosen }
    };
    let rows: Vec<Row> = overview.themes.iter().map(row).collect();
    let scored = overview.themes.iter().take_while(|theme| theme.figures.score.is_some()).count();
    let title = words.say(msg!("workbook-chart"));
    let name = msg!("workbook-order");
    let sheet_name = words.say(&name);
    let (sheet, last) = book.table(&name, columns, rows)?;
    if scored > 0 {
        let chart = chart(&sheet_name, &title, RowNum::try_from(scored).unwrap_or(last));
        sheet.insert_chart(last + 2, 1, &chart)?;
    }
    Ok(())
}

/// What each place made of each theme, where there are several sessions.
pub(super) fn places(book: &mut Book) -> Result<(), XlsxError> {
    let overview = book.overview;
    if overview.places.is_empty() {
        return Ok(());
    }
    let mut columns = vec![
        book.column(&msg!("export-theme"), Kind::Name, 26),
        book.column(&msg!("export-place"), Kind::Text, 24),
        book.column(&msg!("export-rank"), Kind::Count, 8),
        book.column(&msg!("export-score"), Kind::Decimal, 8),
    ];
    columns.extend(Criterion::ALL.map(|of| book.column(&criterion(of), Kind::Decimal, 10)));
    let rows = overview.themes.iter().flat_map(|theme| {
        let places = overview.places.iter().zip(&theme.places);
        places.filter_map(|(place, figures)| {
            let figures = figures.as_ref()?;
            let mut cells = vec![
                Value::text(&one_line(&theme.name)),
                Value::text(&book.words.place_beside(overview, place)),
                Value::number(figures.rank.and_then(|rank| u32::try_from(rank).ok())),
                Value::number(figures.score),
            ];
            cells.extend(figures.means.map(|mean| Value::number(mean.map(Fraction::to_f64))));
            Some(Row::from(cells))
        })
    });
    let rows: Vec<Row> = rows.collect();
    book.table(&msg!("workbook-places"), columns, rows).map(drop)
}

/// Bars of the scores of the first rows, the first on top.
fn chart(sheet: &str, title: &str, rows: RowNum) -> Chart {
    let mut chart = Chart::new_bar();
    let mut label = ChartDataLabel::new();
    label.show_value().set_num_format("0.0");
    chart
        .add_series()
        .set_categories((sheet, 1, THEME, rows, THEME))
        .set_values((sheet, 1, SCORE, rows, SCORE))
        .set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(BAR)))
        .set_data_label(&label)
        .set_gap(40);
    chart.title().set_name(title).set_font(ChartFont::new().set_size(12));
    chart.legend().set_hidden();
    // The numbers stand at the bars; the first theme stands on top.
    chart.x_axis().set_min(0).set_max(100).set_major_gridlines(false).set_hidden(true);
    chart.y_axis().set_reverse().set_major_gridlines(false);
    chart.set_alt_text(title).set_width(760).set_height(110 + 28 * rows);
    chart
}
