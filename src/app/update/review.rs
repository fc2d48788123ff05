//! What commands do in Samen kijken.

use super::session::nothing_to_see;
use crate::app::{App, Screen};
use crate::keymap::Command;
use crate::msg;

impl App {
    pub(super) fn in_review(&mut self, command: Command) {
        let page = self.page();
        let Screen::Session(sitting) = &mut self.screen else { return };
        if sitting.ranking.is_none() {
            let said = nothing_to_see(sitting, msg!("review-after-reveal"));
            self.say(said);
            return;
        }
        let view = sitting.review.view;
        match command {
            Command::View(view) => sitting.show_view(view),
            Command::NextView => sitting.show_view(view.step(1)),
            Command::PreviousView => sitting.show_view(view.step(-1)),
            Command::Move(by) => sitting.step_review(by, page),
            Command::TurnDown | Command::TurnUp => self.turn(&[command == Command::TurnUp]),
            Command::BackToBlueprint => {
                let said = if sitting.back_to_blueprint() {
                    msg!("review-back-to-blueprint")
                } else {
                    msg!("review-is-blueprint")
                };
                self.say(said);
            }
            Command::ToggleFigures if sitting.tells_how_firm() => {
                sitting.review.figures = !sitting.review.figures;
            }
            Command::ToggleFigures => {
                let working = sitting.is_working_out();
                self.say(if working { msg!("firm-working") } else { msg!("firm-none") });
            }
            _ => {}
        }
    }

    /// Turns weights, voices or what is compared, as often as is asked at once.
    pub(super) fn turn(&mut self, ways: &[bool]) {
        let Screen::Session(sitting) = &mut self.screen else { return };
        if !sitting.turn(ways) {
            self.say(msg!("review-nothing-to-turn"));
        }
    }
}
