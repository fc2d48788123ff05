//! Do people within a group agree?

use super::fraction::Fraction;
use super::tally::Tally;

/// Van der Eijk's agreement A for ordered categories, from -1 (two camps at the ends) over 0 (evenly
/// spread) to 1 (everyone the same).
///
/// The counts are peeled into layers in which each category holds all or nothing. In a layer with S
/// of the K categories in use, of all triplets of categories in order TU look like 110 or 011 and TDU
/// look like 101; U = ((K-2) TU - (K-1) TDU) / ((K-2) (TU + TDU)), or 1 when S = 1; the layer's
/// agreement is U (1 - (S-1)/(K-1)); A weighs the layers by the share of people in them.
///
/// `None` without people or with fewer than three categories. C. van der Eijk (2001), Measuring
/// agreement in ordered rating scales, Quality and Quantity 35.
pub fn agreement(counts: &[u32]) -> Option<Fraction> {
    let people: u64 = counts.iter().copied().map(u64::from).sum();
    if counts.len() < 3 {
        return None;
    }
    let mut counts = counts.to_vec();
    let mut weighted = Fraction::ZERO;
    while let Some(depth) = counts.iter().copied().filter(|count| *count > 0).min() {
        let used: Vec<bool> = counts.iter().map(|count| *count > 0).collect();
        let in_layer = u64::from(depth) * used.iter().filter(|used| **used).count() as u64;
        let share = Fraction::new(i128::from(in_layer), i128::from(people))?;
        weighted = weighted.plus(share.times(layer_agreement(&used)?)?)?;
        for count in &mut counts {
            *count = count.saturating_sub(depth);
        }
    }
    (people > 0).then_some(weighted)
}

/// The agreement of a layer with at least one category in use.
fn layer_agreement(used: &[bool]) -> Option<Fraction> {
    let k = used.len() as i128;
    let s = used.iter().filter(|used| **used).count() as i128;
    let pairs = |n: i128| n * (n - 1) / 2;
    // A triplet 101 has a hole with people on both sides. One of 110 or 011 has a hole with two
    // categories on one side.
    let (mut unimodal, mut torn) = (0, 0);
    let mut left = 0;
    for used in used {
        if *used {
            left += 1;
        } else {
            let right = s - left;
            torn += left * right;
            unimodal += pairs(left) + pairs(right);
        }
    }
    let triplets = (k - 2) * (unimodal + torn);
    let u = match (s, triplets) {
        (1, _) => Fraction::ONE,
        // Every category in use: spread evenly, and the last factor is 0 anyway.
        (_, 0) => Fraction::ZERO,
        _ => Fraction::new((k - 2) * unimodal - (k - 1) * torn, triplets)?,
    };
    u.times(Fraction::new(k - s, k - 1)?)
}

/// Tastle and Wierman's consensus, from 0 (half at each end) to 1 (everyone the same):
/// `1 + sum of p log2(1 - |x - mean| / (K-1))`.
///
/// An alternative to [`agreement`]; it does not tell two camps from an even spread as clearly. `None`
/// without people or with fewer than two categories. W. Tastle and M. Wierman (2007), Consensus and
/// dissention, International Journal of Approximate Reasoning 45.
pub fn consensus(counts: &[u32]) -> Option<f64> {
    let people: f64 = counts.iter().copied().map(f64::from).sum();
    let width = counts.len().checked_sub(1).filter(|width| *width > 0)? as f64;
    let used = || (0_u32..).zip(counts).filter(|(_, count)| **count > 0);
    let mean = used().map(|(x, count)| f64::from(x) * f64::from(*count)).sum::<f64>() / people;
    let term = |(x, count): (u32, &u32)| {
        let distance = (f64::from(x) - mean).abs() / width;
        f64::from(*count) / people * (1.0 - distance).log2()
    };
    (people > 0.0).then(|| 1.0 + used().map(term).sum::<f64>())
}

/// What a screen may say about the agreement within a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Picture {
    /// Under 5 people: nothing.
    Nothing,
    /// 5 to 9 people: bars without words.
    Bars,
    /// From 10 people: also words.
    Words(Opinions),
}

/// The agreement of a group in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Opinions {
    /// A from 0.5: most think the same.
    Alike,
    /// A from 0.2: opinions differ a little.
    Mixed,
    /// A under 0.2: no agreement.
    Divided,
    /// A up to -0.2 with at least a quarter low and a quarter high: two groups.
    TwoCamps,
}

impl Picture {
    /// What the number of valid scores and their agreement allow.
    pub fn of(tally: &Tally) -> Self {
        match (tally.n(), Opinions::of(tally)) {
            (10.., Some(opinions)) => Self::Words(opinions),
            (5.., _) => Self::Bars,
            _ => Self::Nothing,
        }
    }
}

impl Opinions {
    /// `None` without valid scores. From few people it says little: ask [`Picture`].
    pub fn of(tally: &Tally) -> Option<Self> {
        let a = agreement(&tally.counts)?;
        let (low, high) = (tally.share_low()?, tally.share_high()?);
        let quarter = Fraction::new(1, 4)?;
        Some(if a >= Fraction::new(1, 2)? {
            Self::Alike
        } else if a >= Fraction::new(1, 5)? {
            Self::Mixed
        } else if a <= Fraction::new(-1, 5)? && low >= quarter && high >= quarter {
            Self::TwoCamps
        } else {
            Self::Divided
        })
    }
}
