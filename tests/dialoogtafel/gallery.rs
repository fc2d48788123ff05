//! The pictures in `docs/pictures` are frames of the program. `scripts/pictures` makes them anew.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use dialoogtafel::i18n::Lang;
use dialoogtafel::ui::Look;
use ratatui::buffer::Buffer;
use roxmltree::Document;

use super::player::Player;
use super::projector::{self, Evening};
use super::svg::svg;
use super::worksheets;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/pictures");

/// A picture: its name, what it shows, and the frame.
type Picture = (&'static str, &'static str, fn() -> Buffer);

/// Every room, and what lies beside them.
const GALLERY: &[Picture] = &[
    ("first-screen", "The first screen: go on with a session, begin one, look at the example", || {
        frame(super::half_way::home_sessions(Lang::Nl), "", (100, 30))
    }),
    ("talk", "Gesprek: the question, what was said, and a remark on its way with a name underlined", || {
        frame(
            super::half_way::talk_remarks(Lang::Nl),
            "Mevrouw Jansen durft ’s avonds niet meer naar de bus #mob",
            (100, 30),
        )
    }),
    ("themes", "Thema's: remarks beside the themes they belong to", || {
        example("<ctrl-2><down><down>", (100, 30))
    }),
    ("score", "Scoren: a ballot half filled in, nobody sees a figure yet", || {
        frame(Player::at_table(Lang::Nl), "<ctrl-3>4325 0", (100, 30))
    }),
    ("look-together", "Samen kijken: one theme in full beside the order", || {
        example("<ctrl-4><down>", (100, 30))
    }),
    ("weights", "Samen kijken: the triangle of weights, with a trial", || {
        frame(super::half_way::weights(Lang::Nl), "<left><left>", (120, 40))
    }),
    ("map", "Samen kijken: urgency and potential, energy as size, on a wide screen", || {
        example("<ctrl-4>k<down>", (200, 60))
    }),
    ("choose", "Kiezen en doen: the themes to go on with, and the worksheets", || {
        example("<ctrl-5>", (100, 30))
    }),
    ("figures", "Kiezen en doen: figures of the area, and whether people recognise them", || {
        frame(super::profile::bmi(Lang::Nl), "", (100, 30))
    }),
    ("goals", "Kiezen en doen: goals, and which parts are still missing", || {
        frame(worksheets::goals(Lang::Nl), "", (100, 30))
    }),
    ("overview", "Overzicht: what goes out, for whom, in which formats", || example("<ctrl-6>", (120, 40))),
    ("wall", "The wall: the order, to be read across the room", || {
        let mut wall = Evening::new(Player::in_example(Lang::Nl));
        wall.press("<ctrl-4>");
        projector::buffer(&wall.wall, Look::with_color(true), 120, 40)
    }),
];

fn frame(mut player: Player, keys: &str, (width, height): (u16, u16)) -> Buffer {
    player.press(keys).buffer(width, height)
}

fn example(keys: &str, size: (u16, u16)) -> Buffer {
    frame(Player::in_example(Lang::Nl), keys, size)
}

#[test]
fn the_pictures_are_frames_of_the_program() {
    let folder = Path::new(FOLDER);
    for (name, title, picture) in GALLERY {
        let made = svg(&picture(), title);
        Document::parse(&made).unwrap();
        let file = folder.join(format!("{name}.svg"));
        if std::env::var_os("UPDATE_README").is_some() {
            fs::create_dir_all(folder).unwrap();
            fs::write(&file, made).unwrap();
        } else {
            let kept = fs::read_to_string(&file).unwrap_or_default();
            assert!(kept == made, "docs/pictures/{name}.svg is not fresh; run: scripts/pictures");
        }
    }
    let kept: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let wanted: BTreeSet<String> = GALLERY.iter().map(|(name, ..)| format!("{name}.svg")).collect();
    assert_eq!(kept, wanted, "docs/pictures holds these pictures and no others");
}
