//! The settings: what they are, and the screen on which they are changed.

use std::path::PathBuf;

use clap::ValueEnum;

use super::field::Field;
use crate::config::{Choices, Colours, Config, Problem, Setting, Value};
use crate::export::Format;
use crate::i18n::{Fill, Lang, Message, list};
use crate::keymap::{Command, Place};
use crate::msg;
use crate::overview::audience;

/// The settings, and what the program knows of their file.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// What is set.
    pub config: Config,
    /// What in the file does not count.
    pub problems: Vec<Problem>,
    /// The file.
    pub file: PathBuf,
    /// The language without a setting: that of the command line or the system.
    pub automatic: Lang,
}

impl Settings {
    /// What is wrong with the file, in one sentence.
    pub fn trouble(&self) -> Option<Message> {
        let first = self.problems.first()?.message();
        Some(match self.problems.len() - 1 {
            0 => msg!("config-problem", trouble = msg!("config-trouble"), what = first),
            more => msg!("config-problems", trouble = msg!("config-trouble"), what = first, more = more),
        })
    }
}

/// The screen of settings.
#[derive(Debug, Clone, Default)]
pub struct SettingsPage {
    /// Which list is shown.
    pub part: SettingsPart,
    /// The line under the cursor.
    pub selected: usize,
    /// What is being typed on that line.
    pub typing: Option<Field>,
    /// The next key is the new one of the command under the cursor.
    pub asks_key: bool,
}

/// A list on the screen of settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SettingsPart {
    /// Every setting.
    #[default]
    All,
    /// Which files are made.
    Formats,
    /// Which key does what.
    Keys,
}

/// A line of such a list: what it is and how it is set.
#[derive(Debug, Clone, PartialEq)]
pub struct SettingsLine {
    /// What it is.
    pub title: Message,
    /// How it is set.
    pub value: Fill,
    /// Whether that differs from what the program does anyway.
    pub changed: bool,
}

impl SettingsPage {
    /// Where keys count now.
    pub fn place(&self) -> Place {
        if self.typing.is_some() { Place::Prompt } else { Place::Settings }
    }

    /// The setting under the cursor, or whose list this is.
    pub fn setting(&self) -> Setting {
        match self.part {
            SettingsPart::All => Setting::ALL.get(self.selected).copied().unwrap_or(Setting::Language),
            SettingsPart::Formats => Setting::Formats,
            SettingsPart::Keys => Setting::Keys,
        }
    }

    /// The command under the cursor, in the list of keys.
    pub fn command(&self) -> Option<Command> {
        (self.part == SettingsPart::Keys).then(|| Command::named().get(self.selected).copied()).flatten()
    }

    /// The kind of file under the cursor, in the list of those.
    pub(super) fn format(&self) -> Option<Format> {
        let all = Format::value_variants();
        (self.part == SettingsPart::Formats).then(|| all.get(self.selected).copied()).flatten()
    }

    /// Back to the list of all settings, with the cursor where it was.
    pub(super) fn leave_part(&mut self) {
        let here = self.setting();
        let selected = Setting::ALL.iter().position(|setting| *setting == here).unwrap_or_default();
        *self = Self { selected, ..Self::default() };
    }

    /// The lines of the list.
    pub fn lines(&self, settings: &Settings, lang: Lang) -> Vec<SettingsLine> {
        let (config, usual) = (&settings.config, Config::default());
        match self.part {
            SettingsPart::All => Setting::ALL
                .into_iter()
                .map(|setting| SettingsLine {
                    title: setting.title(),
                    value: shown(settings, setting),
                    changed: match setting {
                        Setting::Keys => !config.keymap.changes().is_empty(),
                        setting => config.get(setting) != usual.get(setting),
                    },
                })
                .collect(),
            SettingsPart::Formats => Format::value_variants()
                .iter()
                .map(|format| {
                    let made = made(config).contains(format);
                    let changed = config.formats.is_some() && made != format.is_for_reading();
                    SettingsLine { title: format.name(), value: yes_no(made).into(), changed }
                })
                .collect(),
            SettingsPart::Keys => Command::named()
                .into_iter()
                .map(|command| SettingsLine {
                    title: command.label(),
                    value: keys(config, command, lang),
                    changed: config.keymap.is_changed(command),
                })
                .collect(),
        }
    }
}

/// The files that are made of an overview, unless something else is asked.
pub(super) fn made(config: &Config) -> Vec<Format> {
    let usual =
        || Format::value_variants().iter().copied().filter(|format| format.is_for_reading()).collect();
    config.formats.clone().unwrap_or_else(usual)
}

/// The words that stand for yes and no on the screen.
fn yes_no(yes: bool) -> Message {
    if yes { msg!("yes") } else { msg!("no") }
}

/// The keys of a command as they are named on the screen.
fn keys(config: &Config, command: Command, lang: Lang) -> Fill {
    let keys = config.keymap.keys_of(command);
    if keys.is_empty() {
        return msg!("setting-no-key").into();
    }
    keys.iter().map(|key| key.name(lang)).collect::<Vec<_>>().join(" ").into()
}

/// How something is set, as the screen says it.
fn shown(settings: &Settings, setting: Setting) -> Fill {
    let config = &settings.config;
    match (setting, config.get(setting)) {
        (Setting::Language, _) => match config.language {
            Some(lang) => language(lang).into(),
            None => msg!("setting-automatic-language", language = language(settings.automatic)).into(),
        },
        (Setting::Colours, _) => match config.colours {
            Colours::Auto => msg!("setting-automatic"),
            Colours::Light => msg!("colours-light"),
            Colours::Dark => msg!("colours-dark"),
            Colours::HighContrast => msg!("colours-high-contrast"),
        }
        .into(),
        (Setting::Audience, _) => audience(config.audience).into(),
        (Setting::Formats, _) => list(made(config).iter().map(|format| format.name())),
        (Setting::Keys, _) => match config.keymap.changes().len() {
            0 => msg!("setting-keys-usual").into(),
            count => msg!("setting-keys-changed", count = count).into(),
        },
        (Setting::Sessions, Value::Text(text)) if text.is_empty() => msg!("setting-sessions-usual").into(),
        (_, Value::Text(text)) if text.is_empty() => msg!("setting-empty").into(),
        (_, Value::Text(text)) => text.into(),
        (_, Value::Is(yes)) => yes_no(yes).into(),
        (_, Value::List(words)) => list(words),
    }
}

/// A language by its own name.
fn language(lang: Lang) -> Message {
    match lang {
        Lang::Nl => msg!("language-nl"),
        Lang::En => msg!("language-en"),
    }
}

/// The value that comes after the present one, round and round; `None` where it is typed or picked from a list.
pub(super) fn turned(config: &Config, setting: Setting) -> Option<Value> {
    match (setting.choices(), config.get(setting)) {
        (Choices::One(words), Value::Text(word)) => {
            let here = words.iter().position(|known| *known == word)?;
            words.get((here + 1) % words.len()).cloned().map(Value::Text)
        }
        (Choices::YesNo, Value::Is(yes)) => Some(Value::Is(!yes)),
        _ => None,
    }
}
