//! The overview for other programs (`dialoogtafel/overview/1`): exact figures, `null` where there is none.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::overview::{
    Audience, Criterion, CriterionResult, Fraction, GroupParticipation, Overview, Perspective, ThemeId,
    ThemeResult,
};

use super::text::Words;
use crate::text::escape_steering;

/// The whole document. `session` is `null` where there are only ballots.
pub(super) fn text(overview: &Overview, words: Words) -> String {
    let text = serde_json::to_string_pretty(&Document::new(overview, words)).unwrap_or_default();
    escape_steering(&text) + "\n"
}

/// A figure that is not computed yet: always `null`.
type NotYet = Option<()>;
/// A list that nothing fills yet: always empty.
type NoneYet = [(); 0];
type PerCriterion<T> = BTreeMap<Criterion, T>;

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    session: Option<Session<'a>>,
    r#for: &'static str,
    participation: Participation<'a>,
    method: Method,
    themes: Vec<Theme<'a>>,
    top: Top<'a>,
    firmness: NotYet,
    hidden: Vec<Hidden>,
}

#[derive(Serialize)]
struct Session<'a> {
    id: String,
    blueprint: &'a str,
    title: &'a str,
    place: &'a str,
    date: Option<String>,
    tables: &'a [String],
    example: bool,
}

#[derive(Serialize)]
struct Participation<'a> {
    groups: Vec<Group<'a>>,
    missing: &'a [String],
}

#[derive(Serialize)]
struct Group<'a> {
    id: &'a str,
    perspective: Perspective,
    contributions: usize,
    ballots: usize,
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
    firmness: NotYet,
    contributions: usize,
    quotes: Vec<&'a str>,
    chosen: bool,
    goals: NoneYet,
    actions: NoneYet,
}

#[derive(Serialize)]
struct Figures<'a> {
    mean: Option<f64>,
    gap: Option<f64>,
    delta: NotYet,
    groups: BTreeMap<&'a str, Cell>,
}

#[derive(Serialize)]
struct Cell {
    n: u64,
    mean: Option<f64>,
    dont_know: u32,
    blank: u32,
    counts: [u32; 5],
    agreement: NotYet,
}

#[derive(Serialize)]
struct Top<'a> {
    certain: Vec<&'a str>,
    contested: Vec<&'a str>,
    open_places: usize,
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
            session: Session::new(overview),
            r#for: match overview.audience {
                Audience::WorkingGroup => "working-group",
            },
            participation: Participation {
                groups: groups.iter().map(Group::new).collect(),
                missing: &overview.participation.missing,
            },
            method: Method::new(overview),
            themes: overview.themes.iter().map(|theme| Theme::new(theme, groups)).collect(),
            top: Top {
                certain: overview.top.certain.iter().map(ThemeId::as_str).collect(),
                contested: overview.top.contested.iter().map(ThemeId::as_str).collect(),
                open_places: overview.top.open_places,
            },
            firmness: None,
            hidden: hidden
                .map(|hidden| Hidden { what: words.say(&hidden.what), why: words.say(&hidden.why) })
                .collect(),
        }
    }
}

impl<'a> Session<'a> {
    fn new(overview: &'a Overview) -> Option<Self> {
        let facts = &overview.session;
        facts.id.map(|id| Self {
            id: id.to_string(),
            blueprint: &facts.blueprint,
            title: &facts.title,
            place: &facts.place,
            date: facts.date.map(|date| date.to_string()),
            tables: &facts.tables,
            example: facts.example,
        })
    }
}

impl<'a> Group<'a> {
    fn new(group: &'a GroupParticipation) -> Self {
        Self {
            id: group.id.as_str(),
            perspective: group.perspective,
            contributions: group.contributions,
            ballots: group.ballots,
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
        }
    }
}

impl<'a> Theme<'a> {
    fn new(theme: &'a ThemeResult, groups: &'a [GroupParticipation]) -> Self {
        let figures = theme.criteria.iter().map(|figures| Figures::new(figures, groups));
        Self {
            id: theme.id.as_str(),
            name: &theme.name,
            rank: theme.rank,
            promising: theme.promising,
            score: theme.score,
            weakest: &theme.weakest,
            criteria: Criterion::ALL.into_iter().zip(figures).collect(),
            firmness: None,
            contributions: theme.contributions().count(),
            quotes: theme
                .contributions()
                .filter(|remark| remark.quotable)
                .map(|remark| remark.text.as_str())
                .collect(),
            chosen: theme.chosen,
            goals: [],
            actions: [],
        }
    }
}

impl<'a> Figures<'a> {
    fn new(figures: &CriterionResult, groups: &'a [GroupParticipation]) -> Self {
        let cells = groups.iter().zip(&figures.groups).map(|(group, tally)| {
            let cell = Cell {
                n: tally.n(),
                mean: tally.mean().map(Fraction::to_f64),
                dont_know: tally.dont_know,
                blank: tally.blank,
                counts: tally.counts,
                agreement: None,
            };
            (group.id.as_str(), cell)
        });
        Self {
            mean: figures.mean.map(Fraction::to_f64),
            gap: figures.gap.map(Fraction::to_f64),
            delta: None,
            groups: cells.collect(),
        }
    }
}
