//! The overview as data. Figures are exact here; rounding is for whoever shows them.

use time::Date;

use crate::blueprint::OrderRule;
use crate::i18n::Message;
use crate::scoring::{Fraction, Tally};
use crate::session::{Criterion, EventId, GroupId, Perspective, ThemeId};

/// For whom an overview is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Audience {
    /// The people who decide together: every remark and every figure.
    #[default]
    WorkingGroup,
}

/// Everything a report says.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// For whom.
    pub audience: Audience,
    /// Which session.
    pub session: SessionFacts,
    /// Who was heard.
    pub participation: Participation,
    /// How the order came about.
    pub method: Method,
    /// The themes in order: ranked ones first, then those without a figure, as the session lists them.
    pub themes: Vec<ThemeResult>,
    /// The first places of the order.
    pub top: Top,
    /// Remarks without a theme, by question.
    pub untagged: Vec<QuestionRemarks>,
    /// What is left out, and why.
    pub hidden: Vec<Hidden>,
}

/// Which session it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionFacts {
    /// Of the first entry of the journal.
    pub id: Option<EventId>,
    /// Id of the blueprint.
    pub blueprint: String,
    /// Title of the blueprint.
    pub title: String,
    /// What the session is for.
    pub purpose: String,
    /// Village, neighbourhood, supermarket.
    pub place: String,
    /// The day.
    pub date: Option<Date>,
    /// The tables that are in it.
    pub tables: Vec<String>,
    /// Invented people and remarks: every export says so.
    pub example: bool,
}

/// Who was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participation {
    /// Every group of the blueprint, in its order.
    pub groups: Vec<GroupParticipation>,
    /// Groups that neither said nor scored anything, by name.
    pub missing: Vec<String>,
}

/// How far one group was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupParticipation {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// Its side.
    pub perspective: Perspective,
    /// Remarks that stand.
    pub contributions: usize,
    /// Ballots in the round that is shown.
    pub ballots: usize,
    /// How many people we hoped to hear.
    pub target: Option<u32>,
}

/// How the order came about.
#[derive(Debug, Clone, PartialEq)]
pub struct Method {
    /// The rule that makes one order of three criteria.
    pub order: OrderRule,
    /// From which mean on a criterion counts as reached.
    pub promising_from: f64,
    /// How many themes are to be chosen.
    pub choose: usize,
    /// Weights of urgency, potential and energy; they sum to 1.
    pub weights: [f64; 3],
    /// Share of each perspective that is present, in the order of [`Perspective::ALL`]; sums to 1.
    pub voices: Vec<(Perspective, f64)>,
    /// The round whose ballots count.
    pub round: u8,
    /// Whether that round was revealed; without it there are no figures.
    pub revealed: bool,
}

/// One theme: its figures, its place, its remarks.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeResult {
    /// Its id.
    pub id: ThemeId,
    /// Its name.
    pub name: String,
    /// Competition rank from 1; `None` while a figure is missing.
    pub rank: Option<usize>,
    /// Whether urgency, potential and energy each reach `promising_from`; `None` while a mean is missing.
    pub promising: Option<bool>,
    /// 0 to 100.
    pub score: Option<f64>,
    /// The criteria with the lowest combined mean.
    pub weakest: Vec<Criterion>,
    /// Urgency, potential, energy.
    pub criteria: [CriterionResult; 3],
    /// Chosen to go on with.
    pub chosen: bool,
    /// Its remarks, by question.
    pub remarks: Vec<QuestionRemarks>,
}

impl ThemeResult {
    /// Its remarks without the questions.
    pub fn contributions(&self) -> impl Iterator<Item = &Remark> {
        self.remarks.iter().flat_map(|question| &question.remarks)
    }
}

/// The figures of one criterion of one theme.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionResult {
    /// Mean of the perspectives' means, weighed by their voices (1 to 5).
    pub mean: Option<Fraction>,
    /// Residents' mean minus professionals' mean.
    pub gap: Option<Fraction>,
    /// Every group of the blueprint, in its order.
    pub groups: Vec<GroupCell>,
}

/// What one group answered.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupCell {
    /// Its id.
    pub group: GroupId,
    /// Its side.
    pub perspective: Perspective,
    /// Its answers, counted.
    pub tally: Tally,
}

/// Remarks that were made at one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionRemarks {
    /// The question, or the title of the step where it had none.
    pub question: String,
    /// In the order in which they were recorded.
    pub remarks: Vec<Remark>,
}

/// Something somebody said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Its id.
    pub id: EventId,
    /// Name of the group that said it.
    pub group: String,
    /// Which group.
    pub group_id: GroupId,
    /// The words.
    pub text: String,
    /// May be quoted word for word.
    pub quotable: bool,
}

/// The first places of the order. A tie is never broken silently.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Top {
    /// Surely among them.
    pub certain: Vec<ThemeId>,
    /// Tied for the places that are left.
    pub contested: Vec<ThemeId>,
    /// How many places that is.
    pub open_places: usize,
}

/// Something that is left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Hidden {
    /// What.
    pub what: Message,
    /// Why.
    pub why: Message,
}
