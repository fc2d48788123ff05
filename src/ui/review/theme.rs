//! One theme in full: what each side makes of it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::View;
use super::super::charts::dumbbell;
use super::super::look::Look;
use super::super::order::mean;
use super::super::widgets::{columns, cut, lines, marked, padded, who};
use super::{READABLE, ROOMY, fitting};
use crate::app::Sitting;
use crate::msg;
use crate::overview::{self, Cell, CriterionResult, Fraction, Picture};
use crate::session::{Criterion, Group, Theme};

/// The widest a dumbbell is drawn: beyond that the eye no longer sees both ends.
const WIDEST: u16 = 67;

/// Quotes are looked for among so many of the last remarks: drawing costs the same in a large session.
const RECENT: usize = 1000;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let Some((theme, figures)) = sitting.looking_at() else { return };
    let groups = sitting.session.groups();
    let mut sentences: Vec<_> =
        figures.rank.is_none().then(|| msg!("review-not-comparable")).into_iter().collect();
    let cells = || figures.criteria.iter().flat_map(|result| &result.groups);
    // Of votes the sides do not add up to what stands above them: why comes first.
    sentences.extend(cells().any(|cell| matches!(cell, Cell::Votes(_))).then(overview::shares_said));
    let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
    sentences.extend(figures.stands_out(&names, sitting.blueprint.scoring.promising_from));
    let height = usize::from(area.height);
    // Where not all fits, the picture gives way to the sentence.
    let marks = height >= Criterion::ALL.len() * (2 + groups.len()) + 2;
    let mut rows = Vec::new();
    for criterion in Criterion::ALL {
        let result = &figures.criteria[criterion.index()];
        rows.extend(criterion_rows(view, sitting, criterion, result, area.width, marks));
        rows.extend((height >= ROOMY).then(Line::default));
    }
    let more = msg!("review-more-figures");
    if rows.len() > height {
        // Many groups on a small screen: what is missing has a place of its own.
        rows.truncate(height.saturating_sub(1));
        rows.push(Line::from(Span::styled(view.say(&more), view.look.quiet())));
    }
    let rest = height.saturating_sub(rows.len());
    if rest > 0 {
        rows.extend(fitting(view, &sentences, &more, area.width, rest));
    }
    if height >= ROOMY {
        let rest = height.saturating_sub(rows.len());
        rows.extend(quotes(view, sitting, theme, area.width, rest));
    }
    lines(frame, area, rows);
}

/// The last remarks about the theme that may be quoted, as many as fit in `height` rows: others look along.
fn quotes<'a>(view: View, sitting: &Sitting, theme: &Theme, width: u16, height: usize) -> Vec<Line<'a>> {
    let mut rows =
        vec![Line::default(), Line::from(Span::styled(view.say(&msg!("theme-quotes")), view.look.quiet()))];
    let head = rows.len();
    let recent = sitting.session.contributions().rev().take(RECENT);
    for said in recent.filter(|said| said.quotable && said.themes.contains(&theme.id)) {
        let said = marked(who(view, sitting, said), &said.text, width.min(READABLE));
        if rows.len() + said.len() > height {
            break;
        }
        rows.extend(said);
    }
    if rows.len() == head { Vec::new() } else { rows }
}

/// One criterion: its mean, per group mean and counts, and both sides on one line from 1 to 5.
fn criterion_rows<'a>(
    view: View,
    sitting: &Sitting,
    criterion: Criterion,
    result: &CriterionResult,
    width: u16,
    marks: bool,
) -> Vec<Line<'a>> {
    let mut head = vec![
        Span::styled(padded(&view.label(&overview::criterion(criterion)), 10), view.look.strong()),
        Span::styled(format!(" {}", mean(view, result.mean)), view.look.strong()),
    ];
    if result.is_gap_flagged() {
        let flag = format!("  ! {}", view.say(&msg!("review-gap-flag")));
        head.push(Span::styled(cut(&flag, width.saturating_sub(15)), view.look.warning()));
    }
    let mut rows = vec![Line::from(head)];
    for (group, cell) in sitting.session.groups().iter().zip(&result.groups) {
        let own = cell.shown_mean();
        let mut row = group_row(view, group, own, width);
        match cell {
            Cell::Scores(scores) => {
                // Bars of a handful of people are those people.
                let bars = match Picture::of(scores) {
                    Picture::Nothing => padded("", 5),
                    Picture::Bars | Picture::Words(_) => columns(&scores.counts),
                };
                row.push(Span::styled(bars, view.look.side(group.perspective)));
                row.push(Span::styled(format!(" n={}", scores.n()), view.look.quiet()));
                if scores.dont_know > 0 && width >= 50 {
                    row.push(Span::styled(format!(" ?={}", scores.dont_know), view.look.quiet()));
                }
            }
            Cell::Votes(share) => {
                let said = view.say(&overview::votes_said(*share));
                row.push(Span::styled(said, view.look.side(group.perspective)));
            }
        }
        rows.push(Line::from(row));
    }
    if marks {
        rows.push(dumbbell(view.look, result, width.min(WIDEST)));
    }
    rows
}

fn group_row<'a>(view: View, group: &Group, own: Option<Fraction>, width: u16) -> Vec<Span<'a>> {
    let name = padded(
        &format!("{} {}", Look::mark(group.perspective), group.name),
        width.saturating_sub(20).clamp(8, 20),
    );
    vec![
        Span::styled(format!(" {name} "), view.look.side(group.perspective)),
        Span::raw(format!("{:>3} ", mean(view, own))),
    ]
}
