//! From a session, or from ballots alone, to an [`Overview`].

use crate::blueprint::{Blueprint, Form, Scoring};
use crate::session::{Ballot, Contribution, Position, Session, Setup, Theme, ThemeId};

use super::asked::Asked;
use super::firmness::Firmness;
use super::hidden;
use super::model::{Audience, Overview, Remark, SessionFacts};
use super::seen::Eyes;
use super::source::{About, Known, Said, Source};
use super::votes::Votes;
use super::worksheets;

/// What a report says about a session: with the figures of the last round that was revealed.
pub fn build(blueprint: &Blueprint, session: &Session, audience: Audience) -> Overview {
    read(blueprint, session, audience).overview(Known::WorkOut)
}

/// The same without working out how firm the order is, unless that is of other themes than this audience sees:
/// `firmness` is what [`firmness()`](super::firmness()) made of the same ballots, or `None` where that is not known yet.
pub fn build_with(
    blueprint: &Blueprint,
    session: &Session,
    audience: Audience,
    firmness: Option<Firmness>,
) -> Overview {
    read(blueprint, session, audience)
        .overview(firmness.map_or(Known::Nothing, |known| Known::Firmness(Box::new(known))))
}

fn read<'a>(blueprint: &'a Blueprint, session: &'a Session, audience: Audience) -> Source<'a> {
    let revealed = session.shown_round();
    let round = revealed.unwrap_or(1).max(1);
    let (worksheets, left_out) = worksheets::filled(blueprint, session, audience);
    let mut hidden = hidden::of_session(session, round, revealed.is_some(), audience);
    hidden.extend(left_out);
    let before = session.last_revealed(round - 1).filter(|_| !audience.is_public());
    Source {
        audience,
        eyes: Eyes::Report(audience.small_groups()),
        facts: facts(blueprint, session, audience),
        scoring: &blueprint.scoring,
        groups: session.groups(),
        themes: session.themes(),
        said: session
            .contributions()
            .enumerate()
            .map(|(index, said)| said_in(index, said, blueprint, session, session.themes(), |id| id))
            .collect(),
        votes: if revealed.is_some() { Votes::shown(session, round) } else { Votes::cast(session, round) },
        before: before.map(|before| (before, Votes::shown(session, before))),
        chosen: session.chosen(),
        sessions: vec![session],
        places: Vec::new(),
        round,
        revealed: revealed.is_some(),
        asked: Asked::of(blueprint, session, audience),
        worksheets,
        hidden,
    }
}

/// Which session it is, as far as `audience` may know.
pub(super) fn facts(blueprint: &Blueprint, session: &Session, audience: Audience) -> SessionFacts {
    SessionFacts {
        id: session.id().filter(|_| !audience.is_public()),
        blueprint: blueprint.id.clone(),
        title: blueprint.title.clone(),
        purpose: blueprint.purpose.clone(),
        place: session.place().to_owned(),
        date: session.date(),
        tables: session.tables().filter(|_| !audience.is_public()).map(str::to_owned).collect(),
        example: session.is_example(),
        interim: blueprint.form != Form::Person
            && session.position().step.saturating_add(1) < blueprint.steps.len(),
    }
}

/// The order of ballots without a session. Nothing is hidden from who has the ballots in hand.
pub fn of_ballots(scoring: &Scoring, setup: &Setup, ballots: &[Ballot]) -> Overview {
    let source = Source {
        audience: Audience::WorkingGroup,
        eyes: Eyes::Ballots,
        facts: SessionFacts::default(),
        scoring,
        groups: &setup.groups,
        themes: &setup.themes,
        said: Vec::new(),
        votes: Votes::new(ballots, []),
        before: None,
        chosen: &[],
        sessions: Vec::new(),
        places: Vec::new(),
        round: 1,
        revealed: true,
        asked: Asked::default(),
        worksheets: Vec::new(),
        hidden: Vec::new(),
    };
    source.overview(Known::WorkOut)
}

/// A remark, with those of `themes` that it is about; `known` says under which id a theme stands there.
pub(super) fn said_in<'a>(
    index: usize,
    said: &'a Contribution,
    blueprint: &'a Blueprint,
    session: &'a Session,
    themes: &'a [Theme],
    known: impl Fn(&'a ThemeId) -> &'a ThemeId,
) -> Said<'a> {
    let about: Vec<&ThemeId> = said.themes.iter().map(known).collect();
    let themes: Vec<&Theme> = themes.iter().filter(|theme| about.contains(&&theme.id)).collect();
    let group = session.group(&said.group);
    Said {
        position: said.position,
        remark: Remark {
            number: index + 1,
            group: Some(group.map_or_else(|| said.group.to_string(), |group| group.name.clone())),
            text: said.text.clone(),
            quotable: said.quotable,
            themes: themes.iter().map(|theme| theme.name.clone()).collect(),
        },
        with: About {
            group: &said.group,
            question: question(blueprint, said.position),
            themes: themes.iter().map(|theme| &theme.id).collect(),
        },
    }
}

/// The question at a place of the agenda, or the title of the step where it has none.
fn question(blueprint: &Blueprint, position: Position) -> &str {
    blueprint.steps.get(position.step).map_or("", |step| {
        step.questions.get(position.question).map_or(&step.title, |question| &question.ask)
    })
}
