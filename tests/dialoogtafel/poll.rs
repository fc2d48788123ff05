//! Polls: counted one by one or by number, shown per group, exported, never telling what a few people said.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use dialoogtafel::blueprint::Blueprint;
use dialoogtafel::export::Format;
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Audience, Overview, PollItem, build};
use dialoogtafel::projector::Kind as Page;
use dialoogtafel::session::{DeviceId, Entry, EventId, RowId, Worksheet, union};
use uuid::Uuid;

use super::overview_fixture::{Journal, files};
use super::player::Player;
use super::projector::{Evening, text};
use super::worksheets::{METHOD, at, exported, has_all, in_blueprint};

const NL: Lang = Lang::Nl;

/// Residents and professionals, and one poll that is filled in here.
fn asking(step: &str) -> String {
    format!(
        r#"
blueprint = 1
id = "peiling"
title = "Peiling"
[[groups]]
id = "inwoners"
name = "Inwoners"
perspective = "resident"
[[groups]]
id = "professionals"
name = "Professionals"
perspective = "professional"
[[groups]]
id = "jongeren"
name = "Jongeren"
perspective = "resident"
[[steps]]
kind = "poll"
title = "Peiling"
minutes = 5
{step}
[[steps]]
kind = "close"
title = "Afronden"
minutes = 5
"#
    )
}

fn at_poll(step: &str) -> Player {
    in_blueprint(NL, &asking(step), Worksheet::Poll(0))
}

/// Organisations around the resident.
pub fn rings(lang: Lang) -> Player {
    let items = "items = [\"Huisarts\", \"Sportclub\", \"Buurthuis\", \"Gemeente\", \"Thuiszorg\"]";
    let toml = asking(&format!("scale = \"closeness\"\n{items}"));
    let mut player = in_blueprint(lang, &toml, Worksheet::Poll(0));
    player.press("111112<down>222331<down>1122<down>34444<down>2223<home>");
    player
}

/// A statement, with answers of two groups.
pub fn likert(lang: Lang) -> Player {
    let toml = asking(
        "scale = \"agree\"\nitems = [\"We weten elkaar te vinden.\", \"Ik voel me thuis in het dorp.\"]",
    );
    let mut player = in_blueprint(lang, &toml, Worksheet::Poll(0));
    player.press("122333334455<f2>33344<f2><f2>");
    player
}

fn overview(player: &Player, audience: Audience) -> Overview {
    build(&player.sitting().blueprint, player.session(), audience)
}

#[test]
fn twenty_four_yes_three_no_and_seven_without_an_answer_are_said_honestly() {
    let mut player = at(NL, Worksheet::Poll(2));
    player.press("<enter>24<enter>3<enter>7<enter>");
    assert_eq!(player.over(), "");
    let said = "89% (24 van 27; 7 geen antwoord)";
    for (width, height) in [(60, 20), (80, 24), (120, 40), (200, 60)] {
        let screen = player.screen(width, height);
        assert!(screen.contains(said), "{screen}");
    }
    assert!(player.screen(80, 24).contains("11% (3 van 27)"));
    let report = exported(&mut player);
    assert!(report.contains(said) && report.contains("11% (3 van 27)"), "{report}");
    let en = files(&overview(&player, Audience::WorkingGroup), Format::Markdown, Lang::En).remove(0);
    assert!(String::from_utf8(en.bytes).unwrap().contains("89% (24 of 27; 7 no answer)"));
}

#[test]
fn a_digit_counts_one_and_minus_takes_the_last_one_off() {
    let mut player = at(NL, Worksheet::Poll(2));
    let counted = |player: &Player| {
        let group = player.session().groups()[0].id.clone();
        ["yes", "no", "blank"]
            .map(|answer| player.session().counted(Worksheet::Poll(2), &RowId::new("1"), &group, answer))
    };
    player.press("112");
    assert_eq!(counted(&player), [2, 1, 0]);
    player.press("-");
    assert_eq!(counted(&player), [2, 0, 0]);
    player.press("<backspace>");
    assert_eq!(counted(&player), [1, 0, 0]);
    player.press("--");
    assert_eq!(counted(&player), [0, 0, 0]);
    assert_eq!(player.said(), "Er is hier nog niets geteld.");
    player.press("<ctrl-z>");
    assert_eq!(counted(&player), [1, 0, 0]);
}

#[test]
fn groups_stand_beside_each_other_and_together_is_said_to_be_together() {
    let mut player = at(NL, Worksheet::Poll(2));
    player.press("<enter>8<enter>2<enter><enter><f2><enter>3<enter>6<enter>1<enter>");
    let screen = player.screen(200, 60);
    for words in
        ["33% (3 van 9; 1 geen antwoord)", "80% (8 van 10)", "Samen", "58% (11 van 19; 1 geen antwoord)"]
    {
        assert!(screen.contains(words), "{words} is not in\n{screen}");
    }
    let report = exported(&mut player);
    has_all(
        &report,
        &[
            "Inwoners",
            "80% (8 van 10)",
            "Professionals",
            "33% (3 van 9; 1 geen antwoord)",
            "58% (11 van 19; 1 geen antwoord)",
        ],
    );
}

#[test]
fn likert_survey_keeps_not_applicable_outside_the_percentages() {
    let mut player = at_poll("scale = \"agree\"\nitems = [\"We weten elkaar te vinden.\"]");
    // One who disagrees at all, two who disagree, five who agree, two very much; four times not applicable.
    player.press("1223333344").press("5555");
    let screen = player.screen(120, 40);
    has_all(&screen, &["10% (1 van 10)", "5 niet van toepassing", "20% (2 van 10)", "50% (5 van 10)"]);
    let report = exported(&mut player);
    has_all(&report, &["Helemaal mee oneens", "10% (1 van 10; 4 niet van toepassing)", "50% (5 van 10)"]);
}

#[test]
fn importance_of_organisations_is_asked_of_each_and_dont_know_does_not_count() {
    let mut player = at_poll("scale = \"importance\"\nitems = [\"Huisarts\", \"Buurtsportcoach\"]");
    player.press("333334<down>12233");
    let report = exported(&mut player);
    for words in
        ["Huisarts", "100% (5 van 5)", "1 weet ik niet", "Buurtsportcoach", "40% (2 van 5)", "20% (1 van 5)"]
    {
        assert!(report.contains(words), "{words} is not in\n{report}");
    }
}

#[test]
fn closeness_of_organisations_counts_mentions_per_ring_and_knows_no_average() {
    let mut player = at_poll("scale = \"closeness\"\nitems = [\"Huisarts\", \"Sportclub\"]");
    player.press("111144<down>2222233");
    let screen = player.screen(120, 40);
    has_all(&screen, &["A4", "A2", "B5", "B2", "A Huisarts", "B Sportclub"]);
    let report = exported(&mut player);
    has_all(&report, &["Heel dichtbij", "4 keer", "5 keer", "2 keer"]);
    assert!(!report.contains('%'), "{report}");
    let html = files(&overview(&player, Audience::WorkingGroup), Format::Html, NL).remove(0);
    let html = String::from_utf8(html.bytes).unwrap();
    let alt = "Hoe dichtbij organisaties staan: Huisarts: heel dichtbij 4 keer en ver weg 2 keer en Sportclub: dichtbij 5 keer en verder weg 2 keer.";
    assert!(html.contains(alt), "{html}");
}

#[test]
fn show_of_hands_is_a_share_of_who_is_there() {
    let mut player = at_poll("scale = \"hands\"\nitems = [\"Wie wil een wandelgroep?\"]");
    player.press("1");
    assert_eq!(player.over(), "prompt");
    player.press("12<enter>");
    player.press("<enter>");
    while player.over() == "prompt" {
        player.press("<enter>");
    }
    player.press("11111111");
    assert!(player.screen(80, 24).contains("67% (8 van 12)"), "{}", player.screen(80, 24));
    // More hands than people are no percentage.
    player.press("11111");
    assert!(player.screen(80, 24).contains("13 handen, maar er zijn 12 mensen"), "{}", player.screen(80, 24));
    player.press("-----");
    assert!(exported(&mut player).contains("67% (8 van 12)"));
}

#[test]
fn a_choice_has_its_own_answers() {
    let mut player = at_poll(
        "scale = \"choice\"\nitems = [\"Waar eet u het liefst?\"]\nanswers = [\"thuis\", \"dorpshuis\"]",
    );
    player.press("1112223");
    let report = exported(&mut player);
    has_all(&report, &["Dorpshuis", "50% (3 van 6; 1 geen antwoord)"]);
}

/// The same evening as another laptop had it: other ids, another program.
fn elsewhere(entries: &[Entry]) -> Vec<Entry> {
    let other = |id: Uuid| Uuid::from_u128(id.as_u128() ^ (0xABCD << 80));
    let entry = |entry: &Entry| Entry {
        id: EventId(other(entry.id.0)),
        device: DeviceId(other(entry.device.0)),
        ..entry.clone()
    };
    entries.iter().map(entry).collect()
}

#[test]
fn tables_that_are_merged_add_up_their_counts() {
    let mut one = at(NL, Worksheet::Poll(2));
    let mut other = one.clone();
    one.press("1112");
    other.press("1122");
    let brought = union(&one.entries, elsewhere(&other.entries));
    one.entries.extend(brought);
    one.reopen();
    let group = one.session().groups()[0].id.clone();
    let counted = |answer| one.session().counted(Worksheet::Poll(2), &RowId::new("1"), &group, answer);
    assert_eq!([counted("yes"), counted("no")], [5, 3]);
    assert!(exported(&mut one).contains("63% (5 van 8)"));
}

#[test]
fn polls_stand_in_json_csv_and_the_workbook() {
    use calamine::{Reader, Xlsx};
    let mut player = at(NL, Worksheet::Poll(2));
    player.press("<enter>8<enter>2<enter>1<enter>");
    let overview = overview(&player, Audience::WorkingGroup);
    let file = files(&overview, Format::Json, NL).remove(0);
    let json: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
    let line = &json["polls"][0]["items"][0]["lines"][0];
    assert_eq!((&line["group"], &line["n"]), (&"inwoners".into(), &10.into()));
    assert_eq!(line["counts"], serde_json::json!({"yes": 8, "no": 2, "blank": 1}));
    let csv =
        files(&overview, Format::Csv, NL).into_iter().find(|file| file.name.contains("peilingen")).unwrap();
    let csv = String::from_utf8(csv.bytes).unwrap();
    assert!(csv.contains("Peiling;Kent u de dorpskrant?;Inwoners;ja;8;10;80"), "{csv}");
    assert!(csv.contains("Peiling;Kent u de dorpskrant?;Inwoners;geen antwoord;1;;"), "{csv}");
    let file = files(&overview, Format::Xlsx, NL).remove(0);
    let mut book = Xlsx::new(std::io::Cursor::new(file.bytes)).unwrap();
    let range = book.worksheet_range("Peilingen").unwrap();
    let rows: Vec<Vec<String>> =
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(rows[1], ["Peiling", "Kent u de dorpskrant?", "Inwoners", "ja", "8", "10", "80"]);
}

#[test]
fn the_wall_asks_the_question_and_shows_the_answers_once_there_are_enough() {
    let mut evening = Evening::new(Player::in_session(NL, METHOD));
    evening.press("<pgdn><pgdn>");
    assert_eq!(evening.kind(), Page::Poll(RowId::new("1")));
    assert!(!text(&evening.wall, 80, 24).contains('%'));
    evening.press("<enter>1111");
    assert!(!text(&evening.wall, 60, 12).contains('%'), "four people are too few");
    evening.press("2");
    let wall = text(&evening.wall, 60, 12);
    assert!(wall.contains("ja 80% (4 van 5)"), "{wall}");
    // It goes on with the item that is counted.
    evening.press("<down>1");
    assert_eq!(evening.kind(), Page::Poll(RowId::new("2")));
}

/// What may be seen of an item, for counts of yes and no of some groups.
fn shown(counts: &[[u32; 2]], audience: Audience) -> Vec<(Option<usize>, Vec<u32>)> {
    use dialoogtafel::session::{Event, GroupId};
    let groups = ["inwoners", "professionals", "jongeren"];
    let toml = asking("scale = \"yesno\"\nitems = [\"Kent u de krant?\"]");
    let mut journal = Journal::new(&toml);
    for (group, counts) in groups.iter().zip(counts) {
        for (answer, people) in ["yes", "no"].into_iter().zip(counts) {
            journal.add(Event::PeopleCounted {
                sheet: Worksheet::Poll(0),
                item: RowId::new("1"),
                group: GroupId::new(*group),
                answer: answer.into(),
                people: *people,
            });
        }
    }
    let overview = journal.overview_for(audience);
    let lines =
        overview.polls.first().and_then(|poll| poll.items.first()).map(|item: &PollItem| item.lines.clone());
    let place = |id: &GroupId| groups.iter().position(|group| *group == id.as_str()).unwrap();
    lines
        .unwrap_or_default()
        .into_iter()
        .map(|line| (line.group.map(|(id, ..)| place(&id)), line.counts.people[..2].to_vec()))
        .collect()
}

/// Everybody who knows the rule and reads what is shown tries every count there could have been: of a group whose
/// line is hidden at least three different numbers stay possible for each answer that anybody gave.
#[test]
fn exhaustive_subtraction_cannot_recover_what_is_hidden() {
    use std::collections::{BTreeMap, BTreeSet};
    const MOST: u32 = 13;
    for audience in [Audience::WorkingGroup, Audience::Public] {
        let counts = || (0..=MOST).flat_map(|yes| (0..=MOST).map(move |no| [yes, no]));
        // What was shown, and every pair of groups that it could have been.
        let mut possible: BTreeMap<_, Vec<[[u32; 2]; 2]>> = BTreeMap::new();
        for one in counts() {
            for other in counts() {
                possible.entry(rule(&[one, other], audience)).or_default().push([one, other]);
            }
        }
        for (shown, tables) in possible {
            let told: BTreeSet<usize> = shown.iter().filter_map(|(group, _)| *group).collect();
            let together = shown.iter().find(|(group, _)| group.is_none()).map(|(_, counts)| counts.clone());
            // What larger groups could have made of it was not tried.
            if together.iter().flatten().any(|count| *count > MOST) {
                continue;
            }
            for group in (0..2).filter(|group| !told.contains(group)) {
                if tables.iter().all(|table| table[group] == [0, 0]) {
                    continue;
                }
                for answer in 0..2 {
                    let found: BTreeSet<u32> = tables.iter().map(|table| table[group][answer]).collect();
                    let nobody = together.as_ref().is_some_and(|counts| counts[answer] == 0);
                    assert!(nobody || found.len() >= 3, "{audience:?} {shown:?}: {found:?}");
                }
            }
        }
    }
}

/// The rule as the program has it, without a journal for each of forty thousand tables; the next test ties the two.
fn rule(counts: &[[u32; 2]], audience: Audience) -> Vec<(Option<usize>, Vec<u32>)> {
    use dialoogtafel::scoring::{Answers, Lines};
    let answers = |counts: &[u32; 2]| Answers {
        n: counts.iter().map(|count| u64::from(*count)).sum(),
        cells: counts.iter().map(|count| u64::from(*count)).collect(),
    };
    let all: Vec<Answers> = counts.iter().map(answers).collect();
    let answered = || counts.iter().enumerate().filter(|(_, counts)| **counts != [0, 0]);
    let together = (answered().count() > 1)
        .then(|| (None, (0..2).map(|place| counts.iter().map(|counts| counts[place]).sum()).collect()));
    match Lines::of(&all, audience.small_groups()) {
        Lines::Groups => {
            answered().map(|(place, counts)| (Some(place), counts.to_vec())).chain(together).collect()
        }
        Lines::Together => together.into_iter().collect(),
        Lines::Nothing => Vec::new(),
    }
}

#[test]
fn small_groups_in_a_poll_are_hidden_and_it_is_said_that_they_are() {
    let samples: &[&[[u32; 2]]] = &[
        &[[8, 7], [6, 5]],
        &[[8, 7], [2, 1]],
        &[[8, 7], [9, 2]],
        &[[8, 7], [9, 6], [3, 1]],
        &[[20, 20], [10, 10], [3, 1]],
        &[[10, 0]],
        &[[3, 1], [2, 2]],
        &[[0, 0], [6, 6]],
    ];
    for counts in samples {
        for audience in [Audience::WorkingGroup, Audience::Public] {
            assert_eq!(shown(counts, audience), rule(counts, audience), "{counts:?} {audience:?}");
        }
    }
    // Three professionals among residents: neither their line nor a total from which they follow.
    assert_eq!(shown(&[[8, 7], [2, 1]], Audience::WorkingGroup), []);
    // Beside two larger groups the total may stand.
    assert_eq!(shown(&[[8, 7], [9, 6], [3, 1]], Audience::WorkingGroup), [(None, vec![20, 14])]);
    // In public nobody may be all of one mind.
    assert_eq!(shown(&[[10, 0]], Audience::Public), []);
    let mut player = at(NL, Worksheet::Poll(2));
    player.press("1112");
    let report = exported(&mut player);
    assert!(report.contains("Antwoorden bij Kent u de dorpskrant?"), "{report}");
    assert!(!report.contains("75%"), "{report}");
}

#[test]
fn a_blueprint_with_these_polls_can_be_read() {
    let toml = asking("scale = \"closeness\"\nitems = [\"Huisarts\"]");
    let blueprint: Blueprint = dialoogtafel::blueprint::read(&toml).unwrap();
    assert_eq!(blueprint.steps.len(), 2);
}

#[test]
fn where_rings_do_not_fit_a_list_says_who_stands_on_each() {
    let mut player = rings(NL);
    let screen = player.screen(80, 24);
    has_all(&screen, &["1 heel dichtbij", "Huisarts 5, Buurthuis 2, Sportclub 1", "Gemeente 4"]);
    let screen = player.screen(120, 40);
    has_all(&screen, &["A Huisarts", "E Thuiszorg"]);
    assert!(!screen.contains("Huisarts 5"), "{screen}");
}

#[test]
fn the_wall_follows_answers_by_five_so_that_nobody_sees_what_one_person_answered() {
    let mut evening = Evening::new(at(NL, Worksheet::Poll(2)));
    evening.press("<ctrl-1><pgdn><pgdn><enter>");
    let shows = |evening: &Evening, said: &str| {
        let wall = text(&evening.wall, 60, 12);
        assert!(wall.contains(said), "{said} is not in\n{wall}");
    };
    let answer = |evening: &mut Evening, keys: &str| {
        for key in keys.chars() {
            evening.player.wait(1);
            evening.press(&key.to_string());
        }
    };
    answer(&mut evening, "11112");
    shows(&evening, "ja 80% (4 van 5)");
    answer(&mut evening, "2222");
    shows(&evening, "ja 80% (4 van 5)");
    // One taken off is one answer less that waits; the fifth brings the others along.
    answer(&mut evening, "-2");
    shows(&evening, "ja 80% (4 van 5)");
    answer(&mut evening, "2");
    shows(&evening, "ja 40% (4 van 10)");
    // What is filled in together is one change, and one answer more waits again.
    evening.player.wait(1);
    evening.press("<enter><backspace>14<enter><backspace>7<enter><enter>");
    shows(&evening, "ja 67% (14 van 21)");
    answer(&mut evening, "1");
    shows(&evening, "ja 67% (14 van 21)");
}
