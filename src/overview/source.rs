//! What an overview is made of, and how it is made.

use std::cmp::Reverse;

use crate::blueprint::Scoring;
use crate::session::{Age, Answer, Group, GroupId, Session, Theme, ThemeId};

use super::asked::Asked;
use super::findings;
use super::firmness::{Firmness, firmness};
use super::hand_out::HandOut;
use super::hidden;
use super::model::{
    Audience, BallotRows, GroupParticipation, Hidden, Method, Overview, Participation, QuestionRemarks,
    SessionFacts, Standing, TallyRow, ThemeResult,
};
use super::public;
use super::ranking::{ShownFigures, voices, weights};
use super::seen::{Eyes, Seen};
use super::together::Place;
use super::votes::Votes;
use super::worksheets::FilledSheet;

/// Where the overview gets its firmness from.
pub(super) enum Known {
    /// Compute it.
    WorkOut,
    /// Leave it out.
    Nothing,
    /// Use this one, unless it is about other themes than those that have a place: then compute it.
    Firmness(Box<Firmness>),
}

/// What an overview is made of.
pub(super) struct Source<'a> {
    pub audience: Audience,
    pub eyes: Eyes,
    pub facts: SessionFacts,
    pub scoring: &'a Scoring,
    pub groups: &'a [Group],
    pub themes: &'a [Theme],
    pub said: Vec<Said<'a>>,
    pub votes: Votes<'a>,
    /// The round before, and its votes.
    pub before: Option<(u8, Votes<'a>)>,
    pub chosen: &'a [ThemeId],
    /// None where there are only ballots.
    pub sessions: Vec<&'a Session>,
    /// The places beside each other, where there are several sessions.
    pub places: Vec<Place>,
    pub round: u8,
    pub revealed: bool,
    pub asked: Asked,
    pub worksheets: Vec<FilledSheet>,
    /// What is not in it, and why.
    pub hidden: Vec<Hidden>,
}

/// A remark with its question, and those of its themes that the session still has, each once.
pub(super) type Said<'a> = public::Said<About<'a>>;

pub(super) struct About<'a> {
    pub group: &'a GroupId,
    pub question: &'a str,
    pub themes: Vec<&'a ThemeId>,
}

impl Source<'_> {
    /// Before the reveal nothing is said of the figures, nor of how firm they are.
    pub fn overview(mut self, known: Known) -> Overview {
        let seen = self.revealed.then(|| self.seen(&self.votes));
        let earlier = self.before.as_ref().map(|(_, votes)| self.seen(votes));
        let participation = self.participation();
        let said_of = self.said_of();
        if self.audience.is_public() {
            let names = self.themes.iter().map(|theme| theme.name.as_str());
            let known: Vec<&str> = names.chain([self.facts.place.as_str()]).collect();
            let (mut quotes, hidden) = public::quotes(std::mem::take(&mut self.said), &known);
            if !participation.is_counted() {
                for quote in &mut quotes {
                    quote.remark.group = None;
                }
            }
            self.said = quotes;
            self.hidden.extend(hidden);
            self.hidden.push(public::never());
        }
        let firmness = seen.as_ref().and_then(|seen| self.firmness(seen, known));
        let firmness = firmness.map(|firmness| self.without_hidden(firmness, seen.as_ref(), &participation));
        if let Some((seen, audience)) = seen.as_ref().zip(self.eyes.rule()) {
            self.hidden.extend(hidden::of_figures(seen, self.themes, audience));
            self.hidden
                .extend(firmness.as_ref().filter(|firm| firm.hides_people).map(|_| hidden::of_people()));
        }
        self.hidden.append(&mut self.asked.hidden);
        let (ballots, tallies) = seen.as_ref().map(|seen| self.rows(seen)).unwrap_or_default();
        let mut overview = Overview {
            hand_out: HandOut::default(),
            audience: self.audience,
            participation,
            method: self.method(),
            in_brief: Vec::new(),
            stands_out: Vec::new(),
            themes: self.themes(seen.as_ref(), earlier.as_ref(), &said_of),
            top: seen.map(|seen| seen.top).unwrap_or_default(),
            firmness,
            untagged: by_question(self.said.iter().filter(|said| said.with.themes.is_empty())),
            ballots,
            tallies,
            letter: self.letter(),
            profiles: self.asked.profiles,
            polls: self.asked.polls,
            worksheets: self.worksheets,
            hidden: self.hidden,
            places: self.places.into_iter().map(|place| place.result).collect(),
            session: self.facts,
        };
        overview.in_brief = findings::in_brief(&overview);
        overview.stands_out = findings::stands_out(&overview);
        overview
    }

    /// The letter, for those to whom it goes.
    fn letter(&self) -> Option<String> {
        let [session] = self.sessions.as_slice() else { return None };
        session.letter().filter(|_| self.audience == Audience::Letter).map(str::to_owned)
    }

    fn seen(&self, votes: &Votes) -> Seen {
        Seen::new(self.scoring, self.groups, self.themes, votes, self.eyes)
    }

    /// How firm the order of the themes is that have a place.
    fn firmness(&self, seen: &Seen, known: Known) -> Option<Firmness> {
        match known {
            Known::Nothing => None,
            Known::Firmness(firmness) if firmness.is_about(seen.placed(self.themes)) => Some(*firmness),
            Known::Firmness(_) | Known::WorkOut => {
                let placed: Vec<Theme> = seen.placed(self.themes).cloned().collect();
                firmness(self.scoring, self.groups, &placed, &self.votes)
            }
        }
    }

    /// What hangs on single ballots tells what small groups said, and how many they are.
    fn without_hidden(&self, firmness: Firmness, seen: Option<&Seen>, people: &Participation) -> Firmness {
        let told = seen.is_some_and(Seen::shows_all_groups) && people.is_counted();
        let firmness = if told { firmness } else { firmness.without_people() };
        if self.audience.is_public() { firmness.rounded() } else { firmness }
    }

    /// Ballots and tallies, without the themes of which something is hidden: these would give it away.
    fn rows(&mut self, seen: &Seen) -> (Vec<BallotRows>, Vec<TallyRow>) {
        if self.audience.is_public() {
            return Default::default();
        }
        let is_told = |(figures, place): &(ShownFigures, Standing)| {
            *place != Standing::Hidden && !figures.hides_groups()
        };
        let (told, kept): (Vec<_>, Vec<_>) =
            self.themes.iter().zip(&seen.themes).partition(|(_, figures)| is_told(figures));
        // What nobody scored stood on no ballot.
        let scored = |(_, (_, place)): &(&Theme, &(ShownFigures, Standing))| *place != Standing::NotScored;
        let themes = |part: Vec<(_, _)>| -> Vec<&Theme> {
            part.into_iter().filter(scored).map(|(theme, _)| theme).collect()
        };
        let (told, kept) = (themes(told), themes(kept));
        self.hidden.extend(hidden::of_rows(&kept));
        (self.ballots(&told), self.votes.tally_rows(self.groups, &told))
    }

    /// How many remarks each theme has, whether they are in the overview or not.
    fn said_of(&self) -> Vec<usize> {
        let about =
            |theme: &Theme| self.said.iter().filter(|said| said.with.themes.contains(&&theme.id)).count();
        self.themes.iter().map(about).collect()
    }

    fn participation(&mut self) -> Participation {
        let remarks = |group: &Group| self.said.iter().filter(|said| *said.with.group == group.id).count();
        let groups: Vec<_> = self
            .groups
            .iter()
            .map(|group| GroupParticipation {
                id: group.id.clone(),
                name: group.name.clone(),
                perspective: group.perspective,
                contributions: Some(remarks(group)),
                voters: Some(self.votes.voters(&group.id)),
                target: group.target,
            })
            .collect();
        let answered = |group: &Group| self.sessions.iter().any(|session| session.has_answered(&group.id));
        let silent = groups.iter().zip(self.groups).filter(|(heard, group)| {
            heard.contributions == Some(0) && heard.voters == Some(0) && !answered(group)
        });
        let missing = silent.map(|(heard, _)| heard.name.clone()).collect();
        let conversations = || self.sessions.iter().map(|session| session.conversations());
        let people = |age| conversations().map(|conversations| conversations.of_age(age)).sum();
        let participation = Participation {
            groups,
            missing,
            conversations: Some(conversations().map(|all| all.all().len()).sum()).filter(|count| *count > 0),
            ages: Age::ALL
                .map(|age| (age, people(age)))
                .into_iter()
                .filter(|(_, people)| *people > 0)
                .collect(),
        };
        if !self.audience.is_public() {
            return participation;
        }
        let people: Vec<usize> = self.groups.iter().map(|group| self.people(group)).collect();
        let (participation, hidden) = participation.for_everyone(&people);
        self.hidden.extend(hidden);
        participation
    }

    /// How many people of a group took part, as far as that is known: who voted. Where nobody did, who was there, or
    /// with whom there was a conversation, or how often something was said.
    fn people(&self, group: &Group) -> usize {
        if !self.votes.is_empty() {
            return self.votes.voters(&group.id);
        }
        let present = self.sessions.iter().filter_map(|session| session.present(&group.id)).sum::<u32>();
        let heard: usize =
            self.sessions.iter().map(|session| session.counts().conversations_of(&group.id)).sum();
        let remarks = || self.said.iter().filter(|said| *said.with.group == group.id).count();
        match (present as usize, heard) {
            (0, 0) => remarks(),
            (0, heard) => heard,
            (present, _) => present,
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
    fn themes(&self, seen: Option<&Seen>, earlier: Option<&Seen>, said_of: &[usize]) -> Vec<ThemeResult> {
        let theme = |(place, theme): (usize, &Theme)| {
            let (figures, standing) = seen.map(|seen| seen.themes[place].clone()).unwrap_or_default();
            ThemeResult {
                id: theme.id.clone(),
                name: theme.name.clone(),
                figures,
                standing,
                earlier: earlier.map(|seen| seen.themes[place].0.clone()),
                places: self.places.iter().map(|found| found.themes[place].clone()).collect(),
                chosen: self.chosen.contains(&theme.id),
                said: said_of[place],
                remarks: by_question(self.said.iter().filter(|said| said.with.themes.contains(&&theme.id))),
            }
        };
        let mut themes: Vec<_> = self.themes.iter().enumerate().map(theme).collect();
        themes.sort_by_key(|theme| theme.figures.rank.unwrap_or(usize::MAX));
        themes
    }

    /// Sorted by group and answers, so that a number says nothing about who came when, nor about other themes.
    fn ballots(&self, themes: &[&Theme]) -> Vec<BallotRows> {
        if themes.is_empty() {
            return Vec::new();
        }
        let mut rows: Vec<_> = self
            .votes
            .ballots()
            .iter()
            .filter_map(|ballot| {
                let group = self.groups.iter().position(|group| group.id == ballot.group)?;
                let answers: Vec<_> = themes
                    .iter()
                    .map(|theme| ballot.scores.get(&theme.id).copied().unwrap_or_default())
                    .collect();
                Some((group, answers))
            })
            .collect();
        rows.sort_by_cached_key(|(group, answers)| (*group, Reverse(format!("{answers:?}"))));
        rows.into_iter()
            .enumerate()
            .map(|(index, (group, answers))| {
                // A theme that was left empty is as one that was not on the ballot; an empty ballot is still one.
                let empty = |answers: &[Answer; 3]| answers.iter().all(|answer| *answer == Answer::Blank);
                let all_empty = answers.iter().all(empty);
                let rows = themes.iter().zip(answers).filter(|(_, answers)| all_empty || !empty(answers));
                BallotRows {
                    number: index + 1,
                    group: self.groups[group].name.clone(),
                    answers: rows.map(|(theme, answers)| (theme.name.clone(), answers)).collect(),
                }
            })
            .collect()
    }
}

/// In the order of the agenda; within a question as they come.
fn by_question<'a>(said: impl Iterator<Item = &'a Said<'a>>) -> Vec<QuestionRemarks> {
    let mut said: Vec<_> = said.collect();
    said.sort_by_key(|said| said.position);
    said.chunk_by(|one, other| one.with.question == other.with.question)
        .map(|part| QuestionRemarks {
            question: part[0].with.question.to_owned(),
            remarks: part.iter().map(|said| said.remark.clone()).collect(),
        })
        .collect()
}
