//! The letter to who took part: a page to write on, and how hard it is to read.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::View;
use super::overlay::window;
use super::widgets::{cut, lines, paragraph};
use crate::app::{Advice, Letter};
use crate::msg;

/// A line of a letter on paper has about this many characters.
const PAGE: u16 = 84;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, letter: &Letter) {
    let title = format!(" {} ", view.say(&msg!("letter-window")));
    let inner = window(frame, area, view, title, PAGE, area.height);
    let mut said = paragraph(&view.say(&msg!("letter-how")), inner.width, view.look.quiet());
    said.push(Line::default());
    let mut advised = vec![Line::default()];
    for advice in letter.advice() {
        match advice {
            Advice::Level(said) => {
                advised.extend(paragraph(&view.say(&said), inner.width, view.look.accent()));
            }
            // As much as tells which one it is.
            Advice::Long(said) => {
                let said = cut(&view.say(&said), inner.width);
                advised.push(Line::from(Span::styled(said, view.look.accent())));
            }
        }
    }
    let height = |lines: &[Line]| Constraint::Length(lines.len() as u16);
    let [how, text, advice] =
        Layout::vertical([height(&said), Constraint::Min(1), height(&advised)]).areas(inner);
    lines(frame, how, said);
    frame.render_widget(letter.field.area(), text);
    lines(frame, advice, advised);
}
