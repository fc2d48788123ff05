//! Work that takes longer than a key may: done on a thread of its own, so that the loop goes on.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;

use super::Incoming;
use crate::app::{FirmnessJob, Outcome, PageJob};
use crate::panics::caught;

/// A thread that does one kind of work, one job at a time.
pub(super) struct Worker<J> {
    jobs: Sender<Arc<J>>,
    work: fn(&J) -> Outcome,
}

impl<J: Send + Sync + 'static> Worker<J> {
    /// What comes of a job goes to `results`. The thread ends with whoever holds the worker.
    pub(super) fn start(name: &str, results: Sender<Incoming>, work: fn(&J) -> Outcome) -> io::Result<Self> {
        let (jobs, asked) = mpsc::channel::<Arc<J>>();
        thread::Builder::new().name(name.to_owned()).spawn(move || {
            while let Ok(job) = asked.recv() {
                // Only the newest one that waits matters.
                let job = asked.try_iter().last().unwrap_or(job);
                if results.send(Incoming::Outcome(Box::new(work(&job)))).is_err() {
                    return;
                }
            }
        })?;
        Ok(Self { jobs, work })
    }

    /// Hands a job over. The outcome comes back later, or at once when the thread has ended.
    pub(super) fn ask(&self, job: Arc<J>) -> Option<Outcome> {
        self.jobs.send(job).err().map(|mpsc::SendError(job)| (self.work)(&job))
    }
}

/// The worker threads of the program.
pub(super) struct Workers {
    pub(super) firmness: Worker<FirmnessJob>,
    pub(super) pages: Worker<PageJob>,
}

impl Workers {
    /// What comes of their work goes to `results`.
    pub(super) fn start(results: &Sender<Incoming>) -> io::Result<Self> {
        Ok(Self {
            firmness: Worker::start("firmness", results.clone(), |job: &FirmnessJob| {
                done(job.revision, || job.work_out())
            })?,
            pages: Worker::start("pages", results.clone(), |job: &PageJob| {
                done(job.revision, || job.work_out())
            })?,
        })
    }
}

/// What comes of a job, also when a mistake in the program breaks it off: somebody waits for it.
fn done(revision: u64, work: impl FnOnce() -> Outcome) -> Outcome {
    caught(work).unwrap_or_else(|place| Outcome::BrokeOff { revision, place })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn who_waits_for_work_that_breaks_off_is_told_and_the_next_job_is_done() {
        let (results, outcomes) = mpsc::channel();
        let worker = Worker::start("test", results, |revision: &u64| {
            done(*revision, || if *revision == 1 { panic!("broken") } else { Outcome::DraftSaved })
        });
        let worker = worker.unwrap();
        for (revision, expected) in [(1, "BrokeOff { revision: 1"), (2, "DraftSaved")] {
            assert_eq!(worker.ask(Arc::new(revision)), None);
            let Incoming::Outcome(outcome) = outcomes.recv().unwrap() else { panic!() };
            assert!(format!("{outcome:?}").starts_with(expected), "{outcome:?}");
        }
    }
}
