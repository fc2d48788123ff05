//! Do residents and professionals think the same? No p-values: the room is no random sample.

use super::fraction::Fraction;
use super::tally::Tally;

/// All pairs of one person of group a and one of group b, by who gives the higher score.
///
/// N. Cliff (1993), Dominance statistics, Psychological Bulletin 114.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dominance {
    /// Share of the pairs in which a is higher.
    pub higher: Fraction,
    /// Share in which a is lower.
    pub lower: Fraction,
    /// Share in which both give the same score.
    pub equal: Fraction,
}

/// How large a difference is: bands at 0.147, 0.33 and 0.474 (Romano and others 2006).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Magnitude {
    /// Under 0.147.
    Negligible,
    /// From 0.147.
    Small,
    /// From 0.33.
    Medium,
    /// From 0.474.
    Large,
}

impl Dominance {
    /// `None` when either group has no valid score.
    pub fn between(a: &Tally, b: &Tally) -> Option<Self> {
        let pairs = i128::from(a.n()) * i128::from(b.n());
        let (mut higher, mut equal) = (0, 0);
        let mut below = 0;
        for (a, b) in a.counts.into_iter().zip(b.counts) {
            higher += i128::from(a) * below;
            equal += i128::from(a) * i128::from(b);
            below += i128::from(b);
        }
        Some(Self {
            higher: Fraction::new(higher, pairs)?,
            lower: Fraction::new(pairs - higher - equal, pairs)?,
            equal: Fraction::new(equal, pairs)?,
        })
    }

    /// Cliff's delta: `higher - lower`, from -1 (a always lower) to 1 (a always higher).
    pub fn delta(&self) -> Option<Fraction> {
        self.higher.minus(self.lower)
    }

    /// The band of the size of [`delta`](Self::delta).
    pub fn magnitude(&self) -> Option<Magnitude> {
        let size = self.delta()?.abs();
        let bands = [(474, Magnitude::Large), (330, Magnitude::Medium), (147, Magnitude::Small)];
        let reached =
            |(from, _): &(i128, Magnitude)| Fraction::new(*from, 1000).is_some_and(|from| size >= from);
        Some(bands.into_iter().find(reached).map_or(Magnitude::Negligible, |(_, magnitude)| magnitude))
    }
}

/// The mean of a minus the mean of b, from -4 to 4; `None` when either has no valid score.
pub fn gap(a: &Tally, b: &Tally) -> Option<Fraction> {
    a.mean()?.minus(b.mean()?)
}

/// Whether the means lie a whole point apart or more: 'bespreek dit verschil'.
pub fn is_to_discuss(a: &Tally, b: &Tally) -> bool {
    matches!((a.mean(), b.mean()), (Some(a), Some(b)) if a.apart(b, Fraction::ONE))
}
