//! The pages of the wall as pictures.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::i18n::Lang;
use dialoogtafel::msg;
use dialoogtafel::ui::Look;

use super::half_way::FULL;
use super::picture::pictured;
use super::player::Player;
use super::projector::{Evening, buffer, text, voted};
use super::worksheets::METHOD;

type Scene = fn(Lang) -> Evening;

/// Every page, as an evening that got there by keys.
const SCENES: &[(&str, Scene)] = &[
    ("question", |lang| evening(Player::at_table(lang), "<pgdn><pgdn>")),
    ("step", |lang| evening(Player::at_table(lang), "")),
    ("question_strange", |lang| evening(Player::in_session(lang, FULL), "<pgdn>")),
    ("vote", |lang| {
        let mut evening = evening(Player::at_table(lang), "<pgdn>");
        voted(&mut evening);
        evening
    }),
    ("sorting", |lang| {
        let prioritise = Player::in_session(lang, super::player::bundled("prioriteren"));
        evening(prioritise, "De bus rijdt niet #mob<enter>Nog een bus #mob<enter>Los<enter><pgdn><pgdn>")
    }),
    ("figures", |lang| evening(Player::in_session(lang, METHOD), "<pgdn>")),
    ("poll", |lang| evening(Player::in_session(lang, METHOD), "<pgdn><pgdn>")),
    ("poll_counted", |lang| {
        evening(Player::in_session(lang, METHOD), "<pgdn><pgdn><enter><enter>24<enter>3<enter>7<enter>")
    }),
    ("order", |lang| example(lang, "<home>")),
    ("order_tie", |lang| {
        let mut evening = evening(Player::at_table(lang), "<ctrl-3>");
        // Two of three places are certain; three themes are equal for the third.
        for row in 0..10 {
            evening.press("555333444333222333<enter>").press(if row == 4 { "<f2>" } else { "" });
        }
        evening.press("<ctrl-o><enter>");
        evening
    }),
    ("order_full", |lang| {
        let mut evening = evening(Player::in_session(lang, FULL), "<ctrl-3>");
        for row in 0..20 {
            let ballot = ["5432154321", "3234332344", "4433455443", "1232123212"][row % 4];
            evening.press(&ballot.repeat(4)[row % 5..row % 5 + 33]).press("<enter><f2>");
        }
        evening.press("<ctrl-o><enter>");
        evening
    }),
    ("order_too_few", |lang| {
        evening(Player::at_table(lang), "<ctrl-3>543432333444444212<enter><f2>555555<enter><ctrl-o><enter>")
    }),
    ("theme", |lang| example(lang, "<pgdn>")),
    ("theme_gap", |lang| {
        let mut evening = sides(lang, 5);
        evening.turn("<pgdn>");
        evening
    }),
    ("theme_small_group", |lang| {
        let mut evening = sides(lang, 4);
        evening.turn("<pgdn>");
        evening
    }),
    ("quotes", |lang| {
        let mut evening = example(lang, "");
        while !matches!(evening.kind(), dialoogtafel::projector::Kind::Quotes(_)) {
            evening.turn("<pgdn>");
        }
        evening
    }),
    ("weights", |lang| {
        let mut evening = example(lang, "");
        while evening.kind() != dialoogtafel::projector::Kind::Weights {
            evening.turn("<pgdn>");
        }
        evening
    }),
    ("chosen", |lang| example(lang, &"<pgdn>".repeat(20))),
    ("trouble", |lang| {
        let mut evening = evening(Player::at_table(lang), "<pgdn>");
        evening.wall.trouble = Some(msg!("projector-gone"));
        evening
    }),
    ("help", |lang| {
        let mut evening = example(lang, "<pgdn>");
        evening.turn("<f1>");
        evening
    }),
];

fn evening(player: Player, keys: &str) -> Evening {
    let mut evening = Evening::new(player);
    evening.press(keys);
    evening
}

/// The example at its order, and then some pages on.
fn example(lang: Lang, keys: &str) -> Evening {
    let mut evening = evening(Player::in_example(lang), "");
    while evening.kind() != dialoogtafel::projector::Kind::Order {
        evening.turn("<pgdn>");
    }
    evening.turn(keys);
    evening
}

/// Residents and professionals who do not agree.
fn sides(lang: Lang, professionals: usize) -> Evening {
    let mut evening = evening(Player::at_table(lang), "<ctrl-3>");
    for _ in 0..6 {
        evening.press("554433443322<enter>");
    }
    evening.press("<f2>");
    for _ in 0..professionals {
        evening.press("344233443344<enter>");
    }
    evening.press("<ctrl-o><enter>");
    evening
}

#[test]
fn pictures() {
    for (name, scene) in SCENES {
        let evening = scene(Lang::Nl);
        for (color, tail) in [(true, ""), (false, "_plain")] {
            let shown = [(80, 24), (200, 60)].map(|(width, height)| {
                pictured(&buffer(&evening.wall, Look::with_color(color), width, height))
            });
            insta::assert_snapshot!(format!("wall_{name}{tail}"), shown.join("\n"));
        }
    }
}

#[test]
fn pictures_in_english() {
    for (name, scene) in SCENES {
        insta::assert_snapshot!(format!("wall_{name}_en"), text(&scene(Lang::En).wall, 80, 24));
    }
}

#[test]
fn without_color_nothing_has_one() {
    for (name, scene) in SCENES {
        let buffer = buffer(&scene(Lang::Nl).wall, Look::with_color(false), 80, 24);
        for cell in buffer.content() {
            let colors = (cell.fg, cell.bg);
            assert_eq!(colors, (ratatui::style::Color::Reset, ratatui::style::Color::Reset), "{name}");
        }
    }
}

#[test]
fn every_size_is_drawn() {
    for (_, scene) in SCENES {
        let evening = scene(Lang::Nl);
        for size in [(0, 0), (1, 1), (2, 40), (300, 1), (60, 18), (61, 19), (100, 30), (120, 40), (400, 120)]
        {
            let _ = text(&evening.wall, size.0, size.1);
        }
    }
}

#[test]
#[ignore = "shows every page: SCENE=order SIZE=80x24 EN=1"]
fn show() {
    let wanted = std::env::var("SCENE").unwrap_or_default();
    let size = std::env::var("SIZE").unwrap_or("80x24".into());
    let (width, height) = size.split_once('x').unwrap();
    let lang = if std::env::var("EN").is_ok() { Lang::En } else { Lang::Nl };
    for (name, scene) in SCENES.iter().filter(|(name, _)| name.contains(&wanted)) {
        println!(
            "=== {name} {size}\n{}",
            text(&scene(lang).wall, width.parse().unwrap(), height.parse().unwrap())
        );
    }
}
