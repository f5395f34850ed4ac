//! The two files lie in a module named as in the program, where one names the other by its path.

#[path = "../../../src/lang/letter.rs"]
pub mod letter;
#[path = "../../../src/lang/sort.rs"]
pub mod sort;
