//! What a page is called where people are told of it, as in «two pages with one address».

use super::{List, Route};
use crate::i18n::Arg;
use crate::model::Facet;

impl Route {
    /// The name as a message `route-…` of the program with the ids of the records.
    pub fn name(&self) -> Arg {
        let (message, ids): (&'static str, Vec<&str>) = match self {
            Route::Home => ("route-home", vec![]),
            Route::Editions => ("route-editions", vec![]),
            Route::Edition(id) => ("route-edition", vec![id]),
            Route::EditionPart(id, part) => ("route-edition-part", vec![id, part.word()]),
            Route::Compare | Route::ComparePair(..) => ("route-compare", vec![]),
            Route::Cities | Route::CompareCities | Route::TownsData => {
                ("route-cities", vec![])
            }
            Route::City(id) => ("route-city", vec![id]),
            Route::Regions => ("route-regions", vec![]),
            Route::Region(id) => ("route-region", vec![id]),
            Route::Districts => ("route-districts", vec![]),
            Route::District(id) => ("route-district", vec![id]),
            Route::Directions => ("route-directions", vec![]),
            Route::Direction(id) => ("route-direction", vec![id]),
            Route::Practices(_) => ("route-practices", vec![]),
            Route::Practice(id) => ("route-practice", vec![id]),
            Route::GrowthPoints => ("route-growth-points", vec![]),
            Route::Theme(id) => ("route-theme", vec![id]),
            Route::Programmes => ("route-programmes", vec![]),
            Route::Programme(id) => ("route-programme", vec![id]),
            Route::ProgrammePart(id, part) => {
                ("route-programme-part", vec![id, part.word()])
            }
            Route::Mentions => ("route-mentions", vec![]),
            Route::Sources => ("route-sources", vec![]),
            Route::Source(id) => ("route-source", vec![id]),
            Route::Methodology => ("route-methodology", vec![]),
            Route::Page(id) => ("route-page", vec![id]),
            Route::NotFound => ("route-not-found", vec![]),
            Route::Picture(chart) | Route::Numbers(chart, _) => {
                return chart.page().name();
            }
            Route::Rows(subject, _) => return subject.page().name(),
            Route::Moved(moved) => ("route-moved", vec![&moved.from]),
            Route::Feed(feed) => return feed.page().name(),
            Route::Badge(city, edition) => ("route-badge", vec![city, edition]),
            Route::Card(card) => return card.page().name(),
            Route::Embed(embed) => return embed.page().name(),
            Route::Search => ("route-search", vec![]),
            Route::Data => ("route-data", vec![]),
            Route::DataTable(table) => ("route-data-table", vec![table]),
            Route::Styleguide => ("route-styleguide", vec![]),
            Route::Facet(facet, _) => ("route-selection", selected(facet)),
            Route::Further(List::Facet(facet), _) => ("route-selection", selected(facet)),
            Route::Further(list, _) => return list.page(1).name(),
        };
        Arg::Message(message, vec![("id", ids.join(", ").into())])
    }
}

fn selected(facet: &Facet) -> Vec<&str> {
    match facet {
        Facet::DirectionEdition(a, b)
        | Facet::DirectionDistrict(a, b)
        | Facet::Category(a, b) => vec![a, b],
        Facet::District(id) | Facet::Region(id) | Facet::Source(id) => vec![id],
    }
}
