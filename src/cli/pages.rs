//! What a shell and `man` know of the command line, from the same definitions as the command line itself.

use clap_complete::Shell;

use super::args::command;
use super::{Desk, Done, Failure};
use crate::msg;

impl Desk {
    /// The script that completes commands and options in a shell.
    pub(super) fn completions(&self, shell: Shell) -> Done {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut command(self.lang), "dialoogtafel", &mut script);
        self.print_bytes(&script)
    }

    /// The man page: the program, and each of its commands.
    pub(super) fn man(&self) -> Done {
        let mut whole = command(self.lang);
        whole.build();
        let mut page = Vec::new();
        let failed =
            |error: std::io::Error| Failure(self.say(&msg!("cli-cannot-write", cause = error.to_string())));
        clap_mangen::Man::new(whole).render(&mut page).map_err(failed)?;
        self.print_bytes(&page)
    }
}
