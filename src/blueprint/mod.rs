//! Blueprints: the plan of a session, as a TOML file.

mod model;

pub use model::{
    Ask, Blueprint, Consent, Form, GroupPlan, Language, OrderRule, Question, Scoring, Step, StepKind,
    ThemePlan, Voices, Vote, Weights,
};
