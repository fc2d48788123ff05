//! Room 1, Gesprek: the question large, the input line below it, the last remarks under that.

use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::big::{Big, Size};
use super::widgets::{cut, lines, marked, panel, paragraph, remark_line, remark_tail, turn_of, who, wrapped};
use super::{View, aside, person, personal};
use crate::app::{Sitting, Target};
use crate::blueprint::{Form, StepKind};
use crate::msg;
use crate::session::Contribution;
use crate::worksheet;

/// From this width on the agenda stands at the left.
const WIDE: u16 = 76;
/// From this width on the groups and themes stand at the right.
const WIDEST: u16 = 130;
/// From this height on the question stands in large letters, where it fits in a quarter of it.
const TALL: u16 = 30;
/// Most lines of the input that are in sight at once.
const INPUT_LINES: u16 = 5;
/// Most lines below it.
const HINT_LINES: u16 = 5;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let agenda_width = if area.width >= WIDEST { 34 } else { 26 };
    // Large letters need the room more than the agenda does.
    let beside = if view.app.big_letters { WIDEST } else { WIDE };
    let [left, middle, right] = Layout::horizontal([
        Constraint::Length(if area.width >= beside { agenda_width } else { 0 }),
        Constraint::Min(0),
        Constraint::Length(if area.width >= WIDEST { 36 } else { 0 }),
    ])
    .areas(area);
    if left.width > 0 {
        aside::agenda(frame, left, view, sitting, right.width == 0);
    }
    if right.width > 0 {
        aside::heard(frame, right, view, sitting);
    }
    if sitting.asks_consent() {
        person::consent(frame, middle, view, sitting);
    } else {
        conversation(frame, middle, view, sitting);
    }
}

fn conversation(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let input_width = area.width.saturating_sub(4);
    let text = sitting.talk.input.text();
    let input_lines: usize =
        text.split('\n').map(|line| textwrap::wrap(line, usize::from(input_width.max(2)) - 1).len()).sum();
    let input_height = u16::try_from(input_lines).unwrap_or(INPUT_LINES).clamp(1, INPUT_LINES) + 2;
    let hints = hints(view, sitting, area.width);
    let hint_height = u16::try_from(hints.len()).unwrap_or(u16::MAX).clamp(1, HINT_LINES);
    // The question gives way before the input line does.
    let room = area.height.saturating_sub(input_height + hint_height + 2);
    let (question, large) = question(view, sitting, area, room);
    let question_height = u16::try_from(question.len()).unwrap_or(u16::MAX).min(room);
    let [top, input, hint, last] = Layout::vertical([
        Constraint::Length(question_height),
        Constraint::Length(input_height),
        Constraint::Length(hint_height),
        Constraint::Min(0),
    ])
    .areas(area);
    lines(frame, top, question);
    if let Some((row, large)) = large {
        let place =
            Rect { y: top.y + row, height: top.height.saturating_sub(row).min(large.height()), ..top };
        large.draw(frame.buffer_mut(), place, view.look.strong(), Alignment::Left);
    }
    self::input(frame, input, view, sitting);
    lines(frame, hint, hints);
    last_remarks(frame, last, view, sitting);
}

/// What to say, the question, what to ask further; where there is room for large letters, the question in
/// those, and the row where it begins: the rows leave that much open. `room` rows are in sight.
fn question<'a>(view: View, sitting: &Sitting, area: Rect, room: u16) -> (Vec<Line<'a>>, Option<(u16, Big)>) {
    let Some(step) = sitting.step() else { return (Vec::new(), None) };
    let width = area.width;
    let mut large = None;
    let position = sitting.session.position();
    let quiet = view.look.quiet();
    let mut rows = Vec::new();
    if step.questions.len() > 1 {
        let number = msg!(
            "talk-question-of",
            number = position.question.saturating_add(1),
            total = step.questions.len()
        );
        rows.push(Line::from(Span::styled(view.say(&number), quiet)));
    }
    match step.questions.get(position.question) {
        Some(question) => {
            if position.question == 0 && !step.say.is_empty() {
                rows.extend(paragraph(&step.say, width, quiet));
                rows.push(Line::default());
            }
            let row = u16::try_from(rows.len()).unwrap_or_default();
            let most = if view.app.big_letters {
                room.saturating_sub(row)
            } else if area.height >= TALL {
                area.height / 4
            } else {
                0
            };
            match large_letters(&question.ask, width, most, view.app.big_letters) {
                Some(big) => {
                    rows.extend((0..=big.height()).map(|_| Line::default()));
                    large = Some((row, big));
                }
                None => rows.extend(paragraph(&question.ask, width, view.look.strong())),
            }
            for probe in &question.probes {
                rows.extend(paragraph(&format!("– {probe}"), width, quiet));
            }
        }
        None => rows.extend(paragraph(&step.say, width, Style::new())),
    }
    let go = match step.kind {
        StepKind::Score => Some(msg!("talk-go-score")),
        StepKind::Cluster => Some(msg!("talk-go-themes")),
        _ => sitting
            .sheet_of_step()
            .map(|sheet| msg!("talk-go-sheet", sheet = worksheet::title(sheet, &sitting.blueprint))),
    };
    if let Some(consent) = &sitting.blueprint.consent
        && step.kind == StepKind::Welcome
        && !sitting.hears_one_by_one()
    {
        rows.push(Line::default());
        let ask = view.say(&msg!("talk-consent", say = consent.say.clone()));
        rows.extend(paragraph(&ask, width, view.look.strong()));
    }
    if sitting.blueprint.form == Form::Group
        && sitting.heard(view.app.now.stamp).iter().all(|heard| heard.people.is_none())
    {
        rows.push(Line::default());
        rows.push(Line::from(Span::styled(view.say(&msg!("heard-ask-present")), view.look.accent())));
    }
    if step.kind == StepKind::Close && !sitting.hears_one_by_one() {
        rows.push(Line::default());
        rows.extend(paragraph(&view.say(&aside::missed(view, sitting)), width, view.look.warning()));
    }
    if let Some(go) = go {
        rows.push(Line::default());
        rows.push(Line::from(Span::styled(view.say(&go), view.look.accent())));
    }
    rows.push(Line::default());
    (rows, large)
}

/// The question in letters of at most `most` rows in all; `None` where it does not fit. Who asked for large
/// letters gets the largest that leave half of that to the remarks.
fn large_letters(ask: &str, width: u16, most: u16, asked: bool) -> Option<Big> {
    let fits = |size, rows| Big::set(ask, size, width).filter(|big| big.height() <= rows);
    let larger = || [Size::Huge, Size::Large].into_iter().find_map(|size| fits(size, most / 2));
    Some(()).filter(|()| asked).and_then(|()| larger()).or_else(|| fits(Size::Medium, most))
}

fn input(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let mut title = vec![Span::raw(" ")];
    if let Some(group) = sitting.talk.speaker(&sitting.session) {
        title.extend(turn_of(view, group, sitting.session.groups().len() > 1));
    }
    let block = panel(view, Line::from(title)).border_style(view.look.accent());
    let inner = block.inner(area);
    frame.render_widget(block, area);
    if sitting.talk.is_empty() {
        let hint = view.say(&match sitting.read_only {
            Some(_) => msg!("talk-read-only"),
            None if sitting.enter_goes_on() => msg!("talk-placeholder-go"),
            None => msg!("talk-placeholder"),
        });
        frame.render_widget(
            Line::from(Span::styled(hint, view.look.quiet())),
            Rect { x: inner.x + 1, width: inner.width.saturating_sub(1), ..inner },
        );
        let cursor = Rect { width: 1.min(inner.width), height: 1.min(inner.height), ..inner };
        frame.render_widget(sitting.talk.input.area(), cursor);
    } else {
        personal::field(frame, inner, view, &sitting.talk.input, &sitting.talk.watch);
    }
}

/// Below the input line: what looks like personal data; the themes this remark has already and what a `#word` means.
/// Where there is nothing of that: who has not been heard, or what the last remark may be about.
fn hints<'a>(view: View, sitting: &Sitting, width: u16) -> Vec<Line<'a>> {
    let mut rows = Vec::new();
    if let Some(hint) = sitting.talk.watch.hint() {
        let said = wrapped(&view.label(&hint), width.saturating_sub(1));
        rows.extend(
            said.iter().map(|line| Line::from(Span::styled(format!(" {line}"), view.look.warning()))),
        );
    }
    let mut spans = Vec::new();
    for theme in sitting.talk.themes.iter().filter_map(|theme| sitting.session.theme(theme)) {
        spans.push(Span::styled(format!(" #{} ", theme.name), view.look.accent()));
    }
    if let Some(suggestion) = sitting.talk.suggestion(&sitting.session) {
        let name = suggestion
            .theme
            .as_ref()
            .and_then(|theme| sitting.session.theme(theme))
            .map(|theme| theme.name.clone());
        let text = match (name, suggestion.typed.is_empty()) {
            (Some(name), _) => Some(msg!("talk-suggestion", typed = suggestion.typed, theme = name)),
            (None, true) => None,
            (None, false) => Some(msg!("talk-no-theme", typed = suggestion.typed)),
        };
        if let Some(text) = text {
            let used: usize = spans.iter().map(Span::width).sum();
            let space = width.saturating_sub(u16::try_from(used + 1).unwrap_or(u16::MAX));
            spans.push(Span::styled(format!(" {}", cut(&view.say(&text), space)), view.look.warning()));
        } else {
            rows.extend(all_themes(view, sitting, width));
        }
    }
    if !spans.is_empty() {
        rows.push(Line::from(spans));
    }
    if rows.is_empty() {
        let silent = aside::silent(&sitting.heard(view.app.now.stamp));
        // What the remark that Alt and a digit are about may be about.
        let maybe = || {
            let (number, theme) = sitting.talk_suggestion().filter(|_| sitting.talk.input.is_empty())?;
            Some(msg!("talk-maybe", number = number, theme = theme.name.clone()))
        };
        let said = silent.or_else(maybe).map(|said| format!(" {}", view.say(&said)));
        rows.extend(said.map(|said| Line::from(Span::styled(cut(&said, width), view.look.quiet()))));
    }
    rows
}

/// Every theme with its number, for who typed only a `#`.
fn all_themes<'a>(view: View, sitting: &Sitting, width: u16) -> Vec<Line<'a>> {
    let session = &sitting.session;
    let named = session.themes().iter().filter_map(|theme| {
        // A name is not broken over two lines.
        let name = theme.name.replace(' ', "\u{a0}");
        Some(format!("{}\u{a0}{name}", session.number_of(&theme.id)?))
    });
    let all = named.collect::<Vec<_>>().join("  ");
    let said = view.say(&msg!("talk-theme-begin", themes = all));
    let rows = wrapped(&said, width.saturating_sub(1)).into_iter();
    rows.map(|row| Line::from(Span::styled(format!(" {row}"), view.look.warning()))).collect()
}

fn last_remarks(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let mut area = area;
    if sitting.hears_one_by_one() && area.height > 1 {
        let row = Rect { height: 1, ..area };
        lines(frame, row, vec![person::tally(view, sitting, &sitting.day(view.app.now), area.width)]);
        area = Rect { y: area.y + 1, height: area.height - 1, ..area };
    }
    if area.height < 2 {
        return;
    }
    if sitting.session.counts().total() == 0 {
        lines(frame, area, paragraph(&view.say(&msg!("talk-none-yet")), area.width, view.look.quiet()));
        return;
    }
    let (title, style) = match sitting.talk.selected {
        Some(_) => (msg!("talk-selected"), view.look.accent()),
        None => (msg!("talk-last", count = sitting.session.counts().total()), view.look.quiet()),
    };
    let mut rows = vec![Line::from(Span::styled(cut(&view.say(&title), area.width), style))];
    let height = usize::from(area.height) - 1;
    let selected = sitting.talk.selected.and_then(|id| sitting.session.contribution(id));
    let whole = selected.map(|remark| whole_remark(view, sitting, remark, area.width)).unwrap_or_default();
    // Newest first; the one under the cursor is always in sight, with as much of it as there is room for.
    let skip = selected.map_or(0, |here| {
        let place = sitting.session.contributions().rev().position(|remark| remark.id == here.id);
        let place = place.unwrap_or_default();
        (place + whole.len()).saturating_sub(height).min(place)
    });
    for remark in sitting.session.contributions().rev().skip(skip) {
        if rows.len() > height {
            break;
        }
        let shown = if sitting.talk.selected == Some(remark.id) {
            whole.clone()
        } else {
            vec![remark_line(view, sitting, remark, area.width, None)]
        };
        for row in shown {
            let y = area.y + u16::try_from(rows.len()).unwrap_or(u16::MAX);
            view.aim(Rect { y, height: 1, ..area }.intersection(area), Target::Remark(remark.id));
            rows.push(row);
        }
    }
    lines(frame, area, rows);
}

/// A remark under the cursor: as one block, over as many lines as it takes.
fn whole_remark<'a>(view: View, sitting: &Sitting, remark: &Contribution, width: u16) -> Vec<Line<'a>> {
    let mut rows = marked(who(view, sitting, remark), &remark.text, width);
    let tail = remark_tail(view, sitting, remark, width, width);
    let wide: usize = tail.iter().map(Span::width).sum();
    match rows.last_mut() {
        Some(last) if last.width() + wide <= usize::from(width) => last.spans.extend(tail),
        _ => rows.push([vec![Span::raw(" ")], tail].concat().into()),
    }
    rows.into_iter().map(|row| view.look.row(row, true)).collect()
}
