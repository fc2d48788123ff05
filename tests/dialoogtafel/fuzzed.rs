//! What may never come of any input, whatever it is: said once, for the fuzzer and for the ordinary tests.
//!
//! The targets in `fuzz/` feed these functions without end (`scripts/fuzz`). Here they get the seeds, to which
//! belongs everything that was ever found.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

use dialoogtafel::app::{Action, Edit};
use dialoogtafel::blueprint;
use dialoogtafel::export::{self, Format};
use dialoogtafel::i18n::{Lang, Message};
use dialoogtafel::import::{self, Context, RowProblem};
use dialoogtafel::keymap::Key;
use dialoogtafel::merge::{Source, merge};
use dialoogtafel::overview::{self, Audience};
use dialoogtafel::session::{DeviceId, Entry, Event, EventId, Session, Stamp};
use dialoogtafel::store::{Store, recover};
use dialoogtafel::text::steers;
use uuid::Uuid;

use crate::player::{Disk, Player, bundled};

/// Nothing that is said steers a terminal.
#[track_caller]
fn is_harmless(said: &str) {
    let found = said.chars().find(|c| *c != '\n' && steers(*c));
    assert_eq!(found, None, "steers the terminal: {said:?}");
}

fn say_harmlessly(message: &Message) {
    for lang in [Lang::Nl, Lang::En] {
        is_harmless(&lang.say(message));
    }
}

/// Goes through all rooms, and back to the first.
fn look_around(player: &mut Player) {
    for room in 0..6 {
        // The smallest window and the usual one, by turns: there is much to try.
        let (width, height) = if room % 2 == 0 { (80, 24) } else { (60, 18) };
        for row in player.text(width, height) {
            is_harmless(&row);
        }
        player.press("<alt-right>");
    }
    player.press("<alt-left><alt-left><alt-left><alt-left><alt-left>");
}

/// A file as a blueprint: told what is wrong with it, or a session can be held with it.
pub fn blueprint(bytes: &[u8]) {
    let (text, not_text) = blueprint::decode(bytes);
    let mut problems = blueprint::check(&text);
    problems.extend(not_text);
    for lang in [Lang::Nl, Lang::En] {
        is_harmless(&blueprint::report("invoer.toml", &text, &problems, lang, false));
    }
    if blueprint::read(&text).is_ok() {
        let mut player = Player::in_session(Lang::Nl, &text);
        player.holds_back = true;
        look_around(&mut player);
        player.press("j<f2>a<enter><pgdn>");
        look_around(&mut player);
    }
}

/// A file as a table: told what is wrong with it, or read in, and the second time nothing comes.
pub fn csv(bytes: &[u8]) {
    let plan = blueprint::read(bundled("dialoogtafel")).unwrap();
    let (mut session, questions) = (Session::new(plan.setup()), plan.questions());
    let told = |problems: &[RowProblem]| {
        assert!(!problems.is_empty());
        for problem in problems {
            say_harmlessly(&problem.message());
        }
        say_harmlessly(&import::refused(problems));
    };
    for shares in [None, Some(1)] {
        let read = |session: &Session| {
            import::read(
                None,
                "invoer.csv",
                bytes,
                Context { session, questions: &questions, round: 1, shares },
            )
        };
        match read(&session) {
            Err(problems) => told(&problems),
            Ok(import) => {
                say_harmlessly(&import.message());
                import.warning().iter().for_each(say_harmlessly);
                let entries =
                    import.into_entries(DeviceId(Uuid::from_u128(9)), 1, session.last_stamp(), Stamp(5));
                for entry in entries {
                    session.apply(entry);
                }
                let again = read(&session).expect("what was read once is read again");
                assert_eq!(again.events, [], "the same file twice");
            }
        }
    }
    match import::ballots_alone("invoer.csv", bytes) {
        Err(problems) => told(&problems),
        Ok(alone) => {
            let overview = overview::of_ballots(&plan.scoring, &alone.setup, &alone.ballots);
            export::files(&overview, Format::Json, Lang::Nl).unwrap();
        }
    }
}

/// The bytes of a session file, or the rows of a journal as text.
pub fn session_file(bytes: &[u8]) {
    if bytes.starts_with(b"SQLite") {
        file(bytes);
    } else {
        journal(&String::from_utf8_lossy(bytes));
    }
}

/// Any file: read, or told what is the matter; recovering never changes it and loses nothing that could be read.
fn file(bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let (path, into) = (folder.path().join("avond.dialoog"), folder.path().join("hersteld.dialoog"));
    fs::write(&path, bytes).unwrap();
    let recovered = recover(&path, &into, None);
    assert!(fs::read(&path).unwrap() == bytes, "recovering changed the file");
    let read = Store::open_read_only(&path).and_then(|store| store.entries());
    match &recovered {
        Ok(report) => {
            say_harmlessly(&report.message());
            let found = Store::open(&into).unwrap().entries().unwrap();
            assert_eq!(found.len(), report.entries);
        }
        Err(error) => say_harmlessly(&error.message()),
    }
    match read {
        Ok(entries) => open(entries),
        Err(error) => say_harmlessly(&error.message()),
    }
    if let Ok(mut store) = Store::open(&path) {
        let _ = store.save_draft("x");
    }
}

/// Rows of a journal, one a line: moment, kind and body.
fn journal(text: &str) {
    let started = Event::SessionStarted {
        blueprint: bundled("dialoogtafel").to_owned(),
        place: "Veldermeer".into(),
        date: time::macros::date!(2026 - 11 - 22),
        table: None,
        example: false,
    };
    let rows = text.lines().filter_map(|line| {
        let (at, rest) = line.split_once(' ')?;
        let (kind, body) = rest.split_once(' ')?;
        Some((at.parse().ok()?, Event::read(kind, body).ok()?))
    });
    let entries = (1..).zip(std::iter::once((0, started)).chain(rows)).map(|(seq, (at, event))| {
        let again = Event::read(event.kind(), &event.body());
        assert_eq!(again.unwrap(), event, "what is written is read back");
        // The ids count, so that a row can name another one.
        let id = EventId(Uuid::from_u128(seq.into()));
        Entry { id, device: DeviceId(Uuid::from_u128(u128::from(seq % 2))), seq, at: Stamp(at), event }
    });
    open(entries.collect());
}

/// A journal from outside is opened, looked at and reported on, or it is told why not.
fn open(entries: Vec<Entry>) {
    let source = Source { name: "avond.dialoog".into(), entries: entries.clone() };
    if let Ok(merged) = merge(&source, std::slice::from_ref(&source)) {
        assert_eq!(merged.entries, [], "a session brought into itself");
    }
    let mut player = Player::at_home(Lang::Nl);
    player.holds_back = true;
    player.entries.clone_from(&entries);
    player.reopen();
    look_around(&mut player);
    let Some(sitting) = player.app.sitting() else { return };
    let again = Session::fold(sitting.blueprint.setup(), entries.into_iter().rev().collect());
    assert_eq!(again.contributions().count(), sitting.session.contributions().count(), "in any order");
    for audience in [Audience::WorkingGroup, Audience::Public, Audience::Letter] {
        let overview = overview::build_with(&sitting.blueprint, &sitting.session, audience, None);
        for format in [Format::Markdown, Format::Csv, Format::Json] {
            for file in export::files(&overview, format, Lang::Nl).unwrap() {
                is_harmless(str::from_utf8(&file.bytes).unwrap().trim_start_matches('\u{feff}'));
            }
        }
    }
    player.press("<ctrl-1>Nog een zin<enter><ctrl-z><ctrl-y>");
    look_around(&mut player);
}

/// Keys that do more than type a letter.
const KEYS: &str = "<enter><esc><tab><shift-tab><backspace><delete><up><down><left><right><home><end><pgup><pgdn>\
    <alt-enter><alt-left><alt-right><alt-up><alt-down><f1><f2><f3><f4><f5><f6><f7><f8><f9><f10>\
    <ctrl-1><ctrl-2><ctrl-3><ctrl-4><ctrl-5><ctrl-6><alt-1><alt-2><alt-3><alt-9>\
    <ctrl-b><ctrl-d><ctrl-e><ctrl-f><ctrl-g><ctrl-k><ctrl-n><ctrl-o><ctrl-p><ctrl-q><ctrl-r><ctrl-t><ctrl-x>\
    <ctrl-y><ctrl-z><alt-w><alt-s><alt-m><ctrl-left><ctrl-right><shift-left><ctrl-home><ctrl-end>";

/// A stream of keys, and what comes between them: time, other sizes, pastes, clicks, a full disk, a kill.
///
/// ASCII is typed as it is; a byte from 0x80 is one of [`KEYS`], from 0xe0 something that is no key.
pub fn keys(bytes: &[u8]) {
    let Some((kind, bytes)) = bytes.split_first() else { return };
    let special = Key::parse_all(KEYS).unwrap();
    let mut player = match kind % 4 {
        0 => Player::in_session(Lang::Nl, bundled("dialoogtafel")),
        1 => Player::in_session(Lang::En, bundled("supermarkt")),
        2 => Player::in_example(Lang::Nl),
        _ => Player::at_home(Lang::Nl),
    };
    player.holds_back = true;
    let mut size = (80, 24);
    let mut bytes = bytes.iter().copied();
    while let Some(byte) = bytes.next() {
        let mut number = || bytes.next().unwrap_or_default();
        match byte {
            b' '..=b'~' => {
                player.key(Key::parse_all(&char::from(byte).to_string().replace('<', "<lt>")).unwrap()[0]);
            }
            0x80..=0xdf => player.key(special[usize::from(byte - 0x80) % special.len()]),
            0xe0..=0xe3 => drop(player.wait(i64::from(number()).pow(2))),
            0xe4 => drop(player.put_clock(i64::from(number().cast_signed()) * 100)),
            0xe5..=0xe7 => size = (number().into(), number().into()),
            0xe8..=0xea => {
                let pasted: Vec<u8> = bytes.by_ref().take_while(|byte| *byte != 0).collect();
                player.paste(&String::from_utf8_lossy(&pasted));
            }
            0xeb..=0xed => drop(player.point((number().into(), number().into()), size)),
            0xee => player.disk = if player.disk == Disk::Works { Disk::Refuses } else { Disk::Works },
            0xef => drop(player.work()),
            0xf0 => drop(player.reopen()),
            0xf1 => drop(player.reopen_read_only()),
            _ => player.act(Action::Edit(Edit::Type(
                ['é', '🚌', '\u{301}', '\u{202e}', '\u{1b}'][usize::from(number() % 5)],
            ))),
        }
        if player.has_quit {
            return;
        }
        // Letters by themselves change little.
        if byte.is_ascii() {
            continue;
        }
        for row in player.text(size.0, size.1) {
            is_harmless(&row);
        }
    }
    // What is on disk after all that can be opened again.
    player.disk = Disk::Works;
    player.reopen().text(80, 24);
}

/// Runs what a fuzzer runs, on every seed in its folder.
fn on_seeds(target: &str, run: fn(&[u8])) {
    let folder = Path::new("fuzz/seeds").join(target);
    let mut count = 0;
    for seed in fs::read_dir(folder).unwrap() {
        let path = seed.unwrap().path();
        println!("{}", path.display());
        run(&fs::read(path).unwrap());
        count += 1;
    }
    assert!(count > 2, "{count} seeds");
}

#[test]
fn no_blueprint_makes_it_stumble() {
    on_seeds("blueprint", blueprint);
}

#[test]
fn no_table_makes_it_stumble() {
    on_seeds("csv", csv);
}

#[test]
fn no_session_file_makes_it_stumble() {
    on_seeds("session_file", session_file);
}

#[test]
fn no_keys_make_it_stumble() {
    on_seeds("keys", keys);
}
