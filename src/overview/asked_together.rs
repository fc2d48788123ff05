//! The figures and the polls of several sessions in one overview.
//!
//! Nothing is told here that could not be told of each place by itself: answers of the places are added up as far as
//! the report of each may show them. Places of which nothing may be shown are taken together as if they were one, and
//! count along when that one is large enough: what is taken off from the whole then leaves no smaller part than a
//! report may show.

use crate::blueprint::Blueprint;
use crate::msg;
use crate::scoring::Lines;
use crate::session::Session;
use crate::worksheet::{Counts, Figure, Poll, tell_apart};

use super::asked::{
    Asked, PollItem, PollLine, PollResult, ProfileResult, Reacted, lines, polls, profiles, told, too_small,
};
use super::model::Audience;

impl Asked {
    /// What was asked in all sessions together, and in each of them.
    pub(super) fn together(sessions: &[(Blueprint, Session)], audience: Audience) -> Self {
        let mut asked = Self { profiles: profiles_together(sessions, audience), ..Self::default() };
        let places: Vec<&str> = sessions.iter().map(|(_, session)| session.place()).collect();
        // Of each item what was answered at each place.
        let mut parts: Vec<Vec<Vec<Vec<PollLine>>>> = Vec::new();
        for (number, (blueprint, session)) in sessions.iter().enumerate() {
            for result in polls(blueprint, session) {
                let same = |known: &PollResult| known.title == result.title && known.poll == result.poll;
                let at = asked.polls.iter().position(same).unwrap_or_else(|| {
                    asked.polls.push(PollResult { items: Vec::new(), ..result.clone() });
                    parts.push(Vec::new());
                    parts.len() - 1
                });
                for item in result.items {
                    let items = &mut asked.polls[at].items;
                    let of = items.iter().position(|known| known.name == item.name).unwrap_or_else(|| {
                        items.push(PollItem { name: item.name.clone(), lines: Vec::new() });
                        parts[at].push(vec![Vec::new(); sessions.len()]);
                        parts[at].len() - 1
                    });
                    // Asked twice at one place: both count.
                    parts[at][of][number].extend(item.lines);
                }
            }
        }
        let mut small = vec![Vec::new(); sessions.len()];
        for (result, parts) in asked.polls.iter_mut().zip(parts) {
            for (item, parts) in result.items.iter_mut().zip(parts) {
                let told = Told::of(&result.poll, &parts, audience);
                item.lines = told.lines(&places);
                for (small, _) in small.iter_mut().zip(&told.left_out).filter(|(_, left_out)| **left_out) {
                    small.push(item.name.clone());
                }
            }
        }
        for (place, items) in places.iter().zip(small) {
            asked.hidden.extend(too_small(items, audience).map(|hidden| hidden.at(place)));
        }
        asked.without_empty()
    }
}

/// What may be told of an item.
struct Told {
    /// What each place may tell by itself.
    places: Vec<Vec<PollLine>>,
    /// What those may tell together that may tell nothing by themselves.
    pool: Vec<PollLine>,
    /// Of which places not all groups count along.
    left_out: Vec<bool>,
}

impl Told {
    fn of(poll: &Poll, parts: &[Vec<PollLine>], audience: Audience) -> Self {
        let small = audience.small_groups();
        let each = |part: &Vec<PollLine>| lines(poll, part.clone(), small);
        let places: Vec<Vec<PollLine>> = parts.iter().map(each).collect();
        let silent = parts.iter().zip(&places).filter(|(part, told)| !part.is_empty() && told.is_empty());
        let silent: Vec<&Vec<PollLine>> = silent.map(|(part, _)| part).collect();
        let pool = pool(poll, &silent, audience);
        let all_groups = |told: &[PollLine]| told.iter().any(|line| line.group.is_some());
        let left_out = parts
            .iter()
            .zip(&places)
            .map(|(part, told)| !part.is_empty() && !all_groups(if told.is_empty() { &pool } else { told }));
        Self { left_out: left_out.collect(), places, pool }
    }

    /// All places together, then each place where that says something else.
    fn lines(&self, names: &[&str]) -> Vec<PollLine> {
        let told = || self.places.iter().chain([&self.pool]).filter(|told| !told.is_empty());
        let mut all: Vec<PollLine> = Vec::new();
        for line in told().flatten().filter(|line| line.group.is_some()) {
            match all.iter_mut().find(|known| known.group == line.group) {
                Some(known) => known.counts = Counts::together([&known.counts, &line.counts]),
                None => all.push(line.clone()),
            }
        }
        // Where only one group answered, that is all of it.
        let whole = told().filter_map(|told| told.iter().find(|line| line.group.is_none()).or(told.first()));
        let whole =
            PollLine { group: None, place: None, counts: Counts::together(whole.map(|line| &line.counts)) };
        if told().next().is_some() && all.iter().all(|line| line.counts != whole.counts) {
            all.push(whole);
        }
        let several = told().count() > 1;
        for (told, name) in self.places.iter().zip(names).filter(|_| several) {
            let groups = told.iter().any(|line| line.group.is_some());
            let own = told.iter().filter(|line| line.group.is_some() || !groups);
            all.extend(own.map(|line| PollLine { place: Some((*name).to_owned()), ..line.clone() }));
        }
        all
    }
}

/// Places that may tell nothing by themselves, as if they were one: not when anybody who knows what a group said, or a
/// place, could take that off and be left with too few.
fn pool(poll: &Poll, silent: &[&Vec<PollLine>], audience: Audience) -> Vec<PollLine> {
    let small = audience.small_groups();
    let mut groups: Vec<(PollLine, Vec<&Counts>)> = Vec::new();
    for line in silent.iter().copied().flatten() {
        match groups.iter_mut().find(|(known, _)| known.group == line.group) {
            Some((known, parts)) => {
                known.counts = Counts::together([&known.counts, &line.counts]);
                parts.push(&line.counts);
            }
            None => groups.push((line.clone(), vec![&line.counts])),
        }
    }
    let tells = |parts: &mut dyn Iterator<Item = &Counts>| told(poll, parts, small) != Lines::Nothing;
    let places: Vec<Counts> =
        silent.iter().map(|part| Counts::together(part.iter().map(|line| &line.counts))).collect();
    let every_group = groups.iter().all(|(_, parts)| tells(&mut parts.iter().copied()));
    let whole = tells(&mut silent.iter().copied().flatten().map(|line| &line.counts));
    if !(every_group && whole && tells(&mut places.iter())) {
        return Vec::new();
    }
    lines(poll, groups.into_iter().map(|(line, _)| line).collect(), small)
}

/// The figures of all places, those of one area together. A figure of which nobody said anything stands there once.
fn profiles_together(sessions: &[(Blueprint, Session)], audience: Audience) -> Vec<ProfileResult> {
    let mut all: Vec<ProfileResult> = Vec::new();
    for (blueprint, session) in sessions {
        for profile in profiles(blueprint, session, audience) {
            let at = all.iter().position(|known| known.title == profile.title).unwrap_or_else(|| {
                all.push(ProfileResult { title: profile.title.clone(), figures: Vec::new() });
                all.len() - 1
            });
            for reacted in profile.figures {
                let figures = &mut all[at].figures;
                let place = reacted.figure.reacted.then(|| session.place().to_owned());
                let finding = reacted.finding.clone();
                let finding = finding.map(|what| msg!("together-at", place = session.place(), what = what));
                let of = reacted.figure.indicator.clone();
                let same = |known: &Reacted| known.figure.indicator == of;
                if place.is_some() {
                    figures.retain(|known| known.place.is_some() || !same(known));
                } else if figures.iter().any(same) {
                    continue;
                }
                figures.push(Reacted { finding, place, ..reacted });
            }
        }
    }
    for profile in &mut all {
        let mut figures: Vec<Figure> = profile.figures.iter().map(|reacted| reacted.figure.clone()).collect();
        tell_apart(&mut figures);
        for (reacted, figure) in profile.figures.iter_mut().zip(figures) {
            reacted.figure = figure;
        }
    }
    all
}
