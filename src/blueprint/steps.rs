//! The parts of the agenda in a blueprint, format 1: a part of the types in [`model`](super::model).

use schemars::JsonSchema;
use serde::Deserialize;

use super::model::ONE_LINE;
use crate::session::Indicator;

/// A part of the agenda.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What happens in it.
    pub kind: StepKind,
    /// Name on the screen.
    #[schemars(length(min = 1, max = 100), regex(pattern = ONE_LINE))]
    pub title: String,
    /// How long it is meant to take, in minutes.
    #[schemars(range(min = 1, max = 600))]
    pub minutes: u32,
    /// Read aloud.
    #[serde(default)]
    #[schemars(length(max = 2000))]
    pub say: String,
    /// The questions, in order.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// What a poll asks about, or a checklist goes through.
    #[serde(default)]
    #[schemars(inner(length(min = 1, max = 300), regex(pattern = ONE_LINE)), length(max = 100))]
    pub items: Vec<String>,
    /// How a poll is answered.
    pub scale: Option<Scale>,
    /// What one can answer in a poll, where that is not a fixed scale.
    #[serde(default)]
    #[schemars(inner(length(min = 1, max = 100), regex(pattern = ONE_LINE)), length(max = 9))]
    pub answers: Vec<String>,
    /// The figures of the area.
    #[serde(default)]
    #[schemars(length(max = 200))]
    pub indicators: Vec<Indicator>,
}

/// How a poll is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Scale {
    /// Yes or no.
    #[default]
    YesNo,
    /// From not agreeing at all to agreeing very much, in four steps.
    Agree,
    /// Not, a little, important.
    Importance,
    /// One of the answers of the step.
    Choice,
    /// Hands up: how many of all who are there.
    Hands,
    /// How close an organisation is to residents, in four rings.
    Closeness,
}

/// What happens in a part of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum StepKind {
    /// Say who we are, what this is for, and ask consent.
    Welcome,
    /// Ask and write down.
    Talk,
    /// Look at the figures of the area.
    Profile,
    /// Ask everybody one thing.
    Poll,
    /// Put remarks under themes together.
    Cluster,
    /// Score the themes.
    Score,
    /// Set goals per theme.
    Goals,
    /// Put interventions on the four pillars.
    Mix,
    /// Who does what, and when.
    Actions,
    /// Go through a list.
    Checklist,
    /// Look back along a line of time.
    Timeline,
    /// Draw a web of dimensions.
    Web,
    /// Thank people and say what happens next.
    Close,
}

/// A question, with what to ask when people fall silent.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Read aloud.
    #[schemars(length(min = 1, max = 300), regex(pattern = ONE_LINE))]
    pub ask: String,
    /// What to ask further.
    #[serde(default)]
    #[schemars(inner(length(min = 1, max = 300), regex(pattern = ONE_LINE)))]
    pub probes: Vec<String>,
}
