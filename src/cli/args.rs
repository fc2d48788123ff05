//! The arguments, and in which language they are explained.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use time::Date;
use uuid::Uuid;

use crate::blueprint::OrderRule;
use crate::export::Format;
use crate::i18n::Lang;
use crate::import::Kind;
use crate::msg;
use crate::overview::Audience;
use crate::session::EventId;

#[derive(Debug, Parser)]
#[command(name = "dialoogtafel", version, disable_help_subcommand = true)]
pub(super) struct Arguments {
    #[arg(long, global = true, value_name = "nl|en")]
    lang: Option<Lang>,
    #[arg(long, global = true, conflicts_with = "passphrase_stdin")]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, global = true)]
    pub passphrase_stdin: bool,
    #[command(subcommand)]
    pub task: Option<Task>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Task {
    #[command(visible_alias = "voorbeeld")]
    Demo,
    #[command(visible_alias = "nieuw")]
    New(New),
    #[command(visible_alias = "openen")]
    Open {
        file: PathBuf,
    },
    #[command(visible_alias = "beamer")]
    Project {
        file: Option<PathBuf>,
    },
    #[command(visible_alias = "importeer")]
    Import {
        file: PathBuf,
        csv: PathBuf,
        #[arg(long)]
        kind: Option<Kind>,
        #[arg(long, default_value_t = 1, value_parser = round)]
        round: u8,
    },
    #[command(visible_alias = "samenvoegen")]
    Merge {
        into: PathBuf,
        #[arg(required = true)]
        from: Vec<PathBuf>,
    },
    #[command(visible_alias = "wis")]
    Purge(Purge),
    #[command(visible_alias = "beveilig")]
    Protect {
        file: PathBuf,
        #[arg(long)]
        remove: bool,
    },
    #[command(visible_alias = "exporteer")]
    Export(Export),
    #[command(visible_alias = "volgorde")]
    Score(Score),
    #[command(visible_alias = "controleer")]
    Check {
        #[arg(required = true)]
        blueprints: Vec<String>,
    },
    #[command(visible_alias = "bouwplannen")]
    Blueprints {
        #[command(subcommand)]
        task: Option<BlueprintsTask>,
    },
    #[command(visible_alias = "aanvullen")]
    Completions {
        shell: Shell,
    },
    Man,
    #[command(visible_alias = "handleiding")]
    Guide,
    #[command(visible_alias = "logboek")]
    Log {
        file: PathBuf,
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Args)]
pub(super) struct New {
    pub blueprint: String,
    #[arg(long)]
    pub session: Option<PathBuf>,
    #[arg(long)]
    pub place: Option<String>,
    #[arg(long, value_parser = date)]
    pub date: Option<Date>,
    #[arg(long)]
    pub table: Option<String>,
    #[arg(long)]
    pub no_open: bool,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long, value_delimiter = ',')]
    pub format: Vec<Format>,
    #[arg(long = "for")]
    pub audience: Option<Audience>,
    #[arg(long, default_value = ".")]
    pub output: PathBuf,
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Args)]
pub(super) struct Purge {
    pub file: PathBuf,
    #[arg(long, group = "what", value_parser = remark)]
    pub remark: Option<Remark>,
    #[arg(long, group = "what", value_parser = from_one)]
    pub conversation: Option<usize>,
    #[arg(long, group = "what")]
    pub removed_rows: bool,
    #[arg(long, group = "what")]
    pub all: bool,
    #[arg(long)]
    pub yes: bool,
}

/// Which remark: by its number in the list, or by its id.
#[derive(Debug, Clone, Copy)]
pub(super) enum Remark {
    Number(usize),
    Id(EventId),
}

#[derive(Debug, Args)]
pub(super) struct Score {
    pub ballots: PathBuf,
    #[arg(long, default_value_t = 3, value_parser = from_one)]
    pub choose: usize,
    #[arg(long, default_value_t = 3.0, value_parser = promising_from)]
    pub promising_from: f64,
    #[arg(long, default_value = "geometric")]
    pub order: OrderRule,
}

#[derive(Debug, Subcommand)]
pub(super) enum BlueprintsTask {
    #[command(visible_alias = "lijst")]
    List,
    #[command(visible_alias = "toon")]
    Show {
        id: String,
    },
    #[command(visible_alias = "kopieer")]
    Copy {
        id: String,
        file: PathBuf,
    },
    Schema,
}

fn date(text: &str) -> Result<Date, String> {
    crate::text::day(text).ok_or_else(|| "2026-11-22".to_owned())
}

fn round(text: &str) -> Result<u8, String> {
    text.parse().ok().filter(|round| (1..=2).contains(round)).ok_or_else(|| "1, 2".to_owned())
}

fn remark(text: &str) -> Result<Remark, String> {
    let number = from_one(text).map(Remark::Number);
    number.or_else(|hint| Uuid::try_parse(text).map(|id| Remark::Id(EventId(id))).map_err(|_| hint))
}

fn from_one(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|number| *number >= 1).ok_or_else(|| "1, 2, 3".to_owned())
}

fn promising_from(text: &str) -> Result<f64, String> {
    let number = text.replace(',', ".").parse().ok();
    number.filter(|mean| (1.0..=5.0).contains(mean)).ok_or_else(|| "3.0, 3.5".to_owned())
}

/// The language to speak: `--lang`, else what is set, else the locale when that is English, else Dutch. Looked up before
/// the arguments are read, since their explanation is in that language too.
pub(super) fn language(
    args: &[OsString],
    set: Option<Lang>,
    variable: impl Fn(&str) -> Option<String>,
) -> Lang {
    let args: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
    let after =
        args.iter().position(|arg| arg == "--lang").and_then(|place| args.get(place + 1)).map(AsRef::as_ref);
    let asked = after.or_else(|| args.iter().find_map(|arg| arg.strip_prefix("--lang=")));
    match asked {
        Some("en") => return Lang::En,
        Some("nl") => return Lang::Nl,
        _ => {}
    }
    if let Some(set) = set {
        return set;
    }
    let locale =
        ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    match locale {
        Some(locale) if locale.starts_with("en") => Lang::En,
        _ => Lang::Nl,
    }
}

/// Reads the arguments.
pub(super) fn parse(args: Vec<OsString>, lang: Lang) -> Result<Arguments, clap::Error> {
    Arguments::from_arg_matches(&command(lang).try_get_matches_from(args)?)
}

/// The command line with its explanation in a language.
pub(super) fn command(lang: Lang) -> clap::Command {
    let say = |message: &crate::i18n::Message| lang.say(message);
    let template = |command: clap::Command, path: &str| {
        // The library writes these two words in English only. Rendering builds a command, after which
        // its arguments must not be changed: so a copy is rendered.
        let mut copy = command.clone().mut_args(|arg| in_own_words(arg, lang));
        let usage = copy.render_usage().to_string();
        let usage = usage
            .trim_start_matches("Usage: ")
            .replacen(command.get_name(), path, 1)
            .replace("[OPTIONS]", &say(&msg!("cli-usage-options")))
            .replace("[COMMAND]", &say(&msg!("cli-usage-command")));
        command
            .mut_args(|arg| in_own_words(arg, lang))
            .override_usage(usage)
            .help_template(format!(
                "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
                say(&msg!("cli-usage"))
            ))
            .subcommand_help_heading(say(&msg!("cli-commands")))
            .next_help_heading(say(&msg!("cli-options")))
    };
    let mut command = template(Arguments::command(), "dialoogtafel").about(say(&msg!("cli-about")));
    let help = say(&msg!("cli-help"));
    command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', clap::ArgAction::Help, &help).global(true))
        .arg(flag("version", 'V', clap::ArgAction::Version, &say(&msg!("cli-version"))))
        .mut_arg("lang", |arg| {
            arg.help(say(&msg!("cli-lang")))
                .hide_possible_values(true)
                .help_heading(say(&msg!("cli-options")))
        })
        .mut_arg("passphrase_file", |arg| arg.help(say(&msg!("cli-passphrase-file"))))
        .mut_arg("passphrase_stdin", |arg| arg.help(say(&msg!("cli-passphrase-stdin"))));
    for (name, about) in [
        ("demo", msg!("cli-demo")),
        ("new", msg!("cli-new")),
        ("open", msg!("cli-open")),
        ("project", msg!("cli-project")),
        ("import", msg!("cli-import")),
        ("merge", msg!("cli-merge")),
        ("purge", msg!("cli-purge")),
        ("protect", msg!("cli-protect")),
        ("export", msg!("cli-export")),
        ("score", msg!("cli-score")),
        ("check", msg!("cli-check")),
        ("blueprints", msg!("cli-blueprints")),
        ("completions", msg!("cli-completions")),
        ("man", msg!("cli-man")),
        ("guide", msg!("cli-guide")),
        ("log", msg!("cli-log")),
    ] {
        command = command
            .mut_subcommand(name, |sub| template(sub, &format!("dialoogtafel {name}")).about(say(&about)));
    }
    command
        .mut_subcommand("new", |sub| {
            sub.mut_arg("blueprint", |arg| arg.help(say(&msg!("cli-new-blueprint"))))
                .mut_arg("session", |arg| arg.help(say(&msg!("cli-new-session"))))
                .mut_arg("place", |arg| arg.help(say(&msg!("cli-new-place"))))
                .mut_arg("date", |arg| arg.help(say(&msg!("cli-new-date"))))
                .mut_arg("table", |arg| arg.help(say(&msg!("cli-new-table"))))
                .mut_arg("no_open", |arg| arg.help(say(&msg!("cli-new-no-open"))))
        })
        .mut_subcommand("project", |sub| sub.mut_arg("file", |arg| arg.help(say(&msg!("cli-project-file")))))
        .mut_subcommand("import", |sub| {
            sub.mut_arg("kind", |arg| arg.help(say(&msg!("cli-import-kind"))))
                .mut_arg("round", |arg| arg.help(say(&msg!("cli-import-round"))))
        })
        .mut_subcommand("export", |sub| {
            let formats: Vec<_> = Format::value_variants().iter().map(|format| format.extension()).collect();
            sub.mut_arg("format", |arg| arg.help(say(&msg!("cli-export-format", all = formats.join(", ")))))
                .mut_arg("audience", |arg| arg.help(say(&msg!("cli-export-for"))))
                .mut_arg("output", |arg| arg.help(say(&msg!("cli-export-output"))))
                .mut_arg("force", |arg| arg.help(say(&msg!("cli-export-force"))))
        })
        .mut_subcommand("purge", |sub| {
            sub.mut_arg("remark", |arg| arg.help(say(&msg!("cli-purge-remark"))))
                .mut_arg("conversation", |arg| arg.help(say(&msg!("cli-purge-conversation"))))
                .mut_arg("removed_rows", |arg| arg.help(say(&msg!("cli-purge-removed-rows"))))
                .mut_arg("all", |arg| arg.help(say(&msg!("cli-purge-all"))))
                .mut_arg("yes", |arg| arg.help(say(&msg!("cli-purge-yes"))))
        })
        .mut_subcommand("protect", |sub| {
            sub.mut_arg("remove", |arg| arg.help(say(&msg!("cli-protect-remove"))))
        })
        .mut_subcommand("score", |sub| {
            sub.mut_arg("choose", |arg| arg.help(say(&msg!("cli-score-choose"))))
                .mut_arg("promising_from", |arg| arg.help(say(&msg!("cli-score-promising"))))
                .mut_arg("order", |arg| arg.help(say(&msg!("cli-score-order"))))
        })
        .mut_subcommand("blueprints", |sub| {
            sub.mut_subcommand("list", |sub| {
                template(sub, "dialoogtafel blueprints list").about(say(&msg!("cli-blueprints-list")))
            })
            .mut_subcommand("show", |sub| {
                template(sub, "dialoogtafel blueprints show").about(say(&msg!("cli-blueprints-show")))
            })
            .mut_subcommand("copy", |sub| {
                template(sub, "dialoogtafel blueprints copy")
                    .about(say(&msg!("cli-blueprints-copy")))
                    .mut_arg("file", |arg| arg.help(say(&msg!("cli-blueprints-copy-file"))))
            })
            .mut_subcommand("schema", |sub| {
                template(sub, "dialoogtafel blueprints schema").about(say(&msg!("cli-blueprints-schema")))
            })
        })
        .mut_subcommand("log", |sub| sub.mut_arg("json", |arg| arg.help(say(&msg!("cli-log-json")))))
}

/// An argument without the words that the library writes in English only.
fn in_own_words(arg: clap::Arg, lang: Lang) -> clap::Arg {
    let say = |message: &crate::i18n::Message| lang.say(message);
    let value = match arg.get_id().as_str() {
        "file" | "files" | "session" | "into" | "passphrase_file" => msg!("cli-value-file"),
        "from" => msg!("cli-value-other-file"),
        "csv" | "ballots" => msg!("cli-value-csv"),
        "blueprint" | "blueprints" | "id" => msg!("cli-value-blueprint"),
        "place" => msg!("cli-value-place"),
        "date" => msg!("cli-value-date"),
        "table" => msg!("cli-value-table"),
        "kind" | "format" => msg!("cli-value-kind"),
        "round" => msg!("cli-value-round"),
        "audience" => msg!("cli-value-audience"),
        "output" => msg!("cli-value-folder"),
        "choose" => msg!("cli-value-count"),
        "remark" | "conversation" => msg!("cli-value-number"),
        "promising_from" => msg!("cli-value-mean"),
        "order" => msg!("cli-value-order"),
        "shell" => msg!("cli-value-shell"),
        // Flags take no value.
        _ => return arg.help_heading(say(&msg!("cli-options"))),
    };
    let heading = if arg.is_positional() { msg!("cli-arguments") } else { msg!("cli-options") };
    let arg = match arg.get_id().as_str() {
        // Under a heading of our own the library sorts by name.
        "file" => arg.display_order(1).help(say(&msg!("cli-file"))),
        "files" => arg.help(say(&msg!("cli-file"))),
        "into" => arg.display_order(1).help(say(&msg!("cli-merge-into"))),
        "from" => arg.display_order(2).help(say(&msg!("cli-merge-from"))),
        "csv" => arg.display_order(2).help(say(&msg!("cli-csv"))),
        "ballots" => arg.help(say(&msg!("cli-ballots"))),
        "blueprints" | "id" => arg.display_order(0).help(say(&msg!("cli-new-blueprint"))),
        _ => arg,
    };
    arg.value_name(say(&value))
        .help_heading(say(&heading))
        .hide_default_value(true)
        .hide_possible_values(true)
}

fn flag(name: &'static str, short: char, action: clap::ArgAction, help: &str) -> clap::Arg {
    clap::Arg::new(name).long(name).short(short).action(action).help(help.to_owned())
}
