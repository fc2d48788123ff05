//! What kind of command it is: one to pick by name, one that changes the session.

use super::command::Command;

impl Command {
    /// Whether it makes sense to pick it from a list: moving a cursor does not.
    pub fn in_palette(self) -> bool {
        !matches!(
            self,
            Command::Palette
                | Command::Back
                | Command::Accept
                | Command::Yes
                | Command::No
                | Command::Done
                | Command::TourNext
                | Command::Record
                | Command::Move(_)
                | Command::NextPane
                | Command::PreviousPane
                | Command::Tag(_)
                | Command::Answer(_)
                | Command::Digit(_)
                | Command::PickAnswer(_)
                | Command::NextField
                | Command::KeepRow
                | Command::ToggleFormat(_)
                | Command::NextCell
                | Command::NextGap
                | Command::NewLine
                | Command::AgeBand(_)
                | Command::PasteWhole
                | Command::PasteLines
                | Command::TakeSuggestion
                | Command::NextView
                | Command::PreviousView
                | Command::TurnDown
                | Command::TurnUp
                | Command::ChangeSetting
                | Command::ResetSetting
        )
    }

    /// Whether it changes the session, or begins to: where one can only read, it is refused.
    pub fn is_change(self) -> bool {
        matches!(
            self,
            Command::AllKept
                | Command::Undo
                | Command::Redo
                | Command::NextQuestion
                | Command::PreviousQuestion
                | Command::Record
                | Command::NewLine
                | Command::ConsentYes
                | Command::ConsentNo
                | Command::NextPerson
                | Command::AgeBand(_)
                | Command::ExtendStep
                | Command::ShortenStep
                | Command::Tag(_)
                | Command::TagByName
                | Command::TakeSuggestion
                | Command::AddTheme
                | Command::RenameTheme
                | Command::MergeTheme
                | Command::DropTheme
                | Command::RestoreTheme
                | Command::EditEntry
                | Command::RemoveEntry
                | Command::PurgeEntry
                | Command::ToggleQuotable
                | Command::ReplacePersonal
                | Command::LeavePersonal
                | Command::NoteContact
                | Command::Protect
                | Command::WriteLetter
                | Command::Answer(_)
                | Command::DontKnow
                | Command::Blank
                | Command::Erase
                | Command::BallotDone
                | Command::PreviousBallot
                | Command::NextBallot
                | Command::RemoveBallot
                | Command::Digit(_)
                | Command::NextCell
                | Command::CountDone
                | Command::RemoveCount
                | Command::SetPresent
                | Command::OtherRound
                | Command::ToggleOnBallot
                | Command::Reveal
                | Command::ToggleChosen
                | Command::FillIn
                | Command::AddRow
                | Command::RemoveRow
                | Command::PickAnswer(_)
                | Command::TakeBackAnswer
        )
    }
}
