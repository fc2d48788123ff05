//! The answers of one group to one question: how many gave each score.

use std::ops::{AddAssign, SubAssign};

use super::fraction::Fraction;

/// A whole number from 1 (not at all) to 5 (very much).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Score(u8);

impl Score {
    /// `None` outside 1..=5.
    pub fn new(value: u8) -> Option<Self> {
        (1..=5).contains(&value).then_some(Self(value))
    }

    /// 1..=5.
    pub fn value(self) -> u8 {
        self.0
    }
}

/// What somebody filled in for one criterion of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Answer {
    /// 1 to 5.
    Score(Score),
    /// 'Weet ik niet': an answer, but not a score.
    DontKnow,
    /// Nothing filled in.
    #[default]
    Blank,
}

/// A sum of valid scores and how many there are: all that a mean needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Total {
    /// Of the valid scores.
    pub sum: u64,
    /// How many valid scores.
    pub n: u64,
}

impl Total {
    /// Of one answer: 'weet ik niet' and blank are no scores.
    pub fn of(answer: Answer) -> Self {
        match answer {
            Answer::Score(score) => Self { sum: u64::from(score.value()), n: 1 },
            Answer::DontKnow | Answer::Blank => Self::default(),
        }
    }

    /// `sum / n`, from 1 to 5; `None` without valid scores.
    pub fn mean(self) -> Option<Fraction> {
        Fraction::new(i128::from(self.sum), i128::from(self.n))
    }
}

impl AddAssign for Total {
    fn add_assign(&mut self, other: Self) {
        self.sum = self.sum.saturating_add(other.sum);
        self.n = self.n.saturating_add(other.n);
    }
}

impl SubAssign for Total {
    fn sub_assign(&mut self, other: Self) {
        self.sum = self.sum.saturating_sub(other.sum);
        self.n = self.n.saturating_sub(other.n);
    }
}

/// The lowest and highest mean that people who gave no score could still make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// When all of them would have given a 1.
    pub low: Fraction,
    /// When all of them would have given a 5.
    pub high: Fraction,
}

/// How many people of one group gave each score for one criterion of one theme.
///
/// Also what a show of hands or fingers gives; then nothing is known of single people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Tally {
    /// How many gave 1, 2, 3, 4 and 5.
    pub counts: [u32; 5],
    /// How many said 'weet ik niet'.
    pub dont_know: u32,
    /// How many left it open.
    pub blank: u32,
}

impl Tally {
    /// Counts one answer.
    pub fn add(&mut self, answer: Answer) {
        let count = match answer {
            Answer::Score(score) => &mut self.counts[usize::from(score.value() - 1)],
            Answer::DontKnow => &mut self.dont_know,
            Answer::Blank => &mut self.blank,
        };
        *count = count.saturating_add(1);
    }

    /// How many valid scores.
    pub fn n(&self) -> u64 {
        self.counts.iter().copied().map(u64::from).sum()
    }

    /// How many ballots, whatever they say here.
    pub fn n_ballots(&self) -> u64 {
        self.n() + u64::from(self.dont_know) + u64::from(self.blank)
    }

    /// Of the valid scores.
    pub fn sum(&self) -> u64 {
        (1..).zip(self.counts).map(|(score, count): (u64, u32)| score * u64::from(count)).sum()
    }

    /// Sum and number of the valid scores.
    pub fn total(&self) -> Total {
        Total { sum: self.sum(), n: self.n() }
    }

    /// Mean of the valid scores, from 1 to 5; `None` without any.
    pub fn mean(&self) -> Option<Fraction> {
        self.total().mean()
    }

    /// The mean on 0 to 1: `(mean - 1) / 4`.
    pub fn s(&self) -> Option<Fraction> {
        let Total { sum, n } = self.total();
        Fraction::new(i128::from(sum) - i128::from(n), 4 * i128::from(n))
    }

    /// Share of the valid scores that is 4 or 5.
    pub fn share_high(&self) -> Option<Fraction> {
        self.share(3..5)
    }

    /// Share of the valid scores that is 1 or 2.
    pub fn share_low(&self) -> Option<Fraction> {
        self.share(0..2)
    }

    /// The middle score, or halfway the two in the middle; `None` without valid scores.
    pub fn median(&self) -> Option<Fraction> {
        let n = self.n();
        let middle = |below: u64| {
            let mut seen = 0;
            (1..).zip(self.counts).find_map(|(score, count): (i128, u32)| {
                seen += u64::from(count);
                (seen > below).then_some(score)
            })
        };
        Fraction::new(middle(n.checked_sub(1)? / 2)? + middle(n / 2)?, 2)
    }

    /// Share of the ballots with a valid score; `None` without ballots.
    pub fn coverage(&self) -> Option<Fraction> {
        Fraction::new(i128::from(self.n()), i128::from(self.n_ballots()))
    }

    /// Whether fewer than half of the ballots have a valid score: the mean speaks for a minority.
    pub fn is_thinly_covered(&self) -> bool {
        2 * self.n() < self.n_ballots()
    }

    /// The mean over all ballots when everyone without a score had given a 1, or a 5; `None` without ballots.
    pub fn bounds(&self) -> Option<Bounds> {
        let ballots = self.n_ballots();
        let silent = i128::from(ballots - self.n());
        let bound = |score: i128| Fraction::new(i128::from(self.sum()) + score * silent, i128::from(ballots));
        Some(Bounds { low: bound(1)?, high: bound(5)? })
    }

    fn share(&self, scores: std::ops::Range<usize>) -> Option<Fraction> {
        let some: u64 = self.counts[scores].iter().copied().map(u64::from).sum();
        Fraction::new(i128::from(some), i128::from(self.n()))
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count = count.saturating_add(more);
        }
        self.dont_know = self.dont_know.saturating_add(other.dont_know);
        self.blank = self.blank.saturating_add(other.blank);
    }
}

impl FromIterator<Answer> for Tally {
    fn from_iter<I: IntoIterator<Item = Answer>>(answers: I) -> Self {
        let mut tally = Self::default();
        answers.into_iter().for_each(|answer| tally.add(answer));
        tally
    }
}
