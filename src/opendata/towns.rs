//! What the page that compares towns needs of each of them.

use crate::model::Site;
use crate::route::Urls;

/// The file for the script of `/cities/compare/`.
pub(super) fn file(_site: &Site, _urls: &Urls) -> Option<Vec<u8>> {
    None
}
