//! The projector: what the wall shows while the facilitator's program records. Pure.
//!
//! [`Projector`] holds the session as it was last read. Its pages are worked out from that, and only what may be seen
//! is in them: no figure before the reveal, no group that is too small, no remark that may not be quoted. Keys only
//! turn pages; as soon as the agenda moves or scores are revealed, the page follows again.

mod asked;
mod pages;

pub use asked::{Figures, Poll};
pub use pages::{Kind, Order, Page, Place, Question, Quote, Row, Sorting, Vote, Weights};

use crate::blueprint::Blueprint;
use crate::i18n::{Lang, Message};
use crate::keymap::{self, Command, Key, Keymap};
use crate::overview::{InSight, Votes, in_sight, outlook};
use crate::session::{Entry, Event, Position, Session, Theme};
use pages::pages;

/// So many entries at once are folded with the whole journal: a merge may bring thousands of earlier ones, and each
/// of those would fold it anew.
const MANY: usize = 64;

/// The state of the projector.
#[derive(Debug, Clone)]
pub struct Projector {
    /// Language of the words on the wall.
    pub lang: Lang,
    /// Which key does what.
    pub keymap: Keymap,
    /// Why the picture may not be the newest, if so.
    pub trouble: Option<Message>,
    /// Whether the keys are named at the bottom.
    pub help: bool,
    blueprint: Blueprint,
    session: Session,
    /// What may be seen of the last round that was revealed.
    seen: Option<InSight>,
    pages: Vec<Page>,
    moment: Moment,
    /// The page that was turned to by hand.
    by_hand: Option<Kind>,
}

/// What the evening is at. When it differs from before, the page follows again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moment {
    /// The agenda went to a question.
    Agenda(Position),
    /// Ballots of this round come in.
    Vote(u8),
    /// This round was revealed.
    Revealed(u8),
}

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Nothing: the key does nothing here.
    Nothing,
    /// The picture changed.
    Draw,
    /// To leave.
    Quit,
}

impl Projector {
    /// Shows a session as it stands.
    pub fn new(lang: Lang, blueprint: Blueprint, session: Session) -> Self {
        let mut projector = Self {
            lang,
            keymap: Keymap::default(),
            trouble: None,
            help: false,
            moment: Moment::Agenda(session.position()),
            blueprint,
            session,
            seen: None,
            pages: Vec::new(),
            by_hand: None,
        };
        projector.follow();
        projector
    }

    /// Takes in what was recorded since.
    pub fn add(&mut self, entries: Vec<Entry>) {
        if entries.len() > MANY {
            let all = self.session.entries().iter().cloned().chain(entries).collect();
            self.session = Session::fold(self.blueprint.setup(), all);
        } else {
            for entry in entries {
                self.session.apply(entry);
            }
        }
        self.follow();
    }

    /// Shows another state of the session: something was purged, or the file was put back.
    pub fn replace(&mut self, blueprint: Blueprint, session: Session) {
        self.blueprint = blueprint;
        self.session = session;
        self.follow();
    }

    /// What a key does.
    pub fn press(&mut self, key: Key) -> Asked {
        match self.keymap.lookup(key, &keymap::Place::Projector.and_around()) {
            Some(Command::Quit) => return Asked::Quit,
            Some(Command::Help) => self.help = !self.help,
            Some(Command::NextPage) => self.turn(1),
            Some(Command::PreviousPage) => self.turn(-1),
            Some(Command::FollowAgain) => {
                self.by_hand = None;
                self.help = false;
            }
            _ => return Asked::Nothing,
        }
        Asked::Draw
    }

    /// The page on the wall.
    pub fn page(&self) -> Option<&Page> {
        self.pages.get(self.number())
    }

    /// Its number, from 0, and how many there are.
    pub fn place(&self) -> (usize, usize) {
        (self.number(), self.pages.len())
    }

    /// Whether the page was turned to by hand, and so no longer follows.
    pub fn is_by_hand(&self) -> bool {
        self.by_hand.is_some() && self.page().map(Page::kind) == self.by_hand
    }

    /// How many ballots were cast or changed after the reveal and are not in the figures yet.
    pub fn later(&self) -> usize {
        let waiting = self.session.shown_round().map(|round| self.session.waiting(round));
        waiting.map_or(0, |waiting| waiting.ballots + waiting.tallies)
    }

    /// The session that is shown.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The plan of the session.
    pub fn blueprint(&self) -> &Blueprint {
        &self.blueprint
    }

    fn turn(&mut self, by: isize) {
        let last = self.pages.len().saturating_sub(1);
        let next = self.number().saturating_add_signed(by).min(last);
        self.by_hand = self.pages.get(next).map(Page::kind);
    }

    fn number(&self) -> usize {
        let find = |kind: &Kind| self.pages.iter().position(|page| page.kind() == *kind);
        let followed = match self.moment {
            Moment::Agenda(_) => {
                let vote = find(&Kind::Vote).filter(|_| self.is_at_a_vote());
                let asked = asked::followed(&self.blueprint, &self.session);
                vote.or_else(|| find(&asked?)).or_else(|| find(&Kind::Question))
            }
            Moment::Vote(_) => find(&Kind::Vote),
            Moment::Revealed(_) => find(&Kind::Order),
        };
        self.by_hand.as_ref().and_then(find).or(followed).unwrap_or_default()
    }

    fn is_at_a_vote(&self) -> bool {
        pages::is_at_a_vote(&self.blueprint, &self.session)
    }

    /// Works out again what is shown, and follows when something new happened.
    fn follow(&mut self) {
        let moment = moment(&self.session);
        if moment != self.moment {
            self.moment = moment;
            self.by_hand = None;
        }
        let (scoring, session) = (&self.blueprint.scoring, &self.session);
        let votes = session.shown_round().map(|round| Votes::shown(session, round));
        self.seen = votes.as_ref().map(|votes| in_sight(scoring, session.groups(), session.themes(), votes));
        // Only themes that may be seen go into the triangle; with one theme it tells nothing.
        let seen = self.seen.as_ref().filter(|seen| seen.themes.len() > 1);
        let winners = votes.zip(seen).and_then(|(votes, seen)| {
            let themes: Vec<Theme> = seen.themes.iter().map(|(theme, _)| theme.clone()).collect();
            outlook(scoring, session.groups(), &themes, &votes)
        });
        let winners = winners.map(|outlook| outlook.winners).unwrap_or_default();
        let is_vote_new = !matches!(self.moment, Moment::Revealed(_));
        self.pages = pages(&self.blueprint, session, self.seen.as_ref(), &winners, is_vote_new);
    }
}

/// What happened last, of what the wall follows.
fn moment(session: &Session) -> Moment {
    let last = session.standing_entries().find_map(|entry| match &entry.event {
        Event::PositionMoved { position } => Some(Moment::Agenda(*position)),
        Event::Revealed { round, .. } => Some(Moment::Revealed(*round)),
        Event::RoundBegun { round } => {
            let open = !session.is_revealed(*round);
            open.then_some(Moment::Vote(*round))
        }
        Event::BallotCast { round, .. } | Event::TallyCounted { round, .. } => {
            let open = !session.is_revealed(*round) && !Votes::cast(session, *round).is_empty();
            open.then_some(Moment::Vote(*round))
        }
        _ => None,
    });
    last.unwrap_or(Moment::Agenda(session.position()))
}
