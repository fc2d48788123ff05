//! Keys that are changed: in the settings, in the file, and wherever the program names them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fmt::Write as _;

use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::{BINDINGS, Command, Key, Keymap, Place, Refused};
use dialoogtafel::msg;

use super::half_way::with_config;
use super::player::Player;
use super::settings::{at_command, kept};

const NL: Lang = Lang::Nl;

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
