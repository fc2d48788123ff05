//! The help: what one does where one is, every key that counts there, and the terms.

use super::themes::stepped;
use crate::i18n::{Lang, Message, glossary};
use crate::keymap::{Keymap, Line, Move, Place, Room};
use crate::msg;

/// A line of the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HelpLine {
    /// What the lines below are about.
    Heading(Message),
    /// Text.
    Text(String),
    /// Keys, and what they do.
    Keys(Line),
}

/// The help as it lies over a screen.
#[derive(Debug, Clone)]
pub struct HelpPage {
    /// Its lines.
    pub lines: Vec<HelpLine>,
    /// Cells of its window across, with border.
    pub width: u16,
    /// Rows of its window, with border.
    pub height: u16,
}

impl HelpPage {
    /// How far it can be scrolled: the last page stays full.
    pub fn furthest(&self) -> usize {
        self.lines.len().saturating_sub(usize::from(self.height.saturating_sub(2)))
    }

    pub(super) fn step(&self, scroll: usize, by: Move) -> usize {
        stepped(
            scroll.min(self.furthest()),
            by,
            usize::from(self.height.saturating_sub(2)),
            self.furthest() + 1,
        )
    }
}

/// The help for where one is on a screen of this size: what one does here, every key that counts here, and
/// the terms.
pub fn help_page(keymap: &Keymap, lang: Lang, here: Option<Place>, size: (u16, u16)) -> HelpPage {
    let (width, height) = (size.0.saturating_sub(2).min(90), size.1.saturating_sub(3));
    let wrapped = |text: &str| -> Vec<HelpLine> {
        let lines = textwrap::wrap(text, usize::from(width.saturating_sub(4).max(1)));
        lines.into_iter().map(|line| HelpLine::Text(line.into_owned())).collect()
    };
    let places = help_places(here);
    let mut lines = Vec::new();
    for sentence in [what_to_do(here), msg!("help-more")] {
        lines.extend(wrapped(&keymap.say(lang, &sentence, &places)));
    }
    let is_wide = |place: &Place| matches!(place, Place::Session | Place::Everywhere);
    let (wide, near): (Vec<_>, Vec<_>) = places.into_iter().partition(is_wide);
    let keys = |lines: &mut Vec<HelpLine>, place| {
        lines.push(HelpLine::Text(String::new()));
        lines.push(HelpLine::Heading(place_title(place)));
        let keys = keymap.lines(place).into_iter().filter(|line| !line.keys.is_empty());
        lines.extend(keys.map(HelpLine::Keys));
    };
    for place in near {
        keys(&mut lines, place);
    }
    let (here, other): (Vec<_>, Vec<_>) = glossary().into_iter().partition(|(term, _)| plays(here, term));
    let words = |lines: &mut Vec<HelpLine>, title, words: Vec<(Message, Message)>| {
        lines.push(HelpLine::Text(String::new()));
        lines.push(HelpLine::Heading(title));
        for (term, text) in words {
            lines.extend(wrapped(&format!("{}: {}", lang.say(&term), lang.say(&text))));
        }
    };
    words(&mut lines, msg!("help-words-here"), here);
    for place in wide {
        keys(&mut lines, place);
    }
    words(&mut lines, msg!("help-glossary"), other);
    HelpPage { lines, width, height }
}

/// Whether a term of the glossary is met at a place.
fn plays(here: Option<Place>, term: &Message) -> bool {
    let words: &[&str] = match here.map(room_of) {
        None => &["bouwplan", "gespreksleider", "sessie"],
        Some(Room::Talk) => {
            &["doorvraag", "gespreksleider", "inbreng", "citeerbaar", "perspectief", "professional"]
        }
        Some(Room::Themes) => &["thema", "inbreng", "samenvoegen", "citeerbaar"],
        Some(Room::Score) => {
            &["stembriefje", "telling", "urgentie", "potentie", "energie", "ronde", "onthullen"]
        }
        Some(Room::Review) => &[
            "volgorde",
            "kansrijk",
            "urgentie",
            "potentie",
            "energie",
            "perspectief",
            "ronde",
            "onthullen",
            "gewicht",
            "stem",
            "stevig",
            "eens",
            "verschil",
            "voorrang",
        ],
        Some(Room::Choose) => &["kansrijk", "ambitie", "doel", "interventie", "pijler", "actie", "preventie"],
        Some(Room::Overview) => &["resultatenoverzicht", "terugkoppeling", "citeerbaar"],
    };
    words
        .iter()
        .any(|word| term.id.strip_prefix("glossary-").and_then(|id| id.strip_suffix("-term")) == Some(word))
}

/// The room in which a place is.
fn room_of(place: Place) -> Room {
    match place {
        Place::Room(room) => room,
        Place::ThemeList => Room::Themes,
        Place::Counting => Room::Score,
        Place::Sheet | Place::Form => Room::Choose,
        Place::Letter => Room::Overview,
        _ => Room::Talk,
    }
}

/// What one does at a place, in a few sentences.
fn what_to_do(here: Option<Place>) -> Message {
    match here {
        Some(Place::Room(room)) => room.help(),
        Some(Place::ThemeList) => Room::Themes.help(),
        Some(Place::Counting) => msg!("help-counting"),
        Some(Place::Sheet) => msg!("help-sheet"),
        Some(Place::Consent | Place::Person | Place::Age) => msg!("help-person"),
        Some(Place::Form) => msg!("help-filling-in"),
        Some(Place::Prompt) => msg!("help-prompt"),
        Some(Place::Pasted) => msg!("help-pasted"),
        Some(Place::Letter) => msg!("help-letter"),
        Some(Place::Settings) => msg!("help-settings"),
        _ => msg!("help-home"),
    }
}

/// What a place is called.
pub fn place_title(place: Place) -> Message {
    match place {
        Place::Everywhere => msg!("help-everywhere"),
        Place::Home => msg!("help-at-home"),
        Place::Session => msg!("help-session"),
        Place::Room(room) => room.title(),
        Place::ThemeList => msg!("help-theme-list"),
        Place::Counting => Room::Score.title(),
        Place::Sheet => msg!("help-sheets"),
        Place::Consent => msg!("help-consent"),
        Place::Person => msg!("help-one-by-one"),
        Place::Age => msg!("age-title"),
        Place::Pasted => msg!("pasted-title"),
        Place::Question => msg!("help-question"),
        Place::List | Place::Prompt => msg!("help-lists"),
        Place::Letter => msg!("letter-window"),
        Place::Settings => msg!("settings-title"),
        Place::Form => msg!("help-form"),
        Place::Tour => msg!("help-tour"),
        Place::Projector => msg!("help-projector"),
    }
}

/// Where keys count for who is at a place, the nearest first.
pub fn help_places(here: Option<Place>) -> Vec<Place> {
    here.unwrap_or(Place::Home).and_around()
}
