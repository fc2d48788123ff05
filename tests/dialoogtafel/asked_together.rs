//! Figures and polls of several sessions in one overview: through files and the command line.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fmt::Write as _;
use std::fs;

use dialoogtafel::blueprint::Blueprint;
use dialoogtafel::export::Format;
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Audience, Overview, PollLine, build_together};
use dialoogtafel::session::{
    Entry, Event, EventId, Field, GroupId, IdSource, RowId, Session, Stamp, Value, Worksheet,
};
use dialoogtafel::store::Store;

use super::overview_fixture::{Journal, files};
use super::terminal::Home;
use super::worksheets::{METHOD, has_all};

const NL: Lang = Lang::Nl;
const POLL: Worksheet = Worksheet::Poll(2);

/// At a place so many yes and no of residents and of professionals, on the first item of the poll.
fn at(place: &str, counts: [[u32; 2]; 2]) -> (Blueprint, Session) {
    let mut journal = Journal::new(&METHOD.replace("Veldermeer", place));
    journal.start(place, false);
    for (group, counts) in ["inwoners", "professionals"].into_iter().zip(counts) {
        for (answer, people) in ["yes", "no"].into_iter().zip(counts) {
            let (item, group, answer) = (RowId::new("1"), GroupId::new(group), answer.to_owned());
            journal.add(Event::PeopleCounted { sheet: POLL, item, group, answer, people });
        }
    }
    let no = Some(Value::One("no".to_owned()));
    let row = RowId::new(format!("Overgewicht|{place}|2020"));
    let filled = [(Field::Residents, no)].into();
    journal.add(Event::RowFilled { sheet: Worksheet::Profile(1), row, filled });
    (journal.blueprint, journal.session)
}

fn together(places: &[(&str, [[u32; 2]; 2])], audience: Audience) -> Overview {
    let sessions: Vec<_> = places.iter().map(|(place, counts)| at(place, *counts)).collect();
    build_together(&sessions, audience).unwrap()
}

/// What is told: group, place, and how often each answer was given.
fn told(overview: &Overview) -> Vec<String> {
    let lines = overview.polls.iter().flat_map(|poll| &poll.items).flat_map(|item| &item.lines);
    let said = |line: &PollLine| format!("{} {:?}", NL.say(&line.name()), &line.counts.people[..2]);
    lines.map(said).collect()
}

#[test]
fn answers_of_several_sessions_add_up_with_each_place_beside_them() {
    let places = [("Veldermeer", [[8, 2], [5, 5]]), ("Zuidwolde", [[6, 6], [7, 0]])];
    let both = together(&places, Audience::WorkingGroup);
    assert_eq!(
        told(&both),
        [
            "Inwoners [14, 8]",
            "Professionals [12, 5]",
            "samen [26, 13]",
            "Inwoners, Veldermeer [8, 2]",
            "Professionals, Veldermeer [5, 5]",
            "Inwoners, Zuidwolde [6, 6]",
            "Professionals, Zuidwolde [7, 0]",
        ]
    );
    let mut said = String::new();
    for format in [Format::Markdown, Format::Html, Format::Json, Format::Csv] {
        for file in files(&both, format, NL) {
            let _ = writeln!(said, "{}", String::from_utf8_lossy(&file.bytes));
        }
    }
    has_all(
        &said,
        &["64% (14 van 22)", "67% (26 van 39)", "Inwoners, Zuidwolde", "\"place\": \"Zuidwolde\""],
    );
    // Figures stand by area, and what people did not recognise by place.
    has_all(
        &said,
        &["Overgewicht (Veldermeer)", "Overgewicht (Zuidwolde)", "Zuidwolde: Inwoners herkennen dit niet"],
    );
}

#[test]
fn a_place_that_is_too_small_is_left_out_of_the_whole_and_cannot_be_worked_out() {
    // Of Zuidwolde nothing may be told; with Veldermeer known, the whole would tell it.
    let places = [("Veldermeer", [[8, 2], [5, 5]]), ("Zuidwolde", [[2, 1], [0, 0]])];
    let both = together(&places, Audience::WorkingGroup);
    assert_eq!(told(&both), ["Inwoners [8, 2]", "Professionals [5, 5]", "samen [13, 7]"]);
    let hidden: Vec<String> = both.hidden.iter().map(|hidden| NL.say(&hidden.what)).collect();
    assert!(
        hidden.iter().any(|what| what.contains("Zuidwolde") && what.contains("dorpskrant")),
        "{hidden:?}"
    );
    // Three small places are large enough together, and none of them is told.
    let places = ["Aa", "Bee", "Cee"].map(|place| (place, [[2, 2], [0, 0]]));
    assert_eq!(told(&together(&places, Audience::WorkingGroup)), ["Inwoners [6, 6]"]);
    // Two are not: who knows one of them knows the other.
    assert_eq!(told(&together(&places[..2], Audience::WorkingGroup)), Vec::<String>::new());
    // In public ten people and five of each answer, for the whole and for each place.
    assert_eq!(told(&together(&places, Audience::Public)), Vec::<String>::new());
    let places = [("Aa", [[9, 9], [0, 0]]), ("Bee", [[9, 3], [0, 0]])];
    assert_eq!(told(&together(&places, Audience::Public)), ["Inwoners [9, 9]"]);
}

/// Whoever has the reports of all places and takes them off from the whole learns nothing that was not told.
#[test]
fn no_part_is_left_when_told_places_are_taken_off_from_the_whole() {
    let sizes = [[0, 0], [2, 1], [3, 3], [6, 6]];
    let mut seen = 0;
    for one in sizes {
        for other in sizes {
            for third in sizes {
                let places = [("Aa", [one, other]), ("Bee", [third, one]), ("Cee", [other, third])];
                for audience in [Audience::WorkingGroup, Audience::Public] {
                    let all = together(&places, audience);
                    let Some(item) = all.polls.first().and_then(|poll| poll.items.first()) else { continue };
                    let rest = |group: Option<&str>| -> Option<u32> {
                        let of = |line: &&PollLine| line.group.as_ref().map(|(id, ..)| id.as_str()) == group;
                        let n = |line: &PollLine| line.counts.people.iter().sum::<u32>();
                        let whole = item.everywhere().find(of)?;
                        let places = item.lines.iter().filter(|line| line.place.is_some()).filter(of);
                        Some(n(whole) - places.map(n).sum::<u32>())
                    };
                    let least = if audience.is_public() { 10 } else { 5 };
                    for group in ["inwoners", "professionals"] {
                        if let Some(rest) = rest(Some(group)) {
                            seen += 1;
                            assert!(rest == 0 || rest >= least, "{places:?} {:?}", told(&all));
                        }
                    }
                }
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn the_command_exports_figures_and_polls_of_several_files_at_once() {
    let home = Home::new();
    fs::write(home.path().join("methode.toml"), METHOD).unwrap();
    let csv = "indicator;gebied;niveau;waarde;eenheid;vergelijkgebied;vergelijkwaarde;jaar;bron\n";
    for (number, place) in ["Aa", "Bee"].into_iter().enumerate() {
        let (file, table) = (format!("{place}.dialoog"), format!("{place}.csv"));
        fs::write(
            home.path().join(&table),
            format!("{csv}Roken;{place};dorp;1{number};%;Drenthe;14;2024;GGD\n"),
        )
        .unwrap();
        let new = ["new", "methode.toml", "--session", &file, "--place", place, "--no-open"];
        assert_eq!(home.run_with(&new).code, 0);
        assert_eq!(home.run_with(&["import", &file, &table, "--kind", "profile"]).code, 0);
        let mut store = Store::open(&home.path().join(&file)).unwrap();
        let entries = store.entries().unwrap();
        let last = entries.last().unwrap().clone();
        let (item, group) = (RowId::new("1"), GroupId::new("inwoners"));
        let event = Event::PeopleCounted { sheet: POLL, item, group, answer: "yes".to_owned(), people: 6 };
        let at = Stamp(last.at.0 + 1);
        let id = EventId(IdSource::new(7).next(at));
        store.append(&[Entry { id, seq: last.seq + 1, at, event, ..last }]).unwrap();
    }
    let said = home.run_with(&["export", "Aa.dialoog", "Bee.dialoog", "--format", "json", "--output", "-"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let lines = json["polls"][0]["items"][0]["lines"].as_array().unwrap();
    assert_eq!((&lines[0]["group"], &lines[0]["counts"]["yes"]), (&"inwoners".into(), &12.into()));
    assert_eq!((&lines[1]["place"], &lines[1]["counts"]["yes"]), (&"Aa".into(), &6.into()));
    let figures = json["profile"].as_array().unwrap();
    let values: Vec<_> = figures
        .iter()
        .filter(|figure| figure["indicator"] == "Roken")
        .map(|figure| (figure["area"].as_str().unwrap(), figure["value"].as_f64().unwrap()))
        .collect();
    assert_eq!(values.len(), 2, "{values:?}");
    let page = home.run_with(&["export", "Aa.dialoog", "Bee.dialoog", "--format", "html", "--output", "-"]);
    has_all(&page.out, &["Roken (Aa)", "Roken (Bee)", "Inwoners, Bee", "100% (12 van 12)"]);
}
