//! Words as they are compared: folded, and without their endings.

use std::collections::HashMap;
use std::sync::Arc;

use rust_stemmers::{Algorithm, Stemmer};

/// The language whose endings are taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tongue {
    /// Dutch.
    #[default]
    Dutch,
    /// English.
    English,
}

/// The words of a folded text, as they stand.
pub(super) fn split(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A folded word without its endings: `bussen` and `bus` are the same.
pub(super) fn stem(word: &str, tongue: Tongue) -> String {
    let algorithm = match tongue {
        Tongue::Dutch => Algorithm::Dutch,
        Tongue::English => Algorithm::English,
    };
    let mut stem = Stemmer::create(algorithm).stem(word).into_owned();
    if tongue == Tongue::Dutch {
        // Snowball makes 'fiet' of 'fiets' but 'fiets' of 'fietsen', and 'buss' of 'bussen'. Doing all of it
        // twice goes too far: it makes 'ver' of 'vereniging'.
        let last = |stem: &str, back: usize| stem.chars().rev().nth(back).filter(|c| !"aeiouyj".contains(*c));
        let doubled = last(&stem, 0).is_some() && last(&stem, 0) == last(&stem, 1);
        let plural = stem.ends_with('s') && last(&stem, 1).is_some();
        if stem.len() > 3 && (doubled || plural) {
            stem.pop();
        }
    }
    stem
}

/// Every word that occurred, with a number for each stem.
#[derive(Debug, Clone)]
pub(super) struct Words {
    tongue: Tongue,
    /// The stem of each word as it was written.
    known: HashMap<Box<str>, u32>,
    numbers: HashMap<Arc<str>, u32>,
    stems: Vec<Arc<str>>,
}

impl Words {
    pub fn new(tongue: Tongue) -> Self {
        Self { tongue, known: HashMap::new(), numbers: HashMap::new(), stems: Vec::new() }
    }

    pub fn tongue(&self) -> Tongue {
        self.tongue
    }

    /// The stems of a folded text, each once, by number.
    pub fn of(&mut self, folded: &str) -> Box<[u32]> {
        let mut found: Vec<u32> = split(folded).map(|word| self.number(word)).collect();
        found.sort_unstable();
        found.dedup();
        found.into()
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.known.get(word) {
            return *number;
        }
        let stem: Arc<str> = stem(word, self.tongue).into();
        let next = self.stems.len() as u32;
        let number = *self.numbers.entry(stem.clone()).or_insert(next);
        if number == next {
            self.stems.push(stem);
        }
        self.known.insert(word.into(), number);
        number
    }

    /// The stem of a number.
    pub fn text(&self, number: u32) -> &str {
        &self.stems[number as usize]
    }

    /// Where a stem comes in an order that never changes, in which those that tell most come first: long
    /// ones are rare.
    pub fn rank(&self, number: u32) -> (std::cmp::Reverse<usize>, u32) {
        (std::cmp::Reverse(self.text(number).len()), number)
    }
}
