//! Disks that go away, or no longer let themselves be written: said at once, and gone on with when they are back.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use dialoogtafel::store::{Problem, Store};

use crate::crash::{child, file_of_child};
use crate::store::{place, remarks};
use crate::terminal::{Home, is_saved, remarks_in};

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_folder_that_becomes_read_only_while_writing_takes_nothing_that_was_saved() {
    let (folder, path) = place();
    // For root no folder is read-only: then the child is somebody else, where the system can do that.
    set_mode(folder.path(), 0o555);
    let everything = fs::write(folder.path().join("proef"), "").is_ok();
    set_mode(folder.path(), 0o777);
    let child = child("crash_disks::child_writes_in_a_folder_that_becomes_read_only", &path);
    let mut command = Command::new(if everything { "setpriv" } else { "env" });
    if everything {
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]);
    }
    let variables = child.get_envs().filter_map(|(name, value)| Some((name, value?)));
    let output = command.arg(child.get_program()).args(child.get_args()).envs(variables).output();
    let Ok(output) = output.as_ref().map(|output| String::from_utf8_lossy(&output.stdout)) else {
        println!("skipped: root cannot be somebody else here");
        return;
    };
    if everything && !output.contains("running 1 test") {
        println!("skipped: somebody else cannot run this program here");
        return;
    }
    assert!(output.contains("1 passed"), "{output}");
    println!("| folder made read-only while writing | 20 | 0 | 0 |");
}

#[test]
#[ignore = "the child of the test of a folder that becomes read-only"]
fn child_writes_in_a_folder_that_becomes_read_only() {
    let path = file_of_child();
    let folder = path.parent().unwrap().join("van mij");
    fs::create_dir(&folder).unwrap();
    let path = folder.join("avond.dialoog");
    let mut store = Store::create(&path).unwrap();
    for round in 1..=20 {
        store.append(&remarks(round * 3 - 2..=round * 3 - 1)).unwrap();
        set_mode(&folder, 0o555);
        let next = remarks(round * 3..=round * 3);
        assert_eq!(store.append(&next).unwrap_err().problem, Problem::ReadOnly);
        assert_eq!(store.save_draft("concept").unwrap_err().problem, Problem::ReadOnly);
        assert_eq!(store.entries().unwrap(), remarks(1..=round * 3 - 1));
        set_mode(&folder, 0o755);
        store.append(&next).unwrap();
    }
    drop(store);
    assert_eq!(Store::open(&path).unwrap().entries().unwrap(), remarks(1..=60));
}

#[test]
fn a_file_or_folder_that_goes_away_is_told_and_gone_on_with_when_it_is_back() {
    let home = Home::new();
    let file = home.session();
    let folder = file.parent().unwrap().to_owned();
    let (aside, stick) = (home.path().join("opzij"), home.path().join("stick"));
    let mut screen = home.open_file(&file);
    screen.wait_for("the session", is_saved);
    let mut said = Vec::new();
    for round in 1..=3 {
        for (place, away) in [(&file, &aside), (&folder, &stick)] {
            let remark = |when: &str| format!("{when} {round} {}", away.file_name().unwrap().display());
            screen.keys(&format!("{}<enter>", remark("Ervoor")));
            screen.wait_until_saved(&format!("● {}", remark("Ervoor")));
            fs::rename(place, away).unwrap();
            screen.keys(&format!("{}<enter>", remark("Terwijl")));
            screen.wait_for("the alarm", |screen| {
                screen.contains("NIET OPGESLAGEN") && screen.contains("is verdwenen")
            });
            screen.wait_for_text(&format!("● {}", remark("Terwijl")));
            fs::rename(away, place).unwrap();
            // By itself, without a key.
            screen.wait_until_saved(&format!("● {}", remark("Terwijl")));
            said.extend([remark("Ervoor"), remark("Terwijl")]);
        }
    }
    screen.leave();
    assert_eq!(remarks_in(&file), said);
    println!("| file or folder taken away while writing, and put back | 6 | 0 | 0 |");
}

#[test]
fn what_was_taken_away_for_good_is_kept_in_the_program_until_it_is_left_on_purpose() {
    let home = Home::new();
    let file = home.session();
    let mut screen = home.open_file(&file);
    screen.wait_for("the session", is_saved);
    screen.keys("Ervoor<enter>");
    screen.wait_until_saved("● Ervoor");
    fs::remove_dir_all(file.parent().unwrap()).unwrap();
    screen.keys("Erna<enter>");
    screen.wait_for_text("NIET OPGESLAGEN");
    screen.wait_for_text("● Erna");
    screen.keys("<ctrl-q>");
    screen.wait_for_text("Nog niet alles is opgeslagen.");
    screen.keys("<esc>");
    screen.wait_for_text("● Ervoor");
    println!("| folder removed for good while writing | 1 | 0 | 0 |");
}
