//! From what lies in a session file to a session.

use crate::blueprint::{self, Blueprint};
use crate::i18n::Message;
use crate::msg;
use crate::session::{Entry, Event, Session};

/// A journal as a session with its blueprint.
///
/// # Errors
/// A sentence, when it holds no blueprint that this program can read.
pub fn fold_journal(entries: Vec<Entry>) -> Result<(Blueprint, Session), Message> {
    let text = entries.iter().find_map(|entry| match &entry.event {
        Event::SessionStarted { blueprint, .. } => Some(blueprint.as_str()),
        _ => None,
    });
    let blueprint = blueprint::read(text.unwrap_or_default()).map_err(|_| msg!("open-no-blueprint"))?;
    let session = Session::fold(blueprint.setup(), entries);
    Ok((blueprint, session))
}
