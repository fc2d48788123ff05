//! What commands do in Gesprek.

use crate::app::field::{Edit, LONGEST};
use crate::app::overlay::Overlay;
use crate::app::paste::{self, Pasted};
use crate::app::talk::remark;
use crate::app::{App, Screen, Sitting};
use crate::blueprint::StepKind;
use crate::keymap::{Command, Move, Room};
use crate::msg;
use crate::session::{Event, ThemeId};
use crate::text::clean;

impl App {
    pub(super) fn in_talk(&mut self, command: Command) {
        let now = self.now;
        // Where the agenda stands is written down as well.
        if matches!(command, Command::NextQuestion | Command::PreviousQuestion) && self.refuses() {
            return;
        }
        let Screen::Session(sitting) = &mut self.screen else { return };
        match command {
            Command::Record => self.record_remark(),
            Command::NewLine => self.edit(Edit::NewLine),
            Command::ReplacePersonal | Command::LeavePersonal => self.personal_in_talk(command),
            Command::NextGroup => {
                sitting.talk.next_group(&sitting.session);
            }
            Command::TakeSuggestion if !sitting.talk.take_suggestion(&sitting.session) => {
                self.say(msg!("no-suggestion"));
            }
            Command::NextQuestion if !sitting.step_question(1, now) => self.say(msg!("last-question")),
            Command::PreviousQuestion if !sitting.step_question(-1, now) => self.say(msg!("first-question")),
            Command::Move(Move::Up) => {
                if sitting.talk.selected.is_some() || sitting.talk.input.at_top() {
                    sitting.talk.select(true, &sitting.session);
                } else {
                    sitting.talk.input.edit(Edit::Up);
                }
            }
            Command::Move(Move::Down) => {
                if sitting.talk.selected.is_some() || sitting.talk.input.at_bottom() {
                    sitting.talk.select(false, &sitting.session);
                } else {
                    sitting.talk.input.edit(Edit::Down);
                }
            }
            Command::ConsentYes => self.consent_given(),
            // Nothing is kept of it: not even that somebody was asked.
            Command::ConsentNo => self.say(msg!("consent-refused")),
            Command::NextPerson => self.next_person(),
            _ => {}
        }
    }

    /// Puts text into the input line; where it has several lines, asks once what they are.
    pub(super) fn paste(&mut self, text: &str) {
        let text = &clean(text);
        let Screen::Session(sitting) = &mut self.screen else { return };
        let before = sitting.talk.input.clone();
        sitting.talk.edit(Edit::Paste(text.to_string()));
        match &mut self.overlay {
            Some(Overlay::Pasted(pasted)) => pasted.text.push_str(text),
            _ if paste::lines(text).nth(1).is_some() => {
                let pasted = Pasted { before, text: text.to_string() };
                self.overlay = Some(Overlay::Pasted(Box::new(pasted)));
            }
            _ => {}
        }
    }

    /// What was pasted goes out of the input line again.
    pub(super) fn unpaste(&mut self, pasted: Pasted) {
        if let Screen::Session(sitting) = &mut self.screen {
            sitting.talk.input = pasted.before;
        }
    }

    /// Every line that was pasted is a remark of its own.
    pub(super) fn record_lines(&mut self, pasted: Pasted) {
        let text = pasted.text.clone();
        if paste::lines(&text).any(|line| line.chars().count() > LONGEST) {
            self.warn(msg!("too-long", limit = LONGEST));
            return;
        }
        let told = match &mut self.screen {
            Screen::Session(sitting) => sitting.talk.watch.tell(),
            Screen::Home(_) => None,
        };
        if told.is_some() {
            self.overlay = Some(Overlay::Pasted(Box::new(pasted)));
            self.warn(msg!("pasted-personal"));
            return;
        }
        self.unpaste(pasted);
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let found = paste::lines(&text).filter_map(|line| remark(line, Vec::new(), &sitting.session));
        let said: Vec<Event> = found.filter_map(|(text, themes)| sitting.said(text, themes)).collect();
        let count = said.len();
        sitting.record_all(said, now);
        self.say(msg!("pasted-lines", count = count));
    }

    pub(super) fn record_remark(&mut self) {
        let now = self.now;
        if self.refuses() {
            return;
        }
        let Screen::Session(sitting) = &mut self.screen else { return };
        if sitting.talk.input.text().chars().count() > LONGEST {
            self.warn(msg!("too-long", limit = LONGEST));
            return;
        }
        if let Some(told) = sitting.talk.watch.tell() {
            self.warn(told);
            return;
        }
        let unknown = sitting
            .talk
            .suggestion(&sitting.session)
            .filter(|found| found.theme.is_none() && !found.typed.is_empty());
        let Some((text, themes)) = sitting.talk.take(&sitting.session) else {
            match sitting.step().map(|step| step.kind) {
                Some(StepKind::Score) => self.go_to_scoring(),
                Some(StepKind::Cluster) => self.go_to(Room::Themes),
                _ => self.say(msg!("type-something-first")),
            }
            return;
        };
        let said = sitting.said(text, themes);
        sitting.record_all(said, now);
        if let Some(unknown) = unknown {
            self.say(msg!("recorded-without-theme", typed = unknown.typed));
        }
    }
}

impl Sitting {
    /// What somebody said: the group that speaks, at the present question.
    fn said(&self, text: String, themes: Vec<ThemeId>) -> Option<Event> {
        let group = self.talk.speaker(&self.session)?.id.clone();
        let (position, conversation) = (self.session.position(), self.conversation());
        Some(Event::ContributionRecorded { group, position, text, themes, quotable: false, conversation })
    }
}
