//! One driver, many cases: each case copies a fixture site, changes it, runs the real program, and looks at
//! what a person would see – its output, its exit code, the files it made.

#![allow(
    clippy::expect_used,
    missing_docs,
    reason = "a failed expectation is what a test is for"
)]

mod addresses;
mod advice;
mod archive;
mod authoring;
mod build;
mod charts;
mod compare;
mod contradictions;
mod diff;
mod docs;
mod driver;
mod english;
mod errors;
mod facets;
mod guides;
mod house;
mod html;
mod languages;
mod media;
mod messages;
mod open_data;
mod page_kind;
mod pages;
mod profile;
mod programme_rules;
mod programmes;
mod proof;
mod publish;
mod ready;
mod real_content;
mod rebuilds;
mod records_told;
mod reuse;
mod rosters;
mod search;
mod serve;
mod templates_layout;
mod texts;
mod theme;
mod theme_check;
mod tile_map;
mod translations;
mod true_counts;
