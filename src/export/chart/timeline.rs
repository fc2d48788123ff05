//! What happened, as a line that goes up and down.

use askama::Template;

use crate::i18n::Lang;
use crate::msg;
use crate::overview::{Direction, FilledSheet, Moment, list};

use super::super::text::{Words, one_line};
use super::key::{Entry, legend};
use super::{Chart, INK, LINE, PAGE, QUIET, tenth};

/// Where what went up, stayed level and went down stands, and the numbers below.
const UP: f64 = 30.0;
const LEVEL: f64 = 70.0;
const DOWN: f64 = 110.0;
const BELOW: f64 = 140.0;
/// The list of what the numbers mean begins here, and has room for so many characters.
const LIST: f64 = 172.0;
const FIT: usize = 78;

#[derive(Template)]
#[template(path = "chart/timeline.svg")]
struct Timeline {
    line: String,
    moments: Vec<Mark>,
    names: Vec<Entry<String>>,
}

struct Mark {
    x: f64,
    y: f64,
    number: usize,
    sign: &'static str,
}

/// The moments of a timeline from left to right. `None` for fewer than two.
pub fn timeline(filled: &FilledSheet, lang: Lang) -> Option<Chart> {
    let moments: Vec<Moment> = filled.moments();
    let gaps = moments.len().checked_sub(1).filter(|gaps| *gaps > 0)?;
    let words = Words(lang);
    let step = f64::from(PAGE - 80) / gaps as f64;
    let mark = |(place, moment): (usize, &Moment)| {
        // A triangle up, a square, a triangle down; without a direction a small square.
        let (y, sign) = match moment.direction {
            Some(Direction::Up) => (UP, "M0-8 8 6-8 6z"),
            Some(Direction::Level) => (LEVEL, "M-6-6H6V6H-6z"),
            Some(Direction::Down) => (DOWN, "M0 8 8-6-8-6z"),
            None => (LEVEL, "M-3-3H3V3H-3z"),
        };
        Mark { x: tenth(40.0 + step * place as f64), y, number: place + 1, sign }
    };
    let marks: Vec<Mark> = moments.iter().enumerate().map(mark).collect();
    let line: Vec<String> = marks.iter().map(|mark| format!("{},{}", mark.x, mark.y)).collect();
    let said = |moment: &Moment| {
        let when = Some(lang.part_of_time(moment.when)).filter(|when| !when.is_empty());
        let way = moment.direction.map(|way| words.say(way.said()));
        let parts = [when, Some(one_line(moment.what)), way];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let entries = marks.iter().zip(&moments).map(|(mark, moment)| (mark.number.to_string(), said(moment)));
    let (names, end) = legend(LIST, FIT, entries);
    let alt = words.say(msg!("chart-timeline", moments = list(moments.iter().map(said))));
    let picture = Timeline { line: line.join(" "), moments: marks, names };
    Some(Chart::new(&picture, alt, PAGE, (end + 16.0).ceil() as u32))
}
