//! The guide, over a screen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::View;
use super::overlay::window;
use super::widgets::{cut, lines};
use crate::app::{Guide, GuidePage, Mark};
use crate::msg;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, guide: &Guide) {
    let page = GuidePage::new((area.width, area.height));
    let title = format!(" {} ", view.say(&msg!("guide-title")));
    let inner = window(frame, area, view, title, page.width, page.height);
    let typed = guide.field.text();
    let found = page.found(&typed);
    let label = Span::styled(format!("{} ", view.say(&msg!("guide-find"))), view.look.accent());
    let said =
        if typed.trim().is_empty() { msg!("guide-hint") } else { msg!("guide-found", count = found.len()) };
    let width = u16::try_from(label.width()).unwrap_or_default();
    let row = Rect { height: 1.min(inner.height), ..inner };
    frame.render_widget(Line::from(label), row);
    let field = Rect { x: row.x + width, width: row.width.saturating_sub(width).min(24), ..row };
    frame.render_widget(guide.field.area(), field);
    let rest = Rect { x: field.right() + 1, width: row.right().saturating_sub(field.right() + 1), ..row };
    frame.render_widget(Line::from(Span::styled(cut(&view.say(&said), rest.width), view.look.quiet())), rest);
    let text = Rect { y: inner.y + 2, height: inner.height.saturating_sub(2), ..inner };
    let first = guide.scroll.min(page.furthest());
    let shown = page.lines.iter().enumerate().skip(first).take(usize::from(text.height));
    let style = |mark| match mark {
        Mark::Plain => Style::new(),
        Mark::Strong => view.look.strong(),
        Mark::Key => view.look.accent(),
        Mark::Heading => view.look.strong().patch(Style::new().underlined()),
    };
    let rows = shown.map(|(place, line)| {
        let here = found.binary_search(&place).is_ok();
        let sign = Span::styled(if here { "▸ " } else { "  " }, view.look.warning());
        let pieces = line.0.iter().map(|(text, mark)| Span::styled(text.clone(), style(*mark)));
        [sign].into_iter().chain(pieces).collect::<Line>()
    });
    lines(frame, text, rows.collect());
}
