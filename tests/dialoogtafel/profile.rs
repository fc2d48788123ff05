//! The figures of the area: brought in, looked at, reacted to, exported.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use dialoogtafel::blueprint;
use dialoogtafel::export::Format;
use dialoogtafel::i18n::Lang;
use dialoogtafel::import::{self, Context, Import, Kind, RowProblem};
use dialoogtafel::overview::{Audience, Overview, build};
use dialoogtafel::projector::Kind as Page;
use dialoogtafel::session::{DeviceId, Indicator, Level, Session, Worksheet};
use dialoogtafel::worksheet::{Sheet, Warning};
use uuid::Uuid;

use super::overview_fixture::files;
use super::player::{Player, bundled};
use super::projector::{Evening, text};
use super::worksheets::{METHOD, at, exported, has_all, in_blueprint};

const NL: Lang = Lang::Nl;
/// The table that comes with the program.
pub const BMI: &str = include_str!("../../sessions/cijfers/bmi-drenthe.csv");

fn read(session: &Session, csv: &str) -> Result<Import, Vec<RowProblem>> {
    let context = Context { session, questions: &[], round: 1, shares: None };
    import::read(Some(Kind::Profile), "cijfers.csv", csv.as_bytes(), context)
}

/// The file is imported while the program is not open.
fn imported(mut player: Player, csv: &str) -> (Player, Import) {
    let import = read(player.session(), csv).unwrap_or_else(|problems| panic!("{problems:?}"));
    let device = DeviceId(Uuid::from_u128(99));
    let entries = import.clone().into_entries(device, 0, player.session().last_stamp(), player.now().stamp);
    player.entries.extend(entries);
    player.reopen();
    player.press("<ctrl-5>");
    (player, import)
}

fn sheet(player: &Player) -> Sheet {
    Sheet::of(Worksheet::Profile(1), &player.sitting().blueprint, player.session())
}

fn overview(player: &Player, audience: Audience) -> Overview {
    build(&player.sitting().blueprint, player.session(), audience)
}

fn json(overview: &Overview) -> serde_json::Value {
    let file = files(overview, Format::Json, NL).remove(0);
    serde_json::from_slice(&file.bytes).unwrap()
}

#[test]
fn step_1_picture_of_the_area_goes_through_keys_to_the_report() {
    let mut player = at(NL, Worksheet::Profile(1));
    for (width, height) in [(60, 20), (80, 24), (120, 40), (200, 60)] {
        let screen = player.text(width, height);
        let row = |name: &str| {
            let in_list = |line: &String| line.contains(name) && line.contains('%');
            screen.iter().position(in_list).unwrap_or_else(|| panic!("{screen:#?}"))
        };
        // The figure that differs most comes first.
        assert!(row("Eenzaam") < row("Overgewicht"), "{screen:#?}");
        assert!(
            screen[row("Eenzaam")].contains("38%") && screen[row("Eenzaam")].contains("−8"),
            "{screen:#?}"
        );
        let screen = screen.join("\n");
        has_all(&screen, &["Drenthe 46%", "8 punten lager", "Gezondheidsmonitor, 2020"]);
    }
    // Residents recognise it; F2, and professionals do not.
    player.press("1<f2>3");
    let screen = player.screen(80, 24);
    assert!(screen.contains("Professionals herkennen dit niet, inwoners wel"), "{screen}");
    let report = exported(&mut player);
    has_all(
        &report,
        &[
            "## Cijfers",
            "Eenzaam",
            "Drenthe 46%",
            "8 punten lager",
            "Bron: Gezondheidsmonitor, 2020. Gebied: Veldermeer (dorp).",
            "Inwoners: ja, herkend. Professionals: nee, niet herkend",
            "Professionals herkennen dit niet, inwoners wel: Eenzaam, 38% (Drenthe 46%).",
        ],
    );
}

#[test]
fn neighbourhood_health_profile_is_read_in_once_and_comes_out_as_it_went_in() {
    let csv = "indicator;gebied;niveau;waarde;eenheid;vergelijkgebied;vergelijkwaarde;jaar;bron\n\
        Sport elke week;Veldermeer;dorp;38,5;%;Drenthe;51,0;2024;Monitor\n\
        Levensverwachting;Veldermeer;dorp;;jaar;Drenthe;81,2;2024;Monitor\n\
        Overgewicht;Veldermeer;dorp;55;%;Drenthe;50;2020;Gezondheidsmonitor\n";
    let (mut player, import) = imported(Player::in_session(NL, METHOD), csv);
    assert_eq!(NL.say(&import.message()), "3 cijfers ingelezen.");
    let again = read(player.session(), csv).unwrap();
    assert_eq!(again.events, []);
    assert_eq!(NL.say(&again.message()), "Er is geen nieuw cijfer. 3 cijfers waren er al.");
    // English heads, commas and points say the same.
    let english = "indicator,area,level,value,unit,reference_area,reference_value,year,source,whole\n\
        Sport elke week,Veldermeer,village,38.5,%,Drenthe,51.0,2024,Monitor,\n";
    assert_eq!(read(player.session(), english).unwrap().events, []);
    player.press("<tab>");
    assert_eq!(player.sitting().sheets.open, Some(Worksheet::Profile(1)));
    let screen = player.screen(80, 24);
    assert!(screen.contains("−12,5") && screen.contains("geen cijfer"), "{screen}");
    // What the blueprint said of it is corrected.
    let of = |name: &str| {
        sheet(&player).figures.into_iter().find(|figure| figure.indicator.indicator == name).unwrap()
    };
    assert_eq!(of("Overgewicht").indicator.value, Some(55.0));
    // No figure is not zero, and differs from nothing.
    assert_eq!(of("Levensverwachting").deviation, None);
    assert_eq!(of("Levensverwachting").warnings, [Warning::Missing]);
    assert_eq!(sheet(&player).figures.last().unwrap().indicator.indicator, "Levensverwachting");
    let tables = files(&overview(&player, Audience::WorkingGroup), Format::Csv, NL);
    let table = tables.iter().find(|file| file.name.contains("cijfers-gebied")).unwrap();
    let table = String::from_utf8(table.bytes.clone()).unwrap();
    let fresh = Player::in_session(NL, METHOD);
    let (back, _) = imported(fresh, &table);
    let key = |indicator: &Indicator| (indicator.indicator.clone(), indicator.area.clone(), indicator.year);
    let all = |player: &Player| -> BTreeMap<_, Indicator> {
        sheet(player).figures.into_iter().map(|figure| (key(&figure.indicator), figure.indicator)).collect()
    };
    assert_eq!(all(&back), all(&player));
}

#[test]
fn a_file_of_figures_that_is_wrong_brings_nothing_and_names_line_column_and_reason() {
    let player = Player::in_session(NL, METHOD);
    let csv = "indicator;gebied;niveau;waarde;eenheid;vergelijkgebied;vergelijkwaarde;jaar;bron\n\
        Sport;Veldermeer;stad;veel;%;;51;20;Monitor\n\
        Roken;Veldermeer;dorp;12;%;Drenthe;14;2024;Monitor\n\
        Roken;Veldermeer;dorp;13;%;Drenthe;14;2024;Monitor\n";
    let problems = read(player.session(), csv).unwrap_err();
    let said: Vec<String> = problems.iter().map(|problem| NL.say(&problem.message())).collect();
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn three_questions_at_the_profile_are_answered_with_keys_and_told() {
    let mut player = at(NL, Worksheet::ProfileQuestions);
    player.press("2<down><enter>1<enter>Eenzaamheid, vervoer en geld<esc><down>3");
    let report = exported(&mut player);
    has_all(
        &report,
        &[
            "Past dit bij wat u ziet?",
            "Deels",
            "Eenzaamheid, vervoer en geld",
            "Zouden inwoners dezelfde noemen?",
        ],
    );
}

/// The table of the province, in a session about one of its municipalities.
pub fn bmi(lang: Lang) -> Player {
    let (mut player, _) =
        imported(Player::in_session_at(lang, &METHOD.replace("Veldermeer", "Emmen"), "Emmen"), BMI);
    player.press("<tab><down><down>3");
    player.app.notice = None;
    player
}

/// In a session about one of the municipalities, the names of figures with each warning.
fn warned(place: &str) -> BTreeMap<&'static str, Vec<String>> {
    let toml = METHOD.replace("Veldermeer", place);
    let (player, _) = imported(Player::in_session_at(NL, &toml, place), BMI);
    let mut found: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for figure in sheet(&player).figures {
        for warning in &figure.warnings {
            let kind = match warning {
                Warning::SameAsReference => "same",
                Warning::NotAHundred(_) => "hundred",
                Warning::Example => "example",
                Warning::LargerArea { .. } => "larger",
                Warning::Missing => "missing",
                Warning::Old(_) => "old",
            };
            let name = format!("{}, {}", figure.indicator.area, figure.indicator.whole);
            let known = found.entry(kind).or_default();
            if !known.contains(&name) {
                known.push(name);
            }
        }
    }
    for names in found.values_mut() {
        names.sort();
    }
    found
}

/// Worked out by hand from the table. Of 'De Wolden' the children's rows are those of Drenthe, digit for digit. Added
/// up, three rows are further from 100 than four figures with one decimal can be by rounding (0,2): Assen group 7
/// (8,3 + 75,9 + 13,3 + 2,0 = 99,5), Noordenveld class 2 (8,5 + 77,1 + 12,7 + 3,2 = 101,5), Emmen class 2
/// (6,5 + 72,2 + 16,2 + 4,3 = 99,2).
#[test]
fn the_warnings_on_the_bmi_table_are_the_true_ones() {
    let found = warned("Emmen");
    let same = ["De Wolden, gewicht, groep 2", "De Wolden, gewicht, groep 7", "De Wolden, gewicht, klas 2"];
    assert_eq!(found["same"], same);
    let hundred = ["Assen, gewicht, groep 7", "Emmen, gewicht, klas 2", "Noordenveld, gewicht, klas 2"];
    assert_eq!(found["hundred"], hundred);
    assert!(!found.contains_key("missing") && !found.contains_key("old"));
    // Of the municipality itself the figure may be shown; of the eleven others it is about another area.
    let larger = &found["larger"];
    assert!(larger.iter().all(|name| !name.starts_with("Emmen")));
    assert_eq!(larger.len(), 11 * 4);
    // In a village all of them are of something larger.
    assert_eq!(warned("Barger-Compascuum")["larger"].len(), 12 * 4);
}

#[test]
fn the_bmi_table_is_what_was_published() {
    let (player, import) = imported(Player::in_session(NL, METHOD), BMI);
    assert_eq!(NL.say(&import.message()), "192 cijfers ingelezen.");
    let figures = player.session().indicators();
    let of = |name: &str, area: &str| {
        figures.iter().find(|found| (found.indicator.as_str(), found.area.as_str()) == (name, area)).unwrap()
    };
    let emmen = of("Ernstig overgewicht, volwassenen en ouderen", "Emmen");
    assert_eq!((emmen.value, emmen.reference_value, emmen.year), (Some(27.9), Some(19.0), 2022));
    let zero = of("Ernstig overgewicht, klas 2", "Westerveld");
    assert_eq!((zero.value, zero.reference_value, zero.year), (Some(0.0), Some(4.1), 2020));
    assert!(figures.iter().all(|found| found.level == Level::Municipality && !found.source.is_empty()));
    // The largest deviation of all: underweight aside, class 2 in Westerveld.
    let first = &sheet(&player).figures[0].indicator;
    assert_eq!((first.indicator.as_str(), first.area.as_str()), ("Matig overgewicht, klas 2", "Westerveld"));
}

#[test]
fn a_single_share_that_is_the_same_by_chance_is_no_warning_but_a_single_figure_is() {
    let csv = "indicator;gebied;niveau;waarde;eenheid;vergelijkgebied;vergelijkwaarde;jaar;bron;geheel\n\
        Ja;Veldermeer;dorp;40;%;Drenthe;40;2024;Monitor;bus\n\
        Nee;Veldermeer;dorp;60;%;Drenthe;61;2024;Monitor;bus\n\
        Roken;Veldermeer;dorp;14;%;Drenthe;14;2024;Monitor;\n\
        Oud;Veldermeer;dorp;10;jaar;Drenthe;12;2019;Monitor;\n\
        Net niet oud;Veldermeer;dorp;9;jaar;Drenthe;12;2020;Monitor;\n";
    let (player, _) = imported(Player::in_session(NL, METHOD), csv);
    let figures = sheet(&player).figures;
    let of = |name: &str| figures.iter().find(|figure| figure.indicator.indicator == name).unwrap();
    assert_eq!(of("Ja").warnings, []);
    assert_eq!(of("Roken").warnings, [Warning::SameAsReference]);
    assert_eq!(of("Oud").warnings, [Warning::Old(7)]);
    assert_eq!(of("Net niet oud").warnings, []);
    // Years are compared as a part, not in points: 10 is a sixth under 12.
    assert_eq!(NL.say(&of("Oud").difference().unwrap()), "17% lager");
    let said: Vec<String> = of("Roken").cautions().map(|said| NL.say(&said)).collect();
    assert_eq!(said, ["Dit cijfer is gelijk aan dat van Drenthe: is het wel van hier?"]);
}

#[test]
fn what_residents_do_not_recognise_is_the_finding_on_the_first_page() {
    let mut player = at(NL, Worksheet::Profile(1));
    player.press("<down>3<enter><enter><enter>In het dorp valt het mee<esc>");
    let finding = "Inwoners herkennen dit niet: Overgewicht, 54% (Drenthe 50%).";
    let report = exported(&mut player);
    let first_page = report.split("## Cijfers").next().unwrap();
    assert!(first_page.contains(finding), "{report}");
    assert!(report.contains("In het dorp valt het mee"));
    let working = json(&overview(&player, Audience::WorkingGroup));
    let figure = &working["profile"][1];
    assert_eq!(figure["recognised"]["residents"], "no");
    assert_eq!(figure["recognised"]["professionals"], serde_json::Value::Null);
    assert_eq!((&figure["value"], &figure["note"]), (&54.0.into(), &"In het dorp valt het mee".into()));
    // Everyone may know the figures and yes, partly or no; not what somebody noted down.
    let public = json(&overview(&player, Audience::Public));
    assert_eq!(public["profile"][1]["recognised"]["residents"], "no");
    assert!(!public.to_string().contains("valt het mee"));
    for format in [Format::Markdown, Format::Html] {
        for file in files(&overview(&player, Audience::Public), format, NL) {
            let text = String::from_utf8(file.bytes).unwrap();
            assert!(!text.contains("valt het mee") && text.contains("Overgewicht"), "{}", file.name);
        }
    }
}

#[test]
fn the_chart_says_in_words_what_it_shows() {
    let player = at(NL, Worksheet::Profile(1));
    let file = files(&overview(&player, Audience::WorkingGroup), Format::Html, NL).remove(0);
    let html = String::from_utf8(file.bytes).unwrap();
    let alt = "Cijfers van het gebied: Eenzaam, 38% (Drenthe 46%) en Overgewicht, 54% (Drenthe 50%).";
    assert!(html.contains(&format!("aria-label=\"{alt}\"")), "{html}");
}

#[test]
fn figures_are_a_sheet_of_the_workbook() {
    use calamine::{Reader, Xlsx};
    let mut player = at(NL, Worksheet::Profile(1));
    player.press("1");
    let file = files(&overview(&player, Audience::WorkingGroup), Format::Xlsx, NL).remove(0);
    let mut book = Xlsx::new(std::io::Cursor::new(file.bytes)).unwrap();
    let range = book.worksheet_range("Cijfers van het gebied").unwrap();
    let rows: Vec<Vec<String>> =
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(rows[1][..7], ["Eenzaam", "Veldermeer (dorp)", "38", "%", "Drenthe", "46", "8 punten lager"]);
    assert_eq!(rows[1][8], "ja, herkend");
}

#[test]
fn the_wall_shows_the_figures_when_the_agenda_is_at_them() {
    let mut evening = Evening::new(Player::in_session(NL, METHOD));
    evening.press("<pgdn>");
    assert_eq!(evening.kind(), Page::Figures);
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        let wall = text(&evening.wall, width, height);
        assert!(
            wall.contains('█') && wall.contains('│') || wall.contains('▕') || wall.contains('▏'),
            "{wall}"
        );
    }
    let wall = text(&evening.wall, 60, 10);
    assert!(wall.contains("Eenzaam, 38% (Drenthe 46%)"), "{wall}");
}

#[test]
fn figures_are_shown_in_english_too() {
    let mut player = in_blueprint(Lang::En, METHOD, Worksheet::Profile(1));
    let screen = player.screen(120, 40);
    assert!(screen.contains("8 points lower") && screen.contains("Veldermeer (village)"), "{screen}");
}

/// In the bundled blueprint, at its figures.
pub fn examples(lang: Lang) -> Player {
    in_blueprint(lang, bundled("dialoogtafel"), Worksheet::Profile(2))
}

#[test]
fn bundled_blueprints_begin_with_the_figures_of_the_province_as_they_were_published() {
    let (player, _) = imported(Player::in_session(NL, METHOD), BMI);
    let published: BTreeMap<_, _> = player
        .session()
        .indicators()
        .iter()
        .map(|found| ((found.indicator.clone(), found.year), (found.reference_value, found.source.clone())))
        .collect();
    for id in ["dialoogtafel", "werksessie"] {
        let plan = blueprint::read(bundled(id)).unwrap();
        let given: Vec<_> = plan.steps.iter().flat_map(|step| &step.indicators).collect();
        assert!(given.iter().all(|found| found.example && found.area == "Drenthe"));
        assert!(given.iter().all(|found| found.level == Level::Province && !found.whole.is_empty()));
        let given: BTreeMap<_, _> = given
            .into_iter()
            .map(|found| ((found.indicator.clone(), found.year), (found.value, found.source.clone())))
            .collect();
        assert_eq!(given, published, "{id}");
    }
}

#[test]
fn an_example_is_marked_wherever_it_is_seen_and_is_no_part_of_what_comes_out() {
    let mut player = examples(NL);
    for (width, height) in [(60, 20), (80, 24), (120, 40), (200, 60)] {
        let screen = player.screen(width, height);
        has_all(&screen, &["Cijfers: Drenthe (provincie), voorbeeld", "dialoogtafel import"]);
    }
    has_all(&player.screen(80, 24), &["Dit is een voorbeeld"]);
    let report = exported(&mut player);
    assert!(!report.contains("Gezond gewicht"), "{report}");
    // What people said of one is told, with what it is.
    let mut player = examples(NL);
    player.press("3");
    let report = exported(&mut player);
    has_all(&report, &["Ondergewicht, groep 2", "Drenthe (provincie), voorbeeld", "Dit is een voorbeeld"]);
    assert!(!report.contains("Gezond gewicht"), "{report}");
    let mut evening = Evening::new(player);
    evening.press("<ctrl-1>");
    while evening.kind() != Page::Figures {
        evening.press("<pgdn>");
    }
    let wall = text(&evening.wall, 120, 40);
    assert!(wall.contains("6%") && wall.contains("voorbeeld"), "{wall}");
}

#[test]
fn an_example_gives_way_to_the_same_figure_of_the_village_and_others_stand_behind() {
    let csv = "indicator;gebied;niveau;waarde;eenheid;vergelijkgebied;vergelijkwaarde;jaar;bron\n\
        gezond gewicht, Groep 2;Veldermeer;dorp;70;%;;;2023;Monitor\n\
        Eenzaam;Nederland;land;40;%;;;2023;Monitor\n\
        Eenzaam;Veldermeer;dorp;41;%;;;2023;Monitor\n";
    let mut player = examples(NL);
    player.press("3");
    let (player, _) = imported(player, csv);
    let figures = Sheet::of(Worksheet::Profile(2), &player.sitting().blueprint, player.session()).figures;
    let names: Vec<String> = figures.iter().map(|figure| NL.say(&figure.name)).collect();
    assert_eq!(
        names[..5],
        [
            "gezond gewicht, Groep 2 (Veldermeer)",
            "Eenzaam (Veldermeer)",
            "Eenzaam (Nederland)",
            "Ondergewicht, groep 2 (Drenthe)",
            "Matig overgewicht, groep 2 (Drenthe)",
        ]
    );
    assert_eq!(names.len(), 2 + 15 + 1);
    // On the wall there are only those of the village now.
    let mut evening = Evening::new(player);
    evening.press("<ctrl-1>");
    while evening.kind() != Page::Figures {
        evening.press("<pgdn>");
    }
    let wall = text(&evening.wall, 120, 40);
    assert!(
        wall.contains("Veldermeer") && !wall.contains("Drenthe") && !wall.contains("Nederland"),
        "{wall}"
    );
}

#[test]
fn what_was_said_of_an_example_stays_when_the_figure_of_the_village_comes() {
    let csv = "indicator;gebied;niveau;waarde;eenheid;vergelijkgebied;vergelijkwaarde;jaar;bron\n\
        Ondergewicht, groep 2;Veldermeer;dorp;7;%;Drenthe;6,0;2023;Monitor\n";
    let mut player = examples(NL);
    player.press("3");
    let (mut player, _) = imported(player, csv);
    let report = exported(&mut player);
    has_all(&report, &["7%", "Inwoners herkennen dit niet", "(Drenthe)"]);
}

#[test]
fn a_figure_is_taken_away_and_comes_back() {
    let mut player = examples(NL);
    let has = |player: &mut Player| player.screen(80, 24).contains("Ondergewicht, groep 2");
    assert!(has(&mut player));
    player.press("<ctrl-d>");
    assert!(!has(&mut player));
    player.press("<ctrl-z>");
    assert!(has(&mut player));
}

#[test]
fn answers_to_a_figure_are_in_sight_however_long_its_source_is() {
    let toml = METHOD.replace("Gezondheidsmonitor", &"Een heel lange bron ".repeat(14));
    let mut player = in_blueprint(NL, &toml, Worksheet::Profile(1));
    player.press("1<f2>3");
    let screen = player.screen(60, 20);
    has_all(
        &screen,
        &["Inwoners herkennen dit Ja, herkend", "Professionals herkennen dit Nee, niet herkend"],
    );
}
