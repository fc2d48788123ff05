//! Files that come into a folder together: all of them, or none.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::{Problem, StoreError};
use super::unfinished::{clear_left_over, unfinished};
use super::write::{name_if_free, sync_folder, write_file};

/// Files that are written out of sight until they are handed over; let go of before that, nothing is left of them.
#[derive(Debug)]
pub struct Parcel {
    /// A folder that nobody sees.
    stage: PathBuf,
    names: Vec<String>,
}

impl Parcel {
    /// Begins one in a folder, which is made where it is missing. `name` tells it from others that are made there.
    pub fn begin(folder: &Path, name: &str) -> Result<Self, StoreError> {
        let stage = unfinished(&folder.join(name));
        clear_left_over(folder);
        // A program with our number that was killed has no use for it any more.
        let _ = fs::remove_dir_all(&stage);
        fs::create_dir_all(&stage).map_err(|error| StoreError::io(folder, &error))?;
        Ok(Self { stage, names: Vec::new() })
    }

    /// Writes one of the files.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        write_file(&self.stage.join(name), bytes, true)?;
        self.names.push(name.to_owned());
        Ok(())
    }

    /// Gives the files their place: as a folder of that name, or among what is in it already. What is in the way stays as
    /// it is, unless `overwrite` says that files are replaced. All that takes room was done before, and names that are
    /// taken are known before the first file moves. Where one cannot be moved, such as on Windows over a file that
    /// somebody has open, everything is as it was.
    pub fn hand_over(self, folder: &Path, overwrite: bool) -> Result<Vec<PathBuf>, StoreError> {
        let io = |error: io::Error| StoreError::io(folder, &error);
        let paths: Vec<PathBuf> = self.names.iter().map(|name| folder.join(name)).collect();
        let is_taken =
            |path: &&PathBuf| path.symlink_metadata().is_ok_and(|there| !overwrite || there.is_dir());
        if let Some(path) = paths.iter().find(is_taken) {
            return Err(StoreError::new(path, Problem::AlreadyExists));
        }
        if !folder.exists() {
            fs::rename(&self.stage, folder).map_err(io)?;
            sync_folder(folder.parent().unwrap_or(folder)).map_err(io)?;
            return Ok(paths);
        }
        let mut placed = Vec::new();
        for (name, path) in self.names.iter().zip(&paths) {
            match self.place(name, path, overwrite) {
                Ok(replaced) => placed.push((path, replaced)),
                Err(error) => {
                    for (path, replaced) in placed.iter().rev() {
                        // What went wrong is told already.
                        let _ = match replaced {
                            Some(before) => fs::rename(before, path),
                            None => fs::remove_file(path),
                        };
                    }
                    return Err(StoreError::io(path, &error));
                }
            }
        }
        sync_folder(folder).map_err(io)?;
        Ok(paths)
    }

    /// Gives one file its place; what it replaced can still be found where this says.
    fn place(&self, name: &str, path: &Path, overwrite: bool) -> io::Result<Option<PathBuf>> {
        let staged = self.stage.join(name);
        if !overwrite || path.symlink_metadata().is_err() {
            return name_if_free(&staged, path).map(|()| None);
        }
        let replaced = self.stage.join(format!("{name}.before"));
        // Sticks have no hard links.
        fs::hard_link(path, &replaced).or_else(|_| fs::copy(path, &replaced).map(drop))?;
        fs::rename(staged, path).map(|()| Some(replaced))
    }
}

impl Drop for Parcel {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.stage);
    }
}
