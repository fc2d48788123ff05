//! Names as people write them: case, accents and spaces do not count.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name in the form in which two spellings of it are equal.
pub(super) fn fold(name: &str) -> String {
    let plain: String =
        name.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name that was probably meant.
pub(super) fn meant<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Comparing costs length times length, and nobody means a name by a page.
    const LONGEST: usize = 200;
    let found = fold(found);
    let length = found.chars().count();
    if length > LONGEST {
        return None;
    }
    let distance = |name: &str| strsim::osa_distance(&found, &fold(name));
    let nearest = known.into_iter().map(|name| (distance(name), name)).min_by_key(|(distance, _)| *distance);
    // One slip in a short word, some more in a long one.
    nearest.filter(|(distance, _)| *distance <= 1 + length / 5).map(|(_, name)| name)
}
