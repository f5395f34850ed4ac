//! Records and documents in the tables.

use super::*;

#[test]
fn open_data_holds_all_records() {
    let site = real_site();
    let count = |table: &str| csv(site, &format!("{table}.csv"), b',').len();
    let mut records: BTreeMap<&str, usize> = BTreeMap::new();

    for entry in walkdir::WalkDir::new(site.path("content"))
        .into_iter()
        .filter_map(Result::ok)
    {
        // Settings are no records.
        let Ok(text) = std::fs::read_to_string(entry.path()) else {
            continue;
        };
        if entry.file_name() == "itogi.yaml" {
            continue;
        }

        let mut kind = "";
        for line in text.lines() {
            if let Some(word) = line
                .strip_suffix(':')
                .filter(|word| !word.starts_with([' ', '#', '-']))
            {
                kind = Box::leak(word.to_owned().into_boxed_str());
            } else if line.starts_with("  - ")
                && entry
                    .path()
                    .extension()
                    .is_some_and(|ending| ending == "yaml")
            {
                *records.entry(kind).or_default() += 1;
            } else if let Some(word) = line
                .strip_prefix("kind: ")
                .filter(|_| text.starts_with("---"))
            {
                *records
                    .entry(Box::leak(word.to_owned().into_boxed_str()))
                    .or_default() += 1;
            }
        }
    }

    let tables = [
        ("sources", "sources"),
        ("districts", "districts"),
        ("regions", "regions"),
        ("tiles", "region_tiles"),
        ("cities", "cities"),
        ("measures", "measures"),
        ("units", "units"),
        ("directions", "directions"),
        ("themes", "themes"),
        ("editions", "editions"),
        ("participation", "participations"),
        ("awards", "awards"),
        ("mentions", "mentions"),
        ("indicators", "indicators"),
        ("roadmap", "roadmap_measures"),
        ("tables", "programme_tables"),
        ("programme", "programmes"),
        ("practice", "practices"),
        ("growth-point", "growth_points"),
        ("finding", "findings"),
        ("page", "pages"),
    ];

    for (kind, table) in tables {
        assert!(
            records[kind] > 0 && records[kind] == count(table),
            "{kind}: {} ≠ {}",
            records[kind],
            count(table)
        );
    }

    let chosen = csv(site, "figures.csv", b',')
        .iter()
        .filter(|row| row["chosen"] == "true")
        .count();
    assert_eq!(records["figures"], chosen, "figures");
    let shown: BTreeSet<&str> = tables
        .iter()
        .map(|(kind, _)| *kind)
        // Redirects are rules for servers and say nothing of the competition.
        .chain(["figures", "redirects"])
        .collect();

    let forgotten: Vec<_> = records
        .keys()
        .filter(|kind| !shown.contains(*kind))
        .collect();
    assert!(forgotten.is_empty(), "kinds without a table: {forgotten:?}");
}

#[test]
fn open_data_facts_as_documented() {
    let site = real_site();
    let figures = csv(site, "figures.csv", b',');
    let of = |figure: &str| -> Vec<&Row> {
        figures
            .iter()
            .filter(|row| row["figure"] == figure)
            .collect()
    };

    let participants = of("2017/participants");
    assert_eq!(participants[0]["value"], "293");
    assert_eq!(
        (
            participants[0]["basis"].as_str(),
            participants[0]["source"].as_str()
        ),
        ("participants", "doc-2017")
    );

    let several = figures
        .iter()
        .find(|row| row["chosen"] == "false")
        .expect("a value of another source");
    assert!(
        several["observation"] != "1"
            && several["source"] != of(&several["figure"])[0]["source"],
        "{several:?}"
    );

    for row in &figures {
        assert_ne!(
            row["value"].is_empty(),
            row["missing"].is_empty(),
            "a value or the reason why not: {row:?}"
        );
    }

    let missing = csv(site, "indicator_values.csv", b',');
    let planned = missing
        .iter()
        .filter(|row| row["fact"].is_empty() && row["fact_words"].is_empty());
    assert!(planned.clone().count() > 0);
    assert!(planned.clone().all(|row| row["fact_missing"] == "no-data"));

    let numbers: Vec<String> = csv(site, "indicators.csv", b',')
        .into_iter()
        .map(|mut row| row.remove("number").unwrap_or_default())
        .collect();
    assert!(numbers.contains(&"7.10".to_owned()) && numbers.contains(&"7.1".to_owned()));
}
