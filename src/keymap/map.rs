//! The keys as they are for this person: the table, with the changes they made to it.

use super::{BINDINGS, Binding, Command, Key, Place, Room};
use crate::i18n::{Lang, Message};
use crate::msg;

/// Commands with other keys than the table has; none stands twice.
pub type Changes = Vec<(Command, Vec<Key>)>;

/// Which key does what where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    rows: Vec<Binding>,
    changes: Changes,
}

impl Default for Keymap {
    fn default() -> Self {
        Self { rows: BINDINGS.to_vec(), changes: Changes::new() }
    }
}

/// Why a command cannot have a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The key means something else already where both count.
    Taken {
        /// Which key.
        key: Key,
        /// Who would have it.
        command: Command,
        /// Who has it.
        other: Command,
    },
    /// The key types or moves in a text, where the command counts too.
    Types {
        /// Which key.
        key: Key,
        /// Who would have it.
        command: Command,
    },
    /// Without a key nobody could do it any more.
    NoKey {
        /// What.
        command: Command,
    },
}

impl Refused {
    /// The command whose keys were to be changed.
    pub fn command(self) -> Command {
        let (Refused::Taken { command, .. } | Refused::Types { command, .. } | Refused::NoKey { command }) =
            self;
        command
    }

    /// Why, in a sentence.
    pub fn message(self) -> Message {
        match self {
            Refused::Taken { key, command, other } => Message {
                id: "key-taken",
                args: vec![
                    ("key", key.said()),
                    ("command", command.label().into()),
                    ("other", other.label().into()),
                ],
            },
            Refused::Types { key, command } => Message {
                id: "key-types",
                args: vec![("key", key.said()), ("command", command.label().into())],
            },
            Refused::NoKey { command } => msg!("key-needed", command = command.label()),
        }
    }
}

impl Keymap {
    /// The default table with these changes, or every reason why some of them cannot be made.
    pub fn with(changes: &[(Command, Vec<Key>)]) -> Result<Self, Vec<Refused>> {
        let usual = Self::default();
        // In a fixed order, and only what differs from the table: equal keymaps compare equal.
        let differs = |command: Command| {
            let (_, keys) = changes.iter().find(|(changed, _)| *changed == command)?;
            let keys = once(keys);
            (usual.keys_of(command) != keys).then_some((command, keys))
        };
        let mut keymap = Self {
            rows: usual.rows.clone(),
            changes: Command::named().into_iter().filter_map(differs).collect(),
        };
        for (command, keys) in &keymap.changes {
            for row in keymap.rows.iter_mut().filter(|row| row.command == *command) {
                let counts = |key: &&Key| !(row.place.is_for_text() && key.is_for_text());
                row.keys = keys.iter().filter(counts).copied().collect();
            }
        }
        let mut refused: Vec<Refused> =
            keymap.changes.iter().filter_map(|(command, keys)| unfit(*command, keys)).collect();
        // A key that does not suit the command need not be reported as taken too.
        let unfit: Vec<Command> = refused.iter().map(|refused| refused.command()).collect();
        refused.extend(keymap.taken().into_iter().filter(|taken| !unfit.contains(&taken.command())));
        if refused.is_empty() { Ok(keymap) } else { Err(refused) }
    }

    /// The same with other keys for one command, or with those of the table.
    pub fn changed(&self, command: Command, keys: Option<Vec<Key>>) -> Result<Self, Vec<Refused>> {
        let mut changes = self.changes.clone();
        changes.retain(|(changed, _)| *changed != command);
        changes.extend(keys.map(|keys| (command, keys)));
        Self::with(&changes)
    }

    /// What differs from the table.
    pub fn changes(&self) -> &[(Command, Vec<Key>)] {
        &self.changes
    }

    /// Whether a command has other keys than in the table.
    pub fn is_changed(&self, command: Command) -> bool {
        self.changes.iter().any(|(changed, _)| *changed == command)
    }

    pub(super) fn rows(&self) -> &[Binding] {
        &self.rows
    }

    /// What a key does when it counts in `places`, the nearest first.
    pub fn lookup(&self, key: Key, places: &[Place]) -> Option<Command> {
        places.iter().find_map(|place| {
            self.rows
                .iter()
                .find(|binding| binding.place == *place && binding.keys.contains(&key))
                .map(|binding| binding.command)
        })
    }

    /// The rooms in which a key does something, and what.
    pub fn in_rooms(&self, key: Key) -> impl Iterator<Item = (Room, Command)> {
        self.rows.iter().filter(move |row| row.keys.contains(&key)).filter_map(|row| match row.place {
            Place::Room(room) => Some((room, row.command)),
            _ => None,
        })
    }

    /// The first key of a command.
    pub fn key_of(&self, command: Command) -> Option<Key> {
        self.keys_of(command).first().copied()
    }

    /// The first key of a command in one of these places, or else anywhere.
    pub fn key_at(&self, command: Command, places: &[Place]) -> Option<Key> {
        let here = |place: &Place| {
            let mut rows = self.rows.iter();
            rows.find(|row| row.place == *place && row.command == command)?.keys.first().copied()
        };
        places.iter().find_map(here).or_else(|| self.key_of(command))
    }

    /// A message with the names of keys filled in, for somebody in one of these places. For a command without a key it
    /// says how to find the command.
    pub fn say(&self, lang: Lang, message: &Message, places: &[Place]) -> String {
        lang.say_with_keys(message, |name| {
            let Some(command) = Command::of_name(name) else { return name.to_owned() };
            let key_of = |command| self.key_at(command, places).map(|key| key.name(lang));
            key_of(command).unwrap_or_else(|| {
                let palette = key_of(Command::Palette).unwrap_or_default();
                lang.say(&msg!("key-by-palette", palette = palette, command = command.label()))
            })
        })
    }

    /// The keys of a command, wherever they count.
    pub fn keys_of(&self, command: Command) -> Vec<Key> {
        once(self.rows.iter().filter(|row| row.command == command).flat_map(|row| row.keys.iter()))
    }

    /// Conflicts that a change introduces: a key with two meanings in places that count at the same time. Conflicts in
    /// the default table are intended.
    fn taken(&self) -> Vec<Refused> {
        let mut found = Vec::new();
        for stack in Place::ALL.map(Place::and_around) {
            let here: Vec<(&Binding, &Binding)> =
                self.rows.iter().zip(BINDINGS).filter(|(row, _)| stack.contains(&row.place)).collect();
            for (row, before) in here.iter().filter(|(row, _)| self.is_changed(row.command)) {
                for key in row.keys.iter() {
                    let meant = |other: &Binding| before.keys.contains(key) && other.keys.contains(key);
                    let others = here.iter().filter(|(other, was)| {
                        other.command != row.command && other.keys.contains(key) && !meant(was)
                    });
                    for (other, _) in others {
                        // Report each pair once.
                        let told = |refused: &Refused| match refused {
                            Refused::Taken { key: told, command, other: by } => {
                                let same = *command == row.command && by.label() == other.command.label();
                                told == key && (same || (*by, *command) == (row.command, other.command))
                            }
                            _ => false,
                        };
                        if !found.iter().any(told) {
                            found.push(Refused::Taken {
                                key: *key,
                                command: row.command,
                                other: other.command,
                            });
                        }
                    }
                }
            }
        }
        found
    }
}

/// Why a command cannot have these keys, whatever keys other commands have.
fn unfit(command: Command, keys: &[Key]) -> Option<Refused> {
    let Some(first) = keys.first() else {
        let needed = matches!(command, Command::Help | Command::Palette | Command::Quit);
        return needed.then_some(Refused::NoKey { command });
    };
    let in_text = BINDINGS.iter().any(|row| row.command == command && row.place.holds_text());
    (in_text && keys.iter().all(|key| key.is_for_text())).then_some(Refused::Types { key: *first, command })
}

/// The keys without repetitions, each where it first stands.
fn once<'a>(keys: impl IntoIterator<Item = &'a Key>) -> Vec<Key> {
    let mut found: Vec<Key> = Vec::new();
    for key in keys {
        if !found.contains(key) {
            found.push(*key);
        }
    }
    found
}
