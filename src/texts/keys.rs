//! The keys that exist: of figures, counts, results and indicators.

use super::records::TextRecords;
use crate::lang::text::nearest;
use crate::markdown::NoValue;
use crate::model::Site;
use crate::schema::{Figure, Practice, ProgrammeIndicator};

/// The key of a figure.
pub(super) fn figure_key(figure: &Figure) -> String {
    let part = figure
        .by
        .as_ref()
        .and_then(|by| by.parts().next())
        .map(|(word, id)| format!("/{word}:{}", id.as_str()));
    let whole = format!("{}/{}", figure.edition.as_str(), figure.measure.as_str());

    match part {
        Some(part) => whole + &part,
        None => whole,
    }
}

/// The nearest key that has a value. Collecting all keys takes time, so only a mistake asks for it.
pub(super) fn unknown(records: TextRecords, key: &str) -> NoValue {
    let site = records.site;
    let mut keys: Vec<String> = site.figures.iter().map(|f| figure_key(f)).collect();
    keys.extend(count_keys(site));

    if let Some(practice) = records.practice {
        keys.extend(result_keys("", practice));
    }

    let head = key
        .split_once('/')
        .and_then(|(head, _)| head.split_once(':'));
    match head {
        Some(("practice", id)) => {
            let near = nearest(id, site.practices.ids());
            if let Some(practice) = near.and_then(|id| site.practices.get(id)) {
                let head = format!("practice:{}/", practice.id.as_str());
                keys.extend(result_keys(&head, practice));
            }
        }
        Some(("programme", _)) => {
            keys.extend(site.indicators.iter().flat_map(|i| indicator_keys(i)));
        }
        _ => {}
    }

    NoValue::Unknown(nearest(key, keys.iter().map(String::as_str)).map(ToOwned::to_owned))
}

fn count_keys(site: &Site) -> Vec<String> {
    let mut keys = Vec::new();
    for what in ["count/practices", "count/towns"] {
        keys.push(what.to_owned());
        keys.extend(site.editions.ids().map(|id| format!("{what}/{id}")));

        let directions = site.directions.ids();
        keys.extend(directions.map(|id| format!("{what}/direction:{id}")));
    }

    keys
}

/// A result with one value has one key, a result with two values has two.
fn result_keys(head: &str, practice: &Practice) -> Vec<String> {
    let mut keys = Vec::new();
    for result in &practice.results {
        let key = format!("{head}results/{}", result.indicator.as_str());
        if result.value.is_some() {
            keys.push(key);
        } else {
            keys.extend([format!("{key}/before"), format!("{key}/after")]);
        }
    }

    keys
}

fn indicator_keys(indicator: &ProgrammeIndicator) -> Vec<String> {
    let (programme, number) = (indicator.programme.as_str(), indicator.number.as_str());
    let head = format!("programme:{programme}/{number}");

    indicator
        .points
        .iter()
        .flat_map(|point| {
            let period = point.period.as_str();
            ["plan", "fact"].map(|field| format!("{head}/{period}/{field}"))
        })
        .collect()
}
