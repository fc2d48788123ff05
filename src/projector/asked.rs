//! The pages of a step with figures, and of a poll.

use super::pages::{Kind, Page};
use crate::blueprint::{Blueprint, StepKind};
use crate::i18n::Message;
use crate::overview::{self, PollLine};
use crate::session::{Event, RowId, Session, Worksheet};
use crate::worksheet::{self, Figure, Sheet};

/// The figures of the area.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The title of the step.
    pub step: String,
    /// The area that all of them are of, where that is not the village.
    pub area: Option<Message>,
    /// With the largest deviations first.
    pub figures: Vec<Figure>,
}

/// An item of a poll.
#[derive(Debug, Clone, PartialEq)]
pub struct Poll {
    /// Which.
    pub item: RowId,
    /// What is asked.
    pub question: Message,
    /// How it is answered.
    pub poll: worksheet::Poll,
    /// What groups answered, as far as it may be seen; empty before they did.
    pub lines: Vec<PollLine>,
}

/// The worksheet of the step where the agenda stands, when that is of figures or a poll.
fn sheet(blueprint: &Blueprint, session: &Session) -> Option<Sheet> {
    let number = session.position().step;
    let id = match blueprint.steps.get(number)?.kind {
        StepKind::Profile => Worksheet::Profile(number),
        StepKind::Poll => Worksheet::Poll(number),
        _ => return None,
    };
    Some(Sheet::of(id, blueprint, session))
}

/// The pages of that step; none where it has nothing to show.
pub(super) fn pages(blueprint: &Blueprint, session: &Session) -> Vec<Page> {
    let Some(sheet) = sheet(blueprint, session) else { return Vec::new() };
    if !sheet.figures.is_empty() {
        let step = blueprint.steps.get(session.position().step).map_or("", |step| &step.title);
        let area = sheet.area();
        let mut figures = sheet.figures;
        // What is behind is only there where there is nothing else to look at.
        if figures.iter().any(|figure| !figure.behind) {
            figures.retain(|figure| !figure.behind);
        }
        return vec![Page::Figures(Figures { step: step.to_owned(), area, figures })];
    }
    let Some(poll) = &sheet.poll else { return Vec::new() };
    let page = |line: &worksheet::Line| {
        Page::Poll(Poll {
            item: line.id.clone(),
            question: line.name.clone(),
            poll: poll.clone(),
            lines: overview::poll_in_sight(poll, &sheet, session, &line.id),
        })
    };
    sheet.lines.iter().map(page).collect()
}

/// The page that belongs to the moment: the figures, or the item on which people were counted last.
pub(super) fn followed(blueprint: &Blueprint, session: &Session) -> Option<Kind> {
    let sheet = sheet(blueprint, session)?;
    if sheet.poll.is_none() {
        return Some(Kind::Figures);
    }
    let counted = session.standing_entries().find_map(|entry| match &entry.event {
        Event::PeopleCounted { sheet: id, item, .. } if *id == sheet.id => Some(item.clone()),
        _ => None,
    });
    let first = || sheet.lines.first().map(|line| line.id.clone());
    counted.or_else(first).map(Kind::Poll)
}
