//! Where in a remark the words that one types stand.

use std::ops::Range;

use crate::text::folded_with_places;

/// The stretches of `text` (in bytes) where a word of `typed` stands, in order and apart.
pub fn marks(text: &str, typed: &str) -> Vec<Range<usize>> {
    let (found, places) = folded_with_places(text);
    let typed = crate::text::folded(typed);
    let mut marks: Vec<Range<usize>> = typed
        .split_whitespace()
        .flat_map(|word| found.match_indices(word))
        .filter_map(|(at, word)| {
            // Up to where the next character of the text begins.
            let last = places.get(at + word.len() - 1)?;
            let end = last + text[*last..].chars().next().map_or(0, char::len_utf8);
            Some(*places.get(at)?..end)
        })
        .collect();
    marks.sort_by_key(|mark| mark.start);
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(marks.len());
    for mark in marks {
        match apart.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => apart.push(mark),
        }
    }
    apart
}
