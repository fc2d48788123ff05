//! The terminal: taken over while the program runs, and restored however it ends.

use std::fmt;
use std::io::{self, Stdout, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::event::{
    self, DisableBracketedPaste, EnableBracketedPaste, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers,
    KeyboardEnhancementFlags, MouseButton, MouseEventKind, PopKeyboardEnhancementFlags,
    PushKeyboardEnhancementFlags,
};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{Command, cursor, execute};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use crate::keymap::{Code, Key, Move};

/// What comes in from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Keys were pressed: one, or several at once.
    Keys(Vec<Key>),
    /// Text came in at once.
    Paste(String),
    /// The left button of the mouse went down in this cell: column and row, from 0.
    Click(u16, u16),
    /// The wheel of the mouse was turned by one.
    Wheel(Move),
    /// The terminal has another size.
    Resized(u16, u16),
    /// The system wants us gone, or the terminal went away.
    HangUp,
}

/// From the second key on, keys within this time of one another count as one burst: a terminal that does not mark
/// pasted text sends it as keys, in parts.
const TOGETHER: Duration = Duration::from_millis(10);
/// How long a single key waits for more. Not zero: with a zero timeout crossterm ignores what it has buffered.
const COMPANY: Duration = Duration::from_millis(1);
/// A burst is handed on once it has this many keys.
const MOST_AT_ONCE: usize = 4096;

/// Whether the terminal is ours.
static OURS: AtomicBool = AtomicBool::new(false);

/// The terminal while it is ours; dropping it gives it back.
pub struct OwnTerminal {
    screen: Terminal<CrosstermBackend<Stdout>>,
}

impl OwnTerminal {
    /// Takes the terminal.
    pub fn take() -> io::Result<Self> {
        // Made before raw mode, so that an error here leaves the terminal as it was; from raw mode on
        // the guard gives everything back.
        let screen = Terminal::new(CrosstermBackend::new(stdout()))?;
        let own = Self { screen };
        OURS.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        // Cleared: after a program that was killed, this screen may still show its last picture.
        execute!(stdout(), EnterAlternateScreen, Clear(ClearType::All), EnableBracketedPaste)?;
        // Ctrl with a digit, and Esc apart from Alt, where the terminal knows how; others ignore it.
        let _ = execute!(
            stdout(),
            PushKeyboardEnhancementFlags(KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES)
        );
        Ok(own)
    }

    /// Asks for the mouse, where there is one. With Shift it still selects text, as the terminal does it.
    pub fn take_mouse(&mut self) {
        let _ = execute!(stdout(), Mouse::Ours);
    }

    /// Where to draw.
    pub fn screen(&mut self) -> &mut Terminal<CrosstermBackend<Stdout>> {
        &mut self.screen
    }
}

/// The terminal while it does not show what is typed, on the command line; dropping it gives it back.
pub struct Hidden(());

impl Hidden {
    /// From here on nothing that is typed is shown.
    pub fn take() -> io::Result<Self> {
        enable_raw_mode()?;
        Ok(Self(()))
    }

    /// Waits for a key.
    pub fn key(&self) -> io::Result<Key> {
        loop {
            if let Event::Key(event) = event::read()?
                && event.kind != KeyEventKind::Release
                && let Some(key) = key(event)
            {
                return Ok(key);
            }
        }
    }

    /// Writes a line, to where questions go.
    pub fn say(&self, line: &str) {
        // Nothing else brings the cursor back to the margin now.
        let _ = write!(io::stderr(), "{}\r\n", line.replace('\n', "\r\n"));
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        let _ = disable_raw_mode();
    }
}

/// Whose the mouse is. Only buttons and wheel are asked for, and not every move: those would wake the program for
/// nothing.
enum Mouse {
    Ours,
    Theirs,
}

impl Command for Mouse {
    fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str(match self {
            Mouse::Ours => "\x1b[?1000h\x1b[?1006h",
            Mouse::Theirs => "\x1b[?1006l\x1b[?1000l",
        })
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        match self {
            Mouse::Ours => event::EnableMouseCapture.execute_winapi(),
            Mouse::Theirs => event::DisableMouseCapture.execute_winapi(),
        }
    }

    // As for the library's own: Windows tells of the mouse in its own way only.
    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        false
    }
}

impl Drop for OwnTerminal {
    fn drop(&mut self) {
        give_back();
    }
}

/// Undoes everything [`OwnTerminal::take`] did, once; harmless when the terminal is gone. A second time
/// would put the cursor back where the program began: over what was said since.
pub(crate) fn give_back() {
    if !OURS.swap(false, Ordering::SeqCst) {
        return;
    }
    let _ = disable_raw_mode();
    let _ = execute!(stdout(), Mouse::Theirs);
    let _ = execute!(stdout(), PopKeyboardEnhancementFlags);
    let _ = execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = stdout().flush();
}

/// Reads the terminal and the system's signals, each on a thread of its own, until `inputs` is closed. The channel may
/// carry other messages too.
pub fn listen<T: From<Input> + Send + 'static>(inputs: &Sender<T>) -> io::Result<()> {
    #[cfg(unix)]
    listen_for_signals(inputs.clone())?;
    // The first look at the terminal begins to watch its size. Done here and not on the thread, so that
    // no change of size is missed between the first frame and the first wait.
    let _ = event::poll(Duration::ZERO);
    let inputs = inputs.clone();
    thread::Builder::new().name("input".into()).spawn(move || hand_on(&inputs, read))?;
    Ok(())
}

/// Hands on what is read until the terminal is gone or nobody listens. When a mistake in the program breaks it off, no
/// key comes in any more: the loop is told that the terminal is gone, and keeps what was typed.
fn hand_on<T: From<Input>>(inputs: &Sender<T>, read: fn() -> Vec<Input>) {
    struct Goodbye<'a, T: From<Input>>(&'a Sender<T>);
    impl<T: From<Input>> Drop for Goodbye<'_, T> {
        fn drop(&mut self) {
            let _ = self.0.send(Input::HangUp.into());
        }
    }
    let goodbye = Goodbye(inputs);
    loop {
        for input in read() {
            if input == Input::HangUp || goodbye.0.send(input.into()).is_err() {
                return;
            }
        }
    }
}

/// Waits for something to come in, and takes what comes with it.
fn read() -> Vec<Input> {
    let mut inputs: Vec<Input> = Vec::new();
    loop {
        let input = match event::read() {
            Ok(event) => translate(event),
            Err(_) => Some(Input::HangUp),
        };
        let gone = input == Some(Input::HangUp);
        match (inputs.last_mut(), input) {
            (Some(Input::Keys(earlier)), Some(Input::Keys(keys))) => earlier.extend(keys),
            (_, input) => inputs.extend(input),
        }
        let at_once = match inputs.last() {
            Some(Input::Keys(keys)) => keys.len(),
            _ => 0,
        };
        let wait = if at_once > 1 { TOGETHER } else { COMPANY };
        if gone || at_once >= MOST_AT_ONCE || !event::poll(wait).unwrap_or(false) {
            return inputs;
        }
    }
}

#[cfg(unix)]
fn listen_for_signals<T: From<Input> + Send + 'static>(inputs: Sender<T>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    thread::Builder::new().name("signals".into()).spawn(move || {
        // One is enough: the loop ends the program.
        if signals.forever().next().is_some() {
            let _ = inputs.send(Input::HangUp.into());
        }
    })?;
    Ok(())
}

/// What an event of the terminal means to us; `None` where it means nothing.
fn translate(event: Event) -> Option<Input> {
    match event {
        // Windows reports releases as well.
        Event::Key(key) if key.kind != KeyEventKind::Release => {
            self::key(key).map(|key| Input::Keys(vec![key]))
        }
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => Some(Input::Click(mouse.column, mouse.row)),
            MouseEventKind::ScrollUp => Some(Input::Wheel(Move::Up)),
            MouseEventKind::ScrollDown => Some(Input::Wheel(Move::Down)),
            _ => None,
        },
        Event::Resize(width, height) => Some(Input::Resized(width, height)),
        _ => None,
    }
}

fn key(event: KeyEvent) -> Option<Key> {
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    let code = match event.code {
        KeyCode::Char(c) => {
            // Windows sends AltGr as Ctrl+Alt: what it types is what counts.
            if ctrl == alt {
                return Some(Key { code: Code::Char(c), ctrl: false, alt: false, shift: false });
            }
            let code = match c.to_ascii_lowercase() {
                // Most terminals send the same for Ctrl+2 and Ctrl+Space, which means nothing here.
                ' ' if ctrl => Code::Char('2'),
                // The terminal of macOS sends these for Option with an arrow.
                'b' if alt && cfg!(target_os = "macos") => Code::Left,
                'f' if alt && cfg!(target_os = "macos") => Code::Right,
                // With Caps Lock on a held key is the same key.
                c => Code::Char(c),
            };
            return Some(Key { code, ctrl, alt, shift: false });
        }
        KeyCode::F(number) => Code::F(number),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        // Most terminals have a sign of its own for Shift+Tab.
        KeyCode::BackTab => return Some(Key { code: Code::Tab, ctrl, alt, shift: true }),
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        _ => return None,
    };
    Some(Key { code, ctrl, alt, shift: event.modifiers.contains(KeyModifiers::SHIFT) })
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;

    fn told(c: char, modifiers: KeyModifiers) -> Option<Key> {
        key(KeyEvent::new(KeyCode::Char(c), modifiers))
    }

    #[test]
    fn who_waits_for_keys_is_told_that_none_will_come() {
        fn hangs_up() -> Vec<Input> {
            vec![Input::Wheel(Move::Up), Input::HangUp, Input::Wheel(Move::Down)]
        }
        fn breaks_off() -> Vec<Input> {
            panic!("broken")
        }
        let (inputs, told) = std::sync::mpsc::channel::<Input>();
        hand_on(&inputs, hangs_up);
        let broken = thread::spawn(move || hand_on(&inputs, breaks_off));
        assert!(broken.join().is_err());
        assert_eq!(told.iter().collect::<Vec<_>>(), [Input::Wheel(Move::Up), Input::HangUp, Input::HangUp]);
    }

    #[test]
    fn a_held_letter_is_the_same_with_caps_lock_and_what_is_typed_stays_as_it_is() {
        for modifiers in [KeyModifiers::CONTROL, KeyModifiers::ALT] {
            assert_eq!(told('W', modifiers), told('w', modifiers));
        }
        let typed = |c| Some(Key { code: Code::Char(c), ctrl: false, alt: false, shift: false });
        assert_eq!(told('W', KeyModifiers::SHIFT), typed('W'));
        assert_eq!(told('€', KeyModifiers::CONTROL | KeyModifiers::ALT), typed('€'));
        assert_eq!(told('É', KeyModifiers::NONE), typed('É'));
        // Terminals that have no Ctrl+2 of their own.
        assert_eq!(told(' ', KeyModifiers::CONTROL), told('2', KeyModifiers::CONTROL));
        assert_eq!(told(' ', KeyModifiers::NONE), typed(' '));
    }
}
