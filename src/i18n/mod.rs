//! Every word on the screen, in two languages.
//!
//! Code makes a [`Message`] with [`msg!`](crate::msg); only where it is shown does a [`Lang`] turn
//! it into words. The words live in `nl/*.ftl` and `en/*.ftl`, one file per part of the program; a
//! test keeps both complete, and free of messages that nothing uses.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

pub use glossary::glossary;

mod glossary;

/// A sentence that still has no language: the name of a message and what is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its name in the language files.
    pub id: &'static str,
    /// What is filled in, by name.
    pub args: Vec<(&'static str, Fill)>,
}

/// What is filled in in a [`Message`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fill {
    /// Text as it is.
    Text(String),
    /// A count: decides between singular and plural.
    Count(i64),
    /// Another message, said in the same language.
    Message(Message),
}

impl Fill {
    /// As it stands in a sentence.
    pub fn said(&self, lang: Lang) -> String {
        match self {
            Fill::Text(text) => text.clone(),
            Fill::Count(count) => count.to_string(),
            Fill::Message(message) => lang.say(message),
        }
    }
}

impl From<&str> for Fill {
    fn from(text: &str) -> Self {
        Fill::Text(text.into())
    }
}
impl From<String> for Fill {
    fn from(text: String) -> Self {
        Fill::Text(text)
    }
}
impl From<&String> for Fill {
    fn from(text: &String) -> Self {
        Fill::Text(text.clone())
    }
}
impl From<usize> for Fill {
    fn from(count: usize) -> Self {
        Fill::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}
impl From<u32> for Fill {
    fn from(count: u32) -> Self {
        Fill::Count(count.into())
    }
}
impl From<u64> for Fill {
    fn from(count: u64) -> Self {
        Fill::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}
impl From<i64> for Fill {
    fn from(count: i64) -> Self {
        Fill::Count(count)
    }
}
impl From<Message> for Fill {
    fn from(message: Message) -> Self {
        Fill::Message(message)
    }
}

/// A number with the decimal sign of the language. `digits` is the number, rounded, with a point.
pub fn decimal(digits: &str) -> Fill {
    match digits.split_once('.') {
        Some((whole, part)) => Fill::Message(crate::msg!("overview-decimal", whole = whole, part = part)),
        None => Fill::from(digits),
    }
}

/// Makes a [`Message`]: `msg!("saved-at", time = "14:02")`.
#[macro_export]
macro_rules! msg {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::i18n::Message {
            id: $id,
            args: vec![$((stringify!($name), $crate::i18n::Fill::from($value))),*],
        }
    };
}

/// `a, b and c`. Empty for an empty list.
pub fn list<T: Into<Fill>>(items: impl IntoIterator<Item = T>) -> Fill {
    let mut items: Vec<Fill> = items.into_iter().map(Into::into).collect();
    let Some(last) = items.pop() else { return Fill::from("") };
    let Some(before) = items.pop() else { return last };
    let end = msg!("overview-list-end", one = before, other = last);
    items.into_iter().rev().fold(Fill::Message(end), |rest, first| {
        Fill::Message(msg!("overview-list", first = first, rest = rest))
    })
}

/// A language of the program.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// The words of a message in this language.
    ///
    /// A name that is missing from the language files is shown as it is: ugly, but never a panic. A sentence that names
    /// a key belongs to a person with keys of their own: [`say_with_keys`](Self::say_with_keys).
    pub fn say(self, message: &Message) -> String {
        self.say_with_keys(message, str::to_owned)
    }

    /// The same for a sentence that may name keys, as `{ KEY("undo") }`: `key_of` says which key a command has, by
    /// its name in `config.toml`.
    pub fn say_with_keys(self, message: &Message, key_of: impl Fn(&str) -> String) -> String {
        let said = self.format(message);
        // Every second part stands between two marks.
        let part =
            |(place, part)| if place % 2 == 0 { Cow::Borrowed(part) } else { Cow::Owned(key_of(part)) };
        if said.contains(KEY_MARK) { said.split(KEY_MARK).enumerate().map(part).collect() } else { said }
    }

    /// With the names of commands between marks where keys will stand.
    fn format(self, message: &Message) -> String {
        let bundle = &BUNDLES[self as usize];
        let Some(pattern) = bundle.get_message(message.id).and_then(|found| found.value()) else {
            return message.id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, fill) in &message.args {
            let value = match fill {
                Fill::Text(text) => FluentValue::String(Cow::Borrowed(text)),
                Fill::Count(count) => FluentValue::from(*count),
                Fill::Message(inner) => FluentValue::String(Cow::Owned(self.format(inner))),
            };
            args.set(*name, value);
        }
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Other words that people have for the same, with commas between them.
    pub fn also(self, message: &Message) -> Option<String> {
        let bundle = &BUNDLES[self as usize];
        let pattern = bundle.get_message(message.id)?.get_attribute("also")?.value();
        Some(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }

    /// A message as it stands alone or begins a line: with a capital.
    pub fn label(self, message: &Message) -> String {
        capitalised(&self.say(message))
    }

    /// The language and the country whose spelling is used, as documents name them.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Nl => "nl-NL",
            Lang::En => "en-GB",
        }
    }

    /// A date as it is said: `22 nov 2026`.
    pub fn date(self, date: time::Date) -> String {
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.say(&msg!("date", day = day, month = month(date.month()), year = year))
    }

    /// A year, a month or a day, written `2026`, `2026-11` or `2026-11-22`, as it is said.
    pub fn part_of_time(self, written: &str) -> String {
        let number = |part: &str| time::Month::try_from(part.parse::<u8>().ok()?).ok();
        let said = match *written.split('-').collect::<Vec<_>>() {
            [year, part] => {
                number(part).map(|part| self.say(&msg!("month-year", month = month(part), year = year)))
            }
            [year, part, day] => {
                number(part).zip(year.parse().ok()).zip(day.parse().ok()).and_then(|((part, year), day)| {
                    Some(self.date(time::Date::from_calendar_date(year, part, day).ok()?))
                })
            }
            _ => None,
        };
        said.unwrap_or_else(|| written.to_owned())
    }

    /// A number that the core rounded (with a point), with a decimal comma in Dutch.
    pub fn decimal(self, text: &str) -> String {
        match self {
            Lang::Nl => text.replace('.', ","),
            Lang::En => text.to_owned(),
        }
    }

    /// The language files of this language: part of the program and text.
    pub fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Lang::Nl => NL,
            Lang::En => EN,
        }
    }
}

macro_rules! files {
    ($lang:literal: $($part:literal),* $(,)?) => {
        &[$(($part, include_str!(concat!($lang, "/", $part, ".ftl")))),*]
    };
}
const NL: &[(&str, &str)] = files!("nl": "blueprint", "charts", "cli", "export", "files", "first", "glossary", "keys", "letter", "lock", "person", "privacy", "projector", "remarks", "review", "scores", "screens", "settings", "trust", "workbook", "worksheets");
const EN: &[(&str, &str)] = files!("en": "blueprint", "charts", "cli", "export", "files", "first", "glossary", "keys", "letter", "lock", "person", "privacy", "projector", "remarks", "review", "scores", "screens", "settings", "trust", "workbook", "worksheets");

/// Stands before and after the name of a command where its key comes. No text holds it: what steers a terminal is kept
/// out.
const KEY_MARK: char = '\u{1}';

// Each is read when it is first spoken: most people need one.
static BUNDLES: [LazyLock<FluentBundle<FluentResource>>; 2] =
    [LazyLock::new(|| bundle(Lang::Nl)), LazyLock::new(|| bundle(Lang::En))];

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![match lang {
        Lang::Nl => langid!("nl"),
        Lang::En => langid!("en"),
    }]);
    // Terminals show the isolation marks as stray cells.
    bundle.set_use_isolating(false);
    // Fluent refuses a function only when its name is taken, and there is no other.
    let _ = bundle.add_function("KEY", |command, _| match command {
        [FluentValue::String(name)] => FluentValue::from(format!("{KEY_MARK}{name}{KEY_MARK}")),
        _ => FluentValue::Error,
    });
    for (_, text) in lang.files() {
        // A mistake in a language file loses that message only; the test of the language files names it.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The text with a capital.
pub fn capitalised(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

fn month(month: time::Month) -> Message {
    match month {
        time::Month::January => msg!("month-1"),
        time::Month::February => msg!("month-2"),
        time::Month::March => msg!("month-3"),
        time::Month::April => msg!("month-4"),
        time::Month::May => msg!("month-5"),
        time::Month::June => msg!("month-6"),
        time::Month::July => msg!("month-7"),
        time::Month::August => msg!("month-8"),
        time::Month::September => msg!("month-9"),
        time::Month::October => msg!("month-10"),
        time::Month::November => msg!("month-11"),
        time::Month::December => msg!("month-12"),
    }
}
