//! Which theme comes first for which weights of the three criteria.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::dots::{Dots, IN_CELL};
use super::{letter, lettered};
use crate::i18n::Lang;
use crate::msg;
use crate::overview::Winner;
use crate::scoring::Polygon;
use crate::session::Theme;
use crate::ui::Look;
use crate::ui::widgets::cut;

/// Draws the triangle of weights: every part has the letter of its winner, with a line around it, and a mark
/// stands at the weights `at`.
///
/// The corners stand for all weight on one criterion: `corners` names them, the first above, the second below
/// at the left, the third below at the right. `winners` fill the triangle and are lettered from A, in their
/// order; what each letter means is said by [`legend`]. `at` are weights that sum to 1. Nothing is drawn where
/// there is no room for a triangle, under 8 cells by 5.
pub fn triangle(
    buffer: &mut Buffer,
    area: Rect,
    look: Look,
    corners: [&str; 3],
    winners: &[Winner],
    at: [f64; 3],
) {
    let area = area.intersection(buffer.area);
    if area.width < 8 || area.height < 5 {
        return;
    }
    let inside = Rect { y: area.y + 1, height: area.height - 2, ..area };
    let shape = Shape::within(inside);
    let mut parts = Parts::new(winners);
    let mut lines = Dots::new(inside);
    let (across, down) = lines.size();
    let all = (0..down).flat_map(|y| (0..across).map(move |x| (x, y)));
    let won: Vec<Option<usize>> =
        all.clone().map(|(x, y)| shape.weights(x, y).and_then(|weights| parts.winner(weights))).collect();
    let at_dot = |x: i32, y: i32| {
        let inside = (0..across).contains(&x) && (0..down).contains(&y);
        inside.then(|| won[(y * across + x) as usize]).flatten()
    };
    for (x, y) in all {
        let here = at_dot(x, y);
        let around = [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)];
        // A line runs on one side of a border only, so that it is thin everywhere.
        if here.is_some() && around.into_iter().any(|(x, y)| at_dot(x, y) < here) {
            lines.set(x, y);
        }
    }
    let mut lettered = vec![false; winners.len()];
    for cell in inside.positions() {
        let (column, row) = (cell.x - inside.x, cell.y - inside.y);
        // Every other row is shifted, as in brickwork; a line is not broken by a letter.
        if (column + 2 * (row % 2)) % 4 != 0 || !lines.is_empty(cell.x, cell.y) {
            continue;
        }
        let (across, down) = IN_CELL;
        let middle = (i32::from(column * across + across / 2), i32::from(row * down + down / 2));
        if let Some(winner) = shape.weights(middle.0, middle.1).and_then(|weights| parts.winner(weights)) {
            lettered[winner] = true;
            put(buffer, look, (cell.x, cell.y), winner);
        }
    }
    lines.draw(buffer, look.quiet());
    for (place, winner) in winners.iter().enumerate().filter(|(place, _)| !lettered[*place]) {
        // A part that fell between the letters has one in its middle.
        put(buffer, look, shape.cell(winner.region.centroid()), place);
    }
    let (x, y) = shape.cell(at);
    let mark = Span::styled(" ◆ ", look.accent().patch(look.selected()));
    buffer.set_span(x.saturating_sub(1).max(area.x), y, &mark, 3);
    label_corners(buffer, area, look, &shape, corners);
}

fn put(buffer: &mut Buffer, look: Look, cell: (u16, u16), winner: usize) {
    if let Some(cell) = buffer.cell_mut(cell) {
        cell.set_char(letter(winner)).set_style(look.part(winner));
    }
}

/// The first corner's name above it, the other two below theirs.
fn label_corners(buffer: &mut Buffer, area: Rect, look: Look, shape: &Shape, corners: [&str; 3]) {
    let [top, left, right] = corners;
    let top = cut(top, area.width);
    let (apex, _) = shape.cell([1.0, 0.0, 0.0]);
    let half = top.width() as u16 / 2;
    let x = apex.saturating_sub(half).clamp(area.x, area.right().saturating_sub(top.width() as u16));
    buffer.set_string(x, area.y, &top, look.strong());
    let (left, right) = (cut(left, area.width / 2 - 1), cut(right, area.width / 2 - 1));
    let (from, base) = shape.cell([0.0, 1.0, 0.0]);
    let below = base + 1;
    let (to, _) = shape.cell([0.0, 0.0, 1.0]);
    let middle = area.x + area.width / 2;
    // Under its corner, but never over the other name or out of the area.
    let left_x = from.min(middle.saturating_sub(left.width() as u16 + 1)).max(area.x);
    let right_x = (to + 1).saturating_sub(right.width() as u16).max(middle + 1);
    let right_x = right_x.min(area.right().saturating_sub(right.width() as u16));
    buffer.set_string(left_x, below, &left, look.strong());
    buffer.set_string(right_x, below, &right, look.strong());
}

/// What the letters of [`triangle`] mean: a line per part, with its share of the triangle and its themes.
pub fn legend(look: Look, lang: Lang, winners: &[Winner], themes: &[Theme]) -> Vec<Line<'static>> {
    legend_within(look, lang, winners, themes, u16::MAX)
}

/// The same in lines of at most `width` cells: what does not fit goes on below, behind its letter.
pub fn legend_within(
    look: Look,
    lang: Lang,
    winners: &[Winner],
    themes: &[Theme],
    width: u16,
) -> Vec<Line<'static>> {
    let part = |(place, winner): (usize, &Winner)| {
        let percent = (winner.p * 100.0).round();
        let names = winner.names(themes);
        let said = if percent < 1.0 {
            msg!("chart-wins-little", themes = names)
        } else {
            msg!("chart-wins", themes = names, percent = percent.to_string())
        };
        lettered(look, place, &lang.say(&said), width)
    };
    winners.iter().enumerate().flat_map(part).collect()
}

/// Where the triangle lies, in dots.
struct Shape {
    area: Rect,
    /// Middle of the base, across.
    middle: f64,
    /// Half the base.
    half: f64,
    /// The height of the base, down.
    bottom: f64,
    height: f64,
}

impl Shape {
    /// As large as fits, with three sides of one length where there is room for it.
    fn within(area: Rect) -> Self {
        let (width, height) =
            (f64::from(area.width * IN_CELL.0) - 1.0, f64::from(area.height * IN_CELL.1) - 1.0);
        let half = (height / 3.0_f64.sqrt()).min(width / 2.0);
        // In a narrow area it may be somewhat too high, but not a needle.
        let height = height.min(half * 2.2);
        Self { area, middle: width / 2.0, half, bottom: height, height }
    }

    /// The weights at a dot; `None` outside the triangle.
    fn weights(&self, x: i32, y: i32) -> Option<[f64; 3]> {
        const EDGE: f64 = -1e-9;
        let first = (self.bottom - f64::from(y)) / self.height;
        let aside = (f64::from(x) - self.middle) / self.half;
        let rest = 1.0 - first;
        let weights = [first, (rest - aside) / 2.0, rest.midpoint(aside)];
        weights.iter().all(|weight| *weight >= EDGE).then_some(weights)
    }

    /// The cell of these weights.
    fn cell(&self, weights: [f64; 3]) -> (u16, u16) {
        let x = self.middle + (weights[2] - weights[1]) * self.half;
        let y = self.bottom - weights[0] * self.height;
        let inside = |dot: f64, in_cell: u16, cells: u16| {
            ((dot / f64::from(in_cell)).max(0.0) as u16).min(cells.saturating_sub(1))
        };
        (
            self.area.x + inside(x, IN_CELL.0, self.area.width),
            self.area.y + inside(y, IN_CELL.1, self.area.height),
        )
    }
}

/// The parts of the triangle, ready to be asked for every dot.
struct Parts {
    /// Per winner the edges of its part: vectors that are positive on its inner side.
    edges: Vec<Vec<[f64; 3]>>,
    /// Neighbours mostly have one winner: it is tried first.
    last: usize,
}

impl Parts {
    fn new(winners: &[Winner]) -> Self {
        Self { edges: winners.iter().map(|winner| edges(&winner.region)).collect(), last: 0 }
    }

    /// Who wins for these weights. Between two parts, where rounding leaves a slit, the nearest one.
    fn winner(&mut self, weights: [f64; 3]) -> Option<usize> {
        const ON_THE_LINE: f64 = -1e-9;
        let depth = |edges: &Vec<[f64; 3]>| {
            edges.iter().map(|edge| dot(*edge, weights)).fold(f64::INFINITY, f64::min)
        };
        if self.edges.get(self.last).is_some_and(|edges| depth(edges) >= ON_THE_LINE) {
            return Some(self.last);
        }
        let depths = self.edges.iter().map(depth).enumerate();
        self.last = depths.max_by(|(_, one), (_, other)| one.total_cmp(other))?.0;
        Some(self.last)
    }
}

fn edges(region: &Polygon) -> Vec<[f64; 3]> {
    let corners = region.corners();
    let middle = region.centroid();
    let next = corners.iter().cycle().skip(1);
    corners
        .iter()
        .zip(next)
        .filter_map(|(one, other)| {
            // The plane through both corners and the origin meets the triangle in their edge.
            let across = [
                one[1] * other[2] - one[2] * other[1],
                one[2] * other[0] - one[0] * other[2],
                one[0] * other[1] - one[1] * other[0],
            ];
            let length = dot(across, across).sqrt();
            let side = dot(across, middle);
            (length > 1e-12).then(|| across.map(|part| part / length * side.signum()))
        })
        .collect()
}

fn dot(one: [f64; 3], other: [f64; 3]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}
