//! The files of a results overview: made and written on a thread of their own, so that the loop goes on.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};

use super::Incoming;
use crate::app::{ExportJob, Outcome};
use crate::export;
use crate::i18n::Message;
use crate::msg;
use crate::panics::caught;
use crate::store::{Parcel, StoreError, free_path, safe_stem};

/// An overview that is being made. Whoever lets go of it stops it, and waits until nothing is left of it.
pub(super) struct Export {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Export {
    /// Starts making and writing the files; `results` hears how far it is, and what came of it.
    pub(super) fn start(exports: &Path, job: ExportJob, results: Sender<Incoming>) -> Self {
        let tell = move |outcome: Outcome| {
            // Where nobody listens any more, the program ends.
            let _ = results.send(Incoming::Outcome(Box::new(outcome)));
        };
        let stop = Arc::new(AtomicBool::new(false));
        let (folder, told, stopped) = (exports.to_owned(), tell.clone(), Arc::clone(&stop));
        let started = thread::Builder::new().name("export".into()).spawn(move || {
            let of = job.formats.len();
            let goes_on = |done| {
                told(Outcome::Exporting { done, of });
                !stopped.load(Ordering::Relaxed)
            };
            match caught(|| write_out(&folder, &job, goes_on)) {
                Ok(Ok(Some(written))) => told(Outcome::Exported(written)),
                Ok(Ok(None)) => {}
                Ok(Err(why)) => told(Outcome::NotExported(why)),
                Err(place) => told(Outcome::NotExported(msg!("export-broke-off", place = place))),
            }
        });
        let thread = started
            .map_err(|error| tell(Outcome::NotExported(StoreError::io(exports, &error).message())))
            .ok();
        Self { stop, thread }
    }
}

impl Drop for Export {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        // No longer than one file takes.
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// Writes the files into a fresh folder, which has its name once all of them are in it; what was there before is not
/// touched. `goes_on` hears how many formats are done; `None` where it said no.
fn write_out(
    exports: &Path,
    job: &ExportJob,
    goes_on: impl Fn(usize) -> bool,
) -> Result<Option<Vec<PathBuf>>, Message> {
    let told = |error: StoreError| error.message();
    let name = safe_stem(&job.folder.each_ref().map(String::as_str));
    let mut parcel = Parcel::begin(exports, &name).map_err(told)?;
    let overview = job.account.overview();
    for (done, format) in (1..).zip(&job.formats) {
        for file in export::files(&overview, *format, job.lang)? {
            parcel.add(&file.name, &file.bytes).map_err(told)?;
        }
        if !goes_on(done) {
            return Ok(None);
        }
    }
    parcel.hand_over(&free_path(exports, &name), false).map(Some).map_err(told)
}
