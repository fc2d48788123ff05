//! The weights of the three criteria: turned with the arrows, and the triangle of all weights.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::super::View;
use super::super::charts::{legend_within, triangle};
use super::super::widgets::{bar, cut, lines, padded};
use super::{ROOMY, sentence_lines};
use crate::app::Sitting;
use crate::i18n::Message;
use crate::msg;
use crate::overview;
use crate::session::Criterion;

/// A triangle with fewer rows shows nothing.
const LEAST_TRIANGLE: u16 = 6;

/// So many changes of place are named at most, and where there is little room.
const NAMED: [usize; 2] = [3, 1];

/// From these rows on there is room for more words.
const HIGH: u16 = 20;

/// Under these rows, words give way to the picture.
pub(super) const LOW: u16 = 15;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let Some(weights) = sitting.weights() else {
        lines(frame, area, sentence_lines(view, &msg!("weights-none"), area.width));
        return;
    };
    let mut rows = Vec::new();
    for (criterion, percent) in Criterion::ALL.into_iter().zip(percents(weights)) {
        rows.push(weight_row(view, sitting, criterion, percent, area.width));
        rows.extend((usize::from(area.height) >= ROOMY).then(Line::default));
    }
    for sentence in changes(sitting, area.height) {
        rows.extend(sentence_lines(view, &sentence, area.width));
    }
    let winners = sitting.review.outlook.as_ref().map_or(&[][..], |outlook| &outlook.winners);
    let says = if area.height < LOW { msg!("weights-triangle-short") } else { msg!("weights-triangle") };
    let says = sentence_lines(view, &says, area.width);
    let top = u16::try_from(rows.len()).unwrap_or(area.height).min(area.height);
    let height = area.height - top;
    lines(frame, area, rows);
    let below = Rect { y: area.y + top, height, ..area };
    let said = u16::try_from(says.len()).unwrap_or(2);
    if winners.is_empty() {
        return;
    }
    if height < LEAST_TRIANGLE + said {
        lines(frame, below, sentence_lines(view, &msg!("review-larger"), area.width));
        return;
    }
    let [picture, words] = Layout::vertical([Constraint::Min(0), Constraint::Length(said)]).areas(below);
    lines(frame, words, says);
    // The letters stand beside the triangle, which is about as wide as two and a half times its height.
    let wide = picture.height.saturating_mul(5) / 2;
    let beside = picture.width.saturating_sub(wide.max(22)).min(44).max(picture.width * 2 / 5);
    let [left, right] = Layout::horizontal([Constraint::Min(0), Constraint::Length(beside)]).areas(picture);
    let corners = Criterion::ALL.map(|of| view.say(&overview::criterion(of)));
    let corners = [&*corners[0], &*corners[1], &*corners[2]];
    triangle(frame.buffer_mut(), left, view.look, corners, winners, weights);
    let right = Rect { x: right.x + 1, width: right.width.saturating_sub(1), ..right };
    lines(
        frame,
        right,
        legend_within(view.look, view.app.lang, winners, sitting.session.themes(), right.width),
    );
}

fn weight_row<'a>(view: View, sitting: &Sitting, criterion: Criterion, percent: u32, width: u16) -> Line<'a> {
    let here = sitting.review.criterion == criterion;
    let name = padded(&cut(&view.label(&overview::criterion(criterion)), 10), 10);
    let style = if here { view.look.selected().patch(view.look.strong()) } else { view.look.strong() };
    let cells = width.saturating_sub(20).min(60);
    let filled = bar(f64::from(percent) / 100.0, cells);
    let (before, after) = if here { ("◂", "▸") } else { (" ", " ") };
    Line::from(vec![
        Span::styled(format!("{name} {percent:>3}%"), style),
        Span::styled(format!(" {before}"), view.look.accent()),
        Span::styled(padded(&filled, cells), view.look.good()),
        Span::styled(after, view.look.accent()),
    ])
}

/// Shares as whole percents that are 100 together: what is left over goes to the largest remainders.
fn percents(shares: [f64; 3]) -> [u32; 3] {
    let exact = shares.map(|share| share * 100.0);
    let mut whole = exact.map(|part| (part + 1e-6).floor() as u32);
    let mut places = [0, 1, 2];
    places.sort_by(|one, other| exact[*other].fract().total_cmp(&exact[*one].fract()));
    let left = 100_u32.saturating_sub(whole.iter().sum());
    for place in places.into_iter().take(left as usize) {
        whole[place] += 1;
    }
    whole
}

/// Which themes changed place against the blueprint, the largest change first.
pub(super) fn changes(sitting: &Sitting, height: u16) -> Vec<Message> {
    let (Some(usual), Some(shown)) = (&sitting.ranking, sitting.shown_ranking()) else { return Vec::new() };
    if !sitting.review.trial.is_on() {
        return vec![msg!("weights-usual")];
    }
    let themes = sitting.session.themes().iter().zip(usual.themes.iter().zip(&shown.themes));
    let mut moved: Vec<_> = themes
        .filter_map(|(theme, (from, to))| Some((&theme.name, from.rank?, to.rank?)))
        .filter(|(_, from, to)| from != to)
        .collect();
    moved.sort_by_key(|(_, from, to)| (std::cmp::Reverse(from.abs_diff(*to)), *to));
    if moved.is_empty() {
        return vec![msg!("weights-same")];
    }
    let named = NAMED[usize::from(height < HIGH)];
    let more = moved.len().saturating_sub(named);
    let mut said: Vec<Message> = moved
        .into_iter()
        .take(named)
        .map(|(theme, from, to)| msg!("weights-moved", theme = theme, from = from, to = to))
        .collect();
    // The order beside it shows every change; where there is little room that is enough.
    if more > 0 && height >= LOW {
        said.push(msg!("weights-moved-more", count = more));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::percents;

    #[test]
    fn percents_are_a_hundred_together() {
        for shares in [[1.0 / 3.0; 3], [0.35, 0.325, 0.325], [1.0, 0.0, 0.0], [0.05, 0.6333, 0.3167]] {
            assert_eq!(percents(shares).iter().sum::<u32>(), 100, "{shares:?}");
        }
        assert_eq!(percents([0.5, 0.25, 0.25]), [50, 25, 25]);
    }
}
