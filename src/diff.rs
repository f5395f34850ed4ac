//! What would change if a site were published: for the people who approve it, in their words.
//!
//! Pages are compared by what a build would write, facts by what each site says. The result is a [`DiffReport`] of sections
//! and rows; text and HTML show the same one.

mod html;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::addresses::lock::{address_of, lasts};
use crate::i18n::Messages;
use crate::lang::{self, Lang};
use crate::published_facts::{Fact, FactGroup, FactPart, State};
use crate::route::{is_page, record_at};

pub use html::html;
pub use text::text;

/// What differs, as data.
#[derive(Debug)]
pub struct Changes<'a> {
    /// What the published site says; `None` where there is none, or its facts cannot be read.
    pub old: Option<&'a State>,
    /// What the new site would say.
    pub new: &'a State,
    /// Paths of published files.
    pub published: BTreeSet<&'a str>,
    /// Paths of the files of the new site.
    pub made: BTreeSet<&'a str>,
    /// Those of them whose content would be written anew.
    pub rewritten: BTreeSet<&'a str>,
    /// Those that only look otherwise.
    pub restyled: usize,
    /// Addresses that were promised to last and would vanish.
    pub lost: Vec<String>,
}

/// What differs, in words.
#[derive(Debug, Serialize)]
pub struct DiffReport {
    /// Language of the words.
    pub lang: &'static str,
    title: String,
    /// One sentence a fact.
    lead: Vec<String>,
    sections: Vec<DiffSection>,
}

/// Rows of one kind.
#[derive(Debug, Serialize)]
struct DiffSection {
    /// Word for links to it.
    id: &'static str,
    heading: String,
    /// Why to look closely; empty where there is no reason.
    warning: String,
    /// Whether there are values to put side by side.
    compared: bool,
    rows: Vec<DiffRow>,
}

/// One difference.
#[derive(Debug, Serialize)]
struct DiffRow {
    /// `+`, `−`, `~` or `→`.
    mark: &'static str,
    what: String,
    /// Address, old value, new value, as far as there are any.
    address: Option<String>,
    old: Option<String>,
    new: Option<String>,
}

impl Changes<'_> {
    /// Pages that would vanish and lead nowhere: published ones and promised ones.
    pub fn vanishing(&self) -> Vec<String> {
        let kept = |path: &&&str| {
            is_page(&address_of(path)) && lasts(path) && !self.made.contains(**path)
        };
        let published = self.published.iter().filter(kept);
        let mut all: BTreeSet<String> = published
            .map(|path| address_of(path))
            .filter(|a| a != "styleguide/")
            .collect();

        all.extend(self.lost.iter().cloned());
        all.into_iter().collect()
    }

    /// Puts the differences into words. `languages`: those of the interface; pages of the first are named, the others
    /// change with them.
    pub fn report(&self, messages: &Messages, languages: &[Lang]) -> DiffReport {
        let root = |path: &&&str| {
            !languages
                .iter()
                .skip(1)
                .any(|lang| path.starts_with(&format!("{lang}/")))
        };

        let page =
            |path: &&&str| is_page(&address_of(path)) && !path.ends_with("404.html");
        let pages = |paths: &mut dyn Iterator<Item = &&str>| -> Vec<String> {
            let mut found = Vec::new();
            for path in paths.filter(|path| root(path) && page(path)) {
                found.push(address_of(path));
            }
            found
        };
        let former = |address: &String| self.new.moved.contains_key(address);
        let mut added = pages(
            &mut self
                .made
                .iter()
                .filter(|path| !self.published.contains(*path)),
        );

        let mut changed = pages(
            &mut self
                .rewritten
                .iter()
                .filter(|path| self.published.contains(*path)),
        );
        added.retain(|address| !former(address) && !self.is_moved_here(address));
        changed.retain(|address| !former(address));
        let vanishing: Vec<String> = self
            .vanishing()
            .into_iter()
            .filter(|address| root(&&address.as_str()))
            .collect();

        let count = |id: &str, list: &[String]| {
            let id = if list.is_empty() {
                format!("diff-none-{id}")
            } else {
                format!("diff-count-{id}")
            };
            messages.text(&id, &[("n", list.len().into())])
        };

        let mut lead = vec![
            count("added", &added),
            count("changed", &changed),
            count("removed", &vanishing),
        ];

        if self.restyled > 0 {
            lead.push(
                messages.text("diff-count-restyled", &[("n", self.restyled.into())]),
            );
        }

        if languages.len() > 1 {
            lead.push(messages.text("diff-languages", &[]));
        }

        if self.old.is_none() {
            let id = if self.published.is_empty() {
                "diff-first"
            } else {
                "diff-no-facts"
            };
            lead.push(messages.text(id, &[]));
        }

        let mut sections = vec![self.section(messages, "removed", "−", vanishing)];
        sections.extend(
            FactGroup::ALL
                .into_iter()
                .filter(|g| g.is_private())
                .map(|group| self.facts(messages, group)),
        );
        sections.push(self.moved(messages));
        sections.push(self.renamed(messages));
        sections.push(self.section(messages, "added", "+", added));
        sections.extend(
            FactGroup::ALL
                .into_iter()
                .filter(|g| !g.is_private())
                .map(|group| self.facts(messages, group)),
        );

        sections.push(self.section(messages, "changed", "~", changed));
        sections.retain(|section| !section.rows.is_empty());

        DiffReport {
            lang: messages.lang().code(),
            title: messages.text("diff-title", &[]),
            lead,
            sections,
        }
    }

    /// Pages by kind, then by address.
    fn section(
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
                Some(page) => format!(
                    "{} «{}»",
                    messages.text(&format!("kind-{}", page.kind), &[]),
                    page.title
                ),
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
        let kind =
            |row: &DiffRow| row.what.split(' ').next().unwrap_or_default().to_owned();

        rows.sort_by_cached_key(|row| {
            (kind(row), lang::sort::key(&row.what), row.address.clone())
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
    fn is_moved_here(&self, address: &str) -> bool {
        let published =
            |from: &String| self.old.is_some_and(|old| old.pages.contains_key(from));
        self.new
            .moved
            .iter()
            .any(|(from, to)| to.as_deref() == Some(address) && published(from))
    }

    /// Former addresses that lead elsewhere than they did.
    fn moved(&self, messages: &Messages) -> DiffSection {
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
                    |page| {
                        format!(
                            "{} «{}»",
                            messages.text(&format!("kind-{}", page.kind), &[]),
                            page.title
                        )
                    },
                ),
            address: None,
            old: Some(format!("/{from}")),
            new: Some(to.as_ref().map_or_else(gone, |to| format!("/{to}"))),
        };

        section(messages, "moved", new.map(row).collect())
    }

    /// Records that have another name at the same address.
    fn renamed(&self, messages: &Messages) -> DiffSection {
        let old = self.old.into_iter().flat_map(|old| &old.pages);
        let pairs = old.filter_map(|(address, page)| {
            Some((address, page, self.new.pages.get(address)?))
        });
        let row = |(address, old, new): (
            &String,
            &crate::published_facts::PublishedPage,
            &crate::published_facts::PublishedPage,
        )| {
            DiffRow {
                mark: "~",
                what: messages.text(&format!("kind-{}", new.kind), &[]),
                address: Some(format!("/{address}")),
                old: Some(old.title.clone()),
                new: Some(new.title.clone()),
            }
        };

        section(
            messages,
            "renamed",
            pairs
                .filter(|(_, old, new)| old.title != new.title)
                .map(row)
                .collect(),
        )
    }

    fn facts(&self, messages: &Messages, group: FactGroup) -> DiffSection {
        let empty = State::default();
        // Without a published site everything is new, and only what may harm people is worth a look.
        let old = match self.old {
            None if !group.is_private() => self.new,
            None => &empty,
            Some(old) => &self.followed(old),
        };

        let keys: BTreeSet<&String> =
            old.facts.keys().chain(self.new.facts.keys()).collect();
        let of = |state: &'_ State, key: &String| {
            state
                .facts
                .get(key)
                .filter(|fact| fact.group == group)
                .cloned()
        };
        let mut rows = Vec::new();

        for key in keys {
            let (before, after) = (of(old, key), of(self.new, key));
            if before.as_ref().map(|fact| &fact.value)
                == after.as_ref().map(|fact| &fact.value)
            {
                continue;
            }

            let mark = match (&before, &after) {
                (None, _) => "+",
                (_, None) => "−",
                _ => "~",
            };

            let what = after
                .as_ref()
                .or(before.as_ref())
                .map(|fact| value(messages, &fact.label))
                .unwrap_or_default();
            let say = |fact: Option<Fact>| fact.map(|fact| value(messages, &fact.value));
            rows.push(DiffRow {
                mark,
                what,
                address: None,
                old: say(before),
                new: say(after),
            });
        }

        section(messages, group.word(), rows)
    }
}

fn section(messages: &Messages, id: &'static str, rows: Vec<DiffRow>) -> DiffSection {
    let heading = messages.text(&format!("diff-{id}"), &[("n", rows.len().into())]);
    let warning = messages
        .attribute(&format!("diff-{id}"), "warning", &[])
        .unwrap_or_default();
    let compared = rows
        .iter()
        .any(|row| row.old.is_some() || row.new.is_some());

    DiffSection { id, heading, warning, compared, rows }
}

/// What is said, with the numbers and words of a language.
fn value(messages: &Messages, parts: &[FactPart]) -> String {
    let part = |part: &FactPart| match part {
        FactPart::Comma => ",".to_owned(),
        FactPart::Word(word) => messages.text(&format!("fact-{word}"), &[]),
        FactPart::Number(number) => number.parse().map_or_else(
            |_| number.clone(),
            |n| lang::number::format(n, messages.lang()),
        ),
        FactPart::Text(text) => text.clone(),
    };
    let said = parts.iter().map(part).collect::<Vec<_>>().join(" ");

    said.replace(" ,", ",")
}
