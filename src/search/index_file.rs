//! `index.json`: what a query needs to begin with.

use std::io;

use serde::Serialize;

use super::columns::{digit, positions};
use super::document::DocumentKind;
use super::files::bits;
use super::words::{IGNORED, SETTLEMENT, SIZE, fold, words};
use crate::i18n::Messages;
use crate::model::{Site, SizeGroup};

#[derive(Serialize)]
struct SearchIndex<'a> {
    kinds: [&'a str; 12],
    editions: Vec<&'a str>,
    /// Name and id.
    directions: Vec<(&'a str, &'a str)>,
    groups: [&'a str; 5],
    /// Name and id.
    districts: Vec<(&'a str, &'a str)>,
    /// Name, district, id.
    regions: Vec<(&'a str, Option<usize>, &'a str)>,
    towns: TownColumns<'a>,
    ignored: &'a [&'a str],
    settlement: &'a [&'a str],
    size: &'a [&'a str],
    /// Lines of words or phrases that mean the same.
    synonyms: Vec<&'a [String]>,
    /// Words for what a document is, with its kind.
    kind_words: Vec<(String, usize)>,
    bits: u32,
    keys: Vec<&'a str>,
}

/// Towns in columns. The region takes a letter, or two where there are more than a letter tells; the size group a digit.
#[derive(Serialize)]
struct TownColumns<'a> {
    names: Vec<&'a str>,
    regions: String,
    groups: String,
}

fn towns(site: &Site) -> TownColumns<'_> {
    let mut columns = TownColumns {
        names: Vec::new(),
        regions: String::new(),
        groups: String::new(),
    };

    for city in &site.cities {
        let region = city.region.as_ref();
        let region = region.and_then(|id| site.regions.position(id));
        let group = site.size_group(&city.id).map(|group| group as usize);

        columns.names.push(city.data.name.as_str());
        columns
            .regions
            .push_str(&positions(region.as_slice(), site.regions.len()));
        columns.groups.push(digit(group));
    }

    columns
}

/// The bytes of the file; `beginnings` are those of stems that have a file of words.
///
/// # Errors
/// A value that JSON cannot hold; none in practice.
pub(super) fn index(
    site: &Site,
    messages: &Messages,
    documents: usize,
    beginnings: &[String],
) -> io::Result<Vec<u8>> {
    let synonyms = site.config.synonyms.iter();

    Ok(serde_json::to_vec(&SearchIndex {
        kinds: DocumentKind::ALL.map(DocumentKind::word),
        editions: site.editions.ids().collect(),
        directions: site
            .directions
            .iter()
            .map(|direction| (direction.title.as_str(), direction.id.as_str()))
            .collect(),
        groups: SizeGroup::ALL.map(SizeGroup::word),
        districts: site
            .districts
            .iter()
            .map(|district| (district.name.as_str(), district.id.as_str()))
            .collect(),
        regions: regions(site),
        towns: towns(site),
        ignored: IGNORED,
        settlement: SETTLEMENT,
        size: SIZE,
        synonyms: synonyms.map(|line| line.value.as_slice()).collect(),
        kind_words: kind_words(messages),
        bits: bits(documents),
        keys: beginnings.iter().map(String::as_str).collect(),
    })?)
}

/// Name, district, id of every region.
fn regions(site: &Site) -> Vec<(&str, Option<usize>, &str)> {
    site.regions
        .iter()
        .map(|region| {
            let district = site
                .district_now(region)
                .and_then(|district| site.districts.position(&district.id));
            (region.name.as_str(), district, region.id.as_str())
        })
        .collect()
}

/// Kinds that people name beside what they look for, «практики Тюмени», where one word names them. A town is not among
/// them: words for it are left out of a query beside its name.
fn kind_words(messages: &Messages) -> Vec<(String, usize)> {
    let mut named = Vec::new();

    for kind in [
        DocumentKind::Practice,
        DocumentKind::Direction,
        DocumentKind::Programme,
    ] {
        let name = messages.text(&format!("search-kind-{}", kind.word()), &[]);
        let name = fold(&name);
        if words(&name).count() == 1 {
            named.push((name, kind.number()));
        }
    }

    named
}
