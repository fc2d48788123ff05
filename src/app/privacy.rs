//! Personal data in a text that is being typed: what looks like it, what the person left as it is, and whether the
//! person was warned before it is recorded.

use std::ops::Range;

use super::field::Field;
use crate::i18n::{Lang, Message};
use crate::msg;
use crate::privacy::{Finding, find_except};
use crate::text::LONGEST;

/// All of a text.
pub(super) const WHOLE: Range<usize> = 0..usize::MAX;
/// A text that may be recorded never has more bytes.
const MOST: usize = 4 * LONGEST;

/// Watches a text for personal data while it is typed.
#[derive(Debug, Clone, Default)]
pub struct Watch {
    /// The text as it was looked at last.
    text: String,
    open: Vec<Finding>,
    /// What the person leaves as it is; it moves along with the text.
    left: Vec<Finding>,
    /// The person was warned of what is still open, and has typed nothing since.
    told: bool,
}

impl Watch {
    /// What was found and not left standing, from the beginning of the text on.
    pub fn open(&self) -> &[Finding] {
        &self.open
    }

    /// What it looks like and what to do, for the one that comes first, and how many come behind it.
    pub fn hint(&self) -> Option<Message> {
        let what = self.open.first()?.kind.label();
        Some(match self.open.len() - 1 {
            0 => msg!("privacy-hint", what = what),
            more => msg!("privacy-hint-more", what = what, more = more),
        })
    }

    /// What was found in a stretch of the text and not left standing.
    pub fn open_in(&self, stretch: &Range<usize>) -> impl Iterator<Item = &Finding> {
        self.open.iter().filter(|finding| overlap(&finding.range, stretch))
    }

    /// The words that were found.
    pub fn words(&self, finding: &Finding) -> &str {
        self.text.get(finding.range.clone()).unwrap_or_default()
    }

    /// Looks at the text as it is now. Parts of a `known` name are not personal data.
    pub(super) fn look<'a>(&mut self, text: &str, known: impl Iterator<Item = &'a str>) {
        if text == self.text {
            return;
        }
        // What is too long to be recorded is not looked at: that would hold up every key.
        let too_long = text.len() > MOST;
        let found = if too_long { Vec::new() } else { find_except(text, known) };
        let left = std::mem::take(&mut self.left);
        let change = Change::between(&self.text, text);
        self.left = left
            .into_iter()
            .filter_map(|left| {
                let range = change.moved(&left.range)?;
                // Typing on makes a name longer; it is still the same one.
                let now = found.iter().find(|other| other.kind == left.kind && overlap(&other.range, &range));
                Some(Finding { range: now.map_or(range, |now| now.range.clone()), kind: left.kind })
            })
            .collect();
        text.clone_into(&mut self.text);
        self.open = found;
        self.drop_left();
        self.told = false;
    }

    /// The warning to give before this stretch of the text is recorded, once.
    pub(super) fn tell(&mut self, stretch: &Range<usize>) -> Option<Message> {
        let count = self.open_in(stretch).count();
        let first = self.open_in(stretch).next().filter(|_| !self.told)?.kind;
        self.told = true;
        Some(match count {
            1 => msg!("privacy-told", what = first.label()),
            count => msg!("privacy-told-more", count = count),
        })
    }

    /// Leaves the first find in a stretch as it is, and the same words wherever they stand in this text; `false` when
    /// there is none.
    pub(super) fn leave(&mut self, stretch: &Range<usize>) -> bool {
        let first = self.open_in(stretch).next().cloned();
        let found = first.is_some();
        self.left.extend(first);
        self.drop_left();
        found
    }

    /// Replaces every find in a stretch by a word, first to last, so that undo restores the last one first. Returns
    /// how many.
    pub(super) fn replace(&self, field: &mut Field, stretch: &Range<usize>, lang: Lang) -> usize {
        let (mut count, mut grown) = (0, 0);
        for Finding { range, kind } in self.open_in(stretch) {
            let word = lang.say(&kind.placeholder());
            let place = |place: usize| place.saturating_add_signed(grown);
            if !field.replace(&(place(range.start)..place(range.end)), &word) {
                break;
            }
            grown += word.len().cast_signed() - range.len().cast_signed();
            count += 1;
        }
        count
    }

    fn drop_left(&mut self) {
        let words = |finding: &Finding| self.text.get(finding.range.clone());
        self.open.retain(|open| {
            !self.left.iter().any(|left| {
                left.kind == open.kind && (overlap(&left.range, &open.range) || words(left) == words(open))
            })
        });
    }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// The one stretch in which two texts differ, in bytes.
struct Change {
    start: usize,
    /// Its end in the earlier text.
    before: usize,
    /// Its end in the later one.
    after: usize,
}

impl Change {
    fn between(before: &str, after: &str) -> Self {
        let same = |pair: &(char, char)| pair.0 == pair.1;
        let length = |(sign, _): (char, char)| sign.len_utf8();
        let start: usize = before.chars().zip(after.chars()).take_while(same).map(length).sum();
        let tails = before[start..].chars().rev().zip(after[start..].chars().rev());
        let end: usize = tails.take_while(same).map(length).sum();
        Self { start, before: before.len() - end, after: after.len() - end }
    }

    /// Where a stretch of the earlier text stands in the later one; `None` when nothing of it is left.
    fn moved(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let place = |place: usize, inside: usize| match place {
            _ if place <= self.start => place,
            _ if place >= self.before => place - self.before + self.after,
            _ => inside,
        };
        let moved = place(range.start, self.after)..place(range.end, self.start);
        (moved.start < moved.end).then_some(moved)
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, WHOLE, Watch};

    #[test]
    fn what_was_left_standing_moves_along_with_the_text() {
        let left = 8..14;
        for (after, wanted) in [
            ("mevrouw Jansen komt", Some(8..14)),
            ("Ook mevrouw Jansen", Some(12..18)),
            ("mevrouw Janssen", Some(8..15)),
            ("mevrouw Jan", Some(8..11)),
            ("mevrouw ", None),
            ("", None),
        ] {
            assert_eq!(Change::between("mevrouw Jansen", after).moved(&left), wanted, "{after}");
        }
    }

    #[test]
    fn a_name_is_left_once_for_the_whole_text_and_another_one_is_not() {
        let mut watch = Watch::default();
        let mut look = |text: &str| {
            watch.look(text, [].into_iter());
            let open = watch.open().len();
            if text == "dokter Jan" {
                watch.leave(&WHOLE);
            }
            open
        };
        for (text, open) in [
            ("dokter Jan", 1),
            ("dokter Jans", 0),
            ("dokter Jansen", 0),
            ("Lieve dokter Jansen", 0),
            ("Lieve dokter Jansen en dokter Jansen", 0),
            ("Lieve dokter Jansen en dokter Jan", 1),
            ("Lieve dokter Jansen en dokter Smit", 1),
            ("Lieve dokter ", 0),
            ("Lieve dokter Smit", 1),
        ] {
            assert_eq!(look(text), open, "{text}");
        }
    }
}
