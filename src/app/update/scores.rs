//! What commands do in Scoren.

use crate::app::overlay::{Confirm, Overlay};
use crate::app::{App, Screen};
use crate::keymap::Command;
use crate::msg;
use crate::session::{Answer, BallotId, Event, Score};

impl App {
    pub(super) fn in_scores(&mut self, command: Command) {
        let now = self.now;
        if !matches!(command, Command::Move(_)) && self.refuses() {
            return;
        }
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
                self.warn(msg!("finish-ballot-first"));
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
                    let on = !session.is_on_ballot(&theme);
                    sitting.record(Event::OnBallotSet { theme, on }, now);
                }
            }
            _ => {}
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
        match sitting.scores.cast(round, fresh, &sitting.session) {
            None => self.say(msg!("ballot-empty")),
            Some(event) => {
                sitting.record(event, now);
                let count = sitting.session.ballots(round).count();
                self.say(if correcting {
                    msg!("ballot-corrected")
                } else {
                    msg!("ballot-recorded", number = count)
                });
            }
        }
    }
}
