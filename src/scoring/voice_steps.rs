//! Whose voice counts how heavily: where does the top k change?

use super::ballots::Grid;
use super::fraction::Fraction;
use super::order::Method;
use super::ranking::Top;
use super::voices::{Side, Voices};

/// The top k when residents have a certain share of the voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoiceStep {
    /// From 0 to 1; professionals have the rest.
    pub resident: Fraction,
    /// `None` when nobody has a voice.
    pub top: Option<Top>,
}

/// The top k while the residents' share of the voice goes from 0 to 1 in eleven steps. `sides` names the
/// side of each group; within a side groups count the same.
pub fn voice_steps(grid: &Grid, method: &Method, sides: &[Side]) -> Vec<VoiceStep> {
    let totals = grid.totals();
    let step = |tenths| {
        let resident = Fraction::new(tenths, 10)?;
        let voices = Voices::of_sides(sides, resident, Fraction::ONE.minus(resident)?);
        let top = voices.map(|voices| Method { voices, ..method.clone() }.top(&totals));
        Some(VoiceStep { resident, top })
    };
    (0..=10).filter_map(step).collect()
}
