//! Where one is, what a key does there, and which key does something.

use super::field::Edit;
use super::help::help_places;
use super::overlay::Overlay;
use super::sitting::Sitting;
use super::{Action, App, Screen};
use crate::i18n::Message;
use crate::keymap::{Command, Key, Place, Room};

impl App {
    /// Where one is, for keys: the nearest place first.
    pub fn places(&self) -> Vec<Place> {
        self.overlay.as_ref().map_or_else(|| self.underneath(), |over| over.place().and_around())
    }

    /// Where one is, for the help: in what is filled in or asked over the screen, or else on the screen; `None` on the
    /// first one.
    pub fn here(&self) -> Option<Place> {
        match self.overlay.as_ref().map(|over| over.below_help().place()) {
            None | Some(Place::List | Place::Question) => self.sitting().map(Sitting::place),
            over => over,
        }
    }

    /// Where one is when nothing lies over the screen.
    pub(super) fn underneath(&self) -> Vec<Place> {
        let tour = self.tour.as_ref().map(|_| Place::Tour);
        tour.into_iter().chain(help_places(self.sitting().map(Sitting::place))).collect()
    }

    /// The key of a command where one is, or else anywhere, as it is named on the screen.
    pub fn key_name(&self, command: Command) -> String {
        let key = self.keymap().key_at(command, &self.underneath());
        key.map_or_else(String::new, |key| key.name(self.lang))
    }

    /// A message in the language of this person, with the keys that they have where they are.
    pub fn words(&self, message: &Message) -> String {
        self.keymap().say(self.lang, message, &self.underneath())
    }

    /// Whether typed characters go into a text.
    pub(super) fn is_typing(&self) -> bool {
        match (&self.overlay, &self.screen) {
            (
                Some(
                    Overlay::Prompt(_)
                    | Overlay::Lock(_)
                    | Overlay::Palette(_)
                    | Overlay::Guide(_)
                    | Overlay::Find(_)
                    | Overlay::Letter(_),
                ),
                _,
            ) => true,
            (Some(Overlay::Form(form)), _) => form.is_typing(),
            (Some(Overlay::Settings(page)), _) => page.typing.is_some(),
            (None, Screen::Session(sitting)) => sitting.room == Room::Talk && !sitting.asks_consent(),
            _ => false,
        }
    }

    /// What a key does now: what it types goes first, then the keymap, then moving about in a text.
    pub fn action_for(&self, key: Key) -> Action {
        if let Some(Overlay::Settings(page)) = &self.overlay
            && page.asks_key
            && self.keymap().lookup(key, &self.places()) != Some(Command::Back)
        {
            return Action::NewKey(key);
        }
        // What one does not see is not done; the picture says how large the window has to be.
        if self.is_too_small() {
            let leaves = self.keymap().lookup(key, &self.places()) == Some(Command::Quit);
            return if leaves { Action::Command(Command::Quit) } else { Action::Tick };
        }
        let typing = self.is_typing();
        if typing && let Some(c) = key.typed() {
            return Action::Edit(Edit::Type(c));
        }
        if let Some(command) = self.keymap().lookup(key, &self.places()) {
            return Action::Command(command);
        }
        match Edit::of(key).filter(|_| typing) {
            Some(edit) => Action::Edit(edit),
            None => Action::Unbound(key),
        }
    }

    /// What the first of these keys does, and the keys that are left then. Those that change a text, or turn weights,
    /// are one action as far as they stand together: none changes what the next one means, and what follows from all
    /// of them is worked out once.
    pub fn next_action<'a>(&self, keys: &'a [Key]) -> Option<(Action, &'a [Key])> {
        let first = self.action_for(*keys.first()?);
        let revealed = self.sitting().is_some_and(|sitting| sitting.ranking.is_some());
        let actions = || keys.iter().map(|key| self.action_for(*key));
        let (action, count) = if matches!(first, Action::Edit(_)) {
            let edits: Vec<Edit> = actions().map_while(Action::edit).collect();
            let count = edits.len();
            (Action::Edits(edits), count)
        } else if revealed && first.turn().is_some() {
            let ways: Vec<bool> = actions().map_while(|action| action.turn()).collect();
            let count = ways.len();
            (Action::Turns(ways), count)
        } else {
            (first, 1)
        };
        Some((action, &keys[count..]))
    }
}
