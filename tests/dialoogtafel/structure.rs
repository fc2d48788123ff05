//! The dependency rule of ARCHITECTURE.md ('The tree'), kept by reading the sources.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;

use super::sources::{Source, sources};

/// What each part of the program may use of the others; a part that is not listed may use all.
const RULE: &[(&str, &[&str])] = &[
    ("session", &[]),
    ("text", &[]),
    ("passphrase", &[]),
    ("i18n", &[]),
    ("scoring", &[]),
    ("blueprint", &["session", "i18n", "text"]),
    ("worksheet", &["blueprint", "session", "i18n", "text"]),
    ("overview", &["blueprint", "session", "worksheet", "scoring", "text", "privacy", "i18n"]),
    ("export", &["overview", "i18n", "text"]),
    ("store", &["session", "passphrase", "i18n", "text"]),
    ("merge", &["blueprint", "session", "i18n", "text"]),
    ("privacy", &["i18n", "text"]),
    ("import", &["session", "privacy", "i18n", "text"]),
    ("keymap", &["i18n"]),
    ("config", &["blueprint", "export", "i18n", "keymap", "overview", "text"]),
    ("finder", &["session", "text"]),
    (
        "app",
        &[
            "blueprint",
            "config",
            "session",
            "scoring",
            "overview",
            "worksheet",
            "export",
            "finder",
            "privacy",
            "passphrase",
            "i18n",
            "keymap",
            "text",
        ],
    ),
    ("projector", &["blueprint", "session", "worksheet", "overview", "i18n", "keymap"]),
    (
        "ui",
        &[
            "app",
            "config",
            "projector",
            "blueprint",
            "session",
            "scoring",
            "overview",
            "worksheet",
            "finder",
            "i18n",
            "keymap",
            "text",
        ],
    ),
    ("terminal", &["keymap", "i18n"]),
    ("panics", &["terminal", "i18n"]),
];

/// Parts that see everything, and why.
const FREE: &[(&str, &str)] = &[
    ("runtime", "the loop: terminal, clock, files and app meet here"),
    ("cli", "commands without a screen"),
    ("example", "imports the example's tables"),
    ("main", "arguments in, exit code out"),
    ("lib", "names the parts"),
];

/// Parts that know no file, clock or terminal.
const PURE: &[&str] = &[
    "session",
    "scoring",
    "blueprint",
    "config",
    "worksheet",
    "overview",
    "export",
    "privacy",
    "passphrase",
    "merge",
    "finder",
    "app",
    "projector",
    "ui",
    "keymap",
    "i18n",
    "text",
];

/// What they would need for that.
const WORLD: &[&str] = &[
    "std::fs",
    "std::time",
    "SystemTime",
    "Instant::now",
    "now_utc",
    "now_local",
    "stdin(",
    "stdout(",
    "stderr(",
    "std::env",
    "std::net",
    "std::thread",
    "std::process",
    "crossterm",
    "println!",
    "eprintln!",
    "print!(",
    "dbg!",
];

/// The part of the program that a file belongs to.
fn part(source: &Source) -> String {
    let path = source.path.strip_prefix("src/").unwrap();
    path.split('/').next().unwrap().trim_end_matches(".rs").to_owned()
}

/// The parts that a file names with `crate::`, and on which line.
fn used(source: &Source) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for (start, _) in source.code.match_indices("crate::") {
        let line = source.code[..start].matches('\n').count() + 1;
        let before = source.code[..start].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$') {
            continue;
        }
        let rest = &source.code[start + "crate::".len()..];
        let names: Vec<String> = match rest.strip_prefix('{') {
            None => vec![name(rest)],
            Some(list) => {
                let mut depth = 1;
                let end = list.char_indices().find(|(_, c)| {
                    depth += i32::from(*c == '{') - i32::from(*c == '}');
                    depth == 0
                });
                let mut depth = 0;
                let flat: String = list[..end.unwrap().0]
                    .chars()
                    .filter(|c| {
                        depth += i32::from(*c == '{') - i32::from(*c == '}');
                        depth == 0
                    })
                    .collect();
                flat.split(',').map(|part| name(part.trim())).filter(|name| !name.is_empty()).collect()
            }
        };
        // The macro that makes messages stands in i18n.
        found.extend(names.into_iter().map(|name| (if name == "msg" { "i18n".into() } else { name }, line)));
    }
    found
}

fn name(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn every_part_uses_only_what_it_may() {
    let mut broken = Vec::new();
    for source in sources("src") {
        let part = part(&source);
        let Some((_, allowed)) = RULE.iter().find(|(name, _)| *name == part) else {
            assert!(FREE.iter().any(|(name, _)| *name == part), "{part} has no rule: add one");
            continue;
        };
        for (used, line) in used(&source) {
            if used != part && !allowed.contains(&used.as_str()) {
                broken.push(format!("{}:{line}: {part} may not use {used}", source.path));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn the_rule_names_the_parts_that_there_are() {
    let there: BTreeSet<String> = sources("src").iter().map(part).collect();
    let named: BTreeSet<String> = RULE
        .iter()
        .map(|(name, _)| *name)
        .chain(FREE.iter().map(|(name, _)| *name))
        .map(str::to_owned)
        .collect();
    assert_eq!(there, named);
}

#[test]
fn the_pure_parts_know_no_file_clock_or_terminal() {
    let mut broken = Vec::new();
    for source in sources("src").iter().filter(|source| PURE.contains(&part(source).as_str())) {
        for (number, line) in source.code.lines().enumerate() {
            for word in WORLD.iter().filter(|word| line.contains(**word)) {
                broken.push(format!("{}:{}: {word}", source.path, number + 1));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn every_file_fits_in_a_head() {
    for source in sources("src") {
        let lines = source.text.lines().count();
        assert!(lines <= 420, "{} has {lines} lines: which two things is it?", source.path);
    }
}

/// What a panic says may be what people said: no command can run before that is hushed.
#[test]
fn panics_are_hushed_before_anything_else() {
    let cli = fs::read_to_string("src/cli/mod.rs").unwrap();
    let main = cli.split("pub fn main() -> ExitCode {\n").nth(1).unwrap();
    assert_eq!(main.lines().next().unwrap().trim(), "panics::hush();");
}

#[test]
fn unsafe_code_is_forbidden_and_panics_are_warned_about() {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    for line in
        ["unsafe_code = \"forbid\"", "unwrap_used = \"warn\"", "expect_used = \"warn\"", "panic = \"warn\""]
    {
        assert!(manifest.lines().any(|found| found.trim() == line), "{line}");
    }
}

#[test]
fn the_code_holds_no_leftovers() {
    let mut broken = Vec::new();
    for source in sources("src") {
        for (number, line) in source.text.lines().enumerate() {
            if ["TODO", "FIXME", "XXX", "todo!(", "unimplemented!("].iter().any(|word| line.contains(word)) {
                broken.push(format!("{}:{}: {line}", source.path, number + 1));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

/// The fuzz targets are a workspace of their own, which no test builds: they take these tests in by path.
#[test]
fn fuzz_targets_have_every_module_of_the_tests_that_they_use() {
    let mut looked_at = 0;
    for target in sources("fuzz/fuzz_targets") {
        let modules = |text: &str| -> Vec<String> {
            let named = text.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'));
            named.map(str::to_owned).collect()
        };
        let has = modules(&target.text);
        for module in &has {
            let text = fs::read_to_string(format!("tests/dialoogtafel/{module}.rs")).unwrap();
            let uses =
                text.lines().filter_map(|line| line.strip_prefix("use super::")?.split([':', ';']).next());
            for used in uses {
                assert!(has.iter().any(|one| one == used), "{}: `{module}` uses `{used}`", target.path);
            }
            for below in modules(&text) {
                let path = format!("#[path = \"{module}/{below}.rs\"]\nmod {below};");
                assert!(text.contains(&path), "{module}.rs: `mod {below}` without its path");
            }
            looked_at += 1;
        }
    }
    assert!(looked_at >= 6, "{looked_at}");
}
