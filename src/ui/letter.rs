//! The letter to who took part: a page to write on, and how hard it is to read.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::View;
use super::overlay::window;
use super::widgets::{cut, lines};
use crate::app::Letter;
use crate::msg;

/// A line of a letter on paper has about this many characters.
const PAGE: u16 = 84;

pub(super) fn draw(frame: &mut Frame, area: Rect, view: View, letter: &Letter) {
    let title = format!(" {} ", view.say(&msg!("letter-window")));
    let inner = window(frame, area, view, title, PAGE, area.height);
    let [how, text, advice] =
        Layout::vertical([Constraint::Length(2), Constraint::Min(1), Constraint::Length(3)]).areas(inner);
    let said = cut(&view.say(&msg!("letter-how")), how.width);
    lines(frame, how, vec![Line::from(Span::styled(said, view.look.quiet()))]);
    frame.render_widget(letter.field.area(), text);
    let rows = letter
        .advice()
        .into_iter()
        .map(|said| Line::from(Span::styled(cut(&view.say(&said), advice.width), view.look.accent())));
    lines(frame, advice, std::iter::once(Line::default()).chain(rows).collect());
}
