//! The settings: changed by keys, in force at once, kept in their file.

use std::path::Path;

use crate::app::effect::Effect;
use crate::app::field::Field;
use crate::app::overlay::Overlay;
use crate::app::settings::{SettingsPage, SettingsPart, made, turned};
use crate::app::themes::stepped;
use crate::app::{App, Contrast, Screen, Settings};
use crate::config::{Choices, Colours, Config, Setting, Value, Wrong, expected};
use crate::keymap::{Command, Key, Keymap, Refused};
use crate::msg;

impl App {
    /// Begins with these settings; what is wrong with their file is said.
    pub fn begin_with(&mut self, settings: Settings) {
        self.settings = settings;
        if let Some(trouble) = self.settings.trouble() {
            self.warn(trouble);
        }
    }

    /// Which key does what.
    pub fn keymap(&self) -> &Keymap {
        &self.settings.config.keymap
    }

    pub(super) fn open_settings(&mut self) {
        self.overlay = Some(Overlay::Settings(Box::default()));
    }

    pub(super) fn in_settings(&mut self, mut page: Box<SettingsPage>, command: Command) -> Vec<Effect> {
        let count = page.lines(&self.settings, self.lang).len();
        let mut effects = Vec::new();
        match command {
            // The next key is an answer.
            _ if page.asks_key => {}
            Command::Move(by) => page.selected = stepped(page.selected, by, self.page(), count),
            Command::ChangeSetting => effects = self.change_setting(&mut page),
            Command::ResetSetting => effects = self.reset_setting(&page),
            Command::Done => effects = self.setting_typed(&mut page),
            _ => {}
        }
        self.overlay = Some(Overlay::Settings(page));
        effects
    }

    /// Leaves what is typed or asked, then the list, then the settings.
    pub(super) fn leave_settings(&mut self, mut page: Box<SettingsPage>) {
        if page.typing.take().is_none() && !std::mem::take(&mut page.asks_key) {
            if page.part == SettingsPart::All {
                return;
            }
            page.leave_part();
        }
        self.overlay = Some(Overlay::Settings(page));
    }

    fn change_setting(&mut self, page: &mut SettingsPage) -> Vec<Effect> {
        if let Some(format) = page.format() {
            let mut formats = made(&self.settings.config);
            match formats.iter().position(|made| *made == format) {
                Some(place) => _ = formats.remove(place),
                None => formats.push(format),
            }
            if formats.is_empty() {
                self.warn(msg!("setting-one-format"));
                return Vec::new();
            }
            let words = formats.iter().map(|format| format.extension()).collect();
            return self.set(Setting::Formats, &Value::List(words)).unwrap_or_default();
        }
        if page.command().is_some() {
            page.asks_key = true;
            return Vec::new();
        }
        let setting = page.setting();
        if let Some(value) = turned(&self.settings.config, setting) {
            return self.set(setting, &value).unwrap_or_default();
        }
        match (setting.choices(), self.settings.config.get(setting)) {
            (Choices::Keys, _) => {
                *page = SettingsPage { part: SettingsPart::Keys, ..SettingsPage::default() }
            }
            (Choices::Many(_), _) => {
                *page = SettingsPage { part: SettingsPart::Formats, ..SettingsPage::default() };
            }
            (_, Value::Text(text)) => page.typing = Some(Field::line(&text)),
            _ => {}
        }
        Vec::new()
    }

    /// Puts the setting back as the program has it: one command, where it is a key.
    fn reset_setting(&mut self, page: &SettingsPage) -> Vec<Effect> {
        if let Some(command) = page.command() {
            return self.set_keys(command, None).unwrap_or_default();
        }
        let setting = page.setting();
        if setting == Setting::Keys {
            self.settings.config.keymap = Keymap::default();
            return self.in_force(setting);
        }
        self.set(setting, &Config::default().get(setting)).unwrap_or_default()
    }

    fn setting_typed(&mut self, page: &mut SettingsPage) -> Vec<Effect> {
        let Some(field) = page.typing.take() else { return Vec::new() };
        let setting = page.setting();
        self.set(setting, &Value::Text(field.text().trim().to_owned())).unwrap_or_else(|_| {
            page.typing = Some(field);
            self.warn(msg!("setting-wrong", expected = expected(&setting.choices())));
            Vec::new()
        })
    }

    /// The key that a command was to have. Where it cannot have it, nothing changes.
    pub(super) fn new_key(&mut self, key: Key) -> Vec<Effect> {
        let Some(Overlay::Settings(page)) = &mut self.overlay else { return Vec::new() };
        let Some(command) = page.command() else { return Vec::new() };
        // Where it is refused, another key is asked for.
        let Some(effects) = self.set_keys(command, Some(vec![key])) else { return Vec::new() };
        if let Some(Overlay::Settings(page)) = &mut self.overlay {
            page.asks_key = false;
        }
        effects
    }

    /// `None` where it is refused: the notice says why.
    fn set_keys(&mut self, command: Command, keys: Option<Vec<Key>>) -> Option<Vec<Effect>> {
        match self.settings.config.keymap.changed(command, keys) {
            Ok(keymap) => {
                self.settings.config.keymap = keymap;
                Some(self.in_force(Setting::Keys))
            }
            Err(refused) => {
                let why = refused.into_iter().map(Refused::message);
                let why = why.reduce(|first, next| msg!("two-sentences", first = first, next = next));
                self.notice = why.map(|text| super::Notice { text, warning: true });
                None
            }
        }
    }

    fn set(&mut self, setting: Setting, value: &Value) -> Result<Vec<Effect>, Wrong> {
        self.settings.config.set(setting, value)?;
        Ok(self.in_force(setting))
    }

    /// What was set counts from now on, and is kept.
    fn in_force(&mut self, setting: Setting) -> Vec<Effect> {
        let config = &self.settings.config;
        match setting {
            Setting::Language => self.lang = config.language.unwrap_or(self.settings.automatic),
            Setting::Colours => {
                self.contrast = match config.colours {
                    Colours::HighContrast => Contrast::High,
                    _ => Contrast::Usual,
                };
            }
            _ => {}
        }
        if setting == Setting::Formats {
            self.chosen_formats = None;
        }
        if let Screen::Session(sitting) = &mut self.screen {
            match setting {
                Setting::Audience => sitting.report.turn_to(config.audience),
                Setting::Formats => sitting.report.formats = made(config),
                _ => {}
            }
            sitting.report.hand_out = config.hand_out.clone();
            sitting.report.renew();
        }
        vec![Effect::SaveConfig { config: Box::new(config.clone()), setting, lang: self.lang }]
    }

    /// The settings are in their file; where that could not be changed, the old one was kept beside it.
    pub(super) fn config_saved(&mut self, file: &Path, kept: Option<&Path>) -> Vec<Effect> {
        let file = file.display().to_string();
        self.say(match kept {
            Some(kept) => msg!("config-kept", file = file, kept = kept.display().to_string()),
            None => msg!("config-saved", file = file),
        });
        // Sessions may be kept elsewhere.
        if matches!(self.screen, Screen::Home(_)) { vec![Effect::ListHome] } else { Vec::new() }
    }
}
