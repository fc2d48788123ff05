//! The fold: a journal in, a [`Session`] out.

use std::collections::{BTreeSet, HashSet};

use time::Date;

use super::agenda::Agenda;
use super::contributions::{Contribution, Contributions};
use super::conversations::Conversations;
use super::counts::Counts;
use super::event::{Entry, Event};
use super::ids::{DeviceId, EventId, GroupId, Stamp, Table};
use super::plain::{Group, Position, Setup, Theme};
use super::tables::Tables;
use super::themes::Themes;
use super::voting::{Ballot, Tally, Voting};
use super::worksheet::{Booth, Worksheets};

/// How a session stands: everything its journal says, folded.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Session {
    setup: Setup,
    entries: Vec<Entry>,
    /// Entries that a standing [`Event::Retracted`] took back.
    retracted: HashSet<EventId>,
    tables: Tables,
    state: State,
}

/// The part that follows from the standing entries.
#[derive(Debug, Clone, PartialEq, Default)]
struct State {
    started: Option<Started>,
    tables: BTreeSet<String>,
    agenda: Agenda,
    conversations: Conversations,
    said: Contributions,
    themes: Themes,
    voting: Voting,
    letter: Option<String>,
    worksheets: Worksheets,
}

#[derive(Debug, Clone, PartialEq)]
struct Started {
    id: EventId,
    at: Stamp,
    place: String,
    date: Date,
    example: bool,
}

impl Session {
    /// A session in which nothing has happened yet.
    pub fn new(setup: Setup) -> Self {
        let state = State::new(&setup);
        Self { setup, state, ..Self::default() }
    }

    /// Folds a whole journal, in any order.
    pub fn fold(setup: Setup, mut entries: Vec<Entry>) -> Self {
        entries.sort_by_key(|entry| (entry.at, entry.id));
        entries.dedup_by_key(|entry| entry.id);
        let mut session = Self { setup, entries, ..Self::default() };
        session.refold();
        session
    }

    /// Adds one entry. One that is later than all others, as usual, is applied without refolding the journal.
    pub fn apply(&mut self, entry: Entry) {
        let later = self.entries.last().is_none_or(|last| (last.at, last.id) < (entry.at, entry.id));
        // A merge can bring a retraction before what it takes back, and a table after what was done there.
        let far = matches!(entry.event, Event::Retracted { .. } | Event::SessionStarted { .. });
        if later && !far && !self.retracted.contains(&entry.id) {
            self.state.apply(&entry, &self.tables, &self.setup);
            self.entries.push(entry);
            return;
        }
        let place = self.entries.partition_point(|other| (other.at, other.id) < (entry.at, entry.id));
        if self.entries.get(place).is_none_or(|other| other.id != entry.id) {
            self.entries.insert(place, entry);
            self.refold();
        }
    }

    fn refold(&mut self) {
        // A retraction is always later than what it takes back, so one pass from the end settles
        // which retractions stand.
        self.retracted.clear();
        for entry in self.entries.iter().rev() {
            if let Event::Retracted { entry: target } = &entry.event
                && !self.retracted.contains(&entry.id)
            {
                self.retracted.insert(*target);
            }
        }
        self.tables.find(&self.entries);
        self.state = State::new(&self.setup);
        self.state.conversations = Conversations::new(self.tables.here());
        for entry in &self.entries {
            if !self.retracted.contains(&entry.id) {
                self.state.apply(entry, &self.tables, &self.setup);
            }
        }
    }

    /// The event that reveals a round: the votes of all tables that are merged here.
    pub fn reveal(&self, round: u8) -> Event {
        let tables = if self.is_of_several() { self.tables.begun().collect() } else { Vec::new() };
        Event::Revealed { round, tables }
    }

    /// Whether sessions of several tables were merged into it.
    pub fn is_of_several(&self) -> bool {
        self.tables.begun().len() > 1
    }

    /// The programs that began the sessions in it, the first one first.
    pub fn began(&self) -> impl Iterator<Item = DeviceId> {
        self.tables
            .begun()
            .filter_map(|id| self.entries.iter().find(|entry| entry.id == id))
            .map(|entry| entry.device)
    }

    /// Continues at the table of this device: where several tables were merged, the current conversation is the one
    /// there.
    pub fn go_on_at(&mut self, device: DeviceId) {
        if self.is_of_several() {
            self.tables.go_to(device);
            self.refold();
        }
    }

    /// Every entry, in order, also those taken back.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The stamp of the last entry.
    pub fn last_stamp(&self) -> Stamp {
        self.entries.last().map_or(Stamp::default(), |entry| entry.at)
    }

    /// The id of the session: that of its first entry. `None` before it started.
    pub fn id(&self) -> Option<EventId> {
        self.state.started.as_ref().map(|started| started.id)
    }

    /// When it started.
    pub fn started_at(&self) -> Stamp {
        self.state.started.as_ref().map_or(Stamp::default(), |started| started.at)
    }

    /// Village, neighbourhood, supermarket.
    pub fn place(&self) -> &str {
        self.state.started.as_ref().map_or("", |started| &started.place)
    }

    /// The day it was held.
    pub fn date(&self) -> Option<Date> {
        self.state.started.as_ref().map(|started| started.date)
    }

    /// The names of the tables that are in it.
    pub fn tables(&self) -> impl Iterator<Item = &str> {
        self.state.tables.iter().map(String::as_str)
    }

    /// Invented, to show the program with.
    pub fn is_example(&self) -> bool {
        self.state.started.as_ref().is_some_and(|started| started.example)
    }

    /// Where the agenda stands.
    pub fn position(&self) -> Position {
        self.state.agenda.position()
    }

    /// Where the agenda stands, and how it got there.
    pub fn agenda(&self) -> &Agenda {
        &self.state.agenda
    }

    /// The people who are heard one after another.
    pub fn conversations(&self) -> &Conversations {
        &self.state.conversations
    }

    /// Who is heard.
    pub fn groups(&self) -> &[Group] {
        &self.setup.groups
    }

    /// A group by its id.
    pub fn group(&self, id: &GroupId) -> Option<&Group> {
        self.setup.groups.iter().find(|group| group.id == *id)
    }

    /// Where a group stands in the list of [`groups`](Self::groups).
    pub fn place_of_group(&self, id: &GroupId) -> Option<usize> {
        self.setup.groups.iter().position(|group| group.id == *id)
    }

    /// The place of the group after the one at `place`; after the last comes the first.
    pub fn group_after(&self, place: usize) -> usize {
        (place + 1) % self.setup.groups.len().max(1)
    }

    pub(super) fn voting(&self) -> &Voting {
        &self.state.voting
    }

    /// The table that what is counted now belongs to.
    pub(super) fn here(&self) -> Table {
        self.tables.here()
    }

    pub(super) fn worksheets(&self) -> &Worksheets {
        &self.state.worksheets
    }

    pub(super) fn list_of_themes(&self) -> &Themes {
        &self.state.themes
    }

    /// What was said and still stands, in order.
    pub fn contributions(&self) -> impl DoubleEndedIterator<Item = &Contribution> {
        self.state.said.standing()
    }

    /// A contribution that still stands.
    pub fn contribution(&self, id: EventId) -> Option<&Contribution> {
        self.state.said.get(id)
    }

    /// How often groups were heard and themes named.
    pub fn counts(&self) -> &Counts {
        self.state.said.counts()
    }

    /// The letter to who took part, once somebody wrote one.
    pub fn letter(&self) -> Option<&str> {
        self.state.letter.as_deref()
    }

    /// What 'undo' would take back of what these devices did.
    pub fn to_undo(&self, mine: impl Fn(DeviceId) -> bool) -> Option<&Entry> {
        self.standing(mine).find(|entry| entry.event.undoable())
    }

    /// The retraction that 'redo' would take back of what these devices did, and the entry it would
    /// revive. Nothing once something new has been done.
    pub fn to_redo(&self, mine: impl Fn(DeviceId) -> bool) -> Option<(&Entry, &Entry)> {
        for entry in self.standing(mine) {
            if let Event::Retracted { entry: target } = &entry.event {
                let target = self.entries.iter().rfind(|other| other.id == *target)?;
                if target.event.undoable() {
                    return Some((entry, target));
                }
            } else if entry.event.undoable() {
                return None;
            }
        }
        None
    }

    /// Every entry that was not taken back, the last first.
    pub fn standing_entries(&self) -> impl Iterator<Item = &Entry> {
        self.standing(|_| true)
    }

    /// Standing entries of some devices, the last first.
    fn standing(&self, mine: impl Fn(DeviceId) -> bool) -> impl Iterator<Item = &Entry> {
        self.entries
            .iter()
            .rev()
            .filter(move |entry| mine(entry.device) && !self.retracted.contains(&entry.id))
    }
}

impl State {
    fn new(setup: &Setup) -> Self {
        Self { themes: Themes::new(setup.themes.clone()), ..Self::default() }
    }

    fn apply(&mut self, entry: &Entry, tables: &Tables, setup: &Setup) {
        match &entry.event {
            Event::SessionStarted { place, date, table, example, .. } => {
                self.tables.extend(table.clone());
                if self.started.is_none() {
                    self.agenda.begin(entry.at);
                    self.started = Some(Started {
                        id: entry.id,
                        at: entry.at,
                        place: place.clone(),
                        date: *date,
                        example: *example,
                    });
                }
            }
            Event::PositionMoved { position } => self.agenda.go_to(*position, entry.at),
            Event::StepExtended { step, minutes } => self.agenda.extend(*step, *minutes),
            Event::ConversationBegun {} => {
                self.conversations.begin(entry.id, entry.at, tables.at(entry.device));
            }
            Event::AgeGiven { conversation, age } => self.conversations.give_age(*conversation, *age),
            Event::ContributionRecorded { group, position, text, themes, quotable, conversation } => {
                if let Some(conversation) = conversation {
                    self.conversations.said(*conversation);
                }
                self.said.add(Contribution {
                    id: entry.id,
                    at: entry.at,
                    group: group.clone(),
                    position: *position,
                    text: text.clone(),
                    themes: self.themes.all_seen(themes),
                    given: themes.clone(),
                    quotable: *quotable,
                    conversation: *conversation,
                    edited: false,
                    removed: false,
                });
            }
            Event::ContributionEdited { contribution, text, .. } => {
                self.said.change(*contribution, |found| {
                    found.text.clone_from(text);
                    found.edited = true;
                });
            }
            Event::ContributionRemoved { contribution, .. } => {
                if let Some(conversation) = self.said.get(*contribution).and_then(|said| said.conversation) {
                    self.conversations.unsaid(conversation);
                }
                self.said.change(*contribution, |found| found.removed = true);
            }
            Event::ContributionTagged { contribution, theme, on } => {
                let themes = &self.themes;
                self.said.change(*contribution, |found| {
                    if *on {
                        found.given.retain(|other| other != theme);
                        found.given.push(theme.clone());
                    } else {
                        // Taking a theme off a remark also takes off those that were merged into it.
                        found.given.retain(|other| !themes.is_within(other, theme));
                    }
                    found.themes = themes.all_seen(&found.given);
                });
            }
            Event::QuotableSet { contribution, quotable } => {
                self.said.change(*contribution, |found| found.quotable = *quotable);
            }
            Event::ThemeAdded { theme, name } => {
                self.themes.add(Theme { id: theme.clone(), name: name.clone(), keywords: Vec::new() });
            }
            Event::ThemeRenamed { theme, name } => self.themes.rename(theme, name),
            Event::ThemeMerged { from, into } => {
                self.themes.merge(from, into);
                self.said.settle(&self.themes);
            }
            Event::ThemeSplit { theme } => {
                self.themes.split(theme);
                self.said.settle(&self.themes);
            }
            Event::ThemeDropped { theme, dropped } => {
                self.themes.set_dropped(theme, *dropped);
                self.said.settle(&self.themes);
            }
            Event::BallotCast { ballot, group, round, scores } if setup.has(group) => {
                self.conversations.voted(ballot.0, tables.at(entry.device));
                let ballot =
                    Ballot { id: *ballot, group: group.clone(), round: *round, scores: scores.clone() };
                self.voting.cast(ballot, tables.at(entry.device));
            }
            Event::TallyCounted { tally, group, round, counts }
                if setup.has(group) && counts.impossible().is_none() =>
            {
                self.conversations.voted(tally.0, tables.at(entry.device));
                let tally = Tally { id: *tally, group: group.clone(), round: *round, counts: counts.clone() };
                self.voting.count(tally, tables.at(entry.device));
            }
            Event::BallotRemoved { ballot } => {
                self.conversations.unvoted(ballot.0);
                self.voting.remove(*ballot);
            }
            Event::TallyRemoved { tally } => {
                self.conversations.unvoted(tally.0);
                self.voting.remove_tally(*tally);
            }
            Event::PresentSet { group, table, people } if setup.has(group) => {
                let table = table.clone().map(|name| (tables.at(entry.device), name));
                self.voting.set_present(group.clone(), table, *people);
            }
            Event::RoundBegun { round } => self.voting.round = Some(*round),
            Event::Revealed { round, tables: others } => {
                self.voting.reveal(*round, &tables.with(entry.device, others));
            }
            Event::ThemeChosen { theme, chosen } => self.themes.choose(theme, *chosen),
            Event::OnBallotSet { theme, on } => self.themes.set_on_ballot(theme, *on),
            Event::LetterWritten { text } => self.letter = Some(text.clone()),
            Event::RowFilled { sheet, row, filled } => self.worksheets.fill(*sheet, row, filled),
            Event::RowRemoved { sheet, row } => self.worksheets.remove(*sheet, row),
            Event::PeopleCounted { sheet, item, group, answer, people } if setup.has(group) => {
                let booth = Booth::new(*sheet, item, group, answer);
                self.worksheets.count(booth, tables.at(entry.device), *people, entry.at);
            }
            Event::FiguresBrought { indicators } => self.worksheets.bring(indicators),
            // Votes of a group that is not there do not count.
            Event::BallotCast { .. }
            | Event::TallyCounted { .. }
            | Event::PresentSet { .. }
            | Event::PeopleCounted { .. }
            | Event::Purged {}
            | Event::Retracted { .. }
            | Event::Unknown { .. } => {}
        }
    }
}
