//! What of people and their words everyone may read: nothing by which somebody could be known.

use crate::i18n::Message;
use crate::msg;
use crate::privacy;
use crate::scoring::Audience;
use crate::session::Position;

use super::model::{Hidden, Participation, Remark};

/// So many people of an age there are at least, or nobody's age is told.
const LEAST_OF_AN_AGE: usize = 5;

/// A remark on its way into an overview.
pub(super) struct Said<T> {
    pub position: Position,
    pub remark: Remark,
    /// What else goes with it.
    pub with: T,
}

/// What was said that may be quoted, by question and then by the alphabet, so that a place in the row tells nothing;
/// and what is left out. `known` are names that are nobody's: of themes and places.
pub(super) fn quotes<T>(said: Vec<Said<T>>, known: &[&str]) -> (Vec<Said<T>>, Vec<Hidden>) {
    let (quotable, kept): (Vec<_>, Vec<_>) = said.into_iter().partition(|said| said.remark.quotable);
    let is_personal =
        |said: &Said<T>| !privacy::find_except(&said.remark.text, known.iter().copied()).is_empty();
    let (personal, mut quotes): (Vec<_>, Vec<_>) = quotable.into_iter().partition(is_personal);
    quotes.sort_by_cached_key(|said| {
        let remark = &said.remark;
        (
            said.position,
            remark.text.to_lowercase(),
            remark.text.clone(),
            remark.themes.clone(),
            remark.group.clone(),
        )
    });
    for (place, said) in quotes.iter_mut().enumerate() {
        said.remark.number = place + 1;
    }
    let left_out = |count: usize, why: Message| {
        (count > 0).then(|| Hidden { what: msg!("overview-hidden-remarks", count = count), why })
    };
    let not_quotable = left_out(kept.len(), msg!("overview-hidden-not-quotable"));
    let personal = left_out(personal.len(), msg!("overview-hidden-personal"));
    (quotes, not_quotable.into_iter().chain(personal).collect())
}

impl Participation {
    /// As much of it as everyone may know. Groups are only counted and named with a remark when each that took part
    /// has `people` enough: one could be worked out from the others.
    pub(super) fn for_everyone(mut self, people: &[usize]) -> (Self, Vec<Hidden>) {
        let mut hidden = Vec::new();
        let enough = usize::try_from(Audience::Public.least()).unwrap_or(usize::MAX);
        let took_part = |place: usize| {
            let group = &self.groups[place];
            group.contributions != Some(0) || group.voters != Some(0)
        };
        let counted = people.iter().enumerate().all(|(place, people)| *people >= enough || !took_part(place));
        let in_bands: usize = self.ages.iter().map(|(_, count)| count).sum();
        let rest = self.conversations.unwrap_or_default().saturating_sub(in_bands);
        let many = |count: usize| count == 0 || count >= LEAST_OF_AN_AGE;
        let told = counted && many(rest) && self.ages.iter().all(|(_, count)| many(*count));
        if !(told || self.ages.is_empty()) {
            self.ages.clear();
            hidden.push(Hidden { what: msg!("overview-hidden-ages"), why: msg!("overview-hidden-ages-why") });
        }
        if !counted {
            for group in &mut self.groups {
                (group.contributions, group.voters) = (None, None);
            }
            self.conversations = None;
            let why = msg!("overview-hidden-groups-why", least = enough);
            hidden.push(Hidden { what: msg!("overview-hidden-groups"), why });
        }
        (self, hidden)
    }

    /// Whether it says how large the groups are.
    pub fn is_counted(&self) -> bool {
        self.groups.iter().all(|group| group.voters.is_some())
    }
}

/// What never leaves the room.
pub(super) fn never() -> Hidden {
    Hidden { what: msg!("overview-hidden-never"), why: msg!("overview-hidden-never-why") }
}
