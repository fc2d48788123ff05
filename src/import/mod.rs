//! CSV in: remarks and ballots from a spreadsheet, as events.
//!
//! A file is read whole or not at all. Everything wrong with it is reported at once, per row and cell. The text of a
//! remark is never quoted; of a cell that should hold a name or a number up to 40 characters are, so a row whose cells
//! have shifted can show the beginning of a remark.

mod alone;
mod ballots;
mod contributions;
mod ids;
mod names;
mod problem;
mod profile;
mod table;
mod tallies;

use std::collections::HashSet;

use crate::i18n::Message;
use crate::msg;
use crate::session::{BallotId, DeviceId, Entry, Event, EventId, Position, Session, Stamp, TallyId};

pub use alone::{BallotsAlone, ballots_alone};
use contributions::Personal;
use problem::Problems;
pub use problem::{RowProblem, refused};
use table::{Column, Table};

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    /// What people said.
    Contributions,
    /// How people scored.
    Ballots,
    /// How many people gave each score, counted together.
    Tallies,
    /// Figures of the area.
    #[value(alias = "profiel")]
    Profile,
}

impl Kind {
    const ALL: [Kind; 4] = [Kind::Contributions, Kind::Ballots, Kind::Tallies, Kind::Profile];

    /// The columns that a file of this kind may have.
    fn columns(self) -> &'static [Column] {
        use Column::{
            Area, Ballot, Count, Criterion, Energy, Example, Group, Indicator, Level, Potential, Question,
            Quotable, ReferenceArea, ReferenceValue, Score, Source, Text, Theme, Unit, Urgency, Value, Whole,
            Year,
        };
        match self {
            Kind::Contributions => &[Group, Question, Theme, Text, Quotable, Example],
            Kind::Ballots => &[Ballot, Group, Theme, Urgency, Potential, Energy, Example],
            Kind::Tallies => &[Group, Theme, Criterion, Score, Count, Example],
            Kind::Profile => &[
                Indicator,
                Area,
                Level,
                Value,
                Unit,
                ReferenceArea,
                ReferenceValue,
                Year,
                Source,
                Whole,
                Example,
            ],
        }
    }

    /// The columns that it must have.
    fn required(self) -> &'static [Column] {
        match self {
            Kind::Contributions => &[Column::Group, Column::Text],
            Kind::Ballots => {
                use Column::{Ballot, Energy, Group, Potential, Theme, Urgency};
                &[Ballot, Group, Theme, Urgency, Potential, Energy]
            }
            Kind::Tallies => &[Column::Group, Column::Theme, Column::Criterion, Column::Score, Column::Count],
            Kind::Profile => {
                use Column::{Area, Indicator, Level, Source, Value, Year};
                &[Indicator, Area, Level, Value, Year, Source]
            }
        }
    }
}

/// The session that a file is read into.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Its groups and themes, and what was imported before.
    pub session: &'a Session,
    /// The questions of its blueprint and where they stand in the agenda.
    pub questions: &'a [(Position, String)],
    /// The round of ballots and tallies.
    pub round: u8,
    /// Hands or stickers are counted, so many of each person at most: a tally says how many did and did not.
    /// `None` where people give scores.
    pub shares: Option<u32>,
}

/// What a file brings to a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// What its rows are.
    pub kind: Kind,
    /// What is not in the session yet, in the order of the file.
    ///
    /// The ids follow from the content, so that importing the same file again, or on another laptop,
    /// brings the same events.
    pub events: Vec<(EventId, Event)>,
    /// How many events were there already.
    pub already: usize,
    /// How many ballots or tallies take the place of one with the same name in the session.
    pub replaced: usize,
    /// Lines of the file with new remarks that look like they hold personal data.
    pub personal: Vec<usize>,
}

impl Import {
    fn new(kind: Kind, events: Vec<(EventId, Event)>, personal: Personal, session: &Session) -> Self {
        let there: HashSet<EventId> = session.entries().iter().map(|entry| entry.id).collect();
        let total = events.len();
        let events: Vec<_> = events.into_iter().filter(|(id, _)| !there.contains(id)).collect();
        let cast: HashSet<BallotId> = session.ballots_of_all_rounds().map(|ballot| ballot.id).collect();
        let counted: HashSet<TallyId> = session.tallies_of_all_rounds().map(|tally| tally.id).collect();
        let replaces = |event: &Event| match event {
            Event::BallotCast { ballot, .. } => cast.contains(ballot),
            Event::TallyCounted { tally, .. } => counted.contains(tally),
            _ => false,
        };
        let replaced = events.iter().filter(|(_, event)| replaces(event)).count();
        let personal = personal.into_iter().filter(|(id, _)| !there.contains(id)).map(|(_, line)| line);
        Self { kind, already: total - events.len(), replaced, personal: personal.collect(), events }
    }

    /// How many new remarks look like they hold personal data and where they stand, without a word of them.
    pub fn warning(&self) -> Option<Message> {
        /// So many lines are named.
        const NAMED: usize = 20;
        let count = self.personal.len();
        let named: Vec<String> = self.personal.iter().take(NAMED).map(usize::to_string).collect();
        let (lines, more) = (named.join(", "), count.saturating_sub(NAMED));
        (count > 0).then(|| msg!("import-personal", count = count, lines = lines, more = more))
    }

    /// How many are new and how many were there already.
    pub fn message(&self) -> Message {
        let brought = |(_, event): &(EventId, Event)| match event {
            Event::FiguresBrought { indicators } => indicators.len(),
            _ => 1,
        };
        let (new, already) = (self.events.iter().map(brought).sum::<usize>(), self.already);
        match self.kind {
            Kind::Contributions => msg!("import-contributions-done", new = new, already = already),
            Kind::Ballots => {
                msg!("import-ballots-done", new = new, already = already, replaced = self.replaced)
            }
            Kind::Profile => msg!("import-profile-done", new = new, already = already),
            Kind::Tallies => {
                msg!("import-tallies-done", new = new, already = already, replaced = self.replaced)
            }
        }
    }

    /// The events as entries of `device`, numbered on from `last_seq` and timed after `last`.
    pub fn into_entries(self, device: DeviceId, last_seq: u64, last: Stamp, now: Stamp) -> Vec<Entry> {
        let mut at = last;
        (last_seq + 1..)
            .zip(self.events)
            .map(|(seq, (id, event))| {
                at = Stamp::after(at, now);
                Entry { id, device, seq, at, event }
            })
            .collect()
    }
}

/// Reads a CSV file called `file` into the session of `context`. Without a `kind`, the header tells.
pub fn read(
    kind: Option<Kind>,
    file: &str,
    bytes: &[u8],
    context: Context,
) -> Result<Import, Vec<RowProblem>> {
    let mut problems = Problems::new(file);
    let table = Table::read(kind, bytes, &mut problems);
    let mut already = 0;
    let (events, personal) = table.as_ref().map_or_else(Default::default, |table| match table.kind {
        Kind::Contributions => contributions::events(table, context, &mut problems),
        Kind::Ballots => (ballots::events(table, context, &mut problems), Vec::new()),
        Kind::Tallies => (tallies::events(table, context, &mut problems), Vec::new()),
        Kind::Profile => {
            let found = profile::figures(table, context, &mut problems);
            already = found.already;
            (found.events, Vec::new())
        }
    });
    problems.none_or_all(table).map(|table| {
        let import = Import::new(table.kind, events, personal, context.session);
        Import { already: import.already + already, ..import }
    })
}
