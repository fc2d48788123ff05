//! What commands do where people are heard one after another.

use super::session::opening;
use crate::app::overlay::Overlay;
use crate::app::{App, Field, Screen};
use crate::msg;
use crate::session::{Age, Event, EventId};

impl App {
    /// Somebody said yes: a conversation begins at the first question.
    pub(super) fn consent_given(&mut self) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let position = sitting.first_question();
        sitting.record(Event::ConversationBegun {}, now);
        if sitting.session.position() != position {
            sitting.record(Event::PositionMoved { position }, now);
        }
    }

    /// This person is done. What still stands in the input line is theirs, so it is recorded first.
    pub(super) fn next_person(&mut self) {
        let mut recorded = None;
        if self.sitting().is_some_and(|sitting| !sitting.talk.input.is_empty()) {
            recorded = self.record_remark();
            if recorded.is_none() {
                return;
            }
        }
        let heard = self.sitting().is_some_and(|sitting| {
            sitting.conversation().is_some_and(|id| sitting.session.conversations().is_heard(id))
        });
        if heard {
            self.overlay = Some(Overlay::Age { recorded });
        } else {
            // Nobody is asked how old they are for nothing.
            self.end_conversation(Age::NotSaid);
            self.say(msg!("person-nothing-said"));
        }
    }

    /// Somebody told their age, about, or would rather not: their conversation is over.
    pub(super) fn age_given(&mut self, key: u8, recorded: Option<EventId>) {
        self.end_conversation(age_of(key));
        let now = self.now;
        let Some(sitting) = self.sitting() else { return };
        let number = sitting.day(now).conversations;
        let said = match recorded.and_then(|id| sitting.session.contribution(id)) {
            Some(said) => msg!("person-done-with", number = number, text = opening(&said.text)),
            None => msg!("person-done", number = number),
        };
        self.say(said);
    }

    fn end_conversation(&mut self, age: Age) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        if let Some(conversation) = sitting.conversation() {
            sitting.record(Event::AgeGiven { conversation, age }, now);
            sitting.talk.begin_anew();
        }
    }

    /// The conversation goes on after all. What was recorded because it seemed over goes back into the line.
    pub(super) fn go_on(&mut self, recorded: Option<EventId>) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        if let Some(said) = recorded.and_then(|id| sitting.session.contribution(id)).cloned() {
            sitting.record(Event::Retracted { entry: said.id }, now);
            sitting.talk.input = Field::new(&said.text);
            sitting.talk.themes = said.themes;
        }
        self.say(msg!("person-goes-on"));
    }

    /// Nothing is kept of who says no: not even that somebody was asked.
    pub(super) fn consent_refused(&mut self) {
        let Screen::Session(sitting) = &mut self.screen else { return };
        sitting.since.refused = true;
        self.say(msg!("consent-refused"));
    }
}

/// The band of a key: 1 is the first one.
fn age_of(key: u8) -> Age {
    let place = usize::from(key).checked_sub(1);
    place.and_then(|place| Age::BANDS.get(place)).copied().unwrap_or(Age::NotSaid)
}
