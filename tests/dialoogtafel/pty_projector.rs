//! Two programs on one file, each in a real terminal: one writes, the other shows it on the wall.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use super::terminal::{Home, PROGRAM, Terminal};

/// So low that no large letter goes in: texts stay as the terminal writes them, and can be read here.
const LOW: (u16, u16) = (120, 4);

fn wall(home: &Home, file: &Path) -> Terminal {
    wall_at(home, file, 80, 24)
}

fn wall_at(home: &Home, file: &Path, columns: u16, rows: u16) -> Terminal {
    home.start(columns, rows, PROGRAM, &["beamer", file.to_str().unwrap()], &[])
}

/// Ten ballots: five residents, five professionals, on the first two themes.
fn vote(writer: &mut Terminal) {
    writer.keys("<alt-right><alt-right>");
    writer.wait_for_text("Stembriefje 1");
    for number in 1..=10 {
        writer.keys(if number <= 5 { "555333<enter><enter>" } else { "344333<enter><enter>" });
        writer.wait_until_saved(&format!("Stembriefje {number} is klaar"));
        if number == 5 {
            writer.keys("<f2>");
            writer.wait_for_text("○ Professionals");
        }
    }
}

fn reveal(writer: &mut Terminal) {
    writer.keys("<ctrl-o>");
    writer.wait_for_text("De cijfers laten zien?");
    writer.keys("<enter>");
    writer.wait_until_saved("Volgorde van thema's");
}

#[test]
fn without_a_file_the_wall_shows_the_session_that_is_open() {
    let home = Home::new();
    let none = || {
        let mut wall = home.open("beamer");
        wall.wait_for_text("Er is nu geen sessie open");
        assert_eq!(wall.wait_for_exit(), 1);
    };
    let file = home.session();
    none();
    let mut writer = home.open_file(&file);
    writer.wait_for_text("Welkom");
    writer.keys("<f5>");
    writer.wait_for_text("typ daar: dialoogtafel beamer");
    assert!(!writer.contents().contains(".dialoog"), "{}", writer.contents());
    let mut wall = home.open_at(120, 30, "beamer");
    wall.wait_for_text("Veenhuizen-Oost");
    // The example is shown too, and of two one is asked for.
    let mut example = home.open("demo");
    example.wait_for_text("Rondleiding");
    let mut which = home.open_at(200, 24, "beamer");
    which.wait_for_text("Er zijn nu 2 sessies open");
    which.wait_for_text("voorbeeld.dialoog");
    assert_eq!(which.wait_for_exit(), 1);
    writer.leave();
    let mut shown = home.open_at(120, 30, "beamer");
    shown.wait_for_text("verzonnen");
    example.leave();
    none();
    // One that lies elsewhere is named.
    let stick = home.path().join("stick.dialoog");
    fs::rename(&file, &stick).unwrap();
    let mut writer = home.start(200, 24, PROGRAM, &["open", stick.to_str().unwrap()], &[]);
    writer.wait_for_text("Welkom");
    writer.keys("<f5>");
    writer.wait_for_text("stick.dialoog\"");
    writer.leave();
}

#[test]
fn the_wall_shows_the_next_question_within_a_quarter_of_a_second() {
    let home = Home::new();
    let file = home.session();
    let mut writer = home.open_file(&file);
    writer.wait_for_text("Agenda");
    let mut wall = wall_at(&home, &file, LOW.0, LOW.1);
    wall.wait_for_text("Welkom");
    let questions =
        ["Wat is fijn aan wonen hier?", "Wat helpt u om gezond te leven?", "Wat maakt het moeilijk?"];
    let mut delays = Vec::new();
    for question in questions {
        writer.keys("<pgdn>");
        let pressed = Instant::now();
        wall.wait_for_text(question);
        delays.push(pressed.elapsed());
    }
    println!("on the wall after {delays:?}");
    // On a busy machine one may come late; the best one tells what the program does.
    assert!(delays.iter().min().unwrap() < &Duration::from_millis(250), "{delays:?}");
    wall.keys("<ctrl-q>");
    assert_eq!(wall.wait_for_exit(), 0);
    wall.assert_given_back();
    writer.leave();
}

#[test]
fn the_wall_is_blind_until_the_reveal() {
    let home = Home::new();
    let file = home.session();
    let mut writer = home.open_file(&file);
    writer.wait_for_text("Agenda");
    let mut low = wall_at(&home, &file, LOW.0, LOW.1);
    let mut large = wall(&home, &file);
    vote(&mut writer);
    low.wait_for_text("10 klaar");
    large.wait_for_text("2 van 2");
    // Every page there is.
    for (keys, page) in [("<pgup>", "1 van 2"), ("<pgdn>", "2 van 2"), ("<pgdn><pgdn>", "2 van 2")] {
        for wall in [&mut low, &mut large] {
            wall.keys(keys);
            wall.wait_for_text(page);
            wall.wait_for_quiet(Duration::from_millis(200));
            for figure in ["4,0", "4,5", "83", "50"] {
                assert!(!wall.contents().contains(figure), "{figure} before the reveal: {}", wall.contents());
            }
        }
    }
    for wall in [&low, &large] {
        let ever = String::from_utf8_lossy(&wall.raw);
        for word in ["Sociale verbinding", "Volgorde", "★", "ansrijk"] {
            assert!(!ever.contains(word), "{word} before the reveal");
        }
    }
    reveal(&mut writer);
    low.wait_for_text("Volgorde van thema's");
    large.wait_for("the order with the score of the first", |screen| {
        screen.contains("Volgorde van thema's") && screen.contains(" 83 ★")
    });
    large.keys("<ctrl-q>");
    assert_eq!(large.wait_for_exit(), 0);
    writer.leave();
}

#[test]
fn only_quotable_remarks_reach_the_wall() {
    let home = Home::new();
    let file = home.session();
    let mut writer = home.open_file(&file);
    writer.wait_for_text("Agenda");
    let mut wall = wall_at(&home, &file, LOW.0, LOW.1);
    writer.keys("Fluisterwoord #soc<enter><f2><f2>Hardopwoord #soc<enter><ctrl-t>");
    writer.wait_until_saved("Citeerbaar");
    vote(&mut writer);
    reveal(&mut writer);
    wall.wait_for_text("Volgorde van thema's");
    wall.keys("<pgdn><pgdn>");
    wall.wait_for_text("Hardopwoord");
    for _ in 0..12 {
        wall.keys("<pgdn>");
    }
    wall.wait_for_text("van 6");
    wall.wait_for_quiet(Duration::from_millis(300));
    assert!(!String::from_utf8_lossy(&wall.raw).contains("Fluister"), "{}", wall.contents());
    wall.keys("<ctrl-q>");
    assert_eq!(wall.wait_for_exit(), 0);
    writer.leave();
}

#[test]
fn at_rest_nothing_is_drawn_and_drafts_do_not_count() {
    let home = Home::new();
    let file = home.session();
    let mut writer = home.open_file(&file);
    writer.wait_for_text("Agenda");
    let mut wall = wall(&home, &file);
    wall.wait_for_text("Veenhuizen-Oost");
    wall.wait_for_quiet(Duration::from_millis(500));
    assert_eq!(wall.listen(Duration::from_secs(2)), b"");
    writer.keys("Half getypt");
    super::terminal::wait_for_draft(&file, "Half getypt");
    wall.keys("x<enter>q");
    assert_eq!(wall.listen(Duration::from_secs(1)), b"");
    wall.keys("<ctrl-q>");
    assert_eq!(wall.wait_for_exit(), 0);
    writer.leave();
}

#[test]
fn a_file_that_goes_away_leaves_the_last_picture_and_follows_again_when_it_is_back() {
    let home = Home::new();
    let file = home.session();
    let mut wall = wall_at(&home, &file, LOW.0, LOW.1);
    wall.wait_for_text("Welkom");
    let away = file.with_extension("weg");
    fs::rename(&file, &away).unwrap();
    wall.wait_for("a small line", |screen| {
        screen.contains("Welkom") && screen.contains("Dit beeld staat stil")
    });
    fs::rename(&away, &file).unwrap();
    wall.wait_for("no such line", |screen| screen.contains("Welkom") && !screen.contains("staat stil"));
    let mut writer = home.open_file(&file);
    writer.wait_for_text("Agenda");
    writer.keys("<pgdn>");
    wall.wait_for_text("Wat is fijn aan wonen hier?");
    writer.leave();
    // A copy in its place, as a stick that was taken out and put back on another computer.
    fs::copy(&file, &away).unwrap();
    fs::remove_file(&file).unwrap();
    wall.wait_for_text("Dit beeld staat stil");
    fs::rename(&away, &file).unwrap();
    wall.wait_for("no such line", |screen| screen.contains("fijn") && !screen.contains("staat stil"));
    wall.resize(80, 24);
    wall.wait_for_text("Veenhuizen-Oost");
    wall.signal("TERM");
    assert_eq!(wall.wait_for_exit(), 0);
    wall.assert_given_back();
}

#[test]
fn the_wall_never_writes_and_never_stands_in_the_way() {
    let home = Home::new();
    let file = home.session();
    let before = fs::read(&file).unwrap();
    let mut wall = wall(&home, &file);
    wall.wait_for_text("Veenhuizen-Oost");
    wall.keys("1<enter>2<pgdn><ctrl-o><enter><ctrl-x><ctrl-z>x<esc>");
    wall.wait_for_quiet(Duration::from_millis(300));
    assert_eq!(fs::read(&file).unwrap(), before);
    // The lock of the writer is free.
    let mut writer = home.open_file(&file);
    writer.wait_until_saved("Veenhuizen-Oost");
    writer.leave();
    wall.keys("<ctrl-q>");
    assert_eq!(wall.wait_for_exit(), 0);
}

#[test]
fn what_is_the_matter_with_a_file_is_said_before_the_screen_is_taken() {
    let home = Home::new();
    let file = home.session();
    let none = home.path().join("er-niet.dialoog");
    let other = home.path().join("notitie.dialoog");
    fs::write(&other, "geen sessie").unwrap();
    let damaged = home.path().join("stuk.dialoog");
    let whole = fs::read(&file).unwrap();
    fs::write(&damaged, &whole[..whole.len() / 2]).unwrap();
    for (path, said) in [(none, "is er niet"), (other, "is geen sessie"), (damaged, "is beschadigd")] {
        let mut wall = wall_at(&home, &path, LOW.0, LOW.1);
        assert_eq!(wall.wait_for_exit(), 1);
        assert!(wall.contents().replace("\r\n", " ").contains(said), "{}", wall.contents());
    }
    let newer = home.path().join("nieuwer.dialoog");
    fs::copy(&file, &newer).unwrap();
    let connection = rusqlite::Connection::open(&newer).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    drop(connection);
    let mut wall = wall_at(&home, &newer, LOW.0, 12);
    wall.wait_for("the picture and a word", |screen| {
        screen.contains("Veenhuizen") && screen.contains("nieuwere versie")
    });
    wall.keys("<ctrl-q>");
    assert_eq!(wall.wait_for_exit(), 0);
    let said = home.run_with(&["project", file.to_str().unwrap()]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("scherm"), "{}", said.err);
}
