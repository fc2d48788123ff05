//! Figures as pictures: SVG text that needs nothing from elsewhere, so that a page, a document and a printer
//! show the same.
//!
//! Colours and sizes are attributes, not style rules: many pictures in one page do not get in each other's
//! way. What differs in colour differs in shape too. What has no figures is not in a picture.

mod bars;
mod dumbbell;
mod figures;
mod key;
mod labels;
mod plot;
mod png;
mod poll;
mod rings;
mod timeline;
mod triangle;
mod web;

use askama::Template;

use crate::overview::{Method, Perspective, decimal, unit};

use super::text::Words;

pub use bars::bars;
pub use dumbbell::dumbbell;
pub use figures::figures;
pub use plot::plot;
pub use png::png;
pub(super) use png::tree;
pub use poll::poll;
pub use rings::rings;
pub use timeline::timeline;
pub use triangle::triangle;
pub use web::web;

/// A picture, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// The picture, complete: a file of its own or a part of a page.
    pub svg: String,
    /// The same figures in words, for who does not see it; not escaped.
    pub alt: String,
    /// How wide it is, in pixels of a screen.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

/// Text and marks; all of these are at least 4.5 to 1 on white, as WCAG AA asks.
const INK: &str = "#1c2733";
const QUIET: &str = "#52606d";
/// Only behind what matters.
const LINE: &str = "#d3dae0";
const WASH: &str = "#f3f6f7";

/// How wide pictures are that fill a page.
const PAGE: u32 = 680;

#[derive(Template)]
#[template(path = "chart/frame.svg")]
struct Frame<'a, T: Template> {
    alt: &'a str,
    width: u32,
    height: u32,
    picture: &'a T,
}

impl Chart {
    fn new(picture: &impl Template, alt: String, width: u32, height: u32) -> Self {
        // Writing to a string cannot fail.
        let svg = Frame { alt: &alt, width, height, picture }.render().unwrap_or_default();
        Self { svg, alt, width, height }
    }
}

/// The colour of a side; its mark has another shape as well.
fn colour(side: Perspective) -> &'static str {
    match side {
        Perspective::Resident => "#0b6570",
        Perspective::Professional => "#94480b",
    }
}

/// A score of 1 to 5 on a line from `from` to `to`.
fn along(score: f64, from: f64, to: f64) -> f64 {
    tenth(from + unit(score) * (to - from))
}

/// More digits than a tenth of a pixel only make the file longer.
fn tenth(value: f64) -> f64 {
    // Minus nothing is nothing.
    (value * 10.0).round() / 10.0 + 0.0
}

/// What stands at the line from which a theme is promising.
fn threshold(words: Words, method: &Method) -> String {
    words.say(crate::msg!("export-threshold", from = decimal(&method.promising_from.to_string())))
}

/// A text of at most so many characters.
fn shortened(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    text.chars().take(longest.saturating_sub(1)).chain(['…']).collect()
}
