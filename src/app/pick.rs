//! One of several lines is picked: where a theme goes, which one comes back, which remarks are shown.

use super::sitting::Sitting;
use super::themes::{Filter, Under};
use crate::i18n::Message;
use crate::msg;
use crate::session::{EventId, Position, ThemeId, Worksheet};
use crate::worksheet;

/// A list over the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// What for.
    pub what: What,
    /// The line under the cursor.
    pub selected: usize,
}

/// What a [`Pick`] is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The theme that this one becomes part of.
    MergeInto(ThemeId),
    /// A theme that is part of another or was dropped, to be taken back.
    Restore,
    /// Which remarks are shown.
    Filter,
    /// The remark that goes for good: this one, or one that was taken away before.
    Purge(Option<EventId>),
    /// The blueprint's time to keep the session has passed: erase it now?
    Keep,
    /// A worksheet to open.
    Sheet,
}

/// One line of it.
#[derive(Debug, Clone, PartialEq)]
pub struct PickLine {
    /// The words.
    pub text: Message,
    /// It is on already.
    pub on: bool,
    pub(super) does: Does,
}

/// What a line does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Does {
    Merge(ThemeId),
    Split(ThemeId),
    PutBack(ThemeId),
    Show(Filter),
    Purge(EventId),
    PurgeSession,
    OpenSheet(Option<Worksheet>),
    Nothing,
}

impl Pick {
    pub(super) fn new(what: What) -> Self {
        Self { what, selected: 0 }
    }

    /// The title over the lines.
    pub fn title(&self, sitting: &Sitting) -> Message {
        match &self.what {
            What::MergeInto(from) => {
                let name = sitting.session.theme(from).map_or("", |theme| theme.name.as_str());
                msg!("pick-merge", theme = name)
            }
            What::Restore => msg!("pick-restore"),
            What::Filter => msg!("pick-filter"),
            What::Purge(_) => msg!("pick-purge"),
            What::Keep => msg!("pick-keep"),
            What::Sheet => msg!("pick-sheet"),
        }
    }

    /// What Enter does here.
    pub fn hint(&self) -> Message {
        match &self.what {
            What::MergeInto(_) => msg!("pick-merge-hint"),
            What::Restore => msg!("pick-restore-hint"),
            What::Filter => msg!("pick-filter-hint"),
            What::Purge(_) => msg!("pick-purge-hint"),
            What::Keep => msg!("pick-keep-hint"),
            What::Sheet => msg!("pick-sheet-hint"),
        }
    }

    /// The lines.
    pub fn lines(&self, sitting: &Sitting) -> Vec<PickLine> {
        let off = |text, does| PickLine { text, on: false, does };
        let session = &sitting.session;
        match &self.what {
            What::MergeInto(from) => {
                let others = session.themes().iter().filter(|theme| theme.id != *from);
                let line = |theme: &crate::session::Theme| {
                    let count = session.counts().of_theme(&theme.id);
                    let text = msg!("pick-theme", theme = theme.name.clone(), count = count);
                    off(text, Does::Merge(theme.id.clone()))
                };
                others.map(line).collect()
            }
            What::Restore => {
                let parts = session.every_theme().iter().filter_map(|theme| {
                    let whole = session.part_of(&theme.id)?.name.clone();
                    let text = msg!("pick-part", theme = theme.name.clone(), whole = whole);
                    Some(off(text, Does::Split(theme.id.clone())))
                });
                let is_dropped = |theme: &&crate::session::Theme| session.is_dropped(&theme.id);
                let dropped = session.every_theme().iter().filter(is_dropped).map(|theme| {
                    let text = msg!("pick-dropped", theme = theme.name.clone());
                    off(text, Does::PutBack(theme.id.clone()))
                });
                parts.chain(dropped).collect()
            }
            What::Filter => filters(sitting),
            What::Purge(here) => {
                let words = |id: &EventId| session.contribution(*id).map(|said| said.text.as_str());
                let here = here
                    .and_then(|id| Some(off(msg!("pick-purge-here", text = words(&id)?), Does::Purge(id))));
                let away = session.every_remark().rev().filter(|(entry, _)| words(&entry.id).is_none());
                let away = away
                    .map(|(entry, text)| off(msg!("pick-purge-removed", text = text), Does::Purge(entry.id)));
                here.into_iter().chain(away).collect()
            }
            What::Keep => vec![
                off(msg!("pick-keep-later"), Does::Nothing),
                off(msg!("pick-keep-purge"), Does::PurgeSession),
            ],
            What::Sheet => {
                let choice = off(msg!("sheet-choose"), Does::OpenSheet(None));
                let sheets = worksheet::all(&sitting.blueprint).into_iter().map(|id| PickLine {
                    text: worksheet::title(id, &sitting.blueprint),
                    on: session.is_used(id),
                    does: Does::OpenSheet(Some(id)),
                });
                [choice].into_iter().chain(sheets).collect()
            }
        }
    }
}

/// Every way to show fewer remarks; each line turns one thing on or off.
fn filters(sitting: &Sitting) -> Vec<PickLine> {
    let (session, now) = (&sitting.session, &sitting.themes.filter);
    let under = |under: Under| {
        let on = now.under.as_ref() == Some(&under);
        (Filter { under: (!on).then_some(under), ..now.clone() }, on)
    };
    let groups = session.groups().iter().map(|group| {
        let on = now.group.as_ref() == Some(&group.id);
        (Filter { group: (!on).then(|| group.id.clone()), ..now.clone() }, on, said_group(&group.name))
    });
    let quotable = (Filter { quotable: !now.quotable, ..now.clone() }, now.quotable, msg!("filter-quotable"));
    let (untagged, untagged_on) = under(Under::Nothing);
    let themes = session.themes().iter().map(|theme| {
        let (filter, on) = under(Under::Theme(theme.id.clone()));
        (filter, on, said_theme(&theme.name))
    });
    let questions = sitting.blueprint.steps.iter().enumerate().flat_map(|(step, plan)| {
        let asked = plan.questions.iter().enumerate();
        asked.map(move |(question, asked)| (Position { step, question }, asked.ask.as_str()))
    });
    let questions = questions.map(|(position, ask)| {
        let on = now.position == Some(position);
        (Filter { position: (!on).then_some(position), ..now.clone() }, on, said_question(ask))
    });
    groups
        .chain([(untagged, untagged_on, msg!("filter-untagged")), quotable])
        .chain(themes)
        .chain(questions)
        .map(|(filter, on, text)| PickLine { text, on, does: Does::Show(filter) })
        .collect()
}

fn said_group(name: &str) -> Message {
    msg!("filter-group", group = name)
}

fn said_theme(name: &str) -> Message {
    msg!("filter-theme", theme = name)
}

fn said_question(ask: &str) -> Message {
    msg!("filter-question", question = ask)
}

impl Filter {
    /// What is on, in words, for over the list.
    pub fn said(&self, sitting: &Sitting) -> Vec<Message> {
        let session = &sitting.session;
        let group = self.group.as_ref().and_then(|id| session.group(id)).map(|group| said_group(&group.name));
        let under = self.under.as_ref().and_then(|under| match under {
            Under::Nothing => Some(msg!("filter-untagged")),
            Under::Theme(id) => session.theme(id).map(|theme| said_theme(&theme.name)),
        });
        let quotable = self.quotable.then(|| msg!("filter-quotable"));
        let ask = |position: Position| {
            let step = sitting.blueprint.steps.get(position.step)?;
            Some(said_question(&step.questions.get(position.question)?.ask))
        };
        let question = self.position.and_then(ask);
        [group, under, quotable, question].into_iter().flatten().collect()
    }
}
