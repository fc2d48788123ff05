//! What commands do in Scoren where votes are counted together.

use crate::app::overlay::{Confirm, Overlay};
use crate::app::{App, Screen, Spot};
use crate::keymap::{Command, Move};
use crate::msg;
use crate::session::{Event, TallyId};

impl App {
    pub(super) fn in_counting(&mut self, command: Command) {
        let Screen::Session(sitting) = &mut self.screen else { return };
        let (session, counting) = (&sitting.session, &mut sitting.counting);
        let (vote, round) = (sitting.blueprint.scoring.vote, session.round());
        match command {
            Command::Digit(digit) if !counting.digit(digit, vote, session) => {
                let full = counting.spot(vote, session) == Spot::Done;
                self.say(if full { msg!("count-full") } else { msg!("not-on-ballot") });
            }
            Command::NextCell | Command::Move(Move::Right) => counting.advance(1, vote, session),
            Command::Move(Move::Left) => counting.advance(-1, vote, session),
            Command::Move(by) => counting.step(by, vote, session),
            Command::Erase => counting.erase(vote, session),
            Command::NextGroup if counting.touched => self.warn(msg!("finish-count-first")),
            Command::NextGroup => counting.next_sheet(round, session),
            Command::CountDone => self.count_done(),
            Command::RemoveCount => {
                if counting.correcting.is_some() || counting.touched {
                    self.overlay = Some(Overlay::Confirm(Confirm::RemoveTally(counting.correcting)));
                } else {
                    self.say(msg!("count-nothing-here"));
                }
            }
            Command::ToggleOnBallot => {
                let theme = match counting.spot(vote, session) {
                    Spot::Count { theme, .. } => session.themes().get(theme),
                    Spot::People | Spot::Done => None,
                };
                match theme.map(|theme| theme.id.clone()) {
                    Some(theme) => self.toggle_on_ballot(theme),
                    None => self.say(msg!("count-no-theme")),
                }
            }
            _ => {}
        }
    }

    fn count_done(&mut self) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let round = sitting.round();
        if sitting.counting.correcting.is_some() && !sitting.counting.touched {
            sitting.counting.next_sheet(round, &sitting.session);
            return;
        }
        let left_out = sitting.counting.left_out(&sitting.session);
        if left_out > 0 && sitting.counting.touched && !std::mem::replace(&mut sitting.counting.asked, true) {
            self.warn(msg!("count-left-out", count = left_out));
            return;
        }
        let counts = match sitting.counting.counted(&sitting.blueprint.scoring, &sitting.session) {
            Ok(counts) => counts,
            Err(why) => {
                self.warn(why);
                return;
            }
        };
        let Some(group) = sitting.counting.voices(&sitting.session).cloned() else { return };
        let tally = sitting.counting.correcting.unwrap_or(TallyId(sitting.fresh_id(now)));
        sitting.counting.correcting = Some(tally);
        sitting.counting.touched = false;
        sitting.record(Event::TallyCounted { tally, group: group.id, round, counts }, now);
        sitting.counting.next_sheet(round, &sitting.session);
        self.say(msg!("count-recorded", group = group.name));
    }
}
