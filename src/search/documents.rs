//! The documents: every record that has a page of its own, and findings on their edition's page.

use std::borrow::Cow;

use rayon::prelude::*;

use super::document::{Document, DocumentKind};
use super::plain_text::plain_text;
use super::words::{SETTLEMENT, fold, words};
use crate::load::Record;
use crate::model::{Keyed, Site, SizeGroup};
use crate::route::{EditionPart, METHODOLOGY, Page, has_region};
use crate::schema::{
    City, Direction, Edition, EditorialPage, Finding, GrowthTheme, Practice, Programme,
};
use crate::texts::Texts;

/// What `each` makes of every document, in the order of the records. Few long ones are in memory at once.
pub(super) fn all<'a, T: Send>(
    site: &'a Site,
    texts: &Texts,
    each: impl Fn(Document<'a>) -> T + Sync,
) -> Vec<T> {
    let mut all: Vec<T> = Vec::new();
    all.extend(site.cities.iter().map(|record| each(town(site, record))));

    // Practices are most of the text.
    let practices = site.practices.iter().as_slice().par_iter();
    let practices: Vec<T> = practices
        .map(|record| each(practice(site, texts, record)))
        .collect();
    all.extend(practices);

    all.extend(others(site, texts).into_iter().map(each));
    all
}

fn others<'a>(site: &'a Site, texts: &Texts) -> Vec<Document<'a>> {
    let mut all: Vec<Document> = Vec::new();
    all.extend(site.directions.iter().map(|record| direction(record)));
    all.extend(site.themes.iter().map(|record| theme(site, texts, record)));
    all.extend(
        site.programmes
            .iter()
            .map(|record| programme(texts, record)),
    );

    all.extend(site.findings.iter().map(|record| finding(texts, record)));
    all.extend(site.editions.iter().map(|record| edition(site, record)));
    all.extend(regions(site));
    all.extend(districts(site));
    all.extend(site.pages.iter().map(|record| page(texts, record)));
    all.extend(sources(site));

    all
}

fn direction(record: &Record<Direction>) -> Document<'_> {
    let wordings: Vec<&str> = record
        .wordings
        .iter()
        .map(|wording| wording.text.as_str())
        .collect();
    let route = Page::Direction(record.id.to_string());

    Document {
        body: wordings.join(". "),
        lead: &record.summary,
        other: record.audience.as_deref().into_iter().collect(),
        directions: vec![record.id.as_str()],
        ..Document::new(DocumentKind::Direction, &route, &record.title)
    }
}

fn theme<'a>(
    site: &Site,
    texts: &Texts,
    record: &'a Record<GrowthTheme>,
) -> Document<'a> {
    let route = Page::Theme(record.id.to_string());

    Document {
        lead: &record.summary,
        body: points(site, texts, &record.id),
        directions: record.directions.iter().map(|id| id.as_str()).collect(),
        ..Document::new(DocumentKind::Theme, &route, &record.title)
    }
}

fn finding<'a>(texts: &Texts, record: &'a Record<Finding>) -> Document<'a> {
    let page = Page::EditionPart(record.edition.to_string(), EditionPart::Findings);

    Document {
        address: format!("{}#{}", page.address(), record.id.as_str()),
        place: vec![record.edition.as_str()],
        lead: record.lead.as_str(),
        body: plain(texts, record),
        edition: Some(&record.edition),
        directions: record.directions.iter().map(|id| id.as_str()).collect(),
        ..Document::new(DocumentKind::Finding, &page, record.title.as_str())
    }
}

fn town<'a>(site: &'a Site, city: &'a Record<City>) -> Document<'a> {
    let region = site.region_of(city);
    let district = region.and_then(|region| site.district_now(region));

    let mut place = Vec::new();
    place.extend(region.map(|region| region.name.as_str()));
    place.extend(region.and_then(|region| region.data.original_name(site.config.lang)));
    place.extend(district.map(|district| district.name.as_str()));

    // On a page of another language a town is found by its own name too.
    let original = city.data.original_name(site.config.lang).map(Cow::Borrowed);
    let spellings = city.spellings.iter();
    Document {
        names: spellings
            .map(|spelling| bare(&spelling.text).into())
            .chain(original)
            .collect(),
        place,
        other: city.note.as_deref().into_iter().collect(),
        towns: vec![city.id.as_str()],
        ..Document::new(
            DocumentKind::Town,
            &Page::City(city.id.to_string()),
            &city.name,
        )
    }
}

/// A spelling without the words for the kind of a settlement and the region in brackets, which are no part of the name.
fn bare(spelling: &str) -> String {
    let name = spelling.split_once(" (").map_or(spelling, |(name, _)| name);
    let folded = fold(name);
    let telling: Vec<&str> = words(&folded)
        .filter(|word| !SETTLEMENT.contains(word))
        .collect();

    telling.join(" ")
}

fn practice<'a>(
    site: &'a Site,
    texts: &Texts,
    practice: &'a Record<Practice>,
) -> Document<'a> {
    let mut other: Vec<&str> = Vec::new();
    other.extend(practice.results.iter().map(|r| r.indicator.as_str()));
    other.extend(practice.audience.iter().map(String::as_str));
    other.extend(practice.partners.iter().map(String::as_str));
    other.extend(practice.organisation.as_deref());
    other.extend(practice.resources.as_deref());
    other.extend(practice.transfer.as_deref());

    // Not every practice states its problem.
    let problem = practice.problem.as_deref().unwrap_or_default();

    Document {
        place: place_of(site, practice),
        lead: practice.lead.as_str(),
        body: format!("{problem}\n{}", plain(texts, practice)),
        other,
        edition: Some(&practice.edition),
        directions: practice.directions.iter().map(|id| id.as_str()).collect(),
        towns: practice.city_ids().collect(),
        ..Document::new(
            DocumentKind::Practice,
            &Page::Practice(practice.id.to_string()),
            practice.title.as_str(),
        )
    }
}

/// Where a practice belongs: its towns, their regions and sizes, the year, the directions.
fn place_of<'a>(site: &'a Site, practice: &'a Practice) -> Vec<&'a str> {
    let cities: Vec<&Record<City>> = practice
        .city_ids()
        .filter_map(|id| site.cities.get(id))
        .collect();
    let regions = cities.iter().filter_map(|city| site.region_of(city));
    let directions = practice
        .directions
        .iter()
        .filter_map(|id| site.directions.get(id));

    let sizes = practice.city_ids().filter_map(|id| site.size_group(id));
    let mut place: Vec<&'a str> = Vec::new();
    place.extend(cities.iter().map(|city| city.name.as_str()));
    let original = |city: &&'a Record<City>| city.data.original_name(site.config.lang);
    place.extend(cities.iter().filter_map(original));
    place.push(&practice.edition);
    place.extend(regions.map(|region| region.name.as_str()));
    place.extend(directions.map(|direction| direction.title.as_str()));

    for group in sizes {
        place.push(size_words(group));
    }

    place
}

/// How people call a town of a size, for «наставничество в малом городе».
fn size_words(group: SizeGroup) -> &'static str {
    match group {
        SizeGroup::Centre => "областной центр",
        SizeGroup::Large => "крупный большой город",
        SizeGroup::Medium => "средний город",
        SizeGroup::Small => "малый небольшой город",
        SizeGroup::Rural => "село поселок малый небольшой",
    }
}

/// What the editions say on a theme.
fn points(site: &Site, texts: &Texts, theme: &str) -> String {
    let mut text = String::new();
    for point in site.growth_points_of_theme(theme) {
        for part in [point.title.as_str(), &point.lead, &plain(texts, point)] {
            text.push_str(part);
            text.push('\n');
        }
    }

    text
}

fn programme<'a>(texts: &Texts, programme: &'a Record<Programme>) -> Document<'a> {
    let lists = [
        &programme.tasks,
        &programme.audience,
        &programme.expected,
        &programme.services,
        &programme.outcomes,
    ];
    let mut other: Vec<&str> = lists.into_iter().flatten().map(String::as_str).collect();
    let elements = programme.elements.iter().chain(&programme.tools);
    other.extend(elements.flat_map(|e| [e.title.as_str(), e.text.as_str()]));

    Document {
        names: vec![Cow::Borrowed(&programme.short)],
        place: vec![&programme.territory.name],
        lead: programme.lead.as_str(),
        body: format!("{}\n{}", programme.goal, plain(texts, programme)),
        other,
        directions: programme.directions.iter().map(|id| id.as_str()).collect(),
        ..Document::new(
            DocumentKind::Programme,
            &Page::Programme(programme.id.to_string()),
            programme.title.as_str(),
        )
    }
}

fn edition<'a>(site: &'a Site, edition: &'a Record<Edition>) -> Document<'a> {
    let id = edition.id.as_str();
    let mut other: Vec<&str> = Vec::new();

    for award in site.awards_of_edition(id) {
        other.extend(award.title.as_deref());
        other.extend(award.grantor.as_deref());
    }

    other.extend(edition.categories.iter().map(|c| c.title.as_str()));
    other.extend(edition.events.iter().map(|e| e.title.as_str()));

    for list in [&edition.tasks, &edition.assignments, &edition.organisers] {
        other.extend(list.iter().map(String::as_str));
    }

    Document {
        title: match &edition.motto {
            Some(motto) => format!("{} {id}: {motto}", edition.title).into(),
            None => format!("{} {id}", edition.title).into(),
        },
        names: vec![Cow::Borrowed(id)],
        // Not every edition has a goal.
        lead: edition.goal.as_deref().unwrap_or_default(),
        other,
        edition: Some(id),
        ..Document::new(DocumentKind::Edition, &Page::Edition(id.to_owned()), "")
    }
}

fn regions(site: &Site) -> impl Iterator<Item = Document<'_>> {
    site.regions
        .iter()
        .filter(|record| has_region(site, &record.id))
        .map(|record| {
            let district = site.district_now(record);
            let route = Page::Region(record.id.to_string());

            let original = record.data.original_name(site.config.lang);

            Document {
                names: original.map(Cow::Borrowed).into_iter().collect(),
                place: district.map(|d| d.name.as_str()).into_iter().collect(),
                ..Document::new(DocumentKind::Region, &route, &record.name)
            }
        })
}

fn districts(site: &Site) -> impl Iterator<Item = Document<'_>> {
    site.districts.iter().map(|record| {
        let route = Page::District(record.id.to_string());

        Document {
            names: vec![Cow::Borrowed(&record.short)],
            other: record.note.as_deref().into_iter().collect(),
            ..Document::new(DocumentKind::District, &route, &record.name)
        }
    })
}

fn page<'a>(texts: &Texts, record: &'a Record<EditorialPage>) -> Document<'a> {
    let route = if record.id.as_str() == METHODOLOGY {
        Page::Methodology
    } else {
        Page::Editorial(record.id.to_string())
    };

    Document {
        lead: record.lead.as_ref().map_or("", |lead| lead.as_str()),
        body: plain(texts, record),
        ..Document::new(DocumentKind::Page, &route, record.title.as_str())
    }
}

fn sources(site: &Site) -> impl Iterator<Item = Document<'_>> {
    site.sources.iter().map(|record| {
        let route = Page::Source(record.id.to_string());

        let original = record.data.original_title(site.config.lang);

        Document {
            names: original.map(Cow::Borrowed).into_iter().collect(),
            // Not every source names its publisher.
            lead: record.publisher.as_deref().unwrap_or_default(),
            other: record.note.as_deref().into_iter().collect(),
            ..Document::new(DocumentKind::Source, &route, &record.title)
        }
    })
}

/// The text of a record without its tags.
fn plain<T: Keyed>(texts: &Texts, record: &Record<T>) -> String {
    plain_text(texts.html(record))
}
