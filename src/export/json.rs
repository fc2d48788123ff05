//! The overview for other programs (`dialoogtafel/overview/1`): exact figures, `null` where there is none.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;
use serde_json::Value;

use crate::i18n::Lang;
use crate::overview::{Audience, Criterion, CriterionResult, Fraction, Overview, Perspective, Tally, ThemeResult};

use super::text::steers;

/// The whole document. `session` is `null` where there are only ballots.
pub fn text(overview: &Overview) -> String {
    let document = document(overview);
    let text = serde_json::to_string_pretty(&document).unwrap_or_default();
    escape_steering(&text) + "\n"
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    session: Option<Session<'a>>,
    r#for: &'static str,
    participation: Participation<'a>,
    method: Method,
    themes: Vec<Theme<'a>>,
    top: Top<'a>,
    /// Not computed yet.
    firmness: Value,
    hidden: Vec<Hidden>,
}
