//! Folders, names of files, and files that are written whole or not at all.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

use dialoogtafel::store::{Folders, Problem, free_path, safe_stem, session_file_name, write_file};
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
