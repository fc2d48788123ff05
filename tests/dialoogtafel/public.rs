//! What leaves the room: for everyone, and for the working group where groups are small.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use clap::ValueEnum;
use dialoogtafel::export::Format;
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Audience, Overview, Standing, Votes, build, build_with, firmness};
use dialoogtafel::session::{Counted, Event, GroupId, TallyId, ThemeId};
use serde_json::{Value, json};

use crate::overview_fixture::{BLUEPRINT, Journal, files};

/// How many people gave the same ballot, in each group.
pub type Cast<'a> = &'a [(&'a str, usize, &'a str)];

pub fn voted(blueprint: &str, cast: Cast) -> Journal {
    let mut journal = Journal::started(blueprint, false);
    for (group, times, ballot) in cast {
        (0..*times).for_each(|_| journal.ballot(group, 1, ballot));
    }
    journal.reveal(1);
    journal
}

/// Two groups of twelve who think differently on both themes.
pub const LARGE: Cast<'static> =
    &[("inwoners", 6, "234 554"), ("inwoners", 6, "443 432"), ("zorg", 6, "345 432"), ("zorg", 6, "432 324")];

pub fn json_of(overview: &Overview) -> Value {
    serde_json::from_slice(&files(overview, Format::Json, Lang::Nl)[0].bytes).unwrap()
}

pub fn theme<'a>(json: &'a Value, id: &str) -> &'a Value {
    json["themes"].as_array().unwrap().iter().find(|theme| theme["id"] == id).unwrap()
}

pub fn hidden(overview: &Overview) -> Vec<String> {
    overview.hidden.iter().map(|hidden| Lang::Nl.say(&hidden.sentence())).collect()
}

pub fn standing(overview: &Overview, id: &str) -> Standing {
    overview.theme(&ThemeId::new(id)).unwrap().standing
}

/// What a cell in JSON tells: n, mean and counts.
fn cell(json: &Value, id: &str, criterion: &str, group: &str) -> [Value; 3] {
    let cell = &theme(json, id)["criteria"][criterion]["groups"][group];
    ["n", "mean", "counts"].map(|key| cell[key].clone())
}

const NOTHING: [Value; 3] = [Value::Null, Value::Null, Value::Null];

/// All files in every format, in both languages.
pub fn everything(overview: &Overview) -> Vec<(String, String)> {
    let all = [Lang::Nl, Lang::En].into_iter().flat_map(|lang| {
        Format::value_variants().iter().flat_map(move |format| files(overview, *format, lang))
    });
    all.map(|file| (file.name, String::from_utf8_lossy(&file.bytes).into_owned())).collect()
}

#[test]
fn large_groups_are_shown_rounded_to_everyone() {
    let overview = voted(BLUEPRINT, LARGE).overview_for(Audience::Public);
    let json = json_of(&overview);
    assert_eq!(json["for"], "public");
    // 5 and 4 by six people each, 4 and 3 by six people each.
    assert_eq!(
        cell(&json, "mobiliteit", "urgency", "inwoners"),
        [json!(12), json!(4.5), json!([0, 0, 0, 6, 6])]
    );
    let urgency = &theme(&json, "mobiliteit")["criteria"]["urgency"];
    assert_eq!(
        (&urgency["mean"], &urgency["gap"], &urgency["delta"]),
        (&json!(4.0), &json!(1.0), &json!(0.75))
    );
    // Means 4, 3,25 and 3: the first and the last exact, the middle one half up.
    let potential = &theme(&json, "mobiliteit")["criteria"]["potential"];
    assert_eq!(potential["mean"], json!(3.3));
    // 100 times the cube root of 3/4 * 9/16 * 1/2 is 59,5.
    assert_eq!(theme(&json, "mobiliteit")["score"], json!(60.0));
    for criterion in ["urgency", "potential", "energy"] {
        let groups = theme(&json, "mobiliteit")["criteria"][criterion]["groups"].as_object().unwrap();
        assert!(groups.values().all(|cell| cell["dont_know"].is_null() && cell["blank"].is_null()));
    }
    assert_eq!(hidden(&overview).len(), 1, "{:?}", hidden(&overview));
}

#[test]
fn one_group_of_nine_hides_the_lines_of_both() {
    let mut cast = LARGE.to_vec();
    cast[2] = ("zorg", 3, "345 432");
    let overview = voted(BLUEPRINT, &cast).overview_for(Audience::Public);
    let json = json_of(&overview);
    for group in ["inwoners", "zorg"] {
        assert_eq!(cell(&json, "mobiliteit", "urgency", group), NOTHING);
    }
    // All together may be seen, and the themes have their place.
    assert!(!theme(&json, "mobiliteit")["criteria"]["urgency"]["mean"].is_null());
    assert_eq!(theme(&json, "mobiliteit")["rank"], 1);
    assert!(json["firmness"]["ballots_that_matter"].is_null());
    assert_eq!(
        hidden(&overview),
        [
            "Staat er niet in: hoeveel mensen er per groep waren, en uit welke groep een opmerking komt. Een groep heeft minder dan 10 mensen.",
            "Staat er niet in: losse stembriefjes, lege antwoorden, tafels en de ronde ervoor. Zo is niemand te herkennen.",
            "Staat er niet in: cijfers per groep. Een groep heeft minder dan 10 antwoorden, of bijna iedereen koos daar hetzelfde.",
            "Staat er niet in: of de volgorde bij andere mensen gelijk blijft. Dat hangt af van wat een kleine groep vond.",
        ]
    );
    let brief = Lang::Nl.say(&overview.in_brief[0]);
    assert_eq!(brief, "In dit overzicht: nog geen opmerkingen.");
}

#[test]
fn a_group_of_one_mind_is_not_shown_and_not_said_to_be_so() {
    let mut cast = LARGE.to_vec();
    cast[3] = ("zorg", 6, "345 424");
    let overview = voted(BLUEPRINT, &cast).overview_for(Audience::Public);
    let json = json_of(&overview);
    assert_eq!(cell(&json, "eenzaamheid", "urgency", "zorg"), NOTHING);
    assert_eq!(cell(&json, "eenzaamheid", "urgency", "inwoners"), NOTHING);
    assert_eq!(cell(&json, "mobiliteit", "energy", "zorg")[0], 12);
    let said = hidden(&overview).concat();
    assert!(said.contains("cijfers per groep bij Eenzaamheid en Mobiliteit (urgentie)."), "{said}");
    // Where it is small and where it is of one mind is told in the same words.
    assert_eq!(said.matches("bijna iedereen").count(), 1);
}

#[test]
fn a_single_voice_is_not_the_figure_of_all() {
    let alone = BLUEPRINT.replace("rounds = 2", "rounds = 2\nvoices = { resident = 1, professional = 0 }");
    let mut cast = LARGE.to_vec();
    cast[2].1 = 3;
    for audience in [Audience::Public, Audience::Letter] {
        let overview = voted(&alone, &cast).overview_for(audience);
        let json = json_of(&overview);
        for id in ["mobiliteit", "eenzaamheid"] {
            assert_eq!(standing(&overview, id), Standing::Hidden);
            for key in ["rank", "score", "promising"] {
                assert!(theme(&json, id)[key].is_null());
            }
            assert!(theme(&json, id)["criteria"]["urgency"]["mean"].is_null());
        }
        assert_eq!(json["top"]["certain"], json!([]));
        assert!(hidden(&overview).concat().contains("plaats en cijfer van Eenzaamheid en Mobiliteit."));
        let page = String::from_utf8(files(&overview, Format::Markdown, Lang::Nl).remove(0).bytes).unwrap();
        assert_eq!(page.contains("te weinig bekend"), audience == Audience::Public, "{page}");
        assert!(!page.contains("nog niet te vergelijken"), "{page}");
    }
    // With two large groups nothing is hidden by it.
    let overview = voted(&alone, LARGE).overview_for(Audience::Public);
    assert_eq!(standing(&overview, "mobiliteit"), Standing::Placed);
}

#[test]
fn where_all_give_a_five_no_figure_tells_it() {
    let all =
        voted(BLUEPRINT, &[("inwoners", 12, "555 432"), ("zorg", 6, "555 345"), ("zorg", 6, "555 222")]);
    let overview = all.overview_for(Audience::Public);
    let json = json_of(&overview);
    assert!(theme(&json, "eenzaamheid")["criteria"]["urgency"]["mean"].is_null());
    assert_eq!(standing(&overview, "eenzaamheid"), Standing::Hidden);
    assert_eq!(
        (standing(&overview, "mobiliteit"), theme(&json, "mobiliteit")["rank"].clone()),
        (Standing::Placed, json!(1))
    );
}

#[test]
fn nearly_all_fives_would_tell_what_the_small_group_gave() {
    // 119/24 of 5: the four could not have given less than 4,8.
    let cast: Cast = &[("inwoners", 12, "555 432"), ("inwoners", 1, "444 444"), ("zorg", 4, "555 345")];
    let overview = voted(BLUEPRINT, cast).overview_for(Audience::Public);
    assert_eq!(standing(&overview, "eenzaamheid"), Standing::Hidden);
    assert_eq!(standing(&overview, "mobiliteit"), Standing::Placed);
}

#[test]
fn a_theme_that_many_leave_blank_is_hidden_alone() {
    let cast: Cast = &[
        ("inwoners", 6, "234 ___"),
        ("inwoners", 6, "443 432"),
        ("zorg", 6, "345 432"),
        ("zorg", 6, "432 324"),
    ];
    let overview = voted(BLUEPRINT, cast).overview_for(Audience::Public);
    let json = json_of(&overview);
    assert_eq!(cell(&json, "mobiliteit", "urgency", "zorg"), NOTHING);
    assert_eq!(cell(&json, "eenzaamheid", "urgency", "zorg")[0], 12);
    assert!(hidden(&overview).concat().contains("cijfers per groep bij Mobiliteit."));
    // Twelve people are enough to say how many there were.
    assert_eq!(json["participation"]["groups"][0]["ballots"], 12);
}

/// Hands or stickers: per group how many people, and the votes on the three points of each theme.
fn counted(each: u32, groups: &[(&str, u32, [[u32; 3]; 2])]) -> Journal {
    let mut journal = Journal::started(BLUEPRINT, false);
    for (number, (group, people, votes)) in groups.iter().enumerate() {
        let themes = ["eenzaamheid", "mobiliteit"].map(ThemeId::new);
        let votes: BTreeMap<_, _> = themes.into_iter().zip(votes.map(|votes| votes.map(Some))).collect();
        let tally = TallyId(uuid::Uuid::from_u128(number as u128 + 1));
        let counts = Counted::Votes { people: *people, each, votes };
        journal.add(Event::TallyCounted { tally, group: GroupId::new(*group), round: 1, counts });
    }
    journal.reveal(1);
    journal
}

#[test]
fn hands_are_two_answers_of_which_each_is_given_by_five() {
    let votes = |json: &Value, id: &str, criterion: &str, group: &str| {
        theme(json, id)["criteria"][criterion]["groups"][group]["votes"].clone()
    };
    let overview =
        counted(1, &[("inwoners", 12, [[7, 6, 5], [9, 12, 6]]), ("zorg", 10, [[5, 5, 5], [5, 5, 5]])])
            .overview_for(Audience::Public);
    let json = json_of(&overview);
    assert_eq!(votes(&json, "eenzaamheid", "urgency", "inwoners"), 7);
    // 1 + 4 times 7/12.
    assert_eq!(cell(&json, "eenzaamheid", "urgency", "inwoners")[1], json!(3.3));
    // Three people did not raise a hand; all did.
    for criterion in ["urgency", "potential"] {
        for group in ["inwoners", "zorg"] {
            assert_eq!(votes(&json, "mobiliteit", criterion, group), Value::Null);
            assert_eq!(cell(&json, "mobiliteit", criterion, group), NOTHING);
        }
    }
    assert_eq!(votes(&json, "mobiliteit", "energy", "zorg"), 5);
    assert!(
        everything(&overview)
            .iter()
            .all(|(name, _)| !name.contains("tellingen") && !name.contains("tallies"))
    );
}

#[test]
fn stickers_of_few_people_are_few_however_many_they_are() {
    // Eight stickers of ten people who may put three: perhaps of three people.
    let overview =
        counted(3, &[("inwoners", 10, [[8, 15, 15], [15, 15, 15]]), ("zorg", 10, [[15, 15, 15]; 2])])
            .overview_for(Audience::Public);
    let json = json_of(&overview);
    assert_eq!(cell(&json, "eenzaamheid", "urgency", "inwoners"), NOTHING);
    assert_eq!(cell(&json, "eenzaamheid", "potential", "inwoners")[0], 30);
}

#[test]
fn the_working_group_does_not_see_a_group_of_four_nor_its_ballots() {
    let cast: Cast =
        &[("inwoners", 6, "234 554"), ("zorg", 4, "345 ___"), ("zorg", 1, "432 324"), ("zorg", 4, "333 __3")];
    let overview = voted(BLUEPRINT, cast).overview();
    let json = json_of(&overview);
    assert_eq!(cell(&json, "mobiliteit", "urgency", "zorg"), [json!(1), Value::Null, Value::Null]);
    assert_eq!(cell(&json, "mobiliteit", "energy", "zorg")[2], json!([0, 0, 4, 1, 0]));
    assert_eq!(cell(&json, "eenzaamheid", "urgency", "zorg")[0], 9);
    let tables = files(&overview, Format::Csv, Lang::Nl);
    let ballots = tables.iter().find(|file| file.name.ends_with("-stembriefjes.csv")).unwrap();
    let ballots = String::from_utf8_lossy(&ballots.bytes);
    assert!(ballots.contains("Eenzaamheid") && !ballots.contains("Mobiliteit"), "{ballots}");
    let said = hidden(&overview).concat();
    assert!(said.contains("cijfers per groep bij Mobiliteit (urgentie en potentie). Een groep heeft daar minder dan 5 antwoorden."));
    assert!(said.contains("stembriefjes en tellingen over Mobiliteit."), "{said}");
}

/// Of groups under five nothing is told but together: no row and no column of dashes, and no empty file.
#[test]
fn a_table_has_no_column_in_which_nothing_stands() {
    let overview = voted(BLUEPRINT, &[("inwoners", 3, "234 554"), ("zorg", 3, "345 433")]).overview();
    let text =
        |format: Format| String::from_utf8(files(&overview, format, Lang::Nl)[0].bytes.clone()).unwrap();
    let theme = text(Format::Markdown);
    assert!(theme.contains("| Punt | Groep | Gemiddelde |\n"), "{theme}");
    assert!(theme.contains("Van wat hier niet staat, is te weinig bekend om te tonen."), "{theme}");
    for nothing in ["Hoe vaak 1-5", "Weet niet |", "| Inwoners | – |"] {
        assert!(!theme.contains(nothing) && !text(Format::Html).contains(nothing), "{theme}");
    }
    let tables = files(&overview, Format::Csv, Lang::Nl);
    for table in &tables {
        let rows = String::from_utf8_lossy(&table.bytes).lines().count();
        assert!(rows > 1 || table.name.ends_with("-inbreng.csv"), "{}", table.name);
    }
    assert!(tables.iter().any(|table| table.name.ends_with("-cijfers.csv")));
}

#[test]
fn the_working_group_cannot_take_an_exact_mean_apart() {
    // (s1/6 + s2/3) / 2 has one answer near the top: 29 and 15.
    let near_the_top: Cast =
        &[("inwoners", 5, "533 333"), ("inwoners", 1, "433 333"), ("zorg", 3, "533 333")];
    let overview = voted(BLUEPRINT, near_the_top).overview();
    assert_eq!(standing(&overview, "eenzaamheid"), Standing::Hidden);
    // In the middle many sums give the same.
    assert_eq!(standing(&overview, "mobiliteit"), Standing::Placed);
    // 7 to 3: no whole points of one weigh as much as whole points of the other.
    let uneven = BLUEPRINT.replace("rounds = 2", "rounds = 2\nvoices = { resident = 7, professional = 3 }");
    let cast: Cast = &[("inwoners", 11, "333 333"), ("zorg", 4, "333 333")];
    assert_eq!(standing(&voted(&uneven, cast).overview(), "mobiliteit"), Standing::Hidden);
    assert_eq!(standing(&voted(BLUEPRINT, cast).overview(), "mobiliteit"), Standing::Placed);
}

#[test]
fn how_firm_it_is_is_of_the_themes_that_are_seen() {
    let cast: Cast = &[
        ("inwoners", 8, "245 534"),
        ("inwoners", 4, "254 ___"),
        ("zorg", 6, "345 543"),
        ("zorg", 3, "___ 555"),
    ];
    let journal = voted(&BLUEPRINT.replace("choose = 2", "choose = 1"), cast);
    let (blueprint, session) = (&journal.blueprint, &journal.session);
    for audience in Audience::value_variants() {
        let votes = Votes::shown(session, 1);
        let of_all = firmness(&blueprint.scoring, session.groups(), session.themes(), &votes);
        let whole = build(blueprint, session, *audience);
        assert_eq!(build_with(blueprint, session, *audience, of_all), whole);
        assert_eq!(build_with(blueprint, session, *audience, None).firmness, None);
    }
}
