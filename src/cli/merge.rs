//! `merge`: sessions of several tables in one.

use std::path::{Path, PathBuf};

use super::{Desk, Done};
use crate::runtime;
use crate::store::{Folders, Store};

impl Desk {
    pub(super) fn merge(&self, into: &Path, from: &[PathBuf]) -> Done {
        let folders = Folders::find();
        let mut into = self.unlocked(Store::open(into))?;
        let from = from.iter().map(|from| self.unlocked(Store::open_read_only(from)));
        let from = from.collect::<Result<Vec<_>, _>>()?;
        let merged = runtime::bring_in(&mut into, &from, folders.as_ref()).or_else(|why| self.fail(&why))?;
        merged.lines().iter().try_for_each(|line| self.print_line(line))
    }
}
