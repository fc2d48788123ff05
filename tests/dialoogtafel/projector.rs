//! Somebody at the keyboard, and the wall that follows: which page is shown, and what never is.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fmt::Write as _;

use dialoogtafel::blueprint::fold_journal;
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::{BINDINGS, Key, Place};
use dialoogtafel::projector::{Asked, Kind, Page, Projector};
use dialoogtafel::session::ThemeId;
use dialoogtafel::ui::{self, Look};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use super::player::Player;

const NL: Lang = Lang::Nl;

/// The facilitator's program and the wall, on one journal.
pub struct Evening {
    pub player: Player,
    pub wall: Projector,
    known: usize,
}

impl Evening {
    pub fn new(player: Player) -> Self {
        let (blueprint, session) = fold_journal(player.entries.clone()).unwrap();
        let known = player.entries.len();
        Self { wall: Projector::new(player.app.lang, blueprint, session), player, known }
    }

    /// The facilitator presses keys; the wall hears of it.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        self.player.press(keys);
        let new = self.player.entries[self.known..].to_vec();
        self.known = self.player.entries.len();
        self.wall.add(new);
        self
    }

    /// Somebody turns pages on the wall.
    pub fn turn(&mut self, keys: &str) -> Vec<Asked> {
        Key::parse_all(keys).unwrap().into_iter().map(|key| self.wall.press(key)).collect()
    }

    pub fn kind(&self) -> Kind {
        self.wall.page().unwrap().kind()
    }

    /// Every page there is, by paging through them.
    pub fn kinds(&mut self) -> Vec<Kind> {
        self.turn(&"<pgup>".repeat(50));
        let (_, count) = self.wall.place();
        let kinds = (0..count)
            .map(|_| {
                let kind = self.kind();
                self.turn("<pgdn>");
                kind
            })
            .collect();
        self.turn("<home>");
        kinds
    }

    /// Everything that can be read on all pages, in letters of the terminal: large letters come from the pages.
    pub fn everything(&mut self) -> String {
        self.turn(&"<pgup>".repeat(50));
        let (_, count) = self.wall.place();
        let mut said = String::new();
        for _ in 0..count {
            let _ = writeln!(said, "{:?}\n{}", self.wall.page(), text(&self.wall, 80, 24));
            self.turn("<pgdn>");
        }
        self.turn("<home>");
        said
    }
}

pub fn buffer(wall: &Projector, look: Look, width: u16, height: u16) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| ui::projector::draw(frame, wall, look)).unwrap();
    terminal.backend().buffer().clone()
}

pub fn text(wall: &Projector, width: u16, height: u16) -> String {
    let buffer = buffer(wall, Look::with_color(true), width, height);
    let rows = buffer.content().chunks(usize::from(width.max(1)));
    let rows = rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>());
    rows.map(|row| row.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

fn question(evening: &Evening) -> (String, String) {
    match evening.wall.page() {
        Some(Page::Question(question)) => (question.step.clone(), question.text.clone()),
        page => panic!("{page:?}"),
    }
}

fn table() -> Evening {
    Evening::new(Player::at_table(NL))
}

/// Five residents and five professionals: everything may be shown. Mobiliteit is alike with Eenzaamheid.
pub fn voted(evening: &mut Evening) {
    evening.press("<ctrl-3>");
    for ballot in ["543 432 333 444 444 212", "453 333 343 444 444 111"].iter().cycle().take(5) {
        evening.press(&ballot.replace(' ', "")).press("<enter>");
    }
    evening.press("<f2>");
    for ballot in ["233 432 313 444 444 222", "233 233 443 444 444 112"].iter().cycle().take(5) {
        evening.press(&ballot.replace(' ', "")).press("<enter>");
    }
}

#[test]
fn the_question_follows_and_a_step_without_questions_shows_its_title() {
    let mut evening = table();
    assert_eq!(question(&evening), (String::new(), "Welkom".into()));
    evening.press("<pgdn>");
    assert_eq!(question(&evening), ("Eigen verhaal".into(), "Wat is fijn aan wonen hier?".into()));
    evening.press("<pgdn>De bus rijdt niet<enter>");
    assert_eq!(question(&evening).1, "Wat helpt u om gezond te leven?");
    evening.press("<pgup>");
    assert_eq!(question(&evening).1, "Wat is fijn aan wonen hier?");
    assert!(!evening.everything().contains("De bus rijdt niet"));
}

#[test]
fn a_vote_shows_how_many_are_done_and_nothing_else() {
    let mut evening = table();
    evening.press("<pgdn><ctrl-3>543432333444444212");
    assert_eq!(evening.kind(), Kind::Question, "half a ballot is not one");
    evening.press("<enter>");
    let Some(Page::Vote(vote)) = evening.wall.page() else { panic!("{:?}", evening.wall.page()) };
    assert_eq!(vote.progress.ready, 1);
    assert_eq!(evening.kinds(), [Kind::Question, Kind::Vote]);
    evening.press("543432333444444212<enter>");
    let Some(Page::Vote(vote)) = evening.wall.page() else { panic!() };
    assert_eq!(vote.progress.ready, 2);
    // The last undone, then the first: the question is back.
    evening.press("<ctrl-z>");
    assert_eq!(evening.kind(), Kind::Vote);
    evening.press("<ctrl-z>");
    assert_eq!(evening.kinds(), [Kind::Question]);
}

#[test]
fn at_a_step_in_which_people_vote_the_count_begins_at_none() {
    let mut evening = table();
    while evening.player.sitting().step().unwrap().title != "Scoren" {
        evening.press("<pgdn>");
    }
    let Some(Page::Vote(vote)) = evening.wall.page() else { panic!("{:?}", evening.wall.page()) };
    assert_eq!((vote.progress.ready, vote.step.as_str()), (0, "Scoren"));
    assert_eq!(evening.kinds(), [Kind::Vote]);
    evening.press("<pgdn>");
    assert_eq!(evening.kind(), Kind::Question);
}

#[test]
fn the_reveal_shows_the_order_and_taking_it_back_hides_it() {
    let mut evening = table();
    voted(&mut evening);
    assert_eq!(evening.kinds(), [Kind::Question, Kind::Vote]);
    evening.press("<ctrl-o><enter>");
    assert_eq!(evening.kind(), Kind::Order);
    let theme = |id: &str| Kind::Theme(ThemeId::new(id));
    let kinds = evening.kinds();
    assert_eq!(kinds[..2], [Kind::Question, Kind::Order]);
    assert!(kinds.contains(&theme("mobiliteit")) && kinds.contains(&theme("eenzaamheid")), "{kinds:?}");
    assert_eq!(kinds.last(), Some(&Kind::Weights));
    evening.press("<ctrl-z>");
    assert_eq!(evening.kinds(), [Kind::Question, Kind::Vote]);
    evening.press("<ctrl-y><ctrl-1><pgdn>");
    assert_eq!(evening.kind(), Kind::Question);
    assert!(evening.kinds().contains(&Kind::Order), "it can still be turned to");
}

#[test]
fn a_page_turned_to_by_hand_stays_until_something_new_happens() {
    let mut evening = table();
    voted(&mut evening);
    evening.press("<ctrl-o><enter>");
    evening.turn("<pgdn>");
    let turned = evening.kind();
    assert!(matches!(turned, Kind::Theme(_)) && evening.wall.is_by_hand());
    // A remark, a quotable one, a choice: nothing new on the agenda.
    evening.press("<ctrl-1>De bus #mob<enter><ctrl-t><ctrl-5><space>");
    assert_eq!(evening.kind(), turned);
    assert!(evening.kinds().contains(&Kind::Chosen));
    evening.turn("<pgdn>");
    evening.press("<ctrl-1><pgdn>");
    assert_eq!((evening.kind(), evening.wall.is_by_hand()), (Kind::Question, false));
    evening.turn("<pgdn><esc>");
    assert_eq!((evening.kind(), evening.wall.is_by_hand()), (Kind::Question, false));
}

#[test]
fn keys_turn_pages_and_all_others_do_nothing() {
    let mut evening = table();
    voted(&mut evening);
    evening.press("<ctrl-o><enter>");
    for (on, back) in [("<pgdn>", "<pgup>"), ("<down>", "<up>"), ("<right>", "<left>"), ("<space>", "<up>")] {
        evening.turn("<home>");
        let before = evening.wall.place().0;
        assert_eq!(evening.turn(on), [Asked::Draw]);
        assert_eq!(evening.wall.place().0, before + 1, "{on}");
        evening.turn(back);
        assert_eq!(evening.wall.place().0, before, "{back}");
    }
    let before = text(&evening.wall, 80, 24);
    for key in
        ["q", "x", "1", "<enter>", "<ctrl-o>", "<ctrl-x>", "<ctrl-z>", "<ctrl-p>", "<alt-right>", "<tab>"]
    {
        assert_eq!(evening.turn(key), [Asked::Nothing], "{key}");
        assert_eq!(text(&evening.wall, 80, 24), before, "{key}");
    }
    for key in BINDINGS.iter().filter(|row| row.place == Place::Projector).flat_map(|row| row.keys.iter()) {
        assert_eq!(evening.wall.press(*key), Asked::Draw, "{key:?}");
    }
    evening.turn("<home>");
    let before = text(&evening.wall, 80, 24);
    assert_eq!(evening.turn("<ctrl-q>"), [Asked::Quit]);
    evening.turn("?");
    let shown = text(&evening.wall, 80, 24);
    for named in ["volgende pagina", "vorige pagina", "weer meelopen", "Ctrl+Q stoppen"] {
        assert!(shown.contains(named), "{named}: {shown}");
    }
    evening.turn("<f1>");
    assert_eq!(text(&evening.wall, 80, 24), before);
}

#[test]
fn no_figure_is_on_any_page_before_the_reveal() {
    let mut evening = table();
    voted(&mut evening);
    let before = evening.everything();
    for figure in ["3,", "4,", "score", "Theme", "rank", "mean: Some", "★"] {
        assert!(!before.contains(figure), "{figure}: {before}");
    }
    evening.press("<ctrl-o><enter>");
    assert!(evening.everything().contains("mean: Some"));
}

#[test]
fn a_group_of_four_is_not_shown_and_the_page_says_why() {
    let mut evening = table();
    evening.press("<ctrl-3>");
    for _ in 0..6 {
        evening.press("555555555555555555<enter>");
    }
    evening.press("<f2>");
    for _ in 0..4 {
        evening.press("333333333333333333<enter>");
    }
    evening.press("<ctrl-o><enter>");
    let all = evening.everything();
    assert!(all.contains("Een groep is te klein"), "{all}");
    // (5 + 3) / 2: the figure of everybody together, but of neither group, and no gap of 2.
    let four = dialoogtafel::overview::Fraction::whole(4);
    let Some(Page::Order(order)) = evening.wall.page() else { panic!() };
    assert_eq!(order.rows.iter().map(|row| row.score).collect::<Vec<_>>(), [75.0; 6]);
    assert!(all.contains(&format!("mean: Some({four:?})")), "{all}");
    for hidden in ["●", "○", "bespreek", "sides: [Some", "gap: Some", "counts: [0, 0, 0, 0, 6]"] {
        assert!(!all.contains(hidden), "{hidden}: {all}");
    }
    // With a fifth there are.
    evening.press("<ctrl-3><ctrl-z>333333333333333333<enter><ctrl-o><enter>");
    assert!(evening.everything().contains("bespreek dit verschil"));
}

#[test]
fn a_theme_that_too_few_people_scored_has_no_figures_and_no_place() {
    let mut evening = table();
    evening.press("<ctrl-3>");
    // All score the first two themes; the third only two on each side.
    for row in 0..5 {
        evening.press(if row < 2 { "444333555<enter><enter>" } else { "444333<enter><enter>" });
    }
    evening.press("<f2>");
    for row in 0..5 {
        evening.press(if row < 2 { "444333555<enter><enter>" } else { "444333<enter><enter>" });
    }
    evening.press("<ctrl-o><enter>");
    let Some(Page::Order(order)) = evening.wall.page() else { panic!() };
    let rows: Vec<_> = order.rows.iter().map(|row| (row.rank, row.name.as_str())).collect();
    // It would be the first: the others do not keep its place free.
    assert_eq!(rows, [(1, "Sociale verbinding"), (2, "Opgroeien")]);
    let shown = text(&evening.wall, 80, 24);
    assert!(shown.contains("Te weinig stemmen om te laten zien: Gezond ouder worden."), "{shown}");
    assert!(!evening.kinds().contains(&Kind::Theme(ThemeId::new("gezond-ouder-worden"))));
}

#[test]
fn where_only_a_small_group_has_a_voice_its_mean_is_not_the_mean_of_all() {
    let toml = super::player::bundled("dialoogtafel");
    let toml = toml.replacen("[scoring]", "[scoring]\nvoices = { resident = 0, professional = 1 }", 1);
    let mut evening = Evening::new(Player::in_session(NL, &toml));
    evening.press("<ctrl-3>");
    for _ in 0..6 {
        evening.press("222222<enter><enter>");
    }
    evening.press("<f2>");
    for _ in 0..4 {
        evening.press("444444<enter><enter>");
    }
    evening.press("<ctrl-o><enter>");
    let Some(Page::Order(order)) = evening.wall.page() else { panic!() };
    assert_eq!(order.rows, []);
    assert!(!evening.everything().contains("mean: Some"));
}

#[test]
fn after_the_reveal_no_single_ballot_can_be_told_from_the_figures() {
    let mut evening = table();
    voted(&mut evening);
    evening.press("<ctrl-o><enter>");
    let scores = |evening: &Evening| match evening.wall.page() {
        Some(Page::Order(order)) => order.rows.iter().map(|row| row.score).collect::<Vec<_>>(),
        page => panic!("{page:?}"),
    };
    let at_reveal = scores(&evening);
    evening.press("<ctrl-3>");
    for late in 1..=4 {
        evening.press("111111111111111111<enter>");
        assert_eq!((scores(&evening), evening.wall.later()), (at_reveal.clone(), late));
    }
    assert!(text(&evening.wall, 80, 24).contains("4 stembriefjes zijn na het onthullen veranderd."));
    // One taken back was never there; the fifth brings the others along.
    evening.press("<ctrl-z>");
    assert_eq!((scores(&evening), evening.wall.later()), (at_reveal.clone(), 3));
    evening.press("111111111111111111<enter>111111111111111111<enter>");
    let with_five = scores(&evening);
    assert!(with_five != at_reveal && evening.wall.later() == 0);
    // Who starts the wall now sees the same, and not what came one by one.
    evening.press("555555555555555555<enter>");
    let again = Evening::new(evening.player.clone());
    assert_eq!((scores(&evening), scores(&again)), (with_five.clone(), with_five));
    // Taken back and revealed anew, everything counts.
    evening.press("<ctrl-z><ctrl-z><ctrl-z><ctrl-z><ctrl-z><ctrl-z><ctrl-z>");
    assert_eq!(evening.wall.later(), 0);
    evening.press("555555555555555555<enter><ctrl-o><enter>");
    assert_eq!((evening.kind(), evening.wall.later()), (Kind::Order, 0));
}

#[test]
fn stickers_show_how_many_groups_are_counted_and_then_the_order() {
    let toml = super::player::bundled("prioriteren-stickers");
    let mut evening = Evening::new(Player::in_session(NL, toml));
    evening.press("<ctrl-3>8 7 5 3 2 6 1 8 4 6 0 3 2 5 5 5 1 1 1<enter>");
    let Some(Page::Vote(vote)) = evening.wall.page() else { panic!("{:?}", evening.wall.page()) };
    assert_eq!(NL.say(&vote.progress.briefly()), "1 van 2 groepen geteld");
    evening.press("6 2 5 3 2 2 1 4 4 6 0 3 2 5 5 5 1 1 1<enter><ctrl-o><enter>");
    let Some(Page::Order(order)) = evening.wall.page() else { panic!() };
    assert_eq!((order.rows.len(), order.rows[0].name.as_str()), (6, "Gezond ouder worden"));
    assert!(!text(&evening.wall, 80, 24).contains("te klein"));
    // Four people with as many stickers each are still four people.
    let toml = toml.replacen("vote = \"dots\"", "vote = \"dots\"\nmax_per_theme = 5", 1);
    let mut evening = Evening::new(Player::in_session(NL, &toml));
    evening.press("<ctrl-3>8 7 5 3 2 6 1 8 4 6 0 3 2 5 5 5 1 1 1<enter>");
    evening.press("4 2 5 3 2 2 1 4 4 6 0 3 2 5 5 5 1 1 1<enter><ctrl-o><enter>");
    let Some(Page::Order(order)) = evening.wall.page() else { panic!() };
    // Nobody put a sticker on one point of a theme: its figure of all together would tell that of the four.
    assert_eq!(order.rows.len(), 5);
    assert!(evening.everything().contains("Een groep is te klein."));
}

#[test]
fn the_second_round_is_a_vote_of_its_own_and_the_first_can_still_be_paged_to() {
    let mut evening = Evening::new(super::half_way::first_round(NL));
    assert_eq!(evening.kind(), Kind::Order);
    evening.press("<ctrl-3>r<enter>");
    assert_eq!(evening.kind(), Kind::Vote);
    evening.press("a8<tab>4<enter>543432333444444212<enter>");
    let Some(Page::Vote(vote)) = evening.wall.page() else { panic!() };
    assert_eq!(NL.say(&vote.progress.briefly()), "1 van 12 klaar");
    assert!(evening.kinds().contains(&Kind::Order));
}

#[test]
fn only_remarks_that_may_be_quoted_are_quoted() {
    let mut evening = table();
    voted(&mut evening);
    evening.press("<ctrl-1>Fluisterwoord over de bus #mob<enter>");
    evening.press("Hardop over de bus #mob<enter><ctrl-t>");
    evening.press("Ook hardop, maar zonder thema<enter><ctrl-t>");
    assert!(!evening.everything().contains("Hardop"), "the wall is for the question until then");
    evening.press("<ctrl-o><ctrl-3><ctrl-o><enter>");
    let all = evening.everything();
    assert!(all.contains("Hardop over de bus") && all.contains("Gezegd over Mobiliteit"), "{all}");
    assert!(!all.contains("Fluisterwoord") && !all.contains("Ook hardop"));
    // No longer.
    evening.press("<ctrl-1><up><up><ctrl-t>");
    assert!(!evening.everything().contains("Hardop over de bus"));
}

#[test]
fn a_journal_that_comes_in_pieces_and_out_of_order_gives_the_same_pages() {
    let mut whole = Evening::new(Player::in_example(NL));
    let entries = whole.player.entries.clone();
    let (first, rest) = entries.split_at(1);
    let (blueprint, session) = fold_journal(first.to_vec()).unwrap();
    for piece in [1, 7, 100, 1000] {
        let mut wall = Projector::new(NL, blueprint.clone(), session.clone());
        let mut pieces: Vec<_> = rest.chunks(piece).collect();
        pieces.reverse();
        for piece in pieces {
            wall.add(piece.to_vec());
        }
        let mut evening = Evening { player: whole.player.clone(), wall, known: entries.len() };
        assert_eq!(evening.everything(), whole.everything(), "in pieces of {piece}");
    }
}
