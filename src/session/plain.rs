//! The plain words of a session: groups, themes, criteria, scores, places in the agenda.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{GroupId, ThemeId};

/// From which side somebody speaks. Residents and professionals are never silently pooled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Perspective {
    /// Lives here.
    Resident,
    /// Works here.
    Professional,
}

impl Perspective {
    /// Both, in the order of every table and chart.
    pub const ALL: [Perspective; 2] = [Perspective::Resident, Perspective::Professional];
}

/// A group of people that is heard as one voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// As the blueprint names it.
    pub id: GroupId,
    /// As the screen names it.
    pub name: String,
    /// The side it speaks from.
    pub perspective: Perspective,
    /// How many people we hope to hear.
    pub target: Option<u32>,
}

/// What remarks are about, and what is scored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// From the blueprint, or made during the session.
    pub id: ThemeId,
    /// As the screen names it.
    pub name: String,
    /// Words that suggest this theme.
    pub keywords: Vec<String>,
}

/// A figure about the health of an area, beside that of a larger area (wijkgezondheidsprofiel).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// What is measured.
    #[schemars(length(min = 1, max = 200))]
    pub indicator: String,
    /// The area it was measured in.
    #[schemars(length(min = 1, max = 100))]
    pub area: String,
    /// How large that area is.
    pub level: Level,
    /// The figure. `None`: there is none for this area; that is not zero.
    #[serde(default)]
    #[schemars(range(min = -1_000_000_000, max = 1_000_000_000))]
    pub value: Option<f64>,
    /// Of what: %, per 1000, years.
    #[serde(default = "percent")]
    #[schemars(length(max = 40))]
    pub unit: String,
    /// The larger area it is compared with.
    #[serde(default)]
    #[schemars(length(max = 100))]
    pub reference_area: String,
    /// The figure there.
    #[serde(default)]
    #[schemars(range(min = -1_000_000_000, max = 1_000_000_000))]
    pub reference_value: Option<f64>,
    /// The year of the figure.
    #[schemars(range(min = 1900, max = 2200))]
    pub year: u16,
    /// Where it was published.
    #[schemars(length(min = 1, max = 300))]
    pub source: String,
    /// Shares of one whole carry the same name: they add up to 100 together.
    #[serde(default)]
    #[schemars(length(max = 100))]
    pub whole: String,
    /// An example that came with the blueprint: it is not about this area, and gives way to figures that are.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
}

impl Indicator {
    /// Whether it is the same figure of the same area and year.
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        (&self.indicator, &self.area, self.year) == (&other.indicator, &other.area, other.year)
    }
}

fn percent() -> String {
    "%".to_owned()
}

/// How large an area is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// A neighbourhood.
    Neighbourhood,
    /// A village or district.
    Village,
    /// A municipality.
    Municipality,
    /// A region or province.
    Province,
    /// A country.
    Country,
}

impl Level {
    /// All, the smallest first.
    pub const ALL: [Level; 5] =
        [Level::Neighbourhood, Level::Village, Level::Municipality, Level::Province, Level::Country];

    /// As it is written in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Neighbourhood => "neighbourhood",
            Level::Village => "village",
            Level::Municipality => "municipality",
            Level::Province => "province",
            Level::Country => "country",
        }
    }
}

/// What a blueprint gives a session to start with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Setup {
    /// Who is heard.
    pub groups: Vec<Group>,
    /// What is talked about from the start.
    pub themes: Vec<Theme>,
}

impl Setup {
    /// Whether a group is one of those that are heard.
    pub fn has(&self, group: &GroupId) -> bool {
        self.groups.iter().any(|other| other.id == *group)
    }
}

/// What a theme is scored on (De Drentse werkmethodiek, step 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Criterion {
    /// How necessary it is to act.
    Urgency,
    /// Whether something can be changed here.
    Potential,
    /// Whether people want to put themselves into it.
    Energy,
}

impl Criterion {
    /// All three, in the order of every array of three.
    pub const ALL: [Criterion; 3] = [Criterion::Urgency, Criterion::Potential, Criterion::Energy];

    /// Place in an array of three.
    pub fn index(self) -> usize {
        self as usize
    }
}

/// A whole number from 1 (not at all) to 5 (very much).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Score(u8);

impl Score {
    /// `None` outside 1..=5.
    pub fn new(value: u8) -> Option<Self> {
        (1..=5).contains(&value).then_some(Self(value))
    }

    /// 1..=5.
    pub fn value(self) -> u8 {
        self.0
    }
}

/// What somebody filled in for one criterion of one theme.
///
/// Written as 1 to 5, `"?"` or `null`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub enum Answer {
    /// 1 to 5.
    Score(Score),
    /// 'Weet ik niet': an answer, but not a score.
    DontKnow,
    /// Nothing filled in.
    #[default]
    Blank,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Number(u8),
    Sign(String),
    Nothing(()),
}

impl From<Answer> for Written {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Score(score) => Written::Number(score.value()),
            Answer::DontKnow => Written::Sign("?".into()),
            Answer::Blank => Written::Nothing(()),
        }
    }
}

impl TryFrom<Written> for Answer {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        match written {
            Written::Number(number) => Score::new(number)
                .map(Answer::Score)
                .ok_or_else(|| format!("a score is 1 to 5, found {number}")),
            Written::Sign(sign) if sign == "?" => Ok(Answer::DontKnow),
            Written::Sign(_) => Err("an answer is 1 to 5, \"?\" or null".into()),
            Written::Nothing(()) => Ok(Answer::Blank),
        }
    }
}

/// The answers of one ballot: per theme urgency, potential, energy.
pub type Scores = BTreeMap<ThemeId, [Answer; 3]>;

/// A place in the agenda of the blueprint: a step, and a question of that step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Position {
    /// 0-based.
    pub step: usize,
    /// 0-based; 0 in a step without questions.
    pub question: usize,
}
