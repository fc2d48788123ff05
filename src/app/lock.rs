//! Asking for a passphrase: to open a session, or to give it one. Nothing of it is ever shown.

use std::fmt;
use std::path::PathBuf;

use zeroize::Zeroizing;

use super::field::Edit;
use crate::i18n::Message;
use crate::msg;
use crate::passphrase::Passphrase;
use crate::text::{file_name, steers};

/// A passphrase that is being typed.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Default for Secret {
    fn default() -> Self {
        // Room from the start: a text that grows leaves pieces behind.
        Self(Zeroizing::new(String::with_capacity(Passphrase::MOST * char::MAX.len_utf8())))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    /// How many letters there are: that is all one sees of it.
    pub fn count(&self) -> usize {
        self.0.chars().count()
    }

    /// What was typed.
    pub fn passphrase(&self) -> Passphrase {
        Passphrase::new(&self.0)
    }

    /// Carries out one change; the cursor stays at the end.
    pub fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Type(letter) => self.push(letter),
            Edit::Paste(text) => {
                let text = Zeroizing::new(text);
                text.lines().next().unwrap_or_default().chars().for_each(|letter| self.push(letter));
            }
            Edit::Backspace => {
                self.0.pop();
            }
            // Nobody sees where a word begins.
            Edit::DeleteWord | Edit::DeleteToStart => self.0.clear(),
            _ => {}
        }
    }

    fn push(&mut self, letter: char) {
        if !steers(letter) && self.count() < Passphrase::MOST {
            self.0.push(letter);
        }
    }
}

/// What a passphrase is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// To open this session file.
    Open(PathBuf),
    /// To protect the open session with it from now on.
    Protect,
}

/// The lines in which a passphrase is typed.
#[derive(Debug, Clone)]
pub struct Lock {
    /// What it is for.
    pub asked: Asked,
    /// What is typed: a new one twice.
    pub lines: Vec<Secret>,
    /// Which line has the cursor.
    pub focus: usize,
    /// What is wrong with it.
    pub trouble: Option<Message>,
    /// The person was warned that the passphrase is weak; that is done once.
    told: bool,
}

impl Lock {
    pub(super) fn new(asked: Asked, trouble: Option<Message>) -> Self {
        let lines = vec![Secret::default(); if asked == Asked::Protect { 2 } else { 1 }];
        Self { asked, lines, focus: 0, trouble, told: false }
    }

    /// The title over the lines.
    pub fn title(&self) -> Message {
        match self.asked {
            Asked::Open(_) => msg!("lock-open-title"),
            Asked::Protect => msg!("lock-protect-title"),
        }
    }

    /// What there is to know about it.
    pub fn about(&self) -> Message {
        match &self.asked {
            Asked::Open(path) => msg!("lock-open-about", file = file_name(path)),
            Asked::Protect => msg!("lock-protect-about"),
        }
    }

    /// What to type, line by line.
    pub fn labels(&self) -> Vec<Message> {
        match self.asked {
            Asked::Open(_) => vec![msg!("lock-passphrase")],
            Asked::Protect => vec![msg!("lock-new"), msg!("lock-again")],
        }
    }

    pub(super) fn edit(&mut self, edit: Edit) {
        self.trouble = None;
        if let Some(line) = self.lines.get_mut(self.focus) {
            line.edit(edit);
        }
    }

    pub(super) fn step(&mut self) {
        self.focus = (self.focus + 1) % self.lines.len().max(1);
    }

    /// Enter: the passphrase, when there is nothing more to ask.
    pub(super) fn done(&mut self) -> Option<Passphrase> {
        let passphrase = self.lines.first()?.passphrase();
        if matches!(self.asked, Asked::Open(_)) {
            return Some(passphrase);
        }
        let again = self.lines.get(1)?;
        self.trouble = if !passphrase.is_fit() {
            self.focus = 0;
            Some(msg!("lock-too-short", least = Passphrase::LEAST))
        } else if passphrase.is_weak() && !self.told {
            self.told = true;
            Some(msg!("lock-weak"))
        } else if self.focus == 0 {
            self.focus = 1;
            return None;
        } else if again.passphrase() != passphrase {
            self.lines[1] = Secret::default();
            Some(msg!("lock-differs"))
        } else {
            return Some(passphrase);
        };
        None
    }
}
