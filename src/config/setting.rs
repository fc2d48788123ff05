//! The list of settings: what each is called, what it can be, and how it is read and written.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::{Colours, Config};
use crate::export::Format;
use crate::i18n::{Lang, Message};
use crate::msg;
use crate::overview::Audience;
use crate::text::clean;

/// Something that can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Setting {
    /// The language of the screen.
    Language,
    /// Which colours can be read.
    Colours,
    /// The place that is filled in for a new session.
    Place,
    /// Who hands an overview over.
    Organisation,
    /// Where sessions are kept.
    Sessions,
    /// For whom an overview is made.
    Audience,
    /// Which files are made of it.
    Formats,
    /// What people said goes out.
    Remarks,
    /// The single ballots go out.
    Ballots,
    /// The figures of the area and the polls go out.
    Figures,
    /// The worksheets go out.
    Worksheets,
    /// Which key does what.
    Keys,
}

/// What a setting is, as the file holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A word or a text.
    Text(String),
    /// Yes or no.
    Is(bool),
    /// Several words.
    List(Vec<String>),
}

/// What a setting can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choices {
    /// One of these words.
    One(Vec<String>),
    /// Any of these words.
    Many(Vec<String>),
    /// Yes or no.
    YesNo,
    /// A name, on one line.
    Name,
    /// A folder, from its root.
    Folder,
    /// Commands with keys.
    Keys,
}

/// A value that the setting cannot be: the part of it that is wrong, where it is a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong(pub Option<String>);

/// The word for 'as it is anyway'.
const AUTO: &str = "auto";

/// Characters of a name: what fits on a page.
pub(super) const LONGEST_NAME: usize = 200;

impl Setting {
    /// All, in the order of the screen and of a new file.
    pub const ALL: [Setting; 12] = [
        Setting::Language,
        Setting::Colours,
        Setting::Place,
        Setting::Organisation,
        Setting::Sessions,
        Setting::Audience,
        Setting::Formats,
        Setting::Remarks,
        Setting::Ballots,
        Setting::Figures,
        Setting::Worksheets,
        Setting::Keys,
    ];

    /// Where it stands in the file: the table, if any, and its name.
    pub fn path(self) -> (Option<&'static str>, &'static str) {
        const EXPORT: Option<&str> = Some("export");
        match self {
            Setting::Language => (None, "language"),
            Setting::Colours => (None, "colours"),
            Setting::Place => (None, "place"),
            Setting::Organisation => (None, "organisation"),
            Setting::Sessions => (None, "sessions"),
            Setting::Audience => (EXPORT, "for"),
            Setting::Formats => (EXPORT, "formats"),
            Setting::Remarks => (EXPORT, "remarks"),
            Setting::Ballots => (EXPORT, "ballots"),
            Setting::Figures => (EXPORT, "figures"),
            Setting::Worksheets => (EXPORT, "worksheets"),
            Setting::Keys => (None, "keys"),
        }
    }

    /// What it is called on the screen.
    pub fn title(self) -> Message {
        match self {
            Setting::Language => msg!("setting-language"),
            Setting::Colours => msg!("setting-colours"),
            Setting::Place => msg!("setting-place"),
            Setting::Organisation => msg!("setting-organisation"),
            Setting::Sessions => msg!("setting-sessions"),
            Setting::Audience => msg!("setting-audience"),
            Setting::Formats => msg!("setting-formats"),
            Setting::Remarks => msg!("setting-remarks"),
            Setting::Ballots => msg!("setting-ballots"),
            Setting::Figures => msg!("setting-figures"),
            Setting::Worksheets => msg!("setting-worksheets"),
            Setting::Keys => msg!("setting-keys"),
        }
    }

    /// What it does, in a sentence.
    pub fn about(self) -> Message {
        match self {
            Setting::Language => msg!("setting-language-about"),
            Setting::Colours => msg!("setting-colours-about"),
            Setting::Place => msg!("setting-place-about"),
            Setting::Organisation => msg!("setting-organisation-about"),
            Setting::Sessions => msg!("setting-sessions-about"),
            Setting::Audience => msg!("setting-audience-about"),
            Setting::Formats => msg!("setting-formats-about"),
            Setting::Remarks => msg!("setting-remarks-about"),
            Setting::Ballots => msg!("setting-ballots-about"),
            Setting::Figures => msg!("setting-figures-about"),
            Setting::Worksheets => msg!("setting-worksheets-about"),
            Setting::Keys => msg!("setting-keys-about"),
        }
    }

    /// What it can be.
    pub fn choices(self) -> Choices {
        match self {
            Setting::Language => Choices::One([AUTO.to_owned()].into_iter().chain(words::<Lang>()).collect()),
            Setting::Colours => Choices::One(words::<Colours>().collect()),
            Setting::Place | Setting::Organisation => Choices::Name,
            Setting::Sessions => Choices::Folder,
            Setting::Audience => Choices::One(words::<Audience>().collect()),
            Setting::Formats => Choices::Many(words::<Format>().collect()),
            Setting::Remarks | Setting::Ballots | Setting::Figures | Setting::Worksheets => Choices::YesNo,
            Setting::Keys => Choices::Keys,
        }
    }
}

impl Choices {
    /// The words that it can be, where it is a choice.
    pub fn words(&self) -> &[String] {
        match self {
            Choices::One(words) | Choices::Many(words) => words,
            _ => &[],
        }
    }
}

fn words<T: ValueEnum + 'static>() -> impl Iterator<Item = String> {
    T::value_variants().iter().map(word)
}

fn word<T: ValueEnum>(value: &T) -> String {
    value.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
}

fn named<T: ValueEnum>(word: &str) -> Result<T, Wrong> {
    T::from_str(word, false).map_err(|_| Wrong(Some(word.to_owned())))
}

impl Config {
    /// What a setting is; of the keys nothing, these are many.
    pub fn get(&self, setting: Setting) -> Value {
        let hand_out = &self.hand_out;
        match setting {
            Setting::Language => Value::Text(self.language.as_ref().map_or_else(|| AUTO.to_owned(), word)),
            Setting::Colours => Value::Text(word(&self.colours)),
            Setting::Place => Value::Text(self.place.clone()),
            Setting::Organisation => Value::Text(hand_out.by.clone()),
            Setting::Sessions => {
                let folder = self.sessions.as_deref().unwrap_or(Path::new(""));
                Value::Text(folder.to_string_lossy().into_owned())
            }
            Setting::Audience => Value::Text(word(&self.audience)),
            Setting::Formats => Value::List(self.formats.iter().flatten().map(word).collect()),
            Setting::Remarks => Value::Is(hand_out.remarks),
            Setting::Ballots => Value::Is(hand_out.ballots),
            Setting::Figures => Value::Is(hand_out.figures),
            Setting::Worksheets => Value::Is(hand_out.worksheets),
            Setting::Keys => Value::List(Vec::new()),
        }
    }

    /// Makes a setting this, where it can be.
    pub fn set(&mut self, setting: Setting, value: &Value) -> Result<(), Wrong> {
        match (setting, value) {
            (Setting::Language, Value::Text(word)) if word == AUTO => self.language = None,
            (Setting::Language, Value::Text(word)) => self.language = Some(named(word)?),
            (Setting::Colours, Value::Text(word)) => self.colours = named(word)?,
            (Setting::Place, Value::Text(text)) => self.place = name(text)?,
            (Setting::Organisation, Value::Text(text)) => self.hand_out.by = name(text)?,
            (Setting::Sessions, Value::Text(text)) => self.sessions = folder(text)?,
            (Setting::Audience, Value::Text(word)) => self.audience = named(word)?,
            (Setting::Formats, Value::List(words)) => {
                let asked = words.iter().map(|word| named(word)).collect::<Result<Vec<Format>, _>>()?;
                // In the order of the screen, each once.
                let all = Format::value_variants().iter().copied();
                let formats: Vec<Format> = all.filter(|format| asked.contains(format)).collect();
                self.formats = Some(formats).filter(|formats| !formats.is_empty());
            }
            (Setting::Remarks, Value::Is(yes)) => self.hand_out.remarks = *yes,
            (Setting::Ballots, Value::Is(yes)) => self.hand_out.ballots = *yes,
            (Setting::Figures, Value::Is(yes)) => self.hand_out.figures = *yes,
            (Setting::Worksheets, Value::Is(yes)) => self.hand_out.worksheets = *yes,
            _ => return Err(Wrong(None)),
        }
        Ok(())
    }
}

/// A name as it would be had it been typed on the screen.
fn name(text: &str) -> Result<String, Wrong> {
    let name = clean(text).replace('\n', " ").trim().to_owned();
    if name.chars().count() > LONGEST_NAME { Err(Wrong(None)) } else { Ok(name) }
}

fn folder(text: &str) -> Result<Option<PathBuf>, Wrong> {
    if text.is_empty() {
        return Ok(None);
    }
    let folder = PathBuf::from(text);
    let plain = *text == *clean(text) && !text.contains('\n');
    if plain && folder.is_absolute() { Ok(Some(folder)) } else { Err(Wrong(None)) }
}
