//! Differences as sections of the report, one function a kind.

use std::collections::{BTreeMap, BTreeSet};

use super::Changes;
use super::report::{DiffRow, DiffSection, section, value};
use crate::i18n::Messages;
use crate::lang;
use crate::published_facts::{Fact, FactGroup, PublishedPage, State};
use crate::route::{is_page, record_at};

impl Changes<'_> {
    /// Pages by kind, then by address.
    pub(super) fn section(
        &self,
        messages: &Messages,
        id: &'static str,
        mark: &'static str,
        addresses: Vec<String>,
    ) -> DiffSection {
        let row = |address: String| {
            let page = self
                .new
                .pages
                .get(&address)
                .or_else(|| self.old?.pages.get(&address));

            let what = match page {
                Some(page) => named(messages, page),
                None => messages.text(
                    if is_page(&address) {
                        "diff-page"
                    } else {
                        "diff-file"
                    },
                    &[],
                ),
            };

            DiffRow {
                mark,
                what,
                address: Some(format!("/{address}")),
                old: None,
                new: None,
            }
        };
        let mut rows: Vec<DiffRow> = addresses.into_iter().map(row).collect();

        rows.sort_by_cached_key(|row| {
            let kind = row.what.split(' ').next().map(ToOwned::to_owned);
            (kind, lang::sort::key(&row.what), row.address.clone())
        });
        section(messages, id, rows)
    }

    /// Records that the published site has under an id which is a former one now: the new ids by the old ones.
    fn renamed_ids(&self) -> BTreeMap<&str, &str> {
        let moved = self
            .new
            .moved
            .iter()
            .filter_map(|(from, to)| Some((from, to.as_ref()?)));

        let published = moved.filter(|(from, _)| {
            self.old.is_some_and(|old| old.pages.contains_key(*from))
        });
        published
            .filter_map(|(from, to)| Some((record_at(from)?.1, record_at(to)?.1)))
            .collect()
    }

    /// What a published site says, as if its records had had their new ids.
    fn followed(&self, old: &State) -> State {
        let ids = self.renamed_ids();
        let new = |part: &str| ids.get(part).copied().unwrap_or(part).to_owned();
        let key = |key: &String| key.split('/').map(new).collect::<Vec<_>>().join("/");
        let mut followed = old.clone();

        followed.facts = old
            .facts
            .iter()
            .map(|(old, fact)| (key(old), fact.clone()))
            .collect();
        followed
    }

    /// Whether a page that is published elsewhere moves to this address.
    pub(super) fn is_moved_here(&self, address: &str) -> bool {
        let published =
            |from: &String| self.old.is_some_and(|old| old.pages.contains_key(from));
        self.new
            .moved
            .iter()
            .any(|(from, to)| to.as_deref() == Some(address) && published(from))
    }

    /// Former addresses that lead elsewhere than they did.
    pub(super) fn moved(&self, messages: &Messages) -> DiffSection {
        let before = |from: &String| self.old.and_then(|old| old.moved.get(from));
        let new = self
            .new
            .moved
            .iter()
            .filter(|(from, to)| before(from) != Some(*to));
        let gone = || messages.text("diff-gone", &[]);
        let row = |(from, to): (&String, &Option<String>)| DiffRow {
            mark: "→",
            what: to
                .as_ref()
                .and_then(|to| self.new.pages.get(to))
                .map_or_else(
                    || messages.text("diff-address", &[]),
                    |page| named(messages, page),
                ),
            address: None,
            old: Some(format!("/{from}")),
            new: Some(to.as_ref().map_or_else(gone, |to| format!("/{to}"))),
        };

        section(messages, "moved", new.map(row).collect())
    }

    /// Records that have another name at the same address.
    pub(super) fn renamed(&self, messages: &Messages) -> DiffSection {
        let mut rows = Vec::new();
        for (address, old) in self.old.into_iter().flat_map(|old| &old.pages) {
            let Some(new) = self.new.pages.get(address) else {
                continue;
            };

            if old.title != new.title {
                rows.push(DiffRow {
                    mark: "~",
                    what: messages.text(&format!("kind-{}", new.kind), &[]),
                    address: Some(format!("/{address}")),
                    old: Some(old.title.clone()),
                    new: Some(new.title.clone()),
                });
            }
        }

        section(messages, "renamed", rows)
    }

    pub(super) fn facts(&self, messages: &Messages, group: FactGroup) -> DiffSection {
        let empty = State::default();
        // Without a published site everything is new, and only what may harm people is worth a look.
        let old = match self.old {
            None if !group.is_private() => self.new,
            None => &empty,
            Some(old) => &self.followed(old),
        };

        let keys: BTreeSet<&String> =
            old.facts.keys().chain(self.new.facts.keys()).collect();
        let mut rows = Vec::new();

        for key in keys {
            let of_group = |fact: &&Fact| fact.group == group;
            let before = old.facts.get(key).filter(of_group);
            let after = self.new.facts.get(key).filter(of_group);

            let (mark, fact) = match (before, after) {
                (Some(before), Some(after)) if before.value == after.value => continue,
                (Some(_), Some(after)) => ("~", after),
                (None, Some(after)) => ("+", after),
                (Some(before), None) => ("−", before),
                (None, None) => continue,
            };

            rows.push(DiffRow {
                mark,
                what: value(messages, &fact.label),
                address: None,
                old: before.map(|fact| value(messages, &fact.value)),
                new: after.map(|fact| value(messages, &fact.value)),
            });
        }

        section(messages, group.word(), rows)
    }
}

/// The kind of a record, and its name.
fn named(messages: &Messages, page: &PublishedPage) -> String {
    let kind = messages.text(&format!("kind-{}", page.kind), &[]);
    format!("{kind} «{}»", page.title)
}
