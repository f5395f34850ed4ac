//! The syntax of Tera's templates: text → tokens → tree, each with its place.
//!
//! Tera's own reader is private. Two rooms need one: `fold` puts constants into templates, `lint` checks the names in them.

pub(super) mod ast;
pub(super) mod parse;
pub(super) mod token;
