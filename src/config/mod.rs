//! The settings of this person, as `config.toml` holds them.
//!
//! [`read`] makes a [`Config`] of whatever stands in the file and tells everything that is wrong with it: what cannot be
//! read is as the program has it, so that nobody is ever kept from working. [`written`] changes one setting in the
//! text of the file and leaves all else as the person wrote it. [`Setting`] is the one list of what can be set.

mod problem;
mod read;
mod setting;
mod write;

use std::path::PathBuf;

pub use problem::{Kind, Problem, expected};
pub use read::read;
pub use setting::{Choices, Setting, Value, Wrong};
pub use write::{anew, written};

use crate::export::Format;
use crate::i18n::Lang;
use crate::keymap::Keymap;
use crate::overview::{Audience, HandOut};

/// The largest settings file that is read; a real one is a page.
pub const MAX_BYTES: usize = 1024 * 1024;

/// What can be set. As it is by default, the program behaves as without a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// The language of the screen; `None` as the system has it.
    pub language: Option<Lang>,
    /// Which colours can be read.
    pub colours: Colours,
    /// Where most sessions are; filled in for a new one. May be empty.
    pub place: String,
    /// Where sessions are kept; `None` in the program's own folder.
    pub sessions: Option<PathBuf>,
    /// For whom an overview is made, unless something else is asked.
    pub audience: Audience,
    /// Which files are made of it, unless something else is asked; `None` for the usual ones.
    pub formats: Option<Vec<Format>>,
    /// What goes out, and who hands it over.
    pub hand_out: HandOut,
    /// Which key does what.
    pub keymap: Keymap,
}

/// Which colours can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Colours {
    /// As the terminal tells.
    #[default]
    Auto,
    /// The background is light.
    Light,
    /// The background is dark.
    Dark,
    /// No colours; nothing stands back.
    HighContrast,
}
