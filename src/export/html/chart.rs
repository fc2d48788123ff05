//! Where the marks and bars of the drawings stand, in pixels of a page of 680 wide.

use crate::overview::{Criterion, Fraction, Perspective, ThemeResult, unit};

/// Residents and professionals on a scale of 1 to 5, one row per criterion.
pub(super) struct Scale {
    pub(super) rows: Vec<Row>,
    /// Where a criterion starts to count as reached.
    pub(super) threshold: f64,
    /// The lines of 1 to 5.
    pub(super) ticks: Vec<(u8, f64)>,
}

/// One criterion.
pub(super) struct Row {
    pub(super) of: Criterion,
    pub(super) y: f64,
    pub(super) marks: Vec<Mark>,
}

/// The mean of one side.
pub(super) struct Mark {
    pub(super) side: Perspective,
    pub(super) mean: Fraction,
    pub(super) x: f64,
}

const LEFT: f64 = 140.0;
const RIGHT: f64 = 540.0;
const TOP: f64 = 50.0;
const ROW: f64 = 58.0;

impl Scale {
    pub(super) fn new(theme: &ThemeResult, promising_from: f64) -> Self {
        let rows = Criterion::ALL.into_iter().zip(&theme.figures.criteria).zip(0_u8..).map(
            |((of, figures), row)| {
                let sides = Perspective::ALL.into_iter().zip(figures.sides);
                let marks = sides
                    .filter_map(|(side, mean)| mean.map(|mean| Mark { side, mean, x: x(mean.to_f64()) }));
                Row { of, y: TOP + ROW * f64::from(row), marks: marks.collect() }
            },
        );
        Self {
            rows: rows.collect(),
            threshold: x(promising_from),
            ticks: (1..=5).map(|score| (score, x(f64::from(score)))).collect(),
        }
    }
}

impl Row {
    /// From the lowest mark to the highest.
    pub(super) fn span(&self) -> Option<(f64, f64)> {
        match self.marks.as_slice() {
            [one, other] => Some((one.x.min(other.x), one.x.max(other.x))),
            _ => None,
        }
    }
}

fn x(mean: f64) -> f64 {
    tenth(LEFT + unit(mean) * (RIGHT - LEFT))
}

/// How long the bar of a score of 0 to 100 is on a track of `length`.
pub(super) fn bar(score: f64, length: f64) -> f64 {
    tenth(score / 100.0 * length)
}

/// How often 1 to 5 were given: bars next to each other.
pub(super) struct Bars(pub(super) Vec<Bar>);

/// One bar; it stands on the line at 36.
pub(super) struct Bar {
    pub(super) count: u32,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) height: f64,
}

impl Bars {
    /// `most` is the count that fills the height.
    pub(super) fn new(counts: [u32; 5], most: u32) -> Self {
        let bars = counts.into_iter().zip(0_u8..).map(|(count, place)| {
            let height = tenth(24.0 * f64::from(count) / f64::from(most.max(1)));
            Bar { count, x: 20.0 * f64::from(place), y: 36.0 - height, height }
        });
        Self(bars.collect())
    }
}

/// More digits than a tenth of a pixel only make the file longer.
fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
