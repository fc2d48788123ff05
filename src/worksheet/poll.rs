//! Counted answers of everybody.

use super::answers::of_scale;
use super::{Choice, scale, step};
use crate::blueprint::{Blueprint, Scale};
use crate::i18n::Message;
use crate::msg;
use crate::session::{GroupId, RowId, Session, Worksheet};

/// How a poll is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poll {
    /// Its scale.
    pub scale: Scale,
    /// What one can answer, by the digit of its place.
    pub answers: Vec<Choice>,
}

/// How many people gave each answer of a poll on one item: of a group, or of all groups together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// By the place of the answer.
    pub people: Vec<u32>,
    /// How many people were there, as far as that is known: of them hands are a share.
    pub present: Option<u32>,
}

/// A part of the answers that count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// How many gave this answer.
    pub part: u32,
    /// Of how many.
    pub of: u32,
}

impl Part {
    /// In whole percents, rounded half up.
    pub fn percent(self) -> u64 {
        let (part, of) = (u64::from(self.part), u64::from(self.of).max(1));
        (200 * part + of) / (2 * of)
    }

    /// From 0 to 1.
    pub fn share(self) -> f64 {
        f64::from(self.part) / f64::from(self.of.max(1))
    }
}

impl Counts {
    /// Somebody answered.
    pub fn is_any(&self) -> bool {
        self.people.iter().any(|count| *count > 0)
    }

    /// Of several groups together. How many people were there is only known when that is known of each.
    pub fn together<'a>(all: impl IntoIterator<Item = &'a Self>) -> Self {
        let add = |one: Self, other: &Self| Self {
            people: one
                .people
                .iter()
                .zip(&other.people)
                .map(|(one, other)| one.saturating_add(*other))
                .collect(),
            present: one.present.zip(other.present).map(|(one, other)| one.saturating_add(other)),
        };
        let mut all = all.into_iter();
        all.next().map_or_else(Self::default, |first| all.fold(first.clone(), add))
    }
}

impl Poll {
    /// `None` where a worksheet is no poll.
    pub fn of(id: Worksheet, blueprint: &Blueprint) -> Option<Self> {
        let step = step(id, blueprint).filter(|_| matches!(id, Worksheet::Poll(_)))?;
        let scale = scale(step);
        Some(Self { scale, answers: of_scale(scale, step) })
    }

    /// What a group answered on an item.
    pub fn counts(&self, session: &Session, sheet: Worksheet, item: &RowId, group: &GroupId) -> Counts {
        self.counted(session, group, |answer| session.counted(sheet, item, group, answer))
    }

    /// The same, as far as a room may see it while people are being counted.
    pub fn counts_in_sight(
        &self,
        session: &Session,
        sheet: Worksheet,
        item: &RowId,
        group: &GroupId,
    ) -> Counts {
        self.counted(session, group, |answer| session.counted_in_sight(sheet, item, group, answer))
    }

    fn counted(&self, session: &Session, group: &GroupId, people: impl Fn(&str) -> u32) -> Counts {
        let people = self.answers.iter().map(|answer| people(&answer.id)).collect();
        Counts { people, present: session.present(group).filter(|_| self.scale == Scale::Hands) }
    }

    /// The answers that stand in percentages, with their places.
    pub fn counting(&self) -> impl Iterator<Item = (usize, &Choice)> {
        self.answers.iter().enumerate().filter(|(_, answer)| answer.counts)
    }

    /// The answer that does not; every scale has one at most.
    pub fn outside(&self) -> Option<(usize, &Choice)> {
        self.answers.iter().enumerate().find(|(_, answer)| !answer.counts)
    }

    /// Whether answers are shares of a whole: rings are not, since everybody may mention as many as they like.
    pub fn has_shares(&self) -> bool {
        self.scale != Scale::Closeness
    }

    /// How many answers count. Of hands: how many people were there, or how many hands while that is not known.
    pub fn n(&self, counts: &Counts) -> u32 {
        let given = self.counting().filter_map(|(place, _)| counts.people.get(place));
        counts.present.unwrap_or_else(|| given.fold(0, |sum, count| sum.saturating_add(*count)))
    }

    /// Everybody who was counted, in parts: with hands also those who did not put up theirs.
    pub fn parts(&self, counts: &Counts) -> Vec<u32> {
        let hands = counts.people.first().copied().unwrap_or_default();
        let down = counts.present.map(|present| present.saturating_sub(hands));
        counts.people.iter().copied().chain(down).collect()
    }

    /// Which part gave an answer; `None` while nobody answered, or while it is not known of how many.
    pub fn part(&self, counts: &Counts, place: usize) -> Option<Part> {
        let part = *counts.people.get(place)?;
        let of = match self.scale {
            Scale::Hands => counts.present?,
            _ => self.n(counts),
        };
        let counted = self.has_shares() && self.answers.get(place)?.counts;
        (counted && of > 0 && part <= of).then_some(Part { part, of })
    }

    /// How many gave an answer: `89% (24 van 27)`.
    pub fn said(&self, counts: &Counts, place: usize) -> Message {
        let count = counts.people.get(place).copied().unwrap_or_default();
        match self.part(counts, place) {
            Some(part) => {
                msg!("poll-share", percent = part.percent(), part = part.part, of = part.of)
            }
            None if self.scale == Scale::Hands => match counts.present {
                Some(present) => msg!("poll-hands-more", count = count, present = present),
                None => msg!("poll-hands-unknown", count = count),
            },
            None if self.has_shares() => msg!("poll-number", count = count),
            None => msg!("poll-count", count = count),
        }
    }

    /// The same with how many gave an answer that does not count, so that nobody is forgotten:
    /// `89% (24 van 27; 7 geen antwoord)`.
    pub fn said_with_outside(&self, counts: &Counts, place: usize) -> Message {
        let outside = self.outside_said(counts);
        match (self.part(counts, place), outside) {
            (Some(part), Some(outside)) => msg!(
                "poll-share-outside",
                percent = part.percent(),
                part = part.part,
                of = part.of,
                outside = outside
            ),
            _ => self.said(counts, place),
        }
    }

    /// How many gave the answer that does not count, where somebody did.
    pub fn outside_said(&self, counts: &Counts) -> Option<Message> {
        let (place, answer) = self.outside()?;
        let count = counts.people.get(place).copied().filter(|count| *count > 0)?;
        Some(msg!("poll-outside", count = count, answer = answer.name.clone()))
    }
}
