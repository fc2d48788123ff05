//! Voting in a real terminal: hands that are counted, a program killed half-way, two rounds.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::session::Counted;

use super::terminal::{Home, draft_in, read_session, wait_for_draft};

/// Figures that stand nowhere else on the screen: more than the minutes of the clock and the days of a date.
const HANDS: &str = "97 91 89 83";

#[test]
fn hands_are_counted_aloud_through_a_kill_and_stay_hidden_until_revealed() {
    let home = Home::new();
    home.run("new huiskamer --place Veldermeer --no-open");
    let file = home.session_file();
    let mut screen = home.open_file(&file);
    screen.wait_for_text("Koffie");
    screen.keys("<alt-right><alt-right>");
    screen.wait_for_text("Nog niet geteld");
    screen.keys("97 91 89");
    wait_for_draft(&file, "89");
    assert!(draft_in(&file).contains("91"));
    screen.kill();

    // Where one was, with what was counted.
    let mut screen = home.open_file(&file);
    screen.wait_for_text("staat er weer");
    screen.wait_for("the counts so far", |screen| screen.contains("97") && screen.contains("89"));
    screen.keys(" 83<enter><enter>");
    screen.wait_until_saved("Geteld");
    // Once done it is as any other sheet; the other rooms show nothing of it.
    screen.keys("<alt-right>");
    screen.wait_for_text("nog niet onthuld");
    assert!(
        ["91", "89", "★"].iter().all(|figure| !screen.contents().contains(figure)),
        "{}",
        screen.contents()
    );
    screen.keys("<ctrl-o>");
    screen.wait_for_text("De cijfers laten zien?");
    screen.keys("<enter>");
    screen.wait_for_text("91 van 97");
    screen.leave();

    let session = read_session(&file);
    let tallies: Vec<_> = session.tallies(1).collect();
    let [tally] = tallies.as_slice() else { panic!("{tallies:?}") };
    let Counted::Votes { people, votes, .. } = &tally.counts else { panic!() };
    let first: Vec<u32> = votes.values().flatten().flatten().copied().collect();
    assert_eq!(
        (*people, first),
        (97, HANDS.split(' ').skip(1).map(|count| count.parse().unwrap()).collect())
    );
}

#[test]
fn two_rounds_of_ballots_one_blank_beside_the_other() {
    let home = Home::new();
    home.run("new prioriteren --place Veldermeer --no-open");
    let file = home.session_file();
    let mut screen = home.open_file(&file);
    screen.wait_for_text("Welkom");
    screen.keys("<alt-right><alt-right>");
    screen.wait_for_text("Ronde 1: 0 stembriefjes klaar");
    screen.keys("543432333444444212<enter><f2>334432313444444222<enter>");
    screen.wait_until_saved("Ronde 1: 2 stembriefjes klaar");
    screen.keys("r");
    screen.wait_for_text("Onthul eerst ronde 1");
    screen.keys("<ctrl-o>");
    screen.wait_for_text("De cijfers laten zien?");
    screen.keys("<enter>");
    screen.wait_for_text("Volgorde, ronde 1");
    screen.keys("<alt-left>");
    screen.wait_for_text("Druk op r voor ronde 2");
    screen.keys("r");
    screen.wait_for_text("Iedereen begint met een leeg briefje");
    screen.keys("<enter>");
    screen.wait_until_saved("Ronde 2: 0 stembriefjes klaar");
    screen.keys("111111111111111111<enter><f2>111111111111111111<enter>");
    screen.wait_until_saved("Ronde 2: 2 stembriefjes klaar");
    screen.leave();
    let session = read_session(&file);
    assert_eq!((session.round(), session.ballots(1).count(), session.ballots(2).count()), (2, 2, 2));
    assert!(session.is_revealed(1) && !session.is_revealed(2));
}

#[test]
fn a_group_without_ballots_leaves_no_order_and_that_is_said() {
    let home = Home::new();
    let file = home.session();
    let mut screen = home.open_file(&file);
    screen.wait_for_text("Welkom");
    screen.keys("<alt-right><alt-right>543432333444444212<enter>");
    screen.wait_until_saved("1 stembriefje klaar");
    screen.keys("<ctrl-o>");
    screen.wait_for_text("De cijfers laten zien?");
    screen.keys("<enter>");
    screen.wait_for_text("Nog niet te vergelijken");
    screen.wait_for_text("6 thema's zijn nog niet te");
    let shown = screen.contents();
    let mut themes = shown.lines().filter(|line| line.contains("[ ]"));
    assert!(themes.all(|line| line.contains("– [ ]") && !line.contains('★')), "{shown}");
    // What the one group said is there, and not that the other said 0.
    screen.wait_for("the residents' figures", |screen| screen.contains("5,0") && screen.contains("n=0"));
    screen.leave();
}
