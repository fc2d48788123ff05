//! Pages with the figures of the area, and with an item of a poll.

use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use super::super::big::{Big, Size};
use super::super::widgets::bar_with_mark;
use super::{Wall, below};
use crate::msg;
use crate::projector::{Figures, Poll};

/// A line of text with a bar below it.
struct Bar {
    text: String,
    style: Style,
    share: Option<f64>,
    mark: Option<f64>,
}

impl Wall<'_> {
    /// The figures that differ most from the reference, as many as go in.
    pub(super) fn figures(&mut self, figures: &Figures, area: Rect) {
        let title = match &figures.area {
            Some(of) => self.say(&msg!("figures-of-area", title = &figures.step, area = of.clone())),
            None => figures.step.clone(),
        };
        let area = self.title(&title, area);
        let bar = |figure: &crate::worksheet::Figure| {
            let [share, mark] = figure.shares();
            Bar { text: self.lang.label(&figure.said()), style: self.look.strong(), share, mark }
        };
        let bars: Vec<Bar> = figures.figures.iter().map(bar).collect();
        self.bars(&bars, area);
    }

    /// The question large; below it, once people were counted, what each group answered.
    pub(super) fn poll(&mut self, poll: &Poll, area: Rect) {
        let question = self.lang.label(&poll.question);
        if poll.lines.is_empty() {
            self.middle(&question, area);
            return;
        }
        let [top, rest] = Layout::vertical([Constraint::Fill(1), Constraint::Fill(2)]).areas(area);
        let big = Big::fit(&question, top.width, top.height.saturating_sub(1));
        big.draw(self.buffer, top, self.look.strong(), Alignment::Center);
        let mut bars = Vec::new();
        for line in &poll.lines {
            let style = line.group.as_ref().map_or(self.look.strong(), |(_, _, side)| self.look.side(*side));
            let name = self.lang.label(&line.name());
            for (place, answer) in poll.poll.counting() {
                let said = self.say(&poll.poll.said(&line.counts, place));
                let text = format!("{name}: {} {said}", self.say(&answer.name));
                let share = poll.poll.part(&line.counts, place).map(crate::worksheet::Part::share);
                bars.push(Bar { text, style, share, mark: None });
            }
        }
        self.bars(&bars, rest);
    }

    /// In the largest letters in which all go in; where there are too many, as many as go in plain.
    fn bars(&mut self, bars: &[Bar], area: Rect) {
        let set = |size: Size| -> Option<Vec<Big>> {
            let set: Option<Vec<Big>> =
                bars.iter().map(|bar| Big::set_where_drawable(&bar.text, size, area.width)).collect();
            set.filter(|set| {
                set.iter().map(|big| u32::from(big.height()) + 2).sum::<u32>() <= area.height.into()
            })
        };
        let large = Size::ALL[1..].iter().find_map(|size| set(*size));
        let air = u16::from(large.is_some());
        let set =
            large.unwrap_or_else(|| bars.iter().map(|bar| Big::fit_line(&bar.text, area.width, 1)).collect());
        let mut y = area.y;
        for (bar, big) in bars.iter().zip(&set) {
            if y + big.height() + 1 > area.bottom() {
                break;
            }
            big.draw(self.buffer, below(area, y), bar.style, Alignment::Left);
            y += big.height();
            let cells = Line::from(bar_with_mark(self.look, bar.share, bar.mark, area.width));
            cells.render(Rect { y, height: 1, ..area }, self.buffer);
            y += 1 + air;
        }
    }
}
