//! What stands around every room: bar and tabs above, notice and keys below.

use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;
use unicode_width::UnicodeWidthStr;

use super::View;
use super::widgets::{cut, lines, padded, wrapped};
use crate::app::{Heard, Saving, Sitting, Target};
use crate::blueprint::Step;
use crate::keymap::{self, Command, Room};
use crate::msg;

/// A name that is cut shorter says nothing.
const SHORTEST: u16 = 4;

/// Draws the frame of a session and returns the room that is left.
pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) -> Rect {
    let [bar, tabs, step, body, _, keys] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Min(0),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(area);
    title_bar(frame, bar, view, sitting);
    tab_bar(frame, tabs, view, sitting);
    step_bar(frame, step, view, sitting);
    footer(frame, keys, view);
    body
}

fn title_bar(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let saved = match (&sitting.read_only, sitting.saving()) {
        (Some(_), _) => Span::styled(view.say(&msg!("bar-read-only")), view.look.warning()),
        (None, Saving::Refused(_)) => Span::styled(view.say(&msg!("bar-not-saved")), view.look.alarm()),
        (None, Saving::Saved(at)) => {
            Span::styled(view.say(&msg!("bar-saved", time = view.app.now.clock(*at))), view.look.good())
        }
        (None, Saving::Busy) => Span::styled(view.say(&msg!("bar-saving")), view.look.quiet()),
    };
    let quiet = view.look.quiet();
    let mut facts = vec![Span::styled(sitting.session.place().to_owned(), view.look.strong())];
    if sitting.session.is_example() {
        facts.push(Span::styled(view.say(&msg!("bar-example")), view.look.warning()));
    }
    for table in sitting.session.tables() {
        // 'tafel 2', but never 'tafel Tafel 2'.
        let numbered = table.chars().all(|c| c.is_ascii_digit());
        let table = if numbered { view.say(&msg!("bar-table", table = table)) } else { table.to_owned() };
        facts.push(Span::styled(table, quiet));
    }
    facts.push(Span::raw(sitting.blueprint.title.clone()));
    facts.extend(sitting.session.date().map(|date| Span::styled(view.app.lang.date(date), quiet)));
    let [left, right] = Layout::horizontal([
        Constraint::Min(0),
        Constraint::Length(u16::try_from(saved.width() + 2).unwrap_or(20)),
    ])
    .areas(area);
    // A fact that does not fit whole is left out.
    let mut line = Line::default();
    for fact in facts {
        if line.width() == 0 || line.width() + fact.width() + 2 <= usize::from(left.width) {
            line.push_span(if line.width() == 0 { " " } else { "  " });
            line.push_span(fact);
        }
    }
    frame.render_widget(line, left);
    frame.render_widget(
        Line::from(vec![Span::raw(" "), saved, Span::raw(" ")]).alignment(Alignment::Right),
        right,
    );
}

fn tab_bar(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let tabs = |longest: u16| -> Vec<String> {
        Room::ALL
            .iter()
            .map(|room| {
                let title = view.say(&room.title());
                let title = if *room == sitting.room { title } else { cut(&title, longest) };
                format!(" {} {title}", room.number())
            })
            .collect()
    };
    // Where six full names do not fit, first the air between them gives way, then the other rooms.
    let width = usize::from(area.width);
    let longest = (3..=40).rev().find(|longest| tabs(*longest).concat().width() <= width).unwrap_or(3);
    let air = if tabs(longest).concat().width() + Room::ALL.len() <= width { " " } else { "" };
    let mut x = area.x;
    let spans: Vec<Span> = Room::ALL
        .iter()
        .zip(tabs(longest))
        .map(|(room, tab)| {
            let style = if *room == sitting.room {
                view.look.selected().patch(view.look.strong())
            } else {
                view.look.quiet()
            };
            let tab = Span::styled(format!("{tab}{air}"), style);
            x = view.aim_span(Rect { x, ..area }, &tab, Target::Command(Command::Room(*room)));
            tab
        })
        .collect();
    frame.render_widget(Line::from(spans), area);
}

/// The step and its time at the left, who has been heard at the right. Names give way before numbers do.
fn step_bar(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let first = sitting.blueprint.steps.first().filter(|_| sitting.asks_consent());
    let Some(step) = first.or(sitting.step()) else { return };
    let (time, style) =
        if sitting.hears_one_by_one() { person_time(view, sitting) } else { step_time(view, sitting, step) };
    let cells = |text: &str| u16::try_from(text.width()).unwrap_or(u16::MAX);
    // A space in front and a gap behind, and between a title and the time a dot.
    let timed = cells(&time).saturating_add(2);
    let titled = timed.saturating_add(SHORTEST + 3);
    // Where that leaves little, the title goes.
    let room = [titled, timed].map(|left| area.width.saturating_sub(left));
    let room = if room[0] < area.width / 3 { room[1] } else { room[0] };
    let heard = heard(view, sitting, room.saturating_sub(1));
    let [left, right] =
        Layout::horizontal([Constraint::Min(0), Constraint::Length(cells(&heard) + 1)]).areas(area);
    let title = cut(&step.title, left.width.saturating_sub(timed.saturating_add(3)));
    let shown = if cells(&title) >= SHORTEST.min(cells(&step.title)) {
        vec![Span::styled(format!(" {title}"), view.look.accent()), Span::styled(format!(" · {time}"), style)]
    } else {
        vec![Span::styled(format!(" {}", cut(&time, left.width.saturating_sub(2))), style)]
    };
    frame.render_widget(Line::from(shown), left);
    frame.render_widget(Span::styled(heard, view.look.quiet()), right);
}

fn step_time(view: View, sitting: &Sitting, step: &Step) -> (String, Style) {
    // Opened again on another day: the clock of that evening says nothing any more.
    let Some(pace) = sitting.plan(view.app.now.stamp).pace else {
        return (view.say(&msg!("bar-minutes", minutes = step.minutes)), view.look.quiet());
    };
    let (time, style) = match pace.left {
        2.. => (msg!("bar-minutes-left", minutes = pace.left), view.look.quiet()),
        1 => (msg!("bar-minutes-nearly"), view.look.warning()),
        0 => (msg!("bar-minutes-up"), view.look.warning()),
        _ => (msg!("bar-minutes-over", minutes = -pace.left), view.look.alarm()),
    };
    let time = view.say(&time);
    if pace.behind == 0 {
        return (time, style);
    }
    (format!("{time}, {}", view.say(&msg!("bar-minutes-late", minutes = pace.behind))), style)
}

/// `gesprek 7 van vandaag · 4 van 6 min`: which conversation it is, and how long it takes.
fn person_time(view: View, sitting: &Sitting) -> (String, Style) {
    let day = sitting.day(view.app.now);
    let planned = sitting.blueprint.minutes();
    match day.minutes {
        None => (view.say(&msg!("bar-day", count = day.conversations)), view.look.quiet()),
        Some(minutes) => {
            let style = if minutes > planned { view.look.warning() } else { view.look.quiet() };
            let number = msg!("bar-conversation", number = day.conversations);
            let time = msg!("bar-conversation-time", minutes = minutes, planned = planned);
            (format!("{}, {}", view.say(&number), view.say(&time)), style)
        }
    }
}

/// How often each group was heard: `Gehoord: Inwoners 8 · Professionals 3`; where it is known, how many
/// people, and how many were hoped for: `Mensen/gewenst: Inwoners 8/12`. The names are as long as fits; they go before
/// what is said of them.
fn heard(view: View, sitting: &Sitting, width: u16) -> String {
    let heard = sitting.heard(view.app.now.stamp);
    let people = heard.iter().any(|heard| heard.people.is_some());
    let hoped = heard.iter().any(|heard| heard.group.target.is_some());
    let said = |longest: u16, hoped: bool| {
        let groups = heard
            .iter()
            .map(|heard| {
                let count = if people { people_of(heard) } else { heard.remarks.to_string() };
                view.say(&msg!("bar-heard", group = cut(&heard.group.name, longest), count = count))
            })
            .collect::<Vec<_>>()
            .join(" · ");
        view.say(&match (people, hoped) {
            (true, true) => msg!("bar-heard-hoped", groups = groups),
            (true, false) => msg!("bar-heard-people", groups = groups),
            (false, _) => msg!("bar-heard-all", groups = groups),
        })
    };
    let fits = |said: &String| said.width() <= usize::from(width);
    let longest = heard.iter().map(|heard| heard.group.name.width()).max().unwrap_or_default();
    let longest = u16::try_from(longest).unwrap_or(u16::MAX).min(width);
    let shorter = (SHORTEST..=longest).rev().map(|longest| said(longest, false));
    let mut all = [said(longest, hoped)].into_iter().chain(shorter);
    all.find(fits).unwrap_or_else(|| cut(&said(SHORTEST, false), width))
}

/// People, and how many were hoped for: `8/12`; `?` while nobody said how many.
pub(super) fn people_of(heard: &Heard) -> String {
    let people = heard.people.map_or_else(|| "?".to_owned(), |people| people.to_string());
    heard.group.target.map_or_else(|| people.clone(), |target| format!("{people}/{target}"))
}

/// The sentence about what just happened, above the keys; a write that was refused goes before everything
/// else. A long one lies over the last rows of what is above it: it says what to do, so it is never cut.
pub(super) fn notice(frame: &mut Frame, area: Rect, view: View) {
    let refused = view.app.sitting().and_then(|sitting| match sitting.saving() {
        Saving::Refused(why) => Some(why),
        _ => None,
    });
    let (mark, text, style) = match (refused, &view.app.notice) {
        (Some(why), _) => ("!", why, view.look.alarm()),
        (None, Some(notice)) if notice.warning => ("!", &notice.text, view.look.warning()),
        (None, Some(notice)) => ("›", &notice.text, view.look.strong()),
        (None, None) => return,
    };
    let width = area.width.saturating_sub(4);
    let rows: Vec<Line> = wrapped(&view.say(text), width)
        .into_iter()
        .enumerate()
        .map(|(row, text)| {
            let mark = if row == 0 { mark } else { " " };
            Line::from(Span::styled(format!(" {mark} {} ", padded(&text, width)), style))
        })
        .collect();
    // The last row is that of the keys.
    let height = u16::try_from(rows.len()).unwrap_or(u16::MAX).min(area.height / 2);
    let place = Rect { y: area.bottom().saturating_sub(1 + height), height, ..area };
    frame.render_widget(Clear, place);
    view.cover(place);
    lines(frame, place, rows);
}

/// The keys that count here, as many as fit.
pub(super) fn footer(frame: &mut Frame, area: Rect, view: View) {
    let entry = |line: &keymap::Line| {
        let keys = Span::styled(line.keys_in(view.app.lang), view.look.accent());
        [keys, Span::raw(format!(" {}  ", view.say(&line.command.label())))]
    };
    let (help, rest): (Vec<_>, Vec<_>) =
        view.app.footer().into_iter().partition(|line| line.command == Command::Help);
    // Help is always in sight: who knows that key, finds the others.
    let help: Line = help.iter().flat_map(entry).collect();
    let room = usize::from(area.width).saturating_sub(help.width() + 1);
    let mut line = Line::from(" ");
    for (found, spans) in rest.iter().map(|found| (found, entry(found))) {
        let width = spans.iter().map(Span::width).sum::<usize>();
        if line.width() + width <= room {
            let before = u16::try_from(line.width()).unwrap_or(u16::MAX).min(area.width);
            // Keys under one name may differ in what they do, such as 1 to 5.
            if found.keys.len() == 1 || found.command.in_palette() {
                let width = u16::try_from(width).unwrap_or_default();
                let place = Rect { x: area.x + before, width, ..area };
                view.aim(place, Target::Command(found.command));
            }
            line.extend(spans);
        }
    }
    frame.render_widget(line, area);
    let width = u16::try_from(help.width()).unwrap_or_default().min(area.width);
    view.aim(Rect { x: area.right() - width, width, ..area }, Target::Command(Command::Help));
    frame.render_widget(help.alignment(Alignment::Right), area);
}
