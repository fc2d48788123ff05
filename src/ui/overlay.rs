//! What lies over a screen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use super::View;
use super::find;
use super::frame::{self, footer};
use super::personal;
use super::widgets::{cut, first_shown, lines, padded, panel, paragraph};
use crate::app::{
    Confirm, HelpLine, Overlay, Palette, Pasted, Prompt, Purpose, Screen, Talk, Target, help_page,
    place_title,
};
use crate::i18n::Message;
use crate::keymap::{Command, Place};
use crate::msg;
use crate::overview::{self, Age};
use crate::session::EventId;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, overlay: &Overlay) {
    // What lies below steps back.
    let quiet = Style::reset().patch(view.look.quiet());
    frame.buffer_mut().set_style(area, quiet);
    view.cover(area);
    frame::notice(frame, area, view);
    // The row of keys below belongs to what lies on top.
    let keys = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    frame.render_widget(Clear, keys);
    footer(frame, keys, view);
    match overlay {
        Overlay::Help { scroll, .. } => help(frame, area, view, *scroll),
        Overlay::Guide(guide) => super::guide::draw(frame, area, view, guide),
        Overlay::Palette(palette) => self::palette(frame, area, view, palette),
        Overlay::Prompt(prompt) => self::prompt(frame, area, view, prompt),
        Overlay::Confirm(confirm) => self::confirm(frame, area, view, *confirm),
        Overlay::Age { recorded } => ages(frame, area, view, *recorded),
        Overlay::Lock(lock) => super::lock::draw(frame, area, view, lock),
        Overlay::Letter(letter) => super::letter::draw(frame, area, view, letter),
        Overlay::Form(form) => super::form::draw(frame, area, view, form),
        Overlay::Pasted(pasted) => self::pasted(frame, area, view, pasted),
        Overlay::Settings(page) => super::settings::draw(frame, area, view, page),
        Overlay::Find(found) => find::draw(frame, area, view, found),
        Overlay::Pick(pick) => find::pick(frame, area, view, pick),
        Overlay::PickBlueprint { selected } => blueprints(frame, area, view, *selected),
        Overlay::PickSession { into, selected } => super::home::others(frame, area, view, *into, *selected),
    }
}

/// A cleared box in the middle, at most this large; returns its inside.
pub(super) fn window<'a>(
    frame: &mut Frame,
    area: Rect,
    view: View,
    title: impl Into<Line<'a>>,
    width: u16,
    height: u16,
) -> Rect {
    let width = width.min(area.width.saturating_sub(2));
    let height = height.min(area.height.saturating_sub(3));
    let place = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height.saturating_sub(1) - height) / 2,
        width,
        height,
    };
    // A strip of a few cells beside it is no more than noise.
    let cleared = if place.x - area.x < 4 { Rect { x: area.x, width: area.width, ..place } } else { place };
    frame.render_widget(Clear, cleared);
    let block = panel(view, title).border_style(view.look.accent());
    let inner = block.inner(place);
    frame.render_widget(block, place);
    inner
}

fn help(frame: &mut Frame, area: Rect, view: View, scroll: usize) {
    let page = help_page(view.app.keymap(), view.app.lang, view.app.here(), (area.width, area.height));
    let title = format!(" {} ", view.say(&msg!("help-title")));
    let inner = window(frame, area, view, title, page.width, page.height);
    let first = scroll.min(page.furthest());
    let rows = page.lines.into_iter().skip(first).map(|line| match line {
        HelpLine::Text(text) => Line::from(text),
        HelpLine::Heading(text) => Line::from(Span::styled(view.say(&text), view.look.strong())),
        HelpLine::Keys(line) => Line::from(vec![
            Span::styled(padded(&line.keys_in(view.app.lang), 20), view.look.accent()),
            Span::raw(view.say(&line.command.label())),
        ]),
    });
    lines(frame, inner, rows.take(usize::from(inner.height)).collect());
}

fn palette(frame: &mut Frame, area: Rect, view: View, palette: &Palette) {
    let inner = window(frame, area, view, format!(" {} ", view.say(&msg!("palette-title"))), 70, 18);
    frame.render_widget(palette.field.area(), Rect { height: 1.min(inner.height), ..inner });
    let list = Rect { y: inner.y + 2, height: inner.height.saturating_sub(2), ..inner };
    let found = palette.lines(view.app.lang);
    if found.is_empty() {
        lines(frame, list, nothing_here(view, palette, list.width));
    }
    let first = first_shown(palette.selected, found.len(), list.height);
    view.aim_lines(list, first, found.len(), Target::Palette);
    let rows = found
        .iter()
        .enumerate()
        .skip(first)
        .map(|(place, line)| {
            let row = Line::from(vec![
                Span::raw(padded(&view.say(&line.command.label()), list.width.saturating_sub(18))),
                Span::styled(padded(&line.keys_in(view.app.lang), 18), view.look.accent()),
            ]);
            view.look.row(row, place == palette.selected)
        })
        .collect();
    lines(frame, list, rows);
}

/// What was typed is no command here: where it is one, or that there is none.
fn nothing_here<'a>(view: View, palette: &Palette, width: u16) -> Vec<Line<'a>> {
    let elsewhere = palette.elsewhere(view.app.lang);
    if elsewhere.is_empty() {
        return paragraph(&view.say(&msg!("palette-none")), width, Style::new());
    }
    let mut rows = paragraph(&view.say(&msg!("palette-elsewhere")), width, Style::new());
    rows.extend(elsewhere.into_iter().map(|(place, line)| {
        let what = format!("{}: {}", view.say(&place_title(*place)), view.say(&line.command.label()));
        Line::from(vec![
            Span::raw(padded(&what, width.saturating_sub(18))),
            Span::styled(padded(&line.keys_in(view.app.lang), 18), view.look.accent()),
        ])
    }));
    rows
}

fn prompt(frame: &mut Frame, area: Rect, view: View, prompt: &Prompt) {
    const WIDTH: u16 = 70;
    /// Rows of what it is about.
    const MOST: usize = 4;
    let labels = prompt.purpose.labels();
    // The text of a remark needs room; other lines are one line.
    let tall = |line: usize| u16::from(matches!(prompt.purpose, Purpose::EditEntry(_)) && line == 0) * 4 + 1;
    let height: u16 = (0..labels.len()).map(|line| tall(line) + 2).sum();
    let about = about(view, &prompt.purpose);
    let mut about = about.map_or_else(Vec::new, |text| paragraph(&text, WIDTH - 4, view.look.strong()));
    about.truncate(MOST);
    let above = u16::try_from(about.len() + usize::from(!about.is_empty())).unwrap_or_default();
    let title = format!(" {} ", view.say(&prompt.purpose.title()));
    let inner = window(frame, area, view, title, WIDTH, height + above + 4);
    lines(frame, inner, about);
    let mut y = inner.y + above;
    for (place, (label, field)) in labels.iter().zip(&prompt.fields).enumerate() {
        let focused = place == prompt.focus;
        let style = if focused { view.look.accent() } else { view.look.quiet() };
        let row =
            |y: u16, height: u16| Rect { y, height: height.min(inner.bottom().saturating_sub(y)), ..inner };
        frame.render_widget(Line::from(Span::styled(view.say(label), style)), row(y, 1));
        let cell = row(y + 1, tall(place));
        // A bar beside it shows where one can type, also where nothing is filled in.
        lines(frame, cell, vec![Line::from(Span::styled("▏", style)); usize::from(cell.height)]);
        let cell = Rect { x: cell.x + 2, width: cell.width.saturating_sub(2), ..cell };
        if focused {
            match prompt.watches.get(place) {
                Some(watch) => personal::field(frame, cell, view, field, watch),
                None => frame.render_widget(field.area(), cell),
            }
        } else {
            lines(frame, cell, paragraph(&field.text(), cell.width, Style::new()));
        }
        y += tall(place) + 2;
    }
    let warning = view.app.notice.as_ref().filter(|notice| notice.warning);
    let hint = || prompt.hint(&view.app.sitting()?.session);
    if let Some(said) = warning.map(|notice| notice.text.clone()).or_else(hint)
        && y < inner.bottom()
    {
        let rows = paragraph(&view.label(&said), inner.width, view.look.warning());
        lines(frame, Rect { y: y - 1, height: inner.bottom() - y + 1, ..inner }, rows);
    }
}

/// What is asked about, where the lines do not tell.
fn about(view: View, purpose: &Purpose) -> Option<String> {
    match (purpose, &view.app.screen) {
        (Purpose::NewSession(place), Screen::Home(home)) => Some(home.blueprints.get(*place)?.title.clone()),
        (Purpose::RemoveEntry(id) | Purpose::TagByName(id), Screen::Session(sitting)) => {
            Some(sitting.session.contribution(*id)?.text.clone())
        }
        (Purpose::RenameTheme(id), Screen::Session(sitting)) => {
            let name = sitting.session.theme(id)?.name.clone();
            Some(view.say(&msg!("rename-now", theme = name)))
        }
        _ => None,
    }
}

/// One can point at a row of a window, counted from its top.
fn aim_row(view: View, inner: Rect, row: usize, command: Command) {
    let above = u16::try_from(row).unwrap_or(u16::MAX).min(inner.height);
    let rest = Rect { y: inner.y + above, height: inner.height - above, ..inner };
    view.aim_lines(rest, 0, 1, |_| Target::Command(command));
}

fn confirm(frame: &mut Frame, area: Rect, view: View, confirm: Confirm) {
    let mut question = paragraph(&view.say(&confirm.question()), 56, Style::new());
    if let Confirm::Purge(remark) = confirm {
        // What goes is read once more.
        let mut said = view.app.sitting().into_iter().flat_map(|sitting| sitting.session.every_remark());
        let text = said.find_map(|(entry, text)| (entry.id == remark).then_some(text));
        let text = paragraph(&cut(text.unwrap_or_default(), 200), 56, view.look.strong());
        question = [text, vec![Line::default()], question].concat();
    }
    let height = u16::try_from(question.len()).unwrap_or(3) + 6;
    let inner = window(frame, area, view, "", 60, height);
    let mut rows: Vec<Line> = vec![Line::default()];
    rows.extend(question);
    rows.push(Line::default());
    let answers = view.app.keymap().lines(Place::Question);
    let mut place = Rect { y: inner.y + u16::try_from(rows.len()).unwrap_or_default(), height: 1, ..inner };
    let mut row = Line::default();
    for answer in answers {
        let key = Span::styled(answer.keys_in(view.app.lang), view.look.accent());
        for span in [key, Span::raw(format!(" {}     ", view.say(&answer.command.label())))] {
            place.x = view.aim_span(place, &span, Target::Command(answer.command));
            row.push_span(span);
        }
    }
    rows.push(row);
    lines(frame, inner, rows);
}

/// The bands that one can point at, each with its key.
fn ages(frame: &mut Frame, area: Rect, view: View, recorded: Option<EventId>) {
    const WIDTH: u16 = 50;
    let recorded = recorded.and_then(|id| view.app.sitting()?.session.contribution(id)).map(|said| {
        let said = msg!("age-recorded", text = cut(&said.text, WIDTH - 4));
        paragraph(&view.say(&said), WIDTH - 4, view.look.accent())
    });
    let recorded = recorded.unwrap_or_default();
    let height = 13 + u16::try_from(recorded.len()).unwrap_or_default();
    let inner = window(frame, area, view, format!(" {} ", view.say(&msg!("age-title"))), WIDTH, height);
    let mut rows = paragraph(&view.say(&msg!("age-how")), inner.width, view.look.quiet());
    rows.push(Line::default());
    for (key, band) in (1..).zip(Age::BANDS).chain([(0, Age::NotSaid)]) {
        aim_row(view, inner, rows.len(), Command::AgeBand(key));
        rows.push(Line::from(vec![
            Span::styled(format!(" {key}  "), view.look.accent()),
            Span::styled(view.say(&overview::age(band)), view.look.strong()),
        ]));
    }
    rows.push(Line::default());
    rows.extend(recorded);
    lines(frame, inner, rows);
}

fn pasted(frame: &mut Frame, area: Rect, view: View, pasted: &Pasted) {
    const WIDTH: u16 = 60;
    let Some(talk) = view.app.sitting().map(|sitting| &sitting.talk) else { return };
    let personal = found_in(talk, pasted)
        .map_or_else(Vec::new, |said| paragraph(&view.label(&said), WIDTH - 4, view.look.warning()));
    let height = 9 + u16::try_from(personal.len()).unwrap_or_default();
    let title = format!(" {} ", view.say(&msg!("pasted-title")));
    let inner = window(frame, area, view, title, WIDTH, height);
    let count = pasted.lines(&talk.input).len();
    let mut rows = vec![Line::default()];
    rows.extend(paragraph(&view.say(&msg!("pasted-question", count = count)), inner.width, Style::new()));
    rows.push(Line::default());
    for line in view.app.keymap().lines(Place::Pasted).into_iter().filter(|line| line.footer > 0) {
        let meaning = match line.command {
            Command::PasteWhole => msg!("pasted-whole"),
            Command::PasteLines => msg!("pasted-several", count = count),
            _ => msg!("pasted-drop"),
        };
        aim_row(view, inner, rows.len(), line.command);
        rows.push(Line::from(vec![
            Span::styled(padded(&line.keys_in(view.app.lang), 10), view.look.accent()),
            Span::raw(view.say(&meaning)),
        ]));
    }
    rows.extend(personal);
    lines(frame, inner, rows);
}

/// What looks like personal data in the lines that were pasted: they are not in sight themselves.
fn found_in(talk: &Talk, pasted: &Pasted) -> Option<Message> {
    const LONGEST: u16 = 24;
    const MOST: usize = 3;
    let found: Vec<_> = talk.watch.open_in(&pasted.place(&talk.input)).collect();
    let first = found.iter().take(MOST);
    let words: Vec<String> = first.map(|finding| cut(talk.watch.words(finding), LONGEST)).collect();
    let more = if found.len() > MOST { "…" } else { "" };
    let words = words.join(", ") + more;
    (!found.is_empty()).then(|| msg!("pasted-found", count = found.len(), words = words))
}

fn blueprints(frame: &mut Frame, area: Rect, view: View, selected: usize) {
    let Screen::Home(home) = &view.app.screen else { return };
    let title = format!(" {} ", view.say(&msg!("pick-blueprint")));
    let count = u16::try_from(home.blueprints.len()).unwrap_or(u16::MAX);
    let inner = window(frame, area, view, title, 78, count.saturating_add(8).min(20));
    let list = Rect { height: inner.height.saturating_sub(5), ..inner };
    let first = first_shown(selected, usize::from(count), list.height);
    view.aim_lines(list, first, home.blueprints.len(), Target::Blueprint);
    let rows = home
        .blueprints
        .iter()
        .enumerate()
        .skip(first)
        .map(|(place, card)| {
            let minutes = view.say(&msg!("pick-minutes", minutes = card.minutes));
            let row = format!("{}{minutes:>10}", padded(&card.title, list.width.saturating_sub(10)));
            view.look.row(Line::from(row), place == selected)
        })
        .collect();
    lines(frame, list, rows);
    if let Some(card) = home.blueprints.get(selected) {
        let about = Rect { y: list.bottom() + 1, height: 4.min(inner.height), ..inner };
        lines(frame, about, paragraph(&card.purpose, about.width, view.look.quiet()));
    }
}
