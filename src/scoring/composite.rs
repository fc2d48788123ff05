//! One figure from three criteria.

/// Differences up to this are rounding, not opinion: it is the slack of every threshold and every tie.
pub const SLACK: f64 = 1e-9;

/// How heavily each criterion counts; together 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights([f64; 3]);

impl Weights {
    /// All three count the same.
    pub const EQUAL: Self = Self([1.0 / 3.0; 3]);

    /// Three weights of which only the ratio counts.
    ///
    /// `None` for a NaN, an infinity, a negative weight, or when all are 0.
    pub fn new(weights: [f64; 3]) -> Option<Self> {
        let sum: f64 = weights.iter().sum();
        let valid = weights.iter().all(|weight| *weight >= 0.0) && sum.is_finite() && sum > 0.0;
        valid.then(|| Self(weights.map(|weight| weight / sum)))
    }

    /// The weights, together 1.
    pub fn get(self) -> [f64; 3] {
        self.0
    }

    /// Weights that count, with the value of their criterion: a weight of 0 leaves its criterion out.
    fn counting(self, s: [f64; 3]) -> impl Iterator<Item = (f64, f64)> {
        self.0.into_iter().zip(s).filter(|(weight, _)| *weight > 0.0)
    }
}

impl Default for Weights {
    fn default() -> Self {
        Self::EQUAL
    }
}

/// How three criteria become one figure from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Rule {
    /// `product of s^w`: one weak point pulls the figure down. 0 when a criterion that counts is 0.
    #[default]
    Geometric,
    /// `1/2 lowest + 1/3 middle + 1/6 highest`: the weakest point counts three times (Yager 1988).
    /// Knows no weights.
    Owa321,
    /// `sum of w s`: a strong point makes up for a weak one. For contrast only.
    Arithmetic,
    /// The lowest of the three. A label rather than an order; knows no weights.
    Minimum,
}

impl Rule {
    /// All rules, the default first.
    pub const ALL: [Rule; 4] = [Rule::Geometric, Rule::Owa321, Rule::Arithmetic, Rule::Minimum];

    /// The figure of three criteria on 0 to 1; again 0 to 1.
    pub fn score(self, s: [f64; 3], weights: Weights) -> f64 {
        match self {
            Rule::Geometric if weights.counting(s).any(|(_, s)| s <= 0.0) => 0.0,
            Rule::Geometric => weights.counting(s).map(|(weight, s)| weight * s.ln()).sum::<f64>().exp(),
            Rule::Owa321 => {
                let [low, middle, high] = sorted(s);
                low / 2.0 + middle / 3.0 + high / 6.0
            }
            Rule::Arithmetic => weights.counting(s).map(|(weight, s)| weight * s).sum(),
            Rule::Minimum => sorted(s)[0],
        }
    }
}

/// A theme's three criteria taken together.
#[derive(Debug, Clone, PartialEq)]
pub struct Composite {
    /// The means on 0 to 1.
    pub s: [f64; 3],
    /// The criteria (0 to 2) within [`SLACK`] of the lowest; never empty.
    pub weakest: Vec<usize>,
    /// Whether each mean reaches the threshold: *kansrijk*.
    pub promising: bool,
    weights: Weights,
}

impl Composite {
    /// From three means of 1 to 5. A theme is promising when each reaches `promising_from`, with [`SLACK`].
    ///
    /// `None` when a mean is NaN or outside 1 to 5.
    pub fn new(means: [f64; 3], weights: Weights, promising_from: f64) -> Option<Self> {
        let s = means.map(unit);
        let valid = s.iter().all(|s| (-SLACK..=1.0 + SLACK).contains(s));
        let s = s.map(|s| s.clamp(0.0, 1.0));
        let lowest = sorted(s)[0];
        valid.then(|| Self {
            s,
            weakest: (0..3).filter(|criterion| s[*criterion] - lowest <= SLACK).collect(),
            promising: means.iter().all(|mean| *mean >= promising_from - SLACK),
            weights,
        })
    }

    /// The figure under a rule, from 0 to 1.
    pub fn score(&self, rule: Rule) -> f64 {
        rule.score(self.s, self.weights)
    }

    /// `1 / sum of w/s`, from 0 to 1; 0 when a criterion that counts is 0. For contrast only: no order uses it.
    pub fn harmonic(&self) -> f64 {
        // A criterion at 0 makes the sum infinite, and its inverse 0.
        1.0 / self.weights.counting(self.s).map(|(weight, s)| weight / s).sum::<f64>()
    }

    /// The geometric mean as it is shown, from 0 to 100.
    pub fn score100(&self) -> f64 {
        100.0 * self.score(Rule::Geometric)
    }
}

/// A mean of 1 to 5 on 0 to 1: `(mean - 1) / 4`.
pub fn unit(mean: f64) -> f64 {
    (mean - 1.0) / 4.0
}

fn sorted(mut s: [f64; 3]) -> [f64; 3] {
    s.sort_by(f64::total_cmp);
    s
}
