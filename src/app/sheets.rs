//! Room 5: the worksheet that lies open, beside the choice of themes.

use super::form::{Form, FormDraft};
use super::sitting::Sitting;
use super::themes::stepped;
use crate::blueprint::StepKind;
use crate::keymap::{Move, Room, round_and_round};
use crate::session::{Group, Perspective, RowId, Session, Worksheet};
use crate::worksheet::{self, Line, Sheet};

/// Which worksheet lies open, and where the cursor is.
#[derive(Debug, Clone, Default)]
pub struct Sheets {
    /// The one that lies open; `None`: the choice of themes.
    pub open: Option<Worksheet>,
    /// The row under the cursor.
    pub selected: usize,
    /// Shows what stands out on it, instead of its rows.
    pub looks: bool,
    /// How many lines of that are scrolled off at the top.
    pub skipped: usize,
    /// Whose answers are counted or picked: index in the session's groups.
    pub group: usize,
}

impl Sheets {
    /// Opens one, at its first row.
    pub(super) fn turn_to(&mut self, page: Option<Worksheet>) {
        if self.open != page {
            (self.open, self.selected, self.looks, self.skipped) = (page, 0, false, 0);
        }
    }

    /// Whose answers are counted or picked.
    pub fn voices<'a>(&self, session: &'a Session) -> Option<&'a Group> {
        session.groups().get(self.group)
    }

    /// The side of the group whose answers are counted or filled in.
    pub(super) fn side(&self, session: &Session) -> Option<Perspective> {
        self.voices(session).map(|group| group.perspective)
    }
}

impl Sitting {
    /// The pages of room 5: the choice of themes, and the worksheets.
    pub fn pages(&self) -> Vec<Option<Worksheet>> {
        let sheets = worksheet::pages(&self.blueprint, &self.session).into_iter().map(Some);
        // A worksheet opened from the list of all stays among the pages until another one is opened.
        let opened = self.sheets.open.map(Some);
        let mut pages: Vec<_> = [None].into_iter().chain(sheets).collect();
        pages.extend(opened.filter(|page| !pages.contains(page)));
        pages
    }

    /// Turns to the page `by` places further; after the last comes the first.
    pub(super) fn turn_page(&mut self, by: isize) {
        let page = round_and_round(&self.pages(), self.sheets.open, by);
        self.sheets.turn_to(page);
    }

    /// The worksheet that lies open.
    pub fn sheet(&self) -> Option<Sheet> {
        self.sheets.open.map(|id| Sheet::of(id, &self.blueprint, &self.session))
    }

    /// The worksheet that Enter opens at the step where the agenda stands.
    pub fn sheet_of_step(&self) -> Option<Worksheet> {
        let step = self.step()?;
        worksheet::of_step(self.session.position().step, step).first().copied()
    }

    /// Whether Enter goes to the room or the worksheet in which this step goes on: nothing is being typed.
    pub fn enter_goes_on(&self) -> bool {
        let kind = self.step().map(|step| step.kind);
        let elsewhere =
            matches!(kind, Some(StepKind::Score | StepKind::Cluster)) || self.sheet_of_step().is_some();
        self.talk.is_empty() && elsewhere
    }

    /// The row under the cursor.
    pub fn line(&self, sheet: &Sheet) -> Option<Line> {
        sheet.lines.get(self.sheets.selected).cloned()
    }

    /// From the rows to what stands out, and back.
    pub(super) fn look_at_findings(&mut self) {
        (self.sheets.looks, self.sheets.skipped) = (!self.sheets.looks, 0);
    }

    pub(super) fn step_line(&mut self, by: Move, page: usize) {
        if let Some(sheet) = self.sheet() {
            if self.sheets.looks {
                let grids = worksheet::grids(&sheet, &self.session);
                let grids = grids.iter().map(|grid| 1 + grid.rows.len() + grid.legend.len());
                let count = worksheet::findings(&sheet, &self.session).len() + grids.sum::<usize>();
                self.sheets.skipped = stepped(self.sheets.skipped, by, page, count);
                return;
            }
            self.sheets.selected = stepped(self.sheets.selected, by, page, sheet.lines.len());
        }
    }

    /// Puts the cursor on a row.
    pub(super) fn look_at_row(&mut self, id: &RowId) {
        let place = self.sheet().and_then(|sheet| sheet.lines.iter().position(|line| line.id == *id));
        self.sheets.selected = place.unwrap_or(self.sheets.selected);
    }

    /// Whether answers are given by group here.
    pub(super) fn counts_groups(&self) -> bool {
        self.room != Room::Choose || self.sheet().is_some_and(|sheet| sheet.hears_groups())
    }

    /// Goes on with a row that was being filled in.
    pub(super) fn open_again(&mut self, draft: FormDraft) -> Option<Form> {
        let (id, row, group) = draft.place();
        self.sheets.turn_to(Some(id));
        self.sheets.group = group.and_then(|group| self.session.place_of_group(group)).unwrap_or_default();
        self.look_at_row(row);
        let sheet = self.sheet()?;
        let known = sheet.lines.iter().find(|line| line.id == *row);
        let line = known
            .map_or((row.clone(), None, true), |line| (line.id.clone(), Some(line.name.clone()), line.added));
        let form = Form::new(&sheet, line, group.cloned(), &self.session);
        Some(form.restore(draft))
    }

    /// After a change the cursor stays on a row that is there.
    pub(super) fn keep_to_rows(&mut self) {
        if let Some(sheet) = self.sheet() {
            self.sheets.selected = self.sheets.selected.min(sheet.lines.len().saturating_sub(1));
        }
        self.sheets.group = self.sheets.group.min(self.session.groups().len().saturating_sub(1));
    }
}
