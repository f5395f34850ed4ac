//! `dcat.jsonld`: the set in the vocabulary of data catalogues, so that portals can take it in.

use serde_json::{Value, json};

use super::describe::About;
use super::sheet::OpenTable;
use super::tables::SCHEMA;

/// Forms of the whole set: file, media type.
const WHOLE: [(&str, &str); 2] = [
    (
        super::WORKBOOK,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    (super::DATABASE, "application/vnd.sqlite3"),
];

/// The description of the set and of each table.
pub(super) fn catalogue(tables: &[OpenTable], about: &About) -> Value {
    let id = |name: &str| format!("{}{name}", about.catalogue);
    let text = |text: &str| json!({ "@value": text, "@language": about.lang });
    let media = |media: &str| json!({ "@id": format!("https://www.iana.org/assignments/media-types/{media}") });
    let licensed = |mut thing: Value| {
        if let Some(licence) = &about.licence {
            thing["dct:license"] = json!({ "@id": licence.address });
        }
        thing
    };

    let form = |file: &str, kind: &str, page: &str| {
        licensed(json!({
            "@type": "dcat:Distribution",
            "@id": id(file),
            "dcat:accessURL": { "@id": page },
            "dcat:downloadURL": { "@id": id(file) },
            "dcat:mediaType": media(kind),
        }))
    };

    let common = |title: &str, description: &str| {
        licensed(json!({
            "@type": "dcat:Dataset",
            "dct:title": text(title),
            "dct:description": text(description),
            "dct:publisher": { "@type": "foaf:Agent", "foaf:name": text(&about.publisher) },
            "dct:modified": { "@value": about.as_of.to_string(), "@type": "xsd:date" },
            "dct:language": { "@id": format!("http://id.loc.gov/vocabulary/iso639-1/{}", about.lang) },
            "dcat:version": SCHEMA,
        }))
    };
    let mut whole = common(&about.title, &about.description);
    whole["@id"] = json!(about.catalogue);
    whole["dcat:landingPage"] = json!({ "@id": about.catalogue });
    whole["dcat:distribution"] = WHOLE
        .iter()
        .map(|(file, kind)| form(file, kind, &about.catalogue))
        .collect();

    let parts: Vec<Value> = tables
        .iter()
        .map(|table| {
            let mut part = common(&about.words.table(table), &about.words.row(table));
            let page = id(&format!("{}/", table.name));
            part["@id"] = json!(page);
            part["dct:isPartOf"] = json!({ "@id": about.catalogue });
            part["dcat:landingPage"] = json!({ "@id": page });
            let forms = [("csv", "text/csv"), ("json", "application/json")];

            part["dcat:distribution"] = forms
                .iter()
                .map(|(ending, kind)| {
                    form(&format!("{}.{ending}", table.name), kind, &page)
                })
                .collect();
            part
        })
        .collect();

    let of_all: Vec<Value> = std::iter::once(&whole)
        .chain(&parts)
        .map(|set| json!({ "@id": set["@id"] }))
        .collect();
    let list = json!({
        "@type": "dcat:Catalog",
        "@id": id("#catalogue"),
        "dct:title": text(&about.title),
        "dct:description": text(&about.description),
        "dct:publisher": whole["dct:publisher"],
        "dct:modified": whole["dct:modified"],
        "dct:language": whole["dct:language"],
        "foaf:homepage": { "@id": about.catalogue },
        "dcat:dataset": of_all,
    });
    let mut graph = vec![licensed(list), whole];
    graph.extend(parts);

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
