//! The overview for other programs (`dialoogtafel/overview/1`): exact figures, `null` where there is none or where it may
//! not be seen; a cell of which the mean is `null` while `n` is not 0 is hidden. For the public figures are rounded as in
//! every format.

mod asked;
mod worksheets;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::overview::{
    self, Age, Criterion, CriterionResult, Distribution, Fraction, GroupParticipation, Interval, Overview,
    Perspective, SessionFacts, ShownCell, ThemeId, ThemeResult,
};

use super::text::Words;
use crate::text::escape_steering;
use worksheets::{Fields, Sheet};

/// The whole document. `session` is `null` where there are only ballots.
pub(super) fn text(overview: &Overview, words: Words) -> serde_json::Result<String> {
    let text = serde_json::to_string_pretty(&Document::new(overview, words))?;
    Ok(escape_steering(&text) + "\n")
}

type PerCriterion<T> = BTreeMap<Criterion, T>;

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    session: Option<Session<'a>>,
    r#for: &'static str,
    /// The organisation that hands it over, where that is told.
    #[serde(skip_serializing_if = "str::is_empty")]
    made_by: &'a str,
    participation: Participation<'a>,
    method: Method,
    themes: Vec<Theme<'a>>,
    top: Top<'a>,
    firmness: Firmness<'a>,
    /// The figures of the area; left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    profile: Vec<asked::Figure<'a>>,
    /// What was asked in polls; left out where nothing was.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    polls: Vec<asked::Poll<'a>>,
    /// What was filled in on the worksheets, where something was.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    worksheets: Vec<Sheet>,
    /// The sessions that are in it together, where there are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<Place<'a>>,
    hidden: Vec<Hidden>,
}

#[derive(Serialize)]
struct Session<'a> {
    /// `null` in public: the time of the session is in it.
    id: Option<String>,
    blueprint: &'a str,
    title: &'a str,
    place: &'a str,
    date: Option<String>,
    tables: &'a [String],
    example: bool,
    /// The agenda was not at its end yet.
    interim: bool,
}

#[derive(Serialize)]
struct Participation<'a> {
    groups: Vec<Group<'a>>,
    missing: &'a [String],
    /// Conversations with one person each, and how many people gave which age: left out where people were
    /// heard together.
    #[serde(skip_serializing_if = "Option::is_none")]
    conversations: Option<usize>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    ages: BTreeMap<Age, usize>,
}

#[derive(Serialize)]
struct Group<'a> {
    id: &'a str,
    perspective: Perspective,
    contributions: Option<usize>,
    ballots: Option<usize>,
    target: Option<u32>,
}

#[derive(Serialize)]
struct Method {
    order: &'static str,
    promising_from: f64,
    choose: usize,
    weights: PerCriterion<f64>,
    voices: BTreeMap<Perspective, f64>,
    round: u8,
    round_before: Option<u8>,
}

#[derive(Serialize)]
struct Theme<'a> {
    id: &'a str,
    name: &'a str,
    rank: Option<usize>,
    promising: Option<bool>,
    score: Option<f64>,
    weakest: &'a [Criterion],
    criteria: PerCriterion<Figures<'a>>,
    earlier: Option<Earlier>,
    firmness: ThemeFirmness<'a>,
    contributions: usize,
    quotes: Vec<&'a str>,
    chosen: bool,
    goals: Vec<Fields>,
    actions: Vec<Fields>,
    /// What each of the places made of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<Option<PlaceFigures>>,
}

/// One of several sessions.
#[derive(Serialize)]
struct Place<'a> {
    session: Option<Session<'a>>,
    contributions: Option<usize>,
    ballots: Option<usize>,
}

/// What one place made of a theme.
#[derive(Serialize)]
struct PlaceFigures {
    rank: Option<usize>,
    score: Option<f64>,
    means: PerCriterion<Option<f64>>,
}

/// The place of a theme in the round before.
#[derive(Serialize)]
struct Earlier {
    rank: Option<usize>,
    promising: Option<bool>,
    score: Option<f64>,
}

/// How firm the place of a theme is: the same keys where nothing is known.
#[derive(Serialize)]
struct ThemeFirmness<'a> {
    rank_acceptability: Option<&'a [f64]>,
    p_top: Option<f64>,
    p_top_weights: Option<f64>,
    p_promising: Option<f64>,
}

#[derive(Serialize)]
struct Figures<'a> {
    mean: Option<f64>,
    gap: Option<f64>,
    delta: Option<f64>,
    groups: BTreeMap<&'a str, Cell>,
}

#[derive(Serialize)]
struct Cell {
    n: Option<u64>,
    mean: Option<f64>,
    dont_know: Option<u32>,
    blank: Option<u32>,
    counts: Option<[u32; 5]>,
    /// How many gave 1-2, 3 and 4-5, where only that may be seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    counts_in_three: Option<[u32; 3]>,
    /// The share of 4 and 5, where it does not follow from `counts`.
    #[serde(skip_serializing_if = "Option::is_none")]
    share_high: Option<f64>,
    /// Of `n` possible ones, where hands or stickers were counted.
    votes: Option<u64>,
    agreement: Option<f64>,
}

#[derive(Serialize)]
struct Top<'a> {
    certain: Vec<&'a str>,
    contested: Vec<&'a str>,
    open_places: usize,
}

/// How firm the top is: the same keys where nothing is known.
#[derive(Serialize)]
struct Firmness<'a> {
    weight_interval: Option<PerCriterion<[f64; 2]>>,
    ballots_that_matter: Option<usize>,
    voice_steps: Option<Vec<VoiceStep<'a>>>,
}

#[derive(Serialize)]
struct VoiceStep<'a> {
    resident: f64,
    /// Those that are surely in it: fewer than there are to choose when themes tie for the last places.
    top: Option<Vec<&'a str>>,
}

#[derive(Serialize)]
struct Hidden {
    what: String,
    why: String,
}

impl<'a> Document<'a> {
    fn new(overview: &'a Overview, words: Words) -> Self {
        let groups = &overview.participation.groups;
        let hidden = overview.hidden.iter();
        Self {
            schema: "dialoogtafel/overview/1",
            session: Session::new(&overview.session),
            r#for: overview.audience.id(),
            made_by: &overview.hand_out.by,
            participation: Participation {
                groups: groups.iter().map(Group::new).collect(),
                missing: &overview.participation.missing,
                conversations: overview.participation.conversations,
                ages: overview.participation.ages.iter().copied().collect(),
            },
            method: Method::new(overview),
            themes: overview.themes.iter().map(|theme| Theme::new(theme, overview)).collect(),
            top: Top {
                certain: overview.top.certain.iter().map(ThemeId::as_str).collect(),
                contested: overview.top.contested.iter().map(ThemeId::as_str).collect(),
                open_places: overview.top.open_places,
            },
            firmness: Firmness::new(overview),
            profile: asked::profile(overview, words),
            polls: asked::polls(overview, words),
            worksheets: overview.worksheets.iter().map(|filled| Sheet::new(filled, words)).collect(),
            places: overview.places.iter().map(Place::new).collect(),
            hidden: hidden
                .map(|hidden| Hidden { what: words.say(&hidden.what), why: words.say(&hidden.why) })
                .collect(),
        }
    }
}

impl<'a> Place<'a> {
    fn new(place: &'a overview::PlaceResult) -> Self {
        let (contributions, ballots) = (place.contributions, place.voters);
        Self { session: Session::new(&place.session), contributions, ballots }
    }
}

impl PlaceFigures {
    fn new(figures: &overview::PlaceFigures) -> Self {
        let means = figures.means.map(|mean| mean.map(Fraction::to_f64));
        Self {
            rank: figures.rank,
            score: figures.score,
            means: Criterion::ALL.into_iter().zip(means).collect(),
        }
    }
}

impl<'a> Session<'a> {
    fn new(facts: &'a SessionFacts) -> Option<Self> {
        (*facts != SessionFacts::default()).then(|| Self {
            id: facts.id.map(|id| id.to_string()),
            blueprint: &facts.blueprint,
            title: &facts.title,
            place: &facts.place,
            date: facts.date.map(|date| date.to_string()),
            tables: &facts.tables,
            example: facts.example,
            interim: facts.interim,
        })
    }
}

impl<'a> Group<'a> {
    fn new(group: &'a GroupParticipation) -> Self {
        Self {
            id: group.id.as_str(),
            perspective: group.perspective,
            contributions: group.contributions,
            ballots: group.voters,
            target: group.target,
        }
    }
}

impl Method {
    fn new(overview: &Overview) -> Self {
        let method = &overview.method;
        Self {
            order: method.order.as_str(),
            promising_from: method.promising_from,
            choose: method.choose,
            weights: Criterion::ALL.into_iter().zip(method.weights).collect(),
            voices: method.voices.iter().copied().collect(),
            round: method.round,
            round_before: method.round_before,
        }
    }
}

impl<'a> Theme<'a> {
    fn new(theme: &'a ThemeResult, overview: &'a Overview) -> Self {
        let groups = &overview.participation.groups;
        let figures = theme.figures.criteria.iter().map(|figures| Figures::new(figures, groups));
        Self {
            id: theme.id.as_str(),
            name: &theme.name,
            rank: theme.figures.rank,
            promising: theme.figures.promising,
            score: theme.figures.score,
            weakest: &theme.figures.weakest,
            criteria: Criterion::ALL.into_iter().zip(figures).collect(),
            earlier: theme.earlier.as_ref().map(|figures| Earlier {
                rank: figures.rank,
                promising: figures.promising,
                score: figures.score,
            }),
            firmness: ThemeFirmness::new(theme, overview),
            contributions: theme.said,
            quotes: theme
                .contributions()
                .filter(|remark| remark.quotable)
                .map(|remark| remark.text.as_str())
                .collect(),
            chosen: theme.chosen,
            goals: worksheets::goals(theme, overview),
            actions: worksheets::actions(theme, overview),
            places: theme.places.iter().map(|figures| figures.as_ref().map(PlaceFigures::new)).collect(),
        }
    }
}

impl<'a> ThemeFirmness<'a> {
    fn new(theme: &ThemeResult, overview: &'a Overview) -> Self {
        let firm = overview.firmness.as_ref().and_then(|firmness| firmness.theme(&theme.id));
        Self {
            rank_acceptability: firm.and_then(|firm| firm.rank_acceptability.as_deref()),
            p_top: firm.and_then(|firm| firm.p_top),
            p_top_weights: firm.and_then(|firm| firm.p_top_weights),
            p_promising: firm.and_then(|firm| firm.p_promising),
        }
    }
}

impl<'a> Firmness<'a> {
    fn new(overview: &'a Overview) -> Self {
        let found = overview.firmness.as_ref();
        let people = found.filter(|found| !found.hides_people);
        let intervals = found.and_then(|found| found.weight_intervals);
        let ends = |intervals: [Interval; 3]| intervals.map(|interval| [interval.from, interval.to]);
        Self {
            weight_interval: intervals.map(|found| Criterion::ALL.into_iter().zip(ends(found)).collect()),
            ballots_that_matter: people.map(|found| found.ballots_that_matter),
            voice_steps: people.map(|found| found.voice_steps.iter().map(VoiceStep::new).collect()),
        }
    }
}

impl<'a> VoiceStep<'a> {
    fn new(step: &'a overview::VoiceStep) -> Self {
        let top = step.top.as_ref();
        Self {
            resident: step.resident,
            top: top.map(|top| top.certain.iter().map(ThemeId::as_str).collect()),
        }
    }
}

impl<'a> Figures<'a> {
    fn new(figures: &CriterionResult<ShownCell>, groups: &'a [GroupParticipation]) -> Self {
        let cells = groups.iter().zip(&figures.groups);
        Self {
            mean: figures.mean.map(Fraction::to_f64),
            gap: figures.gap.map(Fraction::to_f64),
            delta: figures.dominance().and_then(|pairs| pairs.delta()).map(Fraction::to_f64),
            groups: cells.map(|(group, cell)| (group.id.as_str(), Cell::new(cell))).collect(),
        }
    }
}

impl Cell {
    fn new(cell: &ShownCell) -> Self {
        let counts = cell.counts();
        Self {
            n: cell.n,
            mean: cell.mean.map(Fraction::to_f64),
            dont_know: cell.dont_know,
            blank: cell.blank,
            counts,
            counts_in_three: match cell.distribution {
                Distribution::Three(counts) => Some(counts),
                Distribution::Five(_) | Distribution::Hidden => None,
            },
            share_high: cell.share_high.filter(|_| counts.is_none()).map(Fraction::to_f64),
            votes: cell.votes.map(overview::Share::votes),
            agreement: cell.agreement().map(Fraction::to_f64),
        }
    }
}
