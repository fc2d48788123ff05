//! What still has to be written: entries in one transaction with the draft, tried again when the disk refuses.

use super::effect::{Effect, Now};
use crate::i18n::Message;
use crate::session::{Entry, EventId, Stamp};

/// The draft is kept this long after the first key that is not in it, also while one types on.
const DRAFT_AFTER: i64 = 1_000_000;
/// How long after a refused write it is tried again.
const RETRY_PAUSE: i64 = 2_000_000;

/// How the last write went.
#[derive(Debug, Clone, PartialEq)]
pub enum Saving {
    /// On disk since this moment.
    Saved(Stamp),
    /// On its way to the disk.
    Busy,
    /// The disk refused; what was typed is kept here and tried again.
    Refused(Message),
}

/// What is on its way to the disk.
#[derive(Debug, Clone)]
pub(super) struct Outbox {
    state: Saving,
    /// Not yet known to be on disk.
    pending: Vec<Entry>,
    retry_at: Option<Stamp>,
    /// The draft as the file holds it; `None` when that is not known.
    kept: Option<String>,
    draft_under_way: bool,
    /// When something was typed first since the draft was last kept.
    typed_at: Option<Stamp>,
}

impl Outbox {
    /// For a file whose last entry is of this moment, and that holds this draft.
    pub fn new(last: Stamp, draft: String) -> Self {
        Self {
            state: Saving::Saved(last),
            pending: Vec::new(),
            retry_at: None,
            kept: Some(draft),
            draft_under_way: false,
            typed_at: None,
        }
    }

    pub fn state(&self) -> &Saving {
        &self.state
    }

    /// Everything that was recorded or typed is on disk, as far as it was asked to be.
    pub fn is_empty(&self) -> bool {
        self.pending.is_empty() && !self.draft_under_way && !matches!(self.state, Saving::Refused(_))
    }

    pub fn push(&mut self, entry: Entry) {
        self.pending.push(entry);
        // A disk that refuses is asked again at once: there may be room by now.
        self.state = Saving::Busy;
    }

    /// When the draft is due.
    fn draft_at(&self) -> Option<Stamp> {
        self.typed_at.map(|at| Stamp(at.0.saturating_add(DRAFT_AFTER)))
    }

    /// What has to be written now. `draft` is what is being typed.
    pub fn due(&mut self, now: Now, leaving: bool, draft: String) -> Option<Effect> {
        // However the draft came to differ from the one in the file: it is due soon.
        if self.kept.as_ref() == Some(&draft) {
            self.typed_at = None;
        } else {
            self.typed_at.get_or_insert(now.stamp);
        }
        let retry = self.retry_at.is_some_and(|at| now.stamp >= at || leaving);
        let typed = self.draft_at().is_some_and(|at| now.stamp >= at);
        let busy = self.state == Saving::Busy && !self.pending.is_empty();
        if !(retry || typed || busy || leaving) {
            return None;
        }
        self.typed_at = None;
        self.retry_at = None;
        let draft = Some(draft).filter(|draft| Some(draft) != self.kept.as_ref());
        if let Some(draft) = &draft {
            self.kept = Some(draft.clone());
            self.draft_under_way = true;
        }
        if self.pending.is_empty() {
            return draft.map(Effect::SaveDraft);
        }
        // In one stroke: what was typed is either recorded or still the draft. A draft never goes by
        // itself while an entry waits; it could take the place of the only copy of that entry.
        Some(Effect::Append { entries: self.pending.clone(), draft })
    }

    /// When [`due`](Self::due) has to be asked again, if nothing happens before.
    pub fn wake_at(&self) -> Option<Stamp> {
        self.draft_at().into_iter().chain(self.retry_at).min()
    }

    /// Entries up to this one are on disk, with the draft that went along.
    pub fn saved(&mut self, last: EventId, now: Now) {
        if let Some(place) = self.pending.iter().position(|entry| entry.id == last) {
            self.pending.drain(..=place);
        }
        self.draft_saved(now);
    }

    /// The draft is on disk.
    pub fn draft_saved(&mut self, now: Now) {
        self.draft_under_way = false;
        self.retry_at = None;
        self.state = if self.pending.is_empty() { Saving::Saved(now.stamp) } else { Saving::Busy };
    }

    /// It is not known which draft the file holds: it is written again.
    pub fn draft_unknown(&mut self) {
        self.kept = None;
    }

    /// The disk refused; it is asked again.
    pub fn refused(&mut self, why: Message, now: Now) {
        self.draft_unknown();
        self.draft_under_way = false;
        self.state = Saving::Refused(why);
        self.retry_at = Some(Stamp(now.stamp.0.saturating_add(RETRY_PAUSE)));
    }
}
