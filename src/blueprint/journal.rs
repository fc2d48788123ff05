//! From a journal to a session with its blueprint.

use super::{Blueprint, read};
use crate::i18n::Message;
use crate::msg;
use crate::session::{Entry, Session, begun};

/// A journal as a session with its blueprint.
///
/// # Errors
/// A sentence, when it holds no blueprint that this program can read.
pub fn fold_journal(entries: Vec<Entry>) -> Result<(Blueprint, Session), Message> {
    let text = begun(&entries).next().map(|began| began.blueprint);
    let blueprint = read(text.unwrap_or_default()).map_err(|_| msg!("open-no-blueprint"))?;
    let session = Session::fold(blueprint.setup(), entries);
    Ok((blueprint, session))
}
