//! Room 5, Kiezen: which themes to go on with.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::View;
use super::widgets::{bar, cut, first_shown, lines, padded, panel, wrapped};
use crate::app::Sitting;
use crate::msg;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let [top, list] = Layout::vertical([Constraint::Length(4), Constraint::Min(0)]).areas(area);
    let mut head = vec![Line::default()];
    let chosen = sitting.session.chosen().len();
    let ask = msg!("choose-count", chosen = chosen, wanted = sitting.blueprint.scoring.choose);
    head.push(Line::from(Span::styled(
        format!(" {}", view.say(&msg!("choose-question"))),
        view.look.strong(),
    )));
    head.push(Line::from(format!(" {}", view.say(&ask))));
    let note = if sitting.ranking.is_none() { msg!("choose-blind") } else { msg!("choose-next") };
    head.push(Line::from(Span::styled(
        format!(" {}", cut(&view.say(&note), top.width.saturating_sub(2))),
        view.look.quiet(),
    )));
    lines(frame, top, head);
    let block =
        panel(view, format!(" {} ", view.say(&msg!("review-order")))).border_style(view.look.accent());
    let inner = block.inner(list);
    frame.render_widget(block, list);
    let mut rows = theme_rows(view, sitting, inner.width);
    if rows.is_empty() {
        rows =
            wrapped(&view.say(&msg!("choose-no-themes")), inner.width).into_iter().map(Line::from).collect();
    }
    let first = first_shown(sitting.choice.selected, rows.len(), inner.height);
    lines(frame, inner, rows.into_iter().skip(first).collect());
}

/// Cells of the longest name of a theme.
pub(super) fn longest_name(sitting: &Sitting) -> u16 {
    let longest = sitting.session.themes().iter().map(|theme| theme.name.width()).max();
    u16::try_from(longest.unwrap_or_default()).unwrap_or(u16::MAX)
}

/// The themes in order: rank, chosen, name, promising, score as a figure and a bar.
pub(super) fn theme_rows<'a>(view: View, sitting: &Sitting, width: u16) -> Vec<Line<'a>> {
    let name_width = longest_name(sitting).min(width.saturating_sub(15));
    let bar_width = width.saturating_sub(name_width + 15).min(40);
    // A bar of a few cells says nothing.
    let bar_width = if bar_width < 8 { 0 } else { bar_width };
    let name_width = if bar_width == 0 { width.saturating_sub(13) } else { name_width };
    sitting
        .theme_order()
        .into_iter()
        .enumerate()
        .filter_map(|(place, id)| {
            let theme = sitting.session.theme(&id)?;
            let figures = sitting.figures(&id);
            let rank = figures
                .and_then(|figures| figures.rank)
                .map_or_else(|| " –".into(), |rank| format!("{rank:>2}"));
            let chosen = if sitting.session.chosen().contains(&id) { "[x]" } else { "[ ]" };
            let promising = figures.is_some_and(|figures| figures.promising == Some(true));
            let score = figures.and_then(|figures| figures.score);
            let shown = score.map_or_else(|| "  –".into(), |score| format!("{:>3}", score.round()));
            let style = if place == sitting.choice.selected { view.look.selected() } else { Style::new() };
            Some(
                Line::from(vec![
                    Span::styled(format!("{rank} "), view.look.accent()),
                    Span::raw(format!("{chosen} ")),
                    Span::styled(
                        padded(&theme.name, name_width),
                        if promising { view.look.strong() } else { Style::new() },
                    ),
                    Span::styled(if promising { " ★" } else { "  " }, view.look.good()),
                    Span::raw(format!(" {shown} ")),
                    Span::styled(bar(score.unwrap_or_default() / 100.0, bar_width), view.look.good()),
                ])
                .style(style),
            )
        })
        .collect()
}
