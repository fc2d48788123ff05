//! Keys: how they are written in files and tests, how they are named on the screen.

use crate::i18n::{Fill, Lang};
use crate::msg;

/// A key without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// What it types.
    Char(char),
    /// F1 to F12.
    F(u8),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow.
    Up,
    /// Arrow.
    Down,
    /// Arrow.
    Left,
    /// Arrow.
    Right,
    /// Start of the line.
    Home,
    /// End of the line.
    End,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
}

/// A key with what is held down beside it. Shift counts only where it does not already show in the
/// character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which.
    pub code: Code,
    /// Ctrl is down.
    pub ctrl: bool,
    /// Alt is down.
    pub alt: bool,
    /// Shift is down, on a key that types nothing.
    pub shift: bool,
}

pub(super) const fn plain(code: Code) -> Key {
    Key { code, ctrl: false, alt: false, shift: false }
}

pub(super) const fn char(c: char) -> Key {
    plain(Code::Char(c))
}

pub(super) const fn ctrl(c: char) -> Key {
    Key { code: Code::Char(c), ctrl: true, alt: false, shift: false }
}

pub(super) const fn alt(code: Code) -> Key {
    Key { code, ctrl: false, alt: true, shift: false }
}

pub(super) const fn shift(code: Code) -> Key {
    Key { code, ctrl: false, alt: false, shift: true }
}

impl Key {
    /// The character this key types, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Reads keys written as in `De bus<enter><ctrl-p><alt-1><f2><space>`; `<lt>` is a `<`.
    ///
    /// `None` where a name between `<` and `>` is unknown.
    pub fn parse_all(text: &str) -> Option<Vec<Key>> {
        let mut keys = Vec::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if c == '<' {
                let (name, after) = rest[1..].split_once('>')?;
                keys.push(Key::parse(name)?);
                rest = after;
            } else {
                keys.push(char(c));
                rest = &rest[c.len_utf8()..];
            }
        }
        Some(keys)
    }

    fn parse(name: &str) -> Option<Key> {
        if let Some(rest) = name.strip_prefix("ctrl-") {
            return Some(Key { ctrl: true, ..Key::parse(rest)? });
        }
        if let Some(rest) = name.strip_prefix("alt-") {
            return Some(Key { alt: true, ..Key::parse(rest)? });
        }
        if let Some(rest) = name.strip_prefix("shift-") {
            return Some(Key { shift: true, ..Key::parse(rest)? });
        }
        let mut signs = name.chars();
        let code = match (signs.next(), signs.next()) {
            (Some(c), None) => Code::Char(c),
            _ => match NAMES.iter().find(|(known, _)| *known == name) {
                Some((_, code)) => *code,
                None => Code::F(name.strip_prefix('f')?.parse().ok()?),
            },
        };
        Some(plain(code))
    }

    /// Reads a key as a person writes it: `ctrl-z`, `Ctrl+Z`, `f2`, `n`.
    ///
    /// `None` where there is no such key, or where no terminal sends it.
    pub fn read(text: &str) -> Option<Key> {
        let alone = text.chars().count() == 1;
        let mut name = if alone { text.to_owned() } else { text.to_lowercase() };
        for held in HELD {
            name = name.replace(&format!("{held}+"), &format!("{held}-"));
        }
        Key::parse(&name).filter(|key| key.arrives())
    }

    /// Whether a terminal sends it as it is. `AltGr` arrives as Ctrl and Alt together: those are left to what it types.
    /// Ctrl with some characters arrives as Tab, Enter or Esc.
    pub fn arrives(self) -> bool {
        match self.code {
            Code::Char('i' | 'm' | '[') if self.ctrl => false,
            Code::Char(c) => !(self.shift || self.ctrl && self.alt || c.is_control()),
            Code::F(number) => (1..=12).contains(&number),
            _ => true,
        }
    }

    /// The key as it is written in a file: what [`Key::read`] reads.
    pub fn written(self) -> String {
        let held = [self.ctrl, self.alt, self.shift].into_iter().zip(HELD);
        let held: String = held.filter(|(down, _)| *down).flat_map(|(_, name)| [name, "-"]).collect();
        let named = NAMES.iter().find(|(_, code)| *code == self.code);
        let key = match (named, self.code) {
            (Some((name, _)), _) => (*name).to_owned(),
            (None, Code::Char(c)) => c.to_string(),
            (None, Code::F(number)) => format!("f{number}"),
            // All others have a name.
            (None, _) => String::new(),
        };
        held + &key
    }

    /// The words for keys that type nothing, as they are written.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMES.iter().map(|(name, _)| *name)
    }

    /// Whether it does something in a text that somebody types.
    pub fn is_for_text(self) -> bool {
        use Code::{Backspace, Delete, Down, End, Home, Left, Right, Up};
        let moves = matches!(self.code, Backspace | Delete | Down | End | Home | Left | Right | Up);
        self.typed().is_some() || moves && !(self.ctrl || self.alt || self.shift)
    }

    /// The key as it is named on the screen, in a sentence.
    pub fn said(self) -> Fill {
        let held: String = [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")]
            .into_iter()
            .filter_map(|(held, name)| held.then_some(name))
            .collect();
        let key = match self.code {
            Code::Char(' ') => return Fill::Message(msg!("key-held", held = held, key = msg!("key-space"))),
            Code::Char(c) if self.ctrl || self.alt => c.to_uppercase().to_string(),
            Code::Char(c) => c.to_string(),
            Code::F(number) => format!("F{number}"),
            Code::Enter => "Enter".into(),
            Code::Esc => "Esc".into(),
            Code::Tab => "Tab".into(),
            Code::Backspace => "Backspace".into(),
            Code::Delete => "Del".into(),
            Code::Up => "↑".into(),
            Code::Down => "↓".into(),
            Code::Left => "←".into(),
            Code::Right => "→".into(),
            Code::Home => "Home".into(),
            Code::End => "End".into(),
            Code::PageUp => "PgUp".into(),
            Code::PageDown => "PgDn".into(),
        };
        Fill::Text(held + &key)
    }

    /// The key as it is named on the screen.
    pub fn name(self, lang: Lang) -> String {
        self.said().said(lang)
    }
}

/// What can be held down, in the order in which it is written.
const HELD: [&str; 3] = ["ctrl", "alt", "shift"];

/// Keys that are written with a word.
const NAMES: &[(&str, Code)] = &[
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pgup", Code::PageUp),
    ("pgdn", Code::PageDown),
    ("space", Code::Char(' ')),
    ("lt", Code::Char('<')),
];
