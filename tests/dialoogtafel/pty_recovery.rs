//! In a real terminal: a damaged session is opened, and what is missing is told.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use super::terminal::{Home, remarks_in};

/// A session in which these remarks were made, one each time it was opened; so that the last one but one is in a copy.
fn evening(home: &Home, remarks: &[&str]) -> PathBuf {
    let file = home.session();
    for remark in remarks {
        let mut screen = home.open_file(&file);
        screen.wait_for_text("Agenda");
        screen.keys(&format!("{remark}<enter>"));
        screen.wait_until_saved(&format!("● {remark}"));
        screen.leave();
    }
    file
}

/// Zeros where a page lay with these words, as a stick leaves them that was pulled out.
fn lose_page_with(file: &Path, words: &str) -> Vec<u8> {
    let mut bytes = fs::read(file).unwrap();
    let place = bytes.windows(words.len()).position(|window| window == words.as_bytes()).unwrap();
    bytes[place / 4096 * 4096..][..4096].fill(0);
    fs::write(file, &bytes).unwrap();
    bytes
}

fn recovered(file: &Path) -> PathBuf {
    file.with_file_name(format!("{}-hersteld.dialoog", file.file_stem().unwrap().to_str().unwrap()))
}

#[test]
fn a_session_that_lost_its_beginning_gets_it_from_a_copy_and_says_so() {
    let home = Home::new();
    let file = evening(&home, &["De bus", "De winkel"]);
    let damaged = lose_page_with(&file, "title = \\\"Afronden");
    let mut screen = home.open_at(120, 30, &format!("open {}", file.display()));
    screen.wait_for("what was brought over", |screen| {
        screen.contains("1 daarvan was niet te lezen") && screen.contains("uit een reservekopie")
    });
    screen.keys("De kerk<enter>");
    screen.wait_until_saved("● De kerk");
    screen.leave();
    assert_eq!(fs::read(&file).unwrap(), damaged, "the damaged file stays as it is");
    assert_eq!(remarks_in(&recovered(&file)), ["De bus", "De winkel", "De kerk"]);
}

#[test]
fn without_a_copy_the_rest_is_saved_and_it_is_said_what_can_be_done() {
    let home = Home::new();
    let file = evening(&home, &["De bus"]);
    let stick = home.path().join("stick.dialoog");
    fs::copy(&file, &stick).unwrap();
    let mut screen = home.open_file(&file);
    screen.wait_for_text("● De bus");
    screen.keys("De winkel<enter>");
    screen.wait_until_saved("● De winkel");
    screen.leave();
    fs::remove_dir_all(home.folders().backups).unwrap();
    lose_page_with(&file, "title = \\\"Afronden");

    let mut screen = home.open_at(120, 30, &format!("open {}", file.display()));
    screen.wait_for("what can be done", |screen| {
        screen.contains("is het begin, met het bouwplan, niet te lezen") && screen.contains("samenvoegen")
    });
    screen.keys("<ctrl-q>");
    assert_eq!(screen.wait_for_exit(), 0);

    let rest = recovered(&file);
    let done = home.run_with(&["merge", stick.to_str().unwrap(), rest.to_str().unwrap()]);
    assert_eq!((done.code, done.err.as_str()), (0, ""), "{}", done.out);
    assert_eq!(remarks_in(&stick), ["De bus", "De winkel"]);
    // Of another evening, it stays what it is.
    let other = home.run_with(&["new", "dialoogtafel", "--session", "ander.dialoog", "--no-open"]);
    assert_eq!(other.code, 0);
    assert_eq!(home.run_with(&["merge", "ander.dialoog", rest.to_str().unwrap()]).code, 1);
}

#[test]
fn an_entry_that_cannot_be_read_is_left_behind_when_the_session_is_opened() {
    let home = Home::new();
    let file = evening(&home, &["De bus", "De winkel"]);
    fs::remove_dir_all(home.folders().backups).unwrap();
    let written = rusqlite::Connection::open(&file).unwrap();
    written.execute("UPDATE journal SET body = '{' WHERE body LIKE '%De bus%'", []).unwrap();
    drop(written);
    let before = fs::read(&file).unwrap();
    let mut screen = home.open_at(120, 30, &format!("open {}", file.display()));
    screen.wait_for_text("Er ontbreekt zeker 1 regel");
    screen.wait_for_text("● De winkel");
    screen.leave();
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(remarks_in(&recovered(&file)), ["De winkel"]);
}
