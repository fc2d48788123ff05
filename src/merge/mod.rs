//! Sessions of several tables brought together: what may be, what comes, and what is told of it.
//!
//! Pure: [`merge`] says which entries have to be written, and nothing is changed before that is known.

use std::collections::{BTreeMap, HashSet};

use crate::blueprint;
use crate::i18n::{Fill, Message};
use crate::msg;
use crate::session::{Contribution, DeviceId, Entry, Event, EventId, Session, Theme, begun, union};
use crate::text::folded;

/// So many places where blueprints differ are named.
const NAMED: usize = 5;

/// The journal of a session file.
#[derive(Debug, Clone)]
pub struct Source {
    /// The name of the file, as it may be shown.
    pub name: String,
    /// Its entries, in order.
    pub entries: Vec<Entry>,
}

/// What comes of bringing sessions together.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// What has to be written, all or nothing; empty when everything was there.
    pub entries: Vec<Entry>,
    /// What each file brought, in the order in which they were given.
    pub brought: Vec<Brought>,
    /// Themes that have the same name now and are not the same: to be put together by a person.
    pub same_names: Vec<SameName>,
    /// Some of the votes that came still have to be revealed here.
    pub waits: bool,
    /// Entries that hold words here and were purged at another table: those words have to go here too.
    pub purged: Vec<EventId>,
}

/// What one file brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// The name of the file.
    pub name: String,
    /// The names of its tables; may be empty.
    pub tables: String,
    /// Where it was and when, where that is not as in the session.
    pub elsewhere: Option<Message>,
    /// Remarks.
    pub remarks: Came,
    /// Ballots.
    pub ballots: Came,
    /// Votes of groups, counted together.
    pub tallies: Came,
    /// Anything else: themes, choices, corrections.
    pub other: usize,
    /// Entries whose words still stand in the file, and were purged elsewhere.
    pub still_there: usize,
}

/// How much of something came, of what stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Came {
    /// It was not there.
    pub new: usize,
    /// It was there already.
    pub already: usize,
}

/// Themes with one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SameName {
    /// The name of the first.
    pub name: String,
    /// How many there are.
    pub count: usize,
}

/// Why sessions are not brought together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A file holds no blueprint that can be read.
    NoBlueprint(String),
    /// The blueprints differ.
    Blueprint {
        /// The one file.
        into: String,
        /// The other.
        from: String,
        /// In these places; see [`blueprint::differences`].
        places: Vec<String>,
    },
    /// Invented people would come among real ones, or the other way round.
    Example(String),
}

impl Refusal {
    /// What differs, and that nothing was changed.
    pub fn message(&self) -> Message {
        match self {
            Refusal::NoBlueprint(file) => msg!("merge-no-blueprint", file = file),
            Refusal::Example(file) => msg!("merge-example", file = file),
            Refusal::Blueprint { into, from, places } => {
                let named: Vec<&str> = places.iter().take(NAMED).map(String::as_str).collect();
                let (named, more) = (named.join(", "), places.len().saturating_sub(NAMED));
                msg!("merge-blueprint", into = into, from = from, places = named, more = more)
            }
        }
    }
}

/// Brings the journals of `from` into that of `into`.
pub fn merge(into: &Source, from: &[Source]) -> Result<Merged, Refusal> {
    let text = blueprint_of(into)?;
    let setup = blueprint::read(text).map_err(|_| Refusal::NoBlueprint(into.name.clone()))?.setup();
    let fold = |entries: &[Entry]| Session::fold(setup.clone(), entries.to_vec());
    let here = fold(&into.entries);
    let entries = union(&into.entries, from.iter().flat_map(|source| source.entries.iter().cloned()));
    // What is replaced stands in `entries` a second time: those count.
    let replaced: HashSet<EventId> = entries.iter().map(|entry| entry.id).collect();
    let kept = into.entries.iter().filter(|entry| !replaced.contains(&entry.id));
    let whole: Vec<Entry> = kept.chain(&entries).cloned().collect();
    let purged: HashSet<EventId> =
        whole.iter().filter(|entry| entry.is_purged()).map(|entry| entry.id).collect();
    let still_in = |source: &Source| {
        let held = source.entries.iter().filter(|entry| purged.contains(&entry.id) && !entry.is_purged());
        held.map(|entry| entry.id).collect::<Vec<_>>()
    };
    let mut brought = Vec::new();
    let mut known: HashSet<EventId> = into.entries.iter().map(|entry| entry.id).collect();
    let mut votes = votes(&here);
    for source in from {
        let there = fold(&source.entries);
        if !is_rest_of(&source.entries, &into.entries) {
            let places = blueprint::differences(text, blueprint_of(source)?);
            if !places.is_empty() {
                let (into, from) = (into.name.clone(), source.name.clone());
                return Err(Refusal::Blueprint { into, from, places });
            }
            if here.is_example() != there.is_example() {
                return Err(Refusal::Example(source.name.clone()));
            }
        }
        let tables: Vec<&str> = there.tables().collect();
        brought.push(Brought {
            name: source.name.clone(),
            tables: tables.join(", "),
            elsewhere: elsewhere(&here, &there),
            remarks: came(there.contributions(), |remark: &Contribution| !known.contains(&remark.id)),
            ballots: came(there.ballots_of_all_rounds(), |ballot| !votes.contains(&ballot.id.0)),
            tallies: came(there.tallies_of_all_rounds(), |tally| !votes.contains(&tally.id.0)),
            other: source
                .entries
                .iter()
                .filter(|entry| !known.contains(&entry.id) && is_other(&entry.event))
                .count(),
            still_there: still_in(source).len(),
        });
        known.extend(source.entries.iter().map(|entry| entry.id));
        votes.extend(self::votes(&there));
    }
    let whole = fold(&whole);
    let waits = whole.waiting(whole.round()).is_any() || !whole.is_revealed(whole.round());
    let waits = waits && brought.iter().any(|one| one.ballots.new + one.tallies.new > 0);
    Ok(Merged { same_names: same_names(whole.themes()), waits, purged: still_in(into), entries, brought })
}

/// What was saved of a damaged file may lack the entry with the blueprint: it is known by the tables and programs
/// that wrote it.
fn is_rest_of(rest: &[Entry], whole: &[Entry]) -> bool {
    let wrote: HashSet<DeviceId> = whole.iter().map(|entry| entry.device).collect();
    begun(rest).next().is_none() && rest.iter().any(|entry| wrote.contains(&entry.device))
}

fn blueprint_of(source: &Source) -> Result<&str, Refusal> {
    let began = begun(&source.entries).next();
    began.map(|began| began.blueprint).ok_or_else(|| Refusal::NoBlueprint(source.name.clone()))
}

fn votes(session: &Session) -> HashSet<uuid::Uuid> {
    let ballots = session.ballots_of_all_rounds().map(|ballot| ballot.id.0);
    ballots.chain(session.tallies_of_all_rounds().map(|tally| tally.id.0)).collect()
}

fn came<T>(all: impl Iterator<Item = T>, is_new: impl Fn(T) -> bool) -> Came {
    let mut came = Came::default();
    for one in all {
        *(if is_new(one) { &mut came.new } else { &mut came.already }) += 1;
    }
    came
}

/// What is told by itself, and where the agenda stood, are not counted once more.
fn is_other(event: &Event) -> bool {
    !matches!(
        event,
        Event::SessionStarted { .. }
            | Event::PositionMoved { .. }
            | Event::ContributionRecorded { .. }
            | Event::BallotCast { .. }
            | Event::TallyCounted { .. }
            | Event::Purged {}
    )
}

/// Where and when a session was, when that is not where and when the other was.
fn elsewhere(here: &Session, there: &Session) -> Option<Message> {
    let differs = folded(here.place()) != folded(there.place()) || here.date() != there.date();
    let date = there.date().map_or_else(String::new, |date| date.to_string());
    differs.then(|| msg!("merge-elsewhere", place = there.place(), date = date))
}

/// Names that more than one theme in the lists has, in the order of the lists.
fn same_names(themes: &[Theme]) -> Vec<SameName> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for theme in themes {
        *counts.entry(folded(&theme.name)).or_default() += 1;
    }
    let mut found = Vec::new();
    for theme in themes {
        if let Some(count) = counts.remove(&folded(&theme.name)).filter(|count| *count > 1) {
            found.push(SameName { name: theme.name.clone(), count });
        }
    }
    found
}

impl Merged {
    /// What came from where, a line each, and what is left to do.
    pub fn lines(&self) -> Vec<Message> {
        let nothing = self.entries.is_empty().then(|| msg!("merge-nothing-new"));
        let names = self
            .same_names
            .iter()
            .map(|same| msg!("merge-same-name", theme = &same.name, count = same.count));
        let waits = self.waits.then(|| msg!("merge-waits"));
        let purged = (!self.purged.is_empty()).then(|| msg!("merge-purged", count = self.purged.len()));
        let came = self.brought.iter().flat_map(Brought::lines);
        came.chain(nothing).chain(purged).chain(waits).chain(names).collect()
    }

    /// The same in one sentence, for where there is room for no more.
    pub fn briefly(&self) -> Message {
        let sum = |of: fn(&Brought) -> Came| self.brought.iter().map(|one| of(one).new).sum::<usize>();
        let votes = sum(|one| one.ballots) + sum(|one| one.tallies);
        let still_there = usize::from(self.brought.iter().any(|one| one.still_there > 0));
        if self.entries.is_empty() && still_there == 0 {
            return msg!("merge-nothing-new");
        }
        msg!(
            "merged",
            remarks = sum(|one| one.remarks),
            votes = votes,
            themes = self.same_names.len(),
            waits = usize::from(self.waits),
            purged = self.purged.len(),
            still_there = still_there,
        )
    }
}

impl Brought {
    fn lines(&self) -> impl Iterator<Item = Message> {
        let Self { remarks, ballots, tallies, other, .. } = self;
        let file = match (self.name.as_str(), self.tables.as_str()) {
            (name, "") => Fill::from(name),
            (name, tables) => Fill::from(msg!("merge-at-table", file = name, table = tables)),
        };
        let line = msg!(
            "merge-brought",
            file = file,
            remarks = remarks.new,
            ballots = ballots.new,
            tallies = tallies.new,
            other = *other,
            already = remarks.already + ballots.already + tallies.already,
        );
        let still_there = (self.still_there > 0)
            .then(|| msg!("merge-still-there", file = &self.name, count = self.still_there));
        [Some(line), self.elsewhere.clone(), still_there].into_iter().flatten()
    }
}
