//! Names behind 'mevrouw', 'dokter', 'buurman' and the like. The title stays, the name is found.

use super::address::ends_in;
use super::token::{Gap, Shape, Token, Tokens};
use super::words::{
    COMMON, DESCRIBING, NO_NAME, NO_SURNAME, OFFICE, OWN, PARTICLES, PERSON, POLITE, SHORT, WHERE, WHOSE,
};
use super::{Finding, Kind};

pub(super) fn find(tokens: &Tokens) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut next = 0;
    for (place, token) in tokens.each() {
        if place < next || token.shape != Shape::Word {
            continue;
        }
        if let Some((first, last)) = titled(tokens, place).or_else(|| introduced(tokens, place)) {
            found.extend(tokens.finding(first, last, Kind::Name).map(|mut finding| {
                finding.range.end -= possessive(tokens, last);
                finding
            }));
            next = last + 1;
        }
    }
    found
}

/// How many bytes of the beginning of a name are one by themselves: `Jansen` of `Jansen van`.
pub(super) fn without_tail(text: &str) -> usize {
    let mut name = text.trim_end();
    while let Some(last) = name.split_whitespace().next_back()
        && !last.starts_with(char::is_uppercase)
    {
        name = name[..name.len() - last.len()].trim_end();
    }
    name.len()
}

/// How many bytes of `Jansen's` are no part of the name.
fn possessive(tokens: &Tokens, last: usize) -> usize {
    let text = tokens.at(last).map_or("", |token| token.text);
    ["'s", "’s"].into_iter().find(|tail| text.ends_with(tail)).map_or(0, str::len)
}

/// How a title is followed by a name; see the lists of `words`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Title {
    Polite,
    Person,
    Office,
    Own,
}

fn title(word: &str) -> Option<Title> {
    let lists =
        [(POLITE, Title::Polite), (PERSON, Title::Person), (OFFICE, Title::Office), (OWN, Title::Own)];
    lists.into_iter().find(|(list, _)| list.contains(&word)).map(|(_, title)| title)
}

/// The name behind the title at a place: its first and last token.
fn titled(tokens: &Tokens, place: usize) -> Option<(usize, usize)> {
    let here = tokens.at(place)?;
    let word = here.small();
    let title = title(&word)?;
    let dot = SHORT.contains(&word.as_str()) && tokens.joins(place + 1, ".");
    let begin = place + 1 + usize::from(dot);
    let first = tokens.same_line(begin).filter(|token| token.gap == Gap::Space || dot)?;
    let before =
        tokens.before(place).filter(|_| here.gap == Gap::Space).map(Token::small).unwrap_or_default();
    if title == Title::Own && (!WHOSE.contains(&before.as_str()) || !first.is_capitalised()) {
        return None;
    }
    // 'de heer van Dijk' is a name, 'een meneer van de Jumbo' and 'Burgemeester van Emmen' are not.
    let describes = DESCRIBING.contains(&before.as_str()) && word != "heer";
    let from = (first.text == "van" || WHERE.contains(&first.text))
        && !tokens.same_line(begin + 1).is_some_and(|next| matches!(next.text, "der" | "den"));
    if from && (describes || title == Title::Office && tokens.begins_sentence(place)) {
        return None;
    }
    name(tokens, begin, title == Title::Polite && !describes, here.is_all_capitals())
}

/// 'Mijn naam is Piet Jansen', 'ik heet Piet', 'mijn buurvrouw heet Annie'.
fn introduced(tokens: &Tokens, place: usize) -> Option<(usize, usize)> {
    let here = tokens.at(place)?.small();
    let before = tokens.before(place).map(Token::small).unwrap_or_default();
    let named = match here.as_str() {
        "is" => before == "naam",
        "heet" | "heette" => {
            matches!(before.as_str(), "ik" | "hij" | "zij" | "ze" | "die") || title(&before).is_some()
        }
        _ => false,
    };
    let next = tokens.at(place + 1).filter(|next| next.gap == Gap::Space)?;
    if named && next.shape == Shape::Word { name(tokens, place + 1, false, false) } else { None }
}

/// The name that begins at a place: its first and last token. `polite`: a common name may have small
/// letters. `shouted`: the title is all in capitals, so most likely is the rest.
fn name(tokens: &Tokens, begin: usize, polite: bool, shouted: bool) -> Option<(usize, usize)> {
    let behind_initials = initials(tokens, begin);
    let surname = particles(tokens, behind_initials);
    let main = tokens.same_line(surname)?;
    let of_the = || tokens.before(surname).is_some_and(|word| matches!(word.text, "der" | "den"));
    let common = COMMON.contains(&main.small().as_str());
    let known = polite && main.shape == Shape::Word && (common || surname > behind_initials && of_the());
    // 'Dokter Larijweg' is a street.
    if !is_name(main, shouted) && !known || ends_in(main, NO_SURNAME) {
        return None;
    }
    let mut last = surname;
    // More of it: 'Annie de Vries', 'Jansen-de Boer', 'Jansen - Smit'.
    loop {
        let dash = tokens.same_line(last + 1).is_some_and(|sign| sign.is("-") && sign.gap == Gap::Space);
        let after = last + 1 + usize::from(dash);
        let next = particles(tokens, after);
        let family =
            (after..next).filter_map(|place| tokens.at(place)).all(|word| !WHERE.contains(&word.text));
        let more = tokens.same_line(next).is_some_and(|token| {
            token.gap == Gap::Space && is_name(token, shouted) && !ends_in(token, NO_SURNAME)
        });
        if !more || !family {
            // 'Mevrouw X' hides who it is already.
            let hidden = begin == last && main.text.chars().count() == 1;
            return (!hidden).then_some((begin, last));
        }
        last = next;
    }
}

/// Where what stands behind initials begins: `J.P.`, `A. B.`
fn initials(tokens: &Tokens, mut place: usize) -> usize {
    let initial = |token: &Token| {
        token.is_capitalised()
            && (token.text.chars().count() == 1 || matches!(token.small().as_str(), "ij" | "th"))
    };
    while tokens.same_line(place).is_some_and(initial) && tokens.joins(place + 1, ".") {
        place += 2;
    }
    place
}

/// Where what stands behind 'van der' begins.
fn particles(tokens: &Tokens, begin: usize) -> usize {
    const MOST: usize = 3;
    let mut words = Vec::new();
    let mut place = begin;
    while let Some(token) = tokens.same_line(place)
        && words.len() < MOST
    {
        let (word, dot) = (token.small(), tokens.joins(place + 1, "."));
        // v.d.
        let short = dot && matches!(word.as_str(), "v" | "d");
        if !short && !PARTICLES.contains(&word.as_str()) {
            break;
        }
        place += 1 + usize::from(short);
        words.push(word);
    }
    // 'in 't Veld' and 'op den Brouw' are names, 'in Emmen' and 'bij het Oranjehuis' are not.
    let where_at = words.first().is_some_and(|word| WHERE.contains(&word.as_str()));
    let article = words.get(1).is_some_and(|word| matches!(word.as_str(), "'t" | "den" | "der"));
    let neuter = words.iter().any(|word| word == "het") && words.len() < MOST;
    if where_at && !article || neuter { begin } else { place }
}

/// A word with a capital that may be a name.
fn is_name(token: &Token, shouted: bool) -> bool {
    const LONGEST_SHORT: usize = 4;
    let small = token.small();
    // GGD and AOW are no names, unless all of it is in capitals.
    let short = token.is_all_capitals() && token.text.chars().count() <= LONGEST_SHORT && !shouted;
    let office = matches!(title(&small), Some(Title::Polite | Title::Office));
    token.is_capitalised() && !short && !office && !NO_NAME.contains(&small.as_str())
}
