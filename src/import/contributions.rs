//! What people said, from a file.

use std::collections::HashMap;

use super::Context;
use super::ids::Fingerprint;
use super::names::meant;
use super::problem::{Problems, shown};
use super::table::{Column, Row, Table};
use crate::i18n::Message;
use crate::msg;
use crate::privacy::find_except;
use crate::session::{Event, EventId, Group, GroupId, Position, Session, Theme, ThemeId};
use crate::text::{clean, folded};

/// The rows that look like they hold personal data: the event and the line of each.
pub(super) type Personal = Vec<(EventId, usize)>;

/// Every row as an event, the rows that are wrong as problems.
pub(super) fn events(
    table: &Table,
    context: Context,
    problems: &mut Problems,
) -> (Vec<(EventId, Event)>, Personal) {
    let mut times = HashMap::new();
    let (mut events, mut personal) = (Vec::new(), Vec::new());
    for row in &table.rows {
        let mut check = |column: Column, what: Message| {
            problems.in_cell(row.line, table.name(column), what);
        };
        let group = group(context.session, row).map_err(|what| check(Column::Group, what));
        let position = position(context, row).map_err(|what| check(Column::Question, what));
        let themes = themes(context.session, row).map_err(|what| check(Column::Theme, what));
        let text = text(row).map_err(|what| check(Column::Text, what));
        let quotable = quotable(row).map_err(|what| check(Column::Quotable, what));
        if let (Ok(group), Ok(position), Ok(themes), Ok(text), Ok(quotable)) =
            (group, position, themes, text, quotable)
        {
            let content = content(context.session, &group, position, &themes, &text, quotable);
            // The same words twice are two remarks; the second of them is the second in any file.
            let time = times.entry(content.id()).and_modify(|times| *times += 1).or_insert(1);
            let id = EventId(content.number(*time).id());
            if is_personal(context.session, &text) {
                personal.push((id, row.line));
            }
            events.push((
                id,
                Event::ContributionRecorded { group, position, text, themes, quotable, conversation: None },
            ));
        }
    }
    (events, personal)
}

/// Whether a remark looks like it holds personal data; the names of place and themes are none.
fn is_personal(session: &Session, text: &str) -> bool {
    let themes = session.themes().iter().map(|theme| theme.name.as_str());
    !find_except(text, themes.chain([session.place()])).is_empty()
}

fn content(
    session: &Session,
    group: &GroupId,
    position: Position,
    themes: &[ThemeId],
    text: &str,
    quotable: bool,
) -> Fingerprint {
    let start = Fingerprint::new(session.id(), "contribution")
        .text(group.as_str())
        .number(position.step)
        .number(position.question)
        .text(text)
        .number(usize::from(quotable));
    themes.iter().fold(start, |content, theme| content.text(theme.as_str()))
}

/// The group that a row names.
pub(super) fn group(session: &Session, row: &Row) -> Result<GroupId, Message> {
    let found = row.cell(Column::Group);
    let wanted = folded(found);
    let same = |group: &&Group| folded(group.id.as_str()) == wanted || folded(&group.name) == wanted;
    session.groups().iter().find(same).map(|group| group.id.clone()).ok_or_else(|| {
        let known = list(session.groups().iter().map(|group| group.name.as_str()));
        msg!("import-group-unknown", found = shown(found), known = known)
    })
}

/// The theme of that name that stands in lists: no other is scored.
pub(super) fn theme(session: &Session, found: &str) -> Result<ThemeId, Message> {
    let wanted = folded(found);
    let themes = session.themes();
    themes.iter().find(|theme| is_called(theme, &wanted)).map(|theme| theme.id.clone()).ok_or_else(|| {
        let ids = themes.iter().map(|theme| theme.id.as_str());
        let names = || themes.iter().map(|theme| theme.name.as_str());
        match meant(found, names().chain(ids)) {
            Some(name) => msg!("import-theme-unknown-meant", found = shown(found), name = name),
            None => msg!("import-theme-unknown", found = shown(found), known = list(names())),
        }
    })
}

/// Names side by side; a comma can be part of one.
fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join("; ")
}

/// The theme that a remark was put under: it may have become part of another since, or been dropped.
fn theme_ever(session: &Session, found: &str) -> Result<ThemeId, Message> {
    theme(session, found).or_else(|unknown| {
        let earlier = session.every_theme().iter().find(|theme| is_called(theme, &folded(found)));
        earlier.map(|theme| theme.id.clone()).ok_or(unknown)
    })
}

fn is_called(theme: &Theme, wanted: &str) -> bool {
    folded(theme.id.as_str()) == wanted || folded(&theme.name) == wanted
}

/// Several themes stand between bars or commas; a name that holds one itself is tried whole first.
fn themes(session: &Session, row: &Row) -> Result<Vec<ThemeId>, Message> {
    let cell = row.cell(Column::Theme);
    let mut themes = Vec::new();
    for part in cell.split('|').map(str::trim) {
        let found = theme_ever(session, part).map(|theme| vec![theme]).or_else(|_| {
            part.split(',')
                .map(str::trim)
                .filter(|name| !name.is_empty())
                .map(|name| theme_ever(session, name))
                .collect()
        });
        themes.extend(found?);
    }
    let mut seen = Vec::new();
    themes.retain(|theme| {
        !seen.contains(theme) && {
            seen.push(theme.clone());
            true
        }
    });
    Ok(themes)
}

fn position(context: Context, row: &Row) -> Result<Position, Message> {
    let found = row.cell(Column::Question);
    if found.is_empty() {
        return Ok(Position::default());
    }
    let wanted = folded(found);
    let same = |(_, question): &&(Position, String)| folded(question) == wanted;
    context.questions.iter().find(same).map(|(position, _)| *position).ok_or_else(|| {
        match meant(found, context.questions.iter().map(|(_, question)| question.as_str())) {
            Some(question) => msg!("import-question-unknown-meant", question = question),
            None => msg!("import-question-unknown"),
        }
    })
}

/// The words, without what a terminal or a document could stumble over.
fn text(row: &Row) -> Result<String, Message> {
    let text = clean(row.cell(Column::Text));
    match text.trim() {
        "" => Err(msg!("import-text-empty")),
        text => Ok(text.to_owned()),
    }
}

/// What is found is not repeated: in a row that has shifted it can be a remark.
fn quotable(row: &Row) -> Result<bool, Message> {
    match row.cell(Column::Quotable) {
        "" => Ok(false),
        found => yes_or_no(found).ok_or_else(|| msg!("import-quotable")),
    }
}

/// Yes or no as people write it.
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    match folded(text).as_str() {
        "ja" | "yes" | "1" | "x" => Some(true),
        "nee" | "no" | "0" => Some(false),
        _ => None,
    }
}
