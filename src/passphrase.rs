//! A passphrase, which nothing ever shows.

use std::collections::BTreeSet;
use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The words that open a session. Wiped from memory when they are no longer needed.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// A shorter one is guessed.
    pub const LEAST: usize = 8;
    /// A longer one is a mistake.
    pub const MOST: usize = 1000;

    /// The same letters are the same passphrase, however a keyboard or system composes them.
    pub fn new(typed: &str) -> Self {
        // Room for what it may become, so that no piece of it is left where a text grew.
        let mut composed = Zeroizing::new(String::with_capacity(typed.len() * 4));
        composed.extend(typed.nfc());
        Self(composed)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// Long enough to be taken, and not so long that it must be something else.
    pub fn is_fit(&self) -> bool {
        (Self::LEAST..=Self::MOST).contains(&self.0.chars().count())
    }

    /// Somebody with time and a computer would guess it: neither long nor several words, or always the same letters.
    pub fn is_weak(&self) -> bool {
        const LONG: usize = 16;
        const WORDS: usize = 4;
        const LETTERS: usize = 7;
        let letters: BTreeSet<char> = self.0.chars().filter(|letter| !letter.is_whitespace()).collect();
        let short = self.0.chars().count() < LONG && self.0.split_whitespace().count() < WORDS;
        short || letters.len() < LETTERS
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

#[cfg(test)]
mod tests {
    use super::Passphrase;

    #[test]
    fn what_is_short_or_the_same_letter_over_and_over_is_weak() {
        for weak in ["wachtwoord", "zwembad2026", "aaaaaaaaaaaaaaaaaaaa", "a b c d", "nananananananananana"] {
            assert!(Passphrase::new(weak).is_weak(), "{weak}");
        }
        for good in ["fiets lamp kaas zondag", "Langs de vaart staat een bank", "k7#Qp2!vLm9_xR4t"] {
            assert!(!Passphrase::new(good).is_weak() && Passphrase::new(good).is_fit(), "{good}");
        }
        assert!(!Passphrase::new("zeven77").is_fit());
        assert!(!Passphrase::new(&"x".repeat(1001)).is_fit());
    }

    #[test]
    fn letters_are_the_same_however_they_are_composed_and_are_never_shown() {
        assert_eq!(Passphrase::new("cafe\u{301} op de hoek"), Passphrase::new("café op de hoek"));
        assert_ne!(Passphrase::new("cafe op de hoek"), Passphrase::new("café op de hoek"));
        assert_eq!(format!("{:?}", Some(Passphrase::new("café"))), "Some(Passphrase)");
    }
}
