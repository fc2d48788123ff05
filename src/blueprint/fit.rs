//! Does a file fit the schema? Walks the values, which know their place, along the schema, which
//! knows what may stand there, and collects everything that does not fit.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue};

use super::nearest::{is_short_name, nearest, short_name};
use super::problem::{Expected, Found, Kind, Problem};
use super::safe::shown;
use super::schema::Shape;
use super::syntax::clip;
use crate::text::steers;

/// Everything in a table that does not fit. `place` is where a field is missing when one is.
pub(super) fn fit(text: &str, table: &DeTable<'_>, place: Range<usize>) -> Vec<Problem> {
    let mut fit = Fit { text, problems: Vec::new() };
    fit.table(table, place, Shape::blueprint());
    fit.problems
}

/// A value as a person wrote it.
pub(super) fn found(text: &str, value: &Spanned<DeValue<'_>>) -> Found {
    match value.get_ref() {
        DeValue::Array(_) => Found::List,
        DeValue::Table(_) => Found::Table,
        _ => Found::Value(shown(&text[clip(text, value.span())])),
    }
}

struct Fit<'t> {
    text: &'t str,
    problems: Vec<Problem>,
}

impl Fit<'_> {
    fn add(&mut self, span: Range<usize>, field: &str, kind: Kind) {
        self.problems.push(Problem { span: clip(self.text, span), field: shown(field), kind });
    }

    fn table(&mut self, table: &DeTable<'_>, place: Range<usize>, shape: Shape) {
        let known = shape.keys();
        let mut meant = Vec::new();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            if let Some(inner) = shape.key(name) {
                self.value(value, name, inner);
                continue;
            }
            let absent = known.iter().copied().filter(|known| !table.contains_key(*known));
            let nearest = nearest(name, absent).first().copied();
            meant.extend(nearest);
            self.add(key.span(), name, Kind::UnknownField { nearest, known: known.clone() });
        }
        for name in shape.required() {
            // A slip of the finger is one mistake, not an unknown field and a missing one.
            if !table.contains_key(name)
                && !meant.contains(&name)
                && let Some(inner) = shape.key(name)
            {
                self.add(place.clone(), name, Kind::MissingField { expected: inner.expected() });
            }
        }
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, field: &str, shape: Shape) {
        let expected = shape.expected();
        match (&expected, value.get_ref()) {
            (Expected::Text | Expected::ShortName, DeValue::String(text)) => {
                if let Some(kind) = text_problem(text, shape) {
                    self.add(value.span(), field, kind);
                }
            }
            (Expected::OneOf(words), DeValue::String(word)) => {
                if !words.contains(&word.as_ref()) {
                    let nearest = nearest(word, words.iter().copied()).first().copied();
                    let found = found(self.text, value);
                    self.add(value.span(), field, Kind::UnknownWord { expected, found, nearest });
                }
            }
            (Expected::Number { min, max, .. }, DeValue::Integer(number)) => {
                self.range(value, field, &expected, whole(number), *min..=*max);
            }
            (Expected::Number { whole: false, min, max }, DeValue::Float(number)) => {
                let number = number.as_str().parse().unwrap_or(f64::NAN);
                self.range(value, field, &expected, number, *min..=*max);
            }
            (Expected::YesOrNo, DeValue::Boolean(_)) => {}
            (Expected::Texts | Expected::Tables, DeValue::Array(items)) => {
                if (items.len() as u64) < shape.min_items() {
                    self.add(value.span(), field, Kind::EmptyList);
                }
                for item in items {
                    self.value(item, field, shape.item());
                }
            }
            (Expected::Table, DeValue::Table(table)) => self.table(table, value.span(), shape),
            _ => {
                let found = found(self.text, value);
                self.add(value.span(), field, Kind::WrongType { expected, found });
            }
        }
    }

    fn range(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        field: &str,
        expected: &Expected,
        number: f64,
        allowed: std::ops::RangeInclusive<f64>,
    ) {
        // NaN lies in no range.
        if !allowed.contains(&number) {
            let found = found(self.text, value);
            self.add(value.span(), field, Kind::OutOfRange { expected: expected.clone(), found });
        }
    }
}

/// A number that no limit of ours reaches when it is too long to read.
fn whole(number: &DeInteger<'_>) -> f64 {
    i64::from_str_radix(number.as_str(), number.radix()).map_or(f64::INFINITY, |number| number as f64)
}

fn text_problem(text: &str, shape: Shape) -> Option<Kind> {
    let length = text.chars().count();
    let space = |c: char| matches!(c, '\n' | '\r' | '\t');
    if let Some(character) =
        text.replace("\r\n", "\n").chars().find(|c| steers(*c) && !matches!(c, '\n' | '\t'))
    {
        Some(Kind::ControlCharacter { character })
    } else if text.trim().is_empty() {
        (!shape.may_be_empty()).then_some(Kind::Empty)
    } else if length > shape.max_length() {
        Some(Kind::TooLong { max: shape.max_length(), length })
    } else if shape.one_line() && text.contains(space) {
        Some(Kind::NotOneLine)
    } else if shape.expected() == Expected::ShortName && !is_short_name(text) {
        Some(Kind::BadShortName { better: short_name(text) })
    } else {
        None
    }
}
