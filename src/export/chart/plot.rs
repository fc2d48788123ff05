//! Urgency against potential, energy as size.

use askama::Template;

use crate::i18n::{Lang, Message};
use crate::msg;
use crate::overview::{Criterion, Fraction, Overview, Perspective, ThemeResult, criterion, decimal, list};

use super::super::text::{Words, one_line};
use super::key::{Entry, legend, numbered};
use super::labels::{Label, Labels};
use super::{Chart, INK, LINE, PAGE, QUIET, WASH, along, colour, tenth, threshold};

/// The field, from its left top to its right bottom corner.
const FIELD: [(f64, f64); 2] = [(34.0, 30.0), (414.0, 410.0)];
/// The circle of the most energy.
const LARGEST: f64 = 20.0;
/// The list of names begins here, and has room for so many characters.
const LIST: (f64, f64) = (474.0, 44.0);
const FIT: usize = 24;
/// Under the field: scores, name of the axis, what the marks mean.
const UNDER: f64 = 92.0;

#[derive(Template)]
#[template(path = "chart/plot.svg")]
struct Plot {
    /// The scores, with where they stand across and up.
    ticks: Vec<(u8, f64, f64)>,
    axes: [String; 2],
    threshold: (f64, f64, String),
    /// The large ones first, so that small ones lie on top.
    circles: Vec<Circle>,
    labels: Vec<Label>,
    names: Vec<Entry<String>>,
    /// What the size of a circle is, with the circles of the least and the most: energy, radius, where.
    energy: String,
    sizes: [(u8, f64, f64); 2],
    promising: [String; 2],
}

struct Circle {
    x: f64,
    y: f64,
    radius: f64,
    promising: bool,
}

/// Every theme that has all three means: urgency across, potential up and energy as size, with its place in
/// the order and a list of the names. `None` where no theme has them.
pub fn plot(overview: &Overview, lang: Lang) -> Option<Chart> {
    let words = Words(lang);
    let themes: Vec<(String, &ThemeResult, [Fraction; 3])> = numbered(overview)
        .into_iter()
        .filter_map(|(number, theme)| Some((number, theme, means(theme)?)))
        .collect();
    if themes.is_empty() {
        return None;
    }
    let circles = themes.iter().map(|(_, theme, means)| circle(theme, *means));
    let mut circles: Vec<Circle> = circles.collect();
    let mut room = Labels::within(FIELD[0], FIELD[1]);
    for circle in &circles {
        room.avoid((circle.x, circle.y), circle.radius);
    }
    let numbers = themes.iter().map(|(number, ..)| number.clone());
    let labels = circles
        .iter()
        .zip(numbers)
        .map(|(circle, number)| room.place(number, (circle.x, circle.y), circle.radius));
    let labels: Vec<Label> = labels.collect();
    circles.sort_by(|one, other| other.radius.total_cmp(&one.radius));
    let names = themes.iter().map(|(number, theme, _)| (number.clone(), one_line(&theme.name)));
    let (names, end) = legend(LIST.1, FIT, names);
    let from = overview.method.promising_from;
    let picture = Plot {
        ticks: (1..=5).map(|score| (score, across(f64::from(score)), up(f64::from(score)))).collect(),
        axes: [Criterion::Urgency, Criterion::Potential].map(|of| words.label(criterion(of))),
        threshold: (across(from), up(from), threshold(words, &overview.method)),
        circles,
        labels,
        names,
        energy: words.label(criterion(Criterion::Energy)),
        sizes: [(1, 112.0), (5, 149.0)].map(|(energy, x)| (energy, radius(f64::from(energy)), x)),
        promising: [msg!("export-promising"), msg!("export-not-promising")].map(|said| words.say(said)),
    };
    let said = themes.iter().map(|(number, theme, means)| said(number, theme, *means));
    let alt = words.say(msg!("chart-plot", themes = list(said)));
    Some(Chart::new(&picture, alt, PAGE, end.max(FIELD[1].1 + UNDER).ceil() as u32))
}

fn means(theme: &ThemeResult) -> Option<[Fraction; 3]> {
    let [urgency, potential, energy] = &theme.figures.criteria;
    Some([urgency.mean?, potential.mean?, energy.mean?])
}

fn circle(theme: &ThemeResult, means: [Fraction; 3]) -> Circle {
    let [urgency, potential, energy] = means.map(Fraction::to_f64);
    let promising = theme.figures.promising == Some(true);
    Circle { x: across(urgency), y: up(potential), radius: radius(energy), promising }
}

fn said(number: &str, theme: &ThemeResult, means: [Fraction; 3]) -> Message {
    let parts = Criterion::ALL.into_iter().zip(means);
    let parts =
        parts.map(|(of, mean)| msg!("chart-mean", who = criterion(of), mean = decimal(&mean.half_up(1))));
    msg!("chart-plot-theme", number = number, theme = one_line(&theme.name), means = list(parts))
}

fn across(score: f64) -> f64 {
    along(score, FIELD[0].0, FIELD[1].0)
}

fn up(score: f64) -> f64 {
    along(score, FIELD[1].1, FIELD[0].1)
}

/// The area grows with the energy.
fn radius(energy: f64) -> f64 {
    tenth(LARGEST * (energy / 5.0).sqrt())
}
