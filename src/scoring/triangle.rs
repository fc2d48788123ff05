//! The triangle of all weights of three criteria, and how lines cut it.
//!
//! A point is a weight vector `[w0, w1, w2]` with sum 1. A line is a vector d: the points where
//! `d . w = 0`, with the points where it is positive above it.

/// A weight of each criterion; together 1.
pub type Point = [f64; 3];

/// Nearer to a line than this is on it (lines are scaled to a largest part of 1).
const ON_THE_LINE: f64 = 1e-12;

/// A convex part of the triangle.
#[derive(Debug, Clone, PartialEq)]
pub struct Polygon(Vec<Point>);

impl Polygon {
    /// All weights of at least `w_min` each. `None` when these leave no room: NaN, or from 1/3.
    pub fn of_weights(w_min: f64) -> Option<Self> {
        let top = 1.0 - 2.0 * w_min;
        let corner = |criterion: usize| {
            let mut point = [w_min; 3];
            point[criterion] = top;
            point
        };
        (w_min >= 0.0 && top - w_min > ON_THE_LINE).then(|| Self(vec![corner(0), corner(1), corner(2)]))
    }

    /// The corners, in order around it.
    pub fn corners(&self) -> &[Point] {
        &self.0
    }

    /// Twice the area in the plane of the first two weights: only ratios of areas have a meaning.
    pub fn area(&self) -> f64 {
        self.fan().map(|(area, _)| area).sum::<f64>().abs()
    }

    /// The mean of all its points; the mean of its corners when it has no area.
    pub fn centroid(&self) -> Point {
        let (mut sum, mut all) = ([0.0; 3], 0.0);
        for (area, corners) in self.fan() {
            all += area;
            for (at, sum) in sum.iter_mut().enumerate() {
                *sum += area * corners.iter().map(|corner| corner[at]).sum::<f64>() / 3.0;
            }
        }
        if all == 0.0 {
            let n = self.0.len().max(1) as f64;
            return [0, 1, 2].map(|at| self.0.iter().map(|corner| corner[at]).sum::<f64>() / n);
        }
        sum.map(|sum| sum / all)
    }

    /// The triangles between the first corner and each side, with twice their area.
    fn fan(&self) -> impl Iterator<Item = (f64, [Point; 3])> {
        self.0.windows(2).skip(1).map(|side| {
            let [a, b, c] = [self.0[0], side[0], side[1]];
            ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]), [a, b, c])
        })
    }

    /// Whether there is some of it on both sides of the line.
    pub(super) fn is_cut_by(&self, line: &Line) -> bool {
        let (mut above, mut below) = (false, false);
        for corner in &self.0 {
            let height = line.height(corner);
            above |= height > ON_THE_LINE;
            below |= height < -ON_THE_LINE;
        }
        above && below
    }

    /// The parts above and below the line; either may be without area.
    pub(super) fn split(&self, line: &Line) -> (Self, Self) {
        let (mut above, mut below) =
            (Vec::with_capacity(self.0.len() + 1), Vec::with_capacity(self.0.len() + 1));
        for (at, corner) in self.0.iter().enumerate() {
            let next = &self.0[(at + 1) % self.0.len()];
            let (height, next_height) = (line.height(corner), line.height(next));
            if height >= -ON_THE_LINE {
                above.push(*corner);
            }
            if height <= ON_THE_LINE {
                below.push(*corner);
            }
            if (height > ON_THE_LINE && next_height < -ON_THE_LINE)
                || (height < -ON_THE_LINE && next_height > ON_THE_LINE)
            {
                let along = height / (height - next_height);
                let crossing = [0, 1, 2].map(|at| corner[at] + along * (next[at] - corner[at]));
                above.push(crossing);
                below.push(crossing);
            }
        }
        (Self(above), Self(below))
    }
}

/// Where two themes are level.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line([f64; 3]);

impl Line {
    /// Between two vectors; the first is the higher one above the line. `None` when they are the same.
    pub(super) fn between(a: Point, b: Point) -> Option<Self> {
        let difference = [0, 1, 2].map(|at| a[at] - b[at]);
        let largest = difference.iter().fold(0.0, |largest: f64, part| largest.max(part.abs()));
        (largest > ON_THE_LINE).then(|| Self(difference.map(|part| part / largest)))
    }

    fn height(&self, point: &Point) -> f64 {
        dot(&self.0, point)
    }
}

pub(super) fn dot(a: &Point, b: &Point) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// Cuts a polygon along all lines and shows each part that no line cuts any more.
pub(super) fn cut_along(polygon: &Polygon, lines: &[Line], part: &mut impl FnMut(&Polygon)) {
    let crossing: Vec<Line> = lines.iter().filter(|line| polygon.is_cut_by(line)).copied().collect();
    match crossing.split_first() {
        None => part(polygon),
        Some((line, rest)) => {
            let (above, below) = polygon.split(line);
            cut_along(&above, rest, part);
            cut_along(&below, rest, part);
        }
    }
}
