//! 'Did you mean ...?'

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// The names that look like what was written, best first; none when nothing comes near.
pub fn nearest<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let written = written.to_lowercase();
    // A third of the letters may differ; a longer text is no slip of the finger, and slow to compare.
    let length = written.chars().count();
    if length > 100 {
        return Vec::new();
    }
    let mut near: Vec<(usize, &str)> = names
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&written, &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= (length.max(name.chars().count()) / 3).max(1))
        .collect();
    near.sort_unstable();
    near.into_iter().map(|(_, name)| name).take(3).collect()
}

/// A short name made of a text: 'Café Zorg' becomes `cafe-zorg`. Nothing when no letter is left.
pub(super) fn short_name(text: &str) -> Option<String> {
    let letters: String = text.nfkd().filter(|c| !is_combining_mark(*c)).take(60).collect();
    let letters = letters.to_lowercase();
    let words: Vec<&str> =
        letters.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| words.join("-"))
}

/// Whether a text can be a short name.
pub(super) fn is_short_name(text: &str) -> bool {
    !text.starts_with('-')
        && !text.is_empty()
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
