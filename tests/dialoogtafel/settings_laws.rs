//! What holds for every file of settings.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use clap::ValueEnum;
use dialoogtafel::config::{self, Colours, Config, Setting};
use dialoogtafel::export::Format;
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::{Command, Key, Keymap};
use dialoogtafel::overview::{Audience, HandOut};
use proptest::prelude::*;

/// Text that is nearly a file of settings.
fn nearly() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("language".to_owned()),
        Just("colours = \"dark\"".to_owned()),
        Just("place".to_owned()),
        Just("[export]".to_owned()),
        Just("[keys]".to_owned()),
        Just("[[keys]]".to_owned()),
        Just("export.for".to_owned()),
        Just("formats = [\"html\",".to_owned()),
        Just("undo".to_owned()),
        Just(" = ".to_owned()),
        Just("\"ctrl-z\"".to_owned()),
        Just("[\"f3\", \"u\"]".to_owned()),
        Just("\n".to_owned()),
        Just("\n".to_owned()),
        Just("true".to_owned()),
        "\\PC{0,6}",
    ];
    proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

fn any_config() -> impl Strategy<Value = Config> {
    let of = |count: usize| proptest::collection::vec(any::<bool>(), count);
    let name = "[a-zA-Z0-9 \"'#\\\\=é\\[\\]]{0,30}".prop_map(|name: String| name.trim().to_owned());
    let language = proptest::sample::select(vec![None, Some(Lang::Nl), Some(Lang::En)]);
    let colours = proptest::sample::select(Colours::value_variants());
    let audience = proptest::sample::select(Audience::ALL.to_vec());
    let folder = proptest::option::of("[a-z0-9 '\"]{1,20}");
    let keys = proptest::collection::vec((0..Command::named().len(), 1..=12_u8, any::<[bool; 3]>()), 0..6);
    (language, colours, name.clone(), name, audience, folder, of(Format::value_variants().len()), of(4), keys)
        .prop_map(|(language, colours, place, by, audience, folder, formats, parts, keys)| {
            let formats: Vec<Format> = Format::value_variants()
                .iter()
                .zip(formats)
                .filter_map(|(format, made)| made.then_some(*format))
                .collect();
            let mut keymap = Keymap::default();
            for (command, number, held) in keys {
                let [ctrl, alt, shift] = held;
                let key = Key { code: dialoogtafel::keymap::Code::F(number), ctrl, alt, shift };
                if let Ok(changed) = keymap.changed(Command::named()[command], Some(vec![key])) {
                    keymap = changed;
                }
            }
            Config {
                language,
                colours,
                place,
                sessions: folder.map(|folder| std::env::temp_dir().join(folder)),
                audience,
                formats: Some(formats).filter(|formats| !formats.is_empty()),
                hand_out: HandOut {
                    by,
                    remarks: parts[0],
                    ballots: parts[1],
                    figures: parts[2],
                    worksheets: parts[3],
                },
                keymap,
            }
        })
}

/// Settings that can be worked with: there is help, and a way out.
fn assert_usable(config: &Config) {
    for command in [Command::Help, Command::Quit, Command::Palette] {
        assert!(!config.keymap.keys_of(command).is_empty());
    }
    assert_eq!(Keymap::with(config.keymap.changes()).as_ref(), Ok(&config.keymap));
    assert_eq!(&config::read(config::anew(config, Lang::Nl).as_bytes()), &(config.clone(), Vec::new()));
}

proptest! {
    #[test]
    fn whatever_stands_in_the_file_the_program_can_be_used(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let (config, problems) = config::read(&bytes);
        assert_usable(&config);
        let lines = bytes.split(|byte| *byte == b'\n').count();
        for problem in problems {
            prop_assert!((1..=lines).contains(&problem.line));
            let said = Lang::Nl.say(&problem.message());
            prop_assert!(!said.contains(char::is_control), "{said:?}");
        }
    }

    #[test]
    fn what_is_nearly_a_file_of_settings_is_read_as_far_as_it_goes(text in nearly()) {
        let (config, problems) = config::read(text.as_bytes());
        assert_usable(&config);
        for problem in problems {
            let said = Lang::En.say(&problem.message());
            prop_assert!(!said.contains('{'), "{}", said);
        }
        // One setting changed in it is that setting, and no other.
        for setting in Setting::ALL {
            let mut wanted = config.clone();
            let value = Config { place: "Zweeloo".into(), colours: Colours::Dark, ..Config::default() }.get(setting);
            if setting != Setting::Keys {
                wanted.set(setting, &value).unwrap();
            }
            if let Some(text) = config::written(&text, &wanted, setting, Lang::Nl) {
                prop_assert_eq!(config::read(text.as_bytes()).0, wanted, "{:?} in {}", setting, text);
            }
        }
    }

    #[test]
    fn what_is_written_is_read_again(config in any_config(), before in any_config()) {
        let fresh = config::anew(&config, Lang::Nl);
        prop_assert_eq!(config::read(fresh.as_bytes()), (config.clone(), Vec::new()), "{}", fresh);
        // One by one over another file.
        let text = Setting::ALL.into_iter().fold(config::anew(&before, Lang::En), |text, setting| {
            config::written(&text, &config, setting, Lang::En).unwrap()
        });
        prop_assert_eq!(config::read(text.as_bytes()), (config, Vec::new()), "{}", text);
    }
}
