//! Keys by which prose cites numbers: figures of editions, counts of records, results of practices, indicators.
//!
//! A key reads from the whole to the part: `2017/participants/district:central`, `results/родители`,
//! `count/practices/2017`, `programme:vyzov/1.1/2025/fact`. After `, unit` the number comes with its unit in the right
//! form. Forms that name a result by its place in a list are deliberately absent: the list may change.

use rust_decimal::Decimal;

use super::keys::{figure_key, unknown};
use super::records::TextRecords;
use crate::lang::number;
use crate::load::Record;
use crate::markdown::{NoValue, Value};
use crate::model::figure_label;
use crate::schema::{Indicator, Number, Practice, Qualifier};

/// The number that a key names.
pub(super) fn value(records: TextRecords, key: &str) -> Result<Value, NoValue> {
    let (path, with_unit) = match key.rsplit_once(',') {
        Some((path, unit)) if unit.trim() == "unit" => (path.trim_end(), true),
        _ => (key, false),
    };
    let found = match path.split_once('/') {
        Some(("count", rest)) => count(records, rest),
        Some(("results", rest)) => match records.practice {
            Some(practice) => result(records, practice, rest),
            None => Err(unknown(records, path)),
        },
        Some((head, rest)) => match head.split_once(':') {
            Some(("practice", id)) => other_practice(records, id, rest),
            Some(("programme", id)) => indicator(records, id, rest),
            _ => figure(records, head, rest),
        },
        None => Err(unknown(records, path)),
    }
    .map_err(|no| {
        if no == NoValue::Unknown(None) {
            unknown(records, path)
        } else {
            no
        }
    })?;

    written(records, found, with_unit)
}

/// A number before it is written.
struct FoundNumber {
    value: Number,
    unit: String,
    qualifier: Option<Qualifier>,
    title: String,
}

fn written(
    records: TextRecords,
    found: FoundNumber,
    with_unit: bool,
) -> Result<Value, NoValue> {
    let mut text = number::format(found.value.0, records.lang);
    if with_unit {
        let unit = records
            .site
            .unit_form(found.value, &found.unit, found.qualifier);
        text = format!("{text}\u{a0}{unit}").trim_end().to_owned();
    }

    Ok(Value {
        text,
        exact: found.value.0.to_string(),
        title: found.title,
        qualifier: found.qualifier.map(Qualifier::word),
    })
}

/// `2017/participants`, `2017/participants/district:central`.
fn figure(
    records: TextRecords,
    edition: &str,
    rest: &str,
) -> Result<FoundNumber, NoValue> {
    let site = records.site;
    let key = format!("{edition}/{rest}");
    let figure = site
        .figures_of_edition(edition)
        .find(|f| figure_key(f) == key)
        .ok_or(NoValue::Unknown(None))?;

    let Some(value) = &figure.value else {
        return Err(NoValue::Missing(
            figure.missing.map_or("no-data", |m| m.word()),
        ));
    };

    let mut title = format!("{}, {edition}", figure_label(site, figure));
    if let Some(source) = site.source(&figure.source) {
        title += &format!(". {}", source.title);
    }

    // A measure that is not there has its own error, and nothing is published.
    let measure = site.measures.get(&figure.measure);
    Ok(FoundNumber {
        value: value.value,
        unit: measure.map_or_else(String::new, |m| m.unit.to_string()),
        qualifier: figure.qualifier,
        title,
    })
}

/// `count/practices`, `count/towns`, each perhaps of an edition, of a direction or of both.
fn count(records: TextRecords, rest: &str) -> Result<FoundNumber, NoValue> {
    let site = records.site;
    // `split` gives one part at least, be it empty.
    let mut parts = rest.split('/');
    let what = parts.next().unwrap_or("");
    let (mut edition, mut direction) = (None, None);

    for part in parts {
        match part.split_once(':') {
            Some(("direction", id))
                if direction.is_none() && site.directions.get(id).is_some() =>
            {
                direction = Some(id)
            }
            None if edition.is_none() && site.editions.get(part).is_some() => {
                edition = Some(part)
            }
            _ => return Err(NoValue::Unknown(None)),
        }
    }

    let chosen = || {
        site.practices.iter().filter(move |p| {
            edition.is_none_or(|id| p.edition.as_str() == id)
                && direction
                    .is_none_or(|id| p.directions.iter().any(|d| d.as_str() == id))
        })
    };

    let (value, unit) = match (what, edition, direction) {
        ("practices", ..) => (chosen().count(), "практика"),
        ("towns", None, None) => (site.cities.iter().count(), "город"),
        ("towns", Some(edition), None) => {
            (site.participation_of_edition(edition).count(), "город")
        }
        ("towns", ..) => {
            let towns: std::collections::BTreeSet<&str> =
                chosen().flat_map(|p| p.data.city_ids()).collect();
            (towns.len(), "город")
        }
        _ => return Err(NoValue::Unknown(None)),
    };

    let unit = if site.units.get(unit).is_some() {
        unit.to_owned()
    } else {
        String::new()
    };

    Ok(FoundNumber {
        value: Number(Decimal::from(value)),
        unit,
        qualifier: None,
        title: String::new(),
    })
}

/// `practice:tyumen-akademiya/results/…`
fn other_practice(
    records: TextRecords,
    id: &str,
    rest: &str,
) -> Result<FoundNumber, NoValue> {
    let practice = records
        .site
        .practices
        .get(id)
        .ok_or(NoValue::Unknown(None))?;

    let rest = rest
        .strip_prefix("results/")
        .ok_or(NoValue::Unknown(None))?;
    let mut found = result(records, practice, rest)?;
    found.title = format!("{}. {}", practice.title.value, found.title);

    Ok(found)
}

/// A result by its name, which may end in «…», with `/before` or `/after`, or with its period.
fn result(
    records: TextRecords,
    practice: &Record<Practice>,
    rest: &str,
) -> Result<FoundNumber, NoValue> {
    let (name, end) = match rest.rsplit_once('/') {
        Some((name, end @ ("before" | "after"))) => (name, end),
        _ => (rest, ""),
    };
    let mut named: Vec<&Indicator> = practice
        .results
        .iter()
        .filter(|r| is_named(r, name))
        .collect();

    if let (true, Some((name, period))) = (named.is_empty(), name.rsplit_once('/')) {
        let of =
            |r: &&Indicator| is_named(r, name) && r.period.as_deref() == Some(period);
        named = practice.results.iter().filter(of).collect();
    }

    let [result] = named.as_slice() else {
        return Err(if named.is_empty() {
            unknown(records, &format!("results/{rest}"))
        } else {
            NoValue::Several
        });
    };

    let (value, why) = match end {
        "before" => (result.before, "one-value"),
        "after" => (result.after, "one-value"),
        _ => (result.value, "two-values"),
    };

    let mut title = result.indicator.to_string();
    if let Some(period) = &result.period {
        title += &format!(", {period}");
    }

    Ok(FoundNumber {
        value: value.ok_or(NoValue::Missing(why))?,
        unit: result.unit.to_string(),
        qualifier: result.qualifier,
        title,
    })
}

fn is_named(result: &Indicator, name: &str) -> bool {
    let own = result.indicator.as_str();
    own == name
        || name
            .strip_suffix('…')
            .is_some_and(|begin| !begin.is_empty() && own.starts_with(begin.trim_end()))
}

/// `programme:plesetsk/1.1/2025-2/plan`, `…/fact`, `programme:plesetsk/1.1/baseline`.
fn indicator(
    records: TextRecords,
    programme: &str,
    rest: &str,
) -> Result<FoundNumber, NoValue> {
    let (number, rest) = rest.split_once('/').ok_or(NoValue::Unknown(None))?;
    let site = records.site;
    let found = site
        .indicators_of(programme)
        .find(|i| i.number.as_str() == number)
        .ok_or(NoValue::Unknown(None))?;

    if rest == "baseline" {
        let baseline = found.baseline.as_ref().ok_or(NoValue::Missing("no-data"))?;
        return Ok(FoundNumber {
            value: baseline.value.value,
            unit: found.unit.to_string(),
            qualifier: None,
            title: found.title.to_string(),
        });
    }

    let (period, field) = rest.rsplit_once('/').ok_or(NoValue::Unknown(None))?;
    let point = found
        .points
        .iter()
        .find(|p| p.period.as_str() == period)
        .ok_or(NoValue::Unknown(None))?;

    let (value, qualifier, words, none) = match field {
        "plan" => (
            &point.plan,
            point.plan_qualifier,
            &point.plan_words,
            "no-plan",
        ),
        "fact" => (
            &point.fact,
            point.fact_qualifier,
            &point.fact_words,
            "no-fact",
        ),
        _ => return Err(NoValue::Unknown(None)),
    };
    let why = if words.is_some() { "in-words" } else { none };
    let value = value.as_ref().ok_or(NoValue::Missing(why))?;

    Ok(FoundNumber {
        value: value.value,
        unit: found.unit.to_string(),
        qualifier,
        title: format!("{}, {}", found.title.as_str(), point.label),
    })
}
