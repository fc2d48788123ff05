//! All themes in one picture: urgency across, potential up, energy as size.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::View;
use super::super::charts::{Bubble, plot};
use super::super::order::{mean, rank};
use super::super::widgets::{cut, lines};
use super::sentence_lines;
use super::weights::LOW;
use crate::app::Sitting;
use crate::msg;
use crate::overview;
use crate::session::Criterion;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let says = if area.height < LOW { msg!("map-says-short") } else { msg!("map-says") };
    let says = sentence_lines(view, &says, area.width);
    let said = u16::try_from(says.len()).unwrap_or(2) + 1;
    let [picture, words] = Layout::vertical([Constraint::Min(0), Constraint::Length(said)]).areas(area);
    let here = sitting.looking_at().map(|(theme, _)| theme.id.clone());
    // The theme under the cursor goes first: it keeps its place and lies on top.
    let mut bubbles: Vec<Bubble> = sitting
        .theme_order()
        .iter()
        .filter_map(|id| {
            let (theme, figures) = (sitting.session.theme(id)?, sitting.figures(id)?);
            let [Some(urgency), Some(potential), Some(energy)] =
                [0, 1, 2].map(|criterion: usize| figures.criteria[criterion].mean)
            else {
                return None;
            };
            let under_cursor = here.as_ref() == Some(id);
            let style = match figures.promising {
                _ if under_cursor => view.look.accent(),
                Some(true) => view.look.good(),
                _ => Style::new(),
            };
            let at = [urgency, potential].map(overview::Fraction::to_f64);
            let (label, name) = (rank(Some(figures)), theme.name.clone());
            Some(Bubble { label, name, at, energy: energy.to_f64(), style, under_cursor })
        })
        .collect();
    bubbles.sort_by_key(|bubble| !bubble.under_cursor);
    let axes = [Criterion::Urgency, Criterion::Potential].map(|of| view.say(&overview::criterion(of)));
    let from = sitting.blueprint.scoring.promising_from;
    plot(frame.buffer_mut(), picture, view.look, [&axes[0], &axes[1]], &bubbles, from);
    let mut rows = vec![selected(view, sitting, area.width)];
    rows.extend(says);
    lines(frame, words, rows);
}

/// The theme under the cursor in figures; where there is little room, what the picture shows least well.
fn selected<'a>(view: View, sitting: &Sitting, width: u16) -> Line<'a> {
    let Some((theme, figures)) = sitting.looking_at() else { return Line::default() };
    let shown = if width < 64 { &Criterion::ALL[2..] } else { &Criterion::ALL[..] };
    let means: Vec<String> = shown
        .iter()
        .map(|of| {
            let figure = mean(view, figures.criteria[of.index()].mean);
            format!("{} {figure}", view.say(&overview::criterion(*of)))
        })
        .collect();
    let means = format!(": {}", means.join(", "));
    let name = format!("{} {}", rank(Some(figures)), theme.name);
    let room = width.saturating_sub(u16::try_from(means.chars().count()).unwrap_or(width));
    Line::from(Span::styled(format!("{}{means}", cut(&name, room)), view.look.strong()))
}
