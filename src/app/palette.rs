//! The palette: every command by name, or by another word that people have for it.

use strsim::osa_distance;

use super::field::Field;
use crate::i18n::Lang;
use crate::keymap::{Line, Place};
use crate::text::folded;

/// Every command by name, narrowed by what is typed.
#[derive(Debug, Clone)]
pub struct Palette {
    /// What is typed.
    pub field: Field,
    /// The line under the cursor.
    pub selected: usize,
    /// What could be done when it was opened, the nearest place first.
    pub offered: Vec<Line>,
    /// What can be done at other places, or at another moment.
    pub elsewhere: Vec<(Place, Line)>,
}

/// So much of what can be done elsewhere is named.
const NAMED: usize = 5;

/// How well a line fits what is typed, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Its name begins like that.
    Begins,
    /// Its name has these words.
    Words,
    /// It is also known by these words.
    Also,
    /// It fits with one or two typing errors.
    Nearly,
}

impl Palette {
    /// What was typed and cannot be done here now, with where it can.
    pub fn elsewhere(&self, lang: Lang) -> Vec<&(Place, Line)> {
        let typed = folded(&self.field.text());
        let found = by_fit(self.elsewhere.iter().map(|one| (&one.1, one)), &typed, lang);
        found.into_iter().map(|(_, one)| one).take(NAMED).collect()
    }

    /// The lines that fit what is typed, those that fit best first.
    pub fn lines(&self, lang: Lang) -> Vec<Line> {
        let typed = folded(&self.field.text());
        let shown = self.offered.iter().filter(|line| line.command.in_palette());
        let mut found = by_fit(shown.map(|line| (line, line)), &typed, lang);
        // A guess is only worth its line where nothing else fits.
        let sure = found.iter().any(|(fit, _)| *fit != Fit::Nearly);
        found.retain(|(fit, _)| !sure || *fit != Fit::Nearly);
        found.into_iter().map(|(_, line)| line.clone()).collect()
    }
}

/// What comes with the lines that fit what is typed, those that fit best first.
fn by_fit<'a, T>(lines: impl Iterator<Item = (&'a Line, T)>, typed: &str, lang: Lang) -> Vec<(Fit, T)> {
    let mut found: Vec<_> = lines.filter_map(|(line, with)| Some((fit(line, typed, lang)?, with))).collect();
    found.sort_by_key(|(fit, _)| *fit);
    found
}

fn fit(line: &Line, typed: &str, lang: Lang) -> Option<Fit> {
    let label = folded(&lang.say(&line.command.label()));
    if label.starts_with(typed) {
        return Some(Fit::Begins);
    }
    let every = |fits: &dyn Fn(&str) -> bool| typed.split_whitespace().all(fits);
    if every(&|word| label.contains(word)) {
        return Some(Fit::Words);
    }
    let also = lang.also(&line.command.known_as()).map_or_else(String::new, |also| folded(&also));
    let known = || words(&label).chain(words(&also));
    if every(&|word| known().any(|known| known.starts_with(word))) {
        return Some(Fit::Also);
    }
    every(&|word| known().any(|known| nearly(word, known))).then_some(Fit::Nearly)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether what is typed is a known word, or the beginning of one, with one typing error, or two in a long word.
fn nearly(typed: &str, known: &str) -> bool {
    let letters = typed.chars().count();
    let wrong = match letters {
        ..=3 => return false,
        4..=7 => 1,
        _ => 2,
    };
    let begin: String = known.chars().take(letters).collect();
    osa_distance(typed, known) <= wrong || osa_distance(typed, &begin) <= wrong
}
