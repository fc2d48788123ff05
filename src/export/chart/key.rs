//! What themes are called in a picture where their names do not fit, and the list that says it.

use textwrap::Options;

use crate::overview::{Overview, ThemeResult};

/// A ranked theme with its place: the same in every picture. Themes that share a place have a letter too.
pub(super) fn numbered(overview: &Overview) -> Vec<(String, &ThemeResult)> {
    let ranked: Vec<_> =
        overview.themes.iter().filter_map(|theme| theme.figures.rank.map(|rank| (rank, theme))).collect();
    let tied = ranked.chunk_by(|(one, _), (other, _)| one == other);
    tied.flat_map(|tied| {
        tied.iter().enumerate().map(move |(place, &(rank, theme))| match tied {
            [_] => (rank.to_string(), theme),
            _ => (format!("{rank}{}", letter(place)), theme),
        })
    })
    .collect()
}

/// From a; after z twice the same.
fn letter(place: usize) -> String {
    let mut letters = 'a'..='z';
    let round = letters.clone().count();
    let letter = letters.nth(place % round).unwrap_or_default();
    letter.to_string().repeat(place / round + 1)
}

/// A line of a list beside a picture: what stands for it, and what it means.
pub(super) struct Entry<T> {
    /// Where its first line stands.
    pub(super) y: f64,
    pub(super) of: T,
    /// The words, in lines that fit, each with where it stands.
    pub(super) lines: Vec<(f64, String)>,
}

/// Between two lines of one entry, and what comes extra between two entries.
const LINE: f64 = 18.0;
const AIR: f64 = 6.0;

/// The entries under each other from `top`, and where they end. A line has room for `fit` characters.
pub(super) fn legend<T>(
    top: f64,
    fit: usize,
    entries: impl IntoIterator<Item = (T, String)>,
) -> (Vec<Entry<T>>, f64) {
    let mut y = top;
    let entries = entries.into_iter().map(|(of, text)| {
        let from = y;
        let mut put = |line: std::borrow::Cow<str>| {
            let line = (y, line.into_owned());
            y += LINE;
            line
        };
        let lines = textwrap::wrap(&text, Options::new(fit)).into_iter().map(&mut put).collect();
        y += AIR;
        Entry { y: from, of, lines }
    });
    let entries = entries.collect();
    (entries, y)
}
