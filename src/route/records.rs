//! Pages of records: from a record to its page and back.

use super::{METHODOLOGY, Page, PageKind, PageTitle, has_region};
use crate::model::Site;
use crate::record_kind::RecordKind;

/// Where the page of a record of this kind stands, whether there is one or not; `None` for kinds without pages.
pub fn page_of(kind: RecordKind, id: &str) -> Option<Page> {
    let id = id.to_owned();
    Some(match kind {
        RecordKind::Cities => Page::City(id),
        RecordKind::Practices => Page::Practice(id),
        RecordKind::Directions => Page::Direction(id),
        RecordKind::Themes => Page::Theme(id),
        RecordKind::Editions => Page::Edition(id),
        RecordKind::Sources => Page::Source(id),
        RecordKind::Regions => Page::Region(id),
        RecordKind::Districts => Page::District(id),
        RecordKind::Programmes => Page::Programme(id),
        RecordKind::Pages if id == METHODOLOGY => Page::Methodology,
        RecordKind::Pages => Page::Editorial(id),
        RecordKind::Tiles
        | RecordKind::Measures
        | RecordKind::Units
        | RecordKind::Figures
        | RecordKind::Participation
        | RecordKind::Awards
        | RecordKind::Mentions
        | RecordKind::Indicators
        | RecordKind::Roadmap
        | RecordKind::Tables
        | RecordKind::Redirects
        | RecordKind::GrowthPoints
        | RecordKind::Findings => return None,
    })
}

/// The record whose page this is; `None` for any other page. `/methodology/` is a page of the site's own, to which a
/// record only gives the text.
pub fn record_of(page: &Page) -> Option<(RecordKind, &str)> {
    match page.row().title {
        _ if *page == Page::Methodology => None,
        PageTitle::Record(kind, id) => Some((kind, id)),
        _ => None,
    }
}

/// The record whose page stands, or stood, at an address without a slash at its beginning.
pub fn record_at(address: &str) -> Option<(RecordKind, &str)> {
    let path = address.strip_suffix('/')?;
    let (folder, id) = path.split_once('/').unwrap_or(("", path));
    let kind = match folder {
        "" if id.bytes().all(|b| b.is_ascii_digit()) => RecordKind::Editions,
        "" if !PageKind::ALL.iter().any(|kind| kind.folder() == id) => RecordKind::Pages,
        "" => return None,
        folder => RecordKind::ALL.iter().copied().find(|kind| {
            page_of(*kind, "").is_some_and(|page| page.kind().folder() == folder)
        })?,
    };

    crate::schema::Id::is_valid(id).then_some((kind, id))
}

/// The page of a record. `None` if its kind has no pages or there is no such record.
pub fn of_record(site: &Site, kind: RecordKind, id: &str) -> Option<Page> {
    let there = match kind {
        // A region of which nothing is known has no page.
        RecordKind::Regions => has_region(site, id),
        // `/methodology/` stands even without a record that gives its text.
        RecordKind::Pages if id == METHODOLOGY => true,
        kind => record_name(site, kind, id).is_some(),
    };
    page_of(kind, id).filter(|_| there)
}

/// The page of a record that a link such as `city:abakan` names.
pub fn of_link(site: &Site, kind: &str, id: &str) -> Option<Page> {
    of_record(site, RecordKind::of_link_word(kind)?, id)
}

/// The name of a record that has a page: an edition is called by its year.
pub fn record_name(site: &Site, kind: RecordKind, id: &str) -> Option<String> {
    Some(match kind {
        RecordKind::Cities => site.cities.get(id)?.name.clone(),
        RecordKind::Practices => site.practices.get(id)?.title.value.clone(),
        RecordKind::Directions => site.directions.get(id)?.title.clone(),
        RecordKind::Themes => site.themes.get(id)?.title.clone(),
        RecordKind::Editions => site.editions.get(id)?.id.to_string(),
        RecordKind::Sources => site.sources.get(id)?.title.clone(),
        RecordKind::Regions => site.regions.get(id)?.name.clone(),
        RecordKind::Districts => site.districts.get(id)?.name.clone(),
        RecordKind::Programmes => site.programmes.get(id)?.short.clone(),
        RecordKind::Pages => site.pages.get(id)?.title.value.clone(),
        _ => return None,
    })
}

/// The name of the record whose page this is, where it stands alone: an edition by its title and its year.
pub fn full_name(site: &Site, page: &Page) -> Option<String> {
    let (kind, id) = record_of(page)?;
    let name = record_name(site, kind, id)?;

    match kind {
        RecordKind::Editions => {
            Some(format!("{} ({name})", site.editions.get(id)?.title))
        }
        _ => Some(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_back_to_its_record() {
        for kind in RecordKind::ALL {
            let id = if *kind == RecordKind::Editions {
                "2017"
            } else {
                "some-id"
            };

            let Some(page) = page_of(*kind, id) else {
                continue;
            };

            assert_eq!(record_of(&page), Some((*kind, id)));
            assert_eq!(record_at(&page.address()), Some((*kind, id)));
        }
    }

    #[test]
    fn sections_are_no_pages_of_editors() {
        for kind in PageKind::ALL {
            let folder = kind.folder();
            assert_eq!(record_at(&format!("{folder}/")), None, "{folder}");
        }

        assert_eq!(record_at("404.html"), None);
        assert_eq!(record_at("about/"), Some((RecordKind::Pages, "about")));
    }

    #[test]
    fn kinds_with_a_word_for_links_have_pages() {
        for kind in RecordKind::ALL {
            let linked = kind.link_word().is_some();
            assert_eq!(page_of(*kind, "some-id").is_some(), linked, "{kind:?}");
        }
    }
}
