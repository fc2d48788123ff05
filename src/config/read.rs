//! From the bytes of a file to settings, and everything that is wrong with them.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::{Kind, Problem};
use super::setting::{Setting, Value, Wrong};
use super::{Config, MAX_BYTES};
use crate::blueprint::{self, Readable, decode, nearest, shown};
use crate::keymap::{Changes, Command, Key, Keymap};

/// What a file says. What is wrong with it does not count, and is told in the order of the file.
pub fn read(bytes: &[u8]) -> (Config, Vec<Problem>) {
    if bytes.len() > MAX_BYTES {
        let kind = blueprint::Kind::TooBig { bytes: bytes.len() };
        let problem = blueprint::Problem { span: 0..0, field: String::new(), kind };
        return (Config::default(), vec![Problem { line: 1, kind: Kind::Unreadable(problem) }]);
    }
    let (text, not_utf8) = decode(bytes);
    let readable = Readable::new(&text);
    let (table, _) = DeTable::parse_recoverable(&readable.text);
    let mut reader = Reader { text: &text, config: Config::default(), problems: Vec::new() };
    for problem in not_utf8.into_iter().chain(readable.problems.iter().cloned()) {
        reader.add(&problem.span.clone(), Kind::Unreadable(problem));
    }
    if readable.complete {
        reader.table(None, table.get_ref());
    }
    reader.problems.sort_by_key(|problem| problem.line);
    (reader.config, reader.problems)
}

struct Reader<'a> {
    text: &'a str,
    config: Config,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn add(&mut self, span: &Range<usize>, kind: Kind) {
        let before = self.text.get(..span.start).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        self.problems.push(Problem { line, kind });
    }

    /// What stands in the file itself, or in one of its tables.
    fn table(&mut self, within: Option<&str>, table: &DeTable<'_>) {
        let here: Vec<Setting> =
            Setting::ALL.into_iter().filter(|setting| setting.path().0 == within).collect();
        for (key, value) in table {
            let name: &str = key.get_ref();
            let is_table =
                within.is_none() && Setting::ALL.iter().any(|setting| setting.path().0 == Some(name));
            match (here.iter().find(|setting| setting.path().1 == name), value.get_ref()) {
                (Some(Setting::Keys), DeValue::Table(keys)) => self.keys(keys),
                (Some(setting), _) => self.setting(*setting, value),
                (None, DeValue::Table(inner)) if is_table => self.table(Some(name), inner),
                (None, _) => {
                    let tables = Setting::ALL.iter().filter_map(|setting| setting.path().0);
                    let names = here.iter().map(|setting| setting.path().1);
                    let known = names.chain(tables.filter(|_| within.is_none()));
                    let nearest = nearest(name, known).first().copied().filter(|nearest| *nearest != name);
                    self.add(&key.span(), Kind::UnknownSetting { found: shown(name), nearest });
                }
            }
        }
    }

    fn setting(&mut self, setting: Setting, value: &Spanned<DeValue<'_>>) {
        let set = plain(value.get_ref()).map_or(Err(Wrong(None)), |value| self.config.set(setting, &value));
        if let Err(Wrong(word)) = set {
            let choices = setting.choices();
            let known = choices.words().iter().map(String::as_str);
            let nearest =
                word.as_ref().and_then(|word| nearest(word, known).first().map(|word| (*word).to_owned()));
            let found = word.map_or_else(|| self.excerpt(&value.span()), |word| shown(&word));
            self.add(&value.span(), Kind::WrongValue { setting, found, nearest });
        }
    }

    /// The first line of what stands somewhere.
    fn excerpt(&self, span: &Range<usize>) -> String {
        let there = self.text.get(span.clone()).unwrap_or_default();
        shown(there.lines().next().unwrap_or_default())
    }

    fn keys(&mut self, table: &DeTable<'_>) {
        let mut changes = Changes::new();
        let mut places = Vec::new();
        for (name, value) in table {
            let written: &str = name.get_ref();
            let Some(command) = Command::of_name(written) else {
                let known = Command::named().into_iter().filter_map(Command::name);
                let nearest = nearest(written, known).first().copied();
                self.add(&name.span(), Kind::UnknownCommand { found: shown(written), nearest });
                continue;
            };
            let Some(names) = plain(value.get_ref()).and_then(|value| match value {
                Value::Text(name) => Some(vec![name]),
                Value::List(names) => Some(names),
                Value::Is(_) => None,
            }) else {
                let found = self.excerpt(&value.span());
                self.add(&value.span(), Kind::WrongValue { setting: Setting::Keys, found, nearest: None });
                continue;
            };
            let keys: Vec<Option<Key>> = names.iter().map(|name| Key::read(name)).collect();
            for (name, _) in names.iter().zip(&keys).filter(|(_, key)| key.is_none()) {
                let nearest = nearest(name, Key::names()).first().copied();
                self.add(&value.span(), Kind::UnknownKey { found: shown(name), nearest });
            }
            if let Some(keys) = keys.into_iter().collect() {
                changes.push((command, keys));
                places.push((command, name.span()));
            }
        }
        self.config.keymap = loop {
            match Keymap::with(&changes) {
                Ok(keymap) => break keymap,
                // What is refused stays as the program has it; without it something else may not fit any more.
                Err(refused) => {
                    changes
                        .retain(|(command, _)| refused.iter().all(|refused| refused.command() != *command));
                    for refused in refused {
                        let place = places.iter().find(|(command, _)| *command == refused.command());
                        self.add(&place.map_or(0..0, |(_, span)| span.clone()), Kind::Refused(refused));
                    }
                }
            }
        };
    }
}

/// A value as settings have them; `None` where no setting is ever like this.
fn plain(value: &DeValue<'_>) -> Option<Value> {
    match value {
        DeValue::String(text) => Some(Value::Text(text.to_string())),
        DeValue::Boolean(yes) => Some(Value::Is(*yes)),
        DeValue::Array(items) => {
            let texts = items.iter().map(|item| item.get_ref().as_str().map(str::to_owned));
            texts.collect::<Option<_>>().map(Value::List)
        }
        _ => None,
    }
}
