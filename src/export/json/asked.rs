//! Figures of the area and polls, as other programs read them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::overview::{Overview, PollItem, PollLine, PollResult, Reacted};

use super::super::text::Words;

/// A figure of the area. `null`: there is none, which is not zero.
#[derive(Serialize)]
pub(super) struct Figure<'a> {
    indicator: &'a str,
    area: &'a str,
    level: &'static str,
    value: Option<f64>,
    unit: &'a str,
    reference_area: &'a str,
    reference_value: Option<f64>,
    year: u16,
    source: &'a str,
    whole: &'a str,
    /// yes, partly or no, per side.
    recognised: BTreeMap<&'static str, Option<&'a str>>,
    /// Left out in public.
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
    /// Where people said so, of several sessions.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    /// What to be careful with, in sentences.
    warnings: Vec<String>,
}

/// A poll.
#[derive(Serialize)]
pub(super) struct Poll<'a> {
    title: String,
    answers: Vec<Answer<'a>>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    name: String,
    /// Whether it stands in percentages.
    counts: bool,
}

#[derive(Serialize)]
struct Item<'a> {
    name: String,
    lines: Vec<Line<'a>>,
}

/// What a group answered; without a group: all together.
#[derive(Serialize)]
struct Line<'a> {
    group: Option<&'a str>,
    /// At one of several places; without it: at all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    /// Of how many the percentages are.
    n: Option<u32>,
    counts: BTreeMap<&'a str, u32>,
}

pub(super) fn profile(overview: &Overview, words: Words) -> Vec<Figure<'_>> {
    let figures = overview.profiles.iter().flat_map(|profile| &profile.figures);
    figures.map(|reacted| Figure::new(reacted, words)).collect()
}

impl<'a> Figure<'a> {
    fn new(reacted: &'a Reacted, words: Words) -> Self {
        let found = &reacted.figure.indicator;
        let recognised = reacted.recognised.each_ref().map(Option::as_deref);
        Self {
            indicator: &found.indicator,
            area: &found.area,
            level: found.level.as_str(),
            value: found.value,
            unit: &found.unit,
            reference_area: &found.reference_area,
            reference_value: found.reference_value,
            year: found.year,
            source: &found.source,
            whole: &found.whole,
            recognised: ["residents", "professionals"].into_iter().zip(recognised).collect(),
            note: &reacted.note,
            place: reacted.place.as_deref(),
            warnings: reacted.figure.cautions().map(|caution| words.say(caution)).collect(),
        }
    }
}

pub(super) fn polls(overview: &Overview, words: Words) -> Vec<Poll<'_>> {
    overview.polls.iter().map(|result| Poll::new(result, words)).collect()
}

impl<'a> Poll<'a> {
    fn new(result: &'a PollResult, words: Words) -> Self {
        let answers = result.poll.answers.iter().map(|answer| Answer {
            id: &answer.id,
            name: words.say(&answer.name),
            counts: answer.counts,
        });
        Self {
            title: words.say(&result.title),
            answers: answers.collect(),
            items: result.items.iter().map(|item| Item::new(item, result, words)).collect(),
        }
    }
}

impl<'a> Item<'a> {
    fn new(item: &'a PollItem, result: &'a PollResult, words: Words) -> Self {
        let line = |line: &'a PollLine| {
            let ids = result.poll.answers.iter().map(|answer| answer.id.as_str());
            Line {
                group: line.group.as_ref().map(|(id, ..)| id.as_str()),
                place: line.place.as_deref(),
                n: result.poll.has_shares().then(|| result.poll.n(&line.counts)),
                counts: ids.zip(line.counts.people.iter().copied()).collect(),
            }
        };
        Self { name: words.say(&item.name), lines: item.lines.iter().map(line).collect() }
    }
}
