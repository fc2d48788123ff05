//! What a remark may be about: keywords and names of themes in its words. Never more than a suggestion.

use std::collections::HashMap;

use super::words::{Tongue, split, stem};
use crate::session::{Session, ThemeId};
use crate::text::folded;

/// A keyword of at least this many letters also counts at the begin of a longer word: 'trein' in
/// 'treinstation'. Shorter ones begin too many other words: 'bus' is not in 'business', 'auto' not in 'autonoom'.
const BEGINS: usize = 5;
/// At the end of a longer word it must be one longer: 'school' in 'basisschool', but not 'sport' in
/// 'transport'.
const ENDS: usize = 6;
/// So much of it is there without its ending, at least: 'val' of 'vallen' is in too many words.
const STEM: usize = 4;
/// What is left of the longer word is a word as well.
const REST: usize = 3;
/// Words in names of themes that tell nothing.
const LITTLE: [&str; 23] = [
    "en", "of", "de", "het", "een", "in", "op", "te", "van", "voor", "met", "je", "uw", "anders", "overig",
    "and", "or", "the", "a", "an", "to", "for", "other",
];

/// The words that point to a theme, for all themes of a session.
#[derive(Debug, Clone, Default)]
pub struct Suggester {
    themes: Vec<ThemeId>,
    phrases: Vec<Phrase>,
    /// The phrases in which a stem occurs.
    by_stem: HashMap<String, Vec<usize>>,
    /// The same for what also counts at the begin of a longer word, with or without its ending.
    begins: HashMap<String, Vec<usize>>,
    /// The same for what also counts at the end of a longer word.
    ends: HashMap<String, Vec<usize>>,
}

/// A keyword or a name: all its words have to occur.
#[derive(Debug, Clone)]
struct Phrase {
    theme: usize,
    words: usize,
}

impl Suggester {
    /// The themes that stand in lists, each with the words of the themes that are part of it.
    pub fn new(session: &Session, tongue: Tongue) -> Self {
        let mut made = Self::default();
        for (place, theme) in session.themes().iter().enumerate() {
            made.themes.push(theme.id.clone());
            for theme in [theme].into_iter().chain(session.parts_of(&theme.id)) {
                let name = folded(&theme.name);
                let telling: Vec<&str> = split(&name).filter(|word| !LITTLE.contains(word)).collect();
                made.add(place, &telling, tongue);
                for keyword in &theme.keywords {
                    let keyword = folded(keyword);
                    made.add(place, &split(&keyword).collect::<Vec<_>>(), tongue);
                }
            }
        }
        made
    }

    fn add(&mut self, theme: usize, words: &[&str], tongue: Tongue) {
        let phrase = self.phrases.len();
        let mut stems: Vec<String> = words.iter().map(|word| stem(word, tongue)).collect();
        stems.sort_unstable();
        stems.dedup();
        let known = |stem: &String| self.by_stem.get(stem).into_iter().flatten();
        if stems.is_empty()
            || stems.len() == 1
                && known(&stems[0])
                    .any(|other| self.phrases[*other].theme == theme && self.phrases[*other].words == 1)
        {
            // 'eenzaam' and 'eenzame' are one keyword.
            return;
        }
        self.phrases.push(Phrase { theme, words: stems.len() });
        if let ([word], [stem]) = (words, stems.as_slice()) {
            // As it is written, and without its ending: 'fiets' in 'fietsenstalling', 'wandelen' in
            // 'wandelpad'.
            let letters = word.chars().count();
            let parts = if stem == word { vec![stem.as_str()] } else { vec![word, stem.as_str()] };
            for part in parts.into_iter().filter(|part| part.chars().count() >= STEM) {
                for (longest, inside) in [(BEGINS, &mut self.begins), (ENDS, &mut self.ends)] {
                    if letters >= longest {
                        inside.entry(part.to_owned()).or_default().push(phrase);
                    }
                }
            }
        }
        for stem in stems {
            self.by_stem.entry(stem).or_default().push(phrase);
        }
    }

    /// The theme to which most of these stems point; of equal ones the first. `None` where none does.
    pub(super) fn suggest<'a>(&self, stems: impl Iterator<Item = &'a str>) -> Option<&ThemeId> {
        let mut met: HashMap<usize, usize> = HashMap::new();
        for stem in stems {
            let mut phrases: Vec<usize> = self.by_stem.get(stem).cloned().unwrap_or_default();
            if phrases.is_empty() {
                phrases = self.within(stem);
            }
            for phrase in phrases {
                *met.entry(phrase).or_default() += 1;
            }
        }
        let mut points = vec![0; self.themes.len()];
        for (phrase, words) in met {
            let Phrase { theme, words: all } = self.phrases[phrase];
            if words >= all {
                points[theme] += 1;
            }
        }
        let most = points.iter().copied().max().filter(|most| *most > 0)?;
        self.themes.get(points.iter().position(|found| *found == most)?)
    }

    /// The keywords that stand at the begin or end of a longer word.
    fn within(&self, long: &str) -> Vec<usize> {
        let letters = long.chars().count();
        let mut found = Vec::new();
        for (before, (at, _)) in long.char_indices().enumerate() {
            let begins = self.begins.get(&long[..at]).filter(|_| letters - before >= REST);
            let ends = self.ends.get(&long[at..]).filter(|_| before >= REST);
            for phrase in begins.into_iter().chain(ends).flatten() {
                if !found.contains(phrase) {
                    found.push(*phrase);
                }
            }
        }
        found
    }
}
