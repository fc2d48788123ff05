//! How firm is the order when people would weigh the three criteria otherwise?
//!
//! Exact for three criteria, without sampling: every pair of themes cuts the triangle of weights along a
//! line, and the areas of the parts are probabilities.

use std::collections::BTreeMap;

use super::contender::{Contender, Model};
use super::triangle::{Line, Point, Polygon, cut_along, dot};

/// The least weight of each criterion by default: all three count. 0 is the stress test.
pub const ALL_COUNT: f64 = 0.2;

/// A share of the triangle under this is rounding.
const NO_ROOM: f64 = 1e-12;

/// How the themes fare over all weights.
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptability {
    /// By theme; `None` for a theme that takes no part.
    pub themes: Vec<Option<Accepted>>,
    /// The probability of each top k, the likeliest first; `None` when themes tie for every weight.
    pub top_sets: Option<Vec<TopSet>>,
    /// Which theme wins where: convex parts of the triangle that together fill it.
    pub winners: Vec<Winner>,
}

/// How one theme fares over all weights.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    /// The share of the weights that give it rank 1, 2, ...; themes that tie share their ranks. Sums to 1.
    pub ranks: Vec<f64>,
    /// The mean of the weights for which it is first, also together with others; `None` when never.
    pub central_weights: Option<Point>,
    /// The share of the weights for which it is strictly better than each theme (0 for itself and for
    /// themes that take no part).
    pub beats: Vec<f64>,
}

impl Accepted {
    /// The share of the weights that put it in the top k.
    pub fn p_top(&self, k: usize) -> f64 {
        self.ranks.iter().take(k).sum()
    }
}

/// A set of k themes that is the top k for some weights.
#[derive(Debug, Clone, PartialEq)]
pub struct TopSet {
    /// By index.
    pub themes: Vec<usize>,
    /// For which share of the weights.
    pub p: f64,
}

/// Where a theme comes first.
#[derive(Debug, Clone, PartialEq)]
pub struct Winner {
    /// The theme, or more when they tie for every weight.
    pub themes: Vec<usize>,
    /// The weights for which it comes first.
    pub region: Polygon,
    /// The share of the triangle.
    pub p: f64,
}

/// Which theme wins where, over all weights: the [`winners`](Acceptability::winners) alone, in a fraction of the
/// time. Empty when no theme takes part.
pub fn winners(themes: &[Option<Contender>], model: Model) -> Vec<Winner> {
    Polygon::of_weights(0.0).map_or_else(Vec::new, |triangle| first(&classes(themes, model), &triangle))
}

/// Themes of a better class come first for all weights.
fn first(classes: &[Class], triangle: &Polygon) -> Vec<Winner> {
    classes.first().map_or_else(Vec::new, |class| class.winners(triangle))
}

/// SMAA-2 rank acceptability, exact, over all weights of at least `w_min` each.
///
/// Promising themes come before the others for every weight. For the geometric mean a theme with a
/// criterion at 0 is 0 for all weights above 0: such themes tie for the last places of their class.
/// A theme that is `None` takes no part.
///
/// The work follows the number of parts that the lines make. When every theme is the best for some
/// weights that is at its worst, and grows with the fourth power: 5 ms for 20 themes, 0.3 s for 40.
///
/// `None` when `w_min` is NaN, negative, or leaves no room (from 1/3).
///
/// R. Lahdelma and P. Salminen (2001), SMAA-2: stochastic multicriteria acceptability analysis for group
/// decision making, Operations Research 49.
pub fn acceptability(
    themes: &[Option<Contender>],
    model: Model,
    w_min: f64,
    k: usize,
) -> Option<Acceptability> {
    let triangle = Polygon::of_weights(w_min)?;
    let classes = classes(themes, model);
    let winners = first(&classes, &triangle);
    let contenders = classes.iter().map(Class::size).sum();
    let central_weights = |theme| {
        let won = winners.iter().find(|winner| winner.themes.contains(&theme));
        won.map(|winner| winner.region.centroid())
    };
    let mut found: Vec<Accepted> = (0..themes.len())
        .map(|theme| Accepted {
            ranks: vec![0.0; contenders],
            central_weights: central_weights(theme),
            beats: vec![0.0; themes.len()],
        })
        .collect();
    let mut sets = BTreeMap::new();
    let mut better: Vec<usize> = Vec::new();
    for class in &classes {
        let open = k.saturating_sub(better.len());
        class.orders(&triangle, |order, p| {
            let mut rank = better.len();
            for tie in order {
                let places = rank..rank + tie.themes.len();
                rank = places.end;
                let share = p / places.len() as f64;
                for theme in &tie.themes {
                    found[*theme].ranks[places.clone()].iter_mut().for_each(|rank| *rank += share);
                }
            }
            if (1..class.size()).contains(&open) {
                let these = order.iter().flat_map(|tie| &tie.themes).take(open);
                *sets.entry(in_order(these.chain(&better))).or_insert(0.0) += p;
            }
        });
        class.duels(&triangle, |theme, other, p| found[theme].beats[other] = p);
        for theme in class.themes() {
            for better in &better {
                found[*better].beats[theme] = 1.0;
            }
        }
        better.extend(class.themes());
    }
    if sets.is_empty() {
        // The top k ends where a class ends, for every weight.
        sets.insert(in_order(better.iter().take(k)), 1.0);
    }
    let tied = classes.iter().flat_map(|class| &class.ties).any(|tie| tie.themes.len() > 1);
    Some(Acceptability {
        themes: found.into_iter().zip(themes).map(|(found, theme)| theme.map(|_| found)).collect(),
        top_sets: (!tied).then(|| likeliest_first(sets)),
        winners,
    })
}

/// Themes that tie for every weight.
struct Tie {
    themes: Vec<usize>,
    slopes: Point,
}

/// Themes among which weights decide; between classes they do not.
#[derive(Default)]
struct Class {
    ties: Vec<Tie>,
}

/// The classes from best to worst: promising, promising but 0 for all weights, the rest, the rest that is 0.
fn classes(themes: &[Option<Contender>], model: Model) -> Vec<Class> {
    let mut classes: [Class; 4] = Default::default();
    for (theme, contender) in themes.iter().enumerate() {
        let Some(contender) = contender else { continue };
        let slopes = model.slopes(contender);
        let zero = slopes.contains(&f64::NEG_INFINITY);
        let class = &mut classes[2 * usize::from(!contender.promising) + usize::from(zero)];
        class.add(theme, if zero { [0.0; 3] } else { slopes });
    }
    classes.into_iter().filter(|class| !class.ties.is_empty()).collect()
}

impl Class {
    fn add(&mut self, theme: usize, slopes: Point) {
        match self.ties.iter_mut().find(|tie| Line::between(tie.slopes, slopes).is_none()) {
            Some(tie) => tie.themes.push(theme),
            None => self.ties.push(Tie { themes: vec![theme], slopes }),
        }
    }

    fn themes(&self) -> impl Iterator<Item = usize> {
        self.ties.iter().flat_map(|tie| tie.themes.iter().copied())
    }

    fn size(&self) -> usize {
        self.themes().count()
    }

    /// Each pair of ties once, with the line on which they are level.
    fn pairs(&self) -> impl Iterator<Item = (&Tie, &Tie, Line)> {
        self.ties.iter().enumerate().flat_map(move |(at, tie)| {
            let later = self.ties[at + 1..].iter();
            later.filter_map(move |other| Some((tie, other, Line::between(tie.slopes, other.slopes)?)))
        })
    }

    /// Shows each order that some weights give, with their share of the triangle.
    fn orders(&self, triangle: &Polygon, mut order: impl FnMut(&[&Tie], f64)) {
        let lines: Vec<Line> = self.pairs().map(|(_, _, line)| line).collect();
        let mut ties: Vec<&Tie> = self.ties.iter().collect();
        cut_along(triangle, &lines, &mut |part| {
            let weights = part.centroid();
            ties.sort_by(|a, b| dot(&b.slopes, &weights).total_cmp(&dot(&a.slopes, &weights)));
            order(&ties, part.area() / triangle.area());
        });
    }

    /// Shows each theme with each other, and the share of the weights for which it is better.
    fn duels(&self, triangle: &Polygon, mut duel: impl FnMut(usize, usize, f64)) {
        for (tie, other, line) in self.pairs() {
            let (above, below) = triangle.split(&line);
            for (theme, other) in
                tie.themes.iter().flat_map(|theme| other.themes.iter().map(move |o| (*theme, *o)))
            {
                duel(theme, other, above.area() / triangle.area());
                duel(other, theme, below.area() / triangle.area());
            }
        }
    }

    /// Where each tie comes first: what is left of the triangle above its line with every other.
    fn winners(&self, triangle: &Polygon) -> Vec<Winner> {
        let region = |tie: &Tie| {
            let lines = self.ties.iter().filter_map(|other| Line::between(tie.slopes, other.slopes));
            lines.fold(triangle.clone(), |region, line| region.split(&line).0)
        };
        let winner = |tie: &Tie| {
            let region = region(tie);
            let p = region.area() / triangle.area();
            (p > NO_ROOM).then(|| Winner { themes: tie.themes.clone(), region, p })
        };
        self.ties.iter().filter_map(winner).collect()
    }
}

fn in_order<'a>(themes: impl Iterator<Item = &'a usize>) -> Vec<usize> {
    let mut themes: Vec<usize> = themes.copied().collect();
    themes.sort_unstable();
    themes
}

fn likeliest_first(sets: BTreeMap<Vec<usize>, f64>) -> Vec<TopSet> {
    let mut sets: Vec<TopSet> =
        sets.into_iter().filter(|(_, p)| *p > NO_ROOM).map(|(themes, p)| TopSet { themes, p }).collect();
    sets.sort_by(|a, b| b.p.total_cmp(&a.p));
    sets
}
