//! A sheet of counts: how many people of one group showed how many fingers, put up their hands or stuck a
//! sticker.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::View;
use super::super::widgets::{cut, first_shown, lines, padded, panel, turn_of};
use super::done_line;
use crate::app::{Counting, Sitting, Spot, answer, answers};
use crate::blueprint::Vote;
use crate::msg;
use crate::overview;
use crate::session::{Answer, Criterion, Theme};

/// Cells of one count.
const COUNT: u16 = 6;
/// Cells of the name of a criterion.
const CRITERION: u16 = 11;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let mut spans = vec![Span::styled(format!(" {} ", view.say(&msg!("count-title"))), view.look.strong())];
    if let Some(group) = sitting.counting.voices(&sitting.session) {
        let others = Counting::sheets(sitting.round(), &sitting.session).len() > 1;
        spans.extend(turn_of(view, group, others));
    }
    let block = panel(view, Line::from(spans)).border_style(view.look.accent());
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let sheet = Sheet {
        view,
        sitting,
        vote: sitting.blueprint.scoring.vote,
        here: sitting.counting.spot(sitting.blueprint.scoring.vote, &sitting.session),
        width: inner.width,
    };
    let (rows, at) = match sheet.vote {
        Vote::Fingers => sheet.fingers(),
        Vote::Ballots | Vote::Hands | Vote::Dots => sheet.votes(),
    };
    // The names of the columns and the last line stay in sight.
    let [head, rows @ ..] = rows.as_slice() else { return };
    let height = inner.height.saturating_sub(2);
    let first = first_shown(at, rows.len(), height);
    let shown = rows.iter().skip(first).take(usize::from(height)).cloned();
    let below = rows.len().saturating_sub(first + usize::from(height));
    // Of fingers three rows are one theme.
    let below = if sheet.vote == Vote::Fingers { below.div_ceil(Criterion::ALL.len()) } else { below };
    let style = if sheet.here == Spot::Done { view.look.selected() } else { view.look.quiet() };
    let done = Line::from(Span::styled(done_line(view, below), style));
    lines(frame, inner, [head.clone()].into_iter().chain(shown).chain([done]).collect());
}

struct Sheet<'a> {
    view: View<'a>,
    sitting: &'a Sitting,
    vote: Vote,
    here: Spot,
    width: u16,
}

impl<'a> Sheet<'a> {
    /// Three rows per theme, the scores across. With the row of the cursor among those below the first.
    fn fingers(&self) -> (Vec<Line<'a>>, usize) {
        let name = self.width.saturating_sub(CRITERION + COUNT * 7).min(50);
        let mut head = vec![Span::raw(padded("", name + CRITERION))];
        for column in 0..answers(self.vote) {
            let title = match answer(column) {
                Answer::Score(score) => score.value().to_string(),
                Answer::DontKnow | Answer::Blank => "?".to_owned(),
            };
            let under = matches!(self.here, Spot::Count { answer, .. } if answer == column);
            let style = if under { self.view.look.strong() } else { self.view.look.quiet() };
            head.push(Span::styled(format!("{title:>4}  "), style));
        }
        head.push(Span::styled(self.view.say(&msg!("count-together")), self.view.look.quiet()));
        let mut rows = vec![Line::from(head)];
        for (theme, plan) in self.sitting.session.themes().iter().enumerate() {
            for of in Criterion::ALL {
                let title = if of == Criterion::Urgency { plan.name.as_str() } else { "" };
                let mut spans = vec![self.name(theme, plan, title, name)];
                let asked =
                    matches!(self.here, Spot::Count { theme: at, of: what, .. } if (at, what) == (theme, of));
                if self.sitting.session.is_on_ballot(&plan.id) {
                    let style = if asked { self.view.look.strong() } else { self.view.look.quiet() };
                    spans.push(Span::styled(
                        padded(&self.view.say(&overview::criterion(of)), CRITERION),
                        style,
                    ));
                    spans.extend((0..answers(self.vote)).map(|answer| self.cell(theme, plan, of, answer)));
                    let all: u32 = (0..answers(self.vote))
                        .filter_map(|answer| self.sitting.counting.count(&plan.id, of, answer))
                        .fold(0, u32::saturating_add);
                    let all = if all > 0 { format!("{all:>4}") } else { String::new() };
                    spans.push(Span::styled(all, self.view.look.quiet()));
                } else if of == Criterion::Urgency {
                    spans.push(self.off_ballot());
                }
                rows.push(Line::from(spans));
            }
        }
        let at = match self.here {
            Spot::Count { theme, of, .. } => theme * 3 + of.index(),
            Spot::People => 0,
            Spot::Done => rows.len(),
        };
        (rows, at)
    }

    /// One row per theme, the criteria across; above them how many people could vote.
    fn votes(&self) -> (Vec<Line<'a>>, usize) {
        let name = self.width.saturating_sub(CRITERION * 3).min(60);
        let mut head = vec![Span::raw(padded("", name))];
        for of in Criterion::ALL {
            let under = matches!(self.here, Spot::Count { of: what, .. } if what == of);
            let style = if under { self.view.look.strong() } else { self.view.look.quiet() };
            head.push(Span::styled(padded(&self.view.label(&overview::criterion(of)), CRITERION), style));
        }
        let people = self.sitting.counting.voters(&self.sitting.session);
        let style = if self.here == Spot::People { self.view.look.selected() } else { Style::new() };
        let people = people.map_or_else(|| "·".to_owned(), |people| people.to_string());
        let mut rows = vec![
            Line::from(head),
            Line::from(vec![
                Span::styled(
                    padded(&self.view.say(&msg!("count-people")), name.saturating_sub(1)) + " ",
                    if self.here == Spot::People { self.view.look.strong() } else { Style::new() },
                ),
                Span::styled(format!(" {people:>3} "), style),
            ]),
        ];
        for (theme, plan) in self.sitting.session.themes().iter().enumerate() {
            let mut spans = vec![self.name(theme, plan, &plan.name, name)];
            if self.sitting.session.is_on_ballot(&plan.id) {
                for of in Criterion::ALL {
                    spans.push(self.cell(theme, plan, of, 0));
                    spans.push(Span::raw(padded("", CRITERION - COUNT)));
                }
            } else {
                spans.push(self.off_ballot());
            }
            rows.push(Line::from(spans));
        }
        let at = match self.here {
            Spot::People => 0,
            Spot::Count { theme, .. } => theme + 1,
            Spot::Done => rows.len(),
        };
        (rows, at)
    }

    fn name(&self, theme: usize, plan: &Theme, title: &str, width: u16) -> Span<'a> {
        let here = matches!(self.here, Spot::Count { theme: at, .. } if at == theme);
        let style = match (self.sitting.session.is_on_ballot(&plan.id), here) {
            (false, _) => self.view.look.quiet(),
            (true, true) => self.view.look.strong(),
            (true, false) => Style::new(),
        };
        Span::styled(padded(title, width.saturating_sub(1)) + " ", style)
    }

    fn cell(&self, theme: usize, plan: &Theme, of: Criterion, answer: usize) -> Span<'a> {
        let count = self.sitting.counting.count(&plan.id, of, answer);
        let shown = count.map_or_else(|| "·".to_owned(), |count| count.to_string());
        let style = if self.here == (Spot::Count { theme, of, answer }) {
            self.view.look.selected()
        } else {
            Style::new()
        };
        Span::styled(format!("{shown:>4}  "), style)
    }

    fn off_ballot(&self) -> Span<'a> {
        let said = self.view.say(&msg!("scores-off-ballot"));
        Span::styled(cut(&said, self.width / 2), self.view.look.quiet())
    }
}
