use super::*;
use crate::decode::decode;
use crate::file::SourceFile;
use crate::yaml::{self, YamlValue};

/// A measure as an editor writes it, with these lines more.
fn standing(fields: &str) -> &'static str {
    let text = format!(
        "- {{ programme: p, section: \"I\", number: \"1\", title: т, source: s, {fields} }}\n"
    );
    let file = SourceFile::new("a.yaml", &text);
    let (root, mistakes) = yaml::parse(&file, file.text.len());
    assert!(mistakes.is_empty(), "{mistakes:?}");
    let Some(YamlValue::List(items)) = root.map(|node| node.value) else {
        panic!("no list")
    };

    let (measure, mistakes) = decode(&items[0], &file);
    let measure: RoadmapMeasure = measure.unwrap_or_else(|| panic!("{mistakes:?}"));

    MeasureStanding::of(&measure, "2026-11-23".parse().expect("a day")).word()
}

#[test]
fn a_measure_stands_as_all_its_dates_do() {
    assert_eq!(standing("due: [{ by: 2025-12-25 }]"), "passed");
    assert_eq!(
        standing("due: [{ by: 2025-12-25 }, { by: 2026-06-25 }]"),
        "passed"
    );
    assert_eq!(standing("due: [{ by: 2026-12-25 }]"), "ahead");
    assert_eq!(standing("due: [{ throughout: true }]"), "throughout");
    assert_eq!(standing("due: [{ from: 2025-09 }]"), "throughout");
    assert_eq!(standing("due: []"), "throughout");
}

#[test]
fn dates_that_stand_differently_are_not_called_by_the_last_of_them() {
    assert_eq!(
        standing("due: [{ by: 2025-12-25 }, { by: 2026-12-25 }]"),
        "partly"
    );
    assert_eq!(
        standing("due: [{ by: 2025-07-01, done: 2025-06-27 }, { by: 2026-06-25 }]"),
        "partly"
    );
    assert_eq!(
        standing("due: [{ by: 2025-12-25 }, { throughout: true }]"),
        "partly"
    );
}

#[test]
fn what_a_source_proves_is_done() {
    let kept = "due: [{ by: 2025-07-01, done: 2025-06-27 }]";
    assert_eq!(standing(kept), "done");
    // A state that a source tells is stronger than any date; «planned» says nothing of a day that has passed.
    let told = |state: &str| {
        format!(
            "due: [{{ by: 2025-07-01 }}], status: {{ state: {state}, date: 2026-01, source: s }}"
        )
    };

    assert_eq!(standing(&told("running")), "running");
    assert_eq!(standing(&told("planned")), "passed");
}
