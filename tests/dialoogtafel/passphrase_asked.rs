//! A passphrase as people meet it: set and asked for in the program and on the command line, never shown.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use dialoogtafel::i18n::Lang;
use dialoogtafel::passphrase::Passphrase;
use dialoogtafel::session::Event;
use dialoogtafel::store::{CONTACTS, Store, backups};

use super::player::{Player, card};
use super::store_purge::holding;
use super::terminal::{Home, PROGRAM, Said, Terminal, is_saved, read_session};

const WORDS: &str = "fiets lamp kaas zondag";
const OTHERS: &str = "brug melk stoel maart";
const NL: Lang = Lang::Nl;

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn write(home: &Home, name: &str, lines: &[&str]) -> PathBuf {
    let path = home.path().join(name);
    fs::write(&path, lines.join("\n")).unwrap();
    path
}

/// A session with one remark that stands nowhere else.
fn session(home: &Home, remark: &str) -> PathBuf {
    let file = home.session();
    let csv = write(home, "in.csv", &["groep;tekst", &format!("inwoners;{remark}")]);
    assert_eq!(home.run_with(&["import", text(&file), text(&csv)]).code, 0);
    fs::remove_file(csv).unwrap();
    file
}

/// Gives a session a passphrase on the command line.
fn protect(home: &Home, file: &Path, passphrases: &[&str], remove: bool) -> Said {
    let keys = write(home, "woorden", passphrases);
    let mut arguments = vec!["beveilig", text(file), "--passphrase-file", text(&keys)];
    arguments.extend(remove.then_some("--remove"));
    home.run_with(&arguments)
}

#[track_caller]
fn assert_done(said: &Said) -> &str {
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    &said.out
}

#[track_caller]
fn assert_fails(said: &Said, sentence: &str) {
    assert_eq!((said.code, said.out.as_str()), (1, ""), "{said:?}");
    assert!(said.err.contains(sentence), "{}", said.err);
    assert!(!said.err.contains("panicked"), "{}", said.err);
}

#[test]
fn every_command_opens_a_session_with_its_passphrase_and_refuses_without() {
    let home = Home::new();
    let file = session(&home, "Zwaluwstaart");
    assert!(
        assert_done(&protect(&home, &file, &[WORDS], false)).contains("De sessie heeft nu dit wachtwoord.")
    );
    assert!(holding(&home.folders().sessions, "Zwaluwstaart").is_empty());
    let before = fs::read(&file).unwrap();
    let csv = write(&home, "in.csv", &["groep;tekst", "inwoners;Duizendschoon"]);
    let other = home.path().join("ander.dialoog");
    let made = home.run_with(&["new", "dialoogtafel", "--session", text(&other), "--no-open"]);
    assert_eq!(made.code, 0);
    let wrong = write(&home, "fout", &[OTHERS]);
    let commands: [&[&str]; 5] = [
        &["log", text(&file)],
        &["export", text(&file), "--format", "md", "--output", "-"],
        &["import", text(&file), text(&csv)],
        &["merge", text(&file), text(&other)],
        &["purge", text(&file)],
    ];
    for command in commands {
        let name = file.file_name().unwrap().to_str().unwrap();
        assert_fails(&home.run_with(command), &format!("'{name}' is op slot"));
        let given = [command, &["--passphrase-file", text(&wrong)]].concat();
        assert_fails(&home.run_with(&given), "geen van de wachtwoorden die u meegaf past");
    }
    assert!(fs::read(&file).unwrap() == before, "a wrong passphrase changes nothing");
    // Of several passphrases the one that fits is taken.
    let keys = write(&home, "goed", &[OTHERS, "", WORDS]);
    for command in commands {
        let given = [command, &["--passphrase-file", text(&keys)]].concat();
        let said = home.run_with(&given);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{command:?}");
    }
    let said = home.run_with(&["log", text(&file), "--passphrase-file", text(&keys)]);
    assert!(said.out.contains("Zwaluwstaart") && said.out.contains("Duizendschoon"), "{said:?}");
    let said =
        home.run_with(&["purge", text(&file), "--remark", "1", "--yes", "--passphrase-file", text(&keys)]);
    assert!(assert_done(&said).contains("Voor altijd gewist"));
    assert!(holding(&home.folders().sessions, "Duizendschoon").is_empty());
    let said = home.run_with(&["purge", text(&file), "--all", "--yes", "--passphrase-file", text(&keys)]);
    assert_done(&said);
    assert!(!file.exists());
}

#[test]
fn a_passphrase_comes_from_the_input_too_and_never_as_an_argument() {
    let home = Home::new();
    let file = session(&home, "Zwaluwstaart");
    assert_fails(&home.run_with(&["protect", text(&file)]), "Hier kan niets worden gevraagd.");
    let said = home.run_with(&["protect", text(&file), WORDS]);
    assert_eq!(said.code, 2);
    let said = home.run_fed(&["protect", text(&file), "--passphrase-stdin"], &format!("{WORDS}\r\n"));
    assert!(assert_done(&said).contains("De sessie heeft nu dit wachtwoord."));
    let said = home.run_fed(&["log", text(&file), "--passphrase-stdin"], WORDS);
    assert!(assert_done(&said).contains("Zwaluwstaart"));
    let said = home.run_with(&["log", text(&file), "--passphrase-stdin", "--passphrase-file", "x"]);
    assert_eq!(said.code, 2);
    assert_fails(&home.run_with(&["log", text(&file), "--passphrase-file", "is-er-niet"]), "is er niet");
}

#[test]
fn a_passphrase_is_changed_and_taken_off_and_a_poor_one_is_told() {
    let home = Home::new();
    let file = session(&home, "Zwaluwstaart");
    assert_fails(&protect(&home, &file, &["kort"], false), "Dit is te kort.");
    assert_fails(&protect(&home, &file, &[WORDS], true), "heeft geen wachtwoord. Er is niets veranderd.");
    assert!(assert_done(&protect(&home, &file, &["wachtwoord"], false)).contains("makkelijk te raden"));
    // The first line opens it, the last one is the new one.
    assert_fails(&protect(&home, &file, &["wachtwoord"], false), "Geef het nieuwe wachtwoord mee");
    let said = protect(&home, &file, &["wachtwoord", WORDS], false);
    assert!(assert_done(&said).contains("1 oudere kopie zonder dit wachtwoord is gewist."), "{said:?}");
    assert_fails(&protect(&home, &file, &["wachtwoord", OTHERS], false), "is op slot");
    let said = protect(&home, &file, &[WORDS], true);
    assert!(assert_done(&said).contains("De sessie heeft geen wachtwoord meer"));
    assert!(home.run_with(&["log", text(&file)]).out.contains("Zwaluwstaart"));
    assert_eq!(backups(&home.folders().backups).len(), 1);
}

/// The passphrase is set before the copies are looked at: who believed that nothing had changed would throw it away.
#[test]
fn where_a_copy_stays_behind_it_is_said_that_the_session_has_its_passphrase_all_the_same() {
    let home = Home::new();
    let file = session(&home, "Zwaluwstaart");
    let stuck =
        home.folders().backups.join(read_session(&file).id().unwrap().to_string()).join("x-1.dialoog");
    fs::create_dir(&stuck).unwrap();
    let said = protect(&home, &file, &[WORDS], false);
    assert_fails(&said, "De sessie heeft nu dit wachtwoord. Bewaar het goed");
    assert!(said.err.contains("Maar met de kopieën") && said.err.contains("x-1.dialoog"), "{}", said.err);
    let given = write(&home, "sleutel", &[WORDS]);
    let log = home.run_with(&["log", text(&file), "--passphrase-file", text(&given)]);
    assert!(assert_done(&log).contains("Zwaluwstaart"));
    let keys = write(&home, "woorden", &[WORDS]);
    let mut screen =
        home.start(80, 24, PROGRAM, &["open", text(&file), "--passphrase-file", text(&keys)], &[]);
    screen.wait_for_text("Zwaluwstaart");
    screen.keys("<ctrl-l>");
    screen.wait_for_text("Nieuw wachtwoord");
    for times in 1..=2 {
        screen.keys(OTHERS);
        screen
            .wait_for("what was typed", |screen| screen.matches(&"•".repeat(OTHERS.len())).count() == times);
        screen.keys("<enter>");
    }
    screen.wait_for_text("De sessie heeft nu dit wachtwoord.");
    screen.wait_for_text("Maar met de");
    screen.kill();
    // Once nothing is in the way, all is done that was asked.
    fs::remove_dir(&stuck).unwrap();
    let said = protect(&home, &file, &[OTHERS], true);
    assert!(assert_done(&said).contains("De sessie heeft geen wachtwoord meer"));
}

#[test]
fn sessions_with_passphrases_of_their_own_go_together_and_stay_sealed() {
    let home = Home::new();
    let into = session(&home, "Zwaluwstaart");
    let make = |name: &str, remark: &str, passphrase: Option<&str>| {
        let path = home.path().join(name);
        assert_eq!(home.run_with(&["new", "dialoogtafel", "--session", text(&path), "--no-open"]).code, 0);
        let csv = write(&home, "in.csv", &["groep;tekst", &format!("inwoners;{remark}")]);
        assert_eq!(home.run_with(&["import", text(&path), text(&csv)]).code, 0);
        if let Some(passphrase) = passphrase {
            assert_done(&protect(&home, &path, &[passphrase], false));
        }
        path
    };
    assert_done(&protect(&home, &into, &[WORDS], false));
    let sealed = make("sealed.dialoog", "Duizendschoon", Some(OTHERS));
    let plain = make("plain.dialoog", "Vergeetmijniet", None);
    let keys = write(&home, "woorden", &[WORDS, OTHERS]);
    let merge = |from: &[&Path]| {
        let mut arguments = vec!["merge", text(&into)];
        arguments.extend(from.iter().map(|path| text(path)));
        arguments.extend(["--passphrase-file", text(&keys)]);
        home.run_with(&arguments)
    };
    assert!(assert_done(&merge(&[&sealed, &plain])).contains("1 nieuwe opmerking"));
    assert!(assert_done(&merge(&[&plain, &sealed])).contains("Alles stond er al."));
    for words in ["Zwaluwstaart", "Duizendschoon", "Vergeetmijniet"] {
        assert!(holding(&home.folders().sessions, words).is_empty(), "{words}");
        assert!(holding(&home.folders().backups, words).is_empty(), "{words}");
    }
    let said = home.run_with(&["log", text(&into), "--passphrase-file", text(&keys)]);
    let found = ["Zwaluwstaart", "Duizendschoon", "Vergeetmijniet"];
    assert!(found.iter().all(|words| assert_done(&said).contains(words)), "{said:?}");
}

#[test]
fn who_wants_to_be_called_is_never_beside_a_protected_session() {
    let home = Home::new();
    let file = session(&home, "Zwaluwstaart");
    let keep = |screen: &mut Terminal| {
        screen.keys("<f4>");
        screen.wait_for_text("Naam");
        screen.keys("Truus<tab>06 12345678<enter>");
    };
    let mut screen = home.open_file(&file);
    screen.wait_for("the session", is_saved);
    keep(&mut screen);
    screen.wait_for_text(CONTACTS);
    screen.leave();
    let before = fs::read(&file).unwrap();
    assert_fails(
        &protect(&home, &file, &[WORDS], false),
        "In contacten.csv staat nog 1 mens van deze sessie.",
    );
    assert!(fs::read(&file).unwrap() == before);
    fs::remove_file(file.with_file_name(CONTACTS)).unwrap();
    assert_done(&protect(&home, &file, &[WORDS], false));
    let mut screen = home.open_file(&file);
    screen.wait_for_text("Op slot");
    screen.keys(WORDS);
    screen.wait_for_text(&"•".repeat(WORDS.len()));
    screen.keys("<enter>");
    screen.wait_for("the session", is_saved);
    keep(&mut screen);
    screen.wait_for_text("Schrijf het op papier.");
    screen.kill();
    assert!(!file.with_file_name(CONTACTS).exists());
}

#[test]
fn in_the_program_a_passphrase_is_dots_and_a_wrong_one_is_asked_again() {
    let home = Home::new();
    let file = session(&home, "Zwaluwstaart");
    assert_done(&protect(&home, &file, &[WORDS], false));
    let mut screen = home.open("");
    screen.wait_for_text("is op slot.");
    assert!(screen.contents().contains(file.file_name().unwrap().to_str().unwrap()));
    assert!(!screen.contents().contains("Veenhuizen-Oost,"), "neither place nor remarks are told");
    screen.keys("<enter>");
    screen.wait_for_text("Op slot");
    screen.keys("fiets");
    screen.wait_for_text("•••••");
    screen.keys("<enter>");
    screen.wait_for_text("Dit wachtwoord past niet.");
    screen.keys(WORDS);
    screen.wait_for_text(&"•".repeat(WORDS.len()));
    screen.keys("<enter>");
    screen.wait_for("the session", is_saved);
    screen.wait_for_text("Zwaluwstaart");
    screen.keys("Duizendschoon aan de bosrand<enter>");
    screen.wait_until_saved("Duizendschoon");
    assert!(!String::from_utf8_lossy(&screen.raw).contains("lamp kaas"), "what is typed is never shown");
    screen.kill();
    // One that was given along is not asked for.
    let keys = write(&home, "woorden", &[OTHERS, WORDS]);
    let arguments = ["open", text(&file), "--passphrase-file", text(&keys)];
    let mut screen = home.start(80, 24, PROGRAM, &arguments, &[]);
    screen.wait_for_text("Duizendschoon");
    screen.kill();
    assert!(holding(home.path(), "Duizendschoon").is_empty(), "neither words nor draft, copy or journal");
}

#[test]
fn on_the_command_line_a_passphrase_is_asked_without_echo() {
    let home = Home::new();
    let file = session(&home, "Zwaluwstaart");
    let mut screen = home.start(80, 24, PROGRAM, &["protect", text(&file)], &[]);
    screen.wait_for_text("Nieuw wachtwoord:");
    screen.keys(&format!("{WORDS}<enter>"));
    screen.wait_for_text("Nog een keer hetzelfde:");
    screen.keys(&format!("{WORDS}<enter>"));
    screen.wait_for_text("De sessie heeft nu dit wachtwoord.");
    assert_eq!(screen.wait_for_exit(), 0);
    let mut log = home.start(80, 24, PROGRAM, &["log", text(&file)], &[]);
    log.wait_for_text("Wachtwoord van");
    log.keys("iets anders<enter>");
    log.wait_for("the second question", |screen| screen.matches("Wachtwoord van").count() == 2);
    log.wait_for_text("Dit wachtwoord past niet.");
    log.keys(&format!("{WORDS}<enter>"));
    log.wait_for_text("Zwaluwstaart");
    assert_eq!(log.wait_for_exit(), 0);
    for raw in [&screen.raw, &log.raw] {
        assert!(!String::from_utf8_lossy(raw).contains("lamp kaas"), "what is typed is never shown");
    }
    let mut wall = home.start(120, 4, PROGRAM, &["project", text(&file)], &[]);
    wall.wait_for_text("Wachtwoord van");
    wall.keys(&format!("{WORDS}<enter>"));
    wall.wait_for_text("Welkom");
    wall.keys("<ctrl-q>");
    assert_eq!(wall.wait_for_exit(), 0);
}

#[test]
fn in_a_session_one_gives_it_a_passphrase_twice_the_same() {
    let mut player = Player::at_table(NL);
    player.press("De bus rijdt niet<enter><ctrl-l>");
    assert_eq!(player.over(), "lock");
    // What is half filled in is not thrown away for something else.
    player.press("<ctrl-p>");
    assert_eq!((player.over(), player.notice()), ("lock", Some("finish-this-first")));
    player.press("kort<enter>");
    assert!(player.screen(80, 24).contains("Dit is te kort."));
    player.press("<ctrl-w>wachtwoord<enter>");
    assert!(player.screen(80, 24).contains("makkelijk te raden"));
    player.press(&format!("<ctrl-w>{WORDS}<enter>{OTHERS}<enter>"));
    let screen = player.screen(80, 24);
    assert!(screen.contains("De tweede keer was anders."), "{screen}");
    assert!(!screen.contains("fiets") && screen.contains(&"•".repeat(WORDS.len())), "{screen}");
    assert_eq!((player.over(), &player.passphrase), ("lock", &None));
    player.press(&format!("{WORDS}<enter>"));
    assert_eq!((player.over(), player.notice()), ("", Some("protected")));
    assert_eq!(player.passphrase, Some(Passphrase::new(WORDS)));
    // Nothing of it is in the journal or the draft.
    assert!(matches!(player.last(), Event::ContributionRecorded { .. }));
    assert!(!format!("{:?}{:?}", player.app, player.draft).contains("lamp kaas"));
    player.press("<ctrl-l><esc>");
    assert_eq!(player.over(), "");
}

#[test]
fn a_locked_session_is_asked_for_in_the_list_and_left_with_one_key() {
    let locked = || {
        let mut card =
            card("2026-11-22-veldermeer.dialoog", Err(dialoogtafel::msg!("file-locked", file = "x")));
        card.locked = true;
        let mut player = Player::at_home_with(NL, vec![card]);
        player.passphrase = Some(Passphrase::new(WORDS));
        player
    };
    let mut player = locked();
    assert!(player.screen(80, 24).contains("▪ 'x' is op slot"), "{}", player.screen(80, 24));
    player.press("m");
    assert_eq!(player.notice(), Some("bring-in-locked"));
    player.press("<enter>");
    assert_eq!(player.over(), "lock");
    player.press("<esc>");
    assert_eq!((player.over(), player.opened.len()), ("", 0));
    player.press("<enter>niet dit<enter>");
    assert!(player.screen(80, 24).contains("Dit wachtwoord past niet."));
    assert_eq!(player.opened.len(), 0);
}

#[test]
fn a_session_made_with_a_passphrase_reads_along_where_it_cannot_be_written() {
    let home = Home::new();
    let file = session(&home, "Zwaluwstaart");
    assert_done(&protect(&home, &file, &[WORDS], false));
    let mut writer = Store::open(&file).unwrap();
    writer.unlock(&Passphrase::new(WORDS)).unwrap();
    let mut screen = home.open_file(&file);
    screen.wait_for_text("Op slot");
    screen.keys(WORDS);
    screen.wait_for_text(&"•".repeat(WORDS.len()));
    screen.keys("<enter>");
    screen.wait_for_text("is al open in een ander");
    screen.wait_for_text("Zwaluwstaart");
    screen.kill();
}
