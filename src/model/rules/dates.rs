//! E305: districts and regions are used only while they exist. E306: editions are numbered by their years.
//! E356: nothing is dated later than the day the site speaks of.

use jiff::civil::Date as Day;

use crate::diag::{Code, Diagnostic};
use crate::model::Site;
use crate::record_kind::RecordKind;
use crate::schema::{Date, Edition};

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for figure in &site.figures {
        let Some(by) = &figure.by else { continue };
        let Some(edition) = site.editions.get(&figure.edition) else {
            continue;
        };

        let district = by.district.as_ref().and_then(|id| {
            site.districts
                .get(id)
                .map(|d| (id, d.name.clone(), d.from, d.to.as_ref().map(|to| to.value)))
        });

        let region = by.region.as_ref().and_then(|id| {
            site.regions
                .get(id)
                .map(|r| (id, r.name.clone(), r.from, r.to))
        });

        for (id, name, from, to) in district.into_iter().chain(region) {
            if !overlaps(edition, from, to) {
                let day = |date: Option<Date>| {
                    date.map_or("none".to_owned(), |d| d.0.to_string())
                };
                diagnostics.push(
                    id.diagnostic(Code::NotInForce, &figure.file)
                        .arg("name", name)
                        .arg(
                            "when",
                            if starts_later(edition, from) {
                                "before"
                            } else {
                                "after"
                            },
                        )
                        .arg("edition", edition.id.as_str())
                        .arg("from", day(from))
                        .arg("to", day(to))
                        .of(RecordKind::Figures, ""),
                );
            }
        }
    }

    periods(site, diagnostics);
    dates_of_existence(site, diagnostics);
    ordinals(site, diagnostics);
    after_as_of(site, diagnostics);
}

/// Whether any day of the edition's year lies in `from .. to`.
fn overlaps(edition: &Edition, from: Option<Date>, to: Option<Date>) -> bool {
    let Some(first) = edition.first_day() else {
        return true;
    };
    let last = Day::new(first.year(), 12, 31).unwrap_or(first);
    from.is_none_or(|from| from.0.earliest() <= last)
        && to.is_none_or(|to| first < to.0.earliest())
}

fn starts_later(edition: &Edition, from: Option<Date>) -> bool {
    edition
        .first_day()
        .zip(from)
        .is_some_and(|(first, from)| first < from.0.earliest())
}

fn periods(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for region in &site.regions {
        for membership in &region.districts {
            if let (Some(from), Some(to)) = (membership.from, membership.to)
                && to.0.earliest() <= from.0.earliest()
            {
                let found = membership
                    .district
                    .diagnostic(Code::FieldCombination, &region.file)
                    .arg("rule", "period");
                diagnostics.push(found.of(RecordKind::Regions, region.id.as_str()));
            }
        }
    }
}

fn dates_of_existence(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let reversed = |from: Option<Date>, to: Option<Date>| {
        from.zip(to)
            .is_some_and(|(f, t)| t.0.latest() <= f.0.earliest())
    };
    for district in &site.districts {
        if reversed(district.from, district.to.as_ref().map(|to| to.value)) {
            let found = district
                .id
                .diagnostic(Code::FieldCombination, &district.file)
                .arg("rule", "period");
            diagnostics.push(found.of(RecordKind::Districts, district.id.as_str()));
        }
    }

    for region in &site.regions {
        if reversed(region.from, region.to) {
            let found = region
                .id
                .diagnostic(Code::FieldCombination, &region.file)
                .arg("rule", "period");
            diagnostics.push(found.of(RecordKind::Regions, region.id.as_str()));
        }
    }

    for city in &site.cities {
        if city.spellings.iter().any(|s| reversed(s.from, s.to)) {
            let found = city
                .id
                .diagnostic(Code::FieldCombination, &city.file)
                .arg("rule", "period");
            diagnostics.push(found.of(RecordKind::Cities, city.id.as_str()));
        }
    }
}

/// What has been published or checked cannot be later than `as_of`: every citation on the site would give a date on which
/// its source was not there. A date without its day counts by its first one.
fn after_as_of(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let as_of = site.config.as_of;
    let is_later = |date: &Date| date.0.earliest() > as_of.0.latest();
    let mut report = |at: Diagnostic, date: Date, what: &'static str| {
        diagnostics.push(
            at.arg("date", date.0.to_string())
                .arg("as_of", as_of.0.to_string())
                .arg("what", what),
        )
    };

    for source in &site.sources {
        if let Some(date) = source.date.as_ref().filter(|date| is_later(&date.value)) {
            let at = date.diagnostic(Code::AfterAsOf, &source.file);
            report(
                at.of(RecordKind::Sources, source.id.as_str()),
                date.value,
                "source",
            );
        }
    }

    for practice in &site.practices {
        let checked = practice.evidence.as_ref().and_then(|e| e.date.as_ref());
        if let Some(date) = checked.filter(|date| is_later(&date.value)) {
            let at = date.diagnostic(Code::AfterAsOf, &practice.file);
            let at = at.of(RecordKind::Practices, practice.id.as_str());
            report(at, date.value, "evidence");
        }
    }
}

fn ordinals(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let mut editions: Vec<_> = site
        .editions
        .iter()
        .filter_map(|e| Some((i64::from(e.year()?), e)))
        .collect();
    editions.sort_by_key(|(year, _)| *year);

    for pair in editions.windows(2) {
        let [(earlier_year, earlier), (year, edition)] = pair else {
            continue;
        };

        let expected = i64::from(earlier.ordinal.value) + (year - earlier_year);
        if i64::from(edition.ordinal.value) != expected {
            diagnostics.push(
                edition
                    .ordinal
                    .diagnostic(Code::EditionOrder, &edition.file)
                    .arg("edition", edition.id.as_str())
                    .arg("ordinal", edition.ordinal.value as usize)
                    .arg("neighbour", earlier.id.as_str())
                    .arg("expected", earlier.ordinal.value as usize)
                    .of(RecordKind::Editions, edition.id.as_str()),
            );
        }
    }
}
