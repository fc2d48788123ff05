//! Where two blueprints differ, for people who thought that they had the same.

use toml::{Table, Value};

/// The places where two blueprints differ, in the order of the first: `steps.2.minutes`, numbered from 1. Empty when
/// they say the same; notes and white space are not counted. A text that is no TOML differs as a whole: `""`.
pub fn differences(one: &str, other: &str) -> Vec<String> {
    if one == other {
        return Vec::new();
    }
    let (Ok(one), Ok(other)) = (one.parse::<Table>(), other.parse::<Table>()) else {
        return vec![String::new()];
    };
    let mut found = Vec::new();
    in_tables("", &one, &other, &mut found);
    found
}

fn in_tables(path: &str, one: &Table, other: &Table, found: &mut Vec<String>) {
    let new = other.keys().filter(|key| !one.contains_key(*key));
    for key in one.keys().chain(new) {
        between(&within(path, key), one.get(key), other.get(key), found);
    }
}

fn between(path: &str, one: Option<&Value>, other: Option<&Value>, found: &mut Vec<String>) {
    match (one, other) {
        (Some(Value::Table(one)), Some(Value::Table(other))) => in_tables(path, one, other, found),
        (Some(Value::Array(one)), Some(Value::Array(other))) => {
            for place in 0..one.len().max(other.len()) {
                between(&within(path, &(place + 1).to_string()), one.get(place), other.get(place), found);
            }
        }
        _ if one != other => found.push(path.to_owned()),
        _ => {}
    }
}

fn within(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
