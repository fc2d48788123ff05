//! Every screen there is, as a session that got there by keys.

use dialoogtafel::i18n::Lang;
use dialoogtafel::session::Worksheet;

use super::half_way::{
    FULL, PERSONAL, dots_counted, fingers, first_round, hands, home_locked, home_sessions, not_saved,
    person_talk, read_only, review_full, review_one_group, review_owa, review_tie, review_working, sorting,
    talk_full, talk_group, talk_late, talk_long, talk_personal_edit, talk_remarks, talk_silent, three_people,
    two_rounds, voices, weights, with_ballots, with_config,
};
use super::player::Player;
use super::worksheets;
use super::{poll, profile};

/// A scene by its name.
pub type Scene = (&'static str, fn(Lang) -> Player);

/// All of them, in the order in which an evening meets them.
pub const SCENES: &[Scene] = &[
    ("home_empty", Player::at_home),
    ("home_sessions", home_sessions),
    ("home_locked", home_locked),
    ("lock_open", |lang| pressed(home_locked(lang), "<enter>fiets<enter>lamp kaas")),
    ("lock_protect", |lang| pressed(talk_remarks(lang), "<ctrl-l>wachtwoord<enter>")),
    ("bring_in", |lang| pressed(home_sessions(lang), "m")),
    ("settings", |lang| pressed(Player::at_home(lang), "<f9>")),
    ("settings_typing", |lang| pressed(Player::at_home(lang), "<f9><down><down><down><enter>GGD Drenthe")),
    ("settings_formats", |lang| pressed(home_sessions(lang), "<f9><pgdn><up><up><up><up><up><enter><down>")),
    ("settings_keys", |lang| pressed(Player::in_example(lang), "<f9><end><enter><down><enter><f7><down>")),
    ("settings_asks", |lang| pressed(Player::in_example(lang), "<f9><end><enter><down><enter>")),
    ("settings_taken", |lang| pressed(Player::at_table(lang), "<f9><end><enter><enter><ctrl-z>")),
    ("settings_broken", |lang| pressed(with_config(lang, BROKEN_CONFIG), "<f9>")),
    ("home_config", |lang| with_config(lang, BROKEN_CONFIG)),
    ("pick_blueprint", |lang| pressed(Player::at_home(lang), "n<down>")),
    ("new_session", |lang| pressed(Player::at_home(lang), "n<enter>Veldermeer<tab>")),
    ("new_session_wrong", |lang| pressed(Player::at_home(lang), "n<enter><tab><tab>x<enter>")),
    ("help_home", |lang| pressed(Player::at_home(lang), "<f1>")),
    ("talk_welcome", Player::at_table),
    ("talk_empty", |lang| pressed(Player::at_table(lang), "<pgdn>")),
    ("talk_remarks", talk_remarks),
    ("talk_late", talk_late),
    ("talk_suggestion", |lang| pressed(talk_remarks(lang), "De bus komt niet meer #mob")),
    ("talk_no_theme", |lang| pressed(talk_remarks(lang), "Het zwembad is dicht #zwem")),
    ("talk_personal", |lang| pressed(talk_remarks(lang), PERSONAL)),
    ("talk_personal_told", |lang| pressed(talk_remarks(lang), &format!("{PERSONAL}<ctrl-k><enter>"))),
    ("talk_personal_edit", talk_personal_edit),
    ("contact", |lang| pressed(talk_remarks(lang), "<f4>Truus<tab>06-12345678<tab>koken")),
    ("contact_kept", |lang| pressed(talk_remarks(lang), "<f4>Truus<tab>06-12345678<enter>")),
    ("talk_long", talk_long),
    ("talk_selected", |lang| pressed(talk_remarks(lang), "<up><up>")),
    ("talk_big_letters", |lang| pressed(talk_remarks(lang), "<ctrl-b>")),
    ("talk_contrast", |lang| pressed(talk_remarks(lang), "<f8>")),
    ("talk_edit", |lang| pressed(talk_remarks(lang), "<up><up><ctrl-e>")),
    ("talk_remove", |lang| pressed(talk_remarks(lang), "<ctrl-d>dubbel")),
    ("talk_to_score", |lang| pressed(Player::at_table(lang), &"<pgdn>".repeat(10))),
    ("talk_full", talk_full),
    ("talk_pasted", |lang| {
        let mut player = talk_remarks(lang);
        player.paste("De bus rijdt niet #mob\nDe winkel is dicht\n\nDe dokter is weg");
        player
    }),
    ("talk_pasted_personal", |lang| {
        let mut player = talk_remarks(lang);
        player.paste("Vraag het mevrouw Jansen\nBel 06-12345678\nDokter Smit stopt\nDe dokter is weg");
        player
    }),
    ("talk_personal_theme", |lang| pressed(talk_remarks(lang), "Mevrouw Jansen mist de bus #mob")),
    ("talk_silent", talk_silent),
    ("talk_extended", |lang| pressed(talk_late(lang), "<alt-up>")),
    ("talk_close", |lang| pressed(talk_remarks(lang), &"<pgdn>".repeat(15))),
    ("talk_group", talk_group),
    ("person_consent", |lang| Player::in_session(lang, super::player::bundled("supermarkt"))),
    ("person_refused", |lang| pressed(three_people(lang), "n")),
    ("person_talk", person_talk),
    ("person_age", |lang| pressed(person_talk(lang), "<ctrl-n>")),
    ("person_age_half", |lang| pressed(person_talk(lang), "De bus komt nooit op tijd #verv<ctrl-n>")),
    ("person_nothing", |lang| pressed(three_people(lang), "j<ctrl-n>")),
    ("person_undo_after_no", |lang| pressed(three_people(lang), "n<ctrl-z>")),
    ("person_next", |lang| pressed(person_talk(lang), "<ctrl-n>4")),
    ("themes_empty", |lang| pressed(Player::at_table(lang), "<ctrl-2>")),
    ("themes", |lang| pressed(Player::in_example(lang), "<ctrl-2><down><down>")),
    ("themes_full", |lang| pressed(talk_full(lang), "<enter><ctrl-2><tab><end>")),
    ("themes_suggestion", |lang| pressed(sorting(lang), "<ctrl-2>")),
    ("themes_merged", |lang| pressed(sorting(lang), "<ctrl-2><tab><end>m<down><down><down><enter>")),
    ("themes_merge", |lang| pressed(sorting(lang), "<ctrl-2><tab><end>m<down>")),
    ("themes_restore", |lang| pressed(sorting(lang), "<ctrl-2><tab><end>m<enter><end>xh")),
    ("themes_filter", |lang| pressed(Player::in_example(lang), "<ctrl-2>f<enter><down><down><down><enter>")),
    ("themes_filtered", |lang| {
        pressed(Player::in_example(lang), "<ctrl-2>f<enter><down><down><down><enter><esc>")
    }),
    ("find_empty", |lang| pressed(Player::in_example(lang), "<ctrl-f>")),
    ("find", |lang| pressed(Player::in_example(lang), "<ctrl-f>de bus<down>")),
    ("find_nothing", |lang| pressed(Player::in_example(lang), "<ctrl-f>qqq")),
    ("find_full", |lang| pressed(pressed(talk_full(lang), "<enter>"), "<ctrl-f>健康")),
    ("talk_maybe", |lang| pressed(talk_remarks(lang), "De bus komt op zondag niet<enter>")),
    ("score_empty", |lang| pressed(Player::at_table(lang), "<ctrl-3>")),
    ("score_half", |lang| pressed(Player::at_table(lang), "<ctrl-3>4325 0")),
    ("score_filled", |lang| pressed(Player::at_table(lang), "<ctrl-3>432154321543215432")),
    ("score_correcting", |lang| pressed(with_ballots(lang), "<ctrl-3><pgup>")),
    ("score_off_ballot", |lang| pressed(Player::at_table(lang), "<ctrl-3><down>xx<down>x")),
    ("score_present", |lang| pressed(with_ballots(lang), "<ctrl-3>a5<tab>4")),
    ("score_of", |lang| pressed(with_ballots(lang), "<ctrl-3>a5<tab>4<enter>")),
    ("score_waiting", |lang| {
        pressed(with_ballots(lang), "<ctrl-3><ctrl-o><enter><ctrl-3>543432333444444212<enter>")
    }),
    ("score_round_two", |lang| pressed(first_round(lang), "<ctrl-3>r<enter>43")),
    ("score_next_round", |lang| pressed(first_round(lang), "<ctrl-3>")),
    ("score_ask_round", |lang| pressed(first_round(lang), "<ctrl-3>r")),
    ("count_fingers", |lang| pressed(fingers(lang), "<ctrl-3>0 1 2 4 2 <space>  1 3 5")),
    ("count_hands", |lang| pressed(hands(lang), "<ctrl-3>9 7 4 3 8 5")),
    ("count_hands_empty", |lang| pressed(hands(lang), "<ctrl-3>")),
    ("count_too_many", |lang| pressed(hands(lang), "<ctrl-3>9 12<enter>")),
    ("count_dots_done", dots_counted),
    ("review_dots", |lang| pressed(dots_counted(lang), "<f2><ctrl-o><enter>")),
    ("score_full", |lang| pressed(Player::in_session(lang, FULL), "<ctrl-3><f2><down><down><down>")),
    ("review_none", |lang| pressed(Player::at_table(lang), "<ctrl-4>")),
    ("review_blind", |lang| pressed(with_ballots(lang), "<ctrl-4>")),
    ("review_confirm", |lang| pressed(with_ballots(lang), "<ctrl-4><ctrl-o>")),
    ("review", |lang| pressed(Player::in_example(lang), "<ctrl-4>")),
    ("review_gap", |lang| pressed(Player::in_example(lang), "<ctrl-4><down><down>")),
    ("review_tie", review_tie),
    ("review_one_group", review_one_group),
    ("review_full", review_full),
    ("review_weights", |lang| pressed(Player::in_example(lang), "<ctrl-4>g")),
    ("review_weights_turned", |lang| pressed(weights(lang), "<left><left><down><down><right><right>")),
    ("review_weights_owa", |lang| pressed(review_owa(lang), "g")),
    ("review_trial_theme", |lang| pressed(weights(lang), "<left><left>t")),
    ("review_voice", |lang| pressed(Player::in_example(lang), "<ctrl-4>s")),
    ("review_voice_turned", |lang| pressed(voices(lang), "s<right><right><right>")),
    ("review_map", |lang| pressed(Player::in_example(lang), "<ctrl-4>k<down>")),
    ("review_map_full", |lang| pressed(review_full(lang), "k")),
    ("review_compare", |lang| pressed(voices(lang), "v")),
    ("review_rounds", |lang| pressed(two_rounds(lang), "<ctrl-4>v")),
    ("review_firm", |lang| pressed(Player::in_example(lang), "<ctrl-4>e")),
    ("review_firm_figures", |lang| pressed(Player::in_example(lang), "<ctrl-4>ef")),
    ("review_working", review_working),
    ("review_figures", |lang| pressed(Player::in_example(lang), "<ctrl-4>c")),
    ("review_figures_scrolled", |lang| pressed(Player::in_example(lang), "<ctrl-4>c<pgdn><pgdn>")),
    ("choose", |lang| pressed(Player::in_example(lang), "<ctrl-5>")),
    ("choose_blind", |lang| pressed(Player::at_table(lang), "<ctrl-5> ")),
    ("sheet_goals", worksheets::goals),
    ("sheet_goals_form", |lang| pressed(worksheets::goals(lang), "<enter><enter>")),
    ("sheet_checklist", worksheets::checklist),
    ("sheet_poll", worksheets::poll),
    ("sheet_poll_groups", |lang| {
        pressed(
            worksheets::at(lang, Worksheet::Poll(2)),
            "<enter>24<enter>3<enter>7<enter><f2><enter>6<enter>3<enter>",
        )
    }),
    ("sheet_profile", |lang| pressed(worksheets::at(lang, Worksheet::Profile(1)), "1<f2>3")),
    ("sheet_profile_bmi", profile::bmi),
    ("sheet_profile_example", profile::examples),
    ("sheet_rings", poll::rings),
    ("sheet_likert", poll::likert),
    ("sheet_choices", |lang| worksheets::at(lang, Worksheet::Profile(1))),
    ("sheet_actions", worksheets::actions),
    ("sheet_goals_open", |lang| super::goals::chosen(lang, Worksheet::Goals)),
    ("sheet_mix", super::mix::mixed),
    ("sheet_mix_looked_at", |lang| pressed(super::mix::mixed(lang), "v")),
    ("sheet_actions_looked_at", |lang| pressed(super::actions::acted(lang), "v")),
    ("choose_planned", |lang| {
        pressed(
            super::actions::acted(lang),
            "<shift-tab><shift-tab><shift-tab><shift-tab><shift-tab><shift-tab><shift-tab><shift-tab><shift-tab>",
        )
    }),
    ("sheet_timeline", worksheets::timeline),
    ("sheet_web", worksheets::web),
    ("overview", |lang| pressed(Player::in_example(lang), "<ctrl-6>")),
    ("overview_tables", |lang| pressed(Player::in_example(lang), "<ctrl-6><end>")),
    ("exported", |lang| pressed(Player::in_example(lang), "<ctrl-6><ctrl-x>")),
    ("help_talk", |lang| pressed(Player::at_table(lang), "<f1>")),
    ("help_end", |lang| pressed(Player::at_table(lang), "<f1><end>")),
    ("palette", |lang| pressed(Player::at_table(lang), "<ctrl-p>")),
    ("palette_narrowed", |lang| pressed(Player::at_table(lang), "<ctrl-p>the<down>")),
    ("palette_nothing", |lang| pressed(Player::at_table(lang), "<ctrl-p>qqq")),
    ("confirm_quit", |lang| pressed(talk_remarks(lang), "<ctrl-q>")),
    ("not_saved", not_saved),
    ("read_only", read_only),
];

fn pressed(mut player: Player, keys: &str) -> Player {
    player.press(keys);
    player
}

/// A file of settings in which much is wrong.
const BROKEN_CONFIG: &str =
    "language = \"nl\"\ncolors = \"dark\"\n[export]\nfor = \"publik\"\n[keys]\nundo = \"ctrl-y\"\n";
