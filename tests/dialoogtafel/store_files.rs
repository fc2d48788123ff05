//! Folders, names of files, and files that are written whole or not at all.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use dialoogtafel::store::{
    Folders, Parcel, Problem, clear_left_over, clear_unfinished, free_path, safe_stem, session_file_name,
    write_file,
};
use proptest::prelude::*;
use time::macros::date;

use crate::crash::child;

#[test]
fn a_session_is_named_after_day_place_and_blueprint() {
    let name = |place: &str| session_file_name(date!(2026 - 11 - 22), place, None, "dialoogtafel");
    assert_eq!(name("Nieuw-Dordrecht"), "2026-11-22-nieuw-dordrecht-dialoogtafel.dialoog");
    assert_eq!(
        name("  't Haantje / Wâlden (Fryslân) 🚌"),
        "2026-11-22-t-haantje-walden-fryslan-dialoogtafel.dialoog"
    );
    assert_eq!(name("../../etc/passwd"), "2026-11-22-etc-passwd-dialoogtafel.dialoog");
    assert_eq!(name("日本"), "2026-11-22-dialoogtafel.dialoog");
    // Files of several tables come together in one folder.
    let at = |table| session_file_name(date!(2026 - 11 - 22), "Zweeloo", Some(table), "huiskamer");
    assert_eq!(at("2"), "2026-11-22-zweeloo-tafel-2-huiskamer.dialoog");
    assert_eq!(at("bij het raam"), "2026-11-22-zweeloo-tafel-bij-het-raam-huiskamer.dialoog");
    assert_eq!(at(" "), "2026-11-22-zweeloo-huiskamer.dialoog");
}

#[test]
fn names_that_windows_takes_for_devices_are_avoided() {
    assert_eq!(safe_stem(&["CON"]), "dialoog-con");
    assert_eq!(safe_stem(&["Com1"]), "dialoog-com1");
    assert_eq!(safe_stem(&["", "…", "?"]), "dialoog");
    assert_eq!(safe_stem(&["con", "sessie"]), "con-sessie");
}

#[test]
fn a_name_that_is_taken_gets_a_number() {
    let folder = tempfile::tempdir().unwrap();
    let free = || free_path(folder.path(), "avond.v1.dialoog");
    for name in ["avond.v1.dialoog", "avond.v1-2.dialoog", "avond.v1-3.dialoog"] {
        assert_eq!(free(), folder.path().join(name));
        fs::write(free(), "").unwrap();
    }
}

#[test]
fn everything_lives_under_the_folder_of_the_environment() {
    let home = tempfile::tempdir().unwrap();
    let output = child("store_files::child_says_its_folders", home.path())
        .env("DIALOOGTAFEL_HOME", home.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let elsewhere = child("store_files::child_says_its_folders", home.path())
        .env_remove("DIALOOGTAFEL_HOME")
        .output()
        .unwrap();
    assert!(!elsewhere.status.success());
}

#[test]
#[ignore = "the child of the test of folders"]
fn child_says_its_folders() {
    let home = crate::crash::file_of_child();
    let folders = Folders::find().unwrap();
    assert_eq!(folders, Folders::under(&home));
    assert_eq!(folders.sessions, home.join("sessions"));
    assert_eq!(folders.config_file, home.join("config.toml"));
}

fn names_in(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn a_file_is_written_whole_and_replaces_nothing_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let exports = folder.path().join("uitdraai");
    let path = exports.join("overzicht.html");
    write_file(&path, b"een", false).unwrap();
    let error = write_file(&path, b"twee", false).unwrap_err();
    assert_eq!(error.problem, Problem::AlreadyExists);
    assert_eq!(fs::read(&path).unwrap(), b"een");
    write_file(&path, b"drie", true).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"drie");
    assert_eq!(names_in(&exports), ["overzicht.html"], "nothing is left beside it");
}

#[cfg(unix)]
#[test]
fn what_a_killed_program_left_goes_and_what_may_be_in_use_or_is_of_others_stays() {
    let folder = tempfile::tempdir().unwrap();
    let names = [
        ".map.7.dialoog-part",
        ".uit.html.7.dialoog-part",
        ".x.dialoog.7.dialoog-part-journal",
        ".uit.7.part",
    ];
    let make = |age: Duration| {
        for name in names {
            let path = folder.path().join(name);
            if name.starts_with(".map") {
                fs::create_dir_all(&path).unwrap();
                fs::write(path.join("overzicht.html"), "De bus").unwrap();
            } else {
                fs::write(&path, "De bus").unwrap();
            }
            fs::File::open(&path).unwrap().set_modified(SystemTime::now() - age).unwrap();
        }
    };
    make(Duration::from_mins(59));
    clear_left_over(folder.path());
    assert_eq!(names_in(folder.path()).len(), 4, "somebody may be writing these");
    make(Duration::from_mins(61));
    clear_left_over(folder.path());
    assert_eq!(names_in(folder.path()), [".uit.7.part"]);
    make(Duration::ZERO);
    clear_unfinished(folder.path());
    assert_eq!(names_in(folder.path()), [".uit.7.part"]);
}

#[test]
fn files_come_into_a_folder_together_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let (at, there) = (folder.path().join("uitdraai"), folder.path().join("uitdraai/avond"));
    let parcel = || {
        let mut parcel = Parcel::begin(&at, "avond").unwrap();
        parcel.add("een.html", b"een").unwrap();
        parcel.add("twee.html", b"twee").unwrap();
        parcel
    };
    drop(parcel());
    assert_eq!(names_in(&at), [""; 0]);
    assert_eq!(
        parcel().hand_over(&there, false).unwrap(),
        ["een.html", "twee.html"].map(|name| there.join(name))
    );
    assert_eq!((names_in(&at), names_in(&there).len()), (vec!["avond".to_owned()], 2));
    // The second is in the way: the first does not come either.
    fs::remove_file(there.join("een.html")).unwrap();
    assert_eq!(parcel().hand_over(&there, false).unwrap_err().problem, Problem::AlreadyExists);
    assert_eq!((names_in(&at).len(), names_in(&there)), (1, vec!["twee.html".to_owned()]));
    parcel().hand_over(&there, true).unwrap();
    assert_eq!(names_in(&there).len(), 2);
    // The second cannot be moved: what the first replaced is back, and what was not there before is gone again.
    for before in [Some("van gisteren"), None] {
        let first = there.join("een.html");
        match before {
            Some(text) => fs::write(&first, text).unwrap(),
            None => fs::remove_file(&first).unwrap(),
        }
        let parcel = parcel();
        let stage = names_in(&at).into_iter().find(|name| name.starts_with('.')).unwrap();
        fs::remove_file(at.join(stage).join("twee.html")).unwrap();
        let refused = parcel.hand_over(&there, true).unwrap_err();
        assert!(refused.path.ends_with("twee.html"), "{refused:?}");
        assert_eq!(fs::read_to_string(&first).ok().as_deref(), before);
        assert_eq!(fs::read_to_string(there.join("twee.html")).unwrap(), "twee");
        assert_eq!(names_in(&at), ["avond"]);
    }
}

#[test]
fn what_cannot_be_written_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map");
    fs::create_dir(&path).unwrap();
    write_file(&path, b"een", true).unwrap_err();
    let error = write_file(&path.join("bestand"), b"een", false)
        .and_then(|()| write_file(&path.join("bestand").join("onder een bestand"), b"een", false));
    error.unwrap_err();
    assert_eq!(names_in(folder.path()), ["map"]);
    assert_eq!(names_in(&path), ["bestand"]);
}

#[cfg(unix)]
#[test]
fn a_written_file_is_for_the_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("overzicht.html");
    write_file(&path, b"een", false).unwrap();
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
}

proptest! {
    #[test]
    fn any_parts_make_a_name_that_every_system_accepts(parts in prop::collection::vec(".*", 0..4)) {
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let stem = safe_stem(&parts);
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        prop_assert!(!stem.is_empty() && stem.len() < 200 && stem.chars().all(plain), "{stem}");
        prop_assert!(!stem.starts_with('-') && !stem.ends_with('-') && !stem.contains("--"), "{stem}");
    }
}
