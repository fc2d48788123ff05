//! Finding in a session of some thousand remarks, in a real terminal.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]

use std::fmt::Write as _;
use std::fs;

use super::terminal::{Home, remarks_in};

#[test]
fn among_thousands_of_imported_remarks_one_is_found_as_one_types() {
    let home = Home::new();
    home.run("new dialoogtafel --place Veldermeer --no-open");
    let file = home.session_file();
    let table = home.path().join("inbreng.csv");
    let mut csv = "groep;vraag;thema;tekst;citeerbaar\n".to_owned();
    for number in 0..6_000 {
        writeln!(csv, "Inwoners;;;Remark {number} gaat over de bushalte en het café;nee").unwrap();
    }
    fs::write(&table, csv).unwrap();
    let said = home.run_with(&["import", file.to_str().unwrap(), table.to_str().unwrap()]);
    assert_eq!(said.code, 0, "{said:?}");

    let mut screen = home.open_file(&file);
    screen.wait_for_text("Veldermeer");
    // While it still reads, a key is answered; what is found grows by itself.
    screen.keys("<ctrl-f>CAFE 5999");
    screen.wait_for_text("1 gevonden");
    screen.keys("<enter>");
    screen.wait_for("the remark in Thema's", |shown| shown.contains("Remark 5999") && shown.contains("6000"));
    screen.keys("4");
    screen.wait_until_saved("Mobiliteit staat nu bij");
    // Back to where one was.
    screen.keys("<esc>");
    screen.wait_for_text("Typ wat er gezegd wordt");
    screen.leave();
    assert!(remarks_in(&file).iter().any(|remark| remark.contains("5999")));
}
