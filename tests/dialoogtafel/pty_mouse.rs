//! In a real terminal: the mouse, and contrast that is asked for before the start.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::terminal::{Home, PROGRAM, remarks_in};

#[test]
fn a_tab_is_clicked_the_wheel_turns_and_the_mouse_is_given_back() {
    let home = Home::new();
    let mut screen = home.open("demo");
    screen.wait_for_text("Agenda");
    // Row 2, in the name of the fourth tab.
    screen.mouse(0, "4 Samen kijken");
    screen.wait_for_text("Volgorde van thema's");
    screen.mouse(0, "2 Thema's");
    screen.wait_for_text("Inbreng: ");
    screen.mouse(64, "Inbreng: ");
    screen.mouse(65, "Inbreng: ");
    screen.mouse(0, "1 Gesprek");
    screen.wait_for_text("Agenda");
    // The right button does nothing, and what is typed goes where it went.
    screen.mouse(2, "5 Kiezen");
    screen.keys("Nog een opmerking<enter>");
    screen.wait_until_saved("● Nog een opmerking");
    screen.leave();
    let copy = home.folders().example.join("voorbeeld.dialoog");
    assert_eq!(remarks_in(&copy).last().unwrap(), "Nog een opmerking");
}

#[test]
fn strong_contrast_is_there_from_the_first_picture_and_a_key_ends_it() {
    const COLOR: &str = "38;5;";
    let home = Home::new();
    let mut screen = home.start(80, 24, PROGRAM, &["demo"], &[("DIALOOGTAFEL_CONTRAST", "high")]);
    screen.wait_for_text("Agenda");
    assert!(!String::from_utf8_lossy(&screen.raw).contains(COLOR));
    screen.keys("<f8>");
    screen.wait_for_text("Meer contrast staat uit.");
    assert!(String::from_utf8_lossy(&screen.raw).contains(COLOR));
    screen.leave();
}
