//! Room 6: the results overview and the letter.

use crate::app::effect::Effect;
use crate::app::letter::Letter;
use crate::app::overlay::Overlay;
use crate::app::report::Making;
use crate::app::sitting::Sitting;
use crate::app::{App, Screen};
use crate::export::document::has_gaps;
use crate::keymap::{Command, round_and_round};
use crate::msg;
use crate::overview::Audience;
use crate::session::Event;
use crate::text::LONGEST;

impl App {
    pub(super) fn in_report(&mut self, command: Command) {
        let size = self.canvas();
        let Screen::Session(sitting) = &mut self.screen else { return };
        match command {
            Command::Move(by) => sitting.report.step(by, size),
            Command::WriteLetter => self.open_letter(),
            Command::NextAudience => {
                sitting.report.turn_to(round_and_round(&Audience::ALL, sitting.report.audience, 1));
            }
            Command::ToggleFormat(number) => match sitting.report.toggle(usize::from(number)) {
                Ok(()) => self.chosen_formats = Some(sitting.report.formats.clone()),
                Err(format) => self.warn(msg!("format-not-for", format = format.name())),
            },
            _ => {}
        }
    }

    fn open_letter(&mut self) {
        if let Screen::Session(sitting) = &self.screen {
            let text = sitting.letter(self.lang);
            self.overlay = Some(Overlay::Letter(Box::new(Letter::new(text))));
        }
    }

    /// Whether the letter is what went out, with something in it that still has to be filled in.
    pub(super) fn letter_has_gaps(&self) -> bool {
        let letter = |sitting: &&Sitting| sitting.report.asked_for == Audience::Letter;
        // A draft always has.
        self.sitting().filter(letter).is_some_and(|sitting| sitting.session.letter().is_none_or(has_gaps))
    }

    /// Records the letter, if it changed, and goes back.
    pub(super) fn keep_letter(&mut self, letter: Box<Letter>) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let Some(text) = letter.changed() else {
            self.say(msg!("letter-unchanged"));
            return;
        };
        if text.chars().count() > LONGEST {
            self.overlay = Some(Overlay::Letter(letter));
            self.warn(msg!("too-long", limit = LONGEST));
            return;
        }
        sitting.record(Event::LetterWritten { text }, now);
        sitting.report.turn_to(Audience::Letter);
        self.say(msg!("letter-kept"));
    }

    /// Asks for the results overview; it goes out as soon as it is known how firm the order is.
    pub(super) fn export(&mut self) {
        let Screen::Session(sitting) = &mut self.screen else { return };
        if sitting.report.making != Making::Nothing {
            self.say(msg!("export-busy"));
            return;
        }
        if sitting.report.wanted().is_empty() {
            self.warn(msg!("export-no-format"));
            return;
        }
        sitting.report.making = Making::Waits;
        if sitting.is_working_out() {
            self.say(msg!("export-waits"));
        }
    }

    /// The results overview that was asked for, when nothing keeps it any more.
    pub(super) fn export_at_last(&mut self) -> Option<Effect> {
        let lang = self.lang;
        let Screen::Session(sitting) = &mut self.screen else { return None };
        if sitting.report.making != Making::Waits || sitting.is_working_out() {
            return None;
        }
        let job = sitting.export_job(lang);
        sitting.report.asked_for = sitting.report.audience;
        sitting.report.making = Making::Files { done: 0, of: job.formats.len() };
        Some(Effect::Export(Box::new(job)))
    }
}
