//! Room 4, Samen kijken: the order at the left, and at the right one of several ways to look at it.

mod compare;
mod figures;
mod firm;
mod map;
mod theme;
mod voice;
mod weights;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::View;
use super::order::{Columns, Wanted, longest_name, theme_list};
use super::scores::waiting_said;
use super::widgets::{cut, lines, panel, paragraph};
use crate::app::{Sitting, Target};
use crate::i18n::Message;
use crate::keymap::{Command, ReviewView};
use crate::msg;
use crate::overview;
use crate::session::Theme;

/// From these cells on there is room for boxes.
const BOXED: (u16, u16) = (76, 16);

/// From these rows on a view has room for air.
const ROOMY: usize = 30;

/// Of so many cells a line can still be read with ease.
const READABLE: u16 = 100;

/// From this width on the figures leave room for the order.
const FIGURES_BESIDE: u16 = 120;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    if sitting.ranking.is_none() {
        blind(frame, area, view, sitting);
        return;
    }
    let [names, body] = Layout::vertical([Constraint::Length(1), Constraint::Min(0)]).areas(area);
    view_names(frame, names, view, sitting.review.view);
    if sitting.review.view == ReviewView::Figures && body.width < FIGURES_BESIDE {
        let inner = framed(frame, body, view, title(view, sitting), true);
        figures::draw(frame, inner, view, sitting);
        return;
    }
    // As wide as the names, but what stands beside it keeps room.
    let list_width = longest_name(sitting).saturating_add(19).max(body.width * 2 / 5);
    let beside = if body.width < BOXED.0 { 36 } else { 44 };
    let list_width = list_width.min(body.width.saturating_sub(beside)).clamp(24, 76);
    let [left, right] = Layout::horizontal([Constraint::Length(list_width), Constraint::Min(0)]).areas(body);
    order(frame, left, view, sitting);
    let draw = match sitting.review.view {
        ReviewView::Theme => theme::draw,
        ReviewView::Weights => weights::draw,
        ReviewView::Voice => voice::draw,
        ReviewView::Map => map::draw,
        ReviewView::Compare => compare::draw,
        ReviewView::Firm => firm::draw,
        ReviewView::Figures => figures::draw,
    };
    let inner = framed(frame, right, view, title(view, sitting), false);
    draw(frame, inner, view, sitting);
}

/// Before the scores are revealed there is nothing to see but how many ballots there are.
fn blind(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let progress = sitting.progress();
    let text = if progress.ready == 0 {
        msg!("review-no-votes")
    } else {
        msg!("review-blind", progress = progress.said())
    };
    let area = Rect {
        x: area.x + 2,
        y: area.y + 2,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    };
    lines(frame, area, sentence_lines(view, &text, area.width));
}

/// The names of the views with their keys, where these fit; the present one stands out.
fn view_names(frame: &mut Frame, area: Rect, view: View, here: ReviewView) {
    let name = |of: ReviewView, keys: bool| {
        let key =
            view.app.keymap().key_of(Command::View(of)).filter(|_| keys).map(|key| key.name(view.app.lang));
        (key, view.say(&of.title()))
    };
    let wide = |keys: bool| -> usize {
        let widths = ReviewView::ALL.map(|of| {
            let (key, title) = name(of, keys);
            title.width() + 2 + key.map_or(0, |key| key.width() + 1)
        });
        widths.iter().sum()
    };
    let keys = wide(true) <= usize::from(area.width);
    let mut row = Line::default();
    let mut place = area;
    for of in ReviewView::ALL {
        let (key, title) = name(of, keys);
        let style =
            if of == here { view.look.selected().patch(view.look.strong()) } else { view.look.quiet() };
        let of_key = if of == here { style } else { view.look.accent() };
        let key = key.map(|key| Span::styled(format!("{key} "), of_key));
        let title = Span::styled(format!("{title} "), style);
        for span in [Some(Span::styled(" ", style)), key, Some(title)].into_iter().flatten() {
            place.x = view.aim_span(place, &span, Target::Command(Command::View(of)));
            row.push_span(span);
        }
    }
    frame.render_widget(row, area);
}

/// What the right side is about.
fn title<'a>(view: View, sitting: &Sitting) -> Line<'a> {
    let name = match (sitting.review.view, sitting.looking_at()) {
        (ReviewView::Theme, Some((theme, _))) => theme.name.clone(),
        (ReviewView::Theme, None) => String::new(),
        (here, _) => view.say(&here.title()),
    };
    let mut title = Line::from(Span::styled(format!(" {name} "), view.look.strong()));
    // Without the order beside it, this is the only place that says so.
    if let Some(trial) = trial_said(sitting).filter(|_| sitting.review.view == ReviewView::Figures) {
        title.push_span(Span::styled(format!("{} ", view.say(&trial)), view.look.warning()));
    }
    title
}

/// A part of the room with its title, in a box where there is room for one; what is inside it.
fn framed(frame: &mut Frame, area: Rect, view: View, title: Line, accent: bool) -> Rect {
    if frame.area().width >= BOXED.0 && area.height >= BOXED.1 {
        let block = panel(view, title);
        let block = if accent { block.border_style(view.look.accent()) } else { block };
        let inner = block.inner(area);
        frame.render_widget(block, area);
        return inner;
    }
    frame.render_widget(title, Rect { height: 1, ..area });
    Rect {
        x: area.x + 1,
        y: area.y + 1,
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(1),
    }
}

fn order(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let title = match trial_said(sitting) {
        None => Span::raw(format!(" {} ", view.say(&order_title(sitting)))),
        Some(trial) => Span::styled(format!(" {} ", view.say(&trial)), view.look.warning()),
    };
    let inner = framed(frame, area, view, Line::from(title), true);
    // What the list does not need, or half.
    let themes = u16::try_from(sitting.session.themes().len()).unwrap_or(u16::MAX);
    let most = inner.height.saturating_sub(themes).max(inner.height / 2);
    let sentences = order_sentences(view, sitting, inner.width, most);
    let said = u16::try_from(sentences.len()).unwrap_or(u16::MAX);
    let [list, said] = Layout::vertical([Constraint::Min(3), Constraint::Length(said)]).areas(inner);
    let wanted = if sitting.review.view == ReviewView::Firm { Wanted::Firm } else { Wanted::Usual };
    theme_list(frame, list, view, sitting, Columns::within(sitting, list.width, wanted));
    lines(frame, said, sentences);
}

/// What is tried out, if anything.
fn trial_said(sitting: &Sitting) -> Option<Message> {
    let trial = sitting.review.trial;
    match (trial.weights.is_some(), trial.resident.is_some()) {
        (false, false) => None,
        (true, false) => Some(msg!("review-trial-weights")),
        (false, true) => Some(msg!("review-trial-voice")),
        (true, true) => Some(msg!("review-trial-both")),
    }
}

/// The title of the order, with its round where there are more.
fn order_title(sitting: &Sitting) -> Message {
    match sitting.shown_round() {
        Some(round) if sitting.blueprint.scoring.rounds > 1 => {
            msg!("review-order-round", round = u32::from(round))
        }
        _ => msg!("review-order"),
    }
}

/// What the order says, in words: first what the room has to do, and as many whole sentences as fit.
fn order_sentences<'a>(view: View, sitting: &Sitting, width: u16, height: u16) -> Vec<Line<'a>> {
    let Some(ranking) = sitting.shown_ranking() else { return Vec::new() };
    let mut said: Vec<Message> = Vec::new();
    if ranking.top.open_places > 0 {
        let contested = &ranking.top.contested;
        // A long list of names pushes away what to do.
        let named = if width < 30 { 2 } else { 4 };
        let mut names: Vec<String> = contested
            .iter()
            .filter_map(|place| sitting.session.themes().get(*place))
            .take(if contested.len() > named { named - 1 } else { named })
            .map(|theme| cut(&theme.name, width))
            .collect();
        if contested.len() > names.len() {
            names.push(view.say(&msg!("review-tie-more", count = contested.len() - names.len())));
        }
        said.push(msg!("review-tie", themes = names.join(", "), places = ranking.top.open_places));
    }
    let waiting = sitting.shown_round().map(|round| sitting.session.waiting(round));
    said.extend(waiting.filter(|waiting| waiting.is_any()).map(waiting_said));
    let on_ballot = |theme: &&Theme| sitting.session.is_on_ballot(&theme.id);
    let unranked = sitting.session.themes().iter().filter(on_ballot);
    let unranked =
        unranked.filter(|theme| sitting.figures(&theme.id).is_none_or(|figures| figures.rank.is_none()));
    let unranked = unranked.count();
    if unranked > 0 {
        said.push(msg!("review-unranked", count = unranked));
    }
    let promising = ranking.themes.iter().filter(|theme| theme.promising == Some(true)).count();
    let wanted = sitting.blueprint.scoring.choose;
    said.push(msg!("review-promising", count = promising, wanted = wanted));
    let mut rows = vec![Line::default()];
    for sentence in said {
        let sentence = sentence_lines(view, &sentence, width);
        if rows.len() + sentence.len() <= usize::from(height) {
            rows.extend(sentence);
        }
    }
    rows
}

/// A sentence over as many lines as it takes.
fn sentence_lines<'a>(view: View, sentence: &Message, width: u16) -> Vec<Line<'a>> {
    paragraph(&view.say(sentence), width.min(READABLE), Style::new())
}

/// As many whole sentences as fit in `height` rows, with air between them where there is room; where some do not, the
/// last row says where the others are.
fn fitting<'a>(
    view: View,
    sentences: &[Message],
    more: &Message,
    width: u16,
    height: usize,
) -> Vec<Line<'a>> {
    let all: Vec<Vec<Line>> = sentences.iter().map(|said| sentence_lines(view, said, width)).collect();
    let rows: usize = all.iter().map(Vec::len).sum();
    if rows <= height {
        let air = vec![Line::default(); usize::from(height >= ROOMY.max(2 * rows))];
        return all.join(&air[..]);
    }
    let mut rows = Vec::new();
    for said in all {
        if rows.len() + said.len() < height {
            rows.extend(said);
        }
    }
    rows.truncate(height.saturating_sub(1));
    rows.push(Line::from(Span::styled(cut(&view.say(more), width), view.look.quiet())));
    rows
}

/// The names of themes as a list in words.
fn names(sitting: &Sitting, of: impl Fn(&Theme) -> bool) -> crate::i18n::Fill {
    overview::list(sitting.session.themes().iter().filter(|theme| of(theme)).map(|theme| &theme.name))
}
