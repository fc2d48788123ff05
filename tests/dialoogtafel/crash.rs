//! Acknowledged means on disk: programs that are killed, writes that are cut off, disks that are
//! full, files that are damaged.
//!
//! `scripts/crash-campaign` does all of this more often, and makes a table of the lines that begin with a bar: what, how
//! often, acknowledged entries that were lost, files that could not be read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use dialoogtafel::session::{IdSource, Stamp};
use dialoogtafel::store::{Problem, Store, recover};

use crate::store::{place, remark, remarks};

/// Where a child finds its session file.
const FILE: &str = "DIALOOGTAFEL_TEST_FILE";

/// This test binary again, as another process that runs only the ignored test `name`.
pub fn child(name: &str, path: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "--nocapture"]).arg(name).env(FILE, path);
    command
}

pub fn file_of_child() -> PathBuf {
    std::env::var_os(FILE).expect("run by another test").into()
}

/// How often something is done: as often as the environment says, for a campaign.
pub fn times(variable: &str, usually: u32) -> u32 {
    std::env::var(variable).map_or(usually, |times| times.parse().unwrap())
}

/// Says a line to the parent at once.
pub fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{line}").and_then(|()| out.flush()).unwrap();
}

/// Random numbers that a seed brings back.
pub struct Dice(IdSource);

impl Dice {
    pub fn new() -> Self {
        let now = std::time::UNIX_EPOCH.elapsed().unwrap().as_nanos();
        println!("seed {now}");
        Self(IdSource::new(now as u64))
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        self.0.next(Stamp(0)).as_u64_pair().1 % limit
    }
}

#[test]
#[ignore = "the child of the tests that kill it"]
fn child_writes_until_killed() {
    let path = file_of_child();
    say("begins");
    let mut store = if path.exists() { Store::open(&path) } else { Store::create(&path) }.unwrap();
    let mut next = store.entries().unwrap().len() as u64 + 1;
    loop {
        // Sometimes one, sometimes more, and a draft in between: as the program does.
        let last = next + next % 3;
        store.save_draft(&format!("concept {next}")).unwrap();
        store.append_with_draft(&remarks(next..=last), "").unwrap();
        say(&format!("saved {last}"));
        next = last + 1;
    }
}

/// Starts a child and waits until it says that it begins; what it says after that comes as lines.
pub fn begun(test: &str, path: &Path) -> (Child, impl Iterator<Item = String>) {
    let mut child = child(test, path).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    assert!(lines.any(|line| line == "begins"), "the child did not start");
    (child, lines)
}

/// Lets the child run until it has acknowledged `wanted` times, and a random moment longer; then kills
/// it. The number of the last entry that it acknowledged.
fn kill_after(path: &Path, wanted: u64, dice: &mut Dice) -> u64 {
    let (mut child, mut lines) = begun("crash::child_writes_until_killed", path);
    let saved = |line: String| line.strip_prefix("saved ").map(|number| number.parse::<u64>().unwrap());
    let before = lines.by_ref().filter_map(saved).take(wanted as usize).last();
    // Not to wait for anything: the kill has to fall anywhere within a commit.
    std::thread::sleep(Duration::from_micros(dice.below(2500)));
    kill(&mut child);
    lines.filter_map(saved).last().or(before).unwrap_or(0)
}

pub fn kill(child: &mut Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn nothing_acknowledged_is_lost_when_the_program_is_killed() {
    let kills = times("DIALOOGTAFEL_KILLS", 60);
    let mut dice = Dice::new();
    let mut place = place();
    let mut cut_off = 0;
    for number in 0..kills {
        let path = &place.1;
        let acknowledged = kill_after(path, 1 + dice.below(20), &mut dice);
        cut_off += usize::from(path.with_extension("dialoog-journal").exists());
        // A reader is as good as a writer at setting right what was cut off.
        let store = if number % 2 == 0 { Store::open(path) } else { Store::open_read_only(path) }.unwrap();
        let found = store.entries().unwrap();
        assert!(found.len() as u64 >= acknowledged, "{} of {acknowledged}", found.len());
        assert_eq!(found, remarks(1..=found.len() as u64));
        drop(store);
        if number % 20 == 19 {
            place = crate::store::place();
        }
    }
    println!("| kill -9 while entries are written ({cut_off} of them within a commit) | {kills} | 0 | 0 |");
}

#[test]
fn a_program_killed_while_it_makes_a_file_leaves_nothing_or_a_session() {
    let mut dice = Dice::new();
    for _ in 0..20 {
        let (_folder, path) = place();
        let acknowledged = kill_after(&path, 0, &mut dice);
        match Store::open(&path) {
            Ok(store) => assert!(store.entries().unwrap().len() as u64 >= acknowledged),
            Err(error) => {
                assert!(matches!(error.problem, Problem::NotFound | Problem::NotASession), "{error}");
                assert_eq!(acknowledged, 0);
            }
        }
    }
}

/// A session file with its rollback journal, if any, as a moment in time.
#[derive(Clone)]
pub struct Image {
    pub file: Vec<u8>,
    pub journal: Option<Vec<u8>>,
}

impl Image {
    fn of(path: &Path) -> Self {
        let journal = fs::read(path.with_extension("dialoog-journal")).ok();
        Self { file: fs::read(path).unwrap(), journal }
    }

    pub fn restore(&self, path: &Path) {
        fs::write(path, &self.file).unwrap();
        let beside = path.with_extension("dialoog-journal");
        match &self.journal {
            Some(journal) => fs::write(beside, journal).unwrap(),
            None => drop(fs::remove_file(beside)),
        }
    }
}

/// The moments of one large transaction that spills into the file while it runs: before it, during
/// it (file half written, journal beside it), after it.
pub fn moments(path: &Path) -> Vec<Image> {
    Store::create(path).unwrap().append(&remarks(1..=100)).unwrap();
    let mut images = vec![Image::of(path)];
    let writer = rusqlite::Connection::open(path).unwrap();
    writer.execute_batch("PRAGMA synchronous = EXTRA; PRAGMA cache_size = 1; BEGIN IMMEDIATE").unwrap();
    for entry in remarks(101..=160) {
        let (id, device) = (entry.id.to_string(), entry.device.to_string());
        let row = (id, device, entry.seq.cast_signed(), entry.at.0, entry.event.kind(), entry.event.body());
        writer.execute("INSERT INTO journal VALUES (?1, ?2, ?3, ?4, ?5, ?6)", row).unwrap();
        images.push(Image::of(path));
    }
    writer.execute_batch("COMMIT").unwrap();
    images.push(Image::of(path));
    images
}

#[test]
fn a_transaction_that_was_cut_off_at_any_moment_did_not_happen() {
    let (folder, path) = place();
    let moments = moments(&path);
    let (before, after) = (&moments[0], moments.last().unwrap());
    let torn = &moments[moments.len() - 2];
    assert_ne!(before.file, torn.file, "the transaction spilled");

    let mut images = moments[..moments.len() - 1].to_vec();
    // The disk wrote only the last of the pages, or only the first.
    for end in (0..torn.file.len()).step_by(4096) {
        let unwritten = end.min(before.file.len());
        let mut last = torn.file.clone();
        last[..unwritten].copy_from_slice(&before.file[..unwritten]);
        let mut first = torn.file[..end.max(before.file.len())].to_vec();
        first[unwritten..before.file.len()].copy_from_slice(&before.file[unwritten..]);
        images.extend([last, first].map(|file| Image { file, ..torn.clone() }));
    }
    // The journal itself was being written, so the file was not touched yet.
    let journal = torn.journal.as_ref().unwrap();
    for length in (0..journal.len()).step_by(509) {
        images.push(Image { file: before.file.clone(), journal: Some(journal[..length].to_vec()) });
    }
    for (number, image) in images.iter().enumerate() {
        let copy = folder.path().join("kopie.dialoog");
        image.restore(&copy);
        let into = folder.path().join("hersteld.dialoog");
        if number % 7 == 0 {
            assert_eq!(recover(&copy, &into, None).unwrap().entries, 100, "image {number}");
            assert!(Image::of(&copy).file == image.file, "recovery only reads");
            fs::remove_file(into).unwrap();
        }
        let store = if number % 2 == 0 { Store::open(&copy) } else { Store::open_read_only(&copy) };
        let entries = store.and_then(|store| store.entries());
        assert_eq!(entries.as_ref(), Ok(&remarks(1..=100)), "image {number}");
    }
    println!("| states of a large commit, cut off page by page | {} | 0 | 0 |", images.len());
    after.restore(&path);
    assert_eq!(Store::open(&path).unwrap().entries().unwrap(), remarks(1..=160));
}

/// What a damaged file says, and what is left of it: never a panic, never wrong words, never less
/// than what was read.
fn examine(file: &[u8], path: &Path) -> usize {
    fs::write(path, file).unwrap();
    let read = Store::open_read_only(path).and_then(|store| store.entries());
    assert!(read.is_ok() || Store::open(path).and_then(|store| store.entries()).is_err());
    let damaged = match &read {
        Ok(entries) => {
            assert_eq!(*entries, remarks(1..=160));
            false
        }
        Err(error) => {
            assert!(matches!(error.problem, Problem::Damaged { .. } | Problem::NotASession), "{error}");
            true
        }
    };
    let into = path.with_extension("hersteld");
    let found = recover(path, &into, None).map_or(0, |report| {
        let found = Store::open(&into).unwrap().entries().unwrap();
        assert!(found.iter().all(|entry| *entry == remark(entry.seq)), "recovered words were changed");
        assert_eq!(found.len(), report.entries);
        fs::remove_file(&into).unwrap();
        report.entries
    });
    assert!(damaged || found == 160, "recovered {found}");
    found
}

#[test]
fn a_file_that_was_cut_short_says_so_and_gives_what_is_left() {
    let (folder, path) = place();
    let whole = moments(&path).pop().unwrap().file;
    let copy = folder.path().join("kopie.dialoog");
    let mut last = 0;
    for length in (0..whole.len()).step_by(1021) {
        let found = examine(&whole[..length], &copy);
        assert!(found >= last, "{found} of {length} bytes, {last} of fewer");
        assert_eq!(fs::read(&copy).unwrap(), whole[..length], "a damaged file stays as it is");
        last = found;
    }
    assert!(last > 140, "{last}");
}

#[test]
fn one_page_that_is_lost_takes_only_its_own_rows_along() {
    let (folder, path) = place();
    let whole = moments(&path).pop().unwrap().file;
    let copy = folder.path().join("kopie.dialoog");
    for (page, fill) in (0..whole.len() / 4096).flat_map(|page| [(page, 0), (page, 0xff), (page, 0x0d)]) {
        let mut file = whole.clone();
        file[page * 4096..][..4096].fill(fill);
        let found = examine(&file, &copy);
        assert!(found >= 140, "page {page} filled with {fill}: {found}");
        assert!(Store::open(&copy).is_err(), "page {page} filled with {fill} opens for writing");
    }
}

#[test]
fn bytes_that_changed_never_make_it_panic() {
    let (folder, path) = place();
    let whole = moments(&path).pop().unwrap().file;
    let copy = folder.path().join("kopie.dialoog");
    let into = folder.path().join("hersteld.dialoog");
    let mut dice = Dice::new();
    for _ in 0..300 {
        let mut file = whole.clone();
        for _ in 0..=dice.below(40) {
            // Half of them where the structure is: at the beginning of a page.
            let page = dice.below(file.len() as u64 / 4096) * 4096;
            let reach = if dice.below(2) == 0 { 64 } else { 4096 };
            let at = page + dice.below(reach);
            file[at as usize] = dice.below(256) as u8;
        }
        fs::write(&copy, &file).unwrap();
        if let Ok(mut store) = Store::open(&copy) {
            let _ = store.entries();
            let _ = store.append(&remarks(161..=170));
        }
        fs::write(&copy, &file).unwrap();
        let _ = recover(&copy, &into, None);
        let _ = fs::remove_file(&into);
        let _ = fs::remove_file(copy.with_extension("dialoog-journal"));
    }
}

/// Runs a child after `script` in a mount namespace of its own, where `$0` is the folder of the file.
/// Only there can a test have a small disk or a read-only folder, also as root. `false` where the
/// system has no such thing.
fn in_own_mounts(script: &str, name: &str, path: &Path) -> bool {
    let unshare = |args: &[&str]| {
        let mut command = Command::new("unshare");
        command.arg("-rm").args(args);
        command
    };
    if !unshare(&["true"]).stderr(Stdio::null()).status().is_ok_and(|status| status.success()) {
        eprintln!("skipped: no mount namespaces here");
        return false;
    }
    let child = child(name, path);
    let output = unshare(&["sh", "-ec", &format!("{script}\nexec \"$@\"")])
        .arg(path.parent().unwrap())
        .arg(child.get_program())
        .args(child.get_args())
        .env(FILE, path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("1 passed"), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    true
}

#[test]
fn a_full_disk_takes_nothing_that_was_saved() {
    let (_folder, path) = place();
    if in_own_mounts("mount -t tmpfs -o size=400k none \"$0\"", "crash::child_fills_the_disk", &path) {
        println!("| disk of 400 kB (tmpfs) full | 1 | 0 | 0 |");
    }
}

#[test]
#[ignore = "the child of the test of a full disk"]
fn child_fills_the_disk() {
    let path = file_of_child();
    let filler = path.with_file_name("vakantiefoto.jpg");
    fs::write(&filler, vec![1; 100_000]).unwrap();
    let mut store = Store::create(&path).unwrap();
    let mut saved = 0;
    let error = loop {
        match store.append(&remarks(saved + 1..=saved + 5)) {
            Ok(()) => saved += 5,
            Err(error) => break error,
        }
    };
    assert_eq!(error.problem, Problem::DiskFull);
    assert!(saved > 100);
    assert_eq!(store.entries().unwrap(), remarks(1..=saved));
    assert_eq!(store.save_draft(&"a".repeat(300_000)).unwrap_err().problem, Problem::DiskFull);

    fs::remove_file(filler).unwrap();
    store.append(&remarks(saved + 1..=saved + 5)).unwrap();
    drop(store);
    assert_eq!(Store::open(&path).unwrap().entries().unwrap(), remarks(1..=saved + 5));

    let other = path.with_file_name("ander.dialoog");
    fs::File::create(path.with_file_name("vol")).unwrap().write_all(&vec![0; 400_000]).unwrap_err();
    assert_eq!(Store::create(&other).unwrap_err().problem, Problem::DiskFull);
    assert!(!other.exists());
    let export = path.with_file_name("overzicht.html");
    let error = dialoogtafel::store::write_file(&export, &vec![b'x'; 50_000], false).unwrap_err();
    assert_eq!(error.problem, Problem::DiskFull);
    assert!(!export.exists());
}

#[test]
fn in_a_read_only_folder_a_session_can_be_read() {
    let (_folder, path) = place();
    let torn = moments(&path).into_iter().rev().nth(1).unwrap();
    torn.restore(&path.with_file_name("half.dialoog"));
    let script = "mount --bind \"$0\" \"$0\"; mount -o remount,ro,bind \"$0\"";
    if in_own_mounts(script, "crash::child_reads_only", &path) {
        println!("| read-only disk, also with a commit cut off | 1 | 0 | 0 |");
    }
}

#[test]
#[ignore = "the child of the test of a read-only folder"]
fn child_reads_only() {
    let path = file_of_child();
    let error = Store::open(&path).unwrap_err();
    assert_eq!(error.problem, Problem::ReadOnly);
    assert!(error.may_be_read());
    assert_eq!(Store::open_read_only(&path).unwrap().entries().unwrap(), remarks(1..=160));

    let new = path.with_file_name("nieuw.dialoog");
    assert_eq!(Store::create(&new).unwrap_err().problem, Problem::ReadOnly);

    let half = path.with_file_name("half.dialoog");
    assert_eq!(Store::open_read_only(&half).unwrap_err().problem, Problem::CutOff);
    let (_folder, into) = place();
    assert_eq!(recover(&half, &into, None).unwrap().entries, 100);
}
