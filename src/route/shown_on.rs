//! Which page shows a thing that has an address of its own.

use super::{Chart, Embed, Page, ProgrammePart};

impl Page {
    /// The page that says the same: itself, or the page that an embedded one is taken from.
    pub fn canonical(&self) -> Page {
        match self {
            Page::Embed(embed) => embed.page(),
            other => other.clone(),
        }
    }
}

impl Chart {
    /// The address of its files without their ending.
    pub(super) fn stem(&self) -> String {
        match self {
            Chart::Years => format!("{}years", self.page().address()),
            Chart::Indicators(id) => {
                format!("{}indicators", Page::Programme(id.clone()).address())
            }
            Chart::Table(id, table) => {
                format!("{}table-{table}", Page::Programme(id.clone()).address())
            }
            Chart::Pair(_, _, what) => {
                format!("{}{}", self.page().address(), what.name())
            }
        }
    }

    /// The page that shows it.
    pub fn page(&self) -> Page {
        match self {
            Chart::Years => Page::Compare,
            Chart::Indicators(id) => {
                Page::ProgrammePart(id.clone(), ProgrammePart::Indicators)
            }
            Chart::Table(id, _) => Page::ProgrammePart(id.clone(), ProgrammePart::Tables),
            Chart::Pair(from, to, _) => Page::ComparePair(from.clone(), to.clone()),
        }
    }
}

impl Embed {
    /// The address below the folder of such pages.
    pub(super) fn below(&self) -> String {
        match self {
            Embed::City(_) => self.page().address(),
            Embed::Chart(chart) => format!("{}/", chart.stem()),
        }
    }

    /// The page that it is taken from.
    pub fn page(&self) -> Page {
        match self {
            Embed::City(id) => Page::City(id.clone()),
            Embed::Chart(chart) => chart.page(),
        }
    }
}
