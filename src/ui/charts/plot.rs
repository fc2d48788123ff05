//! Two criteria against each other, the third as size.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::dots::Dots;
use crate::overview::unit;
use crate::ui::Look;
use crate::ui::widgets::cut;

/// A theme in the [`plot`].
#[derive(Debug, Clone)]
pub struct Bubble {
    /// What it is known by where there is little room: a rank or a letter, in at most three cells.
    pub label: String,
    /// Its name, which stands behind the label where there is room for names.
    pub name: String,
    /// Urgency and potential, 1 to 5.
    pub at: [f64; 2],
    /// Energy, 1 to 5: the larger, the larger the circle.
    pub energy: f64,
    /// Of label and circle.
    pub style: Style,
    /// The one under the cursor has a thick circle, and a label as a block.
    pub under_cursor: bool,
}

/// A field that is this wide has room for names, of so many cells.
const NAMES: u16 = 90;
const NAME: u16 = 28;

/// Cells before the field: the scores of the upright axis.
const LEFT: u16 = 2;

/// Draws urgency across, potential up and energy as size; thin lines stand at `promising_from` on both axes.
///
/// `axes` are the names along the axes, across and up. Circles may overlap, labels never do: where a place is
/// taken, a label goes to the nearest free one. The earlier of two bubbles keeps its place and lies on top. Needs about 24 cells
/// by 8.
pub fn plot(
    buffer: &mut Buffer,
    area: Rect,
    look: Look,
    axes: [&str; 2],
    bubbles: &[Bubble],
    promising_from: f64,
) {
    let area = area.intersection(buffer.area);
    if area.width < 24 || area.height < 8 {
        return;
    }
    let field = Rect { x: area.x + LEFT, y: area.y + 1, width: area.width - LEFT, height: area.height - 3 };
    draw_axes(buffer, area, field, look, axes);
    let lines = (along(promising_from, field.width - 1), along(promising_from, field.height - 1));
    let (upright, level) = (field.x + lines.0, field.bottom() - 1 - lines.1);
    for y in field.top()..field.bottom() {
        buffer.set_string(upright, y, "┊", look.quiet());
    }
    for x in field.left()..field.right() {
        buffer.set_string(x, level, if x == upright { "┼" } else { "┈" }, look.quiet());
    }
    for bubble in bubbles.iter().rev() {
        circle(buffer, field, bubble);
    }
    let mut taken = vec![false; usize::from(field.width) * usize::from(field.height)];
    let place =
        |x: u16, y: u16| usize::from(y - field.y) * usize::from(field.width) + usize::from(x - field.x);
    for bubble in bubbles {
        let label = if field.width < NAMES {
            cut(&bubble.label, 3)
        } else {
            cut(&format!("{} {}", bubble.label, bubble.name), NAME)
        };
        let width = label.width() as u16;
        let wanted = (field.x + along(bubble.at[0], field.width - 1), up(bubble.at[1], field));
        // A row is about two columns high.
        let far = |x: u16, y: u16| {
            let (x, y) = (u32::from(x.abs_diff(wanted.0)), u32::from(y.abs_diff(wanted.1)));
            x * x + 4 * y * y
        };
        // One cell of air on both sides, so that 1 and 2 are not 12.
        let free = |(x, y): &(u16, u16)| {
            let cells = x.saturating_sub(1).max(field.x)..(x + width + 1).min(field.right());
            x + width <= field.right() && cells.into_iter().all(|x| !taken[place(x, *y)])
        };
        let nearest = || {
            let places = field.positions().map(Into::<(u16, u16)>::into).filter(free);
            places.min_by_key(|&(x, y)| far(x, y))
        };
        let Some((x, y)) = Some(wanted).filter(free).or_else(nearest) else { continue };
        for x in x..x + width {
            taken[place(x, y)] = true;
        }
        // A label has one colour, whatever circles lie below it.
        let style = Style::reset().patch(bubble.style);
        let style = if bubble.under_cursor { style.patch(look.selected()) } else { style };
        buffer.set_string(x, y, label, style);
    }
}

/// How many of `cells` steps a score from 1 to 5 is along an axis.
fn along(score: f64, cells: u16) -> u16 {
    (unit(score.clamp(1.0, 5.0)) * f64::from(cells)).round() as u16
}

fn up(score: f64, field: Rect) -> u16 {
    field.bottom() - 1 - along(score, field.height - 1)
}

fn draw_axes(buffer: &mut Buffer, area: Rect, field: Rect, look: Look, axes: [&str; 2]) {
    let [across, upright] = axes;
    buffer.set_string(area.x, area.y, cut(&format!("↑ {upright}"), area.width), look.strong());
    for score in 1..=5_u16 {
        let text = score.to_string();
        buffer.set_string(area.x, up(f64::from(score), field), &text, look.quiet());
        buffer.set_string(
            field.x + along(f64::from(score), field.width - 1),
            field.bottom(),
            &text,
            look.quiet(),
        );
    }
    let across = cut(&format!("{across} →"), area.width);
    let x = area.right().saturating_sub(across.width() as u16).max(area.x);
    buffer.set_string(x, area.bottom() - 1, across, look.strong());
}

/// A circle whose area grows with the energy.
fn circle(buffer: &mut Buffer, field: Rect, bubble: &Bubble) {
    let mut dots = Dots::new(field);
    let (width, height) = dots.size();
    // The middle of the cell where its label stands.
    let x = f64::from(along(bubble.at[0], field.width - 1)) * 2.0 + 0.5;
    let y = f64::from(up(bubble.at[1], field) - field.y) * 4.0 + 1.5;
    let largest = (f64::from(width.min(height)) / 7.0).max(3.0);
    let radius = largest * (bubble.energy.clamp(1.0, 5.0) / 5.0).sqrt().max(0.3);
    let steps = (radius * 8.0).ceil() as u16;
    let inner = bubble.under_cursor.then_some(radius - 1.0);
    for radius in [Some(radius), inner].into_iter().flatten() {
        for step in 0..steps {
            let (sin, cos) = (f64::from(step) / f64::from(steps) * std::f64::consts::TAU).sin_cos();
            dots.set((x + radius * cos).round() as i32, (y + radius * sin).round() as i32);
        }
    }
    dots.draw(buffer, bubble.style);
}
