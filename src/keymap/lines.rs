//! The table of keys as lines: for the footer, help, the palette and the README.

use super::{Command, Key, Keymap, Place};
use crate::i18n::Lang;

/// One line of help or footer: the keys that do one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Any of these.
    pub keys: Vec<Key>,
    /// What they do; of a range such as 1 to 5 the first.
    pub command: Command,
    /// Place in the footer, the lowest first; 0 is only in the help.
    pub footer: u8,
}

impl Keymap {
    /// The lines of one place: rows with the same label are one line, their keys together.
    pub fn lines(&self, place: Place) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        for row in self.rows().iter().filter(|row| row.place == place) {
            match lines.iter_mut().find(|line| line.command.label() == row.command.label()) {
                Some(line) => line.keys.extend(row.keys.iter()),
                None => {
                    lines.push(Line { keys: row.keys.to_vec(), command: row.command, footer: row.footer });
                }
            }
        }
        lines
    }

    /// The lines of several places, the nearest first: each command once, and only what is `offered`.
    pub fn lines_of(&self, places: &[Place], offered: impl Fn(Command) -> bool) -> Vec<Line> {
        once(self.counting(places).filter(|line| offered(line.command)).collect())
    }

    /// What else there is to pick by name, each command once, with the place where it counts.
    pub fn lines_elsewhere(&self, offered: &[Line]) -> Vec<(Place, Line)> {
        let same = |one: &Line, other: &Line| one.command.label() == other.command.label();
        let mut found: Vec<(Place, Line)> = Vec::new();
        for place in Place::ALL.into_iter().filter(|place| *place != Place::Projector) {
            for line in self.lines(place).into_iter().filter(|line| line.command.in_palette()) {
                let known = offered.iter().chain(found.iter().map(|(_, line)| line));
                if !known.into_iter().any(|known| same(known, &line)) {
                    found.push((place, line));
                }
            }
        }
        found
    }

    /// What the footer shows in `places` of what is `offered`, the most useful first.
    pub fn footer(&self, places: &[Place], offered: impl Fn(Command) -> bool) -> Vec<Line> {
        let does = |key: &Key| self.lookup(*key, places).is_some_and(&offered);
        let mut found: Vec<Line> = self.counting(places).filter(|line| line.footer > 0).collect();
        for line in &mut found {
            line.keys.retain(does);
        }
        found.retain(|line| !line.keys.is_empty());
        found.sort_by_key(|line| line.footer);
        once(found)
    }

    /// The lines of these places whose key does not mean something else in a nearer one.
    fn counting(&self, places: &[Place]) -> impl Iterator<Item = Line> {
        let counts = move |line: &Line| {
            // Without a key it is still in the palette.
            let Some(key) = line.keys.first() else { return true };
            self.lookup(*key, places).is_some_and(|found| found.label() == line.command.label())
        };
        places.iter().flat_map(|place| self.lines(*place)).filter(counts)
    }
}

/// Each command where it stands first.
fn once(mut lines: Vec<Line>) -> Vec<Line> {
    let mut known = Vec::new();
    lines.retain(|line| {
        let new = !known.contains(&line.command);
        known.push(line.command);
        new
    });
    lines
}

impl Line {
    /// The keys as they are named on the screen: `1…5`, `F1 ?`. Arrows stand close together.
    pub fn keys_in(&self, lang: Lang) -> String {
        match self.keys.as_slice() {
            [first, .., last] if self.keys.len() > 4 => {
                format!("{}…{}", first.name(lang), Key { ctrl: false, alt: false, ..*last }.name(lang))
            }
            keys => keys.iter().map(|key| key.name(lang)).collect::<Vec<_>>().join(" "),
        }
    }
}
