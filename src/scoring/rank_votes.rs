//! Borda and Copeland, for where rankings are all there is.

use std::cmp::Ordering;

/// The Borda count of each theme: over all ballots, one point for each theme that stands lower and
/// half a point for each that stands equal (halves are exact in an `f64`).
///
/// `ballots` hold a rank per theme, 1 for the best, ties allowed; a theme that a ballot leaves out
/// stands last on it. J.-C. de Borda (1781).
pub fn borda(themes: usize, ballots: &[Vec<u32>]) -> Vec<f64> {
    each_against_each(themes, |theme, other| {
        ballots.iter().map(|ballot| points(preference(ballot, theme, other))).sum()
    })
}

/// The Copeland score of each theme: one point for each theme that it beats on more ballots than it
/// loses, half a point for each draw. `ballots` as for [`borda`]. A. Copeland (1951).
pub fn copeland(themes: usize, ballots: &[Vec<u32>]) -> Vec<f64> {
    each_against_each(themes, |theme, other| {
        let margin: i64 = ballots.iter().map(|ballot| preference(ballot, theme, other) as i64).sum();
        points(margin.cmp(&0))
    })
}

fn each_against_each(themes: usize, points: impl Fn(usize, usize) -> f64) -> Vec<f64> {
    let others = |theme| (0..themes).filter(move |other| *other != theme);
    (0..themes).map(|theme| others(theme).map(|other| points(theme, other)).sum()).collect()
}

/// `Greater` when the ballot prefers `theme`.
fn preference(ballot: &[u32], theme: usize, other: usize) -> Ordering {
    let rank = |theme: usize| ballot.get(theme).copied().unwrap_or(u32::MAX);
    rank(other).cmp(&rank(theme))
}

fn points(preference: Ordering) -> f64 {
    match preference {
        Ordering::Greater => 1.0,
        Ordering::Equal => 0.5,
        Ordering::Less => 0.0,
    }
}
