//! How an item of a poll was answered: a bar per group that is divided over the answers.

use askama::Template;

use crate::i18n::{Lang, Message};
use crate::msg;
use crate::overview::{PollItem, PollLine, PollResult, list};

use super::super::text::{Words, one_line};
use super::{Chart, INK, PAGE, QUIET, shortened, tenth};

const BAR: (f64, f64) = (170.0, 660.0);
const ROW: u32 = 34;
/// Room for what the answers are.
const LEGEND: u32 = 26;
/// Characters of an answer and its digit, about, on a line as wide as the page.
const LINE_LENGTH: usize = 84;
/// A part has to be this wide for its digit, and for its percentage beside it.
const DIGIT: f64 = 16.0;
const PERCENT: f64 = 54.0;
/// Light enough for black text; each part also carries its digit.
const TINTS: [&str; 9] =
    ["#a9cdd1", "#ffffff", "#e8dccb", "#d3dae0", "#cfb48f", "#d9e8ea", "#f3f6f7", "#b5c0c9", "#e3eaee"];

#[derive(Template)]
#[template(path = "chart/poll.svg")]
struct Bars {
    rows: Vec<Row>,
    /// Lines of what the answers are, with where each stands.
    legend: Vec<(u32, String)>,
}

struct Row {
    y: u32,
    name: String,
    parts: Vec<Slice>,
}

struct Slice {
    x: f64,
    width: f64,
    tint: &'static str,
    said: String,
}

/// A bar for each group that answered, and for all together. `None` where answers are no shares, or where nobody gave
/// one that counts.
pub fn poll(result: &PollResult, item: &PollItem, lang: Lang) -> Option<Chart> {
    let words = Words(lang);
    let poll = &result.poll;
    let row = |(y, line): (u32, &PollLine)| {
        let mut x = BAR.0;
        let part = |(place, _): (usize, _)| {
            let part = poll.part(&line.counts, place)?;
            let width = tenth(part.share() * (BAR.1 - BAR.0));
            let said = match width {
                width if width >= PERCENT => format!("{}: {}%", place + 1, part.percent()),
                width if width >= DIGIT => (place + 1).to_string(),
                _ => String::new(),
            };
            let slice = Slice { x: tenth(x), width, tint: TINTS[place % TINTS.len()], said };
            x += width;
            Some(slice)
        };
        let parts: Vec<Slice> = poll.counting().filter_map(part).collect();
        Row { y, name: shortened(&one_line(&words.label(line.name())), 18), parts }
    };
    let rows: Vec<Row> = (0..).step_by(ROW as usize).zip(item.everywhere()).map(row).collect();
    if rows.iter().all(|row| row.parts.is_empty()) {
        return None;
    }
    let high = ROW * u32::try_from(rows.len()).unwrap_or(1);
    let mut legend: Vec<String> = vec![String::new()];
    for (place, answer) in poll.counting() {
        let entry = format!("{} {}", place + 1, words.say(&answer.name));
        match legend.last_mut() {
            Some(line) if line.is_empty() => *line = entry,
            Some(line) if line.chars().count() + entry.chars().count() + 3 <= LINE_LENGTH => {
                *line = format!("{line}   {entry}");
            }
            _ => legend.push(entry),
        }
    }
    let height = high + LEGEND * u32::try_from(legend.len()).unwrap_or(1);
    let legend = (high + 18..).step_by(LEGEND as usize).zip(legend).collect();
    let said = list(item.everywhere().map(|line| of_line(result, line)));
    let alt = msg!("chart-poll", item = item.name.clone(), lines = said);
    Some(Chart::new(&Bars { rows, legend }, words.say(alt), PAGE, height))
}

/// What a group answered, in words.
fn of_line(result: &PollResult, line: &PollLine) -> Message {
    let poll = &result.poll;
    let answers = poll.counting().map(|(place, answer)| {
        msg!("chart-poll-answer", answer = answer.name.clone(), said = poll.said(&line.counts, place))
    });
    msg!("chart-poll-line", group = line.name(), answers = list(answers))
}
