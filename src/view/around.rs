//! What stands around the content of a page, and what programs read of it.

pub(super) mod card;
pub(super) mod crumbs;
pub(super) mod feed;
pub(super) mod frame;
pub(super) mod linked;
pub(super) mod vocabulary;
