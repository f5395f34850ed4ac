//! Where an indicator is wanted to go.

use crate::schema::Wish;

/// Where an indicator is wanted to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// It is to stay where the plan puts it.
    Hold,
}

impl Wanted {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            Wanted::Up => "up",
            Wanted::Down => "down",
            Wanted::Hold => "hold",
        }
    }
}

impl From<Wish> for Wanted {
    fn from(wish: Wish) -> Self {
        match wish {
            Wish::Up => Wanted::Up,
            Wish::Down => Wanted::Down,
            Wish::Hold => Wanted::Hold,
        }
    }
}
