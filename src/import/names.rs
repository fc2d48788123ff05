//! Names as people write them: case, accents and spaces do not count.

use crate::text::folded;

/// The name that was probably meant.
pub(super) fn meant<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Comparing costs length times length, and nobody means a name by a page.
    const LONGEST: usize = 200;
    let found = folded(found);
    let length = found.chars().count();
    if length > LONGEST {
        return None;
    }
    let distance = |name: &str| strsim::osa_distance(&found, &folded(name));
    let nearest = known.into_iter().map(|name| (distance(name), name)).min_by_key(|(distance, _)| *distance);
    // One slip in a short word, some more in a long one.
    nearest.filter(|(distance, _)| *distance <= 1 + length / 5).map(|(_, name)| name)
}
