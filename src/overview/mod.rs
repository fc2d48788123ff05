//! What a report says: session and scoring brought together, for one audience. Pure.
//!
//! [`ranking()`] gives the figures and the order, fast enough for every keystroke. [`firmness()`] says how firm
//! that order is and takes longer: reports hold it, a screen shows it once it is there. Both make the
//! same order: promising themes first, whatever the rule.
//!
//! Screens that show an order, and every export, read it here; what an audience may not see is not
//! in its [`Overview`] at all, so no export can leak it.

mod asked;
mod asked_together;
mod build;
mod findings;
mod firmness;
mod firmness_words;
mod hand_out;
mod hidden;
mod in_sight;
mod model;
mod progress;
mod public;
mod ranking;
mod seen;
mod shown;
mod source;
mod together;
mod votes;
mod words;
mod worksheets;

pub use asked::{PollItem, PollLine, PollResult, ProfileResult, Reacted, poll_in_sight};
pub use build::{build, build_with, of_ballots};
pub use firmness::{Firmness, Outlook, ThemeFirmness, VoiceStep, Winner, firmness, outlook};
pub use firmness_words::{Chance, Chances, Way};
pub use hand_out::HandOut;
pub use in_sight::{InSight, in_sight};
pub use model::{
    Audience, BallotRows, Counted, CriterionResult, GroupParticipation, Hidden, Method, Overview,
    Participation, PlaceFigures, PlaceResult, QuestionRemarks, Remark, SessionFacts, Standing, TallyRow,
    ThemeResult, Top,
};
pub use progress::Progress;
pub use ranking::{Ranking, ShownFigures, ThemeFigures, ranking, voices, weights};
pub use shown::{Said, ShownCell, opinions};
pub use together::build_together;
pub use votes::Votes;
pub use words::{age, audience, criterion, decimal, opinions_said, perspective, shares_said, votes_said};
pub use worksheets::{FilledRow, FilledSheet};

pub use crate::i18n::list;
pub use crate::scoring::{
    Cell, Distribution, Dominance, Fraction, Interval, Opinions, Picture, Share, Tally, agreement, unit,
};
pub use crate::session::{Age, Answer, Criterion, Field, Perspective, Row, ThemeId, Value, Worksheet};
pub use crate::worksheet::{
    Direction, FIRST_STEP, Figure, Grid, Moment, NEXT_MEETING, Part, WEB_MOST, dimensions,
};
