//! All published tables, in the order of the catalogue.
//!
//! Names of tables and columns, their kinds and keys are a contract with programs that read them: [`SCHEMA`] is its
//! version. Drafts are not in the site, so they are in no table. Markdown texts stay on their pages, which the tables
//! name.

mod editions;
mod figures;
mod indicators;
mod practices;
mod programmes;
mod prose;
mod reference;
mod roadmap;
mod towns;

use super::sheet::OpenTable;
use crate::model::Site;
use crate::route::{Page, Urls, of_link};

/// Version of the tables, as in semantic versioning: the first number changes when a table or a column goes or means
/// something else, the second when one comes, the third when only descriptions change.
pub const SCHEMA: &str = "1.0.0";

/// The day since which the tables have been as this version says.
pub const SCHEMA_DATE: &str = "2026-11-24";

/// Groups of the catalogue, in order.
pub const GROUPS: [&str; 6] = [
    "editions",
    "towns",
    "practices",
    "conclusions",
    "programmes",
    "reference",
];

/// What tables are made from.
#[derive(Debug, Clone, Copy)]
pub struct TableScope<'a> {
    /// The records.
    pub site: &'a Site,
    /// Addresses of their pages, in the language at the root.
    pub urls: &'a Urls,
}

impl TableScope<'_> {
    /// The address of a record's page; empty if it has none.
    fn page(&self, kind: &str, id: &str) -> String {
        // A record without a page has an empty cell.
        of_link(self.site, kind, id)
            .map(|route| self.address(&route))
            .unwrap_or_default()
    }

    fn address(&self, route: &Page) -> String {
        self.urls
            .absolute(route)
            .unwrap_or_else(|| self.urls.href(route))
    }
}

/// Every table with its rows.
pub fn all(scope: TableScope<'_>) -> Vec<OpenTable<'_>> {
    let makers: [fn(TableScope<'_>) -> Vec<OpenTable<'_>>; 9] = [
        editions::tables,
        figures::tables,
        towns::tables,
        practices::tables,
        prose::tables,
        programmes::tables,
        indicators::tables,
        roadmap::tables,
        reference::tables,
    ];
    let tables: Vec<OpenTable> = makers.iter().flat_map(|tables| tables(scope)).collect();

    // The makers are by subject; the catalogue is by group.
    let mut sorted = Vec::with_capacity(tables.len());
    for group in GROUPS {
        sorted.extend(tables.iter().filter(|table| table.group == group).cloned());
    }

    sorted
}

#[cfg(test)]
mod tests {
    use crate::opendata::words;

    #[test]
    fn lists_of_words_have_own_families() {
        let mut families: Vec<_> = words::ALL.iter().map(|list| list.family).collect();
        families.sort_unstable();
        families.dedup();
        assert_eq!(families.len(), words::ALL.len());
    }
}
