//! What residents and professionals make of one theme, beside each other.

use askama::Template;

use crate::i18n::{Lang, Message};
use crate::msg;
use crate::overview::{
    Criterion, CriterionResult, Fraction, Overview, Perspective, ShownCell, ThemeResult, criterion, decimal,
    list, perspective,
};

use super::super::text::{Words, one_line};
use super::{Chart, LINE, PAGE, QUIET, along, colour, threshold};

const HEIGHT: u32 = 258;
/// The scale of 1 to 5, from here to there.
const SCALE: (f64, f64) = (140.0, 540.0);
const TOP: f64 = 50.0;
const ROW: f64 = 58.0;

#[derive(Template)]
#[template(path = "chart/dumbbell.svg")]
struct Dumbbell {
    ticks: Vec<(u8, f64)>,
    threshold: (f64, String),
    together: String,
    rows: Vec<Row>,
    /// The sides there are, with where their mark stands in the line below.
    sides: Vec<(Perspective, String, f64)>,
}

/// One criterion.
struct Row {
    y: f64,
    name: String,
    marks: Vec<Mark>,
    mean: String,
    gap: Option<String>,
    /// The sides are so far apart that they should talk about it.
    flagged: bool,
}

/// The mean of one side.
struct Mark {
    side: Perspective,
    x: f64,
    mean: String,
}

impl Row {
    /// From the lowest mark to the highest.
    fn span(&self) -> Option<(f64, f64)> {
        match self.marks.as_slice() {
            [one, other] => Some((one.x.min(other.x), one.x.max(other.x))),
            _ => None,
        }
    }
}

/// The means of residents and professionals on each criterion of a theme, on a scale of 1 to 5, with the line
/// from which a theme is promising. `None` where neither side has a mean.
pub fn dumbbell(overview: &Overview, theme: &ThemeResult, lang: Lang) -> Option<Chart> {
    let words = Words(lang);
    let figures = || Criterion::ALL.into_iter().zip(&theme.figures.criteria);
    let rows: Vec<Row> =
        figures().zip(0_u8..).map(|((of, figures), row)| self::row(words, of, figures, row)).collect();
    if rows.iter().all(|row| row.marks.is_empty()) {
        return None;
    }
    let voices = overview.method.voices.iter().zip(0_u8..);
    let side = |(&(side, _), place): (&(Perspective, f64), u8)| {
        (side, words.say(perspective(side)), SCALE.0 + 8.0 + 150.0 * f64::from(place))
    };
    let picture = Dumbbell {
        ticks: (1..=5).map(|score| (score, along(f64::from(score), SCALE.0, SCALE.1))).collect(),
        threshold: (
            along(overview.method.promising_from, SCALE.0, SCALE.1),
            threshold(words, &overview.method),
        ),
        together: words.say(msg!("export-together")).to_lowercase(),
        rows,
        sides: voices.map(side).collect(),
    };
    let said = figures().filter_map(|(of, figures)| said(of, figures));
    let alt = said.map(|said| words.label(said));
    let alt: Vec<String> = std::iter::once(format!("{}.", one_line(&theme.name))).chain(alt).collect();
    Some(Chart::new(&picture, alt.join(" "), PAGE, HEIGHT))
}

fn row(words: Words, of: Criterion, figures: &CriterionResult<ShownCell>, row: u8) -> Row {
    let sides = Perspective::ALL.into_iter().zip(figures.sides);
    let mark = |(side, mean): (Perspective, Option<Fraction>)| {
        let x = along(mean?.to_f64(), SCALE.0, SCALE.1);
        Some(Mark { side, x, mean: words.figure(mean) })
    };
    let gap = figures.gap.map(Fraction::abs);
    Row {
        y: TOP + ROW * f64::from(row),
        name: words.label(criterion(of)),
        marks: sides.filter_map(mark).collect(),
        mean: words.figure(figures.mean),
        gap: gap.map(|gap| words.say(msg!("chart-gap", points = decimal(&gap.half_up(1))))),
        flagged: figures.is_gap_flagged(),
    }
}

/// `urgency: residents 4.1, professionals 3.5 and together 3.8.`
fn said(of: Criterion, figures: &CriterionResult<ShownCell>) -> Option<Message> {
    let sides = Perspective::ALL.into_iter().zip(figures.sides);
    let sides = sides.filter_map(|(side, mean)| Some((perspective(side), mean?)));
    let together = figures.mean.map(|mean| (msg!("chart-together"), mean));
    let parts: Vec<_> = sides
        .chain(together)
        .map(|(who, mean)| msg!("chart-mean", who = who, mean = decimal(&mean.half_up(1))))
        .collect();
    (!parts.is_empty()).then(|| msg!("chart-criterion", criterion = criterion(of), means = list(parts)))
}
