//! What was done, in a few words: for undo and redo.

use crate::i18n::Message;
use crate::msg;
use crate::session::Event;

/// What an event did, in a few words.
pub(super) fn describe(event: &Event) -> Message {
    match event {
        Event::ContributionRecorded { .. } => msg!("did-record"),
        Event::ContributionEdited { .. } => msg!("did-edit"),
        Event::ContributionRemoved { .. } => msg!("did-remove"),
        Event::ContributionTagged { on: true, .. } => msg!("did-tag"),
        Event::ContributionTagged { on: false, .. } => msg!("did-untag"),
        Event::QuotableSet { .. } => msg!("did-quotable"),
        Event::ThemeAdded { .. } => msg!("did-add-theme"),
        Event::ThemeRenamed { .. } => msg!("did-rename-theme"),
        Event::BallotCast { .. } => msg!("did-ballot"),
        Event::BallotRemoved { .. } => msg!("did-remove-ballot"),
        Event::TallyCounted { .. } => msg!("did-tally"),
        Event::TallyRemoved { .. } => msg!("did-remove-tally"),
        Event::PresentSet { .. } => msg!("did-present"),
        Event::RoundBegun { .. } => msg!("did-round"),
        Event::Revealed { .. } => msg!("did-reveal"),
        Event::ThemeChosen { .. } => msg!("did-choose"),
        Event::OnBallotSet { .. } => msg!("did-on-ballot"),
        Event::ThemeMerged { .. } => msg!("did-merge-themes"),
        Event::ThemeSplit { .. } | Event::ThemeDropped { dropped: false, .. } => msg!("did-restore-theme"),
        Event::ThemeDropped { dropped: true, .. } => msg!("did-drop-theme"),
        Event::SessionStarted { .. }
        | Event::PositionMoved { .. }
        | Event::Retracted { .. }
        | Event::Unknown { .. } => msg!("did-something"),
    }
}
