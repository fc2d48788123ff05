//! The first screen.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::View;
use super::frame::{footer, notice};
use super::widgets::{cut, first_shown, lines, padded, panel, wrapped};
use crate::app::{Home, HomeLine, SessionCard};
use crate::msg;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, home: &Home) {
    let [head, body, said, keys] = Layout::vertical([
        Constraint::Length(4),
        Constraint::Min(0),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(area);
    let mut title = vec![
        Line::default(),
        Line::from(vec![
            Span::styled(" dialoogtafel", view.look.accent()),
            Span::styled(format!("  {}", view.say(&msg!("home-tagline"))), view.look.quiet()),
        ]),
    ];
    title.extend(
        wrapped(&view.say(&msg!("home-intro")), head.width.saturating_sub(2))
            .into_iter()
            .map(|line| Line::from(format!(" {line}"))),
    );
    lines(frame, head, title);
    list(frame, body, view, home);
    notice(frame, said, view);
    footer(frame, keys, view, &view.app.places());
}

fn list(frame: &mut Frame, area: Rect, view: View, home: &Home) {
    let block = panel(view, format!(" {} ", view.say(&msg!("home-list"))));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let count = home.lines().count();
    let first = first_shown(home.selected, count, inner.height);
    let mut rows: Vec<Line> = home
        .lines()
        .enumerate()
        .skip(first)
        .take(usize::from(inner.height))
        .map(|(place, line)| {
            let style =
                if place == home.selected { view.look.selected() } else { ratatui::style::Style::new() };
            row(view, line, inner.width).style(style)
        })
        .collect();
    if home.sessions.as_ref().is_some_and(Vec::is_empty) {
        rows.push(Line::default());
        rows.extend(
            wrapped(&view.say(&msg!("home-empty")), inner.width)
                .into_iter()
                .map(|line| Line::from(Span::styled(line, view.look.quiet()))),
        );
    }
    lines(frame, inner, rows);
}

fn row<'a>(view: View, line: HomeLine, width: u16) -> Line<'a> {
    match line {
        HomeLine::New => Line::from(vec![
            Span::styled(" + ", view.look.accent()),
            Span::styled(padded(&view.say(&msg!("home-new")), width.saturating_sub(3)), view.look.strong()),
        ]),
        HomeLine::Example => Line::from(vec![
            Span::styled(" ▸ ", view.look.accent()),
            Span::raw(padded(&view.say(&msg!("home-example")), width.saturating_sub(3))),
        ]),
        HomeLine::Session(card) => session(view, card, width),
    }
}

fn session<'a>(view: View, card: &SessionCard, width: u16) -> Line<'a> {
    let facts = match &card.facts {
        Ok(facts) => facts,
        Err(why) => {
            let name =
                card.path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            return Line::from(vec![
                Span::styled(" ! ", view.look.warning()),
                Span::raw(padded(&format!("{name}  {}", view.say(why)), width.saturating_sub(3))),
            ]);
        }
    };
    let date = facts.date.map_or_else(String::new, |date| view.app.lang.date(date));
    let counts = view.say(&msg!("home-counts", remarks = facts.contributions, ballots = facts.ballots));
    let place = match facts.tables.as_slice() {
        [] => facts.place.clone(),
        tables => format!("{} · {}", facts.place, tables.join(", ")),
    };
    let left = width.saturating_sub(3 + 16 + 34);
    Line::from(vec![
        Span::raw("   "),
        Span::styled(padded(&date, 16), view.look.quiet()),
        Span::styled(padded(&cut(&format!("{place}  {}", facts.title), left), left), view.look.strong()),
        Span::styled(padded(&format!("  {counts}"), 34), view.look.quiet()),
    ])
}
