//! Input from strangers: files, names and pastes that want to give the terminal orders, lie about their size, or point
//! out of their folder.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use dialoogtafel::i18n::Lang;
use dialoogtafel::session::{
    Answer, BallotId, DeviceId, Entry, Event, EventId, GroupId, Position, Score, Stamp, ThemeId,
};
use dialoogtafel::store::limits::LARGEST_ENTRY;
use dialoogtafel::store::{Problem, Store, recover};
use dialoogtafel::text::steers;
use uuid::Uuid;

use crate::player::{Player, bundled};
use crate::store::{entry, place, remarks};
use crate::terminal::{Home, Terminal, files_in};

/// Orders to a terminal: a title, another screen, a question, a colour, a bell; in both ways of writing them, with
/// marks that turn the direction of writing.
const EVIL: &str = "Rood \x1b]0;gekaapt\x07\x1b[?1049l\x1b[6n\x1b[35;5m\x1bPq\x1b\\\u{9b}2J\u{9d}0;x\u{9c}\
                    \r\x08\x7f\t\u{202e}moorder\u{2066}\u{200f}\u{feff}einde";

/// Fails where anything came out of the program but text and the few orders that it gives itself.
#[track_caller]
fn assert_tame(raw: &[u8], private: &[&str]) {
    let out = str::from_utf8(raw).expect("the terminal got what is no text");
    let mut rest = out;
    while let Some(at) = rest.find(|c| steers(c) && !matches!(c, '\r' | '\n')) {
        let found = &rest[at..];
        let end = found.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(found.len() - 1);
        let order = found.get(..=end).unwrap_or(found);
        let numbers = order.get(2..end).unwrap_or_default();
        let known = match order.strip_prefix("\x1b[").and_then(|rest| rest.chars().last()) {
            // Place, erase, style: numbers alone. Blinking is none of ours.
            Some('H' | 'J' | 'K') => numbers.bytes().all(|c| c.is_ascii_digit() || c == b';'),
            Some('m') => numbers.bytes().all(|c| c.is_ascii_digit() || c == b';') && numbers != "35;5",
            _ => private.contains(&order),
        };
        assert!(known, "{order:?} came through: {:?}", found.chars().take(80).collect::<String>());
        rest = &found[end + 1..];
    }
}

/// Taking the terminal and giving it back; the cursor.
const OWN: &[&str] = &[
    "\x1b[?1049h",
    "\x1b[?1049l",
    "\x1b[?2004h",
    "\x1b[?2004l",
    "\x1b[?1000h",
    "\x1b[?1000l",
    "\x1b[?1006h",
    "\x1b[?1006l",
    "\x1b[?25h",
    "\x1b[?25l",
    "\x1b[>1u",
    "\x1b[<1u",
];

/// A session as a stranger can make it: everything that is text in it wants something.
fn evil_session(home: &Home, name: &str) -> PathBuf {
    let theme = ThemeId::new(EVIL);
    let remark = |group: &str, text: &str, themes: Vec<ThemeId>| Event::ContributionRecorded {
        group: GroupId::new(group),
        position: Position { step: 1, question: 0 },
        text: text.into(),
        themes,
        quotable: true,
        conversation: None,
    };
    let known = ThemeId::new("mobiliteit");
    let five = Answer::Score(Score::new(5).unwrap());
    let scores = [&theme, &known].map(|theme| (theme.clone(), [five; 3]));
    let started = Event::SessionStarted {
        blueprint: bundled("dialoogtafel").to_owned(),
        place: EVIL.into(),
        date: time::macros::date!(2026 - 11 - 22),
        table: Some(EVIL.into()),
        example: false,
    };
    let mut events = vec![
        started,
        remark("inwoners", EVIL, vec![theme.clone(), known.clone()]),
        remark(EVIL, EVIL, vec![]),
        Event::ThemeAdded { theme: theme.clone(), name: EVIL.into() },
        Event::ThemeRenamed { theme: known, name: EVIL.into() },
        Event::Unknown { kind: EVIL.into(), body: EVIL.into() },
        Event::LetterWritten { text: format!("# {EVIL}\n- {EVIL}\n{EVIL}") },
    ];
    for number in 0..6 {
        let (ballot, group) = (BallotId(Uuid::from_u128(number)), GroupId::new("inwoners"));
        events.push(Event::BallotCast { ballot, group, round: 1, scores: scores.clone().into() });
    }
    events.push(Event::Revealed { round: 1, tables: Vec::new() });
    let mut entries: Vec<Entry> = (1..).zip(events).map(|(number, event)| entry(number, event)).collect();
    let third = entries[2].id;
    let after = entries.len() as u64 + 1;
    let corrected = Event::ContributionEdited { contribution: third, text: EVIL.into(), reason: EVIL.into() };
    entries.push(entry(after, corrected));
    fs::create_dir_all(home.folders().sessions).unwrap();
    let path = home.folders().sessions.join(name);
    let mut store = Store::create(&path).unwrap();
    let draft = serde_json::json!({
        "talk": { "text": EVIL, "group": EVIL, "themes": [EVIL] },
        "scores": { "round": 1 },
    });
    store.append_with_draft(&entries, &draft.to_string()).unwrap();
    path
}

/// Opens something with a key, waits until it is there, and closes it again.
fn open_and_close(screen: &mut Terminal, keys: &str, title: &str) {
    screen.keys(keys);
    screen.wait_for_text(title);
    screen.keys("<esc>");
    screen.wait_for(&format!("{title}, closed"), |screen| !screen.contains(title));
}

#[test]
fn nothing_in_a_session_reaches_the_terminal_as_an_order_on_any_screen() {
    let home = Home::new();
    // The name of the file as well.
    let file = evil_session(&home, "avond\x1b]0;x\x07\u{202e}.dialoog");
    // One that cannot be read is told by name.
    fs::write(home.folders().sessions.join("stuk\x1b[2J\u{9b}.dialoog"), EVIL).unwrap();
    let mut screen = home.open_at(100, 30, "");
    screen.wait_for_text("Verder waar u was?");
    screen.keys("<down><up><enter>");
    screen.wait_for_text("Laatste inbreng");
    for room in ["Inbreng: ", "stembriefjes klaar", "Volgorde van thema's", "Met welke", "Zo ziet het eruit"]
    {
        screen.keys("<alt-right>");
        screen.wait_for_text(room);
        screen.keys("<tab><down><right><left>");
        open_and_close(&mut screen, "<f1>", "Hulp");
        open_and_close(&mut screen, "<ctrl-p>", "Typ een woord.");
    }
    screen.keys("<alt-left><alt-left><alt-left><alt-left><alt-left>");
    screen.wait_for_text("Laatste inbreng");
    open_and_close(&mut screen, "<ctrl-f>", "Zoeken in alle inbreng");
    screen.keys("<ctrl-b>");
    screen.wait_for("large letters", |screen| !screen.contains("Agenda"));
    screen.wait_for_quiet(Duration::from_millis(150));
    assert_tame(&screen.raw, OWN);
    let seen = String::from_utf8_lossy(&screen.raw).matches("gekaapt").count();
    assert!(seen > 10, "the words were hardly drawn: {seen}");

    let path = file.to_str().unwrap();
    let mut second = home.start(100, 30, super::terminal::PROGRAM, &["open", path], &[]);
    second.wait_for_text("alleen lezen");
    assert_tame(&second.raw, OWN);
    let mut wall = home.start(120, 40, super::terminal::PROGRAM, &["project", path], &[]);
    wall.wait_for_text("gekaapt");
    // However many pages there are.
    for _ in 0..8 {
        wall.keys("<pgdn>");
        wall.wait_for_quiet(Duration::from_millis(150));
    }
    assert_tame(&wall.raw, OWN);
}

#[test]
fn nothing_in_a_session_reaches_the_terminal_as_an_order_from_any_command() {
    let home = Home::new();
    let file = evil_session(&home, "avond\x1b]0;x\x07\u{202e}.dialoog");
    let path = file.to_str().unwrap();
    let other = home.session();
    let table = home.path().join("tabel\x1b[2J.csv");
    fs::write(&table, format!("groep;tekst;{EVIL}\n\"{EVIL}\";\"{EVIL}\"\n")).unwrap();
    let plan = home.path().join("plan\x1b[2J\u{202e}.toml");
    fs::write(&plan, format!("blueprint = 1\nid = \"{EVIL}\"\n# {EVIL}\n[[{EVIL}")).unwrap();
    let (table, plan, other) = (table.to_str().unwrap(), plan.to_str().unwrap(), other.to_str().unwrap());
    let mut heard = 0;
    for arguments in [
        &["log", path][..],
        &["log", path, "--json"],
        &["purge", path],
        &["purge", path, "--remark", "1"],
        &["purge", path, "--remark", "1", "--yes"],
        &["merge", path, other],
        &["merge", other, path],
        &["export", path, "--format", "md", "--output", "-"],
        &["export", path, "--format", "json", "--output", "-"],
        &["export", path, "--format", "html", "--output", "-"],
        &["export", path, other, "--format", "md", "--output", "-"],
        &["import", path, table],
        &["import", path, "weg\x1b[2J.csv"],
        &["score", table],
        &["check", plan],
        &["check", "\x1b[2J"],
        &["new", plan, "--no-open"],
        &["blueprints", "show", "\x1b[2J"],
        &["open", "weg\x1b[2J.dialoog"],
        &["\x1b[2J"],
        &["export", path, "--format", "\x1b[2J"],
    ] {
        let said = home.run_with(arguments);
        assert!(said.code <= 2 && !said.err.contains("panicked"), "{arguments:?}: {said:?}");
        for out in [&said.out, &said.err] {
            let found = out.trim_start_matches('\u{feff}').chars().find(|c| *c != '\n' && steers(*c));
            assert_eq!(found, None, "{arguments:?}: {out:?}");
            heard += out.len();
        }
    }
    assert!(heard > 1000);
}

#[test]
fn names_lead_to_no_other_folder() {
    let home = Home::new();
    let before = files_in(home.path());
    let out = "../../uit";
    let made =
        home.run_with(&["new", "dialoogtafel", "--place", "../../../weg", "--table", "..\\..", "--no-open"]);
    let file = PathBuf::from(made.out.trim_end());
    assert_eq!(file.parent(), Some(home.folders().sessions.as_path()), "{made:?}");
    // Only the folder that was asked for gets files, and nothing in it points elsewhere.
    let folder = home.path().join("a/b").join(out);
    let done = home.run_with(&["export", file.to_str().unwrap(), "--output", folder.to_str().unwrap()]);
    assert_eq!(done.code, 0, "{done:?}");
    for path in files_in(&home.path().join("uit")) {
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(!name.contains("..") && !name.contains('\\'), "{name}");
    }
    let mut there = files_in(home.path());
    there.retain(|path| !before.contains(path));
    let names: Vec<_> = there.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    assert_eq!(names, ["a", "sessions", "uit"]);
    // A blueprint is known by its id: no path can be one.
    let bad = bundled("dialoogtafel").replacen("id = \"dialoogtafel\"", "id = \"../../weg\"", 1);
    fs::write(home.path().join("plan.toml"), bad).unwrap();
    assert_eq!(home.run("check plan.toml").code, 1);
    assert_eq!(home.run("blueprints show ../../plan").code, 1);
}

// How much comes in.

#[test]
fn a_file_without_end_is_told_and_not_read() {
    let home = Home::new();
    let file = home.session();
    for arguments in [
        &["check", "/dev/zero"][..],
        &["new", "/dev/zero", "--no-open"],
        &["import", file.to_str().unwrap(), "/dev/zero"],
        &["score", "/dev/zero"],
    ] {
        let said = home.run_with(arguments);
        assert_eq!(said.code, 1);
        assert!(said.err.contains("/dev/zero is groter dan 64 MB"), "{said:?}");
    }
    let said = home.run("export /dev/zero --output -");
    assert!(said.code == 1 && said.err.contains("is geen sessie"), "{said:?}");
}

#[test]
fn a_table_with_too_many_rows_or_too_long_a_cell_is_refused_in_words() {
    let home = Home::new();
    let file = home.session();
    let import = |text: &str| {
        fs::write(home.path().join("tabel.csv"), text).unwrap();
        home.run_with(&["import", file.to_str().unwrap(), "tabel.csv"])
    };
    let said = import(&format!("groep;tekst\n{}", "inwoners;x\n".repeat(100_001)));
    assert!(said.code == 1 && said.err.contains("meer dan 100000 regels"), "{said:?}");
    let said = import(&format!("groep;tekst\n{};x\n", "a".repeat(20_001)));
    assert!(said.code == 1 && said.err.contains("kolom 'groep': deze tekst heeft 20001 tekens"), "{said:?}");
    // What is wrong in a thousand rows is not told a thousand times.
    let said = import(&format!("groep;tekst\n{}", "buren;x\n".repeat(1000)));
    assert!(said.code == 1 && said.err.contains("en nog 800 dingen"), "{said:?}");
    assert_eq!(said.err.lines().count(), 202);
}

#[test]
fn a_paste_of_a_whole_book_is_refused_in_words_and_the_line_stays_as_it_was() {
    let mut player = Player::at_table(Lang::Nl);
    player.press("Half").paste(&"x".repeat(200_001));
    assert_eq!((player.notice(), player.input().as_str()), (Some("paste-too-long"), "Half"));
    player.paste(&"x".repeat(200_000));
    assert_eq!(player.input().len(), 200_004);
}

#[test]
fn an_entry_that_is_larger_than_any_is_not_taken_in() {
    let (_folder, path) = place();
    let large = |length| Event::Unknown { kind: "later".into(), body: "x".repeat(length) };
    Store::create(&path).unwrap().append(&[entry(1, large(LARGEST_ENTRY))]).unwrap();
    assert_eq!(Store::open(&path).unwrap().entries().unwrap().len(), 1);
    Store::open(&path).unwrap().append(&[entry(2, large(LARGEST_ENTRY + 1))]).unwrap();
    assert_eq!(Store::open(&path).unwrap().entries().unwrap_err().problem, Problem::TooLarge);
}

#[test]
fn a_journal_that_names_itself_and_the_end_of_time_is_read() {
    let (folder, path) = place();
    let id = EventId(Uuid::from_u128(1));
    let device = DeviceId(Uuid::from_u128(u128::MAX));
    let events = [
        Event::Retracted { entry: id },
        Event::ThemeMerged { from: ThemeId::new(""), into: ThemeId::new("") },
    ];
    let mut store = Store::create(&path).unwrap();
    for (seq, event) in (1..).zip(events) {
        let id = EventId(Uuid::from_u128(seq));
        let seq = u64::try_from(i64::MAX).unwrap() - u64::try_from(seq).unwrap();
        store.append(&[Entry { id, device, seq, at: Stamp(i64::MAX), event }]).unwrap();
    }
    assert_eq!(store.entries().unwrap().len(), 2);
    drop(store);
    let report = recover(&path, &folder.path().join("nieuw.dialoog"), None).unwrap();
    assert_eq!(report.entries, 2);
    let _ = Lang::Nl.say(&report.message());
    assert!(Path::new(&report.into).exists());
}

/// As `SQLite` writes it for a transaction over several databases: it ends with the name of a file that is deleted when
/// all is done.
#[test]
fn a_journal_that_a_stranger_put_beside_a_file_has_no_other_file_deleted() {
    let (folder, path) = place();
    Store::create(&path).unwrap().append(&remarks(1..=20)).unwrap();
    let letter = folder.path().join("brief.docx");
    fs::write(&letter, "belangrijk\0").unwrap();
    let magic = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
    let pages = u32::try_from(fs::metadata(&path).unwrap().len() / 4096).unwrap();
    let mut journal = magic.to_vec();
    journal.extend([0, 1234, pages, 512, 4096].map(u32::to_be_bytes).as_flattened());
    journal.resize(512, 0);
    let name = letter.to_str().unwrap().as_bytes();
    let sum: u32 = name.iter().map(|byte| u32::from(*byte)).sum();
    journal.extend((0x4000_0000_u32 / 4096 + 1).to_be_bytes());
    journal.extend(name);
    journal.extend(u32::try_from(name.len()).unwrap().to_be_bytes());
    journal.extend(sum.to_be_bytes());
    journal.extend(magic);
    fs::write(path.with_extension("dialoog-journal"), &journal).unwrap();

    for opened in [Store::open(&path), Store::open_read_only(&path)] {
        assert!(matches!(opened.unwrap_err().problem, Problem::Damaged { .. }));
    }
    let into = folder.path().join("hersteld.dialoog");
    assert_eq!(recover(&path, &into, None).unwrap().entries, 20);
    assert!(letter.exists(), "a file that has nothing to do with it was deleted");
}
