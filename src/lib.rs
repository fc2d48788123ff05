//! dialoogtafel: run a dialogue session from a blueprint and never lose a remark.
//!
//! A session is an append-only journal of events; everything on the screen and in a report is worked out
//! from it. `ARCHITECTURE.md` follows one keystroke and one remark through these modules.
//!
//! # The screen, and the module that draws each region
//!
//! ```text
//! ┌──────────────────────────────────────────────────────────┐
//! │ Veldermeer  Dialoogtafel gezondheid     opgeslagen 19:42 │ ui::frame
//! │ 1 Gesprek  2 Thema's  3 Scoren  4 Samen kijken …         │ ui::frame
//! │╭ Agenda ──╮ Eigen verhaal · vraag 2 van 3 · nog 4 min    │
//! ││ ✓ Welkom │                                              │ ui::talk, ui::themes,
//! ││ ▸ Eigen… │ Wat helpt u om gezond te leven?              │ ui::scores, ui::review,
//! ││          │ ╭ ● Inwoners ─────────────────────────────╮  │ ui::choose, ui::report:
//! ││          │ │ De bus naar het zwembad█                │  │ one per room
//! ││          │ ╰─────────────────────────────────────────╯  │
//! │╰──────────╯ ● Samen eten op woensdag   #Eenzaamheid      │ ui::widgets
//! │ › Thema Mobiliteit staat bij deze inbreng.               │ ui::frame (notice)
//! │ Enter opslaan  F2 andere groep …                F1 ? hulp│ ui::frame, from keymap
//! └──────────────────────────────────────────────────────────┘
//!   over it: ui::overlay (help, palette, questions)   before it: ui::home
//!   on the wall, in a program of its own: ui::projector
//! ```
//!
//! # Words
//!
//! | in the code | on the screen | what it is |
//! |---|---|---|
//! | [`blueprint`] | bouwplan | the plan of a session, a TOML file |
//! | step | onderdeel | a part of its agenda |
//! | [`session`] | sessie | what happened: a journal of events, folded |
//! | contribution | inbreng | something somebody said |
//! | group, perspective | groep, perspectief | who speaks, and from which side: resident or professional |
//! | theme | thema | what remarks are about and what is scored |
//! | criterion | urgentie, potentie, energie | what a theme is scored on |
//! | ballot, round | stembriefje, ronde | what one person scored, and when |
//! | promising | kansrijk | urgency, potential and energy all reach the threshold |
//! | [`finder`] | zoeken, voorstel | remarks by their words |
//! | [`overview`] | resultatenoverzicht | what a report says |
//! | [`config`] | instellingen | what a person has set, as `config.toml` holds it |

pub mod app;
pub mod blueprint;
pub mod cli;
pub mod config;
pub mod example;
pub mod export;
pub mod finder;
pub mod i18n;
pub mod import;
pub mod keymap;
pub mod merge;
pub mod overview;
pub mod panics;
pub mod passphrase;
pub mod privacy;
pub mod projector;
pub mod runtime;
pub mod scoring;
pub mod session;
pub mod store;
pub mod terminal;
pub mod text;
pub mod ui;
pub mod worksheet;
