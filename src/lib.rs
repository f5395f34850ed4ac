//! itogi turns the records of a yearly competition into its public results site.
//!
//! Data flows one way, and each step is a function from values to a new value:
//!
//! ```text
//! content/ ──source──▶ text ──load──▶ records ──model──▶ Site ──view──▶ pages ──theme──▶ bytes ──publish──▶ public/
//! ```
//!
//! Only [`source`] reads the project, only [`publish`] writes the output, only [`commands`] print. The
//! invariants behind this are in `docs/invariants.md`.

pub mod addresses;
pub mod cache_key;
pub mod card;
pub mod chart;
pub mod cli;
pub mod commands;
pub mod compare;
pub mod config;
pub mod decode;
pub mod desk;
pub mod diag;
pub mod diff;
pub mod feeds;
pub mod fields;
pub mod file;
pub mod formatter;
pub mod i18n;
pub mod interface;
pub mod lang;
pub mod load;
pub mod markdown;
pub mod media;
pub mod model;
pub mod opendata;
pub mod pipeline;
pub mod preview;
pub mod profile;
pub mod project;
pub mod publish;
pub mod published_facts;
pub mod ready;
pub mod record_kind;
pub mod route;
pub mod scaffold;
pub mod schema;
pub mod script_data;
pub mod search;
pub mod server;
pub mod source;
pub mod texts;
pub mod theme;
pub mod theme_folder;
pub mod view;
pub mod watch;
pub mod yaml;
