//! Session files brought together on disk, and the copies that are kept before that.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use dialoogtafel::session::{Event, union};
use dialoogtafel::store::{BACKUPS_KEPT, News, Store, backups, keep_backup};

use super::store::{followed, place, remark, remarks};
use super::terminal::{Home, files_in, read_session, remarks_in};

/// A session of a table, with one remark.
fn table(home: &Home, name: &str, said: &str) -> PathBuf {
    let made =
        home.run(&format!("new dialoogtafel --place Zweeloo --date 2026-11-22 --table {name} --no-open"));
    let file = PathBuf::from(made.out.trim_end());
    let csv = home.path().join(format!("{name}.csv"));
    fs::write(&csv, format!("groep;tekst\ninwoners;{said}\n")).unwrap();
    assert_eq!(home.run_with(&["import", text(&file), text(&csv)]).code, 0);
    home.without_copies();
    file
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn what_is_brought_in_is_there_and_who_wrote_it_is_known() {
    let (_folder, mut store, mut follower) = followed(2);
    let mut replaced = remark(1);
    replaced.event = Event::Purged {};
    let brought = union(&remarks(1..=2), [replaced.clone(), remark(3)]);
    store.bring_in(&brought).unwrap();
    assert_eq!(store.entries().unwrap(), [replaced, remark(2), remark(3)]);
    assert_eq!(store.brought_in().unwrap(), BTreeSet::from([remark(3).device]));
    // Who reads along does not keep what was taken away.
    assert!(matches!(follower.news().unwrap(), News::Anew(entries) if entries == store.entries().unwrap()));
}

#[test]
fn two_tables_become_one_file_and_the_other_is_only_read() {
    let home = Home::new();
    let (one, other) = (table(&home, "1", "De bus rijdt niet"), table(&home, "2", "De dokter is ver"));
    let before = fs::read(&other).unwrap();
    for (arguments, sentence) in [
        ("merge", "(tafel 2): 1 nieuwe opmerking, 0 stembriefjes, 0 tellingen en 0 andere regels."),
        ("samenvoegen", "Alles stond er al. Er is niets veranderd."),
    ] {
        let said = home.run_with(&[arguments, text(&one), text(&other)]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert!(said.out.contains(sentence), "{}", said.out);
        assert_eq!(remarks_in(&one), ["De bus rijdt niet", "De dokter is ver"]);
        assert_eq!(read_session(&one).tables().collect::<Vec<_>>(), ["1", "2"]);
    }
    assert_eq!(fs::read(&other).unwrap(), before);
    // A copy of how it was, once: the second time nothing changed.
    let copies = backups(&home.folders().backups);
    assert_eq!(copies.iter().map(|copy| remarks_in(copy)).collect::<Vec<_>>(), [["De bus rijdt niet"]]);
}

#[test]
fn what_is_read_in_from_a_table_comes_behind_a_copy_of_how_the_session_was() {
    let home = Home::new();
    let file = table(&home, "1", "De bus rijdt niet");
    let csv = home.path().join("meer.csv");
    fs::write(&csv, "groep;tekst\ninwoners;De dokter is ver\n").unwrap();
    // The second time nothing comes, and nothing is copied.
    for _ in 0..2 {
        assert_eq!(home.run_with(&["import", text(&file), text(&csv)]).code, 0);
        assert_eq!(remarks_in(&file), ["De bus rijdt niet", "De dokter is ver"]);
        let copies = backups(&home.folders().backups);
        assert_eq!(copies.iter().map(|copy| remarks_in(copy)).collect::<Vec<_>>(), [["De bus rijdt niet"]]);
    }
}

#[test]
fn a_file_with_another_blueprint_is_named_and_nothing_is_written() {
    let home = Home::new();
    let (one, other) = (table(&home, "1", "De bus"), table(&home, "2", "De dokter"));
    let made = home.run("new huiskamer --place Zweeloo --no-open");
    let stranger = PathBuf::from(made.out.trim_end());
    let before = fs::read(&one).unwrap();
    let said = home.run_with(&["merge", text(&one), text(&other), text(&stranger)]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("verschillen, bij: "), "{}", said.err);
    assert!(said.err.contains("huiskamer.dialoog"), "{}", said.err);
    assert_eq!(fs::read(&one).unwrap(), before);
    assert_eq!(backups(&home.folders().backups), Vec::<PathBuf>::new());
    let said = home.run_with(&["merge", text(&one), "weg.dialoog"]);
    assert!(said.code == 1 && said.err.contains("Het bestand 'weg.dialoog' is er niet."), "{said:?}");
}

#[test]
fn of_a_session_the_last_five_states_are_kept_and_only_when_it_changed() {
    let (folder, path) = place();
    let copies = folder.path().join("backups");
    let mut store = Store::create(&path).unwrap();
    let session = remark(1).id;
    for number in 1..=7 {
        store.append(&[remark(number)]).unwrap();
        assert!(keep_backup(&store, session, &copies).unwrap().is_some());
        assert_eq!(keep_backup(&store, session, &copies).unwrap(), None);
    }
    let mut kept = backups(&copies);
    kept.sort();
    assert_eq!(kept.len(), BACKUPS_KEPT);
    let counts: Vec<usize> =
        kept.iter().map(|copy| Store::open_read_only(copy).unwrap().entries().unwrap().len()).collect();
    assert_eq!(counts, [3, 4, 5, 6, 7]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        for copy in kept {
            assert_eq!(copy.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
    assert_eq!(files_in(&copies).len(), 1, "a folder for the session");
}

#[cfg(unix)]
#[test]
fn from_the_first_screen_one_session_comes_into_another() {
    let home = Home::new();
    let (one, other) = (table(&home, "1", "De bus rijdt niet"), table(&home, "2", "De dokter is ver"));
    let mut terminal = home.open("");
    terminal.wait_for_text("Zweeloo · 2");
    // The last session stands first.
    terminal.keys("m");
    terminal.wait_for_text("Wat komt er bij Zweeloo · 2?");
    terminal.keys("<enter>");
    terminal.wait_for_text("wordt eerst een kopie bewaard");
    terminal.keys("<enter>");
    terminal.wait_for_text("1 opmerking en geen nieuwe stemmen erbij gezet.");
    assert_eq!(remarks_in(&other), ["De bus rijdt niet", "De dokter is ver"]);
    assert_eq!(remarks_in(&one), ["De bus rijdt niet"]);
    assert_eq!(backups(&home.folders().backups).len(), 1);
}
