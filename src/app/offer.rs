//! What makes sense now: what does not is not offered.

use std::cell::LazyCell;

use super::App;
use super::overlay::Overlay;
use super::sitting::Sitting;
use crate::keymap::{Command, Line, ReviewView, Room};

impl App {
    /// The keys that count where one is and make sense now, the most useful first.
    pub fn footer(&self) -> Vec<Line> {
        // A worksheet is put together at most once, and only where a digit can answer.
        let digits = LazyCell::new(|| self.answering_digits());
        self.keymap().footer(&self.places(), |command| {
            // What lies over a room has keys of its own.
            let offered = self.overlay.is_some() || self.offers(command);
            match command {
                Command::PickAnswer(digit) => offered && digits.contains(&usize::from(digit)),
                _ => offered,
            }
        })
    }

    /// The digits that pick an answer: in the form that lies over the screen, or in the worksheet that lies open.
    fn answering_digits(&self) -> Vec<usize> {
        match (&self.overlay, self.sitting()) {
            (Some(Overlay::Form(form)), _) => form.digits(),
            (None, Some(sitting)) => sitting
                .sheet()
                .map_or_else(Vec::new, |sheet| sheet.digits(sitting.sheets.side(&sitting.session))),
            _ => Vec::new(),
        }
    }

    /// Whether a command makes sense on the screen as it is: footer and palette leave out what does not.
    pub fn offers(&self, command: Command) -> bool {
        self.sitting().is_none_or(|sitting| match command {
            Command::Tour => sitting.session.is_example(),
            _ => sitting.offers(command),
        })
    }
}

impl Sitting {
    /// Whether a command makes sense now.
    pub(super) fn offers(&self, command: Command) -> bool {
        if self.read_only.is_some() && command.is_change() {
            return false;
        }
        if command == Command::Reveal {
            let round = self.round();
            let asked = self.room != Room::Review || self.progress().ready > 0;
            // What was revealed is revealed again only when there is more.
            let more = self.session.waiting(round).is_any();
            return more || asked && !self.session.is_revealed(round);
        }
        let blind = self.ranking.is_none();
        match command {
            Command::ClearFilter => !self.themes.filter.is_off(),
            Command::TakeBackAnswer => self.sheet().is_none_or(|sheet| sheet.poll.is_some()),
            Command::NextGroup => self.session.groups().len() > 1 && self.counts_groups(),
            Command::AddRow => self.sheet().is_none_or(|sheet| sheet.grows.is_some()),
            Command::TakeSuggestion if self.room == Room::Themes => {
                let remark = self.themes.selected().and_then(|id| self.session.contribution(id));
                remark.is_some_and(|remark| self.suggested(remark).is_some())
            }
            Command::Record => !self.enter_goes_on(),
            _ if self.room != Room::Review => true,
            Command::View(view) => !blind && view != self.review.view,
            Command::Move(_) | Command::NextView | Command::ToggleChosen | Command::OpenRemarks => !blind,
            Command::TurnDown | Command::TurnUp => !blind && self.can_turn(),
            Command::BackToBlueprint => self.review.trial.is_on(),
            Command::ToggleFigures => self.review.view == ReviewView::Firm && self.tells_how_firm(),
            _ => true,
        }
    }
}
