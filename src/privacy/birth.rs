//! Days of birth: a whole date where birth is spoken of, or one that can hardly be anything else.

use super::number::is_alone;
use super::token::{Gap, Shape, Token, Tokens};
use super::words::{BIRTH, EVENT};
use super::{Finding, Kind};

pub(super) fn find(tokens: &Tokens) -> Vec<Finding> {
    let day = |(place, token): (usize, &Token)| {
        let day = if is_alone(tokens, place, token) { day(tokens, place)? } else { return None };
        let found = match about(tokens, place, day.last) {
            About::Birth => true,
            About::Event => false,
            // A day from long ago in figures is what stands in a passport; said in words, or lately, it is
            // what happened.
            About::Unsaid => day.figures && day.year.is_some_and(|year| (1900..=2012).contains(&year)),
        };
        if found { tokens.finding(place, day.last, Kind::Birth) } else { None }
    };
    tokens.each().filter_map(day).collect()
}

/// A day, a month and a year.
struct Day {
    /// Its last token.
    last: usize,
    /// `None` where it has two figures: '48.
    year: Option<u32>,
    /// Written as `12-03-1948`, not as `12 maart 1948`.
    figures: bool,
}

fn day(tokens: &Tokens, place: usize) -> Option<Day> {
    let (day, month, year, last, figures) = in_words(tokens, place).or_else(|| in_figures(tokens, place))?;
    let number = year.parse::<u32>().ok()?;
    let year = match year.len() {
        2 => None,
        4 if (1900..=2099).contains(&number) => Some(number),
        _ => return None,
    };
    let day = Some(day).filter(|day| day.len() <= 2)?.parse::<u32>().ok()?;
    // What is joined to it makes it something else: a fourth number, a unit.
    let longer = tokens.at(last + 1).is_some_and(|next| next.gap == Gap::None && next.shape != Shape::Sign);
    ((1..=31).contains(&day) && (1..=12).contains(&month) && !longer).then_some(Day { last, year, figures })
}

/// Day, month, year, last token, and whether it is written in figures.
type Parts<'a> = (&'a str, u32, &'a str, usize, bool);

/// `12 maart 1948`, `12 mrt. '48`
fn in_words<'a>(tokens: &Tokens<'a>, place: usize) -> Option<Parts<'a>> {
    let month = month(tokens.same_line(place + 1)?)?;
    let mut last = place + 2;
    last += usize::from(tokens.joins(last, "."));
    last += usize::from(tokens.same_line(last).is_some_and(|sign| matches!(sign.text, "'" | "’")));
    Some((tokens.at(place)?.text, month, tokens.same_line(last)?.text, last, false))
}

/// `12-03-1948`, `12/3/48`, `1948-03-12`
fn in_figures<'a>(tokens: &Tokens<'a>, place: usize) -> Option<Parts<'a>> {
    let last = place + 4;
    let sign = tokens.same_line(place + 1).filter(|sign| matches!(sign.text, "-" | "/" | "."))?;
    let (first, middle, end) = (tokens.at(place)?, tokens.same_line(place + 2)?, tokens.same_line(last)?);
    let other = tokens.same_line(place + 3)?;
    let month = middle.number().filter(|_| middle.text.len() <= 2 && other.is(sign.text))?;
    let (day, year) = if first.text.len() == 4 { (end, first) } else { (first, end) };
    Some((day.text, month, year.text, last, true))
}

/// The number of the month that is named, whole or shortened.
pub(super) fn month(token: &Token) -> Option<u32> {
    month_named(&token.small())
}

/// The same for a word in small letters.
pub(super) fn month_named(small: &str) -> Option<u32> {
    const MONTHS: [(&str, &str); 12] = [
        ("januari", "jan"),
        ("februari", "feb"),
        ("maart", "mrt"),
        ("april", "apr"),
        ("mei", "mei"),
        ("juni", "jun"),
        ("juli", "jul"),
        ("augustus", "aug"),
        ("september", "sep"),
        ("oktober", "okt"),
        ("november", "nov"),
        ("december", "dec"),
    ];
    let found = MONTHS.iter().position(|(whole, short)| small == *whole || small == *short)?;
    u32::try_from(found + 1).ok()
}

/// What the words around a date are about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    Birth,
    Event,
    Unsaid,
}

fn about(tokens: &Tokens, first: usize, last: usize) -> About {
    /// So many words in front and behind are about it.
    const REACH: (usize, usize) = (7, 4);
    let front: Vec<String> = tokens.words_around(first, REACH.0, 0).collect();
    let around: Vec<String> =
        front.iter().cloned().chain(tokens.words_around(last + 1, 0, REACH.1)).collect();
    let near = |words: &[&str]| around.iter().any(|word| words.contains(&word.as_str()));
    // 'Ik ben van 3 mei 1958.'
    let of =
        matches!(front.as_slice(), [van, ben, ..] if van == "van" && matches!(ben.as_str(), "ben" | "bent"));
    if near(BIRTH) || of {
        About::Birth
    } else if near(EVENT) {
        About::Event
    } else {
        About::Unsaid
    }
}
