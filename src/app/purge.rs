//! What goes for good, and when that is offered.

use std::sync::Arc;

use time::Duration;

use super::effect::Now;
use super::recall::Recall;
use super::sitting::Sitting;
use crate::session::{Entry, Session};

impl Sitting {
    /// Continues with the journal after something was erased from it for good.
    pub(super) fn purged(&mut self, entries: Vec<Entry>) {
        let device = self.device();
        let mut session = Session::fold(self.blueprint.setup(), entries);
        session.go_on_at(device);
        self.session = Arc::new(session);
        self.recall = Recall::new(self.blueprint.language, &self.session);
        self.themes.keep_to(&self.session);
        // The draft in the file was erased too, if it held the same words.
        self.outbox().draft_unknown();
        self.refresh();
    }

    /// Whether the time has passed that the blueprint keeps what people said.
    pub(super) fn is_kept_too_long(&self, now: Now) -> bool {
        let days = self.blueprint.keep.as_ref().map(|keep| Duration::days(keep.days.into()));
        let until = days.zip(self.session.date()).and_then(|(days, date)| date.checked_add(days));
        self.read_only.is_none() && until.is_some_and(|until| now.today() > until)
    }
}
