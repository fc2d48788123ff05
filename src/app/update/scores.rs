//! What commands do in Scoren.

use crate::app::overlay::{Confirm, Overlay, Prompt, Purpose};
use crate::app::{App, Screen};
use crate::keymap::{Command, Place};
use crate::msg;
use crate::session::{Answer, BATCH, BallotId, Event, Score, ThemeId};

impl App {
    /// Commands that do the same however people vote; others go to the ballot or the sheet of counts.
    pub(super) fn in_voting(&mut self, command: Command) {
        let counting = self.sitting().is_some_and(|sitting| sitting.place() == Place::Counting);
        match command {
            Command::OtherRound => self.ask_round(),
            _ if counting => self.in_counting(command),
            _ => self.in_scores(command),
        }
    }

    pub(super) fn ask_present(&mut self) {
        let Screen::Session(sitting) = &self.screen else { return };
        let groups = sitting.session.groups().to_vec();
        let number = |people: Option<u32>| people.map_or_else(String::new, |people| people.to_string());
        let known: Vec<String> =
            groups.iter().map(|group| number(sitting.session.present(&group.id))).collect();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        self.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::Present(groups), &known)));
    }

    /// Offers the next round once this one was revealed, or the way back to the first.
    pub(super) fn ask_round(&mut self) {
        let Screen::Session(sitting) = &self.screen else { return };
        let (round, filling_in) = (sitting.round(), sitting.is_filling_in());
        if sitting.blueprint.scoring.rounds == 1 && round == 1 {
            self.say(msg!("one-round"));
        } else if filling_in {
            self.warn(msg!("finish-ballot-first"));
        } else if let Some(next) = sitting.next_round() {
            self.overlay = Some(Overlay::Confirm(Confirm::Round(next)));
        } else if round > 1 {
            self.overlay = Some(Overlay::Confirm(Confirm::Round(1)));
        } else {
            self.say(msg!("reveal-first-round"));
        }
    }

    fn in_scores(&mut self, command: Command) {
        let Screen::Session(sitting) = &mut self.screen else { return };
        let answer = match command {
            Command::Answer(value) => Score::new(value).map(Answer::Score),
            Command::DontKnow => Some(Answer::DontKnow),
            Command::Blank => Some(Answer::Blank),
            _ => None,
        };
        let session = &sitting.session;
        let round = sitting.round();
        if answer.is_some_and(|answer| !sitting.scores.fill(answer, session)) {
            let full = sitting.scores.is_full(session);
            self.say(if full { msg!("ballot-full") } else { msg!("not-on-ballot") });
            return;
        }
        match command {
            Command::Move(by) => sitting.scores.step(by, session),
            Command::Erase => sitting.scores.erase(session),
            Command::NextGroup => sitting.scores.next_group(session),
            Command::BallotDone => self.cast(),
            Command::PreviousBallot | Command::NextBallot if sitting.scores.touched => {
                let correcting = sitting.scores.correcting.is_some();
                self.warn(if correcting {
                    msg!("finish-correction-first")
                } else {
                    msg!("finish-ballot-first")
                });
            }
            Command::PreviousBallot => sitting.scores.open_beside(-1, round, session),
            Command::NextBallot => sitting.scores.open_beside(1, round, session),
            Command::RemoveBallot => {
                if sitting.scores.correcting.is_some() || sitting.scores.touched {
                    self.overlay = Some(Overlay::Confirm(Confirm::RemoveBallot(sitting.scores.correcting)));
                } else {
                    self.say(msg!("no-ballot-here"));
                }
            }
            Command::ToggleOnBallot => {
                if let Some(theme) = sitting.scores.theme(session) {
                    self.toggle_on_ballot(theme);
                }
            }
            _ => {}
        }
    }

    /// Whether a theme takes part. Who leaves one out that was scored already, hears that nothing is lost.
    pub(super) fn toggle_on_ballot(&mut self, theme: ThemeId) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let on = !sitting.session.is_on_ballot(&theme);
        let scored = sitting.session.is_scored(&theme);
        let name = sitting.session.theme(&theme).map_or_else(String::new, |found| found.name.clone());
        sitting.record(Event::OnBallotSet { theme, on }, now);
        if scored && !on {
            self.say(msg!("ballot-theme-off", theme = name));
        }
    }

    fn cast(&mut self) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let (round, fresh) = (sitting.round(), BallotId(sitting.fresh_id(now)));
        let correcting = sitting.scores.correcting.is_some();
        if correcting && !sitting.scores.touched {
            sitting.scores.begin(&sitting.session);
            self.say(msg!("ballot-unchanged"));
            return;
        }
        let left_open = sitting.scores.left_open(&sitting.session);
        if left_open > 0 && sitting.scores.touched && !std::mem::replace(&mut sitting.scores.asked, true) {
            self.warn(msg!("ballot-left-open", count = left_open));
            return;
        }
        let group = sitting.scores.voice(&sitting.session).cloned();
        let Some(event) = sitting.scores.cast(round, fresh, &sitting.session) else {
            self.say(msg!("ballot-empty"));
            return;
        };
        sitting.record(event, now);
        let session = &sitting.session;
        let (count, waiting) = (session.ballots(round).count(), session.waiting(round).ballots);
        let people = group.as_ref().and_then(|group| session.present(&group.id));
        let own = group
            .as_ref()
            .map_or(0, |group| session.ballots(round).filter(|one| one.group == group.id).count());
        let name = group.map_or_else(String::new, |group| group.name);
        if let Some(people) = people.filter(|people| own > *people as usize) {
            self.warn(msg!("ballot-too-many", group = name, count = own, people = people));
        } else if correcting {
            self.say(msg!("ballot-corrected"));
        } else if waiting > 0 {
            self.say(msg!("ballot-recorded-waiting", number = count, waiting = waiting, batch = BATCH));
        } else if sitting.scores.on_to_next_group(&sitting.blueprint.scoring, round, &sitting.session) {
            let next = sitting.scores.voice(&sitting.session).map_or("", |group| group.name.as_str());
            let said = msg!("ballot-group-done", number = count, group = name, next = next);
            self.say(said);
        } else if sitting.progress().is_complete() && !sitting.session.is_revealed(round) {
            self.say(msg!("ballot-all-in", number = count));
        } else {
            self.say(msg!("ballot-recorded", number = count));
        }
    }
}
