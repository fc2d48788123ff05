//! The pictures of Samen kijken and the wall, by themselves: at two sizes, with and without colour.

#![allow(clippy::unwrap_used)]

use dialoogtafel::blueprint::Scoring;
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{self, CriterionResult, Tally, Winner};
use dialoogtafel::session::{Answer, Ballot, BallotId, Group, GroupId, Perspective, Score, Theme, ThemeId};
use dialoogtafel::ui::Look;
use dialoogtafel::ui::charts::{Bubble, dumbbell, legend, letter, plot, triangle};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::picture::pictured;

const SIZES: [(u16, u16); 2] = [(80, 24), (200, 60)];
const LOOKS: [(bool, &str); 2] = [(true, ""), (false, "_plain")];

/// A name that says what it got on urgency, potential and energy.
const THEMES: [(&str, [u8; 3]); 6] = [
    ("Nodig", [5, 3, 3]),
    ("Kan", [3, 5, 3]),
    ("Zin", [3, 3, 5]),
    ("Midden", [4, 4, 4]),
    ("Ook midden", [4, 4, 4]),
    ("Nergens", [3, 3, 3]),
];

fn groups() -> Vec<Group> {
    let group =
        |id: &str, perspective| Group { id: GroupId::new(id), name: id.into(), perspective, target: None };
    vec![group("inwoners", Perspective::Resident), group("zorg", Perspective::Professional)]
}

fn themes() -> Vec<Theme> {
    let theme =
        |(name, _): &(&str, _)| Theme { id: ThemeId::new(*name), name: (*name).into(), keywords: Vec::new() };
    THEMES.iter().map(theme).collect()
}

fn ballots() -> Vec<Ballot> {
    let answer = |score: u8| Answer::Score(Score::new(score).unwrap());
    let scores = || THEMES.iter().map(|(name, scores)| (ThemeId::new(*name), scores.map(answer)));
    let ballot = |(id, group): (u128, Group)| Ballot {
        id: BallotId(uuid::Uuid::from_u128(id)),
        group: group.id,
        round: 1,
        scores: scores().collect(),
    };
    (1..).zip(groups()).map(ballot).collect()
}

fn winners() -> Vec<Winner> {
    overview::firmness(&Scoring::default(), &groups(), &themes(), &overview::Votes::new(&ballots(), []))
        .unwrap()
        .winners
}

/// A picture at both sizes and with both looks.
fn pictures(name: &str, draw: impl Fn(&mut Buffer, Rect, Look)) {
    for (color, tail) in LOOKS {
        let shown = SIZES.map(|(width, height)| {
            let area = Rect::new(0, 0, width, height);
            let mut buffer = Buffer::empty(area);
            draw(&mut buffer, area, Look::with_color(color));
            pictured(&buffer)
        });
        insta::assert_snapshot!(format!("{name}{tail}"), shown.join("\n"));
    }
}

#[test]
fn the_triangle_of_weights() {
    let winners = winners();
    pictures("triangle", |buffer, area, look| {
        triangle(
            buffer,
            area,
            look,
            ["alleen urgentie", "alleen potentie", "alleen energie"],
            &winners,
            [0.2, 0.5, 0.3],
        );
        for (row, line) in legend(look, Lang::Nl, &winners, &themes()).iter().enumerate() {
            buffer.set_line(0, row as u16, line, area.width);
        }
    });
}

#[test]
fn every_corner_of_the_triangle_is_won_by_whom_it_should_be() {
    let winners = winners();
    let themes = themes();
    let legend = legend(Look::with_color(false), Lang::Nl, &winners, &themes);
    let letter_of = |name: &str| {
        let line = legend.iter().map(ToString::to_string).find(|line| line.contains(name)).unwrap();
        line.chars().next().unwrap().to_string()
    };
    for (width, height) in [(40, 12), (60, 20), (80, 24), (200, 55), (200, 12), (30, 50)] {
        let area = Rect::new(3, 2, width, height);
        let mut buffer = Buffer::empty(Rect::new(0, 0, width + 6, height + 4));
        triangle(&mut buffer, area, Look::with_color(false), ["u", "p", "e"], &winners, [1.0 / 3.0; 3]);
        let found = |wanted: &str| {
            let cells = area.positions().filter(|at| buffer[*at].symbol() == wanted);
            cells.map(|at| (at.x, at.y)).collect::<Vec<_>>()
        };
        let mean = |cells: &[(u16, u16)], of: fn(&(u16, u16)) -> u16| {
            cells.iter().map(|cell| f64::from(of(cell))).sum::<f64>() / cells.len() as f64
        };
        let [urgent, possible, lively, middle] =
            ["Nodig", "Kan", "Zin", "Midden"].map(|name| found(&letter_of(name)));
        let x = |cells: &[(u16, u16)]| mean(cells, |cell| cell.0);
        let y = |cells: &[(u16, u16)]| mean(cells, |cell| cell.1);
        assert!(y(&urgent) < y(&middle) && y(&middle) < y(&possible), "{width}x{height}");
        assert!(x(&possible) < x(&middle) && x(&middle) < x(&lively), "{width}x{height}");
        assert_eq!(found("◆").len(), 1, "{width}x{height}");
        // Nothing is drawn outside its area.
        let outside = buffer.area.positions().filter(|at| !area.contains(*at));
        assert!(outside.into_iter().all(|at| buffer[at].symbol() == " "), "{width}x{height}");
    }
    // Two that tie share a letter, one that never wins has none.
    assert_eq!(winners.len(), 4);
    assert!(!legend.iter().any(|line| line.to_string().contains("Nergens")));
    assert!(legend.iter().any(|line| line.to_string().contains("Midden en Ook midden")));
}

#[test]
fn no_area_is_too_small_for_a_picture() {
    let winners = winners();
    let buffer = &mut Buffer::empty(Rect::new(0, 0, 40, 12));
    for width in 0..45 {
        for height in 0..15 {
            let area = Rect::new(1, 1, width, height);
            triangle(
                buffer,
                area,
                Look::with_color(true),
                ["urgentie", "健康", ""],
                &winners,
                [1.0, 0.0, 0.0],
            );
            triangle(buffer, area, Look::with_color(true), ["", "", ""], &[], [f64::NAN; 3]);
            plot(buffer, area, Look::with_color(true), ["健康的生活", "potentie"], &bubbles(), 3.0);
            let _ = dumbbell(Look::with_color(true), &criterion([[0, 0, 0, 0, 9], [9, 0, 0, 0, 0]]), width);
        }
    }
}

/// The figures of one criterion from the counts of residents and professionals.
fn criterion(counts: [[u32; 5]; 2]) -> CriterionResult {
    let tallies = counts.map(|counts| Tally { counts, ..Tally::default() });
    let sides = [tallies[0].mean(), tallies[1].mean()];
    let gap = sides[0].zip(sides[1]).and_then(|(one, other)| one.minus(other));
    CriterionResult { sides, gap, ..CriterionResult::default() }
}

#[test]
fn the_dumbbell() {
    let lines = [
        [[0, 0, 2, 2, 0], [0, 0, 3, 0, 0]],
        [[0, 0, 0, 0, 4], [0, 0, 4, 0, 0]],
        [[0, 4, 0, 0, 0], [0, 0, 0, 4, 0]],
        [[0, 0, 4, 0, 0], [0, 0, 4, 0, 0]],
        [[0, 0, 4, 0, 0], [0; 5]],
        [[0; 5], [0; 5]],
        [[4, 0, 0, 0, 0], [0, 0, 0, 0, 4]],
    ];
    pictures("dumbbell", |buffer, area, look| {
        for (row, counts) in lines.into_iter().enumerate() {
            buffer.set_line(
                0,
                row as u16,
                &dumbbell(look, &criterion(counts), area.width.min(100)),
                area.width,
            );
        }
    });
}

fn bubbles() -> Vec<Bubble> {
    let bubble = |label: &str, urgency, potential, energy| Bubble {
        label: label.to_owned(),
        name: format!("Thema {label}"),
        at: [urgency, potential],
        energy,
        style: Style::new(),
        under_cursor: label == "1",
    };
    vec![
        bubble("1", 4.4, 4.1, 4.5),
        bubble("2", 3.9, 3.6, 3.2),
        bubble("3", 3.9, 3.6, 3.2),
        bubble("4", 3.9, 3.5, 1.0),
        bubble("5", 5.0, 1.0, 5.0),
        bubble("12", 1.0, 5.0, 2.0),
    ]
}

#[test]
fn the_plot() {
    pictures("plot", |buffer, area, look| {
        plot(buffer, area, look, ["urgentie", "potentie"], &bubbles(), 3.0);
    });
    // Small, and too full: every label is still there.
    let area = Rect::new(0, 0, 42, 13);
    let mut buffer = Buffer::empty(area);
    plot(&mut buffer, area, Look::with_color(false), ["urgentie", "potentie"], &bubbles(), 3.0);
    insta::assert_snapshot!("plot_small", pictured(&buffer));
    for bubble in bubbles() {
        let field = Rect::new(2, 1, 40, 10);
        let shown: String = field.positions().map(|at| buffer[at].symbol().to_owned()).collect();
        assert!(shown.contains(&bubble.label), "{}", bubble.label);
    }
}

#[test]
fn letters_go_on_after_the_last_one() {
    assert_eq!([0, 25, 26, 51, 52].map(letter), ['A', 'Z', 'a', 'z', 'A']);
}
