//! `log`: the journal, to read.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::json;

use super::{Desk, Done};
use crate::session::{Entry, Event};
use crate::text::escape_steering;

impl Desk {
    pub(super) fn log(&self, file: &Path, json: bool) -> Done {
        let entries = self.entries(file)?;
        let mut text = String::new();
        for entry in &entries {
            let line = if json { as_json(entry) } else { self.as_line(entry) };
            let _ = writeln!(text, "{}", escape_steering(&line));
        }
        self.print(&text)
    }

    fn as_line(&self, entry: &Entry) -> String {
        let now = self.clock.now();
        let kind = entry.event.kind();
        // Votes are not to be read here: some of them are still hidden.
        let body = match &entry.event {
            Event::BallotCast { group, round, .. } | Event::TallyCounted { group, round, .. } => {
                json!({ "group": group, "round": round }).to_string()
            }
            event => event.body(),
        };
        format!("{} {}  {kind:<22} {body}", now.date(entry.at), now.clock(entry.at))
    }
}

fn as_json(entry: &Entry) -> String {
    // A body that is not JSON is of a newer kind: shown as text.
    let body = entry.event.body();
    let body = serde_json::from_str(&body).unwrap_or(serde_json::Value::String(body));
    json!({
        "id": entry.id,
        "device": entry.device,
        "seq": entry.seq,
        "at": entry.at,
        "kind": entry.event.kind(),
        "body": body,
    })
    .to_string()
}
