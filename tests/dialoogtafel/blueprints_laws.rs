//! What holds for every text whatever, and for the schema.

#![allow(clippy::unwrap_used)]

use dialoogtafel::blueprint::{Kind, Problem, Severity, bundled, check, decode, read, report, schema};
use dialoogtafel::i18n::Lang;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

/// No panic, spans that can be cut out, and nothing in the report that steers a terminal.
fn holds(text: &str) -> Vec<Problem> {
    let problems = check(text);
    for problem in &problems {
        assert!(text.get(problem.span.clone()).is_some(), "{problem:?}");
        assert_ne!(problem.kind, Kind::Unreadable, "the check and serde disagree");
    }
    match read(text) {
        Ok(_) => assert!(problems.iter().all(|problem| problem.severity() == Severity::Warning)),
        Err(errors) => assert_eq!(errors, problems),
    }
    for lang in [Lang::Nl, Lang::En] {
        let told = report("naam\u{1b}[31m.toml", text, &problems, lang, false);
        assert!(!told.contains(|c: char| c.is_control() && c != '\n'), "{told:?}");
        assert_eq!(told.is_empty(), problems.is_empty());
    }
    problems
}

fn a_bundled() -> impl Strategy<Value = &'static str> {
    select(bundled().iter().map(|bundled| bundled.text).collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn any_bytes(bytes: Vec<u8>) {
        let (text, problem) = decode(&bytes);
        prop_assert_eq!(problem.is_none(), str::from_utf8(&bytes).is_ok());
        if let Some(problem) = problem {
            prop_assert!(text.get(problem.span).is_some());
        }
        holds(&text);
    }

    #[test]
    fn any_text(text in "\\PC*|[\\[\\]{}=\"'#.,a-c0-9\n\r\t\u{1b}é ]{0,80}") {
        holds(&text);
        holds(&format!("blueprint = 1\n{text}"));
    }

    #[test]
    fn any_value_anywhere(
        text in a_bundled(),
        line: Index,
        value in select(vec![
            "1", "-0.0", "nan", "\"\"", "\"x\"", "[]", "[[1], {}]", "{}", "{ a.b = 1 }", "true", "07:00:00",
            "0xff", "0x_", "9223372036854775808", "'''\n'''", "\"\\u0000\"", "\"\\ud800\"", "\"", "[", "{", "",
        ]),
    ) {
        let lines: Vec<&str> = text.lines().collect();
        let at = line.index(lines.len());
        let changed = match lines[at].split_once('=') {
            Some((key, _)) => format!("{key}= {value}"),
            None => value.to_owned(),
        };
        holds(&[&lines[..at], &[changed.as_str()], &lines[at + 1..]].concat().join("\n"));
    }

    #[test]
    fn a_bundled_blueprint_without_one_line(text in a_bundled(), line: Index) {
        let mut lines: Vec<&str> = text.lines().collect();
        lines.remove(line.index(lines.len()));
        holds(&lines.join("\n"));
    }

    #[test]
    fn a_bundled_blueprint_with_one_other_character(text in a_bundled(), at: Index, character: char) {
        let mut characters: Vec<char> = text.chars().collect();
        let at = at.index(characters.len());
        characters[at] = character;
        holds(&characters.into_iter().collect::<String>());
    }

    /// Editors follow the pattern in the schema, the check its own function: both say the same.
    #[test]
    fn what_the_pattern_of_short_names_allows_is_allowed(id in pattern_of_ids()) {
        prop_assert!(read(&with_id(&id)).is_ok(), "{}", id);
    }

    #[test]
    fn other_short_names_are_refused(id in "[ -~é]{0,8}|-[a-z]+|[a-z]{65}|[a-z]{1,3}[^a-z0-9-][a-z]{0,3}") {
        let short = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        let fits = id.starts_with(short) && id.chars().all(|c| short(c) || c == '-') && id.len() <= 64;
        prop_assert_eq!(read(&with_id(&id)).is_ok(), fits, "{:?}", id);
    }
}

fn pattern_of_ids() -> impl Strategy<Value = String> {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let pattern = schema["properties"]["id"]["pattern"].as_str().unwrap();
    let unanchored = pattern.strip_prefix('^').unwrap().strip_suffix('$').unwrap();
    proptest::string::string_regex(unanchored).unwrap().prop_filter("at most 64", |id| id.len() <= 64)
}

fn with_id(id: &str) -> String {
    let written = toml::Value::from(id).to_string();
    bundled()[0].text.replacen("id = \"dialoogtafel\"", &format!("id = {written}"), 1)
}

#[test]
fn deep_and_long_nonsense_is_refused() {
    for text in [
        "[".repeat(1_000_000),
        "a={".repeat(300_000),
        format!("{}=1", vec!["a"; 500_000].join(".")),
        format!("blueprint=1\nmaterials=[{}]", "1,".repeat(100_000)),
        format!("blueprint=1\nmaterials={}", "[".repeat(100_000)),
        "\r".repeat(100_000),
        "blueprint = 1\n[[themes]]\nid='a'\n".repeat(20_000),
    ] {
        assert!(!holds(&text).is_empty());
    }
}

fn every(value: &Value, judge: &mut impl FnMut(&Value)) {
    judge(value);
    match value {
        Value::Array(items) => items.iter().for_each(|item| every(item, judge)),
        Value::Object(fields) => fields.values().for_each(|field| every(field, judge)),
        _ => {}
    }
}

#[test]
fn the_schema_knows_every_field() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let mut fields = Vec::new();
    every(&schema, &mut |value| {
        fields.extend(value["properties"].as_object().into_iter().flat_map(|all| all.keys().cloned()));
    });
    // Every `pub` field of the types in model.rs.
    let model = include_str!("../../src/blueprint/model.rs");
    let written = model.lines().filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(": "));
    for (field, _) in written.filter(|(field, _)| field.chars().all(|c| c.is_ascii_lowercase() || c == '_')) {
        assert!(fields.iter().any(|known| known == field), "{field} is not in the schema");
    }
    assert!(fields.len() > 35, "{fields:?}");
}

/// The check reads all limits from the schema, so each text, number and list needs one there.
#[test]
fn the_schema_limits_every_text_and_number() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    every(&schema, &mut |value| {
        let is = |kind: &str| {
            value["type"] == kind || value["type"].as_array().is_some_and(|all| all.contains(&kind.into()))
        };
        let word = value.get("const").is_some() || value.get("enum").is_some();
        if is("string") && !word {
            assert!(value["maxLength"].is_u64(), "{value}");
        }
        if is("integer") || is("number") {
            assert!(value["minimum"].is_number() && value["maximum"].is_number(), "{value}");
        }
        if let Some(fields) = value.get("properties") {
            assert_eq!(value["additionalProperties"], false, "{value}");
            for (name, field) in fields.as_object().unwrap() {
                assert!(field["description"].is_string(), "{name} has no explanation");
            }
        }
    });
}
