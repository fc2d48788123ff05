//! What a shell and `man` know of the command line, from the same definitions as the command line itself.

use std::io;

use clap::Command;
use clap_complete::Shell;
use clap_mangen::Man;

use super::args::command;
use super::{Desk, Done, Failure};
use crate::i18n::Message;
use crate::msg;

impl Desk {
    /// The script that completes commands and options in a shell.
    pub(super) fn completions(&self, shell: Shell) -> Done {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut command(self.lang), "dialoogtafel", &mut script);
        self.print_bytes(&script)
    }

    /// The man page: the program with each of its commands, on one page.
    pub(super) fn man(&self) -> Done {
        let failed =
            |error: io::Error| Failure(self.say(&msg!("cli-cannot-write", cause = error.to_string())));
        self.print(&self.man_page().map_err(failed)?)
    }

    fn man_page(&self) -> io::Result<String> {
        let mut whole = command(self.lang);
        whole.build();
        let commands: Vec<Command> = leaves(&whole).into_iter().map(without_globals).collect();
        let program = Man::new(whole);
        // The library makes a page per command, with English headings: its sections are put together here.
        let mut page = rendered(|to| program.render_title(to))?;
        let sections: [(Message, String); 4] = [
            (msg!("man-name"), rendered(|to| program.render_name_section(to))?),
            (msg!("man-synopsis"), rendered(|to| program.render_synopsis_section(to))?),
            (msg!("man-description"), rendered(|to| program.render_description_section(to))?),
            (msg!("man-options"), rendered(|to| program.render_options_section(to))?),
        ];
        for (heading, section) in sections {
            page.push_str(&self.heading("SH", &heading));
            page.push_str(&body(&section));
        }
        page.push_str(&self.heading("SH", &msg!("man-commands")));
        for command in commands {
            let name = command.get_bin_name().unwrap_or_else(|| command.get_name()).to_owned();
            let also: Vec<&str> = command.get_visible_aliases().collect();
            let also = if also.is_empty() { String::new() } else { format!(" ({})", also.join(", ")) };
            page.extend([".SS \"", &name, &also, "\"\n"]);
            let about = Man::new(command);
            page.push_str(&body(&rendered(|to| about.render_description_section(to))?));
            page.push_str(".PP\n");
            page.push_str(&body(&rendered(|to| about.render_synopsis_section(to))?));
            page.push_str(&body(&rendered(|to| about.render_options_section(to))?));
        }
        for (heading, text) in
            [(msg!("man-exit"), msg!("man-exit-codes")), (msg!("man-files"), msg!("man-files-where"))]
        {
            page.push_str(&self.heading("SH", &heading));
            page.push_str(&self.say(&text).replace('\\', "\\\\").replace('-', "\\-"));
            page.push('\n');
        }
        Ok(page)
    }

    fn heading(&self, macro_name: &str, text: &Message) -> String {
        format!(".{macro_name} {}\n", self.say(text).to_uppercase())
    }
}

/// The commands that do something: of one with commands of its own, those.
fn leaves(command: &Command) -> Vec<Command> {
    let mut below: Vec<&Command> = command.get_subcommands().filter(|one| !one.is_hide_set()).collect();
    below.sort_by_key(|one| one.get_display_order());
    if below.is_empty() { vec![command.clone()] } else { below.into_iter().flat_map(leaves).collect() }
}

/// Without the options of the whole program, which stand on the page once.
fn without_globals(command: Command) -> Command {
    command.mut_args(|arg| {
        let everywhere = arg.is_global_set() || matches!(arg.get_id().as_str(), "help" | "version");
        arg.hide(everywhere)
    })
}

fn rendered(render: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> io::Result<String> {
    let mut page = Vec::new();
    render(&mut page)?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

/// A section without its headings.
fn body(section: &str) -> String {
    // Each part begins with definitions for older formatters.
    let is_head =
        |line: &&str| line.starts_with(".SH") || line.starts_with(".ie ") || line.starts_with(".el ");
    section.lines().filter(|line| !is_head(line)).flat_map(|line| [line, "\n"]).collect()
}
