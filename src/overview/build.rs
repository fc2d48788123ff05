//! From a session, or from ballots alone, to an [`Overview`].

use std::cmp::Reverse;

use crate::blueprint::{Blueprint, Scoring};
use crate::msg;
use crate::session::{
    Age, Ballot, Contribution, Conversations, Group, Position, Session, Setup, Theme, ThemeId,
};

use super::findings;
use super::firmness::{Firmness, firmness};
use super::model::{
    Audience, BallotRows, GroupParticipation, Hidden, Method, Overview, Participation, QuestionRemarks,
    Remark, SessionFacts, ThemeResult, Top,
};
use super::ranking::{Ranking, ranking, voices, weights};
use super::votes::Votes;

/// What a report says about a session: with the figures of the last round that was revealed.
pub fn build(blueprint: &Blueprint, session: &Session, audience: Audience) -> Overview {
    let (source, hidden) = read(blueprint, session, audience);
    let firmness = source.firmness();
    source.overview(hidden, firmness)
}

/// The same without working out how firm the order is: `firmness` is what [`firmness()`] made of the same
/// ballots, or `None` where that is not known yet.
pub fn build_with(
    blueprint: &Blueprint,
    session: &Session,
    audience: Audience,
    firmness: Option<Firmness>,
) -> Overview {
    let (source, hidden) = read(blueprint, session, audience);
    source.overview(hidden, firmness)
}

fn read<'a>(blueprint: &'a Blueprint, session: &'a Session, audience: Audience) -> (Source<'a>, Vec<Hidden>) {
    let revealed = session.last_revealed(u8::MAX);
    let round = revealed.unwrap_or(1).max(1);
    let source = Source {
        audience,
        facts: SessionFacts {
            id: session.id(),
            blueprint: blueprint.id.clone(),
            title: blueprint.title.clone(),
            purpose: blueprint.purpose.clone(),
            place: session.place().to_owned(),
            date: session.date(),
            tables: session.tables().map(str::to_owned).collect(),
            example: session.is_example(),
        },
        scoring: &blueprint.scoring,
        groups: session.groups(),
        themes: session.themes(),
        said: session
            .contributions()
            .enumerate()
            .map(|(i, said)| Said::new(i, said, blueprint, session))
            .collect(),
        votes: if revealed.is_some() { Votes::shown(session, round) } else { Votes::cast(session, round) },
        before: session.last_revealed(round - 1).map(|before| (before, Votes::shown(session, before))),
        chosen: session.chosen(),
        conversations: Some(session.conversations()),
        round,
        revealed: revealed.is_some(),
        letter: session.letter().filter(|_| audience == Audience::Letter).map(str::to_owned),
    };
    let hidden = hidden(session, round, revealed.is_some());
    (source, hidden)
}

/// The order of ballots without a session.
pub fn of_ballots(scoring: &Scoring, setup: &Setup, ballots: &[Ballot]) -> Overview {
    let source = Source {
        audience: Audience::WorkingGroup,
        facts: SessionFacts::default(),
        scoring,
        groups: &setup.groups,
        themes: &setup.themes,
        said: Vec::new(),
        votes: Votes::new(ballots, []),
        before: None,
        chosen: &[],
        conversations: None,
        round: 1,
        revealed: true,
        letter: None,
    };
    let firmness = source.firmness();
    source.overview(Vec::new(), firmness)
}

fn hidden(session: &Session, round: u8, revealed: bool) -> Vec<Hidden> {
    let mut hidden = Vec::new();
    if !revealed {
        let why = if Votes::cast(session, round).is_empty() {
            msg!("overview-hidden-no-ballots")
        } else {
            msg!("overview-hidden-not-revealed")
        };
        hidden.push(Hidden { what: msg!("overview-hidden-scores"), why });
    }
    let waiting = session.waiting(round);
    if waiting.is_any() {
        let what = msg!("overview-hidden-late", count = waiting.ballots + waiting.tallies);
        hidden.push(Hidden { what, why: msg!("overview-hidden-late-why") });
    }
    if revealed && !Votes::cast(session, round.saturating_add(1)).is_empty() {
        let what = msg!("overview-hidden-round", round = u32::from(round) + 1);
        hidden.push(Hidden { what, why: msg!("overview-hidden-not-revealed") });
    }
    // Scores of a theme that stands in no list any more count nowhere: nobody has to guess that.
    let gone = |theme: &&Theme| session.theme(&theme.id).is_none() && session.is_scored(&theme.id);
    hidden.extend(session.every_theme().iter().filter(gone).map(|theme| Hidden {
        what: msg!("overview-hidden-theme", theme = theme.name.clone()),
        why: match session.part_of(&theme.id) {
            Some(whole) => msg!("overview-hidden-merged", whole = whole.name.clone()),
            None => msg!("overview-hidden-dropped"),
        },
    }));
    hidden
}

/// What an overview is made of.
struct Source<'a> {
    audience: Audience,
    facts: SessionFacts,
    scoring: &'a Scoring,
    groups: &'a [Group],
    themes: &'a [Theme],
    said: Vec<Said<'a>>,
    votes: Votes<'a>,
    /// The round before, and its votes.
    before: Option<(u8, Votes<'a>)>,
    chosen: &'a [ThemeId],
    /// `None` where there are only ballots.
    conversations: Option<&'a Conversations>,
    round: u8,
    revealed: bool,
    letter: Option<String>,
}

impl Source<'_> {
    fn firmness(&self) -> Option<Firmness> {
        self.revealed.then(|| firmness(self.scoring, self.groups, self.themes, &self.votes)).flatten()
    }

    /// Before the reveal nothing is said of the figures, nor of how firm they are.
    fn overview(self, hidden: Vec<Hidden>, firmness: Option<Firmness>) -> Overview {
        let ranking = self.revealed.then(|| ranking(self.scoring, self.groups, self.themes, &self.votes));
        let earlier = self
            .before
            .as_ref()
            .map(|(_, votes)| self::ranking(self.scoring, self.groups, self.themes, votes));
        let mut overview = Overview {
            audience: self.audience,
            participation: self.participation(),
            method: self.method(),
            in_brief: Vec::new(),
            stands_out: Vec::new(),
            themes: self.themes(ranking.as_ref(), earlier.as_ref()),
            top: ranking.as_ref().map_or_else(Top::default, |ranking| Top::of(&ranking.top, self.themes)),
            firmness: firmness.filter(|_| self.revealed),
            untagged: by_question(self.said.iter().filter(|said| said.themes.is_empty())),
            ballots: if self.revealed { self.ballots() } else { Vec::new() },
            tallies: if self.revealed { self.votes.tally_rows(self.groups, self.themes) } else { Vec::new() },
            letter: self.letter,
            hidden,
            session: self.facts,
        };
        overview.in_brief = findings::in_brief(&overview);
        overview.stands_out = findings::stands_out(&overview);
        overview
    }

    fn participation(&self) -> Participation {
        let groups: Vec<_> = self
            .groups
            .iter()
            .map(|group| GroupParticipation {
                id: group.id.clone(),
                name: group.name.clone(),
                perspective: group.perspective,
                contributions: self.said.iter().filter(|said| said.remark.group_id == group.id).count(),
                voters: self.votes.voters(&group.id),
                target: group.target,
            })
            .collect();
        let silent = groups.iter().filter(|group| group.contributions == 0 && group.voters == 0);
        let missing = silent.map(|group| group.name.clone()).collect();
        let people = |age| self.conversations.map_or(0, |conversations| conversations.of_age(age));
        Participation {
            groups,
            missing,
            conversations: self.conversations.map_or(0, |conversations| conversations.all().len()),
            ages: Age::ALL
                .map(|age| (age, people(age)))
                .into_iter()
                .filter(|(_, people)| *people > 0)
                .collect(),
        }
    }

    fn method(&self) -> Method {
        let scoring = self.scoring;
        Method {
            order: scoring.order,
            promising_from: scoring.promising_from,
            choose: scoring.choose,
            weights: weights(scoring),
            voices: voices(scoring, self.groups),
            round: self.round,
            round_before: self.before.as_ref().map(|(round, _)| *round),
            counted_together: self.votes.are_counted_together(),
            shares: self.votes.are_shares(),
            revealed: self.revealed,
        }
    }

    /// Ranked themes first; further as the session lists them.
    fn themes(&self, ranking: Option<&Ranking>, earlier: Option<&Ranking>) -> Vec<ThemeResult> {
        let theme = |place| self.theme(place, ranking, earlier);
        let mut themes: Vec<_> = (0..self.themes.len()).map(theme).collect();
        themes.sort_by_key(|theme| theme.figures.rank.unwrap_or(usize::MAX));
        themes
    }

    fn theme(&self, place: usize, ranking: Option<&Ranking>, earlier: Option<&Ranking>) -> ThemeResult {
        let theme = &self.themes[place];
        ThemeResult {
            id: theme.id.clone(),
            name: theme.name.clone(),
            figures: ranking.map(|ranking| ranking.themes[place].clone()).unwrap_or_default(),
            earlier: earlier.map(|ranking| ranking.themes[place].clone()),
            chosen: self.chosen.contains(&theme.id),
            remarks: by_question(self.said.iter().filter(|said| said.themes.contains(&&theme.id))),
        }
    }

    /// Sorted by group and answers, so that a number says nothing about who came when.
    fn ballots(&self) -> Vec<BallotRows> {
        let mut rows: Vec<_> = self
            .votes
            .ballots()
            .iter()
            .filter_map(|ballot| {
                let group = self.groups.iter().position(|group| group.id == ballot.group)?;
                let answers: Vec<_> = self
                    .themes
                    .iter()
                    .map(|theme| ballot.scores.get(&theme.id).copied().unwrap_or_default())
                    .collect();
                Some((group, answers))
            })
            .collect();
        rows.sort_by_cached_key(|(group, answers)| (*group, Reverse(format!("{answers:?}"))));
        rows.into_iter()
            .enumerate()
            .map(|(index, (group, answers))| BallotRows {
                number: index + 1,
                group: self.groups[group].name.clone(),
                answers: self.themes.iter().map(|theme| theme.name.clone()).zip(answers).collect(),
            })
            .collect()
    }
}

/// A remark on its way into the overview.
struct Said<'a> {
    position: Position,
    question: &'a str,
    /// Those of its themes that the session still has, each once.
    themes: Vec<&'a ThemeId>,
    remark: Remark,
}

impl<'a> Said<'a> {
    fn new(index: usize, said: &'a Contribution, blueprint: &'a Blueprint, session: &'a Session) -> Self {
        let themes: Vec<&Theme> =
            session.themes().iter().filter(|theme| said.themes.contains(&theme.id)).collect();
        let group = session.group(&said.group);
        Said {
            position: said.position,
            question: question(blueprint, said.position),
            remark: Remark {
                id: said.id,
                number: index + 1,
                group: group.map_or_else(|| said.group.to_string(), |group| group.name.clone()),
                group_id: said.group.clone(),
                text: said.text.clone(),
                quotable: said.quotable,
                themes: themes.iter().map(|theme| theme.name.clone()).collect(),
            },
            themes: themes.iter().map(|theme| &theme.id).collect(),
        }
    }
}

/// The question at a place of the agenda, or the title of the step where it has none.
fn question(blueprint: &Blueprint, position: Position) -> &str {
    blueprint.steps.get(position.step).map_or("", |step| {
        step.questions.get(position.question).map_or(&step.title, |question| &question.ask)
    })
}

/// In the order of the agenda; within a question as recorded.
fn by_question<'a>(said: impl Iterator<Item = &'a Said<'a>>) -> Vec<QuestionRemarks> {
    let mut said: Vec<_> = said.collect();
    said.sort_by_key(|said| said.position);
    said.chunk_by(|one, other| one.question == other.question)
        .map(|part| QuestionRemarks {
            question: part[0].question.to_owned(),
            remarks: part.iter().map(|said| said.remark.clone()).collect(),
        })
        .collect()
}
