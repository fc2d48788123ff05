//! Every blueprint that comes with the program, from welcome to close in a real terminal, by the keys that the screen
//! itself names.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]

use dialoogtafel::blueprint::{self, Blueprint, Form, StepKind};
use dialoogtafel::worksheet;

use super::terminal::{Home, Terminal, read_session};

/// The step that the bar names.
fn wait_for_step(screen: &mut Terminal, title: &str) {
    screen.wait_for(&format!("the step '{title}'"), |screen| {
        screen.lines().nth(2).is_some_and(|bar| bar.trim_start().starts_with(title))
    });
}

fn evening(plan: &Blueprint, screen: &mut Terminal) {
    let last = plan.steps.len() - 1;
    for (number, step) in plan.steps.iter().enumerate() {
        wait_for_step(screen, &step.title);
        let sheets = worksheet::of_step(number, step);
        let elsewhere = matches!(step.kind, StepKind::Score | StepKind::Cluster) || !sheets.is_empty();
        if elsewhere {
            // The screen says that Enter goes there. Only Gesprek shows the agenda; the bar names the step everywhere.
            screen.wait_for_text("Druk op Enter");
            screen.keys("<enter>");
            screen.wait_for("another room", |screen| !screen.contains("Agenda"));
            screen.keys("<esc>");
            screen.wait_for_text("Agenda");
        }
        for _ in 0..step.questions.len().max(1) {
            if number < last {
                screen.keys("<pgdn>");
            }
        }
    }
}

fn conversation(plan: &Blueprint, screen: &mut Terminal) {
    screen.keys("j");
    for question in plan.steps.iter().flat_map(|step| &step.questions) {
        screen.wait_for_text(&question.ask);
        screen.keys("<pgdn>");
    }
    screen.keys("Een antwoord<enter>");
    screen.wait_until_saved("● Een antwoord");
    screen.keys("<ctrl-n>");
    screen.wait_for_text("20 tot en met 34");
    screen.keys("2");
    screen.wait_until_saved("is klaar");
}

#[test]
fn every_blueprint_runs_from_welcome_to_close() {
    for found in blueprint::bundled() {
        let plan = blueprint::read(found.text).unwrap();
        let home = Home::new();
        let mut screen =
            home.open_at(120, 28, &format!("new {} --place Zweeloo --date 2026-11-22", found.id));
        if plan.form == Form::Person {
            screen.wait_for_text("ja, begin het gesprek");
            conversation(&plan, &mut screen);
        } else {
            evening(&plan, &mut screen);
            screen.wait_until_saved(&plan.steps.last().unwrap().title);
        }
        screen.leave();
        let session = read_session(&home.session_file());
        if plan.form != Form::Person {
            assert_eq!(session.position().step, plan.steps.len() - 1, "{}", found.id);
        }
    }
}
