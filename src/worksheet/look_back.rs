//! The timeline and the web, as figures to draw: what happened in order of time, and the six dimensions.

use crate::i18n::Message;
use crate::msg;
use crate::session::{Field, Row, Session, Value, Worksheet};

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment<'a> {
    /// A year, a month or a day, as it is written in the journal; empty where that was not filled in.
    pub when: &'a str,
    /// What happened.
    pub what: &'a str,
    /// Which way it went, where that was filled in.
    pub direction: Option<Direction>,
}

impl<'a> Moment<'a> {
    /// The moment that a row of the timeline tells of.
    pub fn of(row: &'a Row) -> Self {
        Self { when: row.text(Field::When), what: row.text(Field::What), direction: Direction::of(row) }
    }
}

/// Which way something went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// It went better.
    Up,
    /// It stayed as it was.
    Level,
    /// It went worse.
    Down,
}

impl Direction {
    /// A sign that shows it without a colour.
    pub fn sign(self) -> &'static str {
        match self {
            Direction::Up => "▲",
            Direction::Level => "■",
            Direction::Down => "▼",
        }
    }

    /// In a word.
    pub fn said(self) -> Message {
        match self {
            Direction::Up => msg!("direction-up"),
            Direction::Level => msg!("direction-level"),
            Direction::Down => msg!("direction-down"),
        }
    }

    fn of(row: &Row) -> Option<Self> {
        match row.one(Field::Direction)? {
            "up" => Some(Direction::Up),
            "level" => Some(Direction::Level),
            "down" => Some(Direction::Down),
            _ => None,
        }
    }
}

/// By time; what has none stands behind what has.
pub(super) fn place_in_time(row: &Row) -> (bool, &str) {
    let when = row.text(Field::When);
    (when.is_empty(), when)
}

/// What happened, in order of time.
pub fn moments(session: &Session) -> Vec<Moment<'_>> {
    let mut rows: Vec<&Row> = session.rows(Worksheet::Timeline).collect();
    rows.sort_by_key(|row| place_in_time(row));
    rows.into_iter().map(Moment::of).collect()
}

/// The most on a line of the web.
pub const WEB_MOST: u32 = 10;

/// How much stands at each of the six dimensions of a web. A web is of one talk: nothing is added up over webs.
pub fn dimensions(row: &Row) -> [Option<u32>; 6] {
    let [first @ .., _] = Field::QUESTIONS;
    first.map(|field| match row.values.get(&field) {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    })
}
