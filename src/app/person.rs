//! People who are heard one after another: whose turn it is, and how the day goes.

use super::effect::Now;
use super::sitting::Sitting;
use crate::blueprint::Form;
use crate::keymap::Room;
use crate::session::{Conversation, EventId, Position, ThemeId};

/// State since the last entry that is not in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Since {
    /// Somebody said no.
    pub refused: bool,
    /// It was told that undo is about the person before.
    pub told: bool,
    /// Something was typed in Gesprek: undo is about that first.
    pub typed: bool,
}

/// How the day goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Conversations of today in which something was said or scored, and the one that goes on.
    pub conversations: usize,
    /// Whole minutes of the one that goes on.
    pub minutes: Option<u32>,
    /// What was named today and how often, the most named first.
    pub themes: Vec<(ThemeId, usize)>,
}

impl Sitting {
    /// People are heard one after another.
    pub fn hears_one_by_one(&self) -> bool {
        self.blueprint.form == Form::Person
    }

    /// The next person is asked whether it is all right to write down what they say. Until they say yes,
    /// nothing can be written down.
    pub fn asks_consent(&self) -> bool {
        self.room == Room::Talk
            && self.hears_one_by_one()
            && self.read_only.is_none()
            && self.session.conversations().current().is_none()
    }

    /// The conversation that what is said belongs to.
    pub(super) fn conversation(&self) -> Option<EventId> {
        let current = self.session.conversations().current().filter(|_| self.hears_one_by_one());
        current.map(|conversation| conversation.id)
    }

    /// Where a conversation begins: at the first question.
    pub(super) fn first_question(&self) -> Position {
        let step = self.blueprint.steps.iter().position(|step| !step.questions.is_empty());
        Position { step: step.unwrap_or_default(), question: 0 }
    }

    /// Which conversation of its day it is, from 1.
    pub(super) fn number_of(&self, conversation: EventId, now: Now) -> usize {
        let conversations = self.session.conversations();
        let Some(one) = conversations.begun().iter().find(|one| one.id == conversation) else { return 0 };
        let before =
            |other: &&Conversation| other.begun < one.begun && now.date(other.begun) == now.date(one.begun);
        conversations.all().iter().filter(before).count() + 1
    }

    /// How the day goes, as of now.
    pub fn day(&self, now: Now) -> Day {
        let conversations = self.session.conversations();
        let today = now.today();
        let mut themes: Vec<(ThemeId, usize)> =
            self.session.themes().iter().map(|theme| (theme.id.clone(), 0)).collect();
        for said in self.session.contributions().rev().take_while(|said| now.date(said.at) == today) {
            for (_, count) in themes.iter_mut().filter(|(theme, _)| said.themes.contains(theme)) {
                *count += 1;
            }
        }
        themes.retain(|(_, count)| *count > 0);
        themes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let of_today = |one: &&Conversation| now.date(one.begun) == today;
        let quiet = conversations.current().filter(|one| !conversations.is_heard(one.id));
        Day {
            conversations: conversations.all().iter().chain(quiet).filter(of_today).count(),
            minutes: conversations.current().map(|one| now.stamp.minutes_since(one.begun)),
            themes,
        }
    }
}
