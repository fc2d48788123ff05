//! The answers to an item of a poll: per group, with bars, and of all groups together.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use super::super::View;
use super::super::charts;
use super::super::widgets::{bar, cut, group_name, lines, padded};
use crate::app::Sitting;
use crate::blueprint::Scale;
use crate::msg;
use crate::session::Group;
use crate::worksheet::{Counts, Line as Row, Poll, Sheet};

/// With fewer rows than this there are no rings to see.
const RINGS: u16 = 9;

/// The answers of a group in a few words.
pub(super) fn brief(view: View, poll: &Poll, counts: &Counts) -> String {
    if !counts.is_any() {
        return "–".to_owned();
    }
    match poll.scale {
        Scale::YesNo | Scale::Hands => view.say(&poll.said_with_outside(counts, 0)),
        _ => counts.people.iter().map(u32::to_string).collect::<Vec<_>>().join(" · "),
    }
}

/// The group that is counted now with a bar for each answer, the others too where there is room, else in a line each;
/// then all together, and the rings where organisations are asked about.
pub(super) fn panel(
    frame: &mut Frame,
    area: Rect,
    view: View,
    sitting: &Sitting,
    sheet: &Sheet,
    poll: &Poll,
    line: &Row,
) {
    let session = &sitting.session;
    let Some(here) = sitting.sheets.voices(session) else { return };
    let counts = |group: &Group| poll.counts(session, sheet.id, &line.id, &group.id);
    let others: Vec<(&Group, Counts)> = session
        .groups()
        .iter()
        .filter(|group| group.id != here.id)
        .map(|group| (group, counts(group)))
        .filter(|(_, counts)| counts.is_any())
        .collect();
    let own = counts(here);
    let all = Counts::together(
        [&own].into_iter().filter(|own| own.is_any()).chain(others.iter().map(|(_, counts)| counts)),
    );
    let together = !others.is_empty() && own.is_any();
    let each = poll.answers.len() + 1;
    let roomy = usize::from(area.height) >= each * (1 + others.len()) + each * usize::from(together);
    let of_here = |row: &Row| poll.counts(session, sheet.id, &row.id, &here.id).people;
    let above = u16::try_from(each).unwrap_or(u16::MAX);
    let beside = match poll.scale {
        // Where there is no room for the picture, a list says the same.
        Scale::Closeness if area.height < above.saturating_add(RINGS) => on_rings(view, poll, sheet, of_here),
        _ => Vec::new(),
    };
    let mut rows = group(view, poll, &own, vec![group_name(view, here)], area.width, Some(&beside));
    let mut add = |name: Span<'static>, counts: &Counts| {
        if roomy {
            rows.extend(group(view, poll, counts, vec![name], area.width, None));
        } else {
            let said = format!(" {}", in_a_line(view, poll, counts));
            let room = area.width.saturating_sub(u16::try_from(name.width()).unwrap_or_default());
            rows.push(Line::from(vec![name, Span::raw(cut(&said, room))]));
        }
    };
    for (group, counts) in &others {
        add(
            Span::styled(group_name(view, group).content.into_owned(), view.look.side(group.perspective)),
            counts,
        );
    }
    if together {
        add(Span::styled(view.label(&msg!("poll-together")), view.look.strong()), &all);
    }
    let used = u16::try_from(rows.len()).unwrap_or(u16::MAX).min(area.height);
    lines(frame, area, rows);
    let rest = Rect { y: area.y + used, height: area.height - used, ..area };
    if poll.scale == Scale::Closeness {
        rings(frame, rest, view, sheet, of_here);
    }
}

/// On each ring who is put there, most often first.
fn on_rings(view: View, poll: &Poll, sheet: &Sheet, counts: impl Fn(&Row) -> Vec<u32>) -> Vec<String> {
    let ring = |place: usize| {
        let of = |row: &Row| counts(row).get(place).copied().filter(|count| *count > 0);
        let mut there: Vec<_> = sheet.lines.iter().filter_map(|row| Some((of(row)?, row))).collect();
        there.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let names = there.into_iter().map(|(count, row)| format!("{} {count}", view.label(&row.name)));
        names.collect::<Vec<_>>().join(", ")
    };
    (0..poll.answers.len()).map(ring).collect()
}

/// A group with a bar for each answer; `counted`: it is counted now, with the key of each answer, and what else is to
/// be said of each. What is said goes before the bar where there is little room.
fn group<'a>(
    view: View,
    poll: &Poll,
    counts: &Counts,
    name: Vec<Span<'a>>,
    width: u16,
    counted: Option<&[String]>,
) -> Vec<Line<'a>> {
    /// Between digit, answer, bar and what is said.
    const AIR: u16 = 4;
    /// A bar of fewer cells says nothing.
    const LEAST: u16 = 4;
    let cells = |text: &String| u16::try_from(text.width()).unwrap_or(u16::MAX);
    let answers: Vec<String> = poll.answers.iter().map(|answer| view.say(&answer.name)).collect();
    let said = |outside: bool| -> (Vec<String>, u16) {
        let said: Vec<String> =
            (0..answers.len()).map(|place| said(view, poll, counts, place, outside)).collect();
        let longest = said.iter().map(cells).max().unwrap_or_default();
        (said, width.saturating_sub(longest + AIR))
    };
    let longest = answers.iter().map(cells).max().unwrap_or_default();
    // What does not count stands on a line of its own as well.
    let in_full = Some(said(true)).filter(|(_, space)| *space >= longest + LEAST);
    let (said, space) = in_full.unwrap_or_else(|| said(false));
    let named = longest.min(space.saturating_sub(LEAST));
    let beside = |place: usize| counted.and_then(|beside| beside.get(place));
    let most_cells = if beside(0).is_some() { 12 } else { 40 };
    let bar_width = space.saturating_sub(named).min(most_cells);
    let most = counts.people.iter().copied().max().unwrap_or_default().max(1);
    let row = |(place, (answer, said)): (usize, (&String, &String))| {
        let count = counts.people.get(place).copied().unwrap_or_default();
        // What does not count has no bar among what does.
        let share = match poll.part(counts, place) {
            Some(part) => part.share(),
            None if poll.has_shares() => 0.0,
            None => f64::from(count) / f64::from(most),
        };
        let digit = if counted.is_some() { (place + 1).to_string() } else { " ".to_owned() };
        let mut line = Line::from(vec![
            Span::styled(format!("{digit} "), view.look.accent()),
            Span::raw(format!("{} ", padded(answer, named))),
            Span::styled(padded(&bar(share, bar_width), bar_width), view.look.accent()),
            Span::raw(format!(" {said}")),
        ]);
        if let Some(others) = beside(place).filter(|others| !others.is_empty()) {
            let room = width.saturating_sub(u16::try_from(line.width()).unwrap_or(u16::MAX) + 2);
            line.push_span(Span::styled(format!("  {}", cut(others, room)), view.look.quiet()));
        }
        line
    };
    let rows = answers.iter().zip(&said).enumerate().map(row);
    [Line::from(name)].into_iter().chain(rows).collect()
}

/// How many gave an answer; with `outside` at the first also how many gave one that does not count.
fn said(view: View, poll: &Poll, counts: &Counts, place: usize, outside: bool) -> String {
    if !counts.is_any() {
        return "–".to_owned();
    }
    view.say(&if place == 0 && outside {
        poll.said_with_outside(counts, place)
    } else {
        poll.said(counts, place)
    })
}

/// All answers of a group after each other.
fn in_a_line(view: View, poll: &Poll, counts: &Counts) -> String {
    let answers = poll.counting();
    let answers = answers.map(|(place, answer)| {
        format!("{} {}", view.say(&answer.name), said(view, poll, counts, place, true))
    });
    answers.collect::<Vec<_>>().join(" · ")
}

/// Rings around the resident, with how often each organisation was put on them, and what the letters mean beside it.
fn rings(frame: &mut Frame, area: Rect, view: View, sheet: &Sheet, counts: impl Fn(&Row) -> Vec<u32>) {
    let named: Vec<(&Row, Vec<u32>)> = sheet
        .lines
        .iter()
        .map(|row| (row, counts(row)))
        .filter(|(_, counts)| counts.iter().any(|count| *count > 0))
        .collect();
    if area.height < RINGS || area.width < 30 || named.is_empty() {
        return;
    }
    // A cell is about twice as high as wide.
    let picture = Rect { width: (area.height * 2 + 4).min(area.width * 2 / 3), ..area };
    let counts: Vec<&[u32]> = named.iter().map(|(_, counts)| counts.as_slice()).collect();
    charts::rings(frame.buffer_mut(), picture, view.look, &counts);
    let legend =
        Rect { x: picture.right() + 1, width: area.right().saturating_sub(picture.right() + 1), ..area };
    let names = named.iter().enumerate();
    let names = names.flat_map(|(place, (row, _))| {
        charts::lettered(view.look, place, &view.label(&row.name), legend.width)
    });
    lines(frame, legend, names.collect());
}
