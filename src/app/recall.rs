//! Remarks by their words, kept up with the session: find, suggestions, what says nearly the same.

use super::sitting::Sitting;
use crate::blueprint::Language;
use crate::finder::{Finder, Suggester, Tongue};
use crate::session::{Contribution, Entry, Event, EventId, Session, Theme};

/// How many remarks are indexed in one go: a few milliseconds.
const GO: usize = 500;

/// Remarks by their words.
#[derive(Debug, Clone)]
pub struct Recall {
    finder: Finder,
    suggester: Suggester,
}

impl Recall {
    pub(super) fn new(language: Language, session: &Session) -> Self {
        let tongue = match language {
            Language::Nl => Tongue::Dutch,
            Language::En => Tongue::English,
        };
        let mut finder = Finder::new(tongue);
        finder.catch_up(session, GO);
        Self { finder, suggester: Suggester::new(session, tongue) }
    }

    /// Takes in an entry that was just recorded.
    pub(super) fn follow(&mut self, entry: &Entry, session: &Session) {
        self.finder.follow(entry.id, &entry.event, session);
        self.catch_up(session);
        if matches!(
            entry.event,
            Event::ThemeAdded { .. }
                | Event::ThemeRenamed { .. }
                | Event::ThemeMerged { .. }
                | Event::ThemeSplit { .. }
                | Event::ThemeDropped { .. }
                | Event::Retracted { .. }
        ) {
            self.suggester = Suggester::new(session, self.finder.tongue());
        }
    }

    /// Indexes some more remarks of a large session.
    pub(super) fn catch_up(&mut self, session: &Session) {
        self.finder.catch_up(session, GO);
    }

    /// Whether every remark is indexed.
    pub fn is_complete(&self) -> bool {
        self.finder.is_complete()
    }

    /// The remarks in which every word of `typed` occurs, the last one first.
    pub fn find(&self, typed: &str) -> Vec<EventId> {
        self.finder.find(typed)
    }

    /// The remarks that say nearly the same as this one: a number they share, and how many they are.
    pub fn alike(&self, id: EventId) -> Option<(usize, usize)> {
        self.finder.alike(id)
    }
}

impl Sitting {
    /// The theme that a remark without one may be about, by its words: its number and
    /// the theme.
    pub fn suggested(&self, remark: &Contribution) -> Option<(usize, &Theme)> {
        if !remark.themes.is_empty() {
            return None;
        }
        let id = self.recall.finder.suggestion(remark.id, &self.recall.suggester)?;
        Some((self.session.number_of(id)?, self.session.theme(id)?))
    }

    /// The same for the remark in Gesprek that Alt with a digit tags, where the number is a single digit.
    pub fn talk_suggestion(&self) -> Option<(usize, &Theme)> {
        self.suggested(self.talk.target(&self.session)?).filter(|(number, _)| *number <= 9)
    }
}
