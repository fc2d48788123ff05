//! The loop with a clock that is put back while a session is open.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Instant;

use tempfile::TempDir;
use time::macros::date;

use super::*;
use crate::app::{NewSession, Saving};
use crate::blueprint;
use crate::keymap::Key;
use crate::session::{Entry, Event};
use crate::store::{Store, backups};

const HOUR: i64 = 3_600_000_000;
/// In real time: long for what happens within a second or two, short for somebody who waits.
const PATIENCE: Duration = Duration::from_secs(8);

/// How far the clock on the wall was put back, in microseconds.
static PUT_BACK: AtomicI64 = AtomicI64::new(0);

fn wall() -> i64 {
    system_micros() - PUT_BACK.load(Ordering::SeqCst)
}

fn put_back_an_hour() {
    PUT_BACK.fetch_add(HOUR, Ordering::SeqCst);
}

/// The program without a terminal.
struct Evening {
    program: Program,
    inputs: Receiver<Incoming>,
    file: PathBuf,
    folder: TempDir,
    _alive: Sender<()>,
}

impl Evening {
    fn new(id: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::under(folder.path());
        let clock = Clock { offset: UtcOffset::UTC, read: wall };
        let bundled = blueprint::bundled().iter().find(|bundled| bundled.id == id).unwrap();
        let new = NewSession {
            blueprint: bundled.text.to_owned(),
            blueprint_id: id.to_owned(),
            place: "Veldermeer".to_owned(),
            date: date!(2026 - 11 - 22),
            table: None,
        };
        let file = create(&folders, &new, clock).unwrap();
        Self::open(folder, file)
    }

    /// The program is begun with a session that is there already.
    fn open(folder: TempDir, file: PathBuf) -> Self {
        let folders = Folders::under(folder.path());
        let clock = Clock { offset: UtcOffset::UTC, read: wall };
        let (sender, inputs) = channel();
        // Who never wakes up is poked, so that a test fails and does not wait for an hour.
        let (poke, (alive, ended)) = (sender.clone(), channel::<()>());
        thread::spawn(move || {
            while ended.recv_timeout(2 * PATIENCE) == Err(RecvTimeoutError::Timeout) {
                let _ = poke.send(Input::Resized(80, 24).into());
            }
        });
        let app = App::new(Lang::Nl, (80, 24), clock.now(), 7);
        let workers = Workers::start(&sender).unwrap();
        let mut program = Program::new(app, Desk::new(folders, None, clock), workers, sender);
        program.begin(Start::Session(file.clone()));
        Self { program, inputs, file, folder, _alive: alive }
    }

    fn press(&mut self, keys: &str) {
        for key in Key::parse_all(keys).unwrap() {
            self.program.take(Input::Keys(vec![key]).into());
        }
        while self.program.write() {}
    }

    /// The loop goes round until something is so.
    fn wait_until(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !is_so(self) {
            self.program.wait(&self.inputs);
            while self.program.write() {}
            assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
        }
    }

    fn sitting(&self) -> &crate::app::Sitting {
        self.program.app.sitting().unwrap()
    }

    fn entries(&self) -> Vec<Entry> {
        Store::open_read_only(&self.file).and_then(|store| store.entries()).unwrap()
    }

    fn draft(&self) -> String {
        Store::open_read_only(&self.file).and_then(|store| store.draft()).unwrap().unwrap_or_default()
    }

    /// What was said, as the file has it, in its order.
    fn said(&self) -> Vec<String> {
        let texts = self.entries().into_iter().filter_map(|entry| match entry.event {
            Event::ContributionRecorded { text, .. } => Some(text),
            _ => None,
        });
        texts.collect()
    }

    /// Minutes left of the present step.
    fn left(&self) -> i64 {
        self.sitting().plan(self.program.app.now.stamp).pace.unwrap().left
    }
}

#[test]
fn a_clock_that_is_put_back_an_hour_keeps_draft_order_agenda_and_conversation() {
    let mut evening = Evening::new("dialoogtafel");
    evening.press("<pgdn>Voor het verzetten<enter>");
    let left = evening.left();
    evening.press("Half een zin");
    put_back_an_hour();
    // What is typed is kept in time, although nobody touches a key.
    evening.wait_until("the draft on disk", |evening| evening.draft().contains("Half een zin"));
    evening.press(" na het verzetten<enter>");
    evening.wait_until("all on disk", |evening| evening.sitting().is_saved());
    assert_eq!(evening.said(), ["Voor het verzetten", "Half een zin na het verzetten"]);
    assert!(evening.entries().is_sorted_by(|one, other| one.at < other.at));
    assert!((left - 1..=left).contains(&evening.left()), "{left} {}", evening.left());
    // The time that is shown is that on the wall.
    let Saving::Saved(at) = evening.sitting().saving() else { panic!() };
    let shown = evening.program.app.now.clock(*at);
    let clock = Clock { offset: UtcOffset::UTC, read: wall };
    let minute = |back: i64| clock.now().clock(Stamp(wall() - back));
    // It goes back by whole seconds, so that it may be part of one ahead.
    assert!([0, 60_000_000, -1_000_000].map(minute).contains(&shown), "{shown} is not {}", minute(0));

    let mut evening = Evening::new("supermarkt");
    evening.press("jDe bus<enter>");
    put_back_an_hour();
    evening.press("De winkel<enter>");
    let day = evening.sitting().day(evening.program.app.now);
    assert_eq!((day.conversations, day.minutes), (1, Some(0)));
    put_back_an_hour();
    evening.press("<ctrl-n>3jDe dokter<enter>");
    let day = evening.sitting().day(evening.program.app.now);
    assert_eq!((day.conversations, day.minutes), (2, Some(0)));
    assert_eq!(evening.said(), ["De bus", "De winkel", "De dokter"]);
    assert!(evening.entries().is_sorted_by(|one, other| one.at < other.at));
    let begun: Vec<Stamp> =
        evening.sitting().session.conversations().all().iter().map(|one| one.begun).collect();
    assert!(begun[1].minutes_since(begun[0]) == 0 && begun[0] < begun[1], "{begun:?}");

    // Opened again after that, what is shown first is right too: nobody touched a key yet.
    let Evening { program, file, folder, .. } = evening;
    drop(program);
    put_back_an_hour();
    let evening = Evening::open(folder, file);
    let now = evening.program.app.now;
    assert!(evening.sitting().session.last_stamp() <= now.stamp, "time goes on from where it was");
    assert_eq!(evening.sitting().day(now).conversations, 2);
}

#[test]
fn a_copy_is_kept_when_the_session_is_seen_and_before_anything_is_written() {
    let mut evening = Evening::new("dialoogtafel");
    let folders = Folders::under(evening.folder.path());
    let copies = || backups(&folders.backups);
    assert!(evening.program.app.sitting().is_some(), "it is open");
    assert_eq!(copies().len(), 0, "and not copied yet");
    let before = std::fs::read(&evening.file).unwrap();
    evening.press("De bus<enter>");
    assert_eq!(evening.said(), ["De bus"]);
    let copies = copies();
    assert_eq!(copies.len(), 1);
    assert!(std::fs::read(&copies[0]).unwrap() == before, "the copy is as it was opened");
}

/// An evening on which somebody just asked for an overview, which is being made.
fn exporting() -> (Evening, PathBuf) {
    let mut evening = Evening::new("dialoogtafel");
    evening.press("De bus<enter><ctrl-x>");
    let exports = Folders::under(evening.folder.path()).exports;
    evening.wait_until("something to be made", |_| !names_in(&exports).is_empty());
    assert!(names_in(&exports)[0].starts_with('.'), "it has no name of its own yet");
    (evening, exports)
}

fn names_in(folder: &std::path::Path) -> Vec<String> {
    let found = std::fs::read_dir(folder).into_iter().flatten().flatten();
    found.map(|file| file.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn who_ends_while_an_overview_is_made_leaves_nothing_of_it() {
    let (evening, exports) = exporting();
    let Evening { program, folder: _folder, .. } = evening;
    drop(program);
    assert_eq!(names_in(&exports), [""; 0]);
}

#[test]
fn a_session_that_goes_for_good_takes_the_overview_along_that_is_being_made_of_it() {
    let (mut evening, exports) = exporting();
    evening.program.carry_out(vec![Effect::PurgeSession]);
    assert!(!evening.file.exists());
    assert_eq!(names_in(&exports), [""; 0]);
}

#[cfg(unix)]
#[test]
fn what_a_killed_program_left_goes_when_its_folder_is_looked_at() {
    let mut evening = Evening::new("dialoogtafel");
    let folders = Folders::under(evening.folder.path());
    let old = std::time::SystemTime::now() - Duration::from_hours(2);
    for folder in [&folders.sessions, &folders.exports] {
        std::fs::create_dir_all(folder).unwrap();
        let left = folder.join(".contacten.csv.7.dialoog-part");
        std::fs::File::create(left).unwrap().set_modified(old).unwrap();
    }
    evening.program.carry_out(vec![Effect::ListHome]);
    evening.press("De bus<enter><ctrl-x>");
    evening.wait_until("the overview", |evening| evening.sitting().report.written().is_some());
    for folder in [&folders.sessions, &folders.exports] {
        let names = names_in(folder);
        assert!(names.iter().all(|name| !name.ends_with("-part")), "{names:?}");
    }
}
