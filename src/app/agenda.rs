//! The time of a session: what each step took, what is left for the rest, and when it ends.

use super::sitting::Sitting;
use crate::blueprint::Step;
use crate::session::{Session, Stamp};

/// A step that began more minutes ago than this is no longer going on.
const LONG_AGO: u32 = 300;
/// A session made more than this many minutes before its first step began was prepared beforehand: its time counts from
/// the first step, so that it is not late.
const WAITING: u32 = 30;
const MINUTE: i64 = 60_000_000;

/// The agenda with its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Every step, in order.
    pub steps: Vec<StepTime>,
    /// How far the present step is; `None` while the session is not being held.
    pub pace: Option<Pace>,
}

/// The minutes of one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepTime {
    /// As the blueprint has it.
    pub planned: u32,
    /// What it gets now, with what it took before: at least 1. For a step that is over, as planned.
    pub given: u32,
    /// What it took so far; `None` for a step not visited yet, or that took too long to be true.
    pub real: Option<u32>,
}

/// How far the present step and the session are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Whole minutes left of the present step; negative when it runs over.
    pub left: i64,
    /// Whole minutes behind the plan of the blueprint.
    pub behind: u32,
    /// When the session ends, if every coming step takes the minutes it gets.
    pub end: Stamp,
}

impl Sitting {
    /// The agenda with its time.
    pub fn plan(&self, now: Stamp) -> Plan {
        plan(&self.blueprint.steps, &self.session, now)
    }
}

/// The agenda with its time. What is left until the planned end is shared out over the present step (from when it began)
/// and the coming ones, in proportion to their planned minutes; none gets more than twice that, or less than a minute.
/// Minutes added to a step by hand are taken from the coming ones.
pub fn plan(steps: &[Step], session: &Session, now: Stamp) -> Plan {
    let (agenda, here) = (session.agenda(), session.position().step);
    let known = |minutes: u32| Some(minutes).filter(|minutes| *minutes <= LONG_AGO);
    // A step may have been visited before.
    let earlier = |place: usize| agenda.minutes_in(place).and_then(known).unwrap_or_default();
    let weight = |place: usize, extended: i32| -> u32 {
        let planned = steps.get(place).map_or(1, |step| step.minutes).saturating_add_signed(extended);
        planned.saturating_sub(earlier(place)).max(1)
    };
    let mut times: Vec<StepTime> = steps
        .iter()
        .enumerate()
        .map(|(place, step)| StepTime {
            planned: step.minutes,
            given: step.minutes,
            real: agenda.minutes_in(place).and_then(known),
        })
        .collect();
    let since = agenda.since();
    let spent = now.minutes_since(since);
    let (Some(began), Some(present)) = (began(steps, session, now), times.get_mut(here)) else {
        return Plan { steps: times, pace: None };
    };
    if spent > LONG_AGO {
        return Plan { steps: times, pace: None };
    }
    present.real = Some(earlier(here) + spent);
    // Time already overdrawn is settled before manual extra minutes count.
    let overdrawn = (earlier(here) + 1).saturating_sub(present.planned).cast_signed();
    let planned: i64 = steps.iter().map(|step| i64::from(step.minutes)).sum();
    let end = began.0.saturating_add(planned * MINUTE);

    let later: Vec<u32> =
        (here + 1..steps.len()).map(|place| weight(place, agenda.extended(place))).collect();
    let mut all = vec![weight(here, 0)];
    all.extend(&later);
    let own = shared(nearest_minutes(end - since.0), &all).first().copied().unwrap_or(1);
    let by_hand = agenda.extended(here);
    let own = own.saturating_add_signed((by_hand - overdrawn).max(by_hand.min(0))).max(1);
    let own_end = since.0.saturating_add(i64::from(own) * MINUTE).max(now.0);
    let rest = shared(nearest_minutes(end - own_end), &later);
    let left: i64 = rest.iter().map(|minutes| i64::from(*minutes)).sum();
    for (place, given) in (here..).zip([own].iter().chain(&rest)) {
        times[place].given = earlier(place) + given;
    }
    // Minutes are shared out whole; the end is not moved by what that leaves over.
    let at_last = own_end.saturating_add(left * MINUTE);
    let at_last = if at_last.saturating_sub(end).saturating_abs() < MINUTE { end } else { at_last };

    // What the blueprint still has to come: the rest of the present step, and the steps after it.
    let to_come: i64 = steps
        .iter()
        .enumerate()
        .skip(here)
        .map(|(place, step)| {
            let now = if place == here { now.0.saturating_sub(since.0) } else { 0 };
            (i64::from(step.minutes) * MINUTE)
                .saturating_sub(agenda.time_in(place))
                .saturating_sub(now)
                .max(0)
        })
        .sum();
    let behind = known(Stamp(now.0.saturating_add(to_come)).minutes_since(Stamp(end))).unwrap_or_default();
    Plan {
        steps: times,
        pace: Some(Pace { left: i64::from(own) - i64::from(spent), behind, end: Stamp(at_last) }),
    }
}

/// When the session began; `None` while people are still waited for.
fn began(steps: &[Step], session: &Session, now: Stamp) -> Option<Stamp> {
    let first = steps.first()?.minutes;
    let made = session.started_at();
    let left = session.agenda().first_left();
    if left.unwrap_or(now).minutes_since(made) <= first + WAITING {
        return Some(made);
    }
    left.map(|left| Stamp(left.0 - i64::from(first) * MINUTE))
}

/// Microseconds as minutes, rounded.
fn nearest_minutes(micros: i64) -> i64 {
    micros.saturating_add(MINUTE / 2).div_euclid(MINUTE)
}

/// Shares minutes out by weight, in whole minutes: together exactly `minutes`, as long as each gets at
/// least 1 and at most twice its weight.
pub fn shared(minutes: i64, weights: &[u32]) -> Vec<u32> {
    let total: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    let minutes = u64::try_from(minutes).unwrap_or_default();
    if minutes <= weights.len() as u64 {
        return vec![1; weights.len()];
    }
    let minutes = minutes.min(total * 2);
    let parts = weights.iter().map(|weight| u64::from(*weight) * minutes);
    let mut shares: Vec<u64> = parts.clone().map(|part| part / total).collect();
    // What rounding down left over goes to those that lost most by it.
    let mut by_loss: Vec<(u64, usize)> =
        parts.map(|part| part % total).enumerate().map(|(place, loss)| (loss, place)).collect();
    by_loss.sort_by_key(|(loss, place)| (std::cmp::Reverse(*loss), *place));
    let over = minutes - shares.iter().sum::<u64>();
    for (_, place) in by_loss.iter().take(usize::try_from(over).unwrap_or_default()) {
        shares[*place] += 1;
    }
    // None may get nothing: the largest share gives a minute away.
    while let Some(empty) = shares.iter().position(|share| *share == 0) {
        shares[empty] = 1;
        if let Some(most) = shares.iter_mut().max() {
            *most -= 1;
        }
    }
    shares.into_iter().map(|share| u32::try_from(share).unwrap_or(u32::MAX)).collect()
}
