//! E301, E302: parts of an additive measure against its total, on the same basis.
//!
//! Only one measure is ever summed at a time, so participants are never added up against reports. Parts must equal
//! the total when every district in force, category or direction has a value; with a part missing, or by
//! region (the documents name only the largest), they may not exceed it.

use rust_decimal::Decimal;

use crate::diag::{Code, Diagnostic};
use crate::load::Record;
use crate::model::Site;
use crate::model::facts::in_force;
use crate::record_kind::RecordKind;
use crate::schema::{Edition, Figure, Measure};

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for edition in &site.editions {
        for measure in site.measures.iter().filter(|m| m.additive) {
            for dimension in ["district", "category", "direction", "region"] {
                diagnostics.extend(dimension_sum(site, edition, measure, dimension));
            }
        }
    }
}

fn dimension_sum(
    site: &Site,
    edition: &Edition,
    measure: &Measure,
    dimension: &'static str,
) -> Option<Diagnostic> {
    // What a roster counts adds up by itself; whether stated figures agree with it is said by E329.
    let stated = |figure: &&Record<Figure>| !figure.counted;
    let total_figure = site.total(&edition.id, &measure.id).filter(stated)?;
    let total = total_figure.value.as_ref()?;
    let parts: Vec<(&str, &Record<Figure>)> = site
        .parts(&edition.id, &measure.id, dimension)
        .filter(|(_, figure)| stated(figure))
        .collect();
    let values: Vec<Decimal> = parts
        .iter()
        .filter_map(|(_, f)| f.value.as_ref().map(|v| v.0))
        .collect();

    if values.is_empty() {
        return None;
    }

    let sum: Decimal = values.iter().sum();
    let has_value = |id: &str| {
        parts
            .iter()
            .any(|(part, f)| *part == id && f.value.is_some())
    };

    let code = if is_whole(site, edition, dimension, has_value) && sum != total.0 {
        Code::SumMismatch
    } else if sum > total.0 {
        Code::PartsExceedTotal
    } else {
        return None;
    };

    Some(
        total
            .diagnostic(code, &total_figure.file)
            .arg("measure", measure.title.clone())
            .arg("edition", edition.id.as_str())
            .arg("by", dimension)
            .arg("sum", sum)
            .arg("total", total.0)
            .arg("difference", sum - total.0)
            .of(RecordKind::Figures, ""),
    )
}

/// Whether every part that the edition has is given a value.
fn is_whole(
    site: &Site,
    edition: &Edition,
    dimension: &str,
    has_value: impl Fn(&str) -> bool,
) -> bool {
    match dimension {
        "district" => site
            .districts
            .iter()
            .filter(|d| {
                edition.first_day().is_some_and(|day| {
                    in_force(day, d.from, d.to.as_ref().map(|to| to.value))
                })
            })
            .all(|d| has_value(&d.id)),
        "category" => edition.categories.iter().all(|c| has_value(&c.id)),
        "direction" => site.directions.iter().all(|d| has_value(&d.id)),
        _ => false,
    }
}
