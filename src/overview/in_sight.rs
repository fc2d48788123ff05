//! What a room that looks together may see of a round, on the wall.

use crate::blueprint::Scoring;
use crate::session::{Group, Theme};

use super::model::{Standing, Top};
use super::ranking::ShownFigures;
use super::seen::{Eyes, Seen};
use super::votes::Votes;

/// The figures and the order of the themes that may be seen; of the others only that they are there.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct InSight {
    /// In order, with their rank among each other.
    pub themes: Vec<(Theme, ShownFigures)>,
    /// The first places among these.
    pub top: Top,
    /// Too few people scored them: neither figures nor a place.
    pub too_few: Vec<Theme>,
    /// A group that counts did not score them.
    pub not_comparable: Vec<Theme>,
}

/// What may be seen of the votes of a round: what the working group may. Themes that nobody scored are left out.
pub fn in_sight(scoring: &Scoring, groups: &[Group], themes: &[Theme], votes: &Votes) -> InSight {
    let seen = Seen::new(scoring, groups, themes, votes, Eyes::Wall);
    let mut in_sight = InSight { top: seen.top, ..InSight::default() };
    for (theme, (figures, standing)) in themes.iter().cloned().zip(seen.themes) {
        match standing {
            Standing::Placed => in_sight.themes.push((theme, figures)),
            Standing::Hidden => in_sight.too_few.push(theme),
            Standing::NotComparable => in_sight.not_comparable.push(theme),
            Standing::NotScored => (),
        }
    }
    in_sight.themes.sort_by_key(|(_, figures)| figures.rank);
    in_sight
}
