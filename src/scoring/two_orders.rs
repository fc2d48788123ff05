//! Do two groups put the themes in the same order?

use super::ranking::{Ranking, Standing};

/// Two orders of the same themes, compared.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoOrders {
    /// Kendall's tau-b, from -1 (reversed) to 1 (the same), corrected for ties; `None` with fewer than
    /// two themes that both groups scored, when a group puts all of those level, or on a NaN. Scores tie
    /// here only when they are equal to the last bit; negated ranks instead of scores tie as an order does.
    /// M. Kendall (1945), The treatment of ties in ranking problems, Biometrika 33.
    pub tau_b: Option<f64>,
    /// The themes of rank k or better for a: more than k when the last places tie.
    pub top_a: Vec<usize>,
    /// The same for b.
    pub top_b: Vec<usize>,
    /// How many themes are in both.
    pub overlap: usize,
}

impl TwoOrders {
    /// From each group's own score per theme (`None` where it has none), over the top `k`.
    pub fn of(a: &[Option<f64>], b: &[Option<f64>], k: usize) -> Self {
        let (top_a, top_b) = (up_to(k, a), up_to(k, b));
        let overlap = top_a.iter().filter(|theme| top_b.contains(theme)).count();
        let both: Vec<(f64, f64)> = a.iter().zip(b).filter_map(|(a, b)| Some(((*a)?, (*b)?))).collect();
        Self { tau_b: tau_b(&both), top_a, top_b, overlap }
    }
}

fn up_to(k: usize, scores: &[Option<f64>]) -> Vec<usize> {
    let standing = |score: &Option<f64>| score.map(|score| Standing { score, promising: false });
    let ranks = Ranking::new(&scores.iter().map(standing).collect::<Vec<_>>()).ranks();
    (0..ranks.len()).filter(|theme| ranks[*theme].is_some_and(|rank| rank <= k)).collect()
}

/// Concordant minus discordant pairs, over the geometric mean of the pairs that each side does not tie.
fn tau_b(scores: &[(f64, f64)]) -> Option<f64> {
    let (mut concordance, mut untied_a, mut untied_b) = (0_i64, 0_i64, 0_i64);
    for (first, (a, b)) in scores.iter().enumerate() {
        for (other_a, other_b) in &scores[first + 1..] {
            let (a, b) = (a.partial_cmp(other_a)? as i64, b.partial_cmp(other_b)? as i64);
            concordance += a * b;
            untied_a += a.abs();
            untied_b += b.abs();
        }
    }
    let pairs = (untied_a as f64).sqrt() * (untied_b as f64).sqrt();
    (pairs > 0.0).then(|| concordance as f64 / pairs)
}
