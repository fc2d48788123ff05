//! The answers that one can pick from.

use super::theirs;
use crate::blueprint::{Mix, Scale, Step};
use crate::i18n::Message;
use crate::msg;

/// An answer that one can pick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As it is written in the journal.
    pub id: String,
    /// As it is shown.
    pub name: Message,
    /// Whether it stands in percentages: 'not applicable' and 'no answer' do not.
    pub counts: bool,
    /// The number by which it is known everywhere, where it has one: a theme.
    pub number: Option<usize>,
}

/// The digit that picks each of these: the number by which it is known, where one digit reaches all, or else its place.
pub fn digits(choices: &[Choice]) -> Vec<usize> {
    let known: Option<Vec<usize>> =
        choices.iter().map(|choice| choice.number.filter(|number| *number <= 9)).collect();
    known.unwrap_or_else(|| (1..=choices.len()).collect())
}

/// The place of the one that a digit picks.
pub fn picked(choices: &[Choice], digit: usize) -> Option<usize> {
    digits(choices).iter().position(|other| *other == digit)
}

/// The answer 'no'.
pub(super) const NO: &str = "no";
/// The decision to stop with an intervention.
pub(super) const STOP: &str = "stop";
/// The phase of an action that was let go.
pub(super) const LET_GO: &str = "let-go";

fn ours(id: &str, name: Message) -> Choice {
    Choice { id: id.to_owned(), name, counts: true, number: None }
}

fn outside(choice: Choice) -> Choice {
    Choice { counts: false, ..choice }
}

/// Answers that a blueprint gives, by their number.
fn numbered(names: &[String]) -> Vec<Choice> {
    (1..)
        .zip(names)
        .map(|(number, name): (u32, _)| Choice {
            id: number.to_string(),
            name: theirs(name),
            counts: true,
            number: None,
        })
        .collect()
}

pub(super) fn yes_no() -> Vec<Choice> {
    vec![
        ours("yes", msg!("answer-yes")),
        ours(NO, msg!("answer-no")),
        ours("dont-know", msg!("answer-dont-know")),
    ]
}

pub(super) fn yes_partly_no() -> Vec<Choice> {
    vec![
        ours("yes", msg!("answer-yes")),
        ours("partly", msg!("answer-partly")),
        ours(NO, msg!("answer-no")),
        ours("dont-know", msg!("answer-dont-know")),
    ]
}

pub(super) fn recognised() -> Vec<Choice> {
    vec![
        ours("yes", msg!("answer-recognised")),
        ours("partly", msg!("answer-partly-recognised")),
        ours(NO, msg!("answer-not-recognised")),
    ]
}

pub(super) fn pillars(mix: &Mix) -> Vec<Choice> {
    if !mix.pillars.is_empty() {
        return numbered(&mix.pillars);
    }
    vec![
        ours("education", msg!("pillar-education")),
        ours("support", msg!("pillar-support")),
        ours("environment", msg!("pillar-environment")),
        ours("rules", msg!("pillar-rules")),
    ]
}

pub(super) fn preventions() -> Vec<Choice> {
    vec![
        ours("universal", msg!("prevention-universal")),
        ours("selective", msg!("prevention-selective")),
        ours("indicated", msg!("prevention-indicated")),
    ]
}

pub(super) fn settings(mix: &Mix) -> Vec<Choice> {
    if !mix.settings.is_empty() {
        return numbered(&mix.settings);
    }
    vec![
        ours("home", msg!("setting-home")),
        ours("school", msg!("setting-school")),
        ours("work", msg!("setting-work")),
        ours("free-time", msg!("setting-free-time")),
        ours("village", msg!("setting-village")),
        ours("care", msg!("setting-care")),
    ]
}

pub(super) fn decisions() -> Vec<Choice> {
    vec![
        ours("keep", msg!("decision-keep")),
        ours("adapt", msg!("decision-adapt")),
        ours(STOP, msg!("decision-stop")),
        ours("new", msg!("decision-new")),
    ]
}

pub(super) fn roles() -> Vec<Choice> {
    vec![
        ours("organise", msg!("role-organise")),
        ours("facilitate", msg!("role-facilitate")),
        ours("direct", msg!("role-direct")),
    ]
}

pub(super) fn phases() -> Vec<Choice> {
    vec![
        ours("plan", msg!("phase-plan")),
        ours("do", msg!("phase-do")),
        ours("check", msg!("phase-check")),
        ours("act", msg!("phase-act")),
        ours(LET_GO, msg!("phase-let-go")),
    ]
}

pub(super) fn directions() -> Vec<Choice> {
    vec![
        ours("up", msg!("direction-up")),
        ours("level", msg!("direction-level")),
        ours("down", msg!("direction-down")),
    ]
}

/// The nine principles of a lasting approach to differences in health.
pub fn principles() -> Vec<Choice> {
    vec![
        ours("1", msg!("principle-1")),
        ours("2", msg!("principle-2")),
        ours("3", msg!("principle-3")),
        ours("4", msg!("principle-4")),
        ours("5", msg!("principle-5")),
        ours("6", msg!("principle-6")),
        ours("7", msg!("principle-7")),
        ours("8", msg!("principle-8")),
        ours("9", msg!("principle-9")),
    ]
}

/// What one can answer in a poll.
pub(super) fn of_scale(scale: Scale, step: &Step) -> Vec<Choice> {
    match scale {
        Scale::YesNo => vec![
            ours("yes", msg!("answer-yes")),
            ours(NO, msg!("answer-no")),
            outside(ours("blank", msg!("answer-blank"))),
        ],
        Scale::Agree => vec![
            ours("1", msg!("agree-1")),
            ours("2", msg!("agree-2")),
            ours("3", msg!("agree-3")),
            ours("4", msg!("agree-4")),
            outside(ours("not-applicable", msg!("answer-not-applicable"))),
        ],
        Scale::Importance => vec![
            ours("not", msg!("importance-not")),
            ours("little", msg!("importance-little")),
            ours("important", msg!("importance-important")),
            outside(ours("dont-know", msg!("answer-dont-know"))),
        ],
        Scale::Choice => {
            let mut answers = numbered(&step.answers);
            answers.push(outside(ours("blank", msg!("answer-blank"))));
            answers
        }
        Scale::Hands => vec![ours("hands", msg!("answer-hands"))],
        Scale::Closeness => vec![
            ours("1", msg!("ring-1")),
            ours("2", msg!("ring-2")),
            ours("3", msg!("ring-3")),
            ours("4", msg!("ring-4")),
        ],
    }
}
