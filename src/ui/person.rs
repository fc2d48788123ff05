//! One person after another: asking consent, and how the day goes.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::View;
use super::big::{Big, Size};
use super::widgets::{cut, lines, panel, paragraph};
use crate::app::{Day, Sitting};
use crate::blueprint::StepKind;
use crate::keymap::{Command, Place};
use crate::msg;
use crate::overview::list;

/// Rows for the two answers, with air above.
const ANSWERS: u16 = 3;
/// Rows for those and for the day.
const BELOW: u16 = ANSWERS + 3;

/// What to read out before anything is written down, and the two answers.
pub(super) fn consent(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let block =
        panel(view, format!(" {} ", view.say(&msg!("consent-title")))).border_style(view.look.accent());
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let area = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
    let say = match &sitting.blueprint.consent {
        Some(consent) => consent.say.clone(),
        None => view.say(&msg!("consent-usual")),
    };
    let set = |size, width| Big::set(&say, size, width);
    // What is asked comes first, then the two answers; what goes before it gives way.
    let least = set(Size::Plain, area.width).map_or(1, |plain| plain.height());
    let welcome = sitting.blueprint.steps.first().filter(|step| step.kind == StepKind::Welcome);
    let mut rows = welcome.map_or_else(Vec::new, |welcome| paragraph(&welcome.say, area.width, Style::new()));
    rows.push(Line::default());
    rows.truncate(usize::from(area.height.saturating_sub(least + BELOW)));
    let top = draw_rows(frame, area, rows);
    let room = top.height.saturating_sub(BELOW);
    let asked = set(Size::Medium, top.width)
        .filter(|large| large.height() <= room)
        .or_else(|| set(Size::Plain, top.width));
    let asked_height = asked.as_ref().map_or(0, Big::height).min(top.height.saturating_sub(ANSWERS));
    if let Some(asked) = asked {
        let place = Rect { height: asked_height, ..top };
        asked.draw(frame.buffer_mut(), place, view.look.strong(), Alignment::Left);
    }
    let mut rows = vec![Line::default()];
    for (command, meaning) in
        [(Command::ConsentYes, msg!("consent-yes")), (Command::ConsentNo, msg!("consent-no"))]
    {
        let keys = view.app.keymap().lines(Place::Consent).into_iter().find(|line| line.command == command);
        let keys = keys.map_or_else(String::new, |line| line.keys_in(view.app.lang));
        rows.push(Line::from(vec![
            Span::styled(format!(" {keys:<4}"), view.look.accent()),
            Span::raw(view.say(&meaning)),
        ]));
    }
    rows.push(Line::default());
    let place = sitting.session.place();
    let day = sitting.day(view.app.now);
    let count = msg!("bar-day", count = day.conversations);
    rows.push(Line::from(cut(&format!("{place}: {}", view.say(&count)), area.width)));
    rows.push(tally(view, sitting, &day, area.width));
    let below = Rect { y: top.y + asked_height, height: top.height.saturating_sub(asked_height), ..top };
    draw_rows(frame, below, rows);
}

/// Draws lines from the top, and returns what is left below them.
fn draw_rows(frame: &mut Frame, area: Rect, rows: Vec<Line>) -> Rect {
    let height = u16::try_from(rows.len()).unwrap_or(u16::MAX).min(area.height);
    lines(frame, area, rows);
    Rect { y: area.y + height, height: area.height - height, ..area }
}

/// What was named today, the most named first.
pub(super) fn tally<'a>(view: View, sitting: &Sitting, day: &Day, width: u16) -> Line<'a> {
    let themes = &day.themes;
    let named = themes.iter().filter_map(|(theme, count)| {
        let theme = sitting.session.theme(theme)?;
        Some(msg!("person-today-theme", theme = theme.name.clone(), count = *count))
    });
    let said = if themes.is_empty() {
        msg!("person-none-today")
    } else {
        msg!("person-today", themes = list(named))
    };
    Line::from(Span::styled(cut(&view.say(&said), width), view.look.quiet()))
}
