//! Which theme comes first when urgency, potential and energy count otherwise.

use askama::Template;

use crate::i18n::Lang;
use crate::msg;
use crate::overview::{Criterion, Overview, ThemeResult, Winner, criterion, list};

use super::super::text::{Words, one_line};
use super::key::{Entry, legend, numbered};
use super::labels::{Label, Labels};
use super::{Chart, INK, PAGE, tenth};

/// The corners: all weight on urgency above, on potential at the left, on energy at the right.
const CORNERS: [(f64, f64); 3] = [(220.0, 32.0), (20.0, 378.0), (420.0, 378.0)];
const HEIGHT: f64 = 410.0;
/// The list of names begins here, and has room for so many characters.
const LIST: (f64, f64) = (474.0, 60.0);
const FIT: usize = 24;
/// Half of what stands at the weights as they are.
const MARK: f64 = 10.0;
/// Light enough for text upon them; parts have a line around them and a number as well.
const TINTS: [&str; 8] =
    ["#cfe3e6", "#f5dcc4", "#dcdff1", "#e4ecc8", "#f3d5df", "#e8e1d3", "#cdead7", "#e2d6ec"];

#[derive(Template)]
#[template(path = "chart/triangle.svg")]
struct Triangle {
    corners: [String; 3],
    /// The corners of each part, and its colour.
    parts: Vec<(String, &'static str)>,
    labels: Vec<Label>,
    /// What stands in a part, and its colour.
    names: Vec<Entry<(String, &'static str)>>,
    /// The weights of this order, in the triangle and at the end of the list.
    marks: [(f64, f64); 2],
    as_it_is: String,
    end: f64,
}

impl Triangle {
    /// How wide the box before a name is: as what stands in it, such as `1a+1b`.
    fn swatch(numbers: &str) -> f64 {
        const CHARACTER: f64 = 9.0;
        (numbers.chars().count() as f64 * CHARACTER + 6.0).max(32.0)
    }
}

/// The triangle of all weights: each part has the place of the theme that comes first there, and a mark stands
/// at the weights of this order. `None` where nothing is known of other weights, where the rule has none, and
/// where a theme without a place would win.
pub fn triangle(overview: &Overview, lang: Lang) -> Option<Chart> {
    let words = Words(lang);
    let mut winners: Vec<&Winner> = overview.firmness.as_ref()?.winners.iter().collect();
    if winners.is_empty() {
        return None;
    }
    winners.sort_by(|one, other| other.p.total_cmp(&one.p));
    let numbered = numbered(overview);
    let themes = |winner: &Winner| {
        let of = |(_, theme): &&(String, &ThemeResult)| winner.themes.contains(&theme.id);
        let themes: Vec<_> = numbered.iter().filter(of).collect();
        let numbers: Vec<&str> = themes.iter().map(|(number, _)| number.as_str()).collect();
        (numbers.join("+"), list(themes.iter().map(|(_, theme)| one_line(&theme.name))))
    };
    if winners.iter().any(|winner| themes(winner).0.is_empty()) {
        return None;
    }
    let now = at(overview.method.weights);
    let mut room = Labels::within((0.0, CORNERS[0].1), (LIST.0 - 34.0, CORNERS[1].1));
    room.take(now, MARK);
    let labels = winners.iter().map(|winner| room.place(themes(winner).0, at(winner.region.centroid()), 0.0));
    let labels: Vec<Label> = labels.collect();
    let said = |winner: &Winner| {
        let percent = (winner.p * 100.0).round();
        let (_, names) = themes(winner);
        words.say(if percent < 1.0 {
            msg!("chart-wins-little", themes = names)
        } else {
            msg!("chart-wins", themes = names, percent = percent.to_string())
        })
    };
    let tints = || winners.iter().zip(TINTS.into_iter().cycle());
    let names = tints().map(|(winner, tint)| ((themes(winner).0, tint), said(winner)));
    let (names, end) = legend(LIST.1, FIT, names);
    let alt: Vec<String> = winners.iter().map(|winner| said(winner)).collect();
    let picture = Triangle {
        corners: Criterion::ALL.map(|of| words.label(criterion(of))),
        parts: tints().map(|(winner, tint)| (points(winner), tint)).collect(),
        labels,
        names,
        marks: [now, (LIST.0 - 26.0, end + 3.0)],
        as_it_is: words.say(msg!("chart-weights-now")),
        end: end + 8.0,
    };
    let alt = words.say(msg!("chart-triangle", themes = list(alt)));
    Some(Chart::new(&picture, alt, PAGE, HEIGHT.max(end + 24.0).ceil() as u32))
}

fn points(winner: &Winner) -> String {
    let corners = winner.region.corners().iter().map(|corner| at(*corner));
    corners.map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
}

/// Where these weights lie.
fn at(weights: [f64; 3]) -> (f64, f64) {
    let sum = |of: fn(&(f64, f64)) -> f64| {
        tenth(CORNERS.iter().zip(weights).map(|(corner, weight)| of(corner) * weight).sum())
    };
    (sum(|corner| corner.0), sum(|corner| corner.1))
}
