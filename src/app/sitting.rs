//! An open session: what is recorded, what is shown of it, what still has to reach the disk.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::counting::Counting;
use super::draft::{Drafted, HalfDone};
use super::effect::{Effect, Now, Opened};
use super::firm::Firm;
use super::overlay::Confirm;
use super::person::Since;
use super::recall::Recall;
use super::report::Report;
use super::review::Review;
use super::saving::{Outbox, Saving};
use super::scores::Scores;
use super::sheets::Sheets;
use super::talk::Talk;
use super::theme_cursor::ThemeCursor;
use super::themes::{Pane, Themes};
use crate::blueprint::{Blueprint, Scoring, Step, Vote, fold_journal};
use crate::i18n::Message;
use crate::keymap::{Place, Room};
use crate::msg;
use crate::overview::{self, Progress, Ranking, ThemeFigures, Votes};
use crate::session::{DeviceId, Entry, Event, EventId, IdSource, Position, Session, Stamp, Theme, ThemeId};

/// An open session.
#[derive(Debug, Clone)]
pub struct Sitting {
    /// Its file.
    pub path: PathBuf,
    /// It lies where the wall finds it by itself.
    in_own_folder: bool,
    /// Its plan.
    pub blueprint: Blueprint,
    /// What happened. Work that takes long shares it, and reads it as it was.
    pub session: Arc<Session>,
    /// Why nothing can be changed, if so.
    pub read_only: Option<Message>,
    /// Where one is.
    pub room: Room,
    /// Room 1.
    pub talk: Talk,
    /// Room 2.
    pub themes: Themes,
    /// Remarks by their words.
    pub recall: Recall,
    /// Room 3, with ballots.
    pub scores: Scores,
    /// Room 3, where votes are counted together.
    pub counting: Counting,
    /// Rooms 4 and 5: the theme under the cursor.
    pub choice: ThemeCursor,
    /// Room 4.
    pub review: Review,
    /// Room 5, beside the choice of themes.
    pub sheets: Sheets,
    /// Room 6.
    pub report: Report,
    /// The order of the blueprint, once it may be seen.
    pub ranking: Option<Ranking>,
    /// The room that one left for the remarks of a theme: the way back.
    pub(super) came_from: Option<Room>,
    pub(super) firm: Firm,
    /// Figures may have changed since it was last asked how firm they are.
    pub(super) refreshed: bool,
    device: DeviceId,
    /// The devices that wrote the file before it was opened.
    earlier: HashSet<DeviceId>,
    seq: u64,
    ids: IdSource,
    outbox: Outbox,
    /// Lines that were pasted together: undo takes them back together.
    pub(super) pasted: Vec<Vec<EventId>>,
    pub(super) half: HalfDone,
    pub(super) since: Since,
}

impl Sitting {
    /// Opens a session from its journal.
    ///
    /// # Errors
    /// A sentence, when the journal holds no blueprint that this program can read.
    pub fn open(opened: Opened, device: DeviceId, ids: IdSource) -> Result<Self, Message> {
        let (blueprint, mut session) = fold_journal(opened.entries)?;
        // What somebody types elsewhere is theirs: who can only read does not go on with it.
        let draft = opened.draft.filter(|_| opened.read_only.is_none());
        let Drafted { talk, mut scores, mut counting, half, kept } =
            Drafted::restore(draft.unwrap_or_default(), &session);
        if scores.is_empty() {
            scores.begin(&session);
        }
        // With half a ballot filled in, or in the middle of a vote, the session continues in Scoren.
        let voted = !(scores.is_empty() && counting.is_empty());
        let voting = voting_in(&session);
        if let Some(group) = voting.filter(|_| !voted) {
            (scores.group, counting.group) = (group, group);
        }
        let scoring = voted || voting.is_some() && talk.is_empty();
        let room = if talk.is_empty() && scoring { Room::Score } else { Room::Talk };
        // This program writes at the table whose file this was, not at one that was merged into it.
        let own = session.began().find(|began| !opened.brought_in.contains(began));
        let device = own.map_or(device, |began| device.at_table_of(began));
        session.go_on_at(device);
        let mut sitting = Self {
            path: opened.path,
            in_own_folder: opened.in_own_folder,
            read_only: opened.read_only,
            room,
            talk,
            themes: Themes::default(),
            recall: Recall::new(blueprint.language, &session),
            scores,
            counting,
            choice: ThemeCursor::default(),
            review: Review::default(),
            sheets: Sheets::default(),
            report: Report::default(),
            ranking: None,
            came_from: None,
            firm: Firm::default(),
            refreshed: false,
            device,
            earlier: session
                .entries()
                .iter()
                .map(|entry| entry.device)
                .filter(|device| !opened.brought_in.contains(device))
                .collect(),
            seq: session
                .entries()
                .iter()
                .filter(|entry| entry.device == device)
                .map(|entry| entry.seq)
                .max()
                .unwrap_or_default(),
            ids,
            half,
            pasted: Vec::new(),
            since: Since::default(),
            outbox: Outbox::new(session.last_stamp(), kept),
            blueprint,
            session: Arc::new(session),
        };
        sitting.refresh();
        Ok(sitting)
    }

    /// The step where the agenda stands.
    pub fn step(&self) -> Option<&Step> {
        self.blueprint.steps.get(self.session.position().step)
    }

    /// Where one is, for keys.
    pub fn place(&self) -> Place {
        if self.room == Room::Score && self.blueprint.scoring.vote != Vote::Ballots {
            Place::Counting
        } else if self.asks_consent() {
            Place::Consent
        } else if self.room == Room::Talk && self.hears_one_by_one() {
            Place::Person
        } else if self.room == Room::Choose && self.sheets.open.is_some() {
            Place::Sheet
        } else if self.room == Room::Themes && self.themes.pane == Pane::Themes {
            Place::ThemeList
        } else {
            Place::Room(self.room)
        }
    }

    /// The round that is filled in now.
    pub fn round(&self) -> u8 {
        self.session.round()
    }

    /// How far that round is.
    pub fn progress(&self) -> Progress {
        Progress::of(&self.blueprint.scoring, &self.session, self.round())
    }

    /// The round that comes now, when this one was revealed.
    pub fn next_round(&self) -> Option<u8> {
        let round = self.round();
        (self.session.is_revealed(round) && round < self.blueprint.scoring.rounds).then(|| round + 1)
    }

    /// Half a ballot or sheet is filled in.
    pub(super) fn is_filling_in(&self) -> bool {
        !(self.scores.is_empty() && self.counting.is_empty())
    }

    /// The round whose figures are looked at: the last one that was revealed.
    pub fn shown_round(&self) -> Option<u8> {
        self.session.shown_round()
    }

    /// The order of a round by any rules: the blueprint's, or others to compare them with. Fast enough for
    /// every key.
    pub fn ranking_by(&self, scoring: &Scoring, round: u8) -> Ranking {
        let session = &self.session;
        let votes = Votes::shown(session, round);
        overview::ranking(scoring, session.groups(), session.themes(), &votes)
    }

    /// Records something that happened; `None` when nothing may be written.
    pub(super) fn record(&mut self, event: Event, now: Now) -> Option<EventId> {
        self.record_all([event], now)
    }

    /// Records what happened in one go; the last of it is returned.
    pub(super) fn record_all(
        &mut self,
        events: impl IntoIterator<Item = Event>,
        now: Now,
    ) -> Option<EventId> {
        if self.read_only.is_some() {
            return None;
        }
        let standing = |session: &Session| [session.counts().total(), session.themes().len()];
        let before = standing(&self.session);
        self.since = Since { typed: self.since.typed, ..Since::default() };
        let mut last = None;
        for event in events {
            self.since.typed &= !(event.undoable() || matches!(event, Event::Retracted { .. }));
            let at = Stamp::after(self.session.last_stamp(), now.stamp);
            self.seq += 1;
            let id = EventId(self.ids.next(at));
            let entry = Entry { id, device: self.device, seq: self.seq, at, event };
            Arc::make_mut(&mut self.session).apply(entry.clone());
            self.recall.follow(&entry, &self.session);
            self.outbox.push(entry);
            last = Some(id);
        }
        // Only when something was taken away: going through all remarks at every entry is slow in a large session.
        if standing(&self.session).iter().zip(before).any(|(now, before)| *now < before) {
            self.themes.keep_to(&self.session);
        }
        self.refresh();
        last
    }

    pub(super) fn device(&self) -> DeviceId {
        self.device
    }

    /// A new id, for what is not an entry itself.
    pub(super) fn fresh_id(&mut self, now: Now) -> uuid::Uuid {
        self.ids.next(now.stamp)
    }

    /// What may be undone here: what this program did, and what was in the file when it was opened. A
    /// program that was restarted is another device, but the same person.
    pub(super) fn is_mine(&self, device: DeviceId) -> bool {
        device == self.device || self.earlier.contains(&device)
    }

    /// Goes to the next (`1`) or previous (`-1`) question; `false` at either end.
    pub(super) fn step_question(&mut self, by: isize, now: Now) -> bool {
        let all = positions(&self.blueprint);
        let here = self.session.position();
        // From a position that is not in the agenda, go to its beginning.
        let next = match all.iter().position(|position| *position == here) {
            Some(place) => place.checked_add_signed(by).and_then(|next| all.get(next)),
            None => all.first(),
        };
        let Some(next) = next else { return false };
        self.record(Event::PositionMoved { position: *next }, now).is_some()
    }

    /// Works out again what is shown of the session.
    pub(super) fn refresh(&mut self) {
        self.ranking = self.shown_round().map(|round| self.ranking_by(&self.blueprint.scoring, round));
        self.refreshed = true;
        self.look_again();
        self.talk.keep_to(&self.session);
        self.keep_to_rows();
        self.scores.keep_to(&self.session);
        self.counting.keep_to(self.blueprint.scoring.vote, self.round(), &self.session);
    }

    /// The themes in the order of rooms 4 and 5: ranked once revealed, before that as listed.
    pub fn theme_order(&self) -> Vec<ThemeId> {
        let mut themes: Vec<&Theme> = self.session.themes().iter().collect();
        themes.sort_by_key(|theme| {
            let rank = self.figures(&theme.id).and_then(|figures| figures.rank);
            (rank.is_none(), rank)
        });
        themes.into_iter().map(|theme| theme.id.clone()).collect()
    }

    /// The figures of a theme, once they may be seen.
    pub fn figures(&self, theme: &ThemeId) -> Option<&ThemeFigures> {
        let place = self.session.place_of(theme)?;
        self.shown_ranking()?.themes.get(place)
    }

    /// The theme under the cursor in the order, with its figures.
    pub fn looking_at(&self) -> Option<(&Theme, &ThemeFigures)> {
        let theme = self.theme_order().get(self.choice.selected)?.clone();
        Some((self.session.theme(&theme)?, self.figures(&theme)?))
    }

    /// What has to be written now.
    pub(super) fn due(&mut self, now: Now, leaving: bool) -> Option<Effect> {
        if self.read_only.is_some() {
            return None;
        }
        let draft = self.draft_text();
        self.outbox.due(now, leaving, draft)
    }

    pub(super) fn outbox(&mut self) -> &mut Outbox {
        &mut self.outbox
    }

    /// When something has to be written without a key being pressed.
    pub(super) fn wake_at(&self) -> Option<Stamp> {
        self.outbox.wake_at()
    }

    /// How the last write went.
    pub fn saving(&self) -> &Saving {
        self.outbox.state()
    }

    /// Everything that was recorded is on disk.
    pub fn is_saved(&self) -> bool {
        self.outbox.is_empty()
    }

    /// How to show this session on the wall.
    pub(super) fn on_the_wall(&self) -> Message {
        // What nobody writes is not found.
        if self.in_own_folder && self.read_only.is_none() {
            return msg!("on-the-wall");
        }
        msg!("on-the-wall-file", file = self.path.display().to_string())
    }

    /// The question to ask before leaving: `usual`, or another when the disk refuses.
    pub(super) fn before_leaving(&self, usual: Confirm) -> Confirm {
        if matches!(self.saving(), Saving::Refused(_)) { Confirm::QuitUnsaved } else { usual }
    }
}

/// The group whose votes were the last thing that was recorded, in a round that is still hidden.
fn voting_in(session: &Session) -> Option<usize> {
    let last = session.standing_entries().find(|entry| entry.event.undoable())?;
    let (group, round) = match &last.event {
        Event::BallotCast { group, round, .. } | Event::TallyCounted { group, round, .. } => (group, *round),
        _ => return None,
    };
    if session.is_revealed(round) || session.round() != round {
        return None;
    }
    session.place_of_group(group)
}

/// Every place of the agenda, in order; a step without questions is one place.
fn positions(blueprint: &Blueprint) -> Vec<Position> {
    blueprint
        .steps
        .iter()
        .enumerate()
        .flat_map(|(step, plan)| {
            (0..plan.questions.len().max(1)).map(move |question| Position { step, question })
        })
        .collect()
}
