//! Pages that are no record: parts of an edition or a programme, and lists. Their names are messages, because no record
//! has them; the index is shared by all languages of the interface, so they are those of the language at the root.

use std::borrow::Cow;

use super::document::{Document, DocumentKind};
use crate::compare::Pair;
use crate::i18n::{Arg, Messages};
use crate::model::Site;
use crate::route::{
    EditionPart, Page, ProgrammePart, has_part, has_programme_part, has_region, sections,
};

/// All such pages.
pub(super) fn all<'a>(site: &'a Site, messages: &Messages) -> Vec<Document<'a>> {
    let mut all = lists(site, messages);
    all.extend(unknown_regions(site, messages));

    all.extend(edition_parts(site, messages));
    all.extend(pairs(site, messages));
    all.extend(programme_parts(site, messages));
    all
}

fn edition_parts<'a>(site: &'a Site, messages: &Messages) -> Vec<Document<'a>> {
    let mut all = Vec::new();

    for edition in site.editions.ids() {
        for part in EditionPart::ALL {
            if !has_part(site, edition, part) {
                continue;
            }

            let route = Page::EditionPart(edition.to_owned(), part);
            let year = [("year", Arg::from(edition.to_owned()))];
            let title = messages.get(&format!("part-{}-title", part.word()), &year);
            let page = page(&route, title.ok());
            all.extend(page.map(|page| Document { edition: Some(edition), ..page }));
        }
    }

    all
}

fn pairs<'a>(site: &'a Site, messages: &Messages) -> Vec<Document<'a>> {
    let general = messages.get("compare-title", &[]).ok();
    let mut all = Vec::new();

    for pair in Pair::all(site) {
        let (from, to) = (pair.from.id.to_string(), pair.to.id.to_string());
        let years = [
            ("from", Arg::from(from.clone())),
            ("to", Arg::from(to.clone())),
        ];
        let title = messages.get("pair-title", &years);
        let page = page(&Page::ComparePair(from, to), title.ok());

        all.extend(page.map(|page| Document {
            names: general.clone().map(Cow::Owned).into_iter().collect(),
            ..page
        }));
    }

    all
}

fn programme_parts<'a>(site: &'a Site, messages: &Messages) -> Vec<Document<'a>> {
    let mut all = Vec::new();

    for programme in site.programmes.iter() {
        for part in ProgrammePart::ALL {
            if !has_programme_part(site, &programme.id, part) {
                continue;
            }

            let route = Page::ProgrammePart(programme.id.to_string(), part);
            let name = messages.get(&format!("part-{}-title", part.word()), &[]);
            let title = name.map(|name| format!("{}: {}", programme.short, lower(&name)));
            let page = page(&route, title.ok());

            all.extend(page.map(|page| Document {
                place: vec![programme.title.as_str()],
                other: contents(site, &programme.id, part),
                ..page
            }));
        }
    }

    all
}

fn lists<'a>(site: &'a Site, messages: &Messages) -> Vec<Document<'a>> {
    let mut lists = Vec::new();
    for section in sections(site) {
        if let Some(key) = section.row().found_as {
            lists.extend(page(&section, messages.get(key, &[]).ok()));
        }
    }

    lists
}

/// Regions of which the documents name no town. They have no page: the map of regions says so.
fn unknown_regions<'a>(site: &'a Site, messages: &Messages) -> Vec<Document<'a>> {
    // A test asks every language for this message, so it is there.
    let said = messages.text("search-no-region", &[]);
    let unknown = site
        .regions
        .iter()
        .filter(|region| !has_region(site, &region.id));

    unknown
        .map(|region| Document {
            address: format!("{}#map", Page::Regions.address()),
            place: site
                .district_now(region)
                .map(|district| district.name.as_str())
                .into_iter()
                .collect(),
            body: said.clone(),
            shares_page: true,
            ..Document::new(DocumentKind::Region, &Page::Regions, &region.name)
        })
        .collect()
}

/// A page with this title; without a title there is nothing to search for.
fn page<'a>(route: &Page, title: Option<String>) -> Option<Document<'a>> {
    title.map(|title| Document {
        title: title.into(),
        ..Document::new(DocumentKind::Section, route, "")
    })
}

fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// What a part of a programme lists; what two parts list counts for the first.
fn contents<'a>(site: &'a Site, programme: &str, part: ProgrammePart) -> Vec<&'a str> {
    match part {
        ProgrammePart::Indicators => site
            .indicators_of(programme)
            .map(|i| i.title.as_str())
            .collect(),
        ProgrammePart::Roadmap => site
            .roadmap_of(programme)
            .map(|m| m.title.as_str())
            .collect(),
        ProgrammePart::Tables => site
            .tables_of(programme)
            .map(|t| t.title.as_str())
            .collect(),
        ProgrammePart::RoadmapByDue | ProgrammePart::RoadmapByOffice => Vec::new(),
    }
}
