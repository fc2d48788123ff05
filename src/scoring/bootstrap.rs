//! Who was in the room: would the order be the same with other people like these?
//!
//! It does not show that the room represents the village.

use super::ballots::{Ballots, Totals};
use super::order::Method;
use super::tally::Total;
use super::voices::Voices;

/// A group smaller than this is not resampled: its handful of ballots says nothing of others.
pub const LEAST_TO_RESAMPLE: usize = 5;

/// How often the default bootstrap draws.
pub const RESAMPLES: usize = 2000;

/// After this many draws per wanted resample the bootstrap stops looking for complete ones.
const PATIENCE: usize = 50;

/// How one theme fares in the resamples.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Resampled {
    /// In how many it is in the top k; a tie for the last places is shared out.
    pub p_top: f64,
    /// In how many it is promising.
    pub p_promising: f64,
    /// In how many it has rank 1, 2, ...; ties are shared out. Sums to 1.
    pub ranks: Vec<f64>,
}

/// What a bootstrap found.
#[derive(Debug, Clone, PartialEq)]
pub struct Bootstrap {
    /// Share of the draws in which every group with a voice has a valid score everywhere.
    pub p_valid: f64,
    /// How many such draws the figures rest on.
    pub resamples: usize,
    /// By theme; `None` when no draw was valid.
    pub themes: Option<Vec<Resampled>>,
}

/// Whether each group with a voice has at least [`LEAST_TO_RESAMPLE`] ballots: a display shows no
/// bootstrap figures otherwise.
pub fn may_resample(ballots: &Ballots, voices: &Voices) -> bool {
    voices.heard().all(|group| ballots.cast_by(group) >= LEAST_TO_RESAMPLE)
}

/// The ballot bootstrap: within each group as many ballots as it cast are drawn with replacement, and
/// the order is made again; `resamples` times. A draw that leaves a group with a voice without a valid
/// score somewhere is drawn again, so the figures are conditional on valid draws.
///
/// The same seed gives the same figures, whatever the order of the ballots. B. Efron (1979), Bootstrap
/// methods, Annals of Statistics 7.
pub fn bootstrap(ballots: &Ballots, method: &Method, resamples: usize, seed: u64) -> Bootstrap {
    let themes = ballots.themes();
    let mut all = Totals::empty(ballots.groups(), themes);
    let mut groups: Vec<Vec<Vec<Total>>> = vec![Vec::new(); ballots.groups()];
    for ballot in ballots.as_slice() {
        all.add(ballot.group, &ballot.totals());
        groups[ballot.group].push(ballot.totals());
    }
    // Ballots are drawn by place: sorted, the order in which they came in no longer matters.
    for group in &mut groups {
        group.sort_unstable();
    }

    let (mut tried, mut valid) = (0, 0);
    let mut found = vec![Resampled { ranks: vec![0.0; themes], ..Resampled::default() }; themes];
    let mut random = SplitMix(seed);
    let mut drawn = all.clone();
    // Where everyone together leaves a gap, every draw does.
    let hopeless = !all.is_complete(&method.voices);
    let patience = if hopeless { 0 } else { resamples.saturating_mul(PATIENCE) };
    while valid < resamples && tried < patience {
        tried += 1;
        drawn.clear();
        for (group, ballots) in groups.iter().enumerate() {
            for _ in ballots {
                drawn.add(group, &ballots[random.below(ballots.len())]);
            }
        }
        if drawn.is_complete(&method.voices) {
            valid += 1;
            count(&drawn, method, &mut found);
        }
    }
    let share = 1.0 / valid as f64;
    for theme in &mut found {
        theme.p_promising *= share;
        theme.ranks.iter_mut().for_each(|p| *p *= share);
        theme.p_top = theme.ranks.iter().take(method.choose).sum();
    }
    let p_valid = valid as f64 / tried.max(1) as f64;
    Bootstrap { p_valid, resamples: valid, themes: (valid > 0).then_some(found) }
}

/// Adds one resample.
fn count(drawn: &Totals, method: &Method, found: &mut [Resampled]) {
    let composites = method.composites(drawn);
    for (found, composite) in found.iter_mut().zip(&composites) {
        found.p_promising += f64::from(u8::from(composite.as_ref().is_some_and(|c| c.promising)));
    }
    for (rank, tie) in method.ranking(&composites).ranked() {
        for theme in tie {
            for place in &mut found[*theme].ranks[rank - 1..rank - 1 + tie.len()] {
                *place += 1.0 / tie.len() as f64;
            }
        }
    }
}

/// `SplitMix64` (Steele, Lea and Flood 2014): small, and far better than 2000 draws can tell.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Under `n`, all alike (Lemire 2019; for the sizes of rooms the bias is under 2^-50).
    fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.next()) * n as u128) >> 64) as usize
    }
}
