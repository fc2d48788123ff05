//! The letter to who took part, while it is being written.

use super::field::Field;
use super::sitting::Sitting;
use crate::blueprint::readability::{B1, flesch_douma, sentences_over};
use crate::export::document::{letter_text, sentences};
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

impl Letter {
    pub(super) fn new(text: &str, before: String) -> Self {
        Self { field: Field::from_top(text), before }
    }

    /// What has been changed so far, to be kept with the draft.
    pub(super) fn changed(&self) -> Option<String> {
        let text = self.field.text();
        (text != self.before).then_some(text)
    }

    /// How hard it is to read, and which sentences are long.
    pub fn advice(&self) -> Vec<Message> {
        let text = sentences(&self.field.text());
        let level = flesch_douma(&text).map(|figure| {
            let level = if figure >= B1 { "easy" } else { "hard" };
            msg!("letter-level", level = level, figure = (figure.round() as i64).to_string())
        });
        let long = sentences_over(&text, LONG_SENTENCE);
        let long = long
            .first()
            .map(|first| msg!("letter-long", count = long.len(), most = LONG_SENTENCE, sentence = first));
        level.into_iter().chain(long).collect()
    }
}

impl Sitting {
    /// The letter as it stands: what was written, or else the draft of the program.
    pub(super) fn letter(&self, lang: Lang) -> String {
        letter_text(&self.overview_for(Audience::Letter), lang)
    }
}
