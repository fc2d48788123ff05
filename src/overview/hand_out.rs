//! What the person who hands an overview over leaves out of it. It only ever takes away: what an audience may see is
//! decided before.

use super::model::{Hidden, Overview};
use crate::msg;

/// What goes out of what may go out, and who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // parts that have nothing to do with each other
pub struct HandOut {
    /// The organisation that hands it over; may be empty.
    pub by: String,
    /// With what people said.
    pub remarks: bool,
    /// With the single ballots and counts.
    pub ballots: bool,
    /// With the figures of the area and the polls.
    pub figures: bool,
    /// With the worksheets.
    pub worksheets: bool,
}

impl Default for HandOut {
    fn default() -> Self {
        Self { by: String::new(), remarks: true, ballots: true, figures: true, worksheets: true }
    }
}

impl Overview {
    /// The same as it is handed over. What was left out is said in it.
    #[must_use]
    pub fn handed_out(mut self, hand_out: &HandOut) -> Self {
        let mut left_out = Vec::new();
        if !hand_out.remarks {
            let there =
                !self.untagged.is_empty() || self.themes.iter().any(|theme| !theme.remarks.is_empty());
            self.untagged.clear();
            self.themes.iter_mut().for_each(|theme| theme.remarks.clear());
            left_out.extend(there.then(|| msg!("overview-part-remarks")));
        }
        if !hand_out.ballots {
            left_out.extend(
                (!(self.ballots.is_empty() && self.tallies.is_empty()))
                    .then(|| msg!("overview-part-ballots")),
            );
            self.ballots.clear();
            self.tallies.clear();
        }
        if !hand_out.figures {
            left_out.extend(
                (!(self.profiles.is_empty() && self.polls.is_empty())).then(|| msg!("overview-part-figures")),
            );
            self.profiles.clear();
            self.polls.clear();
        }
        if !hand_out.worksheets {
            left_out.extend((!self.worksheets.is_empty()).then(|| msg!("overview-part-worksheets")));
            self.worksheets.clear();
        }
        let why = || msg!("overview-hidden-by-choice");
        self.hidden.extend(left_out.into_iter().map(|what| Hidden { what, why: why() }));
        self.hand_out = hand_out.clone();
        self
    }
}
