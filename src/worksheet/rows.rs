//! Of which rows a worksheet is made.

use super::look_back::place_in_time;
use super::{Figure, step, theirs};
use crate::blueprint::Blueprint;
use crate::i18n::Message;
use crate::msg;
use crate::session::{Field, Indicator, RowId, Session, ThemeId, Worksheet};

/// The row of the agreements with the first step.
pub const FIRST_STEP: &str = "1";
/// The row of the agreements with the day on which people meet again.
pub const NEXT_MEETING: &str = "2";
/// The row of the agreements with who tells what came of it.
pub(super) const TELLING: &str = "3";

/// A row as it stands in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub id: RowId,
    /// What it is called.
    pub name: Message,
    /// It was added, and can be taken away.
    pub added: bool,
}

/// The rows of a worksheet: what the blueprint and the themes give, then what was added.
pub(super) fn lines(
    id: Worksheet,
    blueprint: &Blueprint,
    session: &Session,
    figures: &[Figure],
) -> Vec<Line> {
    let given = given(id, blueprint, session, figures).into_iter();
    let mut lines: Vec<Line> = given.map(|(id, name)| Line { id, name, added: false }).collect();
    if grows(id).is_some() {
        let naming = naming(id);
        let new = session.rows(id).filter(|row| !lines.iter().any(|line| line.id == row.id));
        let mut new: Vec<_> = new.collect();
        if id == Worksheet::Timeline {
            new.sort_by_key(|row| place_in_time(row));
        }
        let new: Vec<Line> = new
            .into_iter()
            .map(|row| Line { id: row.id.clone(), name: theirs(row.text(naming).to_owned()), added: true })
            .collect();
        lines.extend(new);
    }
    lines
}

/// The field that names a row that was added.
pub(super) fn naming(id: Worksheet) -> Field {
    match id {
        Worksheet::Goals | Worksheet::Actions | Worksheet::Agreements | Worksheet::Timeline => Field::What,
        _ => Field::Name,
    }
}

/// What a row that is added is called; `None` where none can be.
pub(super) fn grows(id: Worksheet) -> Option<Message> {
    Some(match id {
        Worksheet::Goals => msg!("row-goal"),
        Worksheet::Mix => msg!("row-intervention"),
        Worksheet::Actions => msg!("row-action"),
        Worksheet::Coalition => msg!("row-agreement-local"),
        Worksheet::Agreements => msg!("row-agreement"),
        Worksheet::Checklist(_) | Worksheet::Poll(_) => msg!("row-item"),
        Worksheet::Timeline => msg!("row-moment"),
        Worksheet::Web => msg!("row-web"),
        Worksheet::SocialMap => msg!("row-organisation"),
        Worksheet::Cases => msg!("row-case"),
        Worksheet::Profile(_)
        | Worksheet::ProfileQuestions
        | Worksheet::Choosing
        | Worksheet::Ambition
        | Worksheet::Weighing
        | Worksheet::Monitoring => return None,
    })
}

/// The rows that are there before anybody fills in something.
fn given(
    id: Worksheet,
    blueprint: &Blueprint,
    session: &Session,
    figures: &[Figure],
) -> Vec<(RowId, Message)> {
    let numbered = |names: Vec<Message>| -> Vec<(RowId, Message)> {
        let rows = (1..).zip(names);
        rows.map(|(number, name): (u32, _)| (RowId::new(number.to_string()), name)).collect()
    };
    let ours = |names: &[Message]| numbered(names.to_vec());
    match id {
        Worksheet::Profile(_) => {
            figures.iter().map(|figure| (figure.row.clone(), figure.name.clone())).collect()
        }
        Worksheet::ProfileQuestions => {
            ours(&[msg!("profile-question-1"), msg!("profile-question-2"), msg!("profile-question-3")])
        }
        Worksheet::Poll(_) | Worksheet::Checklist(_) => {
            let items = step(id, blueprint).map_or(&[][..], |step| &step.items);
            numbered(items.iter().cloned().map(theirs).collect())
        }
        Worksheet::Choosing | Worksheet::Ambition | Worksheet::Weighing => {
            // What was filled in stays in sight, also of a theme that is not gone on with.
            let kept =
                session.every_theme().iter().filter(|theme| session.row(id, &row_of(&theme.id)).is_some());
            let mut rows: Vec<_> =
                themes(session).into_iter().map(|(id, name)| (row_of(&id), theirs(name))).collect();
            for theme in kept {
                if !rows.iter().any(|(row, _)| *row == row_of(&theme.id)) {
                    rows.push((row_of(&theme.id), theirs(theme.name.clone())));
                }
            }
            rows
        }
        Worksheet::Agreements => {
            let rows = [
                (FIRST_STEP, msg!("agreement-first-step")),
                (NEXT_MEETING, msg!("agreement-next-meeting")),
                (TELLING, msg!("agreement-telling")),
            ];
            rows.map(|(id, name)| (RowId::new(id), name)).into()
        }
        Worksheet::Monitoring => {
            ours(&[msg!("monitoring-1"), msg!("monitoring-2"), msg!("monitoring-3"), msg!("monitoring-4")])
        }
        Worksheet::Goals
        | Worksheet::Mix
        | Worksheet::Actions
        | Worksheet::Coalition
        | Worksheet::Timeline
        | Worksheet::Web
        | Worksheet::SocialMap
        | Worksheet::Cases => Vec::new(),
    }
}

/// The figures of a profile: those of the blueprint, as corrected by those that were brought in, and the others.
pub(super) fn indicators<'a>(
    id: Worksheet,
    blueprint: &'a Blueprint,
    session: &'a Session,
) -> Vec<&'a Indicator> {
    let own = step(id, blueprint).map_or(&[][..], |step| &step.indicators);
    let brought = session.indicators();
    let corrected = |old: &'a Indicator| brought.iter().find(|new| new.is_about_the_same(old)).unwrap_or(old);
    let further = brought.iter().filter(|new| !own.iter().any(|old| old.is_about_the_same(new)));
    let stays = |found: &&Indicator| !session.is_row_removed(id, &figure(found));
    own.iter().map(corrected).chain(further).filter(stays).collect()
}

/// A figure as a row: the same figure is the same row on every machine.
pub(super) fn figure(indicator: &Indicator) -> RowId {
    RowId::new(format!("{}|{}|{}", indicator.indicator, indicator.area, indicator.year))
}

/// The row of a theme, on a worksheet with one for each.
pub(super) fn row_of(theme: &ThemeId) -> RowId {
    RowId::new(theme.as_str())
}

/// The themes to go on with; while none is chosen, all of them.
pub(super) fn themes(session: &Session) -> Vec<(ThemeId, String)> {
    let chosen = session.chosen();
    let goes_on = |id: &ThemeId| chosen.is_empty() || chosen.contains(id);
    let themes = session.themes().iter().filter(|theme| goes_on(&theme.id));
    themes.map(|theme| (theme.id.clone(), theme.name.clone())).collect()
}
