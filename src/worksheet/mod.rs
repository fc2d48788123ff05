//! The worksheets of the method: what each of them asks, of which rows, with which answers.
//!
//! Pure, and without a screen: it follows from the blueprint and the session. What was filled in is in the session
//! ([`Row`]); a screen, an export and a check all read this one definition.

mod actions;
mod answers;
mod apart;
mod columns;
mod findings;
mod goals;
mod grid;
mod look_back;
mod mix;
mod poll;
mod profile;
mod rows;

pub use actions::{Plan, plans};
pub use answers::{Choice, digits, picked, principles};
pub use apart::tell_apart;
pub use columns::{Column, Kind};
pub use findings::{Finding, findings};
pub use grid::{Cells, Grid, grids};
pub use look_back::{Direction, Moment, WEB_MOST, dimensions, moments};
pub use mix::stops;
pub use poll::{Counts, Part, Poll};
pub use profile::{Deviation, Figure, Warning};
pub use rows::{FIRST_STEP, Line, NEXT_MEETING};

use crate::blueprint::{Blueprint, Scale, Step, StepKind};
use crate::i18n::{Lang, Message};
use crate::msg;
use crate::session::{Field, Perspective, Row, RowId, Session, Worksheet};

/// A name that a blueprint or a person gave, as a message.
pub fn theirs(text: impl Into<String>) -> Message {
    msg!("theirs", text = text.into())
}

/// A worksheet as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Which.
    pub id: Worksheet,
    /// Its name.
    pub title: Message,
    /// What one does with it, in a sentence.
    pub how: Message,
    /// What is asked of each row.
    pub columns: Vec<Column>,
    /// The rows: those of the blueprint, those of the themes, those that were added.
    pub lines: Vec<Line>,
    /// What a new row is called; `None` where none can be added.
    pub grows: Option<Message>,
    /// The figures of a profile, one for each row; empty on another worksheet.
    pub figures: Vec<Figure>,
    /// What people are counted on, in a poll.
    pub poll: Option<Poll>,
    /// Only the working group sees it.
    pub private: bool,
}

impl Sheet {
    /// The worksheet as it stands in a session.
    pub fn of(id: Worksheet, blueprint: &Blueprint, session: &Session) -> Self {
        let figures = profile::figures(id, blueprint, session);
        Self {
            id,
            title: title(id, blueprint),
            // Examples stand behind all others.
            how: figures
                .first()
                .filter(|figure| figure.indicator.example)
                .map_or_else(|| how(id), Figure::bring_own),
            columns: columns::columns(id, blueprint, session),
            lines: rows::lines(id, blueprint, session, &figures),
            figures,
            grows: rows::grows(id),
            poll: Poll::of(id, blueprint),
            private: matches!(id, Worksheet::ProfileQuestions | Worksheet::Web | Worksheet::Cases),
        }
    }

    /// The field that a digit answers in a list: that of the side who speaks, where both sides are asked, else the
    /// first that has answers to pick one of.
    pub fn at_once(&self, side: Option<Perspective>) -> Option<&Column> {
        let of_side = side.filter(|_| self.asks_sides()).map(|side| match side {
            Perspective::Resident => Field::Residents,
            Perspective::Professional => Field::Professionals,
        });
        let first = || self.columns.iter().find(|column| matches!(column.kind, Kind::One(_)));
        of_side.map_or_else(first, |field| self.column(field))
    }

    /// The digits that answer in a list, from 1 to 9, for the side who speaks.
    pub fn digits(&self, side: Option<Perspective>) -> Vec<usize> {
        match (&self.poll, self.at_once(side).map(|column| &column.kind)) {
            (Some(poll), _) => (1..=poll.answers.len()).collect(),
            (None, Some(Kind::One(choices))) => digits(choices),
            (None, _) => Vec::new(),
        }
    }

    /// Residents and professionals are asked the same, each for themselves.
    pub fn asks_sides(&self) -> bool {
        [Field::Residents, Field::Professionals].iter().all(|field| self.column(*field).is_some())
    }

    /// Whether it matters whose answer it is.
    pub fn hears_groups(&self) -> bool {
        self.poll.is_some() || self.asks_sides()
    }

    /// The figure of a row of a profile.
    pub fn figure(&self, row: &RowId) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.row == *row)
    }

    /// The area that all figures of a profile are of, where that is another or a larger one than people may think.
    pub fn area(&self) -> Option<Message> {
        let of_one =
            |one: &Figure| self.figures.iter().all(|figure| figure.indicator.area == one.indicator.area);
        self.figures.first().filter(|one| of_one(one) && one.is_of_elsewhere()).map(Figure::area)
    }

    /// What is asked of one row: of one that was added also what it is called.
    pub fn asks(&self, added: bool) -> Vec<Column> {
        let naming =
            Some(columns::naming(self.id)).filter(|naming| added && self.column(naming.field).is_none());
        naming.into_iter().chain(self.columns.iter().cloned()).collect()
    }

    /// The dimensions of a web, in order.
    pub fn dimensions(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| matches!(column.kind, Kind::Number(_)))
    }

    /// A column by its field.
    pub fn column(&self, field: Field) -> Option<&Column> {
        self.columns.iter().find(|column| column.field == field)
    }

    /// The answers that one can pick from in a column; none where it has no such answers.
    pub fn choices(&self, field: Field) -> &[Choice] {
        match self.column(field).map(|column| &column.kind) {
            Some(Kind::One(choices) | Kind::Many(choices)) => choices,
            _ => &[],
        }
    }

    /// The rows in which something stands, with what stands there.
    pub fn filled<'a>(&'a self, session: &'a Session) -> impl Iterator<Item = (&'a Line, &'a Row)> {
        self.lines.iter().filter_map(|line| Some((line, session.row(self.id, &line.id)?)))
    }

    /// The answer that was picked in a field of a row.
    pub fn picked(&self, row: &Row, field: Field) -> Option<Message> {
        let Kind::One(choices) = &self.column(field)?.kind else { return None };
        let id = row.one(field)?;
        choices.iter().find(|choice| choice.id == id).map(|choice| choice.name.clone())
    }

    /// What stands in a field of a row, as it is shown; empty where nothing does.
    pub fn said(&self, row: &Row, field: Field, lang: Lang) -> String {
        self.column(field)
            .zip(row.values.get(&field))
            .map_or_else(String::new, |(column, value)| column.said(value, lang))
    }
}

/// The worksheets that belong to a step of the agenda, the most needed first.
pub fn of_step(number: usize, step: &Step) -> Vec<Worksheet> {
    match step.kind {
        StepKind::Profile => vec![Worksheet::Profile(number), Worksheet::ProfileQuestions],
        StepKind::Poll => vec![Worksheet::Poll(number)],
        StepKind::Goals => vec![Worksheet::Ambition, Worksheet::Goals, Worksheet::Choosing],
        StepKind::Mix => vec![Worksheet::Mix, Worksheet::Weighing],
        StepKind::Actions => vec![Worksheet::Actions, Worksheet::Agreements, Worksheet::Coalition],
        // One without items goes through the four questions to look back with.
        StepKind::Checklist if step.items.is_empty() => vec![Worksheet::Monitoring],
        StepKind::Checklist => vec![Worksheet::Checklist(number)],
        StepKind::Timeline => vec![Worksheet::Timeline],
        StepKind::Web => vec![Worksheet::Web],
        StepKind::Welcome | StepKind::Talk | StepKind::Cluster | StepKind::Score | StepKind::Close => {
            Vec::new()
        }
    }
}

/// Every worksheet there is, in the order of the method: those at steps of the agenda where it has these, and the
/// others, which can always be filled in.
pub fn all(blueprint: &Blueprint) -> Vec<Worksheet> {
    let steps = || blueprint.steps.iter().enumerate();
    let of_kind = |kind: StepKind| {
        steps().filter(move |(_, step)| step.kind == kind).flat_map(|(number, step)| of_step(number, step))
    };
    let mut all: Vec<Worksheet> = of_kind(StepKind::Profile).collect();
    all.extend(of_kind(StepKind::Poll));
    all.extend([
        Worksheet::Choosing,
        Worksheet::Ambition,
        Worksheet::Goals,
        Worksheet::Mix,
        Worksheet::Weighing,
        Worksheet::Actions,
        Worksheet::Agreements,
        Worksheet::Coalition,
    ]);
    all.extend(of_kind(StepKind::Checklist));
    all.extend([
        Worksheet::Timeline,
        Worksheet::Monitoring,
        Worksheet::Web,
        Worksheet::SocialMap,
        Worksheet::Cases,
    ]);
    // Two steps with figures share their questions.
    let mut known = std::collections::BTreeSet::new();
    all.retain(|sheet| known.insert(*sheet));
    all
}

/// The worksheets that are a page of their own beside the choice of themes: those of the agenda, what every choice
/// leads to, and what was filled in.
pub fn pages(blueprint: &Blueprint, session: &Session) -> Vec<Worksheet> {
    let planned: Vec<Worksheet> =
        blueprint.steps.iter().enumerate().flat_map(|(number, step)| of_step(number, step)).collect();
    let always = [Worksheet::Ambition, Worksheet::Goals, Worksheet::Mix, Worksheet::Actions];
    all(blueprint)
        .into_iter()
        .filter(|sheet| planned.contains(sheet) || always.contains(sheet) || session.is_used(*sheet))
        .collect()
}

/// What a worksheet is called.
pub fn title(id: Worksheet, blueprint: &Blueprint) -> Message {
    let of_step = |number: usize| {
        let step = blueprint.steps.get(number);
        theirs(step.map_or("", |step| &step.title))
    };
    match id {
        Worksheet::Profile(number) | Worksheet::Poll(number) | Worksheet::Checklist(number) => {
            of_step(number)
        }
        Worksheet::ProfileQuestions => msg!("sheet-profile-questions"),
        Worksheet::Choosing => msg!("sheet-choosing"),
        Worksheet::Ambition => msg!("sheet-ambition"),
        Worksheet::Goals => msg!("sheet-goals"),
        Worksheet::Mix => msg!("sheet-mix"),
        Worksheet::Weighing => msg!("sheet-weighing"),
        Worksheet::Actions => msg!("sheet-actions"),
        Worksheet::Coalition => msg!("sheet-coalition"),
        Worksheet::Agreements => msg!("sheet-agreements"),
        Worksheet::Timeline => msg!("sheet-timeline"),
        Worksheet::Web => msg!("sheet-web"),
        Worksheet::Monitoring => msg!("sheet-monitoring"),
        Worksheet::SocialMap => msg!("sheet-social-map"),
        Worksheet::Cases => msg!("sheet-cases"),
    }
}

impl Sheet {
    /// Why there is no row yet, and what brings one.
    pub fn nothing_yet(&self) -> Message {
        match (&self.grows, self.id) {
            (Some(new), _) => msg!("sheet-begin", what = new.clone()),
            (None, Worksheet::Profile(_)) => msg!("sheet-no-figures"),
            (None, _) => msg!("sheet-empty"),
        }
    }
}

fn how(id: Worksheet) -> Message {
    match id {
        Worksheet::Profile(_) => msg!("sheet-profile-how"),
        Worksheet::ProfileQuestions => msg!("sheet-profile-questions-how"),
        Worksheet::Poll(_) => msg!("sheet-poll-how"),
        Worksheet::Choosing => msg!("sheet-choosing-how"),
        Worksheet::Ambition => msg!("sheet-ambition-how"),
        Worksheet::Goals => msg!("sheet-goals-how"),
        Worksheet::Mix => msg!("sheet-mix-how"),
        Worksheet::Weighing => msg!("sheet-weighing-how"),
        Worksheet::Actions => msg!("sheet-actions-how"),
        Worksheet::Coalition => msg!("sheet-coalition-how"),
        Worksheet::Agreements => msg!("sheet-agreements-how"),
        Worksheet::Checklist(_) => msg!("sheet-checklist-how"),
        Worksheet::Timeline => msg!("sheet-timeline-how"),
        Worksheet::Web => msg!("sheet-web-how"),
        Worksheet::Monitoring => msg!("sheet-monitoring-how"),
        Worksheet::SocialMap => msg!("sheet-social-map-how"),
        Worksheet::Cases => msg!("sheet-cases-how"),
    }
}

/// The step at which a worksheet stands, where it is one of those.
fn step(id: Worksheet, blueprint: &Blueprint) -> Option<&Step> {
    match id {
        Worksheet::Profile(number) | Worksheet::Poll(number) | Worksheet::Checklist(number) => {
            blueprint.steps.get(number)
        }
        _ => None,
    }
}

/// How a poll is answered: as its step says, or by its own answers where it has some.
fn scale(step: &Step) -> Scale {
    let own = if step.answers.is_empty() { Scale::YesNo } else { Scale::Choice };
    step.scale.unwrap_or(own)
}
