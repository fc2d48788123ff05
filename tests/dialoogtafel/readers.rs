//! Ten who read along with one who writes, each a process of its own; and where nothing can be written.
//!
//! `DIALOOGTAFEL_SECONDS=60 cargo test --release readers -- --nocapture` for a campaign.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, UNIX_EPOCH};

use dialoogtafel::passphrase::Passphrase;
use dialoogtafel::session::{Entry, Event, Position, Stamp};
use dialoogtafel::store::{Cost, Follower, News, Store};

use super::crash::{child, file_of_child, say};
use super::store::remark;
use super::terminal::{Home, PROGRAM};

const SECONDS: &str = "DIALOOGTAFEL_SECONDS";
const WORDS: &str = "fiets lamp kaas zondag";
/// Nine, and the wall.
const READERS: usize = 9;
/// As the wall looks.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);
/// A table that types fast, and its drafts.
const BETWEEN_REMARKS: Duration = Duration::from_millis(40);
/// Where the agenda goes at the end, by which all know that it is over.
const END: Position = Position { step: 1, question: 2 };

fn now() -> Stamp {
    Stamp(i64::try_from(UNIX_EPOCH.elapsed().unwrap().as_micros()).unwrap())
}

fn unlocked(store: Store) -> Store {
    let mut store = store;
    store.unlock(&Passphrase::new(WORDS)).unwrap();
    store
}

#[test]
#[ignore = "a child of the test with ten readers"]
fn child_writes() {
    let mut store = unlocked(Store::open(&file_of_child()).unwrap());
    let seconds: u64 = std::env::var(SECONDS).unwrap().parse().unwrap();
    let (start, mut number) = (Instant::now(), 0);
    let mut write = |event: Option<Event>| {
        number += 1;
        let entry = remark(number);
        let event = event.unwrap_or(entry.event.clone());
        store.save_draft(&format!("Opmerking half {number}")).unwrap();
        store.append_with_draft(&[Entry { at: now(), event, ..entry }], "").unwrap();
    };
    while start.elapsed() < Duration::from_secs(seconds) {
        write(None);
        std::thread::sleep(BETWEEN_REMARKS);
    }
    write(Some(Event::PositionMoved { position: END }));
    say(&format!("wrote {number}"));
}

#[test]
#[ignore = "a child of the test with ten readers"]
fn child_reads_along() {
    let store = unlocked(Store::open_read_only(&file_of_child()).unwrap());
    let (mut follower, before) = Follower::of(store).unwrap();
    say("begins");
    let (mut count, mut errors, mut over) = (0, 0, before.last().is_some_and(is_end));
    while !over {
        match follower.news() {
            Ok(News::More(entries)) => {
                for entry in &entries {
                    say(&format!("delay {}", now().0 - entry.at.0));
                }
                count += entries.len();
                over = entries.iter().any(is_end);
            }
            Ok(News::Nothing) => {}
            other => {
                errors += 1;
                say(&format!("trouble {other:?}"));
            }
        }
        std::thread::sleep(BETWEEN_LOOKS);
    }
    say(&format!("read {} {errors}", before.len() + count));
}

fn is_end(entry: &Entry) -> bool {
    matches!(entry.event, Event::PositionMoved { position } if position == END)
}

fn start(name: &str, file: &Path, seconds: u64) -> (Child, impl Iterator<Item = String>) {
    let mut started = child(name, file)
        .env(SECONDS, seconds.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(started.stdout.take().unwrap()).lines().map(Result::unwrap);
    (started, lines)
}

/// What a reader or the writer says at the end.
fn figures(line: &str, what: &str) -> Option<Vec<usize>> {
    Some(line.strip_prefix(what)?.split_whitespace().map(|figure| figure.parse().unwrap()).collect())
}

fn follow(protected: bool) {
    let seconds = std::env::var(SECONDS).map_or(2, |seconds| seconds.parse().unwrap());
    let home = Home::new();
    let file = home.session();
    if protected {
        let cheap = Cost { memory: 8, passes: 1 };
        let mut store = Store::open(&file).unwrap();
        store.protect(Some(&Passphrase::new(WORDS)), cheap).unwrap();
        store.pack_at_last().unwrap();
    }
    let keys = home.path().join("woorden");
    std::fs::write(&keys, WORDS).unwrap();
    let project = ["project", file.to_str().unwrap(), "--passphrase-file", keys.to_str().unwrap()];
    let mut wall = home.start(120, 4, PROGRAM, &project, &[]);
    wall.wait_for_text("Welkom");
    let mut readers: Vec<_> =
        (0..READERS).map(|_| start("readers::child_reads_along", &file, seconds)).collect();
    for (_, lines) in &mut readers {
        assert!(lines.any(|line| line == "begins"), "a reader did not start");
    }
    let (mut writer, lines) = start("readers::child_writes", &file, seconds);
    // All of them are heard at once: nobody waits because another does not listen.
    let heard: Vec<Vec<String>> = std::thread::scope(|scope| {
        let waiting: Vec<_> =
            readers.iter_mut().map(|(_, lines)| scope.spawn(|| lines.collect::<Vec<_>>())).collect();
        waiting.into_iter().map(|reader| reader.join().unwrap()).collect()
    });
    let lines: Vec<String> = lines.collect();
    assert!(writer.wait().unwrap().success(), "{lines:?}");
    let wrote = lines.iter().find_map(|line| figures(line, "wrote ")).unwrap()[0];
    wall.wait_for_text("Wat maakt het moeilijk?");
    wall.keys("<ctrl-q>");
    assert_eq!(wall.wait_for_exit(), 0);
    let (mut delays, mut errors) = (Vec::new(), 0);
    for (reader, lines) in readers.iter_mut().zip(&heard) {
        assert!(reader.0.wait().unwrap().success(), "{lines:?}");
        let read = lines.iter().find_map(|line| figures(line, "read ")).unwrap();
        // And the entry with which the session began.
        assert_eq!(read[0], wrote + 1, "{lines:?}");
        errors += read[1];
        delays.extend(lines.iter().filter_map(|line| figures(line, "delay ")).flatten());
    }
    delays.sort_unstable();
    let at = |share: usize| delays[(delays.len() - 1) * share / 100] / 1000;
    println!(
        "{seconds} s, protected {protected}: {wrote} entries to {READERS} readers and the wall, {errors} errors; \
         seen after {} ms (p50), {} ms (p95), {} ms (most)",
        at(50),
        at(95),
        at(100)
    );
    assert_eq!(errors, 0);
}

#[test]
fn ten_readers_see_all_that_one_writer_writes() {
    follow(false);
}

#[test]
fn ten_readers_see_all_that_is_written_under_a_passphrase() {
    follow(true);
}

/// As on a share that is read only, or a stick with its lock on.
#[test]
fn where_nothing_can_be_written_one_reads_along_and_is_told() {
    let namespaces = Command::new("unshare").args(["-rm", "true"]).stderr(Stdio::null()).status();
    if !namespaces.is_ok_and(|status| status.success()) {
        eprintln!("skipped: no mount namespaces here");
        return;
    }
    for protected in [false, true] {
        let home = Home::new();
        let file = home.session();
        if protected {
            let mut store = Store::open(&file).unwrap();
            store.protect(Some(&Passphrase::new(WORDS)), Cost { memory: 8, passes: 1 }).unwrap();
            store.pack_at_last().unwrap();
        }
        let script = "mount --bind \"$0\" \"$0\"; mount -o remount,ro,bind \"$0\"; exec \"$@\"";
        let folder = file.parent().unwrap().to_str().unwrap();
        let arguments = ["-rm", "sh", "-ec", script, folder, PROGRAM, "open", file.to_str().unwrap()];
        let mut screen = home.start(80, 24, "unshare", &arguments, &[]);
        if protected {
            screen.wait_for_text("Op slot");
            screen.keys(WORDS);
            screen.wait_for_text(&"•".repeat(WORDS.len()));
            screen.keys("<enter>");
        }
        screen.wait_for_text("alleen lezen");
        screen.wait_for_text("niet schrijven. U kunt het wel lezen.");
        screen.wait_for_text("Kopieer het naar een eigen map");
        screen.keys("Duizendschoon");
        screen.wait_for_text("Hier kunt u alleen lezen.");
        screen.kill();
    }
}
