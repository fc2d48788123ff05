//! Counted answers of everybody.

use super::answers::of_scale;
use super::{Choice, scale, step};
use crate::blueprint::{Blueprint, Scale};
use crate::session::Worksheet;

/// How a poll is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poll {
    /// Its scale.
    pub scale: Scale,
    /// What one can answer, by the digit of its place.
    pub answers: Vec<Choice>,
}

impl Poll {
    /// `None` where a worksheet is no poll.
    pub fn of(id: Worksheet, blueprint: &Blueprint) -> Option<Self> {
        let step = step(id, blueprint).filter(|_| matches!(id, Worksheet::Poll(_)))?;
        let scale = scale(step);
        Some(Self { scale, answers: of_scale(scale, step) })
    }
}
