//! Agreement, differences and firmness in overviews, checked against figures worked out by hand.

#![allow(clippy::unwrap_used)]

use dialoogtafel::app::Now;
use dialoogtafel::blueprint::{Blueprint, OrderRule, bundled};
use dialoogtafel::example;
use dialoogtafel::export::Format;
use dialoogtafel::i18n::{Lang, Message};
use dialoogtafel::overview::{Audience, Firmness, Fraction, Overview, ThemeFirmness, ThemeResult, build};
use dialoogtafel::session::{Session, Stamp, ThemeId};
use proptest::prelude::*;
use serde_json::{Value, json};
use time::UtcOffset;

use crate::overview_fixture::{BLUEPRINT, Journal, files, revealed, scored};

/// One theme of two to choose; every kind of ballot (eenzaamheid, then mobiliteit) so many times.
fn one_of_two(residents: &[(usize, &str)], professionals: &[(usize, &str)]) -> Journal {
    let mut journal = Journal::started(&BLUEPRINT.replace("choose = 2", "choose = 1"), false);
    for (group, ballots) in [("inwoners", residents), ("zorg", professionals)] {
        for (times, answers) in ballots {
            for _ in 0..*times {
                journal.ballot(group, 1, answers);
            }
        }
    }
    journal.reveal(1);
    journal
}

fn theme<'a>(overview: &'a Overview, id: &str) -> &'a ThemeResult {
    overview.theme(&ThemeId::new(id)).unwrap()
}

fn firm<'a>(firmness: &'a Firmness, id: &str) -> &'a ThemeFirmness {
    firmness.theme(&ThemeId::new(id)).unwrap()
}

fn said(messages: &[Message]) -> Vec<String> {
    messages.iter().map(|message| Lang::Nl.say(message)).collect()
}

fn of_theme(overview: &Overview, id: &str) -> Vec<String> {
    said(
        &theme(overview, id)
            .figures
            .stands_out(&overview.participation.names(), overview.method.promising_from),
    )
}

fn close(one: Option<f64>, other: f64) -> bool {
    one.is_some_and(|one| (one - other).abs() < 1e-9)
}

fn json(overview: &Overview) -> Value {
    serde_json::from_slice(&files(overview, Format::Json, Lang::Nl)[0].bytes).unwrap()
}

fn page(overview: &Overview, format: Format) -> String {
    String::from_utf8(files(overview, format, Lang::Nl)[0].bytes.clone()).unwrap()
}

/// Half the residents give urgency of mobiliteit a 1 and half a 5; all professionals a 1.
fn two_camps(of_each: usize, professionals: usize) -> Overview {
    one_of_two(&[(of_each, "444 154"), (of_each, "444 554")], &[(professionals, "444 154")]).overview()
}

#[test]
fn two_camps_are_called_so_from_ten_answers_on() {
    let overview = two_camps(5, 5);
    let urgency = &theme(&overview, "mobiliteit").figures.criteria[0];
    assert_eq!(urgency.groups[0].agreement(), Fraction::new(-1, 1));
    assert_eq!(urgency.groups[1].agreement(), Some(Fraction::ONE));
    // 25 of the 50 pairs have a higher resident, the others are equal.
    let pairs = urgency.dominance().unwrap();
    assert_eq!((pairs.delta(), pairs.lower), (Fraction::new(1, 2), Fraction::ZERO));
    assert_eq!(
        of_theme(&overview, "mobiliteit"),
        [
            "Zwakste punt: urgentie.",
            "Inwoners geven 2,0 punt meer voor urgentie dan professionals: bespreek dit verschil.",
            "Inwoners en professionals over urgentie. Kies een inwoner en een professional. In 50 van de 100 keer geeft de inwoner een hoger cijfer, in 0 keer een lager.",
            "Inwoners over urgentie: Er zijn twee groepen met een andere mening. Praat hier samen over.",
            "Inwoners over potentie en energie: De meesten denken er hetzelfde over.",
        ]
    );
    let camps = "Mobiliteit. Inwoners over urgentie: Er zijn twee groepen met een andere mening. Praat hier samen over.";
    assert!(said(&overview.stands_out).contains(&camps.to_owned()));
}

#[test]
fn few_answers_have_figures_but_no_words() {
    let overview = one_of_two(&[(4, "444 154"), (4, "444 554")], &[(4, "444 154")]).of_ballots();
    let urgency = &theme(&overview, "mobiliteit").figures.criteria[0];
    assert_eq!(urgency.groups[0].agreement(), Fraction::new(-1, 1));
    assert_eq!(urgency.dominance().unwrap().delta(), Fraction::new(1, 2));
    assert_eq!(
        of_theme(&overview, "mobiliteit"),
        [
            "Zwakste punt: urgentie.",
            "Inwoners geven 2,0 punt meer voor urgentie dan professionals: bespreek dit verschil.",
        ]
    );
}

#[test]
fn all_groups_of_a_perspective_are_compared_together() {
    let third = "[[groups]]\nid = \"jong\"\nname = \"Jongeren\"\nperspective = \"resident\"\n[[themes]]";
    let mut journal = Journal::started(&BLUEPRINT.replacen("[[themes]]", third, 1), false);
    journal.ballot("inwoners", 1, "555 555");
    journal.ballot("jong", 1, "222 222");
    journal.ballot("jong", 1, "333 333");
    journal.ballot("zorg", 1, "333 333");
    let overview = journal.of_ballots();
    let pairs = theme(&overview, "mobiliteit").figures.criteria[0].dominance().unwrap();
    // 5, 2 and 3 against 3.
    let third = Fraction::new(1, 3).unwrap();
    assert_eq!((pairs.higher, pairs.lower, pairs.equal), (third, third, third));
}

#[test]
fn a_tie_is_as_shaky_as_it_can_be() {
    let overview = one_of_two(&[(10, "555 333")], &[(5, "333 555")]).overview();
    let firmness = overview.firmness.as_ref().unwrap();
    for id in ["eenzaamheid", "mobiliteit"] {
        let theme = firm(firmness, id);
        assert!(theme.in_top && close(theme.p_top, 0.5) && close(theme.p_top_weights, 0.5), "{theme:?}");
        assert!(close(theme.p_promising, 1.0));
        assert!(theme.rank_acceptability.as_ref().unwrap().iter().all(|p| close(Some(*p), 0.5)));
    }
    assert_eq!((firmness.weight_intervals, firmness.ballots_that_matter), (None, 0));
    let certain = |step: usize| firmness.voice_steps[step].top.as_ref().unwrap().certain.clone();
    assert_eq!(
        (certain(4), certain(5), certain(6)),
        (vec![ThemeId::new("mobiliteit")], vec![], vec![ThemeId::new("eenzaamheid")])
    );
    // They tie for every weight, so together they win everywhere.
    assert_eq!(firmness.winners.iter().map(|winner| winner.themes.len()).collect::<Vec<_>>(), [2]);
    insta::assert_snapshot!(section(&page(&overview, Format::Markdown)), @"
    Hoe vaak staat een thema in de top 1?

    | Thema | Met andere mensen zoals deze | Als de drie punten anders tellen |
    | --- | --- | --- |
    | Eenzaamheid | wankel: 50 van de 100 keer | wankel: 50 van de 100 keer |
    | Mobiliteit | wankel: 50 van de 100 keer | wankel: 50 van de 100 keer |

    - Haal één stembriefje weg, welk dan ook, en de top 1 blijft gelijk.
    - Telt de stem van inwoners iets zwaarder of lichter, dan verandert de top 1 al.
    - De top van alleen inwoners: Eenzaamheid. De top van alleen professionals: Mobiliteit.
    - Dit gaat over de mensen die er waren. Het laat niet zien dat zij denken zoals het hele dorp.
    ");
}

/// What stands under the heading of the firmness in Markdown.
fn section(page: &str) -> &str {
    let section = page.split_once("## Hoe stevig is de volgorde?").map_or("", |(_, rest)| rest);
    section.split_once("\n## ").map_or(section, |(section, _)| section).trim()
}

#[test]
fn the_gate_holds_under_every_rule_and_for_all_weights() {
    // 5, 5 and 2 give the higher figure under each rule, but 2 is too low.
    let mut journal = one_of_two(&[(5, "333 552")], &[(5, "333 552")]);
    for order in [OrderRule::Geometric, OrderRule::Owa321, OrderRule::Arithmetic] {
        journal.blueprint.scoring.order = order;
        let overview = journal.overview();
        assert!(overview.themes[0].figures.score < overview.themes[1].figures.score);
        let firmness = overview.firmness.unwrap();
        let first = firm(&firmness, "eenzaamheid");
        assert!(first.rank == Some(1) && close(first.p_top, 1.0));
        if order == OrderRule::Owa321 {
            assert_eq!((&first.rank_acceptability, first.p_top_weights), (&None, None));
            assert_eq!((firmness.weight_intervals, firmness.winners.len()), (None, 0));
            assert_eq!(firmness.chances().unwrap().ways.len(), 1);
        } else {
            assert!(close(first.p_top_weights, 1.0));
            assert_eq!(firmness.winners[0].themes, [ThemeId::new("eenzaamheid")]);
        }
        assert!(firmness.voice_steps.iter().all(|step| step.top.as_ref() == Some(&firmness.top)));
    }
}

#[test]
fn weights_may_move_until_the_top_changes() {
    // Eenzaamheid has the urgency and mobiliteit the potential; urgency counts twice.
    let mut journal = one_of_two(&[(1, "533 353")], &[(1, "533 353")]);
    journal.blueprint.scoring.weights.urgency = 2.0;
    let overview = journal.of_ballots();
    let firmness = overview.firmness.as_ref().unwrap();
    assert!(close(firm(firmness, "eenzaamheid").p_top_weights, 0.5));
    // t over (1-t)/2, and 2/3 (1-t) over t; energy takes from both alike.
    let limits = firmness.weight_intervals.unwrap().map(|limits| [limits.from, limits.to]);
    for (found, expected) in limits.iter().flatten().zip([1.0 / 3.0, 1.0, 0.0, 0.4, 0.0, 1.0]) {
        assert!(close(Some(*found), expected), "{limits:?}");
    }
    let shares: Vec<f64> = firmness.winners.iter().map(|winner| winner.p).collect();
    assert!(shares.len() == 2 && shares.iter().all(|p| close(Some(*p), 0.5)), "{shares:?}");
    // One ballot in a group: nothing about other people, single ballots or one side alone.
    assert!(firm(firmness, "eenzaamheid").p_top.is_none());
    insta::assert_snapshot!(section(&page(&overview, Format::Markdown)), @"
    Hoe vaak staat een thema in de top 1?

    | Thema | Als de drie punten anders tellen |
    | --- | --- |
    | Eenzaamheid | wankel: 50 van de 100 keer |
    | Mobiliteit | 50 van de 100 keer |

    - Telt één punt zwaarder of lichter, dan blijft de top 1 gelijk binnen deze grenzen: urgentie voor 33 tot 100 procent en potentie voor 0 tot 40 procent.
    - In een groep zijn minder dan 5 stembriefjes. Daarom zeggen we niets over andere mensen.
    - Dit gaat over de mensen die er waren. Het laat niet zien dat zij denken zoals het hele dorp.
    ");
}

#[test]
fn single_ballots_are_counted_that_make_the_difference() {
    // 21/5 against 4. Without a five of one group it is 4 and 21/5 together: still ahead.
    let ballots = [(3, "555 444"), (2, "333 444")];
    let ahead = one_of_two(&ballots, &ballots).overview().firmness.unwrap();
    assert_eq!((ahead.ballots, ahead.ballots_that_matter), (Some(10), 0));
    // Level, and each of the six residents who give no 4 tips it.
    let level = one_of_two(&[(3, "555 444"), (3, "333 444")], &[(5, "444 444")]).overview();
    assert_eq!(level.firmness.as_ref().unwrap().ballots_that_matter, 6);
    let sentence = "6 van de 11 stembriefjes maken het verschil: haal er één van weg en de top 1 verandert.";
    assert!(page(&level, Format::Html).contains(sentence));
    assert!(section(&page(&level, Format::Markdown)).contains(sentence));
}

/// The evening in Veldermeer, with every kind of sentence.
#[test]
fn the_example_is_said_in_both_languages() {
    let now = Now { stamp: Stamp(1_795_000_000_000_000), offset: UtcOffset::UTC };
    let bundled = bundled().iter().find(|bundled| bundled.id == "dialoogtafel").unwrap();
    let blueprint: Blueprint = toml::from_str(bundled.text).unwrap();
    let mut session = Session::new(blueprint.setup());
    for entry in example::entries(now) {
        session.apply(entry);
    }
    let firmness = build(&blueprint, &session, Audience::WorkingGroup).firmness.unwrap();
    for (lang, name) in [(Lang::Nl, "example"), (Lang::En, "example_en")] {
        let chances = firmness.chances().unwrap();
        let rows = chances.rows.iter().map(|(theme, row)| {
            let row: Vec<_> = row.iter().map(|chance| lang.say(&chance.said())).collect();
            format!("{}: {}", theme.name, row.join(" / "))
        });
        let ways = chances.ways.iter().map(|way| lang.say(&way.title())).collect::<Vec<_>>().join(" / ");
        let sentences = firmness.sentences().into_iter().chain(chances.explained.clone());
        let lines = [ways].into_iter().chain(rows).chain(sentences.map(|said| lang.say(&said)));
        insta::assert_snapshot!(name, lines.collect::<Vec<_>>().join("\n"));
    }
}

#[test]
fn nothing_is_said_where_there_is_nothing_to_choose_or_to_know() {
    let (small, hidden) = (revealed().overview(), scored().overview());
    assert!(small.firmness.as_ref().unwrap().sentences().is_empty() && hidden.firmness.is_none());
    for overview in [small, hidden] {
        for format in [Format::Markdown, Format::Html] {
            assert!(!page(&overview, format).contains("Hoe stevig"));
            assert!(!page(&overview, format).contains("Met andere mensen zoals deze"));
        }
    }
    // Professionals scored nothing: no theme has a rank.
    let half = one_of_two(&[(5, "333 444")], &[]).overview();
    assert!(half.firmness.is_none());
}

#[test]
fn json_holds_every_figure_and_null_where_there_is_none() {
    let json_of = |journal: &Journal| json(&journal.overview());
    let whole = json_of(&one_of_two(&[(10, "555 333")], &[(5, "333 555")]));
    let theme = &whole["themes"][0];
    assert_eq!(theme["criteria"]["urgency"]["delta"], json!(1.0));
    assert_eq!(theme["criteria"]["urgency"]["groups"]["zorg"]["agreement"], json!(1.0));
    assert_eq!(theme["firmness"]["p_top"], json!(0.5));
    assert_eq!(theme["firmness"].as_object().unwrap().len(), 4);
    assert_eq!(whole["firmness"]["weight_interval"], Value::Null);
    assert_eq!(whole["firmness"]["ballots_that_matter"], json!(0));
    assert_eq!(whole["firmness"]["voice_steps"][3], json!({"resident": 0.3, "top": ["mobiliteit"]}));
    assert_eq!(whole["firmness"]["voice_steps"][5], json!({"resident": 0.5, "top": []}));

    let unscored = json_of(&one_of_two(&[(5, "333 ___")], &[(5, "444 ___")]));
    assert_eq!(unscored["themes"][0]["firmness"]["p_top"], json!(1.0));
    let nothing =
        json!({"rank_acceptability": null, "p_top": null, "p_top_weights": null, "p_promising": null});
    assert_eq!(unscored["themes"][1]["firmness"], nothing);
    let criterion = &unscored["themes"][1]["criteria"]["energy"];
    assert_eq!(
        (&criterion["delta"], &criterion["groups"]["zorg"]["agreement"]),
        (&Value::Null, &Value::Null)
    );

    let hidden = json_of(&scored());
    assert_eq!(hidden["themes"][0]["firmness"], nothing);
    assert_eq!(
        hidden["firmness"],
        json!({"weight_interval": null, "ballots_that_matter": null, "voice_steps": null})
    );
}

#[test]
fn a_worker_thread_can_hand_it_over() {
    let overview = one_of_two(&[(5, "345 543")], &[(5, "432 234")]).overview();
    let elsewhere = std::thread::spawn(move || overview.firmness).join().unwrap();
    assert!(elsewhere.is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Who came when changes no figure, no sentence and no file.
    #[test]
    fn the_order_of_the_ballots_does_not_matter(
        cast in prop::collection::vec((any::<bool>(), prop::collection::vec("[1-5?_]{3}", 2)), 10..24).prop_shuffle(),
        turn in 0..10_usize
    ) {
        let overview = |ballots: &[(bool, Vec<String>)]| {
            let mut journal = Journal::started(&BLUEPRINT.replace("choose = 2", "choose = 1"), false);
            for (resident, answers) in ballots {
                journal.ballot(if *resident { "inwoners" } else { "zorg" }, 1, &answers.join(" "));
            }
            journal.reveal(1);
            journal.overview()
        };
        let mut other = cast.clone();
        other.rotate_left(turn);
        other.reverse();
        let (one, other) = (overview(&cast), overview(&other));
        prop_assert_eq!(&one.firmness, &other.firmness);
        for format in [Format::Markdown, Format::Csv, Format::Json] {
            for (one, other) in files(&one, format, Lang::Nl).iter().zip(files(&other, format, Lang::Nl)) {
                // The session's id is that of its first entry, and the same here.
                prop_assert_eq!(one, &other);
            }
        }
    }
}
