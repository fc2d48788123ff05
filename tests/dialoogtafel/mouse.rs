//! The mouse: what one sees is what one points at, and nothing needs it.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::app::{Action, Overlay, Pane, Pointing, Screen, Target};
use dialoogtafel::i18n::Lang::Nl as NL;
use dialoogtafel::keymap::{Command, Move, ReviewView, Room};
use dialoogtafel::session::EventId;

use super::half_way::{talk_remarks, three_people};
use super::player::{Player, bundled};
use super::scenes::SCENES;

const ORDINARY: (u16, u16) = (80, 24);

fn scene(name: &str) -> Player {
    SCENES.iter().find(|(found, _)| *found == name).unwrap().1(NL)
}

fn selected_at_home(player: &Player) -> usize {
    match &player.app.screen {
        Screen::Home(home) => home.selected,
        Screen::Session(_) => panic!("a session is open"),
    }
}

#[test]
fn a_tab_goes_to_its_room_at_every_size() {
    for size in [(60, 18), ORDINARY, (120, 40), (200, 60)] {
        let mut player = Player::in_example(NL);
        for (tab, room) in [
            ("6 Over", Room::Overview),
            ("1 Gespr", Room::Talk),
            ("2 Thema", Room::Themes),
            ("3 Scor", Room::Score),
            ("4 Samen", Room::Review),
            ("5 Kiez", Room::Choose),
        ] {
            assert!(player.click(tab, size), "{tab} {size:?}");
            assert_eq!(player.sitting().room, room, "{tab} {size:?}");
        }
    }
}

#[test]
fn a_line_is_selected_and_taken_when_it_is_pointed_at_again() {
    let mut player = scene("home_sessions");
    assert!(player.click("Zweeloo", ORDINARY));
    assert_eq!((selected_at_home(&player), player.opened.len()), (4, 0));
    assert!(player.click("Zweeloo", ORDINARY));
    assert_eq!(player.opened.len(), 1);
    // The line under the cursor is named above the list as well; that is no line.
    let mut player = scene("home_sessions");
    assert!(!player.click("dialoogtafel", ORDINARY));
    assert_eq!(player.notice(), None);
}

#[test]
fn a_session_is_begun_and_closed_with_the_mouse_alone_but_for_its_place() {
    let mut player = Player::at_home(NL);
    assert!(player.click("Nieuwe sessie beginnen", ORDINARY));
    assert_eq!(player.over(), "pick");
    assert!(player.click("Huiskamer", ORDINARY));
    assert!(player.click("Huiskamer", ORDINARY));
    assert_eq!(player.over(), "prompt");
    player.press("Veldermeer");
    // What lies below cannot be pointed at.
    assert!(!player.click("dialoogtafel", ORDINARY));
    // Past the table, which stays empty.
    assert!(player.click("Enter", ORDINARY));
    assert!(player.click("Enter", ORDINARY));
    assert_eq!(player.sitting().session.place(), "Veldermeer");
    player.press("<esc>");
    assert!(player.click("nee", ORDINARY));
    assert_eq!(player.over(), "");
    player.press("<esc>");
    assert!(player.click("ja", ORDINARY));
    assert!(player.app.sitting().is_none());
}

#[test]
fn remarks_and_themes_are_picked() {
    let mut player = talk_remarks(NL);
    player.press("half");
    let ids: Vec<EventId> = player.session().contributions().map(|remark| remark.id).collect();
    assert!(player.click("De stilte", ORDINARY));
    assert_eq!(player.sitting().talk.selected, Some(ids[1]));
    // Once more is no Enter: that belongs to what is being typed.
    assert!(player.click("De stilte", ORDINARY));
    assert_eq!((player.remarks().len(), player.input().as_str()), (3, "half"));
    player.press("<ctrl-2>");
    assert!(player.click("Mobiliteit", ORDINARY) && player.sitting().themes.pane == Pane::Themes);
    assert!(player.click("Mijn buurvrouw", ORDINARY) && player.sitting().themes.pane == Pane::Remarks);
    let id = player.sitting().themes.selected();
    assert_eq!(id, Some(ids[0]));
}

#[test]
fn the_order_and_the_ways_to_look_at_it() {
    for size in [(60, 18), ORDINARY, (200, 60)] {
        let mut player = Player::in_example(NL);
        player.press("<ctrl-4>");
        for view in ReviewView::ALL {
            // The first one is also the beginning of a tab.
            let name = NL.say(&view.title()).replace("Thema", "Thema ");
            assert!(player.click(&name, size), "{name} {size:?}");
            assert_eq!(player.sitting().review.view, view, "{size:?}");
        }
        player.press("t<end>");
        let order = player.sitting().theme_order();
        let third = player.session().theme(&order[2]).unwrap().name.chars().take(12).collect::<String>();
        assert!(player.click(&third, size));
        assert_eq!(player.sitting().choice.selected, 2);
        assert!(player.click(&third, size));
        assert_eq!(player.sitting().room, Room::Themes);
        player.press("<ctrl-5>");
        let first = player.session().theme(&order[0]).unwrap().name.chars().take(12).collect::<String>();
        assert!(player.click(&first, size));
        assert_eq!(player.sitting().choice.selected, 0);
    }
}

#[test]
fn palette_footer_and_questions_are_pointed_at() {
    let mut player = talk_remarks(NL);
    assert!(player.click("F1", ORDINARY));
    assert_eq!(player.over(), "help");
    player.press("<esc><ctrl-p>hulp");
    assert!(player.click("hulp ", ORDINARY));
    assert_eq!(player.over(), "help");
    let mut player = Player::in_session(NL, bundled("supermarkt"));
    player.press("jhallo<enter><ctrl-n>");
    assert_eq!(player.over(), "age");
    assert!(player.click(" 3 ", ORDINARY));
    assert_eq!((player.over(), three_people(NL).over()), ("", ""));
    let mut player = talk_remarks(NL);
    player.paste("een\ntwee");
    assert!(player.click("losse", ORDINARY) || player.click("2 ", ORDINARY));
    assert_eq!(player.over(), "");
    // Left and right have one name in the footer: none of the two is meant.
    let mut player = Player::in_example(NL);
    player.press("<ctrl-4>g");
    assert!(!player.click("draaien", (200, 60)));
}

#[test]
fn the_wheel_is_up_and_down_where_that_picks_a_line() {
    for (name, scene) in SCENES {
        let player = scene(NL);
        for (by, key) in [(Move::Down, "<down>"), (Move::Up, "<up>")] {
            let (mut wheel, mut keys) = (player.clone(), player.clone());
            wheel.wheel(by);
            keys.press(key);
            let asks_key = matches!(&player.app.overlay, Some(Overlay::Settings(page)) if page.asks_key);
            let prompt = asks_key || ["prompt", "lock", "age", "pasted", "form"].contains(&player.over());
            if !prompt && keys.notice() != Some("key-does-nothing") {
                assert_eq!(wheel.everything(), keys.everything(), "{name} {key}");
            } else {
                assert_eq!(wheel.entries, player.entries, "{name} {key}");
                assert_eq!((wheel.over(), wheel.notice()), (player.over(), None), "{name} {key}");
            }
        }
    }
}

/// A picture may be older than what it shows.
#[test]
fn what_is_not_there_any_more_is_left_alone() {
    let targets = [
        Target::Home(99),
        Target::Blueprint(99),
        Target::Palette(99),
        Target::Remark(EventId(uuid::Uuid::from_u128(1))),
        Target::Pane(Pane::Remarks, 99),
        Target::Pane(Pane::Themes, 99),
        Target::Theme(99),
        Target::Command(Command::Accept),
        Target::Command(Command::Back),
    ];
    for (name, scene) in SCENES {
        for target in targets {
            let mut player = scene(NL);
            // These answer a question, where there is one.
            if matches!(target, Target::Command(_)) && player.over() != "" {
                continue;
            }
            let before = player.entries.clone();
            player.act(Action::Point(Pointing::At(target)));
            let _ = player.text(80, 24);
            if player.app.sitting().is_some() {
                assert_eq!(player.entries, before, "{name} {target:?}");
            }
        }
    }
}
