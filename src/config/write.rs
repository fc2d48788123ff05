//! Settings into the text of a file.

use clap::ValueEnum;
use toml_edit::{Array, DocumentMut, Item, Table, Value as TomlValue};

use super::Config;
use super::read::read;
use super::setting::{Setting, Value};
use crate::i18n::{Lang, Message};
use crate::keymap::{Command, Keymap};
use crate::msg;

/// The text of a file in which one setting is as in `config`; all else stays as the person wrote it. What is new gets
/// a comment in their language.
///
/// `None` where the text cannot be changed without losing something: it is no TOML, or something else stands in that
/// place.
pub fn written(text: &str, config: &Config, setting: Setting, lang: Lang) -> Option<String> {
    let mut document: DocumentMut = text.parse().ok()?;
    let (within, name) = setting.path();
    if setting == Setting::Keys {
        let before = read(text.as_bytes()).0.keymap;
        let changed: Vec<Command> = Command::named()
            .into_iter()
            .filter(|command| before.keys_of(*command) != config.keymap.keys_of(*command))
            .collect();
        let table = table(&mut document, name, &setting.about(), lang)?;
        let usual = Keymap::default();
        for (command, name) in changed.iter().filter_map(|command| Some((*command, command.name()?))) {
            let is_usual = usual.keys_of(command) == config.keymap.keys_of(command);
            if is_usual && !is_commented(table, name) {
                table.remove(name);
            } else {
                put(table, name, keys(&config.keymap, command), None)?;
            }
        }
    } else {
        let value = match config.get(setting) {
            Value::Text(text) => text.into(),
            Value::Is(yes) => yes.into(),
            Value::List(words) => TomlValue::Array(words.into_iter().collect()),
        };
        let comment = comment(&setting.about(), lang);
        match within {
            Some(within) => {
                put(
                    table(&mut document, within, &msg!("config-export"), lang)?,
                    name,
                    value,
                    Some(&comment),
                )?;
            }
            None => put(document.as_table_mut(), name, value, Some(&comment))?,
        }
    }
    Some(retold(&document.to_string(), lang))
}

/// The text with the comments of the program in this language; those of the person are as they were.
fn retold(text: &str, lang: Lang) -> String {
    let abouts = Setting::ALL.into_iter().map(Setting::about);
    let ours: Vec<_> = abouts.chain([msg!("config-head"), msg!("config-export")]).collect();
    let line = |line: &str| {
        let said = |about: &&Message| Lang::value_variants().iter().any(|one| comment(about, *one) == line);
        ours.iter().find(said).map_or_else(|| line.to_owned(), |about| comment(about, lang))
    };
    text.split_inclusive('\n').map(line).collect()
}

/// Whether the person wrote something beside a value.
fn is_commented(table: &Table, name: &str) -> bool {
    let Some((key, value)) = table.get_key_value(name) else { return false };
    let suffix = value.as_value().and_then(|value| value.decor().suffix());
    [key.leaf_decor().prefix(), suffix]
        .into_iter()
        .flatten()
        .any(|around| around.as_str().is_none_or(|around| around.contains('#')))
}

/// A new file with all that differs from what the program does anyway.
pub fn anew(config: &Config, lang: Lang) -> String {
    let usual = Config::default();
    let differs = |setting: &Setting| match setting {
        Setting::Keys => !config.keymap.changes().is_empty(),
        setting => config.get(*setting) != usual.get(*setting),
    };
    let differing = Setting::ALL.into_iter().filter(differs);
    let settings =
        differing.fold(String::new(), |text, setting| written(&text, config, setting, lang).unwrap_or(text));
    format!("{}\n{}", comment(&msg!("config-head"), lang), settings.trim_start())
}

fn comment(text: &Message, lang: Lang) -> String {
    format!("# {}\n", lang.say(text))
}

/// One of the tables of the file, made where it is not there; `None` where something else has its name.
fn table<'a>(
    document: &'a mut DocumentMut,
    name: &str,
    about: &Message,
    lang: Lang,
) -> Option<&'a mut Table> {
    if !document.contains_key(name) {
        let mut table = Table::new();
        table.decor_mut().set_prefix(format!("\n{}", comment(about, lang)));
        document.insert(name, Item::Table(table));
    }
    document.get_mut(name)?.as_table_mut()
}

/// Puts a value in the place of what was there, with the comments around that.
fn put(table: &mut Table, name: &str, mut value: TomlValue, comment: Option<&str>) -> Option<()> {
    match table.get_mut(name) {
        Some(Item::Value(there)) => {
            *value.decor_mut() = there.decor().clone();
            *there = value;
        }
        Some(_) => return None,
        None => {
            table.insert(name, Item::Value(value));
            if let (Some(comment), Some(mut key)) = (comment, table.key_mut(name)) {
                key.leaf_decor_mut().set_prefix(comment);
            }
        }
    }
    Some(())
}

/// The keys of a command: one as a text, none or several as a list.
fn keys(keymap: &Keymap, command: Command) -> TomlValue {
    match keymap.keys_of(command).as_slice() {
        [key] => key.written().into(),
        keys => TomlValue::Array(keys.iter().map(|key| key.written()).collect::<Array>()),
    }
}
