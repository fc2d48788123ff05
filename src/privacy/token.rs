//! A text as words, digits and signs, with what stands between them.

use super::words::ABBREVIATED;
use super::{Finding, Kind};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Letters, with apostrophes and hyphens inside: `O'Neill`, `Jansen-Smit`, `'t`.
    Word,
    /// `0` to `9`.
    Digits,
    /// One character of anything else.
    Sign,
}

/// What stands between a token and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// Space on the same line.
    Space,
    /// The end of a line, or the beginning of the text.
    Line,
}

/// A piece of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a> {
    /// As it stands.
    pub text: &'a str,
    /// Where it begins, in bytes.
    pub start: usize,
    pub shape: Shape,
    /// What stands before it.
    pub gap: Gap,
}

impl Token<'_> {
    /// Where it ends, in bytes.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub fn is(&self, sign: &str) -> bool {
        self.text == sign
    }

    /// A word with a capital, also behind an apostrophe as in `d'Hondt` or `'s-Gravesande`.
    pub fn is_capitalised(&self) -> bool {
        let mut letters = self.text.chars().filter(|c| c.is_alphabetic());
        let clipped = self.text.chars().take(2).any(|c| matches!(c, '\'' | '’'));
        self.shape == Shape::Word
            && (letters.next().is_some_and(char::is_uppercase) || clipped && letters.any(char::is_uppercase))
    }

    /// Two letters or more, all of them capitals.
    pub fn is_all_capitals(&self) -> bool {
        let mut letters = self.text.chars().filter(|c| c.is_alphabetic());
        self.shape == Shape::Word && letters.clone().nth(1).is_some() && letters.all(char::is_uppercase)
    }

    /// In small letters; empty for what is too long to be in any list.
    pub fn small(&self) -> String {
        const LONGEST: usize = 40;
        if self.shape == Shape::Word && self.text.len() <= LONGEST {
            self.text.to_lowercase().replace('’', "'")
        } else {
            String::new()
        }
    }

    /// Its number, where it is one of at most nine digits.
    pub fn number(&self) -> Option<u32> {
        if self.shape == Shape::Digits && self.text.len() <= 9 { self.text.parse().ok() } else { None }
    }
}

/// The tokens of a text, in order.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    list: Vec<Token<'a>>,
}

impl<'a> Tokens<'a> {
    pub fn of(text: &'a str) -> Self {
        let mut list: Vec<Token> = Vec::new();
        let mut gap = Gap::Line;
        let mut signs = text.char_indices().peekable();
        while let Some((start, first)) = signs.next() {
            if first.is_whitespace() {
                gap = if first == '\n' || first == '\r' || gap == Gap::Line { Gap::Line } else { Gap::Space };
                continue;
            }
            let rest = &text[start..];
            let (shape, length) = if first.is_ascii_digit() {
                (Shape::Digits, rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()))
            } else {
                match word(rest) {
                    0 => (Shape::Sign, first.len_utf8()),
                    length => (Shape::Word, length),
                }
            };
            let end = start + length;
            while signs.next_if(|(place, _)| *place < end).is_some() {}
            list.push(Token { text: &text[start..end], start, shape, gap });
            gap = Gap::None;
        }
        Self { list }
    }

    /// The token at a place; `None` beyond the end.
    pub fn at(&self, place: usize) -> Option<&Token<'a>> {
        self.list.get(place)
    }

    /// The token before a place.
    pub fn before(&self, place: usize) -> Option<&Token<'a>> {
        self.list.get(place.checked_sub(1)?)
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// All tokens with their places.
    pub fn each(&self) -> impl Iterator<Item = (usize, &Token<'a>)> {
        self.list.iter().enumerate()
    }

    /// Whether the token at a place is this sign, right behind the one before it.
    pub fn joins(&self, place: usize, sign: &str) -> bool {
        self.at(place).is_some_and(|token| token.gap == Gap::None && token.is(sign))
    }

    /// The token at a place, when it stands on the same line as the one before it.
    pub fn same_line(&self, place: usize) -> Option<&Token<'a>> {
        self.at(place).filter(|token| token.gap != Gap::Line)
    }

    /// Whether nothing of the same sentence stands before the token at a place.
    pub fn begins_sentence(&self, place: usize) -> bool {
        match (self.at(place), self.before(place)) {
            (Some(token), Some(before)) => {
                token.gap == Gap::Line
                    || before.shape == Shape::Sign && !matches!(before.text, "," | "-" | "–" | "/")
            }
            _ => true,
        }
    }

    /// The finding that the tokens from `first` up to and including `last` are.
    pub fn finding(&self, first: usize, last: usize, kind: Kind) -> Option<Finding> {
        let range = self.at(first)?.start..self.at(last)?.end();
        Some(Finding { range, kind })
    }

    /// The words of the same sentence around a place, nearest first: at most `before` in front of it, then at
    /// most `after` from there on.
    pub fn words_around(&self, place: usize, before: usize, after: usize) -> impl Iterator<Item = String> {
        /// In a text without full stops one has to stop somewhere.
        const FURTHEST: usize = 40;
        let place = place.min(self.len());
        let front = place.saturating_sub(FURTHEST)..place;
        let back = place..self.len().min(place + FURTHEST);
        let words = |places: &mut dyn Iterator<Item = usize>, most: usize| {
            let same =
                places.take_while(|place| !self.ends_sentence(*place)).filter_map(|place| self.at(place));
            let words: Vec<String> =
                same.filter(|token| token.shape == Shape::Word).take(most).map(Token::small).collect();
            words
        };
        words(&mut front.rev(), before).into_iter().chain(words(&mut back.into_iter(), after))
    }

    /// Whether the sign at a place ends a sentence; the dot of 'geb.' does not.
    fn ends_sentence(&self, place: usize) -> bool {
        let short = || self.before(place).is_some_and(|word| ABBREVIATED.contains(&word.small().as_str()));
        self.at(place).is_some_and(|token| matches!(token.text, "!" | "?" | ";") || token.is(".") && !short())
    }
}

/// How long the word at the beginning is, in bytes; 0 where none begins.
fn word(text: &str) -> usize {
    let letter = |c: char| c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c);
    let inside = |c: char| matches!(c, '\'' | '’' | '-');
    let mut length = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((start, sign)) = signs.next() {
        let next = signs.peek().is_some_and(|(_, next)| next.is_alphabetic());
        // A word begins with a letter, or is `'t`, `'s` or `'n`.
        let goes_on = letter(sign)
            || inside(sign) && next && start > 0
            || start == 0 && matches!(sign, '\'' | '’') && is_clipped(&text[sign.len_utf8()..]);
        if !goes_on {
            break;
        }
        length = start + sign.len_utf8();
    }
    length
}

/// What stands behind the apostrophe of `'t`, `'s` or `'n`.
fn is_clipped(rest: &str) -> bool {
    let mut signs = rest.chars();
    matches!(signs.next(), Some('t' | 's' | 'n' | 'T' | 'S'))
        && signs.next().is_none_or(|next| !next.is_alphabetic())
}
