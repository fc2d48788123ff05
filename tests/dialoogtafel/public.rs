//! What leaves the room: for everyone, and for the working group where groups are small.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use clap::ValueEnum;
use dialoogtafel::blueprint::fold_journal;
use dialoogtafel::example;
use dialoogtafel::export::Format;
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Audience, Overview, Standing, Votes, build, build_with, firmness};
use dialoogtafel::session::{Age, Counted, Event, GroupId, Position, Session, TallyId, ThemeId};
use serde_json::{Value, json};

use crate::overview_fixture::{BLUEPRINT, Journal, files};
use crate::player::Player;

/// How many people gave the same ballot, in each group.
type Cast<'a> = &'a [(&'a str, usize, &'a str)];

fn voted(blueprint: &str, cast: Cast) -> Journal {
    let mut journal = Journal::started(blueprint, false);
    for (group, times, ballot) in cast {
        (0..*times).for_each(|_| journal.ballot(group, 1, ballot));
    }
    journal.reveal(1);
    journal
}

/// Two groups of twelve who think differently on both themes.
const LARGE: Cast<'static> =
    &[("inwoners", 6, "234 554"), ("inwoners", 6, "443 432"), ("zorg", 6, "345 432"), ("zorg", 6, "432 324")];

fn json_of(overview: &Overview) -> Value {
    serde_json::from_slice(&files(overview, Format::Json, Lang::Nl)[0].bytes).unwrap()
}

fn theme<'a>(json: &'a Value, id: &str) -> &'a Value {
    json["themes"].as_array().unwrap().iter().find(|theme| theme["id"] == id).unwrap()
}

fn hidden(overview: &Overview) -> Vec<String> {
    overview.hidden.iter().map(|hidden| Lang::Nl.say(&hidden.sentence())).collect()
}

fn standing(overview: &Overview, id: &str) -> Standing {
    overview.theme(&ThemeId::new(id)).unwrap().standing
}

/// What a cell in JSON tells: n, mean and counts.
fn cell(json: &Value, id: &str, criterion: &str, group: &str) -> [Value; 3] {
    let cell = &theme(json, id)["criteria"][criterion]["groups"][group];
    ["n", "mean", "counts"].map(|key| cell[key].clone())
}

const NOTHING: [Value; 3] = [Value::Null, Value::Null, Value::Null];

/// All files in every format, in both languages.
fn everything(overview: &Overview) -> Vec<(String, String)> {
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

/// Twelve people on each side and remarks of every kind; secret words are in those that may not be read.
fn evening() -> Journal {
    let mut journal = Journal::started(BLUEPRINT, false);
    journal.remark("inwoners", (0, 1), &["mobiliteit"], "Zeg niet verder: geheimwoord.");
    for (group, text) in [
        ("zorg", "Zonder auto kom je nergens."),
        ("inwoners", "De bus komt maar één keer per uur."),
        ("inwoners", "Mevrouw Jansen belt mij altijd: stilwoord."),
    ] {
        let said = journal.remark(group, (0, 1), &["mobiliteit"], text);
        journal.quotable(said);
    }
    for (group, times, ballot) in LARGE {
        (0..*times).for_each(|_| journal.ballot(group, 1, ballot));
    }
    journal.reveal(1);
    for (group, times, ballot) in LARGE {
        (0..*times).for_each(|_| journal.ballot(group, 2, ballot));
    }
    journal.reveal(2);
    journal
}

#[test]
fn no_secret_time_id_or_ballot_is_in_any_public_file() {
    let journal = evening();
    for audience in [Audience::Public, Audience::Letter] {
        let overview = journal.overview_for(audience);
        assert!(overview.ballots.is_empty() && overview.tallies.is_empty());
        for (name, text) in everything(&overview) {
            for secret in ["geheimwoord", "stilwoord", "Jansen"] {
                assert!(!text.contains(secret), "{secret} in {name}");
            }
            for entry in journal.session.entries() {
                let (id, stamp) = (entry.id.0, entry.at.0.to_string());
                for part in [id.to_string(), id.simple().to_string(), stamp[..10].to_owned()] {
                    assert!(!text.contains(&part), "{part} in {name}");
                }
                if let Event::BallotCast { ballot, .. } = &entry.event {
                    assert!(!text.contains(&ballot.0.to_string()), "{name}");
                }
            }
            let clock = |at: usize| {
                text.as_bytes().get(at..at + 5).is_some_and(|sign| {
                    let digit = |place: usize| sign[place].is_ascii_digit();
                    sign[2] == b':' && digit(0) && digit(1) && digit(3) && digit(4)
                })
            };
            assert!(!(0..text.len()).any(clock), "a time in {name}");
            assert!(!name.contains("stembriefjes") && !name.contains("ballots"), "{name}");
        }
        let json = json_of(&overview);
        assert!(json["session"]["id"].is_null() && json["session"]["title"] == "Dialoogtafel gezondheid");
        assert!(json["method"]["round_before"].is_null() && theme(&json, "mobiliteit")["earlier"].is_null());
    }
    // All of that is there for the working group.
    let all: String = everything(&journal.overview()).into_iter().map(|(_, text)| text).collect();
    for known in ["geheimwoord", "Jansen", "stembriefje", &journal.session.id().unwrap().to_string()] {
        assert!(all.contains(known), "{known}");
    }
}

#[test]
fn quotes_stand_by_the_alphabet_and_what_is_left_out_is_counted() {
    let overview = evening().overview_for(Audience::Public);
    let quotes: Vec<_> = overview
        .remarks()
        .into_iter()
        .map(|(_, remark)| (remark.number, remark.text.clone(), remark.group.clone()))
        .collect();
    let expected = [
        (1, "De bus komt maar één keer per uur.", "Inwoners"),
        (2, "Zonder auto kom je nergens.", "Zorg en welzijn"),
    ];
    assert_eq!(
        quotes,
        expected.map(|(number, text, group)| (number, text.to_owned(), Some(group.to_owned())))
    );
    let said = hidden(&overview);
    assert!(said.contains(
        &"Staat er niet in: 1 opmerking. Niet alles mag woord voor woord worden gebruikt.".to_owned()
    ));
    assert!(said.contains(
        &"Staat er niet in: 1 opmerking. Er staat misschien een naam, adres of nummer in.".to_owned()
    ));
    // Four remarks were made about it.
    assert_eq!(theme(&json_of(&overview), "mobiliteit")["contributions"], 4);
}

#[test]
fn who_said_it_is_only_told_when_every_group_is_large() {
    let mut journal = evening();
    // A group of which only remarks are known, while others voted, took part as well.
    assert!(
        journal.overview_for(Audience::Public).remarks().iter().all(|(_, remark)| remark.group.is_some())
    );
    let small = BLUEPRINT.replacen(
        "[[themes]]",
        "[[groups]]\nid = \"jong\"\nname = \"Jongeren\"\nperspective = \"resident\"\n[[themes]]",
        1,
    );
    journal.blueprint = toml::from_str(&small).unwrap();
    journal.session = Session::fold(journal.blueprint.setup(), journal.session.entries().to_vec());
    // Nobody of them was there: nothing is hidden.
    assert!(
        journal.overview_for(Audience::Public).remarks().iter().all(|(_, remark)| remark.group.is_some())
    );
    journal.remark("jong", (0, 0), &[], "Wij waren er ook.");
    let overview = journal.overview_for(Audience::Public);
    assert!(overview.remarks().iter().all(|(_, remark)| remark.group.is_none()));
    for group in &overview.participation.groups {
        assert_eq!((group.contributions, group.voters), (None, None));
    }
    for (name, text) in everything(&overview) {
        assert!(!text.contains("24 stembriefjes") && !text.contains("24 ballots"), "{name}");
    }
}

#[test]
fn ages_are_told_when_each_has_five_people() {
    let with = |ages: &[(Age, usize)]| {
        let mut journal = Journal::started(BLUEPRINT, false);
        for (age, people) in ages {
            for _ in 0..*people {
                let conversation = journal.add(Event::ConversationBegun {});
                journal.add(Event::ContributionRecorded {
                    group: GroupId::new("inwoners"),
                    position: Position::default(),
                    text: "Iets.".into(),
                    themes: Vec::new(),
                    quotable: false,
                    conversation: Some(conversation),
                });
                journal.add(Event::AgeGiven { conversation, age: *age });
            }
        }
        journal.overview_for(Audience::Public)
    };
    let enough = with(&[(Age::From20, 5), (Age::From65, 6)]);
    assert_eq!(enough.participation.ages, [(Age::From20, 5), (Age::From65, 6)]);
    assert_eq!(enough.participation.conversations, Some(11));
    let one_of_four = with(&[(Age::From20, 4), (Age::From65, 8)]);
    assert_eq!(one_of_four.participation.ages, []);
    assert!(
        hidden(&one_of_four).concat().contains("leeftijden. Van een leeftijd waren er te weinig mensen.")
    );
    let nine = with(&[(Age::From20, 9)]);
    assert_eq!((nine.participation.ages.len(), nine.participation.conversations), (0, None));
}

#[test]
fn an_answer_that_tells_nothing_hides_nothing() {
    // Nobody scored mobiliteit; some said so.
    let overview = voted(
        BLUEPRINT,
        &[
            ("inwoners", 6, "234 ???"),
            ("inwoners", 6, "443 ___"),
            ("zorg", 6, "345 ___"),
            ("zorg", 6, "432 ___"),
        ],
    )
    .overview_for(Audience::Public);
    assert_eq!(standing(&overview, "mobiliteit"), Standing::NotComparable);
    assert_eq!(hidden(&overview).len(), 1);
}

#[test]
fn the_example_still_says_a_lot_in_public() {
    let (blueprint, session) = fold_journal(example::entries(Player::at_home(Lang::Nl).now())).unwrap();
    let overview = build(&blueprint, &session, Audience::Public);
    let page = files(&overview, Format::Markdown, Lang::Nl).remove(0);
    insta::assert_snapshot!(String::from_utf8(page.bytes).unwrap());
}

/// Rows in which nothing may be seen are one sentence, which names just the themes that these rows named.
#[test]
fn what_may_not_be_seen_is_one_sentence_and_not_a_row_of_stars() {
    let page = |cast: Cast, audience| {
        let overview = voted(BLUEPRINT, cast).overview_for(audience);
        String::from_utf8(files(&overview, Format::Markdown, Lang::Nl).remove(0).bytes).unwrap()
    };
    let starred =
        |page: &str| page.lines().filter(|line| line.starts_with('|') && line.contains("\\*")).count();
    // Three people each: nothing of them may be seen by everyone.
    let few: Cast = &[("inwoners", 3, "234 554"), ("zorg", 3, "345 432")];
    let small = page(few, Audience::Public);
    assert_eq!(starred(&small), 0, "{small}");
    let said = "Van 2 thema’s is te weinig bekend om te tonen: Eenzaamheid en Mobiliteit.";
    assert_eq!(small.matches(said).count(), 1, "{small}");
    assert_eq!(small.matches("Van dit thema is te weinig bekend om cijfers te tonen.").count(), 2, "{small}");
    // A group that is not there is a fact, and not hidden.
    let one_theme: Cast = &[("inwoners", 12, "234 554"), ("inwoners", 12, "443 432"), ("zorg", 3, "345 432")];
    let mixed = page(one_theme, Audience::Public);
    assert_eq!(starred(&mixed), 0, "{mixed}");
    // The working group sees what both groups said together, and large groups lose nothing.
    for whole in [page(few, Audience::WorkingGroup), page(LARGE, Audience::Public)] {
        assert!(!whole.contains("Van 2 thema’s is te weinig bekend"), "{whole}");
        assert!(whole.contains("| Mobiliteit | "), "{whole}");
    }
    assert!(!page(LARGE, Audience::Public).contains("te weinig bekend"));
    // Of one person each there is nothing together either: no table of names, and none of rounds.
    let single = page(&[("inwoners", 1, "234 554"), ("zorg", 1, "345 432")], Audience::WorkingGroup);
    assert!(single.contains(said) && !single.contains("| Mobiliteit |"), "{single}");
}
