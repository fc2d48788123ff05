//! The themes of a session: which there are, which stand in lists, which were merged into another (the screen says
//! 'put with' it), which were chosen.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::Session;
use super::ids::ThemeId;
use super::plain::Theme;
use super::voting::Counted;

/// Every theme there ever was, and what became of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Themes {
    all: Vec<Theme>,
    /// Which theme was merged into which other one; never in a circle.
    merged: BTreeMap<ThemeId, ThemeId>,
    dropped: BTreeSet<ThemeId>,
    off_ballot: BTreeSet<ThemeId>,
    /// As they were chosen, also those that are part of another now.
    picked: Vec<ThemeId>,
    /// Those that stand in lists; follows from the above.
    listed: Vec<Theme>,
    /// Those of `picked` as they stand in lists; follows from the above.
    chosen: Vec<ThemeId>,
}

impl Themes {
    pub fn new(all: Vec<Theme>) -> Self {
        Self { listed: all.clone(), all, ..Self::default() }
    }

    pub fn listed(&self) -> &[Theme] {
        &self.listed
    }

    /// Also those that are part of another, or were dropped.
    pub fn all(&self) -> &[Theme] {
        &self.all
    }

    pub fn chosen(&self) -> &[ThemeId] {
        &self.chosen
    }

    pub fn is_dropped(&self, theme: &ThemeId) -> bool {
        self.dropped.contains(theme)
    }

    /// The theme that it was put with, which may be part of another itself.
    pub fn part_of(&self, theme: &ThemeId) -> Option<&ThemeId> {
        self.merged.get(theme)
    }

    pub fn is_on_ballot(&self, theme: &ThemeId) -> bool {
        !self.off_ballot.contains(theme) && !self.dropped.contains(theme) && !self.merged.contains_key(theme)
    }

    /// What a remark under `theme` stands under now; `None` where that was dropped.
    fn seen(&self, theme: &ThemeId) -> Option<ThemeId> {
        let mut here = theme;
        while let Some(next) = self.merged.get(here) {
            here = next;
        }
        (!self.dropped.contains(here)).then(|| here.clone())
    }

    /// What a remark under these themes stands under now, each once.
    pub fn all_seen(&self, given: &[ThemeId]) -> Vec<ThemeId> {
        let mut seen = Vec::with_capacity(given.len());
        for theme in given.iter().filter_map(|theme| self.seen(theme)) {
            if !seen.contains(&theme) {
                seen.push(theme);
            }
        }
        seen
    }

    /// Whether `theme` is `whole`, or part of it.
    pub fn is_within(&self, theme: &ThemeId, whole: &ThemeId) -> bool {
        let mut here = Some(theme);
        while let Some(found) = here {
            if found == whole {
                return true;
            }
            here = self.merged.get(found);
        }
        false
    }

    pub fn add(&mut self, theme: Theme) {
        if !self.knows(&theme.id) {
            self.all.push(theme);
            self.settle();
        }
    }

    pub fn rename(&mut self, theme: &ThemeId, name: &str) {
        if let Some(found) = self.all.iter_mut().find(|other| other.id == *theme) {
            name.clone_into(&mut found.name);
            self.settle();
        }
    }

    /// Merges a theme into another. Where two tables did it in opposite directions, the first merge counts.
    pub fn merge(&mut self, from: &ThemeId, into: &ThemeId) {
        if self.knows(from) && self.knows(into) && !self.is_within(into, from) {
            self.merged.insert(from.clone(), into.clone());
            self.settle();
        }
    }

    pub fn split(&mut self, theme: &ThemeId) {
        self.merged.remove(theme);
        self.settle();
    }

    pub fn set_dropped(&mut self, theme: &ThemeId, dropped: bool) {
        if dropped {
            self.dropped.insert(theme.clone());
        } else {
            self.dropped.remove(theme);
        }
        self.settle();
    }

    pub fn choose(&mut self, theme: &ThemeId, chosen: bool) {
        let mut picked = std::mem::take(&mut self.picked);
        if chosen {
            picked.retain(|other| other != theme);
            picked.push(theme.clone());
        } else {
            picked.retain(|other| !self.is_within(other, theme));
        }
        self.picked = picked;
        self.settle();
    }

    pub fn set_on_ballot(&mut self, theme: &ThemeId, on: bool) {
        if on {
            self.off_ballot.remove(theme);
        } else {
            self.off_ballot.insert(theme.clone());
        }
    }

    fn knows(&self, theme: &ThemeId) -> bool {
        self.all.iter().any(|other| other.id == *theme)
    }

    fn settle(&mut self) {
        let listed =
            |theme: &&Theme| !self.merged.contains_key(&theme.id) && !self.dropped.contains(&theme.id);
        self.listed = self.all.iter().filter(listed).cloned().collect();
        self.chosen = self.all_seen(&self.picked);
    }
}

/// What one can ask of themes.
impl Session {
    /// The themes that stand in lists: those of the blueprint, then those made here.
    pub fn themes(&self) -> &[Theme] {
        self.list_of_themes().listed()
    }

    /// A theme that stands in lists, by its id.
    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes().iter().find(|theme| theme.id == *id)
    }

    /// Where a theme stands in the list of [`themes`](Self::themes).
    pub fn place_of(&self, id: &ThemeId) -> Option<usize> {
        self.themes().iter().position(|theme| theme.id == *id)
    }

    /// The number of a theme, from 1: it keeps that for good, whatever becomes of the others.
    pub fn number_of(&self, id: &ThemeId) -> Option<usize> {
        Some(self.every_theme().iter().position(|theme| theme.id == *id)? + 1)
    }

    /// The theme with this number; where it was put with another, that one.
    pub fn theme_numbered(&self, number: usize) -> Option<&Theme> {
        let theme = self.every_theme().get(number.checked_sub(1)?)?;
        self.theme_now(&theme.id)
    }

    /// The theme that stands in lists for this one: itself, or what it was put with. `None` where that was dropped.
    pub fn theme_now(&self, id: &ThemeId) -> Option<&Theme> {
        self.theme(&self.list_of_themes().seen(id)?)
    }

    /// Every theme there ever was: also those that are part of another now, or were dropped.
    pub fn every_theme(&self) -> &[Theme] {
        self.list_of_themes().all()
    }

    /// The themes that are part of this one, also by way of another.
    pub fn parts_of(&self, id: &ThemeId) -> impl Iterator<Item = &Theme> {
        self.every_theme()
            .iter()
            .filter(|theme| theme.id != *id && self.list_of_themes().is_within(&theme.id, id))
    }

    /// The theme that this one was put with, which may itself be part of another.
    pub fn part_of(&self, id: &ThemeId) -> Option<&Theme> {
        let whole = self.list_of_themes().part_of(id)?;
        self.every_theme().iter().find(|theme| theme.id == *whole)
    }

    /// Whether a theme was taken off every list.
    pub fn is_dropped(&self, id: &ThemeId) -> bool {
        self.list_of_themes().is_dropped(id)
    }

    /// The themes chosen to go on with, in the order of choosing.
    pub fn chosen(&self) -> &[ThemeId] {
        self.list_of_themes().chosen()
    }

    /// Whether a theme stands on the ballot; never where it is part of another, or was dropped.
    pub fn is_on_ballot(&self, theme: &ThemeId) -> bool {
        self.list_of_themes().is_on_ballot(theme)
    }

    /// Whether something was scored on a theme, in any round.
    pub fn is_scored(&self, theme: &ThemeId) -> bool {
        let counted = |counts: &Counted| match counts {
            Counted::Fingers(counts) => counts.contains_key(theme),
            Counted::Votes { votes, .. } => votes.contains_key(theme),
        };
        self.ballots_of_all_rounds().any(|ballot| ballot.scores.contains_key(theme))
            || self.tallies_of_all_rounds().any(|tally| counted(&tally.counts))
    }
}
