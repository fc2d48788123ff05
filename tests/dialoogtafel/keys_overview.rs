//! Kiezen and Overzicht: what keys do, and what comes out.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::app::Filter;
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::Room;
use dialoogtafel::session::ThemeId;

use super::player::Player;

const NL: Lang = Lang::Nl;

#[test]
fn space_chooses_and_enter_goes_to_the_remarks() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-5><down><down> ");
    assert_eq!(player.session().chosen().len(), 3);
    player.press("<up><up> ");
    assert_eq!(player.session().chosen().len(), 2);
    player.press("<enter>");
    assert_eq!(player.room(), Room::Themes);
    let only = player.sitting().themes.filter.clone();
    assert_eq!(only, Filter::of_theme(ThemeId::new("eenzaamheid")));
    assert_eq!(player.sitting().themes.order.len(), 10);
    // The tab shows all of them again.
    player.press("<ctrl-2>");
    assert_eq!(player.sitting().themes.order.len(), 48);
}

#[test]
fn export_makes_the_files_that_people_read_from_every_room_and_the_others_when_asked() {
    let mut player = Player::in_example(NL);
    let (_, files) = player.export_everything().exported.last().unwrap();
    for kind in ["html", "md", "csv", "json"] {
        assert!(files.iter().any(|file| file.name.ends_with(&format!(".{kind}"))), "{kind}");
    }
    for room in 1..=6 {
        let mut player = Player::in_example(NL);
        player.press(&format!("<ctrl-{room}><ctrl-x>"));
        assert_eq!(player.exported.len(), 1);
        let (folder, files) = &player.exported[0];
        assert_eq!(folder, "voorbeeld-werkgroep");
        assert!(files.iter().all(|file| !file.bytes.is_empty()));
        let reads = |name: &str| ["html", "docx", "xlsx", "pdf"].iter().any(|kind| name.ends_with(kind));
        assert!(!files.is_empty() && files.iter().all(|file| reads(&file.name)));
        assert_eq!(player.notice(), Some("exported"));
    }
}

#[test]
fn the_overview_can_be_read_to_its_end_on_every_screen() {
    for (width, height) in [(60, 18), (80, 24), (120, 40)] {
        let mut player = Player::in_example(NL);
        let _ = player.text(width, height);
        player.press("<ctrl-6>");
        let mut seen = String::new();
        for _ in 0..400 {
            seen.push_str(&player.text(width, height).join("\n"));
            let before = player.sitting().report.scroll;
            player.press("<pgdn>");
            if player.sitting().report.scroll == before {
                break;
            }
        }
        assert!(seen.contains("In het kort") && seen.contains("1 is helemaal niet, 5 is heel veel."));
        // One step up from the end moves at once.
        let end = player.text(width, height);
        player.press("<up>");
        assert_ne!(end, player.text(width, height));
    }
}
