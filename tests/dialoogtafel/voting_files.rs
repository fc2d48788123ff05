//! Counted votes in files: out, in again, and in reports.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::app::Effect;
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{self, Audience};
use dialoogtafel::session::{Counted, Event, GroupId, ThemeId};

use super::half_way::{dots_counted, fingers, hands};
use super::player::{Player, bundled};
use super::voting::{dots_revealed, overview};

const NL: Lang = Lang::Nl;

#[test]
fn counts_leave_as_a_table_that_the_import_reads_back() {
    use dialoogtafel::import::{Context, Kind, read};
    for (mut player, shares) in
        [(dots_revealed(), Some(1)), (many_dots(), Some(5)), (fingers_revealed(), None)]
    {
        let found = overview(&player);
        player.export_everything();
        let (_, files) = player.exported.last().unwrap().clone();
        let file = files.iter().find(|file| file.name.contains("tellingen")).unwrap();
        let fresh = {
            let mut fresh = Player::in_session(NL, &text_of(&player));
            fresh.press("<ctrl-3>");
            fresh
        };
        let context = Context { session: fresh.session(), questions: &[], round: 1, shares };
        let import = read(None, "tellingen.csv", &file.bytes, context).unwrap();
        assert_eq!((import.kind, import.events.len()), (Kind::Tallies, 2));
        let mut session = fresh.session().clone();
        let device = dialoogtafel::session::DeviceId(uuid::Uuid::nil());
        for entry in import.into_entries(device, 0, session.last_stamp(), session.last_stamp()) {
            session.apply(entry);
        }
        let seq = 99;
        let at = dialoogtafel::session::Stamp::after(session.last_stamp(), session.last_stamp());
        let id = dialoogtafel::session::EventId(uuid::Uuid::from_u128(5));
        session.apply(dialoogtafel::session::Entry {
            id,
            device,
            seq,
            at,
            event: Event::Revealed { round: 1, tables: Vec::new() },
        });
        let again = overview::build(&player.sitting().blueprint, &session, Audience::WorkingGroup);
        assert_eq!(again.themes, found.themes);
        // Once more changes nothing.
        let context = Context { session: &session, questions: &[], round: 1, shares };
        let import = read(None, "tellingen.csv", &file.bytes, context).unwrap();
        assert_eq!((import.events.len(), import.already), (0, 2));
    }
}

/// Up to five stickers of everybody in one place.
fn many_dots() -> Player {
    let toml =
        bundled("prioriteren-stickers").replacen("vote = \"dots\"", "vote = \"dots\"\nmax_per_theme = 5", 1);
    let mut player = Player::in_session(NL, &toml);
    player.press("<ctrl-3>8 17 5 0 32 6 1 8 4 6 0 3 2 5 5 5 1 1 1<enter>");
    player.press("6 2 25 3 2 2 1 4 4 6 0 3 2 30 5 5 1 1 1<enter><ctrl-o><enter>");
    player
}

pub fn fingers_revealed() -> Player {
    let mut player = fingers(NL);
    player
        .press("<ctrl-3>0 1 2 4 2 1 1 1 1 1 1 1 2 2 2 2 2 2<enter><enter>1 3 0 1 1 0 4 4 4 4<enter><enter><ctrl-o><enter>");
    player
}

/// The blueprint that a session was begun with.
fn text_of(player: &Player) -> String {
    let Event::SessionStarted { blueprint, .. } = &player.session().entries()[0].event else { panic!() };
    blueprint.clone()
}

#[test]
fn reports_say_what_was_counted_and_what_the_round_before_was() {
    let mut player = dots_revealed();
    player.export_everything();
    let (_, files) = player.exported.last().unwrap();
    let text = |end: &str| {
        let file = files.iter().find(|file| file.name.ends_with(end)).unwrap();
        String::from_utf8_lossy(&file.bytes).into_owned()
    };
    for end in [".md", ".html"] {
        assert!(text(end).contains("7 van 8"), "{end}");
        assert!(text(end).contains("de stemmen van 14 mensen"), "{end}");
    }
    let json: serde_json::Value = serde_json::from_str(&text(".json")).unwrap();
    let theme = json["themes"].as_array().unwrap().iter().find(|theme| theme["id"] == "sociale-verbinding");
    let cell = &theme.unwrap()["criteria"]["urgency"]["groups"]["inwoners"];
    assert_eq!((cell["votes"].as_u64(), cell["n"].as_u64()), (Some(7), Some(8)));
    assert!(cell["counts"].is_null() && cell["agreement"].is_null());
    // Of one person in a group neither round is told; of five it is.
    for (people, told) in [(1, false), (5, true)] {
        let mut player = Player::in_session(NL, bundled("prioriteren"));
        let round = |answers: &str| format!("{answers}<enter>").repeat(people);
        let (first, second) = (round("543432333444444212"), round("345234222333555111"));
        player.press(&format!("<ctrl-3>{first}<f2>{first}<ctrl-o><enter>"));
        player.press(&format!("<ctrl-3>r<enter>{second}<f2>{second}<ctrl-o><enter>"));
        player.export_everything();
        let (_, files) = player.exported.last().unwrap();
        let page = files.iter().find(|file| file.name.contains(".md")).unwrap();
        let page = String::from_utf8_lossy(&page.bytes);
        assert_eq!(page.contains("| Thema | Ronde 1 | Ronde 2 |"), told, "{page}");
    }
}

#[test]
fn tallies_with_mistakes_are_refused_whole_and_say_where() {
    use dialoogtafel::import::{Context, read};
    let player = fingers(NL);
    let said = |shares: Option<u32>, text: &str| -> String {
        let context = Context { session: player.session(), questions: &[], round: 1, shares };
        let problems = read(None, "t.csv", text.as_bytes(), context).unwrap_err();
        problems.iter().map(|problem| NL.say(&problem.message())).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(said(
        None,
        "groep;thema;criterium;score;aantal\n\
         inwoners;Mobiliteit;urgentie;6;3\n\
         inwoners;Mobiliteit;moed;1;3\n\
         inwoners;Mobiliteit;urgentie;1;veel\n\
         inwoners;Mobiliteit;urgentie;1;2\n\
         inwoners;Mobiliteit;urgentie;1;4\n"
    ));
    insta::assert_snapshot!(said(
        Some(1),
        "groep;thema;criterium;score;aantal\n\
         inwoners;Mobiliteit;urgentie;ja;3\n\
         inwoners;Mobiliteit;urgentie;nee;3\n\
         inwoners;Mobiliteit;energie;ja;9\n\
         professionals;Mobiliteit;energie;5;9\n"
    ));
}

#[test]
fn a_file_can_claim_more_votes_than_people_and_is_not_believed() {
    let mut player = hands(NL);
    player.press("<ctrl-3>9 4<enter><enter>");
    let mut entry = player.session().entries().last().unwrap().clone();
    let Event::TallyCounted { counts: Counted::Votes { people, .. }, .. } = &mut entry.event else {
        panic!()
    };
    *people = 2;
    entry.id = dialoogtafel::session::EventId(uuid::Uuid::from_u128(77));
    entry.at.0 += 1;
    player.entries.push(entry);
    player.reopen();
    let counted: Vec<_> = player.session().tallies(1).map(|tally| tally.counts.people()).collect();
    assert_eq!(counted, [9]);
    // Nor more fingers than fit in any room: they would not fit in a number either.
    let mut entry = player.session().entries().last().unwrap().clone();
    let theme = ThemeId::new("mobiliteit");
    let counts = Counted::Fingers([(theme, [[u32::MAX; 6]; 3])].into());
    let tally = dialoogtafel::session::TallyId(uuid::Uuid::from_u128(3));
    entry.event = Event::TallyCounted { tally, group: GroupId::new("inwoners"), round: 1, counts };
    entry.id = dialoogtafel::session::EventId(uuid::Uuid::from_u128(78));
    player.entries.push(entry);
    player.reopen();
    assert_eq!(player.session().tallies(1).count(), 1);
}

#[test]
fn no_count_is_written_where_nothing_may_be_written() {
    let mut player = dots_counted(NL);
    player.reopen_read_only();
    let before = player.session().entries().len();
    player.press("<ctrl-3>5<enter>a9<enter>r<ctrl-d><enter>");
    assert_eq!(player.session().entries().len(), before);
    assert!(
        player
            .app
            .update(dialoogtafel::app::Action::Tick, player.now())
            .iter()
            .all(|effect| { !matches!(effect, Effect::Append { .. }) })
    );
}
