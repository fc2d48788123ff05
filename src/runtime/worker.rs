//! Work that takes longer than a key may: done on a thread of its own, so that the loop goes on.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;

use super::Incoming;
use crate::app::{FirmnessJob, Outcome};

/// Somebody who works out how firm an order is, one job at a time.
pub(super) struct Worker {
    jobs: Sender<Arc<FirmnessJob>>,
}

impl Worker {
    /// What comes of a job goes to `results`. The thread ends with whoever holds the worker.
    pub(super) fn start(results: Sender<Incoming>) -> io::Result<Self> {
        let (jobs, asked) = mpsc::channel::<Arc<FirmnessJob>>();
        thread::Builder::new().name("firmness".into()).spawn(move || {
            while let Ok(job) = asked.recv() {
                // Only the newest one that waits matters.
                let job = asked.try_iter().last().unwrap_or(job);
                if results.send(Incoming::Outcome(Box::new(job.work_out()))).is_err() {
                    return;
                }
            }
        })?;
        Ok(Self { jobs })
    }

    /// Hands a job over; the outcome comes back later, or at once where nobody is there to do it.
    pub(super) fn ask(&self, job: Arc<FirmnessJob>) -> Option<Outcome> {
        self.jobs.send(job).err().map(|mpsc::SendError(job)| job.work_out())
    }
}
