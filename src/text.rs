//! Small questions about text that several parts ask.

use std::borrow::Cow;
use std::fmt::Write;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest text that is taken in as one remark, name or cell, in characters.
pub const LONGEST: usize = 20_000;

/// Lower case, without accents, single spaces: for comparing what people type. `Café ` and `cafe` are
/// the same.
pub fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    fold(text, |_, c| plain.push(c));
    plain
}

/// The same, with for each of its bytes where in `text` the character stands that it comes from.
pub fn folded_with_places(text: &str) -> (String, Vec<usize>) {
    let (mut plain, mut places) = (String::with_capacity(text.len()), Vec::with_capacity(text.len()));
    fold(text, |place, c| {
        plain.push(c);
        places.resize(plain.len(), place);
    });
    (plain, places)
}

/// Folds a text, character by character, with the place of the character that each one comes from.
fn fold(text: &str, mut each: impl FnMut(usize, char)) {
    // A space is there once something follows.
    let (mut begun, mut space) = (false, None);
    let mut put = |place: usize, c: char| {
        if c.is_whitespace() {
            space = space.or(begun.then_some(place));
            return;
        }
        if let Some(place) = space.take() {
            each(place, ' ');
        }
        begun = true;
        each(place, c);
    };
    for (place, c) in text.char_indices() {
        if c.is_ascii() {
            put(place, c.to_ascii_lowercase());
        } else {
            let plain = std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c));
            plain.flat_map(char::to_lowercase).for_each(|c| put(place, c));
        }
    }
}

/// A day as people write it: `2026-11-22` or `22-11-2026`.
pub fn day(text: &str) -> Option<time::Date> {
    use time::macros::format_description;
    let iso = format_description!("[year]-[month]-[day]");
    let dutch = format_description!("[day padding:none]-[month padding:none]-[year]");
    time::Date::parse(text.trim(), iso).or_else(|_| time::Date::parse(text.trim(), dutch)).ok()
}

/// A year, a month or a day as people write it: `2026`, `11-2026`, `nov 2026`, `22-11-2026`, `22 november 2026`. What
/// comes of it is `2026`, `2026-11` or `2026-11-22`, which sorts by time.
pub fn part_of_time(text: &str) -> Option<String> {
    const MONTHS: [&[&str]; 12] = [
        &["jan"],
        &["feb"],
        &["mrt", "maa", "mar"],
        &["apr"],
        &["mei", "may"],
        &["jun"],
        &["jul"],
        &["aug"],
        &["sep"],
        &["okt", "oct"],
        &["nov"],
        &["dec"],
    ];
    if let Some(day) = day(text) {
        return Some(day.to_string());
    }
    let folded = folded(text);
    let parts: Vec<&str> = folded.split([' ', '-', '/', '.', ',']).filter(|part| !part.is_empty()).collect();
    let month = |part: &str| {
        let named = (1..).zip(MONTHS).find(|(_, names)| names.iter().any(|name| part.starts_with(name)));
        part.parse().ok().or(named.map(|(number, _)| number)).filter(|number: &u8| (1..=12).contains(number))
    };
    let is_year = |part: &&str| part.len() == 4 && part.parse::<u16>().is_ok_and(|year| year >= 1000);
    match *parts {
        [year] if is_year(&year) => Some(year.to_owned()),
        [part, year] if is_year(&year) => Some(format!("{year}-{:02}", month(part)?)),
        [year, part] if is_year(&year) => Some(format!("{year}-{:02}", month(part)?)),
        [number, part, year] if is_year(&year) => {
            day(&format!("{number}-{}-{year}", month(part)?)).map(|day| day.to_string())
        }
        _ => None,
    }
}

/// For ids and names of files: only `a-z`, `0-9` and single hyphens between, at most `longest`; may be
/// empty.
pub fn slug(text: &str, longest: usize) -> String {
    let mut slug = String::new();
    // Letters that are no other letter with an accent.
    let plain = folded(text).replace('æ', "ae").replace('œ', "oe").replace('ø', "o").replace('ß', "ss");
    for c in plain.chars() {
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

/// The name of a file as it may stand in a sentence: a name can hold characters that steer a terminal.
pub fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    name.chars().map(|letter| if steers(letter) { char::REPLACEMENT_CHARACTER } else { letter }).collect()
}

/// People's text without what steers a terminal, a reader's eye or a file: control characters and
/// marks that turn the direction of writing (CVE-2021-42574); and without soft hyphens. Every line break becomes `\n`.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(unseen) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    let signs = text.chars().filter_map(|sign| match sign {
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        sign if unseen(sign) => None,
        sign => Some(sign),
    });
    Cow::Owned(signs.collect())
}

/// A cell that no spreadsheet takes for a formula: an apostrophe before what would begin one. A cell
/// that begins so already gets one more, so that taking one away always gives the text back.
pub fn harmless_cell(text: &str) -> String {
    let risky = text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if risky { format!("'{text}") } else { text.to_owned() }
}

/// Whether a character does something instead of showing something: control characters, marks that turn the
/// direction of writing (CVE-2021-42574), and what no XML may hold.
pub fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}'..='\u{ffff}')
}

/// Whether a character may leave a cell of the terminal empty or wrong: what [`steers`], and the soft hyphen, of which
/// terminals disagree whether it takes a cell. Texts from word processors and web pages hold it.
pub fn unseen(c: char) -> bool {
    steers(c) || c == '\u{ad}'
}

/// JSON leaves some characters that steer a terminal as they are. They can only stand inside strings.
pub fn escape_steering(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        if sign != '\n' && steers(sign) {
            // All of them lie below U+10000. Writing to a string cannot fail.
            let _ = write!(safe, "\\u{:04x}", u32::from(sign));
        } else {
            safe.push(sign);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{day, part_of_time, slug};

    #[test]
    fn a_part_of_time_may_be_a_year_a_month_or_a_day() {
        for (written, wanted) in [
            ("2026", Some("2026")),
            ("nov 2026", Some("2026-11")),
            ("November 2026", Some("2026-11")),
            ("3-2026", Some("2026-03")),
            ("2026-03", Some("2026-03")),
            ("22 maart 2026", Some("2026-03-22")),
            ("22-3-2026", Some("2026-03-22")),
            ("31 februari 2026", None),
            ("voor de zomer", None),
            ("13-2026", None),
            ("", None),
        ] {
            assert_eq!(part_of_time(written).as_deref(), wanted, "{written}");
        }
    }

    #[test]
    fn a_name_of_a_file_keeps_the_letters_of_the_place() {
        for (place, wanted) in
            [("Veldmæer-Zuid", "veldmaeer-zuid"), ("Café Ærø", "cafe-aero"), ("’t Zandt!", "t-zandt")]
        {
            assert_eq!(slug(place, 40), wanted);
        }
    }

    #[test]
    fn a_day_may_be_written_in_two_ways() {
        assert_eq!(day("2026-11-02"), day("2-11-2026"));
        assert_eq!(day("02-11-2026"), day("2-11-2026"));
        assert!(day("2-11-2026").is_some());
        for wrong in ["", "2026", "31-02-2026", "2026-13-01", "morgen"] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }
}
