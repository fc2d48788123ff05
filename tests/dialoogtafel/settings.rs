//! Settings: through the keys a person presses to the file, and from the file to what the program does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fmt::Write as _;
use std::fs;

use clap::ValueEnum as _;
use dialoogtafel::app::Contrast;
use dialoogtafel::config::{self, Colours, Config, Setting};
use dialoogtafel::export::{ExportFile, Format};
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::{BINDINGS, Command, Key, Keymap, Place, Refused};
use dialoogtafel::msg;
use dialoogtafel::overview::Audience;

use super::export_xlsx::part;
use super::half_way::with_config;
use super::player::{Disk, Player};
use super::terminal::Home;

const NL: Lang = Lang::Nl;

/// What the file of this person says now.
fn kept(player: &Player) -> Config {
    let (config, problems) = config::read(player.config.as_deref().unwrap_or_default().as_bytes());
    assert_eq!(problems, Vec::new());
    config
}

/// On the line of a setting.
fn at(player: &mut Player, setting: Setting) -> &mut Player {
    let line = Setting::ALL.iter().position(|known| *known == setting).unwrap();
    player.press("<f9>").press(&"<down>".repeat(line))
}

/// On the line of a command in the list of keys.
fn at_command(player: &mut Player, command: Command) -> &mut Player {
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
fn keys_are_read_as_people_write_them() {
    let read = |text: &str| Key::read(text).map(Key::written);
    for (text, key) in [
        ("Ctrl+Z", "ctrl-z"),
        ("ctrl-z", "ctrl-z"),
        ("F2", "f2"),
        ("Alt+Shift+F7", "alt-shift-f7"),
        ("N", "N"),
        ("+", "+"),
        ("ctrl-+", "ctrl-+"),
        ("Space", "space"),
    ] {
        assert_eq!(read(text).as_deref(), Some(key), "{text}");
    }
    // No terminal sends these, or as another key.
    for text in ["", "ctrl-", "ctrl-alt-x", "shift-a", "f13", "f0", "ctrl-i", "ctrl-m", "hallo", "zz"] {
        assert_eq!(read(text), None, "{text}");
    }
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
fn a_changed_key_works_and_footer_help_and_palette_name_it() {
    let mut player = Player::at_table(NL);
    at_command(&mut player, Command::Undo).press("<enter><f7>");
    assert_eq!(kept(&player).keymap.keys_of(Command::Undo), Key::parse_all("<f7>").unwrap());
    player.press("<esc><esc>");
    assert_eq!(player.over(), "");
    player.press("Eén<enter>");
    let footer = player.text(200, 24).pop().unwrap();
    assert!(footer.contains("F7 ongedaan maken") && !footer.contains("Ctrl+Z"), "{footer}");
    player.press("<ctrl-z>");
    assert_eq!(player.remarks(), ["Eén"]);
    player.press("<f7>");
    assert_eq!(player.remarks(), Vec::<String>::new());
    player.press("<ctrl-p>ongedaan");
    assert!(player.text(120, 40).iter().any(|row| row.contains("ongedaan maken") && row.contains("F7")));
    player.press("<esc><f1>");
    let help: String = (0..60)
        .flat_map(|_| {
            let page = player.text(120, 40);
            player.press("<pgdn>");
            page
        })
        .collect();
    assert!(help.contains("F7") && !help.contains("Ctrl+Z  "), "{help}");
    player.press("<esc>");
    // Backspace gives the usual key back.
    at_command(&mut player, Command::Undo).press("<backspace>");
    assert_eq!(kept(&player).keymap, Keymap::default());
}

#[test]
fn sentences_name_the_key_that_one_has() {
    let mut player = Player::at_table(NL);
    at_command(&mut player, Command::Reveal).press("<enter><alt-r><esc><esc>");
    player.press("<ctrl-3>432154321543215432<enter>");
    let shown = |player: &mut Player| player.text(200, 40).join("\n");
    let blind = shown(&mut player);
    assert!(blind.contains("tot u ze onthult met Alt+R."), "{blind}");
    player.press("<ctrl-d><enter>");
    player.press("<f1>");
    assert!(!shown(&mut player).contains("Ctrl+O"));
    player.press("<esc>");
    // Without a key of its own it is said how to find it.
    let none = player.app.keymap().changed(Command::Reveal, Some(Vec::new())).unwrap();
    let said = none.say(NL, &msg!("scores-blind"), &[]);
    assert_eq!(said, "De cijfers blijven verborgen tot u ze onthult met Ctrl+P (‘onthullen’).");
    // In the midst of a sentence that is filled in as well.
    let said = none.say(NL, &msg!("undo-person-before", what = msg!("scores-blind")), &[]);
    assert!(
        said.starts_with("Hiervoor kwam: De cijfers")
            && said.ends_with("Nog een keer Ctrl+Z maakt dat ongedaan.")
    );
}

#[test]
fn a_key_that_is_taken_is_told_by_name_and_nothing_changes() {
    let mut shown = String::new();
    for (command, key) in [
        (Command::Help, "<ctrl-z>"),
        (Command::Quit, "<enter>"),
        (Command::Undo, "u"),
        (Command::AddTheme, "<ctrl-e>"),
        (Command::Find, "<ctrl-e>"),
        (Command::NextPerson, "<pgdn>"),
        (Command::Reveal, "<ctrl-p>"),
    ] {
        let mut player = Player::at_home(NL);
        at_command(&mut player, command).press("<enter>").press(key);
        let _ = writeln!(shown, "{command:?} {key}: {}", player.said());
        assert_eq!((player.config.as_deref(), player.over()), (None, "settings"), "{command:?} {key}");
        assert_eq!(player.app.keymap(), &Keymap::default());
    }
    insta::assert_snapshot!(shown);
    // Another key can be given at once.
    let mut player = Player::at_home(NL);
    at_command(&mut player, Command::Help).press("<enter><ctrl-z><f12>");
    assert_eq!(kept(&player).keymap.key_of(Command::Help).map(|key| key.name(NL)).as_deref(), Some("F12"));
    // Esc leaves it as it is, and is nobody's new key.
    let mut player = Player::at_home(NL);
    at_command(&mut player, Command::Help).press("<enter><esc>");
    assert_eq!((player.config.as_deref(), player.over(), player.notice()), (None, "settings", None));
}

#[test]
fn every_command_with_a_name_has_its_own_and_no_name_ever_changes() {
    let names: Vec<&str> = Command::named().into_iter().map(|command| command.name().unwrap()).collect();
    for (place, name) in names.iter().enumerate() {
        assert!(!names[..place].contains(name), "{name} twice");
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{name}");
    }
    for binding in BINDINGS {
        assert_eq!(
            binding.command.name().is_some(),
            binding.command.in_palette() || binding.command == Command::Palette,
            "{:?}",
            binding.command
        );
    }
    insta::assert_snapshot!(names.join(" "));
}

#[test]
fn the_table_itself_can_be_written_as_changes() {
    for command in Command::named() {
        let usual = Keymap::default();
        assert_eq!(usual.changed(command, Some(usual.keys_of(command))), Ok(usual.clone()), "{command:?}");
        let free = Key::parse_all("<ctrl-f12>").unwrap();
        let changed = usual.changed(command, Some(free.clone())).unwrap();
        assert_eq!(changed.keys_of(command), free);
        for row in BINDINGS.iter().filter(|row| row.command == command) {
            assert_eq!(changed.lookup(free[0], &[row.place]), Some(command));
        }
        // Two commands change places.
        let none = usual.changed(command, Some(Vec::new()));
        let needed = matches!(command, Command::Help | Command::Palette | Command::Quit);
        assert_eq!(none.is_err(), needed, "{command:?}");
    }
    let both = vec![
        (Command::Undo, Key::parse_all("<ctrl-y>").unwrap()),
        (Command::Redo, Key::parse_all("<ctrl-z>").unwrap()),
    ];
    let swapped = Keymap::with(&both).unwrap();
    assert_eq!(
        swapped.lookup(Key::parse_all("<ctrl-y>").unwrap()[0], &Place::Session.and_around()),
        Some(Command::Undo)
    );
    let refused = Keymap::with(&both[..1]).unwrap_err();
    assert!(matches!(refused[..], [Refused::Taken { command: Command::Undo, other: Command::Redo, .. }]));
}

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

/// A key that is as the program has it is not in the file, unless somebody wrote beside it.
#[test]
fn a_key_that_is_put_back_leaves_the_file() {
    let mut player = Player::at_home(NL);
    at_command(&mut player, Command::Help).press("<enter><f11><esc><esc>");
    assert!(player.config.clone().unwrap().contains("help = \"f11\""));
    at_command(&mut player, Command::Help).press("<backspace><esc><esc>");
    let now = player.config.clone().unwrap();
    assert!(!now.contains("help"), "{now}");
    let mut player = with_config(NL, "[keys]\n# links\nundo = \"f7\"\n");
    at_command(&mut player, Command::Undo).press("<backspace>");
    assert_eq!(player.config.as_deref(), Some("[keys]\n# links\nundo = \"ctrl-z\"\n"));
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
