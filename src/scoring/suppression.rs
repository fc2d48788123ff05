//! What an export may show of small groups: a convention of this project, not a published algorithm.
//! A privacy officer confirms it.

use super::fraction::Fraction;
use super::tally::{Tally, Total};
use super::voices::{Silent, Voices};

/// In public a count from 1 up to this could be traced to people.
const LEAST_IN_CELL: u64 = 5;

/// Who reads an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// The people who work with the results: groups from 5, unrounded.
    WorkingGroup,
    /// Everyone: groups from 10, nothing by which a cell under 5 shows, means to one decimal.
    Public,
}

/// What may be shown of one criterion of one theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The line of each group.
    pub groups: Vec<ShownGroup>,
    /// Whether a line had to be hidden, and with it the lines of all groups: the combined mean minus one
    /// group would reveal the other.
    pub secondary: bool,
    /// The combined mean of all groups, when these together are large enough.
    pub combined: Option<Fraction>,
}

/// What may be shown of one group. Everything derived from what is `None` here is hidden too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownGroup {
    /// How many valid scores; `None` shows as `*`.
    pub n: Option<u64>,
    /// The mean.
    pub mean: Option<Fraction>,
    /// The share of 4 and 5.
    pub share_high: Option<Fraction>,
    /// How many gave each score.
    pub distribution: Distribution,
}

/// How finely the scores may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Distribution {
    /// Not at all.
    Hidden,
    /// 1-2, 3, 4-5.
    Three([u32; 3]),
    /// Each score.
    Five([u32; 5]),
}

/// How many people of a group gave which answer, of answers that are no scores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// How many answers count: percentages are of these.
    pub n: u64,
    /// How many people gave each answer, also those that do not count.
    pub cells: Vec<u64>,
}

/// Which lines of a question may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lines {
    /// Those of all groups, and of all together.
    Groups,
    /// Only that of all together.
    Together,
    /// None.
    Nothing,
}

impl Lines {
    /// What `audience` may see of a question that is answered with words, by the rule for scores: one group that is too
    /// small, or in public too much of one mind, hides the lines of all. That of all together is held to the same rule,
    /// and stays only when what is left without any one group is not too small either: who knows what that group
    /// said could subtract it.
    pub fn of(groups: &[Answers], audience: Audience) -> Self {
        let answered: Vec<&Answers> =
            groups.iter().filter(|group| group.cells.iter().any(|people| *people > 0)).collect();
        if answered.iter().all(|group| !audience.hides_answers(group)) {
            return Self::Groups;
        }
        let longest = answered.iter().map(|group| group.cells.len()).max().unwrap_or_default();
        let cell = |place: usize| answered.iter().filter_map(|group| group.cells.get(place)).sum();
        let together = Answers {
            n: answered.iter().map(|group| group.n).sum(),
            cells: (0..longest).map(cell).collect(),
        };
        let stays = |group: &&Answers| together.n - group.n >= audience.least();
        if !audience.hides_answers(&together) && answered.iter().all(stays) {
            Self::Together
        } else {
            Self::Nothing
        }
    }
}

impl Shown {
    /// What `audience` may see of the tallies of all groups.
    ///
    /// - A group is too small under 5 (public: 10) valid scores; in public a group that is of one mind
    ///   is hidden as well. A group without scores has nothing to hide.
    /// - One hidden group hides the lines of all; then in public n shows as `*`.
    /// - The combined mean is held to the same rule, over all people together.
    /// - Public: means to one decimal; the share of 4-5 to two, when at least 5 are in it and 5 are not;
    ///   the five counts when each is 0 or at least 5, else 1-2, 3 and 4-5 under the same rule and not
    ///   all in one.
    pub fn of(tallies: &[Tally], voices: &Voices, audience: Audience) -> Self {
        let secondary =
            tallies.iter().any(|tally| tally.n() > 0 && audience.hides(&tally.counts.map(u64::from)));
        let line = |tally: &Tally| if secondary { audience.hidden(tally) } else { audience.line(tally) };
        let together =
            [0, 1, 2, 3, 4].map(|score| tallies.iter().map(|tally| u64::from(tally.counts[score])).sum());
        let totals: Vec<Total> = tallies.iter().map(Tally::total).collect();
        let combined = voices.combine(&totals, Silent::Undefined).filter(|_| !audience.hides(&together));
        Self {
            groups: tallies.iter().map(line).collect(),
            secondary,
            combined: combined.and_then(|mean| audience.rounded(mean, 1)),
        }
    }
}

impl Audience {
    /// How many people a group has at least, of which something is shown.
    pub fn least(self) -> u64 {
        match self {
            Self::WorkingGroup => 5,
            Self::Public => 10,
        }
    }

    /// Whether scores spread like this come from too few people, or in public from people of one mind.
    fn hides(self, counts: &[u64; 5]) -> bool {
        let n: u64 = counts.iter().sum();
        n < self.least() || (self == Self::Public && counts.contains(&n))
    }

    fn hides_answers(self, answers: &Answers) -> bool {
        answers.n < self.least() || (self == Self::Public && !are_safe(&answers.cells))
    }

    fn rounded(self, value: Fraction, decimals: u8) -> Option<Fraction> {
        match self {
            Self::WorkingGroup => Some(value),
            Self::Public => value.rounded(decimals),
        }
    }

    fn hidden(self, tally: &Tally) -> ShownGroup {
        let n = tally.n();
        let shows_n = n == 0 || self == Self::WorkingGroup;
        ShownGroup {
            n: shows_n.then_some(n),
            mean: None,
            share_high: None,
            distribution: Distribution::Hidden,
        }
    }

    fn line(self, tally: &Tally) -> ShownGroup {
        let [one, two, three, four, five] = tally.counts.map(u64::from);
        let high_is_safe =
            self == Self::WorkingGroup || (four + five).min(one + two + three) >= LEAST_IN_CELL;
        let share_high = tally.share_high().filter(|_| high_is_safe);
        ShownGroup {
            n: Some(tally.n()),
            mean: tally.mean().and_then(|mean| self.rounded(mean, 1)),
            share_high: share_high.and_then(|share| self.rounded(share, 2)),
            distribution: self.distribution(tally),
        }
    }

    fn distribution(self, tally: &Tally) -> Distribution {
        let five = tally.counts;
        let three = [five[0].saturating_add(five[1]), five[2], five[3].saturating_add(five[4])];
        match self {
            _ if tally.n() == 0 => Distribution::Hidden,
            Self::WorkingGroup => Distribution::Five(five),
            Self::Public if are_safe(&five) => Distribution::Five(five),
            Self::Public if are_safe(&three) => Distribution::Three(three),
            Self::Public => Distribution::Hidden,
        }
    }
}

/// Every cell is empty or large enough, and more than one is filled.
fn are_safe<T: Copy + Into<u64>>(cells: &[T]) -> bool {
    let filled = || cells.iter().map(|cell| (*cell).into()).filter(|cell| *cell > 0);
    filled().all(|cell| cell >= LEAST_IN_CELL) && filled().count() > 1
}
