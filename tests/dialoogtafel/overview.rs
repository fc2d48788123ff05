//! What an overview says, checked against figures worked out by hand.

#![allow(clippy::unwrap_used)]

use dialoogtafel::blueprint::{OrderRule, Scoring};
use dialoogtafel::i18n::{Lang, Message};
use dialoogtafel::overview::{Criterion, Fraction, Overview, ThemeResult, of_ballots};
use dialoogtafel::session::ThemeId;

use crate::overview_fixture::{BLUEPRINT, Journal, revealed, scored};
use crate::player::Player;

fn fraction(numerator: i128, denominator: i128) -> Option<Fraction> {
    Fraction::new(numerator, denominator)
}

fn theme<'a>(overview: &'a Overview, id: &str) -> &'a ThemeResult {
    overview.theme(&ThemeId::new(id)).unwrap()
}

fn said(messages: &[Message]) -> Vec<String> {
    messages.iter().map(|message| Lang::Nl.say(message)).collect()
}

#[test]
fn means_and_gaps_are_exact() {
    let overview = revealed().overview();
    let [urgency, potential, energy] = &theme(&overview, "mobiliteit").figures.criteria;
    // Residents 5 and 4 (one does not know), professionals 3 (one left it blank).
    assert_eq!(urgency.sides, [fraction(9, 2), fraction(3, 1)]);
    assert_eq!((urgency.mean, urgency.gap), (fraction(15, 4), fraction(3, 2)));
    assert_eq!(urgency.groups[0].counts(), Some([0, 0, 0, 3, 3]));
    assert_eq!((urgency.groups[0].dont_know, urgency.groups[1].blank), (Some(3), Some(5)));
    // 11/3 and 7/2: halfway is 43/12.
    assert_eq!((potential.mean, potential.gap), (fraction(43, 12), fraction(1, 6)));
    assert_eq!((energy.mean, energy.gap), (fraction(15, 4), fraction(-1, 2)));
}

#[test]
fn promising_themes_come_first_whatever_their_score() {
    let overview = revealed().overview();
    let (first, second) = (&overview.themes[0], &overview.themes[1]);
    assert_eq!(
        (first.id.as_str(), first.figures.rank, first.figures.promising),
        ("mobiliteit", Some(1), Some(true))
    );
    assert_eq!(
        (second.id.as_str(), second.figures.rank, second.figures.promising),
        ("eenzaamheid", Some(2), Some(false))
    );
    assert_eq!(second.figures.weakest, [Criterion::Urgency]);
    // 100 times the cube root of 11/16 * 31/48 * 11/16, and of 3/8 * 7/8 * 13/16.
    assert!((first.figures.score.unwrap() - 67.332).abs() < 1e-3, "{:?}", first.figures.score);
    assert!((second.figures.score.unwrap() - 64.361).abs() < 1e-3, "{:?}", second.figures.score);
}

#[test]
fn a_gap_of_exactly_one_is_flagged() {
    let overview = revealed().overview();
    let [urgency, potential, energy] = &theme(&overview, "eenzaamheid").figures.criteria;
    assert_eq!((urgency.gap, potential.gap, energy.gap), (fraction(-1, 1), fraction(1, 1), fraction(-1, 2)));
    assert!(urgency.is_gap_flagged() && potential.is_gap_flagged() && !energy.is_gap_flagged());
}

#[test]
fn what_stands_out_is_said_in_plain_sentences() {
    let overview = revealed().overview();
    insta::assert_snapshot!(
        [said(&overview.in_brief), said(&overview.stands_out), said(&overview.method.sentences())].concat().join("\n"),
        @"
        In dit overzicht: 4 opmerkingen en 19 stembriefjes.
        Het meest genoemd: Mobiliteit (2 keer) en Eenzaamheid (2 keer).
        1 opmerking hoort nog bij geen thema.
        Eén thema is kansrijk: Mobiliteit.
        1 van de 2 gewenste thema’s is kansrijk. Praat over wat een ander thema kansrijk maakt.
        Mobiliteit. Inwoners geven 1,5 punt meer voor urgentie dan professionals: bespreek dit verschil.
        Eenzaamheid. Inwoners geven 1,0 punt minder voor urgentie dan professionals: bespreek dit verschil.
        Eenzaamheid. Inwoners geven 1,0 punt meer voor potentie dan professionals: bespreek dit verschil.
        Het zwakste punt is urgentie bij Eenzaamheid.
        Het zwakste punt is potentie bij Mobiliteit.
        Een thema is kansrijk als urgentie, potentie en energie alle drie gemiddeld 3 of hoger krijgen.
        Kansrijke thema’s staan bovenaan, en verder bepaalt één cijfer van 0 tot 100 de volgorde: een zwak punt trekt dat cijfer omlaag (meetkundig gemiddelde).
        "
    );
}

#[test]
fn every_order_rule_is_explained_in_two_sentences() {
    let mut method = revealed().overview().method;
    for order in [OrderRule::Geometric, OrderRule::Owa321, OrderRule::Arithmetic] {
        method.order = order;
        for lang in [Lang::Nl, Lang::En] {
            for sentence in method.sentences() {
                assert_eq!(lang.say(&sentence).matches(". ").count(), 0);
                assert!(lang.say(&sentence).ends_with('.'));
            }
        }
    }
}

#[test]
fn a_group_without_ballots_makes_the_order_undefined() {
    let mut journal = Journal::started(BLUEPRINT, false);
    for _ in 0..5 {
        journal.ballot("inwoners", 1, "555 444");
    }
    journal.reveal(1);
    let overview = journal.overview();
    for theme in &overview.themes {
        assert_eq!((theme.figures.rank, theme.figures.score, theme.figures.promising), (None, None, None));
        assert!(theme.figures.criteria.iter().all(|figures| figures.mean.is_none() && figures.gap.is_none()));
        assert!(theme.figures.criteria.iter().all(|figures| figures.sides[0].is_some()));
    }
    assert_eq!(overview.top.certain, []);
    assert_eq!(
        said(&overview.stands_out),
        [
            "Nog niet te vergelijken: Eenzaamheid en Mobiliteit. Niet elke groep heeft deze thema’s helemaal gescoord."
        ]
    );
    assert_eq!(overview.participation.missing, ["Zorg en welzijn"]);
}

#[test]
fn a_perspective_without_groups_takes_no_part() {
    let residents_only = BLUEPRINT.replace("perspective = \"professional\"", "perspective = \"resident\"");
    let mut journal = Journal::started(&residents_only, false);
    journal.ballot("inwoners", 1, "222 444");
    journal.ballot("inwoners", 1, "222 444");
    journal.ballot("zorg", 1, "555 555");
    let overview = journal.of_ballots();
    let urgency = &theme(&overview, "eenzaamheid").figures.criteria[0];
    // The two groups share the voice: 2 and 5, however many people they are.
    assert_eq!((urgency.mean, urgency.gap), (fraction(7, 2), None));
    assert_eq!(overview.method.voices.len(), 1);
}

#[test]
fn a_tie_at_the_border_stays_open() {
    let mut journal = Journal::started(&BLUEPRINT.replace("choose = 2", "choose = 1"), false);
    journal.ballot("inwoners", 1, "345 534");
    journal.ballot("zorg", 1, "345 534");
    let overview = journal.of_ballots();
    assert_eq!(
        overview.themes.iter().map(|theme| theme.figures.rank).collect::<Vec<_>>(),
        [Some(1), Some(1)]
    );
    assert_eq!(
        (overview.top.certain.len(), overview.top.contested.len(), overview.top.open_places),
        (0, 2, 1)
    );
    assert!(
        said(&overview.stands_out).contains(
            &"Eenzaamheid en Mobiliteit staan gelijk, en er is nog 1 plaats. Kies samen.".to_owned()
        )
    );
}

#[test]
fn without_a_reveal_there_are_no_figures() {
    let overview = scored().overview();
    assert!(!overview.method.revealed);
    for theme in &overview.themes {
        assert_eq!((theme.figures.rank, theme.figures.score, theme.figures.promising), (None, None, None));
        assert_eq!(theme.figures.criteria, <[_; 3]>::default());
        assert!(theme.figures.weakest.is_empty());
    }
    assert!(overview.ballots.is_empty() && overview.stands_out.is_empty());
    assert_eq!(overview.participation.groups[0].voters, Some(9));
    assert_eq!(said(&[overview.hidden[0].why.clone()]), ["De scores zijn nog niet getoond aan de groep."]);
}

#[test]
fn the_last_revealed_round_counts() {
    let mut journal = revealed();
    for _ in 0..5 {
        journal.ballot("inwoners", 2, "111 555");
        journal.ballot("zorg", 2, "111 555");
    }
    let before = journal.overview();
    assert_eq!((before.method.round, before.hidden.len()), (1, 1));
    journal.reveal(2);
    let after = journal.overview();
    assert_eq!((after.method.round, after.hidden.len()), (2, 0));
    assert_eq!(theme(&after, "mobiliteit").figures.criteria[0].mean, fraction(5, 1));
    assert_eq!(after.participation.groups[0].voters, Some(5));
}

#[test]
fn a_remark_stands_under_each_of_its_themes_and_is_counted_once() {
    let overview = revealed().overview();
    assert_eq!(overview.remarks().len(), 4);
    assert_eq!(theme(&overview, "mobiliteit").contributions().count(), 2);
    assert_eq!(theme(&overview, "eenzaamheid").contributions().count(), 2);
    assert_eq!(overview.untagged.len(), 1);
    // A step without questions is named by its title.
    assert_eq!(theme(&overview, "eenzaamheid").remarks[1].question, "Afronden");
}

#[test]
fn a_remark_with_only_a_theme_that_is_not_there_has_no_theme() {
    let mut journal = Journal::started(BLUEPRINT, false);
    journal.remark("inwoners", (9, 9), &["weg"], "Over iets anders.");
    journal.remark("niemand", (0, 0), &[], "Van een onbekende groep.");
    let gone = journal.remark("inwoners", (0, 0), &[], "Weggehaald.");
    journal.remove(gone);
    let overview = journal.overview();
    assert_eq!(overview.remarks().len(), 2);
    assert_eq!(overview.remarks()[0].1.text, "Over iets anders.");
    assert_eq!(overview.remarks()[1].1.group.as_deref(), Some("niemand"));
}

#[test]
fn ballots_alone_give_the_same_order() {
    let journal = revealed();
    let alone = journal.of_ballots();
    let whole = journal.overview();
    let figures = |overview: &Overview| -> Vec<_> {
        overview
            .themes
            .iter()
            .map(|theme| (theme.id.clone(), theme.figures.rank, theme.figures.criteria.clone()))
            .collect()
    };
    assert_eq!(figures(&alone), figures(&whole));
    assert_eq!(alone.top, whole.top);
    assert!(alone.session.id.is_none());
}

#[test]
fn the_number_of_a_ballot_does_not_tell_when_it_came() {
    let (mut one, mut other) = (Journal::started(BLUEPRINT, false), Journal::started(BLUEPRINT, false));
    let ballots = ["123 321", "555 5?_", "111 111", "123 321", "555 515", "444 323", "254 132"];
    for (early, late) in ballots.iter().zip(ballots.iter().rev()) {
        one.ballot("inwoners", 1, early);
        other.ballot("inwoners", 1, late);
    }
    one.reveal(1);
    other.reveal(1);
    assert_eq!(one.overview().ballots, other.overview().ballots);
}

#[test]
fn nobody_with_a_voice_means_no_order() {
    let journal = revealed();
    let mut scoring = Scoring::default();
    scoring.voices.resident = 0.0;
    scoring.voices.professional = 0.0;
    let ballots: Vec<_> = journal.session.ballots(1).cloned().collect();
    let overview = of_ballots(&scoring, &journal.blueprint.setup(), &ballots);
    assert!(overview.themes.iter().all(|theme| theme.figures.rank.is_none()));
}

#[test]
fn a_mean_that_only_looks_high_enough_is_told_in_full() {
    // 2 once and 3 nineteen times is 59/20: it rounds to 3,0.
    let mut journal = Journal::started(BLUEPRINT, false);
    for ballot in 0..20 {
        let urgency = if ballot < 1 { "2" } else { "3" };
        journal.ballot("inwoners", 1, &format!("444 {urgency}44"));
        journal.ballot("zorg", 1, &format!("444 {urgency}44"));
    }
    journal.reveal(1);
    let overview = journal.overview();
    let figures = &theme(&overview, "mobiliteit").figures;
    assert_eq!((figures.promising, figures.criteria[0].mean), (Some(false), fraction(59, 20)));
    let said: Vec<String> = figures
        .stands_out(&overview.participation.names(), 3.0)
        .iter()
        .map(|said| Lang::Nl.say(said))
        .collect();
    assert!(said.contains(&"Net niet kansrijk op urgentie: 2,95 is minder dan 3.".to_owned()), "{said:?}");
    let other = theme(&overview, "eenzaamheid").figures.stands_out(&overview.participation.names(), 3.0);
    assert!(other.iter().all(|said| said.id != "overview-just-missed"));
}

/// Who was in the room saw an order with every theme: a report that leaves one out says so before it counts.
#[test]
fn a_report_without_the_place_of_a_theme_says_so_before_what_is_promising() {
    let mut player = Player::at_table(Lang::Nl);
    // Five residents and four professionals: those are too few to be shown by themselves.
    let ballots = ["555433443333333333", "544533344333333333", "455544334333333333", "554433443333333333"];
    for keys in ballots.iter().chain(&ballots[..1]) {
        player.press(&format!("<ctrl-3>{keys}<enter>"));
    }
    player.press("<f2>");
    for keys in ballots {
        player.press(&format!("{keys}<enter>"));
    }
    player.press("<ctrl-o><enter>").work();
    player.export_everything();
    let report = crate::goals::file(&player, "md");
    let hidden =
        report.lines().filter(|line| line.starts_with("| – |") && line.contains("niet te zien")).count();
    assert!(hidden > 0, "{report}");
    let without = report.find("Niet in deze volgorde: ").unwrap();
    let promising = report.find("Van de thema’s die hier te zien zijn").unwrap();
    assert!(without < promising, "{report}");
    assert!(!report.contains("gewenste thema’s"), "{report}");
}
