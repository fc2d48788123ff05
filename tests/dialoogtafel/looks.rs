//! Large letters, strong contrast, light backgrounds.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::app::Contrast;
use dialoogtafel::i18n::Lang::Nl as NL;
use dialoogtafel::ui::{Background, Look};
use ratatui::style::{Color, Modifier};

use super::half_way::talk_remarks;
use super::player::Player;
use super::scenes::SCENES;

/// Rows on which letters are made of blocks.
fn rows_of_blocks(player: &mut Player, width: u16, height: u16) -> usize {
    let blocks = |row: &&String| row.contains(['█', '▀', '▄', '▌', '▐', '▛', '▙', '▜', '▟']);
    player.text(width, height).iter().filter(blocks).count()
}

#[test]
fn large_letters_are_asked_for_and_fit_on_an_ordinary_screen() {
    let mut player = talk_remarks(NL);
    for (width, height) in [(70, 24), (80, 24), (100, 30), (200, 60)] {
        let mut player = player.clone();
        let before = rows_of_blocks(&mut player, width, height);
        assert_eq!(before > 0, height >= 40, "{width}x{height}");
        player.press("<ctrl-b>");
        let large = rows_of_blocks(&mut player, width, height);
        assert!(large > before && large >= 3, "{width}x{height}: {large} rows");
        // The input line and what was said stay in sight.
        player.press("Ik typ verder");
        let shown = player.text(width, height).concat();
        assert!(shown.contains("Ik typ verder") && shown.contains("Ouderen"), "{width}x{height}: {shown}");
        player.press("<ctrl-b>");
        assert_eq!(rows_of_blocks(&mut player, width, height), before, "{width}x{height}");
    }
    // Never halves of letters: what does not fit, is not large.
    player.press("<ctrl-b>").press(&"een lange zin ".repeat(20));
    assert_eq!(rows_of_blocks(&mut player, 60, 18), 0);
}

#[test]
fn where_large_letters_are_not_in_sight_is_told_where_they_are() {
    let mut player = talk_remarks(NL);
    let before = player.entries.clone();
    player.press("<ctrl-b>");
    assert_eq!(player.notice(), Some("big-letters-on"));
    player.press("<ctrl-b>");
    assert_eq!(player.notice(), Some("big-letters-off"));
    player.press("<ctrl-4><ctrl-b>");
    assert_eq!(player.notice(), Some("big-letters-on-elsewhere"));
    assert_eq!(player.entries, before, "how it looks is not recorded");
}

#[test]
fn in_strong_contrast_nothing_is_colored_or_dim() {
    for (name, scene) in SCENES {
        let mut player = scene(NL);
        player.app.contrast = Contrast::High;
        for colored in [true, false] {
            if !colored {
                player.without_color();
            }
            for cell in player.buffer(80, 24).content() {
                assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{name}: {cell:?}");
                assert!(!cell.modifier.contains(Modifier::DIM), "{name}: {cell:?}");
            }
        }
    }
}

#[test]
fn strong_contrast_is_one_key_in_every_room_and_on_the_first_screen() {
    let mut players = vec![Player::at_home(NL)];
    for room in 1..=6 {
        let mut player = Player::in_example(NL);
        player.press(&format!("<ctrl-{room}>"));
        players.push(player);
    }
    for mut player in players {
        player.press("<f8>");
        assert_eq!((player.app.contrast, player.notice()), (Contrast::High, Some("contrast-on")));
        player.press("<f8>");
        assert_eq!((player.app.contrast, player.notice()), (Contrast::Usual, Some("contrast-off")));
    }
}

#[test]
fn a_light_background_is_known_where_the_terminal_tells_it() {
    for light in ["0;15", "0;default;15", "0;7", "8;11"] {
        assert_eq!(Background::told(light), Background::Light, "{light}");
    }
    for dark in ["15;0", "15;default;0", "7;8", "", ";", "zwart", "0;default", "0;256", "0;-1", "0;16"] {
        assert_eq!(Background::told(dark), Background::Dark, "{dark}");
    }
}

#[test]
fn on_a_light_background_no_color_is_used_that_cannot_be_read_there() {
    let look = Look { background: Background::Light, ..Look::with_color(true) };
    let mut styles =
        vec![look.strong(), look.quiet(), look.accent(), look.warning(), look.alarm(), look.good()];
    styles.extend((0..6).map(|part| look.part(part)));
    for style in styles {
        let legible =
            [None, Some(Color::Blue), Some(Color::Magenta), Some(Color::Red), Some(Color::DarkGray)];
        assert!(legible.contains(&style.fg), "{style:?}");
    }
    assert_ne!(look.warning(), look.alarm());
    assert_ne!(look.accent(), look.warning());
}
