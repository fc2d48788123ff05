//! Colours and weights. Colour is never the only sign: everything also has a word, a shape or weight.

use ratatui::style::{Color, Modifier, Style};
use ratatui::text::Line;

use crate::app::Contrast;
use crate::config::Colours;
use crate::session::Perspective;

/// How things look in this terminal.
///
/// Only the sixteen named colours: those are the person's own. Black and white stay out of it, so that text is
/// legible on a light background as on a dark one; for the colours themselves that differs, see
/// [`Background`]. Who sees too little of them still has high contrast, which knows no colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// False when `NO_COLOR` is set: weights and shapes only.
    pub color: bool,
    /// In high contrast there is no colour and nothing is dim.
    pub contrast: Contrast,
    /// Which colours can be read.
    pub background: Background,
}

/// What is behind the text.
///
/// Yellow, cyan and green cannot be read on white, and blue not well on black: no colour that differs from red and
/// magenta can be read on both. Few terminals say which they have, so dark is taken for granted, as most are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Background {
    /// Dark, or not known.
    #[default]
    Dark,
    /// Light: blue, magenta and red only.
    Light,
}

impl Background {
    /// As `COLORFGBG` tells it: numbers of the sixteen colours, that of the background last, as in `0;default;15`.
    pub fn told(colors: &str) -> Self {
        match colors.rsplit(';').next().and_then(|color| color.parse::<u8>().ok()) {
            // White, and the bright colours; 8 is dark grey.
            Some(7 | 9..=15) => Background::Light,
            _ => Background::Dark,
        }
    }
}

impl Look {
    /// The usual look, with colours or without.
    pub fn with_color(color: bool) -> Self {
        Self { color, contrast: Contrast::default(), background: Background::default() }
    }

    /// The same with the colours that somebody set.
    #[must_use]
    pub fn as_set(self, colours: Colours) -> Self {
        match colours {
            Colours::Auto => self,
            Colours::Light => Self { background: Background::Light, ..self },
            Colours::Dark => Self { background: Background::Dark, ..self },
            Colours::HighContrast => Self { contrast: Contrast::High, ..self },
        }
    }

    /// Whether colours are used at all.
    fn has_color(self) -> bool {
        self.color && self.contrast == Contrast::Usual
    }

    fn colored(self, color: Color) -> Style {
        if !self.has_color() {
            return Style::new();
        }
        Style::new().fg(match (self.background, color) {
            (Background::Light, Color::Cyan | Color::Green) => Color::Blue,
            (Background::Light, Color::Yellow) => Color::Magenta,
            (_, color) => color,
        })
    }

    /// Text that is read first.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Text that stays in the background.
    pub fn quiet(self) -> Style {
        match self.contrast {
            Contrast::High => Style::new(),
            Contrast::Usual if self.color => Style::new().fg(Color::DarkGray),
            Contrast::Usual => Style::new().add_modifier(Modifier::DIM),
        }
    }

    /// Keys, and what one is at.
    pub fn accent(self) -> Style {
        self.colored(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// The line or tab under the cursor.
    pub fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// A line of a list. Under the cursor it is one block: what is written in it gives up its own colours, while
    /// [bars](Self::bar) stay what they are.
    pub fn row(self, mut line: Line<'_>, under_cursor: bool) -> Line<'_> {
        if !under_cursor {
            return line;
        }
        for span in &mut line.spans {
            if !span.style.sub_modifier.contains(Modifier::REVERSED) {
                span.style.fg = None;
            }
        }
        line.style(self.selected())
    }

    /// What is drawn rather than written, in this style: turned inside out it would say something else.
    pub fn bar(style: Style) -> Style {
        style.remove_modifier(Modifier::REVERSED)
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
