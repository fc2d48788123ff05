//! Drawing: [`App`] in, cells out. Nothing here changes anything.
//!
//! One file per screen; what several share is in `frame` (bar, tabs, footer), `order`, `charts`,
//! `widgets` and `look` (colours).

mod aside;
mod big;
pub mod charts;
mod choose;
mod find;
mod form;
mod found;
mod frame;
mod guide;
mod home;
mod letter;
mod lock;
mod look;
mod order;
mod overlay;
mod person;
mod personal;
pub mod projector;
mod report;
mod review;
mod scores;
mod settings;
mod sheets;
mod talk;
mod targets;
mod themes;
mod tour;
mod widgets;

use std::cell::RefCell;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Wrap};

use crate::app::{App, SMALLEST, Screen, Sitting};
use crate::i18n::{Message, capitalised};
use crate::keymap::Room;
use crate::msg;
use crate::text::unseen;

pub use look::{Background, Look};
pub use targets::Targets;

/// What every drawing function gets: the app, and how things look.
#[derive(Clone, Copy)]
struct View<'a> {
    app: &'a App,
    look: Look,
    /// What one can point at, as far as it is drawn.
    targets: &'a RefCell<Targets>,
}

impl View<'_> {
    fn say(&self, message: &Message) -> String {
        self.app.words(message)
    }

    /// A message as it stands alone: with a capital.
    fn label(&self, message: &Message) -> String {
        capitalised(&self.say(message))
    }
}

/// Draws everything, and tells what one can point at in it.
pub fn draw(frame: &mut Frame, app: &App, look: Look) -> Targets {
    let targets = RefCell::default();
    screen(frame, View { app, look, targets: &targets });
    disarm(frame.buffer_mut());
    targets.into_inner()
}

/// Nothing that is shown steers the terminal, whatever a file holds: the library keeps control characters
/// out itself, but not the marks that turn the direction of writing.
fn disarm(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if cell.symbol().len() > 1 && cell.symbol().contains(unseen) {
            let plain: String = cell.symbol().chars().filter(|c| !unseen(*c)).collect();
            cell.set_symbol(&plain);
        }
    }
}

fn screen(frame: &mut Frame, view: View) {
    let area = frame.area();
    let app = view.app;
    if app.is_too_small() {
        too_small(frame, area, view);
        return;
    }
    let (area, strip) = tour::split(area, view);
    if let Some(tour) = &app.tour {
        tour::draw(frame, strip, view, tour);
    }
    match &app.screen {
        Screen::Home(home) => home::draw(frame, area, view, home),
        Screen::Session(sitting) => session(frame, area, view, sitting),
    }
    if let Some(over) = &app.overlay {
        overlay::draw(frame, area, view, over);
    }
    frame::notice(frame, area, view);
}

fn session(frame: &mut Frame, area: Rect, view: View, sitting: &Sitting) {
    let body = frame::draw(frame, area, view, sitting);
    match sitting.room {
        Room::Talk => talk::draw(frame, body, view, sitting),
        Room::Themes => themes::draw(frame, body, view, sitting),
        Room::Score => scores::draw(frame, body, view, sitting),
        Room::Review => review::draw(frame, body, view, sitting),
        Room::Choose => choose::draw(frame, body, view, sitting),
        Room::Overview => report::draw(frame, body, view, sitting),
    }
}

fn too_small(frame: &mut Frame, area: Rect, view: View) {
    let sentence = view.say(&msg!(
        "too-small",
        width = u32::from(SMALLEST.0),
        height = u32::from(SMALLEST.1),
        found = format!("{}x{}", area.width, area.height)
    ));
    let paragraph = Paragraph::new(Line::from(sentence)).wrap(Wrap { trim: true }).alignment(Alignment::Left);
    frame.render_widget(paragraph, area);
}
