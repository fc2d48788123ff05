//! What commands do where people are heard one after another.

use crate::app::overlay::Overlay;
use crate::app::{App, Screen};
use crate::msg;
use crate::session::{Age, Event};

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
        if self.refuses() {
            return;
        }
        if self.sitting().is_some_and(|sitting| !sitting.talk.input.is_empty()) {
            self.record_remark();
        }
        if self.sitting().is_some_and(|sitting| sitting.talk.input.is_empty()) {
            self.overlay = Some(Overlay::Age);
        }
    }

    /// Somebody told their age, about, or would rather not: their conversation is over.
    pub(super) fn age_given(&mut self, key: u8) {
        let (now, age) = (self.now, age_of(key));
        let Screen::Session(sitting) = &mut self.screen else { return };
        let Some(conversation) = sitting.conversation() else { return };
        sitting.record(Event::AgeGiven { conversation, age }, now);
        sitting.talk.begin_anew();
        let number = sitting.day(now).conversations;
        self.say(msg!("person-done", number = number));
    }
}

/// The band of a key: 1 is the first one.
fn age_of(key: u8) -> Age {
    let place = usize::from(key).checked_sub(1);
    place.and_then(|place| Age::BANDS.get(place)).copied().unwrap_or(Age::NotSaid)
}
