//! What commands do with the time of the agenda.

use crate::app::{App, Screen};
use crate::msg;
use crate::session::Event;

/// So many minutes a step gets more or fewer at one key.
const STEP: i16 = 5;

impl App {
    /// Gives the present step more minutes, or fewer.
    pub(super) fn extend_step(&mut self, longer: bool) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let step = sitting.session.position().step;
        let given = sitting.plan(now.stamp).steps.get(step).map(|time| time.given);
        if sitting.hears_one_by_one() {
            self.say(msg!("extend-no-agenda"));
        } else if !longer && given.is_none_or(|given| given <= STEP.unsigned_abs().into()) {
            self.say(msg!("extend-too-short"));
        } else {
            let minutes = if longer { STEP } else { -STEP };
            sitting.record(Event::StepExtended { step, minutes }, now);
            let plan = sitting.plan(now.stamp);
            let title = sitting.step().map_or_else(String::new, |step| step.title.clone());
            let given = plan.steps.get(step).map_or(0, |time| time.given);
            self.say(match plan.pace {
                Some(pace) => {
                    msg!("extended", step = title, minutes = given, end = now.clock(pace.end))
                }
                None => msg!("extended-later", step = title),
            });
        }
    }
}
