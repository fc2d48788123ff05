//! Rings around the resident: how close people put each organisation, and how often.

use std::f64::consts::TAU;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::Look;
use super::dots::{Dots, IN_CELL};
use super::letter;
use crate::session::Perspective;

/// Draws the rings. Every organisation has a direction of its own, from above and then to the right, and a letter; on
/// each ring stands how often it was put there. `counts`: per organisation from the inner ring to the outer. There is
/// no place between two rings: an average of 'very close' and 'far away' is where nobody put it.
pub fn rings(buffer: &mut Buffer, area: Rect, look: Look, counts: &[&[u32]]) {
    let rings = counts.iter().map(|counts| counts.len()).max().unwrap_or_default();
    if rings == 0 || area.is_empty() {
        return;
    }
    let mut dots = Dots::new(area);
    let (width, height) = dots.size();
    let middle = (f64::from(width - 1) / 2.0, f64::from(height - 1) / 2.0);
    let radius = middle.0.min(middle.1);
    let of_ring = |ring: f64| radius * ring / rings as f64;
    for ring in 1..=rings {
        let far = of_ring(ring as f64);
        let steps = (far * TAU * 1.5) as u32;
        for step in 0..steps {
            let (sin, cos) = (f64::from(step) / f64::from(steps) * TAU).sin_cos();
            dots.set((middle.0 + far * sin).round() as i32, (middle.1 + far * cos).round() as i32);
        }
    }
    dots.draw(buffer, look.quiet());
    let cell = |x: f64, y: f64| {
        let (x, y) = ((x / f64::from(IN_CELL.0)) as u16, (y / f64::from(IN_CELL.1)) as u16);
        (area.x + x.min(area.width - 1), area.y + y.min(area.height - 1))
    };
    let resident = cell(middle.0, middle.1);
    buffer.set_string(resident.0, resident.1, Look::mark(Perspective::Resident), look.strong());
    for (place, of_one) in counts.iter().enumerate() {
        let (sin, cos) = (place as f64 / counts.len() as f64 * TAU).sin_cos();
        for (ring, count) in of_one.iter().enumerate().filter(|(_, count)| **count > 0) {
            // In the middle of the band of the ring.
            let far = of_ring(ring as f64 + 0.5);
            let (x, y) = cell(middle.0 + far * sin, middle.1 - far * cos);
            let text = format!("{}{count}", letter(place));
            let room = usize::from(area.right().saturating_sub(x));
            buffer.set_stringn(x, y, text, room, look.part(place));
        }
    }
}
