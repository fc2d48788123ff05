//! What the README shows is made from the program. `UPDATE_README=1 cargo test readme` writes it anew.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use dialoogtafel::app::{Action, App, Now, Opened, Outcome};
use dialoogtafel::example;
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::{self, Command, Move, Place, Room};
use dialoogtafel::session::Stamp;
use dialoogtafel::ui::{self, Look};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use time::UtcOffset;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

#[test]
fn the_keys_in_the_readme_are_those_of_the_keymap() {
    fresh("keys", &keys());
}

#[test]
fn the_picture_in_the_readme_is_made_by_the_program() {
    fresh("picture", &picture());
}

/// The part of the README between `<!-- name: … -->` and `<!-- /name -->` is `wanted`.
fn fresh(name: &str, wanted: &str) {
    let readme = fs::read_to_string(Path::new(README)).unwrap();
    let begin = readme.find(&format!("<!-- {name}:")).unwrap();
    let begin = begin + readme[begin..].find("-->\n").unwrap() + 4;
    let end = readme.find(&format!("<!-- /{name} -->")).unwrap();
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(README, format!("{}{wanted}{}", &readme[..begin], &readme[end..])).unwrap();
    } else {
        assert!(
            readme[begin..end] == *wanted,
            "the part '{name}' of README.md is not fresh; run: UPDATE_README=1 cargo test readme -- --test-threads=1"
        );
    }
}

fn keys() -> String {
    let mut text = "| where | keys | what |\n|---|---|---|\n".to_owned();
    let mut places =
        vec![(Place::Everywhere, "everywhere".to_owned()), (Place::Home, "first screen".to_owned())];
    places.push((Place::Session, "session".to_owned()));
    for room in Room::ALL {
        let name = Lang::Nl.say(&room.title());
        places.push((Place::Room(room), name.clone()));
        if room == Room::Talk {
            places.push((Place::Pasted, format!("{name}, lines pasted")));
            places.push((Place::Consent, format!("{name}, asking consent")));
            places.push((Place::Person, format!("{name}, one person at a time")));
            places.push((Place::Age, format!("{name}, asking age")));
        }
        if room == Room::Overview {
            places.push((Place::Letter, format!("{name}, the letter")));
        }
        if room == Room::Choose {
            places.push((Place::Sheet, format!("{name}, a worksheet")));
            places.push((Place::Form, format!("{name}, filling in a row")));
        }
        if room == Room::Score {
            places.push((Place::Counting, format!("{name}, counting")));
        }
        if room == Room::Themes {
            places.push((Place::ThemeList, format!("{name}, list of themes")));
        }
    }
    places.push((Place::Projector, "projector".to_owned()));
    for (place, name) in places {
        for line in keymap::lines(place) {
            let label = Lang::En.say(&line.command.label());
            let _ = writeln!(text, "| {name} | `{}` | {label} |", line.keys_in(Lang::En));
        }
    }
    text
}

/// The example in the room where one looks at the order together.
fn picture() -> String {
    let now = Now { stamp: Stamp(1_795_374_000_000_000), offset: UtcOffset::UTC };
    let mut app = App::new(Lang::Nl, (100, 26), now, 1);
    let opened = Opened {
        path: "voorbeeld.dialoog".into(),
        entries: example::entries(now),
        brought_in: BTreeSet::new(),
        draft: None,
        read_only: None,
        recovered: None,
    };
    app.update(Action::Outcome(Outcome::Opened(Box::new(opened))), now);
    app.tour = None;
    for command in [Command::Room(Room::Review), Command::Move(Move::Down)] {
        app.update(Action::Command(command), now);
    }
    let mut terminal = Terminal::new(TestBackend::new(100, 26)).unwrap();
    terminal.draw(|frame| _ = ui::draw(frame, &app, Look::with_color(true))).unwrap();
    let buffer = terminal.backend().buffer();
    let mut text = "```text\n".to_owned();
    for row in 0..buffer.area.height {
        let line: String = (0..buffer.area.width).map(|column| buffer[(column, row)].symbol()).collect();
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text + "```\n"
}
