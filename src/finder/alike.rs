//! Remarks that say nearly the same.
//!
//! Each remark joins the first kin whose leader, the remark that began it, shares at least four fifths of the
//! words of both (Jaccard). Two such remarks share one of their few most telling words: only leaders with
//! one of those are compared (prefix filtering, Chaudhuri, Ganti and Kaushik 2006), and of a word that many
//! leaders have, only the last [`NEWEST`]. So a remark costs the same in a large session as in a small one.

use std::collections::HashMap;

/// Fewer words are alike too easily.
const FEWEST: usize = 3;
/// How many leaders that share a telling word are looked at.
const NEWEST: usize = 32;

/// Remarks that say nearly the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kin(u32);

impl Kin {
    pub fn number(self) -> usize {
        self.0 as usize
    }
}

#[derive(Debug, Clone, Default)]
pub(super) struct Alike {
    kins: Vec<Kins>,
    /// By telling word, in the order in which they came.
    by_word: HashMap<u32, Vec<u32>>,
}

#[derive(Debug, Clone)]
struct Kins {
    leader: Box<[u32]>,
    count: u32,
}

impl Alike {
    /// The kin of a remark with these words (in order of number); `None` for one that is too short.
    /// `rank` says how telling a word is, always the same, the least first.
    pub fn join<R: Ord>(&mut self, words: &[u32], rank: impl Fn(u32) -> R) -> Option<Kin> {
        if words.len() < FEWEST {
            return None;
        }
        let mut telling = words.to_vec();
        telling.sort_unstable_by_key(|word| rank(*word));
        // Of n words four fifths are shared, rounded up; one of those is among the others and one more.
        telling.truncate(words.len() - shared(words.len()) + 1);
        let found = telling.iter().find_map(|word| {
            let leaders = self.by_word.get(word)?.iter().rev().take(NEWEST);
            leaders.copied().find(|kin| are_alike(&self.kins[*kin as usize].leader, words))
        });
        let kin = found.unwrap_or_else(|| {
            let kin = self.kins.len() as u32;
            self.kins.push(Kins { leader: words.into(), count: 0 });
            for word in telling {
                self.by_word.entry(word).or_default().push(kin);
            }
            kin
        });
        self.kins[kin as usize].count += 1;
        Some(Kin(kin))
    }

    /// A remark of this kin is no longer there.
    pub fn leave(&mut self, kin: Kin) {
        let count = &mut self.kins[kin.number()].count;
        *count = count.saturating_sub(1);
    }

    /// How many remarks of this kin there are.
    pub fn count(&self, kin: Kin) -> usize {
        self.kins[kin.number()].count as usize
    }
}

/// Four fifths of a number of words, rounded up.
fn shared(words: usize) -> usize {
    (4 * words).div_ceil(5)
}

/// Whether two sets of words, each in order, share at least four fifths of all their words.
fn are_alike(one: &[u32], other: &[u32]) -> bool {
    if one.len().min(other.len()) < shared(one.len().max(other.len())) {
        return false;
    }
    let (mut left, mut right, mut both) = (0, 0, 0);
    while left < one.len() && right < other.len() {
        match one[left].cmp(&other[right]) {
            std::cmp::Ordering::Less => left += 1,
            std::cmp::Ordering::Greater => right += 1,
            std::cmp::Ordering::Equal => {
                (left, right, both) = (left + 1, right + 1, both + 1);
            }
        }
    }
    5 * both >= 4 * (one.len() + other.len() - both)
}
