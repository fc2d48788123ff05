//! What a report says: session and scoring brought together, for one audience. Pure.
//!
//! Screens that show an order, and every export, read it here; what an audience may not see is not
//! in its [`Overview`] at all, so no export can leak it.

mod model;

pub use model::{
    Audience, CriterionResult, GroupCell, GroupParticipation, Hidden, Method, Overview, Participation, QuestionRemarks,
    Remark, SessionFacts, ThemeResult, Top,
};
