//! What can be wrong with a file of settings, as data and in words.

use super::setting::{Choices, LONGEST_NAME, Setting};
use crate::blueprint;
use crate::i18n::{Message, list};
use crate::keymap::Refused;
use crate::msg;

/// Something in a file of settings that does not count.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The line on which it stands, from 1.
    pub line: usize,
    /// What it is.
    pub kind: Kind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Not TOML, not UTF-8, or too large: told as of a blueprint.
    Unreadable(blueprint::Problem),
    /// The file is there but could not be read.
    Closed {
        /// Why, as the system tells it.
        cause: String,
    },
    /// A name that is no setting.
    UnknownSetting {
        /// As written, safe to show.
        found: String,
        /// The setting that looks most like it.
        nearest: Option<&'static str>,
    },
    /// A name that is no command.
    UnknownCommand {
        /// As written, safe to show.
        found: String,
        /// The command that looks most like it.
        nearest: Option<&'static str>,
    },
    /// A name that is no key.
    UnknownKey {
        /// As written, safe to show.
        found: String,
        /// The key that looks most like it.
        nearest: Option<&'static str>,
    },
    /// Something that the setting cannot be.
    WrongValue {
        /// Which setting.
        setting: Setting,
        /// As written, safe to show.
        found: String,
        /// The word that looks most like it.
        nearest: Option<String>,
    },
    /// A key that the command cannot have.
    Refused(Refused),
}

impl Problem {
    /// What is wrong, where, and what should have been there.
    pub fn message(&self) -> Message {
        let what = match &self.kind {
            Kind::Closed { cause } => return msg!("config-closed", cause = cause),
            Kind::Unreadable(problem) => problem.title(),
            Kind::UnknownSetting { found, nearest } => {
                maybe(msg!("config-unknown-setting", found = found), *nearest)
            }
            Kind::UnknownCommand { found, nearest } => {
                maybe(msg!("config-unknown-command", found = found), *nearest)
            }
            Kind::UnknownKey { found, nearest } => maybe(msg!("config-unknown-key", found = found), *nearest),
            Kind::WrongValue { setting, found, nearest } => {
                let (_, name) = setting.path();
                let expected = expected(&setting.choices());
                let wrong = msg!("config-wrong-value", setting = name, found = found, expected = expected);
                maybe(wrong, nearest.as_deref())
            }
            Kind::Refused(refused) => refused.message(),
        };
        msg!("config-line", line = self.line, what = what)
    }
}

/// What is wrong, with what was meant, if that can be guessed.
fn maybe(wrong: Message, nearest: Option<&str>) -> Message {
    match nearest {
        Some(nearest) => msg!("config-nearest", wrong = wrong, nearest = nearest),
        None => wrong,
    }
}

/// What a setting can be, in words.
pub fn expected(choices: &Choices) -> Message {
    match choices {
        Choices::One(words) => Message { id: "config-expected-one", args: vec![("words", list(words))] },
        Choices::Many(words) => Message { id: "config-expected-many", args: vec![("words", list(words))] },
        Choices::YesNo => msg!("config-expected-yes-no"),
        Choices::Name => msg!("config-expected-name", longest = LONGEST_NAME),
        Choices::Folder => msg!("config-expected-folder"),
        Choices::Keys => msg!("config-expected-keys"),
    }
}
