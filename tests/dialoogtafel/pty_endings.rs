//! However the program ends: nothing that was said is lost, and the terminal is as it was.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;
use std::thread;

use dialoogtafel::panics;
use dialoogtafel::terminal::OwnTerminal;

use super::crash::times;
use super::terminal::{Home, Terminal, draft_in, is_saved, remarks_in, wait_for_draft};

/// What may never come out of the program when it fails.
const SECRET: &str = "mevrouw Hidding";
/// Tells the child test below how to end.
const ENDING: &str = "DIALOOGTAFEL_TEST_ENDING";

/// The number in ', 6 in totaal'.
fn count_on(screen: &str) -> Option<usize> {
    let before = screen.split(" in totaal").next().filter(|before| before.len() < screen.len())?;
    before.rsplit(' ').next()?.parse().ok()
}

fn open(home: &Home, file: &Path) -> Terminal {
    let mut screen = home.open_file(file);
    screen.wait_for("the session", is_saved);
    screen
}

#[test]
fn what_was_shown_as_saved_survives_a_kill_in_the_middle_of_a_burst() {
    let home = Home::new();
    let file = home.session();
    let rounds = times("DIALOOGTAFEL_KILLS", 60) / 20;
    for round in 0..rounds {
        let before = remarks_in(&file).len();
        let mut screen = open(&home, &file);
        for number in 1..=15 {
            // A key that types nothing between them: not a text that is pasted.
            screen.keys(&format!("Opmerking {number} van ronde {round}<enter><f2><f2>"));
        }
        // The first moment at which something is acknowledged; more is on its way.
        let more = |screen: &str| is_saved(screen) && count_on(screen).is_some_and(|count| count > before);
        screen.wait_for("some of the burst on disk", more);
        let acknowledged = count_on(&screen.contents()).unwrap();
        screen.kill();

        let kept = remarks_in(&file);
        assert!(kept.len() >= acknowledged, "{} kept, {acknowledged} acknowledged", kept.len());
        let burst: Vec<String> =
            (1..=kept.len() - before).map(|number| format!("Opmerking {number} van ronde {round}")).collect();
        assert_eq!(kept[before..], burst, "in order, and each once");
    }
    println!("| the program itself killed in the middle of a burst of remarks | {rounds} | 0 | 0 |");
}

#[test]
fn after_a_kill_the_remarks_are_there_and_half_a_word_stands_in_the_input_line() {
    let home = Home::new();
    let file = home.session();
    let mut screen = open(&home, &file);
    screen.keys("De eerste is één zin<enter>");
    screen.wait_until_saved("● De eerste is één zin");
    screen.kill();

    let mut screen = open(&home, &file);
    screen.wait_until_saved(", 1 in totaal");
    screen.keys("<f2>Het café is geslo");
    wait_for_draft(&file, "Het café is geslo");
    screen.kill();
    assert_eq!(remarks_in(&file), ["De eerste is één zin"]);

    let mut screen = open(&home, &file);
    screen.wait_for_text("Het café is geslo");
    screen.wait_for_text("Wat u aan het typen was, staat er weer.");
    screen.wait_for("the same speaker", |screen| screen.contains("╭ ○ Professionals"));
    screen.keys("ten<enter>");
    screen.wait_until_saved("○ Het café is gesloten");
    assert_eq!(remarks_in(&file), ["De eerste is één zin", "Het café is gesloten"]);
    assert_eq!(draft_in(&file), "", "recorded, so no longer a draft");
    screen.kill();

    let mut screen = open(&home, &file);
    screen.wait_until_saved(", 2 in totaal");
    screen.wait_for_text("Typ wat er gezegd wordt.");
    screen.leave();
    assert_eq!(remarks_in(&file).len(), 2);
}

#[test]
fn half_a_ballot_is_there_again_after_a_kill() {
    let home = Home::new();
    let file = home.session();
    let mut screen = open(&home, &file);
    screen.keys("<alt-right><alt-right>");
    screen.wait_for_text("Stembriefje 1");
    screen.keys("5402");
    wait_for_draft(&file, "\"touched\":true");
    screen.kill();

    // It opens where the ballot is.
    let mut screen = open(&home, &file);
    screen.wait_for("the four answers", |screen| {
        let mut rows = screen.lines();
        let first = rows.find(|line| line.contains("Sociale verbinding")).unwrap_or_default();
        let filled: String = first.chars().filter(|c| "0123456789?".contains(*c)).collect();
        filled == "54?" && rows.next().is_some_and(|line| line.contains("Opgroeien") && line.contains('2'))
    });
    screen.keys("<enter><enter>");
    screen.wait_until_saved("Stembriefje 1 is klaar");
    screen.leave();
}

#[test]
fn a_signal_in_the_middle_of_a_word_keeps_it_and_gives_the_terminal_back() {
    for signal in ["HUP", "TERM", "INT"] {
        let home = Home::new();
        let file = home.session();
        let mut screen = open(&home, &file);
        screen.keys("Mijn coördin");
        screen.wait_for_text("Mijn coördin");
        // At once: the pause after which a draft is kept is not over yet.
        screen.signal(signal);
        screen.wait_for_exit();
        screen.assert_given_back();
        assert!(draft_in(&file).contains("Mijn coördin"), "{signal}: {}", draft_in(&file));

        let mut screen = open(&home, &file);
        screen.wait_for_text("Mijn coördin");
        screen.keys("ator<enter>");
        screen.wait_until_saved("● Mijn coördinator");
        screen.leave();
        assert_eq!(remarks_in(&file), ["Mijn coördinator"], "{signal}");
    }
}

/// A window that is closed takes the terminal away: `script` holds one, and dies.
#[test]
fn a_window_that_is_closed_in_the_middle_of_a_word_keeps_it() {
    if !Path::new("/usr/bin/script").exists() || !cfg!(target_os = "linux") {
        println!("skipped: no 'script' that holds a terminal");
        return;
    }
    let home = Home::new();
    let file = home.session();
    let command = format!("exec {} open {}", super::terminal::PROGRAM, file.display());
    let mut screen = home.start(80, 24, "script", &["-qec", &command, "/dev/null"], &[]);
    screen.wait_for("the session", is_saved);
    screen.keys("Een hele zin<enter>");
    screen.wait_until_saved(", 1 in totaal");
    screen.keys("Het dorpsh");
    screen.wait_for_text("Het dorpsh");
    screen.kill();
    wait_for_draft(&file, "Het dorpsh");
    assert_eq!(remarks_in(&file), ["Een hele zin"]);
}

#[test]
fn a_panic_gives_the_terminal_back_and_never_says_what_people_said() {
    let screen = end("panic", 101);
    let shown = screen.contents();
    assert!(shown.contains("dialoogtafel is gestopt door een fout"), "{shown}");
    assert!(shown.contains("pty_endings.rs:"), "it tells where: {shown}");
}

#[test]
fn a_panic_of_work_that_can_be_spared_leaves_the_terminal_as_it_is() {
    let screen = end("caught", 101);
    let raw = String::from_utf8_lossy(&screen.raw).into_owned();
    let (before, _) = raw.split_once("broke off at").expect("what went on says where");
    assert!(!before.contains("\x1b[?1049l") && !raw.contains("dialoogtafel is gestopt"), "{raw:?}");
    assert!(raw.contains("pty_endings.rs:"), "it tells where: {raw:?}");
}

#[test]
fn an_error_gives_the_terminal_back() {
    end("error", 101);
}

/// Runs the child test below in a terminal, to its end.
fn end(how: &str, code: u32) -> Terminal {
    let home = Home::new();
    let this = std::env::current_exe().unwrap();
    let child = "pty_endings::child_that_takes_the_terminal_and_ends_badly";
    let arguments = ["--exact", child, "--ignored", "--nocapture", "--test-threads=1"];
    let mut screen = home.start(80, 24, this.to_str().unwrap(), &arguments, &[(ENDING, how)]);
    assert_eq!(screen.wait_for_exit(), code, "{}", screen.contents());
    let raw = String::from_utf8_lossy(&screen.raw).into_owned();
    assert!(raw.contains("\x1b[?1049h"), "it never took the terminal: {raw:?}");
    assert!(!raw.contains(SECRET), "{raw:?}");
    screen.assert_given_back();
    screen
}

#[test]
#[ignore = "only as a child of the tests above"]
fn child_that_takes_the_terminal_and_ends_badly() {
    let Ok(how) = std::env::var(ENDING) else { return };
    panics::hush();
    let taken = OwnTerminal::take().unwrap();
    if how == "caught" {
        let work = || panics::caught(|| panic!("could not cut '{SECRET} is eenzaam'"));
        let place: Result<(), String> = thread::spawn(work).join().unwrap();
        println!("broke off at {}", place.unwrap_err());
    }
    assert_ne!(how, "panic", "could not cut '{SECRET} is eenzaam'");
    let failed = || -> Result<(), std::io::Error> {
        let _taken = taken;
        Err(std::io::Error::other("the terminal went away"))
    };
    // Given back by now: what is written here is on the ordinary screen.
    assert!(failed().is_err());
    std::process::exit(101);
}
