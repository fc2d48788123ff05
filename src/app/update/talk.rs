//! What commands do in Gesprek.

use crate::app::field::{Edit, LONGEST};
use crate::app::{App, Screen};
use crate::blueprint::StepKind;
use crate::keymap::{Command, Move, Room};
use crate::msg;
use crate::session::Event;

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
            _ => {}
        }
    }

    fn record_remark(&mut self) {
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
        let Some(group) = sitting.talk.speaker(&sitting.session).map(|group| group.id.clone()) else {
            return;
        };
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
        let position = sitting.session.position();
        sitting.record(Event::ContributionRecorded { group, position, text, themes, quotable: false }, now);
        if let Some(unknown) = unknown {
            self.say(msg!("recorded-without-theme", typed = unknown.typed));
        }
    }
}
