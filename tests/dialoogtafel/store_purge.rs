//! What goes for good is nowhere any more: not in the file, not in its copies, and not after a merge.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use base64ct::{Base64, Encoding};
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::Room;
use dialoogtafel::session::{
    Age, BallotId, Counted, DeviceId, Entry, Event, EventId, Field, GroupId, RowId, Scores, Stamp, TallyId,
    Value, Worksheet,
};
use dialoogtafel::store::{Store, backups, keep_backup, keep_contact};
use uuid::Uuid;

use super::player::{Player, bundled};
use super::store::{place, remark, remarks};
use super::terminal::{Home, PROGRAM, files_in, read_session, remarks_in};

/// Words that stand nowhere else.
const WORDS: &str = "Zwaluwstaart van Wim";

/// Whether words stand in bytes: in UTF-8, in UTF-16 of either kind, in hex or in base64.
pub fn hold(bytes: &[u8], words: &str) -> bool {
    let wide: Vec<u16> = words.encode_utf16().collect();
    let hex: Vec<u8> = words.bytes().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect();
    let forms = [
        words.as_bytes().to_vec(),
        hex.to_ascii_uppercase(),
        hex,
        wide.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        wide.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
    ];
    // As they stand in a text of which the bytes before them do not matter: whole groups of three bytes.
    let base64 = (0..3).filter_map(|start| {
        let rest = &words.as_bytes()[start..];
        Some(Base64::encode_string(rest.get(..rest.len() / 3 * 3)?).into_bytes())
    });
    let forms: Vec<_> = forms.into_iter().chain(base64).collect();
    forms.iter().any(|form| bytes.windows(form.len()).any(|window| window == form))
}

/// The files under a folder that hold words.
pub fn holding(folder: &Path, words: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in files_in(folder) {
        if path.is_dir() {
            found.extend(holding(&path, words));
        } else if hold(&fs::read(&path).unwrap(), words) {
            found.push(path);
        }
    }
    found
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A session in a file with a remark of [`WORDS`] among others, its words corrected once.
fn session(home: &Home) -> PathBuf {
    let file = home.session();
    let csv = home.path().join("in.csv");
    fs::write(&csv, format!("groep;tekst\ninwoners;De bus rijdt niet\ninwoners;{WORDS}\n")).unwrap();
    assert_eq!(home.run_with(&["import", text(&file), text(&csv)]).code, 0);
    fs::remove_file(csv).unwrap();
    home.without_copies();
    file
}

#[test]
fn the_words_are_on_no_page_of_the_file_and_no_merge_brings_them_back() {
    let (folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    // Long enough for pages of their own, and in the draft as well.
    let mut said = remark(2);
    if let Event::ContributionRecorded { text, .. } = &mut said.event {
        *text = format!("{WORDS} {}", "en nog veel meer. ".repeat(900));
    }
    let edited = Event::ContributionEdited {
        contribution: said.id,
        text: format!("{WORDS}, korter"),
        reason: format!("{WORDS} vond het te lang"),
    };
    let edited =
        Entry { id: EventId(Uuid::from_u128(5)), seq: 9, at: remark(9).at, event: edited, ..said.clone() };
    store.append(&[remark(1), said.clone(), edited.clone()]).unwrap();
    store.append(&remarks(3..=8)).unwrap();
    store.save_draft(&format!("{{\"text\":\"{WORDS}, korter\"}}")).unwrap();
    let old = folder.path().join("stick.dialoog");
    fs::copy(&path, &old).unwrap();
    assert!(hold(&fs::read(&path).unwrap(), WORDS));

    // Another program took rows away before, and left their words on pages that are no longer used.
    let other = rusqlite::Connection::open(&path).unwrap();
    let left = format!("{WORDS} {}", "lang ".repeat(3000));
    other.execute_batch("PRAGMA secure_delete = OFF").unwrap();
    other.execute("INSERT INTO meta VALUES ('x', ?1)", [left]).unwrap();
    other.execute("DELETE FROM meta WHERE key = 'x'", []).unwrap();
    drop(other);

    let (ids, words) = ([said.id, edited.id], [format!("{WORDS}, korter")]);
    store.purge(&ids, &words).unwrap();
    let entries = store.entries().unwrap();
    assert!(!hold(&fs::read(&path).unwrap(), WORDS));
    assert_eq!(store.draft().unwrap(), None);
    assert_eq!(entries.len(), 9);
    let emptied = |entry: &&Entry| entry.event == Event::Purged {};
    assert_eq!(
        entries.iter().filter(emptied).map(|entry| (entry.id, entry.seq, entry.at)).collect::<Vec<_>>(),
        [(said.id, said.seq, said.at), (edited.id, edited.seq, edited.at)]
    );
    // A draft about something else stays.
    store.save_draft("{\"text\":\"half\"}").unwrap();
    store.purge(&[remark(1).id], &["Opmerking 1".to_owned()]).unwrap();
    assert!(store.draft().unwrap().is_some());
    // From the file that still holds them nothing comes back.
    let theirs = Store::open_read_only(&old).unwrap().entries().unwrap();
    let brought = dialoogtafel::session::union(&store.entries().unwrap(), theirs);
    store.bring_in(&brought).unwrap();
    drop(store);
    assert!(!hold(&fs::read(&path).unwrap(), WORDS));
    assert_eq!(brought, []);
}

#[test]
fn a_remark_is_purged_by_its_number_from_the_file_and_its_copies_and_only_after_a_yes() {
    let home = Home::new();
    let file = session(&home);
    // A copy that holds it.
    let store = Store::open(&file).unwrap();
    keep_backup(&store, store.entries().unwrap()[0].id, &home.folders().backups).unwrap();
    // And one that a program did not finish, which was killed a moment ago.
    let copies = backups(&home.folders().backups);
    fs::copy(&copies[0], copies[0].with_file_name(".x-2.dialoog.7.dialoog-part")).unwrap();
    drop(store);
    let listed = home.run_with(&["wis", text(&file)]);
    assert!(listed.out.contains(&format!("{WORDS}\n")) && listed.out.contains("   2  "), "{}", listed.out);
    let refused = home.run_with(&["purge", text(&file), "--remark", "2"]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("--yes"), "{}", refused.err);
    assert_eq!(holding(home.path(), WORDS).len(), 3);
    let done = home.run_with(&["purge", text(&file), "--remark", "2", "--yes"]);
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    assert!(
        done.out.starts_with("Voor altijd gewist: 1 regel in het bestand, ook in 1 kopie."),
        "{}",
        done.out
    );
    assert_eq!(holding(home.path(), WORDS), Vec::<PathBuf>::new());
    assert_eq!(remarks_in(&file), ["De bus rijdt niet"]);
    for copy in backups(&home.folders().backups) {
        assert_eq!(remarks_in(&copy), ["De bus rijdt niet"]);
    }
    for wrong in ["7", "0", "x", "01a204a2-11e0-7099-ac6c-d7363ca585e7"] {
        let said = home.run_with(&["purge", text(&file), "--remark", wrong, "--yes"]);
        assert_ne!(said.code, 0, "{wrong}");
    }
    let log = home.run_with(&["log", text(&file)]);
    assert!(log.code == 0 && log.out.contains("purged"), "{}", log.out);
}

#[test]
fn what_was_purged_at_another_table_goes_here_too_also_from_the_copies() {
    let (home, elsewhere) = (Home::new(), Home::new());
    let file = session(&home);
    let other = elsewhere.path().join("tafel-2.dialoog");
    fs::copy(&file, &other).unwrap();
    let store = Store::open(&file).unwrap();
    keep_backup(&store, store.entries().unwrap()[0].id, &home.folders().backups).unwrap();
    drop(store);
    assert_eq!(elsewhere.run_with(&["purge", text(&other), "--remark", "2", "--yes"]).code, 0);
    // Who gets a file in which the words still stand is told so; that file is only read.
    let said = elsewhere.run_with(&["merge", text(&other), text(&file)]);
    assert!(said.out.contains("staat nog 1 regel die hier voor altijd is gewist."), "{said:?}");
    assert_eq!(holding(elsewhere.path(), WORDS), Vec::<PathBuf>::new());
    assert_eq!(holding(home.path(), WORDS).len(), 2);

    let said = home.run_with(&["merge", text(&file), text(&other)]);
    assert!(
        said.out.contains("1 regel die aan een andere tafel voor altijd is gewist, is hier ook"),
        "{said:?}"
    );
    assert_eq!(holding(home.path(), WORDS), Vec::<PathBuf>::new());
    let copies = backups(&home.folders().backups);
    let held = copies.iter().chain([&file]).map(|path| remarks_in(path));
    assert_eq!(held.collect::<Vec<_>>(), vec![["De bus rijdt niet"]; copies.len() + 1]);
    let said = home.run_with(&["merge", text(&file), text(&other)]);
    assert!(said.out.ends_with("Alles stond er al. Er is niets veranderd.\n"), "{said:?}");
}

#[test]
fn a_whole_session_goes_with_its_copies_and_the_contacts_of_that_day_and_place() {
    let home = Home::new();
    let file = session(&home);
    let store = Store::open(&file).unwrap();
    keep_backup(&store, store.entries().unwrap()[0].id, &home.folders().backups).unwrap();
    drop(store);
    let words = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    let columns = words(&["Datum", "Plaats", "Naam"]);
    keep_contact(&file, &columns, &words(&["2026-11-22", "Veenhuizen-Oost", WORDS])).unwrap();
    let contacts = keep_contact(&file, &columns, &words(&["2026-11-20", "Zweeloo", "Truus"])).unwrap();
    let other = home.run("new dialoogtafel --place Zweeloo --no-open").out;

    assert_eq!(home.run_with(&["purge", text(&file), "--all"]).code, 1);
    assert!(file.exists());
    let writer = Store::open(&file).unwrap();
    assert_eq!(home.run_with(&["purge", text(&file), "--all", "--yes"]).code, 1, "somebody writes in it");
    assert!(file.exists());
    drop(writer);
    let done = home.run_with(&["wis", text(&file), "--all", "--yes"]);
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    assert!(
        done.out.starts_with("De sessie is voor altijd gewist, met 1 kopie en 1 contact."),
        "{}",
        done.out
    );
    assert_eq!(holding(home.path(), WORDS), Vec::<PathBuf>::new());
    assert!(!file.exists() && Path::new(other.trim_end()).exists());
    assert_eq!(
        fs::read_to_string(contacts).unwrap(),
        "\u{feff}Datum;Plaats;Naam\r\n2026-11-20;Zweeloo;Truus\r\n"
    );
    assert_eq!(backups(&home.folders().backups), Vec::<PathBuf>::new());
}

#[test]
fn a_conversation_goes_with_all_that_was_said_and_voted_in_it() {
    let mut player = Player::in_session(Lang::Nl, bundled("supermarkt"));
    player.press("j").press("De bus<enter><ctrl-n>2").press("jDe dokter<enter><ctrl-n>3");
    let id = player.session().conversations().begun()[0].id;
    let traces = player.session().traces_of_conversation(id);
    let kinds: Vec<&str> = player
        .session()
        .entries()
        .iter()
        .filter(|entry| traces.contains(&entry.id))
        .map(|entry| entry.event.kind())
        .collect();
    assert_eq!(kinds, ["conversation_begun", "contribution_recorded", "age_given"]);
    for entry in player.entries.iter_mut().filter(|entry| traces.contains(&entry.id)) {
        entry.event = Event::Purged {};
    }
    player.reopen();
    assert_eq!(player.remarks(), ["De dokter"]);
    assert_eq!(player.session().conversations().begun().len(), 1);
}

#[test]
fn a_conversation_is_purged_by_its_number_from_the_file_and_its_copies() {
    let home = Home::new();
    let mut screen = home.open("new supermarkt --place Zweeloo --date 2026-11-22");
    for (number, (words, age)) in (1..).zip([(WORDS, "2"), ("De dokter is ver", "3")]) {
        screen.wait_for_text("ja, begin het gesprek");
        screen.keys("j");
        screen.wait_for_text("Wat is fijn aan dit dorp?");
        screen.keys(words);
        screen.keys("<enter>");
        screen.wait_until_saved(&format!("● {words}"));
        screen.keys("<ctrl-n>");
        screen.wait_for_text("20 tot en met 34");
        screen.keys(age);
        screen.wait_until_saved(&format!("Gesprek {number} is klaar"));
    }
    screen.leave();
    let file = home.session_file();
    let store = Store::open(&file).unwrap();
    keep_backup(&store, store.entries().unwrap()[0].id, &home.folders().backups).unwrap();
    drop(store);
    assert_eq!(home.run_with(&["purge", text(&file), "--conversation", "1"]).code, 1);
    assert!(!holding(home.path(), WORDS).is_empty());
    let done = home.run_with(&["wis", text(&file), "--conversation", "1", "--yes"]);
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    assert_eq!(holding(home.path(), WORDS), Vec::<PathBuf>::new());
    assert_eq!(remarks_in(&file), ["De dokter is ver"]);
    let session = read_session(&file);
    assert_eq!((session.conversations().all().len(), session.conversations().of_age(Age::From20)), (1, 0));
    assert_eq!(home.run_with(&["wis", text(&file), "--conversation", "7", "--yes"]).code, 1);
}

#[test]
fn votes_that_were_taken_away_or_undone_go_with_their_conversation() {
    let home = Home::new();
    let made = home.run("new supermarkt --place Zweeloo --no-open").out;
    let file = PathBuf::from(made.trim_end());
    let id = |number: u128| EventId(Uuid::from_u128(number));
    let (ballot, tally) = (BallotId(Uuid::from_u128(41)), TallyId(Uuid::from_u128(42)));
    let cast = |ballot| Event::BallotCast {
        ballot,
        group: GroupId::new("inwoners"),
        round: 1,
        scores: Scores::default(),
    };
    let counted = Event::TallyCounted {
        tally,
        group: GroupId::new("inwoners"),
        round: 1,
        counts: Counted::Fingers(BTreeMap::new()),
    };
    let events = [
        Event::ConversationBegun {},
        cast(ballot),
        Event::BallotRemoved { ballot },
        counted,
        Event::Retracted { entry: id(4) },
        Event::AgeGiven { conversation: id(1), age: Age::From20 },
        Event::ConversationBegun {},
        cast(BallotId(Uuid::from_u128(43))),
    ];
    let entries: Vec<Entry> = (1..).zip(events).map(|(number, event)| entry(number, event)).collect();
    Store::open(&file).unwrap().append(&entries).unwrap();
    let done = home.run_with(&["wis", text(&file), "--conversation", "1", "--yes"]);
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    let left = Store::open_read_only(&file).unwrap().entries().unwrap();
    let kinds: Vec<&str> = left.iter().skip(1).map(|entry| entry.event.kind()).collect();
    assert_eq!(
        kinds,
        [
            "purged",
            "purged",
            "ballot_removed",
            "purged",
            "retracted",
            "purged",
            "conversation_begun",
            "ballot_cast"
        ]
    );
}

#[test]
fn in_the_program_a_remark_goes_after_a_list_and_a_question() {
    let mut player = Player::at_table(Lang::Nl);
    player.press("De bus<enter>De dokter<enter>Weg<enter><ctrl-d><enter>");
    player.press("<alt-w>");
    assert_eq!(player.over(), "list");
    let shown = player.text(80, 24).join("\n");
    assert!(shown.contains("De dokter") && shown.contains("Verwijderd: Weg"), "{shown}");
    player.press("<down><enter>");
    assert_eq!(player.over(), "confirm");
    player.press("<esc>");
    assert!(format!("{:?}", player.entries).contains("\"Weg\""));
    player.press("<alt-w><down><enter><enter>");
    assert!(!format!("{:?}", player.entries).contains("\"Weg\""));
    assert_eq!(player.session().entries(), player.entries);
    // Undo does not bring it back, and what was done before it is still undone.
    player.press("<ctrl-z>");
    assert_eq!(player.remarks(), ["De bus"]);
    assert!(!format!("{:?}", player.entries).contains("\"Weg\""));
    // In Thema's too, and what stands.
    player.press("<ctrl-y><ctrl-2>w<enter><enter>");
    assert_eq!((player.room(), player.session().contributions().count()), (Room::Themes, 1));
    assert_eq!(player.sitting().themes.order.len(), 1);
}

#[test]
fn where_the_time_has_passed_it_is_offered_and_nothing_happens_unasked() {
    let toml = |days: u32| format!("{}\n[keep]\ndays = {days}\n", bundled("dialoogtafel"));
    let opened = |days: u32, later: i64| {
        let mut player = Player::in_session(Lang::Nl, &toml(days));
        player.press("De bus<enter>").put_clock(later * 86_400);
        player.reopen();
        player
    };
    assert_eq!(opened(30, 30).over(), "");
    let mut player = opened(30, 31);
    assert_eq!(player.over(), "list");
    // Enter without looking keeps it.
    player.press("<enter>");
    assert_eq!((player.over(), player.remarks().len()), ("", 1));
    let mut player = opened(30, 31);
    player.press("<down><enter>");
    assert_eq!((player.over(), player.entries.is_empty()), ("confirm", false));
    player.press("<enter>");
    assert!(player.entries.is_empty() && player.app.sitting().is_none());
    let mut player = Player::in_session(Lang::Nl, bundled("dialoogtafel"));
    player.put_clock(9_999 * 86_400).reopen();
    assert_eq!(player.over(), "");
}

#[cfg(unix)]
#[test]
fn the_program_takes_away_what_is_on_disk() {
    let home = Home::new();
    let file = session(&home);
    let mut terminal = home.open_file(&file);
    terminal.wait_for_text(WORDS);
    terminal.keys("<alt-w>");
    terminal.wait_for_text("Wat wilt u voor altijd wissen?");
    // It is kept after the first picture, and before any key.
    assert_eq!(holding(home.path(), WORDS).len(), 2, "the file, and the copy that opening keeps");
    terminal.keys("<enter>");
    terminal.wait_for_text("Dit kan niet ongedaan");
    terminal.keys("<enter>");
    terminal.wait_for_text("Voor altijd gewist");
    assert_eq!(holding(home.path(), WORDS), Vec::<PathBuf>::new());
    assert_eq!(read_session(&file).contributions().count(), 1);
}

#[cfg(unix)]
#[test]
fn at_a_terminal_the_command_shows_the_words_and_waits_for_a_yes() {
    let home = Home::new();
    let file = session(&home);
    for (answer, sentence, left) in
        [("nee", "Er is niets gewist.", 1), ("ja", "Voor altijd gewist: 1 regel", 0)]
    {
        let arguments = ["purge", text(&file), "--remark", "2"];
        let mut terminal = home.start(80, 24, PROGRAM, &arguments, &[]);
        terminal.wait_for_text(WORDS);
        terminal.keys(&format!("{answer}<enter>"));
        terminal.wait_for_text(sentence);
        assert_eq!(holding(home.path(), WORDS).len(), left, "{answer}");
    }
}

#[cfg(unix)]
#[test]
fn opening_keeps_a_copy_and_the_example_none() {
    let home = Home::new();
    let file = session(&home);
    let mut terminal = home.open_file(&file);
    terminal.wait_for_text(WORDS);
    terminal.leave();
    assert_eq!(backups(&home.folders().backups).len(), 1);
    let mut example = home.open("demo");
    example.wait_for_text("Veldermeer");
    example.leave();
    assert_eq!(backups(&home.folders().backups).len(), 1);
}

/// What was filled in on a row of the goals.
fn filled(number: u64, row: &str, text: &str) -> Entry {
    let filled = [(Field::What, Some(Value::Text(text.to_owned())))].into();
    entry(number, Event::RowFilled { sheet: Worksheet::Goals, row: RowId::new(row), filled })
}

/// What was recorded long after the session began, one after another.
fn entry(number: u64, event: Event) -> Entry {
    Entry {
        id: EventId(Uuid::from_u128(number.into())),
        device: DeviceId(Uuid::from_u128(7)),
        seq: number,
        at: Stamp(4_000_000_000_000_000 + i64::try_from(number).unwrap()),
        event,
    }
}

#[test]
fn rows_that_were_taken_away_and_texts_that_were_changed_go_for_good() {
    let home = Home::new();
    let file = home.session();
    let mut store = Store::open(&file).unwrap();
    let removed = Event::RowRemoved { sheet: Worksheet::Goals, row: RowId::new("weg") };
    let entries = [
        filled(1, "weg", WORDS),
        filled(2, "blijft", "Vroeger stond hier wat anders"),
        filled(3, "blijft", "Een bankje bij de kerk"),
        Entry { event: removed, ..filled(4, "weg", "") },
    ];
    store.append(&entries).unwrap();
    drop(store);
    let done = home.run_with(&["wis", text(&file), "--removed-rows", "--yes"]);
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    assert!(done.out.starts_with("Voor altijd gewist: 2 regels"), "{}", done.out);
    for gone in [WORDS, "Vroeger stond hier"] {
        assert_eq!(holding(home.path(), gone), Vec::<PathBuf>::new());
    }
    let session = read_session(&file);
    let goals: Vec<_> = session.rows(Worksheet::Goals).map(|row| row.text(Field::What)).collect();
    assert_eq!(goals, ["Een bankje bij de kerk"]);
    // What stands is not touched, and a whole session takes its worksheets along.
    let nothing = home.run_with(&["wis", text(&file), "--removed-rows", "--yes"]);
    assert_eq!(nothing.code, 1, "{}", nothing.out);
    assert_eq!(home.run_with(&["wis", text(&file), "--all", "--yes"]).code, 0);
    assert_eq!(holding(home.path(), "Een bankje bij de kerk"), Vec::<PathBuf>::new());
}
