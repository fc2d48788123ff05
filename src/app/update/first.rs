//! What helps somebody who is new here: the guide, the tour, and a word about keys that do nothing.

use crate::app::effect::Effect;
use crate::app::field::Edit;
use crate::app::overlay::{Confirm, Overlay};
use crate::app::{App, Screen};
use crate::i18n::Message;
use crate::keymap::{Code, Key, Room};
use crate::msg;

impl App {
    pub(super) fn ask_tour(&mut self) -> Vec<Effect> {
        match self.sitting() {
            // The example begins with it.
            None => return vec![Effect::OpenExample],
            Some(sitting) if sitting.session.is_example() => self.begin_tour(),
            Some(_) => self.say(msg!("tour-elsewhere")),
        }
        Vec::new()
    }

    pub(super) fn end_tour(&mut self) {
        self.tour = None;
        self.say(msg!("tour-ended"));
    }

    pub(super) fn on_the_wall(&mut self) {
        if let Some(sitting) = self.sitting() {
            let said = sitting.on_the_wall();
            self.say(said);
        }
    }

    /// Answers a key that does nothing here: with what does what was probably meant, with the room where it does
    /// something, or else, unless somebody is in the midst of a text, with where to look. Who types on while it is
    /// asked whether to leave did not mean to leave: the letters go into the text as before.
    pub(super) fn unbound(&mut self, key: Key) {
        let talks =
            self.sitting().is_some_and(|sitting| sitting.room == Room::Talk && !sitting.asks_consent());
        let leaves = matches!(self.overlay, Some(Overlay::Confirm(Confirm::Close | Confirm::Quit)));
        if let Some(typed) = key.typed().filter(|_| talks && leaves) {
            self.overlay = None;
            self.edit(Edit::Type(typed));
            return;
        }
        self.notice = None;
        if let Some(said) = self.instead(key).or_else(|| self.elsewhere(key)) {
            self.say(said);
        } else if !self.is_writing() {
            self.say(msg!("key-does-nothing", key = key.name(self.lang)));
        }
    }

    /// Whether somebody is in the midst of a text.
    fn is_writing(&self) -> bool {
        let begun = || self.sitting().is_some_and(|sitting| !sitting.talk.input.is_empty());
        self.is_typing() && (self.overlay.is_some() || begun())
    }

    /// The command that does here what this key usually does elsewhere.
    fn instead(&self, key: Key) -> Option<Message> {
        let code = match key.code {
            Code::Char(c) => Code::Char(c.to_ascii_lowercase()),
            code => code,
        };
        let in_session = matches!(self.screen, Screen::Session(_));
        Some(match (key.ctrl, key.alt, code) {
            (true, false, Code::Char('c')) => msg!("instead-copy"),
            (true, false, Code::Char('v')) => msg!("instead-paste"),
            (true, false, Code::Char('w')) | (false, true, Code::F(4)) | (false, false, Code::Char('q')) => {
                msg!("instead-leave")
            }
            (true, false, Code::Char('+' | '=')) if in_session => {
                msg!("instead-larger")
            }
            (false, false, Code::Char('/')) if in_session => {
                msg!("instead-find")
            }
            (false, false, Code::F(5)) => msg!("instead-refresh"),
            (false, false, Code::F(10)) => msg!("instead-menu"),
            _ => return None,
        })
    }

    /// The one room where this key does something, for a key that nobody hits by accident.
    fn elsewhere(&self, key: Key) -> Option<Message> {
        let here = self.sitting().filter(|_| self.overlay.is_none())?.room;
        if !(key.ctrl || key.alt || matches!(key.code, Code::F(_))) {
            return None;
        }
        let (room, command) = self.keymap().in_rooms(key).find(|(room, _)| *room != here)?;
        Some(msg!(
            "key-elsewhere",
            key = key.name(self.lang),
            what = command.label(),
            number = room.number(),
            room = room.title()
        ))
    }
}
