//! Room 6, Overzicht: for whom, in which files, and the page as it will go out.

use clap::ValueEnum;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::View;
use super::widgets::{bar, cut, cut_path, lines, padded, panel};
use crate::app::{Format, Making, PageLine, REPORT_TOP, Report, Sitting, Target};
use crate::keymap::Command;
use crate::msg;
use crate::overview::{Audience, audience};

/// Cells of the words before a choice.
const LABEL: u16 = 11;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let [top, page] = Layout::vertical([Constraint::Length(REPORT_TOP), Constraint::Min(0)]).areas(area);
    let top = Rect { x: top.x + 1, width: top.width.saturating_sub(2), ..top };
    choices(frame, top, view, sitting);
    let mut block = panel(view, format!(" {} ", view.say(&msg!("report-preview"))));
    let busy = match (sitting.report.is_being_made(), sitting.is_working_out()) {
        (true, _) => Some(msg!("report-page-working")),
        (false, true) => Some(msg!("firm-working")),
        (false, false) => None,
    };
    if let Some(busy) = busy {
        let said = cut(&view.say(&busy), page.width.saturating_sub(6));
        block = block.title_bottom(Line::from(Span::styled(format!(" {said} "), view.look.quiet())));
    }
    let inner = block.inner(page);
    frame.render_widget(block, page);
    let page = sitting.report.lines.iter().skip(sitting.report.scroll).take(usize::from(inner.height));
    let rows = page
        .map(|line| match line {
            PageLine::Heading(text) => Line::from(Span::styled(text.clone(), view.look.accent())),
            PageLine::Text(text) => Line::from(text.clone()),
            // A row of a table is cut and not broken.
            PageLine::Row(text) => Line::from(cut(text, inner.width)),
        })
        .collect();
    lines(frame, inner, rows);
}

/// The kinds of files, each with its number; on a narrow screen these are told without a label, close together.
fn files<'a>(area: Rect, view: View, report: &Report) -> Line<'a> {
    let offered = (1_u8..).zip(Format::value_variants()).filter(|(_, format)| format.is_for(report.audience));
    let kinds: Vec<(u8, String, Style)> = offered
        .map(|(number, format)| {
            let chosen = report.formats.contains(format);
            let mark = if chosen { "✓" } else { " " };
            let style = if chosen { view.look.accent() } else { view.look.quiet() };
            (number, format!("{number}{mark}{}", view.say(&format.name())), style)
        })
        .collect();
    let label = padded(&view.say(&msg!("report-files")), LABEL);
    let wide = LABEL as usize + kinds.iter().map(|(_, name, _)| name.width() + 2).sum::<usize>();
    let (label, air) = if wide <= usize::from(area.width) + 2 { (label, "  ") } else { (String::new(), " ") };
    let mut place = area;
    let label = Span::styled(label, view.look.quiet());
    place.x += u16::try_from(label.width()).unwrap_or_default();
    let mut line = Line::from(label);
    for (number, name, style) in kinds {
        let span = Span::styled(name + air, style);
        place.x = view.aim_span(place, &span, Target::Command(Command::ToggleFormat(number)));
        line.push_span(span);
    }
    line
}

fn choices(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let report = &sitting.report;
    let label = |text: &str| Span::styled(padded(text, LABEL), view.look.quiet());
    let mut whom = Line::from(label(&view.say(&msg!("report-for"))));
    let mut place = Rect { x: area.x + LABEL, height: 1, ..area };
    for who in Audience::ALL {
        let chosen = who == report.audience;
        let name = view.label(&audience(who));
        let span = if chosen {
            Span::styled(format!("● {name}   "), view.look.accent())
        } else {
            Span::raw(format!("○ {name}   "))
        };
        place.x = view.aim_span(place, &span, Target::Audience(who));
        whom.push_span(span);
    }
    let files = files(Rect { y: area.y + 2, height: 1, ..area }, view, report);
    let what = match report.audience {
        Audience::WorkingGroup => msg!("report-working-group"),
        Audience::Public => msg!("report-public"),
        Audience::Letter => msg!("report-letter"),
    };
    let indent = |text: String| {
        let text = cut(&text, area.width.saturating_sub(LABEL));
        Line::from(vec![label(""), Span::styled(text, view.look.quiet())])
    };
    let state = match (report.making, report.written()) {
        (Making::Files { done, of }, _) => {
            let part = done as f64 / of.max(1) as f64;
            let said = view.say(&msg!("report-busy", done = done, of = of));
            Line::from(vec![
                label(""),
                Span::styled(padded(&bar(part, 20), 21), view.look.accent()),
                Span::raw(said),
            ])
        }
        (Making::Waits, _) => indent(view.say(&msg!("export-waits"))),
        (Making::Nothing, Some(folder)) => {
            let words = view.say(&msg!("report-written", folder = "")).width();
            let room = area.width.saturating_sub(LABEL + u16::try_from(words).unwrap_or(u16::MAX));
            indent(view.say(&msg!("report-written", folder = cut_path(folder, room))))
        }
        (Making::Nothing, None) => indent(view.say(&msg!("report-go"))),
    };
    lines(frame, area, vec![whom, indent(view.say(&what)), files, state]);
}
