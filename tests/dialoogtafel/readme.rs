//! What the README shows is made from the program. `UPDATE_README=1 cargo test readme` writes it anew.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use dialoogtafel::blueprint;
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::{Keymap, Place, Room};

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

#[test]
fn the_keys_in_the_readme_are_those_of_the_keymap() {
    fresh("keys", &keys());
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

#[test]
fn every_link_leads_to_a_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pages = ["", "docs", "packaging"]
        .into_iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path()))
        .filter(|file| file.extension().is_some_and(|kind| kind == "md"));
    let mut links = 0;
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap_or_default();
            if !link.contains("://") && !file.is_empty() {
                links += 1;
                assert!(page.parent().unwrap().join(file).exists(), "{}: {link}", page.display());
            }
        }
    }
    assert!(links > 10, "the pages lead to each other");
}

#[test]
fn the_guide_lists_every_blueprint() {
    let guide =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/handleiding.md")).unwrap();
    for bundled in blueprint::bundled() {
        let minutes = blueprint::read(bundled.text).unwrap().minutes();
        let row = guide.lines().find(|line| line.contains(&format!("| `{}` |", bundled.id)));
        assert!(
            row.is_some_and(|row| row.contains(&format!("| {minutes} minuten"))),
            "{}: {row:?}",
            bundled.id
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
    places.push((Place::Settings, "settings".to_owned()));
    places.push((Place::Tour, "the example, during its tour".to_owned()));
    places.push((Place::Projector, "projector".to_owned()));
    for (place, name) in places {
        for line in Keymap::default().lines(place) {
            let label = Lang::En.say(&line.command.label());
            let _ = writeln!(text, "| {name} | `{}` | {label} |", line.keys_in(Lang::En));
        }
    }
    text
}
