//! What an audience may see of the votes of a round: nothing from which the scores of a few people follow.
//!
//! The rule for the lines of groups is [`Shown`]. On top of it, a combined mean beside hidden lines is only there when
//! somebody who knew it exactly could still not tell any of these lines: the score and the rank of a theme tell more of
//! it than its rounded figure. Everything that follows from a hidden figure is hidden with it.

use crate::blueprint::Scoring;
use crate::scoring::{Audience, Cell, Crowd, Distribution, Fraction, Shown, ShownGroup, Tally, Voices};
use crate::session::{Group, Perspective, Theme};

use super::model::{CriterionResult, Standing, Top};
use super::ranking::{ShownFigures, ThemeFigures, group_voice, ranking};
use super::shown::ShownCell;
use super::votes::Votes;

/// Who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Eyes {
    /// Whoever has the ballots in hand: everything is there to see.
    Ballots,
    /// Who reads an export.
    Report(Audience),
    /// The room, on the wall: what the working group may see, but combined means and scores are rounded there.
    Wall,
}

impl Eyes {
    /// The rule for the lines of groups; `None` where none is hidden.
    pub fn rule(self) -> Option<Audience> {
        match self {
            Self::Ballots => None,
            Self::Report(audience) => Some(audience),
            Self::Wall => Some(Audience::WorkingGroup),
        }
    }

    fn are_public(self) -> bool {
        self == Self::Report(Audience::Public)
    }

    /// Whether combined means and scores are rounded.
    fn see_rounded(self) -> bool {
        matches!(self, Self::Wall | Self::Report(Audience::Public))
    }
}

/// The figures of a round, as far as they may be seen.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seen {
    /// One per theme, in the order in which the themes were given.
    pub themes: Vec<(ShownFigures, Standing)>,
    /// The first places.
    pub top: Top,
}

impl Seen {
    /// A theme of which one criterion is hidden has no place, and the others are ranked without it: from a rank that is
    /// left open one could tell what is hidden.
    pub fn new(scoring: &Scoring, groups: &[Group], themes: &[Theme], votes: &Votes, eyes: Eyes) -> Self {
        let rule = Rule { scoring, groups, eyes };
        let all = ranking(scoring, groups, themes, votes).themes;
        let mut seen: Vec<_> = all.iter().map(|figures| rule.theme(figures)).collect();
        let places = (0..themes.len()).filter(|place| seen[*place].1 == Standing::Placed);
        let places: Vec<usize> = places.collect();
        let placed: Vec<Theme> = places.iter().map(|place| themes[*place].clone()).collect();
        let among_each_other = ranking(scoring, groups, &placed, votes);
        for (place, figures) in places.into_iter().zip(among_each_other.themes) {
            let ThemeFigures { criteria: _, score, rank, promising, weakest } = figures;
            let score = score.map(|score| if eyes.see_rounded() { score.round() } else { score });
            let criteria = std::mem::take(&mut seen[place].0.criteria);
            seen[place].0 = ShownFigures { criteria, score, rank, promising, weakest };
        }
        Self { themes: seen, top: Top::of(&among_each_other.top, &placed) }
    }

    /// The themes that have a place.
    pub fn placed<'a>(&'a self, themes: &'a [Theme]) -> impl Iterator<Item = &'a Theme> {
        let seen = themes.iter().zip(&self.themes);
        seen.filter(|(_, (_, standing))| *standing == Standing::Placed).map(|(theme, _)| theme)
    }

    /// Whether the lines of all groups are there for each theme that has a place.
    pub fn shows_all_groups(&self) -> bool {
        let mut placed = self.themes.iter().filter(|(_, standing)| *standing == Standing::Placed);
        placed.all(|(figures, _)| !figures.hides_groups())
    }
}

/// What is needed to judge a cell.
struct Rule<'a> {
    scoring: &'a Scoring,
    groups: &'a [Group],
    eyes: Eyes,
}

impl Rule<'_> {
    /// The figures of a theme without its place, and whether it may have one.
    fn theme(&self, figures: &ThemeFigures) -> (ShownFigures, Standing) {
        let criteria = figures.criteria.each_ref().map(|result| self.criterion(result));
        let standing = match figures.rank {
            Some(_) if criteria.iter().all(|result| result.mean.is_some()) => Standing::Placed,
            Some(_) => Standing::Hidden,
            None if figures.was_scored() => Standing::NotComparable,
            None => Standing::NotScored,
        };
        (ShownFigures { criteria, ..ShownFigures::default() }, standing)
    }

    fn criterion(&self, result: &CriterionResult) -> CriterionResult<ShownCell> {
        let CriterionResult { mean, sides, gap, answers, groups: cells } = result;
        let lines = self.lines(cells);
        let hidden = lines.iter().any(ShownCell::is_hidden);
        let mean = mean.filter(|_| self.may_be_combined(cells, hidden));
        let mean = if self.eyes.see_rounded() { mean.and_then(|mean| mean.rounded(1)) } else { mean };
        if hidden {
            return CriterionResult { mean, groups: lines, ..CriterionResult::default() };
        }
        if !self.eyes.are_public() {
            let (sides, gap, answers) = (*sides, *gap, *answers);
            return CriterionResult { mean, sides, gap, answers, groups: lines };
        }
        // Everything follows from what stands in the lines, also to somebody who reckons.
        let sides = Perspective::ALL.map(|side| self.side(side, &lines));
        let gap = sides[0].zip(sides[1]).and_then(|(one, other)| one.minus(other));
        let counted = lines.iter().all(|line| line.n == Some(0) || line.counts().is_some());
        let answers = if counted { *answers } else { Default::default() };
        CriterionResult { mean, sides, gap, answers, groups: lines }
    }

    /// The line of each group.
    fn lines(&self, cells: &[Cell]) -> Vec<ShownCell> {
        let (Some(audience), Some(alike)) = (self.eyes.rule(), Voices::new(&vec![1.0; cells.len()])) else {
            return cells.iter().map(ShownCell::whole).collect();
        };
        let people: Vec<Tally> = cells.iter().map(people).collect();
        // What they weigh does not matter for the lines.
        let shown = Shown::of(&people, &alike, audience);
        let votes = |cell: &Cell| matches!(cell, Cell::Votes(_));
        // The mean of votes is the votes: it may only be seen where these may.
        let told_by_mean = self.eyes.are_public()
            && cells
                .iter()
                .zip(&shown.groups)
                .any(|(cell, line)| votes(cell) && cell.n() > 0 && line.distribution == Distribution::Hidden);
        let hides = shown.secondary || told_by_mean;
        let line = |(cell, line)| self.line(cell, line, hides);
        cells.iter().zip(&shown.groups).map(line).collect()
    }

    fn line(&self, cell: &Cell, line: &ShownGroup, hides: bool) -> ShownCell {
        if hides {
            let known = cell.n() == 0 || !self.eyes.are_public();
            return ShownCell::hidden(known.then(|| cell.n()));
        }
        let whole = ShownCell::whole(cell);
        match cell {
            _ if !self.eyes.are_public() => whole,
            Cell::Scores(_) => ShownCell::of_scores(line),
            Cell::Votes(_) => ShownCell { mean: whole.mean.and_then(|mean| mean.rounded(1)), ..whole },
        }
    }

    /// Whether the combined mean may be seen. Only the groups that have a voice in it count: the mean of one small
    /// group is not hidden by the people of another that it leaves out.
    fn may_be_combined(&self, cells: &[Cell], hides_lines: bool) -> bool {
        let Some(audience) = self.eyes.rule() else { return true };
        let voice = |group| group_voice(self.scoring, self.groups, group);
        let voices = self.groups.iter().map(voice).collect::<Option<Vec<_>>>();
        let Some(voices) = voices.and_then(|voices| Voices::from_fractions(&voices)) else { return false };
        let heard = cells.iter().enumerate().filter(|(group, _)| voices.is_heard(*group));
        let together = heard.fold(Tally::default(), |mut all, (_, cell)| {
            all += people(cell);
            all
        });
        let alone = Voices::new(&[1.0]).map(|alone| Shown::of(&[together], &alone, audience));
        let counted = cells.iter().any(|cell| matches!(cell, Cell::Votes(_)));
        let enough = alone.is_some_and(|shown| {
            let told =
                self.eyes.are_public() && counted && shown.groups[0].distribution == Distribution::Hidden;
            shown.combined.is_some() && !told
        });
        // Only an exact mean can be taken apart into whole points.
        let crowd = if self.eyes.see_rounded() { Crowd::Unknown } else { Crowd::Known };
        enough && (!hides_lines || voices.leave_open(cells, crowd))
    }

    /// The mean of what the lines of a side show.
    fn side(&self, side: Perspective, lines: &[ShownCell]) -> Option<Fraction> {
        let of_side = self.groups.iter().zip(lines).filter(|(group, _)| group.perspective == side);
        let means = of_side.map(|(_, line)| line.mean).collect::<Option<Vec<_>>>()?;
        let sum = means.iter().try_fold(Fraction::ZERO, |sum, mean| sum.plus(*mean))?;
        sum.over(Fraction::whole(u32::try_from(means.len()).ok()?))?.rounded(1)
    }
}

/// The people behind a cell. Hands and stickers are two scores: the lowest and the highest.
fn people(cell: &Cell) -> Tally {
    match cell {
        Cell::Scores(scores) => *scores,
        Cell::Votes(share) => {
            let [yes, no] = share.sides().map(|people| u32::try_from(people).unwrap_or(u32::MAX));
            Tally { counts: [no, 0, 0, 0, yes], ..Tally::default() }
        }
    }
}

impl CriterionResult<ShownCell> {
    /// Whether the answers of some group are hidden.
    pub fn hides_groups(&self) -> bool {
        self.groups.iter().any(ShownCell::is_hidden)
    }
}

impl ShownFigures {
    /// Whether any criterion hides the answers of a group.
    pub fn hides_groups(&self) -> bool {
        self.criteria.iter().any(CriterionResult::hides_groups)
    }
}
