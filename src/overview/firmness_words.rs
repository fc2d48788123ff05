//! How firm an order is, in plain sentences.

use crate::i18n::{Fill, Message, list};
use crate::msg;
use crate::scoring::{ALL_COUNT, Grip, LEAST_TO_RESAMPLE, RESAMPLES, SLACK};
use crate::session::Criterion;

use super::firmness::{Firmness, ThemeFirmness, VoiceStep};
use super::model::Top;
use super::words::criterion;

/// From this chance on a theme outside the top is named beside it.
const CLOSE: f64 = 0.1;

/// How often a theme is in the top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance {
    /// From 0 to 1.
    pub p: f64,
    /// Whether it is in the top as it stands: how firm something is, is only said of those.
    pub in_top: bool,
}

impl Chance {
    /// How often, and for a theme in the top in a word how firm that is.
    pub fn said(&self) -> Message {
        let times = self.times();
        match self.word() {
            Some(grip) => msg!("overview-grip-times", grip = grip, times = times),
            None => msg!("overview-times", times = times),
        }
    }

    /// How firm that is; of a theme outside the top nothing is said.
    pub fn word(&self) -> Option<Message> {
        self.in_top.then(|| match Grip::of(self.p) {
            Grip::Firm => msg!("overview-grip-firm"),
            Grip::Fair => msg!("overview-grip-fair"),
            Grip::Shaky => msg!("overview-grip-shaky"),
        })
    }

    /// How many times out of 100. Rounded down, as the word is: 89.9 is not yet the 90 of a firm place.
    pub fn times(&self) -> String {
        (self.p * 100.0 + 1e-6).floor().to_string()
    }
}

impl ThemeFirmness {
    /// How often it is in the top, in the way in which that is least often; `None` where nothing was counted.
    pub fn chance(&self) -> Option<Chance> {
        let chances = [self.p_top, self.p_top_weights].into_iter().flatten();
        chances.min_by(f64::total_cmp).map(|p| Chance { p, in_top: self.in_top })
    }
}

/// What is imagined otherwise, to see whether a theme stays in the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Other people like these.
    People,
    /// The three points count differently.
    Weights,
}

impl Way {
    /// What it is called above a column.
    pub fn title(self) -> Message {
        match self {
            Self::People => msg!("overview-firm-people"),
            Self::Weights => msg!("overview-firm-weights"),
        }
    }

    /// How it is done.
    fn explained(self) -> Message {
        match self {
            Self::People => msg!("overview-firm-people-how", draws = RESAMPLES.to_string()),
            Self::Weights => msg!("overview-firm-weights-how", percent = percent(ALL_COUNT)),
        }
    }
}

/// How often the themes in and near the top are in it, in each way that this was looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Chances<'a> {
    /// The ways, of which there is at least one.
    pub ways: Vec<Way>,
    /// What each way does, and from when a place is firm.
    pub explained: Vec<Message>,
    /// A theme with a chance per way.
    pub rows: Vec<(&'a ThemeFirmness, Vec<Chance>)>,
}

impl Firmness {
    /// `None` where there is nothing to choose, or too little to count with.
    pub fn chances(&self) -> Option<Chances<'_>> {
        let ranked = || self.themes.iter().filter(|theme| theme.rank.is_some());
        let weights = ranked().any(|theme| theme.p_top_weights.is_some());
        let people = self.is_about_people().then_some(Way::People);
        let ways: Vec<_> = people.into_iter().chain(weights.then_some(Way::Weights)).collect();
        if !self.is_a_choice() || ways.is_empty() {
            return None;
        }
        let explained = ways.iter().map(|way| way.explained());
        let explained = explained.chain([msg!("overview-firm-grips")]).collect();
        let row = |theme: &ThemeFirmness| -> Vec<_> {
            let chances = [theme.p_top, theme.p_top_weights].into_iter().flatten();
            chances.map(|p| Chance { p, in_top: theme.in_top }).collect()
        };
        let rows = ranked().map(|theme| (theme, row(theme)));
        let rows = rows.filter(|(_, row)| row.iter().any(|chance| chance.in_top || chance.p >= CLOSE));
        Some(Chances { ways, explained, rows: rows.collect() })
    }

    /// What else may be said about the top; at the end always what all this does not show. Nothing where
    /// there is nothing to choose.
    pub fn sentences(&self) -> Vec<Message> {
        if !self.is_a_choice() {
            return Vec::new();
        }
        let mut said: Vec<_> = self.about_promising().into_iter().chain(self.about_weights()).collect();
        if self.ballots.is_none() && !self.hides_people {
            said.push(msg!("overview-firm-no-persons"));
        }
        if self.ballots.is_some() && !self.is_about_people() {
            said.push(msg!("overview-firm-few", least = LEAST_TO_RESAMPLE));
        }
        if self.is_about_people() {
            said.extend(self.about_ballots());
            said.extend(self.about_voices().into_iter().chain(self.about_sides()));
        }
        said.push(msg!("overview-firm-caveat"));
        said
    }

    /// Whether a theme is left out of the top, or may be.
    fn is_a_choice(&self) -> bool {
        let out = self.themes.iter().any(|theme| theme.rank.is_some() && !theme.in_top);
        out || !self.top.contested.is_empty()
    }

    /// Whether every group that counts is large enough to draw its ballots again: among a few people one ballot, or the
    /// top of one side, tells too much about who cast it.
    fn is_about_people(&self) -> bool {
        self.themes.iter().any(|theme| theme.p_top.is_some())
    }

    /// The themes that other people like these might put on the other side of the threshold.
    fn about_promising(&self) -> Option<Message> {
        let doubtful = |p: f64| Grip::of(p.max(1.0 - p)) != Grip::Firm;
        let themes = self.themes.iter().filter(|theme| theme.p_promising.is_some_and(doubtful));
        let names: Vec<_> = themes.map(|theme| &theme.name).collect();
        (!names.is_empty()).then(|| msg!("overview-firm-promising", themes = list(names)))
    }

    fn about_weights(&self) -> Option<Message> {
        let limits = Criterion::ALL.into_iter().zip(self.weight_intervals?);
        let limits = limits.map(|(of, limits)| (of, percent(limits.from), percent(limits.to)));
        let parts: Vec<_> = limits
            .filter(|(_, from, to)| (from.as_str(), to.as_str()) != ("0", "100"))
            .map(|(of, from, to)| {
                msg!("overview-firm-interval-part", criterion = criterion(of), from = from, to = to)
            })
            .collect();
        Some(if parts.is_empty() {
            msg!("overview-firm-any-weights", choose = self.choose)
        } else {
            msg!("overview-firm-interval", choose = self.choose, parts = list(parts))
        })
    }

    fn about_ballots(&self) -> Option<Message> {
        let (count, all) = (self.ballots_that_matter, self.ballots?);
        Some(msg!("overview-firm-ballots", count = count, all = all, choose = self.choose))
    }

    /// How far the residents' voice may grow or shrink before the top changes.
    fn about_voices(&self) -> Option<Message> {
        let now = self.resident?;
        let same = |step: &&VoiceStep| step.top.as_ref() == Some(&self.top);
        let lower = self.voice_steps.iter().rev().filter(|step| step.resident <= now + SLACK);
        let higher = self.voice_steps.iter().filter(|step| step.resident >= now - SLACK);
        let from = percent(lower.take_while(same).last().map_or(now, |step| step.resident));
        let to = percent(higher.take_while(same).last().map_or(now, |step| step.resident));
        Some(match (from.as_str(), to.as_str()) {
            ("0", "100") => msg!("overview-firm-any-voices", choose = self.choose),
            (from, to) if from == to => msg!("overview-firm-no-voices", choose = self.choose),
            (from, to) => msg!("overview-firm-voices", choose = self.choose, from = from, to = to),
        })
    }

    /// The top of each perspective alone, when these differ and neither is contested.
    fn about_sides(&self) -> Option<Message> {
        self.resident?;
        let [professionals, residents] = [self.voice_steps.first()?, self.voice_steps.last()?]
            .map(|step| step.top.as_ref().filter(|top| top.contested.is_empty()));
        let (residents, professionals) = (residents?, professionals?);
        (residents != professionals).then(|| {
            let (residents, professionals) = (self.names(residents), self.names(professionals));
            msg!("overview-firm-sides", residents = residents, professionals = professionals)
        })
    }

    fn names(&self, top: &Top) -> Fill {
        let themes = self.themes.iter().filter(|theme| top.certain.contains(&theme.id));
        list(themes.map(|theme| &theme.name))
    }
}

fn percent(share: f64) -> String {
    (share * 100.0).round().to_string()
}
