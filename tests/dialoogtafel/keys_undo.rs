//! Undo and redo: what they name, and what they are about.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::Room;

use super::half_way::talk_remarks;
use super::player::Player;

const NL: Lang = Lang::Nl;

/// What undo and redo are about.
fn state(player: &Player) -> String {
    let session = player.session();
    let ballots: Vec<_> = session.ballots(1).collect();
    let off: Vec<_> = session.themes().iter().filter(|theme| !session.is_on_ballot(&theme.id)).collect();
    format!(
        "{:?}{:?}{ballots:?}{:?}{off:?}{}",
        session.contributions().collect::<Vec<_>>(),
        session.themes(),
        session.chosen(),
        session.is_revealed(1)
    )
}

#[test]
fn undo_and_redo_name_what_they_do_and_do_it_for_every_kind() {
    let ballot = "<ctrl-3>123450123123123123<enter>";
    for (first, keys, what) in [
        ("", "De bus<enter>", "inbreng opgenomen"),
        ("De bus<enter>", "<ctrl-e> rijdt niet<enter>", "inbreng verbeterd"),
        ("De bus<enter>", "<ctrl-d><enter>", "inbreng verwijderd"),
        ("De bus<enter>", "<alt-1>", "thema erbij gezet"),
        ("De bus #1<enter>", "<alt-1>", "thema weggehaald"),
        ("De bus<enter>", "<ctrl-t>", "citeerbaar veranderd"),
        ("", "<alt-n>Zwembad<enter>", "thema gemaakt"),
        ("<ctrl-2><tab>", "r 2<enter>", "thema hernoemd"),
        ("", ballot, "stembriefje opgeslagen"),
        (ballot, "<pgup>5<enter>", "stembriefje opgeslagen"),
        (ballot, "<pgup><ctrl-d><enter>", "stembriefje verwijderd"),
        (ballot, "<ctrl-o><enter>", "cijfers onthuld"),
        ("<ctrl-5>", " ", "keuze veranderd"),
        ("<ctrl-5> <down> ", " ", "keuze veranderd"),
        ("<ctrl-3>", "x", "thema's op het stembriefje veranderd"),
        ("De bus #4<enter><ctrl-2><tab><end>", "m<down><enter>", "thema's samengevoegd"),
        ("De bus #6<enter><ctrl-2><tab><end>m<down><enter>", "h<enter>", "thema teruggehaald"),
        ("De bus #6<enter><ctrl-2><tab><end>", "x", "thema uit de lijst gehaald"),
        ("De bus #6<enter><ctrl-2><tab><end>x", "h<enter>", "thema teruggehaald"),
    ] {
        let mut player = Player::at_table(NL);
        player.press(first);
        let before = state(&player);
        player.press(keys);
        let after = state(&player);
        assert_ne!(before, after, "{keys}");
        player.press("<ctrl-z>");
        assert_eq!(player.said(), format!("Ongedaan gemaakt: {what}."));
        assert_eq!(state(&player), before, "{keys}");
        player.press("<ctrl-y>");
        assert_eq!(player.said(), format!("Opnieuw gedaan: {what}."));
        assert_eq!(state(&player), after, "{keys}");
        assert_eq!(player.press("<ctrl-y>").notice(), Some("nothing-to-redo"));
    }
    assert_eq!(Player::at_table(NL).press("<ctrl-z>").notice(), Some("nothing-to-undo"));
    // Going to another question is not undone.
    assert_eq!(Player::at_table(NL).press("<pgdn><ctrl-z>").notice(), Some("nothing-to-undo"));
}

#[test]
fn something_new_ends_what_can_be_done_again() {
    let mut player = Player::at_table(NL);
    player.press("Een<enter>Twee<enter><ctrl-z>Drie<enter><ctrl-y>");
    assert_eq!(player.notice(), Some("nothing-to-redo"));
    assert_eq!(player.remarks(), ["Een", "Drie"]);
    player.press("<ctrl-z><ctrl-z>");
    assert!(player.remarks().is_empty());
}

#[test]
fn what_undo_brings_back_is_seen_in_every_room() {
    let mut player = talk_remarks(NL);
    player.press("<ctrl-2><down><ctrl-d><enter>");
    assert_eq!(player.sitting().themes.order.len(), 2);
    player.press("<ctrl-z>");
    assert_eq!(player.sitting().themes.order.len(), 3);
    let selected = player.sitting().themes.selected().unwrap();
    assert!(player.session().contribution(selected).is_some());
    player.press("<ctrl-6>");
    let before = player.text(120, 60);
    player.press("<ctrl-z>");
    assert_ne!(before[..55], player.text(120, 60)[..55]);
}

#[test]
fn undo_in_a_text_is_about_the_text_and_never_about_another_room() {
    let mut player = Player::at_table(NL);
    player.press("<ctrl-3>123<enter><enter><ctrl-1>half getypt<ctrl-z>");
    assert_eq!(player.session().ballots(1).count(), 1);
    assert!(player.input().len() < "half getypt".len());
    player.press("<ctrl-3>1<ctrl-z>");
    assert_eq!((player.session().ballots(1).count(), player.notice()), (1, Some("undo-finish-first")));
    // Esc leaves an earlier ballot as it was.
    player.press("<enter><enter><pgup>5<esc>");
    assert_eq!((player.room(), player.notice()), (Room::Score, Some("ballot-left")));
}

#[test]
fn undo_goes_on_after_the_program_was_started_again() {
    let mut player = Player::at_table(NL);
    player.press("De bus<enter>").reopen();
    assert_eq!(player.press("<ctrl-z>").notice(), Some("undone"));
    assert!(player.remarks().is_empty());
}

#[test]
fn redo_in_a_text_is_about_the_text() {
    let mut player = Player::at_table(NL);
    player.press("eerste<enter><ctrl-d>dubbel<enter><ctrl-z>tweede<ctrl-z><ctrl-y>");
    assert_eq!((player.remarks().len(), player.input()), (1, "tweede".to_owned()));
}

#[test]
fn undo_is_about_what_was_done_last_the_text_or_something_else() {
    let mut player = talk_remarks(NL);
    player.press("We hebben<ctrl-t>");
    let quotable = |player: &Player| player.session().contributions().next_back().unwrap().quotable;
    let before = quotable(&player);
    player.press("<ctrl-z>");
    assert_eq!((quotable(&player), player.input().as_str()), (!before, "We hebben"));
    player.press(" een<ctrl-z>");
    assert!(player.input().len() < "We hebben een".len(), "{}", player.input());
    // To go on to the next question is nothing that undo would be about.
    player.press(" bus<pgdn><ctrl-z>");
    assert!(!player.input().ends_with("bus"), "{}", player.input());
    assert_eq!(player.remarks().len(), 3);
}

#[test]
fn lines_that_were_pasted_together_go_and_come_together() {
    let mut player = talk_remarks(NL);
    let before = player.remarks();
    player.paste("- De bus\n• De winkel\n* De dokter, 3 - 4 keer");
    player.press("2");
    let pasted = player.remarks();
    assert_eq!(pasted[before.len()..], ["De bus", "De winkel", "De dokter, 3 - 4 keer"]);
    player.press("Nog iets<enter><ctrl-z><ctrl-z>");
    assert_eq!(
        (player.remarks(), player.said().as_str()),
        (before.clone(), "Ongedaan gemaakt: 3 geplakte opmerkingen.")
    );
    player.press("<ctrl-y>");
    assert_eq!(player.remarks(), pasted);
    player.press("<ctrl-z>");
    assert_eq!(player.remarks(), before);
}
