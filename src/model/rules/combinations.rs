//! E314: fields that exclude or need one another, and texts that are too long for their place.
//! E315: one figure in two records. W316: a region without its source.

use std::collections::HashSet;
use std::sync::Arc;

use crate::decode::Loc;
use crate::diag::{Code, Diagnostic};
use crate::file::SourceFile;
use crate::load::Broken;
use crate::model::{Site, figure_label};
use crate::record_kind::RecordKind;
use crate::schema::{Award, AwardKind, Figure, Id, Practice, Relation};

/// Longest title and lead of a practice, in characters: what fits a card and a search result.
const TITLE: usize = 90;
const LEAD: usize = 240;

pub(super) fn check(site: &Site, broken: &Broken, diagnostics: &mut Vec<Diagnostic>) {
    figures(site, diagnostics);
    awards(site, diagnostics);
    editions(site, broken, diagnostics);

    for mention in &site.mentions {
        if mention.direction.is_some() == mention.finding.is_some() {
            diagnostics.push(
                rule(&mention.city, &mention.file, "direction-or-finding")
                    .of(RecordKind::Mentions, mention.city.as_str()),
            );
        }
    }

    for practice in &site.practices {
        for found in practice_rules(practice, &practice.file) {
            diagnostics.push(found.of(RecordKind::Practices, practice.id.as_str()));
        }
    }

    for source in &site.sources {
        if let Some(url) = source.url.as_ref().filter(|url| !is_web_address(url)) {
            let found = url
                .diagnostic(Code::BadValue, &source.file)
                .arg("field", "url")
                .arg("value", url.value.clone());
            diagnostics.push(found.of(RecordKind::Sources, source.id.as_str()));
        }
    }

    for city in &site.cities {
        if city.name.trim().is_empty() {
            diagnostics.push(
                rule(&city.id, &city.file, "blank")
                    .of(RecordKind::Cities, city.id.as_str()),
            );
        }
        if let (Some(region), None) = (&city.region, &city.region_source) {
            diagnostics.push(
                region
                    .diagnostic(Code::RegionWithoutSource, &city.file)
                    .of(RecordKind::Cities, city.id.as_str()),
            );
        }
    }
}

/// A link that a reader can follow safely: never `javascript:` or a file.
fn is_web_address(url: &str) -> bool {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

fn rule<T>(at: &Loc<T>, file: &Arc<SourceFile>, name: &'static str) -> Diagnostic {
    at.diagnostic(Code::FieldCombination, file)
        .arg("rule", name)
}

fn figures(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = HashSet::new();
    for figure in &site.figures {
        let mut report = |name| {
            diagnostics.push(
                rule(&figure.measure, &figure.file, name).of(RecordKind::Figures, ""),
            )
        };

        if figure.value.is_some() == figure.missing.is_some() {
            report("value-or-missing");
        }

        if let Some(by) = &figure.by {
            if by.parts().count() != 1 {
                report("one-dimension");
            }
            if by.topic.is_some() && figure.label.is_none() {
                report("topic-label");
            }
        }

        if !seen.insert(identity(figure)) {
            diagnostics.push(
                figure
                    .measure
                    .diagnostic(Code::DuplicateFigure, &figure.file)
                    .arg("measure", figure_label(site, figure))
                    .arg("edition", figure.edition.as_str())
                    .of(RecordKind::Figures, ""),
            );
        }
    }
}

fn identity(figure: &Figure) -> (String, String, Vec<(&'static str, String)>) {
    let by = figure
        .by
        .iter()
        .flat_map(|by| by.parts().map(|(word, id)| (word, id.to_string())))
        .collect();
    (figure.edition.to_string(), figure.measure.to_string(), by)
}

fn awards(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for award in &site.awards {
        let mut report = |name| {
            diagnostics
                .push(rule(&award.kind, &award.file, name).of(RecordKind::Awards, ""))
        };
        match award.kind.value {
            AwardKind::Place if award.category.is_none() || award.place.is_none() => {
                report("place-fields")
            }
            AwardKind::Winner if award.category.is_none() || award.place.is_some() => {
                report("winner-fields")
            }
            AwardKind::Prize | AwardKind::Diploma if award.title.is_none() => {
                report("award-title")
            }
            AwardKind::NotAwarded if !names_what_was_not_awarded(award) => {
                report("not-awarded-fields")
            }
            _ => {}
        }

        if repeated(&award.cities).next().is_some() {
            report("repeated");
        }

        let to_nobody = award.kind.value == AwardKind::NotAwarded;
        if award.cities.is_empty() != to_nobody {
            report(if to_nobody {
                "not-awarded-cities"
            } else {
                "award-cities"
            });
        }
    }
}

/// A place of a category, or a prize by its title.
fn names_what_was_not_awarded(award: &Award) -> bool {
    match &award.place {
        Some(_) => award.category.is_some() && award.title.is_none(),
        None => award.title.is_some(),
    }
}

fn practice_rules(practice: &Practice, file: &Arc<SourceFile>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if practice.city.is_some() != practice.cities.is_empty() {
        found.push(rule(&practice.id, file, "city-or-cities"));
    }

    if practice.directions.is_empty() {
        found.push(rule(&practice.id, file, "directions"));
    }

    for (text, most) in [(&practice.title, TITLE), (&practice.lead, LEAD)] {
        let length = text.chars().count();
        if length > most {
            found.push(
                rule(text, file, "too-long")
                    .arg("most", most)
                    .arg("length", length),
            );
        }
    }

    for text in [&practice.title, &practice.lead]
        .into_iter()
        .filter(|text| text.trim().is_empty())
    {
        found.push(rule(text, file, "blank"));
    }

    for list in [&practice.cities, &practice.directions] {
        found.extend(repeated(list).map(|id| rule(id, file, "repeated")));
    }

    for result in &practice.results {
        let pair = result.before.is_some() && result.after.is_some();
        let half = result.before.is_some() != result.after.is_some();
        if half || pair == result.value.is_some() {
            found.push(rule(&result.indicator, file, "result-value"));
        }
    }

    found
}

/// Ids that stand in a list for the second time.
fn repeated(list: &[Loc<Id>]) -> impl Iterator<Item = &Loc<Id>> {
    list.iter()
        .enumerate()
        .filter(|(at, id)| {
            list[..*at]
                .iter()
                .any(|other| other.as_str() == id.as_str())
        })
        .map(|(_, id)| id)
}

fn editions(site: &Site, broken: &Broken, diagnostics: &mut Vec<Diagnostic>) {
    for edition in &site.editions {
        for row in &edition.crosswalk {
            let sides = (row.from.is_some(), row.to.is_some());
            let expected = match row.relation.value {
                Relation::New => (false, true),
                Relation::Dropped => (true, false),
                _ => (true, true),
            };

            if sides != expected {
                let found = rule(&row.relation, &edition.file, "crosswalk-sides");
                diagnostics.push(found.of(RecordKind::Editions, edition.id.as_str()));
            }

            let own = |side: &str| {
                side.split_once('/')
                    .is_some_and(|(id, _)| id == edition.id.as_str())
            };
            let other = |side: &str| {
                side.split_once('/').is_some_and(|(id, _)| {
                    site.editions.has(id) || broken.ids.contains(id)
                }) && !own(side)
            };
            let wrong_from = row.from.iter().filter(|side| !other(side));

            for side in wrong_from.chain(row.to.iter().filter(|side| !own(side))) {
                let found = rule(side, &edition.file, "crosswalk-form");
                diagnostics.push(found.of(RecordKind::Editions, edition.id.as_str()));
            }
        }
    }
}
