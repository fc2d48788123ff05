//! `protect`, and passphrases wherever a session file has one.

use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use zeroize::Zeroizing;

use super::{Desk, Done, Failure};
use crate::app::{Edit, Secret};
use crate::i18n::Message;
use crate::keymap::Code;
use crate::msg;
use crate::passphrase::Passphrase;
use crate::runtime::{self, Protected};
use crate::store::{Cost, Folders, Problem, Store, StoreError};
use crate::terminal::Hidden;
use crate::text::{escape_steering, file_name};

/// How often a passphrase is asked for before giving up.
const TRIES: usize = 3;

/// Where passphrases come from that are not asked for.
#[derive(Debug, Default)]
pub(super) struct Given {
    pub file: Option<PathBuf>,
    pub stdin: bool,
    /// Read once: the input cannot be read again.
    lines: OnceLock<Vec<Passphrase>>,
}

impl Given {
    pub fn new(file: Option<PathBuf>, stdin: bool) -> Self {
        Self { file, stdin, lines: OnceLock::new() }
    }
}

impl Desk {
    pub(super) fn protect(&self, file: &Path, remove: bool) -> Done {
        let mut store = self.unlocked(Store::open(file))?;
        let was_protected = self.store(store.is_protected())?;
        let passphrase = match remove {
            true if !was_protected => {
                return self.fail(&msg!("cli-protect-not", file = file_name(file)));
            }
            true => None,
            false => Some(self.new_passphrase(was_protected)?),
        };
        if passphrase.as_ref().is_some_and(Passphrase::is_weak) {
            self.print_line(&msg!("cli-passphrase-weak"))?;
        }
        let folders = Folders::find();
        let done = runtime::protect(&mut store, passphrase.as_ref(), Cost::default(), folders.as_ref());
        match done.or_else(|why| self.fail(&why))? {
            Protected::Wholly(said) => self.print_line(&said),
            Protected::InPart(said) => self.fail(&said),
        }
    }

    /// A session file that is open and can be read: where it has a passphrase, with one that was given, or else asked
    /// for.
    pub(super) fn unlocked(&self, opened: Result<Store, StoreError>) -> Result<Store, Failure> {
        let mut store = self.store(opened)?;
        if !self.store(store.is_locked())? {
            return Ok(store);
        }
        let given = self.given()?;
        for passphrase in given {
            match store.unlock(passphrase) {
                Err(StoreError { problem: Problem::WrongPassphrase, .. }) => {}
                done => return self.store(done).map(|()| store),
            }
        }
        let file = file_name(store.path());
        if !self.can_ask() {
            return self.fail(&if given.is_empty() {
                msg!("cli-passphrase-needed", file = file)
            } else {
                msg!("cli-passphrase-none-fits", file = file)
            });
        }
        let hidden = self.hidden()?;
        for left in (0..TRIES).rev() {
            let passphrase = self.ask_passphrase(&hidden, &msg!("cli-ask-passphrase", file = &file))?;
            match store.unlock(&passphrase) {
                Err(error) if error.problem == Problem::WrongPassphrase && left > 0 => {
                    hidden.say(&self.say(&msg!("lock-wrong")));
                }
                done => return self.store(done).map(|()| store),
            }
        }
        Ok(store)
    }

    /// The passphrase that a session gets: the last one that was given, behind the one that opens it.
    fn new_passphrase(&self, was_protected: bool) -> Result<Passphrase, Failure> {
        let given = self.given()?;
        let passphrase = match given.last().filter(|_| given.len() > usize::from(was_protected)) {
            Some(given) => given.clone(),
            None if self.can_ask() => {
                let hidden = self.hidden()?;
                hidden.say(&self.say(&msg!("lock-protect-about")));
                return self.ask_new_passphrase(&hidden);
            }
            None => return self.fail(&msg!("cli-passphrase-not-asked")),
        };
        if passphrase.is_fit() { Ok(passphrase) } else { self.fail(&too_short()) }
    }

    /// Asks until it is long enough and was typed twice alike: whoever is back at the prompt of the shell types the
    /// next one in plain sight.
    fn ask_new_passphrase(&self, hidden: &Hidden) -> Result<Passphrase, Failure> {
        for left in (0..TRIES).rev() {
            let passphrase = self.ask_passphrase(hidden, &msg!("cli-ask-new"))?;
            let trouble = if !passphrase.is_fit() {
                too_short()
            } else if self.ask_passphrase(hidden, &msg!("cli-ask-again"))? != passphrase {
                msg!("cli-passphrase-differs")
            } else {
                return Ok(passphrase);
            };
            if left == 0 {
                return self.fail(&trouble);
            }
            hidden.say(&self.say(&trouble));
        }
        self.fail(&msg!("cli-passphrase-left"))
    }

    /// Somebody can answer here, and passphrases do not come another way.
    fn can_ask(&self) -> bool {
        !self.given.stdin && self.given.file.is_none() && io::stdin().is_terminal()
    }

    /// Asks without showing what is typed.
    fn ask_passphrase(&self, hidden: &Hidden, question: &Message) -> Result<Passphrase, Failure> {
        hidden.say(&escape_steering(&self.say(question)));
        let mut typed = Secret::default();
        while let Ok(key) = hidden.key() {
            match (key.code, key.ctrl) {
                (Code::Enter, _) if typed.count() > 0 => return Ok(typed.passphrase()),
                (Code::Enter | Code::Esc, _) | (Code::Char('c' | 'd' | 'q'), true) => break,
                _ => Edit::of(key).into_iter().for_each(|edit| typed.edit(edit)),
            }
        }
        self.fail(&msg!("cli-passphrase-left"))
    }

    fn hidden(&self) -> Result<Hidden, Failure> {
        Hidden::take().or_else(|error| self.fail(&msg!("cli-terminal-failed", cause = error.to_string())))
    }

    /// The passphrases that came along, one a line.
    pub(super) fn given(&self) -> Result<&[Passphrase], Failure> {
        if let Some(lines) = self.given.lines.get() {
            return Ok(lines);
        }
        let bytes = match &self.given.file {
            Some(file) => Zeroizing::new(self.read(file)?),
            None if self.given.stdin => {
                let mut bytes = Zeroizing::new(Vec::with_capacity(64 * 1024));
                // No more than that: a passphrase is no book.
                let read = io::stdin().lock().take(64 * 1024).read_to_end(&mut bytes);
                read.or_else(|_| self.fail(&msg!("cli-passphrase-left")))?;
                bytes
            }
            None => Zeroizing::default(),
        };
        let text = str::from_utf8(&bytes).or_else(|_| self.fail(&msg!("cli-passphrase-left")))?;
        let lines = text.trim_start_matches('\u{feff}').lines().filter(|line| !line.is_empty());
        Ok(self.given.lines.get_or_init(|| lines.map(Passphrase::new).collect()))
    }
}

fn too_short() -> Message {
    msg!("lock-too-short", least = Passphrase::LEAST)
}
