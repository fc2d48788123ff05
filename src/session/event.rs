//! The events a session is made of, and how one is written down.

use serde::{Deserialize, Serialize};
use time::Date;

use super::conversations::Age;
use super::ids::{BallotId, DeviceId, EventId, GroupId, RowId, Stamp, TallyId, ThemeId};
use super::plain::{Indicator, Position, Scores};
use super::voting::Counted;
use super::worksheet::{Filled, Worksheet};

/// One line of the journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Unique over all machines.
    pub id: EventId,
    /// The program that wrote it.
    pub device: DeviceId,
    /// Counts the entries of that device from 1.
    pub seq: u64,
    /// When, ever increasing within a journal.
    pub at: Stamp,
    /// What happened.
    pub event: Event,
}

/// Something that happened. Written once, never changed; a later event may correct or retract it.
///
/// A field may be added with `#[serde(default)]`; nothing is renamed or removed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "body", rename_all = "snake_case")]
pub enum Event {
    /// A session began. Holds the blueprint, so that the session needs no other file.
    SessionStarted {
        /// The blueprint's TOML text, whole.
        blueprint: String,
        /// Village, neighbourhood, supermarket.
        place: String,
        /// The day.
        #[serde(with = "iso_date")]
        date: Date,
        /// Which table, where there are several.
        table: Option<String>,
        /// Invented people and remarks: said so on every screen and export.
        #[serde(default)]
        example: bool,
    },
    /// The facilitator went to a question.
    PositionMoved {
        /// Where to.
        position: Position,
    },
    /// Somebody said something. The entry's id is the contribution's id.
    ContributionRecorded {
        /// Who spoke.
        group: GroupId,
        /// At which question.
        position: Position,
        /// What was said.
        text: String,
        /// What it is about.
        #[serde(default)]
        themes: Vec<ThemeId>,
        /// May be quoted word for word.
        #[serde(default)]
        quotable: bool,
        /// In which conversation, where people are heard one after another.
        #[serde(default)]
        conversation: Option<EventId>,
    },
    /// Somebody who was asked said yes: what is said from now on is one conversation. The entry's id is the
    /// conversation's id. Who says no leaves no entry.
    ConversationBegun {},
    /// Somebody said how old they are, about, or preferred not to say. It ends the conversation.
    AgeGiven {
        /// Which.
        conversation: EventId,
        /// The band.
        age: Age,
    },
    /// A step of the agenda takes longer than planned, or shorter. Adds up.
    StepExtended {
        /// 0-based.
        step: usize,
        /// So many minutes more, or fewer below 0.
        minutes: i16,
    },
    /// The text of a contribution was corrected.
    ContributionEdited {
        /// Which.
        contribution: EventId,
        /// The text from now on.
        text: String,
        /// Why, in the facilitator's words; may be empty.
        reason: String,
    },
    /// A contribution was taken away. It stays in the journal.
    ContributionRemoved {
        /// Which.
        contribution: EventId,
        /// Why, in the facilitator's words; may be empty.
        reason: String,
    },
    /// A contribution was put under a theme, or taken from it.
    ContributionTagged {
        /// Which.
        contribution: EventId,
        /// The theme.
        theme: ThemeId,
        /// On or off.
        on: bool,
    },
    /// A contribution may be quoted word for word, or no longer.
    QuotableSet {
        /// Which.
        contribution: EventId,
        /// On or off.
        quotable: bool,
    },
    /// A theme came up during the session.
    ThemeAdded {
        /// New, unique over all machines.
        theme: ThemeId,
        /// As the screen names it.
        name: String,
    },
    /// A theme got another name.
    ThemeRenamed {
        /// Which.
        theme: ThemeId,
        /// The name from now on.
        name: String,
    },
    /// Somebody's ballot, whole. The same ballot cast again is a correction.
    BallotCast {
        /// Which.
        ballot: BallotId,
        /// Whose voice it is.
        group: GroupId,
        /// 1 for the first round.
        round: u8,
        /// The answers.
        scores: Scores,
    },
    /// A ballot was taken away.
    BallotRemoved {
        /// Which.
        ballot: BallotId,
    },
    /// The votes of a group were counted together. The same tally counted again is a correction.
    TallyCounted {
        /// Which.
        tally: TallyId,
        /// Whose voices these are.
        group: GroupId,
        /// 1 for the first round.
        round: u8,
        /// What was counted.
        counts: Counted,
    },
    /// A tally was taken away.
    TallyRemoved {
        /// Which.
        tally: TallyId,
    },
    /// So many people of a group take part in the voting.
    PresentSet {
        /// Which group.
        group: GroupId,
        /// At which table, empty where it has no name; `None` for all tables together.
        #[serde(default)]
        table: Option<String>,
        /// How many.
        people: u32,
    },
    /// People vote in this round from now on.
    RoundBegun {
        /// 1 for the first round.
        round: u8,
    },
    /// The scores of a round may be seen from now on, as they stand now: those of the table where this was done.
    /// Ballots that come later are shown together, or when it is revealed once more.
    Revealed {
        /// 1 for the first round.
        round: u8,
        /// The tables whose scores may be seen too, by the entry that began each: those that were in one file.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        tables: Vec<EventId>,
    },
    /// A theme was chosen to go on with, or no longer.
    ThemeChosen {
        /// Which.
        theme: ThemeId,
        /// On or off.
        chosen: bool,
    },
    /// A theme stands on the ballot, or no longer. At first all of them do.
    OnBallotSet {
        /// Which.
        theme: ThemeId,
        /// On or off.
        on: bool,
    },
    /// A theme became part of another: its remarks count there. It is no longer in lists and on ballots; what
    /// was scored on it stays with it, and counts for no other theme.
    ThemeMerged {
        /// Which.
        from: ThemeId,
        /// The theme that it is part of from now on.
        into: ThemeId,
    },
    /// A theme is no longer part of another: every remark is where it was.
    ThemeSplit {
        /// The theme that was part of another.
        theme: ThemeId,
    },
    /// A theme was taken off every list, or put back. Its remarks stand under their other themes, or none.
    ThemeDropped {
        /// Which.
        theme: ThemeId,
        /// Off or back.
        dropped: bool,
    },
    /// The letter to who took part was written, whole. The last one counts.
    LetterWritten {
        /// The text; each line is a heading (`# `), a point (`- `) or a paragraph.
        text: String,
    },
    /// Something was filled in on a row of a worksheet. Other fields of the row stay as they are.
    RowFilled {
        /// Which worksheet.
        sheet: Worksheet,
        /// Which row; one that is not there yet is begun.
        row: RowId,
        /// What was filled in.
        filled: Filled,
    },
    /// A row of a worksheet was taken away.
    RowRemoved {
        /// Which worksheet.
        sheet: Worksheet,
        /// Which row.
        row: RowId,
    },
    /// So many people of a group gave this answer on an item of a poll, at this table. The same counted again is a
    /// correction.
    PeopleCounted {
        /// Which poll.
        sheet: Worksheet,
        /// Which item.
        item: RowId,
        /// Whose voices these are.
        group: GroupId,
        /// Which answer.
        answer: String,
        /// How many people.
        people: u32,
    },
    /// Figures of the area were brought in from a table. Those with the same id are corrected.
    FiguresBrought {
        /// The figures.
        indicators: Vec<Indicator>,
    },
    /// Takes back what an earlier entry did. Retracting a retraction does it again.
    Retracted {
        /// The entry taken back.
        entry: EventId,
    },
    /// What stood here was taken away for good: only that there was something is left, so that no merge brings it
    /// back. See [`union`](super::union).
    Purged {},
    /// Written by a newer program: kept as it is, and skipped.
    #[serde(skip)]
    Unknown {
        /// Its kind.
        kind: String,
        /// Its body, JSON.
        body: String,
    },
}

/// A known kind of event whose body cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("an entry of kind '{kind}' cannot be read")]
pub struct UnreadableBody {
    /// The kind.
    pub kind: String,
    /// Where in the body; never the body itself, which may hold what people said.
    pub column: usize,
}

/// The kinds as they are written, each at the place that [`Event::kind`] has for it.
const KINDS: [&str; 31] = [
    "session_started",
    "position_moved",
    "contribution_recorded",
    "contribution_edited",
    "contribution_removed",
    "contribution_tagged",
    "quotable_set",
    "theme_added",
    "theme_renamed",
    "ballot_cast",
    "ballot_removed",
    "tally_counted",
    "tally_removed",
    "present_set",
    "round_begun",
    "revealed",
    "theme_chosen",
    "on_ballot_set",
    "theme_merged",
    "theme_split",
    "theme_dropped",
    "retracted",
    "conversation_begun",
    "age_given",
    "step_extended",
    "letter_written",
    "purged",
    "row_filled",
    "row_removed",
    "people_counted",
    "figures_brought",
];

impl Event {
    /// The kind as it is written in the journal.
    pub fn kind(&self) -> &str {
        match self {
            Event::SessionStarted { .. } => KINDS[0],
            Event::PositionMoved { .. } => KINDS[1],
            Event::ContributionRecorded { .. } => KINDS[2],
            Event::ContributionEdited { .. } => KINDS[3],
            Event::ContributionRemoved { .. } => KINDS[4],
            Event::ContributionTagged { .. } => KINDS[5],
            Event::QuotableSet { .. } => KINDS[6],
            Event::ThemeAdded { .. } => KINDS[7],
            Event::ThemeRenamed { .. } => KINDS[8],
            Event::BallotCast { .. } => KINDS[9],
            Event::BallotRemoved { .. } => KINDS[10],
            Event::TallyCounted { .. } => KINDS[11],
            Event::TallyRemoved { .. } => KINDS[12],
            Event::PresentSet { .. } => KINDS[13],
            Event::RoundBegun { .. } => KINDS[14],
            Event::Revealed { .. } => KINDS[15],
            Event::ThemeChosen { .. } => KINDS[16],
            Event::OnBallotSet { .. } => KINDS[17],
            Event::ThemeMerged { .. } => KINDS[18],
            Event::ThemeSplit { .. } => KINDS[19],
            Event::ThemeDropped { .. } => KINDS[20],
            Event::Retracted { .. } => KINDS[21],
            Event::ConversationBegun { .. } => KINDS[22],
            Event::AgeGiven { .. } => KINDS[23],
            Event::StepExtended { .. } => KINDS[24],
            Event::LetterWritten { .. } => KINDS[25],
            Event::Purged {} => KINDS[26],
            Event::RowFilled { .. } => KINDS[27],
            Event::RowRemoved { .. } => KINDS[28],
            Event::PeopleCounted { .. } => KINDS[29],
            Event::FiguresBrought { .. } => KINDS[30],
            Event::Unknown { kind, .. } => kind,
        }
    }

    /// The body as it is written in the journal: JSON.
    pub fn body(&self) -> String {
        if let Event::Unknown { body, .. } = self {
            return body.clone();
        }
        match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(mut whole)) => whole.remove("body").unwrap_or_default().to_string(),
            _ => String::new(),
        }
    }

    /// Reads an event back from its kind and body. Unknown kinds are kept.
    pub fn read(kind: &str, body: &str) -> Result<Event, UnreadableBody> {
        if !KINDS.contains(&kind) {
            return Ok(Event::Unknown { kind: kind.into(), body: body.into() });
        }
        // Tag first, then content: serde reads this in one pass, without a tree in between.
        serde_json::from_str(&format!("{{\"kind\":\"{kind}\",\"body\":{body}}}"))
            .map_err(|error| UnreadableBody { kind: kind.into(), column: error.column() })
    }

    /// Whether 'undo' may take it back: what a person did, not where the agenda stands.
    pub fn undoable(&self) -> bool {
        !matches!(
            self,
            Event::SessionStarted { .. }
                | Event::PositionMoved { .. }
                | Event::Retracted { .. }
                | Event::Purged {}
                | Event::Unknown { .. }
        )
    }
}

/// Dates as `2026-11-22`.
mod iso_date {
    time::serde::format_description!(format, Date, "[year]-[month]-[day]");
    pub use format::{deserialize, serialize};
}
