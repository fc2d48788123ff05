//! The tour of the example: eight hints, each with one thing to do. It goes on by itself when that was done.

use super::sitting::Sitting;
use super::{App, Screen};
use crate::i18n::Message;
use crate::keymap::{Command, ReviewView, Room};
use crate::msg;
use crate::session::Event;

/// One thing to do.
pub struct Hint {
    /// In which room.
    pub room: Room,
    /// What does it.
    pub by: Command,
    /// What it says; the key is filled in.
    says: fn(String) -> Message,
    /// Whether it was done since the hint came.
    done: fn(&Sitting, &Tour) -> bool,
}

/// The hints, in the order of an evening.
pub const HINTS: [Hint; 8] = [
    Hint {
        room: Room::Talk,
        by: Command::Record,
        says: |key| msg!("tour-record", key = key),
        done: |sitting, tour| {
            tour.happened(sitting, |event| matches!(event, Event::ContributionRecorded { .. }))
        },
    },
    Hint {
        room: Room::Talk,
        by: Command::Tag(1),
        says: |key| msg!("tour-tag", key = key),
        done: |sitting, tour| {
            tour.happened(sitting, |event| matches!(event, Event::ContributionTagged { .. }))
        },
    },
    Hint {
        room: Room::Talk,
        by: Command::NextGroup,
        says: |key| msg!("tour-group", key = key),
        done: |sitting, tour| sitting.talk.group != tour.speaker,
    },
    Hint {
        room: Room::Score,
        by: Command::BallotDone,
        says: |key| msg!("tour-score", key = key),
        done: |sitting, tour| tour.happened(sitting, |event| matches!(event, Event::BallotCast { .. })),
    },
    Hint {
        room: Room::Score,
        by: Command::Reveal,
        says: |key| msg!("tour-reveal", key = key),
        done: |sitting, _| sitting.room == Room::Review,
    },
    Hint {
        room: Room::Review,
        by: Command::NextView,
        says: |key| msg!("tour-look", key = key),
        done: |sitting, tour| sitting.review.view != tour.view,
    },
    Hint {
        room: Room::Choose,
        by: Command::ToggleChosen,
        says: |key| msg!("tour-choose", key = key),
        done: |sitting, tour| tour.happened(sitting, |event| matches!(event, Event::ThemeChosen { .. })),
    },
    Hint {
        room: Room::Overview,
        by: Command::Export,
        says: |key| msg!("tour-export", key = key),
        done: |sitting, _| sitting.report.written.is_some(),
    },
];

/// Where the tour is, and how things stood when its hint came.
#[derive(Debug, Clone)]
pub struct Tour {
    /// Which hint, from 0.
    pub place: usize,
    entries: usize,
    speaker: usize,
    view: ReviewView,
}

impl Tour {
    /// Rows it takes, of a screen of this height.
    pub fn rows(height: u16) -> u16 {
        if height < 22 { 2 } else { 4 }
    }

    fn at(place: usize, sitting: &Sitting) -> Self {
        let (speaker, view) = (sitting.talk.group, sitting.review.view);
        Self { place, entries: sitting.session.entries().len(), speaker, view }
    }

    fn hint(&self) -> Option<&'static Hint> {
        HINTS.get(self.place)
    }

    /// Whether something like this was recorded since the hint came.
    fn happened(&self, sitting: &Sitting, what: impl Fn(&Event) -> bool) -> bool {
        sitting.session.entries().iter().skip(self.entries).any(|entry| what(&entry.event))
    }

    /// The one thing to do: what the hint says, or first to go where that can be done.
    pub fn says(&self, app: &App) -> Option<Message> {
        let (hint, sitting) = (self.hint()?, app.sitting()?);
        if sitting.room == hint.room {
            return Some((hint.says)(app.key_name(hint.by)));
        }
        let go = if sitting.room < hint.room { Command::NextRoom } else { Command::PreviousRoom };
        let (key, number, room) = (app.key_name(go), hint.room.number(), hint.room.title());
        let times = number.abs_diff(sitting.room.number());
        Some(msg!("tour-go", key = key, times = times, number = number, room = room))
    }
}

impl App {
    /// Begins the tour, in the example and nowhere else.
    pub(super) fn begin_tour(&mut self) {
        self.tour =
            self.sitting().filter(|sitting| sitting.session.is_example()).map(|sitting| Tour::at(0, sitting));
    }

    /// To the next hint; behind the last one it is done.
    pub(super) fn next_hint(&mut self) {
        let Screen::Session(sitting) = &self.screen else { return };
        let next = self.tour.as_ref().map_or(0, |tour| tour.place + 1);
        self.tour = (next < HINTS.len()).then(|| Tour::at(next, sitting));
        if self.tour.is_none() && self.notice.is_none() {
            self.say(msg!("tour-done"));
        }
    }

    /// Goes on when what the hint asked for was done.
    pub(super) fn follow_tour(&mut self) {
        let Some(sitting) = self.sitting() else {
            self.tour = None;
            return;
        };
        let done = |tour: &Tour| tour.hint().is_some_and(|hint| (hint.done)(sitting, tour));
        if self.overlay.is_none() && self.tour.as_ref().is_some_and(done) {
            self.next_hint();
        }
    }

    /// The part of the screen that is not the tour's: width and height.
    pub fn canvas(&self) -> (u16, u16) {
        let rows = self.tour.as_ref().map_or(0, |_| Tour::rows(self.size.1));
        (self.size.0, self.size.1.saturating_sub(rows))
    }
}
