//! Small questions about text that several parts ask.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, without accents, single spaces: for comparing what people type. `Café ` and `cafe` are
/// the same.
pub fn folded(text: &str) -> String {
    let plain: String = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// For ids and names of files: only `a-z`, `0-9` and single hyphens between, at most `longest`; may be
/// empty.
pub fn slug(text: &str, longest: usize) -> String {
    let mut slug = String::new();
    for c in folded(text).chars() {
        if slug.len() == longest {
            break;
        }
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_matches('-').to_owned()
}

/// Whether a character does something instead of showing something: control characters, and marks that
/// turn the direction of writing (CVE-2021-42574).
pub fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
