//! What in a text looks like personal data: a name behind 'mevrouw', a phone number, an e-mail address, a
//! postcode with a house number, a BSN, a day of birth.
//!
//! It warns, it does not decide: a name without a title in front of it is not found, and a number can look
//! like another one. Where hits and false alarms pull in two directions, what people say most often on an
//! evening about health wins: 'bus 12', 'twee keer per week' and '7811 AB' alone are nobody's data. The
//! rules are written out instead of put in patterns: each is about words and what stands beside them, and
//! a text is looked at again at every key.

mod address;
mod birth;
mod email;
mod name;
mod number;
mod token;
mod words;

use std::ops::Range;

use crate::i18n::Message;
use crate::msg;
use crate::text::folded;
use token::Tokens;

/// What kind of personal data it looks like. Where two are found in one place, the first of this order
/// stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// An e-mail address, also as it is said: 'jan apenstaartje voorbeeld punt nl'.
    Email,
    /// A postcode with a house number, or a street with one.
    Address,
    /// A Dutch phone number, or a foreign one with its country.
    Phone,
    /// A citizen service number: nine digits that pass the 11-check.
    Bsn,
    /// The day on which somebody was born, with the year.
    Birth,
    /// What stands behind 'mevrouw', 'dokter', 'buurman' and the like.
    Name,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 6] = [Kind::Email, Kind::Address, Kind::Phone, Kind::Bsn, Kind::Birth, Kind::Name];

    /// What it is called, without an article.
    pub fn label(self) -> Message {
        match self {
            Kind::Email => msg!("privacy-email"),
            Kind::Address => msg!("privacy-address"),
            Kind::Phone => msg!("privacy-phone"),
            Kind::Bsn => msg!("privacy-bsn"),
            Kind::Birth => msg!("privacy-birth"),
            Kind::Name => msg!("privacy-name"),
        }
    }

    /// What can stand in its place: `[naam]`.
    pub fn placeholder(self) -> Message {
        msg!("privacy-placeholder", what = self.label())
    }
}

/// A stretch of a text that looks like personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where it stands, in bytes; always whole characters, never over the end of a line.
    pub range: Range<usize>,
    /// What it looks like.
    pub kind: Kind,
}

/// Everything in a text that looks like personal data, from its beginning on, nothing twice.
pub fn find(text: &str) -> Vec<Finding> {
    let tokens = Tokens::of(text);
    let mut found = email::find(&tokens);
    found.extend(address::find(&tokens));
    found.extend(number::find(&tokens));
    found.extend(birth::find(&tokens));
    found.extend(name::find(&tokens));
    found.sort_by_key(|finding| (finding.kind, finding.range.start));
    let mut kept: Vec<Finding> = Vec::new();
    for mut finding in found {
        let place = kept.partition_point(|other| other.range.start < finding.range.start);
        let (before, after) = kept.split_at(place);
        if let Some(next) = after.first().filter(|next| next.range.start < finding.range.end) {
            // 'Mevrouw Jansen van Hoogeind 12': what stands before the address is still a name.
            finding.range.end = if finding.kind == Kind::Name {
                finding.range.start + name::without_tail(&text[finding.range.start..next.range.start])
            } else {
                finding.range.start
            };
        }
        let apart = before.last().is_none_or(|other| other.range.end <= finding.range.start);
        if apart && !finding.range.is_empty() {
            kept.insert(place, finding);
        }
    }
    kept
}

/// The same without what is part of a known name: of the place where one is, or of a theme.
pub fn find_except<'a>(text: &str, known: impl Iterator<Item = &'a str>) -> Vec<Finding> {
    let mut found = find(text);
    if !found.is_empty() {
        let known: Vec<String> = known.map(in_words).collect();
        found.retain(|finding| {
            let found = in_words(&text[finding.range.clone()]);
            !known.iter().any(|name| name.contains(&found))
        });
    }
    found
}

/// Whole words with a space around each, so that one text holds another only as words.
fn in_words(text: &str) -> String {
    let words = folded(text).split(|c: char| !c.is_alphanumeric()).collect::<Vec<_>>().join(" ");
    format!(" {words} ")
}
