//! From scores to places. A tie is never broken silently.

use super::composite::SLACK;

/// What decides the place of one theme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// Higher comes first.
    pub score: f64,
    /// Comes before all that are not promising, whatever the score.
    pub promising: bool,
}

/// Themes from first to last, with ties kept together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ranking {
    places: Vec<Vec<usize>>,
    themes: usize,
}

/// Who is in the top k.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Top {
    /// Surely in it, by index.
    pub certain: Vec<usize>,
    /// Tied for the last places, by index: too many to fit.
    pub contested: Vec<usize>,
    /// How many of the contested themes fit.
    pub open_places: usize,
}

impl Ranking {
    /// Ranks themes by index. A theme without standing (or with a score that is no finite number) gets no place.
    ///
    /// Two themes tie when their scores, or a chain of scores between them, lie within [`SLACK`] and
    /// both are promising or both are not.
    pub fn new(standings: &[Option<Standing>]) -> Self {
        let mut order: Vec<(usize, Standing)> = standings
            .iter()
            .enumerate()
            .filter_map(|(theme, standing)| Some((theme, (*standing)?)))
            .filter(|(_, standing)| standing.score.is_finite())
            .collect();
        order.sort_by(|(_, a), (_, b)| {
            b.promising.cmp(&a.promising).then_with(|| b.score.total_cmp(&a.score))
        });
        let tied = |(_, a): &(usize, Standing), (_, b): &(usize, Standing)| {
            a.promising == b.promising && a.score - b.score <= SLACK
        };
        let by_index = |tie: &[(usize, Standing)]| {
            let mut themes: Vec<usize> = tie.iter().map(|(theme, _)| *theme).collect();
            themes.sort_unstable();
            themes
        };
        Self { places: order.chunk_by(tied).map(by_index).collect(), themes: standings.len() }
    }

    /// The themes from first to last; those that tie stand together, by index.
    pub fn places(&self) -> &[Vec<usize>] {
        &self.places
    }

    /// The competition rank of each theme, from 1 (1, 2, 2, 4); `None` without a place.
    pub fn ranks(&self) -> Vec<Option<usize>> {
        let mut ranks = vec![None; self.themes];
        for (rank, tie) in self.ranked() {
            for theme in tie {
                ranks[*theme] = Some(rank);
            }
        }
        ranks
    }

    /// The first `k` themes.
    pub fn top(&self, k: usize) -> Top {
        let mut top = Top::default();
        for (rank, tie) in self.ranked().take_while(|(rank, _)| *rank <= k) {
            let room = k + 1 - rank;
            if tie.len() <= room {
                top.certain.extend(tie);
            } else {
                top.contested.clone_from(tie);
                top.open_places = room;
            }
        }
        top.certain.sort_unstable();
        top
    }

    /// Each tie with its competition rank.
    pub(super) fn ranked(&self) -> impl Iterator<Item = (usize, &Vec<usize>)> {
        self.places.iter().scan(1, |next, tie| {
            let rank = *next;
            *next += tie.len();
            Some((rank, tie))
        })
    }
}
