//! Room 5, Kiezen en doen: which themes to go on with, or the worksheet that lies open.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::View;
use super::order::{Columns, Wanted, theme_list};
use super::sheets;
use super::widgets::{cut, lines, panel, paragraph};
use crate::app::Sitting;
use crate::keymap::Room;
use crate::msg;
use crate::worksheet;

/// Under this height there is only room for the themes.
const LOW: u16 = 12;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    if let Some(sheet) = sitting.sheet() {
        return sheets::draw(frame, area, view, sitting, &sheet);
    }
    let [top, list] = Layout::vertical([Constraint::Length(4), Constraint::Min(0)]).areas(area);
    sheets::pages(frame, top, view, sitting);
    let top = Rect { y: top.y + 1, height: top.height.saturating_sub(1), ..top };
    let mut head = Vec::new();
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
    let plans = worksheet::plans(&sitting.session);
    let high = u16::try_from(plans.len()).unwrap_or(u16::MAX).saturating_add(2);
    let high = if plans.is_empty() || list.height < LOW { 0 } else { high.min(list.height / 3) };
    let [list, below] = Layout::vertical([Constraint::Min(0), Constraint::Length(high)]).areas(list);
    if high > 0 {
        let block = panel(view, format!(" {} ", view.say(&msg!("plan-to-do"))));
        let inner = block.inner(below);
        frame.render_widget(block, below);
        let said = plans.iter().map(|plan| Line::from(cut(&view.say(&plan.said()), inner.width)));
        lines(frame, inner, said.collect());
    }
    let block =
        panel(view, format!(" {} ", view.say(&msg!("review-order")))).border_style(view.look.accent());
    let inner = block.inner(list);
    frame.render_widget(block, list);
    let columns = Columns::within(sitting, inner.width, Wanted::Means);
    if sitting.session.themes().is_empty() {
        let none = msg!("choose-no-themes", number = Room::Themes.number(), room = Room::Themes.title());
        lines(frame, inner, paragraph(&view.say(&none), inner.width, Style::new()));
        return;
    }
    let head = columns.head(view).filter(|_| sitting.ranking.is_some());
    let mut inner = inner;
    if let Some(head) = head {
        frame.render_widget(head, Rect { height: 1, ..inner });
        inner = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
    }
    theme_list(frame, inner, view, sitting, columns);
}
