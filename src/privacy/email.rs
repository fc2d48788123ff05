//! E-mail addresses, written and said aloud.

use super::token::{Gap, Shape, Token, Tokens};
use super::{Finding, Kind};

pub(super) fn find(tokens: &Tokens) -> Vec<Finding> {
    tokens
        .each()
        .filter_map(|(place, token)| written(tokens, place, token).or_else(|| said(tokens, place, token)))
        .collect()
}

/// `jan.jansen@voorbeeld.nl`
fn written(tokens: &Tokens, at: usize, token: &Token) -> Option<Finding> {
    if !token.is("@") || token.gap != Gap::None {
        return None;
    }
    let part =
        |token: &Token| token.shape != Shape::Sign || matches!(token.text, "." | "_" | "+" | "-" | "%");
    let mut first = at.checked_sub(1).filter(|place| tokens.at(*place).is_some_and(part))?;
    while tokens.at(first).is_some_and(|here| here.gap == Gap::None) && tokens.before(first).is_some_and(part)
    {
        first -= 1;
    }
    // A dot or hyphen in front belongs to the sentence.
    while tokens.at(first).is_some_and(|here| matches!(here.text, "." | "-" | "+" | "%")) {
        first += 1;
    }
    let last = domain(tokens, at + 1)?;
    if first < at { tokens.finding(first, last, Kind::Email) } else { None }
}

/// The last token of `voorbeeld.nl`, joined to what stands before it.
fn domain(tokens: &Tokens, begin: usize) -> Option<usize> {
    let label = |place: usize| {
        let here = tokens.at(place)?;
        (here.gap == Gap::None && here.shape != Shape::Sign).then_some(place)
    };
    let whole = |mut place: usize| {
        while let Some(next) = label(place + 1).or_else(|| {
            (tokens.joins(place + 1, "-") || tokens.joins(place + 1, "_")).then(|| label(place + 2)).flatten()
        }) {
            place = next;
        }
        place
    };
    let mut place = whole(label(begin)?);
    let mut dots = 0;
    while tokens.joins(place + 1, ".")
        && let Some(next) = label(place + 2)
    {
        place = whole(next);
        dots += 1;
    }
    let top = tokens.at(place)?;
    (dots > 0 && top.shape == Shape::Word && top.text.len() >= 2).then_some(place)
}

/// `jan apenstaartje voorbeeld punt nl`: an 'apenstaartje' with a domain behind it.
fn said(tokens: &Tokens, at: usize, token: &Token) -> Option<Finding> {
    if !matches!(token.small().as_str(), "apenstaartje" | "apenstaart") {
        return None;
    }
    let first = at.checked_sub(1)?;
    tokens.same_line(at)?;
    let mut last = at + 1;
    tokens.same_line(last).filter(|word| word.shape != Shape::Sign)?;
    let mut dots = 0;
    while tokens
        .same_line(last + 1)
        .is_some_and(|dot| dot.is(".") && dot.gap == Gap::None || dot.small() == "punt")
        && tokens.same_line(last + 2).is_some_and(|word| word.shape == Shape::Word)
    {
        last += 2;
        dots += 1;
    }
    if dots > 0 { tokens.finding(first, last, Kind::Email) } else { None }
}
