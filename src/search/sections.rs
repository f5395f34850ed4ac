//! Pages that are no record: parts of an edition or a programme, and lists. Their names are messages, because no record
//! has them; the index is shared by all languages of the interface, so they are those of the language at the root.

use std::borrow::Cow;

use super::documents::Document;
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

    for edition in site.editions.ids() {
        for part in EditionPart::ALL
            .into_iter()
            .filter(|part| has_part(site, edition, *part))
        {
            let route = Page::EditionPart(edition.to_owned(), part);
            let year = [("year", Arg::from(edition.to_owned()))];
            let page = page(
                &route,
                messages
                    .get(&format!("part-{}-title", part.word()), &year)
                    .ok(),
            );

            all.extend(page.map(|page| Document { edition: Some(edition), ..page }));
        }
    }

    for pair in Pair::all(site) {
        let (from, to) = (pair.from.id.to_string(), pair.to.id.to_string());
        let years = [
            ("from", Arg::from(from.clone())),
            ("to", Arg::from(to.clone())),
        ];
        let names = messages
            .get("compare-title", &[])
            .ok()
            .map(Cow::Owned)
            .into_iter()
            .collect();

        let page = page(
            &Page::ComparePair(from, to),
            messages.get("pair-title", &years).ok(),
        );
        all.extend(page.map(|page| Document { names, ..page }));
    }

    for programme in site.programmes.iter() {
        for part in ProgrammePart::ALL
            .into_iter()
            .filter(|part| has_programme_part(site, &programme.id, *part))
        {
            let name = messages
                .get(&format!("part-{}-title", part.word()), &[])
                .ok();
            let route = Page::ProgrammePart(programme.id.to_string(), part);
            let page = page(
                &route,
                name.map(|name| format!("{}: {}", programme.short, lower(&name))),
            );

            let other = contents(site, &programme.id, part);
            all.extend(page.map(|page| Document {
                place: vec![&programme.title.value],
                other,
                ..page
            }));
        }
    }

    all
}

fn lists<'a>(site: &'a Site, messages: &Messages) -> Vec<Document<'a>> {
    let found = |of: &Page| {
        let key = of.row().found_as?;
        page(of, messages.get(key, &[]).ok())
    };
    sections(site).iter().filter_map(found).collect()
}

/// Regions of which the documents name no town. They have no page: the map of regions says so.
fn unknown_regions<'a>(site: &'a Site, messages: &Messages) -> Vec<Document<'a>> {
    let said = messages.get("search-no-region", &[]).unwrap_or_default();
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
            ..Document::new("region", &Page::Regions, &region.name)
        })
        .collect()
}

fn page<'a>(route: &Page, title: Option<String>) -> Option<Document<'a>> {
    title.map(|title| Document {
        title: title.into(),
        ..Document::new("section", route, "")
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
