//! The least that a program with a list and an input line can be: what `benches/terminal` holds the real one against.
//!
//! `cargo run --example minimal -- FILE` shows the lines of a file; arrows move, letters are typed, Ctrl+Q leaves.

use std::io::{self, stdout};
use std::time::Duration;

use crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste, Event, KeyCode, KeyModifiers};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Constraint, Layout};
use ratatui::style::Stylize;
use ratatui::text::Line;
use ratatui::widgets::{Block, Paragraph};
use ratatui::{Frame, Terminal};

struct Minimal {
    lines: Vec<String>,
    selected: usize,
    typed: String,
}

fn main() -> io::Result<()> {
    let file = std::env::args_os().nth(1).ok_or(io::ErrorKind::InvalidInput)?;
    let lines = std::fs::read_to_string(file)?.lines().map(str::to_owned).collect();
    let mut screen = Terminal::new(CrosstermBackend::new(stdout()))?;
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, Clear(ClearType::All), EnableBracketedPaste)?;
    let done = run(&mut screen, Minimal { lines, selected: 0, typed: String::new() });
    execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, cursor::Show)?;
    disable_raw_mode()?;
    done
}

fn run(screen: &mut Terminal<CrosstermBackend<io::Stdout>>, mut minimal: Minimal) -> io::Result<()> {
    loop {
        screen.draw(|frame| minimal.draw(frame))?;
        let mut event = event::read()?;
        loop {
            if !minimal.take(&event) {
                return Ok(());
            }
            if !event::poll(Duration::ZERO)? {
                break;
            }
            event = event::read()?;
        }
    }
}

impl Minimal {
    /// `false` when the person leaves.
    fn take(&mut self, event: &Event) -> bool {
        let Event::Key(key) = event else { return true };
        match key.code {
            KeyCode::Char('q') if key.modifiers.contains(KeyModifiers::CONTROL) => return false,
            KeyCode::Char(c) => self.typed.push(c),
            KeyCode::Backspace => drop(self.typed.pop()),
            KeyCode::Up => self.selected = self.selected.saturating_sub(1),
            KeyCode::Down => self.selected = (self.selected + 1).min(self.lines.len().saturating_sub(1)),
            _ => {}
        }
        true
    }

    fn draw(&self, frame: &mut Frame) {
        let [list, input] = Layout::vertical([Constraint::Min(0), Constraint::Length(3)]).areas(frame.area());
        let height = usize::from(list.height.saturating_sub(2));
        let first = self.selected.saturating_sub(height.saturating_sub(1));
        let shown = self.lines.iter().enumerate().skip(first).take(height).map(|(place, line)| {
            let line = Line::raw(line);
            if place == self.selected { line.reversed() } else { line }
        });
        frame.render_widget(Paragraph::new(shown.collect::<Vec<_>>()).block(Block::bordered()), list);
        let room = usize::from(input.width.saturating_sub(3));
        let hidden = self.typed.chars().count().saturating_sub(room);
        let tail: String = self.typed.chars().skip(hidden).collect();
        frame.render_widget(Paragraph::new(format!("{tail}_")).block(Block::bordered()), input);
    }
}
