//! The letters of pictures and pages that bring their own, under the licence beside it.

/// What the family is called.
pub(super) const FAMILY: &str = "DejaVu Sans";

/// Letters of the usual weight.
pub(super) static REGULAR: &[u8] = include_bytes!("../../assets/fonts/DejaVuSans.ttf");

/// Bold letters.
pub(super) static BOLD: &[u8] = include_bytes!("../../assets/fonts/DejaVuSans-Bold.ttf");
