//! `dcat.jsonld`: the set in the vocabulary of data catalogues, so that portals can take it in.

use std::io;

use serde_json::{Value, json};

use crate::opendata::describe::About;
use crate::opendata::format::{Format, FormatInput, OfferedIn};
use crate::opendata::sheet::OpenTable;
use crate::opendata::tables::SCHEMA;

/// The description of the set and of each table.
///
/// # Errors
/// None in practice: a JSON value can always be written.
pub(super) fn catalogue(input: &FormatInput) -> io::Result<Option<Vec<u8>>> {
    super::pretty(&graph(input)).map(Some)
}

fn graph(input: &FormatInput) -> Value {
    let about = input.about;
    let offered: Vec<&Format> = input
        .formats
        .iter()
        .filter(|format| format.is_offered_in(OfferedIn::Dcat))
        .collect();

    let mut sets = vec![whole(about, &offered)];
    sets.extend(
        input
            .tables
            .iter()
            .map(|table| part(table, about, &offered)),
    );
    let mut graph = vec![catalogue_of(&sets, about)];
    graph.extend(sets);

    json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@graph": graph,
    })
}

/// The set as a whole.
fn whole(about: &About, offered: &[&Format]) -> Value {
    let files = offered.iter().filter_map(|format| {
        let file = format.whole_file()?;
        Some(distribution(file, format.media, &about.catalogue, about))
    });

    let mut set = dataset(&about.title, &about.description, about);
    set["@id"] = json!(about.catalogue);
    set["dcat:landingPage"] = json!({ "@id": about.catalogue });
    set["dcat:distribution"] = files.collect();

    set
}

/// A table.
fn part(table: &OpenTable, about: &About, offered: &[&Format]) -> Value {
    let page = id(&format!("{}/", table.name), about);
    let files = offered.iter().filter_map(|format| {
        let file = format.table_file(table.name)?;
        Some(distribution(&file, format.media, &page, about))
    });

    let mut set = dataset(&about.words.table(table), &about.words.row(table), about);
    set["@id"] = json!(page);
    set["dct:isPartOf"] = json!({ "@id": about.catalogue });
    set["dcat:landingPage"] = json!({ "@id": page });
    set["dcat:distribution"] = files.collect();

    set
}

/// The list of all sets, the whole one first.
fn catalogue_of(sets: &[Value], about: &About) -> Value {
    let ids: Vec<Value> = sets
        .iter()
        .map(|set| json!({ "@id": set["@id"] }))
        .collect();

    licensed(
        json!({
            "@type": "dcat:Catalog",
            "@id": id("#catalogue", about),
            "dct:title": text(&about.title, about),
            "dct:description": text(&about.description, about),
            "dct:publisher": publisher(about),
            "dct:modified": modified(about),
            "dct:language": language(about),
            "foaf:homepage": { "@id": about.catalogue },
            "dcat:dataset": ids,
        }),
        about,
    )
}

fn dataset(title: &str, description: &str, about: &About) -> Value {
    licensed(
        json!({
            "@type": "dcat:Dataset",
            "dct:title": text(title, about),
            "dct:description": text(description, about),
            "dct:publisher": publisher(about),
            "dct:modified": modified(about),
            "dct:language": language(about),
            "dcat:version": SCHEMA,
        }),
        about,
    )
}

/// A file of a set that is described on `page`.
fn distribution(file: &str, media: &str, page: &str, about: &About) -> Value {
    let media = format!("https://www.iana.org/assignments/media-types/{media}");

    licensed(
        json!({
            "@type": "dcat:Distribution",
            "@id": id(file, about),
            "dcat:accessURL": { "@id": page },
            "dcat:downloadURL": { "@id": id(file, about) },
            "dcat:mediaType": { "@id": media },
        }),
        about,
    )
}

fn licensed(mut thing: Value, about: &About) -> Value {
    if let Some(licence) = &about.licence {
        thing["dct:license"] = json!({ "@id": licence.address });
    }
    thing
}

/// The address of something below the catalogue.
fn id(name: &str, about: &About) -> String {
    format!("{}{name}", about.catalogue)
}

fn text(text: &str, about: &About) -> Value {
    json!({ "@value": text, "@language": about.lang })
}

fn publisher(about: &About) -> Value {
    json!({ "@type": "foaf:Agent", "foaf:name": text(&about.publisher, about) })
}

fn modified(about: &About) -> Value {
    json!({ "@value": about.as_of.to_string(), "@type": "xsd:date" })
}

fn language(about: &About) -> Value {
    json!({ "@id": format!("http://id.loc.gov/vocabulary/iso639-1/{}", about.lang) })
}
