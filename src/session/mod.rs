//! What happened in a session: a journal of [`Event`]s and the [`Session`] folded from it.
//!
//! Nothing here knows a file, a clock or a screen. A journal in the order of
//! ([`Stamp`], [`EventId`]) always folds to the same session, on every machine.

mod agenda;
mod begun;
mod contributions;
mod conversations;
mod counts;
mod event;
mod fold;
mod ids;
mod plain;
mod purge;
mod reveal;
mod tables;
mod themes;
mod union;
mod voting;
mod worksheet;

pub use agenda::Agenda;
pub use begun::{Begun, begun};
pub use contributions::Contribution;
pub use conversations::{Age, Conversation, Conversations};
pub use counts::Counts;
pub use event::{Entry, Event, UnreadableBody};
pub use fold::Session;
pub use ids::{BallotId, DeviceId, EventId, GroupId, IdSource, RowId, Stamp, TallyId, ThemeId};
pub use plain::{
    Answer, Criterion, Group, Indicator, Level, Perspective, Position, Score, Scores, Setup, Theme,
};
pub use reveal::{BATCH, Waiting};
pub use union::union;
pub use voting::{Ballot, Counted, Fingers, MOST_PEOPLE, Sheet, Tally};
pub use worksheet::{Field, Filled, Row, Value, Worksheet};
