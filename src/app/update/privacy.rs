//! Personal data while typing, and who wants to be called later.

use std::ops::Range;
use std::path::Path;

use crate::app::effect::{Effect, Now};
use crate::app::field::Field;
use crate::app::form::Form;
use crate::app::lock::{Asked, Lock};
use crate::app::overlay::{Overlay, Prompt, Purpose};
use crate::app::paste::Pasted;
use crate::app::privacy::{WHOLE, Watch};
use crate::app::sitting::Sitting;
use crate::app::talk::Talk;
use crate::app::{App, Notice, Screen};
use crate::i18n::{Lang, Message};
use crate::keymap::Command;
use crate::msg;

impl App {
    /// Looks at the text that is being typed: for personal data, and in the line of find for what to search.
    pub(super) fn look_along(&mut self) {
        let Screen::Session(sitting) = &mut self.screen else { return };
        let session = &sitting.session;
        let known = || session.themes().iter().map(|theme| theme.name.as_str()).chain([session.place()]);
        sitting.talk.watch.look(&sitting.talk.input.text(), known());
        match &mut self.overlay {
            Some(Overlay::Prompt(prompt)) => {
                for (watch, field) in prompt.watches.iter_mut().zip(&prompt.fields) {
                    watch.look(&field.text(), known());
                }
            }
            Some(Overlay::Form(form)) => form.look(known),
            Some(Overlay::Find(find)) => find.look(&sitting.recall),
            _ => {}
        }
    }

    pub(super) fn personal_in_talk(&mut self, command: Command) {
        let lang = self.lang;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let Talk { input, watch, .. } = &mut sitting.talk;
        if input.is_empty() {
            self.say(msg!("privacy-empty-line"));
            return;
        }
        self.notice = done(command, watch, input, &WHOLE, lang);
    }

    /// The same for pasted lines. Undo takes back changes to them, and in the end the pasting itself.
    pub(super) fn personal_in_paste(&mut self, pasted: Box<Pasted>, command: Command) {
        let lang = self.lang;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let Talk { input, watch, .. } = &mut sitting.talk;
        if command == Command::Undo {
            input.undo();
            if pasted.is_gone(input) {
                return self.unpaste(*pasted);
            }
        } else {
            let said = done(command, watch, input, &pasted.place(input), lang);
            self.notice = said;
        }
        self.overlay = Some(Overlay::Pasted(pasted));
    }

    pub(super) fn personal_in_prompt(&mut self, mut prompt: Prompt, command: Command) {
        let (lang, focus) = (self.lang, prompt.focus);
        let Some(field) = prompt.fields.get_mut(focus) else { return };
        match (command, prompt.watches.get_mut(focus)) {
            (Command::Undo, _) => {
                if !field.undo() {
                    self.say(msg!("nothing-to-undo-in-line"));
                }
            }
            (_, Some(watch)) => self.notice = done(command, watch, field, &WHOLE, lang),
            (_, None) => self.warn(msg!("privacy-nothing")),
        }
        self.overlay = Some(Overlay::Prompt(prompt));
    }

    pub(super) fn personal_in_form(&mut self, form: &mut Form, command: Command) {
        let lang = self.lang;
        self.notice = match form.watched() {
            Some((text, watch)) => done(command, watch, text, &WHOLE, lang),
            None => Some(Notice { text: msg!("privacy-nothing"), warning: true }),
        };
    }

    pub(super) fn ask_contact(&mut self) {
        self.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::Contact, &[])));
    }

    pub(super) fn ask_protection(&mut self) {
        self.overlay = Some(Overlay::Lock(Box::new(Lock::new(Asked::Protect, None))));
    }

    pub(super) fn contact_kept(&mut self, file: &Path) {
        if matches!(&self.overlay, Some(Overlay::Prompt(prompt)) if prompt.purpose == Purpose::Contact) {
            self.overlay = None;
        }
        self.say(msg!("contact-kept", file = file.display().to_string()));
    }
}

/// Replaces what was found in a stretch of a field, or leaves the first of it; what there is to say about that.
fn done(
    command: Command,
    watch: &mut Watch,
    field: &mut Field,
    stretch: &Range<usize>,
    lang: Lang,
) -> Option<Notice> {
    let count = match command {
        Command::ReplacePersonal => watch.replace(field, stretch, lang),
        _ => usize::from(watch.leave(stretch)),
    };
    match count {
        0 => Some(Notice { text: msg!("privacy-nothing"), warning: true }),
        1 => None,
        count => Some(Notice { text: msg!("privacy-replaced", count = count), warning: false }),
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
