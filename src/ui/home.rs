//! The first screen.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::View;
use super::frame::footer;
use super::overlay::window;
use super::widgets::{cut, first_shown, lines, padded, panel, paragraph, wrapped};
use crate::app::{HINTS, Home, HomeLine, Screen, SessionCard, SessionFacts, Target};
use crate::i18n::Message;
use crate::msg;

/// From this width on what is under the cursor stands at the right.
const WIDE: u16 = 130;
/// From this height on there is air between sentences.
const AIRY: u16 = 12;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, home: &Home) {
    let [head, body, _, keys] = Layout::vertical([
        Constraint::Length(4),
        Constraint::Min(0),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(area);
    let name = Span::styled(" dialoogtafel", view.look.accent());
    let rest = head.width.saturating_sub(u16::try_from(name.width()).unwrap_or_default());
    let tagline = cut(&format!("  {}", view.say(&msg!("home-tagline"))), rest);
    let mut title = vec![Line::default(), Line::from(vec![name, Span::styled(tagline, view.look.quiet())])];
    title.extend(
        wrapped(&view.say(&invitation(view, home)), head.width.saturating_sub(2))
            .into_iter()
            .map(|line| Line::from(format!(" {line}"))),
    );
    lines(frame, head, title);
    // A window that is wide enough has room for what is under the cursor.
    let beside = if body.width >= WIDE { body.width * 2 / 5 } else { 0 };
    let [left, right] = Layout::horizontal([Constraint::Min(0), Constraint::Length(beside)]).areas(body);
    list(frame, left, view, home);
    if right.width > 0 {
        detail(frame, right, view, home);
    }
    footer(frame, keys, view);
}

/// What Enter does: who stopped half-way is asked to go on, with where and when that was.
fn invitation(view: View, home: &Home) -> Message {
    let HomeLine::Session(SessionCard { facts: Ok(facts), left_at: Some(left_at), .. }) = home.line() else {
        return msg!("home-intro");
    };
    let (day, time) = (view.app.now.date(*left_at), view.app.now.clock(*left_at));
    msg!("home-go-on", place = place(facts), day = view.app.lang.date(day), time = time, step = &facts.step)
}

fn list(frame: &mut Frame, area: Rect, view: View, home: &Home) {
    let block = panel(view, format!(" {} ", view.say(&msg!("home-list"))));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let count = home.lines().count();
    let columns = Columns::of(view, home, inner.width);
    let first = first_shown(home.selected, count, inner.height);
    view.aim_lines(inner, first, count, Target::Home);
    let mut rows: Vec<Line> = home
        .lines()
        .enumerate()
        .skip(first)
        .take(usize::from(inner.height))
        .map(|(place, line)| view.look.row(row(view, line, columns, inner.width), place == home.selected))
        .collect();
    if home.sessions.as_ref().is_some_and(Vec::is_empty) {
        let kept = msg!("home-kept", folder = home.folder.display().to_string());
        for (said, style) in [
            (msg!("home-about"), Style::new()),
            (msg!("home-first"), view.look.strong()),
            (kept, view.look.quiet()),
        ] {
            // In a low window the air goes, not the words.
            if inner.height >= AIRY || rows.len() == count {
                rows.push(Line::default());
            }
            rows.extend(paragraph(&view.say(&said), inner.width, style));
        }
    }
    lines(frame, inner, rows);
}

/// What the line under the cursor holds, and what Enter does with it.
fn detail(frame: &mut Frame, area: Rect, view: View, home: &Home) {
    let quiet = view.look.quiet();
    let (title, mut said, file) = match home.line() {
        HomeLine::New => {
            (view.label(&msg!("home-new")), vec![(view.say(&msg!("home-about-new")), Style::new())], None)
        }
        HomeLine::Example => {
            let about = msg!("home-about-example", count = HINTS.len());
            (view.label(&msg!("home-example")), vec![(view.say(&about), Style::new())], None)
        }
        HomeLine::Session(card) => {
            let (title, said) = match &card.facts {
                Ok(facts) => (place(facts), session_facts(view, card, facts)),
                Err(why) => {
                    let cannot = view.say(&msg!("home-cannot-open"));
                    (String::new(), vec![(view.say(why), Style::new()), (cannot, Style::new())])
                }
            };
            (title, said, Some(card.path.display().to_string()))
        }
    };
    if matches!(home.line(), HomeLine::New) {
        for card in &home.blueprints {
            let minutes = view.say(&msg!("pick-minutes", minutes = card.minutes));
            said.push((format!("{}, {minutes}", card.title), view.look.strong()));
            said.push((card.purpose.clone(), quiet));
        }
    }
    if let Some(file) = file {
        said.push((view.say(&msg!("home-file", file = file)), Style::new()));
    }
    let title =
        if title.is_empty() { title } else { format!(" {} ", cut(&title, area.width.saturating_sub(6))) };
    let block = panel(view, title);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let mut rows = Vec::new();
    for (text, style) in said {
        // A title stands with what it is about.
        if style != quiet || rows.is_empty() {
            rows.push(Line::default());
        }
        rows.extend(paragraph(&text, inner.width, style));
    }
    lines(frame, inner, rows);
}

/// What is told of a session, and in which style.
fn session_facts(view: View, card: &SessionCard, facts: &SessionFacts) -> Vec<(String, Style)> {
    let date = facts.date.map_or_else(String::new, |date| view.app.lang.date(date));
    let mut said = vec![(facts.title.clone(), view.look.strong()), (date, Style::new())];
    said.push((counts(view, facts), Style::new()));
    if let Some(left_at) = card.left_at {
        let (day, time) = (view.app.now.date(left_at), view.app.now.clock(left_at));
        let left = msg!("home-left", day = view.app.lang.date(day), time = time);
        said.push((view.say(&left), Style::new()));
    }
    if !facts.step.is_empty() {
        said.push((view.say(&msg!("home-stands-at", step = &facts.step)), Style::new()));
    }
    said.push((view.say(&msg!("home-open-it")), view.look.accent()));
    said
}

/// The sessions that can be brought into another.
pub(super) fn others(frame: &mut Frame, area: Rect, view: View, into: usize, selected: usize) {
    let Screen::Home(home) = &view.app.screen else { return };
    let known = home.sessions.iter().flatten().nth(into).and_then(|card| card.facts.as_ref().ok());
    let title =
        format!(" {} ", view.say(&msg!("bring-in-title", place = known.map_or_else(String::new, place))));
    let count = home.others(into).count();
    let height = u16::try_from(count).unwrap_or(u16::MAX).saturating_add(5).min(20);
    let inner = window(frame, area, view, title, 78, height);
    let about = paragraph(&view.say(&msg!("bring-in-about")), inner.width, view.look.quiet());
    let above = u16::try_from(about.len()).unwrap_or_default() + 1;
    lines(frame, inner, about);
    let list = Rect { y: inner.y + above, height: inner.height.saturating_sub(above), ..inner };
    let columns = Columns::of(view, home, list.width);
    let first = first_shown(selected, count, list.height);
    view.aim_lines(list, first, count, Target::Other);
    let rows =
        home.others(into).enumerate().skip(first).map(|(line, (_, card))| {
            view.look.row(session(view, card, columns, list.width), line == selected)
        });
    lines(frame, list, rows.take(usize::from(list.height)).collect());
}

/// Cells of each column of the sessions.
#[derive(Clone, Copy)]
struct Columns {
    place: u16,
    title: u16,
    counts: u16,
}

/// Cells of a date, with air behind it.
const DATE: u16 = 14;

impl Columns {
    /// As wide as what stands in them; the title takes what is left, and stays away where that is too little.
    fn of(view: View, home: &Home, width: u16) -> Self {
        let widest = |texts: &dyn Fn(&SessionFacts) -> String| {
            let known = home.sessions.iter().flatten().filter_map(|card| card.facts.as_ref().ok());
            known.map(|facts| texts(facts).width()).max().unwrap_or_default().try_into().unwrap_or(u16::MAX)
        };
        let counts: u16 = widest(&|facts| counts(view, facts));
        let left = width.saturating_sub(3 + DATE + counts + 2);
        let place: u16 = widest(&place).min(left);
        let title = left.saturating_sub(place + 2);
        let title = if title < 12 { 0 } else { title.min(widest(&|facts| facts.title.clone())) };
        Self { place: if title == 0 { left } else { place }, title, counts }
    }
}

fn place(facts: &SessionFacts) -> String {
    match facts.tables.as_slice() {
        [] => facts.place.clone(),
        tables => format!("{} · {}", facts.place, tables.join(", ")),
    }
}

fn counts(view: View, facts: &SessionFacts) -> String {
    view.say(&msg!("home-counts", remarks = facts.contributions, votes = facts.votes))
}

fn row<'a>(view: View, line: HomeLine, columns: Columns, width: u16) -> Line<'a> {
    match line {
        HomeLine::New => Line::from(vec![
            Span::styled(" + ", view.look.accent()),
            Span::styled(padded(&view.say(&msg!("home-new")), width.saturating_sub(3)), view.look.strong()),
        ]),
        HomeLine::Example => Line::from(vec![
            Span::styled(" ○ ", view.look.accent()),
            Span::raw(padded(&view.say(&msg!("home-example")), width.saturating_sub(3))),
        ]),
        HomeLine::Session(card) => session(view, card, columns, width),
    }
}

fn session<'a>(view: View, card: &SessionCard, columns: Columns, width: u16) -> Line<'a> {
    let facts = match &card.facts {
        Ok(facts) => facts,
        Err(why) => {
            let (sign, style) =
                if card.locked { (" ▪ ", view.look.accent()) } else { (" ! ", view.look.warning()) };
            // The sentence names the file.
            let why = padded(&view.say(why), width.saturating_sub(3));
            return Line::from(vec![Span::styled(sign, style), Span::raw(why)]);
        }
    };
    let date = facts.date.map_or_else(String::new, |date| view.app.lang.date(date));
    let title =
        if columns.title == 0 { String::new() } else { format!("  {}", padded(&facts.title, columns.title)) };
    let counts = counts(view, facts);
    let space = usize::from(columns.counts).saturating_sub(counts.width());
    Line::from(vec![
        Span::raw("   "),
        Span::styled(padded(&date, DATE), view.look.quiet()),
        Span::styled(padded(&place(facts), columns.place), view.look.strong()),
        Span::raw(title),
        Span::styled(format!("  {}{counts}", " ".repeat(space)), view.look.quiet()),
    ])
}
