//! Every word on the screen lives in the language files, in both languages, and is used.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::Command;
use fluent_bundle::FluentResource;

use super::scenes::SCENES;
use super::sources::{Source, literals, sources};

/// A message of a language file: its text and what is filled in.
#[derive(Debug, Default, PartialEq)]
struct Entry {
    text: String,
    placeables: BTreeSet<String>,
}

/// The messages of a language, by part and name.
fn messages(lang: Lang) -> BTreeMap<String, Entry> {
    let mut found: BTreeMap<String, Entry> = BTreeMap::new();
    for (part, text) in lang.files() {
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let rest = match line.split_once(" =") {
                Some((name, rest)) if !line.starts_with(char::is_whitespace) && !line.starts_with('}') => {
                    name.clone_into(&mut id);
                    let again = found.insert(id.clone(), Entry::default());
                    assert_eq!(again, None, "{part}: {id} stands twice");
                    rest
                }
                _ => line,
            };
            if let Some(entry) = found.get_mut(&id) {
                entry.text.push_str(rest);
                entry.text.push('\n');
                entry.placeables.extend(variables(rest));
            }
        }
    }
    found
}

fn variables(text: &str) -> impl Iterator<Item = String> {
    text.split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
}

#[test]
fn the_language_files_have_no_mistakes() {
    for lang in [Lang::Nl, Lang::En] {
        for (part, text) in lang.files() {
            if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
                panic!("{part} in {lang:?}: {errors:?}");
            }
            for line in text.lines() {
                assert!(!line.contains(['\t', '\u{a0}']) && line.trim_end() == line, "{part}: {line:?}");
            }
        }
    }
}

#[test]
fn both_languages_say_the_same_messages_with_the_same_things_filled_in() {
    let (nl, en) = (messages(Lang::Nl), messages(Lang::En));
    assert!(nl.len() > 300);
    let parts = |lang: Lang| lang.files().iter().map(|(part, _)| *part).collect::<Vec<_>>();
    assert_eq!(parts(Lang::Nl), parts(Lang::En));
    let names = |all: &BTreeMap<String, Entry>| all.keys().cloned().collect::<BTreeSet<_>>();
    let only =
        |one: &BTreeMap<_, _>, other| names(one).difference(&names(other)).cloned().collect::<Vec<_>>();
    assert_eq!((only(&nl, &en), only(&en, &nl)), (Vec::new(), Vec::new()), "only in one language");
    for (id, entry) in &nl {
        assert_eq!(entry.placeables, en[id].placeables, "{id}");
        assert!(!entry.text.trim().is_empty() && !en[id].text.trim().is_empty(), "{id} is empty");
    }
}

/// The names of the commands whose keys stand in a text.
fn commands_named(text: &str) -> BTreeSet<&str> {
    text.split("KEY(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Keys in sentences that are the same for everybody: of the terminal, and digits with Alt.
const SAME_FOR_ALL: &[&str] = &["instead-paste", "talk-maybe"];

#[test]
fn sentences_name_a_key_by_its_command() {
    let (nl, en) = (messages(Lang::Nl), messages(Lang::En));
    let mut naming = BTreeSet::new();
    for (id, entry) in &nl {
        let named = commands_named(&entry.text);
        assert_eq!(named, commands_named(&en[id].text), "{id}");
        for name in &named {
            assert!(Command::of_name(name).is_some(), "{id}: there is no command {name}");
        }
        if !named.is_empty() {
            naming.insert(id);
        }
        for text in [&entry.text, &en[id].text] {
            let written = ["Ctrl+", "Alt+", "PgUp", "PgDn", "Page "].iter().any(|key| text.contains(key));
            let number = text
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| word.strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok()));
            // One letter between brackets is a key as well.
            let letter = text.split('(').skip(1).any(|rest| {
                rest.starts_with(|c: char| c.is_ascii_lowercase()) && rest.chars().nth(1) == Some(')')
            });
            assert!(!(written || number || letter) || SAME_FOR_ALL.contains(&id.as_str()), "{id}: {text}");
        }
    }
    assert!(naming.len() > 50, "only {}", naming.len());
    // Only where a person with keys of their own is at the screen are there keys to name.
    for source in sources("src") {
        let at_the_screen =
            ["src/app/", "src/ui/", "src/keymap/"].iter().any(|part| source.path.starts_with(part));
        for id in naming.iter().filter(|_| !at_the_screen) {
            let is_how = source.path == "src/worksheet/mod.rs" && *id == "sheet-poll-how";
            assert!(is_how || !source.code.contains(&format!("\"{id}\"")), "{}: {id}", source.path);
        }
    }
}

/// What is inside the brackets of every `msg!(…)`, with its place.
fn calls(source: &Source) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for (start, _) in source.code.match_indices("msg!(") {
        let mut depth = 0;
        let rest = &source.code[start + 4..];
        let length = rest.char_indices().find(|(_, c)| {
            depth += i32::from(*c == '(') - i32::from(*c == ')');
            depth == 0
        });
        let line = source.code[..start].matches('\n').count() + 1;
        found.push((rest[1..length.unwrap().0].to_owned(), line));
    }
    found
}

#[test]
fn every_message_that_is_asked_for_exists_and_gets_what_it_fills_in() {
    let nl = messages(Lang::Nl);
    let mut asked = 0;
    for source in sources("src") {
        for (call, line) in calls(&source) {
            let Some(id) = call.trim().strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                continue;
            };
            let place = format!("{}:{line}: {id}", source.path);
            let entry = nl.get(id).unwrap_or_else(|| panic!("{place} does not exist"));
            // Arguments stand outside every bracket.
            let mut depth = 0;
            let flat: String = call
                .chars()
                .filter(|c| {
                    let inside = depth > 0;
                    depth += i32::from("([{".contains(*c)) - i32::from(")]}".contains(*c));
                    !inside && depth <= 0
                })
                .collect();
            let given: BTreeSet<String> = flat
                .split(',')
                .skip(1)
                .filter_map(|part| part.split_once('='))
                .map(|(name, _)| name.trim().to_owned())
                .collect();
            assert_eq!(given, entry.placeables, "{place}");
            asked += 1;
        }
    }
    assert!(asked > 250, "found only {asked}");
}

#[test]
fn every_message_is_used() {
    let code: String = sources("src").into_iter().map(|source| source.code).collect();
    let pages: String = sources("templates").into_iter().map(|source| source.text).collect();
    let unused: Vec<String> = messages(Lang::Nl)
        .into_keys()
        .filter(|id| {
            let quoted = format!("\"{id}\"");
            !code.contains(&quoted) && !pages.contains(&quoted)
        })
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

/// Words in the code that nobody reads on a screen: file, word, why.
const NOT_ON_SCREEN: &[(&str, &str, &str)] = &[
    ("src/cli/args.rs", "dialoogtafel blueprints ", "the command as one types it"),
    ("src/export/font.rs", "DejaVu Sans", "the name of the letters"),
];

fn is_sentence(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| {
        let letters = word.trim_matches(|c: char| !c.is_alphabetic());
        letters.chars().count() >= 2 && letters.chars().all(char::is_alphabetic)
    });
    // What is filled in is not a word.
    words.filter(|word| !word.contains('{')).count() >= 2
}

#[test]
fn no_sentence_stands_in_the_code() {
    let mut found = Vec::new();
    for folder in ["src/ui", "src/app", "src/projector", "src/cli", "src/export"] {
        for source in sources(folder) {
            for (text, line) in literals(&source) {
                let allowed = NOT_ON_SCREEN
                    .iter()
                    .any(|(file, word, _)| source.path.ends_with(file) && text.contains(word));
                if is_sentence(&text) && !allowed {
                    found.push(format!("{}:{line}: {text:?}", source.path));
                }
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn no_sentence_stands_in_a_template() {
    let mut found = Vec::new();
    for source in sources("templates") {
        let text = outside(&source.text, "{%", "%}");
        let text = outside(&text, "{{", "}}");
        let text = outside(&text, "{#", "#}");
        let text = outside(&text, "<style", "</style>");
        let text = outside(&text, "<script", "</script>");
        for (number, line) in outside(&text, "<", ">").lines().enumerate() {
            if line.chars().filter(|c| c.is_alphabetic()).count() >= 2 {
                found.push(format!("{}:{}: {line}", source.path, number + 1));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// The text without what stands between two marks; lines keep their number.
fn outside(text: &str, open: &str, close: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        let (inside, after) = after.split_once(close).unwrap_or((after, ""));
        left.push_str(before);
        left.extend(inside.matches('\n'));
        rest = after;
    }
    left + rest
}

fn words(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().count() > 2)
        .map(str::to_lowercase)
        .collect()
}

/// Words that only this language's files have.
fn own_words(lang: Lang) -> BTreeSet<String> {
    let of = |lang| {
        let all = messages(lang).into_values().map(|entry| entry.text);
        words(&all.map(|text| without_variables(&text)).collect::<Vec<_>>().join(" "))
    };
    let other = if lang == Lang::Nl { Lang::En } else { Lang::Nl };
    of(lang).difference(&of(other)).cloned().collect()
}

fn without_variables(text: &str) -> String {
    outside(&outside(text, "{ $", " "), "{ KEY", "}")
}

#[test]
fn every_screen_speaks_one_language() {
    let example = |file: &str| std::fs::read_to_string(Path::new("sessions/voorbeeld").join(file)).unwrap();
    for lang in [Lang::Nl, Lang::En] {
        let foreign = own_words(if lang == Lang::Nl { Lang::En } else { Lang::Nl });
        assert!(foreign.len() > 300, "{}", foreign.len());
        for (name, scene) in SCENES {
            let mut player = scene(lang);
            let mut shown = player.text(200, 60).join("\n");
            if player.app.sitting().is_some() && name.starts_with("overview") {
                // Below what is in sight too.
                player.press("<end>");
                shown.push_str(&player.text(200, 60).join("\n"));
            }
            // What people, the blueprint and files say is not the program's.
            let mut content = example("contributions.csv") + &example("worksheets.json");
            for found in dialoogtafel::blueprint::bundled() {
                content.push_str(found.text);
            }
            content.push_str(super::half_way::FULL);
            content.push_str(super::worksheets::METHOD);
            for file in ["scenes", "half_way", "worksheets", "poll", "profile"] {
                for source in sources(&format!("tests/dialoogtafel/{file}.rs")) {
                    content.push_str(&source.text);
                }
            }
            content.push_str(super::profile::BMI);
            // What stands in a file of settings is the same in every language.
            content.push_str("colors colours working group public letter ");
            content.push_str("dialoogtafel dialoog sessies voorbeeld uitvoer veldermeer dorpshuis");
            let content = words(&content);
            let slipped: Vec<_> = words(&shown)
                .into_iter()
                .filter(|word| foreign.contains(word) && !content.contains(word))
                .collect();
            assert_eq!(slipped, Vec::<String>::new(), "{name} in {lang:?}");
        }
    }
}

/// Messages of the screens that are the same in both languages, and rightly so.
const THE_SAME: &[&str] = &[
    "bar-heard",
    "bar-minutes",
    "chart-wins",
    "compare-professionals-brief",
    "date",
    "key-by-palette",
    "key-held",
    "month-year",
    "pick-minutes",
    "voice-top",
];

#[test]
fn what_is_the_same_in_both_languages_is_known() {
    let (nl, en) = (messages(Lang::Nl), messages(Lang::En));
    let mut same: Vec<&str> = Vec::new();
    for (id, entry) in &nl {
        let screens = Lang::Nl.files().iter().any(|(part, text)| {
            ["screens", "keys", "review"].contains(part) && text.contains(&format!("\n{id} ="))
        });
        if screens && entry.text == en[id].text {
            same.push(id);
        }
    }
    let mut known = THE_SAME.to_vec();
    known.sort_unstable();
    assert_eq!(same, known);
}
