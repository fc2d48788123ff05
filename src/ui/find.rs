//! Find in remarks, and lists of which one line is picked.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::View;
use super::overlay::window;
use super::widgets::{cut, first_shown, lines, paragraph, remark_tail};
use crate::app::{Find, Pick};
use crate::finder::marks;
use crate::msg;
use crate::session::Contribution;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, find: &Find) {
    let Some(sitting) = view.app.sitting() else { return };
    let title = format!(" {} ", view.say(&msg!("find-title")));
    let inner = window(frame, area, view, title, 110, area.height);
    let row = |y: u16, height: u16| Rect { y: inner.y + y, height: height.min(inner.height), ..inner };
    // A bar beside it shows where one types.
    lines(frame, row(0, 1), vec![Line::from(Span::styled("▏", view.look.accent()))]);
    let field = Rect { x: inner.x + 2, width: inner.width.saturating_sub(2), ..row(0, 1) };
    frame.render_widget(find.field.area(), field);
    let typed = find.field.text();
    let said = match (typed.trim().is_empty(), sitting.recall.is_complete()) {
        (_, false) => msg!("find-busy", count = find.hits.len()),
        (true, true) => msg!("find-hint"),
        (false, true) => msg!("find-count", count = find.hits.len()),
    };
    lines(
        frame,
        row(1, 1),
        vec![Line::from(Span::styled(cut(&view.say(&said), inner.width), view.look.quiet()))],
    );
    let list = row(3, inner.height.saturating_sub(3));
    let first = first_shown(find.selected, find.hits.len(), list.height);
    let shown = find.hits.iter().enumerate().skip(first).take(usize::from(list.height));
    let rows = shown.filter_map(|(place, id)| {
        let remark = sitting.session.contribution(*id)?;
        Some(view.look.row(hit(view, sitting, remark, &typed, list.width), place == find.selected))
    });
    lines(frame, list, rows.collect());
}

/// A remark that was found: what was typed is underlined, and always in sight.
fn hit<'a>(
    view: View,
    sitting: &crate::app::Sitting,
    remark: &Contribution,
    typed: &str,
    width: u16,
) -> Line<'a> {
    let who = sitting.session.group(&remark.group);
    let mut spans = vec![match who {
        Some(group) => Span::styled(
            format!("{} ", super::Look::mark(group.perspective)),
            view.look.side(group.perspective),
        ),
        None => Span::raw("? "),
    }];
    let tail = remark_tail(view, sitting, remark, 16, width / 4);
    let tail_width: usize = tail.iter().map(Span::width).sum();
    let room = usize::from(width).saturating_sub(tail_width + 2);
    spans.extend(
        excerpt(&remark.text, &marks(&remark.text, typed), room)
            .into_iter()
            .map(|(text, marked)| Span::styled(text, if marked { view.look.found() } else { Style::new() })),
    );
    spans.extend(tail);
    Line::from(spans)
}

/// As much of a text as fits in `width` cells with its first mark in sight, in pieces: marked or not.
fn excerpt(text: &str, marks: &[Range<usize>], width: usize) -> Vec<(String, bool)> {
    // So much stands before the first mark, where the text does not fit.
    let before = width / 3;
    let first = marks.first().map_or(0, |mark| mark.start);
    let mut start = 0;
    if text.width() > width && text[..first].width() > before {
        let mut cells = 0;
        for (at, grapheme) in text[..first].grapheme_indices(true).rev() {
            cells += grapheme.width();
            if cells >= before {
                break;
            }
            start = at;
        }
    }
    let mut pieces: Vec<(String, bool)> = Vec::new();
    let mut cells = 0;
    if start > 0 {
        pieces.push(("…".into(), false));
        cells = 1;
    }
    for (at, grapheme) in text[start..].grapheme_indices(true) {
        let at = start + at;
        let grapheme = if grapheme.contains('\n') { " " } else { grapheme };
        let rest = text.len() > at + grapheme.len();
        if cells + grapheme.width() + usize::from(rest) > width {
            pieces.push(("…".into(), false));
            break;
        }
        cells += grapheme.width();
        let marked = marks.iter().any(|mark| mark.contains(&at));
        match pieces.last_mut() {
            Some((piece, same)) if *same == marked => piece.push_str(grapheme),
            _ => pieces.push((grapheme.to_owned(), marked)),
        }
    }
    pieces
}

pub(super) fn pick(frame: &mut Frame, area: Rect, view: View, pick: &Pick) {
    let Some(sitting) = view.app.sitting() else { return };
    let title = view.say(&pick.title(sitting));
    let found = pick.lines(sitting);
    let height = u16::try_from(found.len()).unwrap_or(u16::MAX).saturating_add(4).min(24);
    let inner = window(frame, area, view, format!(" {} ", cut(&title, 66)), 74, height);
    let hint = paragraph(&view.say(&pick.hint()), inner.width, view.look.quiet());
    let below = u16::try_from(hint.len()).unwrap_or(1).min(inner.height / 2);
    let list = Rect { height: inner.height.saturating_sub(below), ..inner };
    let first = first_shown(pick.selected, found.len(), list.height);
    let rows = found.iter().enumerate().skip(first).take(usize::from(list.height)).map(|(place, line)| {
        let mark = if line.on { "✓ " } else { "  " };
        let name = super::widgets::padded(&view.label(&line.text), list.width.saturating_sub(2));
        view.look.row(Line::from(format!("{mark}{name}")), place == pick.selected)
    });
    lines(frame, list, rows.collect());
    lines(frame, Rect { y: list.bottom(), height: below, ..inner }, hint);
}
