//! The overview as data. Figures are exact here; rounding is for whoever shows them.

use time::Date;

use crate::blueprint::OrderRule;
use crate::i18n::Message;
use crate::msg;
use crate::scoring::{self, Cell, Fraction, Tally};
use crate::session::{Age, Answer, Criterion, EventId, GroupId, Perspective, Theme, ThemeId};
use crate::text::folded;

use super::asked::{PollResult, ProfileResult};
use super::firmness::Firmness;
use super::hand_out::HandOut;
use super::ranking::ShownFigures;
use super::worksheets::FilledSheet;

/// For whom an overview is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Audience {
    /// The people who decide together: every remark, and the figures of groups that are large enough.
    #[default]
    #[value(alias = "werkgroep")]
    WorkingGroup,
    /// Everyone: nothing by which somebody could be known.
    #[value(alias = "openbaar")]
    Public,
    /// Who took part, and gets word of what came of it: what everyone may see.
    #[value(alias = "brief")]
    Letter,
}

impl Audience {
    /// All.
    pub const ALL: [Audience; 3] = [Audience::WorkingGroup, Audience::Public, Audience::Letter];

    /// What it is called in files for other programs, and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::WorkingGroup => "working-group",
            Self::Public => "public",
            Self::Letter => "letter",
        }
    }

    /// The rule for small groups.
    pub fn small_groups(self) -> scoring::Audience {
        match self {
            Self::WorkingGroup => scoring::Audience::WorkingGroup,
            Self::Public | Self::Letter => scoring::Audience::Public,
        }
    }

    /// Whether it leaves the room.
    pub fn is_public(self) -> bool {
        self.small_groups() == scoring::Audience::Public
    }
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
    /// What was said, in a few sentences.
    pub in_brief: Vec<Message>,
    /// What the figures tell, in plain sentences. Empty without figures.
    pub stands_out: Vec<Message>,
    /// The themes in order: ranked ones first, then those without a figure, as the session lists them.
    pub themes: Vec<ThemeResult>,
    /// The first places of the order.
    pub top: Top,
    /// How firm these are. `None` without figures, or when no theme has a rank.
    pub firmness: Option<Firmness>,
    /// Remarks without a theme that are in it, by question.
    pub untagged: Vec<QuestionRemarks>,
    /// The ballots of the round that is shown, without a name and in no order of time, and without the themes of
    /// which something is hidden. Empty without figures, and in public.
    pub ballots: Vec<BallotRows>,
    /// What was counted together, by group, theme and criterion, of the same themes. Empty without figures, and in
    /// public.
    pub tallies: Vec<TallyRow>,
    /// The figures of the area, and what people said of them.
    pub profiles: Vec<ProfileResult>,
    /// The polls of which something may be seen.
    pub polls: Vec<PollResult>,
    /// What was filled in on the other worksheets.
    pub worksheets: Vec<FilledSheet>,
    /// The letter to who took part, once somebody wrote one; only for them.
    pub letter: Option<String>,
    /// The sessions that are in it, where there are several.
    pub places: Vec<PlaceResult>,
    /// What is left out, and why.
    pub hidden: Vec<Hidden>,
    /// Who hands it over, and what they leave out.
    pub hand_out: HandOut,
}

impl Overview {
    /// Every remark that is in it once, by number, also where it has several themes.
    pub fn remarks(&self) -> Vec<(&str, &Remark)> {
        let themed = self.themes.iter().flat_map(|theme| &theme.remarks);
        let mut remarks: Vec<_> = themed
            .chain(&self.untagged)
            .flat_map(|part| part.remarks.iter().map(|remark| (part.question.as_str(), remark)))
            .collect();
        remarks.sort_by_key(|(_, remark)| remark.number);
        remarks.dedup_by_key(|(_, remark)| remark.number);
        remarks
    }

    /// A theme by its id.
    pub fn theme(&self, id: &ThemeId) -> Option<&ThemeResult> {
        self.themes.iter().find(|theme| theme.id == *id)
    }

    /// The themes chosen to go on with.
    pub fn chosen(&self) -> impl Iterator<Item = &ThemeResult> {
        self.themes.iter().filter(|theme| theme.chosen)
    }
}

/// Which session it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SessionFacts {
    /// Of the first entry of the journal. `None` where there is no session, only ballots; and in public, since the
    /// time is in it.
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
    /// The tables that are in it. Empty in public.
    pub tables: Vec<String>,
    /// Invented people and remarks: every export says so.
    pub example: bool,
    /// The agenda is not at its last step yet: every export says so. Where people are heard one after another there
    /// is no last step.
    pub interim: bool,
}

impl SessionFacts {
    /// Whether both were held at the same place, as far as capitals and accents go.
    pub fn is_at_the_place_of(&self, other: &Self) -> bool {
        folded(&self.place) == folded(&other.place)
    }
}

/// One of several sessions that are in an overview together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceResult {
    /// Which session.
    pub session: SessionFacts,
    /// Remarks that stand; `None` where that may not be seen.
    pub contributions: Option<usize>,
    /// How many people voted; `None` where that may not be seen.
    pub voters: Option<usize>,
}

/// What one place made of a theme.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceFigures {
    /// Means of urgency, potential and energy, everyone there together.
    pub means: [Option<Fraction>; 3],
    /// 0 to 100; `None` while a mean is missing.
    pub score: Option<f64>,
    /// Place among the themes there.
    pub rank: Option<usize>,
}

/// Who was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participation {
    /// Every group of the blueprint, in its order.
    pub groups: Vec<GroupParticipation>,
    /// Groups that neither said nor scored anything, by name.
    pub missing: Vec<String>,
    /// How many conversations with one person there were; `None` where people were heard together, or where it may
    /// not be seen.
    pub conversations: Option<usize>,
    /// How many people of each age there were, from young to old; bands without people are left out. Empty where that
    /// may not be seen.
    pub ages: Vec<(Age, usize)>,
}

impl Participation {
    /// The names of the groups.
    pub fn names(&self) -> Vec<&str> {
        self.groups.iter().map(|group| group.name.as_str()).collect()
    }
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
    /// Remarks that stand; `None` where that may not be seen.
    pub contributions: Option<usize>,
    /// How many people voted in the round that is shown, on a ballot or counted together; `None` where that may not
    /// be seen.
    pub voters: Option<usize>,
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
    /// The round before that was revealed too; never in public.
    pub round_before: Option<u8>,
    /// Votes were counted together: hands, fingers or stickers, and nothing is known of single people.
    pub counted_together: bool,
    /// These were hands or stickers: the figures are shares of who could vote.
    pub shares: bool,
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
    /// Its figures and place, as far as they may be seen; all empty before the reveal.
    pub figures: ShownFigures,
    /// Whether it has a place in the order, or why not.
    pub standing: Standing,
    /// The same figures in the round before, if that was revealed too.
    pub earlier: Option<ShownFigures>,
    /// Its figures at each of the [`places`](Overview::places); `None` where nobody scored it, or where that may not
    /// be seen.
    pub places: Vec<Option<PlaceFigures>>,
    /// Chosen to go on with.
    pub chosen: bool,
    /// How many remarks were made about it, also those that are not in here.
    pub said: usize,
    /// Its remarks that are in here, by question.
    pub remarks: Vec<QuestionRemarks>,
}

/// Whether a theme has a place in the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// It has.
    Placed,
    /// Its place may not be seen: it would tell what a few people said.
    Hidden,
    /// A group that counts did not score it.
    NotComparable,
    /// Nobody scored it, or the scores are not revealed.
    #[default]
    NotScored,
}

impl ThemeResult {
    /// Its remarks without the questions.
    pub fn contributions(&self) -> impl Iterator<Item = &Remark> {
        self.remarks.iter().flat_map(|question| &question.remarks)
    }
}

/// The figures of one criterion of one theme: all there are, or with [`ShownCell`](super::ShownCell)s as many as may
/// be seen.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionResult<C = Cell> {
    /// Mean of the perspectives' means, weighed by their voices (1 to 5).
    pub mean: Option<Fraction>,
    /// Mean of each perspective, in the order of [`Perspective::ALL`]: the mean of its groups' means.
    pub sides: [Option<Fraction>; 2],
    /// Residents' mean minus professionals' mean.
    pub gap: Option<Fraction>,
    /// The valid scores of each perspective, of all its groups together, in the order of [`Perspective::ALL`]. Empty
    /// where not each count may be seen.
    pub answers: [Tally; 2],
    /// What every group of the blueprint said, in its order. Empty without figures.
    pub groups: Vec<C>,
}

impl<C> Default for CriterionResult<C> {
    fn default() -> Self {
        Self { mean: None, sides: [None; 2], gap: None, answers: Default::default(), groups: Vec::new() }
    }
}

/// Remarks that were made at one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionRemarks {
    /// The question, or the title of the step where it had none.
    pub question: String,
    /// By number.
    pub remarks: Vec<Remark>,
}

/// Something somebody said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Its place among all remarks that are in the overview, from 1: as they were recorded, in public by the alphabet.
    pub number: usize,
    /// Name of the group that said it; `None` where that may not be seen.
    pub group: Option<String>,
    /// The words.
    pub text: String,
    /// May be quoted word for word.
    pub quotable: bool,
    /// The names of all its themes.
    pub themes: Vec<String>,
}

/// One count of a tally: hands, fingers or stickers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyRow {
    /// Name of the group.
    pub group: String,
    /// Name of the theme.
    pub theme: String,
    /// What was asked.
    pub criterion: Criterion,
    /// What was counted.
    pub answer: Counted,
    /// How many times.
    pub count: u64,
}

/// What a count is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Of this score, or of 'weet ik niet'.
    Answer(Answer),
    /// Of votes given.
    Yes,
    /// Of votes that could have been given.
    No,
}

/// One ballot, without whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotRows {
    /// From 1; says nothing about who or when.
    pub number: usize,
    /// Name of the group.
    pub group: String,
    /// Per theme its name and the answers on urgency, potential and energy. A theme without any answer is left out,
    /// unless there are none on the whole ballot.
    pub answers: Vec<(String, [Answer; 3])>,
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

impl Top {
    /// The same with ids for places in `themes`.
    pub fn of(top: &scoring::Top, themes: &[Theme]) -> Self {
        let ids = |places: &[usize]| places.iter().map(|&place| themes[place].id.clone()).collect();
        Self { certain: ids(&top.certain), contested: ids(&top.contested), open_places: top.open_places }
    }

    /// Whether a theme is surely in it, or may still be.
    pub fn has_room_for(&self, id: &ThemeId) -> bool {
        self.certain.contains(id) || self.contested.contains(id)
    }
}

/// Something that is left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Hidden {
    /// What.
    pub what: Message,
    /// Why.
    pub why: Message,
}

impl Hidden {
    /// The same with its place, where there are several sessions.
    pub(super) fn at(self, place: &str) -> Self {
        Self { what: msg!("together-at", place = place, what = self.what), ..self }
    }
}
