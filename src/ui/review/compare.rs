//! The order beside other orders, and beside the round before.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::View;
use super::super::charts::letter;
use super::super::order::{longest_name, mean, rank, shift};
use super::super::widgets::{cut, lines, padded, wrapped};
use super::{ROOMY, sentence_lines};
use crate::app::{Compared, Other, Sitting};
use crate::blueprint::OrderRule;
use crate::i18n::Message;
use crate::msg;
use crate::overview::{self, Fraction, Ranking};
use crate::scoring::Top;
use crate::session::{Criterion, Perspective};

/// Cells of a column with a letter above it.
const COLUMN: (u16, u16) = (4, 8);

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let (Some(compared), Some(shown)) = (&sitting.review.compared, sitting.shown_ranking()) else { return };
    let orders = orders(view, sitting, compared, shown, (area.width, area.height));
    let Some((before, ranking)) = &compared.before else {
        lines(frame, area, orders);
        return;
    };
    let rounds = rounds(view, sitting, *before, ranking, area.width);
    let both = orders.len() + rounds.len() < usize::from(area.height);
    let mut rows = Vec::new();
    if both {
        rows = rounds;
        rows.push(Line::default());
        rows.extend(orders);
    } else {
        // One of the two; the arrows go to the other.
        let (turn, shown) = if sitting.review.orders_first {
            (msg!("compare-to-rounds"), orders)
        } else {
            (msg!("compare-to-orders"), rounds)
        };
        rows.push(Line::from(Span::styled(format!("◂ {} ▸", view.say(&turn)), view.look.accent())));
        rows.extend(shown);
    }
    lines(frame, area, rows);
}

fn name(other: Other) -> Message {
    match other {
        Other::Rule(OrderRule::Geometric) => msg!("compare-geometric"),
        Other::Rule(OrderRule::Owa321) => msg!("compare-owa321"),
        Other::Rule(OrderRule::Arithmetic) => msg!("compare-arithmetic"),
        Other::Side(Perspective::Resident) => msg!("compare-residents"),
        Other::Side(Perspective::Professional) => msg!("compare-professionals"),
    }
}

/// The same where there is little room.
fn brief(other: Other) -> Message {
    match other {
        Other::Rule(OrderRule::Geometric) => msg!("compare-geometric-brief"),
        Other::Rule(OrderRule::Owa321) => msg!("compare-owa321-brief"),
        Other::Rule(OrderRule::Arithmetic) => msg!("compare-arithmetic-brief"),
        Other::Side(Perspective::Resident) => msg!("compare-residents-brief"),
        Other::Side(Perspective::Professional) => msg!("compare-professionals-brief"),
    }
}

/// A table: themes down, orders across; ▲ and ▼ where a theme stands higher or lower than in ours.
fn orders<'a>(
    view: View,
    sitting: &Sitting,
    compared: &Compared,
    ours: &Ranking,
    (width, height): (u16, u16),
) -> Vec<Line<'a>> {
    let others = &compared.others;
    let columns = u16::try_from(others.len()).unwrap_or(4) + 2;
    let theme = longest_name(sitting).min(width.saturating_sub(columns * COLUMN.0)).max(8);
    let cells = (width.saturating_sub(theme) / columns).clamp(COLUMN.0, COLUMN.1);
    let mut head = vec![view.say(&msg!("compare-ours"))];
    head.extend((0..=others.len()).map(|place| letter(place).to_string()));
    let mut rows = vec![head_row(view, &head, theme, cells)];
    for id in sitting.theme_order() {
        let (Some(place), Some(found)) = (sitting.session.place_of(&id), sitting.session.theme(&id)) else {
            continue;
        };
        let own = ours.themes.get(place);
        let mut spans = vec![
            Span::raw(padded(&found.name, theme)),
            Span::styled(padded(&format!(" {:>2}", rank(own)), cells), view.look.strong()),
        ];
        for (_, other) in others {
            let other = other.themes.get(place);
            let sign = shift(view, own.and_then(|own| own.rank), other.and_then(|other| other.rank));
            let sign: String = sign.content.chars().filter(|c| "▲▼".contains(*c)).collect();
            let style = if sign.is_empty() { view.look.quiet() } else { view.look.warning() };
            spans.push(Span::styled(padded(&format!(" {:>2}{sign}", rank(other)), cells), style));
        }
        let lowest = own.and_then(|own| own.criteria.iter().filter_map(|result| result.mean).min());
        spans.push(Span::raw(format!(" {:>3}", mean(view, lowest))));
        rows.push(Line::from(spans));
    }
    let height = usize::from(height);
    let air = height >= ROOMY;
    let verdict = sentence_lines(view, &verdict(sitting, compared, ours), width);
    // What the letters mean: on a line each, or where there is little room together and in fewer words.
    let all = |of: fn(Other) -> Message, lowest| -> Vec<String> {
        let names = others.iter().map(|(other, _)| of(*other)).chain([lowest]);
        names.enumerate().map(|(place, meant)| format!("{} {}", letter(place), view.say(&meant))).collect()
    };
    let meant = all(name, msg!("compare-lowest"));
    let meant = if rows.len() + verdict.len() + meant.len() <= height {
        meant.into_iter().map(|said| cut(&said, width)).collect()
    } else {
        wrapped(&all(brief, msg!("compare-lowest-brief")).join(", "), width)
    };
    // Without the letters the table says nothing; what it says in words can be seen in it.
    if rows.len() + verdict.len() + meant.len() <= height {
        rows.extend(air.then(Line::default));
        rows.extend(verdict);
        rows.extend(air.then(Line::default));
    }
    rows.extend(meant.into_iter().map(|said| Line::from(said).style(view.look.quiet())));
    rows
}

fn head_row<'a>(view: View, head: &[String], theme: u16, cells: u16) -> Line<'a> {
    let mut spans = vec![Span::raw(padded("", theme))];
    spans.extend(head.iter().map(|name| Span::styled(padded(&format!(" {name}"), cells), view.look.quiet())));
    Line::from(spans)
}

/// Which orders choose other themes than ours.
fn verdict(sitting: &Sitting, compared: &Compared, ours: &Ranking) -> Message {
    let choose = sitting.blueprint.scoring.choose;
    let others: Vec<_> = compared
        .others
        .iter()
        .filter(|(_, other)| !same(&other.top, &ours.top))
        .map(|(other, _)| name(*other))
        .collect();
    if others.is_empty() {
        msg!("compare-same", choose = choose)
    } else {
        msg!("compare-other", choose = choose, orders = overview::list(others))
    }
}

/// Whether two tops hold the same themes, in whatever order.
fn same(one: &Top, other: &Top) -> bool {
    let sorted = |themes: &[usize]| {
        let mut themes = themes.to_vec();
        themes.sort_unstable();
        themes
    };
    one.open_places == other.open_places
        && sorted(&one.certain) == sorted(&other.certain)
        && sorted(&one.contested) == sorted(&other.contested)
}

/// A table of the round before and this one: place, score, and how far each theme went.
fn rounds<'a>(view: View, sitting: &Sitting, before: u8, earlier: &Ranking, width: u16) -> Vec<Line<'a>> {
    let Some(later) = &sitting.ranking else { return Vec::new() };
    let theme = longest_name(sitting).min(width.saturating_sub(26)).max(8);
    let round = |round: u8| view.label(&msg!("compare-round", round = u32::from(round)));
    let mut rows = vec![head_row(view, &[round(before), round(before + 1)], theme, 10)];
    for id in sitting.theme_order() {
        let (Some(place), Some(found)) = (sitting.session.place_of(&id), sitting.session.theme(&id)) else {
            continue;
        };
        let (from, to) = (earlier.themes.get(place), later.themes.get(place));
        let cell = |figures: Option<&overview::ThemeFigures>| {
            let score = figures.and_then(|figures| figures.score);
            let score = score.map_or_else(|| "–".into(), |score| score.round().to_string());
            padded(&format!(" {:>2} {score:>4}", rank(figures)), 10)
        };
        rows.push(Line::from(vec![
            Span::raw(padded(&found.name, theme)),
            Span::styled(cell(from), view.look.quiet()),
            Span::raw(cell(to)),
            shift(view, from.and_then(|from| from.rank), to.and_then(|to| to.rank)),
        ]));
    }
    rows.extend(sentence_lines(view, &most_moved(view, sitting, earlier, later), width));
    rows
}

/// The mean that changed most from one round to the next.
fn most_moved(view: View, sitting: &Sitting, earlier: &Ranking, later: &Ranking) -> Message {
    let themes = sitting.session.themes().iter().zip(earlier.themes.iter().zip(&later.themes));
    let moves = themes.flat_map(|(theme, (from, to))| {
        Criterion::ALL.into_iter().filter_map(move |of| {
            let (from, to) = (from.criteria[of.index()].mean?, to.criteria[of.index()].mean?);
            Some((to.minus(from)?.abs(), theme, of, from, to))
        })
    });
    match moves.max_by_key(|(by, ..)| *by).filter(|(by, ..)| *by > Fraction::ZERO) {
        None => msg!("compare-nothing-moved"),
        Some((_, theme, of, from, to)) => msg!(
            "compare-most-moved",
            criterion = overview::criterion(of),
            theme = &theme.name,
            from = mean(view, Some(from)),
            to = mean(view, Some(to))
        ),
    }
}
