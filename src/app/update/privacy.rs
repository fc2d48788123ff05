//! Personal data while typing, and who wants to be called later.

use std::path::Path;

use crate::app::effect::{Effect, Now};
use crate::app::overlay::{Overlay, Prompt, Purpose};
use crate::app::sitting::Sitting;
use crate::app::{App, Screen};
use crate::i18n::{Lang, Message};
use crate::keymap::Command;
use crate::msg;

impl App {
    /// Looks for personal data in the texts that are being typed.
    pub(super) fn look_along(&mut self) {
        let Screen::Session(sitting) = &mut self.screen else { return };
        let session = &sitting.session;
        let known = || session.themes().iter().map(|theme| theme.name.as_str()).chain([session.place()]);
        sitting.talk.watch.look(&sitting.talk.input.text(), known());
        if let Some(Overlay::Prompt(prompt)) = &mut self.overlay {
            for (watch, field) in prompt.watches.iter_mut().zip(&prompt.fields) {
                watch.look(&field.text(), known());
            }
        }
    }

    pub(super) fn personal_in_talk(&mut self, command: Command) {
        let lang = self.lang;
        if self.refuses() {
            return;
        }
        let Screen::Session(sitting) = &mut self.screen else { return };
        let talk = &mut sitting.talk;
        let done = match command {
            Command::ReplacePersonal => talk.watch.replace(&mut talk.input, lang),
            _ => talk.watch.leave(),
        };
        if done.is_none() {
            self.say(msg!("privacy-nothing"));
        }
    }

    pub(super) fn personal_in_prompt(&mut self, mut prompt: Prompt, command: Command) {
        let (lang, focus) = (self.lang, prompt.focus);
        let Some(field) = prompt.fields.get_mut(focus) else { return };
        let done = match (command, prompt.watches.get_mut(focus)) {
            (Command::Undo, _) => {
                field.undo();
                true
            }
            (Command::ReplacePersonal, Some(watch)) => watch.replace(field, lang).is_some(),
            (_, watch) => watch.and_then(crate::app::privacy::Watch::leave).is_some(),
        };
        self.overlay = Some(Overlay::Prompt(prompt));
        if !done {
            self.warn(msg!("privacy-nothing"));
        }
    }

    pub(super) fn ask_contact(&mut self) {
        if !self.refuses() {
            self.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::Contact, &[])));
        }
    }

    pub(super) fn contact_kept(&mut self, file: &Path) {
        if matches!(&self.overlay, Some(Overlay::Prompt(prompt)) if prompt.purpose == Purpose::Contact) {
            self.overlay = None;
        }
        self.say(msg!("contact-kept", file = file.display().to_string()));
    }
}

/// Who wants to be called later, to be kept apart: day and place, but nothing that leads to a remark.
pub(super) fn contact(
    sitting: &Sitting,
    prompt: &Prompt,
    lang: Lang,
    now: Now,
) -> Result<Vec<Effect>, Message> {
    let (name, reach, about) = (prompt.text(0), prompt.text(1), prompt.text(2));
    if reach.is_empty() {
        return Err(msg!("contact-fill-in"));
    }
    let columns = [
        msg!("contact-date"),
        msg!("contact-place"),
        msg!("contact-name"),
        msg!("contact-reach"),
        msg!("contact-subject"),
    ];
    let date = sitting.session.date().unwrap_or_else(|| now.today());
    Ok(vec![Effect::KeepContact {
        columns: columns.map(|column| lang.say(&column)).into(),
        row: vec![date.to_string(), sitting.session.place().to_owned(), name, reach, about],
    }])
}
