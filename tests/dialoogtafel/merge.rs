//! Sessions of several tables in one: laws, and what is told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use dialoogtafel::blueprint::fold_journal;
use dialoogtafel::i18n::Lang;
use dialoogtafel::merge::{Came, Merged, Refusal, Source, merge};
use dialoogtafel::session::{
    Answer, Ballot, BallotId, DeviceId, Entry, Event, EventId, GroupId, IdSource, Position, Score, Scores,
    Session, Stamp, ThemeId, union,
};
use proptest::prelude::*;
use time::macros::date;
use uuid::Uuid;

use super::player::{Player, bundled};
use super::session::{an_action, shown};

/// In microseconds.
const MINUTE: i64 = 60_000_000;
const HOUR: i64 = 60 * MINUTE;

/// A table with a laptop of its own, whose clock is so far from the others'.
#[derive(Clone)]
struct Laptop {
    began: DeviceId,
    device: DeviceId,
    ids: IdSource,
    clock: i64,
    entries: Vec<Entry>,
}

impl Laptop {
    /// Begins a session; the program that goes on with it is another one than the one that began.
    fn at_table(name: &str, number: u64, ahead: i64) -> Self {
        let clock = 1_795_374_000_000_000 + ahead;
        let mut ids = IdSource::new(number);
        let began = DeviceId(ids.next(Stamp(clock)));
        let mut laptop = Self { began, device: began, ids, clock, entries: Vec::new() };
        laptop.does(Event::SessionStarted {
            blueprint: bundled("dialoogtafel").to_owned(),
            place: "Veldermeer".to_owned(),
            date: date!(2026 - 11 - 22),
            table: Some(name.to_owned()).filter(|name| !name.is_empty()),
            example: false,
        });
        laptop.restarts();
        laptop
    }

    fn restarts(&mut self) {
        self.device = DeviceId(self.ids.next(Stamp(self.clock))).at_table_of(self.began);
    }

    fn does(&mut self, event: Event) -> EventId {
        self.clock += MINUTE;
        let last = self.entries.iter().map(|entry| entry.at).max().unwrap_or_default();
        let at = Stamp::after(last, Stamp(self.clock));
        let id = EventId(self.ids.next(at));
        let seq = self.entries.iter().filter(|entry| entry.device == self.device).count() as u64 + 1;
        self.entries.push(Entry { id, device: self.device, seq, at, event });
        id
    }

    fn says(&mut self, text: &str) -> EventId {
        self.does(Event::ContributionRecorded {
            group: GroupId::new("inwoners"),
            position: Position { step: 1, question: 0 },
            text: text.to_owned(),
            themes: Vec::new(),
            quotable: false,
            conversation: None,
        })
    }

    /// So many residents put this score on everything about one theme.
    fn votes(&mut self, count: usize, score: u8) -> Vec<BallotId> {
        let answer = Answer::Score(Score::new(score).unwrap());
        let scores = Scores::from([(ThemeId::new("mobiliteit"), [answer; 3])]);
        (0..count)
            .map(|_| {
                let ballot = BallotId(self.ids.next(Stamp(self.clock)));
                let (group, scores) = (GroupId::new("inwoners"), scores.clone());
                self.does(Event::BallotCast { ballot, group, round: 1, scores });
                ballot
            })
            .collect()
    }

    fn reveals(&mut self) {
        let event = self.session().reveal(1);
        self.does(event);
    }

    fn takes(&mut self, others: &[&Laptop]) -> Merged {
        let merged =
            merge(&self.source("a"), &others.iter().map(|other| other.source("b")).collect::<Vec<_>>());
        let merged = merged.unwrap();
        self.entries = together(&self.entries, &merged.entries);
        merged
    }

    fn source(&self, name: &str) -> Source {
        Source { name: format!("{name}.dialoog"), entries: self.entries.clone() }
    }

    fn session(&self) -> Session {
        fold_journal(self.entries.clone()).unwrap().1
    }
}

/// As the store writes it: what is brought takes the place of what was there.
fn together(into: &[Entry], brought: &[Entry]) -> Vec<Entry> {
    let kept = into.iter().filter(|entry| brought.iter().all(|other| other.id != entry.id));
    let mut all: Vec<Entry> = kept.chain(brought).cloned().collect();
    all.sort_by_key(|entry| (entry.at, entry.id));
    all
}

fn joined(into: &[Entry], from: &[Entry]) -> Vec<Entry> {
    together(into, &union(into, from.iter().cloned()))
}

fn ids<'a>(ballots: impl IntoIterator<Item = &'a Ballot>) -> Vec<BallotId> {
    let mut ids: Vec<BallotId> = ballots.into_iter().map(|ballot| ballot.id).collect();
    ids.sort();
    ids
}

fn sorted(lists: &[&[BallotId]]) -> Vec<BallotId> {
    let mut ids = lists.concat();
    ids.sort();
    ids
}

/// An evening of three tables with clocks an hour apart: what each does, and whom it takes in on the way.
fn an_evening() -> impl Strategy<Value = Vec<(usize, Step)>> {
    let step = prop_oneof![
        10 => an_action().prop_map(|event| Step::Does(Box::new(event))),
        3 => Just(Step::Undoes),
        1 => Just(Step::Reveals),
        1 => Just(Step::Restarts),
        1 => any::<prop::sample::Index>().prop_map(Step::Purges),
        1 => (0..3usize).prop_map(Step::Takes),
    ];
    proptest::collection::vec((0..3usize, step), 0..40)
}

#[derive(Debug, Clone)]
enum Step {
    Does(Box<Event>),
    Undoes,
    Reveals,
    Restarts,
    Purges(prop::sample::Index),
    Takes(usize),
}

fn held(evening: Vec<(usize, Step)>) -> [Laptop; 3] {
    let mut laptops = [("1", 0), ("2", -HOUR), ("", HOUR)]
        .map(|(name, ahead)| Laptop::at_table(name, u64::try_from(ahead + 2 * HOUR).unwrap(), ahead));
    for (number, step) in evening {
        let other = if let Step::Takes(other) = step { Some(laptops[other].clone()) } else { None };
        let laptop = &mut laptops[number];
        match step {
            Step::Does(event) => _ = laptop.does(*event),
            Step::Undoes => {
                let device = laptop.device;
                if let Some(entry) = laptop.session().to_undo(|other| other == device).map(|entry| entry.id) {
                    laptop.does(Event::Retracted { entry });
                }
            }
            Step::Reveals => laptop.reveals(),
            Step::Restarts => laptop.restarts(),
            Step::Purges(index) => {
                let entry = index.index(laptop.entries.len());
                if !matches!(laptop.entries[entry].event, Event::SessionStarted { .. }) {
                    laptop.entries[entry].event = Event::Purged {};
                }
            }
            Step::Takes(_) => _ = laptop.takes(&[&other.unwrap()]),
        }
    }
    laptops
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_merge_is_commutative_associative_and_idempotent(evening in an_evening()) {
        let [a, b, c] = held(evening);
        let ab = joined(&a.entries, &b.entries);
        let whole = joined(&ab, &c.entries);
        prop_assert_eq!(&ab, &joined(&b.entries, &a.entries));
        prop_assert_eq!(&whole, &joined(&a.entries, &joined(&b.entries, &c.entries)));
        prop_assert_eq!(&whole, &joined(&joined(&c.entries, &a.entries), &b.entries));
        prop_assert_eq!(union(&whole, ab.iter().chain(&c.entries).cloned()), Vec::new());
        prop_assert_eq!(&a.entries.len(), &joined(&a.entries, &a.entries).len());
        // And what one sees of it.
        let at_once = a.clone().takes(&[&b, &c]).entries;
        let (plan, folded) = fold_journal(joined(&a.entries, &at_once)).unwrap();
        let (_, other) = fold_journal(joined(&c.entries, &joined(&b.entries, &a.entries))).unwrap();
        prop_assert_eq!(shown(&folded), shown(&other));
        // Entry by entry, in the order in which a merge writes them, also for who has the session open.
        let mut live = Session::fold(plan.setup(), a.entries.clone());
        if a.entries.iter().all(|entry| at_once.iter().all(|new| new.id != entry.id)) {
            for entry in at_once {
                live.apply(entry);
            }
            prop_assert_eq!(&live, &folded);
        }
    }

    /// Whatever tables do and in whatever order they come together: what was not revealed at its own table or
    /// where it lay is not seen, and nothing that was cast is lost.
    #[test]
    fn what_a_table_did_not_reveal_waits_and_is_not_lost(
        counts in proptest::array::uniform3(0..8usize), reveals in proptest::array::uniform3(0..9usize)
    ) {
        let mut laptops = [("1", 0), ("2", -HOUR), ("", HOUR)].map(|(name, ahead)| {
            Laptop::at_table(name, u64::try_from(ahead + 2 * HOUR).unwrap(), ahead)
        });
        for ((laptop, count), at) in laptops.iter_mut().zip(counts).zip(reveals) {
            laptop.votes(at.min(count), 4);
            if at <= count {
                laptop.reveals();
            }
            laptop.votes(count.saturating_sub(at), 2);
        }
        let alone: Vec<Vec<BallotId>> =
            laptops.iter().map(|laptop| ids(laptop.session().shown_ballots(1))).collect();
        let [mut a, b, c] = laptops;
        a.takes(&[&b, &c]);
        let session = a.session();
        let all = ids(session.ballots(1));
        prop_assert_eq!(all.len(), counts.iter().sum::<usize>());
        let shown = ids(session.shown_ballots(1));
        // What each showed by itself is shown, and no more.
        prop_assert_eq!(&shown, &sorted(&alone.iter().map(Vec::as_slice).collect::<Vec<_>>()));
        if session.is_revealed(1) {
            prop_assert_eq!(shown.len() + session.waiting(1).ballots, all.len());
            a.reveals();
            prop_assert_eq!(ids(a.session().shown_ballots(1)), all);
            prop_assert!(!a.session().waiting(1).is_any());
        } else {
            prop_assert!(shown.is_empty());
        }
    }
}

#[test]
fn a_reveal_at_one_table_shows_nothing_of_another_and_loses_nothing() {
    let mut a = Laptop::at_table("1", 1, 0);
    let mut b = Laptop::at_table("2", 2, 0);
    // Seven at the other table, before and after the reveal here: more than a batch.
    let mine = a.votes(3, 4);
    let theirs = b.votes(7, 2);
    a.reveals();
    b.clock += HOUR;
    let later = b.votes(6, 2);
    a.takes(&[&b]);
    assert_eq!(ids(a.session().shown_ballots(1)), sorted(&[&mine]));
    assert_eq!(a.session().waiting(1).ballots, 13);
    // Their own reveal comes along.
    b.reveals();
    a.takes(&[&b]);
    assert_eq!(ids(a.session().shown_ballots(1)), sorted(&[&mine, &theirs, &later]));
    assert!(!a.session().waiting(1).is_any());
}

#[test]
fn a_reveal_where_all_lie_together_shows_all_and_nothing_of_who_comes_later() {
    let mut a = Laptop::at_table("1", 1, 0);
    let (mut b, mut c) = (Laptop::at_table("2", 2, 0), Laptop::at_table("3", 3, 0));
    let votes = [a.votes(2, 4), b.votes(2, 4)].concat();
    c.votes(8, 1);
    a.takes(&[&b]);
    a.reveals();
    c.clock += HOUR;
    c.votes(8, 1);
    a.takes(&[&c]);
    assert_eq!(ids(a.session().shown_ballots(1)), sorted(&[&votes]));
    assert_eq!(a.session().waiting(1).ballots, 16);
}

#[test]
fn late_ballots_of_a_table_still_come_in_fives_after_the_program_was_restarted_and_after_a_merge() {
    let mut a = Laptop::at_table("1", 1, 0);
    let first = a.votes(2, 4);
    a.reveals();
    a.restarts();
    let late = a.votes(4, 3);
    let b = Laptop::at_table("2", 2, 0);
    a.takes(&[&b]);
    assert_eq!(ids(a.session().shown_ballots(1)), sorted(&[&first]));
    a.restarts();
    let last = a.votes(1, 3);
    assert_eq!(ids(a.session().shown_ballots(1)), sorted(&[&first, &late, &last]));
}

#[test]
fn people_of_several_tables_add_up_also_where_tables_have_no_name() {
    let mut a = Laptop::at_table("", 1, 0);
    let mut b = Laptop::at_table("", 2, 0);
    let group = GroupId::new("inwoners");
    let present = |table: Option<&str>, people| Event::PresentSet {
        group: GroupId::new("inwoners"),
        table: table.map(str::to_owned),
        people,
    };
    a.does(present(Some(""), 8));
    b.does(present(Some(""), 4));
    b.does(present(Some(""), 5));
    a.takes(&[&b]);
    assert_eq!(a.session().present(&group), Some(13));
    a.does(present(None, 12));
    assert_eq!(a.session().present(&group), Some(12));
}

#[test]
fn tables_of_one_evening_are_one_session_and_the_report_says_what_came() {
    let mut a = Laptop::at_table("1", 1, 0);
    let mut b = Laptop::at_table("2", 2, -HOUR);
    a.says("De bus rijdt niet");
    let removed = b.says("Weg ermee");
    b.does(Event::ContributionRemoved { contribution: removed, reason: String::new() });
    b.says("De dokter is ver");
    b.votes(2, 4);
    a.does(Event::ThemeAdded { theme: ThemeId::new("zwembad-1"), name: "Zwembad".into() });
    b.does(Event::ThemeAdded { theme: ThemeId::new("zwembad-2"), name: "zwembád".into() });
    let merged = a.takes(&[&b, &b]);
    assert_eq!(merged.brought[0].remarks, Came { new: 1, already: 0 });
    assert_eq!(merged.brought[0].ballots, Came { new: 2, already: 0 });
    assert_eq!(merged.brought[1].remarks, Came { new: 0, already: 1 });
    assert_eq!(merged.same_names.len(), 1);
    let said: Vec<String> = merged.lines().iter().map(|line| Lang::Nl.say(line)).collect();
    assert_eq!(
        said,
        [
            "b.dialoog (tafel 2): 1 nieuwe opmerking, 2 stembriefjes, 0 tellingen en 2 andere regels.",
            "b.dialoog (tafel 2): 0 nieuwe opmerkingen, 0 stembriefjes, 0 tellingen en 0 andere regels. \
             3 opmerkingen en stemmen waren er al.",
            "Nog niet alle cijfers zijn onthuld. Dat doet u in de sessie, bij Scoren.",
            // As it was called first, by the clocks.
            "Voorstel: 2 thema's heten 'zwembád'. Zijn ze hetzelfde? Zet ze samen bij Thema's.",
        ]
    );
    let session = a.session();
    assert_eq!(session.tables().collect::<Vec<_>>(), ["1", "2"]);
    // The laptop that is an hour behind began first.
    assert_eq!(session.id(), b.session().id());
    assert_eq!(session.contributions().count(), 2);
    // Nothing is done unasked.
    assert_eq!(session.themes().iter().filter(|theme| theme.id.as_str().starts_with("zwembad")).count(), 2);
    assert_eq!(Lang::Nl.say(&a.takes(&[&b]).briefly()), "Alles stond er al. Er is niets veranderd.");
}

#[test]
fn another_blueprint_is_refused_and_the_difference_is_named() {
    let a = Laptop::at_table("1", 1, 0);
    let with = |change: &dyn Fn(String) -> String| {
        let mut b = Laptop::at_table("2", 2, 0);
        let Event::SessionStarted { blueprint, .. } = &mut b.entries[0].event else { panic!() };
        *blueprint = change(std::mem::take(blueprint));
        merge(&a.source("a"), &[b.source("b")])
    };
    let refused = with(&|text| text.replacen("minutes = ", "minutes = 1", 1).replacen("target = 12", "", 1));
    let Err(Refusal::Blueprint { places, .. }) = &refused else { panic!("{refused:?}") };
    assert_eq!(places, &["groups.1.target", "steps.1.minutes"]);
    let said = Lang::Nl.say(&refused.unwrap_err().message());
    assert!(
        said.starts_with("De bouwplannen van 'a.dialoog' en 'b.dialoog' verschillen, bij: groups.1.target")
    );
    // Notes and empty lines say nothing.
    assert!(with(&|text| text + "\n# Van ons\n").is_ok());
    assert!(matches!(with(&|_| "geen toml".to_owned()), Err(Refusal::Blueprint { .. })));
}

#[test]
fn invented_people_do_not_come_among_real_ones() {
    let a = Laptop::at_table("1", 1, 0);
    let example = Player::in_example(Lang::Nl).entries;
    let example = Source { name: "voorbeeld.dialoog".into(), entries: example };
    for (into, from) in [(a.source("a"), example.clone()), (example, a.source("a"))] {
        assert!(matches!(merge(&into, &[from]), Err(Refusal::Example(_))));
    }
}

#[test]
fn what_was_purged_on_one_laptop_does_not_come_back_from_another() {
    let mut a = Laptop::at_table("1", 1, 0);
    a.says("Weg hiermee");
    let b = a.clone();
    a.entries[1].event = Event::Purged {};
    for (mut one, other) in [(a.clone(), b.clone()), (b, a)] {
        let holds = |laptop: &Laptop| format!("{:?}", laptop.entries).contains("Weg hiermee");
        let (here, there) = (holds(&one), holds(&other));
        let said = Lang::Nl.say(&one.takes(&[&other]).briefly());
        assert!(!holds(&one));
        assert_eq!(said.contains("is hier ook gewist"), here, "{said}");
        assert_eq!(said.contains("wis ze daar ook"), there, "{said}");
        assert_eq!(one.session().contributions().count(), 0);
    }
}

#[test]
fn the_same_entry_read_in_on_two_laptops_is_one_and_the_earliest_counts() {
    let mut a = Laptop::at_table("1", 1, 0);
    let mut b = a.clone();
    b.restarts();
    let id = EventId(Uuid::from_u128(77));
    a.says("Uit een tabel");
    a.entries.last_mut().unwrap().id = id;
    b.clock += HOUR;
    b.says("Uit een tabel");
    b.entries.last_mut().unwrap().id = id;
    let (mut ab, mut ba) = (a.clone(), b.clone());
    ab.takes(&[&b]);
    ba.takes(&[&a]);
    assert_eq!(ab.entries, ba.entries);
    assert_eq!(ab.entries, a.entries);
}

#[test]
fn who_speaks_at_one_table_is_not_gone_on_with_at_another() {
    let conversation = |laptop: &mut Laptop| laptop.does(Event::ConversationBegun {});
    let mut a = Laptop::at_table("1", 1, 0);
    // Also where the other one began first.
    let mut b = Laptop::at_table("2", 2, -HOUR);
    b.clock += 2 * HOUR;
    conversation(&mut b);
    a.takes(&[&b]);
    assert!(b.session().conversations().current().is_some());
    let here = |laptop: &Laptop| {
        let mut session = laptop.session();
        session.go_on_at(laptop.device);
        session.conversations().current().map(|one| one.id)
    };
    assert_eq!(here(&a), None);
    let mine = conversation(&mut a);
    assert_eq!(here(&a), Some(mine));
}

#[test]
fn undo_after_a_merge_is_about_what_was_done_here() {
    let mut player = Player::at_table(Lang::Nl);
    player.press("Mijn zin<enter>");
    let mut other = Laptop::at_table("9", 9, HOUR);
    other.says("Hun zin");
    player.entries = joined(&player.entries, &other.entries);
    player.brought_in = other.entries.iter().map(|entry| entry.device).collect();
    player.reopen().press("<ctrl-z>");
    assert_eq!(player.remarks(), ["Hun zin"]);
    player.press("<ctrl-z>");
    assert_eq!((player.remarks(), player.notice()), (vec!["Hun zin".to_owned()], Some("nothing-to-undo")));
    // The reveal of a session of several tables names them.
    player.press("<ctrl-y>");
    assert_eq!(player.remarks(), ["Mijn zin", "Hun zin"]);
    assert!(matches!(player.session().reveal(1), Event::Revealed { tables, .. } if tables.len() == 2));
}
