//! Colours and weights. Colour is never the only sign: everything also has a word, a shape or weight.

use ratatui::style::{Color, Modifier, Style};

use crate::session::Perspective;

/// How things look in this terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// False when `NO_COLOR` is set: weights and shapes only.
    pub color: bool,
}

impl Look {
    fn colored(self, color: Color) -> Style {
        if self.color { Style::new().fg(color) } else { Style::new() }
    }

    /// Text that is read first.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Text that stays in the background.
    pub fn quiet(self) -> Style {
        if self.color { Style::new().fg(Color::DarkGray) } else { Style::new().add_modifier(Modifier::DIM) }
    }

    /// Keys, and what one is at.
    pub fn accent(self) -> Style {
        self.colored(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// The line or tab under the cursor.
    pub fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// What was looked for, in a text.
    pub fn found(self) -> Style {
        self.colored(Color::Yellow).add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// Something that asks for attention.
    pub fn warning(self) -> Style {
        self.colored(Color::Yellow).add_modifier(Modifier::BOLD)
    }

    /// Something that is wrong.
    pub fn alarm(self) -> Style {
        self.colored(Color::Red).add_modifier(Modifier::BOLD | Modifier::REVERSED)
    }

    /// Something that is well.
    pub fn good(self) -> Style {
        self.colored(Color::Green)
    }

    /// The side that speaks; the marks differ as well, see [`mark`](Self::mark).
    pub fn side(self, perspective: Perspective) -> Style {
        match perspective {
            Perspective::Resident => self.colored(Color::Blue),
            Perspective::Professional => self.colored(Color::Magenta),
        }
    }

    /// One of the parts of a picture, by its number; each also has a letter of its own.
    pub fn part(self, number: usize) -> Style {
        const COLORS: [Color; 6] =
            [Color::Green, Color::Yellow, Color::Cyan, Color::Magenta, Color::Blue, Color::Red];
        self.colored(COLORS[number % COLORS.len()]).add_modifier(Modifier::BOLD)
    }

    /// The mark of a side: a full dot for residents, an open one for professionals.
    pub fn mark(perspective: Perspective) -> &'static str {
        match perspective {
            Perspective::Resident => "●",
            Perspective::Professional => "○",
        }
    }
}
