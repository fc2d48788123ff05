//! What stands out on a worksheet: what is missing, what is empty, what stands there twice.
//!
//! Nothing is said of columns that the sheet does not have: who may not see a column is told nothing about it.

use time::OffsetDateTime;

use super::{Sheet, actions, goals, mix, theirs};
use crate::i18n::{Fill, Message, list};
use crate::msg;
use crate::session::{Field, Row, Session, Theme, ThemeId, Worksheet};

/// Something to look at on a worksheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// Chosen themes of which nothing stands here.
    Without {
        /// What should stand here: [`Worksheet::Ambition`], [`Worksheet::Goals`], [`Worksheet::Mix`] or
        /// [`Worksheet::Actions`].
        sheet: Worksheet,
        /// The names of the themes.
        themes: Vec<String>,
    },
    /// Rows that belong to no theme that is gone on with.
    NoTheme(Vec<Message>),
    /// A goal of which something is not concrete yet.
    Vague {
        /// The goal.
        goal: Message,
        /// What is not there.
        missing: Vec<Field>,
    },
    /// An action of which something is not filled in yet.
    Unfinished {
        /// The action.
        action: Message,
        /// What is not there.
        missing: Vec<Field>,
    },
    /// It should have been done by now.
    Passed(Message),
    /// A role that is in none of the actions of a theme.
    Roles {
        /// The name of the theme.
        theme: String,
        /// The roles.
        nobody: Vec<Message>,
    },
    /// Pillars on which nothing stands.
    EmptyPillars(Vec<Message>),
    /// Places of the grid in which nothing stands.
    EmptyCells {
        /// So many.
        empty: usize,
        /// Of so many.
        of: usize,
    },
    /// Several interventions do the same thing for the same people.
    Overlap {
        /// The interventions.
        names: Vec<Message>,
        /// For whom.
        group: String,
    },
    /// Interventions that have no place in the grid yet.
    NotPlaced(Vec<Message>),
    /// So many interventions, and none of them stops.
    NothingStops(usize),
    /// How often each answer was picked, as `houden 2`.
    Counted(Vec<(Message, usize)>),
    /// How often each answer was given on the questions of a theme.
    Answers {
        /// The theme.
        theme: Message,
        /// The answers that were given.
        counts: Vec<(Message, usize)>,
    },
    /// The questions of a theme that were answered 'no'.
    No {
        /// The theme.
        theme: Message,
        /// The questions.
        questions: Vec<Message>,
    },
    /// Principles that nothing serves.
    Principles(Vec<Message>),
    /// Actions that were let go: an outcome like any other.
    LetGo(Vec<Message>),
    /// There is no day yet on which people meet again.
    NoNextMeeting,
    /// Nobody tells who took part what came of it.
    NobodyTells,
}

/// What stands out on a worksheet as it stands, the most important first.
pub fn findings(sheet: &Sheet, session: &Session) -> Vec<Finding> {
    match sheet.id {
        Worksheet::Choosing => goals::answers(sheet, session),
        Worksheet::Ambition => without(sheet, session).into_iter().collect(),
        Worksheet::Goals => goals::findings(sheet, session),
        Worksheet::Mix => mix::findings(sheet, session),
        Worksheet::Weighing => mix::weighed(sheet, session),
        Worksheet::Actions => actions::findings(sheet, session),
        Worksheet::Coalition => actions::unserved(sheet, session).into_iter().collect(),
        Worksheet::Agreements => actions::agreements(sheet, session),
        Worksheet::Profile(_)
        | Worksheet::ProfileQuestions
        | Worksheet::Poll(_)
        | Worksheet::Checklist(_)
        | Worksheet::Timeline
        | Worksheet::Web
        | Worksheet::Monitoring
        | Worksheet::SocialMap
        | Worksheet::Cases => Vec::new(),
    }
}

impl Finding {
    /// In a sentence.
    pub fn said(&self) -> Message {
        match self {
            Self::Without { sheet, themes } => {
                let themes = list(themes);
                match sheet {
                    Worksheet::Ambition => msg!("found-no-ambition", themes = themes),
                    Worksheet::Goals => msg!("found-no-goal", themes = themes),
                    Worksheet::Mix => msg!("found-no-intervention", themes = themes),
                    _ => msg!("found-no-action", themes = themes),
                }
            }
            Self::NoTheme(names) => msg!("found-no-theme", names = quoted(names)),
            Self::Vague { goal, missing } => {
                msg!("found-vague", goal = goal.clone(), missing = list(missing.iter().copied().map(part)))
            }
            Self::Unfinished { action, missing } => {
                msg!(
                    "found-unfinished",
                    action = action.clone(),
                    missing = list(missing.iter().copied().map(part))
                )
            }
            Self::Passed(what) => msg!("found-passed", what = what.clone()),
            Self::Roles { theme, nobody } => msg!("found-roles", theme = theme, roles = joined(nobody)),
            Self::EmptyPillars(pillars) => msg!("found-empty-pillars", pillars = joined(pillars)),
            Self::EmptyCells { empty, of } => msg!("found-empty-cells", count = *empty, of = *of),
            Self::Overlap { names, group } => msg!("found-overlap", names = quoted(names), group = group),
            Self::NotPlaced(names) => msg!("found-not-placed", names = quoted(names)),
            Self::NothingStops(count) => msg!("found-nothing-stops", count = *count),
            Self::Counted(counts) => msg!("found-counted", counts = counted(counts)),
            Self::Answers { theme, counts } => {
                msg!("found-answers", theme = theme.clone(), counts = counted(counts))
            }
            Self::No { theme, questions } => {
                msg!("found-no", theme = theme.clone(), questions = quoted(questions))
            }
            Self::Principles(unserved) => msg!("found-principles", principles = joined(unserved)),
            Self::LetGo(names) => msg!("found-let-go", names = quoted(names)),
            Self::NoNextMeeting => msg!("found-no-next-meeting"),
            Self::NobodyTells => msg!("found-nobody-tells"),
        }
    }
}

fn joined(names: &[Message]) -> Fill {
    list(names.iter().cloned())
}

fn quoted(names: &[Message]) -> Fill {
    list(names.iter().map(|name| msg!("found-quoted", name = name.clone())))
}

fn counted(counts: &[(Message, usize)]) -> Fill {
    list(counts.iter().map(|(name, count)| msg!("found-count", name = name.clone(), count = *count)))
}

/// What a part of a goal or an action is called in a sentence.
fn part(field: Field) -> Message {
    match field {
        Field::Who => msg!("part-who"),
        Field::HowMany => msg!("part-how-many"),
        Field::When => msg!("part-when"),
        Field::Measured => msg!("part-measured"),
        Field::Leaders => msg!("part-leaders"),
        Field::Players => msg!("part-players"),
        Field::Supporters => msg!("part-supporters"),
        Field::Role => msg!("part-role"),
        Field::Step => msg!("part-first-step"),
        _ => msg!("part-what"),
    }
}

/// A row in which something stands, with what it is called.
pub(super) struct Named<'a> {
    pub name: Message,
    pub row: &'a Row,
}

impl Sheet {
    /// The rows in which something stands; one that has no name is called by what it is.
    pub(super) fn named<'a>(&'a self, session: &'a Session) -> impl Iterator<Item = Named<'a>> {
        self.filled(session).map(|(line, row)| {
            let kind = self.grows.clone().filter(|_| line.name == theirs(""));
            let name = kind.map_or_else(|| line.name.clone(), |kind| msg!("found-nameless", what = kind));
            Named { name, row }
        })
    }

    /// Those of the fields that the sheet asks for and that are empty in a row.
    pub(super) fn missing(&self, row: &Row, fields: &[Field]) -> Vec<Field> {
        let missing = fields.iter().filter(|field| self.column(**field).is_some() && !row.has(**field));
        missing.copied().collect()
    }

    /// How often each answer to a question was picked, of those that were.
    pub(super) fn count_picked<'a>(
        &self,
        field: Field,
        rows: &(impl Iterator<Item = &'a Row> + Clone),
    ) -> Vec<(Message, usize)> {
        let counts = self.choices(field).iter().map(|choice| {
            let picked = rows.clone().filter(|row| row.one(field) == Some(&choice.id));
            (choice.name.clone(), picked.count())
        });
        counts.filter(|(_, count)| *count > 0).collect()
    }
}

/// The theme that a row belongs to.
pub(super) fn theme_of<'a>(row: &Row, session: &'a Session) -> Option<&'a Theme> {
    session.theme_now(&ThemeId::new(row.one(Field::Theme)?))
}

/// Whether a row belongs to a theme: by what was picked, or since it is the row of that theme.
fn is_about(row: &Row, theme: &ThemeId, session: &Session) -> bool {
    theme_of(row, session).is_some_and(|found| found.id == *theme)
        || session.theme_now(&ThemeId::new(row.id.as_str())).is_some_and(|found| found.id == *theme)
}

/// The chosen themes of which nothing stands on a sheet.
pub(super) fn without(sheet: &Sheet, session: &Session) -> Option<Finding> {
    let there = |theme: &&ThemeId| sheet.filled(session).any(|(_, row)| is_about(row, theme, session));
    let missing = session.chosen().iter().filter(|theme| !there(theme));
    let themes: Vec<String> =
        missing.filter_map(|id| session.theme(id)).map(|theme| theme.name.clone()).collect();
    (!themes.is_empty()).then_some(Finding::Without { sheet: sheet.id, themes })
}

/// The rows that belong to no theme.
pub(super) fn no_theme(sheet: &Sheet, session: &Session) -> Option<Finding> {
    let loose = sheet.named(session).filter(|named| theme_of(named.row, session).is_none());
    let names: Vec<Message> = loose.map(|named| named.name).collect();
    (!names.is_empty()).then_some(Finding::NoTheme(names))
}

/// Whether the time of a row has passed when something was last written down.
pub(super) fn has_passed(row: &Row, session: &Session) -> bool {
    let seconds = session.last_stamp().0 / 1_000_000;
    let Ok(now) = OffsetDateTime::from_unix_timestamp(seconds) else { return false };
    let (today, when) = (now.date().to_string(), row.text(Field::When));
    // A month has passed when the next one begins.
    !when.is_empty() && today.get(..when.len()).is_some_and(|today| when < today)
}
