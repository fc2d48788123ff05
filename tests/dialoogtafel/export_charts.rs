//! Pictures of figures: what is in them, what they say, and that they can be drawn.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::blueprint::fold_journal;
use dialoogtafel::example;
use dialoogtafel::export::chart::{Chart, bars, dumbbell, plot, png, triangle};
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Audience, Overview, Perspective, ThemeFigures, build};

use super::overview_fixture::scored;
use super::player::Player;

/// The example session as the working group sees it.
pub fn example() -> Overview {
    let (blueprint, session, ..) = fold_journal(example::entries(Player::at_home(Lang::Nl).now())).unwrap();
    build(&blueprint, &session, Audience::WorkingGroup)
}

fn all(overview: &Overview, lang: Lang) -> Vec<(&'static str, Chart)> {
    let mut charts = vec![
        ("plot", plot(overview, lang).unwrap()),
        ("triangle", triangle(overview, lang).unwrap()),
        ("dumbbell", dumbbell(overview, &overview.themes[0], lang).unwrap()),
    ];
    let counts = [("1", 0), ("2", 1), ("3", 2), ("4", 12), ("5", 4)];
    charts.push(("bars", bars(&counts, 12, Perspective::Resident, lang).unwrap()));
    charts.push(("bars_other", bars(&counts, 24, Perspective::Professional, lang).unwrap()));
    charts
}

#[test]
fn the_pictures_of_the_example() {
    for (name, chart) in all(&example(), Lang::Nl) {
        insta::assert_snapshot!(name, format!("{}\n{}", chart.alt, chart.svg));
    }
}

/// `PICTURES=folder cargo test show_pictures -- --ignored` writes them, to look at.
#[test]
#[ignore = "for a person to look at"]
fn show_pictures() {
    let folder = std::env::var("PICTURES").unwrap();
    let mut charts = all(&example(), Lang::Nl);
    charts.push(("crowded", plot(&crowded(), Lang::Nl).unwrap()));
    for (name, chart) in charts {
        std::fs::write(format!("{folder}/{name}.svg"), &chart.svg).unwrap();
        std::fs::write(format!("{folder}/{name}.png"), png(&chart, 2.0).unwrap()).unwrap();
    }
}

/// Twenty themes that lie close together, some of them in one place, with names of every length.
fn crowded() -> Overview {
    let mut overview = example();
    let themes: Vec<_> = (0..20)
        .map(|number: usize| {
            let mut theme = overview.themes[number % overview.themes.len()].clone();
            theme.id = dialoogtafel::session::ThemeId::new(format!("t{number}"));
            theme.name = ["Bus", "Wonen en de omgeving waarin wij allemaal wonen", "<b>\"Ĳs & ő\"</b>"]
                [number % 3]
                .into();
            theme.figures.rank = Some(if number < 15 { number + 1 } else { 16 });
            theme
        })
        .collect();
    overview.themes = themes;
    overview
}

/// The text and the middle of the labels of a picture.
fn labels(svg: &str) -> Vec<(String, f64, f64)> {
    let (_, rest) = svg.split_once("<g font-weight=\"700\" text-anchor=\"middle\">").unwrap();
    let (group, _) = rest.split_once("</g>").unwrap();
    let label = |text: &str| {
        let number =
            |name: &str| text.split_once(name).unwrap().1.split('"').next().unwrap().parse().unwrap();
        let (_, said) = text.trim_end_matches("</text>").rsplit_once('>').unwrap();
        (said.to_owned(), number("x=\""), number("y=\""))
    };
    group.split("<text ").skip(1).map(label).collect()
}

#[test]
fn labels_stay_clear_of_each_other_and_every_theme_has_one() {
    let overview = crowded();
    let chart = plot(&overview, Lang::Nl).unwrap();
    let labels = labels(&chart.svg);
    let numbers: Vec<_> = labels.iter().map(|(text, ..)| text.as_str()).collect();
    assert_eq!(numbers[13..], ["14", "15", "16a", "16b", "16c", "16d", "16e"]);
    for (place, (one, x, y)) in labels.iter().enumerate() {
        for (other, right, down) in &labels[..place] {
            let wide = 4.5 * (one.len() + other.len()) as f64;
            assert!((x - right).abs() >= wide || (y - down).abs() >= 15.0, "{one} lies on {other}");
        }
    }
}

#[test]
fn names_of_people_are_text_and_can_be_drawn() {
    let chart = plot(&crowded(), Lang::En).unwrap();
    assert!(!chart.svg.contains("<b>") && chart.svg.contains("&#60;b&#62;&#34;Ĳs &#38; ő&#34;"));
    assert!(chart.alt.contains("<b>\"Ĳs & ő\"</b>"));
    let mut overview = example();
    for theme in &mut overview.themes {
        theme.name = "\u{1b}[31m\u{0}\u{fffe}\u{ffff}\u{202e}]]>--><!DOCTYPE x [<!ENTITY e SYSTEM \"/etc/passwd\">]>&e;".into();
    }
    for (name, chart) in all(&overview, Lang::Nl) {
        let image = png(&chart, 1.0).unwrap_or_else(|| panic!("{name}: {}", chart.svg));
        assert!(image.starts_with(b"\x89PNG"));
    }
}

/// By the formula of WCAG 2.
fn contrast(one: &str, other: &str) -> f64 {
    let light = |colour: &str| {
        let part = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
    };
    let (one, other) = (light(one) + 0.05, light(other) + 0.05);
    one.max(other) / one.min(other)
}

#[test]
fn every_colour_can_be_read_on_white_or_written_upon() {
    let mut found = std::collections::BTreeSet::new();
    for (_, chart) in all(&example(), Lang::Nl) {
        let colours = chart.svg.split("\"#").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
        found.extend(colours.filter(|colour| colour.len() == 6));
    }
    assert!(found.len() >= 6, "{found:?}");
    for colour in found {
        let (on_white, under_ink) = (contrast(&colour, "ffffff"), contrast(&colour, "1c2733"));
        assert!(on_white >= 4.5 || under_ink >= 7.0, "{colour}: {on_white:.1}, {under_ink:.1}");
    }
}

#[test]
fn what_has_no_figures_is_in_no_picture() {
    let mut overview = example();
    overview.themes[2].figures = ThemeFigures::default();
    let name = overview.themes[2].name.clone();
    assert_eq!(dumbbell(&overview, &overview.themes[2], Lang::Nl), None);
    for chart in [plot(&overview, Lang::Nl), triangle(&overview, Lang::Nl)] {
        let chart = chart.unwrap();
        assert!(!chart.svg.contains(&name) && !chart.alt.contains(&name), "{}", chart.svg);
    }
    overview.themes[0].figures = ThemeFigures::default();
    assert_eq!(triangle(&overview, Lang::Nl), None);
    let blind = scored().overview();
    assert_eq!((plot(&blind, Lang::Nl), triangle(&blind, Lang::Nl)), (None, None));
    assert_eq!(bars(&[], 0, Perspective::Resident, Lang::Nl), None);
}

#[test]
fn the_box_before_a_name_holds_all_the_numbers_in_it() {
    let mut overview = example();
    let four = overview.themes.iter().take(4).map(|theme| theme.id.clone()).collect();
    overview.firmness.as_mut().unwrap().winners[0].themes = four;
    let svg = triangle(&overview, Lang::Nl).unwrap().svg;
    let boxes: Vec<(f64, &str)> = svg.split("<rect ").filter_map(a_box).collect();
    assert!(boxes.iter().any(|(_, numbers)| *numbers == "1+2+3+4"), "{boxes:?}");
    for (width, numbers) in boxes {
        assert!(width >= numbers.len() as f64 * 9.0, "{numbers} in {width}");
    }
}

/// How wide a box is, and what stands in it.
fn a_box(of: &str) -> Option<(f64, &str)> {
    let width = of.split_once("width=\"")?.1.split_once('"')?.0.parse().ok()?;
    let text = of.split_once("<text")?.1.split_once('>')?.1.split_once('<')?.0;
    Some((width, text))
}

#[test]
fn a_picture_is_as_large_as_it_says_and_not_larger_than_memory() {
    let chart = plot(&example(), Lang::Nl).unwrap();
    let image = png(&chart, 1.5).unwrap();
    let side = |at: usize| u32::from_be_bytes(image[at..at + 4].try_into().unwrap());
    assert_eq!([side(16), side(20)], [chart.width, chart.height].map(|side| side * 3 / 2));
    for scale in [0.0, -1.0, f32::NAN, f32::INFINITY, 1e9] {
        assert_eq!(png(&chart, scale), None, "{scale}");
    }
}
