//! What each action does: one file per place where a command counts.

mod agenda;
mod counting;
mod first;
mod outcome;
mod overlays;
mod person;
mod pointing;
mod privacy;
mod report;
mod review;
mod scores;
mod session;
mod settings;
mod sheets;
mod talk;
mod themes;

use super::{Action, App, Contrast, Leave, Notice, Screen};
use crate::app::effect::{Effect, Now};
use crate::app::field::Edit;
use crate::app::guide::GuidePage;
use crate::app::home::{Home, Line};
use crate::app::lock::Asked;
use crate::app::overlay::{Confirm, Overlay, Prompt, Purpose};
use crate::app::palette::Palette;
use crate::app::paste::MOST_PASTED;
use crate::app::report::Making;
use crate::i18n::Message;
use crate::keymap::{Command, Room};
use crate::msg;

impl App {
    /// Carries out one action.
    pub fn update(&mut self, action: Action, now: Now) -> Vec<Effect> {
        self.now = self.steady(now);
        let leaving = action == Action::HangUp;
        let mut effects = match action {
            Action::Command(command) => {
                self.notice = None;
                self.command(command)
            }
            Action::Point(pointing) => {
                self.notice = None;
                self.point(pointing)
            }
            Action::Edit(edit) => {
                self.notice = None;
                self.edit(edit);
                Vec::new()
            }
            Action::NewKey(key) => {
                self.notice = None;
                self.new_key(key)
            }
            Action::Edits(edits) => {
                self.notice = None;
                for edit in Edit::joined(&edits) {
                    self.edit(edit);
                }
                Vec::new()
            }
            Action::Turns(ways) => {
                self.notice = None;
                self.turn(&ways);
                Vec::new()
            }
            Action::Unbound(key) => {
                self.unbound(key);
                Vec::new()
            }
            Action::Resized(width, height) => {
                let before = std::mem::replace(&mut self.size, (width, height));
                if let Screen::Session(sitting) = &mut self.screen
                    && before != self.size
                {
                    sitting.report.renew();
                }
                Vec::new()
            }
            Action::Tick => {
                self.catch_up();
                Vec::new()
            }
            Action::HangUp => Vec::new(),
            Action::Outcome(outcome) => {
                let effects = self.outcome(outcome);
                // A session that was just opened may know of a later time than the clock.
                self.now = self.steady(now);
                effects
            }
        };
        self.look_along();
        self.follow_tour();
        let size = self.canvas();
        if let Screen::Session(sitting) = &mut self.screen {
            sitting.keep_overlay(self.overlay.as_ref());
            // What has to be written goes before whatever else was asked.
            effects.splice(0..0, sitting.due(self.now, leaving || self.leaving.is_some()));
            effects.extend(sitting.firmness_due(&mut self.jobs));
            if sitting.room == Room::Overview {
                effects.extend(sitting.page_due(&mut self.jobs, self.lang, size));
            }
        }
        effects.extend(self.export_at_last());
        if self
            .sitting()
            .is_some_and(|sitting| sitting.is_saved() && sitting.report.making == Making::Nothing)
            && let Some(leave) = self.leaving.take()
        {
            effects.extend(self.leave_now(leave));
        }
        effects
    }

    /// Indexes some more remarks of a large session that was just opened, so that they can be found.
    fn catch_up(&mut self) {
        let Screen::Session(sitting) = &mut self.screen else { return };
        if sitting.recall.is_complete() {
            return;
        }
        sitting.recall.catch_up(&sitting.session);
        if let Some(Overlay::Find(find)) = &mut self.overlay {
            find.again(&sitting.recall);
        }
    }

    fn leave_now(&mut self, leave: Leave) -> Vec<Effect> {
        match leave {
            Leave::Program => vec![Effect::Quit],
            Leave::Session => {
                let left = self.sitting().map(|sitting| sitting.path.clone()).unwrap_or_default();
                self.screen = Screen::Home(Home::after(left));
                vec![Effect::Close, Effect::ListHome]
            }
        }
    }

    pub(in crate::app) fn say(&mut self, text: Message) {
        self.notice = Some(Notice { text, warning: false });
    }

    fn warn(&mut self, text: Message) {
        self.notice = Some(Notice { text, warning: true });
    }

    fn edit(&mut self, edit: Edit) {
        if let Edit::Paste(text) = &edit
            && text.chars().nth(MOST_PASTED).is_some()
        {
            self.warn(msg!("paste-too-long", limit = MOST_PASTED));
            return;
        }
        let size = self.canvas();
        match (&mut self.overlay, &mut self.screen) {
            (Some(Overlay::Prompt(prompt)), _) => {
                let focus = prompt.focus;
                if let Some(field) = prompt.fields.get_mut(focus) {
                    field.edit(edit);
                }
            }
            (Some(Overlay::Lock(lock)), _) => lock.edit(edit),
            (Some(Overlay::Palette(palette)), _) => {
                palette.selected = 0;
                palette.field.edit(edit);
            }
            (Some(Overlay::Guide(guide)), _) => {
                guide.field.edit(edit);
                let from = guide.scroll;
                if !guide.field.is_empty() {
                    guide.go_on(&GuidePage::new(size), from);
                }
            }
            (Some(Overlay::Letter(letter)), _) => letter.field.edit(edit),
            (Some(Overlay::Form(form)), _) => {
                if let Some(text) = form.typed() {
                    text.edit(edit);
                }
            }
            (Some(Overlay::Settings(page)), _) => {
                if let Some(field) = &mut page.typing {
                    field.edit(edit);
                }
            }
            (Some(Overlay::Find(find)), _) => find.field.edit(edit),
            (None | Some(Overlay::Pasted(_)), Screen::Session(sitting)) if sitting.room == Room::Talk => {
                if let Some(why) = sitting.read_only.clone() {
                    self.warn(why);
                    return;
                }
                if sitting.asks_consent() {
                    return;
                }
                sitting.since.typed = true;
                match edit {
                    Edit::Paste(text) => self.paste(&text),
                    edit => sitting.talk.edit(edit),
                }
            }
            _ => {}
        }
    }

    fn command(&mut self, command: Command) -> Vec<Effect> {
        if self.overlay.is_none() && command.is_change() && self.refuses() {
            return Vec::new();
        }
        match command {
            // What is half filled in is not thrown away for something else.
            Command::Palette | Command::Guide | Command::Quit
                if match &self.overlay {
                    Some(Overlay::Settings(page)) => page.typing.is_some(),
                    Some(Overlay::Prompt(_) | Overlay::Lock(_) | Overlay::Letter(_) | Overlay::Form(_)) => {
                        true
                    }
                    _ => false,
                } =>
            {
                let letter = matches!(self.overlay, Some(Overlay::Letter(_)));
                self.warn(if letter { msg!("finish-letter-first") } else { msg!("finish-this-first") });
            }
            Command::Settings => self.open_settings(),
            Command::Help if matches!(self.overlay, Some(Overlay::Help { .. })) => {}
            Command::Help => {
                let below = self.overlay.take().map(Box::new);
                self.overlay = Some(Overlay::Help { scroll: 0, below });
            }
            Command::Guide => self.overlay = Some(Overlay::Guide(Box::default())),
            // Who wants to save does not have to.
            Command::AllKept => self.say(msg!("all-kept")),
            Command::Palette => {
                let offered = self.keymap().lines_of(&self.underneath(), |command| self.offers(command));
                let elsewhere = self.keymap().lines_elsewhere(&offered);
                let palette = Palette { field: super::Field::default(), selected: 0, offered, elsewhere };
                self.overlay = Some(Overlay::Palette(Box::new(palette)));
            }
            Command::MoreContrast => {
                let (contrast, said) = match self.contrast {
                    Contrast::Usual => (Contrast::High, msg!("contrast-on")),
                    Contrast::High => (Contrast::Usual, msg!("contrast-off")),
                };
                self.contrast = contrast;
                self.say(said);
            }
            Command::Back => return self.back(),
            Command::Quit => return self.quit(),
            _ if self.overlay.is_some() => return self.in_overlay(command),
            Command::Tour => return self.ask_tour(),
            Command::TourNext => self.next_hint(),
            Command::TourEnd => self.end_tour(),
            Command::OnTheWall => self.on_the_wall(),
            _ => {
                return match &self.screen {
                    Screen::Home(_) => self.at_home(command),
                    Screen::Session(_) => self.in_session(command),
                };
            }
        }
        Vec::new()
    }

    /// Whether nothing may be changed; says why.
    fn refuses(&mut self) -> bool {
        let why = self.sitting().and_then(|sitting| sitting.read_only.clone());
        let refuses = why.is_some();
        if let Some(why) = why {
            self.warn(why);
        }
        refuses
    }

    fn back(&mut self) -> Vec<Effect> {
        if let Some(overlay) = self.overlay.take() {
            if let Overlay::Prompt(Prompt { purpose: Purpose::EditEntry(_), .. }) = &overlay {
                self.say(msg!("edit-left"));
            }
            match overlay {
                Overlay::Pasted(pasted) => self.unpaste(*pasted),
                Overlay::Letter(letter) => self.keep_letter(letter),
                Overlay::Settings(page) => self.leave_settings(page),
                Overlay::Help { below, .. } => self.overlay = below.map(|below| *below),
                // The first screen may not have been listed yet.
                Overlay::Lock(lock) if matches!(lock.asked, Asked::Open(_)) => return vec![Effect::ListHome],
                _ => {}
            }
            return Vec::new();
        }
        let Screen::Session(sitting) = &mut self.screen else {
            let quit =
                self.keymap().key_of(Command::Quit).map_or_else(String::new, |key| key.name(self.lang));
            self.say(msg!("back-at-home", quit = quit));
            return Vec::new();
        };
        if sitting.room == Room::Score && sitting.scores.correcting.is_some() {
            sitting.scores.begin(&sitting.session);
            self.say(msg!("ballot-left"));
        } else if sitting.room == Room::Choose && sitting.sheets.looks {
            sitting.look_at_findings();
        } else if sitting.room == Room::Talk {
            if sitting.talk.selected.take().is_none() {
                // Some terminals send Esc for Ctrl with a digit: never close on one key.
                self.overlay = Some(Overlay::Confirm(sitting.before_leaving(Confirm::Close)));
            }
        } else {
            match sitting.came_from.take() {
                // From the remarks of a theme, back to where the theme was looked at.
                Some(room) if sitting.room == Room::Themes => sitting.return_to(room),
                _ => self.back_to_talk(),
            }
        }
        Vec::new()
    }

    /// Back to the conversation; a worksheet that lies open is done with.
    fn back_to_talk(&mut self) {
        self.go_to(Room::Talk);
        if let Screen::Session(sitting) = &mut self.screen {
            sitting.sheets.turn_to(None);
        }
    }

    fn quit(&mut self) -> Vec<Effect> {
        match (&self.overlay, &self.screen) {
            (_, Screen::Home(_)) => return vec![Effect::Quit],
            (Some(Overlay::Confirm(Confirm::Quit)), _) => self.leaving = Some(Leave::Program),
            // A question that nobody sees is none.
            _ if self.is_too_small() => self.leaving = Some(Leave::Program),
            (_, Screen::Session(sitting)) => {
                let question = sitting.before_leaving(Confirm::Quit);
                self.overlay = Some(Overlay::Confirm(question));
            }
        }
        Vec::new()
    }

    fn at_home(&mut self, command: Command) -> Vec<Effect> {
        let page = self.page();
        let Screen::Home(home) = &mut self.screen else { return Vec::new() };
        match (command, home.line()) {
            (Command::Move(by), _) => home.step(by, page),
            (Command::NewSession, _) | (Command::Accept, Line::New) => {
                self.overlay = Some(Overlay::PickBlueprint { selected: 0 });
            }
            (Command::OpenExample, _) | (Command::Accept, Line::Example) => return vec![Effect::OpenExample],
            (Command::BringIn, _) => {
                let into = home.session().filter(|into| home.others(*into).next().is_some());
                match into {
                    _ if matches!(home.line(), Line::Session(card) if card.locked) => {
                        self.say(msg!("bring-in-locked"));
                    }
                    Some(into) => self.overlay = Some(Overlay::PickSession { into, selected: 0 }),
                    None => self.say(msg!("bring-in-how")),
                }
            }
            // A file with a problem can be picked too: opening it says what is wrong, and recovers a damaged one.
            (Command::Accept, Line::Session(card)) => return vec![Effect::Open(card.path.clone())],
            _ => {}
        }
        Vec::new()
    }
}
