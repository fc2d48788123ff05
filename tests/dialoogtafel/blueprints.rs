//! The bundled blueprints are good; every broken one is told about in words.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

use dialoogtafel::blueprint::{self, Severity, bundled, check, decode, nearest, read, report};
use dialoogtafel::i18n::Lang;

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    files
}

fn name(file: &Path) -> String {
    file.file_stem().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn every_bundled_blueprint_loads_and_cannot_be_better() {
    for bundled in bundled() {
        let told = report(bundled.id, bundled.text, &check(bundled.text), Lang::Nl, false);
        assert!(told.is_empty(), "{told}");
        assert_eq!(read(bundled.text).unwrap().id, bundled.id);
    }
}

#[test]
fn every_file_in_sessions_is_bundled() {
    let mut listed: Vec<&str> = bundled().iter().map(|bundled| bundled.id).collect();
    listed.sort_unstable();
    let mut there: Vec<String> = files("sessions").iter().map(|file| name(file)).collect();
    there.sort();
    assert_eq!(listed, there);
}

/// What is told about a file, as the program shows it.
fn told(file: &Path, lang: Lang) -> String {
    let bytes = fs::read(file).unwrap();
    let (text, problem) = decode(&bytes);
    let problems = problem.map_or_else(|| check(&text), |problem| vec![problem]);
    report(&format!("{}.toml", name(file)), &text, &problems, lang, false)
}

#[test]
fn what_is_wrong_is_told_in_dutch() {
    for file in files("tests/broken") {
        insta::assert_snapshot!(name(&file), told(&file, Lang::Nl));
    }
}

#[test]
fn what_is_wrong_is_told_in_english() {
    for english in ["veel-tegelijk", "open-lijst", "let-op-vragen", "let-op-minuten", "niet-utf8"] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/broken/{english}.toml"));
        insta::assert_snapshot!(format!("{english}.en"), told(&file, Lang::En));
    }
}

/// The folder itself decides which files are errors: a name that begins with `let-op` is a warning.
#[test]
fn broken_files_are_errors_and_let_op_files_are_warnings() {
    for file in files("tests/broken") {
        let bytes = fs::read(&file).unwrap();
        let (text, problem) = decode(&bytes);
        let warning = name(&file).starts_with("let-op");
        assert_eq!(problem.is_none() && read(&text).is_ok(), warning, "{}", name(&file));
        let problems = problem.map_or_else(|| check(&text), |problem| vec![problem]);
        let severity = if warning { Severity::Warning } else { Severity::Error };
        assert!(!problems.is_empty(), "{}", name(&file));
        assert!(problems.iter().all(|problem| problem.severity() == severity), "{}", name(&file));
    }
}

#[test]
fn no_english_word_slips_into_a_dutch_report() {
    for file in files("tests/broken") {
        for line in told(&file, Lang::Nl).lines().filter(|line| !line.contains(" | ")) {
            for word in ["error:", "warning:", "help:", "note:", "expected", "problem-", "hint-", "found-"] {
                assert!(!line.contains(word), "{}: {line}", name(&file));
            }
        }
    }
}

#[test]
fn color_changes_nothing_but_color() {
    let text = "blueprint = 1\nid = 'A'\n";
    let colored = report("a.toml", text, &check(text), Lang::Nl, true);
    let plain = report("a.toml", text, &check(text), Lang::Nl, false);
    assert!(colored.contains("\u{1b}["));
    let mut stripped = String::new();
    let mut inside = false;
    for character in colored.chars() {
        match character {
            '\u{1b}' => inside = true,
            'm' if inside => inside = false,
            _ if !inside => stripped.push(character),
            _ => {}
        }
    }
    assert_eq!(stripped, plain);
}

#[test]
fn a_file_that_is_too_big_is_not_read() {
    let text = "#".repeat(blueprint::MAX_BYTES + 1);
    insta::assert_snapshot!("te-groot", report("groot.toml", &text, &check(&text), Lang::Nl, false));
}

#[test]
fn many_problems_are_told_in_parts() {
    let text = format!("blueprint = 1\n{}", "[[groups]]\n".repeat(60));
    let told = report("veel.toml", &text, &check(&text), Lang::Nl, false);
    insta::assert_snapshot!("te-veel", told.lines().rev().take(6).collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_byte_order_mark_and_line_ends_of_windows_change_nothing() {
    for bundled in bundled() {
        let windows = format!("\u{feff}{}", bundled.text.replace('\n', "\r\n"));
        assert_eq!(read(&windows), read(bundled.text));
    }
}

#[test]
fn ids_that_look_alike_are_found() {
    let ids = bundled().iter().map(|bundled| bundled.id);
    assert_eq!(nearest("superMarkt", ids.clone()), ["supermarkt"]);
    assert_eq!(nearest("dialogtafel", ids.clone()), ["dialoogtafel"]);
    assert_eq!(nearest("prioriteiten", ids.clone()), ["prioriteren"]);
    assert!(nearest("wandeling", ids).is_empty());
}
