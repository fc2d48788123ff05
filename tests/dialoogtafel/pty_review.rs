//! Samen kijken in a real terminal: weights that are turned, a tie that stays open, and a screen that goes on
//! while it is worked out how firm the order is.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]

use super::terminal::Home;

#[test]
fn weights_are_turned_and_a_tie_at_the_border_stays_open() {
    let home = Home::new();
    let mut screen = home.open("new dialoogtafel --place Veldermeer --date 2026-11-22");
    screen.wait_until_saved("Veldermeer");
    screen.keys("<alt-right><alt-right>");
    screen.wait_for_text("Stembriefje 1");
    screen.keys("555444333333333222<enter>");
    screen.wait_until_saved("Stembriefje 1 is klaar");
    screen.keys("<f2>555444333333333222<enter>");
    screen.wait_until_saved("Stembriefje 2 is klaar");
    screen.keys("<ctrl-o>");
    screen.wait_for_text("De cijfers laten zien?");
    screen.keys("<enter>");
    screen.wait_for("a tie, and what to do with it", |shown| {
        shown.contains("Gelijk:") && shown.contains("samen.")
    });
    // Weights: the order moves with the key, and back.
    screen.keys("<tab>");
    screen.wait_for_text("Zoals het bouwplan");
    screen.keys("<right>");
    screen.wait_for_text("Proef: andere gewichten");
    screen.wait_for_text("35%");
    screen.keys("<backspace>");
    screen.wait_for("the order of the blueprint", |shown| !shown.contains("Proef"));
    // Shift+Tab, as a terminal sends it, goes back.
    screen.keys("<tab><tab>");
    screen.wait_for_text("stippellijn");
    screen.keys("<shift-tab>");
    screen.wait_for_text("zwaarder telt");
    screen.leave();
}

#[test]
fn the_example_says_how_firm_it_is_without_holding_up_a_key() {
    let home = Home::new();
    let mut screen = home.open("demo");
    screen.wait_for_text("VOORBEELD");
    screen.keys("<alt-right><alt-right><alt-right>");
    screen.wait_for_text("Volgorde van thema's");
    screen.keys("e");
    screen.wait_for_text("wankel");
    screen.keys("f");
    screen.wait_for_text("van 100");
    screen.keys("<ctrl-x>");
    screen.wait_for_text("bestanden gemaakt");
    screen.leave();
}
