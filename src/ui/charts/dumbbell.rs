//! Residents and professionals on one line.

use ratatui::text::{Line, Span};

use crate::overview::{CriterionResult, Fraction, unit};
use crate::session::Perspective;
use crate::ui::Look;

/// What stands around the cells of the line: `1 ` before it, ` 5` after it, and a mark when the two sides are
/// far apart.
const AROUND: u16 = 6;

/// Both sides of one criterion on one line from 1 to 5, `width` cells wide: the marks of the sides, the space
/// between them filled, `◉` where both are in one place. A gap to talk about is a double line with `!` behind
/// it. A side that said nothing is not there.
pub fn dumbbell<'a, C>(look: Look, result: &CriterionResult<C>, width: u16) -> Line<'a> {
    let cells = width.saturating_sub(AROUND).max(9);
    let place = |mean: Fraction| (unit(mean.to_f64()) * f64::from(cells - 1)).round() as u16;
    let sides: Vec<(u16, Perspective)> = Perspective::ALL
        .into_iter()
        .zip(result.sides)
        .filter_map(|(side, mean)| mean.map(|mean| (place(mean), side)))
        .collect();
    let between = match sides.as_slice() {
        [(one, _), (other, _)] => *one.min(other)..*one.max(other),
        _ => 0..0,
    };
    let flagged = result.is_gap_flagged();
    let whole: Vec<u16> = (1..=5).map(|score| place(Fraction::whole(score))).collect();
    let mut spans = vec![Span::styled("1 ", look.quiet())];
    for cell in 0..cells {
        let here: Vec<Perspective> =
            sides.iter().filter(|(place, _)| *place == cell).map(|(_, side)| *side).collect();
        spans.push(match here.as_slice() {
            [] if between.contains(&cell) && flagged => Span::styled("═", look.warning()),
            [] if between.contains(&cell) => Span::raw("━"),
            [] if whole.contains(&cell) => Span::styled("┼", look.quiet()),
            [] => Span::styled("·", look.quiet()),
            [side] => Span::styled(Look::mark(*side), look.side(*side).patch(look.strong())),
            _ => Span::styled("◉", look.strong()),
        });
    }
    spans.push(Span::styled(" 5", look.quiet()));
    spans.push(if flagged { Span::styled(" !", look.warning()) } else { Span::raw("  ") });
    Line::from(spans)
}
