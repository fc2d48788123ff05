//! The file of who wants to be called later, and remarks from a file that look like personal data.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use dialoogtafel::store::{CONTACTS, Problem, keep_contact};

use super::terminal::{Home, is_saved, remarks_in};

fn words(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

fn keep(session: &Path, row: &[&str]) -> Result<String, Problem> {
    let file =
        keep_contact(session, &words(&["Naam", "Bereikbaar"]), &words(row)).map_err(|error| error.problem)?;
    Ok(fs::read_to_string(file).unwrap())
}

#[test]
fn a_contact_is_added_to_what_is_there_for_the_user_alone() {
    let folder = tempfile::tempdir().unwrap();
    let session = folder.path().join("avond.dialoog");
    let first = keep(&session, &["Truus", "+31 6 12345678"]).unwrap();
    assert_eq!(first, "\u{feff}Naam;Bereikbaar\r\nTruus;'+31 6 12345678\r\n");
    let file = folder.path().join(CONTACTS);
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    // Another program left out the end of the last line, and wrote what is no text.
    fs::write(&file, b"wat er stond\xff").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    keep_contact(&session, &[], &words(&["=1+1;\"", "een\ntwee\u{1b}[2J"])).unwrap();
    assert_eq!(fs::read(&file).unwrap(), b"wat er stond\xff\r\n\"'=1+1;\"\"\";een twee[2J\r\n");
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn a_contact_that_cannot_be_written_changes_nothing_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let session = folder.path().join("avond.dialoog");
    fs::create_dir(folder.path().join(CONTACTS)).unwrap();
    assert!(matches!(keep(&session, &["Truus", "1"]), Err(Problem::Other(_))));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn in_a_real_terminal_a_name_is_told_and_a_contact_is_kept_apart() {
    let home = Home::new();
    let file = home.session();
    let mut screen = home.open_file(&file);
    screen.wait_for("the session", is_saved);
    screen.keys("Mevrouw Jansen eet alleen");
    screen.wait_for_text("Naam? Ctrl+R vervangt");
    screen.keys("<enter>");
    screen.wait_for_text("Hier staat misschien een naam.");
    screen.keys("<ctrl-r>");
    screen.wait_for_text("Mevrouw [naam] eet alleen");
    screen.keys("<enter>");
    screen.wait_until_saved(", 1 in totaal");
    screen.keys("<f4>Truus<tab>06-12345678<tab>koken<enter>");
    screen.wait_for_text("Genoteerd in");
    screen.leave();
    assert_eq!(remarks_in(&file), ["Mevrouw [naam] eet alleen"]);
    let contacts = file.with_file_name(CONTACTS);
    let kept = fs::read_to_string(&contacts).unwrap();
    assert_eq!(kept.lines().count(), 2);
    assert!(kept.lines().nth(1).is_some_and(|line| line.ends_with(";Truus;06-12345678;koken")), "{kept}");
    // In no other file of the program.
    let holds = |path: &Path| fs::read(path).unwrap().windows(5).any(|part| part == b"Truus");
    assert!(!holds(&file) && holds(&contacts));
}

#[test]
fn an_import_says_which_lines_look_like_personal_data_without_a_word_of_them() {
    let home = Home::new();
    let file = home.session();
    let csv = file.with_file_name("inbreng.csv");
    let rows = "groep;tekst\ninwoners;De bus 12 rijdt niet\ninwoners;Mevrouw Jansen is eenzaam\ninwoners;Bel 06-12345678\n";
    fs::write(&csv, rows).unwrap();
    let import = || home.run_with(&["import", file.to_str().unwrap(), csv.to_str().unwrap()]).out;
    let said = import();
    assert!(said.starts_with("3 opmerkingen ingelezen.") && said.contains("2 opmerkingen lijken"), "{said}");
    assert!(
        said.contains("regel 3, 4.") && !said.contains("Jansen") && !said.contains("0612345678"),
        "{said}"
    );
    assert_eq!(remarks_in(&file).len(), 3);
    // What is there already was told before.
    assert!(!import().contains("lijken"));
    let many: Vec<String> = (0..30).map(|number| format!("inwoners;Buurman Henk {number}")).collect();
    fs::write(&csv, format!("groep;tekst\n{}", many.join("\n"))).unwrap();
    assert!(import().contains(", 21 en nog 10."));
}
