//! The wall: one page in letters that can be read across the room, one small line below it.

mod asked;
mod figures;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Constraint, Layout, Margin, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;
use unicode_width::UnicodeWidthStr as _;

use super::big::{Big, Size};
use super::look::Look;
use super::widgets::wrapped;
use crate::i18n::{Lang, Message};
use crate::keymap::{Command, Line as KeyLine, Place};
use crate::msg;
use crate::projector::{Page, Projector, Quote};
use crate::session::BATCH;

/// From this height on small things are large too.
const TALL: u16 = 40;

/// What every page gets: where to draw, in which language, how things look.
struct Wall<'a> {
    buffer: &'a mut Buffer,
    lang: Lang,
    look: Look,
}

/// Draws everything.
pub fn draw(frame: &mut Frame, projector: &Projector, look: Look) {
    let area = frame.area();
    let mut wall = Wall { buffer: frame.buffer_mut(), lang: projector.lang, look };
    let below = wall.small_lines(projector, area.width.saturating_sub(2));
    let below_height = u16::try_from(below.len()).unwrap_or(u16::MAX).min(area.height / 2);
    let [body, small] = Layout::vertical([Constraint::Min(0), Constraint::Length(below_height)]).areas(area);
    // In a small window every cell counts: 20 letters go on a line of 80 cells.
    let air = if body.width >= 100 { 2 } else { 0 };
    if let Some(page) = projector.page() {
        wall.page(page, projector, body.inner(Margin::new(air, 0)));
    }
    for (row, line) in small.inner(Margin::new(1, 0)).rows().zip(below) {
        line.render(row, wall.buffer);
    }
    super::disarm(frame.buffer_mut());
}

impl Wall<'_> {
    fn say(&self, message: &Message) -> String {
        self.lang.say(message)
    }

    fn page(&mut self, page: &Page, projector: &Projector, area: Rect) {
        match page {
            Page::Question(question) => {
                let area = self.title(&question.step, area);
                self.middle(&question.text, area);
            }
            Page::Sorting(sorting) => {
                let area = self.title(&sorting.step, area);
                let below = self.say(&msg!("projector-untagged", count = sorting.untagged));
                let rest = u16::from(sorting.untagged > 0);
                let [themes, untagged] =
                    Layout::vertical([Constraint::Min(0), Constraint::Length(rest)]).areas(area);
                let named = sorting.themes.iter().map(|(name, count)| format!("{name} {count}"));
                self.names(&named.collect::<Vec<_>>(), themes);
                self.aside(&below, untagged);
            }
            Page::Figures(figures) => self.figures(figures, area),
            Page::Poll(poll) => self.poll(poll, area),
            Page::Vote(vote) => {
                let area = self.title(&vote.step, area);
                let [count, blind] = Layout::vertical([Constraint::Fill(3), Constraint::Fill(1)]).areas(area);
                self.middle(&self.say(&vote.progress.briefly()), count);
                let blind_said = self.say(&msg!("projector-blind"));
                self.aside(&blind_said, blind);
            }
            Page::Order(order) => self.order(order, area),
            Page::Theme { theme, figures } => self.theme(theme, figures, area),
            Page::Quotes { theme, quotes } => {
                let title = self.say(&msg!("projector-quotes", theme = theme.name.clone()));
                let area = self.title(&title, area);
                self.quotes(quotes, area);
            }
            Page::Weights(weights) => self.weights(weights, projector, area),
            Page::Chosen(names) => {
                let area = self.title(&self.say(&msg!("projector-chosen")), area);
                self.names(names, area);
            }
        }
    }

    /// What stands above a page, and an empty row; returns the rest of it. Nothing for an empty one.
    fn title(&mut self, text: &str, area: Rect) -> Rect {
        if text.is_empty() {
            return area;
        }
        let rest = self.title_close(text, area);
        below(rest, rest.y + 1)
    }

    /// As [`Self::title`], without the empty row.
    fn title_close(&mut self, text: &str, area: Rect) -> Rect {
        let most = if area.height >= TALL { Size::Medium } else { Size::Plain };
        let title = Big::fit_line(text, area.width, most.cells().1);
        title.draw(self.buffer, area, self.look.accent(), Alignment::Center);
        below(area, area.y + title.height())
    }

    /// As large as goes in, in the middle.
    fn middle(&mut self, text: &str, area: Rect) {
        let big = Big::fit(text, area.width, area.height);
        big.draw_in_the_middle(self.buffer, area, self.look.strong());
    }

    /// Smaller than what it belongs to, in the middle.
    fn aside(&mut self, text: &str, area: Rect) {
        let most = if area.height >= TALL / 4 { area.height } else { 1 };
        let big = Size::ALL[2..]
            .iter()
            .find_map(|size| Big::set(text, *size, area.width).filter(|big| big.height() <= most));
        let big = big.unwrap_or_else(|| Big::fit(text, area.width, area.height));
        big.draw_in_the_middle(self.buffer, area, Style::new());
    }

    /// As many of the last quotes as go in large; else all of them, plain.
    fn quotes(&mut self, quotes: &[Quote], area: Rect) {
        let marked = |quote: &Quote| match self.lang {
            Lang::Nl => format!("‘{}’", quote.text.trim()),
            Lang::En => format!("“{}”", quote.text.trim()),
        };
        let set = |first: usize| -> Option<Vec<Big>> {
            let large = |size| {
                let set = quotes[first..].iter().map(|quote| Big::set(&marked(quote), size, area.width));
                let set = set.collect::<Option<Vec<Big>>>()?;
                (stacked(&set) <= area.height).then_some(set)
            };
            Size::ALL[..3].iter().find_map(|size| large(*size))
        };
        let plain = || {
            let each = area.height / u16::try_from(quotes.len()).unwrap_or(1).max(1);
            quotes.iter().map(|quote| Big::fit(&marked(quote), area.width, each.saturating_sub(1))).collect()
        };
        let (first, set) = (0..quotes.len())
            .find_map(|first| set(first).map(|set| (first, set)))
            .unwrap_or_else(|| (0, plain()));
        let mut y = area.y + area.height.saturating_sub(stacked(&set)) / 2;
        for (quote, big) in quotes[first..].iter().zip(&set) {
            let row = Rect { y, height: area.bottom().saturating_sub(y), ..area };
            big.draw(
                self.buffer,
                row,
                self.look.side(quote.side).patch(self.look.strong()),
                Alignment::Center,
            );
            y = y.saturating_add(big.height() + 1);
        }
    }

    /// Names below each other, all in one size.
    fn names(&mut self, names: &[String], area: Rect) {
        let set = |size| -> Option<Vec<Big>> {
            let set: Option<Vec<Big>> =
                names.iter().map(|name| Big::set_where_drawable(name, size, area.width)).collect();
            set.filter(|set| stacked(set) <= area.height)
        };
        let Some(set) = Size::ALL.into_iter().find_map(set) else {
            self.middle(&names.join(", "), area);
            return;
        };
        let mut y = area.y + area.height.saturating_sub(stacked(&set)) / 2;
        for big in set {
            let row = Rect { y, height: area.bottom().saturating_sub(y), ..area };
            big.draw(self.buffer, row, self.look.strong(), Alignment::Center);
            y += big.height() + 1;
        }
    }

    /// What stands small at the bottom: what is the matter, the keys, where this is.
    fn small_lines(&self, projector: &Projector, width: u16) -> Vec<Line<'static>> {
        let mut lines = Vec::new();
        if let Some(trouble) = &projector.trouble {
            let said = format!("! {}", self.say(trouble));
            lines.extend(wrapped(&said, width).into_iter().map(|row| Line::styled(row, self.look.warning())));
        }
        let has_figures =
            matches!(projector.page(), Some(Page::Order(_) | Page::Theme { .. } | Page::Weights(_)));
        if has_figures && projector.later() > 0 {
            let said = self.say(&msg!("projector-later", count = projector.later(), batch = BATCH));
            lines.extend(wrapped(&said, width).into_iter().map(|row| Line::styled(row, self.look.warning())));
        }
        let keys = projector.keymap.footer(&Place::Projector.and_around(), |_| true);
        let named =
            |line: &KeyLine| format!("{} {}", line.keys_in(self.lang), self.say(&line.command.label()));
        if projector.help {
            let here = keys.iter().filter(|line| line.command != Command::Palette).map(named);
            let rows = in_rows(here, usize::from(width));
            lines.extend(rows.into_iter().map(|row| Line::styled(row, self.look.accent())));
        }
        let (number, count) = projector.place();
        let page = (count > 1).then(|| {
            let page = self.say(&msg!("projector-page", number = number + 1, count = count));
            Span::styled(page, self.look.quiet())
        });
        let back = keys.iter().find(|line| line.command == Command::FollowAgain);
        let back = back.filter(|_| projector.is_by_hand());
        let back = back.map(|line| Span::styled(named(line), self.look.accent()));
        let example = projector.session().is_example();
        let example = example.then(|| Span::styled(self.say(&msg!("bar-example")), self.look.warning()));
        let place = Span::styled(projector.session().place().to_owned(), self.look.quiet());
        // In a narrow window the place gives way first, then the key.
        let wishes = [(Some(place), back.clone()), (None, back), (None, None)];
        let sides =
            wishes.map(|(place, back)| (beside([place, example.clone()]), beside([back, page.clone()])));
        let is_fitting =
            |(left, right): &(Line, Line)| left.width() + right.width() + 2 <= usize::from(width);
        let all = sides.len() - 1;
        let chosen = sides.iter().position(is_fitting).unwrap_or(all);
        let (mut line, right) = sides[chosen].clone();
        let air = usize::from(width).saturating_sub(line.width() + right.width());
        line.push_span(" ".repeat(air));
        line.extend(right);
        lines.push(line);
        lines
    }
}

/// The height of texts below each other, with an empty row between them.
fn stacked(set: &[Big]) -> u16 {
    let rows = set.iter().map(|big| big.height().saturating_add(1)).fold(0_u16, u16::saturating_add);
    rows.saturating_sub(1)
}

/// What there is of both, with some air between them.
fn beside(spans: [Option<Span<'static>>; 2]) -> Line<'static> {
    let mut line = Line::default();
    for span in spans.into_iter().flatten() {
        if line.width() > 0 {
            line.push_span("  ");
        }
        line.push_span(span);
    }
    line
}

/// Texts beside each other, as many in a row as go in; none is broken.
fn in_rows(texts: impl Iterator<Item = String>, width: usize) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for text in texts {
        match rows.last_mut() {
            Some(row) if row.width() + 2 + text.width() <= width => {
                row.push_str("  ");
                row.push_str(&text);
            }
            _ => rows.push(text),
        }
    }
    rows
}

/// What of an area lies from row `y` on.
fn below(area: Rect, y: u16) -> Rect {
    Rect { y: y.min(area.bottom()), height: area.bottom().saturating_sub(y), ..area }
}
