//! Room 1: ask and write down.

use serde::{Deserialize, Serialize};

use super::field::{Edit, Field};
use super::privacy::Watch;
use crate::session::{Contribution, EventId, Group, GroupId, Session, ThemeId};
use crate::text::folded;

/// What may stand behind a `#word` and is no part of it.
const PUNCTUATION: [char; 5] = ['.', ',', ';', '!', '?'];

/// What is being written down.
#[derive(Debug, Clone, Default)]
pub struct Talk {
    /// The input line.
    pub input: Field,
    /// Who is speaking: index in the session's groups.
    pub group: usize,
    /// Themes already given to this remark.
    pub themes: Vec<ThemeId>,
    /// An earlier remark under the cursor.
    pub selected: Option<EventId>,
    /// What in the input line looks like personal data.
    pub watch: Watch,
}

/// What is kept of it when the program ends.
#[derive(Serialize, Deserialize)]
pub(super) struct TalkDraft {
    text: String,
    group: GroupId,
    themes: Vec<ThemeId>,
}

/// A `#word` that is being typed, and the theme it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What stands behind the `#`.
    pub typed: String,
    /// The theme, if one begins like that.
    pub theme: Option<ThemeId>,
}

impl Talk {
    pub(super) fn restore(draft: TalkDraft, session: &Session) -> Self {
        let group = session.place_of_group(&draft.group).unwrap_or_default();
        Self { input: Field::new(&draft.text), group, themes: draft.themes, ..Self::default() }
    }

    pub(super) fn draft(&self, session: &Session) -> TalkDraft {
        TalkDraft {
            text: self.input.text(),
            group: self.speaker(session).map_or_else(|| GroupId::new(""), |group| group.id.clone()),
            themes: self.themes.clone(),
        }
    }

    /// Nothing is being written down.
    pub fn is_empty(&self) -> bool {
        self.input.is_empty() && self.themes.is_empty()
    }

    /// Who is speaking.
    pub fn speaker<'a>(&self, session: &'a Session) -> Option<&'a Group> {
        session.groups().get(self.group)
    }

    /// Puts a theme at what is being written down, or takes it away.
    pub(super) fn toggle_theme(&mut self, theme: ThemeId) {
        match self.themes.iter().position(|given| *given == theme) {
            Some(place) => drop(self.themes.remove(place)),
            None => self.themes.push(theme),
        }
    }

    /// Empties the input line for the next remark; the same group goes on speaking.
    pub(super) fn begin_anew(&mut self) {
        *self = Self { group: self.group, ..Self::default() };
    }

    pub(super) fn next_group(&mut self, session: &Session) {
        self.group = session.group_after(self.group);
    }

    /// The remark that edit, remove, tag and quotable are about: the one under the cursor, or the last.
    pub fn target<'a>(&self, session: &'a Session) -> Option<&'a Contribution> {
        match self.selected {
            Some(id) => session.contribution(id),
            None => session.contributions().next_back(),
        }
    }

    /// The `#word` before the cursor.
    pub fn suggestion(&self, session: &Session) -> Option<Suggestion> {
        let before = self.input.before_cursor();
        let typed = before.split(char::is_whitespace).next_back()?.strip_prefix('#')?.to_owned();
        let theme = theme_called(&typed, session);
        Some(Suggestion { typed, theme })
    }

    /// Turns the `#word` before the cursor into a theme of this remark.
    pub(super) fn take_suggestion(&mut self, session: &Session) -> bool {
        let Some(Suggestion { typed, theme: Some(theme) }) = self.suggestion(session) else { return false };
        self.input.erase_back(typed.chars().count() + 1);
        if !self.themes.contains(&theme) {
            self.themes.push(theme);
        }
        true
    }

    /// Takes the remark out of the input line: its text without the `#words` that mean a theme, and its
    /// themes. A `#word` that means none stays in the text. `None` when there is no text.
    pub(super) fn take(&mut self, session: &Session) -> Option<(String, Vec<ThemeId>)> {
        let found = remark(&self.input.text(), self.themes.clone(), session)?;
        self.begin_anew();
        Some(found)
    }

    pub(super) fn edit(&mut self, edit: Edit) {
        self.selected = None;
        self.input.edit(edit);
    }

    /// Moves the cursor up into the earlier remarks, or back down to the input line.
    pub(super) fn select(&mut self, up: bool, session: &Session) {
        let next = match (self.selected, up) {
            (None, true) => session.contributions().next_back(),
            (None, false) => None,
            (Some(here), true) => session
                .contributions()
                .rev()
                .skip_while(|other| other.id != here)
                .nth(1)
                .or(session.contribution(here)),
            (Some(here), false) => session.contributions().skip_while(|other| other.id != here).nth(1),
        };
        self.selected = next.map(|contribution| contribution.id);
    }

    pub(super) fn keep_to(&mut self, session: &Session) {
        if self.selected.is_some_and(|id| session.contribution(id).is_none()) {
            self.selected = None;
        }
        self.themes.retain(|theme| session.theme(theme).is_some());
    }
}

/// A text as a remark: without the `#words` that mean a theme, and with those themes after `themes`. `None`
/// when no text is left.
pub(super) fn remark(
    text: &str,
    mut themes: Vec<ThemeId>,
    session: &Session,
) -> Option<(String, Vec<ThemeId>)> {
    let mut lines = Vec::new();
    for line in text.lines() {
        let mut words = Vec::new();
        let typed: Vec<&str> = line.split_whitespace().collect();
        let tagged = |word: &str| word.strip_prefix('#').and_then(|typed| theme_called(typed, session));
        // What stands at the end is about the sentence; what stands within it may be a word of it.
        let end = typed.iter().rposition(|word| tagged(word).is_none()).map_or(0, |last| last + 1);
        for (place, word) in typed.into_iter().enumerate() {
            let Some(theme) = tagged(word) else {
                words.push(word);
                continue;
            };
            if place < end && is_word_of(&word[1..], &theme, session) {
                words.push(&word[1..]);
            }
            if !themes.contains(&theme) {
                themes.push(theme);
            }
        }
        lines.push(words.join(" "));
    }
    let text = lines.join("\n").trim().to_owned();
    (!text.is_empty()).then_some((text, themes))
}

/// Whether what stands behind a `#` is a whole word of the name of the theme, and no abbreviation of it.
fn is_word_of(typed: &str, theme: &ThemeId, session: &Session) -> bool {
    let wanted = folded(typed.trim_end_matches(PUNCTUATION));
    let has = |name: &str| folded(name).split(' ').any(|word| word == wanted);
    session.theme(theme).is_some_and(|theme| has(&theme.name))
}

/// The theme meant by a name typed without `#`, which may hold spaces.
pub(super) fn theme_meant(typed: &str, session: &Session) -> Option<ThemeId> {
    theme_called(&typed.replace(' ', ""), session)
}

/// The theme that is meant by what stands behind a `#`: its number, or how its name, or a
/// word of its name, begins. Accents and case do not count.
fn theme_called(typed: &str, session: &Session) -> Option<ThemeId> {
    let wanted = folded(typed.trim_end_matches(PUNCTUATION));
    if wanted.is_empty() {
        return None;
    }
    if let Ok(number) = wanted.parse::<usize>() {
        return session.theme_numbered(number).map(|theme| theme.id.clone());
    }
    let begins = |name: &str| folded(name).replace(' ', "").starts_with(&wanted);
    let has_word = |name: &str| folded(name).split_whitespace().any(|word| word.starts_with(&wanted));
    session
        .themes()
        .iter()
        .find(|theme| begins(&theme.name))
        .or_else(|| session.themes().iter().find(|theme| has_word(&theme.name)))
        .map(|theme| theme.id.clone())
}
