//! The file of settings: what is wrong in it is told, what a person wrote in it stays, and what goes before it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use dialoogtafel::config::{self, Colours, Setting};
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::{Command, Key};

use super::half_way::with_config;
use super::player::{Disk, Player};
use super::settings::{at, at_command};
use super::terminal::Home;

const NL: Lang = Lang::Nl;

#[test]
fn everything_wrong_in_the_file_is_told_at_once_and_the_rest_counts() {
    let text = "# van Anna\nlanguage = \"fr\"\ncolors = \"dark\"\nplace = 3\nsessions = \"hier\"\norganisation = \"GGD\"\n\
                \n[export]\nfor = \"publik\"\nformats = [\"html\", \"word\"]\nremarks = \"nee\"\nworksheets = false\nquotes = true\n\
                \n[keys]\nundo = \"ctrl-y\"\nredo = \"ctrl-alt-z\"\nfindd = \"f7\"\nquit = []\nreveal = \"u\"\nexport = \"f12\"\nsettings = \"pgdown\"\nhelp = 1\n";
    let (config, problems) = config::read(text.as_bytes());
    for lang in [NL, Lang::En] {
        let said: Vec<String> = problems.iter().map(|problem| lang.say(&problem.message())).collect();
        insta::assert_snapshot!(format!("problems_{}", lang.tag()), said.join("\n"));
    }
    assert_eq!((config.hand_out.by.as_str(), config.hand_out.worksheets), ("GGD", false));
    assert_eq!(config.keymap.keys_of(Command::Export), Key::parse_all("<f12>").unwrap());
    // A part that is no TOML does not take the rest along.
    let (config, problems) =
        config::read(b"language = en\nplace = \"Zweeloo\"\n[export]\nformats = [\"html\"\n");
    assert_eq!(config.place, "Zweeloo");
    assert_eq!(problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [1, 4]);
}

#[test]
fn changing_one_setting_leaves_every_other_line_as_it_was() {
    let text = "# Van Anna, niet aanzitten\nlanguage = \"nl\" # thuis\n\n# voor de zaal\ncolors = \"dark\"\n\n[export]\nformats = [\n  \"html\", # lezen\n]\n\n[keys]\n# links\nundo = \"f7\"\nnope = \"x\"\n";
    let mut player = with_config(NL, text);
    assert!(
        player.said().contains("Regel 5: ‘colors’ is geen instelling. Bedoelde u ‘colours’?"),
        "{}",
        player.said()
    );
    at(&mut player, Setting::Language).press("<enter><esc>");
    at(&mut player, Setting::Organisation).press("<enter>GGD<enter><esc>");
    at_command(&mut player, Command::Undo).press("<enter><f11><esc><esc>");
    at_command(&mut player, Command::Find).press("<enter><f12><esc><esc>");
    let now = player.config.clone().unwrap();
    insta::assert_snapshot!(now);
    for line in text.lines().filter(|line| !line.contains("language") && !line.contains("undo")) {
        assert!(now.contains(line), "{line} in {now}");
    }
}

/// What the program wrote follows the language; what a person wrote stays.
#[test]
fn the_comments_of_the_program_are_in_the_language_that_is_set() {
    let mut player = Player::at_home(NL);
    at(&mut player, Setting::Worksheets).press("<enter><esc>");
    let dutch = player.config.clone().unwrap();
    at(&mut player, Setting::Language).press("<enter><enter><esc>");
    let english = player.config.clone().unwrap();
    for line in dutch.lines().filter(|line| line.starts_with('#')) {
        assert!(!english.contains(line), "{line} in {english}");
    }
    player.config = Some(format!("# Van Anna\n{english}"));
    at(&mut player, Setting::Language).press("<enter><enter><esc>");
    let now = player.config.clone().unwrap();
    assert!(now.starts_with("# Van Anna\n") && dutch.lines().all(|line| now.contains(line)), "{now}");
}

#[test]
fn a_new_file_says_what_each_line_is_for() {
    let mut player = Player::at_home(NL);
    at(&mut player, Setting::Language).press("<enter><esc>");
    at(&mut player, Setting::Worksheets).press("<enter><esc>");
    at_command(&mut player, Command::Undo).press("<enter><f7>");
    insta::assert_snapshot!(player.config.clone().unwrap());
}

#[test]
fn a_file_that_is_no_toml_is_kept_beside_the_new_one() {
    let home = Home::new();
    let file = home.folders().config_file;
    fs::write(&file, "language = \"en\"\ndit is geen toml\nplace = \"Zweeloo\"\n").unwrap();
    let mut screen = home.open_at(120, 40, "");
    screen.wait_for_text("Something in config.toml is wrong. That does not count. Line 2:");
    screen.keys("<f9><down><enter>");
    screen.wait_for_text("The old file could not be read.");
    screen.keys("<esc>");
    screen.wait_for_text("F9 settings");
    screen.keys("<ctrl-q>");
    assert_eq!(screen.wait_for_exit(), 0);
    let old = fs::read_to_string(file.with_file_name("config-old.toml")).unwrap();
    assert!(old.contains("dit is geen toml"));
    let (config, problems) = config::read(&fs::read(&file).unwrap());
    assert_eq!(problems, Vec::new());
    assert_eq!(
        (config.language, config.colours, config.place.as_str()),
        (Some(Lang::En), Colours::Light, "Zweeloo")
    );
}

#[test]
fn a_disk_that_refuses_is_told_and_the_folder_stays() {
    let mut player = Player::at_home(NL);
    player.disk = Disk::Refuses;
    at(&mut player, Setting::Sessions).press("<enter>/elders<enter>");
    assert_eq!(player.notice(), Some("config-refused"));
    assert_eq!(player.app.settings.config.sessions, None);
    // Where no folder can be, it is not even asked.
    player.press("<enter>hier<enter>");
    assert_eq!(
        (player.notice(), player.app.settings.config.sessions.as_ref()),
        (Some("setting-wrong"), None)
    );
}

#[test]
fn the_command_line_goes_before_the_file_and_the_file_before_the_system() {
    let home = Home::new();
    let file = home.folders().config_file;
    let elsewhere = home.path().join("elders");
    let sessions = elsewhere.to_str().unwrap();
    fs::write(
        &file,
        format!("language = \"en\"\nplace = \"Zweeloo\"\norganisation = \"GGD\"\nsessions = '{sessions}'\n[export]\nfor = \"public\"\nformats = [\"md\"]\n"),
    )
    .unwrap();
    let help = |language: &str| home.run(&format!("{language} --help")).out;
    assert!(help("") == help("--lang en") && help("") != help("--lang nl"));
    let made = home.run("new dialoogtafel --no-open");
    let session = made.out.trim_end();
    assert!(session.starts_with(sessions) && session.contains("zweeloo"), "{made:?}");
    let made = home.run(&format!("export {session} --output uit"));
    let md = fs::read_to_string(home.path().join(made.out.trim_end())).unwrap();
    assert!(md.contains("Made by GGD") && made.out.contains("public"), "{made:?}\n{md}");
    let made =
        home.run(&format!("export {session} --output uit2 --for working-group --format html --lang nl"));
    assert!(
        made.out.contains("werkgroep")
            && made.out.contains(
                ".html
"
            ),
        "{made:?}"
    );
    assert!(home.run("new dialoogtafel --no-open --place Assen").out.contains("assen"));
    // What is wrong is said, and keeps nobody from working.
    fs::write(&file, "language = \"en\"\nplce = \"Zweeloo\"\n").unwrap();
    let made = home.run("new dialoogtafel --no-open");
    assert_eq!(made.code, 0);
    assert!(made.err.contains("Line 2: ‘plce’ is no setting. Did you mean ‘place’?"), "{made:?}");
}
