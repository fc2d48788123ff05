//! What was filled in on the worksheets: answers by their id, times as they sort.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value as Json;

use crate::export::text::Words;
use crate::overview::{Field, FilledRow, FilledSheet, Overview, ThemeResult, Value, Worksheet};

/// What stands in the fields of a row, by the name of the field; `null` where nothing does. A column that may not be
/// seen is not there.
pub(super) type Fields = BTreeMap<String, Json>;

#[derive(Serialize)]
pub(super) struct Sheet {
    id: String,
    title: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
    /// What stands out on it.
    findings: Vec<String>,
}

#[derive(Serialize)]
struct Column {
    field: String,
    label: String,
    /// What the ids of the answers mean.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    answers: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    /// Where it was filled in, where there are several sessions.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    fields: Fields,
}

impl Sheet {
    pub(super) fn new(filled: &FilledSheet, words: Words) -> Self {
        let sheet = &filled.sheet;
        let columns = sheet.columns.iter().map(|column| {
            let answers = sheet.choices(column.field).iter();
            Column {
                field: name(column.field),
                label: words.label(&column.label),
                answers: answers.map(|answer| (answer.id.clone(), words.say(&answer.name))).collect(),
            }
        });
        let rows = filled.rows.iter().map(|found| Row {
            name: words.say(&found.name),
            at: found.place.clone(),
            fields: fields(filled, found),
        });
        Self {
            id: id(sheet.id),
            title: words.label(&sheet.title),
            columns: columns.collect(),
            rows: rows.collect(),
            findings: filled.findings.iter().map(|found| words.say(found)).collect(),
        }
    }
}

/// The goals of a theme, each with what it still needs to be concrete.
pub(super) fn goals(theme: &ThemeResult, overview: &Overview) -> Vec<Fields> {
    let goals = overview.rows_about(Worksheet::Goals, &theme.id).map(|(filled, found)| {
        let missing = filled.sheet.smart_missing(&found.row).into_iter().map(name);
        let mut goal = of_theme(filled, found);
        goal.insert("smart_missing".to_owned(), missing.collect());
        goal
    });
    goals.collect()
}

/// The actions of a theme.
pub(super) fn actions(theme: &ThemeResult, overview: &Overview) -> Vec<Fields> {
    overview
        .rows_about(Worksheet::Actions, &theme.id)
        .map(|(filled, found)| of_theme(filled, found))
        .collect()
}

/// The fields of a row that stands with its theme.
fn of_theme(filled: &FilledSheet, found: &FilledRow) -> Fields {
    let mut fields = fields(filled, found);
    fields.remove(&name(Field::Theme));
    fields
}

fn fields(filled: &FilledSheet, found: &FilledRow) -> Fields {
    let columns = filled.sheet.columns.iter();
    columns.map(|column| (name(column.field), value(found.row.values.get(&column.field)))).collect()
}

fn value(value: Option<&Value>) -> Json {
    match value {
        Some(Value::Text(text) | Value::When(text) | Value::One(text)) => text.as_str().into(),
        Some(Value::Many(ids)) => ids.iter().map(String::as_str).collect(),
        Some(Value::Number(number)) => (*number).into(),
        None => Json::Null,
    }
}

/// A field as the journal writes it.
fn name(field: Field) -> String {
    written(field).as_str().unwrap_or_default().to_owned()
}

/// A worksheet as the journal writes it; those at a step of the agenda with the number of that step, from 1.
fn id(sheet: Worksheet) -> String {
    match written(sheet) {
        Json::Object(one) => {
            let (name, step) = one.into_iter().next().unwrap_or_default();
            format!("{name}-{}", step.as_u64().unwrap_or_default() + 1)
        }
        name => name.as_str().unwrap_or_default().to_owned(),
    }
}

fn written(named: impl Serialize) -> Json {
    serde_json::to_value(named).unwrap_or_default()
}
