//! `import`.

use std::path::Path;

use super::{Desk, Done, Failure};
use crate::blueprint::fold_journal;
use crate::import::{self, Context, Kind, RowProblem};
use crate::msg;
use crate::runtime;
use crate::session::{DeviceId, IdSource};
use crate::store::{Folders, Store};

/// So many things that are wrong are told one by one.
const NAMED: usize = 200;

impl Desk {
    pub(super) fn import(&self, file: &Path, csv: &Path, kind: Option<Kind>, round: u8) -> Done {
        let name = csv.display().to_string();
        let bytes = self.read(csv)?;
        let mut store = self.unlocked(Store::open(file))?;
        let entries = self.store(store.entries())?;
        let (blueprint, session) = fold_journal(entries).or_else(|why| self.fail(&why))?;
        let questions = blueprint.questions();
        let shares = blueprint.scoring.each();
        let context = Context { session: &session, questions: &questions, round, shares };
        let imported = match import::read(kind, &name, &bytes, context) {
            Ok(imported) => imported,
            Err(problems) => return self.rows(&problems),
        };
        let (done, warning) = (imported.message(), imported.warning());
        let now = self.clock.now().stamp;
        let device = DeviceId(IdSource::new(runtime::seed()).next(now));
        let entries = imported.into_entries(device, 0, session.last_stamp(), now);
        if !entries.is_empty() {
            self.store(runtime::back_up(&store, session.entries(), Folders::find().as_ref()))?;
            self.store(store.append(&entries))?;
        }
        self.print_line(&done)?;
        warning.map_or(Ok(()), |warning| self.print_line(&warning))
    }

    /// Every row that cannot be read, and that nothing was imported.
    pub(super) fn rows<T>(&self, problems: &[RowProblem]) -> Result<T, Failure> {
        let more = problems.len().saturating_sub(NAMED);
        let lines: Vec<String> = problems
            .iter()
            .take(NAMED)
            .map(RowProblem::message)
            .chain((more > 0).then(|| msg!("import-more", count = more)))
            .chain([import::refused(problems)])
            .map(|message| self.say(&message))
            .collect();
        Err(Failure(lines.join("\n")))
    }
}
