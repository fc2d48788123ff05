//! See `tests/dialoogtafel/fuzzed.rs`.
#![no_main]

#[path = "../../tests/dialoogtafel/fuzzed.rs"]
#[allow(dead_code)]
mod fuzzed;
#[path = "../../tests/dialoogtafel/picture.rs"]
#[allow(dead_code)]
mod picture;
#[path = "../../tests/dialoogtafel/player.rs"]
#[allow(dead_code)]
mod player;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzzed::session_file(bytes));
