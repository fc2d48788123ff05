//! Every screen as a picture, and what holds for all of them.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::PathBuf;

use dialoogtafel::app::Action;
use dialoogtafel::i18n::Lang;
use dialoogtafel::msg;
use dialoogtafel::session::{Event, EventId, Position};
use unicode_width::UnicodeWidthStr;

use super::player::{Player, card, facts};
use super::scenes::SCENES;
use super::svg::svg;

/// Small, usual, large, and a wall of text.
const SIZES: [(u16, u16); 4] = [(60, 20), (80, 24), (120, 40), (200, 60)];

#[test]
fn pictures() {
    for (name, scene) in SCENES {
        let mut player = scene(Lang::Nl);
        let shown = SIZES.map(|(width, height)| player.screen(width, height));
        insta::assert_snapshot!(*name, shown.join("\n"));
    }
}

#[test]
fn pictures_without_color() {
    for (name, scene) in SCENES {
        let mut player = scene(Lang::Nl);
        let buffer = player.without_color().buffer(80, 24);
        for cell in buffer.content() {
            let color = (cell.fg, cell.bg);
            assert_eq!(color, (ratatui::style::Color::Reset, ratatui::style::Color::Reset), "{name}");
        }
        insta::assert_snapshot!(format!("{name}_plain"), player.screen(80, 24));
        // Where figures are looked at together there is a wall to fill.
        if ["review", "choose"].iter().any(|room| name.starts_with(room)) {
            insta::assert_snapshot!(format!("{name}_wide_plain"), player.screen(200, 60));
        }
    }
}

#[test]
fn pictures_in_english() {
    for (name, scene) in SCENES {
        let shown = scene(Lang::En).text(80, 24);
        let shown: Vec<&str> = shown.iter().map(|row| row.trim_end()).collect();
        insta::assert_snapshot!(format!("{name}_en"), shown.join("\n"));
    }
}

#[test]
fn every_size_is_drawn_and_every_row_is_as_wide_as_the_screen() {
    for (name, scene) in SCENES {
        let mut player = scene(Lang::Nl);
        for (width, height) in [(60, 18), (60, 20), (61, 19), (80, 24), (100, 30), (120, 40), (200, 60)] {
            for (y, row) in player.text(width, height).iter().enumerate() {
                assert_eq!(row.width(), usize::from(width), "{name} {width}x{height} row {y}: {row}");
            }
        }
        for (width, height) in [(1, 1), (2, 40), (300, 1), (59, 18), (60, 17), (400, 120)] {
            let _ = player.text(width, height);
        }
    }
}

#[test]
fn borders_are_never_broken() {
    for (name, scene) in SCENES {
        let mut player = scene(Lang::Nl);
        if player.over() != "" || player.app.notice.is_some() || *name == "not_saved" {
            continue;
        }
        for (width, height) in [(60, 18), (80, 24), (120, 40), (200, 60)] {
            let buffer = player.buffer(width, height);
            let at = |x: u16, y: u16| buffer[(x, y)].symbol();
            let mut boxes = 0;
            for y in 0..height {
                for x in 0..width {
                    let end = match at(x, y) {
                        "╭" => "╰",
                        "╮" => "╯",
                        _ => continue,
                    };
                    boxes += 1;
                    let below = (y + 1..height).find(|below| at(x, *below) != "│");
                    assert_eq!(
                        below.map(|below| at(x, below)),
                        Some(end),
                        "{name} {width}x{height} at {x},{y}"
                    );
                }
            }
            assert!(boxes > 0 || name.starts_with("review"), "{name} {width}x{height}");
        }
    }
}

#[test]
fn a_screen_that_is_too_small_says_how_large_it_should_be() {
    let mut player = Player::in_example(Lang::Nl);
    for (width, height) in [(59, 18), (60, 17), (40, 10)] {
        let shown = player.text(width, height).join(" ");
        for part in ["te klein", &format!("{width}x{height}"), "60", "18"] {
            assert!(shown.contains(part), "{part}: {shown}");
        }
    }
    assert!(!player.text(60, 18).join(" ").contains("te klein"));
}

#[test]
fn drawing_changes_nothing() {
    for (name, scene) in SCENES {
        let mut player = scene(Lang::Nl);
        assert_eq!(player.screen(80, 24), player.screen(80, 24), "{name}");
        let before = player.screen(80, 24);
        player.act(Action::Tick);
        assert_eq!(player.screen(80, 24), before, "{name}");
    }
}

/// What a terminal would obey: move, colour, title, bell, clear; and their eight-bit forms.
const STEERING: &str = "a\u{1b}[2Jb\u{7}c\u{8}d\u{9b}31me\u{1b}]0;x\u{7}f\rg\u{0}h\u{7f}i\tj";

#[test]
fn control_characters_never_reach_the_screen() {
    let clean = |player: &mut Player, what: &str| {
        for (width, height) in [(60, 20), (120, 40)] {
            for cell in player.buffer(width, height).content() {
                assert!(!cell.symbol().contains(char::is_control), "{what}: {:?}", cell.symbol());
            }
        }
    };
    // Pasted, typed, and found in a session file that another program wrote.
    let mut player = Player::at_table(Lang::Nl);
    player.paste(STEERING);
    clean(&mut player, "pasted");
    // As one remark.
    player.press("<enter><enter>");
    assert!(player.remarks().iter().all(|remark| !remark.contains(|c: char| c.is_control() && c != '\n')));
    for c in STEERING.chars() {
        player.act(Action::Edit(dialoogtafel::app::Edit::Type(c)));
    }
    clean(&mut player, "typed");
    player.press("<enter>");
    let last = player.entries.last().unwrap().clone();
    let mut add = |event: Event| {
        let mut entry = last.clone();
        entry.at.0 += i64::try_from(player.entries.len()).unwrap();
        entry.seq += player.entries.len() as u64;
        entry.id = EventId(uuid::Uuid::from_u128(player.entries.len() as u128 + 1));
        entry.event = event;
        player.entries.push(entry);
    };
    let group = Player::at_table(Lang::Nl).session().groups()[0].id.clone();
    let theme = dialoogtafel::session::ThemeId::new("vreemd");
    add(Event::ThemeAdded { theme: theme.clone(), name: STEERING.into() });
    add(Event::ContributionRecorded {
        group,
        position: Position::default(),
        text: STEERING.into(),
        themes: vec![theme],
        quotable: true,
        conversation: None,
    });
    player.draft = None;
    player.reopen();
    assert_eq!(player.remarks().len(), 3);
    for keys in ["", "<up>", "<ctrl-e>", "<esc><ctrl-2>", "<ctrl-3>", "<ctrl-4>", "<ctrl-5>", "<ctrl-6>"] {
        player.press(keys);
        clean(&mut player, keys);
    }
    // Names of places, tables and files on the first screen, and in a sentence.
    let mut strange = facts(STEERING, STEERING, None, (1, 1));
    strange.tables = vec![STEERING.into()];
    let cards =
        vec![card(STEERING, Ok(strange)), card("x", Err(msg!("file-other", file = "x", cause = STEERING)))];
    let mut player = Player::at_home_with(Lang::Nl, cards);
    clean(&mut player, "home");
    player.press("<end><enter>");
    clean(&mut player, "notice");
    player.press("n<enter>");
    player.paste(STEERING);
    clean(&mut player, "prompt");
    player.press("<enter>");
    clean(&mut player, "place");
}

#[test]
#[ignore = "shows every screen: SCENE=review SIZE=80x24 EN=1, as pictures in a folder with SVG=target/scenes"]
fn show() {
    let wanted = std::env::var("SCENE").unwrap_or_default();
    let size = std::env::var("SIZE").unwrap_or("80x24".into());
    let (width, height) = size.split_once('x').unwrap();
    let lang = if std::env::var("EN").is_ok() { Lang::En } else { Lang::Nl };
    let pictures = std::env::var_os("SVG").map(PathBuf::from);
    for (name, scene) in SCENES.iter().filter(|(name, _)| name.contains(&wanted)) {
        if let Some(folder) = &pictures {
            let frame = scene(lang).buffer(width.parse().unwrap(), height.parse().unwrap());
            fs::create_dir_all(folder).unwrap();
            fs::write(folder.join(format!("{name}-{size}.svg")), svg(&frame, name)).unwrap();
            continue;
        }
        println!("=== {name} {size}");
        for line in scene(lang).text(width.parse().unwrap(), height.parse().unwrap()) {
            println!("{line}");
        }
    }
}

/// Between what stands left and right in a bar there is always air, and the time is there whole.
#[test]
fn step_and_groups_never_run_into_each_other() {
    for (name, scene) in SCENES {
        let mut player = scene(Lang::Nl);
        if player.app.sitting().is_none() || player.over() != "" {
            continue;
        }
        for width in [60, 61, 68, 76, 80, 92, 120, 130] {
            let row = player.text(width, 24)[2].clone();
            let heard =
                ["Gehoord:", "Mensen:", "Mensen/gewenst:"].iter().find_map(|head| row.find(head)).unwrap();
            assert!(row[..heard].ends_with(' ') && row.starts_with(' '), "{name} {width}: {row}");
            assert!(
                row.trim_end().ends_with(|c: char| c.is_ascii_digit() || matches!(c, '?' | '…')),
                "{row}"
            );
            let time = ["min", "rond af", "tijd is om", "achter", "vandaag", "over tijd", "nog geen gesprek"];
            let left = row[..heard].trim_end();
            assert!(time.iter().any(|end| left.ends_with(end)), "{name} {width}: {row}");
        }
    }
}
