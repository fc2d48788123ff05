//! `purge`: what goes for good.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, IsTerminal};
use std::path::Path;

use super::args::{Purge, Remark};
use super::{Desk, Done};
use crate::blueprint::fold_journal;
use crate::i18n::Message;
use crate::msg;
use crate::runtime;
use crate::session::{EventId, Session};
use crate::store::{Folders, Store, StoreError};
use crate::text::{escape_steering, folded};

impl Desk {
    pub(super) fn purge(&self, purge: &Purge) -> Done {
        let folders = Folders::find();
        let path = purge.file.as_path();
        let read = self.unlocked(Store::open_read_only(path))?;
        let entries = self.store(read.entries())?;
        let (_, session) = fold_journal(entries).or_else(|why| self.fail(&why))?;
        let found = match (purge.remark, purge.conversation) {
            (Some(remark), _) => remark_of(&session, remark).map(|id| session.traces(&BTreeSet::from([id]))),
            (_, Some(number)) => {
                let one = session.conversations().begun().get(number - 1);
                one.map(|one| session.traces_of_conversation(one.id))
            }
            _ if purge.removed_rows => Some(session.traces_of_rows()),
            _ if purge.all => {
                self.ask(&msg!("cli-purge-ask-all", file = path.display().to_string()), purge.yes)?;
                let store = self.store(to_write(read))?;
                let gone = self.store(runtime::purge_session(store, folders.as_ref()))?;
                return self.print_line(&gone.message());
            }
            _ => return self.list_remarks(path, &session),
        };
        let Some(entries) = found.filter(|entries| !entries.is_empty()) else {
            return self.fail(&msg!("cli-purge-not-there"));
        };
        let words = session.words_in(&entries).join("\n");
        self.ask(&msg!("cli-purge-ask", words = words), purge.yes)?;
        let mut store = self.store(to_write(read))?;
        let done = self.store(runtime::purge(&mut store, &entries, folders.as_ref()))?;
        self.print_line(&done.message())
    }

    /// Asks where somebody can answer; elsewhere it has to be said beforehand.
    fn ask(&self, question: &Message, said_yes: bool) -> Done {
        if said_yes {
            return Ok(());
        }
        if !io::stdin().is_terminal() {
            return self.fail(&msg!("cli-purge-needs-yes"));
        }
        self.print_line(question)?;
        let mut answer = String::new();
        let read = io::stdin().read_line(&mut answer);
        let yes = folded(&self.say(&msg!("yes")));
        if read.is_ok() && folded(answer.trim()) == yes { Ok(()) } else { self.fail(&msg!("cli-purge-left")) }
    }

    /// Every remark with its number, also what was taken away, so that one can be named.
    fn list_remarks(&self, path: &Path, session: &Session) -> Done {
        let now = self.clock.now();
        let mut text = String::new();
        for (number, (entry, words)) in (1..).zip(session.every_remark()) {
            let gone = session.contribution(entry.id).is_none();
            let mark = if gone { self.say(&msg!("cli-purge-removed")) } else { String::new() };
            let (day, time) = (now.date(entry.at), now.clock(entry.at));
            let words = escape_steering(&words.replace('\n', " "));
            let _ = writeln!(text, "{number:>4}  {day} {time}  {words}{mark}");
        }
        self.print(&text)?;
        self.print_line(&msg!("cli-purge-how", file = path.display().to_string()))
    }
}

/// The same file, to write in, and open no second time: it may have to go.
fn to_write(read: Store) -> Result<Store, StoreError> {
    let mut store = Store::open(read.path())?;
    store.unlock_as(&read)?;
    drop(read);
    Ok(store)
}

fn remark_of(session: &Session, remark: Remark) -> Option<EventId> {
    match remark {
        Remark::Number(number) => session.every_remark().nth(number - 1).map(|(entry, _)| entry.id),
        Remark::Id(id) => session.every_remark().map(|(entry, _)| entry.id).find(|found| *found == id),
    }
}
