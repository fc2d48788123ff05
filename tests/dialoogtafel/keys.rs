//! The keymap: every key does something, and is named where it counts.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeSet, HashMap, HashSet};

use dialoogtafel::app::{Action, Arrival, Overlay, help_page, help_places, pieces};
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::{BINDINGS, Command, Key, Keymap, Place, Room};

use super::half_way::{FULL, talk_remarks};
use super::paste;
use super::person::TWO_GROUPS;
use super::player::{Player, bundled, written};
use super::scenes;

const NL: Lang = Lang::Nl;

#[test]
fn the_help_can_be_read_to_its_end_on_every_screen() {
    for (width, height) in [(60, 18), (80, 24), (120, 40)] {
        let mut player = Player::at_table(NL);
        let _ = player.text(width, height);
        player.press("<f1><end>");
        let end = player.text(width, height);
        assert!(end.iter().any(|line| line.contains("woord.")), "{end:#?}");
        player.press("<up>");
        assert_ne!(end, player.text(width, height));
        player.press("<down>");
        assert_eq!(end, player.text(width, height));
    }
}

#[test]
fn no_key_stands_twice_in_one_place_and_every_key_can_be_written() {
    let mut seen = HashSet::new();
    for binding in BINDINGS {
        for key in binding.keys.iter() {
            assert!(seen.insert((binding.place, *key)), "{key:?} twice in {:?}", binding.place);
            assert_eq!(Key::parse_all(&written(*key)).unwrap(), [*key]);
            assert!(!(key.ctrl && key.alt), "AltGr arrives as Ctrl+Alt");
        }
    }
    assert_eq!(Key::parse_all("<nope>"), None);
    assert_eq!(Key::parse_all("<enter"), None);
}

#[test]
fn every_command_is_named_in_both_languages() {
    for lang in [Lang::Nl, Lang::En] {
        let mut labels = HashSet::new();
        for binding in BINDINGS {
            let message = binding.command.label();
            let label = lang.say(&message);
            assert!(label != message.id && !label.contains('{'), "{label}");
            labels.insert(label);
        }
        let ids: BTreeSet<_> = BINDINGS.iter().map(|row| format!("{:?}", row.command.label())).collect();
        assert_eq!(labels.len(), ids.len(), "two commands have the same name");
    }
}

/// Keys that stand in guides and in people's fingers stay as they are.
#[test]
fn the_keys_of_the_design_are_bound() {
    use Place::{Everywhere, Room as In, Session};
    let expected: &[(Place, &[&str], &str)] = &[
        (Everywhere, &["<f1>", "?"], "do-help"),
        (Everywhere, &["<ctrl-p>"], "do-palette"),
        (Everywhere, &["<esc>"], "do-back"),
        (Everywhere, &["<ctrl-q>"], "do-quit"),
        (Session, &["<ctrl-z>"], "do-undo"),
        (Session, &["<ctrl-y>"], "do-redo"),
        (Session, &["<ctrl-1>", "<ctrl-2>", "<ctrl-3>", "<ctrl-4>", "<ctrl-5>", "<ctrl-6>"], "do-room"),
        (Session, &["<alt-right>"], "do-next-room"),
        (Session, &["<alt-left>"], "do-previous-room"),
        (Session, &["<ctrl-x>"], "do-export"),
        (Session, &["<ctrl-b>"], "do-big-letters"),
        (In(Room::Talk), &["<pgdn>"], "do-next-question"),
        (In(Room::Talk), &["<pgup>"], "do-previous-question"),
        (In(Room::Talk), &["<enter>"], "do-record"),
        (In(Room::Talk), &["<alt-enter>"], "do-new-line"),
        (In(Room::Talk), &["<f2>"], "do-next-group"),
        (In(Room::Score), &["<f2>"], "do-next-group"),
        (In(Room::Talk), &["<alt-1>", "<alt-5>", "<alt-9>"], "do-tag"),
        (In(Room::Talk), &["<ctrl-e>"], "do-edit"),
        (In(Room::Themes), &["<ctrl-e>"], "do-edit"),
        (In(Room::Talk), &["<ctrl-d>"], "do-remove"),
        (In(Room::Themes), &["<ctrl-d>"], "do-remove"),
        (In(Room::Talk), &["<ctrl-t>"], "do-quotable"),
        (In(Room::Score), &["1", "2", "3", "4", "5"], "do-answer"),
        (In(Room::Score), &["0"], "do-dont-know"),
        (In(Room::Score), &["<space>"], "do-blank"),
        (In(Room::Score), &["<up>", "<down>", "<left>", "<right>"], "do-move"),
        (In(Room::Score), &["<enter>"], "do-ballot-done"),
        (In(Room::Score), &["<ctrl-o>"], "do-reveal"),
        (In(Room::Review), &["<ctrl-o>"], "do-reveal"),
    ];
    for (place, keys, label) in expected {
        for key in *keys {
            let command = Keymap::default().lookup(Key::parse_all(key).unwrap()[0], &[*place]);
            assert_eq!(command.map(|command| command.label().id), Some(*label), "{key} in {place:?}");
        }
    }
}

/// Sessions in which the keys of a place have something to do.
fn players(place: Place) -> Vec<Player> {
    let scene = |name: &str| (scenes::SCENES.iter().find(|(found, _)| *found == name).unwrap().1)(NL);
    let after = |mut player: Player, keys: &str| {
        player.press(keys);
        player
    };
    let example = |keys: &str| after(Player::in_example(NL), keys);
    match place {
        Place::Everywhere => vec![example("<ctrl-2>")],
        Place::Home => vec![scene("home_sessions")],
        Place::Session => vec![
            after(talk_remarks(NL), "<ctrl-2>"),
            after(talk_remarks(NL), "<ctrl-1>"),
            after(talk_remarks(NL), "<ctrl-z><ctrl-3>"),
        ],
        Place::Room(Room::Talk) => vec![
            after(talk_remarks(NL), "De bus #mob"),
            after(talk_remarks(NL), "<up><up>"),
            after(talk_remarks(NL), "<up><up><up>"),
        ],
        Place::Room(Room::Themes) => {
            vec![
                example("<ctrl-2><down><down><down>"),
                example("<ctrl-2><tab><down>"),
                after(Player::at_table(NL), "<pgdn>De bus komt niet<enter><ctrl-2>"),
            ]
        }
        Place::ThemeList => vec![example("<ctrl-2><tab><down>")],
        Place::Room(Room::Score) => vec![
            after(scene("score_half"), "<down><right>"),
            scene("score_correcting"),
            after(scene("score_correcting"), "<pgup>"),
            after(Player::in_session(NL, FULL), "<ctrl-3>1<enter><enter>"),
        ],
        Place::Counting => vec![
            after(scene("count_fingers"), "<left>"),
            after(scene("count_hands"), "<down><right>"),
            after(scene("count_dots_done"), "<f2><down><down>"),
        ],
        Place::Room(Room::Review) => vec![
            example("<ctrl-4><down>"),
            example("<ctrl-4>g<left><down>"),
            example("<ctrl-4>e<end>"),
            scene("review_blind"),
        ],
        Place::Room(Room::Choose) => vec![example("<ctrl-5><down>")],
        Place::Room(Room::Overview) => vec![example("<ctrl-6><down><down>")],
        Place::Tour => {
            let mut player = Player::in_example(NL);
            player.press("<f6>");
            vec![player]
        }
        Place::Projector => unreachable!("another program; see projector.rs"),
        Place::Person => vec![scene("person_talk")],
        Place::Consent => vec![scene("person_consent")],
        Place::Age => vec![scene("person_age")],
        Place::Pasted => vec![scene("talk_pasted"), scene("talk_pasted_personal")],
        Place::Sheet => vec![
            scene("sheet_goals"),
            scene("sheet_poll"),
            after(scene("sheet_poll"), "<down>"),
            scene("sheet_choices"),
        ],
        Place::Form => vec![
            after(scene("sheet_goals"), "<enter><down>"),
            after(scene("sheet_goals"), "<enter>piet@voorbeeld.nl"),
            after(scene("sheet_actions"), "n<down><down><down><down><down><down><down><down>"),
        ],
        Place::Letter => vec![after(scene("overview"), "ex<ctrl-z>"), after(scene("overview"), "ex")],
        Place::Question => vec![example("<ctrl-q>")],
        Place::List => vec![after(Player::at_home(NL), "n<down>"), example("<ctrl-p><down>")],
        Place::Settings => {
            vec![scene("settings"), after(scene("settings"), "<home><down><down><down><enter>GGD<enter>")]
        }
        Place::Prompt => vec![after(talk_remarks(NL), "<ctrl-e>x")],
    }
}

#[test]
fn every_key_does_something_that_can_be_seen_in_its_place() {
    let mut ready: HashMap<Place, Vec<Player>> = HashMap::new();
    for binding in BINDINGS.iter().filter(|row| row.place != Place::Projector) {
        for key in binding.keys.iter() {
            let here = ready.entry(binding.place).or_insert_with(|| players(binding.place)).clone();
            let seen = here.into_iter().any(|mut player| {
                let before = player.everything();
                player.key(*key);
                let after = player.everything();
                before != after && player.notice() != Some("key-does-nothing")
            });
            assert!(seen, "{} in {:?} does nothing", written(*key), binding.place);
        }
    }
}

#[test]
fn a_key_that_does_nothing_says_so_and_says_where_to_look() {
    for mut player in [Player::at_home(NL), Player::at_table(NL), Player::in_example(NL)] {
        player.press("<f7>");
        assert_eq!(player.said(), "F7 doet hier niets. F1 laat zien wat er kan.");
    }
    let mut player = Player::in_example(NL);
    assert_eq!(player.press("<ctrl-4>w").notice(), Some("key-does-nothing"));
}

/// Where one can be without anything lying over the screen.
fn main_places() -> impl Iterator<Item = Option<Place>> {
    [None, Some(Place::ThemeList), Some(Place::Counting), Some(Place::Consent), Some(Place::Person)]
        .into_iter()
        .chain(Room::ALL.map(|room| Some(Place::Room(room))))
}

/// Somebody who is there.
fn player_at(place: Option<Place>, lang: Lang) -> Player {
    let mut player = match place {
        None => Player::at_home(lang),
        Some(Place::Counting) => Player::in_session(lang, bundled("prioriteren-stickers")),
        Some(Place::Consent | Place::Person) => Player::in_session(lang, TWO_GROUPS),
        Some(_) => Player::in_example(lang),
    };
    match place {
        Some(Place::Room(room)) => player.press(&format!("<ctrl-{}>", room as usize + 1)),
        Some(Place::Person) => player.press("j"),
        Some(Place::Counting) => player.press("<ctrl-3>"),
        Some(Place::ThemeList) => player.press("<ctrl-2><tab>"),
        Some(_) | None => &mut player,
    };
    player
}

#[test]
fn help_names_every_key_of_the_place_and_the_footer_the_first_ones() {
    for lang in [Lang::Nl, Lang::En] {
        for place in main_places() {
            let mut player = player_at(place, lang);
            let footer = player.text(400, 24).pop().unwrap();
            // What was revealed cannot be revealed again, and without a trial there is none to stop.
            for line in player.app.footer() {
                let entry = format!("{} {}", line.keys_in(lang), lang.say(&line.command.label()));
                assert!(footer.contains(&entry), "{entry} in {footer}");
            }
            player.press("<f1>");
            let page = help_page(&Keymap::default(), lang, place, (120, 40));
            let mut shown = String::new();
            for _ in 0..=page.furthest() {
                shown.push_str(&player.text(120, 40).join("\n"));
                player.press("<down>");
            }
            for binding in BINDINGS.iter().filter(|row| help_places(place).contains(&row.place)) {
                let label = lang.say(&binding.command.label());
                let line = Keymap::default()
                    .lines(binding.place)
                    .into_iter()
                    .find(|line| line.command.label() == binding.command.label())
                    .unwrap();
                let named = shown.lines().any(|row| {
                    row.contains(&format!("{} ", line.keys_in(lang))) && row.contains(&format!(" {label} "))
                });
                assert!(named, "{label} of {:?} in {place:?}", binding.place);
            }
        }
    }
}

#[test]
fn at_every_size_the_footer_shows_help_and_never_half_a_key() {
    for (name, scene) in scenes::SCENES {
        for width in [60, 80, 100, 120, 200] {
            let mut player = scene(NL);
            let footer = player.text(width, 24).pop().unwrap();
            assert!(footer.trim_end().ends_with("F1 ? hulp"), "{name} {width}: {footer}");
            let mut rest = footer.clone();
            for line in player.app.footer() {
                let entry = format!("{} {}", line.keys_in(NL), NL.say(&line.command.label()));
                rest = rest.replacen(&entry, "", 1);
            }
            assert_eq!(rest.trim(), "", "{name} {width}");
        }
    }
}

#[test]
fn the_palette_finds_and_runs_everything_it_offers() {
    for lang in [Lang::Nl, Lang::En] {
        for place in main_places() {
            let ready = || {
                let mut player = player_at(place, lang);
                let Some(room) = player.app.sitting().map(|sitting| sitting.room) else { return player };
                // From another room, and with something to undo and redo.
                let away = if room == Room::Talk { 2 } else { 1 };
                player.press("<ctrl-1>een<enter>twee<enter><ctrl-t><ctrl-z>");
                player.press(&format!("<ctrl-{away}><ctrl-{}>", room as usize + 1));
                if room == Room::Score {
                    player.press("45");
                }
                if place == Some(Place::ThemeList) {
                    player.press("<tab>");
                }
                player
            };
            let ready = ready();
            let mut player = ready.clone();
            player.press("<ctrl-p>");
            let Some(Overlay::Palette(palette)) = player.app.overlay.clone() else { panic!() };
            let offered = palette.lines(lang);
            let bound: HashSet<Command> = BINDINGS
                .iter()
                .filter(|row| help_places(place).contains(&row.place) && row.command.in_palette())
                .filter(|row| ready.app.offers(row.command))
                .map(|row| row.command)
                .collect();
            // What has one name is one line.
            let labels: HashSet<String> = bound.iter().map(|command| lang.say(&command.label())).collect();
            assert_eq!(offered.len(), labels.len(), "{place:?}");
            for line in offered {
                let label = lang.say(&line.command.label());
                let mut player = ready.clone();
                let mut direct = ready.clone();
                let before = direct.everything();
                player.press("<ctrl-p>");
                for c in label.chars() {
                    player.act(Action::Edit(dialoogtafel::app::Edit::Type(c)));
                }
                let Some(Overlay::Palette(palette)) = &player.app.overlay else { panic!() };
                let place = palette.lines(lang).iter().position(|found| found.command == line.command);
                let place = place.unwrap_or_else(|| panic!("{label} is not found in {place:?}"));
                player.press(&"<down>".repeat(place)).press("<enter>");
                direct.key(line.keys[0]);
                assert_eq!(player.over(), direct.over(), "{label} in {place:?}");
                assert_eq!(player.notice(), direct.notice(), "{label} in {place:?}");
                assert_eq!(player.everything(), direct.everything(), "{label} in {place:?}");
                let here =
                    player.app.sitting().is_some_and(|sitting| line.command == Command::Room(sitting.room));
                assert!(here || before != direct.everything(), "{label} in {place:?} does nothing");
            }
        }
    }
}

#[test]
fn read_only_refuses_every_change_in_words() {
    let mut read_only = talk_remarks(NL);
    read_only.press("<ctrl-3>111<enter><enter><ctrl-1>");
    read_only.reopen_read_only();
    let before = read_only.entries.clone();
    assert_eq!(read_only.clone().press("<ctrl-1>tekst").notice(), Some("file-in-use"));
    for there in [
        "<ctrl-1>",
        "<ctrl-2>",
        "<ctrl-2><tab>",
        "<ctrl-3>",
        "<ctrl-4>",
        "<ctrl-5>",
        "<ctrl-5><tab>",
        "<ctrl-6>",
    ] {
        let mut here = read_only.clone();
        here.press(there).app.notice = None;
        let places = here.app.places();
        for key in BINDINGS.iter().filter(|row| places.contains(&row.place)).flat_map(|row| row.keys.iter()) {
            let mut player = here.clone();
            // Where one types, a letter is a letter.
            let Action::Command(command) = player.app.action_for(*key) else { continue };
            player.key(*key);
            assert_eq!(
                player.notice() == Some("file-in-use"),
                command.is_change(),
                "{command:?} in {places:?}"
            );
            if command.is_change() {
                assert_eq!(player.over(), "", "{command:?} in {places:?}");
                assert!(!player.app.offers(command), "{command:?} in {places:?}");
            }
            player.press("y<enter>y<enter><esc><esc>").wait(5);
            assert_eq!(player.entries, before, "{command:?} in {places:?}");
            assert_eq!(player.draft.as_deref().unwrap_or_default(), "", "{command:?} in {places:?}");
            if let Some(sitting) = player.app.sitting() {
                assert_eq!(sitting.session.entries(), before);
            }
        }
    }
}

#[test]
fn keys_that_wait_together_do_what_they_do_one_by_one() {
    for keys in [
        "De bu<backspace>us rijdt<left><left>x<end> #mob<tab>niet<enter>",
        // Who is named is told of before it is recorded, and not twice.
        "Bel mevrouw Jansen<enter>",
        "Bel mevrouw Jansen<enter><enter>",
        "Bel mevrouw Jansen<ctrl-r> maar<ctrl-z><ctrl-z>",
        "<ctrl-f>buss<backspace><down><down>",
        "<ctrl-f>bus<enter>",
        "<ctrl-p>zoek<enter>",
        "De bus<enter><ctrl-e> rijdt<tab>vergeten<enter>",
        "<alt-right>n<backspace>Wonen<enter>",
        "<alt-right><alt-right><alt-right>g<right><right><left><right><right><left><left>",
        "<alt-right><alt-right><alt-right>g<right><left><down><left><left><left>s<right><right><left>",
        "<alt-right><alt-right><alt-right>s<right><right><right><right><right><right><right><left>v<right><right><left>",
    ] {
        let mut one_by_one = Player::in_example(NL);
        let mut at_once = one_by_one.clone();
        one_by_one.press(keys);
        paste::at_once(&mut at_once, keys);
        assert_eq!(at_once.everything(), one_by_one.everything(), "{keys}");
        assert_eq!(at_once.remarks(), one_by_one.remarks(), "{keys}");
        assert_eq!(at_once.input(), one_by_one.input(), "{keys}");
    }
}

#[test]
fn letters_that_wait_together_are_taken_back_one_by_one() {
    let typed = "De bus\u{200e} rijdt niet meer, en lopen is te ver. ".repeat(2);
    for (more, undone) in [("", 0), ("", 1), ("", 49), ("", 50), ("", 51), ("<home>x", 2), ("<ctrl-w>ja", 60)]
    {
        let keys = format!("Zo:<left>{typed}{more}{}", "<ctrl-z>".repeat(undone));
        let mut one_by_one = Player::in_example(NL);
        let mut at_once = one_by_one.clone();
        one_by_one.press(&keys);
        paste::at_once(&mut at_once, &keys);
        assert_eq!(at_once.everything(), one_by_one.everything(), "{keys}");
        assert_eq!(at_once.input(), one_by_one.input(), "{keys}");
    }
}

#[test]
fn two_thousand_keys_at_once_are_looked_at_once() {
    let mut player = Player::in_example(NL);
    let all_at_once = |player: &Player, keys: &str| {
        let Arrival::Keys(keys) = player.app.arrival(pieces(&Key::parse_all(keys).unwrap()).remove(0)) else {
            panic!("{keys} are no keys");
        };
        let (action, rest) = player.app.next_action(&keys).unwrap();
        assert!(rest.is_empty(), "{} are left", rest.len());
        action
    };
    let typed = "de bus ".repeat(300);
    let action = all_at_once(&player, &typed);
    player.act(action);
    assert_eq!(player.input(), typed);
    let action = all_at_once(&player, &"<backspace>".repeat(2_000));
    player.act(action);
    assert_eq!(player.input(), typed[..100]);
    player.press("<alt-right><alt-right><alt-right>g");
    all_at_once(&player, &"<right><left>".repeat(1_000));
    // Enter is another action: what was typed is looked at before it.
    player.press("<alt-left><alt-left><alt-left>");
    let keys = Key::parse_all("ja<enter>nee").unwrap();
    let (_, rest) = player.app.next_action(&keys).unwrap();
    assert_eq!(rest, &keys[2..]);
}

#[test]
fn the_rooms_have_a_first_and_a_last() {
    let mut player = Player::at_table(NL);
    assert_eq!(player.press("<alt-left>").notice(), Some("first-room"));
    assert_eq!(player.room(), Room::Talk);
    player.press("<alt-right><alt-right><alt-right><alt-right><alt-right>");
    assert_eq!((player.notice(), player.room()), (None, Room::Overview));
    assert_eq!(player.press("<alt-right>").notice(), Some("last-room"));
    assert_eq!(player.press("<alt-left>").room(), Room::Choose);
}
