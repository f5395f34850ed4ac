//! One driver, many cases: each case copies a fixture site, changes it, runs the real program, and looks at
//! what a person would see – its output, its exit code, the files it made.

mod build;
mod driver;
mod errors;
mod messages;
mod pages;
mod publish;
mod real_content;
mod theme;
