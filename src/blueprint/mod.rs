//! Blueprints: the plan of a session, as a TOML file.
//!
//! [`read`] makes a [`Blueprint`] of a text or tells everything that is wrong with it; [`check`] also
//! tells what could be better; [`report()`] draws it for a person.
//!
//! ```text
//! bytes --decode--> text --syntax--> values with their place --fit, rules--> errors
//!                     `--serde, when there are none--> Blueprint --advice--> warnings
//! ```

mod advice;
mod bundled;
mod difference;
mod fit;
mod journal;
mod model;
mod nearest;
mod plan;
mod problem;
pub mod readability;
mod report;
mod rules;
mod safe;
mod schema;
mod steps;
mod syntax;
mod words;

use std::borrow::Cow;

use toml::de::{DeTable, DeValue};

pub use bundled::{Bundled, bundled};
pub use difference::differences;
pub use journal::fold_journal;
pub use model::{
    Ask, Blueprint, Consent, FORMAT, Form, GroupPlan, Keep, Language, Mix, OrderRule, Scoring, ThemePlan,
    Voices, Vote, Weights,
};
pub use nearest::nearest;
pub use problem::{Expected, Found, Kind, Problem, Severity, Syntax};
pub use report::report;
pub use schema::schema;
pub use steps::{Question, Scale, Step, StepKind};

pub(crate) use safe::shown;
pub(crate) use syntax::Readable;
use syntax::clip;

/// A blueprint is a page or two; a file of this size is something else.
pub const MAX_BYTES: usize = 1024 * 1024;

/// The text of a file; where it is not UTF-8, what can be read of it and the problem.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, Option<Problem>) {
    let text = String::from_utf8_lossy(bytes);
    let problem = str::from_utf8(bytes).err().map(|error| {
        // Up to the first error both are the same.
        let start = error.valid_up_to();
        Problem { span: clip(&text, start..start + 1), field: String::new(), kind: Kind::NotUtf8 }
    });
    (text, problem)
}

/// Reads a blueprint, or tells everything that is wrong with it, in the order of the file.
pub fn read(text: &str) -> Result<Blueprint, Vec<Problem>> {
    let whole = |kind| vec![Problem { span: 0..0, field: String::new(), kind }];
    if text.len() > MAX_BYTES {
        return Err(whole(Kind::TooBig { bytes: text.len() }));
    }
    let readable = Readable::new(text);
    let (table, _) = DeTable::parse_recoverable(&readable.text);
    let table = table.get_ref();

    // What another format means is not ours to judge.
    let Some((key, format)) = table.get_key_value("blueprint") else {
        let told = !readable.problems.is_empty();
        return Err(if told { readable.problems } else { whole(Kind::NoFormat) });
    };
    if let DeValue::Integer(number) = format.get_ref()
        && number.as_str().parse() != Ok(FORMAT)
    {
        let kind = Kind::OtherFormat { found: shown(&number.to_string()) };
        return Err(vec![Problem { span: clip(text, format.span()), field: "blueprint".into(), kind }]);
    }

    let mut problems = Vec::new();
    if readable.complete {
        problems = fit::fit(text, table, key.span());
        problems.extend(rules::broken_rules(text, table));
        problems.retain(|problem| !readable.lost(text, problem));
    }
    problems.extend(readable.problems);
    if !problems.is_empty() {
        return Err(sorted(problems));
    }
    // Windows ends lines with two characters; the screen wants one.
    toml::from_str(&text.replace("\r\n", "\n")).map_err(|_| whole(Kind::Unreadable))
}

/// Everything that is wrong with a blueprint; when nothing is, everything that could be better.
pub fn check(text: &str) -> Vec<Problem> {
    match read(text) {
        Ok(blueprint) => sorted(advice::advice(text, &blueprint)),
        Err(problems) => problems,
    }
}

fn sorted(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by_key(|problem| problem.span.start);
    problems
}
