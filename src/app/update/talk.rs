//! What commands do in Gesprek.

use crate::app::field::Edit;
use crate::app::overlay::Overlay;
use crate::app::paste::{self, Pasted};
use crate::app::privacy::WHOLE;
use crate::app::talk::remark;
use crate::app::{App, Screen, Sitting};
use crate::blueprint::StepKind;
use crate::i18n::Message;
use crate::keymap::{Command, Move, Room};
use crate::msg;
use crate::session::{Event, EventId, ThemeId};
use crate::text::{LONGEST, clean};

impl App {
    pub(super) fn in_talk(&mut self, command: Command) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        match command {
            Command::Record => {
                self.record_remark();
            }
            Command::NewLine => self.edit(Edit::NewLine),
            Command::ReplacePersonal | Command::LeavePersonal => self.personal_in_talk(command),
            Command::NextGroup => {
                sitting.talk.next_group(&sitting.session);
            }
            Command::TakeSuggestion if !sitting.talk.take_suggestion(&sitting.session) => {
                self.say(msg!("no-suggestion"));
            }
            Command::NextQuestion if !sitting.step_question(1, now) => {
                let said = sitting.what_comes_next();
                self.say(said);
            }
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
            Command::ConsentNo => self.consent_refused(),
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
        // The rest of what was pasted belongs to it.
        if self.overlay.is_none() && paste::lines(text).nth(1).is_some() {
            self.overlay = Some(Overlay::Pasted(Box::new(Pasted::into(before))));
        }
    }

    /// What was pasted goes out of the input line again.
    pub(super) fn unpaste(&mut self, pasted: Pasted) {
        if let Screen::Session(sitting) = &mut self.screen {
            sitting.talk.input = pasted.before();
        }
    }

    /// Every line that was pasted is a remark of its own.
    pub(super) fn record_lines(&mut self, pasted: Pasted) {
        let Screen::Session(sitting) = &mut self.screen else { return };
        let talk = &mut sitting.talk;
        let lines = pasted.lines(&talk.input);
        let refused = if lines.iter().any(|line| line.chars().count() > LONGEST) {
            Some(msg!("too-long", limit = LONGEST))
        } else {
            talk.watch.tell(&pasted.place(&talk.input)).map(|_| msg!("pasted-personal"))
        };
        if let Some(why) = refused {
            self.overlay = Some(Overlay::Pasted(Box::new(pasted)));
            self.warn(why);
            return;
        }
        self.unpaste(pasted);
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let found = lines.iter().filter_map(|line| remark(line, Vec::new(), &sitting.session));
        let said: Vec<Event> = found.filter_map(|(text, themes)| sitting.said(text, themes)).collect();
        let count = said.len();
        sitting.record_all(said, now);
        let recorded = sitting.session.contributions().rev().take(count).map(|remark| remark.id).collect();
        sitting.pasted.push(recorded);
        self.say(msg!("pasted-lines", count = count));
    }

    /// Records what stands in the input line; `None` where nothing does, or something is to be told first.
    pub(super) fn record_remark(&mut self) -> Option<EventId> {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return None };
        if sitting.talk.input.text().chars().count() > LONGEST {
            self.warn(msg!("too-long", limit = LONGEST));
            return None;
        }
        if let Some(told) = sitting.talk.watch.tell(&WHOLE) {
            self.warn(told);
            return None;
        }
        let unknown = sitting
            .talk
            .suggestion(&sitting.session)
            .filter(|found| found.theme.is_none() && !found.typed.is_empty());
        let Some((text, themes)) = sitting.talk.take(&sitting.session) else {
            let sheet = sitting.sheet_of_step();
            match sitting.step().map(|step| step.kind) {
                Some(StepKind::Score) => self.go_to_scoring(),
                Some(StepKind::Cluster) => self.go_to(Room::Themes),
                _ if sheet.is_some() => sheet.into_iter().for_each(|sheet| self.go_to_sheet(sheet)),
                _ => self.say(msg!("type-something-first")),
            }
            return None;
        };
        let said = sitting.said(text, themes);
        let recorded = sitting.record_all(said, now);
        if let Some(unknown) = unknown {
            self.say(msg!("recorded-without-theme", typed = unknown.typed));
        }
        recorded
    }
}

impl Sitting {
    /// Behind the last question: the next person, or the room that comes next.
    fn what_comes_next(&self) -> Message {
        if self.hears_one_by_one() {
            return msg!("last-question-person");
        }
        let scores = self.blueprint.steps.iter().any(|step| step.kind == StepKind::Score);
        let room = if self.session.counts().untagged() > 0 {
            Room::Themes
        } else if scores && self.shown_round().is_none() {
            Room::Score
        } else if scores && self.session.chosen().is_empty() {
            Room::Review
        } else {
            Room::Overview
        };
        msg!("last-question", number = room.number(), room = room.title())
    }

    /// Something stands in the input line, and no earlier remark is under the cursor.
    pub(super) fn is_writing_down(&self) -> bool {
        self.room == Room::Talk && self.talk.selected.is_none() && !self.talk.input.is_empty()
    }

    /// What somebody said: the group that speaks, at the present question.
    fn said(&self, text: String, themes: Vec<ThemeId>) -> Option<Event> {
        let group = self.talk.speaker(&self.session)?.id.clone();
        let (position, conversation) = (self.session.position(), self.conversation());
        Some(Event::ContributionRecorded { group, position, text, themes, quotable: false, conversation })
    }
}
