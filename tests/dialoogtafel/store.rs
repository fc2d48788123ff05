//! The session file: what goes in comes out, and everything else about it is said in words.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use dialoogtafel::i18n::Lang;
use dialoogtafel::session::{
    Answer, BallotId, DeviceId, Entry, Event, EventId, GroupId, IdSource, Position, Score, Stamp, ThemeId,
};
use dialoogtafel::store::{Follower, Problem, RecoveryReport, Store, StoreError, recover};
use proptest::prelude::*;
use tempfile::TempDir;
use uuid::Uuid;

/// A folder that cleans itself up, and the path of a session file in it.
pub fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("avond.dialoog");
    (folder, path)
}

/// A remark, the `number`-th of a device.
pub fn remark(number: u64) -> Entry {
    entry(
        number,
        Event::ContributionRecorded {
            group: GroupId::new("inwoners"),
            position: Position { step: 1, question: 0 },
            text: format!("Opmerking {number}: de bus komt nog maar één keer per uur 🚌"),
            themes: vec![ThemeId::new("mobiliteit")],
            quotable: number.is_multiple_of(2),
            conversation: None,
        },
    )
}

pub fn entry(number: u64, event: Event) -> Entry {
    let at = Stamp(1_795_000_000_000_000 + i64::try_from(number).unwrap() * 1_000_000);
    let id = EventId(IdSource::new(number).next(at));
    Entry { id, device: DeviceId(Uuid::from_u128(7)), seq: number, at, event }
}

pub fn remarks(numbers: std::ops::RangeInclusive<u64>) -> Vec<Entry> {
    numbers.map(remark).collect()
}

/// A session file with so many remarks, who writes in it, and who reads along.
pub fn followed(count: u64) -> (TempDir, Store, Follower) {
    let (folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    store.append(&remarks(1..=count)).unwrap();
    let (follower, entries) = Follower::open(&path).unwrap();
    assert_eq!(entries, remarks(1..=count));
    (folder, store, follower)
}

/// Rows straight into the file, as no program of ours writes them.
fn sql(path: &Path, statement: &str) {
    rusqlite::Connection::open(path).unwrap().execute_batch(statement).unwrap();
}

#[track_caller]
fn problem<T: std::fmt::Debug>(result: Result<T, StoreError>) -> Problem {
    result.unwrap_err().problem
}

#[test]
fn what_was_appended_is_there_after_opening_again() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    store.append(&remarks(1..=3)).unwrap();
    store.append(&remarks(4..=4)).unwrap();
    drop(store);
    assert_eq!(Store::open(&path).unwrap().entries().unwrap(), remarks(1..=4));
}

#[test]
fn appending_again_changes_nothing() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    store.append(&remarks(1..=3)).unwrap();
    let mut other_words = remarks(2..=5);
    other_words[0].event = Event::Revealed { round: 1, tables: Vec::new() };
    store.append(&other_words).unwrap();
    assert_eq!(store.entries().unwrap(), remarks(1..=5));
}

#[test]
fn entries_come_in_order_of_time_and_not_of_writing() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    store.append(&remarks(5..=9)).unwrap();
    store.append(&remarks(1..=4)).unwrap();
    assert_eq!(store.entries().unwrap(), remarks(1..=9));
}

#[test]
fn a_clock_that_goes_back_does_not_reorder() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let mut last = Stamp::default();
    let mut written = Vec::new();
    for (number, wall) in [(1, 5_000_000), (2, 9_000_000), (3, 1_000_000), (4, 9_000_000), (5, -3)] {
        last = Stamp::after(last, Stamp(wall));
        written.push(Entry { at: last, ..remark(number) });
        store.append(&written[written.len() - 1..]).unwrap();
    }
    assert_eq!(store.entries().unwrap(), written);
}

#[test]
fn a_kind_of_a_newer_program_is_kept_as_it_is() {
    let (_folder, path) = place();
    let newer = entry(
        1,
        Event::Unknown { kind: "photo_taken".into(), body: r#"{"what": "flip-over", "new": [1]}"#.into() },
    );
    Store::create(&path).unwrap().append(std::slice::from_ref(&newer)).unwrap();
    assert_eq!(Store::open(&path).unwrap().entries().unwrap(), [newer]);
}

#[test]
fn the_draft_is_the_last_one_saved_until_it_is_recorded() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    assert_eq!(store.draft().unwrap(), None);
    store.save_draft("{\"text\":\"De bus\"}").unwrap();
    store.save_draft("{\"text\":\"De bus komt\"}").unwrap();
    drop(store);

    let mut store = Store::open(&path).unwrap();
    assert_eq!(store.draft().unwrap().as_deref(), Some("{\"text\":\"De bus komt\"}"));
    store.append(&[remark(1)]).unwrap();
    assert!(store.draft().unwrap().is_some(), "another entry leaves the draft alone");
    store.append_with_draft(&[remark(2)], "").unwrap();
    assert_eq!(store.draft().unwrap(), None);
    store.save_draft("x").unwrap();
    store.save_draft("").unwrap();
    assert_eq!(store.draft().unwrap(), None);
    assert_eq!(store.entries().unwrap(), remarks(1..=2));
}

#[test]
fn creating_never_replaces_a_file() {
    let (_folder, path) = place();
    fs::write(&path, "boodschappen").unwrap();
    assert_eq!(problem(Store::create(&path)), Problem::AlreadyExists);
    assert_eq!(fs::read(&path).unwrap(), b"boodschappen");
}

#[cfg(unix)]
#[test]
fn only_the_user_may_read_a_session() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path) = place();
    Store::create(&path).unwrap();
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_second_writer_is_told_and_may_read_along() {
    let (_folder, path) = place();
    let mut writer = Store::create(&path).unwrap();
    let error = Store::open(&path).unwrap_err();
    assert_eq!(error.problem, Problem::InUse);
    assert!(error.may_be_read());

    let mut reader = Store::open_read_only(&path).unwrap();
    assert!(writer.is_writer() && !reader.is_writer());
    writer.append(&remarks(1..=2)).unwrap();
    assert_eq!(reader.entries().unwrap(), remarks(1..=2));
    assert_eq!(problem(reader.append(&[remark(3)])), Problem::ReadOnly);
    assert_eq!(writer.entries().unwrap(), remarks(1..=2));
}

#[test]
fn a_lock_left_behind_stops_nobody() {
    let (folder, path) = place();
    drop(Store::create(&path).unwrap());
    assert!(folder.path().join(".avond.dialoog.lock").exists());
    Store::open(&path).unwrap();
}

#[cfg(unix)]
#[test]
fn a_link_to_a_session_is_the_same_session() {
    let (folder, path) = place();
    let link = folder.path().join("link.dialoog");
    let _writer = Store::create(&path).unwrap();
    std::os::unix::fs::symlink(&path, &link).unwrap();
    assert_eq!(problem(Store::open(&link)), Problem::InUse);
}

#[test]
fn a_file_that_is_something_else_is_left_alone() {
    let (folder, path) = place();
    assert_eq!(problem(Store::open(&path)), Problem::NotFound);
    assert_eq!(problem(Store::open(folder.path())), Problem::NotASession);

    let jpeg = [&[0xff, 0xd8, 0xff, 0xe0, 0, 16][..], b"JFIF", &[0; 5000]].concat();
    for bytes in [jpeg, Vec::new(), b"SQLite format 3".to_vec(), vec![0; 100], vec![0x0d; 8192]] {
        fs::write(&path, &bytes).unwrap();
        assert_eq!(problem(Store::open(&path)), Problem::NotASession);
        assert_eq!(problem(Store::open_read_only(&path)), Problem::NotASession);
        assert_eq!(problem(recover(&path, &folder.path().join("nieuw.dialoog"), None)), Problem::NotASession);
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn a_journal_beside_an_empty_file_is_kept() {
    let (folder, path) = place();
    fs::write(&path, "").unwrap();
    let journal = folder.path().join("avond.dialoog-journal");
    fs::write(&journal, "what is left of the evening").unwrap();
    assert_eq!(problem(Store::open(&path)), Problem::NotASession);
    assert_eq!(fs::read(&journal).unwrap(), b"what is left of the evening");
}

#[test]
fn a_database_of_another_program_is_left_alone() {
    let (_folder, path) = place();
    for id in ["0", "-5", "1"] {
        sql(&path, &format!("PRAGMA application_id = {id}; CREATE TABLE IF NOT EXISTS journal (id)"));
        let before = fs::read(&path).unwrap();
        assert_eq!(problem(Store::open(&path)), Problem::NotASession);
        assert_eq!(fs::read(&path).unwrap(), before);
    }
}

#[test]
fn a_file_of_a_newer_version_is_only_read() {
    let (folder, path) = place();
    Store::create(&path).unwrap().append(&remarks(1..=2)).unwrap();
    sql(&path, "PRAGMA user_version = 9");
    let error = Store::open(&path).unwrap_err();
    assert_eq!(error.problem, Problem::Newer);
    assert!(error.may_be_read());
    assert_eq!(Store::open_read_only(&path).unwrap().entries().unwrap(), remarks(1..=2));
    assert_eq!(problem(recover(&path, &folder.path().join("nieuw.dialoog"), None)), Problem::Newer);
}

#[test]
fn an_entry_that_cannot_be_read_is_said_and_the_others_recovered() {
    let (folder, path) = place();
    Store::create(&path).unwrap().append(&remarks(1..=5)).unwrap();
    sql(&path, "UPDATE journal SET body = '{' WHERE seq = 2; DELETE FROM journal WHERE seq = 4");
    let before = fs::read(&path).unwrap();
    let error = Store::open(&path).unwrap().entries().unwrap_err();
    assert_eq!(error.problem, Problem::Damaged { read: Some(3), missing: 2 });
    assert!(!error.may_be_read());

    let into = folder.path().join("hersteld.dialoog");
    let report = recover(&path, &into, None).unwrap();
    assert_eq!((report.entries, report.missing), (3, 2));
    assert_eq!(Store::open(&into).unwrap().entries().unwrap(), [remark(1), remark(3), remark(5)]);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(problem(recover(&path, &into, None)), Problem::AlreadyExists);

    // The last one is known by its number alone.
    sql(&path, "UPDATE journal SET body = '{' WHERE seq = 5");
    let report = recover(&path, &folder.path().join("weer.dialoog"), None).unwrap();
    assert_eq!((report.entries, report.missing), (2, 3));

    let said = |from_copies, begins| {
        Lang::Nl.say(&RecoveryReport { from_copies, begins, ..report.clone() }.message())
    };
    insta::assert_snapshot!([said(0, true), said(1, true), said(0, false)].join("\n"));
}

#[cfg(unix)] // Windows does not let go of an open file
#[test]
fn nothing_is_acknowledged_into_a_file_that_is_gone() {
    let (folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    store.append(&[remark(1)]).unwrap();
    let aside = folder.path().join("opzij");
    fs::rename(&path, &aside).unwrap();
    assert_eq!(problem(store.append(&[remark(2)])), Problem::Gone);
    assert_eq!(problem(store.save_draft("x")), Problem::Gone);

    // Another file under the same name is not the same file.
    fs::copy(&aside, &path).unwrap();
    assert_eq!(problem(store.append(&[remark(2)])), Problem::Gone);
    fs::remove_file(&path).unwrap();

    // Put back, it goes on.
    fs::rename(&aside, &path).unwrap();
    store.append(&[remark(2)]).unwrap();
    assert_eq!(Store::open_read_only(&path).unwrap().entries().unwrap(), remarks(1..=2));
}

#[test]
fn a_trigger_or_view_in_the_file_does_nothing() {
    let (_folder, path) = place();
    Store::create(&path).unwrap().append(&[remark(1)]).unwrap();
    sql(&path, "CREATE TRIGGER eat AFTER INSERT ON journal BEGIN DELETE FROM journal; END");
    let mut store = Store::open(&path).unwrap();
    store.append(&[remark(2)]).unwrap();
    assert_eq!(store.entries().unwrap(), remarks(1..=2));
    drop(store);

    sql(&path, "DROP TRIGGER eat; ALTER TABLE journal RENAME TO j; CREATE VIEW journal AS SELECT * FROM j");
    assert!(matches!(problem(Store::open(&path)), Problem::Damaged { .. }));
}

#[test]
fn every_problem_is_a_sentence_with_the_name_of_the_file() {
    let problems = [
        Problem::NotFound,
        Problem::AlreadyExists,
        Problem::NotASession,
        Problem::TooLarge,
        Problem::NotAllowed,
        Problem::Newer,
        Problem::Damaged { read: None, missing: 0 },
        Problem::Damaged { read: Some(0), missing: 3 },
        Problem::Damaged { read: Some(412), missing: 1 },
        Problem::InUse,
        Problem::ReadOnly,
        Problem::NoLocks,
        Problem::CutOff,
        Problem::DiskFull,
        Problem::Gone,
        Problem::Other("input/output error".into()),
    ];
    let mut sentences = Vec::new();
    for problem in problems {
        let error = StoreError { path: "/stick/avond\u{1b}[2J.dialoog".into(), problem };
        for lang in [Lang::Nl, Lang::En] {
            let sentence = lang.say(&error.message());
            assert!(!sentence.contains('\u{1b}'), "{sentence:?}");
            sentences.push(sentence);
        }
    }
    insta::assert_snapshot!(sentences.join("\n"));
}

fn any_event() -> impl Strategy<Value = Event> {
    let answer = prop_oneof![
        Just(Answer::Blank),
        Just(Answer::DontKnow),
        (1u8..=5).prop_map(|score| Answer::Score(Score::new(score).unwrap())),
    ];
    let id = any::<u128>().prop_map(Uuid::from_u128);
    prop_oneof![
        (".*", ".*", any::<bool>(), prop::collection::vec(".*", 0..3)).prop_map(
            |(group, text, quotable, themes)| {
                Event::ContributionRecorded {
                    group: GroupId::new(group),
                    position: Position::default(),
                    text,
                    themes: themes.into_iter().map(ThemeId::new).collect(),
                    quotable,
                    conversation: None,
                }
            }
        ),
        (id, any::<u8>(), prop::collection::btree_map(".*", prop::array::uniform3(answer), 0..4)).prop_map(
            |(ballot, round, scores)| {
                Event::BallotCast {
                    ballot: BallotId(ballot),
                    group: GroupId::new("g"),
                    round,
                    scores: scores
                        .into_iter()
                        .map(|(theme, answers)| (ThemeId::new(theme), answers))
                        .collect(),
                }
            }
        ),
        ("[a-z]{1,9}x", "[^\\x00]*").prop_map(|(kind, body)| Event::Unknown { kind, body }),
        // Longer than a page.
        (4000usize..20_000)
            .prop_map(|length| Event::ThemeAdded { theme: ThemeId::new("lang"), name: "é".repeat(length) }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_entries_in_any_chunks_read_back_equal_also_from_the_bare_pages(
        found in prop::collection::vec((any::<u128>(), any::<i64>(), any_event()), 0..25),
        chunk in 1usize..9,
    ) {
        let mut entries: Vec<Entry> = (1..).zip(found).map(|(seq, (id, at, event))| {
            Entry { id: EventId(Uuid::from_u128(id)), device: DeviceId(Uuid::nil()), seq, at: Stamp(at), event }
        }).collect();
        let (folder, path) = place();
        let mut store = Store::create(&path).unwrap();
        for chunk in entries.chunks(chunk) {
            store.append(chunk).unwrap();
        }
        drop(store);
        entries.sort_by_key(|entry| (entry.at, entry.id));
        prop_assert_eq!(&Store::open(&path).unwrap().entries().unwrap(), &entries);

        if !entries.is_empty() {
            let into = folder.path().join("nieuw.dialoog");
            let report = recover(&path, &into, None).unwrap();
            prop_assert_eq!((report.entries, report.missing), (entries.len(), 0));
            prop_assert_eq!(&Store::open(&into).unwrap().entries().unwrap(), &entries);
        }
    }
}
