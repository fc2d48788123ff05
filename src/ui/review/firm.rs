//! How firm the first places are, in words and sentences.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::View;
use super::super::order::longest_name;
use super::super::widgets::{lines, padded};
use super::{ROOMY, fitting, sentence_lines};
use crate::app::Sitting;
use crate::msg;
use crate::overview::{Chances, Firmness, Way};

/// Cells of one way to look at it.
const WAY: u16 = 14;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let Some(firmness) = sitting.firmness() else {
        let said = if sitting.is_working_out() { msg!("firm-working") } else { msg!("firm-none") };
        let rows = sentence_lines(view, &said, area.width);
        lines(frame, area, rows.into_iter().map(|row| row.style(view.look.quiet())).collect());
        return;
    };
    let mut rows = Vec::new();
    if sitting.review.trial.is_on() {
        let said = sentence_lines(view, &msg!("firm-of-blueprint"), area.width);
        rows.extend(said.into_iter().map(|row| row.style(view.look.warning())));
    }
    let chances = firmness.chances();
    match &chances {
        Some(chances) => rows.extend(table(view, sitting, firmness, chances, area.width)),
        None => rows.extend(sentence_lines(view, &msg!("firm-none"), area.width)),
    }
    // What all this does not show is always said, at the end.
    let mut said = firmness.sentences();
    let caveat = said.pop();
    let mut caveat = caveat.map_or_else(Vec::new, |caveat| sentence_lines(view, &caveat, area.width));
    if usize::from(area.height) >= ROOMY {
        caveat.insert(0, Line::default());
    }
    said.extend(chances.into_iter().flat_map(|chances| chances.explained));
    let rest = usize::from(area.height).saturating_sub(rows.len() + caveat.len());
    rows.extend(fitting(view, &said, &msg!("review-larger"), area.width, rest));
    rows.truncate(usize::from(area.height).saturating_sub(caveat.len()));
    rows.extend(caveat.into_iter().map(|row| row.style(view.look.strong())));
    lines(frame, area, rows);
}

/// The themes in and near the top, with a word or a figure for each way to look at it.
fn table<'a>(
    view: View,
    sitting: &Sitting,
    firmness: &Firmness,
    chances: &Chances,
    width: u16,
) -> Vec<Line<'a>> {
    let asked = match chances.ways.as_slice() {
        [Way::People] => "people",
        [Way::Weights] => "weights",
        _ => "both",
    };
    let says = msg!("firm-says", choose = firmness.choose, ways = asked);
    let mut rows = sentence_lines(view, &says, width);
    let ways = u16::try_from(chances.ways.len()).unwrap_or(2);
    let name = longest_name(sitting).min(width.saturating_sub(ways * WAY)).max(6);
    // The heads are longer than a word: each way takes what room there is.
    let cells = (width.saturating_sub(name) / ways.max(1)).clamp(WAY, 36);
    let mut head = vec![Span::raw(padded("", name))];
    let short = cells < 34;
    for way in &chances.ways {
        let said = match way {
            Way::People if short => msg!("firm-people"),
            Way::Weights if short => msg!("firm-weights"),
            _ => way.title(),
        };
        head.push(Span::styled(padded(&format!(" {}", view.say(&said)), cells), view.look.quiet()));
    }
    rows.push(Line::from(head));
    for (theme, ways) in &chances.rows {
        let strong = if theme.in_top { view.look.strong() } else { view.look.quiet() };
        let mut spans = vec![Span::styled(padded(&theme.name, name), strong)];
        for chance in ways {
            let figure = msg!("firm-of-hundred", times = chance.times());
            let word = chance.word().unwrap_or_else(|| msg!("firm-outside"));
            let said = view.say(if sitting.review.figures { &figure } else { &word });
            spans.push(Span::styled(padded(&format!(" {said}"), cells), strong));
        }
        rows.push(Line::from(spans));
    }
    rows.push(Line::default());
    rows
}
