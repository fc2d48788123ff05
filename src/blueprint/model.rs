//! The blueprint, format 1, as types. The JSON Schema, the check of a file and the reading of it all
//! come from here, so a key is added in one place.

use schemars::JsonSchema;
use serde::Deserialize;

use super::steps::Step;
use crate::session::{Criterion, GroupId, Perspective, ThemeId};

/// The format of a blueprint that this program reads.
pub const FORMAT: u32 = 1;
/// What a short name looks like; it may become part of a file name.
pub(super) const SHORT_NAME: &str = "^[a-z0-9][a-z0-9-]*$";
/// A text that stays on one line.
pub(super) const ONE_LINE: &str = r"^[^\r\n\t]*$";

/// The plan of a dialogue session.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Blueprint {
    /// The format of this file: 1.
    #[schemars(range(min = FORMAT, max = FORMAT))]
    pub blueprint: u32,
    /// Short name: lower case letters, digits and hyphens.
    #[schemars(length(min = 1, max = 64), regex(pattern = SHORT_NAME))]
    pub id: String,
    /// Name on the screen.
    #[schemars(length(min = 1, max = 100), regex(pattern = ONE_LINE))]
    pub title: String,
    /// Language of the texts: nl or en.
    #[serde(default)]
    pub language: Language,
    /// What the session is for, in one sentence.
    #[serde(default)]
    #[schemars(length(max = 2000))]
    pub purpose: String,
    /// Who sits where: a table, one person after another, or a group.
    #[serde(default)]
    pub form: Form,
    /// What to bring.
    #[serde(default)]
    #[schemars(inner(length(min = 1, max = 300), regex(pattern = ONE_LINE)))]
    pub materials: Vec<String>,
    /// Where the plan comes from.
    #[serde(default)]
    #[schemars(inner(length(min = 1, max = 300), regex(pattern = ONE_LINE)))]
    pub sources: Vec<String>,
    /// What is asked before anything is written down.
    pub consent: Option<Consent>,
    /// How long what people said is kept.
    pub keep: Option<Keep>,
    /// Who is heard.
    #[schemars(length(min = 1))]
    pub groups: Vec<GroupPlan>,
    /// What is talked about from the start; more may come up.
    #[serde(default)]
    pub themes: Vec<ThemePlan>,
    /// How themes are scored.
    #[serde(default)]
    pub scoring: Scoring,
    /// How interventions are put in order.
    #[serde(default)]
    pub mix: Mix,
    /// The agenda, in order.
    #[schemars(length(min = 1))]
    pub steps: Vec<Step>,
}

/// Language of a blueprint's texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

/// Who sits where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Several people at a table.
    #[default]
    Table,
    /// One person after another.
    Person,
    /// A group, counted and not heard one by one.
    Group,
}

/// What is asked before anything is written down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// Read aloud.
    #[schemars(length(min = 1, max = 2000))]
    pub say: String,
}

/// How long what people said is kept.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Keep {
    /// How many days after the session it is asked whether it can be taken away for good.
    #[schemars(range(min = 1, max = 36_500))]
    pub days: u32,
}

/// A group of people that is heard as one voice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupPlan {
    /// Short name: lower case letters, digits and hyphens.
    #[schemars(with = "String", length(min = 1, max = 64), regex(pattern = SHORT_NAME))]
    pub id: GroupId,
    /// Name on the screen.
    #[schemars(length(min = 1, max = 100), regex(pattern = ONE_LINE))]
    pub name: String,
    /// The side it speaks from.
    pub perspective: Perspective,
    /// How many people we hope to hear.
    #[schemars(range(min = 1, max = 100_000))]
    pub target: Option<u32>,
}

/// A theme that is there from the start.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemePlan {
    /// Short name: lower case letters, digits and hyphens.
    #[schemars(with = "String", length(min = 1, max = 64), regex(pattern = SHORT_NAME))]
    pub id: ThemeId,
    /// Name on the screen.
    #[schemars(length(min = 1, max = 100), regex(pattern = ONE_LINE))]
    pub name: String,
    /// Words that suggest this theme.
    #[serde(default)]
    #[schemars(inner(length(min = 1, max = 60), regex(pattern = ONE_LINE)))]
    pub keywords: Vec<String>,
}

/// How themes are scored.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Scoring {
    /// How people vote.
    pub vote: Vote,
    /// How many stickers one person may put on one question of one theme.
    #[schemars(range(min = 1, max = 100))]
    pub max_per_theme: u32,
    /// How many rounds: 1 or 2.
    #[schemars(range(min = 1, max = 2))]
    pub rounds: u8,
    /// How many themes will be chosen.
    #[schemars(range(min = 1, max = 100))]
    pub choose: usize,
    /// A theme is promising when each criterion reaches this mean, 1 to 5.
    #[schemars(range(min = 1, max = 5))]
    pub promising_from: f64,
    /// The rule that makes one order of three criteria.
    pub order: OrderRule,
    /// How heavily each criterion counts.
    pub weights: Weights,
    /// How heavily each perspective counts.
    pub voices: Voices,
    /// The questions, where they differ from the usual ones.
    pub ask: Ask,
}

impl Scoring {
    /// How many votes one person may give to one criterion of one theme, with hands or stickers; `None` where
    /// people give scores.
    pub fn each(&self) -> Option<u32> {
        match self.vote {
            Vote::Ballots | Vote::Fingers => None,
            Vote::Hands => Some(1),
            Vote::Dots => Some(self.max_per_theme),
        }
    }
}

impl Default for Scoring {
    fn default() -> Self {
        Self {
            vote: Vote::default(),
            max_per_theme: 1,
            rounds: 1,
            choose: 3,
            promising_from: 3.0,
            order: OrderRule::default(),
            weights: Weights::default(),
            voices: Voices::default(),
            ask: Ask::default(),
        }
    }
}

/// How people vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Vote {
    /// A paper or spoken form per person.
    #[default]
    Ballots,
    /// One to five fingers, counted per score.
    Fingers,
    /// Hands up, counted.
    Hands,
    /// Stickers, counted.
    Dots,
}

/// The rule that makes one order of three criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum OrderRule {
    /// Geometric mean: one weak point pulls the figure down.
    #[default]
    Geometric,
    /// The weakest point counts three times, the middle twice, the strongest once.
    Owa321,
    /// Plain average, for contrast.
    Arithmetic,
}

impl OrderRule {
    /// As it is written in a blueprint and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            OrderRule::Geometric => "geometric",
            OrderRule::Owa321 => "owa321",
            OrderRule::Arithmetic => "arithmetic",
        }
    }
}

/// How heavily each criterion counts; any scale, 0 leaves one out.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Weights {
    /// Weight of urgency.
    #[schemars(range(min = 0, max = 1000))]
    pub urgency: f64,
    /// Weight of potential.
    #[schemars(range(min = 0, max = 1000))]
    pub potential: f64,
    /// Weight of energy.
    #[schemars(range(min = 0, max = 1000))]
    pub energy: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Self { urgency: 1.0, potential: 1.0, energy: 1.0 }
    }
}

impl Weights {
    /// In the order of [`Criterion::ALL`], as written.
    pub fn to_array(self) -> [f64; 3] {
        [self.urgency, self.potential, self.energy]
    }
}

/// How heavily each perspective counts; any scale.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Voices {
    /// Weight of the residents' voice.
    #[schemars(range(min = 0, max = 1000))]
    pub resident: f64,
    /// Weight of the professionals' voice.
    #[schemars(range(min = 0, max = 1000))]
    pub professional: f64,
}

impl Default for Voices {
    fn default() -> Self {
        Self { resident: 1.0, professional: 1.0 }
    }
}

impl Voices {
    /// The weight of one perspective, as written.
    pub fn of(self, perspective: Perspective) -> f64 {
        match perspective {
            Perspective::Resident => self.resident,
            Perspective::Professional => self.professional,
        }
    }
}

/// The questions of the ballot; one that is left out is asked in the usual words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Ask {
    /// Question for urgency.
    #[schemars(length(min = 1, max = 300), regex(pattern = ONE_LINE))]
    pub urgency: Option<String>,
    /// Question for potential.
    #[schemars(length(min = 1, max = 300), regex(pattern = ONE_LINE))]
    pub potential: Option<String>,
    /// Question for energy.
    #[schemars(length(min = 1, max = 300), regex(pattern = ONE_LINE))]
    pub energy: Option<String>,
}

impl Ask {
    /// The blueprint's own question for a criterion.
    pub fn of(&self, criterion: Criterion) -> Option<&str> {
        match criterion {
            Criterion::Urgency => self.urgency.as_deref(),
            Criterion::Potential => self.potential.as_deref(),
            Criterion::Energy => self.energy.as_deref(),
        }
    }
}

/// How interventions are put in order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Mix {
    /// The pillars, where they differ from the usual four.
    #[schemars(inner(length(min = 1, max = 60), regex(pattern = ONE_LINE)), length(max = 9))]
    pub pillars: Vec<String>,
    /// The settings, where they differ from the usual ones.
    #[schemars(inner(length(min = 1, max = 60), regex(pattern = ONE_LINE)), length(max = 9))]
    pub settings: Vec<String>,
}
