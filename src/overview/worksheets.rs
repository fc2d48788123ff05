//! What was filled in on the worksheets, as far as an audience may see it.

use crate::blueprint::Blueprint;
use crate::i18n::{Lang, Message};
use crate::msg;
use crate::privacy;
use crate::session::{Field, Row, Session, ThemeId, Value, Worksheet};
use crate::worksheet::{self, Choice, Column, Finding, Grid, Kind, Line, Moment, Sheet};

use super::model::{Audience, Hidden, Overview};

/// A worksheet on which something was filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct FilledSheet {
    /// What it asks: only the columns that may be seen.
    pub sheet: Sheet,
    /// Its rows, each with what stands under the columns of the sheet. Rows of which nothing is filled in are left out.
    pub rows: Vec<FilledRow>,
    /// What stands out on it, the most important first.
    pub findings: Vec<Message>,
    /// What can be seen in two directions.
    pub grids: Vec<Grid>,
}

/// A row of which something is filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct FilledRow {
    /// What it is called.
    pub name: Message,
    /// Where it was filled in, where there are several sessions.
    pub place: Option<String>,
    /// What stands in it.
    pub row: Row,
}

impl FilledSheet {
    /// The columns that say more than the name of the row.
    pub fn columns(&self) -> impl Iterator<Item = &Column> {
        let names = |column: &&Column| {
            let same = |found: &FilledRow| match found.row.values.get(&column.field) {
                Some(Value::Text(text)) => found.name == worksheet::theirs(text),
                _ => false,
            };
            !self.rows.iter().all(same)
        };
        self.sheet.columns.iter().filter(names)
    }
}

impl FilledSheet {
    /// What happened, in order of time, on a timeline.
    pub fn moments(&self) -> Vec<Moment<'_>> {
        let rows = self.rows.iter().filter(|_| self.sheet.id == Worksheet::Timeline);
        rows.map(|found| Moment::of(&found.row)).collect()
    }

    /// The dimensions of a web, in order.
    pub fn dimensions(&self) -> impl Iterator<Item = &Column> {
        self.sheet.dimensions()
    }
}

/// The worksheets on which something was filled in, in the order of the method, and what of them is left out.
pub(super) fn filled(
    blueprint: &Blueprint,
    session: &Session,
    audience: Audience,
) -> (Vec<FilledSheet>, Vec<Hidden>) {
    let mut personal = 0;
    // Figures and polls are parts of their own.
    let own = |id: &Worksheet| matches!(id, Worksheet::Profile(_) | Worksheet::Poll(_));
    let sheets = worksheet::all(blueprint).into_iter().filter(|id| !own(id));
    let sheets = sheets.map(|id| Sheet::of(id, blueprint, session));
    let sheets: Vec<_> =
        sheets.filter_map(|sheet| self::sheet(sheet, session, audience, &mut personal)).collect();
    let hidden = (personal > 0).then(|| Hidden {
        what: msg!("overview-hidden-rows-personal", count = personal),
        why: msg!("overview-hidden-personal"),
    });
    (sheets, hidden.into_iter().collect())
}

fn sheet(
    mut sheet: Sheet,
    session: &Session,
    audience: Audience,
    personal: &mut usize,
) -> Option<FilledSheet> {
    if audience.is_public() {
        if sheet.private {
            return None;
        }
        sheet.columns.retain(|column| !column.private);
    }
    let mut rows: Vec<FilledRow> = Vec::new();
    for line in std::mem::take(&mut sheet.lines) {
        let Some(found) = session.row(sheet.id, &line.id) else { continue };
        let mut row = found.clone();
        row.values.retain(|field, _| sheet.column(*field).is_some());
        // What was added says something by its name alone.
        if row.values.is_empty() && !line.added {
            continue;
        }
        if audience.is_public() && is_personal(&line, &row, session) {
            *personal += 1;
            continue;
        }
        row.follow(|id| session.theme_now(id).map(|theme| theme.id.clone()));
        rows.push(FilledRow { name: line.name.clone(), place: None, row });
        sheet.lines.push(line);
    }
    let findings = worksheet::findings(&sheet, session).iter().map(Finding::said).collect();
    let grids = worksheet::grids(&sheet, session);
    (!rows.is_empty()).then_some(FilledSheet { sheet, rows, findings, grids })
}

/// Whether something in a row looks like a name, a number or an address of somebody.
fn is_personal(line: &Line, row: &Row, session: &Session) -> bool {
    let themes = session.every_theme().iter().map(|theme| theme.name.as_str());
    let known: Vec<&str> = themes.chain([session.place()]).collect();
    let name = line.added.then(|| Lang::default().say(&line.name));
    let texts = row.values.values().filter_map(Value::own_words);
    texts.chain(name.as_deref()).any(|text| !privacy::find_except(text, known.iter().copied()).is_empty())
}

/// The worksheets of several sessions put together, each row with its place; `known` says under which id a theme of a
/// session stands in all.
pub(super) fn together(
    sessions: &[(Blueprint, Session)],
    audience: Audience,
    known: impl Fn(usize, &ThemeId) -> ThemeId,
) -> (Vec<FilledSheet>, Vec<Hidden>) {
    let (mut all, mut hidden) = (Vec::<FilledSheet>::new(), Vec::new());
    for (number, (blueprint, session)) in sessions.iter().enumerate() {
        let (sheets, left_out) = filled(blueprint, session, audience);
        hidden.extend(left_out.into_iter().map(|hidden| hidden.at(session.place())));
        for sheet in sheets {
            let sheet = sheet.at(session.place(), |id| known(number, id));
            match all.iter_mut().find(|other| other.asks_the_same(&sheet)) {
                Some(other) => other.join(sheet),
                None => all.push(sheet),
            }
        }
    }
    let order = sessions.first().map(|(blueprint, _)| worksheet::all(blueprint)).unwrap_or_default();
    all.sort_by_key(|filled| order.iter().position(|id| *id == filled.sheet.id).unwrap_or(order.len()));
    (all, hidden)
}

impl FilledSheet {
    /// The rows that belong to a theme.
    pub fn about<'a>(&'a self, theme: &'a ThemeId) -> impl Iterator<Item = &'a FilledRow> {
        let is_about = |found: &&FilledRow| {
            found.row.one(Field::Theme) == Some(theme.as_str()) || found.row.id.as_str() == theme.as_str()
        };
        self.rows.iter().filter(is_about)
    }

    /// What stands in a field of a row, as it is shown; empty where nothing does.
    pub fn said(&self, found: &FilledRow, field: Field, lang: Lang) -> String {
        self.sheet.said(&found.row, field, lang)
    }

    /// The interventions that stop.
    pub fn stopping(&self) -> impl Iterator<Item = &FilledRow> {
        self.rows.iter().filter(|found| worksheet::stops(&found.row))
    }

    /// The same sheet as one of several: each row with its place, themes under the ids they have in all.
    fn at(mut self, place: &str, known: impl Fn(&ThemeId) -> ThemeId) -> Self {
        for found in &mut self.rows {
            found.place = Some(place.to_owned());
            found.row.follow(|id| Some(known(id)));
        }
        for choice in self.themes().into_iter().flatten() {
            known(&ThemeId::new(choice.id.as_str())).as_str().clone_into(&mut choice.id);
        }
        let at = |what: &Message| msg!("together-at", place = place, what = what.clone());
        self.findings = self.findings.iter().map(at).collect();
        for grid in &mut self.grids {
            grid.title = at(&grid.title);
        }
        self
    }

    /// The themes that one can pick from, where it asks for one.
    fn themes(&mut self) -> Option<&mut Vec<Choice>> {
        let column = self.sheet.columns.iter_mut().find(|column| column.field == Field::Theme);
        match &mut column?.kind {
            Kind::One(choices) => Some(choices),
            _ => None,
        }
    }

    /// Whether rows of both can stand under the same columns: themes may differ.
    fn asks_the_same(&self, other: &Self) -> bool {
        let same = |(one, other): (&Column, &Column)| {
            (one.field, &one.label) == (other.field, &other.label)
                && (one.kind == other.kind || one.field == Field::Theme)
        };
        let (one, other) = (&self.sheet, &other.sheet);
        (one.id, &one.title, one.columns.len()) == (other.id, &other.title, other.columns.len())
            && one.columns.iter().zip(&other.columns).all(same)
    }

    fn join(&mut self, mut other: Self) {
        let more = other.themes().map(std::mem::take).unwrap_or_default();
        if let Some(themes) = self.themes() {
            for theme in more {
                if !themes.iter().any(|known| known.id == theme.id) {
                    themes.push(theme);
                }
            }
        }
        self.rows.append(&mut other.rows);
        self.findings.append(&mut other.findings);
        self.grids.append(&mut other.grids);
    }
}

impl Overview {
    /// What was filled in on a worksheet; more than one where sessions asked it in different ways.
    pub fn filled(&self, id: Worksheet) -> impl Iterator<Item = &FilledSheet> {
        self.worksheets.iter().filter(move |filled| filled.sheet.id == id)
    }

    /// The rows of a worksheet that belong to a theme.
    pub fn rows_about<'a>(
        &'a self,
        id: Worksheet,
        theme: &'a ThemeId,
    ) -> impl Iterator<Item = (&'a FilledSheet, &'a FilledRow)> {
        self.filled(id).flat_map(|filled| filled.about(theme).map(move |found| (filled, found)))
    }
}
