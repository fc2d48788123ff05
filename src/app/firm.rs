//! How firm the order is: computed on another thread, because a key cannot wait for it, and kept while the figures stay
//! the same.

use std::sync::Arc;

use super::effect::{Effect, Outcome};
use super::sitting::Sitting;
use crate::blueprint::Scoring;
use crate::overview::{self, Firmness, Votes};
use crate::session::{Ballot, Group, Tally, Theme};

/// All that is needed to work out how firm an order is. It owns it, so that another thread can do it.
#[derive(Debug, Clone, PartialEq)]
pub struct FirmnessJob {
    /// The number of the job: the outcome of an older one is dropped.
    pub revision: u64,
    scoring: Scoring,
    groups: Vec<Group>,
    themes: Vec<Theme>,
    ballots: Vec<Ballot>,
    tallies: Vec<Tally>,
}

impl FirmnessJob {
    /// Does the work: tens of milliseconds for a large room.
    pub fn work_out(&self) -> Outcome {
        let firmness = {
            let votes = Votes::new(&self.ballots, &self.tallies);
            overview::firmness(&self.scoring, &self.groups, &self.themes, &votes)
        };
        Outcome::Firmness { revision: self.revision, firmness: firmness.map(Box::new) }
    }

    /// Whether it is about the figures that are shown now.
    fn holds_for(&self, sitting: &Sitting, round: u8) -> bool {
        let session = &sitting.session;
        self.themes == session.themes()
            && self.ballots == session.shown_ballots(round)
            && self.tallies == session.shown_tallies(round)
    }
}

/// What is known of how firm the order is.
#[derive(Debug, Clone, Default)]
pub(super) enum Firm {
    /// There are no figures.
    #[default]
    Blind,
    /// It is being worked out.
    Asked(Arc<FirmnessJob>),
    /// What came of it; `None` where no theme has a rank.
    Known(Arc<FirmnessJob>, Option<Box<Firmness>>),
}

impl Sitting {
    /// How firm the order of the blueprint is, once that is worked out.
    pub fn firmness(&self) -> Option<&Firmness> {
        match &self.firm {
            Firm::Known(_, firmness) => firmness.as_deref(),
            Firm::Blind | Firm::Asked(_) => None,
        }
    }

    /// Whether it is known how often the themes are in the top.
    pub fn tells_how_firm(&self) -> bool {
        self.firmness().is_some_and(|firmness| firmness.chances().is_some())
    }

    /// Whether that is being worked out.
    pub fn is_working_out(&self) -> bool {
        matches!(self.firm, Firm::Asked(_))
    }

    /// Asks for it when the figures have changed. `jobs` counts all jobs ever asked for.
    pub(super) fn firmness_due(&mut self, jobs: &mut u64) -> Option<Effect> {
        if !std::mem::take(&mut self.refreshed) {
            return None;
        }
        let Some(round) = self.shown_round() else {
            self.firm = Firm::Blind;
            return None;
        };
        if let Firm::Asked(job) | Firm::Known(job, _) = &self.firm
            && job.holds_for(self, round)
        {
            return None;
        }
        *jobs += 1;
        let job = Arc::new(FirmnessJob {
            revision: *jobs,
            scoring: self.blueprint.scoring.clone(),
            groups: self.session.groups().to_vec(),
            themes: self.session.themes().to_vec(),
            ballots: self.session.shown_ballots(round).to_vec(),
            tallies: self.session.shown_tallies(round).to_vec(),
        });
        self.firm = Firm::Asked(Arc::clone(&job));
        Some(Effect::Firmness(job))
    }

    /// Takes what came of a job; `false` when it is not the one that is waited for.
    pub(super) fn firmness_found(&mut self, revision: u64, firmness: Option<Box<Firmness>>) -> bool {
        match &self.firm {
            Firm::Asked(job) if job.revision == revision => {
                self.firm = Firm::Known(Arc::clone(job), firmness);
                true
            }
            _ => false,
        }
    }
}
