//! The JSON Schema of a blueprint, made from its types, and a view on it for the check of a file.
//!
//! The check reads names, types, limits and lists of words from here, so that no second copy of
//! them has to be kept.

use std::sync::LazyLock;

use serde_json::Value;

use super::model::{Blueprint, ONE_LINE, SHORT_NAME};
use super::problem::Expected;

static SCHEMA: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(Blueprint).to_value());

/// The JSON Schema of a blueprint, for editors that complete and check while one types.
pub fn schema() -> String {
    format!("{:#}\n", *SCHEMA)
}

/// What may stand at one place of a blueprint.
#[derive(Clone, Copy)]
pub(super) struct Shape(&'static Value);

impl Shape {
    /// The whole file.
    pub fn blueprint() -> Self {
        Self(&SCHEMA)
    }

    /// Follows a reference; an optional value has the shape of the value.
    fn of(value: &'static Value) -> Self {
        if let Some(name) = value["$ref"].as_str() {
            return Self::of(&SCHEMA["$defs"][name.trim_start_matches("#/$defs/")]);
        }
        match value["anyOf"].as_array() {
            Some(either) => either.iter().find(|one| one["type"] != "null").map_or(Self(value), Self::of),
            None => Self(value),
        }
    }

    /// The names that a table may have.
    pub fn keys(self) -> Vec<&'static str> {
        self.0["properties"]
            .as_object()
            .map(|keys| keys.keys().map(String::as_str).collect())
            .unwrap_or_default()
    }

    /// The names that a table must have.
    pub fn required(self) -> Vec<&'static str> {
        self.0["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
    }

    /// What stands under a name.
    pub fn key(self, name: &str) -> Option<Self> {
        self.0["properties"].get(name).map(Self::of)
    }

    /// What a list holds.
    pub fn item(self) -> Self {
        Self::of(&self.0["items"])
    }

    /// How many a list must hold.
    pub fn min_items(self) -> u64 {
        self.0["minItems"].as_u64().unwrap_or(0)
    }

    /// Whether a text may be empty.
    pub fn may_be_empty(self) -> bool {
        self.0["minLength"].as_u64().unwrap_or(0) == 0
    }

    /// How many characters a text may have.
    pub fn max_length(self) -> usize {
        self.0["maxLength"].as_u64().map_or(usize::MAX, |max| max as usize)
    }

    /// Whether a text has to stay on one line.
    pub fn one_line(self) -> bool {
        self.0["pattern"] == ONE_LINE
    }

    /// In words that a person can be told.
    pub fn expected(self) -> Expected {
        let words = self.words();
        if !words.is_empty() {
            return Expected::OneOf(words);
        }
        match self.kind() {
            Some("integer") => self.number(true),
            Some("number") => self.number(false),
            Some("boolean") => Expected::YesOrNo,
            Some("array") => match self.item().kind() {
                Some("object") => Expected::Tables,
                _ => Expected::Texts,
            },
            Some("object") => Expected::Table,
            _ if self.0["pattern"] == SHORT_NAME => Expected::ShortName,
            _ => Expected::Text,
        }
    }

    /// Whether it is a list of `[[...]]` blocks.
    pub fn is_list_of_blocks(self) -> bool {
        self.expected() == Expected::Tables
    }

    fn number(self, whole: bool) -> Expected {
        let bound = |name: &str, otherwise| self.0[name].as_f64().unwrap_or(otherwise);
        Expected::Number { whole, min: bound("minimum", f64::MIN), max: bound("maximum", f64::MAX) }
    }

    /// An optional value has two types: its own and null.
    fn kind(self) -> Option<&'static str> {
        match &self.0["type"] {
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null"),
            kind => kind.as_str(),
        }
    }

    /// The words to choose from: listed at once, or one by one where each has its own explanation.
    fn words(self) -> Vec<&'static str> {
        let at_once = self.0["enum"].as_array().into_iter().flatten();
        let one_by_one = self.0["oneOf"].as_array().into_iter().flatten().map(|one| &one["const"]);
        at_once.chain(one_by_one).filter_map(Value::as_str).collect()
    }
}
