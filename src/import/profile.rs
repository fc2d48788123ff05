//! Figures of the area, from a file.

use std::collections::HashMap;

use super::Context;
use super::ids::Fingerprint;
use super::problem::{Problems, shown};
use super::table::{Column, Row, Table};
use crate::i18n::Message;
use crate::msg;
use crate::session::{Event, EventId, Indicator, Level};
use crate::text::{clean, folded};

/// What a figure can be at most, either way.
const LARGEST: f64 = 1e9;
/// Years that a figure can be of.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2200;

/// What a file of figures brings.
pub(super) struct Figures {
    /// Those that the session does not have yet, or has otherwise.
    pub events: Vec<(EventId, Event)>,
    /// How many the session has as they are.
    pub already: usize,
}

/// Every new or corrected figure, in one event: undoing an import is one key. The rows that are wrong as problems.
pub(super) fn figures(table: &Table, context: Context, problems: &mut Problems) -> Figures {
    let mut known: HashMap<(String, String, u16), usize> = HashMap::new();
    let mut found = Vec::new();
    for row in &table.rows {
        let Some(indicator) = indicator(row, table, problems) else { continue };
        let key = (indicator.indicator.clone(), indicator.area.clone(), indicator.year);
        if let Some(line) = known.insert(key, row.line) {
            problems.in_line(row.line, msg!("import-figure-twice", line = line.to_string()));
        }
        found.push(indicator);
    }
    let total = found.len();
    found.retain(|indicator| !context.session.indicators().contains(indicator));
    let already = total - found.len();
    let events = if found.is_empty() { Vec::new() } else { vec![event(context, found)] };
    Figures { events, already }
}

fn event(context: Context, indicators: Vec<Indicator>) -> (EventId, Event) {
    let start = Fingerprint::new(context.session.id(), "figures brought");
    let content = indicators.iter().fold(start, |content, found| {
        let texts = [
            &found.indicator,
            &found.area,
            &found.unit,
            &found.reference_area,
            &found.source,
            &found.whole,
            &format!("{:?} {:?}", found.value, found.reference_value),
        ];
        let numbered = content.number(found.year.into()).text(found.level.as_str());
        texts.into_iter().fold(numbered, |content, text| content.text(text))
    });
    (EventId(content.id()), Event::FiguresBrought { indicators })
}

fn indicator(row: &Row, table: &Table, problems: &mut Problems) -> Option<Indicator> {
    let mut check = |column: Column, what: Message| problems.in_cell(row.line, table.name(column), what);
    let indicator = words(row, Column::Indicator, 200, true).map_err(|what| check(Column::Indicator, what));
    let area = words(row, Column::Area, 100, true).map_err(|what| check(Column::Area, what));
    let level = level(row).map_err(|what| check(Column::Level, what));
    let value = amount(row, Column::Value).map_err(|what| check(Column::Value, what));
    let unit = words(row, Column::Unit, 40, false).map_err(|what| check(Column::Unit, what));
    let there =
        words(row, Column::ReferenceArea, 100, false).map_err(|what| check(Column::ReferenceArea, what));
    let reference = amount(row, Column::ReferenceValue).map_err(|what| check(Column::ReferenceValue, what));
    if let (Ok(there), Ok(Some(_))) = (&there, &reference)
        && there.is_empty()
    {
        check(Column::ReferenceArea, msg!("import-figure-reference"));
    }
    let year = year(row).map_err(|what| check(Column::Year, what));
    let source = words(row, Column::Source, 300, true).map_err(|what| check(Column::Source, what));
    let whole = words(row, Column::Whole, 100, false).map_err(|what| check(Column::Whole, what));
    Some(Indicator {
        indicator: indicator.ok()?,
        area: area.ok()?,
        level: level.ok()?,
        value: value.ok()?,
        // Most figures are percentages.
        unit: unit.ok().map(|unit| if unit.is_empty() { "%".to_owned() } else { unit })?,
        reference_area: there.ok()?,
        reference_value: reference.ok()?,
        year: year.ok()?,
        source: source.ok()?,
        whole: whole.ok()?,
        example: false,
    })
}

/// Text on one line.
fn words(row: &Row, column: Column, longest: usize, needed: bool) -> Result<String, Message> {
    let text = clean(row.cell(column)).split_whitespace().collect::<Vec<_>>().join(" ");
    match text.chars().count() {
        0 if needed => Err(msg!("import-figure-empty")),
        length if length > longest => Err(msg!("import-figure-long", found = length, most = longest)),
        _ => Ok(text),
    }
}

/// A number with a point or a comma; nothing where there is none, which is not zero.
fn amount(row: &Row, column: Column) -> Result<Option<f64>, Message> {
    let found = row.cell(column);
    if found.is_empty() {
        return Ok(None);
    }
    let plain = found.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '-' | '.' | ','));
    let number = Some(found.replace(',', ".")).filter(|_| plain).and_then(|text| text.parse::<f64>().ok());
    let number = number.filter(|number| number.abs() <= LARGEST);
    number.map(Some).ok_or_else(|| msg!("import-figure-number", found = shown(found)))
}

fn year(row: &Row) -> Result<u16, Message> {
    let found = row.cell(Column::Year);
    let year = found.parse().ok().filter(|year| YEARS.contains(year));
    year.ok_or_else(|| msg!("import-figure-year", found = shown(found)))
}

fn level(row: &Row) -> Result<Level, Message> {
    let found = row.cell(Column::Level);
    let wanted = folded(found);
    let named = Level::ALL.into_iter().find(|level| names(*level).contains(&wanted.as_str()));
    named.ok_or_else(|| msg!("import-figure-level", found = shown(found)))
}

/// How a level is written: English, Dutch.
fn names(level: Level) -> [&'static str; 2] {
    let dutch = match level {
        Level::Neighbourhood => "buurt",
        Level::Village => "dorp",
        Level::Municipality => "gemeente",
        Level::Province => "provincie",
        Level::Country => "land",
    };
    [level.as_str(), dutch]
}
