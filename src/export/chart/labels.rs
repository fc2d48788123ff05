//! Labels that stay clear of each other.

use super::tenth;

/// How high a label is, and how wide each of its characters.
const HEIGHT: f64 = 16.0;
const CHARACTER: f64 = 9.0;
/// How far apart the places are that are tried, and how many there are around.
const STEP: f64 = 8.0;
const AROUND: u8 = 16;
const FURTHEST: u8 = 24;

/// A label at its place.
pub(super) struct Label {
    pub(super) text: String,
    /// Its middle.
    pub(super) x: f64,
    pub(super) y: f64,
    /// The edge of what it belongs to, where it stands so far from that that a line should lead there.
    pub(super) from: Option<(f64, f64)>,
}

/// The middle of a box, half its width and half its height.
#[derive(Clone, Copy)]
struct Area {
    middle: (f64, f64),
    half: (f64, f64),
}

impl Area {
    fn meets(&self, other: &Self) -> bool {
        let (x, y) = (self.middle.0 - other.middle.0, self.middle.1 - other.middle.1);
        x.abs() < self.half.0 + other.half.0 && y.abs() < self.half.1 + other.half.1
    }

    fn lies_in(&self, other: &Self) -> bool {
        let (x, y) = (self.middle.0 - other.middle.0, self.middle.1 - other.middle.1);
        x.abs() + self.half.0 <= other.half.0 && y.abs() + self.half.1 <= other.half.1
    }
}

/// Gives out places in a field, first come, first served.
pub(super) struct Labels {
    field: Area,
    /// What no label may lie on.
    taken: Vec<Area>,
    /// What a label that has to move keeps off as well.
    avoided: Vec<Area>,
}

impl Labels {
    /// The field between two corners.
    pub(super) fn within(from: (f64, f64), to: (f64, f64)) -> Self {
        let middle = (from.0.midpoint(to.0), from.1.midpoint(to.1));
        let field = Area { middle, half: ((to.0 - from.0) / 2.0, (to.1 - from.1) / 2.0) };
        Self { field, taken: Vec::new(), avoided: Vec::new() }
    }

    /// Nothing may lie on a mark of this size.
    pub(super) fn take(&mut self, middle: (f64, f64), radius: f64) {
        self.taken.push(Area { middle, half: (radius, radius) });
    }

    /// What has to move may not lie on this mark either.
    pub(super) fn avoid(&mut self, middle: (f64, f64), radius: f64) {
        self.avoided.push(Area { middle, half: (radius, radius) });
    }

    /// Puts a label in the middle of a mark of this size, or at the nearest place that is free.
    pub(super) fn place(&mut self, text: String, wanted: (f64, f64), radius: f64) -> Label {
        let half = (text.chars().count() as f64 * CHARACTER / 2.0, HEIGHT / 2.0);
        let at = |middle| Area { middle, half };
        let rings = (1..=FURTHEST).flat_map(|ring| {
            (0..AROUND).map(move |turn| {
                let (sin, cos) = (f64::from(turn) / f64::from(AROUND) * std::f64::consts::TAU).sin_cos();
                let far = f64::from(ring) * STEP;
                // Above first, then to the right.
                at((wanted.0 + far * sin, wanted.1 - far * cos))
            })
        });
        let free = |area: &Area| area.lies_in(&self.field) && !self.taken.iter().any(|one| one.meets(area));
        let clear = |area: &Area| free(area) && !self.avoided.iter().any(|one| one.meets(area));
        let here = at(wanted);
        let moved = || rings.clone().find(clear).or_else(|| rings.clone().find(free));
        let found = if free(&here) { here } else { moved().unwrap_or(here) };
        self.taken.push(found);
        let (x, y) = found.middle;
        let (right, down) = (x - wanted.0, y - wanted.1);
        let far = right.hypot(down);
        let edge = || {
            let part = radius / far;
            (tenth(wanted.0 + part * right), tenth(wanted.1 + part * down))
        };
        Label { text, x: tenth(x), y: tenth(y), from: (far > 2.0 * STEP).then(edge) }
    }
}
