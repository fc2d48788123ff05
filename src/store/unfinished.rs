//! What is still being written stands under a name of its own, by which it is known when the program was killed.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How such a name ends: other programs have other names.
const EXTENSION: &str = "dialoog-part";
/// Nothing takes so long to write: what was not touched since then is left over.
const LONG: Duration = Duration::from_hours(1);

/// Where a file or folder is made before it gets its name: `.NAME.PID.dialoog-part`, beside it and hidden.
pub(super) fn unfinished(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.{EXTENSION}", std::process::id()));
    path.with_file_name(name)
}

/// Takes away what programs that were killed left behind in a folder: people's words may stand in it. What another
/// program may still be writing stays.
pub fn clear_left_over(folder: &Path) {
    clear(folder, LONG);
}

/// Takes away everything in a folder that was not finished. To be called only where nobody else can be writing.
pub fn clear_unfinished(folder: &Path) {
    clear(folder, Duration::ZERO);
}

/// What cannot be taken away stays for the next time: nobody waits for it.
fn clear(folder: &Path, untouched: Duration) {
    for found in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = found.path();
        if !is_unfinished(&path) {
            continue;
        }
        let Ok(facts) = found.metadata() else { continue };
        // Of the future where the clock was put back: then it is not known how old it is.
        let is_old = || facts.modified().is_ok_and(|at| at.elapsed().is_ok_and(|since| since >= untouched));
        if untouched.is_zero() || is_old() {
            let remove = if facts.is_dir() { fs::remove_dir_all } else { fs::remove_file };
            let _ = remove(path);
        }
    }
}

/// By its name, or as the rollback journal of such a file.
fn is_unfinished(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') && name.trim_end_matches("-journal").ends_with(&format!(".{EXTENSION}"))
}
