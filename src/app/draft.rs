//! What is being typed, kept with the session so that it is there again after a crash.

use serde::{Deserialize, Serialize};

use super::counting::Counting;
use super::form::{Form, FormDraft};
use super::overlay::Overlay;
use super::scores::Scores;
use super::sitting::Sitting;
use super::talk::{Talk, TalkDraft};
use crate::keymap::Room;
use crate::session::{EventId, Session};

/// What is kept of it.
#[derive(Serialize, Deserialize)]
struct Draft {
    talk: TalkDraft,
    scores: Scores,
    #[serde(default)]
    counting: Counting,
    #[serde(flatten)]
    half: HalfDone,
}

/// What lies over the screen, half filled in.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct HalfDone {
    correction: Option<Correction>,
    letter: Option<String>,
    form: Option<FormDraft>,
}

/// A remark that is being corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Correction {
    pub contribution: EventId,
    pub text: String,
    pub reason: String,
}

/// What was kept, in the session that it belongs to.
#[derive(Default)]
pub(super) struct Drafted {
    pub talk: Talk,
    pub scores: Scores,
    pub counting: Counting,
    pub half: HalfDone,
    /// The text itself; empty when it could not be read.
    pub kept: String,
}

impl Drafted {
    /// What cannot be read was kept by a newer program: it is left out here, and stays in the file until something is
    /// typed.
    pub fn restore(kept: String, session: &Session) -> Self {
        let Ok(draft) = serde_json::from_str::<Draft>(&kept) else { return Self::default() };
        let mut half = draft.half;
        half.correction = half.correction.filter(|found| session.contribution(found.contribution).is_some());
        Self {
            talk: Talk::restore(draft.talk, session),
            scores: draft.scores.restored(session),
            counting: draft.counting,
            half,
            kept,
        }
    }
}

impl HalfDone {
    fn of(overlay: &Overlay) -> Self {
        Self { correction: overlay.correction(), letter: overlay.letter(), form: overlay.form() }
    }

    fn is_empty(&self) -> bool {
        self.correction.is_none() && self.letter.is_none() && self.form.is_none()
    }
}

impl Sitting {
    pub(super) fn draft_text(&self) -> String {
        if !self.has_draft() {
            return String::new();
        }
        let draft = Draft {
            talk: self.talk.draft(&self.session),
            scores: self.scores.clone(),
            counting: self.counting.clone(),
            half: self.half.clone(),
        };
        serde_json::to_string(&draft).unwrap_or_default()
    }

    /// Something was being typed when the session was last open.
    pub(super) fn has_draft(&self) -> bool {
        self.is_filling_in() || !self.half.is_empty() || !self.talk.is_empty()
    }

    /// The correction that was under way when the session was last open.
    pub(super) fn correction(&self) -> Option<&Correction> {
        self.half.correction.as_ref()
    }

    /// The letter that was being changed when the session was last open.
    pub(super) fn letter_draft(&self) -> Option<&str> {
        self.half.letter.as_deref()
    }

    /// The row that was being filled in when the session was last open: its worksheet lies open.
    pub(super) fn form_again(&mut self) -> Option<Form> {
        let draft = self.half.form.clone()?;
        self.return_to(Room::Choose);
        self.open_again(draft)
    }

    /// What is filled in over the screen is kept with the draft.
    pub(super) fn keep_overlay(&mut self, overlay: Option<&Overlay>) {
        self.half = overlay.map(HalfDone::of).unwrap_or_default();
    }
}
