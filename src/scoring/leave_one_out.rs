//! How many ballots does the top k hang on?

use super::ballots::{Ballot, Ballots};
use super::order::Method;
use super::ranking::Top;

/// What leaving out one ballot at a time shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeaveOneOut {
    /// The top k of all ballots.
    pub top: Top,
    /// The ballots without which the top k would be another. A screen shows how many, never which.
    pub changing: Vec<usize>,
}

/// Leaves out each ballot in turn and looks whether the certain or contested themes of the top k change.
/// A theme of which a mean becomes undefined gets no rank.
pub fn leave_one_out(ballots: &Ballots, method: &Method) -> LeaveOneOut {
    let mut totals = ballots.grid().totals();
    let top = method.top(&totals);
    let mut changes = |ballot: &Ballot| {
        let own = ballot.totals();
        totals.remove(ballot.group, &own);
        let without = method.top(&totals);
        totals.add(ballot.group, &own);
        (without.certain, without.contested) != (top.certain.clone(), top.contested.clone())
    };
    let changing = ballots
        .as_slice()
        .iter()
        .enumerate()
        .filter_map(|(at, ballot)| changes(ballot).then_some(at))
        .collect();
    LeaveOneOut { top, changing }
}
