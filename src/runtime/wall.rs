//! The loop of the projector: look at the file, take keys, draw when something changed.

use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use super::look;
use crate::blueprint::fold_journal;
use crate::config::Colours;
use crate::i18n::Message;
use crate::msg;
use crate::projector::{Asked, Projector};
use crate::store::{Follower, News, Problem, StoreError};
use crate::terminal::{Input, OwnTerminal, listen};
use crate::ui;

/// How often to look at the file: what is recorded stands on the wall within a quarter of a second.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// Shows what `follower` reads until the person leaves.
pub fn project(follower: Follower, projector: Projector, colours: Colours) -> io::Result<()> {
    let (sender, inputs) = mpsc::channel();
    let mut terminal = OwnTerminal::take()?;
    listen(&sender)?;
    let look = look(colours);
    let mut wall = Wall::new(follower, projector);
    let mut changed = true;
    loop {
        if changed {
            terminal.screen().draw(|frame| ui::projector::draw(frame, &wall.projector, look))?;
        }
        changed = match wall.wait(&inputs) {
            Some(changed) => changed,
            None => return Ok(()),
        };
        changed |= wall.look_at_the_file();
    }
}

struct Wall {
    follower: Follower,
    projector: Projector,
    /// A warning about a file that can be read all the same.
    remark: Option<Message>,
    /// The file now holds a session that cannot be shown: the last picture stays.
    strange: bool,
}

impl Wall {
    fn new(follower: Follower, projector: Projector) -> Self {
        let mut wall = Self { follower, projector, remark: None, strange: false };
        wall.take_remark();
        wall
    }

    fn take_remark(&mut self) {
        self.remark = self.follower.remark().map(|remark| remark.message());
        self.projector.trouble.clone_from(&self.remark);
    }

    /// Waits for a key, but no longer than until the next look at the file. Whether the picture changed; `None` to
    /// leave.
    fn wait(&mut self, inputs: &Receiver<Input>) -> Option<bool> {
        let mut changed = false;
        let mut next = match inputs.recv_timeout(BETWEEN_LOOKS) {
            Ok(input) => Some(input),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return None,
        };
        while let Some(input) = next {
            changed |= match input {
                Input::Keys(keys) => {
                    let mut drawn = false;
                    for key in keys {
                        match self.projector.press(key) {
                            Asked::Quit => return None,
                            Asked::Draw => drawn = true,
                            Asked::Nothing => {}
                        }
                    }
                    drawn
                }
                Input::Resized(..) => true,
                Input::Paste(_) | Input::Click(..) | Input::Wheel(_) => false,
                Input::HangUp => return None,
            };
            next = inputs.try_recv().ok();
        }
        Some(changed)
    }

    /// Whether the picture changed.
    fn look_at_the_file(&mut self) -> bool {
        let trouble = match self.follower.news() {
            // What goes wrong is said until it is over.
            Ok(News::Nothing | News::More(_)) if self.strange => return false,
            Ok(News::Nothing) => self.remark.clone(),
            Ok(News::More(entries)) => {
                self.projector.add(entries);
                self.projector.trouble.clone_from(&self.remark);
                return true;
            }
            Ok(News::Anew(entries)) => match fold_journal(entries) {
                Ok((blueprint, session)) => {
                    self.projector.replace(blueprint, session);
                    self.strange = false;
                    self.take_remark();
                    return true;
                }
                Err(why) => {
                    self.strange = true;
                    Some(msg!("projector-still", why = why))
                }
            },
            Err(error) => Some(still(&error)),
        };
        let changed = trouble != self.projector.trouble;
        self.projector.trouble = trouble;
        changed
    }
}

/// That the picture is no longer the newest, and why.
fn still(error: &StoreError) -> Message {
    match error.problem {
        // Nothing was being written here, so there is nothing to be saved elsewhere.
        Problem::Gone => msg!("projector-gone"),
        _ => msg!("projector-still", why = error.message()),
    }
}
