//! A terminal to run the program in: keys go in as bytes, a screen comes out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg_attr(not(unix), allow(dead_code, unused_imports))]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use dialoogtafel::blueprint::fold_journal;
use dialoogtafel::keymap::{Code, Key};
use dialoogtafel::session::{Event, Session};
use dialoogtafel::store::{Folders, Store};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

/// How long the program may take to show something. Far more than it needs: a busy machine is no fault.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often a file is looked at.
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_dialoogtafel");

/// A home of its own for the program: nothing of the machine gets in, nothing stays behind.
pub struct Home {
    folder: TempDir,
}

/// What a command said.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn folders(&self) -> Folders {
        Folders::under(self.path())
    }

    /// What the program sees of the world.
    fn environment(&self) -> BTreeMap<&'static str, String> {
        BTreeMap::from([
            ("DIALOOGTAFEL_HOME", self.path().display().to_string()),
            ("HOME", self.path().display().to_string()),
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("LANG", "C.UTF-8".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
        ])
    }

    /// Runs the program without a terminal; arguments are separated by spaces.
    pub fn run(&self, arguments: &str) -> Said {
        self.run_with(&arguments.split_whitespace().collect::<Vec<_>>())
    }

    /// As [`Home::run`], for arguments with spaces in them.
    pub fn run_with(&self, arguments: &[&str]) -> Said {
        Said::from(self.command(arguments).stdin(Stdio::null()).output().unwrap())
    }

    /// The same with something to read.
    pub fn run_fed(&self, arguments: &[&str], input: &str) -> Said {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut running = command.spawn().unwrap();
        running.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Said::from(running.wait_with_output().unwrap())
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(arguments).env_clear().envs(self.environment()).current_dir(self.path());
        command
    }

    /// Makes a session of the blueprint 'dialoogtafel' and returns its file.
    pub fn session(&self) -> PathBuf {
        let made = self.run("new dialoogtafel --place Veenhuizen-Oost --date 2026-11-22 --no-open");
        assert_eq!((made.code, made.err.as_str()), (0, ""));
        PathBuf::from(made.out.trim_end())
    }

    /// Takes the copies away that commands kept: what a test does next keeps its own.
    pub fn without_copies(&self) {
        fs::remove_dir_all(self.folders().backups).unwrap();
    }

    /// Runs the program in a terminal of 80x24; arguments are separated by spaces.
    pub fn open(&self, arguments: &str) -> Terminal {
        self.open_at(80, 24, arguments)
    }

    /// Runs the program in a terminal of that many columns and rows.
    pub fn open_at(&self, columns: u16, rows: u16, arguments: &str) -> Terminal {
        self.start(columns, rows, PROGRAM, &arguments.split_whitespace().collect::<Vec<_>>(), &[])
    }

    /// Goes on with a session.
    pub fn open_file(&self, file: &Path) -> Terminal {
        self.start(80, 24, PROGRAM, &["open", file.to_str().unwrap()], &[])
    }

    /// Runs any program in a terminal.
    pub fn start(
        &self,
        columns: u16,
        rows: u16,
        program: &str,
        arguments: &[&str],
        variables: &[(&str, &str)],
    ) -> Terminal {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        command.cwd(self.path());
        for (name, value) in self.environment() {
            command.env(name, value);
        }
        for (name, value) in variables {
            command.env(name, value);
        }
        Terminal::start(command, columns, rows)
    }

    /// The one session file in the folder of sessions.
    pub fn session_file(&self) -> PathBuf {
        let mut found = files_in(&self.folders().sessions);
        found.retain(|path| path.extension().is_some_and(|extension| extension == "dialoog"));
        assert_eq!(found.len(), 1, "{found:?}");
        found.remove(0)
    }
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().expect("ended by a signal"),
            // A Word document is no text.
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// The files in a folder, sorted; none where there is no folder.
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().path()).collect();
    found.sort();
    found
}

/// What is on disk.
pub fn read_session(file: &Path) -> Session {
    let entries = Store::open_read_only(file).and_then(|store| store.entries()).unwrap();
    fold_journal(entries).unwrap().1
}

/// The remarks that are on disk, in the order in which they were made.
pub fn remarks_in(file: &Path) -> Vec<String> {
    let entries = Store::open_read_only(file).and_then(|store| store.entries()).unwrap();
    let said = entries.into_iter().filter_map(|entry| match entry.event {
        Event::ContributionRecorded { text, .. } => Some(text),
        _ => None,
    });
    said.collect()
}

/// Waits until the draft that is kept on disk holds a text.
pub fn wait_for_draft(file: &Path, text: &str) {
    let start = Instant::now();
    loop {
        let draft = draft_in(file);
        if draft.contains(text) {
            return;
        }
        assert!(start.elapsed() < PATIENCE, "the draft never held {text:?}; it holds {draft:?}");
        std::thread::sleep(BETWEEN_LOOKS);
    }
}

/// The draft that is kept on disk; empty when there is none.
pub fn draft_in(file: &Path) -> String {
    Store::open_read_only(file).and_then(|store| store.draft()).unwrap().unwrap_or_default()
}

/// A program in a terminal.
pub struct Terminal {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    /// What came out of it, and when.
    output: Receiver<(Instant, Vec<u8>)>,
    screen: vt100::Parser,
    /// Every byte that came out of it.
    pub raw: Vec<u8>,
    /// How the line was set before the program began.
    settings: String,
}

impl Terminal {
    fn start(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let settings = settings(pair.master.as_ref());
        let child = pair.slave.spawn_command(command).unwrap();
        // Or the end of the program would not be seen.
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keyboard = pair.master.take_writer().unwrap();
        let (sender, output) = mpsc::channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 8192];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send((Instant::now(), buffer[..count].to_vec())).is_err() {
                    return;
                }
            }
        });
        let screen = vt100::Parser::new(rows, columns, 0);
        Self { master: pair.master, keyboard, child, output, screen, raw: Vec::new(), settings }
    }

    /// Presses keys, written as in `De bus<enter><alt-1>`.
    pub fn keys(&mut self, keys: &str) {
        self.send(&bytes_of(keys));
    }

    /// Puts in a text at once, as a terminal does that knows bracketed paste.
    pub fn paste(&mut self, text: &str) {
        assert!(self.screen().bracketed_paste(), "the program does not ask for bracketed paste");
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    }

    /// Presses a button of the mouse on the first of these words: 0 is the left one, 2 the right one, 64 and 65 are
    /// the wheel.
    pub fn mouse(&mut self, button: u8, words: &str) {
        let mode = self.screen().mouse_protocol_mode();
        assert_eq!(mode, vt100::MouseProtocolMode::PressRelease, "the program does not ask for the mouse");
        let (column, row) = self
            .contents()
            .lines()
            .enumerate()
            .find_map(|(row, line)| Some((line[..line.find(words)?].chars().count() + 1, row + 1)))
            .unwrap_or_else(|| panic!("{words} is not on the screen: {}", self.contents()));
        self.send(format!("\x1b[<{button};{column};{row}M\x1b[<{button};{column};{row}m").as_bytes());
    }

    /// Sends bytes as they are.
    pub fn send(&mut self, bytes: &[u8]) {
        self.keyboard.write_all(bytes).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// What is on the screen, line by line, without space at the ends.
    pub fn contents(&self) -> String {
        self.screen().contents()
    }

    /// The screen, cell by cell.
    pub fn screen(&self) -> &vt100::Screen {
        self.screen.screen()
    }

    /// The number by which the system knows the program.
    pub fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Waits until the screen is as it should be.
    pub fn wait_for(&mut self, what: &str, is_there: impl Fn(&str) -> bool) {
        self.wait_for_screen(what, |screen| is_there(&screen.contents()));
    }

    /// Waits until the cells are as they should be, and tells when what made them so came out of the program.
    pub fn wait_for_screen(&mut self, what: &str, is_there: impl Fn(&vt100::Screen) -> bool) -> Instant {
        let start = Instant::now();
        let mut came = start;
        while !is_there(self.screen()) {
            let left = PATIENCE.saturating_sub(start.elapsed());
            match self.output.recv_timeout(left) {
                Ok((at, bytes)) => {
                    came = at;
                    self.take(&bytes);
                }
                Err(RecvTimeoutError::Timeout) => {
                    panic!("waited in vain for: {what}\n{}", self.contents());
                }
                Err(RecvTimeoutError::Disconnected) => {
                    panic!("the program ended before: {what}\n{}", self.contents());
                }
            }
        }
        came
    }

    /// Waits until a text is on the screen.
    pub fn wait_for_text(&mut self, text: &str) {
        self.wait_for(text, |screen| screen.contains(text));
    }

    /// Waits until a text is on the screen and everything that was done is on disk.
    pub fn wait_until_saved(&mut self, text: &str) {
        self.wait_for(&format!("{text}, on disk"), |screen| screen.contains(text) && is_saved(screen));
    }

    /// Waits until nothing has come out for a while.
    pub fn wait_for_quiet(&mut self, quiet: Duration) {
        let start = Instant::now();
        while let Ok((_, bytes)) = self.output.recv_timeout(quiet) {
            self.take(&bytes);
            assert!(start.elapsed() < PATIENCE, "it never stops writing\n{}", self.contents());
        }
    }

    /// What comes out in a stretch of time.
    pub fn listen(&mut self, stretch: Duration) -> Vec<u8> {
        let (start, heard) = (Instant::now(), self.raw.len());
        while let Ok((_, bytes)) = self.output.recv_timeout(stretch.saturating_sub(start.elapsed())) {
            self.take(&bytes);
        }
        self.raw[heard..].to_vec()
    }

    fn take(&mut self, bytes: &[u8]) {
        self.raw.extend_from_slice(bytes);
        self.screen.process(bytes);
    }

    /// Gives the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        // What was drawn for the old size is not for the new one.
        while let Ok((_, bytes)) = self.output.try_recv() {
            self.take(&bytes);
        }
        self.screen.screen_mut().set_size(rows, columns);
        self.master.resize(size(columns, rows)).unwrap();
    }

    /// Sends a signal by its name: `TERM`, `HUP`, `KILL`.
    pub fn signal(&mut self, name: &str) {
        let process = self.process().to_string();
        assert!(Command::new("kill").args(["-s", name, &process]).status().unwrap().success());
    }

    /// Ends the program at once, as a power cut does, and waits until it is gone.
    pub fn kill(mut self) {
        self.signal("KILL");
        self.child.wait().unwrap();
    }

    /// Waits for the end of the program and returns its exit code.
    pub fn wait_for_exit(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            match self.output.recv_timeout(PATIENCE.saturating_sub(start.elapsed())) {
                Ok((_, bytes)) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it does not end\n{}", self.contents()),
            }
        }
        self.child.wait().unwrap().exit_code()
    }

    /// Leaves a session as a person does.
    pub fn leave(mut self) {
        self.keys("<ctrl-q>");
        self.wait_for_text("Wilt u stoppen?");
        self.keys("<enter>");
        assert_eq!(self.wait_for_exit(), 0);
        self.assert_given_back();
    }

    /// The terminal is as it was before the program began.
    pub fn assert_given_back(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "still on the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "bracketed paste is still on");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse is still taken");
        assert_eq!(settings(self.master.as_ref()), self.settings, "the line is not set as it was");
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A test that failed leaves no program behind.
        let _ = self.child.kill();
    }
}

/// Whether the bar says that everything is on disk.
pub fn is_saved(screen: &str) -> bool {
    screen.lines().next().is_some_and(|bar| bar.contains("opgeslagen ") && !bar.contains("bezig"))
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

/// Echo, line by line, flow control: what raw mode changes.
#[cfg(unix)]
fn settings(master: &dyn MasterPty) -> String {
    let found = master.get_termios().expect("a terminal can tell how it is set");
    format!("{:?} {:?} {:?}", found.input_flags, found.output_flags, found.local_flags)
}

#[cfg(not(unix))]
fn settings(_: &dyn MasterPty) -> String {
    String::new()
}

/// The bytes that xterm sends for keys, written as in `De bus<enter><alt-1>`.
pub fn bytes_of(keys: &str) -> Vec<u8> {
    let keys = Key::parse_all(keys).unwrap_or_else(|| panic!("no such keys: {keys}"));
    keys.into_iter().flat_map(encode).collect()
}

/// The bytes that xterm sends for a key.
fn encode(key: Key) -> Vec<u8> {
    let Key { code, ctrl, alt, shift } = key;
    assert!(!shift || code == Code::Tab, "not needed yet: {key:?}");
    let held = 1 + u8::from(alt) * 2 + u8::from(ctrl) * 4;
    let letter = |letter: char| match held {
        1 => format!("\x1b[{letter}"),
        _ => format!("\x1b[1;{held}{letter}"),
    };
    let tilde = |number: u8| match held {
        1 => format!("\x1b[{number}~"),
        _ => format!("\x1b[{number};{held}~"),
    };
    let plain = match code {
        Code::Up => return letter('A').into(),
        Code::Down => return letter('B').into(),
        Code::Right => return letter('C').into(),
        Code::Left => return letter('D').into(),
        Code::Home => return letter('H').into(),
        Code::End => return letter('F').into(),
        Code::Delete => return tilde(3).into(),
        Code::PageUp => return tilde(5).into(),
        Code::PageDown => return tilde(6).into(),
        Code::F(number @ 1..=4) if held == 1 => return vec![0x1b, b'O', b'O' + number],
        Code::F(5) => return tilde(15).into(),
        Code::F(8) => return tilde(19).into(),
        Code::F(9) => return tilde(20).into(),
        Code::F(_) => panic!("not needed yet: {key:?}"),
        Code::Enter => vec![b'\r'],
        Code::Tab if shift => b"\x1b[Z".to_vec(),
        Code::Tab => vec![b'\t'],
        Code::Backspace => vec![0x7f],
        Code::Esc => vec![0x1b],
        Code::Char(c @ 'a'..='z') if ctrl => vec![c as u8 & 0x1f],
        // Ctrl with 4 to 7 sends these; with 1 it is just a 1, with 3 it is Escape.
        Code::Char(c @ '4'..='7') if ctrl => vec![c as u8 - b'4' + 0x1c],
        Code::Char(c) if ctrl => panic!("no terminal sends Ctrl+{c}"),
        Code::Char(c) => c.to_string().into_bytes(),
    };
    if alt { [vec![0x1b], plain].concat() } else { plain }
}
