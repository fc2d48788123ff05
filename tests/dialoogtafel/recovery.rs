//! Damaged files: what can be read is brought over, nothing is invented, the file itself stays as it is, and what is
//! missing is told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;

use dialoogtafel::session::{DeviceId, Entry, Event};
use dialoogtafel::store::limits::LARGEST_FILE;
use dialoogtafel::store::{Problem, RecoveryReport, Store, StoreError, recover};
use proptest::prelude::*;
use proptest::sample::Index;
use uuid::Uuid;

use crate::crash::moments;
use crate::player::bundled;
use crate::store::{entry, place, remark, remarks};

const PAGE: usize = 4096;
const ENTRIES: u64 = 200;

/// The journal of an evening: what began it, and remarks.
fn evening() -> Vec<Entry> {
    let started = Event::SessionStarted {
        blueprint: bundled("dialoogtafel").to_owned(),
        place: "Veldermeer".into(),
        date: time::macros::date!(2026 - 11 - 22),
        table: None,
        example: false,
    };
    [entry(1, started)].into_iter().chain(remarks(2..=ENTRIES)).collect()
}

/// Its file, written bit by bit as the program does.
static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    for entries in evening().chunks(3) {
        store.append_with_draft(entries, "half een zin").unwrap();
    }
    drop(store);
    fs::read(path).unwrap()
});

/// The page of each remark, by its number.
static PAGES: LazyLock<Vec<(u64, usize)>> = LazyLock::new(|| {
    (2..=ENTRIES).map(|number| (number, page_of(&format!("Opmerking {number}:")))).collect()
});

/// The number of the page that holds these words.
fn page_of(words: &str) -> usize {
    FILE.windows(words.len()).position(|window| window == words.as_bytes()).unwrap() / PAGE
}

/// Numbers of the remarks, each on one page, that lie apart from what was damaged.
fn apart_from(damaged: &[Range<usize>]) -> Vec<u64> {
    let is_whole = |page: usize| {
        damaged.iter().all(|range| range.end <= page * PAGE || range.start >= (page + 1) * PAGE)
    };
    PAGES.iter().filter(|(_, page)| is_whole(*page)).map(|(number, _)| *number).collect()
}

/// Opens a damaged file in every way, then recovers it: the report and what is in the new file.
fn recovered(file: &[u8], copies: Option<&Path>) -> Result<(RecoveryReport, Vec<Entry>), Problem> {
    let (folder, path) = place();
    fs::write(&path, file).unwrap();
    let opened = Store::open(&path).and_then(|store| store.entries());
    let read = Store::open_read_only(&path).and_then(|store| store.entries());
    for error in [opened.err(), read.err()].into_iter().flatten() {
        use Problem::{Damaged, Newer, NotASession, ReadOnly};
        assert!(matches!(error.problem, Damaged { .. } | NotASession | Newer | ReadOnly), "{error}");
    }
    let into = folder.path().join("hersteld.dialoog");
    let report = recover(&path, &into, copies);
    assert!(fs::read(&path).unwrap() == file, "the damaged file was changed");
    match report {
        Ok(report) => {
            let entries = Store::open(&into).unwrap().entries().unwrap();
            assert_eq!(entries.len(), report.entries);
            Ok((report, entries))
        }
        Err(error) => {
            assert!(!into.exists(), "half of a new file was left");
            Err(error.problem)
        }
    }
}

/// What can happen to a stretch of a file.
#[derive(Debug, Clone)]
enum Damage {
    /// Everything behind it is gone: a stick that was pulled out.
    Cut(Index),
    /// Everything behind it is zero: the length was written, the rest was not.
    HalfCopied(Index),
    /// Zeros, or another byte, where something was.
    Filled(Index, u16, u8),
    /// A page that was never written, or lies where another should.
    Moved(Index, Index),
    /// The beginning is something else.
    Beginning(Vec<u8>),
}

impl Damage {
    /// Does it, and says where.
    fn wreak(&self, file: &mut Vec<u8>) -> Range<usize> {
        match self {
            Damage::Cut(at) => {
                let at = at.index(file.len());
                file.truncate(at);
                at..usize::MAX
            }
            Damage::HalfCopied(at) => {
                let at = at.index(file.len());
                file[at..].fill(0);
                at..usize::MAX
            }
            Damage::Filled(at, length, byte) => {
                let start = at.index(file.len());
                let end = file.len().min(start + usize::from(*length));
                file[start..end].fill(*byte);
                start..end
            }
            Damage::Moved(from, to) => {
                let pages = file.len() / PAGE;
                let (from, to) = (from.index(pages.max(1)) * PAGE, to.index(pages.max(1)) * PAGE);
                if pages > 0 {
                    file.copy_within(from..from + PAGE, to);
                }
                to..to + PAGE
            }
            Damage::Beginning(bytes) => {
                let end = bytes.len().min(file.len());
                file[..end].copy_from_slice(&bytes[..end]);
                0..end
            }
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        any::<Index>().prop_map(Damage::Cut),
        any::<Index>().prop_map(Damage::HalfCopied),
        (any::<Index>(), 1..20_000u16, prop_oneof![Just(0), Just(0xff), Just(0x0d), any::<u8>()])
            .prop_map(|(at, length, byte)| Damage::Filled(at, length, byte)),
        (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Damage::Moved(from, to)),
        prop::collection::vec(any::<u8>(), 1..100).prop_map(Damage::Beginning),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(crate::crash::times("DIALOOGTAFEL_DAMAGES", 64)))]

    /// Ranges of bytes that are lost. Nothing of what is left is missed, nothing that was never said is found.
    #[test]
    fn whatever_is_lost_the_rest_is_brought_over(damages in prop::collection::vec(damage(), 1..4)) {
        let mut file = FILE.clone();
        let damaged: Vec<_> = damages.iter().map(|damage| damage.wreak(&mut file)).collect();
        let whole = apart_from(&damaged);
        let (report, found) = match recovered(&file, None) {
            Ok(found) => found,
            Err(problem) => {
                // A beginning that tells of a newer version is believed.
                prop_assert!(whole.is_empty() || problem == Problem::Newer, "{problem:?} with {whole:?} there");
                return Ok(());
            }
        };
        let said = evening();
        // Where a stretch begins or ends within a number or a word, that one row says something else.
        let other: Vec<_> = found.iter().filter(|entry| !said.contains(entry)).collect();
        prop_assert!(other.len() <= 2 * damages.len(), "invented: {other:?}");
        for number in whole {
            prop_assert!(found.iter().any(|entry| entry.seq == number), "{number} can be read");
        }
        if other.is_empty() {
            prop_assert!(found.len() + report.missing <= said.len(), "more is missed than there was: {report:?}");
            prop_assert_eq!(report.begins, found.iter().any(|entry| entry.seq == 1));
        }
    }

    /// Single bits that fell over: never a panic, never a changed file, and no more entries touched than bits.
    #[test]
    fn bits_that_fell_over_take_no_more_than_their_own_rows(
        flips in prop::collection::vec((any::<Index>(), 0..8u8), 1..12),
    ) {
        let mut file = FILE.clone();
        let mut damaged = Vec::new();
        for (at, bit) in &flips {
            let at = at.index(file.len());
            file[at] ^= 1 << bit;
            damaged.push(at..at + 1);
        }
        if let Ok((_, found)) = recovered(&file, None) {
            let said = evening();
            let other = found.iter().filter(|entry| !said.contains(entry)).count();
            prop_assert!(other <= flips.len(), "{other} entries that were never made, by {} bits", flips.len());
            for number in apart_from(&damaged) {
                prop_assert!(found.iter().any(|entry| entry.seq == number), "{number} can be read");
            }
        }
    }
}

#[test]
fn what_is_missing_is_counted_exactly_also_at_the_end() {
    // In the middle a gap in the numbers tells, at the end only the index does.
    for words in ["Opmerking 60:", &format!("Opmerking {ENTRIES}:")] {
        let page = page_of(words);
        let mut file = FILE.clone();
        file[page * PAGE..][..PAGE].fill(0);
        let (report, found) = recovered(&file, None).unwrap();
        assert!(found.len() < evening().len(), "{words}");
        assert_eq!(found.len() + report.missing, evening().len(), "{words}");
        assert!(report.begins);
    }
}

#[test]
fn a_file_with_a_beginning_of_rubbish_is_known_by_its_rows() {
    let (_folder, path) = place();
    for length in [1, 16, 20, 60, 100] {
        let mut file = FILE.clone();
        file[..length].fill(0x5a);
        fs::write(&path, &file).unwrap();
        let problem = |opened: Result<Store, StoreError>| opened.unwrap_err().problem;
        assert!(matches!(problem(Store::open(&path)), Problem::Damaged { .. }), "{length}");
        assert!(matches!(problem(Store::open_read_only(&path)), Problem::Damaged { .. }), "{length}");
        let (report, found) = recovered(&file, None).unwrap();
        assert_eq!((report.missing, found), (0, evening()), "{length}");
    }
}

#[test]
fn what_is_no_session_at_all_stays_what_it_is_and_nothing_is_made() {
    let boring = "Notulen van de dorpsraad.\n".repeat(400).into_bytes();
    for file in [Vec::new(), boring, vec![0; 30_000], vec![0x0d; 30_000], b"SQLite format 3\0".to_vec()] {
        assert_eq!(recovered(&file, None), Err(Problem::NotASession), "{} bytes", file.len());
    }
    let (folder, _) = place();
    let map = folder.path().join("map.dialoog");
    fs::create_dir(&map).unwrap();
    let into = folder.path().join("hersteld.dialoog");
    assert_eq!(recover(&map, &into, None).unwrap_err().problem, Problem::NotASession);
    assert!(!into.exists());
}

#[test]
fn a_film_with_the_name_of_a_session_is_not_read() {
    let (folder, path) = place();
    fs::File::create(&path).unwrap().set_len(LARGEST_FILE + 1).unwrap();
    for opened in [Store::open(&path), Store::open_read_only(&path)] {
        assert_eq!(opened.unwrap_err().problem, Problem::TooLarge);
    }
    let into = folder.path().join("hersteld.dialoog");
    assert_eq!(recover(&path, &into, None).unwrap_err().problem, Problem::TooLarge);
}

#[test]
fn a_copy_without_the_journal_that_lay_beside_it_invents_nothing() {
    let (_folder, path) = place();
    for image in moments(&path) {
        let (_, found) = recovered(&image.file, None).unwrap();
        let said = remarks(1..=160);
        assert!(found.iter().all(|entry| said.contains(entry)));
        assert!(found.len() > 60, "{}", found.len());
    }
}

/// A copy of the evening as it was at some time, where the program keeps them.
fn keep(folder: &Path, number: usize, entries: &[Entry]) {
    let own = folder.join(evening()[0].id.to_string());
    fs::create_dir_all(&own).unwrap();
    Store::create(&own.join(format!("avond-{number}.dialoog"))).unwrap().append(entries).unwrap();
}

#[test]
fn what_cannot_be_read_comes_from_the_copies_that_were_kept() {
    let (backups, other) = place();
    // Of another evening, with other people.
    let stranger = Entry { device: DeviceId(Uuid::from_u128(99)), ..entry(9000, Event::Purged {}) };
    let strangers = backups.path().join("00000000-0000-7000-8000-000000000000");
    fs::create_dir_all(&strangers).unwrap();
    Store::create(&strangers.join("ander-1.dialoog")).unwrap().append(&[stranger]).unwrap();
    keep(backups.path(), 1, &evening()[..50]);
    keep(backups.path(), 2, &evening()[..120]);

    let begun = page_of("blueprint = 1");
    let mut file = FILE.clone();
    for page in [begun, page_of("Opmerking 60:"), page_of("Opmerking 150:")] {
        file[page * PAGE..][..PAGE].fill(0);
    }
    let (report, found) = recovered(&file, None).unwrap();
    assert!(!report.begins && report.from_copies == 0);
    let without = found.len();
    let (report, found) = recovered(&file, Some(backups.path())).unwrap();
    assert!(report.begins);
    assert_eq!(report.from_copies, found.len() - without);
    // What came after the last copy stays missing, and is counted.
    assert_eq!(found.len() + report.missing, evening().len());
    assert!(report.missing > 0 && found[..120] == evening()[..120]);
    assert!(found.iter().all(|entry| evening().contains(entry)));
    assert!(!other.exists());
}

#[test]
fn whose_entries_came_from_elsewhere_is_known_of_a_recovered_file_too() {
    let (folder, path) = place();
    let table_2 = DeviceId(Uuid::from_u128(99));
    let theirs: Vec<Entry> =
        (300..=320).zip(1..).map(|(number, seq)| Entry { device: table_2, seq, ..remark(number) }).collect();
    let mut store = Store::create(&path).unwrap();
    store.append(&evening()).unwrap();
    store.bring_in(&theirs).unwrap();
    drop(store);
    let mut file = fs::read(&path).unwrap();
    file[..100].fill(0);
    fs::write(&path, &file).unwrap();
    let into = folder.path().join("hersteld.dialoog");
    recover(&path, &into, None).unwrap();
    let store = Store::open(&into).unwrap();
    assert_eq!(store.brought_in().unwrap(), [table_2].into());
    assert_eq!(store.entries().unwrap(), [evening(), theirs].concat());
}

#[test]
fn a_column_that_lost_its_name_is_damage_and_no_riddle() {
    let mut file = FILE.clone();
    let column = FILE.windows(9).rposition(|window| window == b"body TEXT").unwrap();
    file[column] ^= 1;
    let (_folder, path) = place();
    fs::write(&path, &file).unwrap();
    let opened = Store::open(&path).and_then(|store| store.entries());
    assert!(matches!(opened.unwrap_err().problem, Problem::Damaged { .. }));
    assert_eq!(recovered(&file, None).unwrap().1, evening());
}

/// Pages full of rows that all claim the same endless text: to gather them one by one would take hours.
#[test]
fn a_file_that_was_made_to_be_endless_is_given_up() {
    let mut file = FILE[..PAGE].to_vec();
    // The second page goes on with itself.
    let mut text = vec![b'a'; PAGE];
    text[..4].copy_from_slice(&2_u32.to_be_bytes());
    file.extend(text);
    let mut page = vec![0; PAGE];
    page[0] = 0x0d;
    page[3..5].copy_from_slice(&1000_u16.to_be_bytes());
    for cell in 0..1000 {
        page[8 + 2 * cell..][..2].copy_from_slice(&2100_u16.to_be_bytes());
    }
    // A row of 4 MiB, of which 489 bytes stand here.
    page[2100..2105].copy_from_slice(&[0x82, 0x80, 0x80, 0x00, 0x01]);
    page[2594..2598].copy_from_slice(&2_u32.to_be_bytes());
    file.extend(page.repeat(1500));
    let (_folder, path) = place();
    fs::write(&path, &file).unwrap();
    let into = path.with_extension("hersteld");
    assert!(matches!(
        recover(&path, &into, None).unwrap_err().problem,
        Problem::Damaged { read: Some(0), .. }
    ));
}
