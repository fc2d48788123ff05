//! What a schema cannot say: short names that occur twice, figures of which one has to count.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::{Kind, Problem};
use super::safe::shown;
use super::schema::Shape;
use super::syntax::clip;

/// Everything in a file that breaks a rule.
pub(super) fn broken_rules(text: &str, table: &DeTable<'_>) -> Vec<Problem> {
    let mut problems = duplicates(text, table, "groups");
    problems.extend(duplicates(text, table, "themes"));
    problems.extend(steps(text, table));
    problems.extend(["weights", "voices"].into_iter().filter_map(|name| all_zero(text, table, name)));
    problems
}

/// Where a value is: `steps.2.minutes`. Where it is not written, the nearest that is around it.
pub(super) fn place(text: &str, table: &DeTable<'_>, path: &str) -> Range<usize> {
    let mut parts = path.split('.');
    let Some(mut value) = parts.next().and_then(|name| table.get(name)) else { return 0..0 };
    for part in parts {
        let deeper = match (value.get_ref(), part.parse::<usize>()) {
            (DeValue::Array(items), Ok(index)) => items.get(index),
            (DeValue::Table(table), _) => table.get(part),
            _ => None,
        };
        let Some(deeper) = deeper else { break };
        value = deeper;
    }
    clip(text, value.span())
}

/// What only makes sense in some kinds of steps, and the kinds.
const ONLY_IN: [(&str, &[&str]); 4] = [
    ("items", &["poll", "checklist"]),
    ("scale", &["poll"]),
    ("answers", &["poll"]),
    ("indicators", &["profile"]),
];

/// What does not go together in the steps.
fn steps(text: &str, table: &DeTable<'_>) -> Vec<Problem> {
    let Some(steps) = table.get("steps").and_then(|steps| steps.get_ref().as_array()) else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        let step = step.get_ref();
        let Some(kind) = step.get("kind").and_then(|kind| kind.get_ref().as_str()) else { continue };
        let mut add = |field: &str, name: &str, kind: Kind| {
            let span = place(text, table, &format!("steps.{number}.{field}"));
            problems.push(Problem { span, field: name.to_owned(), kind });
        };
        for (field, kinds) in ONLY_IN {
            if step.get(field).is_some() && !kinds.contains(&kind) {
                add(field, field, Kind::NotInStep { kinds });
            }
        }
        let scale = step.get("scale").and_then(|scale| scale.get_ref().as_str());
        let is_filled = |field: &str| {
            let list = step.get(field).and_then(|list| list.get_ref().as_array());
            list.is_some_and(|list| !list.is_empty())
        };
        if kind == "poll" {
            if !is_filled("items") {
                add("kind", "items", Kind::PollWithoutItems);
            }
            match scale {
                Some("choice") if !is_filled("answers") => add("scale", "scale", Kind::ChoiceWithoutAnswers),
                Some(scale) if scale != "choice" && is_filled("answers") => {
                    add("answers", "answers", Kind::AnswersBesideScale);
                }
                _ => {}
            }
        }
        if let Some(figures) = step.get("indicators").and_then(|figures| figures.get_ref().as_array()) {
            problems.extend(same_figures(text, figures));
        }
    }
    problems
}

/// Figures of the same name, area and year.
fn same_figures(text: &str, figures: &[Spanned<DeValue<'_>>]) -> Vec<Problem> {
    let mut first: HashMap<[String; 3], usize> = HashMap::new();
    let mut problems = Vec::new();
    for figure in figures {
        let part = |field: &str| match figure.get_ref().get(field)?.get_ref() {
            DeValue::String(text) => Some(text.to_string()),
            DeValue::Integer(number) => Some(number.as_str().to_owned()),
            _ => None,
        };
        let (Some(name), Some(area), Some(year)) = (part("indicator"), part("area"), part("year")) else {
            continue;
        };
        let span = figure.get_ref().get("indicator").map_or(0..0, |name| clip(text, name.span()));
        let line = text[..span.start].matches('\n').count() + 1;
        match first.get(&[name.clone(), area.clone(), year.clone()]) {
            Some(line) => problems.push(Problem {
                span,
                field: "indicator".to_owned(),
                kind: Kind::SameFigure { line: *line },
            }),
            None => _ = first.insert([name, area, year], line),
        }
    }
    problems
}

fn duplicates(text: &str, table: &DeTable<'_>, list: &str) -> Vec<Problem> {
    let Some(items) = table.get(list).and_then(|list| list.get_ref().as_array()) else { return Vec::new() };
    let ids = items.iter().filter_map(|item| item.get_ref().get("id"));
    let newlines: Vec<usize> = text.match_indices('\n').map(|(place, _)| place).collect();
    let line = |place: usize| newlines.partition_point(|newline| *newline < place) + 1;
    let mut first: HashMap<&str, usize> = HashMap::new();
    let mut problems = Vec::new();
    for value in ids {
        let Some(id) = value.get_ref().as_str() else { continue };
        let span = clip(text, value.span());
        match first.get(id) {
            Some(start) => problems.push(Problem {
                span,
                field: "id".to_owned(),
                kind: Kind::Duplicate { id: shown(id), line: line(*start) },
            }),
            None => _ = first.insert(id, span.start),
        }
    }
    problems
}

/// A figure that is left out counts, so only figures that are all written can all be zero.
fn all_zero(text: &str, table: &DeTable<'_>, name: &str) -> Option<Problem> {
    let value = table.get("scoring")?.get_ref().get(name)?;
    let figures = Shape::blueprint().key("scoring")?.key(name)?.keys();
    let zero = |figure: &&str| value.get_ref().get(*figure).is_some_and(is_zero);
    figures.iter().all(zero).then(|| Problem {
        span: clip(text, value.span()),
        field: name.to_owned(),
        kind: Kind::AllZero,
    })
}

fn is_zero(value: &Spanned<DeValue<'_>>) -> bool {
    match value.get_ref() {
        DeValue::Integer(number) => number.as_str().parse() == Ok(0),
        DeValue::Float(number) => number.as_str().parse() == Ok(0.0),
        _ => false,
    }
}
