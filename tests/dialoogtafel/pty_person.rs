//! Conversations at the supermarket in a real terminal: ten in a row, one that is interrupted, one that is
//! refused; and what is pasted there.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;

use dialoogtafel::session::{Age, Entry, Stamp};
use dialoogtafel::store::Store;

use super::terminal::{Home, Terminal, read_session, remarks_in, wait_for_draft};

fn at_the_shop(home: &Home) -> Terminal {
    let mut screen = home.open("new supermarkt --place Zweeloo --date 2026-11-22");
    screen.wait_for_text("ja, begin het gesprek");
    screen
}

fn one_says(screen: &mut Terminal, text: &str) {
    screen.keys("j");
    screen.wait_for_text("Wat is fijn aan dit dorp?");
    screen.keys(text);
    screen.keys("<enter>");
    screen.wait_until_saved(&format!("● {}", text.split(" #").next().unwrap()));
}

#[test]
fn ten_conversations_in_a_row_need_no_mouse_and_no_menu() {
    let home = Home::new();
    let mut screen = at_the_shop(&home);
    for number in 1..=10 {
        one_says(&mut screen, &format!("Mens {number} mist de bus #verv"));
        screen.wait_for_text(&format!("gesprek {number} van vandaag"));
        screen.keys("<pgdn>");
        screen.wait_for_text("Wat maakt gezond leven hier lastig?");
        screen.keys("<ctrl-n>");
        screen.wait_for_text("20 tot en met 34");
        screen.keys(&(number % 7).to_string());
        screen.wait_until_saved(&format!("Gesprek {number} is klaar"));
    }
    screen.wait_for_text("Mensen/gewenst: Inwoners 10/40");
    screen.wait_for_text("Vandaag: Vervoer 10");
    screen.leave();
    let session = read_session(&home.session_file());
    let all = session.conversations().all();
    assert_eq!((all.len(), session.contributions().count()), (10, 10));
    assert_eq!(session.conversations().of_age(Age::From20), 2);
    assert!(session.contributions().zip(all).all(|(said, one)| said.conversation == Some(one.id)));
}

#[test]
fn an_interrupted_conversation_comes_back_where_it_was() {
    let home = Home::new();
    let mut screen = at_the_shop(&home);
    one_says(&mut screen, "Het bos is vlakbij");
    screen.keys("<pgdn>");
    screen.wait_for_text("Wat maakt gezond leven hier lastig?");
    screen.keys("Half een z");
    let file = home.session_file();
    wait_for_draft(&file, "Half een z");
    screen.kill();
    let mut screen = home.open_file(&file);
    screen.wait_for_text("staat er weer");
    screen.wait_for_text("gesprek 1 van vandaag");
    screen.wait_for_text("Wat maakt gezond leven hier lastig?");
    screen.keys("in<enter>");
    screen.wait_until_saved("● Half een zin");
    screen.keys("<ctrl-n>");
    screen.wait_for_text("liever niet");
    screen.keys("<space>");
    screen.wait_until_saved("1 gesprek vandaag");
    screen.leave();
    let session = read_session(&file);
    assert_eq!(session.conversations().all().len(), 1);
    assert_eq!(session.conversations().of_age(Age::NotSaid), 1);
    let ids: Vec<_> = session.contributions().map(|said| said.conversation).collect();
    assert_eq!(ids, [Some(session.conversations().all()[0].id); 2]);
}

#[test]
fn who_says_no_leaves_not_a_byte() {
    let home = Home::new();
    let mut screen = at_the_shop(&home);
    screen.wait_until_saved("Zweeloo");
    let file = home.session_file();
    let before = fs::read(&file).unwrap();
    screen.keys("<enter>");
    screen.wait_for_text("doet hier niets");
    screen.keys("n");
    screen.wait_for_text("Er is niets bewaard.");
    screen.leave();
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(read_session(&file).conversations().all(), []);
}

/// Two hundred lines, each a remark.
fn lines() -> Vec<String> {
    (1..=200).map(|number| format!("Regel {number}: de bus, de winkel en het dorpshuis")).collect()
}

#[test]
fn two_hundred_pasted_lines_are_two_hundred_remarks_or_one() {
    for marked in [true, false] {
        let home = Home::new();
        let file = home.session();
        let mut screen = home.open_file(&file);
        screen.wait_for_text("Welkom");
        if marked {
            screen.paste(&lines().join("\r"));
        } else {
            // A terminal that does not mark what is pasted sends it as keys.
            screen.keys(&(lines().join("<enter>") + "<enter>"));
        }
        screen.wait_for_text("U heeft 200 regels geplakt");
        screen.keys("2");
        screen.wait_until_saved("200 opmerkingen opgenomen");
        screen.leave();
        assert_eq!(remarks_in(&file), lines());
    }
    let home = Home::new();
    let file = home.session();
    let mut screen = home.open_file(&file);
    screen.wait_for_text("Welkom");
    screen.paste(&lines().join("\r\n"));
    screen.wait_for_text("U heeft 200 regels geplakt");
    screen.keys("<enter>");
    screen.wait_for("no question any more", |screen| !screen.contains("geplakt"));
    screen.keys("<enter>");
    screen.wait_until_saved(", 1 in totaal");
    screen.leave();
    assert_eq!(remarks_in(&file), [lines().join("\n")]);
}

/// The clock of this machine cannot be put back for a test; a session that was written an hour ahead of it
/// is the same to the program. The loop itself meets a clock that goes back in `runtime::tests`.
#[test]
fn a_clock_that_went_back_an_hour_keeps_order_minutes_and_conversation() {
    const HOUR: i64 = 3_600_000_000;
    let home = Home::new();
    let mut screen = at_the_shop(&home);
    one_says(&mut screen, "Voor het verzetten");
    screen.leave();
    let file = home.session_file();
    let entries = Store::open_read_only(&file).and_then(|store| store.entries()).unwrap();
    let ahead: Vec<Entry> =
        entries.into_iter().map(|entry| Entry { at: Stamp(entry.at.0 + HOUR), ..entry }).collect();
    let moved = home.path().join("verzet.dialoog");
    Store::create(&moved).and_then(|mut store| store.append(&ahead)).unwrap();

    let mut screen = home.open_file(&moved);
    screen.wait_for_text("gesprek 1 van vandaag, 0 van 6 min");
    screen.keys("Na het verzetten<enter>");
    screen.wait_until_saved("● Na het verzetten");
    screen.keys("<ctrl-n>");
    screen.wait_for_text("liever niet");
    screen.keys("3");
    screen.wait_until_saved("Gesprek 1 is klaar");
    screen.leave();
    assert_eq!(remarks_in(&moved), ["Voor het verzetten", "Na het verzetten"]);
    let session = read_session(&moved);
    let entries = session.entries();
    assert!(
        entries.is_sorted_by_key(|entry| (entry.at, entry.seq)) || entries.is_sorted_by_key(|entry| entry.at)
    );
    let last = entries[entries.len() - 1].at.0 - ahead[ahead.len() - 1].at.0;
    assert!((0..HOUR / 2).contains(&last), "time goes on from where it was: {last}");
}
