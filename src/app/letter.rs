//! The letter to who took part, while it is being written.

use super::field::Field;
use super::sitting::Sitting;
use crate::blueprint::readability::{B1, flesch_douma, sentences_over};
use crate::export::document::{gaps, letter_text, sentences};
use crate::i18n::{Lang, Message};
use crate::msg;
use crate::overview::Audience;

/// A sentence with more words is hard to follow for who reads little: the advice for B1 is 15 on average.
const LONG_SENTENCE: usize = 20;

/// The letter on the desk.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The text.
    pub field: Field,
    /// As it was before.
    before: String,
}

/// What is said of a letter while it is written.
#[derive(Debug, Clone, PartialEq)]
pub enum Advice {
    /// How hard it is to read.
    Level(Message),
    /// Which sentence is long.
    Long(Message),
}

impl Letter {
    /// A letter to be read first: the cursor is at the top.
    pub(super) fn new(text: String) -> Self {
        Self { field: Field::from_top(&text), before: text }
    }

    /// A letter that was changed to `text` in an earlier run: the cursor is where it was changed last, as far as can be
    /// told.
    pub(super) fn again(text: &str, before: String) -> Self {
        let same = text.chars().rev().zip(before.chars().rev()).take_while(|(now, then)| now == then);
        let behind: usize = same.map(|(now, _)| now.len_utf8()).sum();
        let here = text.len() - behind;
        let mut field = Field::new(text);
        field.select(&(here..here));
        Self { field, before }
    }

    /// Goes to what still has to be filled in next, after the last to the first; `false` where there is nothing. What
    /// is typed comes in its place.
    pub(super) fn next_gap(&mut self) -> bool {
        let (text, here) = (self.field.text(), self.field.cursor());
        let Some(gap) = gaps(&text).find(|gap| gap.start >= here).or_else(|| gaps(&text).next()) else {
            return false;
        };
        self.field.select(&gap);
        true
    }

    /// What has been changed so far, to be kept with the draft.
    pub(super) fn changed(&self) -> Option<String> {
        let text = self.field.text();
        (text != self.before).then_some(text)
    }

    /// How hard it is to read, and which sentences are long.
    pub fn advice(&self) -> Vec<Advice> {
        let text = sentences(&self.field.text());
        let level = flesch_douma(&text).map(|figure| {
            let level = if figure >= B1 { "easy" } else { "hard" };
            Advice::Level(msg!("letter-level", level = level, figure = (figure.round() as i64).to_string()))
        });
        let long = sentences_over(&text, LONG_SENTENCE);
        let long = long.first().map(|first| {
            Advice::Long(msg!("letter-long", count = long.len(), most = LONG_SENTENCE, sentence = first))
        });
        level.into_iter().chain(long).collect()
    }
}

impl Sitting {
    /// The letter as it stands: what was written, or else the draft of the program.
    pub(super) fn letter(&self, lang: Lang) -> String {
        letter_text(&self.account(Audience::Letter).overview(), lang)
    }
}
