//! In a real terminal: the example, a second window, a small window, pastes, rest, a full disk.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::process::Command;
use std::time::Duration;

use super::terminal::{Home, PROGRAM, files_in, is_saved, read_session, remarks_in};

#[test]
fn the_example_says_in_every_room_that_it_is_invented_and_leaves_no_session() {
    let home = Home::new();
    let mut screen = home.open("demo");
    for room in [
        "Agenda",
        "Inbreng: ",
        "stembriefjes klaar",
        "Volgorde van thema's",
        "Met welke",
        "Zo ziet het eruit",
    ] {
        screen.wait_for_text(room);
        screen.wait_for("the mark of the example", |screen| {
            screen.lines().next().is_some_and(|bar| bar.contains("VOORBEELD, verzonnen"))
        });
        screen.keys("<alt-right>");
    }
    screen.wait_for_text("Dit is het laatste scherm.");
    screen.leave();
    assert_eq!(files_in(&home.folders().sessions), Vec::<std::path::PathBuf>::new());
    let copy = home.folders().example.join("voorbeeld.dialoog");
    let session = read_session(&copy);
    assert!(session.is_example());
    assert!(session.contributions().count() >= 40);
    let of = |group: &str| session.ballots(1).filter(|ballot| ballot.group.as_str() == group).count();
    assert_eq!((of("inwoners"), of("professionals")), (12, 6));
}

#[test]
fn the_first_screen_leads_to_the_example_and_back() {
    let home = Home::new();
    let mut screen = home.open("");
    screen.wait_for_text("Nieuwe sessie beginnen");
    screen.wait_for_text("Nog niets te zien?");
    screen.keys("<down><enter>");
    screen.wait_for_text("VOORBEELD, verzonnen");
    screen.keys("<esc>");
    screen.wait_for_text("Deze sessie sluiten?");
    screen.keys("<enter>");
    screen.wait_for_text("Nieuwe sessie beginnen");
    screen.keys("<ctrl-q>");
    assert_eq!(screen.wait_for_exit(), 0);
    screen.assert_given_back();
}

#[test]
fn a_session_begun_on_the_first_screen_stands_there_the_next_time() {
    let home = Home::new();
    let mut screen = home.open("");
    screen.wait_for_text("Nieuwe sessie beginnen");
    screen.keys("n");
    screen.wait_for_text("Welk bouwplan?");
    screen.keys("<enter>");
    screen.wait_for_text("Plaats (dorp, wijk of plek)");
    screen.keys("<enter>");
    screen.wait_for_text("Vul in waar de sessie is.");
    screen.keys("Nieuw-Dordrecht<tab>2<enter>");
    screen.wait_until_saved("Nieuw-Dordrecht");
    screen.keys("Eén zin<enter>");
    screen.wait_until_saved("● Eén zin");
    screen.leave();
    let mut screen = home.open("");
    screen.wait_for("the session in the list", |screen| {
        screen.contains("Verder waar u was? Nieuw-Dordrecht") && screen.contains("1 opmerking")
    });
    screen.keys("<down><down><enter>");
    screen.wait_until_saved("● Eén zin");
    screen.leave();
}

#[test]
fn a_second_program_on_the_same_file_reads_along_and_refuses_in_words() {
    let home = Home::new();
    let file = home.session();
    let mut first = home.open_file(&file);
    first.wait_for("the session", is_saved);
    first.keys("Van de eerste<enter>");
    first.wait_until_saved("● Van de eerste");

    let arguments = format!("open {}", file.display());
    let mut second = home.open_at(200, 40, &arguments);
    second.wait_for("why it only reads", |screen| {
        screen.contains("is al open in een ander venster of programma")
            && screen.lines().next().is_some_and(|bar| bar.contains("alleen lezen"))
    });
    second.wait_for_text("● Van de eerste");
    second.keys("<alt-right>");
    second.wait_for("the notice gone", |screen| !screen.contains("is al open"));
    // Nothing can be typed that would be lost later.
    second.keys("<alt-left>Van de tweede<enter>");
    second.wait_for("the sentence again", |screen| screen.contains("is al open in een ander venster"));
    assert!(!second.contents().contains("Van de tweede"));
    second.leave();

    first.keys("Nog een van de eerste<enter>");
    first.wait_until_saved("● Nog een van de eerste");
    first.leave();
    assert_eq!(remarks_in(&file), ["Van de eerste", "Nog een van de eerste"]);

    // The first one is gone: now this one writes.
    let mut third = home.open_file(&file);
    third.wait_until_saved(", 2 in totaal");
    third.leave();
}

#[test]
fn a_window_that_is_too_small_says_how_large_it_should_be_and_then_all_works() {
    let home = Home::new();
    let file = home.session();
    let mut screen = home.open_at(20, 5, &format!("open {}", file.display()));
    screen.wait_for("what is needed", |screen| {
        let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        words.contains("te klein") && words.contains("60") && words.contains("18")
    });
    screen.resize(80, 24);
    screen.wait_for_text("Typ wat er gezegd wordt.");
    screen.keys("In het midden van een wo");
    screen.wait_for_text("In het midden van een wo");
    for (columns, rows) in [(60, 18), (10, 3), (200, 60), (80, 24)] {
        screen.resize(columns, rows);
        let there = if columns < 60 { "Dit" } else { "van een wo" };
        screen.wait_for_text(there);
    }
    screen.keys("ord<enter>");
    screen.wait_until_saved("● In het midden van een woord");
    screen.leave();
    assert_eq!(remarks_in(&file), ["In het midden van een woord"]);
}

/// Dragging the edge of a window while somebody types.
#[test]
fn a_key_that_comes_together_with_a_new_size_is_not_held_up() {
    let home = Home::new();
    let file = home.session();
    let mut screen = home.open_file(&file);
    screen.wait_for("the session", is_saved);
    let mut typed = String::new();
    for letter in "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz".chars() {
        typed.push(letter);
        screen.resize(if typed.len().is_multiple_of(2) { 100 } else { 101 }, 24);
        screen.keys(&letter.to_string());
        screen.wait_for_text(&typed);
    }
    screen.leave();
}

#[test]
fn pasted_lines_stay_lines_and_pasted_commands_never_reach_the_terminal() {
    let home = Home::new();
    let file = home.session();
    let mut screen = home.open_file(&file);
    screen.wait_for("the session", is_saved);
    // From Windows, from Unix, and as most terminals send it.
    for (number, end) in ["\r\n", "\n", "\r"].into_iter().enumerate() {
        screen.paste(&format!("één{end}twee{end}drie"));
        screen.wait_for_text("3 regels geplakt");
        screen.keys("<enter>");
        screen.wait_for_text("│ drie");
        screen.keys("<enter>");
        screen.wait_until_saved(&format!(", {} in totaal", number + 1));
    }
    let heard = screen.raw.len();
    screen.paste(
        "Titel \x1b]0;gekaapt\x07 wis \x1b[2J kleur \u{9b}31m rood \u{202e}moorder\u{202c} tab\teinde",
    );
    screen.wait_for_text("einde");
    screen.keys("<enter>");
    screen.wait_until_saved(", 4 in totaal");
    let raw = String::from_utf8_lossy(&screen.raw[heard..]).into_owned();
    for command in ["\x1b]", "\x07", "\x1b[2J", "\u{9b}", "\u{202e}", "\u{202c}", "\t"] {
        assert!(!raw.contains(command), "{command:?} came through: {raw:?}");
    }
    screen.leave();
    let remarks = remarks_in(&file);
    assert_eq!(remarks[..3], ["één\ntwee\ndrie"; 3]);
    assert_eq!(remarks[3], "Titel ]0;gekaapt wis [2J kleur 31m rood moorder tab einde");
    let log = home.run_with(&["log", file.to_str().unwrap()]);
    assert!(!log.out.contains('\x1b'));
}

#[test]
fn a_remark_of_ten_thousand_characters_is_kept_whole() {
    let home = Home::new();
    let file = home.session();
    let mut screen = home.open_file(&file);
    screen.wait_for("the session", is_saved);
    let words: Vec<String> = (0..2000).map(|number| format!("{number:04}")).collect();
    let long = words.join(" ");
    assert_eq!(long.chars().count(), 9_999);
    screen.paste(&long);
    screen.wait_for_text("1999");
    screen.keys("<enter>");
    screen.wait_until_saved(", 1 in totaal");
    screen.wait_for_text("● 0000 0001");
    screen.leave();
    assert_eq!(remarks_in(&file), [long]);
}

#[test]
fn at_rest_nothing_is_written_to_the_terminal() {
    let home = Home::new();
    let mut screen = home.open("demo");
    screen.wait_for_text("VOORBEELD");
    screen.wait_for_quiet(Duration::from_secs(1));
    let heard = screen.listen(Duration::from_secs(3));
    // Only the time of the step may change, when the clock passes a minute just now.
    assert!(heard.len() < 200, "{} bytes: {:?}", heard.len(), String::from_utf8_lossy(&heard));
    if !heard.is_empty() {
        let again = screen.listen(Duration::from_secs(3));
        assert!(again.is_empty(), "{:?}", String::from_utf8_lossy(&again));
    }
    screen.leave();
}

#[test]
fn a_disk_that_is_full_is_told_and_the_remark_is_kept_until_there_is_room() {
    let home = Home::new();
    let file = home.session();
    let disk = home.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let alone = Command::new("unshare")
        .args(["-rm", "mount", "-t", "tmpfs", "none", disk.to_str().unwrap()])
        .output();
    if !alone.is_ok_and(|tried| tried.status.success()) {
        println!("skipped: this machine does not let a test make a small disk");
        return;
    }
    // A disk of 300 kB that only this shell and its children see. Files tell it what to do.
    let script = format!(
        "mount -t tmpfs -o size=300k none {disk}
         cp {file} {disk}/avond.dialoog
         (until [ -e fill ]; do sleep 0.05; done; dd if=/dev/zero of={disk}/filler bs=1k 2>/dev/null; touch full
          until [ -e free ]; do sleep 0.05; done; rm {disk}/filler) &
         {PROGRAM} open {disk}/avond.dialoog
         code=$?
         cp {disk}/avond.dialoog saved.dialoog
         exit $code",
        disk = disk.display(),
        file = file.display(),
    );
    let mut screen = home.start(80, 24, "unshare", &["-rm", "sh", "-c", &script], &[]);
    screen.wait_for("the session", is_saved);
    screen.keys("Nog met ruimte<enter>");
    screen.wait_until_saved("● Nog met ruimte");
    let here = |name: &str| home.path().join(name);
    fs::write(here("fill"), "").unwrap();
    let full = std::time::Instant::now();
    while !here("full").exists() {
        assert!(full.elapsed() < Duration::from_secs(20), "the disk does not fill up");
        std::thread::sleep(Duration::from_millis(20));
    }
    screen.keys("Zonder ruimte, één<enter>");
    screen.wait_for("the alarm", |screen| {
        screen.lines().next().is_some_and(|bar| bar.contains("NIET OPGESLAGEN")) && screen.contains("is vol")
    });
    screen.wait_for_text("● Zonder ruimte, één");
    // Recording goes on, and leaving asks about it.
    screen.keys("Zonder ruimte, twee<enter>");
    screen.wait_for_text("● Zonder ruimte, twee");
    screen.keys("<ctrl-q>");
    screen.wait_for_text("Nog niet alles is opgeslagen.");
    screen.keys("<esc>");
    screen.wait_for("the question gone", |screen| !screen.contains("Toch stoppen?"));
    fs::write(here("free"), "").unwrap();
    // By itself, without a key.
    screen.wait_until_saved(", 3 in totaal");
    screen.wait_for("no alarm any more", |screen| !screen.contains("is vol"));
    screen.keys("Weer ruimte<enter>");
    screen.wait_until_saved("● Weer ruimte");
    screen.leave();
    assert_eq!(
        remarks_in(&here("saved.dialoog")),
        ["Nog met ruimte", "Zonder ruimte, één", "Zonder ruimte, twee", "Weer ruimte"]
    );
}
