//! Wrong usage, said in our own words: the command-line library speaks English only.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::i18n::{Lang, Message};
use crate::msg;
use crate::text::escape_steering;

/// Shows help or version on stdout, or what is wrong with the arguments on stderr.
pub(super) fn report(error: &Error, lang: Lang) -> ExitCode {
    if !error.use_stderr() {
        let _ = write!(io::stdout(), "{}", error.render());
        return ExitCode::SUCCESS;
    }
    let said = [Some(sentence(error)), hint(error)].into_iter().flatten().map(|part| lang.say(&part));
    // An argument can come from a script that took it from somebody else.
    let text = escape_steering(&said.collect::<Vec<_>>().join(" "));
    let _ = writeln!(io::stderr(), "{text}\n{}", lang.say(&msg!("usage-see-help")));
    ExitCode::from(2)
}

fn sentence(error: &Error) -> Message {
    // Of an argument that may be given more than once.
    let argument = context(error, ContextKind::InvalidArg).replace("...", "");
    let value = context(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            msg!("usage-no-such-command", found = context(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument if !argument.starts_with('-') => {
            msg!("usage-too-much", found = argument)
        }
        ErrorKind::UnknownArgument => msg!("usage-no-such-option", found = argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            msg!("usage-value-missing", option = argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            msg!("usage-wrong-value", option = argument, found = value)
        }
        ErrorKind::MissingRequiredArgument => msg!("usage-missing", missing = argument),
        ErrorKind::ArgumentConflict => msg!("usage-twice", option = argument),
        _ => msg!("usage-wrong"),
    }
}

/// What would be right.
fn hint(error: &Error) -> Option<Message> {
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
        .into_iter()
        .map(|kind| context(error, kind))
        .find(|found| !found.is_empty());
    let valid = context(error, ContextKind::ValidValue);
    let example = std::error::Error::source(error).map(ToString::to_string);
    match (meant, valid.is_empty(), example) {
        (Some(meant), ..) => Some(msg!("usage-did-you-mean", meant = meant)),
        (None, false, _) => Some(msg!("usage-valid", valid = valid)),
        (None, true, Some(example)) => Some(msg!("usage-for-example", example = example)),
        (None, true, None) => None,
    }
}

fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
