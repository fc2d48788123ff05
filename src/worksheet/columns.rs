//! What a worksheet asks of each of its rows.

use super::answers::{
    Choice, decisions, directions, phases, pillars, preventions, principles, recognised, roles, settings,
    yes_no, yes_partly_no,
};
use super::{WEB_MOST, rows, theirs};
use crate::blueprint::Blueprint;
use crate::i18n::{Lang, Message};
use crate::msg;
use crate::session::{Field, Session, ThemeId, Value, Worksheet};

/// What is asked of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Where the answer goes.
    pub field: Field,
    /// What is asked.
    pub label: Message,
    /// How it is answered.
    pub kind: Kind,
    /// It names people: nobody is warned of names here.
    pub names_people: bool,
    /// Only the working group sees it: it names people, or holds what somebody noted down.
    pub private: bool,
}

/// How something is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// In own words.
    Text,
    /// With a year, a month or a day.
    When,
    /// With a number, at most this.
    Number(u32),
    /// With one of these.
    One(Vec<Choice>),
    /// With some of these.
    Many(Vec<Choice>),
}

impl Column {
    /// A value as it is shown.
    pub fn said(&self, value: &Value, lang: Lang) -> String {
        let named = |id: &String| match &self.kind {
            Kind::One(choices) | Kind::Many(choices) => choices
                .iter()
                .find(|choice| choice.id == *id)
                .map_or_else(|| id.clone(), |choice| lang.label(&choice.name)),
            _ => id.clone(),
        };
        match value {
            Value::Text(text) => text.clone(),
            Value::One(id) => named(id),
            Value::Many(ids) => ids.iter().map(named).collect::<Vec<_>>().join(", "),
            Value::Number(number) => number.to_string(),
            Value::When(when) => lang.part_of_time(when),
        }
    }
}

fn text(field: Field, label: Message) -> Column {
    Column { field, label, kind: Kind::Text, names_people: false, private: false }
}

fn who(field: Field, label: Message) -> Column {
    Column { names_people: true, private: true, ..text(field, label) }
}

fn when(label: Message) -> Column {
    Column { kind: Kind::When, ..text(Field::When, label) }
}

fn one(field: Field, label: Message, choices: Vec<Choice>) -> Column {
    Column { kind: Kind::One(choices), ..text(field, label) }
}

fn many(field: Field, label: Message, choices: Vec<Choice>) -> Column {
    Column { kind: Kind::Many(choices), ..text(field, label) }
}

/// A fixed list of questions with the same answers.
fn questions(labels: Vec<Message>) -> Vec<Column> {
    Field::QUESTIONS.into_iter().zip(labels).map(|(field, label)| one(field, label, yes_no())).collect()
}

/// The themes to go on with, and those that rows were given before.
fn theme(id: Worksheet, session: &Session) -> Column {
    let mut themes = rows::themes(session);
    let given = session.rows(id).filter_map(|row| row.one(Field::Theme)).map(ThemeId::new);
    for theme in given {
        if !themes.iter().any(|(known, _)| *known == theme) {
            let every = || session.every_theme().iter().find(|found| found.id == theme);
            let name = session.theme_now(&theme).or_else(every).map(|found| found.name.clone());
            themes.extend(name.map(|name| (theme, name)));
        }
    }
    let choices = themes
        .into_iter()
        .map(|(id, name)| Choice {
            number: session.number_of(&id),
            id: id.as_str().to_owned(),
            name: theirs(name),
            counts: true,
        })
        .collect();
    one(Field::Theme, msg!("column-theme"), choices)
}

/// The field that names a row that was added, as a column.
pub(super) fn naming(id: Worksheet) -> Column {
    text(rows::naming(id), msg!("column-item"))
}

pub(super) fn columns(id: Worksheet, blueprint: &Blueprint, session: &Session) -> Vec<Column> {
    use Field as F;
    let note = || Column { private: true, ..text(F::Note, msg!("column-note")) };
    match id {
        Worksheet::Profile(_) => vec![
            one(F::Residents, msg!("column-residents-recognise"), recognised()),
            one(F::Professionals, msg!("column-professionals-recognise"), recognised()),
            Column { private: true, ..text(F::Note, msg!("column-difference")) },
        ],
        Worksheet::ProfileQuestions => {
            vec![one(F::Answer, msg!("column-answer"), yes_partly_no()), note()]
        }
        Worksheet::Poll(_) => Vec::new(),
        Worksheet::Choosing => {
            let mut columns = questions(vec![
                msg!("choosing-1"),
                msg!("choosing-2"),
                msg!("choosing-3"),
                msg!("choosing-4"),
                msg!("choosing-5"),
                msg!("choosing-6"),
                msg!("choosing-7"),
            ]);
            columns.push(note());
            columns
        }
        Worksheet::Ambition => vec![
            text(F::Ambition, msg!("column-ambition")),
            text(F::Now, msg!("column-now")),
            text(F::Reached, msg!("column-reached")),
        ],
        Worksheet::Goals => vec![
            text(F::What, msg!("column-goal-what")),
            theme(id, session),
            text(F::Who, msg!("column-goal-who")),
            text(F::HowMany, msg!("column-how-many")),
            when(msg!("column-goal-when")),
            text(F::Measured, msg!("column-measured")),
        ],
        Worksheet::Mix => vec![
            text(F::Name, msg!("column-intervention")),
            one(F::Decision, msg!("column-decision"), decisions()),
            theme(id, session),
            one(F::Pillar, msg!("column-pillar"), pillars(&blueprint.mix)),
            one(F::Prevention, msg!("column-prevention"), preventions()),
            text(F::TargetGroup, msg!("column-target-group")),
            one(F::Setting, msg!("column-setting"), settings(&blueprint.mix)),
            note(),
        ],
        Worksheet::Weighing => {
            let mut columns = questions(vec![
                msg!("weighing-1"),
                msg!("weighing-2"),
                msg!("weighing-3"),
                msg!("weighing-4"),
                msg!("weighing-5"),
            ]);
            columns.push(note());
            columns
        }
        Worksheet::Actions => vec![
            text(F::What, msg!("column-action")),
            theme(id, session),
            who(F::Leaders, msg!("column-leaders")),
            who(F::Players, msg!("column-players")),
            who(F::Supporters, msg!("column-supporters")),
            one(F::Role, msg!("column-role"), roles()),
            when(msg!("column-when")),
            text(F::Step, msg!("column-first-step")),
            many(F::Principles, msg!("column-principles"), principles()),
            one(F::Phase, msg!("column-phase"), phases()),
            text(F::Lesson, msg!("column-lesson")),
        ],
        Worksheet::Coalition => vec![
            text(F::Name, msg!("column-local-agreement")),
            many(F::Principles, msg!("column-principles"), principles()),
            note(),
        ],
        Worksheet::Agreements => vec![
            text(F::What, msg!("column-what")),
            who(F::Who, msg!("column-who")),
            when(msg!("column-when")),
            text(F::Place, msg!("column-place")),
        ],
        Worksheet::Checklist(_) => vec![
            one(F::Answer, msg!("column-answer"), yes_partly_no()),
            who(F::Who, msg!("column-who")),
            when(msg!("column-when")),
            note(),
        ],
        Worksheet::Timeline => vec![
            text(F::What, msg!("column-moment")),
            when(msg!("column-moment-when")),
            one(F::Direction, msg!("column-direction"), directions()),
            text(F::Lesson, msg!("column-lesson")),
        ],
        Worksheet::Web => {
            let mut columns = vec![text(F::Name, msg!("column-web-name"))];
            let dimensions = [
                msg!("dimension-1"),
                msg!("dimension-2"),
                msg!("dimension-3"),
                msg!("dimension-4"),
                msg!("dimension-5"),
                msg!("dimension-6"),
            ];
            columns.extend(
                Field::QUESTIONS
                    .into_iter()
                    .zip(dimensions)
                    .map(|(field, label)| Column { kind: Kind::Number(WEB_MOST), ..text(field, label) }),
            );
            columns.push(note());
            columns
        }
        Worksheet::Monitoring => vec![
            one(F::Residents, msg!("column-residents-say"), yes_partly_no()),
            one(F::Professionals, msg!("column-professionals-say"), yes_partly_no()),
            note(),
        ],
        Worksheet::SocialMap => vec![
            text(F::Name, msg!("column-organisation")),
            text(F::What, msg!("column-organisation-does")),
            text(F::TargetGroup, msg!("column-target-group")),
            text(F::Place, msg!("column-place")),
        ],
        Worksheet::Cases => vec![
            text(F::Name, msg!("column-case")),
            text(F::Now, msg!("column-case-now")),
            text(F::What, msg!("column-case-done")),
            text(F::Reached, msg!("column-case-reached")),
            text(F::Lesson, msg!("column-lesson")),
        ],
    }
}
