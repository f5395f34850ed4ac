//! Looks an id up and reports it where there is no such record.

use std::collections::HashSet;
use std::sync::Arc;

use crate::decode::Loc;
use crate::diag::{Code, Diagnostic};
use crate::file::SourceFile;
use crate::lang::text::nearest;
use crate::load::{Broken, Record};
use crate::model::{Keyed, RecordTable, Site};
use crate::record_kind::RecordKind;
use crate::schema::{Edition, Id, Indicator, SourceRef};

/// The check of all references: what exists, and what has been found.
pub(super) struct Check<'a> {
    pub(super) site: &'a Site,
    /// Ids of records that could not be read: they exist, and their mistake has been reported.
    broken: HashSet<&'a str>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

/// The record whose references are being looked at.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    pub(super) file: &'a Arc<SourceFile>,
    pub(super) kind: RecordKind,
    pub(super) id: &'a str,
}

impl<'a> Owner<'a> {
    pub(super) fn of<T: Keyed>(record: &'a Record<T>) -> Self {
        Self {
            file: &record.file,
            kind: T::KIND,
            id: record.key().0,
        }
    }
}

impl<'a> Check<'a> {
    pub(super) fn new(
        site: &'a Site,
        broken: &'a Broken,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Self {
        let broken = broken.ids.iter().map(String::as_str).collect();
        Self { site, broken, diagnostics }
    }

    /// Reports an id that no record of the table has.
    pub(super) fn one<T: Keyed>(
        &mut self,
        owner: Owner,
        table: &RecordTable<T>,
        id: &Loc<Id>,
    ) {
        if table.has(id) || self.broken.contains(id.as_str()) {
            return;
        }

        let meant = self
            .site
            .renamed(T::KIND, id)
            .or_else(|| nearest(id, table.ids()));
        self.diagnostics.push(
            id.diagnostic(Code::UnknownReference, owner.file)
                .arg("kind", T::KIND.word())
                .arg("id", id.as_str())
                .suggest(meant)
                .of(owner.kind, owner.id),
        );
    }

    pub(super) fn all<'i, T: Keyed>(
        &mut self,
        owner: Owner,
        table: &RecordTable<T>,
        ids: impl IntoIterator<Item = &'i Loc<Id>>,
    ) {
        for id in ids {
            self.one(owner, table, id);
        }
    }

    pub(super) fn source(&mut self, owner: Owner, source: &SourceRef) {
        self.one(owner, &self.site.sources, &source.id);
    }

    pub(super) fn category(&mut self, owner: Owner, edition: &str, category: &Loc<Id>) {
        if let Some(edition) = self.site.editions.get(edition) {
            self.category_of(owner, edition, category, category);
        }
    }

    /// Reports a category that the edition has not; `at` is where it is named.
    pub(super) fn category_of<T>(
        &mut self,
        owner: Owner,
        edition: &Edition,
        id: &str,
        at: &Loc<T>,
    ) {
        let known = || edition.categories.iter().map(|c| c.id.as_str());
        if known().any(|category| category == id) {
            return;
        }

        self.diagnostics.push(
            at.diagnostic(Code::UnknownCategory, owner.file)
                .arg("edition", edition.id.as_str())
                .arg("id", id)
                .arg("expected", known().collect::<Vec<_>>().join(", "))
                .suggest(nearest(id, known()))
                .of(owner.kind, owner.id),
        );
    }

    pub(super) fn unit(&mut self, owner: Owner, unit: &Loc<String>) {
        // Signs such as «%» have no plural forms.
        let is_word = unit.value.chars().next().is_some_and(char::is_alphabetic);
        if is_word && !self.site.units.has(unit) {
            self.diagnostics.push(
                unit.diagnostic(Code::UnknownUnit, owner.file)
                    .arg("unit", unit.value.clone())
                    .of(owner.kind, owner.id),
            );
        }
    }

    pub(super) fn indicators(&mut self, owner: Owner, indicators: &[Indicator]) {
        for indicator in indicators {
            self.unit(owner, &indicator.unit);
            if let Some(source) = &indicator.source {
                self.source(owner, source);
            }
        }
    }
}
