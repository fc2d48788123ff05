//! What of the words leaves the room: quotes, groups, ages, and what is left out.
#![allow(clippy::unwrap_used)]

use dialoogtafel::blueprint::fold_journal;
use dialoogtafel::example;
use dialoogtafel::export::Format;
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Audience, Standing, build};
use dialoogtafel::session::{Age, Event, GroupId, Position, Session};

use super::public::{Cast, LARGE, everything, hidden, json_of, standing, theme, voted};
use crate::overview_fixture::{BLUEPRINT, Journal, files};
use crate::player::Player;

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
