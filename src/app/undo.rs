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
        let together = self.pasted_with(id);
        let what = match together.len() {
            1 => self.describe(&event, now),
            count => msg!("did-paste-lines", count = count),
        };
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
        self.record_all(together.into_iter().rev().map(|entry| Event::Retracted { entry }), now)?;
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
        let together = self.pasted_with(id);
        let (what, retractions) = if together.len() == 1 {
            (self.describe(&event, now), vec![retraction])
        } else {
            let of_these = self.session.standing_entries().filter(
                |entry| matches!(&entry.event, Event::Retracted { entry } if together.contains(entry)),
            );
            (msg!("did-paste-lines", count = together.len()), of_these.map(|entry| entry.id).collect())
        };
        self.record_all(retractions.into_iter().map(|entry| Event::Retracted { entry }), now)?;
        let changed = self.place_of_change(id, &event);
        self.go_to_change(changed, now);
        Some(msg!("redone", what = what))
    }

    /// The entries that go and come with this one: itself, or all lines that were pasted together.
    fn pasted_with(&self, id: EventId) -> Vec<EventId> {
        self.pasted.iter().find(|lines| lines.contains(&id)).cloned().unwrap_or_else(|| vec![id])
    }

    /// Where it is seen that an entry comes or goes.
    fn place_of_change(&self, id: EventId, event: &Event) -> Option<Change> {
        match event {
            Event::ContributionRecorded { .. } => Some(Change::Remark(id)),
            Event::ContributionEdited { contribution, .. }
            | Event::ContributionRemoved { contribution, .. }
            | Event::ContributionTagged { contribution, .. }
            | Event::QuotableSet { contribution, .. } => Some(Change::Remark(*contribution)),
            // A conversation is gone on with where it was.
            Event::AgeGiven { conversation, .. } => {
                let before = self.session.standing_entries().skip_while(|entry| entry.id != id);
                let position = before.into_iter().find_map(|entry| match entry.event {
                    Event::PositionMoved { position } => Some(position),
                    _ => None,
                })?;
                Some(Change::Conversation(*conversation, position))
            }
            Event::ConversationBegun {} => Some(Change::Conversation(id, self.first_question())),
            _ => None,
        }
    }

    /// In Gesprek: puts the cursor on the remark that changed, or goes on with the conversation that is open again. The
    /// agenda of a table never moves by it: people are at another question by now.
    fn go_to_change(&mut self, changed: Option<Change>, now: Now) {
        match changed.filter(|_| self.room == Room::Talk) {
            Some(Change::Remark(remark)) => {
                let last = self.session.contributions().next_back().map(|remark| remark.id);
                let shown = Some(remark) != last && self.session.contribution(remark).is_some();
                self.talk.selected = shown.then_some(remark);
            }
            Some(Change::Conversation(conversation, position)) => {
                self.talk.selected = None;
                if Some(conversation) == self.conversation() && position != self.session.position() {
                    self.record(Event::PositionMoved { position }, now);
                }
            }
            None => {}
        }
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
enum Change {
    /// In a remark.
    Remark(EventId),
    /// In a conversation with one person, at the question where it stood.
    Conversation(EventId, Position),
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
