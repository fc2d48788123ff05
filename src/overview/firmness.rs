//! How firm an order is: what every report says about it, and what a screen may wait for.

use crate::blueprint::Scoring;
use crate::i18n::{Fill, list};
use crate::scoring::{self, Interval, Model, Order, Polygon, Side};
use crate::session::{Group, Perspective, Theme, ThemeId};

use super::model::Top;
use super::ranking::{method, voices};
use super::votes::Votes;

/// Where drawing ballots again starts: the same ballots give the same figures, today and next year.
const SEED: u64 = 2026;

/// How firm the first places are. It owns what it says, so that it can be worked out elsewhere and handed over.
#[derive(Debug, Clone, PartialEq)]
pub struct Firmness {
    /// How many themes are to be chosen: as many are in the top.
    pub choose: usize,
    /// The first places.
    pub top: Top,
    /// Every theme: ranked ones first, then as they were given.
    pub themes: Vec<ThemeFirmness>,
    /// How far the weights of urgency, potential and energy may each move before the top changes; `None`
    /// for a rule that knows no weights, and while the top is contested.
    pub weight_intervals: Option<[Interval; 3]>,
    /// What other people, single ballots and other voices would change may not be seen: it hangs on what small groups
    /// said. Then nothing of that is in here.
    pub hides_people: bool,
    /// How many ballots there are; `None` where votes were counted together and nothing is known of single
    /// people.
    pub ballots: Option<usize>,
    /// Without how many of these, each by itself, the top would be another. Never whose.
    pub ballots_that_matter: usize,
    /// The residents' share of the voice; `None` unless both perspectives have one.
    pub resident: Option<f64>,
    /// The top while that share goes from 0 to 1 in eleven steps.
    pub voice_steps: Vec<VoiceStep>,
    /// Which themes come first for which weights of urgency, potential and energy (from 0): convex parts
    /// that together fill the triangle of weights. Empty for a rule that knows no weights.
    pub winners: Vec<Winner>,
}

/// How firm the place of one theme is.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeFirmness {
    /// Its id.
    pub id: ThemeId,
    /// Its name.
    pub name: String,
    /// Competition rank from 1; without it there is nothing firm or shaky about it.
    pub rank: Option<usize>,
    /// In the top, or tied for its last places.
    pub in_top: bool,
    /// The share of the weights of at least 0.2 each that give it rank 1, 2, ...
    pub rank_acceptability: Option<Vec<f64>>,
    /// How often it is in the top when ballots are drawn again; `None` with fewer than 5 in a group.
    pub p_top: Option<f64>,
    /// The share of the weights of at least 0.2 each that put it in the top.
    pub p_top_weights: Option<f64>,
    /// How often it is promising when ballots are drawn again.
    pub p_promising: Option<f64>,
}

/// The top at one share of the residents' voice.
#[derive(Debug, Clone, PartialEq)]
pub struct VoiceStep {
    /// From 0 to 1; professionals have the rest.
    pub resident: f64,
    /// `None` when nobody has a voice.
    pub top: Option<Top>,
}

/// Where a theme comes first.
#[derive(Debug, Clone, PartialEq)]
pub struct Winner {
    /// The theme; more when they tie for all these weights.
    pub themes: Vec<ThemeId>,
    /// The weights of urgency, potential and energy.
    pub region: Polygon,
    /// The share of all weights.
    pub p: f64,
}

/// How firm the order is that [`ranking`](super::ranking()) makes of the same: tens of milliseconds for a
/// large room, so it is not worked out on every key.
///
/// `None` while no theme has a rank. The gate is the one of the order: promising themes stay first for
/// all weights, under every rule.
pub fn firmness(scoring: &Scoring, groups: &[Group], themes: &[Theme], votes: &Votes) -> Option<Firmness> {
    let method = method(scoring, groups)?;
    let ballots = votes.by_person(groups, themes);
    let grid = votes.grid(groups, themes);
    let order = Order::new(&grid, &method);
    if order.ranked().is_empty() {
        return None;
    }
    let sides: Vec<Side> = groups.iter().map(side).collect();
    let found = scoring::Firmness::new(&grid, ballots.as_ref(), &method, &sides, SEED);
    let top = Top::of(&order.top, themes);
    let of_theme = |(place, theme): (usize, &Theme)| {
        let weights = found.weights.as_ref().and_then(|weights| weights.themes[place].as_ref());
        let people = found.people.as_ref().and_then(|people| people[place].as_ref());
        ThemeFirmness {
            id: theme.id.clone(),
            name: theme.name.clone(),
            rank: order.themes[place].rank,
            in_top: top.has_room_for(&theme.id),
            rank_acceptability: weights.map(|weights| weights.ranks.clone()),
            p_top: people.map(|people| people.p_top),
            p_top_weights: weights.map(|weights| weights.p_top(method.choose)),
            p_promising: people.map(|people| people.p_promising),
        }
    };
    let mut firm: Vec<_> = themes.iter().enumerate().map(of_theme).collect();
    firm.sort_by_key(|theme| theme.rank.unwrap_or(usize::MAX));
    let resident = match voices(scoring, groups).as_slice() {
        [(Perspective::Resident, share), (_, rest)] if *share > 0.0 && *rest > 0.0 => Some(*share),
        _ => None,
    };
    Some(Firmness {
        choose: method.choose,
        top,
        themes: firm,
        weight_intervals: found.intervals,
        hides_people: false,
        ballots: ballots.map(|ballots| ballots.as_slice().len()),
        ballots_that_matter: found.ballots.map_or(0, |ballots| ballots.changing.len()),
        resident,
        voice_steps: found.voices.iter().map(|step| VoiceStep::of(step, themes)).collect(),
        winners: found
            .any_weights
            .iter()
            .flat_map(|weights| weights.winners.iter().map(|winner| Winner::of(winner, themes)))
            .collect(),
    })
}

/// What of all this a screen shows while weights and voices are turned: fast enough for every key.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outlook {
    /// As [`Firmness::winners`], the largest first: its place gives it the same letter wherever it is drawn.
    pub winners: Vec<Winner>,
    /// As [`Firmness::voice_steps`].
    pub voice_steps: Vec<VoiceStep>,
}

/// Which theme comes first for which weights, and the top for every share of the voice, without how firm all
/// that is. `None` where [`firmness`] is.
pub fn outlook(scoring: &Scoring, groups: &[Group], themes: &[Theme], votes: &Votes) -> Option<Outlook> {
    let method = method(scoring, groups)?;
    let grid = votes.grid(groups, themes);
    let order = Order::new(&grid, &method);
    if order.ranked().is_empty() {
        return None;
    }
    let sides: Vec<Side> = groups.iter().map(side).collect();
    let winners = Model::of(method.rule)
        .map_or_else(Vec::new, |model| scoring::winners(&order.contenders(&method), model));
    let mut winners: Vec<Winner> = winners.iter().map(|winner| Winner::of(winner, themes)).collect();
    winners.sort_by(|one, other| other.p.total_cmp(&one.p));
    let steps = scoring::voice_steps(&grid, &method, &sides);
    Some(Outlook { winners, voice_steps: steps.iter().map(|step| VoiceStep::of(step, themes)).collect() })
}

impl Winner {
    /// The names of its themes as a list in words.
    pub fn names(&self, themes: &[Theme]) -> Fill {
        list(themes.iter().filter(|theme| self.themes.contains(&theme.id)).map(|theme| &theme.name))
    }

    /// The same with ids for places in `themes`.
    fn of(winner: &scoring::Winner, themes: &[Theme]) -> Self {
        Self {
            themes: winner.themes.iter().map(|&place| themes[place].id.clone()).collect(),
            region: winner.region.clone(),
            p: winner.p,
        }
    }
}

impl VoiceStep {
    /// The same with ids for places in `themes`.
    fn of(step: &scoring::VoiceStep, themes: &[Theme]) -> Self {
        Self { resident: step.resident.to_f64(), top: step.top.as_ref().map(|top| Top::of(top, themes)) }
    }
}

impl Firmness {
    /// The same without what hangs on the lines of single groups. Weights are about combined means alone.
    #[must_use]
    pub(super) fn without_people(mut self) -> Self {
        for theme in &mut self.themes {
            (theme.p_top, theme.p_promising) = (None, None);
        }
        Self { hides_people: true, ballots: None, ballots_that_matter: 0, voice_steps: Vec::new(), ..self }
    }

    /// The same in whole per cents.
    #[must_use]
    pub(super) fn rounded(mut self) -> Self {
        for theme in &mut self.themes {
            for p in
                [&mut theme.p_top, &mut theme.p_top_weights, &mut theme.p_promising].into_iter().flatten()
            {
                // Rounded down, as it is said: 89.9 is not yet the 90 of a firm place.
                *p = whole_percents(*p);
            }
            for p in theme.rank_acceptability.iter_mut().flatten() {
                *p = percents(*p);
            }
        }
        for Interval { from, to } in self.weight_intervals.iter_mut().flatten() {
            (*from, *to) = (percents(*from), percents(*to));
        }
        for winner in &mut self.winners {
            winner.p = percents(winner.p);
        }
        self
    }

    /// Whether it is about these themes and no others.
    pub(super) fn is_about<'a>(&self, themes: impl Iterator<Item = &'a Theme>) -> bool {
        let mut ranked: Vec<_> =
            self.themes.iter().filter(|theme| theme.rank.is_some()).map(|theme| &theme.id).collect();
        let mut ids: Vec<_> = themes.map(|theme| &theme.id).collect();
        ranked.sort();
        ids.sort();
        ranked == ids
    }

    /// A theme by its id.
    pub fn theme(&self, id: &ThemeId) -> Option<&ThemeFirmness> {
        self.themes.iter().find(|theme| theme.id == *id)
    }
}

/// Whole per cents of a share of 1, to the nearest.
fn percents(p: f64) -> f64 {
    (p * 100.0).round() / 100.0
}

/// The same rounded down.
pub(super) fn whole_percents(p: f64) -> f64 {
    (p * 100.0 + 1e-6).floor() / 100.0
}

fn side(group: &Group) -> Side {
    match group.perspective {
        Perspective::Resident => Side::Resident,
        Perspective::Professional => Side::Professional,
    }
}
