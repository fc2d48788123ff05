//! Room 4, Samen kijken: the order at the left, one theme in full at the right.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::View;
use super::charts::dumbbell;
use super::choose::{longest_name, theme_rows};
use super::widgets::{columns, cut, first_shown, lines, padded, panel, wrapped};
use crate::app::Sitting;
use crate::i18n::Message;
use crate::msg;
use crate::overview::{self, Cell, CriterionResult, ThemeFigures};
use crate::scoring::Fraction;
use crate::session::{Criterion, Group, Theme};

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    if sitting.ranking.is_none() {
        blind(frame, area, view, sitting);
        return;
    }
    // As wide as the names, but the theme in full keeps room for its figures.
    let list_width = longest_name(sitting).saturating_add(19).max(area.width * 2 / 5);
    let list_width = list_width.min(area.width.saturating_sub(44)).clamp(26, 80);
    let [left, right] = Layout::horizontal([Constraint::Length(list_width), Constraint::Min(0)]).areas(area);
    order(frame, left, view, sitting);
    if let Some((theme, figures)) = sitting.looking_at() {
        detail(frame, right, view, sitting, theme, figures);
    }
}

/// Before the scores are revealed there is nothing to see but how many ballots there are.
fn blind(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let progress = sitting.progress();
    let text = if progress.ready == 0 {
        msg!("review-no-votes")
    } else {
        msg!("review-blind", progress = progress.said())
    };
    let area = Rect {
        x: area.x + 2,
        y: area.y + 2,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    };
    lines(frame, area, wrapped(&view.say(&text), area.width).into_iter().map(Line::from).collect());
}

fn order(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let block =
        panel(view, format!(" {} ", view.say(&msg!("review-order")))).border_style(view.look.accent());
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let sentences = order_sentences(view, sitting, inner.width);
    let [list, said] = Layout::vertical([
        Constraint::Min(3),
        Constraint::Length(u16::try_from(sentences.len()).unwrap_or(4).min(inner.height / 2)),
    ])
    .areas(inner);
    let rows = theme_rows(view, sitting, list.width);
    let first = first_shown(sitting.choice.selected, rows.len(), list.height);
    lines(frame, list, rows.into_iter().skip(first).collect());
    lines(frame, said, sentences);
}

/// What the order says, in words.
fn order_sentences<'a>(view: View, sitting: &Sitting, width: u16) -> Vec<Line<'a>> {
    let Some(ranking) = &sitting.ranking else { return Vec::new() };
    let promising = ranking.themes.iter().filter(|theme| theme.promising == Some(true)).count();
    let wanted = sitting.blueprint.scoring.choose;
    let mut said: Vec<Message> = vec![msg!("review-promising", count = promising, wanted = wanted)];
    if ranking.top.open_places > 0 {
        let contested = &ranking.top.contested;
        // A long list of names pushes away what to do.
        let named = if width < 30 { 2 } else { 4 };
        let mut names: Vec<String> = contested
            .iter()
            .filter_map(|place| sitting.session.themes().get(*place))
            .take(if contested.len() > named { named - 1 } else { named })
            .map(|theme| cut(&theme.name, width))
            .collect();
        if contested.len() > names.len() {
            names.push(view.say(&msg!("review-tie-more", count = contested.len() - names.len())));
        }
        said.push(msg!("review-tie", themes = names.join(", "), places = ranking.top.open_places));
    }
    let on_ballot = |theme: &&Theme| sitting.session.is_on_ballot(&theme.id);
    let unranked = sitting.session.themes().iter().filter(on_ballot);
    let unranked =
        unranked.filter(|theme| sitting.figures(&theme.id).is_none_or(|figures| figures.rank.is_none()));
    let unranked = unranked.count();
    if unranked > 0 {
        said.push(msg!("review-unranked", count = unranked));
    }
    let mut rows = vec![Line::default()];
    for sentence in said {
        rows.extend(wrapped(&view.say(&sentence), width).into_iter().map(Line::from));
    }
    rows
}

fn detail(
    frame: &mut Frame,
    area: Rect,
    view: View,
    sitting: &Sitting,
    theme: &Theme,
    figures: &ThemeFigures,
) {
    let block = panel(view, Line::from(Span::styled(format!(" {} ", theme.name), view.look.strong())));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let mut rows = Vec::new();
    let marks = inner.height >= 17;
    for criterion in Criterion::ALL {
        let result = &figures.criteria[criterion.index()];
        rows.extend(criterion_rows(view, sitting, criterion, result, inner.width, marks));
    }
    let groups: Vec<&str> = sitting.session.groups().iter().map(|group| group.name.as_str()).collect();
    let silent = figures.rank.is_none().then(|| msg!("review-not-comparable"));
    for sentence in silent.into_iter().chain(figures.stands_out(&groups)) {
        rows.extend(wrapped(&view.say(&sentence), inner.width).into_iter().map(Line::from));
    }
    lines(frame, inner, rows);
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
        head.push(Span::styled(format!("  ! {}", view.say(&msg!("review-gap-flag"))), view.look.warning()));
    }
    let mut rows = vec![Line::from(head)];
    for (group, cell) in sitting.session.groups().iter().zip(&result.groups) {
        let own = cell.mean();
        let mut row = group_row(view, group, own, width);
        match cell {
            Cell::Scores(scores) => {
                row.push(Span::styled(columns(&scores.counts), view.look.side(group.perspective)));
                row.push(Span::styled(format!(" n={}", scores.n()), view.look.quiet()));
                if scores.dont_know > 0 && width >= 50 {
                    row.push(Span::styled(format!(" ?={}", scores.dont_know), view.look.quiet()));
                }
            }
            Cell::Votes(share) => {
                row.push(Span::styled(
                    view.say(&overview::votes_said(*share)),
                    view.look.side(group.perspective),
                ));
            }
        }
        rows.push(Line::from(row));
    }
    if marks {
        rows.push(dumbbell(view.look, result, width.min(67)));
    }
    rows
}

fn group_row<'a>(view: View, group: &Group, own: Option<Fraction>, width: u16) -> Vec<Span<'a>> {
    let name = padded(
        &format!("{} {}", super::Look::mark(group.perspective), group.name),
        width.saturating_sub(20).clamp(8, 20),
    );
    vec![
        Span::styled(format!(" {name} "), view.look.side(group.perspective)),
        Span::raw(format!("{:>3} ", mean(view, own))),
    ]
}

/// A mean with one decimal, or a dash.
pub(super) fn mean(view: View, mean: Option<Fraction>) -> String {
    mean.map_or_else(|| "–".into(), |mean| view.app.lang.decimal(&mean.half_up(1)))
}
