//! What lies over a screen: help, palette, a question, a line to fill in.

use super::draft::Correction;
use super::field::Field;
use super::find::Find;
use super::form::{Form, FormDraft};
use super::guide::Guide;
use super::letter::Letter;
use super::lock::Lock;
use super::palette::Palette;
use super::paste::Pasted;
use super::pick::Pick;
use super::privacy::{WHOLE, Watch};
use super::settings::SettingsPage;
use super::talk::theme_meant;
use crate::i18n::Message;
use crate::keymap::Place;
use crate::msg;
use crate::overview::Progress;
use crate::session::{BallotId, EventId, Group, Session, TallyId, ThemeId, Waiting};

/// What lies over the screen, if anything.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// Keys and terms.
    Help {
        /// First line shown.
        scroll: usize,
        /// What was open, and is again when the help is closed.
        below: Option<Box<Overlay>>,
    },
    /// The guide, to read.
    Guide(Box<Guide>),
    /// Every command by name.
    Palette(Box<Palette>),
    /// Lines to fill in.
    Prompt(Prompt),
    /// A passphrase to type.
    Lock(Box<Lock>),
    /// A question to answer with Enter or Esc.
    Confirm(Confirm),
    /// How old somebody is, about.
    Age {
        /// What still stood in the input line, and was recorded with this person.
        recorded: Option<EventId>,
    },
    /// Are the lines that were pasted one remark, or several?
    Pasted(Box<Pasted>),
    /// The letter to who took part, being written.
    Letter(Box<Letter>),
    /// A row of a worksheet, being filled in.
    Form(Box<Form>),
    /// Find in remarks.
    Find(Box<Find>),
    /// The settings.
    Settings(Box<SettingsPage>),
    /// One of several lines.
    Pick(Pick),
    /// Which blueprint for a new session.
    PickBlueprint {
        /// The line under the cursor.
        selected: usize,
    },
    /// Which session to bring into another one.
    PickSession {
        /// That one: index in the list of the first screen.
        into: usize,
        /// The line under the cursor, of those that are left.
        selected: usize,
    },
}

impl Overlay {
    /// Where one is in it, for keys.
    pub(super) fn place(&self) -> Place {
        match self {
            Overlay::Prompt(_) | Overlay::Lock(_) => Place::Prompt,
            Overlay::Age { .. } => Place::Age,
            Overlay::Letter(_) => Place::Letter,
            Overlay::Pasted(_) => Place::Pasted,
            Overlay::Form(_) => Place::Form,
            Overlay::Settings(page) => page.place(),
            Overlay::Confirm(_) => Place::Question,
            Overlay::Help { .. }
            | Overlay::Guide(_)
            | Overlay::Palette(_)
            | Overlay::Find(_)
            | Overlay::Pick(_)
            | Overlay::PickBlueprint { .. }
            | Overlay::PickSession { .. } => Place::List,
        }
    }

    /// What is open when the help is not looked at.
    pub(super) fn below_help(&self) -> &Overlay {
        match self {
            Overlay::Help { below: Some(below), .. } => below,
            open => open,
        }
    }

    /// What has been changed in the letter, if that is what is open.
    pub(super) fn letter(&self) -> Option<String> {
        match self.below_help() {
            Overlay::Letter(letter) => letter.changed(),
            _ => None,
        }
    }

    /// What has been changed on a row, if that is what is open.
    pub(super) fn form(&self) -> Option<FormDraft> {
        match self.below_help() {
            Overlay::Form(form) => form.draft(),
            _ => None,
        }
    }

    /// What stands in the lines of a correction, if that is what is open.
    pub(super) fn correction(&self) -> Option<Correction> {
        match self.below_help() {
            Overlay::Prompt(prompt) => match prompt.purpose {
                Purpose::EditEntry(contribution) => {
                    Some(Correction { contribution, text: prompt.text(0), reason: prompt.text(1) })
                }
                _ => None,
            },
            _ => None,
        }
    }
}

/// Lines to fill in, and what for.
#[derive(Debug, Clone)]
pub struct Prompt {
    /// What for.
    pub purpose: Purpose,
    /// The lines.
    pub fields: Vec<Field>,
    /// Which line has the cursor.
    pub focus: usize,
    /// What in each line looks like personal data; empty where nothing of it goes into the session.
    pub watches: Vec<Watch>,
}

/// What a [`Prompt`] is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// Place, table and date of a new session from this blueprint (index in the list).
    NewSession(usize),
    /// The text of a remark, and why.
    EditEntry(EventId),
    /// Why a remark is taken away.
    RemoveEntry(EventId),
    /// A new theme.
    AddTheme,
    /// Another name for a theme.
    RenameTheme(ThemeId),
    /// A theme by its name, for a remark.
    TagByName(EventId),
    /// How many people of each of these groups take part.
    Present(Vec<Group>),
    /// Who wants to be called later.
    Contact,
}

impl Purpose {
    /// The title over the lines.
    pub fn title(&self) -> Message {
        match self {
            Purpose::NewSession(_) => msg!("prompt-new-session"),
            Purpose::EditEntry(_) => msg!("prompt-edit"),
            Purpose::RemoveEntry(_) => msg!("prompt-remove"),
            Purpose::AddTheme => msg!("prompt-add-theme"),
            Purpose::RenameTheme(_) => msg!("prompt-rename-theme"),
            Purpose::TagByName(_) => msg!("prompt-tag-by-name"),
            Purpose::Present(_) => msg!("prompt-present"),
            Purpose::Contact => msg!("contact-title"),
        }
    }

    /// What to fill in, line by line.
    pub fn labels(&self) -> Vec<Message> {
        match self {
            Purpose::NewSession(_) => vec![msg!("prompt-place"), msg!("prompt-table"), msg!("prompt-date")],
            Purpose::EditEntry(_) => vec![msg!("prompt-text"), msg!("prompt-reason")],
            Purpose::RemoveEntry(_) => vec![msg!("prompt-reason")],
            Purpose::AddTheme | Purpose::RenameTheme(_) | Purpose::TagByName(_) => {
                vec![msg!("prompt-theme")]
            }
            Purpose::Present(groups) => {
                groups.iter().map(|group| msg!("prompt-present-group", group = &group.name)).collect()
            }
            Purpose::Contact => vec![msg!("contact-name"), msg!("contact-reach"), msg!("contact-about")],
        }
    }

    /// Whether the lines go into the session as somebody's words or as a name that everybody sees.
    fn is_recorded(&self) -> bool {
        match self {
            Purpose::EditEntry(_) | Purpose::RemoveEntry(_) | Purpose::AddTheme | Purpose::RenameTheme(_) => {
                true
            }
            Purpose::NewSession(_) | Purpose::TagByName(_) | Purpose::Present(_) | Purpose::Contact => false,
        }
    }
}

impl Prompt {
    /// Lines with something in them already, the cursor in the first.
    pub fn new(purpose: Purpose, texts: &[&str]) -> Self {
        // Only the text of a remark has more lines.
        let field = |line: usize, text: &str| match (&purpose, line) {
            (Purpose::EditEntry(_), 0) => Field::new(text),
            _ => Field::line(text),
        };
        let count = purpose.labels().len();
        let fields =
            (0..count).map(|line| field(line, texts.get(line).copied().unwrap_or_default())).collect();
        let watches = if purpose.is_recorded() { vec![Watch::default(); count] } else { Vec::new() };
        Self { purpose, fields, focus: 0, watches }
    }

    /// What looks like personal data in the line that has the cursor; or which theme is meant there.
    pub fn hint(&self, session: &Session) -> Option<Message> {
        let Purpose::TagByName(contribution) = &self.purpose else {
            return self.watches.get(self.focus).and_then(Watch::hint);
        };
        let typed = self.text(0);
        let remark = session.contribution(*contribution)?;
        Some(match theme_meant(&typed, session).and_then(|theme| session.theme(&theme)) {
            _ if typed.is_empty() => msg!("tag-by-name-how"),
            None => msg!("no-such-theme", typed = typed),
            Some(theme) if remark.themes.contains(&theme.id) => {
                msg!("tag-by-name-off", theme = theme.name.as_str())
            }
            Some(theme) => msg!("tag-by-name-on", theme = theme.name.as_str()),
        })
    }

    /// The text of a line, without space around it.
    pub fn text(&self, line: usize) -> String {
        self.fields.get(line).map_or_else(String::new, |field| field.text().trim().to_owned())
    }

    /// Whether Enter goes to the next line instead of finishing: that line is still empty.
    pub(super) fn goes_on(&self) -> bool {
        let next = self.focus + 1;
        let line_by_line = match self.purpose {
            Purpose::Present(_) => true,
            Purpose::NewSession(_) => !self.text(self.focus).is_empty(),
            _ => false,
        };
        line_by_line && next < self.fields.len() && self.text(next).is_empty()
    }

    /// The warning to give before this is recorded, once; the cursor goes to the line it is about.
    pub(super) fn tell(&mut self) -> Option<Message> {
        let (line, told) = self
            .watches
            .iter_mut()
            .enumerate()
            .find_map(|(line, watch)| Some((line, watch.tell(&WHOLE)?)))?;
        self.focus = line;
        Some(told)
    }

    pub(super) fn step(&mut self, by: isize) {
        let count = self.fields.len().cast_signed();
        self.focus = (self.focus.cast_signed() + by).rem_euclid(count).cast_unsigned();
    }
}

/// A question to answer with Enter (yes) or Esc (no).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirm {
    /// Leave the program while a session is open.
    Quit,
    /// Close the session and go to the first screen.
    Close,
    /// Leave although the disk refuses what was recorded.
    QuitUnsaved,
    /// Show the scores of this round, with so many ready.
    Reveal {
        /// Which round.
        round: u8,
        /// How far it is.
        progress: Progress,
    },
    /// Show what was cast since the scores were shown.
    RevealMore {
        /// Which round.
        round: u8,
        /// How much.
        waiting: Waiting,
    },
    /// Vote in this round from now on.
    Round(u8),
    /// Take this tally away; `None` for the one that is being filled in.
    RemoveTally(Option<TallyId>),
    /// Take this ballot away; `None` for the one that is being filled in.
    RemoveBallot(Option<BallotId>),
    /// Take this remark away for good.
    Purge(EventId),
    /// Take the whole session away for good.
    PurgeSession,
    /// Bring one session into another: indexes in the list of the first screen.
    BringIn {
        /// What comes.
        from: usize,
        /// Where it goes.
        into: usize,
    },
}

impl Confirm {
    /// The question.
    pub fn question(self) -> Message {
        match self {
            Confirm::Quit => msg!("confirm-quit"),
            Confirm::Close => msg!("confirm-close"),
            Confirm::QuitUnsaved => msg!("confirm-quit-unsaved"),
            Confirm::Reveal { progress, .. } => msg!("confirm-reveal", progress = progress.said()),
            Confirm::RevealMore { waiting: Waiting { ballots: 0, .. }, .. } => msg!("confirm-reveal-count"),
            Confirm::RevealMore { waiting, .. } => msg!("confirm-reveal-more", count = waiting.ballots),
            Confirm::Round(1) => msg!("confirm-round-back"),
            Confirm::Round(round) => msg!("confirm-round", round = u32::from(round)),
            Confirm::RemoveTally(Some(_)) => msg!("confirm-remove-count"),
            Confirm::RemoveTally(None) => msg!("confirm-clear-count"),
            Confirm::RemoveBallot(Some(_)) => msg!("confirm-remove-ballot"),
            Confirm::RemoveBallot(None) => msg!("confirm-clear-ballot"),
            Confirm::Purge(_) => msg!("confirm-purge"),
            Confirm::PurgeSession => msg!("confirm-purge-session"),
            Confirm::BringIn { .. } => msg!("confirm-bring-in"),
        }
    }
}
