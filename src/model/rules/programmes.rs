//! E341: a number of a programme stands once. E342: sections exist. E343: due dates say something and run forward.
//! E314: a programme's period runs forward, and no programme carries out itself.
//!
//! Documents number their indicators and measures, readers cite them by these numbers, and addresses are made of them.

use std::collections::HashMap;
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;
use crate::lang::text::nearest;
use crate::load::Record;
use crate::model::Site;
use crate::record_kind::RecordKind;
use crate::schema::{Date, Due, Programme};
use crate::yaml::Place;

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for programme in &site.programmes {
        whole(site, programme, diagnostics);
    }

    numbers(site, diagnostics);

    for measure in &site.roadmap {
        let own =
            |found: Diagnostic| found.of(RecordKind::Roadmap, measure.number.as_str());
        if let Some(programme) = site.programmes.get(&measure.programme) {
            let known = || programme.sections.iter().map(|s| s.number.as_str());
            if !known().any(|number| number == measure.section.as_str()) {
                let found = measure
                    .section
                    .diagnostic(Code::UnknownSection, &measure.file)
                    .arg("section", measure.section.as_str())
                    .arg("expected", known().collect::<Vec<_>>().join(", "))
                    .suggest(nearest(&measure.section, known()));
                diagnostics.push(own(found));
            }
        }

        for rule in measure.due.iter().filter_map(due_rule) {
            let found = measure
                .number
                .diagnostic(Code::DueDate, &measure.file)
                .arg("rule", rule);
            diagnostics.push(own(found.arg("number", measure.number.as_str())));
        }
    }
}

fn whole(site: &Site, programme: &Record<Programme>, diagnostics: &mut Vec<Diagnostic>) {
    let own = |found: Diagnostic| found.of(RecordKind::Programmes, programme.id.as_str());
    if reversed(programme.period.from, programme.period.to) {
        let found = programme
            .id
            .diagnostic(Code::FieldCombination, &programme.file);
        diagnostics.push(own(found.arg("rule", "period")));
    }

    if let Some(parent) = &programme.parent
        && is_its_own_parent(site, programme)
    {
        let found = parent.diagnostic(Code::FieldCombination, &programme.file);
        diagnostics.push(own(found.arg("rule", "own-parent")));
    }

    let mut seen = SeenItems::default();
    for section in &programme.sections {
        let found = seen.add(
            UniqueItem::new("section", &section.number),
            section.number.place,
            &programme.file,
        );
        diagnostics.extend(found.map(own));
    }
}

/// Whether the way from a programme to those that it carries out leads back to it.
fn is_its_own_parent(site: &Site, programme: &Programme) -> bool {
    let parent = |of: &Programme| {
        of.parent
            .as_ref()
            .and_then(|id| site.programmes.get(id))
            .map(|p| &p.data)
    };
    // A circle above the programme may leave it out, so the walk ends after as many steps as there are programmes.
    std::iter::successors(parent(programme), |above| parent(above))
        .take(site.programmes.len())
        .any(|above| above.id.as_str() == programme.id.as_str())
}

/// Indicators of a programme, measures of its sections, tables of a programme.
fn numbers(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = SeenItems::default();
    for indicator in &site.indicators {
        let own = |found: Diagnostic| {
            found.of(RecordKind::Indicators, indicator.number.as_str())
        };
        let item = UniqueItem::new("indicator", &indicator.number)
            .within(&indicator.programme, "");
        diagnostics.extend(
            seen.add(item, indicator.number.place, &indicator.file)
                .map(own),
        );

        let mut periods = SeenItems::default();
        for point in &indicator.points {
            let found = periods.add(
                UniqueItem::new("period", &point.period),
                point.period.place,
                &indicator.file,
            );
            diagnostics.extend(found.map(own));
        }
    }

    for measure in &site.roadmap {
        let item = UniqueItem::new("measure", &measure.number)
            .within(&measure.programme, &measure.section);
        let found = seen.add(item, measure.number.place, &measure.file);
        diagnostics.extend(
            found.map(|found| found.of(RecordKind::Roadmap, measure.number.as_str())),
        );
    }

    for table in &site.tables {
        let item = UniqueItem::new("table", &table.id).within(&table.programme, "");
        let found = seen.add(item, table.id.place, &table.file);
        diagnostics
            .extend(found.map(|found| found.of(RecordKind::Tables, table.id.as_str())));
    }
}

/// What a due date lacks or has too much of.
fn due_rule(due: &Due) -> Option<&'static str> {
    let range = due.from.is_some() || due.to.is_some();
    if due.by.is_none() && !range && !due.throughout && due.least.is_none() {
        return Some("empty");
    }
    if due.by.is_some() && range {
        return Some("both");
    }

    if due.done.is_some() && due.last_day().is_none() {
        return Some("done");
    }

    due.from
        .zip(due.to)
        .is_some_and(|(from, to)| reversed(from, to))
        .then_some("reversed")
}

/// Whether every day that `to` may mean lies before every day that `from` may mean.
fn reversed(from: Date, to: Date) -> bool {
    to.0.latest() < from.0.earliest()
}

/// Something that may stand once: what it is, in which programme and part of it, and its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct UniqueItem<'a> {
    what: &'static str,
    programme: &'a str,
    part: &'a str,
    number: &'a str,
}

impl<'a> UniqueItem<'a> {
    /// An item that has no other of its kind beside those that are added to the same [`SeenItems`].
    pub(super) fn new(what: &'static str, number: &'a str) -> Self {
        Self { what, programme: "", part: "", number }
    }

    fn within(self, programme: &'a str, part: &'a str) -> Self {
        Self { programme, part, ..self }
    }
}

/// Items that have been met, with the places of the first ones.
#[derive(Debug, Default)]
pub(super) struct SeenItems<'a>(HashMap<UniqueItem<'a>, String>);

impl<'a> SeenItems<'a> {
    /// Adds an item; reports it if it was there.
    pub(super) fn add(
        &mut self,
        item: UniqueItem<'a>,
        place: Place,
        file: &Arc<SourceFile>,
    ) -> Option<Diagnostic> {
        if let Some(first) = self.0.get(&item) {
            let found = Diagnostic::new(
                Code::NumberTwice,
                Span::new(file, place.start, place.len),
            );
            return Some(
                found
                    .arg("what", item.what)
                    .arg("number", item.number)
                    .arg("first", first.clone()),
            );
        }

        let (line, _) = file.line_column(place.start);
        self.0.insert(item, format!("{}:{line}", file.path));

        None
    }
}
