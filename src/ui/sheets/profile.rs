//! The figures of the area: a bar each with the reference marked, and everything known of the one under the cursor.

use ratatui::text::{Line, Span};

use super::super::View;
use super::super::look::Look;
use super::super::widgets::{bar_with_mark, cut, padded, paragraph};
use crate::app::Sitting;
use crate::i18n::Message;
use crate::msg;
use crate::session::{Field, Perspective, Row};
use crate::worksheet::{Figure, Sheet};

/// Cells for the figure, and for how far it is from the reference.
const HERE: u16 = 11;
const DIFFERENCE: u16 = 7;
/// Cells for what people said of it.
const REACTIONS: u16 = 12;
/// From so many rows on there is room for two bars.
const ROOMY: u16 = 13;

/// A figure in the list: its name, the bar with the reference, the figure, the difference, a mark where there is
/// something to be careful with, and who recognises it.
pub(super) fn line<'a>(
    view: View,
    sitting: &Sitting,
    sheet: &Sheet,
    figure: &Figure,
    width: u16,
) -> Line<'a> {
    let space = width.saturating_sub(HERE + DIFFERENCE + REACTIONS + 4);
    let bar = (space * 2 / 5).min(40);
    let [here, there] = figure.shares();
    let right = |message: Option<Message>, width: u16| {
        let said = cut(&message.map_or_else(|| "–".to_owned(), |message| view.say(&message)), width);
        format!("{said:>width$} ", width = usize::from(width))
    };
    let mut spans = vec![Span::raw(padded(&view.say(&figure.name), space - bar)), Span::raw(" ")];
    spans.extend(bar_with_mark(view.look, here, there, bar));
    spans.push(Span::raw(right(Some(figure.here()), HERE)));
    spans.push(Span::raw(right(figure.difference_brief(), DIFFERENCE)));
    let careful = if figure.warnings.is_empty() { " " } else { "!" };
    spans.push(Span::styled(careful, view.look.warning()));
    spans.extend(reactions(view, sitting.session.row(sheet.id, &figure.row), sheet));
    Line::from(spans)
}

/// Who recognises it: `●ja ◆nee`.
fn reactions<'a>(view: View, row: Option<&Row>, sheet: &Sheet) -> Vec<Span<'a>> {
    let sides =
        [(Perspective::Resident, Field::Residents), (Perspective::Professional, Field::Professionals)];
    let said = sides.into_iter().filter_map(|(side, field)| {
        let said = match row?.one(field)? {
            "yes" => msg!("answer-yes"),
            "partly" => msg!("answer-partly"),
            "no" => msg!("answer-no"),
            _ => return None,
        };
        let said = format!("{}{} ", Look::mark(side), view.say(&said));
        sheet.column(field).map(|_| Span::styled(said, view.look.side(side)))
    });
    said.collect()
}

/// What the bar of a figure shows, in words: what people answer to.
pub(super) fn asked_about<'a>(view: View, figure: &Figure, width: u16, height: u16) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    let [here, there] = figure.shares();
    if height >= ROOMY {
        let places = [(&figure.indicator.area, here), (&figure.indicator.reference_area, there)];
        for (place, share) in places.into_iter().filter(|(_, share)| share.is_some()) {
            let mut bar = vec![Span::raw(padded(place, width / 3)), Span::raw(" ")];
            bar.extend(bar_with_mark(view.look, share, None, width - width / 3 - 1));
            lines.push(Line::from(bar));
        }
    }
    let beside = [Some(figure.here()), figure.reference(), figure.difference()];
    let said: Vec<String> = beside.into_iter().flatten().map(|part| view.say(&part)).collect();
    lines.extend(paragraph(&said.join(" · "), width, view.look.strong()));
    lines
}

/// What else is known of it: what people make of it, what to be careful with, where it comes from.
pub(super) fn further<'a>(view: View, figure: &Figure, row: Option<&Row>, width: u16) -> Vec<Line<'a>> {
    let finding = row.and_then(|row| figure.finding(row));
    let finding = finding.map(|finding| paragraph(&view.say(&finding), width, view.look.accent()));
    let mut lines = finding.unwrap_or_default();
    for caution in figure.cautions() {
        lines.extend(paragraph(&format!("! {}", view.say(&caution)), width, view.look.warning()));
    }
    let from = format!("{} · {}", view.say(&figure.source()), view.say(&figure.area()));
    lines.extend(paragraph(&from, width, view.look.quiet()));
    lines
}
