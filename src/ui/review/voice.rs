//! The voice of residents beside that of professionals: shifted with the arrows, and where the top changes.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::View;
use super::super::charts::{letter, lettered};
use super::super::look::Look;
use super::super::widgets::lines;
use super::weights::{LOW, changes};
use super::{names, sentence_lines};
use crate::app::Sitting;
use crate::i18n::Message;
use crate::msg;
use crate::overview::{self, Top, VoiceStep};
use crate::session::Perspective;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let Some(resident) = sitting.resident_voice() else {
        lines(frame, area, sentence_lines(view, &msg!("voice-one-side"), area.width));
        return;
    };
    let mut rows = vec![slider(view, resident, area.width), percents(view, resident, area.width)];
    for sentence in changes(sitting, area.height) {
        rows.extend(sentence_lines(view, &sentence, area.width));
    }
    let steps = sitting.review.outlook.as_ref().map_or(&[][..], |outlook| &outlook.voice_steps);
    if !steps.is_empty() {
        if area.height >= LOW {
            rows.push(Line::default());
        }
        rows.extend(sentence_lines(
            view,
            &msg!("voice-says", choose = sitting.blueprint.scoring.choose),
            area.width,
        ));
        rows.extend(strip(view, steps, resident, area.width));
        for (place, top) in different(steps).into_iter().enumerate() {
            rows.extend(top_rows(view, sitting, place, top, area.width));
        }
    }
    lines(frame, area, rows);
}

/// Professionals at the left, residents at the right, and where the voice stands between them.
fn slider<'a>(view: View, resident: f64, width: u16) -> Line<'a> {
    let cells = width.saturating_sub(8).clamp(11, 61);
    let at = (resident * f64::from(cells - 1)).round() as u16;
    let [residents, professionals] = Perspective::ALL;
    let mut spans =
        vec![Span::styled(format!("{} ◂", Look::mark(professionals)), view.look.side(professionals))];
    spans.push(Span::styled("━".repeat(usize::from(at)), view.look.side(residents)));
    spans.push(Span::styled("◆", view.look.accent()));
    spans.push(Span::styled("─".repeat(usize::from(cells - 1 - at)), view.look.quiet()));
    spans.push(Span::styled(format!("▸ {}", Look::mark(residents)), view.look.side(residents)));
    Line::from(spans)
}

fn percents<'a>(view: View, resident: f64, width: u16) -> Line<'a> {
    let [residents, professionals] = Perspective::ALL;
    let resident = (resident * 100.0).round();
    let part = |side: Perspective, percent: f64| {
        let name = view.label(&overview::perspective(side));
        Span::styled(format!("{name} {percent}%"), view.look.side(side).patch(view.look.strong()))
    };
    let (left, right) = (part(professionals, 100.0 - resident), part(residents, resident));
    let space = usize::from(width.min(69)).saturating_sub(left.width() + right.width()).max(2);
    Line::from(vec![left, Span::raw(" ".repeat(space)), right])
}

/// The tops that there are, each once, as they come.
fn different(steps: &[VoiceStep]) -> Vec<Option<&Top>> {
    let mut found: Vec<Option<&Top>> = Vec::new();
    for step in steps {
        if !found.contains(&step.top.as_ref()) {
            found.push(step.top.as_ref());
        }
    }
    found
}

/// The letter of the top at each of the steps, a line where it changes; below it the scale, and where the
/// voice stands.
fn strip<'a>(view: View, steps: &[VoiceStep], resident: f64, width: u16) -> Vec<Line<'a>> {
    let tops = different(steps);
    let cells = if width < 70 { 2 } else { 5 };
    let (mut letters, mut scale) = (Vec::new(), Vec::new());
    let mut before = None;
    for (number, step) in steps.iter().enumerate() {
        let place = tops.iter().position(|top| *top == step.top.as_ref()).unwrap_or_default();
        let changed = before.is_some_and(|before| before != place);
        letters.push(Span::styled(if changed { "│" } else { " " }, view.look.warning()));
        letters.push(Span::styled(format!("{:^cells$}", letter(place)), view.look.part(place)));
        let here = number == (resident * (steps.len() - 1) as f64).round() as usize;
        let text = match number {
            _ if here => "◆",
            0 => "0%",
            _ if number + 1 == steps.len() => "100%",
            _ => "",
        };
        let style = if here { view.look.accent() } else { view.look.quiet() };
        scale.push(Span::styled(format!("{text:^width$}", width = cells + 1), style));
        before = Some(place);
    }
    vec![Line::from(letters), Line::from(scale)]
}

fn top_rows<'a>(view: View, sitting: &Sitting, place: usize, top: Option<&Top>, width: u16) -> Vec<Line<'a>> {
    let said: Message = match top {
        None => msg!("voice-top-none"),
        Some(top) if top.open_places > 0 => {
            let contested = names(sitting, |theme| top.contested.contains(&theme.id));
            let open = top.open_places;
            if top.certain.is_empty() {
                msg!("voice-top-tied", contested = contested, places = open)
            } else {
                let certain = names(sitting, |theme| top.certain.contains(&theme.id));
                msg!("voice-top-open", certain = certain, contested = contested, places = open)
            }
        }
        Some(top) => msg!("voice-top", certain = names(sitting, |theme| top.certain.contains(&theme.id))),
    };
    lettered(view.look, place, &view.say(&said), width)
}
