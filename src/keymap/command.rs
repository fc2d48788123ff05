//! What can be done, by name.

use super::room::{ReviewView, Room};
use super::{BINDINGS, Move};
use crate::i18n::Message;
use crate::msg;

/// Something a person can ask the program to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// Show the help.
    Help,
    /// Show every command by name.
    Palette,
    /// Read the guide.
    Guide,
    /// Begin the tour of the example.
    Tour,
    /// On to the next hint of the tour.
    TourNext,
    /// End the tour.
    TourEnd,
    /// Say that everything is saved by itself.
    AllKept,
    /// Say how to show the session on the wall.
    OnTheWall,
    /// Close what is open, or go back.
    Back,
    /// Leave the program.
    Quit,
    /// Take the line under the cursor.
    Accept,
    /// Answer a question of the program with yes.
    Yes,
    /// Answer it with no.
    No,
    /// What was asked for is filled in.
    Done,
    /// Move selection or cursor.
    Move(Move),
    /// To the next field or list.
    NextPane,
    /// To the previous field.
    PreviousPane,
    /// Start a session from a blueprint.
    NewSession,
    /// Open the example session.
    OpenExample,
    /// Bring another session into this one.
    BringIn,
    /// Give the session a passphrase.
    Protect,
    /// Take back the last thing done.
    Undo,
    /// Do it again.
    Redo,
    /// Write the results overview.
    Export,
    /// Make the results overview for somebody else.
    NextAudience,
    /// Is a file of kind 1 to 9 made?
    ToggleFormat(u8),
    /// Change the letter to who took part.
    WriteLetter,
    /// Go to what still has to be filled in of it.
    NextGap,
    /// Go to a room.
    Room(Room),
    /// Go to the next room.
    NextRoom,
    /// Go to the previous room.
    PreviousRoom,
    /// Show the question in large letters, or no longer.
    BigLetters,
    /// Show everything in strong contrast, or no longer.
    MoreContrast,
    /// Show and change the settings.
    Settings,
    /// Change the setting under the cursor.
    ChangeSetting,
    /// Put the setting under the cursor back as the program has it.
    ResetSetting,
    /// Go to the next question.
    NextQuestion,
    /// Go to the previous question.
    PreviousQuestion,
    /// Record what is in the input line.
    Record,
    /// Begin a new line in the remark.
    NewLine,
    /// Somebody of another group speaks.
    NextGroup,
    /// Somebody says yes: what they say may be written down.
    ConsentYes,
    /// Somebody says no: nothing is written down.
    ConsentNo,
    /// This person is done.
    NextPerson,
    /// Age band 1 to 6, or 0 for 'rather not say'.
    AgeBand(u8),
    /// The present step takes five minutes more.
    ExtendStep,
    /// The present step takes five minutes less.
    ShortenStep,
    /// What was pasted is one remark.
    PasteWhole,
    /// Every line that was pasted is a remark.
    PasteLines,
    /// Take the theme that is suggested.
    TakeSuggestion,
    /// Put the remark under theme 1 to 9, or take it off.
    Tag(u8),
    /// Put the remark under a theme by its name.
    TagByName,
    /// Make a new theme.
    AddTheme,
    /// Give a theme another name.
    RenameTheme,
    /// Make a theme part of another.
    MergeTheme,
    /// Take a theme off every list.
    DropTheme,
    /// Take back a theme that is part of another, or was dropped.
    RestoreTheme,
    /// Pick which remarks are shown.
    Filter,
    /// Show all remarks again.
    ClearFilter,
    /// Find in remarks.
    Find,
    /// Correct a remark.
    EditEntry,
    /// Take a remark away.
    RemoveEntry,
    /// Take a remark away for good, from the file as well.
    PurgeEntry,
    /// May the remark be quoted?
    ToggleQuotable,
    /// Put a word such as `[naam]` in the place of what looks like personal data.
    ReplacePersonal,
    /// Leave what looks like personal data as it is.
    LeavePersonal,
    /// Write down who wants to be called later, apart from the session.
    NoteContact,
    /// Score 1 to 5.
    Answer(u8),
    /// 'Weet ik niet'.
    DontKnow,
    /// Nothing filled in.
    Blank,
    /// Clear this answer.
    Erase,
    /// The ballot is done; the next one.
    BallotDone,
    /// Back to the ballot before this one.
    PreviousBallot,
    /// On to the ballot after this one.
    NextBallot,
    /// Take this ballot away.
    RemoveBallot,
    /// A digit of a count.
    Digit(u8),
    /// On to the next count.
    NextCell,
    /// The counts of this group are done; the next group.
    CountDone,
    /// Take the counts of this group away.
    RemoveCount,
    /// Say how many people take part.
    SetPresent,
    /// Vote in the next round, or go back to the one before.
    OtherRound,
    /// Does this theme stand on the ballot?
    ToggleOnBallot,
    /// Show the scores.
    Reveal,
    /// Choose this theme, or no longer.
    ToggleChosen,
    /// Go to the remarks of this theme.
    OpenRemarks,
    /// Go to the next worksheet.
    NextSheet,
    /// Go to the worksheet before.
    PreviousSheet,
    /// Pick another worksheet.
    OtherSheet,
    /// Fill in the row under the cursor.
    FillIn,
    /// See what stands out on the worksheet, or its rows again.
    LookAtSheet,
    /// Add a row to the worksheet.
    AddRow,
    /// Take a row away.
    RemoveRow,
    /// On to the next field of a row; behind the last one it is done.
    NextField,
    /// The row is filled in.
    KeepRow,
    /// Answer 1 to 9.
    PickAnswer(u8),
    /// In a poll: the last answer that was counted does not count after all.
    TakeBackAnswer,
    /// On the wall: the next page.
    NextPage,
    /// On the wall: the page before.
    PreviousPage,
    /// On the wall: follow what happens again.
    FollowAgain,
    /// Look at the order in another way.
    View(ReviewView),
    /// Go to the next way to look at it.
    NextView,
    /// Go to the way before.
    PreviousView,
    /// Make this weight or voice lighter.
    TurnDown,
    /// Make this weight or voice heavier.
    TurnUp,
    /// Put weights and voices back as the blueprint has them.
    BackToBlueprint,
    /// Show how firm something is as a word or as a figure.
    ToggleFigures,
}

impl Command {
    /// What it does, in a few words; rows of the keymap with the same label are shown as one.
    pub fn label(self) -> Message {
        match self {
            Command::Help => msg!("do-help"),
            Command::Palette => msg!("do-palette"),
            Command::Guide => msg!("do-guide"),
            Command::Tour => msg!("do-tour"),
            Command::TourNext => msg!("do-tour-next"),
            Command::TourEnd => msg!("do-tour-end"),
            Command::AllKept => msg!("do-all-kept"),
            Command::OnTheWall => msg!("do-on-the-wall"),
            Command::Back => msg!("do-back"),
            Command::Quit => msg!("do-quit"),
            Command::Accept => msg!("do-accept"),
            // One word for two questions; the name is that of the one of which the key can be changed.
            Command::Yes | Command::ConsentYes => msg!("do-consent-yes"),
            Command::No | Command::ConsentNo => msg!("do-consent-no"),
            Command::Done => msg!("do-done"),
            Command::Move(Move::Up | Move::Down | Move::Left | Move::Right) => msg!("do-move"),
            Command::Move(Move::PageUp | Move::PageDown) => msg!("do-page"),
            Command::Move(Move::First | Move::Last) => msg!("do-first-last"),
            Command::NextPane => msg!("do-next-pane"),
            Command::PreviousPane => msg!("do-previous-pane"),
            Command::NewSession => msg!("do-new-session"),
            Command::OpenExample => msg!("do-open-example"),
            Command::BringIn => msg!("do-bring-in"),
            Command::Protect => msg!("do-protect"),
            Command::Undo => msg!("do-undo"),
            Command::Redo => msg!("do-redo"),
            Command::Export => msg!("do-export"),
            Command::NextAudience => msg!("do-next-audience"),
            Command::ToggleFormat(_) => msg!("do-toggle-format"),
            Command::WriteLetter => msg!("do-write-letter"),
            Command::NextGap => msg!("do-next-gap"),
            Command::Room(room) => msg!("do-room", room = room.title()),
            Command::NextRoom => msg!("do-next-room"),
            Command::PreviousRoom => msg!("do-previous-room"),
            Command::BigLetters => msg!("do-big-letters"),
            Command::MoreContrast => msg!("do-contrast"),
            Command::Settings => msg!("do-settings"),
            Command::ChangeSetting => msg!("do-change-setting"),
            Command::ResetSetting => msg!("do-reset-setting"),
            Command::NextQuestion => msg!("do-next-question"),
            Command::PreviousQuestion => msg!("do-previous-question"),
            Command::Record => msg!("do-record"),
            Command::NewLine => msg!("do-new-line"),
            Command::NextGroup => msg!("do-next-group"),
            Command::NextPerson => msg!("do-next-person"),
            Command::AgeBand(0) => msg!("age-not-said"),
            Command::AgeBand(_) => msg!("do-age"),
            Command::ExtendStep => msg!("do-extend"),
            Command::ShortenStep => msg!("do-shorten"),
            Command::PasteWhole => msg!("do-paste-whole"),
            Command::PasteLines => msg!("do-paste-lines"),
            Command::TakeSuggestion => msg!("do-take-suggestion"),
            Command::Tag(_) => msg!("do-tag"),
            Command::TagByName => msg!("do-tag-by-name"),
            Command::AddTheme => msg!("do-add-theme"),
            Command::RenameTheme => msg!("do-rename-theme"),
            Command::MergeTheme => msg!("do-merge-theme"),
            Command::DropTheme => msg!("do-drop-theme"),
            Command::RestoreTheme => msg!("do-restore-theme"),
            Command::Filter => msg!("do-filter"),
            Command::ClearFilter => msg!("do-clear-filter"),
            Command::Find => msg!("do-find"),
            Command::EditEntry => msg!("do-edit"),
            Command::RemoveEntry => msg!("do-remove"),
            Command::PurgeEntry => msg!("do-purge"),
            Command::ToggleQuotable => msg!("do-quotable"),
            Command::ReplacePersonal => msg!("do-replace-personal"),
            Command::LeavePersonal => msg!("do-leave-personal"),
            Command::NoteContact => msg!("do-note-contact"),
            Command::Answer(_) => msg!("do-answer"),
            Command::DontKnow => msg!("do-dont-know"),
            Command::Blank => msg!("do-blank"),
            Command::Erase => msg!("do-erase"),
            Command::BallotDone => msg!("do-ballot-done"),
            Command::PreviousBallot => msg!("do-previous-ballot"),
            Command::NextBallot => msg!("do-next-ballot"),
            Command::RemoveBallot => msg!("do-remove-ballot"),
            Command::Digit(_) => msg!("do-digit"),
            Command::NextCell => msg!("do-next-cell"),
            Command::CountDone => msg!("do-count-done"),
            Command::RemoveCount => msg!("do-remove-count"),
            Command::SetPresent => msg!("do-present"),
            Command::OtherRound => msg!("do-other-round"),
            Command::ToggleOnBallot => msg!("do-on-ballot"),
            Command::Reveal => msg!("do-reveal"),
            Command::ToggleChosen => msg!("do-choose"),
            Command::OpenRemarks => msg!("do-open-remarks"),
            Command::NextSheet => msg!("do-next-sheet"),
            Command::PreviousSheet => msg!("do-previous-sheet"),
            Command::OtherSheet => msg!("do-other-sheet"),
            Command::FillIn => msg!("do-fill-in"),
            Command::LookAtSheet => msg!("do-sheet-overview"),
            Command::AddRow => msg!("do-add-row"),
            Command::RemoveRow => msg!("do-remove-row"),
            Command::NextField => msg!("do-next-field"),
            Command::KeepRow => msg!("do-keep-row"),
            Command::PickAnswer(_) => msg!("do-pick-answer"),
            Command::TakeBackAnswer => msg!("do-take-back-answer"),
            Command::NextPage => msg!("do-next-wall-page"),
            Command::PreviousPage => msg!("do-previous-wall-page"),
            Command::FollowAgain => msg!("do-follow"),
            Command::View(view) => msg!("do-view", view = view.title()),
            Command::NextView => msg!("do-next-view"),
            Command::PreviousView => msg!("do-previous-view"),
            Command::TurnDown | Command::TurnUp => msg!("do-turn"),
            Command::BackToBlueprint => msg!("do-back-to-blueprint"),
            Command::ToggleFigures => msg!("do-figures"),
        }
    }

    /// The message that holds the other words that people have for it: its label, or the name of where it goes.
    pub fn known_as(self) -> Message {
        match self {
            Command::Room(room) => room.title(),
            Command::View(view) => view.title(),
            _ => self.label(),
        }
    }

    /// The name by which its keys can be changed; no other command has it, and it never becomes another one.
    ///
    /// `None` for what works alike in every list and every line: arrows, Enter, Esc, Tab and digits stay what they
    /// are.
    pub fn name(self) -> Option<&'static str> {
        let id = match self {
            Command::Room(room) => room.title().id,
            Command::View(view) => view.title().id,
            command if command.in_palette() || command == Command::Palette => command.label().id,
            _ => return None,
        };
        Some(id.strip_prefix("do-").unwrap_or(id))
    }

    /// The command of this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::named().into_iter().find(|command| command.name() == Some(name))
    }

    /// The commands that have a name, in the order of the table of keys.
    pub fn named() -> Vec<Command> {
        let mut named: Vec<Command> = Vec::new();
        for row in BINDINGS {
            if row.command.name().is_some() && !named.contains(&row.command) {
                named.push(row.command);
            }
        }
        named
    }
}
