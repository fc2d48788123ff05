//! Beside the conversation: the agenda with its time, and who has been heard.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::View;
use super::frame::people_of;
use super::widgets::{first_shown, group_name, lines, padded, panel, paragraph};
use crate::app::{Heard, Silence, Sitting};
use crate::i18n::Message;
use crate::msg;
use crate::overview::list;

/// Cells for the minutes of a step: ` 20/25`.
const MINUTES: u16 = 6;

/// The agenda; `alone` where nothing else tells how often each group spoke.
pub(super) fn agenda(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting, alone: bool) {
    let block = panel(view, format!(" {} ", view.say(&msg!("agenda-title"))));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    // Who is asked for consent is at the beginning.
    let here = if sitting.asks_consent() { 0 } else { sitting.session.position().step };
    // One person after another: every conversation has the time of the blueprint.
    let one_by_one = sitting.hears_one_by_one();
    let plan = sitting.plan(view.app.now.stamp);
    let pace = plan.pace.filter(|_| !one_by_one);
    let anew = |place: usize| {
        pace.is_some() && place > here && plan.steps.get(place).is_some_and(|time| time.given != time.planned)
    };
    let mut below = Vec::new();
    if let Some(pace) = pace {
        let end = view.app.now.clock(pace.end);
        let end = match pace.behind {
            0 => msg!("agenda-end", end = end),
            minutes => msg!("agenda-end-late", end = end, minutes = minutes),
        };
        below.extend(paragraph(&view.say(&end), inner.width, Style::new()));
        if (0..plan.steps.len()).any(anew) {
            below.extend(paragraph(&view.say(&msg!("agenda-shared-anew")), inner.width, view.look.quiet()));
        }
    }
    // The bar counts people where they are known: then it does not say how often they spoke.
    let heard = sitting.heard(view.app.now.stamp);
    let counted = heard.iter().any(|heard| heard.people.is_some());
    let room = usize::from(inner.height).saturating_sub(plan.steps.len() + below.len());
    if alone && counted && heard.len() + 2 <= room {
        let mut rows = vec![Line::default()];
        rows.extend(heard_rows(view, &heard, inner.width));
        below.splice(0..0, rows);
    }
    let below_height = u16::try_from(below.len()).unwrap_or_default().min(inner.height / 2);
    let above = Rect { height: inner.height - below_height, ..inner };
    let first = first_shown(here, plan.steps.len(), above.height);
    let rows = sitting
        .blueprint
        .steps
        .iter()
        .zip(&plan.steps)
        .enumerate()
        .skip(first)
        .map(|(place, (step, time))| {
            let (mark, style) = match place.cmp(&here) {
                std::cmp::Ordering::Less => ("✓", view.look.quiet()),
                std::cmp::Ordering::Equal => ("▸", view.look.accent()),
                std::cmp::Ordering::Greater => (" ", Style::new()),
            };
            let title = padded(&step.title, inner.width.saturating_sub(MINUTES + 2));
            let minutes = match (place.cmp(&here), time.real) {
                _ if one_by_one => time.planned.to_string(),
                (std::cmp::Ordering::Less, Some(real)) => format!("{real}/{}", time.planned),
                // Where one was before, one comes back to.
                (std::cmp::Ordering::Equal, Some(real)) | (std::cmp::Ordering::Greater, Some(real @ 1..)) => {
                    format!("{real}/{}", time.given)
                }
                _ if anew(place) => format!("~{}", time.given),
                _ => time.given.to_string(),
            };
            Line::from(Span::styled(format!("{mark} {title}{minutes:>6}"), style))
        })
        .collect();
    lines(frame, above, rows);
    lines(frame, Rect { y: above.bottom(), height: below_height, ..inner }, below);
}

/// Who has been heard and what was named, where there is room for it.
pub(super) fn heard(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let block = panel(view, format!(" {} ", view.say(&msg!("talk-heard"))));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let heard = sitting.heard(view.app.now.stamp);
    let mut rows = heard_rows(view, &heard, inner.width);
    rows.push(Line::default());
    if let Some(silent) = silent(&heard) {
        rows.extend(paragraph(&view.say(&silent), inner.width, view.look.warning()));
        rows.push(Line::default());
    }
    let name_width = inner.width.saturating_sub(5);
    rows.extend(sitting.session.themes().iter().map(|theme| {
        let number = sitting.session.number_of(&theme.id).unwrap_or_default();
        let name = padded(&format!("{number} {}", theme.name), name_width);
        Line::from(format!("{name}{:>5}", sitting.session.counts().of_theme(&theme.id)))
    }));
    lines(frame, inner, rows);
}

/// Remarks, people and target of each group, with a head.
fn heard_rows<'a>(view: View, heard: &[Heard], width: u16) -> Vec<Line<'a>> {
    let head = format!("{:>width$}", view.say(&msg!("heard-head")), width = usize::from(width));
    let mut rows = vec![Line::from(Span::styled(head, view.look.quiet()))];
    rows.extend(heard.iter().map(|heard| {
        let mut name = group_name(view, heard.group);
        name.content = padded(&name.content, width.saturating_sub(11)).into();
        let people = match (heard.people, heard.group.target) {
            (None, None) => "–".to_owned(),
            _ => people_of(heard),
        };
        Line::from(vec![name, Span::raw(format!("{:>4}{people:>7}", heard.remarks))])
    }));
    rows
}

/// Which groups say nothing while others speak; first those that said nothing at all.
pub(super) fn silent(heard: &[Heard]) -> Option<Message> {
    let names = |silence| -> Vec<String> {
        let silent = heard.iter().filter(|heard| heard.silence == Some(silence));
        silent.map(|heard| heard.group.name.clone()).collect()
    };
    match (names(Silence::Never), names(Silence::Long)) {
        (never, _) if !never.is_empty() => Some(msg!("heard-silent", groups = list(never))),
        (_, long) if !long.is_empty() => Some(msg!("heard-silent-long", groups = list(long))),
        _ => None,
    }
}

/// At the end: which groups were heard less than hoped for.
pub(super) fn missed(view: View, sitting: &Sitting) -> Message {
    let heard = sitting.heard(view.app.now.stamp);
    let missed: Vec<Message> = heard
        .iter()
        .filter(|heard| heard.is_missed())
        .map(|heard| {
            let people = match heard.people {
                Some(_) => people_of(heard),
                None => heard.remarks.to_string(),
            };
            msg!("heard-missed-some", group = heard.group.name.clone(), people = people)
        })
        .collect();
    if missed.is_empty() { msg!("heard-missed-none") } else { msg!("heard-missed", groups = list(missed)) }
}
