//! Sources, towns, and the reference lists of a real content folder without what ties them to its records.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use crate::random::Random;
use crate::world::World;
use crate::{Output, source};

/// Files that are taken as they are.
const WHOLE: [&str; 6] = [
    "districts",
    "sources",
    "themes",
    "tiles",
    "units",
    "units-programmes",
];

/// Writes everything that other records refer to.
pub fn write(out: &Output, world: &World, reference: &Path) -> io::Result<()> {
    let read = |name: &str| {
        fs::read_to_string(reference.join("reference").join(format!("{name}.yaml")))
    };
    for name in WHOLE {
        out.file(&format!("reference/{name}.yaml"), &read(name)?)?;
    }

    out.file(
        "reference/directions.yaml",
        &without(&read("directions")?, "wordings:"),
    )?;
    out.file(
        "reference/measures.yaml",
        &without(&read("measures")?, "breaks:"),
    )?;
    out.file(
        "reference/regions.yaml",
        &with_centres(&without(&read("regions")?, "centre:"), world),
    )?;

    out.file("reference/sources-corpus.yaml", &sources(world))?;
    for (number, towns) in world.towns.chunks(200).enumerate() {
        let mut text = "cities:\n".to_owned();
        for town in towns {
            let region = &world.regions[town.region].id;
            let _ = write!(
                text,
                "  - {{ id: {}, name: {}, type: {}, ",
                town.id, town.name, town.kind
            );
            let _ = writeln!(text, "region: {region}, region_source: geo-common }}");
        }

        out.file(&format!("cities/{number:03}.yaml"), &text)?;
    }

    Ok(())
}

/// A YAML text without a field and everything below it.
fn without(text: &str, field: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut dropped: Option<usize> = None;
    let mut kept = String::new();

    for line in text.split_inclusive('\n') {
        if dropped.is_some_and(|depth| line.trim().is_empty() || indent(line) > depth) {
            continue;
        }

        dropped = line.trim_start().starts_with(field).then(|| indent(line));
        if dropped.is_none() {
            kept.push_str(line);
        }
    }

    kept
}

/// The first towns of a corpus are the centres of its regions.
fn with_centres(regions: &str, world: &World) -> String {
    let centres: BTreeMap<&str, &str> = world
        .towns
        .iter()
        .filter(|t| t.category == 0)
        .map(|t| (world.regions[t.region].id.as_str(), t.id.as_str()))
        .collect();
    let mut text = String::new();

    for line in regions.split_inclusive('\n') {
        text.push_str(line);
        if let Some(centre) = line
            .strip_prefix("  - id: ")
            .and_then(|id| centres.get(id.trim()))
        {
            let _ = writeln!(text, "    centre: {centre}");
        }
    }

    text
}

fn sources(world: &World) -> String {
    let mut text = "sources:\n".to_owned();
    for year in &world.years {
        let mut random = Random::new("source", *year);
        let _ = writeln!(
            text,
            "  - {{ id: {}, title: Отчёт о конкурсе {year} года, kind: document, rank: primary, publisher: Оргкомитет, date: \
             {year}-12-{:02} }}",
            source(*year),
            random.between(10, 28)
        );
    }

    text
}
