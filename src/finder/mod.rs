//! Remarks by their words: find while one types, what a remark may be about, and which remarks say nearly
//! the same.
//!
//! A [`Finder`] grows with the session: a remark that is recorded or corrected is looked at once. Opening a
//! large session it catches up bit by bit ([`Finder::catch_up`]), so that no key waits for it.

mod alike;
mod marks;
mod suggest;
mod words;

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use alike::{Alike, Kin};
pub use marks::marks;
pub use suggest::Suggester;
pub use words::Tongue;
use words::Words;

use crate::session::{Contribution, Event, EventId, Session, Stamp, ThemeId};
use crate::text::folded;

/// Every remark that stands, by its words.
#[derive(Debug, Clone)]
pub struct Finder {
    /// The remarks as they are compared, each closed by a line break.
    text: String,
    /// Where the remarks begin in it, in that order.
    pieces: Vec<Piece>,
    slots: Vec<Slot>,
    by_id: HashMap<EventId, usize>,
    words: Words,
    alike: Alike,
    /// How many remarks of the session were looked at; `None` when it keeps up.
    reached: Option<usize>,
}

#[derive(Debug, Clone, Copy)]
struct Piece {
    start: usize,
    slot: usize,
}

/// One remark.
#[derive(Debug, Clone)]
struct Slot {
    id: EventId,
    at: Stamp,
    /// Of the text as it was written: a remark that did not change is not looked at again.
    fingerprint: u64,
    /// Index in `pieces`; `None` for one that was taken away.
    piece: Option<usize>,
    words: Box<[u32]>,
    kin: Option<Kin>,
}

impl Finder {
    /// Knows no remark yet; the next [`catch_up`](Self::catch_up) begins.
    pub fn new(tongue: Tongue) -> Self {
        Self {
            text: String::new(),
            pieces: Vec::new(),
            slots: Vec::new(),
            by_id: HashMap::new(),
            words: Words::new(tongue),
            alike: Alike::default(),
            reached: Some(0),
        }
    }

    /// The language in which words are compared.
    pub fn tongue(&self) -> Tongue {
        self.words.tongue()
    }

    /// Whether every remark was looked at.
    pub fn is_complete(&self) -> bool {
        self.reached.is_none()
    }

    /// Looks at some more remarks, `most` of them; a few microseconds each.
    pub fn catch_up(&mut self, session: &Session, most: usize) {
        let Some(reached) = self.reached else { return };
        let mut count = 0;
        for remark in session.contributions().skip(reached).take(most) {
            self.put(remark);
            count += 1;
        }
        self.reached = Some(reached + count);
        if reached + count >= session.counts().total() {
            self.reached = None;
            let gone = |slot: &Slot| slot.piece.is_some() && session.contribution(slot.id).is_none();
            let gone: Vec<EventId> =
                self.slots.iter().filter(|slot| gone(slot)).map(|slot| slot.id).collect();
            for id in gone {
                self.take_away(id);
            }
        }
    }

    /// Something happened in the session: the entry `id`, already applied.
    pub fn follow(&mut self, id: EventId, event: &Event, session: &Session) {
        match event {
            Event::ContributionRecorded { .. } if self.is_complete() => self.look_at(id, session),
            Event::ContributionEdited { contribution, .. } if self.by_id.contains_key(contribution) => {
                self.look_at(*contribution, session);
            }
            Event::ContributionRemoved { contribution, .. } => {
                self.look_at(*contribution, session);
                // Those behind it moved up by one.
                self.reached = self.reached.map(|reached| reached.saturating_sub(1));
            }
            // It can have changed any remark; those that are as they were cost next to nothing.
            Event::Retracted { .. } => self.reached = Some(0),
            _ => {}
        }
    }

    /// A remark as it stands now, if it does.
    fn look_at(&mut self, id: EventId, session: &Session) {
        match session.contribution(id) {
            Some(remark) => self.put(remark),
            None => self.take_away(id),
        }
    }

    fn put(&mut self, remark: &Contribution) {
        let (id, text) = (remark.id, &remark.text);
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        let fingerprint = hasher.finish();
        let slot = if let Some(slot) = self.by_id.get(&id).copied() {
            let known = &self.slots[slot];
            if known.piece.is_some() && known.fingerprint == fingerprint {
                return;
            }
            self.take_away(id);
            slot
        } else {
            let slot = self.slots.len();
            self.by_id.insert(id, slot);
            let words = Box::default();
            self.slots.push(Slot { id, at: remark.at, fingerprint, piece: None, words, kin: None });
            slot
        };
        let folded = folded(text);
        let words = self.words.of(&folded);
        let kin = self.alike.join(&words, |word| self.words.rank(word));
        self.pieces.push(Piece { start: self.text.len(), slot });
        self.text.push_str(&folded);
        self.text.push('\n');
        let found = &mut self.slots[slot];
        (found.fingerprint, found.words, found.kin) = (fingerprint, words, kin);
        found.piece = Some(self.pieces.len() - 1);
    }

    fn take_away(&mut self, id: EventId) {
        let Some(slot) = self.by_id.get(&id).and_then(|slot| self.slots.get_mut(*slot)) else { return };
        let Some(piece) = slot.piece.take() else { return };
        if let Some(kin) = slot.kin.take() {
            self.alike.leave(kin);
        }
        let (start, end) = (self.pieces[piece].start, end(&self.pieces, piece, &self.text));
        // No word is found in it any more, and the others stay where they are.
        self.text.replace_range(start..end, &"\n".repeat(end - start));
    }

    /// The remarks in which every word of `typed` occurs, the last one first. Accents and case do not
    /// count, and a word may be part of another. Nothing where nothing is typed.
    pub fn find(&self, typed: &str) -> Vec<EventId> {
        let typed = folded(typed);
        let mut words: Vec<&str> = typed.split_whitespace().collect();
        // The longest is the rarest, and found fastest.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let mut words = words.into_iter().map(memchr::memmem::Finder::new);
        let Some(first) = words.next() else { return Vec::new() };
        let others: Vec<_> = words.collect();
        let bytes = self.text.as_bytes();
        let (mut hits, mut piece, mut from) = (Vec::new(), 0, 0);
        while let Some(at) = first.find(&bytes[from..]) {
            let at = from + at;
            piece = self.piece_at(at, piece);
            let end = end(&self.pieces, piece, &self.text);
            let Piece { start, slot } = self.pieces[piece];
            if others.iter().all(|word| word.find(&bytes[start..end]).is_some()) {
                hits.push(slot);
            }
            from = end;
        }
        // A corrected remark stands at the end of the text; the others are in order.
        hits.reverse();
        let recorded = |slot: &usize| (self.slots[*slot].at, self.slots[*slot].id);
        hits.sort_by_key(|slot| std::cmp::Reverse(recorded(slot)));
        hits.into_iter().map(|slot| self.slots[slot].id).collect()
    }

    /// The piece that holds a place of the text, at or after another piece; most are near.
    fn piece_at(&self, at: usize, from: usize) -> usize {
        const NEAR: usize = 8;
        let rest = &self.pieces[from..];
        let near = rest.iter().take(NEAR).position(|piece| piece.start > at);
        let behind = near.unwrap_or_else(|| rest.partition_point(|piece| piece.start <= at));
        from + behind.saturating_sub(1)
    }

    /// What a remark may be about, by its words.
    pub fn suggestion<'a>(&self, id: EventId, suggester: &'a Suggester) -> Option<&'a ThemeId> {
        let slot = &self.slots[*self.by_id.get(&id)?];
        suggester.suggest(slot.words.iter().map(|word| self.words.text(*word)))
    }

    /// The remarks that say nearly the same as this one: a number they share, and how many they are.
    /// `None` where there are no others.
    pub fn alike(&self, id: EventId) -> Option<(usize, usize)> {
        let kin = self.slots[*self.by_id.get(&id)?].kin?;
        let count = self.alike.count(kin);
        (count > 1).then_some((kin.number(), count))
    }
}

/// Where a piece ends.
fn end(pieces: &[Piece], piece: usize, text: &str) -> usize {
    pieces.get(piece + 1).map_or(text.len(), |next| next.start)
}
