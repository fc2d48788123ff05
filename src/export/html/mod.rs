//! The overview as one HTML page for screen and paper: no script, nothing from elsewhere.
//!
//! Everything passes askama's escaping; the policy in the page forbids what might still slip through.

mod chart;

use askama::Template;

use crate::i18n::Lang;
use crate::msg;
use crate::overview::{
    Criterion, CriterionResult, Overview, Perspective, ShownCell, ThemeResult, criterion, decimal,
    perspective,
};

use super::text::{Words, by_group, clean, how_many, method, number, one_line};
use chart::{Bars, Scale};

/// The whole page.
pub(super) fn text(overview: &Overview, words: Words) -> String {
    // Writing to a string cannot fail.
    Page { overview, words }.render().unwrap_or_default()
}

#[derive(Template)]
#[template(path = "overview.html")]
struct Page<'a> {
    overview: &'a Overview,
    words: Words,
}

/// A row of the table of a theme: one group on one criterion.
struct Row<'a> {
    group: &'a str,
    perspective: Perspective,
    cell: &'a ShownCell,
    dont_know: String,
    blank: String,
    /// Of a cell of which the counts may be seen.
    bars: Option<([u32; 5], Bars)>,
}

impl<'a> Page<'a> {
    fn lang(&self) -> &'static str {
        match self.words.0 {
            Lang::Nl => "nl",
            Lang::En => "en",
        }
    }

    fn facts(&self) -> String {
        let facts = [self.words.place_and_date(self.overview)];
        let facts = facts.into_iter().chain(self.words.tables(self.overview));
        facts.filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn scale(&self, theme: &ThemeResult) -> Scale {
        Scale::new(theme, self.overview.method.promising_from)
    }

    fn threshold(&self) -> String {
        let from = decimal(&self.overview.method.promising_from.to_string());
        self.words.say(msg!("export-threshold", from = from))
    }

    fn gap(&self, figures: &CriterionResult<ShownCell>) -> Option<String> {
        let gap = figures.gap?.abs();
        Some(format!(
            "{} {}",
            self.words.say(msg!("export-gap")).to_lowercase(),
            self.words.figure(Some(gap))
        ))
    }

    fn rows(&self, theme: &'a ThemeResult, of: Criterion) -> Vec<Row<'a>> {
        let most = theme
            .figures
            .criteria
            .iter()
            .flat_map(|figures| &figures.groups)
            .filter_map(ShownCell::counts)
            .flatten()
            .max();
        let cells = &theme.figures.criteria[of.index()].groups;
        self.overview
            .participation
            .groups
            .iter()
            .zip(cells)
            .map(|(group, cell)| Row {
                group: &group.name,
                perspective: group.perspective,
                cell,
                dont_know: number(cell.dont_know),
                blank: number(cell.blank),
                bars: cell.counts().map(|counts| (counts, Bars::new(counts, most.unwrap_or_default()))),
            })
            .collect()
    }

    /// The groups a mark stands for are those of one side; sides without a group have no mark.
    fn sides(&self) -> impl Iterator<Item = Perspective> {
        self.overview.method.voices.iter().map(|(side, _)| *side)
    }

    /// What a chart of counts says, for who does not see it.
    fn counts(&self, counts: [u32; 5]) -> String {
        let counts = counts.map(|count| count.to_string()).join(", ");
        format!("{}: {counts}", self.words.say(msg!("export-spread")))
    }
}

/// The class of a side in the style sheet; its mark has another shape as well as another colour.
fn side(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::Resident => "resident",
        Perspective::Professional => "professional",
    }
}
