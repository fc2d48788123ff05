//! Room 3, Scoren: a ballot, or a sheet of counts. What others filled in is not shown before the scores are
//! revealed.

mod ballot;
mod counts;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::View;
use super::widgets::{cut, group_name, lines, paragraph};
use crate::app::{Sitting, Spot};
use crate::blueprint::Vote;
use crate::i18n::Message;
use crate::keymap::Room;
use crate::msg;
use crate::overview::{self, Progress};
use crate::session::{BATCH, Criterion, Group, Waiting};

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let inside = area.width.saturating_sub(2);
    let (head, below) = (head(view, sitting, inside), below(view, sitting, inside));
    let rows = |lines: &[Line]| u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let [top, grid, bottom] = Layout::vertical([
        Constraint::Length(rows(&head)),
        Constraint::Min(0),
        Constraint::Length(rows(&below).min(4)),
    ])
    .areas(area);
    lines(frame, Rect { x: top.x + 1, width: inside, ..top }, head);
    if sitting.blueprint.scoring.vote == Vote::Ballots {
        ballot::draw(frame, grid, view, sitting);
    } else {
        counts::draw(frame, grid, view, sitting);
    }
    lines(frame, Rect { x: bottom.x + 1, width: inside, ..bottom }, below);
}

/// Below a ballot or sheet: that it is done with Enter, or how many themes still stand below.
fn done_line(view: View, below: usize) -> String {
    match below {
        0 => format!("→ {}", view.say(&msg!("scores-done"))),
        below => view.say(&msg!("more-below", count = below)),
    }
}

/// The question for a criterion: the blueprint's, or the usual one.
fn question(view: View, sitting: &Sitting, criterion: Criterion) -> String {
    let usual = match criterion {
        Criterion::Urgency => msg!("ask-urgency"),
        Criterion::Potential => msg!("ask-potential"),
        Criterion::Energy => msg!("ask-energy"),
    };
    sitting.blueprint.scoring.ask.of(criterion).map_or_else(|| view.say(&usual), str::to_owned)
}

/// How far the round is, what may be seen, and the question under the cursor.
fn head<'a>(view: View, sitting: &Sitting, width: u16) -> Vec<Line<'a>> {
    let mut rows = progress(view, sitting, width);
    let style = if sitting.next_round().is_some() { view.look.warning() } else { view.look.quiet() };
    rows.extend(paragraph(&view.say(&state(sitting)), width, style));
    let asked = |of| format!("{}: {}", view.label(&overview::criterion(of)), question(view, sitting, of));
    let ask = match sitting.blueprint.scoring.vote {
        Vote::Ballots => asked(Criterion::ALL[sitting.scores.column]),
        vote => match sitting.counting.spot(vote, &sitting.session) {
            Spot::Count { of, .. } => asked(of),
            Spot::People if sitting.counting.people.is_some() => view.say(&msg!("count-people-known")),
            Spot::People => view.say(&msg!("count-ask-people")),
            Spot::Done => view.say(&msg!("count-full")),
        },
    };
    rows.extend(paragraph(&ask, width, view.look.strong()));
    rows
}

/// `Ronde 2: 5 van 9 klaar`, and how far each group is.
fn progress<'a>(view: View, sitting: &Sitting, width: u16) -> Vec<Line<'a>> {
    let (session, round) = (&sitting.session, sitting.round());
    let total = view.say(&sitting.progress().said());
    let total = if sitting.blueprint.scoring.rounds > 1 || round > 1 {
        format!("{}: {total}", view.say(&msg!("scores-round", round = u32::from(round))))
    } else {
        total
    };
    let total = Span::styled(total, view.look.strong());
    let groups = |longest: u16| -> Line<'a> {
        let mut line = Line::default();
        for group in session.groups() {
            let part = Progress::of_group(&sitting.blueprint.scoring, session, round, &group.id);
            let people = session.present(&group.id).map(|people| people as usize);
            let too_many = people.filter(|people| part.ready > *people);
            let count = match (sitting.blueprint.scoring.vote, part.of, too_many) {
                (Vote::Ballots, Some(of), _) => format!("{}/{of}", part.ready),
                (Vote::Ballots, None, Some(people)) => format!("{}/{people} !", part.ready),
                (Vote::Ballots, None, None) => part.ready.to_string(),
                _ if part.is_complete() => "✓".to_owned(),
                _ => "–".to_owned(),
            };
            let name = cut(&group.name, longest);
            line.push_span(group_name(view, &Group { name, ..group.clone() }));
            line.push_span(format!(" {count}  "));
        }
        line
    };
    let mut first = Line::from(vec![total, Span::raw("  ")]);
    // Many groups, or long names, get a row of their own.
    if first.width() + groups(u16::MAX).width() <= usize::from(width) {
        first.extend(groups(u16::MAX));
        return vec![first];
    }
    let each = width / u16::try_from(session.groups().len()).unwrap_or(u16::MAX).max(1);
    vec![first, groups(each.saturating_sub(8))]
}

/// What came after the reveal and does not count yet, and what to do about it.
pub(super) fn waiting_said(waiting: Waiting) -> Message {
    match waiting {
        Waiting { ballots: 0, .. } => msg!("scores-waiting-tallies"),
        Waiting { ballots, .. } => msg!("scores-waiting-ballots", count = ballots, batch = BATCH),
    }
}

/// What may be seen of this round, and what comes now.
fn state(sitting: &Sitting) -> Message {
    let round = sitting.round();
    let waiting = sitting.session.waiting(round);
    if sitting.session.themes().is_empty() {
        msg!("scores-no-themes", number = Room::Themes.number(), room = Room::Themes.title())
    } else if waiting.is_any() {
        waiting_said(waiting)
    } else if let Some(next) = sitting.next_round() {
        msg!("scores-next-round", round = u32::from(round), next = u32::from(next))
    } else if sitting.session.is_revealed(round) {
        msg!("scores-revealed")
    } else if sitting.progress().is_complete() {
        msg!("scores-everybody")
    } else {
        msg!("scores-blind")
    }
}

/// What the keys mean here.
fn below<'a>(view: View, sitting: &Sitting, width: u16) -> Vec<Line<'a>> {
    let mut said = match sitting.blueprint.scoring.vote {
        Vote::Ballots => vec![msg!("scores-scale")],
        Vote::Fingers => vec![msg!("count-fingers")],
        Vote::Hands => vec![msg!("count-hands")],
        Vote::Dots => vec![msg!("count-dots", each = sitting.blueprint.scoring.max_per_theme)],
    };
    if sitting.blueprint.scoring.vote == Vote::Ballots
        && sitting.scores.is_empty()
        && sitting.scores.correcting.is_none()
    {
        said.push(if sitting.progress().of.is_none() {
            msg!("scores-how-many")
        } else {
            msg!("scores-earlier")
        });
    }
    let mut rows = vec![Line::default()];
    for sentence in said {
        rows.extend(paragraph(&view.say(&sentence), width, view.look.quiet()));
    }
    rows
}
