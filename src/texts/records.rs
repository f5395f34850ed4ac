//! The records as one text sees them.

use crate::lang::Lang;
use crate::load::Record;
use crate::model::Site;
use crate::route::Urls;
use crate::schema::Practice;

/// What a text may ask, and whose text it is.
#[derive(Clone, Copy)]
pub(super) struct TextRecords<'a> {
    pub(super) site: &'a Site,
    pub(super) urls: &'a Urls,
    /// Language of the interface: of numbers.
    pub(super) lang: Lang,
    /// The practice whose text it is.
    pub(super) practice: Option<&'a Record<Practice>>,
}
