//! The programs that are measured, and how each shows that it did what it was asked.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use dialoogtafel::store::Store;

use super::made;
use super::terminal::{Home, PROGRAM, Terminal, bytes_of};

/// Parts of one picture come closer together than this, as a rule.
const FRAME: Duration = Duration::from_millis(3);
/// What ratatui ends every picture with while it shows no cursor.
const END_OF_PICTURE: &[u8] = b"\x1b[?25l";

/// What all programs show, as a session and as lines of text.
pub struct Remarks {
    pub count: usize,
    pub session: PathBuf,
    pub lines: PathBuf,
}

impl Remarks {
    /// Made where the build keeps its files, and anew each time: it takes less than a second.
    pub fn make(count: usize) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let place = |ending: &str| folder.join(format!("remarks-{count}.{ending}"));
        let (session, lines) = (place("dialoog"), place("txt"));
        let _ = fs::remove_file(&session);
        Store::create(&session).unwrap().append(&made::journal(count)).unwrap();
        fs::write(&lines, made::texts(count).join("\n") + "\n").unwrap();
        Self { count, session, lines }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    Dialoogtafel,
    Less,
    Minimal,
}

/// A program that runs, with the home it runs in.
pub struct Running {
    pub screen: Terminal,
    /// From its start to the first whole picture of what it was given.
    pub start: Duration,
    pub home: Home,
}

/// Something that is asked of a program again and again.
pub struct Task {
    pub what: &'static str,
    /// Keys that lead there, and what is on the screen then.
    way: (&'static str, &'static str),
    /// Keys that each change the picture, pressed in turn.
    keys: [&'static str; 2],
    /// Very many keys at once.
    pub burst: Option<Burst>,
    /// Keys that lead away, and what is on the screen then.
    back: (&'static str, &'static str),
}

/// Very many keys at once.
pub struct Burst {
    /// Pressed in turn.
    keys: &'static [&'static str],
    /// Pressed behind all of those, and what only they bring on the screen.
    last: (&'static [&'static str], &'static str),
    /// What brings it back to where it was: a key, how often, and what is on the screen then.
    back: &'static [(&'static str, usize, &'static str)],
}

impl Burst {
    /// So many keys of those that are wanted are as many as a terminal's line holds at once: a sequence that comes in
    /// two parts is another key.
    pub fn count(&self, wanted: usize) -> usize {
        let longest = self.keys.iter().map(|key| bytes_of(key).len()).max().unwrap_or(1);
        wanted.min(LINE / longest)
    }
}

impl Task {
    /// Goes there.
    pub fn begin(&self, screen: &mut Terminal) {
        go(screen, self.way);
    }

    /// The time from a key to the picture that it changes.
    pub fn press(&self, screen: &mut Terminal, count: usize) -> Duration {
        let (bytes, before) = (bytes_of(self.keys[count % 2]), picture(screen.screen()));
        let sent = Instant::now();
        screen.send(&bytes);
        let came = screen.wait_for_screen(self.what, |screen| picture(screen) != before);
        rest_of_picture(screen);
        came - sent
    }

    /// The time from the first of so many keys to the picture that the last one makes.
    pub fn burst(&self, screen: &mut Terminal, count: usize) -> Duration {
        let Some(Burst { keys, last: (last, words), back }) = &self.burst else { return Duration::ZERO };
        let pressed = keys.iter().cycle().take(count - last.len()).chain(*last);
        let bytes: Vec<u8> = pressed.flat_map(|key| bytes_of(key)).collect();
        let sent = Instant::now();
        screen.send(&bytes);
        let came = screen.wait_for_screen(words, |screen| screen.contents().contains(words));
        for (key, times, words) in *back {
            go(screen, (&key.repeat(*times), words));
        }
        came - sent
    }

    /// Goes back.
    pub fn end(&self, screen: &mut Terminal) {
        go(screen, self.back);
    }
}

/// Presses keys and waits for what they bring.
fn go(screen: &mut Terminal, (keys, words): (&str, &str)) {
    screen.keys(keys);
    screen.wait_for_text(words);
    rest_of_picture(screen);
}

/// Waits for what belongs to the picture that is being drawn: it is not to be taken for the next one.
fn rest_of_picture(screen: &mut Terminal) {
    screen.wait_for_quiet(FRAME);
    let begun = Instant::now();
    while screen.screen().hide_cursor() && !screen.raw.ends_with(END_OF_PICTURE) {
        screen.wait_for_quiet(FRAME);
        assert!(begun.elapsed() < Duration::from_secs(30), "half a picture\n{}", screen.contents());
    }
}

/// Every cell, with its colours.
fn picture(screen: &vt100::Screen) -> Vec<Vec<u8>> {
    screen.rows_formatted(0, screen.size().1).collect()
}

impl Program {
    pub const ALL: [Program; 3] = [Program::Dialoogtafel, Program::Less, Program::Minimal];

    pub fn name(self) -> &'static str {
        match self {
            Program::Dialoogtafel => "dialoogtafel",
            Program::Less => "less -S",
            Program::Minimal => "minimal",
        }
    }

    /// Where it lies; `None` where there is none on this machine.
    fn path(self) -> Option<PathBuf> {
        match self {
            Program::Dialoogtafel => Some(PROGRAM.into()),
            Program::Minimal => Some(Path::new(PROGRAM).with_file_name("examples").join("minimal")),
            Program::Less => {
                let folders = std::env::var_os("PATH")?;
                std::env::split_paths(&folders).map(|folder| folder.join("less")).find(|path| path.is_file())
            }
        }
        .filter(|path| path.is_file())
    }

    pub fn is_there(self) -> bool {
        self.path().is_some()
    }

    /// Starts it and waits for its first whole picture.
    pub fn start(self, remarks: &Remarks, (columns, rows): (u16, u16)) -> Running {
        let home = Home::new();
        // Each run has a session of its own: what is typed is kept.
        let file = home.path().join("avond.dialoog");
        fs::copy(&remarks.session, &file).unwrap();
        let (arguments, in_sight) = match self {
            Program::Dialoogtafel => (vec!["open", file.to_str().unwrap()], 1),
            Program::Less => (vec!["-S", remarks.lines.to_str().unwrap()], rows - 1),
            Program::Minimal => (vec![remarks.lines.to_str().unwrap()], rows - 5),
        };
        // What stands at the bottom of the list, and what stands below that.
        let last: String = made::texts(in_sight.into()).last().unwrap().chars().take(40).collect();
        let (last, below) = match self {
            Program::Dialoogtafel => (format!("{} in totaal", remarks.count), "F1 ? hulp"),
            Program::Less => (last, ".txt"),
            Program::Minimal => (last, "\u{2518}"),
        };
        let path = self.path().unwrap();
        let started = Instant::now();
        let mut screen = home.start(columns, rows, path.to_str().unwrap(), &arguments, &[]);
        let came = screen.wait_for_screen("the first whole picture", |screen| {
            let shown: Vec<String> = screen.rows(0, columns).collect();
            shown.iter().any(|row| row.contains(&last)) && shown.last().is_some_and(|row| row.contains(below))
        });
        Running { screen, start: came - started, home }
    }

    /// What is asked of it, one after another.
    pub fn tasks(self) -> Vec<Task> {
        match self {
            Program::Dialoogtafel => vec![
                Task {
                    what: "typing in Gesprek",
                    way: ("De bus ", "De bus"),
                    keys: ["x", "<backspace>"],
                    burst: Some(Burst {
                        keys: LETTERS,
                        last: END,
                        back: &[("<backspace>", 2_007, EMPTIED), ("De bus ", 1, "De bus")],
                    }),
                    back: (
                        "<backspace><backspace><backspace><backspace><backspace><backspace><backspace>",
                        EMPTIED,
                    ),
                },
                Task {
                    what: "moving in Thema's",
                    way: ("<alt-right>", "Inbreng:"),
                    keys: ["<down>", "<up>"],
                    burst: Some(Burst {
                        keys: &["<down>"],
                        last: (&["<f1>"], "Hulp"),
                        back: &[("<esc>", 1, "zonder thema:"), ("<home>", 1, "zonder thema:")],
                    }),
                    back: ("<alt-left>", "Enter opslaan"),
                },
                Task {
                    what: "typing in find",
                    way: ("<ctrl-f>", "Zoek"),
                    keys: ["b", "<backspace>"],
                    burst: None,
                    back: ("<esc>", "Enter opslaan"),
                },
                Task {
                    what: "turning weights",
                    way: ("<alt-right><alt-right><alt-right><tab>", "Zoals het bouwplan"),
                    keys: ["<right>", "<left>"],
                    burst: Some(Burst {
                        keys: &["<right>", "<left>"],
                        last: (&["<f1>"], "Hulp"),
                        back: &[("<esc>", 1, "draaien")],
                    }),
                    back: ("", "draaien"),
                },
            ],
            Program::Less => vec![Task {
                what: "moving in a list",
                way: ("", ".txt"),
                keys: ["j", "k"],
                burst: Some(Burst { keys: &["j"], last: (&["="], " lines "), back: &[("g", 1, ":")] }),
                back: ("", ":"),
            }],
            Program::Minimal => vec![
                Task {
                    what: "typing",
                    way: ("De bus ", "De bus"),
                    keys: ["x", "<backspace>"],
                    burst: Some(Burst {
                        keys: LETTERS,
                        last: END,
                        back: &[("<backspace>", 2_000, "De bus")],
                    }),
                    back: ("", "De bus"),
                },
                Task {
                    what: "moving in a list",
                    way: ("", "De bus"),
                    keys: ["<down>", "<up>"],
                    burst: Some(Burst {
                        keys: &["<down>"],
                        last: (&["!"], "!"),
                        back: &[("<backspace>", 1, "bus _"), ("<up>", 2_000, "bus _")],
                    }),
                    back: ("", "_"),
                },
            ],
        }
    }
}

/// So many bytes wait in a terminal's line, at the least.
const LINE: usize = 4_000;
/// What is typed in a burst, and how it ends.
const LETTERS: &[&str] = &["d", "e", " ", "b", "u", "s", " "];
const END: (&[&str], &str) = (&["k", "l", "a", "a", "r"], "klaar");
/// What stands in an input line with nothing in it.
const EMPTIED: &str = "Typ wat er gezegd wordt.";
