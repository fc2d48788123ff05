//! What one can point at with a mouse.

use crate::app::themes::Pane;
use crate::keymap::{Command, Move};
use crate::overview::Audience;
use crate::session::EventId;

/// What lies under the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A tab, an answer, a key in the footer: to point at it is to ask for it.
    Command(Command),
    /// A line of the first screen.
    Home(usize),
    /// A blueprint for a new session.
    Blueprint(usize),
    /// A session to bring into another.
    Other(usize),
    /// A line of the settings.
    Setting(usize),
    /// A line of the palette.
    Palette(usize),
    /// A remark in Gesprek.
    Remark(EventId),
    /// A line of one of the lists in Thema's.
    Pane(Pane, usize),
    /// A theme in the order: index in it.
    Theme(usize),
    /// A row of the worksheet that lies open.
    Row(usize),
    /// Who the results overview is for.
    Audience(Audience),
}

/// What one does with a mouse. Nothing needs it: all of it has a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointing {
    /// Points at something that is on the screen.
    At(Target),
    /// Turns the wheel: one line up or down.
    Wheel(Move),
}
