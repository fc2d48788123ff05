//! `blueprints` and `check`, and finding a blueprint by what was typed.

use std::fmt::Write as _;
use std::io::{self, IsTerminal};
use std::path::Path;

use super::args::BlueprintsTask;
use super::{Desk, Done, Failure};
use crate::app::BlueprintCard;
use crate::blueprint::{self, Blueprint, Severity};
use crate::msg;
use crate::runtime;
use crate::store::write_file;

impl Desk {
    pub(super) fn blueprints(&self, task: Option<BlueprintsTask>) -> Done {
        match task.unwrap_or(BlueprintsTask::List) {
            BlueprintsTask::List => self.list(),
            BlueprintsTask::Show { id } => {
                let text = self.known(&id)?;
                self.print(&text)
            }
            BlueprintsTask::Copy { id, file } => {
                let text = self.known(&id)?;
                self.store(write_file(&file, text.as_bytes(), false))?;
                self.print_line(&msg!("cli-copied", file = file.display().to_string()))
            }
            BlueprintsTask::Schema => self.print(&format!("{}\n", blueprint::schema())),
        }
    }

    fn cards(&self) -> Result<Vec<BlueprintCard>, Failure> {
        Ok(runtime::list_blueprints(&self.folders()?.blueprints))
    }

    fn list(&self) -> Done {
        let mut text = String::new();
        for card in self.cards()? {
            let minutes = self.say(&msg!("pick-minutes", minutes = card.minutes));
            let _ = writeln!(text, "{:<22} {minutes:>8}  {}", card.id, card.title);
        }
        self.print(&text)
    }

    /// The text of the blueprint with this id.
    fn known(&self, id: &str) -> Result<String, Failure> {
        let cards = self.cards()?;
        // The user's own come last, and go before a bundled one with the same id.
        if let Some(card) = cards.iter().rfind(|card| card.id == id) {
            return Ok(card.text.clone());
        }
        let near = blueprint::nearest(id, cards.iter().map(|card| card.id.as_str()));
        let all: Vec<&str> = cards.iter().map(|card| card.id.as_str()).collect();
        self.fail(&match near.as_slice() {
            [] => msg!("cli-no-such-blueprint", id = id, all = all.join(", ")),
            near => msg!("cli-no-such-blueprint-near", id = id, near = near.join(", ")),
        })
    }

    /// The text of a blueprint given as an id or as a path.
    fn blueprint_text(&self, given: &str) -> Result<String, Failure> {
        let path = Path::new(given);
        let is_path =
            path.extension().is_some_and(|extension| extension == "toml") || path.components().count() > 1;
        // An id goes before a file that happens to have its name.
        if !is_path && (!path.is_file() || self.cards()?.iter().any(|card| card.id == given)) {
            return self.known(given);
        }
        let bytes = self.read(path)?;
        let (text, problem) = blueprint::decode(&bytes);
        match problem {
            None => Ok(text.into_owned()),
            Some(problem) => {
                Err(Failure(blueprint::report(given, &text, &[problem], self.lang, colored(&io::stderr()))))
            }
        }
    }

    /// A blueprint that is right, with its text.
    pub(super) fn blueprint(&self, given: &str) -> Result<(Blueprint, String), Failure> {
        let text = self.blueprint_text(given)?;
        match blueprint::read(&text) {
            Ok(plan) => Ok((plan, text)),
            Err(problems) => {
                Err(Failure(blueprint::report(given, &text, &problems, self.lang, colored(&io::stderr()))))
            }
        }
    }

    pub(super) fn check(&self, blueprints: &[String]) -> Done {
        let mut wrong = String::new();
        for given in blueprints {
            let text = match self.blueprint_text(given) {
                Ok(text) => text,
                Err(Failure(why)) => {
                    let _ = writeln!(wrong, "{why}");
                    continue;
                }
            };
            let problems = blueprint::check(&text);
            // Errors go to stderr, warnings to stdout; each may have colours where it is looked at.
            let report = |color| blueprint::report(given, &text, &problems, self.lang, color);
            if problems.iter().any(|problem| problem.severity() == Severity::Error) {
                let _ = writeln!(wrong, "{}", report(colored(&io::stderr())));
            } else if problems.is_empty() {
                self.print_line(&msg!("cli-check-good", blueprint = given))?;
            } else {
                self.print(&format!("{}\n", report(colored(&io::stdout()))))?;
                self.print_line(&msg!("cli-check-warnings", blueprint = given, count = problems.len()))?;
            }
        }
        if wrong.is_empty() { Ok(()) } else { Err(Failure(wrong)) }
    }
}

/// Whether a report may have colours.
fn colored(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty())
}
