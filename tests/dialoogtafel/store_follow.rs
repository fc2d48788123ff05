//! Reading along with the program that writes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

use dialoogtafel::session::{Entry, Event};
use dialoogtafel::store::{Follower, News, Problem, Store};

use super::store::{followed, place, remark, remarks};

fn sql(path: &Path, statement: &str) {
    rusqlite::Connection::open(path).unwrap().execute_batch(statement).unwrap();
}

#[test]
fn what_is_appended_comes_once_and_only_what_is_new() {
    let (_folder, mut store, mut follower) = followed(2);
    assert_eq!(follower.news().unwrap(), News::Nothing);
    store.append(&remarks(3..=4)).unwrap();
    store.append_with_draft(&remarks(5..=5), "half").unwrap();
    assert_eq!(follower.news().unwrap(), News::More(remarks(3..=5)));
    assert_eq!(follower.news().unwrap(), News::Nothing);
    // A draft is not for others.
    store.save_draft("half getypt").unwrap();
    assert_eq!(follower.news().unwrap(), News::Nothing);
    // An entry of a merge may be earlier than what was read.
    store.append(&[remark(9), remark(7)]).unwrap();
    assert_eq!(follower.news().unwrap(), News::More(vec![remark(7), remark(9)]));
    assert!(follower.remark().is_none());
}

#[test]
fn what_is_purged_is_gone_for_who_reads_along_too() {
    let (_folder, mut store, mut follower) = followed(4);
    let path = store.path().to_owned();
    sql(&path, "DELETE FROM journal WHERE seq = 2");
    assert_eq!(follower.news().unwrap(), News::Anew(vec![remark(1), remark(3), remark(4)]));
    // One gone, one new, and the file packed: the rows have other numbers.
    sql(&path, "DELETE FROM journal WHERE seq = 1");
    store.append(&[remark(5)]).unwrap();
    sql(&path, "VACUUM");
    assert_eq!(follower.news().unwrap(), News::Anew(remarks(3..=5)));
    store.append(&[remark(6)]).unwrap();
    assert_eq!(follower.news().unwrap(), News::More(vec![remark(6)]));
    // Emptied of words, with as many rows as before.
    sql(&path, "UPDATE journal SET kind = 'purged', body = '{}' WHERE seq = 3; VACUUM");
    let News::Anew(entries) = follower.news().unwrap() else { panic!() };
    assert_eq!(entries.len(), 4);
    assert!(!format!("{entries:?}").contains("Opmerking 3"));
}

#[test]
fn what_a_merge_purges_is_gone_for_who_reads_along_too() {
    let (_folder, mut store, mut follower) = followed(3);
    // The last one: what takes its place gets the number of its row.
    let purged = Entry { event: Event::Purged {}, ..remark(3) };
    store.bring_in(std::slice::from_ref(&purged)).unwrap();
    assert_eq!(follower.news().unwrap(), News::Anew([remarks(1..=2), vec![purged.clone()]].concat()));
    // What only comes to it is no reason to read all again.
    store.bring_in(&[remark(4)]).unwrap();
    assert_eq!(follower.news().unwrap(), News::More(vec![remark(4)]));
    let other = Entry { event: Event::Purged {}, ..remark(1) };
    store.bring_in(std::slice::from_ref(&other)).unwrap();
    assert_eq!(follower.news().unwrap(), News::Anew(vec![other, remark(2), purged, remark(4)]));
}

#[cfg(unix)]
#[test]
fn a_file_that_goes_away_is_said_and_read_again_when_it_is_back() {
    let (_folder, path) = place();
    Store::create(&path).unwrap().append(&remarks(1..=2)).unwrap();
    let (mut follower, _) = Follower::open(&path).unwrap();
    let away = path.with_extension("weg");
    fs::rename(&path, &away).unwrap();
    assert_eq!(follower.news().unwrap_err().problem, Problem::Gone);
    fs::rename(&away, &path).unwrap();
    assert_eq!(follower.news().unwrap(), News::Nothing);
    // Another file of that name.
    fs::copy(&path, &away).unwrap();
    fs::remove_file(&path).unwrap();
    Store::open(&away).unwrap().append(&[remark(3)]).unwrap();
    fs::rename(&away, &path).unwrap();
    assert_eq!(follower.news().unwrap(), News::Anew(remarks(1..=3)));
    assert_eq!(follower.news().unwrap(), News::Nothing);
    fs::remove_file(&path).unwrap();
    fs::write(&path, "geen sessie").unwrap();
    assert_eq!(follower.news().unwrap_err().problem, Problem::NotASession);
}

#[test]
fn a_commit_under_way_is_no_trouble() {
    let (_folder, path) = place();
    Store::create(&path).unwrap().append(&remarks(1..=1)).unwrap();
    let (mut follower, _) = Follower::open(&path).unwrap();
    let writer = rusqlite::Connection::open(&path).unwrap();
    writer.execute_batch("BEGIN EXCLUSIVE; UPDATE journal SET at = at; ").unwrap();
    assert_eq!(follower.news().unwrap(), News::Nothing);
    writer.execute_batch("COMMIT").unwrap();
    drop(writer);
    Store::open(&path).unwrap().append(&[remark(2)]).unwrap();
    assert_eq!(follower.news().unwrap(), News::More(vec![remark(2)]));
}

#[test]
fn who_reads_along_of_a_newer_program_is_told() {
    let (_folder, path) = place();
    Store::create(&path).unwrap().append(&remarks(1..=1)).unwrap();
    sql(&path, "PRAGMA user_version = 99");
    let (follower, entries) = Follower::open(&path).unwrap();
    assert_eq!(entries, remarks(1..=1));
    assert_eq!(follower.remark().unwrap().problem, Problem::Newer);
}
