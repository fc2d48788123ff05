//! How fast the program is for who sits before it: the whole program in a real terminal, beside `less -S` and the
//! least program that has a list and an input line (`examples/minimal.rs`). `scripts/measure` builds both and runs this.
//!
//! Nothing here sleeps: every figure is the time between bytes that were written and the moment at which the bytes came
//! that made the awaited picture.
#![allow(clippy::unwrap_used, clippy::panic)]

#[cfg(unix)]
#[path = "../made/mod.rs"]
mod made;
#[cfg(unix)]
mod measure;
#[cfg(unix)]
mod program;
#[cfg(unix)]
mod report;
#[cfg(unix)]
#[path = "../../tests/dialoogtafel/terminal.rs"]
#[allow(dead_code)]
mod terminal;

#[cfg(unix)]
fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let known = ["--write", "--quick"];
    if let Some(strange) = asked.iter().find(|word| !known.contains(&word.as_str())) {
        eprintln!("{strange}: only {} can be asked", known.join(" and "));
        std::process::exit(2);
    }
    let said = |word: &str| asked.iter().any(|other| other == word);
    let table = report::of(&measure::all(if said("--quick") { measure::QUICK } else { measure::USUAL }));
    println!("{table}");
    if said("--write") {
        report::keep(&table);
    }
}

#[cfg(not(unix))]
fn main() {
    println!("not measured here: it needs a Unix terminal");
}
