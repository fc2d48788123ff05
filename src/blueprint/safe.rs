//! Text of a file made safe to show.

use crate::text::steers;

/// A character as it can be shown: ESC becomes the picture ␛.
pub(super) fn picture(character: char) -> char {
    match character {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + character as u32).unwrap_or('\u{fffd}'),
        '\u{7f}' => '␡',
        _ if steers(character) => '\u{fffd}',
        _ => character,
    }
}

/// The beginning of a text, as it can be shown on one line.
pub(crate) fn shown(text: &str) -> String {
    const MAX: usize = 60;
    let mut shown: String = text.chars().take(MAX).map(picture).collect();
    if text.chars().nth(MAX).is_some() {
        shown.push('…');
    }
    shown
}
