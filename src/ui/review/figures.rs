//! Every figure at once, in a table that scrolls.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::super::View;
use super::super::look::Look;
use super::super::order::{mean, rank};
use super::super::widgets::{cut, lines, padded};
use super::sentence_lines;
use crate::app::Sitting;
use crate::msg;
use crate::overview::{self, Cell, CriterionResult, Fraction, Picture, agreement};
use crate::session::{Criterion, Group, ThemeId};

/// Cells of all figures behind a name: mean, n, five counts, don't know, blank, agreement.
const FIGURES: u16 = 6 + 4 + 5 * 4 + 4 + 5 + 6;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let says = sentence_lines(view, &msg!("figures-says"), area.width);
    let said = u16::try_from(says.len()).unwrap_or(2);
    let [top, body, bottom] =
        Layout::vertical([Constraint::Length(1), Constraint::Min(0), Constraint::Length(said)]).areas(area);
    lines(frame, bottom, says.into_iter().map(|row| row.style(view.look.quiet())).collect());
    let themes = sitting.theme_order();
    let rows = sitting.figure_rows();
    let visible = usize::from(body.height);
    let first = sitting.review.scroll.min((rows * themes.len()).saturating_sub(visible));
    // A theme ends with an empty row, which may be out of sight.
    let below = themes.len().saturating_sub((first + visible + 1) / rows);
    lines(frame, top, vec![head(view, below, area.width)]);
    // Only the themes in sight are laid out.
    let here = sitting.choice.selected;
    let in_sight = themes.iter().enumerate().skip(first / rows).take(visible / rows + 2);
    let all: Vec<Line> = in_sight
        .flat_map(|(place, id)| theme_rows(view, sitting, id, place == here, area.width))
        .skip(first % rows)
        .collect();
    lines(frame, body, all);
}

/// Cells of the names before the figures.
fn name_width(width: u16) -> u16 {
    width.saturating_sub(FIGURES).clamp(12, 40)
}

/// What the columns are; where the names stand there is room for how many themes come below.
fn head<'a>(view: View, below: usize, width: u16) -> Line<'a> {
    let more = if below > 0 { view.say(&msg!("more-below", count = below)) } else { String::new() };
    let name = padded(&format!(" {more}"), name_width(width));
    let scores = [1, 2, 3, 4, 5].map(|score| format!("{score:>4}")).concat();
    let words = [msg!("figures-mean"), msg!("figures-blank"), msg!("figures-agreement")];
    let [mean, blank, agreed] = words.map(|word| view.say(&word));
    let text = format!("{name}{mean:>6}{:>4}{scores}{:>4}{blank:>5}{agreed:>6}", "n", "?");
    Line::from(Span::styled(cut(&text, width), view.look.quiet()))
}

/// As many rows as [`Sitting::figure_rows`] says.
fn theme_rows<'a>(view: View, sitting: &Sitting, id: &ThemeId, here: bool, width: u16) -> Vec<Line<'a>> {
    let (Some(theme), Some(figures)) = (sitting.session.theme(id), sitting.figures(id)) else {
        return Vec::new();
    };
    let score = figures.score.map_or_else(|| "–".into(), |score| score.round().to_string());
    let star = if figures.promising == Some(true) { " ★" } else { "" };
    let title = format!("{:>2} {}{star}  {score}", rank(Some(figures)), theme.name);
    let style = if here { view.look.selected().patch(view.look.strong()) } else { view.look.strong() };
    let mut rows = vec![Line::from(Span::styled(padded(&title, width), style))];
    let cells = || figures.criteria.iter().flat_map(|result| &result.groups);
    if !sitting.session.is_on_ballot(id) && cells().all(|cell| cell.n() == 0) {
        // Nobody left it blank: nobody was asked.
        let said = format!("   {}", view.say(&msg!("figures-not-asked")));
        rows.push(Line::from(Span::styled(said, view.look.quiet())));
        rows.resize(sitting.figure_rows(), Line::default());
        return rows;
    }
    for of in Criterion::ALL {
        let result = &figures.criteria[of.index()];
        rows.push(criterion_row(view, of, result, width));
        let groups = sitting.session.groups().iter().zip(&result.groups);
        rows.extend(groups.map(|(group, cell)| group_row(view, group, cell, width)));
    }
    rows.push(Line::default());
    rows
}

/// Together, and how far the two sides are apart.
fn criterion_row<'a>(view: View, of: Criterion, result: &CriterionResult, width: u16) -> Line<'a> {
    let name = format!(" {}", view.label(&overview::criterion(of)));
    let delta = result.dominance().and_then(|dominance| dominance.delta());
    let apart = msg!("figures-apart", gap = mean(view, result.gap), delta = two_decimals(view, delta));
    let mut line = Line::from(vec![
        Span::raw(padded(&name, name_width(width))),
        Span::styled(format!("{:>6}", mean(view, result.mean)), view.look.strong()),
        Span::styled(format!("  {}", view.say(&apart)), view.look.quiet()),
    ]);
    if result.is_gap_flagged() {
        // What the mark means also stands below the table.
        let flag = format!(" ! {}", view.say(&msg!("review-gap-flag")));
        let fits = line.width() + flag.width() <= usize::from(width);
        line.push_span(Span::styled(if fits { flag } else { " !".to_owned() }, view.look.warning()));
    }
    line
}

fn group_row<'a>(view: View, group: &Group, cell: &Cell, width: u16) -> Line<'a> {
    let name = format!("   {} {}", Look::mark(group.perspective), group.name);
    let (own, n) = (mean(view, cell.shown_mean()), cell.n());
    let rest = match cell {
        Cell::Scores(scores) => {
            // Of a handful of people nothing is said about agreement.
            let shown = Picture::of(scores) != Picture::Nothing;
            let agreed = two_decimals(view, shown.then(|| agreement(&scores.counts)).flatten());
            let counts = scores.counts.map(|count| format!("{count:>4}")).concat();
            format!("{counts}{:>4}{:>5}{agreed:>6}", scores.dont_know, scores.blank)
        }
        Cell::Votes(share) => format!("  {}", view.say(&overview::votes_said(*share))),
    };
    let text = format!("{own:>6}{n:>4}{rest}");
    Line::from(vec![
        Span::styled(padded(&name, name_width(width)), view.look.side(group.perspective)),
        Span::raw(text),
    ])
}

fn two_decimals(view: View, figure: Option<Fraction>) -> String {
    figure.map_or_else(|| "–".into(), |figure| view.app.lang.decimal(&figure.half_up(2)))
}
