//! Rings around the resident: how close people put organisations, and how often.

use std::f64::consts::TAU;

use askama::Template;

use crate::i18n::Lang;
use crate::msg;
use crate::overview::{PollLine, PollResult, list};

use super::super::text::{Words, one_line};
use super::{Chart, INK, LINE, PAGE, shortened, tenth};

const HEIGHT: u32 = 400;
const MIDDLE: (f64, f64) = (200.0, 200.0);
const OUTER: f64 = 185.0;
/// Where the names stand.
const NAMES: (u32, u32) = (410, 24);
/// So many organisations are told apart.
const MOST: usize = 16;

#[derive(Template)]
#[template(path = "chart/rings.svg")]
struct Rings {
    circles: Vec<f64>,
    marks: Vec<(f64, f64, String)>,
    names: Vec<(u32, String)>,
}

/// Every organisation has a direction and a letter; in each ring stands how often it was put there. `of` picks whose
/// answers are shown. `None` where nobody answered.
pub fn rings(result: &PollResult, of: impl Fn(&PollLine) -> bool, lang: Lang) -> Option<Chart> {
    let words = Words(lang);
    let named = result.items.iter().filter_map(|item| {
        let line = item.lines.iter().find(|line| of(line))?;
        Some((one_line(&words.label(&item.name)), &line.counts.people))
    });
    let named: Vec<_> = named.take(MOST).collect();
    if named.is_empty() {
        return None;
    }
    let count = result.poll.answers.len().max(1) as f64;
    let mut marks = Vec::new();
    for (place, (_, people)) in named.iter().enumerate() {
        let (sin, cos) = (place as f64 / named.len() as f64 * TAU).sin_cos();
        for (ring, people) in people.iter().enumerate().filter(|(_, people)| **people > 0) {
            let far = OUTER * (ring as f64 + 0.6) / count;
            let said = format!("{}{people}", letter(place));
            marks.push((tenth(MIDDLE.0 + far * sin), tenth(MIDDLE.1 - far * cos + 5.0), said));
        }
    }
    let names = named.iter().enumerate();
    let names = names.map(|(place, (name, _))| format!("{}  {}", letter(place), shortened(name, 30)));
    let names = [format!("●  {}", words.say(msg!("chart-rings-resident")))].into_iter().chain(names);
    let said = named.iter().map(|(name, people)| {
        let rings = result.poll.answers.iter().zip(people.iter()).filter(|(_, people)| **people > 0);
        let rings = rings.map(|(ring, people)| {
            msg!("chart-ring", ring = ring.name.clone(), times = msg!("poll-count", count = *people))
        });
        msg!("chart-poll-line", group = name, answers = list(rings))
    });
    let alt = words.say(msg!("chart-rings", organisations = list(said)));
    let picture = Rings {
        circles: (1..=result.poll.answers.len()).map(|ring| tenth(OUTER * ring as f64 / count)).collect(),
        marks,
        names: (NAMES.1..).step_by(22).zip(names).collect(),
    };
    Some(Chart::new(&picture, alt, PAGE, HEIGHT))
}

fn letter(place: usize) -> char {
    ('A'..='Z').nth(place).unwrap_or('?')
}
