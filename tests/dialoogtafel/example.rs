//! The example session is whole, and says that it is invented.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use dialoogtafel::blueprint::fold_journal;
use dialoogtafel::example;
use dialoogtafel::i18n::Lang;
use dialoogtafel::session::{Criterion, Field, Session, Worksheet};

use super::player::Player;

fn session() -> Session {
    let now = Player::at_home(Lang::Nl).now();
    fold_journal(example::entries(now)).unwrap().1
}

fn rows(file: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(format!("sessions/voorbeeld/{file}")).unwrap();
    text.lines().skip(1).map(|line| line.split(';').map(str::to_owned).collect()).collect()
}

#[test]
fn many_are_heard_and_every_question_is_answered() {
    let session = session();
    assert!(session.is_example());
    assert_eq!(session.place(), "Veldermeer");
    assert!(session.contributions().count() >= 40);
    let ballots = |group: &str| session.ballots(1).filter(|ballot| ballot.group.as_str() == group).count();
    assert_eq!((ballots("inwoners"), ballots("professionals")), (12, 6));
    assert_eq!(session.groups().len(), 2);
    for theme in session.themes() {
        let remarks = session.contributions().filter(|remark| remark.themes.contains(&theme.id)).count();
        assert!(remarks > 0, "nobody said anything about {}", theme.name);
    }
    assert!(session.contributions().any(|remark| remark.themes.is_empty()), "something is left to sort");
    assert!(session.is_revealed(1));
    assert!(!session.chosen().is_empty());
}

#[test]
fn every_remark_of_the_table_is_in_it() {
    // A cell may hold the separator: csv reads those.
    let file = fs::File::open("sessions/voorbeeld/contributions.csv").unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(file);
    let expected: Vec<(String, String, Vec<String>, bool)> = reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            let themes =
                row[2].split('|').map(|theme| theme.trim().to_owned()).filter(|id| !id.is_empty()).collect();
            (row[0].to_owned(), row[3].to_owned(), themes, &row[4] == "yes")
        })
        .collect();
    let found: Vec<(String, String, Vec<String>, bool)> = session()
        .contributions()
        .map(|remark| {
            let themes = remark.themes.iter().map(ToString::to_string).collect();
            (remark.group.to_string(), remark.text.clone(), themes, remark.quotable)
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn every_answer_of_the_table_is_in_it() {
    let mut expected: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows("ballots.csv") {
        let answers = row[3..6].iter().map(|cell| cell.trim());
        expected.entry(row[0].clone()).or_default().push(format!(
            "{} {} {}",
            row[1],
            row[2],
            answers.collect::<Vec<_>>().join(" ")
        ));
    }
    let session = session();
    let found: BTreeSet<Vec<String>> = session
        .ballots(1)
        .map(|ballot| {
            let rows = ballot.scores.iter().map(|(theme, answers)| {
                let cells = Criterion::ALL.map(|criterion| match answers[criterion.index()] {
                    dialoogtafel::session::Answer::Score(score) => score.value().to_string(),
                    dialoogtafel::session::Answer::DontKnow => "?".into(),
                    dialoogtafel::session::Answer::Blank => String::new(),
                });
                format!("{} {theme} {}", ballot.group, cells.join(" "))
            });
            rows.collect()
        })
        .collect();
    let expected: BTreeSet<Vec<String>> = expected
        .into_values()
        .map(|mut rows| {
            rows.sort();
            rows
        })
        .collect();
    let found: BTreeSet<Vec<String>> = found
        .into_iter()
        .map(|mut rows| {
            rows.sort();
            rows
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn every_screen_and_every_file_says_that_it_is_invented() {
    for lang in [Lang::Nl, Lang::En] {
        let mut player = Player::in_example(lang);
        let word = ["VOORBEELD", "EXAMPLE"][lang as usize];
        for room in 1..=6 {
            player.press(&format!("<ctrl-{room}>"));
            for (width, height) in [(60, 18), (80, 24), (200, 60)] {
                assert!(player.text(width, height)[0].contains(word));
            }
        }
        player.export_everything();
        for file in &player.exported[0].1 {
            let text = String::from_utf8_lossy(&file.bytes).to_lowercase();
            // Other tests look at tables, which say so in every row, and at what is packed.
            let tables = [".csv", ".xlsx", ".docx", ".pdf"].iter().any(|end| file.name.ends_with(end));
            assert!(
                tables || text.contains(&word.to_lowercase()) || text.contains("example"),
                "{}",
                file.name
            );
        }
    }
}

#[test]
fn the_example_is_the_same_each_time_and_lies_before_now() {
    let player = Player::at_home(Lang::Nl);
    assert_eq!(example::entries(player.now()), example::entries(player.now()));
    assert!(example::entries(player.now()).iter().all(|entry| entry.at <= player.now().stamp));
}

#[test]
fn one_story_goes_through_all_worksheets() {
    let events: Vec<serde_json::Value> =
        serde_json::from_str(&fs::read_to_string("sessions/voorbeeld/worksheets.json").unwrap()).unwrap();
    let kinds = ["row_filled", "figures_brought"];
    let now = Player::at_home(Lang::Nl).now();
    let found = example::entries(now).iter().filter(|entry| kinds.contains(&entry.event.kind())).count();
    assert_eq!(found, events.len(), "what cannot be read is left out");
    let session = session();
    for sheet in
        [Worksheet::Ambition, Worksheet::Goals, Worksheet::Mix, Worksheet::Actions, Worksheet::Timeline]
    {
        assert!(session.rows(sheet).count() > 1, "{sheet:?}");
    }
    // Every goal and action is of a theme that was chosen.
    for row in session.rows(Worksheet::Goals).chain(session.rows(Worksheet::Actions)) {
        let theme = row.one(Field::Theme).unwrap();
        assert!(session.chosen().iter().any(|chosen| chosen.as_str() == theme), "{theme}");
    }
}
