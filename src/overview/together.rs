//! Several sessions with the same plan in one overview: every place named, what all of them together made of each
//! theme, and the places beside each other.
//!
//! People of a group are counted together over all places; a place weighs as many people as it had. What a place made
//! of a theme only stands there when at no place anything of that theme is hidden: else it could be worked out from
//! the others and the whole.

use std::collections::HashMap;

use crate::blueprint::Blueprint;
use crate::i18n::{Fill, Message, list};
use crate::msg;
use crate::session::{Ballot, Counted, Session, Tally, Theme, ThemeId};
use crate::text::folded;

use super::asked::Asked;
use super::build::{facts, said_in};
use super::hidden;
use super::model::{Audience, Hidden, Overview, PlaceFigures, PlaceResult, SessionFacts, Standing};
use super::seen::{Eyes, Seen};
use super::source::{Known, Source};
use super::votes::Votes;
use super::worksheets;

/// One of the places, on its way into an overview.
pub(super) struct Place {
    pub result: PlaceResult,
    /// One per theme of the overview.
    pub themes: Vec<Option<PlaceFigures>>,
}

/// What a report says about several sessions: of each the last round that was revealed.
///
/// # Errors
/// A sentence, when their plans have other groups or another way to score: then they cannot be added up. And for
/// [`Audience::Letter`]: a letter is written to who took part in one session.
pub fn build_together(sessions: &[(Blueprint, Session)], audience: Audience) -> Result<Overview, Message> {
    let [(first, _), others @ ..] = sessions else { return Err(msg!("together-none")) };
    if audience == Audience::Letter && !others.is_empty() {
        return Err(msg!("together-letter"));
    }
    for (blueprint, session) in others {
        let place = || session.place().to_owned();
        if blueprint.setup().groups != first.setup().groups {
            return Err(msg!("together-groups", place = place()));
        }
        if blueprint.scoring != first.scoring {
            return Err(msg!("together-scoring", place = place()));
        }
    }
    let themes = Themes::of(sessions);
    let (ballots, tallies) = themes.votes(sessions);
    let names = names(sessions, audience);
    let mut said = Vec::new();
    for (place, (blueprint, session)) in sessions.iter().enumerate() {
        for found in session.contributions() {
            let known = |id| themes.known(place, id);
            let mut remark = said_in(said.len(), found, blueprint, session, &themes.list, known);
            // Of a group that is large enough in all, only a few may have been at one place.
            if let Some(group) = remark.remark.group.as_mut().filter(|_| !audience.is_public()) {
                *group = format!("{group}, {}", names[place]);
            }
            said.push(remark);
        }
    }
    let chosen: Vec<ThemeId> = sessions
        .iter()
        .enumerate()
        .flat_map(|(place, (_, session))| session.chosen().iter().map(move |id| (place, id)))
        .map(|(place, id)| themes.known(place, id).clone())
        .collect();
    let (worksheets, left_out) =
        worksheets::together(sessions, audience, |place, id| themes.known(place, id).clone());
    let mut hidden: Vec<Hidden> =
        sessions.iter().flat_map(|(_, session)| hidden_at(session, audience)).collect();
    hidden.extend(left_out);
    let last_round = sessions.iter().filter_map(|(_, session)| session.shown_round()).max();
    let source = Source {
        audience,
        eyes: Eyes::Report(audience.small_groups()),
        facts: facts_of_all(sessions, audience),
        scoring: &first.scoring,
        groups: sessions[0].1.groups(),
        themes: &themes.list,
        said,
        votes: Votes::new(&ballots, &tallies),
        before: None,
        chosen: &chosen,
        asked: Asked::together(sessions, audience),
        worksheets,
        sessions: sessions.iter().map(|(_, session)| session).collect(),
        places: places(sessions, &names, &themes, audience),
        round: last_round.unwrap_or(1),
        revealed: last_round.is_some(),
        hidden,
    };
    Ok(source.overview(Known::WorkOut))
}

/// Every theme once: what has another id and the same name, as far as capitals and accents go, is the same theme.
struct Themes {
    list: Vec<Theme>,
    /// Per session and theme under which id it stands in the list.
    known: HashMap<(usize, ThemeId), ThemeId>,
}

impl Themes {
    fn of(sessions: &[(Blueprint, Session)]) -> Self {
        let mut themes = Self { list: Vec::new(), known: HashMap::new() };
        for (place, (_, session)) in sessions.iter().enumerate() {
            for theme in session.themes() {
                let same =
                    |other: &&Theme| other.id == theme.id || folded(&other.name) == folded(&theme.name);
                let found = themes.list.iter().find(same).map(|found| found.id.clone());
                if found.is_none() {
                    themes.list.push(theme.clone());
                }
                themes.known.insert((place, theme.id.clone()), found.unwrap_or_else(|| theme.id.clone()));
            }
        }
        themes
    }

    fn known<'a>(&'a self, place: usize, id: &'a ThemeId) -> &'a ThemeId {
        self.known.get(&(place, id.clone())).unwrap_or(id)
    }

    /// What may be seen of the votes of all sessions, under the ids of the list.
    fn votes(&self, sessions: &[(Blueprint, Session)]) -> (Vec<Ballot>, Vec<Tally>) {
        let (mut ballots, mut tallies) = (Vec::new(), Vec::new());
        for (place, (_, session)) in sessions.iter().enumerate() {
            let Some(round) = session.shown_round() else { continue };
            let known = |id: &ThemeId| self.known(place, id).clone();
            ballots.extend(session.shown_ballots(round).iter().map(|ballot| Ballot {
                scores: ballot.scores.iter().map(|(id, answers)| (known(id), *answers)).collect(),
                ..ballot.clone()
            }));
            tallies.extend(session.shown_tallies(round).iter().map(|tally| {
                let counts = match &tally.counts {
                    Counted::Fingers(counts) => {
                        Counted::Fingers(counts.iter().map(|(id, found)| (known(id), *found)).collect())
                    }
                    Counted::Votes { people, each, votes } => Counted::Votes {
                        people: *people,
                        each: *each,
                        votes: votes.iter().map(|(id, found)| (known(id), *found)).collect(),
                    },
                };
                Tally { counts, ..tally.clone() }
            }));
        }
        (ballots, tallies)
    }
}

fn facts_of_all(sessions: &[(Blueprint, Session)], audience: Audience) -> SessionFacts {
    let all: Vec<SessionFacts> =
        sessions.iter().map(|(blueprint, session)| facts(blueprint, session, audience)).collect();
    let places = once(all.iter().map(|facts| facts.place.as_str()));
    let date = all[0].date.filter(|date| all.iter().all(|facts| facts.date == Some(*date)));
    SessionFacts {
        id: None,
        place: places.join(", "),
        date,
        tables: Vec::new(),
        example: all.iter().any(|facts| facts.example),
        interim: all.iter().any(|facts| facts.interim),
        ..all[0].clone()
    }
}

/// What each session is called beside the others: its place, with its tables where another was at the same place.
fn names(sessions: &[(Blueprint, Session)], audience: Audience) -> Vec<String> {
    let same = |place: &str| sessions.iter().filter(|(_, session)| session.place() == place).count();
    let name = |(_, session): &(Blueprint, Session)| {
        let tables: Vec<&str> = session.tables().filter(|_| !audience.is_public()).collect();
        match session.place() {
            place if same(place) > 1 && !tables.is_empty() => format!("{place} · {}", tables.join(", ")),
            place => place.to_owned(),
        }
    };
    sessions.iter().map(name).collect()
}

/// Whether there are votes, none of which was revealed.
fn waits(session: &Session) -> bool {
    session.shown_round().is_none() && session.ballots_of_all_rounds().next().is_some()
}

/// The places beside each other.
fn places(
    sessions: &[(Blueprint, Session)],
    names: &[String],
    themes: &Themes,
    audience: Audience,
) -> Vec<Place> {
    let seen: Vec<Option<Seen>> = sessions.iter().map(|session| seen_at(session, audience)).collect();
    // Of each place, where in its own list a theme stands.
    let at = |place: usize, theme: &Theme| {
        let own = sessions[place].1.themes().iter();
        let mut own = own.enumerate().filter(|(_, own)| *themes.known(place, &own.id) == theme.id);
        own.next().and_then(|(own, _)| seen[place].as_ref().map(|seen| &seen.themes[own]))
    };
    let is_told = |theme: &Theme| {
        (0..sessions.len())
            .filter_map(|place| at(place, theme))
            .all(|(figures, standing)| *standing != Standing::Hidden && !figures.hides_groups())
    };
    let told: Vec<bool> = themes.list.iter().map(is_told).collect();
    let figures = |place: usize, theme: &Theme| {
        let (figures, standing) = at(place, theme)?;
        (*standing != Standing::NotScored).then(|| PlaceFigures {
            means: figures.criteria.each_ref().map(|result| result.mean),
            score: figures.score,
            rank: figures.rank,
        })
    };
    let known = |count: usize| (!audience.is_public()).then_some(count);
    let place = |(place, (blueprint, session)): (usize, &(Blueprint, Session))| Place {
        result: PlaceResult {
            session: SessionFacts { place: names[place].clone(), ..facts(blueprint, session, audience) },
            contributions: known(session.contributions().count()),
            // What was not revealed is not nobody.
            voters: known(voters(session)).filter(|_| !waits(session)),
        },
        themes: themes
            .list
            .iter()
            .zip(&told)
            .map(|(theme, told)| figures(place, theme).filter(|_| *told))
            .collect(),
    };
    sessions.iter().enumerate().map(place).collect()
}

fn seen_at((blueprint, session): &(Blueprint, Session), audience: Audience) -> Option<Seen> {
    let votes = Votes::shown(session, session.shown_round()?);
    let eyes = Eyes::Report(audience.small_groups());
    Some(Seen::new(&blueprint.scoring, session.groups(), session.themes(), &votes, eyes))
}

fn voters(session: &Session) -> usize {
    let votes = session.shown_round().map(|round| Votes::shown(session, round)).unwrap_or_default();
    session.groups().iter().map(|group| votes.voters(&group.id)).sum()
}

/// What of a session is not in it, with its place.
fn hidden_at(session: &Session, audience: Audience) -> Vec<Hidden> {
    let revealed = session.shown_round();
    let hidden = hidden::of_session(session, revealed.unwrap_or(1).max(1), revealed.is_some(), audience);
    hidden.into_iter().map(|hidden| hidden.at(session.place())).collect()
}

/// Each place once, in their order.
fn once<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut places: Vec<&str> = Vec::new();
    for name in names {
        if !places.contains(&name) {
            places.push(name);
        }
    }
    places
}

impl Overview {
    /// The names of the places, each once; nothing where there is one session.
    pub fn places_named(&self) -> Option<Fill> {
        let names = once(self.places.iter().map(|place| place.session.place.as_str()));
        (!names.is_empty()).then(|| list(names))
    }

    /// That the agenda was not at its end yet, and where; nothing where it was.
    pub fn interim_said(&self) -> Option<Message> {
        let facts = self.places.iter().map(|place| &place.session);
        let going_on = once(facts.filter(|facts| facts.interim).map(|facts| facts.place.as_str()));
        self.session.interim.then(|| match going_on.as_slice() {
            [] => msg!("export-interim"),
            places => msg!("export-interim-at", places = list(places.iter().copied())),
        })
    }

    /// The places in a sentence; nothing where there is one session.
    pub fn places_said(&self) -> Option<Message> {
        let names = self.places.iter().map(|place| &place.session.place);
        (!self.places.is_empty())
            .then(|| msg!("together-places", count = self.places.len(), places = list(names)))
    }
}
