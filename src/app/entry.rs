//! What is filled in at one place of a form: typed, or picked from answers.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::field::Field as TextField;
use super::privacy::Watch;
use crate::i18n::{Lang, Message};
use crate::msg;
use crate::session::{Field, Row, Value};
use crate::text::part_of_time;
use crate::worksheet::{Choice, Kind};

/// What is filled in.
#[derive(Debug, Clone)]
pub enum Entry {
    /// Something that is typed.
    Typed {
        /// The text.
        text: Box<TextField>,
        /// How it is read.
        kind: Typed,
        /// What in it looks like personal data.
        watch: Option<Watch>,
    },
    /// One of some answers, by its place.
    One(Vec<Choice>, Option<usize>),
    /// Some of some answers, by their places.
    Many(Vec<Choice>, BTreeSet<usize>),
}

/// How something that is typed is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// As it is.
    Text,
    /// As a year, a month or a day.
    When,
    /// As a number, at most this.
    Number(u32),
}

/// What stands in a field, to be kept with the draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Written {
    Typed(String),
    Picked(BTreeSet<usize>),
}

impl Entry {
    /// The answers to pick from; none where one types.
    pub(super) fn choices(&self) -> &[Choice] {
        match self {
            Self::One(choices, _) | Self::Many(choices, _) => choices,
            Self::Typed { .. } => &[],
        }
    }

    pub(super) fn new(kind: Kind, row: Option<&Row>, field: Field, watched: bool) -> Self {
        let value = row.and_then(|row| row.values.get(&field));
        let place = |choices: &[Choice], id: &str| choices.iter().position(|choice| choice.id == id);
        match kind {
            Kind::Text => Self::typed(row.map_or("", |row| row.text(field)), Typed::Text, watched),
            Kind::When => Self::typed(row.map_or("", |row| row.text(field)), Typed::When, false),
            Kind::Number(most) => {
                let number = match value {
                    Some(Value::Number(number)) => number.to_string(),
                    _ => String::new(),
                };
                Self::typed(&number, Typed::Number(most), false)
            }
            Kind::One(choices) => {
                let picked = row.and_then(|row| row.one(field)).and_then(|id| place(&choices, id));
                Self::One(choices, picked)
            }
            Kind::Many(choices) => {
                let ids = row.into_iter().flat_map(|row| row.many(field));
                let picked = ids.filter_map(|id| place(&choices, id)).collect();
                Self::Many(choices, picked)
            }
        }
    }

    pub(super) fn typed(text: &str, kind: Typed, watched: bool) -> Self {
        Self::Typed { text: Box::new(TextField::line(text)), kind, watch: watched.then(Watch::default) }
    }

    pub(super) fn written(&self) -> Written {
        match self {
            Self::Typed { text, .. } => Written::Typed(text.text()),
            Self::One(_, picked) => Written::Picked(picked.iter().copied().collect()),
            Self::Many(_, picked) => Written::Picked(picked.clone()),
        }
    }

    pub(super) fn restore(&mut self, written: Written) {
        match (self, written) {
            (Self::Typed { text, .. }, Written::Typed(typed)) => **text = TextField::line(&typed),
            (Self::One(choices, picked), Written::Picked(places)) => {
                *picked = places.into_iter().find(|place| *place < choices.len());
            }
            (Self::Many(choices, picked), Written::Picked(places)) => {
                *picked = places.into_iter().filter(|place| *place < choices.len()).collect();
            }
            _ => {}
        }
    }

    /// What is filled in; `None` where it is empty.
    pub(super) fn value(&self) -> Result<Option<Value>, Message> {
        Ok(match self {
            Self::Typed { text, kind, .. } => {
                let text = text.text().trim().to_owned();
                if text.is_empty() {
                    return Ok(None);
                }
                Some(match kind {
                    Typed::Text => Value::Text(text),
                    Typed::When => Value::When(
                        part_of_time(&text).ok_or_else(|| msg!("fill-in-when", found = text.clone()))?,
                    ),
                    Typed::Number(most) => {
                        let number = text.parse().ok().filter(|number| number <= most);
                        Value::Number(
                            number.ok_or_else(|| msg!("fill-in-up-to", found = text, most = *most))?,
                        )
                    }
                })
            }
            Self::One(choices, picked) => {
                picked.and_then(|place| choices.get(place)).map(|choice| Value::One(choice.id.clone()))
            }
            Self::Many(choices, picked) => {
                let ids =
                    picked.iter().filter_map(|place| choices.get(*place)).map(|choice| choice.id.clone());
                Some(Value::Many(ids.collect())).filter(|_| !picked.is_empty())
            }
        })
    }

    /// What stands there when it is not being filled in.
    pub fn said(&self, lang: Lang) -> String {
        match self {
            Self::Typed { text, .. } => text.text(),
            Self::One(choices, picked) => picked
                .and_then(|place| choices.get(place))
                .map_or_else(String::new, |choice| lang.label(&choice.name)),
            Self::Many(choices, picked) => {
                let names = picked.iter().filter_map(|place| choices.get(*place));
                names.map(|choice| lang.label(&choice.name)).collect::<Vec<_>>().join(", ")
            }
        }
    }
}
