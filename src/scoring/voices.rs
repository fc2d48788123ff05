//! One mean from several groups, each with its own voice. People are never pooled across groups.

use super::fraction::Fraction;
use super::tally::Total;

/// What a group that should be heard but gave no score does to the combined mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Silent {
    /// It leaves the mean undefined: 'nog niet te vergelijken'. What this program does.
    #[default]
    Undefined,
    /// The other groups take over its voice. Only to compare with.
    Skipped,
}

/// From which side a group speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// Lives here.
    Resident,
    /// Works here.
    Professional,
}

/// How heavily each group counts, as whole shares: 0.7 and 0.3 are 7 and 3.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voices(Vec<i128>);

impl Voices {
    /// One voice per group, at least 0 and not all 0. Only their ratio counts.
    ///
    /// `None` for a NaN, an infinity, a negative voice, or when nobody has a voice.
    pub fn new(voices: &[f64]) -> Option<Self> {
        Self::from_fractions(
            &voices.iter().map(|voice| Fraction::nearest(*voice)).collect::<Option<Vec<_>>>()?,
        )
    }

    /// The same as [`new`](Self::new), from exact fractions.
    pub fn from_fractions(voices: &[Fraction]) -> Option<Self> {
        let unit = voices.iter().try_fold(1_i128, |unit, voice| {
            // The denominator of unit/denominator in lowest terms is what the unit still lacks.
            unit.checked_mul(Fraction::new(unit, voice.denominator())?.denominator())
        })?;
        let share = |voice: &Fraction| (unit / voice.denominator()).checked_mul(voice.numerator());
        let shares = voices.iter().map(share).collect::<Option<Vec<_>>>()?;
        let heard = shares.iter().all(|share| *share >= 0) && shares.iter().any(|share| *share > 0);
        heard.then_some(Self(shares))
    }

    /// The voices of two sides, each divided evenly over its groups.
    ///
    /// `None` where [`new`](Self::new) is, also when the only side with a voice has no group.
    pub fn of_sides(sides: &[Side], resident: Fraction, professional: Fraction) -> Option<Self> {
        let share = |side: &Side| {
            let voice = if *side == Side::Resident { resident } else { professional };
            let groups = sides.iter().filter(|other| *other == side).count();
            voice.over(Fraction::whole(u32::try_from(groups).ok()?))
        };
        Self::from_fractions(&sides.iter().map(share).collect::<Option<Vec<_>>>()?)
    }

    /// Whether group `group` has a voice; a group beyond the list has none.
    pub fn is_heard(&self, group: usize) -> bool {
        self.0.get(group).is_some_and(|share| *share > 0)
    }

    /// The share of each group.
    pub(super) fn shares(&self) -> impl Iterator<Item = i128> {
        self.0.iter().copied()
    }

    /// The groups with a voice.
    pub(super) fn heard(&self) -> impl Iterator<Item = usize> {
        (0..self.0.len()).filter(|group| self.is_heard(*group))
    }

    /// `sum of voice * mean / sum of voices` over the groups with a voice, from 1 to 5.
    ///
    /// `None` when such a group has no valid score (unless it is [`Silent::Skipped`]), when none has,
    /// or when the exact value does not fit (a dozen groups of thousands of people).
    pub fn combine(&self, totals: &[Total], silent: Silent) -> Option<Fraction> {
        let (numerator, denominator) = self.weigh(totals.iter().copied(), silent)?;
        Fraction::new(numerator, denominator)
    }

    /// [`combine`](Self::combine) in floating point, for the thousands of means of a bootstrap.
    pub(super) fn combine_f64(&self, totals: impl Iterator<Item = Total>) -> Option<f64> {
        let (numerator, denominator) = self.weigh(totals, Silent::Undefined)?;
        Some(numerator as f64 / denominator as f64)
    }

    /// The combined mean as a fraction that is not in lowest terms.
    fn weigh(&self, totals: impl Iterator<Item = Total>, silent: Silent) -> Option<(i128, i128)> {
        let (mut numerator, mut denominator, mut shares) = (0_i128, 1_i128, 0_i128);
        let totals = totals.chain(std::iter::repeat(Total::default()));
        for (share, Total { sum, n }) in self.0.iter().zip(totals).filter(|(share, _)| **share > 0) {
            match (n, silent) {
                (0, Silent::Undefined) => return None,
                (0, Silent::Skipped) => continue,
                _ => (),
            }
            let (sum, n) = (i128::from(sum), i128::from(n));
            let voice = share.checked_mul(sum)?.checked_mul(denominator)?;
            numerator = numerator.checked_mul(n)?.checked_add(voice)?;
            denominator = denominator.checked_mul(n)?;
            shares = shares.checked_add(*share)?;
        }
        Some((numerator, denominator.checked_mul(shares)?))
    }
}

/// The mean over all people together: what this program does *not* use, since the largest group
/// would then decide. To contrast with [`Voices::combine`].
pub fn pooled_mean(totals: &[Total]) -> Option<Fraction> {
    let add = |all: Total, total: &Total| {
        Some(Total { sum: all.sum.checked_add(total.sum)?, n: all.n.checked_add(total.n)? })
    };
    totals.iter().try_fold(Total::default(), add)?.mean()
}
