//! Kiezen and Overzicht: what keys do, and what comes out.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;

use dialoogtafel::app::{Action, Filter, Outcome};
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

/// In a large session the page takes long: it is made elsewhere, and nobody sees the page of somebody else meanwhile.
#[test]
fn keys_go_on_while_the_page_is_made() {
    let mut player = Player::in_example(NL);
    player.holds_pages = true;
    player.press("<ctrl-6>");
    let screen = player.text(80, 24).join("\n");
    assert!(screen.contains("De pagina wordt gemaakt.") && !screen.contains("In het kort"), "{screen}");
    player.press("<tab><tab><tab>");
    let jobs = std::mem::take(&mut player.pages);
    let made = |player: &mut Player, at: usize| {
        player.act(Action::Outcome(jobs[at].work_out()));
        player.text(80, 24).join("\n")
    };
    // What is of an older one is not shown.
    for old in 0..jobs.len() - 1 {
        assert!(!made(&mut player, old).contains("Resultaten"), "{old} of {}", jobs.len());
    }
    let screen = made(&mut player, jobs.len() - 1);
    assert!(screen.contains("werkgroep") && !screen.contains("De pagina wordt gemaakt."), "{screen}");
    // Who turns to somebody else does not see the old page.
    player.press("<tab>");
    assert!(player.sitting().report.lines.is_empty());
    // A remark that is recorded while it is made is not in it, and not lost.
    let before = player.session().counts().total();
    player.press("<ctrl-1>Nog iets<enter>");
    assert_eq!(player.session().counts().total(), before + 1);
}

/// Folders in the middle give way; none is cut in its name.
#[test]
fn where_the_files_are_is_told_in_whole_folders() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-6>");
    let file = "/home/facilitator/Documenten/gezondheid/dialoogtafel/uitvoer/veldermeer-werkgroep/brief.pdf";
    player.act(Action::Outcome(Outcome::Exported(vec![PathBuf::from(file)])));
    let told = |player: &mut Player, width| {
        let line = player.text(width, 24).into_iter().find(|line| line.contains("Gemaakt in")).unwrap();
        line.trim().to_owned()
    };
    assert_eq!(told(&mut player, 80), "Gemaakt in /home/…/dialoogtafel/uitvoer/veldermeer-werkgroep");
    assert_eq!(told(&mut player, 60), "Gemaakt in /home/…/uitvoer/veldermeer-werkgroep");
    let whole =
        "Gemaakt in /home/facilitator/Documenten/gezondheid/dialoogtafel/uitvoer/veldermeer-werkgroep";
    assert_eq!(told(&mut player, 120), whole);
}

/// A folder in a sentence is never broken at a hyphen of its name.
#[test]
fn the_name_of_a_folder_stays_whole() {
    let mut player = Player::in_example(NL);
    let folder = "/home/anna/uitvoer/2026-11-22-veldermeer-dialoogtafel-werkgroep";
    player.act(Action::Outcome(Outcome::Exported(vec![PathBuf::from(format!("{folder}/brief.pdf"))])));
    for width in [68, 74, 80, 86] {
        let shown = player.text(width, 24).join("\n");
        assert!(shown.contains("2026-11-22-veldermeer-dialoogtafel-werkgroep"), "{width}: {shown}");
    }
}

#[test]
fn the_files_that_were_chosen_are_chosen_in_the_next_session_too() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-6>57");
    let chosen = player.sitting().report.formats.clone();
    assert_ne!(chosen, Player::in_example(NL).sitting().report.formats);
    player.press("<esc><esc><enter>");
    assert!(player.app.sitting().is_none(), "{}", player.said());
    player.open_example();
    assert_eq!(player.sitting().report.formats, chosen);
}

#[test]
fn every_kind_of_file_is_in_sight_on_the_smallest_screen() {
    for (lang, kinds) in [
        (NL, ["1✓Webpagina", "2✓Word", "3✓Excel", "4✓PDF", "5 Tekst", "6 Tabellen", "7 JSON"]),
        (Lang::En, ["1✓Web page", "2✓Word", "3✓Excel", "4✓PDF", "5 Text", "6 Tables", "7 JSON"]),
    ] {
        let mut player = Player::in_example(lang);
        player.press("<ctrl-6>");
        let shown = player.text(60, 18);
        let row = shown.iter().find(|row| row.contains(kinds[0])).unwrap();
        assert!(kinds.iter().all(|kind| row.contains(kind)), "{row}");
        assert!(player.click("7 JSON", (60, 18)));
        assert!(player.text(60, 18).join("\n").contains("7✓JSON"));
    }
}
