//! Settings: through the keys a person presses to the file, and from the file to what the program does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use clap::ValueEnum as _;
use dialoogtafel::app::Contrast;
use dialoogtafel::config::{self, Colours, Config, Setting};
use dialoogtafel::export::{ExportFile, Format};
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::Command;
use dialoogtafel::overview::Audience;

use super::export_xlsx::part;
use super::player::Player;
use super::terminal::Home;

const NL: Lang = Lang::Nl;

/// What the file of this person says now.
pub fn kept(player: &Player) -> Config {
    let (config, problems) = config::read(player.config.as_deref().unwrap_or_default().as_bytes());
    assert_eq!(problems, Vec::new());
    config
}

/// On the line of a setting.
pub fn at(player: &mut Player, setting: Setting) -> &mut Player {
    let line = Setting::ALL.iter().position(|known| *known == setting).unwrap();
    player.press("<f9>").press(&"<down>".repeat(line))
}

/// On the line of a command in the list of keys.
pub fn at_command(player: &mut Player, command: Command) -> &mut Player {
    let line = Command::named().iter().position(|known| *known == command).unwrap();
    at(player, Setting::Keys).press("<enter>").press(&"<down>".repeat(line))
}

#[test]
fn a_choice_counts_at_once_and_is_kept() {
    let mut player = Player::at_home(NL);
    at(&mut player, Setting::Language).press("<enter>");
    assert_eq!((kept(&player).language, player.app.lang), (Some(NL), NL));
    player.press("<space>");
    assert_eq!((kept(&player).language, player.app.lang), (Some(Lang::En), Lang::En));
    assert!(player.text(80, 24).join("\n").contains("Settings"));
    player.press("<backspace>");
    assert_eq!((kept(&player).language, player.app.lang), (None, NL));

    player.press("<down><enter><enter><enter>");
    assert_eq!((kept(&player).colours, player.app.contrast), (Colours::HighContrast, Contrast::High));
    // F8 is for this run and leaves the setting alone.
    player.press("<esc><f8>");
    assert_eq!((kept(&player).colours, player.app.contrast), (Colours::HighContrast, Contrast::Usual));
}

#[test]
fn a_mouse_changes_what_it_points_at_twice() {
    const SIZE: (u16, u16) = (80, 24);
    let mut player = Player::at_home(NL);
    assert!(player.click("F9 instellingen", SIZE));
    assert!(player.click("Met werkbladen", SIZE));
    assert_eq!(player.config, None);
    assert!(player.click("Met werkbladen", SIZE));
    assert!(!kept(&player).hand_out.worksheets);
    // What is asked or typed is not left by a click.
    assert!(player.click("Organisatie", SIZE) && player.click("Organisatie", SIZE));
    player.press("GGD");
    assert!(player.click("Taal", SIZE));
    player.press("<enter>");
    assert_eq!(kept(&player).hand_out.by, "GGD");
}

#[test]
fn light_and_dark_are_seen_at_once() {
    let mut player = Player::at_home(NL);
    let before = player.screen(80, 24);
    at(&mut player, Setting::Colours).press("<enter>");
    assert_eq!(kept(&player).colours, Colours::Light);
    player.press("<esc>");
    player.app.notice = None;
    let light = player.screen(80, 24);
    assert!(light != before && light.contains("blue") && !light.contains("cyan"), "{light}");
}

#[test]
fn the_usual_place_is_filled_in_for_a_new_session() {
    let mut player = Player::at_home(NL);
    at(&mut player, Setting::Place).press("<enter>Zweeloo<esc>");
    assert_eq!((player.config.as_deref(), player.over()), (None, "settings"), "Esc keeps nothing");
    player.press("<enter>Zweeloo<enter><esc>");
    assert_eq!(kept(&player).place, "Zweeloo");
    player.press("n<enter><enter><enter>");
    assert_eq!(player.created[0].place, "Zweeloo");
}

#[test]
fn an_overview_begins_as_it_is_set() {
    let mut player = Player::at_home(NL);
    at(&mut player, Setting::Audience).press("<enter>");
    // The second kind off, the last one on.
    player.press("<down><enter><down><enter><end><enter><esc><esc>");
    let config = kept(&player);
    assert_eq!(config.audience, Audience::Public);
    let last = *Format::value_variants().last().unwrap();
    assert_eq!(config.formats, Some(vec![Format::Html, Format::Xlsx, Format::Pdf, last]));
    player.open_example().press("<ctrl-6>");
    let report = &player.sitting().report;
    assert_eq!(
        (report.audience, report.formats.as_slice()),
        (Audience::Public, config.formats.as_deref().unwrap())
    );
    // The last kind cannot go.
    at(&mut player, Setting::Formats).press("<enter><enter><down><down><enter><down><enter><end><enter>");
    assert_eq!(player.notice(), Some("setting-one-format"));
    assert_eq!(kept(&player).formats, Some(vec![last]));
}

#[test]
fn what_is_left_out_is_in_no_file_and_is_said() {
    let files = |player: &mut Player| {
        player.export_everything();
        let (_, files) = player.exported.pop().unwrap();
        files
    };
    let bytes = |files: &[ExportFile], end: &str| {
        files.iter().find(|file| file.name.ends_with(end)).unwrap().bytes.clone()
    };
    let text = |files: &[ExportFile], end: &str| String::from_utf8(bytes(files, end)).unwrap();
    let mut player = Player::in_example(NL);
    let whole = text(&files(&mut player), ".md");
    assert!(player.session().contributions().any(|remark| whole.contains(&remark.text)));
    assert!(!whole.contains("Gemaakt door"));

    at(&mut player, Setting::Remarks).press("<enter><down><enter><down><enter><down><enter>");
    player.press("<home><down><down><down><enter>GGD Proefstad<enter><esc>");
    let hand_out = kept(&player).hand_out;
    assert_eq!(
        (hand_out.remarks, hand_out.ballots, hand_out.figures, hand_out.worksheets, hand_out.by.as_str()),
        (false, false, false, false, "GGD Proefstad")
    );
    let files = files(&mut player);
    let short = text(&files, ".md");
    for part in ["Inbreng", "Losse stembriefjes en tellingen", "Cijfers van het gebied", "Werkbladen"] {
        let left_out = short.lines().any(|line| line.contains(part) && line.contains("heeft dat weggelaten"));
        assert!(left_out, "{part} in {short}");
    }
    assert!(short.contains("Gemaakt door GGD Proefstad"), "{short}");
    assert!(text(&files, ".json").contains(r#""made_by": "GGD Proefstad""#));
    let workbook = part(&bytes(&files, ".xlsx"), "xl/sharedStrings.xml");
    assert!(workbook.contains("Gemaakt door GGD Proefstad"), "{workbook}");
    assert!(short.len() < whole.len());
    let remarks: Vec<String> = player.session().contributions().map(|remark| remark.text.clone()).collect();
    for file in files
        .iter()
        .filter(|file| [".md", ".html", ".csv", ".json"].iter().any(|end| file.name.ends_with(end)))
    {
        let text = String::from_utf8_lossy(&file.bytes);
        for remark in &remarks {
            assert!(!text.contains(remark.as_str()), "{remark} in {}", file.name);
        }
    }
    // The page shows what goes out.
    assert!(
        player.sitting().report.lines.iter().all(|line| !format!("{line:?}").contains(remarks[0].as_str()))
    );
}

#[test]
#[cfg(unix)]
fn another_language_is_seen_at_once_and_is_there_the_next_time() {
    let home = Home::new();
    let mut screen = home.open("");
    screen.wait_for_text("Nieuwe sessie beginnen");
    screen.keys("<f9>");
    screen.wait_for_text("Instellingen");
    screen.keys("<enter><enter>");
    screen.wait_for_text("Settings");
    screen.wait_for_text("Saved in");
    screen.keys("<esc>");
    screen.wait_for_text("F9 settings");
    screen.keys("<ctrl-q>");
    assert_eq!(screen.wait_for_exit(), 0);
    let text = fs::read_to_string(home.folders().config_file).unwrap();
    assert!(text.contains("language = \"en\""), "{text}");
    let mut screen = home.open("");
    screen.wait_for_text("Begin a new session");
    screen.keys("<ctrl-q>");
    assert_eq!(screen.wait_for_exit(), 0);
    let mut screen = home.open("--lang nl");
    screen.wait_for_text("Nieuwe sessie beginnen");
    screen.keys("<ctrl-q>");
    assert_eq!(screen.wait_for_exit(), 0);
}
