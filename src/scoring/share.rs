//! Votes with hands and with stickers: a share instead of a score.

use std::iter::Sum;

use thiserror::Error;

use super::fraction::Fraction;
use super::tally::Total;

/// How many of the possible votes a theme got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Share {
    votes: u64,
    possible: u64,
    people: u64,
}

/// More votes than there can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{votes} votes where {possible} are possible")]
pub struct TooManyVotes {
    /// As counted.
    pub votes: u32,
    /// As many as there can be.
    pub possible: u64,
}

impl Share {
    /// Hands up, of all who are present.
    pub fn hands(yes: u32, present: u32) -> Result<Self, TooManyVotes> {
        Self::new(yes, present, 1)
    }

    /// Stickers on one theme, when each participant may put `max_per_theme` on it.
    pub fn dots(dots: u32, participants: u32, max_per_theme: u32) -> Result<Self, TooManyVotes> {
        Self::new(dots, participants, max_per_theme)
    }

    fn new(votes: u32, people: u32, each: u32) -> Result<Self, TooManyVotes> {
        let possible = u64::from(people) * u64::from(each);
        if u64::from(votes) > possible {
            return Err(TooManyVotes { votes, possible });
        }
        Ok(Self { votes: u64::from(votes), possible, people: u64::from(people) })
    }

    /// How many votes it got.
    pub fn votes(self) -> u64 {
        self.votes
    }

    /// How many people could vote.
    pub fn people(self) -> u64 {
        self.people
    }

    /// How many people voted for it at least: one person may give several stickers. And how many are left.
    pub fn sides(self) -> [u64; 2] {
        let each = self.possible.checked_div(self.people).unwrap_or_default().max(1);
        let yes = self.votes.div_ceil(each);
        [yes, self.people.saturating_sub(yes)]
    }

    /// How many it could get.
    pub fn possible(self) -> u64 {
        self.possible
    }

    /// `x / n`, from 0 to 1; `None` when nobody could vote.
    pub fn share(self) -> Option<Fraction> {
        Fraction::new(i128::from(self.votes), i128::from(self.possible))
    }

    /// `(x + 1/2) / (n + 1)`, strictly between 0 and 1 (Jeffreys' prior), so that no hands at all is not
    /// a veto inside a geometric mean; `None` when nobody could vote.
    pub fn smoothed(self) -> Option<Fraction> {
        let Total { sum, n } = self.total();
        Fraction::new(i128::from(sum) - i128::from(n), 4 * i128::from(n))
    }

    /// `1 + 4 share`, from 1 to 5: only for display beside scores; `None` when nobody could vote.
    pub fn scale5(self) -> Option<Fraction> {
        let n = i128::from(self.possible);
        Fraction::new(n + 4 * i128::from(self.votes), n)
    }

    /// The sum and number of scores with the smoothed share as their mean: `1 + 4 (x + 1/2) / (n + 1)`.
    pub fn total(self) -> Total {
        match self.possible {
            0 => Total::default(),
            n => Total {
                sum: n.saturating_add(self.votes.saturating_mul(4).saturating_add(3)),
                n: n.saturating_add(1),
            },
        }
    }
}

/// Counted in several places: together, as one.
impl Sum for Share {
    fn sum<I: Iterator<Item = Self>>(shares: I) -> Self {
        shares.fold(Self::default(), |all, share| Self {
            votes: all.votes.saturating_add(share.votes),
            possible: all.possible.saturating_add(share.possible),
            people: all.people.saturating_add(share.people),
        })
    }
}
