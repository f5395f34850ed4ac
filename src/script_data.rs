//! Files that scripts of the theme read. They hold facts that pages show, written closely, and no word of the interface.
//!
//! They are no open data: nothing in them is promised to other programs, and their form may change with any build.

mod catalogue;
mod towns;

pub use catalogue::{CATALOGUE, catalogue};
pub use towns::file as towns;
