//! One picture of each room, on the smallest screen and on a large one. Budget: key to frame in 5 ms with
//! 500 remarks, in 8 ms with 100,000.
#![allow(clippy::unwrap_used)]

mod made;

use dialoogtafel::ui::{self, Look};
use divan::{Bencher, black_box};
use made::{REMARKS, SIZES, app, press};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

fn main() {
    divan::main();
}

/// How one gets to each room from the first, and a key that changes the picture there.
const ROOMS: [(&str, &str, &str); 7] = [
    ("gesprek", "", "De bus rijdt hier"),
    ("thema's", "<alt-right>", "<down>"),
    ("scoren", "<alt-right><alt-right>", "4"),
    ("samen kijken", "<alt-right><alt-right><alt-right>", "<down>"),
    ("gewichten", "<alt-right><alt-right><alt-right><tab>", "<right>"),
    ("kiezen en doen", "<alt-right><alt-right><alt-right><alt-right>", "<down>"),
    ("overzicht", "<alt-right><alt-right><alt-right><alt-right><alt-right>", "<pgdn>"),
];

/// Every room, size of screen and number of remarks.
fn cases() -> impl Iterator<Item = String> {
    REMARKS.into_iter().flat_map(|remarks| {
        SIZES.into_iter().flat_map(move |(width, height)| {
            ROOMS.into_iter().map(move |(room, ..)| format!("{remarks:>6} {width:>3}x{height} {room}"))
        })
    })
}

/// The terminal before and after a key in one of those.
fn pictured(case: &str) -> (dialoogtafel::app::App, [Buffer; 2]) {
    let mut parts = case.split_whitespace();
    let remarks = parts.next().unwrap().parse().unwrap();
    let (width, height) = parts.next().unwrap().split_once('x').unwrap();
    let size = (width.parse().unwrap(), height.parse().unwrap());
    let (_, way, key) = ROOMS.into_iter().find(|(room, ..)| case.ends_with(room)).unwrap();
    let mut app = app(remarks, size);
    press(&mut app, way);
    let before = picture(&app);
    press(&mut app, key);
    let after = picture(&app);
    (app, [before, after])
}

fn picture(app: &dialoogtafel::app::App) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(app.size.0, app.size.1)).unwrap();
    terminal.draw(|frame| drop(ui::draw(frame, app, Look::with_color(true)))).unwrap();
    terminal.backend().buffer().clone()
}

/// A whole frame: laid out, drawn, compared with the one before.
#[divan::bench(args = cases())]
fn frame(bencher: Bencher, case: &str) {
    let (app, _) = pictured(case);
    let mut terminal = Terminal::new(TestBackend::new(app.size.0, app.size.1)).unwrap();
    bencher.bench_local(|| {
        terminal.draw(|frame| drop(ui::draw(frame, black_box(&app), Look::with_color(true)))).unwrap();
    });
}

/// Only what differs between two pictures with one key in between.
#[divan::bench(args = SIZES.map(|(width, height)| format!("{width}x{height}")))]
fn difference(bencher: Bencher, size: &str) {
    let (_, [before, after]) = pictured(&format!("500 {size} thema's"));
    assert_eq!(before.area, Rect::new(0, 0, after.area.width, after.area.height));
    bencher.bench(|| before.diff(black_box(&after)).len());
}
