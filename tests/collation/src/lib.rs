//! The sort key of the program, compiled from its own files: depending on the program would compile all of it once more.

pub mod lang;
