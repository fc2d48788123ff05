//! Phone numbers and citizen service numbers: groups of digits, and how many there are in all.

use super::token::{Gap, Shape, Token, Tokens};
use super::words::AMOUNTS;
use super::{Finding, Kind};

pub(super) fn find(tokens: &Tokens) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut next = 0;
    for (place, token) in tokens.each() {
        if place < next || token.shape != Shape::Digits || is_glued(tokens, place) {
            continue;
        }
        let groups = Groups::from(tokens, place);
        if let Some((kind, first, last)) = abroad(tokens, &groups)
            .or_else(|| phone(tokens, &groups))
            .or_else(|| local(tokens, &groups))
            .or_else(|| bsn(tokens, &groups))
        {
            found.extend(tokens.finding(first, last, kind));
            next = last + 1;
        }
    }
    found
}

/// Part of something longer: `NL91`, `1,5`, `A28`.
fn is_glued(tokens: &Tokens, place: usize) -> bool {
    let (Some(here), Some(before)) = (tokens.at(place), tokens.before(place)) else { return false };
    if here.gap != Gap::None {
        return false;
    }
    match before.shape {
        Shape::Sign => {
            matches!(before.text, "," | "." | "€" | "#")
                && place
                    .checked_sub(2)
                    .and_then(|two| tokens.at(two))
                    .is_none_or(|two| two.shape != Shape::Word)
        }
        _ => true,
    }
}

/// Groups of digits that belong together: their text, and the place of their token.
struct Groups<'a> {
    list: Vec<(&'a str, usize)>,
    /// What stands between the first two.
    separator: &'a str,
}

impl<'a> Groups<'a> {
    /// The groups from a place on, with a space, dot, hyphen, slash or bracket between them.
    fn from(tokens: &Tokens<'a>, place: usize) -> Self {
        const MOST: usize = 8;
        let mut list = Vec::new();
        let mut separator = "";
        let mut here = place;
        while let Some(token) = tokens.at(here) {
            list.push((token.text, here));
            let mut next = here + 1;
            // '06 - 12 34' and '(0591) 61 23 45': signs between, on the same line.
            while next <= here + 2
                && tokens
                    .same_line(next)
                    .is_some_and(|sign| matches!(sign.text, "-" | "." | "/" | "–" | "(" | ")"))
            {
                if list.len() == 1 && next == here + 1 {
                    separator = tokens.at(next).map_or("", |sign| sign.text);
                }
                next += 1;
            }
            if list.len() == MOST || !tokens.same_line(next).is_some_and(|token| token.shape == Shape::Digits)
            {
                break;
            }
            here = next;
        }
        Self { list, separator }
    }

    /// The place of the group with which exactly `wanted` digits are reached.
    fn reaching(&self, wanted: usize) -> Option<usize> {
        let mut digits = 0;
        let end = self.list.iter().find(|(text, _)| {
            digits += text.len();
            digits >= wanted
        })?;
        (digits == wanted).then_some(end.1)
    }

    fn first(&self) -> (&'a str, usize) {
        self.list.first().copied().unwrap_or_default()
    }

    /// `06-12-2026` is a day, whatever stands behind it.
    fn is_date(&self) -> bool {
        let part = |place: usize, most: u32| {
            self.list.get(place).is_some_and(|(text, _)| {
                text.len() <= 2 && text.parse::<u32>().is_ok_and(|number| (1..=most).contains(&number))
            })
        };
        let year = self
            .list
            .get(2)
            .is_some_and(|(text, _)| text.len() == 4 && (text.starts_with("19") || text.starts_with("20")));
        !self.separator.is_empty() && part(0, 31) && part(1, 12) && year
    }
}

type Found = Option<(Kind, usize, usize)>;

/// Ten digits that begin with an area code: `06`, `050`, `0591`.
fn phone(tokens: &Tokens, groups: &Groups) -> Found {
    let (area, place) = groups.first();
    let known = match area.len() {
        2 => area == "06",
        3 | 4 | 10 => area.starts_with('0') && !area.starts_with("00") && !area.starts_with("09"),
        _ => false,
    };
    // 0800 and 0900 are for everybody.
    if !known || groups.is_date() || area.starts_with("0800") {
        return None;
    }
    let last = groups.reaching(10)?;
    // (0591) 61 23 45
    let bracket = place
        .checked_sub(1)
        .filter(|before| tokens.at(*before).is_some_and(|sign| sign.is("(")) && tokens.joins(place + 1, ")"));
    Some((Kind::Phone, bracket.unwrap_or(place), last))
}

/// `+31 6 12345678`, `0031 (0)591 612345`, `+49 171 1234567`.
fn abroad(tokens: &Tokens, groups: &Groups) -> Found {
    let (country, place) = groups.first();
    let plus = place.checked_sub(1).filter(|before| {
        tokens.at(*before).is_some_and(|sign| sign.is("+"))
            && tokens.at(place).is_some_and(|here| here.gap == Gap::None)
    });
    let (first, code) = match plus {
        Some(plus) => (plus, country),
        None => (place, country.strip_prefix("00")?),
    };
    let length = |wanted: usize| {
        let prefix = country.len() - code.len();
        // The '(0)' that one leaves out when calling from abroad.
        let zero = usize::from(groups.list.get(1).is_some_and(|(text, _)| *text == "0"));
        groups.reaching(prefix + wanted + zero)
    };
    // '0010 0011 0012' is a list.
    let counts_on = groups.list.get(1).is_some_and(|(text, _)| text.len() > 1 && text.starts_with('0'));
    let last = if code.starts_with("31") {
        length(11)
    } else if code.len() > 1 && !code.starts_with('0') && !counts_on {
        (10..=13).rev().find_map(length)
    } else {
        None
    };
    Some((Kind::Phone, first, last?))
}

/// A number without area code, where it is called one: 'telefoon 612345'.
fn local(tokens: &Tokens, groups: &Groups) -> Found {
    let (_, place) = groups.first();
    let named = tokens.words_around(place, 2, 0).any(|word| {
        matches!(word.as_str(), "tel" | "telefoon" | "telefoonnummer" | "mobiel" | "nul-zes" | "telnr")
    });
    if !named || groups.is_date() {
        return None;
    }
    [8, 7, 6].into_iter().find_map(|digits| Some((Kind::Phone, place, groups.reaching(digits)?)))
}

/// Nine digits that pass the 11-check, written as one or as `123.456.782` or `1234.56.782`.
fn bsn(tokens: &Tokens, groups: &Groups) -> Found {
    let (_, place) = groups.first();
    let last = groups.reaching(9)?;
    let used: Vec<&str> =
        groups.list.iter().take_while(|(_, at)| *at <= last).map(|(text, _)| *text).collect();
    let lengths: Vec<usize> = used.iter().map(|text| text.len()).collect();
    if !matches!(lengths.as_slice(), [9] | [3, 3, 3] | [4, 2, 3]) || used.len() != groups.list.len() {
        return None;
    }
    let money = tokens.before(place).is_some_and(|before| before.is("€"));
    let counts = tokens.same_line(last + 1).is_some_and(|after| AMOUNTS.contains(&after.small().as_str()));
    (passes(&used.concat()) && !money && !counts).then_some((Kind::Bsn, place, last))
}

/// The 11-check: nine times the first digit, eight times the second, … minus the last is a multiple of 11.
fn passes(digits: &str) -> bool {
    let sum: i32 = digits
        .bytes()
        .zip([9, 8, 7, 6, 5, 4, 3, 2, -1])
        .map(|(digit, weight)| i32::from(digit - b'0') * weight)
        .sum();
    sum % 11 == 0 && digits.bytes().any(|digit| digit != b'0')
}

/// A whole number that stands by itself, for the other rules.
pub(super) fn is_alone(tokens: &Tokens, place: usize, token: &Token) -> bool {
    token.shape == Shape::Digits && !is_glued(tokens, place)
}
