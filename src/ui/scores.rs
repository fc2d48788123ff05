//! Room 3, Scoren: one ballot as a grid, themes down, criteria across. What others filled in is not
//! shown before the scores are revealed.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::View;
use super::widgets::{cut, first_shown, group_name, lines, padded, panel, wrapped};
use crate::app::Sitting;
use crate::blueprint::Vote;
use crate::msg;
use crate::overview;
use crate::session::{Answer, Criterion, Group, Theme};

/// Cells of one answer.
const ANSWER: u16 = 11;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let head = head(view, sitting, area.width.saturating_sub(2));
    let [top, grid, below] = Layout::vertical([
        Constraint::Length(u16::try_from(head.len()).unwrap_or(6)),
        Constraint::Min(0),
        Constraint::Length(4),
    ])
    .areas(area);
    lines(frame, Rect { x: top.x + 1, width: top.width.saturating_sub(2), ..top }, head);
    self::grid(frame, grid, view, sitting);
    self::below(frame, Rect { x: below.x + 1, width: below.width.saturating_sub(2), ..below }, view, sitting);
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

/// How many ballots there are, and the question of the column under the cursor.
fn head<'a>(view: View, sitting: &Sitting, width: u16) -> Vec<Line<'a>> {
    let session = &sitting.session;
    let round = sitting.round();
    let total = view.say(&msg!("scores-ballots", count = session.ballots(round).count()));
    let total = Span::styled(total, view.look.strong());
    let groups = |longest: u16| -> Line<'a> {
        let mut line = Line::default();
        for group in session.groups() {
            let count = session.ballots(round).filter(|ballot| ballot.group == group.id).count();
            let name = cut(&group.name, longest);
            line.push_span(group_name(view, &Group { name, ..group.clone() }));
            line.push_span(format!(" {count}  "));
        }
        line
    };
    let mut first = Line::from(vec![total, Span::raw("  ")]);
    let mut rows = Vec::new();
    // Many groups, or long names, get a row of their own.
    if first.width() + groups(u16::MAX).width() <= usize::from(width) {
        first.extend(groups(u16::MAX));
        rows.push(first);
    } else {
        let each = width / u16::try_from(session.groups().len()).unwrap_or(u16::MAX).max(1);
        rows.extend([first, groups(each.saturating_sub(6))]);
    }
    let seen = if session.is_revealed(round) { msg!("scores-revealed") } else { msg!("scores-blind") };
    rows.push(Line::from(Span::styled(view.say(&seen), view.look.quiet())));
    if sitting.blueprint.scoring.vote != Vote::Ballots {
        let note = view.say(&msg!("scores-only-ballots"));
        rows.extend(
            wrapped(&note, width).into_iter().map(|line| Line::from(Span::styled(line, view.look.warning()))),
        );
    }
    let criterion = Criterion::ALL[sitting.scores.column];
    let ask =
        format!("{}: {}", view.label(&overview::criterion(criterion)), question(view, sitting, criterion));
    rows.extend(
        wrapped(&ask, width).into_iter().map(|line| Line::from(Span::styled(line, view.look.strong()))),
    );
    rows
}

fn grid(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let number = match sitting.scores.correcting {
        Some(id) => sitting.session.ballots(sitting.round()).position(|ballot| ballot.id == id),
        None => None,
    };
    let title = match number {
        Some(number) => msg!("scores-correcting", number = number + 1),
        None => msg!("scores-new", number = sitting.session.ballots(sitting.round()).count() + 1),
    };
    let mut spans = vec![Span::styled(format!(" {} ", view.say(&title)), view.look.strong())];
    if let Some(group) = sitting.scores.voice(&sitting.session) {
        spans.push(group_name(view, group));
        spans.push(Span::styled(format!("  F2 {} ", view.say(&msg!("talk-other-group"))), view.look.quiet()));
    }
    let block = panel(view, Line::from(spans)).border_style(view.look.accent());
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let name_width = inner.width.saturating_sub(ANSWER * 3).min(60);
    let mut rows = vec![header(view, sitting, name_width)];
    let themes = sitting.session.themes();
    let height = inner.height.saturating_sub(2);
    let first = first_shown(sitting.scores.row, themes.len(), height);
    rows.extend(
        themes
            .iter()
            .enumerate()
            .skip(first)
            .take(usize::from(height))
            .map(|(row, theme)| line(view, sitting, row, theme, name_width)),
    );
    let done = sitting.scores.is_full(&sitting.session);
    let style = if done { view.look.selected() } else { view.look.quiet() };
    rows.push(Line::from(Span::styled(format!("→ {}", view.say(&msg!("scores-done"))), style)));
    lines(frame, inner, rows);
}

fn header<'a>(view: View, sitting: &Sitting, name_width: u16) -> Line<'a> {
    let mut spans = vec![Span::raw(padded("", name_width))];
    for criterion in Criterion::ALL {
        let style =
            if criterion.index() == sitting.scores.column { view.look.strong() } else { view.look.quiet() };
        spans.push(Span::styled(padded(&view.label(&overview::criterion(criterion)), ANSWER), style));
    }
    Line::from(spans)
}

fn line<'a>(view: View, sitting: &Sitting, row: usize, theme: &Theme, name_width: u16) -> Line<'a> {
    let on = sitting.session.is_on_ballot(&theme.id);
    let here = row == sitting.scores.row;
    let name_style = match (on, here) {
        (false, _) => view.look.quiet(),
        (true, true) => view.look.strong(),
        (true, false) => Style::new(),
    };
    let mut spans = vec![Span::styled(padded(&theme.name, name_width.saturating_sub(1)) + " ", name_style)];
    if !on {
        let style = if here { view.look.selected() } else { view.look.quiet() };
        spans.push(Span::styled(cut(&view.say(&msg!("scores-off-ballot")), ANSWER * 3), style));
        return Line::from(spans);
    }
    for criterion in Criterion::ALL {
        let shown = match sitting.scores.answer(&theme.id, criterion) {
            Answer::Score(score) => score.value().to_string(),
            Answer::DontKnow => "?".into(),
            Answer::Blank => "·".into(),
        };
        let style = if here && criterion.index() == sitting.scores.column {
            view.look.selected()
        } else {
            Style::new()
        };
        spans.push(Span::raw("  "));
        spans.push(Span::styled(format!(" {shown} "), style));
        spans.push(Span::raw(padded("", ANSWER - 5)));
    }
    Line::from(spans)
}

/// What the numbers mean.
fn below(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let mut rows = vec![Line::default()];
    let scale = view.say(&msg!("scores-scale"));
    rows.extend(
        wrapped(&scale, area.width).into_iter().map(|line| Line::from(Span::styled(line, view.look.quiet()))),
    );
    if sitting.scores.is_empty() && sitting.scores.correcting.is_none() {
        rows.push(Line::from(Span::styled(view.say(&msg!("scores-earlier")), view.look.quiet())));
    }
    lines(frame, area, rows);
}
