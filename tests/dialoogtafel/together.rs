//! Several sessions in one overview.

#![allow(clippy::unwrap_used)]

use dialoogtafel::blueprint::Blueprint;
use dialoogtafel::export::Format;
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Audience, Fraction, Overview, build, build_together};
use dialoogtafel::session::{Event, Position, Session, ThemeId};

use time::Date;
use time::macros::date;

use crate::overview_fixture::{BLUEPRINT, Journal, files};

const NL: Lang = Lang::Nl;

/// A session with a remark, and so many ballots of residents and professionals that are all alike but the last.
fn session(place: &str, ballots: [usize; 2], answers: &str, last: &str) -> Journal {
    session_on(place, date!(2026 - 11 - 22), ballots, answers, last)
}

fn session_on(place: &str, day: Date, ballots: [usize; 2], answers: &str, last: &str) -> Journal {
    let mut journal = Journal::new(BLUEPRINT);
    journal.start_on(place, day, false);
    let said = journal.remark("inwoners", (0, 0), &["mobiliteit"], &format!("De bus in {place}"));
    journal.quotable(said);
    for (group, count) in ["inwoners", "zorg"].into_iter().zip(ballots) {
        for number in 1..=count {
            journal.ballot(group, 1, if number == count { last } else { answers });
        }
    }
    journal.reveal(1);
    journal
}

fn pair(journal: Journal) -> (Blueprint, Session) {
    (journal.blueprint, journal.session)
}

fn text(overview: &Overview, format: Format) -> String {
    files(overview, format, NL).iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).collect()
}

fn mean(sum: u32, count: u32) -> Option<Fraction> {
    Fraction::whole(sum).over(Fraction::whole(count))
}

#[test]
fn people_are_added_up_per_perspective_and_places_stand_beside_each_other() {
    // Urgency of mobility: six times 5 and once 3, and eight times 1 and twice 3 in the other place.
    let one = session("Veldermeer", [7, 7], "333 544", "333 344");
    let other = session("Zuidwolde", [10, 10], "333 144", "333 344");
    let (one, other) = (pair(one), pair(other));
    let alone =
        [build(&one.0, &one.1, Audience::WorkingGroup), build(&other.0, &other.1, Audience::WorkingGroup)];
    let both = build_together(&[one, other], Audience::WorkingGroup).unwrap();
    let mobility = both.theme(&ThemeId::new("mobiliteit")).unwrap();
    // (6 x 5 + 3 + 9 x 1 + 3) / 17 on both sides: people are counted, not places.
    assert_eq!(mobility.figures.criteria[0].mean, mean(45, 17));
    assert_eq!(both.participation.groups[0].voters, Some(17));
    for (place, alone) in alone.iter().enumerate() {
        let theme = alone.theme(&ThemeId::new("mobiliteit")).unwrap();
        let shown = mobility.places[place].as_ref().unwrap();
        assert_eq!(shown.means, theme.figures.criteria.each_ref().map(|result| result.mean));
        assert_eq!((shown.score, shown.rank), (theme.figures.score, theme.figures.rank));
    }
    let page = text(&both, Format::Markdown);
    assert!(page.contains("## Plaats naast plaats"), "{page}");
    assert!(page.contains("| Mobiliteit | Urgentie | 4,7 | 1,2 |"), "{page}");
    assert!(page.contains("Hierin staan 2 sessies samen: Veldermeer en Zuidwolde."), "{page}");
    assert!(page.contains("**Inwoners, Zuidwolde**"), "{page}");
    for place in ["Veldermeer", "Zuidwolde"] {
        assert_eq!(page.matches(&format!("- De bus in {place}")).count(), 1, "{page}");
    }
}

#[test]
fn the_order_of_the_files_changes_no_figure() {
    let made = |turned: bool| {
        let mut pairs = vec![
            pair(session("Veldermeer", [7, 7], "333 544", "333 344")),
            pair(session("Zuidwolde", [10, 10], "333 144", "333 344")),
        ];
        if turned {
            pairs.reverse();
        }
        build_together(&pairs, Audience::WorkingGroup).unwrap()
    };
    let (one, other) = (made(false), made(true));
    for (one, other) in one.themes.iter().zip(&other.themes) {
        assert_eq!((&one.id, &one.figures), (&other.id, &other.figures));
    }
}

/// One place is small: what it said would follow from the other place and the whole.
#[test]
fn a_small_place_hides_that_theme_at_every_place() {
    for (audience, least) in [(Audience::WorkingGroup, 4), (Audience::Public, 9)] {
        let small = session("Klein", [least, least], "345 544", "333 344");
        let large = session("Groot", [20, 20], "324 152", "435 333");
        let both = build_together(&[pair(small), pair(large)], audience).unwrap();
        for theme in &both.themes {
            assert_eq!(theme.places, [None, None], "{audience:?}");
            assert!(theme.figures.score.is_some(), "together they are many");
        }
        assert!(!text(&both, Format::Markdown).contains("Plaats naast plaats"));
    }
}

/// Many residents in all, but only a few of them at one place: a quote does not say where it was heard.
#[test]
fn in_public_a_quote_has_a_group_and_no_place() {
    let small = session("Klein", [3, 3], "345 544", "333 344");
    let large = session("Groot", [20, 20], "324 152", "435 333");
    let both = build_together(&[pair(small), pair(large)], Audience::Public).unwrap();
    let groups: Vec<_> = both.remarks().iter().map(|(_, remark)| remark.group.clone()).collect();
    assert_eq!(groups, [Some("Inwoners".to_owned()), Some("Inwoners".to_owned())]);
    for place in &both.places {
        assert_eq!((place.contributions, place.voters, place.session.id), (None, None, None));
    }
}

#[test]
fn a_theme_with_the_same_name_is_the_same_theme() {
    let add = |place: &str, id: &str, name: &str| {
        let mut journal = session(place, [0, 0], "", "");
        journal.add(Event::ThemeAdded { theme: ThemeId::new(id), name: name.into() });
        journal.remark("inwoners", (0, 1), &[id], &format!("Een café in {place}"));
        pair(journal)
    };
    let pairs = [add("Veldermeer", "cafe-1", "Café"), add("Zuidwolde", "cafe-2", "cafe")];
    let both = build_together(&pairs, Audience::WorkingGroup).unwrap();
    let cafes: Vec<_> = both.themes.iter().filter(|theme| theme.id.as_str().starts_with("cafe")).collect();
    assert_eq!(cafes.len(), 1);
    assert_eq!((cafes[0].name.as_str(), cafes[0].said), ("Café", 2));
}

#[test]
fn plans_that_cannot_be_added_up_are_refused_by_place() {
    let other = BLUEPRINT.replace("choose = 2", "choose = 1");
    let mut journal = Journal::new(&other);
    journal.start("Anderveen", false);
    let refused = build_together(
        &[pair(session("Veldermeer", [1, 1], "333 333", "333 333")), pair(journal)],
        Audience::WorkingGroup,
    );
    assert!(NL.say(&refused.unwrap_err()).contains("De sessie in Anderveen scoort anders"));
    // A letter is written in one session: of several it would be another than the one that was written.
    let pairs = ["Veldermeer", "Zuidwolde"].map(|place| pair(session(place, [0, 0], "", "")));
    let refused = build_together(&pairs, Audience::Letter);
    assert!(NL.say(&refused.unwrap_err()).contains("Een brief gaat over één sessie."));
}

#[test]
fn places_are_named_as_one_says_them_and_what_goes_on_is_told_by_place() {
    let done = |place: &str| {
        let mut journal = session(place, [1, 1], "333 333", "333 333");
        let last = journal.blueprint.steps.len() - 1;
        journal.add(Event::PositionMoved { position: Position { step: last, question: 0 } });
        journal
    };
    let [one, other] = ["Anderveen", "Zuidwolde"].map(|place| pair(done(place)));
    let going_on = pair(session("Veldermeer", [1, 1], "333 333", "333 333"));
    let page = |pairs: &[(Blueprint, Session)], lang| {
        let overview = build_together(pairs, Audience::WorkingGroup).unwrap();
        let file = files(&overview, Format::Markdown, lang).remove(0);
        String::from_utf8(file.bytes).unwrap()
    };
    let three = [one.clone(), going_on, other.clone()];
    let said = page(&three, NL);
    assert!(said.contains("Anderveen, Veldermeer en Zuidwolde, 22"), "{said}");
    assert!(said.contains("Tussenstand: in Veldermeer was het gesprek nog bezig"), "{said}");
    assert!(page(&three, Lang::En).contains("Anderveen, Veldermeer and Zuidwolde, 22"));
    assert!(!page(&[one, other], NL).contains("Tussenstand"));
}

/// What stood on nobody's ballot at a place has no row there; an empty ballot is still one.
#[test]
fn a_theme_off_the_ballot_has_no_row_among_the_ballots() {
    let mut one = session("Veldermeer", [6, 6], "333 544", "333 344");
    one.add(Event::ThemeAdded { theme: ThemeId::new("cafe"), name: "Café".into() });
    one.ballot("zorg", 1, "___ ___");
    one.reveal(1);
    let other = session("Zuidwolde", [6, 6], "333 144", "333 344");
    let both = build_together(&[pair(one), pair(other)], Audience::WorkingGroup).unwrap();
    let ballots = files(&both, Format::Csv, NL).into_iter().find(|file| file.name.contains("stembriefjes"));
    let text = String::from_utf8(ballots.unwrap().bytes).unwrap();
    let number = |row: &str| row.split(';').next().map(str::to_owned);
    let empty: std::collections::BTreeSet<_> =
        text.lines().filter(|row| row.ends_with(";;;")).map(number).collect();
    assert_eq!(empty.len(), 1, "{text}");
    assert!(!text.contains("Café"), "{text}");
    let numbers: std::collections::BTreeSet<_> = text.lines().skip(1).map(number).collect();
    assert_eq!(numbers.len(), 25, "{text}");
}

#[test]
fn a_session_beside_an_earlier_one_of_the_same_place_tells_what_became_of_each_theme() {
    let then = session_on("Veldermeer", date!(2025 - 03 - 04), [10, 10], "555 333", "555 333");
    let now = session_on("veldermeer", date!(2026 - 11 - 22), [10, 10], "333 333", "333 333");
    // In whatever order the files are given.
    let (then, now) = (pair(then), pair(now));
    for sessions in [[now.clone(), then.clone()], [then, now]] {
        let both = build_together(&sessions, Audience::WorkingGroup).unwrap();
        let page = text(&both, Format::Markdown);
        assert!(page.contains("## Toen en nu"), "{page}");
        assert!(
            page.contains("Veldermeer, 4 maart 2025") || page.contains("Veldermeer, 4 mrt 2025"),
            "{page}"
        );
        assert!(page.contains(": van 100 naar 50."), "{page}");
        assert!(page.contains(": bleef 50."), "{page}");
    }
}

#[test]
fn tables_of_one_evening_are_told_apart_and_votes_that_wait_are_not_none() {
    let table = |number: &str, reveals: bool| {
        let mut journal = Journal::new(BLUEPRINT);
        journal.add(Event::SessionStarted {
            blueprint: String::new(),
            place: "Veldermeer".into(),
            date: date!(2026 - 11 - 22),
            table: Some(number.into()),
            example: false,
        });
        journal.remark("inwoners", (0, 0), &["mobiliteit"], &format!("De bus bij {number}"));
        for group in ["inwoners", "zorg"] {
            (0..6).for_each(|_| journal.ballot(group, 1, "333 344"));
        }
        if reveals {
            journal.reveal(1);
        }
        pair(journal)
    };
    let both = build_together(&[table("1", true), table("2", false)], Audience::WorkingGroup).unwrap();
    assert_eq!(both.places.iter().map(|place| place.voters).collect::<Vec<_>>(), [Some(12), None]);
    let page = text(&both, Format::Markdown);
    for said in ["Veldermeer · 1 en Veldermeer · 2", "Inwoners, Veldermeer · 2"] {
        assert!(page.contains(said), "{page}");
    }
    // For everyone nobody's table is told.
    let both = build_together(&[table("1", true), table("2", false)], Audience::Public).unwrap();
    assert!(!text(&both, Format::Markdown).contains("Veldermeer · "));
}
