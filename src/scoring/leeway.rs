//! What somebody who knows a combined mean could still not tell of the groups in it.

use super::ballots::Cell;
use super::fraction::Fraction;
use super::voices::Voices;

/// A group whose mean can be told this closely (1/5 of a point) is not hidden.
const LEAST: (i128, i128) = (1, 5);

/// The lowest and highest mean.
const ENDS: [u32; 2] = [1, 5];

/// What is known of how many people answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Crowd {
    /// Nothing: a mean can be any fraction.
    Unknown,
    /// The number of each group: a mean can only be a whole sum divided by it.
    Known,
}

/// A group that has a voice in a combined mean.
struct Line {
    voice: Fraction,
    mean: Fraction,
    /// How much the mean grows with one point, or one vote, more.
    unit: Fraction,
    /// How many of these it has above the lowest mean, and how many it could have.
    points: i128,
    most: i128,
}

impl Voices {
    /// Whether the mean of every group could still lie anywhere in a stretch of at least 0.2, even for somebody who
    /// knows the combined mean of `cells` exactly. A group without a voice or without answers has nothing in it.
    ///
    /// What one group has less, the others must have more. When the numbers of people are known that goes in whole
    /// points, and what is looked at is giving and taking between two groups: with more groups at once there may be
    /// more ways, so this errs on the safe side.
    pub fn leave_open(&self, cells: &[Cell], crowd: Crowd) -> bool {
        let voiced = self.shares().zip(cells).filter(|(share, cell)| *share > 0 && cell.n() > 0);
        let lines: Option<Vec<Line>> = voiced.map(|(share, cell)| Line::new(share, cell)).collect();
        let (Some(lines), Some(least)) = (lines, Fraction::new(LEAST.0, LEAST.1)) else { return false };
        (0..lines.len()).all(|group| {
            let stretch = match crowd {
                Crowd::Unknown => stretch(&lines, group),
                Crowd::Known => stretch_in_points(&lines, group),
            };
            stretch.is_some_and(|stretch| stretch >= least)
        })
    }
}

impl Line {
    fn new(share: i128, cell: &Cell) -> Option<Self> {
        let (unit, points, most) = match cell {
            Cell::Scores(scores) => {
                let n = i128::from(scores.n());
                (Fraction::new(1, n)?, i128::from(scores.sum()) - n, 4 * n)
            }
            Cell::Votes(votes) => {
                let n = i128::from(votes.possible());
                (Fraction::new(4, n + 1)?, i128::from(votes.votes()), n)
            }
        };
        Some(Self { voice: Fraction::new(share, 1)?, mean: cell.mean()?, unit, points, most })
    }

    /// How far its mean is from the lowest and from the highest one.
    fn room(&self) -> Option<[Fraction; 2]> {
        let [low, high] = ENDS.map(Fraction::whole);
        Some([self.mean.minus(low)?, high.minus(self.mean)?])
    }
}

/// How far the mean of a group could go down and up together, when the others take any mean.
fn stretch(lines: &[Line], group: usize) -> Option<Fraction> {
    let line = &lines[group];
    let [mut down, mut up] = [Fraction::ZERO; 2];
    for (_, other) in lines.iter().enumerate().filter(|(place, _)| *place != group) {
        let weight = other.voice.over(line.voice)?;
        let [less, more] = other.room()?;
        down = down.plus(weight.times(more)?)?;
        up = up.plus(weight.times(less)?)?;
    }
    let [lower, higher] = line.room()?;
    down.min(lower).plus(up.min(higher))
}

/// The same when only whole points go from one group to another: as far as with the other that gives most room.
fn stretch_in_points(lines: &[Line], group: usize) -> Option<Fraction> {
    let line = &lines[group];
    let others = lines.iter().enumerate().filter(|(place, _)| *place != group);
    let with = |other: &Line| {
        // So many points of this group weigh as much as so many of the other.
        let exchange = line.voice.times(line.unit)?.over(other.voice.times(other.unit)?)?;
        let (own, theirs) = (exchange.denominator(), exchange.numerator());
        let up = ((line.most - line.points) / own).min(other.points / theirs);
        let down = (line.points / own).min((other.most - other.points) / theirs);
        Fraction::new((up + down).checked_mul(own)?, 1)?.times(line.unit)
    };
    others.filter_map(|(_, other)| with(other)).max()
}
