//! A table on a sheet: a heading that stays in sight, rows that can be filtered.

use rust_xlsxwriter::{
    Color, Format, FormatAlign, FormatBorder, FormatPattern, RowNum, Worksheet, XlsxError,
};

use unicode_width::UnicodeWidthStr;

use crate::i18n::Message;
use crate::msg;

use super::{Book, safe};

/// What a column holds, and how wide it is in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Of which a row is: a theme, a group.
    Name,
    /// Words on one line or more.
    Text,
    /// A whole number.
    Count,
    /// A number that is shown with one decimal.
    Decimal,
}

/// A column of a table.
pub(super) struct Column {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) width: u16,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Text(String),
    Number(f64),
    Nothing,
}

impl Value {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(safe(text))
    }

    pub(super) fn number<T: Into<f64>>(number: Option<T>) -> Self {
        number.map_or(Self::Nothing, |number| Self::Number(number.into()))
    }

    /// A count of people or remarks: these fit.
    pub(super) fn count(count: u64) -> Self {
        Self::Number(count as f64)
    }

    /// The same, where it may be seen; else a star.
    pub(super) fn people(count: Option<u64>) -> Self {
        count.map_or_else(|| Self::Text("*".to_owned()), Self::count)
    }
}

/// A row, which may stand out.
pub(super) struct Row {
    pub(super) cells: Vec<Value>,
    pub(super) stands_out: bool,
}

impl From<Vec<Value>> for Row {
    fn from(cells: Vec<Value>) -> Self {
        Self { cells, stands_out: false }
    }
}

const INK: Color = Color::RGB(0x1c_27_33);
const HEAD: Color = Color::RGB(0xe3_ea_ee);
const LINE: Color = Color::RGB(0xd3_da_e0);
const STANDS_OUT: Color = Color::RGB(0xe0_ee_f0);

impl Book<'_> {
    /// A column with a heading.
    pub(super) fn column(&self, name: &Message, kind: Kind, width: u16) -> Column {
        Column { name: self.words.label(name), kind, width }
    }

    /// A sheet with one table, and how many rows there are under its heading. Every row of an example says
    /// that it is one, in a last column.
    pub(super) fn table(
        &mut self,
        name: &Message,
        mut columns: Vec<Column>,
        rows: impl IntoIterator<Item = Row>,
    ) -> Result<(&mut Worksheet, RowNum), XlsxError> {
        let example = self.overview.session.example;
        let invented = self.words.say(msg!("export-csv-invented"));
        if example {
            columns.push(self.column(&msg!("export-csv-example"), Kind::Text, 11));
        }
        let sheet = self.sheet(name)?;
        let last = u16::try_from(columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_repeat_rows(0, 0)?;
        let heads = columns.iter().map(|column| (column.name.as_str(), heading(column.kind)));
        for (place, (name, format)) in (0..).zip(heads) {
            sheet.write_string_with_format(0, place, name, &format)?;
        }
        let heads = columns.iter().map(|column| lines(&column.name, column.width));
        sheet.set_row_height(0, height(heads.max()))?;
        let plain: Vec<Format> = columns.iter().map(|column| format(column.kind)).collect();
        let raised = plain.iter().map(|format| filled(format.clone(), STANDS_OUT).set_bold());
        let raised: Vec<Format> = raised.collect();
        for (place, column) in (0..).zip(&columns) {
            sheet.set_column_width(place, column.width)?;
        }
        let mut written = 0;
        for Row { mut cells, stands_out } in rows {
            written += 1;
            if example {
                cells.push(Value::Text(invented.clone()));
            }
            let high = cells.iter().zip(&columns).filter_map(|(value, column)| match value {
                Value::Text(text) => Some(lines(text, column.width)),
                Value::Number(_) | Value::Nothing => None,
            });
            sheet.set_row_height(written, height(high.max()))?;
            let formats = if stands_out { &raised } else { &plain };
            for (place, (value, format)) in (0..).zip(cells.into_iter().zip(formats)) {
                match value {
                    Value::Text(text) => sheet.write_string_with_format(written, place, text, format)?,
                    Value::Number(number) => {
                        sheet.write_number_with_format(written, place, number, format)?
                    }
                    Value::Nothing => sheet.write_blank(written, place, format)?,
                };
            }
        }
        sheet.autofilter(0, 0, written.max(1), last)?;
        Ok((sheet, written))
    }
}

/// How many lines a text takes, about: not every program works that out when it opens the file.
pub(super) fn lines(text: &str, width: u16) -> usize {
    // A width is in digits; letters are narrower, but words do not fill a line.
    let room = usize::from(width + width / 10).max(1);
    text.split('\n').map(|line| line.width().div_ceil(room).max(1)).sum()
}

/// How high a row of so many lines is. Excel allows no more than the last.
pub(super) fn height(lines: Option<usize>) -> f64 {
    const LINE: f64 = 15.5;
    const HIGHEST: f64 = 409.0;
    (lines.unwrap_or(1) as f64 * LINE).min(HIGHEST)
}

/// The look of a heading.
pub(super) fn heading(kind: Kind) -> Format {
    let format = filled(base(), HEAD).set_bold().set_align(FormatAlign::Bottom).set_text_wrap();
    match kind {
        Kind::Name | Kind::Text => format.set_align(FormatAlign::Left).set_indent(1),
        Kind::Count | Kind::Decimal => format.set_align(FormatAlign::Right),
    }
}

/// The look of a cell. Text that begins as a formula stays text, also when somebody edits it.
pub(super) fn format(kind: Kind) -> Format {
    let format = base().set_align(FormatAlign::Top);
    match kind {
        Kind::Name => text(format).set_bold(),
        Kind::Text => text(format),
        Kind::Count => format.set_num_format("0"),
        Kind::Decimal => format.set_num_format("0.0"),
    }
}

fn text(format: Format) -> Format {
    format.set_align(FormatAlign::Left).set_indent(1).set_text_wrap().set_quote_prefix()
}

fn base() -> Format {
    let format = Format::new().set_font_color(INK);
    format.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LINE)
}

fn filled(format: Format, colour: Color) -> Format {
    format.set_pattern(FormatPattern::Solid).set_background_color(colour)
}
