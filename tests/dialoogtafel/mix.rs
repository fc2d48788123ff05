//! The mix of interventions, and how it is weighed: through keys to the screen and the files.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::i18n::Lang;
use dialoogtafel::session::Worksheet;

use super::goals::{chosen, seen};
use super::player::Player;
use super::worksheets::exported;

const NL: Lang = Lang::Nl;

/// Three interventions for 'Vervoer': two do the same, one stops.
pub fn mixed(lang: Lang) -> Player {
    let mut player = chosen(lang, Worksheet::Mix);
    // Name, decision, theme, pillar, kind of prevention, for whom, where.
    player.press("nRijles voor ouderen<enter>1<enter>1<enter>1<enter>1<enter>Ouderen<enter>5<esc>");
    player.press("nFietscursus<enter>4<enter>1<enter>1<enter>1<enter>ouderen<enter>5<esc>");
    player.press("nBoekje over vervoer<enter>3<enter>1<enter>1<enter>2<enter>Iedereen<enter>1<esc>");
    player.app.notice = None;
    player
}

/// 'Step 4, mix of interventions' and 'Four pillars': a grid in which gaps and what is double are seen.
#[test]
fn step_4_mix_of_interventions_on_the_four_pillars() {
    let mut player = mixed(NL);
    let said = [
        "“Rijles voor ouderen” en “Fietscursus” doen hetzelfde voor dezelfde mensen: Ouderen.",
        "Nog niets bij signalering en ondersteuning, sociale en fysieke omgeving en wetten en regels.",
        "10 van de 12 vakken zijn leeg.",
        "Geteld: 1 keer houden, 1 keer stoppen en 1 keer nieuw.",
    ];
    let wide = seen(&mut player, 200, 60);
    assert!(wide.contains("Pijlers en soort preventie") && wide.contains("leeg"), "{wide}");
    assert!(wide.contains("(stopt)"), "{wide}");
    assert!(!seen(&mut player, 80, 24).contains("Pijlers en soort preventie"));
    player.press("v");
    assert!(seen(&mut player, 80, 24).contains("Pijlers en soort preventie"));
    player.press(&"<down>".repeat(30));
    assert!(seen(&mut player, 80, 24).contains("Iedereen"), "the last row is in reach");
    let report = exported(&mut player).replace('\\', "");
    for words in said {
        assert!(report.contains(words), "{words} is not in\n{report}");
    }
    let row = "| Voorlichting en educatie | Rijles voor ouderen; Fietscursus | Boekje over vervoer (stopt) | leeg |";
    assert!(report.contains(row), "{report}");
    assert!(report.contains("| Wetten en regels | leeg | leeg | leeg |"), "{report}");
    assert!(report.contains("### Voor wie en waar"), "{report}");
}

#[test]
fn many_interventions_of_which_none_stops_ask_what_can_go() {
    let mut player = chosen(NL, Worksheet::Mix);
    for name in ["Een", "Twee", "Drie", "Vier"] {
        player.press(&format!("n{name}<esc>"));
    }
    assert!(!seen(&mut player, 200, 60).contains("niets dat stopt"));
    player.press("nVijf<esc>");
    assert!(seen(&mut player, 200, 60).contains("Er zijn 5 interventies en er is niets dat stopt."));
    // Digit 3 on a row: it stops.
    player.press("3");
    assert!(!seen(&mut player, 200, 60).contains("niets dat stopt"));
}

/// 'Choosing a mix: five weighing points': what was answered 'no' is named.
#[test]
fn choosing_a_mix_five_weighing_points() {
    let mut player = chosen(NL, Worksheet::Weighing);
    player.press("<enter>1<enter>1<enter>2<enter>1<enter>2<esc>");
    let report = exported(&mut player);
    let no = "Vervoer: nee bij “Is bekend dat het werkt?” en “Zijn er tijd, mensen en geld?”.";
    assert!(report.contains(no), "{report}");
    assert!(seen(&mut player, 200, 60).contains("nee bij “Is bekend"));
}
