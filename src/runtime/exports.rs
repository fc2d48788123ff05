//! The files of a results overview: made and written on a thread of their own, so that the loop goes on.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::thread;

use super::Incoming;
use super::library::make_folder;
use crate::app::{ExportJob, Outcome};
use crate::export;
use crate::i18n::Message;
use crate::msg;
use crate::panics::caught;
use crate::store::{StoreError, free_path, safe_stem, write_file};

/// Starts making and writing the files; `results` hears how far it is, and what came of it.
pub(super) fn start(exports: &Path, job: ExportJob, results: Sender<Incoming>) {
    let tell = move |outcome: Outcome| {
        // Where nobody listens any more, the program ends.
        let _ = results.send(Incoming::Outcome(Box::new(outcome)));
    };
    let folder = exports.to_owned();
    let told = tell.clone();
    let started = thread::Builder::new().name("export".into()).spawn(move || {
        let tell = |done| told(Outcome::Exporting { done, of: job.formats.len() });
        told(match caught(|| write_out(&folder, &job, tell)) {
            Ok(Ok(written)) => Outcome::Exported(written),
            Ok(Err(why)) => Outcome::NotExported(why),
            Err(place) => Outcome::NotExported(msg!("export-broke-off", place = place)),
        });
    });
    if let Err(error) = started {
        tell(Outcome::NotExported(StoreError::io(exports, &error).message()));
    }
}

/// Writes the files into a fresh folder, which has its name once all of them are in it. What was there before
/// is not touched.
pub fn write_out(exports: &Path, job: &ExportJob, tell: impl Fn(usize)) -> Result<Vec<PathBuf>, Message> {
    let name = safe_stem(&job.folder.each_ref().map(String::as_str));
    let unfinished = exports.join(format!(".{name}.{}.part", std::process::id()));
    let told = |error: StoreError| error.message();
    let written = make_folder(&unfinished).map_err(told).and_then(|()| {
        let mut names = Vec::new();
        let overview = job.account.overview();
        for (done, format) in (1..).zip(&job.formats) {
            for file in export::files(&overview, *format, job.lang)? {
                write_file(&unfinished.join(&file.name), &file.bytes, true).map_err(told)?;
                names.push(file.name);
            }
            tell(done);
        }
        let folder = free_path(exports, &name);
        fs::rename(&unfinished, &folder).map_err(|error| told(StoreError::io(&folder, &error)))?;
        Ok(names.into_iter().map(|name| folder.join(name)).collect())
    });
    if written.is_err() {
        // Half an overview is worse than none.
        let _ = fs::remove_dir_all(&unfinished);
    }
    written
}
