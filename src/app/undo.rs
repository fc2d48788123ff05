//! Undo and redo, naming what.

use super::effect::Now;
use super::sitting::Sitting;
use crate::i18n::Message;
use crate::keymap::Room;
use crate::msg;
use crate::session::{Event, EventId, Position};

impl Sitting {
    /// Takes back the last thing done here, and says what. When that is about the previous person, it first says so,
    /// once.
    pub(super) fn undo(&mut self, now: Now) -> Option<Message> {
        let entry = self.session.to_undo(|device| self.is_mine(device))?;
        let (id, event) = (entry.id, entry.event.clone());
        let what = self.describe(&event, now);
        let last = self.session.entries().last().map(|entry| entry.id);
        let before = matches!(event, Event::AgeGiven { .. }) && last != Some(id);
        if !self.since.told && (self.since.refused || before) {
            self.since.told = true;
            return Some(if self.since.refused {
                msg!("undo-after-no", what = what)
            } else {
                msg!("undo-person-before", what = what)
            });
        }
        let changed = self.place_of_change(id, &event);
        self.record(Event::Retracted { entry: id }, now)?;
        self.go_to_change(changed, now);
        Some(msg!("undone", what = what))
    }

    /// Does again what was last taken back here, and says what.
    pub(super) fn redo(&mut self, now: Now) -> Option<Message> {
        let (retraction, target) = self.session.to_redo(|device| self.is_mine(device))?;
        let (retraction, id, event) = (retraction.id, target.id, target.event.clone());
        // After a no, redo must not begin the conversation again.
        if self.since.refused && matches!(event, Event::ConversationBegun {}) {
            return None;
        }
        let what = self.describe(&event, now);
        self.record(Event::Retracted { entry: retraction }, now)?;
        let changed = self.place_of_change(id, &event);
        self.go_to_change(changed, now);
        Some(msg!("redone", what = what))
    }

    /// Where it is seen that an entry comes or goes: the remark, and the question where it was made.
    fn place_of_change(&self, id: EventId, event: &Event) -> Option<Change> {
        match event {
            Event::ContributionRecorded { position, conversation, .. } => {
                Some(Change { remark: Some(id), position: *position, conversation: *conversation })
            }
            Event::ContributionEdited { contribution: remark, .. }
            | Event::ContributionRemoved { contribution: remark, .. }
            | Event::ContributionTagged { contribution: remark, .. }
            | Event::QuotableSet { contribution: remark, .. } => {
                let recorded = self.session.entries().iter().rfind(|entry| entry.id == *remark)?;
                self.place_of_change(recorded.id, &recorded.event)
            }
            // A conversation is gone on with where it was.
            Event::AgeGiven { conversation, .. } => {
                let before = self.session.standing_entries().skip_while(|entry| entry.id != id);
                let position = before.into_iter().find_map(|entry| match entry.event {
                    Event::PositionMoved { position } => Some(position),
                    _ => None,
                })?;
                Some(Change { remark: None, position, conversation: Some(*conversation) })
            }
            Event::ConversationBegun {} => {
                Some(Change { remark: None, position: self.first_question(), conversation: Some(id) })
            }
            _ => None,
        }
    }

    /// In Gesprek: goes to the question where something changed, with the remark under the cursor. The question of
    /// somebody else's conversation is not gone to.
    fn go_to_change(&mut self, changed: Option<Change>, now: Now) {
        let Some(Change { remark, position, conversation }) = changed.filter(|_| self.room == Room::Talk)
        else {
            return;
        };
        if conversation == self.conversation() && position != self.session.position() {
            self.record(Event::PositionMoved { position }, now);
        }
        let last = self.session.contributions().next_back().map(|remark| remark.id);
        self.talk.selected =
            remark.filter(|remark| Some(*remark) != last && self.session.contribution(*remark).is_some());
    }

    /// What an event did, in a few words, for undo and redo.
    fn describe(&self, event: &Event, now: Now) -> Message {
        match event {
            Event::AgeGiven { conversation, .. } => {
                msg!("did-age", number = self.number_of(*conversation, now))
            }
            other => describe(other),
        }
    }
}

/// Where it is seen that something changed.
struct Change {
    remark: Option<EventId>,
    position: Position,
    conversation: Option<EventId>,
}

/// The same for what needs nothing of the session.
fn describe(event: &Event) -> Message {
    match event {
        Event::ContributionRecorded { .. } => msg!("did-record"),
        Event::LetterWritten { .. } => msg!("did-write-letter"),
        Event::ContributionEdited { .. } => msg!("did-edit"),
        Event::ContributionRemoved { .. } => msg!("did-remove"),
        Event::ContributionTagged { on: true, .. } => msg!("did-tag"),
        Event::ContributionTagged { on: false, .. } => msg!("did-untag"),
        Event::QuotableSet { .. } => msg!("did-quotable"),
        Event::ThemeAdded { .. } => msg!("did-add-theme"),
        Event::ThemeRenamed { .. } => msg!("did-rename-theme"),
        Event::ConversationBegun {} => msg!("did-begin-conversation"),
        Event::StepExtended { .. } => msg!("did-extend"),
        Event::ThemeMerged { .. } => msg!("did-merge-themes"),
        Event::ThemeSplit { .. } | Event::ThemeDropped { dropped: false, .. } => msg!("did-restore-theme"),
        Event::ThemeDropped { dropped: true, .. } => msg!("did-drop-theme"),
        Event::BallotCast { .. } => msg!("did-ballot"),
        Event::BallotRemoved { .. } => msg!("did-remove-ballot"),
        Event::TallyCounted { .. } => msg!("did-tally"),
        Event::TallyRemoved { .. } => msg!("did-remove-tally"),
        Event::PresentSet { .. } => msg!("did-present"),
        Event::RoundBegun { .. } => msg!("did-round"),
        Event::Revealed { .. } => msg!("did-reveal"),
        Event::ThemeChosen { .. } => msg!("did-choose"),
        Event::OnBallotSet { .. } => msg!("did-on-ballot"),
        Event::RowFilled { .. } => msg!("did-fill-row"),
        Event::RowRemoved { .. } => msg!("did-remove-row"),
        Event::PeopleCounted { .. } => msg!("did-count-people"),
        Event::FiguresBrought { .. } => msg!("did-bring-figures"),
        Event::SessionStarted { .. }
        | Event::PositionMoved { .. }
        | Event::AgeGiven { .. }
        | Event::Retracted { .. }
        | Event::Purged {}
        | Event::Unknown { .. } => msg!("did-something"),
    }
}
