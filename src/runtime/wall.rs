//! The loop of the projector: look at the file, take keys, draw when something changed.

use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use super::look;
use crate::app::fold_journal;
use crate::i18n::Message;
use crate::msg;
use crate::overview::Winner;
use crate::projector::{Asked, Projector, Work};
use crate::store::{Follower, News, Problem, StoreError};
use crate::terminal::{Input, OwnTerminal, listen};
use crate::ui;

/// How often to look at the file: what is recorded stands on the wall within a quarter of a second.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// Shows what `follower` reads until the person leaves.
pub fn project(follower: Follower, projector: Projector) -> io::Result<()> {
    let (sender, inputs) = mpsc::channel();
    let mut terminal = OwnTerminal::take()?;
    listen(&sender)?;
    let look = look();
    let mut wall = Wall::new(follower, projector);
    let mut changed = true;
    loop {
        if changed {
            terminal.screen().draw(|frame| ui::projector::draw(frame, &wall.projector, look))?;
        }
        wall.start_work();
        changed = match wall.wait(&inputs) {
            Some(changed) => changed,
            None => return Ok(()),
        };
        changed |= wall.take_results();
        changed |= wall.look_at_the_file();
    }
}

struct Wall {
    follower: Follower,
    projector: Projector,
    /// What is the matter with the file although it can be read.
    remark: Option<Message>,
    found: Sender<(Work, Vec<Winner>)>,
    results: Receiver<(Work, Vec<Winner>)>,
}

impl Wall {
    fn new(follower: Follower, projector: Projector) -> Self {
        let (found, results) = mpsc::channel();
        let mut wall = Self { follower, projector, remark: None, found, results };
        wall.take_remark();
        wall
    }

    fn take_remark(&mut self) {
        self.remark = self.follower.remark().map(|remark| remark.message());
        self.projector.trouble.clone_from(&self.remark);
    }

    /// Works out on a thread of its own what takes too long to do between two pictures.
    fn start_work(&mut self) {
        if let Some(work) = self.projector.work() {
            let found = self.found.clone();
            // Without another thread there is no page of the weights, and nothing else is the matter.
            let _ = thread::Builder::new().name("weights".into()).spawn(move || {
                let winners = work.carry_out();
                let _ = found.send((work, winners));
            });
        }
    }

    fn take_results(&mut self) -> bool {
        let mut changed = false;
        while let Ok((work, winners)) = self.results.try_recv() {
            self.projector.done(work, winners);
            changed = true;
        }
        changed
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
                Input::Paste(_) => false,
                Input::HangUp => return None,
            };
            next = inputs.try_recv().ok();
        }
        Some(changed)
    }

    /// Whether the picture changed.
    fn look_at_the_file(&mut self) -> bool {
        let trouble = match self.follower.news() {
            Ok(News::Nothing) => self.remark.clone(),
            Ok(News::More(entries)) => {
                self.projector.add(entries);
                self.projector.trouble.clone_from(&self.remark);
                return true;
            }
            Ok(News::Anew(entries)) => match fold_journal(entries) {
                Ok((blueprint, session)) => {
                    self.projector.replace(blueprint, session);
                    self.take_remark();
                    return true;
                }
                Err(why) => Some(msg!("projector-still", why = why)),
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
