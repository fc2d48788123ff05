//! The pages, each with all that is on it and nothing that may not be seen.

use super::asked::{self, Figures, Poll};
use crate::blueprint::{Blueprint, StepKind};
use crate::i18n::{Fill, Message};
use crate::msg;
use crate::overview::{self, InSight, Progress, ShownFigures, Winner, list};
use crate::session::{Perspective, RowId, Session, Theme, ThemeId};

/// So many quotes of a theme are shown at most: the last ones.
const QUOTES: usize = 3;

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub enum Page {
    /// The question of the moment.
    Question(Question),
    /// The themes while remarks are put under them, in the place of the question.
    Sorting(Sorting),
    /// The figures of the area.
    Figures(Figures),
    /// An item of a poll.
    Poll(Poll),
    /// How far the vote is.
    Vote(Vote),
    /// The order of the themes.
    Order(Order),
    /// What residents and professionals said about one theme of the top, per criterion.
    Theme {
        /// The theme.
        theme: Theme,
        /// What may be seen of its figures.
        figures: Box<ShownFigures>,
    },
    /// Remarks about one theme that may be quoted.
    Quotes {
        /// The theme.
        theme: Theme,
        /// In the order in which they were made.
        quotes: Vec<Quote>,
    },
    /// Which theme comes first for which weights.
    Weights(Weights),
    /// The names of the themes chosen to go on with.
    Chosen(Vec<String>),
}

/// By what a page is known when others come or go around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Of [`Page::Question`] and [`Page::Sorting`].
    Question,
    /// Of [`Page::Figures`].
    Figures,
    /// Of [`Page::Poll`].
    Poll(RowId),
    /// Of [`Page::Vote`].
    Vote,
    /// Of [`Page::Order`].
    Order,
    /// Of [`Page::Theme`].
    Theme(ThemeId),
    /// Of [`Page::Quotes`].
    Quotes(ThemeId),
    /// Of [`Page::Weights`].
    Weights,
    /// Of [`Page::Chosen`].
    Chosen,
}

/// A question, or a step without questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The title of the step; empty when that is what is shown large.
    pub step: String,
    /// What is shown large.
    pub text: String,
}

/// How remarks stand under themes: how many, never which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorting {
    /// The title of the step.
    pub step: String,
    /// Each theme and how many remarks stand under it, as the session lists them.
    pub themes: Vec<(String, usize)>,
    /// How many stand under none.
    pub untagged: usize,
}

/// How far the vote is: never whose ballots, never what is on them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// The title of the step.
    pub step: String,
    /// How many are ready, of how many.
    pub progress: Progress,
}

/// The order of the themes, as far as it may be seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// In order.
    pub rows: Vec<Row>,
    /// What is to be said with it, the most important first.
    pub said: Vec<Message>,
}

/// A theme in the order.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Competition rank from 1.
    pub rank: usize,
    /// The name of the theme.
    pub name: String,
    /// Urgency, potential and energy are each high enough.
    pub promising: bool,
    /// 0 to 100.
    pub score: f64,
    /// Whether it is among the first.
    pub place: Place,
}

/// Whether a theme is among the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Surely.
    Top,
    /// It shares the last places with others: to be chosen together.
    Open,
    /// No.
    Below,
}

/// A remark that may be quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The words.
    pub text: String,
    /// From which side they come.
    pub side: Perspective,
}

/// Which theme comes first for which weights.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// The parts of the triangle, the largest first.
    pub winners: Vec<Winner>,
    /// The weights of urgency, potential and energy that the order is made with; together 1.
    pub at: [f64; 3],
    /// What the triangle tells, in a sentence.
    pub said: Message,
}

impl Page {
    /// By what it is known when others come or go around it.
    pub fn kind(&self) -> Kind {
        match self {
            Page::Question(_) | Page::Sorting(_) => Kind::Question,
            Page::Figures(_) => Kind::Figures,
            Page::Poll(poll) => Kind::Poll(poll.item.clone()),
            Page::Vote(_) => Kind::Vote,
            Page::Order(_) => Kind::Order,
            Page::Theme { theme, .. } => Kind::Theme(theme.id.clone()),
            Page::Quotes { theme, .. } => Kind::Quotes(theme.id.clone()),
            Page::Weights(_) => Kind::Weights,
            Page::Chosen(_) => Kind::Chosen,
        }
    }
}

/// All pages there are now. `is_vote_new` is false right after a reveal, when a vote step has nothing more to wait for.
pub(super) fn pages(
    blueprint: &Blueprint,
    session: &Session,
    seen: Option<&InSight>,
    winners: &[Winner],
    is_vote_new: bool,
) -> Vec<Page> {
    let vote = vote(blueprint, session).filter(|vote| is_vote_new || vote.progress.ready > 0);
    let mut pages = Vec::new();
    if vote.is_none() || !is_at_a_vote(blueprint, session) {
        let first = sorting(blueprint, session).map(Page::Sorting);
        pages.push(first.unwrap_or_else(|| Page::Question(question(blueprint, session))));
    }
    pages.extend(asked::pages(blueprint, session));
    pages.extend(vote.map(Page::Vote));
    if let Some(seen) = seen {
        pages.push(Page::Order(order(blueprint, seen)));
        for (theme, figures) in seen.themes.iter().filter(|(theme, _)| seen.top.has_room_for(&theme.id)) {
            pages.push(Page::Theme { theme: theme.clone(), figures: Box::new(figures.clone()) });
            pages.extend(quotes(session, theme));
        }
        pages.extend(weights(blueprint, session, winners).map(Page::Weights));
    }
    let chosen: Vec<String> =
        session.chosen().iter().filter_map(|id| session.theme(id)).map(|theme| theme.name.clone()).collect();
    if !chosen.is_empty() {
        pages.push(Page::Chosen(chosen));
    }
    pages
}

/// How remarks stand under themes, where the agenda is at that.
fn sorting(blueprint: &Blueprint, session: &Session) -> Option<Sorting> {
    let step = blueprint.steps.get(session.position().step)?;
    let themes = session.themes().iter();
    let themes: Vec<_> =
        themes.map(|theme| (theme.name.clone(), session.counts().of_theme(&theme.id))).collect();
    (step.kind == StepKind::Cluster && !themes.is_empty()).then(|| Sorting {
        step: step.title.clone(),
        themes,
        untagged: session.counts().untagged(),
    })
}

/// Whether the agenda is at a step in which people vote.
pub(super) fn is_at_a_vote(blueprint: &Blueprint, session: &Session) -> bool {
    blueprint.steps.get(session.position().step).is_some_and(|step| step.kind == StepKind::Score)
}

/// The vote that is going on, if there is one: the agenda is at it, votes came in of a round that is not revealed, or
/// such a round was begun.
fn vote(blueprint: &Blueprint, session: &Session) -> Option<Vote> {
    let open = !session.is_revealed(session.round());
    let round = if open { session.round() } else { session.round().saturating_add(1) };
    let progress = Progress::of(&blueprint.scoring, session, round);
    let awaited = !session.is_revealed(round) && round <= blueprint.scoring.rounds;
    let due = is_at_a_vote(blueprint, session) && awaited;
    let begun = open && round > 1;
    let step = blueprint.steps.get(session.position().step);
    let step = step.map(|step| step.title.clone()).unwrap_or_default();
    (due || begun || progress.ready > 0).then_some(Vote { step, progress })
}

/// In a step without questions its title; what is said aloud there is for the ear.
fn question(blueprint: &Blueprint, session: &Session) -> Question {
    let position = session.position();
    let Some(step) = blueprint.steps.get(position.step) else {
        return Question { step: String::new(), text: blueprint.title.clone() };
    };
    match step.questions.get(position.question) {
        Some(question) => Question { step: step.title.clone(), text: question.ask.clone() },
        None => Question { step: String::new(), text: step.title.clone() },
    }
}

fn order(blueprint: &Blueprint, seen: &InSight) -> Order {
    let row = |(theme, figures): &(Theme, ShownFigures)| {
        Some(Row {
            rank: figures.rank?,
            name: theme.name.clone(),
            promising: figures.promising?,
            score: figures.score?,
            place: match () {
                () if seen.top.certain.contains(&theme.id) => Place::Top,
                () if seen.top.contested.contains(&theme.id) => Place::Open,
                () => Place::Below,
            },
        })
    };
    let rows: Vec<Row> = seen.themes.iter().filter_map(row).collect();
    let mut said = Vec::new();
    let open: Vec<&String> =
        rows.iter().filter(|row| row.place == Place::Open).map(|row| &row.name).collect();
    if !open.is_empty() {
        said.push(msg!("review-tie", themes = list(open), places = seen.top.open_places));
    }
    let names = |themes: &[Theme]| list(themes.iter().map(|theme| &theme.name));
    if !seen.too_few.is_empty() {
        said.push(msg!("projector-too-few", themes = names(&seen.too_few)));
    }
    if !seen.not_comparable.is_empty() {
        said.push(msg!("projector-not-comparable", themes = names(&seen.not_comparable)));
    }
    if !rows.is_empty() {
        let promising = rows.iter().filter(|row| row.promising).count();
        said.push(msg!("review-promising", count = promising, wanted = blueprint.scoring.choose));
    }
    Order { rows, said }
}

/// The last remarks about a theme that may be quoted.
fn quotes(session: &Session, theme: &Theme) -> Option<Page> {
    let quotable =
        session.contributions().rev().filter(|said| said.quotable && said.themes.contains(&theme.id));
    let quote = |said: &crate::session::Contribution| {
        let side = session.group(&said.group)?.perspective;
        Some(Quote { text: said.text.clone(), side })
    };
    let mut quotes: Vec<Quote> = quotable.filter_map(quote).take(QUOTES).collect();
    quotes.reverse();
    (!quotes.is_empty()).then(|| Page::Quotes { theme: theme.clone(), quotes })
}

/// `None` without an order, and for a rule that knows no weights.
fn weights(blueprint: &Blueprint, session: &Session, winners: &[Winner]) -> Option<Weights> {
    let names: Vec<Fill> = winners.iter().map(|winner| winner.names(session.themes())).collect();
    let said = match names.as_slice() {
        [] => return None,
        [only] => msg!("projector-weights-one", theme = only.clone()),
        [first, ..] => {
            // With a second winner it is never all of them.
            let share = (winners[0].p * 100.0).round().min(99.0).to_string();
            msg!("projector-weights-several", theme = first.clone(), share = share)
        }
    };
    Some(Weights { winners: winners.to_vec(), at: overview::weights(&blueprint.scoring), said })
}
