//! Undo and redo, naming what.

use super::effect::Now;
use super::sitting::Sitting;
use crate::i18n::Message;
use crate::msg;
use crate::session::Event;

impl Sitting {
    /// Takes back the last thing done here, and says what.
    pub(super) fn undo(&mut self, now: Now) -> Option<Message> {
        let entry = self.session.to_undo(|device| self.is_mine(device))?;
        let (id, what) = (entry.id, describe(&entry.event));
        self.record(Event::Retracted { entry: id }, now)?;
        Some(msg!("undone", what = what))
    }

    /// Does again what was last taken back here, and says what.
    pub(super) fn redo(&mut self, now: Now) -> Option<Message> {
        let (retraction, target) = self.session.to_redo(|device| self.is_mine(device))?;
        let (id, what) = (retraction.id, describe(&target.event));
        self.record(Event::Retracted { entry: id }, now)?;
        Some(msg!("redone", what = what))
    }
}

/// What an event did, in a few words, for undo and redo.
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
        Event::AgeGiven { .. } => msg!("did-age"),
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
        Event::SessionStarted { .. }
        | Event::PositionMoved { .. }
        | Event::Retracted { .. }
        | Event::Unknown { .. } => msg!("did-something"),
    }
}
