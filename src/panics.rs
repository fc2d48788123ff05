//! Mistakes in the program itself: told by their place and never by what people said, and kept to the work that they
//! break off where the program can go on without it.

use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};

use crate::i18n::Lang;
use crate::msg;
use crate::terminal;

thread_local! {
    /// Where the work broke off that this thread does by [`caught`]; empty while it goes on, `None` without such work.
    static BROKE_OFF: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// From here on a panic gives the terminal back, and says where it happened but never what people said: its own message
/// may quote the text that caused it.
pub fn hush() {
    panic::set_hook(Box::new(|info| {
        let place =
            info.location().map_or_else(String::new, |place| format!("{}:{}", place.file(), place.line()));
        let is_caught = BROKE_OFF.with_borrow_mut(|caught| {
            caught.as_mut().map(|broke_off| broke_off.clone_from(&place)).is_some()
        });
        // Whoever goes on without it says so on the screen, which is still ours.
        if is_caught {
            return;
        }
        terminal::give_back();
        let sentence = msg!("panic", place = place);
        eprintln!("{}\n{}", Lang::Nl.say(&sentence), Lang::En.say(&sentence));
    }));
}

/// Does work that the program can go on without.
///
/// # Errors
/// Where in the program it broke off.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    BROKE_OFF.set(Some(String::new()));
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    let place = BROKE_OFF.take().unwrap_or_default();
    done.map_err(|_| place)
}
