//! Keys: how they are written in tests, how they are named on the screen.

use crate::i18n::Lang;
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
        let code = match name {
            "enter" => Code::Enter,
            "esc" => Code::Esc,
            "tab" => Code::Tab,
            "backspace" => Code::Backspace,
            "delete" => Code::Delete,
            "up" => Code::Up,
            "down" => Code::Down,
            "left" => Code::Left,
            "right" => Code::Right,
            "home" => Code::Home,
            "end" => Code::End,
            "pgup" => Code::PageUp,
            "pgdn" => Code::PageDown,
            "space" => Code::Char(' '),
            "lt" => Code::Char('<'),
            _ => {
                let mut chars = name.chars();
                let number = name.strip_prefix('f').and_then(|number| number.parse().ok());
                match (number, chars.next(), chars.next()) {
                    (Some(number), ..) => Code::F(number),
                    (None, Some(c), None) => Code::Char(c),
                    _ => return None,
                }
            }
        };
        Some(plain(code))
    }

    /// The key as it is named on the screen.
    pub fn name(self, lang: Lang) -> String {
        let held: String = [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")]
            .into_iter()
            .filter_map(|(held, name)| held.then_some(name))
            .collect();
        let key = match self.code {
            Code::Char(' ') => lang.say(&msg!("key-space")),
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
        held + &key
    }
}
