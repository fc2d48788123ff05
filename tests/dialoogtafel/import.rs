//! CSV in: what people fill in in a spreadsheet, and everything that can be wrong with it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fmt::Write;

use dialoogtafel::i18n::Lang;
use dialoogtafel::import::{BallotsAlone, Context, Import, Kind, RowProblem, ballots_alone, read, refused};
use dialoogtafel::session::{
    Answer, DeviceId, Entry, Event, EventId, Group, GroupId, Perspective, Position, Score, Session, Setup,
    Stamp, Theme, ThemeId,
};
use proptest::prelude::*;
use uuid::Uuid;

/// A session with two groups and three themes; one of the themes has a comma in its name.
fn session() -> Session {
    let group = |id: &str, name: &str, perspective| Group {
        id: GroupId::new(id),
        name: name.into(),
        perspective,
        target: None,
    };
    let theme =
        |id: &str, name: &str| Theme { id: ThemeId::new(id), name: name.into(), keywords: Vec::new() };
    let setup = Setup {
        groups: vec![
            group("inwoners", "Inwoners", Perspective::Resident),
            group("prof", "Zorg en welzijn", Perspective::Professional),
        ],
        themes: vec![
            theme("mobiliteit", "Mobiliteit"),
            theme("coordinatie", "Coördinatie van zorg"),
            theme("groen", "Groen, water en lucht"),
        ],
    };
    let started = Event::SessionStarted {
        blueprint: String::new(),
        place: "Nieuw-Dordrecht".into(),
        date: time::macros::date!(2026 - 11 - 22),
        table: None,
        example: false,
    };
    let id = EventId(Uuid::from_u128(42));
    let device = DeviceId(Uuid::from_u128(1));
    Session::fold(setup, vec![Entry { id, device, seq: 1, at: Stamp(1000), event: started }])
}

fn questions() -> Vec<(Position, String)> {
    vec![
        (Position { step: 1, question: 0 }, "Wat is fijn aan wonen hier?".into()),
        (Position { step: 1, question: 1 }, "Wat mist u?".into()),
    ]
}

fn import_into(session: &Session, text: &[u8]) -> Result<Import, Vec<RowProblem>> {
    read(None, "bestand.csv", text, Context { session, questions: &questions(), round: 1, shares: None })
}

fn import(text: &str) -> Result<Import, Vec<RowProblem>> {
    import_into(&session(), text.as_bytes())
}

/// The session after the import, as the program would do it.
fn after(mut session: Session, import: Import) -> Session {
    let device = DeviceId(Uuid::from_u128(9));
    for entry in import.into_entries(device, 1, session.last_stamp(), Stamp(5)) {
        session.apply(entry);
    }
    session
}

/// The sentences below each other, in Dutch.
fn said(result: Result<Import, Vec<RowProblem>>) -> String {
    sentences(&result.unwrap_err())
}

fn sentences(problems: &[RowProblem]) -> String {
    problems.iter().map(|problem| Lang::Nl.say(&problem.message())).collect::<Vec<_>>().join("\n")
}

fn scores(session: &Session) -> Vec<(String, String)> {
    let sign = |answer: &Answer| match answer {
        Answer::Score(score) => score.value().to_string(),
        Answer::DontKnow => "?".into(),
        Answer::Blank => "-".into(),
    };
    let paper = |scores: &dialoogtafel::session::Scores| {
        scores
            .iter()
            .map(|(theme, answers)| format!("{theme}:{}", answers.iter().map(sign).collect::<String>()))
            .collect::<Vec<_>>()
            .join(" ")
    };
    session.ballots(1).map(|ballot| (ballot.group.to_string(), paper(&ballot.scores))).collect()
}

#[test]
fn remarks_in_dutch_and_in_english() {
    let dutch = "groep;vraag;thema;tekst;citeerbaar\n\
        Inwoners;Wat mist u?;Mobiliteit | coordinatie van zorg;De bus rijdt te weinig;ja\n\
        zorg en welzijn;;;\"Regel een\nregel \"\"twee\"\"; klaar\";\n";
    let english = "Text,Quotable,Theme,GROUP,Question\n\
        De bus rijdt te weinig,x,\"mobiliteit, Coördinatie van zorg\",INWONERS,wat  mist u?\n\
        \"Regel een\r\nregel \"\"twee\"\"; klaar\",no,,prof,\n";
    let imported = import(dutch).unwrap();
    assert_eq!(imported, import(english).unwrap());
    assert_eq!((imported.kind, imported.already), (Kind::Contributions, 0));

    let session = after(session(), imported);
    let found: Vec<_> = session
        .contributions()
        .map(|said| (said.group.as_str(), said.position.question, said.text.as_str(), said.quotable))
        .collect();
    assert_eq!(
        found,
        [
            ("inwoners", 1, "De bus rijdt te weinig", true),
            ("prof", 0, "Regel een\nregel \"twee\"; klaar", false),
        ]
    );
    let themes = &session.contributions().next().unwrap().themes;
    assert_eq!(themes, &[ThemeId::new("mobiliteit"), ThemeId::new("coordinatie")]);
}

#[test]
fn a_theme_may_have_a_comma_in_its_name() {
    let imported = import("groep;tekst;thema\ninwoners;Bomen;groen, water en lucht|mobiliteit\n").unwrap();
    let Event::ContributionRecorded { themes, .. } = &imported.events[0].1 else { panic!() };
    assert_eq!(themes, &[ThemeId::new("groen"), ThemeId::new("mobiliteit")]);
}

#[test]
fn a_ballot_may_stand_on_several_rows() {
    let text = "stembriefje;groep;thema;urgentie;potentie;energie\n\
        7;inwoners;Mobiliteit;5;4;?\n\
        7;prof;Mobiliteit;1;1;1\n\
        7;Inwoners;Coordinatie van zorg;;2;3\n";
    let imported = import(text).unwrap();
    assert_eq!(imported.kind, Kind::Ballots);
    assert_eq!(
        scores(&after(session(), imported)),
        [
            ("inwoners".into(), "coordinatie:-23 mobiliteit:54?".into()),
            ("prof".into(), "mobiliteit:111".into()),
        ]
    );
}

#[test]
fn any_separator_line_end_and_mark_at_the_beginning() {
    let plain = "ballot;group;theme;urgency;potential;energy\n1;inwoners;mobiliteit;1;2;3\n";
    let expected = import(plain).unwrap();
    for text in [
        plain.replace(';', ","),
        plain.replace(';', "\t"),
        plain.replace('\n', "\r\n"),
        plain.replace('\n', "\r"),
        format!("\u{feff}{plain}"),
        format!("\n\n{plain}\n;;;;;\n   \n"),
        plain.replace("energy", "energy;;").replace(";3", ";3;;"),
        plain.trim_end().to_owned(),
    ] {
        assert_eq!(import(&text).unwrap(), expected, "{text:?}");
    }
}

#[test]
fn importing_twice_changes_nothing_and_says_so() {
    let text = "groep;tekst\ninwoners;De bus\ninwoners;De bus\nprof;De bus\n";
    let first = import(text).unwrap();
    assert_eq!(Lang::Nl.say(&first.message()), "3 opmerkingen ingelezen.");
    let once = after(session(), first);
    assert_eq!(once.contributions().count(), 3, "the same words twice are two remarks");

    let again = import_into(&once, text.as_bytes()).unwrap();
    assert_eq!((again.events.len(), again.already), (0, 3));
    assert_eq!(Lang::Nl.say(&again.message()), "Er zijn geen nieuwe opmerkingen. 3 stonden er al.");
    assert_eq!(Lang::En.say(&again.message()), "There are no new contributions. 3 were there already.");

    // A row put in front makes only that row new.
    let longer = text.replace("groep;tekst\n", "groep;tekst\nprof;Nieuw\n");
    let longer = import_into(&once, longer.as_bytes()).unwrap();
    assert_eq!((longer.events.len(), longer.already), (1, 3));
}

#[test]
fn a_0_is_what_it_is_on_paper_and_a_short_row_is_told() {
    let header = "ballot;group;theme;urgency;potential;energy\n";
    let zero = after(session(), import(&format!("{header}7;inwoners;mobiliteit;0;2;3\n")).unwrap());
    let question = after(session(), import(&format!("{header}7;inwoners;mobiliteit;?;2;3\n")).unwrap());
    assert_eq!(scores(&zero), scores(&question));
    insta::assert_snapshot!(
        said(import(&format!("{header}7;inwoners;mobiliteit;3\n"))),
        @"bestand.csv, regel 2: deze regel heeft 4 cellen, en er zijn 6 kolommen. Vul de cellen aan; een lege cel mag."
    );
}

#[test]
fn a_corrected_ballot_corrects() {
    let text = "ballot;group;theme;urgency;potential;energy\n7;inwoners;mobiliteit;1;2;3\n";
    let once = after(session(), import(text).unwrap());
    let corrected = import_into(&once, text.replace("1;2;3", "5;2;3").as_bytes()).unwrap();
    assert_eq!((corrected.events.len(), corrected.already, corrected.replaced), (1, 0, 1));
    let told = Lang::Nl.say(&corrected.message());
    assert!(told.contains("Daarvan 1 in plaats van een eerder ingelezen stembriefje"), "{told}");
    let twice = after(once, corrected);
    assert_eq!(scores(&twice), [("inwoners".into(), "mobiliteit:523".into())]);
}

#[test]
fn ids_stay_the_same_in_every_version_of_the_program() {
    let contribution = import("groep;tekst;thema\ninwoners;De bus;mobiliteit\n").unwrap().events[0].0;
    let cast = "ballot;group;theme;urgency;potential;energy\n7;inwoners;mobiliteit;1;?;\n";
    let (cast, event) = import(cast).unwrap().events.remove(0);
    let Event::BallotCast { ballot, .. } = event else { panic!() };
    insta::assert_snapshot!(format!("{contribution}\n{cast}\n{ballot}"));
    assert_eq!(contribution.0.get_version_num(), 8);
}

#[test]
fn what_an_export_made_harmless_is_read_back() {
    let text = "groep;tekst\ninwoners;'=1+1\ninwoners;'-min\ninwoners;'s avonds\ninwoners;=cmd()\n";
    let session = after(session(), import(text).unwrap());
    let texts: Vec<_> = session.contributions().map(|said| said.text.as_str()).collect();
    assert_eq!(texts, ["=1+1", "-min", "'s avonds", "=cmd()"]);
}

#[test]
fn control_characters_do_not_come_in() {
    let text = "groep;tekst\ninwoners;\"\u{1b}]0;titel\u{7}De\tbus\r\nen\u{0} de trein\u{9b}2J\"\n";
    let session = after(session(), import(text).unwrap());
    assert_eq!(session.contributions().next().unwrap().text, "]0;titelDe bus\nen de trein2J");
    let told = said(import("groep;tekst\n\u{1b}[2Jinwoners;x\n"));
    assert!(!told.contains('\u{1b}'), "{told:?}");
}

#[test]
fn a_score_of_7_on_line_12() {
    let mut text = String::from("stembriefje;groep;thema;urgentie;potentie;energie\n");
    for ballot in 2..12 {
        writeln!(text, "{ballot};inwoners;Mobiliteit;3;4;5").unwrap();
    }
    text += "12;inwoners;Mobiliteit;7;4;5\n";
    let problems = read(
        None,
        "stemmen.csv",
        text.as_bytes(),
        Context { session: &session(), questions: &[], round: 1, shares: None },
    )
    .unwrap_err();
    assert_eq!(problems[0].line, Some(12));
    insta::assert_snapshot!(
        format!("{}\n{}", sentences(&problems), Lang::En.say(&problems[0].message())),
        @r"
    stemmen.csv, regel 12, kolom 'urgentie': hier staat '7'. Een score is 1, 2, 3, 4 of 5, een ? voor 'weet ik niet', of niets.
    stemmen.csv, line 12, column 'urgentie': found '7' here. A score is 1, 2, 3, 4 or 5, a ? for 'don't know', or nothing.
    "
    );
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let ballots = "stembriefje;groep;thema;urgentie;potentie;energie\r\n\
        \r\n\
        1;inwoner;Mobilteit;0;4,5;drie\r\n\
        ;prof;Sport;5;;?\r\n\
        2;prof;mobiliteit;5;5;5\r\n\
        2;Zorg en Welzijn;Mobiliteit;5;5;5\r\n\
        3;prof;mobiliteit;5;5;5;6;7\r\n";
    let remarks = "groep;vraag;thema;tekst;citeerbaar\n\
        inwoners;;;\"twee\nregels\";nee\n\
        buren;Wat mist u;Sport;;misschien\n\
        inwoners;Hoe heet u?;;geheim;nee\n\
        inwoners;;;\"geheim dat niet sluit;nee\ninwoners;;;geheim;nee\n";
    let context = Context { session: &session(), questions: &questions(), round: 1, shares: None };
    let problems = read(None, "stemmen.csv", ballots.as_bytes(), context).unwrap_err();
    let ballots = format!("{}\n{}", sentences(&problems), Lang::Nl.say(&refused(&problems)));
    let remarks = said(import(remarks));
    assert!(!remarks.contains("geheim"), "{remarks}");
    insta::assert_snapshot!(format!("{ballots}\n\n{remarks}"));
}

#[test]
fn a_header_that_is_not_understood_is_explained() {
    let long = format!("groep;tekst\ninwoners;{}\n", "a".repeat(20_001));
    let told: Vec<String> = [
        "",
        "\n\n",
        "naam;adres\nJan;Dorpsstraat\n",
        "groep;text;kleur;citerbaar\ninwoners;x;;\n",
        "groep;groep;tekst\na;b;c\n",
        "stembriefje;thema;urgentie;potentie;energie\n",
        "groep;tekst\n",
        "groep;tekst\ninwoners;een;twee\n",
        &long,
    ]
    .map(|text| said(import(text)))
    .into();
    insta::assert_snapshot!(told.join("\n\n"));
}

#[test]
fn a_file_in_another_encoding_is_named_with_its_line() {
    let mut latin1 = b"groep;tekst\r\ninwoners;De bus\r\ninwoners;Caf".to_vec();
    latin1.extend([0xe9, b'\r', b'\n']);
    let told = said(import_into(&session(), &latin1));
    insta::assert_snapshot!(told, @"bestand.csv, regel 3: hier staat een teken dat niet te lezen is. Bewaar het bestand in het rekenprogramma als 'CSV UTF-8'.");
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain("groep".bytes().flat_map(|byte| [byte, 0])).collect();
    assert_eq!(import_into(&session(), &utf16).unwrap_err()[0].line, Some(1));
    let film = vec![b'a'; 21 * 1024 * 1024];
    insta::assert_snapshot!(said(import_into(&session(), &film)), @"bestand.csv: het bestand is groter dan 20 MB. Kies een bestand met opmerkingen of stembriefjes.");
}

#[test]
fn a_kind_that_was_given_is_the_kind_that_is_read() {
    let context = Context { session: &session(), questions: &[], round: 1, shares: None };
    let text = b"groep;tekst\ninwoners;De bus\n";
    assert!(read(Some(Kind::Contributions), "a.csv", text, context).is_ok());
    assert!(read(Some(Kind::Ballots), "a.csv", text, context).is_err());
}

#[test]
fn a_file_of_ballots_speaks_for_itself() {
    let text = "ballot,group,theme,urgency,potential,energy\n\
        1,Resident,Oog voor elkaar,5,4,3\n\
        1,professionals,Bewegen,1,,?\n\
        1,residents,bewegen,2,2,2\n";
    let BallotsAlone { setup, ballots } = ballots_alone("stemmen.csv", text.as_bytes()).unwrap();
    let groups: Vec<_> = setup.groups.iter().map(|group| (group.id.as_str(), group.perspective)).collect();
    assert_eq!(groups, [("residents", Perspective::Resident), ("professionals", Perspective::Professional)]);
    let themes: Vec<_> = setup.themes.iter().map(|theme| (theme.id.as_str(), theme.name.as_str())).collect();
    assert_eq!(themes, [("oog-voor-elkaar", "Oog voor elkaar"), ("bewegen", "Bewegen")]);
    assert_eq!(ballots.len(), 2);
    let score = |value| Answer::Score(Score::new(value).unwrap());
    assert_eq!(ballots[0].scores[&ThemeId::new("bewegen")], [score(2); 3]);
    assert_eq!(ballots[1].scores[&ThemeId::new("bewegen")], [score(1), Answer::Blank, Answer::DontKnow]);

    let other = ballots_alone("stemmen.csv", text.replace("Resident", "Buren").as_bytes()).unwrap_err();
    insta::assert_snapshot!(sentences(&other), @"stemmen.csv, regel 2, kolom 'group': hier staat 'Buren'. Schrijf inwoners of professionals.");
}

/// Bytes that look like a file often enough to get past the header.
fn any_file() -> impl Strategy<Value = Vec<u8>> {
    let header = prop_oneof![
        Just("groep;vraag;thema;tekst;citeerbaar\n"),
        Just("ballot,group,theme,urgency,potential,energy\r\n"),
        Just("\u{feff}group\ttext\r"),
        Just(""),
    ];
    let cell = prop_oneof![
        Just("inwoners".to_owned()),
        Just("mobiliteit|".into()),
        Just("\"".into()),
        Just("5".into()),
        Just("\n".into()),
        Just(";".into()),
        Just(",".into()),
        Just("\r".into()),
        ".{0,6}",
    ];
    (header, prop::collection::vec(cell, 0..40), prop::collection::vec(any::<u8>(), 0..3))
        .prop_map(|(header, cells, end)| [header.as_bytes(), cells.concat().as_bytes(), &end].concat())
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in any_file(), noise in prop::collection::vec(any::<u8>(), 0..300)) {
        for bytes in [&bytes, &noise] {
            let _ = ballots_alone("a.csv", bytes);
            match import_into(&session(), bytes) {
                Ok(import) => {
                    let once = after(session(), import);
                    prop_assert_eq!(import_into(&once, bytes).unwrap().events, []);
                }
                Err(problems) => {
                    prop_assert!(!problems.is_empty());
                    let lines = 1 + bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
                    for problem in problems {
                        prop_assert!(problem.line.is_none_or(|line| (1..=lines).contains(&line)));
                        let sentence = Lang::Nl.say(&problem.message());
                        prop_assert!(!sentence.contains(char::is_control) && !sentence.contains("import-"));
                    }
                }
            }
        }
    }
}
