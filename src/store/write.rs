//! Safe writing of files that are not session files: exports, copies of blueprints, settings.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::error::{Problem, StoreError};
use super::unfinished::unfinished;

/// Writes a file whole or not at all, readable by the user only.
///
/// The bytes go to a file beside it, which takes the name once everything is on disk. A file that is
/// there already is replaced only when `overwrite` says so. Folders that are missing are made.
pub fn write_file(path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), StoreError> {
    fill_file(path, overwrite, |file| file.write_all(bytes))
}

/// The same with what is in another file, which is never in memory as a whole.
pub(super) fn copy_file(mut from: File, path: &Path) -> Result<(), StoreError> {
    fill_file(path, true, |file| io::copy(&mut from, file).map(drop))
}

fn fill_file(
    path: &Path,
    overwrite: bool,
    fill: impl FnOnce(&mut File) -> io::Result<()>,
) -> Result<(), StoreError> {
    let io = |error: io::Error| StoreError::io(path, &error);
    if !overwrite && path.symlink_metadata().is_ok() {
        return Err(StoreError::new(path, Problem::AlreadyExists));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(io)?;
    let beside = Beside(unfinished(path));
    beside.fill(fill).map_err(io)?;
    if overwrite { fs::rename(&beside.0, path) } else { name_if_free(&beside.0, path) }.map_err(io)?;
    sync_folder(folder).map_err(io)
}

/// The file beside `path` while it is being written; gone again whatever happens.
struct Beside(PathBuf);

impl Beside {
    fn fill(&self, fill: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
        let mut file = private(OpenOptions::new().write(true).create(true).truncate(true)).open(&self.0)?;
        fill(&mut file)?;
        file.sync_all()
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// A hard link fails when the name was taken in the meantime; a rename would replace.
pub(super) fn name_if_free(beside: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(beside, path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            // Sticks have no hard links.
            if path.exists() { Err(io::ErrorKind::AlreadyExists.into()) } else { fs::rename(beside, path) }
        }
        done => done,
    }
}

/// The new name itself has to reach the disk as well, where a folder can be synced: on some disks that are shared or
/// lent it cannot, and the file is in its place all the same.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(folder)?.sync_all() {
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Ok(())
        }
        synced => synced,
    }
}

/// Files with what people said are for the user alone.
pub(super) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

#[cfg(all(test, target_os = "linux"))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_cannot_be_synced_is_no_trouble_and_one_that_is_gone_is() {
        // As shared folders may answer, so does this one.
        let found = File::open("/proc/self").unwrap().sync_all().unwrap_err();
        assert_eq!(found.kind(), io::ErrorKind::InvalidInput);
        sync_folder(Path::new("/proc/self")).unwrap();
        sync_folder(Path::new("/proc/self/nergens")).unwrap_err();
    }
}
