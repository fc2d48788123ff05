//! The themes in their order, as rooms 4 and 5 show them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::widgets::{bar, first_shown, padded, rows_apart};
use super::{Look, View};
use crate::app::{Sitting, Target};
use crate::msg;
use crate::overview::{self, Fraction, ThemeFigures};
use crate::session::{Criterion, ThemeId};

/// Cells of the word that says how firm a place is, and of the figure.
const FIRM: [u16; 2] = [10, 12];

/// Cells of a mean with its bar, wide and narrow, and without.
const MEAN: [u16; 3] = [32, 18, 11];

/// The widest bar of a score.
const WIDEST_BAR: u16 = 60;

/// A bar of a few cells says nothing.
const LEAST_BAR: u16 = 8;

/// What stands in a row, and how wide it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    /// Whether a theme is chosen: a box, or only its cross.
    chosen: u16,
    name: u16,
    /// How far a theme went in a trial; 0 without one.
    shift: u16,
    score: u16,
    firm: u16,
    /// Cells per criterion: its mean, and its bar where there is room for one.
    mean: u16,
    bar: u16,
}

impl Columns {
    /// What fits in `width` cells: rank, name and score first; then how firm, the means and a bar.
    pub(super) fn within(sitting: &Sitting, width: u16, wanted: Wanted) -> Self {
        let chosen = if width < 30 { 2 } else { 4 };
        let trial = sitting.review.trial.is_on() && wanted != Wanted::Means;
        let shift = if trial { 3 } else { 0 };
        // That is known of the order of the blueprint, not of a trial.
        let may_be_firm = !sitting.review.trial.is_on() && sitting.tells_how_firm();
        let longest = longest_name(sitting);
        // Rank and star take five.
        let fixed = 5 + chosen + shift;
        let firm = FIRM[usize::from(sitting.review.figures)];
        // How firm a place is goes before the score where that is asked for, and never before the name.
        let (score, least) = match wanted {
            Wanted::Firm if width < 44 => (0, 10),
            Wanted::Means => (4, longest + 3 * MEAN[2]),
            Wanted::Firm | Wanted::Usual => (4, longest),
        };
        let fits = may_be_firm && width >= fixed + score + firm + least;
        let (score, firm) = if fits { (score, firm) } else { (4, 0) };
        let mut rest = width.saturating_sub(fixed + score + firm);
        let mean = if wanted == Wanted::Means {
            MEAN.into_iter().find(|cells| rest >= cells * 3 + longest).unwrap_or(0)
        } else {
            0
        };
        rest -= 3 * mean;
        // With a cell of air before the bar.
        let bar = rest.saturating_sub(longest + 1).min(WIDEST_BAR);
        let bar = if bar < LEAST_BAR { 0 } else { bar };
        let name = if bar > 0 { longest } else { rest };
        Self { chosen, name, shift, score, firm, mean, bar }
    }

    /// Cells before the means.
    fn before_means(self) -> u16 {
        let bar = if self.bar > 0 { self.bar + 1 } else { 0 };
        5 + self.chosen + self.shift + self.name + self.score + self.firm + bar
    }

    /// Cells of a whole row.
    fn width(self) -> u16 {
        self.before_means() + 3 * self.mean
    }

    /// The names of the columns, where they need one.
    pub(super) fn head<'a>(self, view: View) -> Option<Line<'a>> {
        (self.mean > 0).then(|| {
            let mut spans = vec![Span::raw(" ".repeat(usize::from(self.before_means())))];
            spans.extend(Criterion::ALL.map(|of| {
                let name = view.label(&overview::criterion(of));
                Span::styled(format!(" {}", padded(&name, self.mean - 1)), view.look.quiet())
            }));
            Line::from(spans)
        })
    }
}

/// What is wanted beside rank, name and score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// How firm a place is, where it fits.
    Usual,
    /// How firm a place is, rather than the score.
    Firm,
    /// The means per criterion.
    Means,
}

/// Cells of the longest name of a theme.
pub(super) fn longest_name(sitting: &Sitting) -> u16 {
    let longest = sitting.session.themes().iter().map(|theme| theme.name.width()).max();
    u16::try_from(longest.unwrap_or_default()).unwrap_or(u16::MAX)
}

/// The themes in order: rank, chosen, name, promising, score, and what else the columns hold.
pub(super) fn theme_list(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting, columns: Columns) {
    let themes = sitting.theme_order();
    let spots = rows_apart(area, themes.len());
    let first = first_shown(sitting.choice.selected, themes.len(), area.height);
    for ((place, id), spot) in themes.iter().enumerate().skip(first).zip(spots) {
        let Some(row) = theme_row(view, sitting, columns, id) else { continue };
        let width = columns.width().min(spot.width);
        let row = view.look.row(row, place == sitting.choice.selected);
        frame.render_widget(row, Rect { width, ..spot });
        view.aim(spot, Target::Theme(place));
    }
}

fn theme_row<'a>(view: View, sitting: &Sitting, columns: Columns, id: &ThemeId) -> Option<Line<'a>> {
    let theme = sitting.session.theme(id)?;
    let figures = sitting.figures(id);
    let rank = rank(figures);
    let chosen = sitting.session.chosen().contains(id);
    let chosen = match (columns.chosen, chosen) {
        (4, true) => "[x] ",
        (4, false) => "[ ] ",
        (_, true) => "x ",
        (_, false) => "  ",
    };
    let promising = figures.is_some_and(|figures| figures.promising == Some(true));
    let score = figures.and_then(|figures| figures.score);
    let mut spans = vec![Span::styled(format!("{rank:>2} "), view.look.accent())];
    if columns.shift > 0 {
        let usual = sitting.session.place_of(id);
        let usual = usual.and_then(|place| sitting.ranking.as_ref()?.themes.get(place));
        spans.push(shift(view, usual.and_then(|usual| usual.rank), figures.and_then(|figures| figures.rank)));
    }
    spans.push(Span::raw(chosen));
    let strong = if promising { view.look.strong() } else { Style::new() };
    spans.push(Span::styled(padded(&theme.name, columns.name), strong));
    spans.push(Span::styled(if promising { " ★" } else { "  " }, view.look.good()));
    if columns.score > 0 {
        let shown = score.map_or_else(|| "–".into(), |score| score.round().to_string());
        spans.push(Span::raw(format!(" {shown:>3}")));
    }
    if columns.firm > 0 {
        let word = firm(view, sitting, id).unwrap_or_default();
        spans.push(Span::raw(format!(" {}", padded(&word, columns.firm - 1))));
    }
    if columns.bar > 0 {
        let bar = bar(score.unwrap_or_default() / 100.0, columns.bar);
        spans.push(Span::styled(format!(" {}", padded(&bar, columns.bar)), Look::bar(view.look.good())));
    }
    if columns.mean > 0 {
        for result in figures.iter().flat_map(|figures| &figures.criteria) {
            let cells = columns.mean - 6;
            let share = result.mean.map_or(0.0, |mean| overview::unit(mean.to_f64()));
            spans.push(Span::raw(format!(" {:>3} ", mean(view, result.mean))));
            spans.push(if cells < LEAST_BAR {
                Span::raw(padded("", cells + 1))
            } else {
                Span::styled(padded(&bar(share, cells), cells + 1), Look::bar(view.look.good()))
            });
        }
    }
    Some(Line::from(spans))
}

/// The place of a theme, or a dash.
pub(super) fn rank(figures: Option<&ThemeFigures>) -> String {
    figures.and_then(|figures| figures.rank).map_or_else(|| "–".into(), |rank| rank.to_string())
}

/// How many places a theme went up or down, in three cells.
pub(super) fn shift<'a>(view: View, from: Option<usize>, to: Option<usize>) -> Span<'a> {
    match (from, to) {
        (Some(from), Some(to)) if to < from => {
            Span::styled(format!("{:<3}", format!("▲{}", from - to)), view.look.warning())
        }
        (Some(from), Some(to)) if to > from => {
            Span::styled(format!("{:<3}", format!("▼{}", to - from)), view.look.warning())
        }
        _ => Span::raw("   "),
    }
}

/// How firm the place of a theme of the top is, as a word or as a figure.
fn firm(view: View, sitting: &Sitting, id: &ThemeId) -> Option<String> {
    let chance = sitting.firmness()?.theme(id)?.chance()?;
    let word = chance.word()?;
    let figure = msg!("firm-of-hundred", times = chance.times());
    Some(view.say(if sitting.review.figures { &figure } else { &word }))
}

/// A mean with one decimal, or a dash.
pub(super) fn mean(view: View, mean: Option<Fraction>) -> String {
    mean.map_or_else(|| "–".into(), |mean| view.app.lang.decimal(&mean.half_up(1)))
}
