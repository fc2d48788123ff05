//! Addresses: a postcode with a house number, a street with one. A postcode or street alone is a place.

use super::birth::{month, month_named};
use super::number::is_alone;
use super::token::{Gap, Shape, Token, Tokens};
use super::words::{COUNTED, NO_POSTCODE, NO_STREET, NUMBERED, SPEEDS, STREET, SURELY_STREET};
use super::{Finding, Kind};

pub(super) fn find(tokens: &Tokens) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for (place, token) in tokens.each() {
        let finding = match token.shape {
            Shape::Digits => with_postcode(tokens, place),
            Shape::Word => with_street(tokens, place).or_else(|| at_any_name(tokens, place)),
            Shape::Sign => None,
        };
        match (finding, found.last_mut()) {
            // 'Kerkstraat 12, 7811 AB 12': the postcode is part of what stands before it.
            (Some(finding), Some(last)) if finding.range.start <= last.range.end => {
                last.range.end = last.range.end.max(finding.range.end);
            }
            (finding, _) => found.extend(finding),
        }
    }
    found
}

/// `7811 AB 12`, `7811ab, nummer 12`, `huisnummer 12, 7811 AB`.
fn with_postcode(tokens: &Tokens, place: usize) -> Option<Finding> {
    let end = postcode(tokens, place)?;
    match (number_before(tokens, place), house_number(tokens, end + 1)) {
        (_, Some(last)) => tokens.finding(place, last, Kind::Address),
        (Some(first), None) => tokens.finding(first, end, Kind::Address),
        (None, None) => None,
    }
}

/// The last token of the postcode that begins here.
fn postcode(tokens: &Tokens, place: usize) -> Option<usize> {
    let digits = tokens.at(place).filter(|token| token.text.len() == 4 && !token.text.starts_with('0'))?;
    let letters = tokens.same_line(place + 1)?;
    let small = letters.small();
    let two = small.len() == 2 && small.bytes().all(|c| c.is_ascii_lowercase());
    // Behind a space small letters are most likely a word.
    let sure = letters.gap == Gap::None || letters.is_all_capitals();
    let postcode = is_alone(tokens, place, digits) && two && sure && !NO_POSTCODE.contains(&small.as_str());
    postcode.then_some(place + 1)
}

/// The last token of the house number that follows, perhaps after a comma or 'huisnummer'.
fn house_number(tokens: &Tokens, mut place: usize) -> Option<usize> {
    let named = |place: usize| tokens.same_line(place).is_some_and(is_number_word);
    let between = tokens.same_line(place)?;
    let sign = matches!(between.text, "," | "-");
    if sign || matches!(between.text, "en" | "met") && named(place + 1) {
        place += 1;
    }
    if named(place) {
        place += 1;
        place += usize::from(tokens.joins(place, "."));
    }
    numbered(tokens, place)
}

fn is_number_word(token: &Token) -> bool {
    matches!(token.small().as_str(), "nr" | "nummer" | "huisnummer" | "huisnr")
}

/// 'nummer 12' right before a postcode.
fn number_before(tokens: &Tokens, place: usize) -> Option<usize> {
    let comma = tokens.before(place).is_some_and(|before| before.is(","));
    let number = place.checked_sub(if comma { 2 } else { 1 })?;
    tokens.at(number).filter(|token| token.shape == Shape::Digits && token.text.len() <= 5)?;
    tokens.before(number).is_some_and(is_number_word).then_some(number)
}

/// The last token of a house number that begins here: `12`, `12a`, `12-2`, `12 bis`.
fn numbered(tokens: &Tokens, place: usize) -> Option<usize> {
    let digits = tokens.same_line(place)?;
    if digits.shape != Shape::Digits || digits.text.len() > 5 || digits.text.starts_with('0') {
        return None;
    }
    let joined = |place: usize| tokens.at(place).filter(|token| token.gap == Gap::None);
    let mut last = place;
    if let Some(next) = tokens.same_line(place + 1) {
        let letter = next.shape == Shape::Word && next.text.chars().count() == 1;
        let more = matches!(next.small().as_str(), "bis" | "zwart" | "rood" | "hs");
        // '12 A' and '12 b', but not '12 u' or '3 à 4'.
        let apart = letter
            && !matches!(next.small().as_str(), "u" | "x" | "m" | "à")
            && tokens
                .same_line(place + 2)
                .is_none_or(|after| after.shape == Shape::Sign || next.is_capitalised());
        if next.gap == Gap::None && (letter || more) || next.gap == Gap::Space && (apart || more) {
            last += 1;
        } else if tokens.joins(place + 1, "-")
            && joined(place + 2).is_some_and(|part| part.shape != Shape::Sign && part.text.len() <= 4)
        {
            last += 2;
        }
    }
    // '2,5', '30%', '12 mensen', '10:30' and '5e' are no houses.
    let other = tokens.same_line(last + 1).is_some_and(|next| {
        let part = |next: &Token| {
            joined(last + 2).is_some_and(|part| next.shape == Shape::Sign && part.shape == Shape::Digits)
        };
        COUNTED.contains(&next.small().as_str())
            || matches!(next.text, "%" | "°")
            || next.gap == Gap::None && next.shape == Shape::Word
            || matches!(next.text, "," | "." | ":") && part(next)
    });
    (!other).then_some(last)
}

/// `Kerkstraat 12`, `Burgemeester Jansenlaan 3a`, `kerkstraat nummer 12`.
fn with_street(tokens: &Tokens, place: usize) -> Option<Finding> {
    let street = tokens.at(place).filter(|token| is_street(token))?;
    // 'Kerkstraat, 12 mensen' and 'Kerkstraat - 12' say something else.
    let number = tokens.same_line(place + 1).filter(|next| next.shape != Shape::Sign)?;
    let last = house_number(tokens, place + 1)?;
    if !street.is_capitalised() && !ends_in(street, SURELY_STREET) {
        return None;
    }
    let article = tokens.before(place).is_some_and(is_article);
    // 'In de Kerkstraat 30' and 'op de Kerkstraat 2 bankjes' are wishes.
    let wish = SPEEDS.contains(&number.text) || tokens.same_line(last + 1).is_some_and(is_plural);
    if article && wish && !is_lived_in(tokens, place, last) {
        return None;
    }
    tokens.finding(beginning(tokens, place), postcode_behind(tokens, last).unwrap_or(last), Kind::Address)
}

/// Any other name with a number, where it can only be a street: `wij wonen op Hoogeind 12`, `het adres is De Hoven 7`,
/// `Achterom 3, 7811 AB`.
fn at_any_name(tokens: &Tokens, place: usize) -> Option<Finding> {
    const SHORTEST: usize = 3;
    let name = tokens.at(place).filter(|name| name.text.chars().count() >= SHORTEST)?;
    let number = tokens.same_line(place + 1).filter(|next| next.shape == Shape::Digits)?;
    let last = house_number(tokens, place + 1)?;
    let year = number.text.len() == 4 && (number.text.starts_with("19") || number.text.starts_with("20"));
    let small = name.small();
    let short = name.is_all_capitals() && name.text.chars().count() <= 4;
    if year || short || NUMBERED.contains(&small.as_str()) || is_counted(&small) {
        return None;
    }
    let postcode = postcode_behind(tokens, last);
    let after = tokens.same_line(last + 1);
    // 'Op Facebook 400 leden', 'op Koningsdag 27 april'.
    if after.is_some_and(|next| is_plural(next) || month(next).is_some()) {
        return None;
    }
    let first = beginning(tokens, place);
    let word = |steps: usize| first.checked_sub(steps).and_then(|place| tokens.at(place));
    let article = word(1).is_some_and(is_article);
    let before = word(1 + usize::from(article)).map(Token::small).unwrap_or_default();
    let at = matches!(before.as_str(), "op" | "aan");
    let towards = matches!(before.as_str(), "bij" | "naar");
    let lived_in = is_lived_in(tokens, first, last);
    let ends = after.is_none_or(|next| matches!(next.text, "." | "," | "!" | "?" | ";" | ")"));
    let found = if name.is_capitalised() {
        let called = lives(&before)
            || before == "is" && tokens.words_around(first, 3, 0).any(|word| word == "adres")
            || word(1).is_some_and(|sign| sign.is(":")) && lived_in;
        postcode.is_some() || called || lived_in && (at || towards) || at && !article && ends
    } else {
        // In a hurry: 'ik woon op hoogeind 12'.
        let verb = word(2).map(Token::small).unwrap_or_default();
        let living = matches!(verb.as_str(), "woon" | "woont" | "wonen" | "woonde" | "woonden");
        at && !article && living
    };
    if found { tokens.finding(first, postcode.unwrap_or(last), Kind::Address) } else { None }
}

fn is_article(word: &Token) -> bool {
    matches!(word.small().as_str(), "de" | "het")
}

/// Whether a word tells that somebody lives there, or may be found there.
fn lives(word: &str) -> bool {
    const SAYS: [&str; 5] = ["woon", "wonen", "bezorg", "huur", "verhuis"];
    SAYS.iter().any(|begin| word.starts_with(begin)) || matches!(word, "adres" | "langs" | "huren")
}

/// Whether the sentence around an address says that somebody lives there.
fn is_lived_in(tokens: &Tokens, first: usize, last: usize) -> bool {
    tokens.words_around(first, 6, 0).chain(tokens.words_around(last + 1, 0, 2)).any(|word| lives(&word))
}

/// Where the name of a street begins: in 'Burgemeester Jansenlaan' what stands before it with a capital belongs to it,
/// and so does the 't of ''t Loeg'.
fn beginning(tokens: &Tokens, place: usize) -> usize {
    let mut first = place;
    while let Some(before) = first.checked_sub(1)
        && tokens.at(first).is_some_and(|here| here.gap == Gap::Space)
        && let Some(word) = tokens.at(before)
        && (word.is_capitalised() && !tokens.begins_sentence(before) || word.small() == "'t")
    {
        first = before;
    }
    first
}

/// The last token of a postcode right behind an address: 'Kerkstraat 12, 7811 AB' is one.
fn postcode_behind(tokens: &Tokens, last: usize) -> Option<usize> {
    postcode(tokens, last + 1 + usize::from(tokens.joins(last + 1, ",")))
}

/// Whether a word is a day or a month: 'maandag 12'.
fn is_counted(small: &str) -> bool {
    small.ends_with("dag") || month_named(small).is_some()
}

/// Whether a word looks like several of something.
fn is_plural(token: &Token) -> bool {
    let small = token.small();
    !token.is_capitalised()
        && (small.ends_with("en") || small.ends_with('s'))
        && !matches!(
            small.as_str(),
            "en" | "is" | "was" | "als" | "heen" | "sinds" | "tussen" | "binnen" | "wonen"
        )
}

/// Whether a word is or may be the name of a street.
fn is_street(token: &Token) -> bool {
    ends_in(token, STREET) && !NO_STREET.contains(&token.small().as_str())
}

/// Whether a word ends like one of these, with something in front of that.
pub(super) fn ends_in(token: &Token, endings: &[&str]) -> bool {
    const SHORTEST: usize = 3;
    let small = token.small();
    endings
        .iter()
        .any(|ending| small.strip_suffix(ending).is_some_and(|front| front.chars().count() >= SHORTEST))
}
