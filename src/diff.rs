//! What would change if a site were published, in the words of the people who approve it.
//!
//! Pages are compared by what a build would write, facts by what each site says. The result is a [`DiffReport`] of sections
//! and rows; text and HTML show the same one.

mod html;
mod report;
mod sections;
mod text;

use std::collections::BTreeSet;

use crate::addresses::lock::{address_of, lasts};
use crate::i18n::Messages;
use crate::lang::Lang;
use crate::published_facts::{FactGroup, State};
use crate::route::is_page;

pub use html::html;
pub use report::DiffReport;
pub use text::text;

use report::DiffSection;

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

/// Addresses of pages by what happens to them; pages of the language at the root only.
struct PageChanges {
    added: Vec<String>,
    changed: Vec<String>,
    vanishing: Vec<String>,
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
        let pages = self.pages(languages);
        let lead = self.lead(messages, &pages, languages.len());
        let facts = |private: bool| {
            FactGroup::ALL
                .into_iter()
                .filter(move |group| group.is_private() == private)
                .map(|group| self.facts(messages, group))
        };

        // What may harm people comes first, what is merely new comes later.
        let PageChanges { added, changed, vanishing } = pages;
        let mut sections: Vec<DiffSection> = Vec::new();
        sections.push(self.section(messages, "removed", "−", vanishing));
        sections.extend(facts(true));
        sections.push(self.moved(messages));
        sections.push(self.renamed(messages));
        sections.push(self.section(messages, "added", "+", added));
        sections.extend(facts(false));
        sections.push(self.section(messages, "changed", "~", changed));
        sections.retain(|section| !section.rows.is_empty());

        DiffReport {
            lang: messages.lang().code(),
            title: messages.text("diff-title", &[]),
            lead,
            sections,
        }
    }

    fn pages(&self, languages: &[Lang]) -> PageChanges {
        let at_root = |path: &str| {
            !languages
                .iter()
                .skip(1)
                .any(|lang| path.starts_with(&format!("{lang}/")))
        };

        let page = |path: &&str| -> Option<String> {
            let address = address_of(path);
            let named = at_root(path) && is_page(&address) && !path.ends_with("404.html");
            // The page at a former address is reported as a move.
            (named && !self.new.moved.contains_key(&address)).then_some(address)
        };

        let mut added: Vec<String> = self
            .made
            .difference(&self.published)
            .filter_map(page)
            .collect();
        added.retain(|address| !self.is_moved_here(address));
        let mut vanishing = self.vanishing();
        vanishing.retain(|address| at_root(address));

        PageChanges {
            added,
            changed: self
                .rewritten
                .intersection(&self.published)
                .filter_map(page)
                .collect(),
            vanishing,
        }
    }

    /// One sentence a fact: how many pages are added, changed, removed, and why that may not be all.
    fn lead(
        &self,
        messages: &Messages,
        pages: &PageChanges,
        languages: usize,
    ) -> Vec<String> {
        let count = |id: &str, list: &[String]| {
            let id = if list.is_empty() {
                format!("diff-none-{id}")
            } else {
                format!("diff-count-{id}")
            };
            messages.text(&id, &[("n", list.len().into())])
        };

        let mut lead = vec![
            count("added", &pages.added),
            count("changed", &pages.changed),
            count("removed", &pages.vanishing),
        ];

        if self.restyled > 0 {
            let args = [("n", self.restyled.into())];
            lead.push(messages.text("diff-count-restyled", &args));
        }

        if languages > 1 {
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

        lead
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A published site of `published` pages and a new one of `made` pages.
    fn changes<'a>(
        published: &[&'a str],
        made: &[&'a str],
        new: &'a State,
    ) -> Changes<'a> {
        Changes {
            old: None,
            new,
            published: published.iter().copied().collect(),
            made: made.iter().copied().collect(),
            rewritten: made.iter().copied().collect(),
            restyled: 0,
            lost: Vec::new(),
        }
    }

    #[test]
    fn a_page_that_is_gone_vanishes() {
        let new = State::default();
        let changes = changes(&["a/index.html", "b/index.html"], &["b/index.html"], &new);
        assert_eq!(changes.vanishing(), ["a/"]);
    }

    #[test]
    fn a_promised_address_vanishes_too() {
        let new = State::default();
        let mut changes = changes(&[], &[], &new);
        changes.lost.push("c/".to_owned());
        assert_eq!(changes.vanishing(), ["c/"]);
    }

    #[test]
    fn pages_of_other_languages_are_not_named() {
        let new = State::default();
        let changes = changes(&[], &["a/index.html", "en/a/index.html"], &new);
        let pages = changes.pages(&[Lang::Ru, Lang::En]);
        assert_eq!(pages.added, ["a/"]);
    }

    #[test]
    fn a_former_address_is_no_new_page() {
        let mut new = State::default();
        new.moved.insert("a/".to_owned(), Some("b/".to_owned()));
        let changes = changes(&[], &["a/index.html"], &new);
        assert_eq!(changes.pages(&[Lang::Ru]).added, Vec::<String>::new());
    }
}
