//! A session with a passphrase: what is in its file, who can open it, and what stays of it when something breaks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;
use std::time::Duration;

use dialoogtafel::passphrase::Passphrase;
use dialoogtafel::session::{Entry, Event};
use dialoogtafel::store::{
    Cost, Follower, News, Problem, Store, backups, keep_backup, recover, recover_unlocked,
};

use super::crash::{Dice, begun, file_of_child, kill, say};
use super::overview_fixture::Journal;
use super::store::{place, remark, remarks};
use super::store_purge::{hold, holding};

/// Enough to see that it works.
const CHEAP: Cost = Cost { memory: 8, passes: 1 };

fn words(number: u8) -> Passphrase {
    Passphrase::new(&format!("fiets lamp kaas zondag {number}"))
}

/// A session with these entries and the first passphrase.
fn protected(path: &Path, entries: &[Entry]) -> Store {
    let mut store = Store::create(path).unwrap();
    store.append(entries).unwrap();
    under(&mut store, Some(&words(1)));
    store
}

/// Gives a session a passphrase, or none any more, and leaves nothing of what was.
fn under(store: &mut Store, passphrase: Option<&Passphrase>) {
    store.protect(passphrase, CHEAP).unwrap();
    store.pack_at_last().unwrap();
}

fn unlocked(path: &Path, passphrase: &Passphrase) -> Store {
    let mut store = Store::open(path).unwrap();
    store.unlock(passphrase).unwrap();
    store
}

fn sql(path: &Path, statement: &str) {
    rusqlite::Connection::open(path).unwrap().execute_batch(statement).unwrap();
}

fn version(path: &Path) -> i64 {
    let file = rusqlite::Connection::open(path).unwrap();
    file.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

/// Fifty remarks of their own, and one event of most other kinds, as an evening makes them.
fn evening() -> (Vec<String>, Vec<Entry>) {
    let mut journal = Journal::new(super::overview_fixture::BLUEPRINT);
    journal.start("Veldermeer-Oost", false);
    let said: Vec<String> =
        (1..=50).map(|number| format!("Zwaluwstaart nummer {number} van mevrouw Duizendschoon")).collect();
    for (number, text) in said.iter().enumerate() {
        let remark = journal.remark("inwoners", (0, 0), &["mobiliteit"], text);
        if number % 10 == 0 {
            journal.quotable(remark);
            journal.ballot("inwoners", 1, "333 544");
        }
    }
    journal.reveal(1);
    (said, journal.session.entries().to_vec())
}

#[test]
fn after_every_event_no_file_of_the_folder_holds_a_word_of_what_was_said() {
    let (folder, path) = place();
    let (said, entries) = evening();
    let mut store = Store::create(&path).unwrap();
    store.append(&entries[..1]).unwrap();
    assert!(
        hold(&fs::read(&path).unwrap(), "Veldermeer-Oost"),
        "in the clear, place and blueprint are found"
    );
    under(&mut store, Some(&words(1)));
    let known: Vec<&str> = said
        .iter()
        .map(String::as_str)
        .chain(["Veldermeer-Oost", "Hoe nodig", "inwoners", "ballot"])
        .collect();
    for entry in &entries[1..] {
        store.append_with_draft(std::slice::from_ref(entry), &format!("concept: {}", said[0])).unwrap();
        let found: Vec<_> = known.iter().filter(|words| !holding(folder.path(), words).is_empty()).collect();
        assert!(found.is_empty(), "after {}: {found:?}", entry.event.kind());
    }
    store.save_draft(&said[1]).unwrap();
    let copies = folder.path().join("backups");
    keep_backup(&store, entries[0].id, &copies).unwrap().unwrap();
    assert!(known.iter().all(|words| holding(folder.path(), words).is_empty()));
    drop(store);
    let store = unlocked(&path, &words(1));
    assert_eq!(store.entries().unwrap(), entries);
    assert_eq!(store.draft().unwrap().as_deref(), Some(said[1].as_str()));
}

#[test]
fn votes_of_any_length_are_rows_of_one_length() {
    let (_folder, path) = place();
    let (_, entries) = evening();
    let _store = protected(&path, &entries);
    let file = rusqlite::Connection::open(&path).unwrap();
    let mut rows = file.prepare("SELECT DISTINCT kind FROM journal").unwrap();
    let kinds: Vec<String> = rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(kinds, ["sealed"]);
    let mut lengths = file.prepare("SELECT DISTINCT length(body) FROM journal ORDER BY 1").unwrap();
    let lengths: Vec<i64> = lengths.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert!(lengths.len() < 8, "{lengths:?}");
}

#[test]
fn words_that_lay_in_the_file_before_are_gone_from_it_and_from_its_copies() {
    let (folder, path) = place();
    let copies = folder.path().join("backups");
    let mut store = Store::create(&path).unwrap();
    store.append(&remarks(1..=300)).unwrap();
    store.save_draft("Opmerking half").unwrap();
    keep_backup(&store, remark(1).id, &copies).unwrap();
    assert_eq!(holding(folder.path(), "Opmerking 7:").len(), 2);
    under(&mut store, Some(&words(1)));
    let copy = keep_backup(&store, remark(1).id, &copies).unwrap().unwrap();
    assert_eq!(backups(&copies), [copy.as_path()]);
    assert!(holding(folder.path(), "Opmerking").is_empty());
    // A copy opens as the session does, also after another remark.
    store.append(&[remark(301)]).unwrap();
    keep_backup(&store, remark(1).id, &copies).unwrap().unwrap();
    assert_eq!(backups(&copies).len(), 2);
    let mut kept = Store::open(&copy).unwrap();
    assert_eq!(kept.entries().unwrap_err().problem, Problem::Locked);
    kept.unlock_as(&store).unwrap();
    assert_eq!(kept.entries().unwrap(), remarks(1..=300));
    // What is purged goes from under the seal too.
    store.purge(&[remark(3).id], &[]).unwrap();
    assert_eq!(store.entries().unwrap()[2].event, Event::Purged {});
}

#[test]
fn a_wrong_passphrase_is_told_and_changes_nothing() {
    let (_folder, path) = place();
    drop(protected(&path, &remarks(1..=3)));
    let before = fs::read(&path).unwrap();
    let mut store = Store::open(&path).unwrap();
    assert_eq!(store.unlock(&words(2)).unwrap_err().problem, Problem::WrongPassphrase);
    assert_eq!(store.entries().unwrap_err().problem, Problem::Locked);
    assert_eq!(store.draft().unwrap_err().problem, Problem::Locked);
    assert_eq!(store.append(&[remark(4)]).unwrap_err().problem, Problem::Locked);
    assert_eq!(store.save_draft("x").unwrap_err().problem, Problem::Locked);
    assert_eq!(store.bring_in(&[remark(4)]).unwrap_err().problem, Problem::Locked);
    assert_eq!(store.purge(&[remark(1).id], &[]).unwrap_err().problem, Problem::Locked);
    assert_eq!(store.protect(None, CHEAP).unwrap_err().problem, Problem::Locked);
    assert_eq!(store.last_stamp().unwrap(), remark(3).at);
    drop(store);
    assert!(fs::read(&path).unwrap() == before);
    let store = unlocked(&path, &words(1));
    assert_eq!(store.entries().unwrap(), remarks(1..=3));
    assert_eq!(format!("{store:?}").matches("Seal").count(), 1);
    assert!(!format!("{store:?}").contains("key"), "{store:?}");
}

#[test]
fn another_passphrase_takes_the_place_of_the_first_and_none_opens_it_for_everybody() {
    let (_folder, path) = place();
    let mut store = protected(&path, &remarks(1..=3));
    store.save_draft("half").unwrap();
    // A program that knows of no passphrases takes it for a newer one.
    assert_eq!(version(&path), 101);
    let old = path.with_extension("oud");
    fs::copy(&path, &old).unwrap();
    under(&mut store, Some(&words(2)));
    store.append(&[remark(4)]).unwrap();
    drop(store);
    let mut store = Store::open(&path).unwrap();
    assert_eq!(store.unlock(&words(1)).unwrap_err().problem, Problem::WrongPassphrase);
    // Who has an old copy and its passphrase has no key to what came later.
    store.unlock_as(&unlocked(&old, &words(1))).unwrap();
    assert_eq!(store.entries().unwrap_err().problem, Problem::Locked);
    store.unlock(&words(2)).unwrap();
    assert_eq!(store.draft().unwrap().as_deref(), Some("half"));
    under(&mut store, None);
    drop(store);
    assert_eq!(version(&path), 1);
    let store = Store::open(&path).unwrap();
    assert_eq!((store.entries().unwrap(), store.is_protected()), (remarks(1..=4), Ok(false)));
    assert_eq!(store.draft().unwrap().as_deref(), Some("half"));
    let left = rusqlite::Connection::open(&path).unwrap();
    let count = "SELECT count(*) FROM meta WHERE key IN ('lock', 'unpacked')";
    assert_eq!(left.query_row(count, [], |row| row.get(0)), Ok(0));
}

/// What cannot be opened is told, and the rest is still there: never wrong words.
#[test]
fn a_changed_bit_is_refused_and_the_other_entries_come_over() {
    for (number, damage) in [
        "UPDATE journal SET body = substr(body, 1, 39) || iif(substr(body, 40, 1) = 'A', 'B', 'A') || substr(body, 41)
         WHERE seq = 2",
        "UPDATE journal SET at = at + 1 WHERE seq = 2",
        "UPDATE journal SET body = (SELECT body FROM journal WHERE seq = 3) WHERE seq = 2",
        "UPDATE journal SET kind = 'retracted', body = '{}' WHERE seq = 2",
        "UPDATE journal SET body = '' WHERE seq = 2",
    ]
    .into_iter()
    .enumerate()
    {
        let (folder, path) = place();
        drop(protected(&path, &remarks(1..=5)));
        sql(&path, damage);
        let store = unlocked(&path, &words(1));
        let damaged = Problem::Damaged { read: Some(4), missing: 1 };
        assert_eq!(store.entries().unwrap_err().problem, damaged, "{number}");
        let into = folder.path().join("hersteld.dialoog");
        let report = recover_unlocked(store, &into, None).unwrap();
        assert_eq!((report.entries, report.missing), (4, 1), "{number}");
        let found = unlocked(&into, &words(1)).entries().unwrap();
        assert_eq!(found, [remark(1), remark(3), remark(4), remark(5)], "{number}");
        assert!(holding(folder.path(), "Opmerking").is_empty());
    }
}

#[test]
fn bits_of_the_lock_that_changed_let_nobody_in_and_do_not_make_it_panic() {
    let (_folder, path) = place();
    drop(protected(&path, &remarks(1..=2)));
    let whole = fs::read(&path).unwrap();
    for damage in [
        "UPDATE meta SET value = replace(value, '\"passes\":1', '\"passes\":2') WHERE key = 'lock'",
        "UPDATE meta SET value = replace(value, '\"memory\":8', '\"memory\":4294967295') WHERE key = 'lock'",
        "UPDATE meta SET value = replace(value, '\"passes\":1', '\"passes\":4294967295') WHERE key = 'lock'",
        "UPDATE meta SET value = replace(value, '\"memory\":8', '\"memory\":0') WHERE key = 'lock'",
        "UPDATE meta SET value = '' WHERE key = 'lock'",
        "DELETE FROM meta WHERE key = 'lock'",
    ] {
        fs::write(&path, &whole).unwrap();
        sql(&path, damage);
        let mut store = Store::open(&path).unwrap();
        let _ = store.unlock(&words(1));
        assert_eq!(store.entries().unwrap_err().problem, Problem::Locked, "{damage}");
    }
}

/// The key lies in the file twice: no single page takes the whole session along.
#[test]
fn a_page_that_is_lost_takes_only_its_own_rows_along() {
    let (folder, path) = place();
    drop(protected(&path, &remarks(1..=160)));
    let whole = fs::read(&path).unwrap();
    let (copy, into) = (folder.path().join("kopie.dialoog"), folder.path().join("hersteld.dialoog"));
    for page in 0..whole.len() / 4096 {
        let mut file = whole.clone();
        file[page * 4096..][..4096].fill(0);
        fs::write(&copy, &file).unwrap();
        let report = recover(&copy, &into, None).unwrap();
        assert!(report.entries >= 140, "page {page}: {}", report.entries);
        let found = unlocked(&into, &words(1)).entries().unwrap();
        assert!(found.iter().all(|entry| *entry == remark(entry.seq)), "page {page}");
        assert_eq!(found.len(), report.entries, "page {page}");
        fs::remove_file(&into).unwrap();
    }
}

#[test]
fn who_reads_along_reads_along_until_the_lock_is_another() {
    let (_folder, path) = place();
    let mut writer = protected(&path, &remarks(1..=2));
    assert_eq!(Follower::open(&path).unwrap_err().problem, Problem::Locked);
    let mut reader = Store::open_read_only(&path).unwrap();
    reader.unlock(&words(1)).unwrap();
    let (mut follower, entries) = Follower::of(reader).unwrap();
    assert_eq!(entries, remarks(1..=2));
    writer.append_with_draft(&[remark(3)], "half").unwrap();
    assert_eq!(follower.news().unwrap(), News::More(vec![remark(3)]));
    assert!(follower.remark().is_none());
    #[cfg(unix)]
    {
        // The same file, put back from a copy: the key still fits.
        let other = path.with_extension("kopie");
        fs::copy(&path, &other).unwrap();
        fs::rename(&other, &path).unwrap();
        assert_eq!(follower.news().unwrap(), News::Anew(remarks(1..=3)));
        drop(writer);
        writer = unlocked(&path, &words(1));
    }
    under(&mut writer, Some(&words(2)));
    assert!(follower.news().is_err());
    under(&mut writer, None);
    assert_eq!(follower.news().unwrap(), News::Anew(remarks(1..=3)));
}

#[test]
fn what_is_sealed_and_what_is_not_go_together() {
    let (folder, path) = place();
    let (other, third) = (folder.path().join("ander.dialoog"), folder.path().join("derde.dialoog"));
    let mut into = protected(&path, &remarks(1..=2));
    Store::create(&other).unwrap().append(&remarks(2..=4)).unwrap();
    let mut from = Store::create(&third).unwrap();
    from.append(&remarks(4..=6)).unwrap();
    under(&mut from, Some(&words(3)));
    for theirs in [Store::open_read_only(&other).unwrap().entries().unwrap(), from.entries().unwrap()] {
        let brought = dialoogtafel::session::union(&into.entries().unwrap(), theirs);
        into.bring_in(&brought).unwrap();
    }
    fs::remove_file(&other).unwrap();
    assert!(holding(folder.path(), "Opmerking").is_empty());
    drop(into);
    assert_eq!(unlocked(&path, &words(1)).entries().unwrap(), remarks(1..=6));
}

#[test]
#[ignore = "the child of the test that kills it"]
fn child_protects_until_killed() {
    let path = file_of_child();
    let mut store = Store::open(&path).unwrap();
    open_with_any(&mut store);
    say("begins");
    loop {
        for passphrase in [Some(words(1)), Some(words(2)), None] {
            under(&mut store, passphrase.as_ref());
            store.save_draft("Opmerking half").unwrap();
            say("done");
        }
    }
}

fn open_with_any(store: &mut Store) {
    if store.is_locked().unwrap() {
        store.unlock(&words(1)).or_else(|_| store.unlock(&words(2))).unwrap();
    }
}

#[test]
fn killed_while_the_lock_changes_the_file_is_whole_and_under_one_lock() {
    let kills = std::env::var("DIALOOGTAFEL_KILLS").map_or(30, |kills| kills.parse().unwrap());
    let mut dice = Dice::new();
    let (folder, path) = place();
    Store::create(&path).unwrap().append(&remarks(1..=200)).unwrap();
    let (mut sealed, mut cut_off) = (0, 0);
    for _ in 0..kills {
        let (mut child, mut lines) = begun("passphrase::child_protects_until_killed", &path);
        let wanted = dice.below(4) as usize;
        if wanted > 0 {
            lines.by_ref().filter(|line| line == "done").nth(wanted - 1);
        }
        // Not to wait for anything: the kill has to fall anywhere within the change.
        std::thread::sleep(Duration::from_micros(dice.below(40_000)));
        kill(&mut child);
        cut_off += usize::from(path.with_extension("dialoog-journal").exists());
        let mut store = Store::open(&path).unwrap();
        let locked = store.is_locked().unwrap();
        open_with_any(&mut store);
        assert_eq!(store.entries().unwrap(), remarks(1..=200));
        if locked {
            // Whatever was cut off, the file was packed by now.
            sealed += 1;
            assert!(holding(folder.path(), "Opmerking").is_empty());
        }
    }
    println!("{kills} kills, {cut_off} of them within a commit, {sealed} under a passphrase");
}

#[test]
#[ignore = "the child of the test that kills it"]
fn child_writes_sealed_until_killed() {
    let path = file_of_child();
    let mut store = unlocked(&path, &words(1));
    let mut next = store.entries().unwrap().len() as u64 + 1;
    say("begins");
    loop {
        store.save_draft(&format!("Opmerking half {next}")).unwrap();
        store.append_with_draft(&remarks(next..=next + 1), "").unwrap();
        next += 2;
    }
}

#[test]
fn what_a_kill_leaves_of_a_commit_holds_no_word_either() {
    let (folder, path) = place();
    drop(protected(&path, &remarks(1..=20)));
    let mut dice = Dice::new();
    let mut cut_off = 0;
    for _ in 0..40 {
        let (mut child, _lines) = begun("passphrase::child_writes_sealed_until_killed", &path);
        std::thread::sleep(Duration::from_micros(dice.below(8000)));
        kill(&mut child);
        cut_off += usize::from(path.with_extension("dialoog-journal").exists());
        assert!(holding(folder.path(), "Opmerking").is_empty());
        let found = unlocked(&path, &words(1)).entries().unwrap();
        assert_eq!(found, remarks(1..=found.len() as u64));
    }
    println!("{cut_off} of 40 within a commit");
}
