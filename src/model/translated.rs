//! The site in another language of its interface: the same records under other names.
//!
//! A page asks its site for a name and gets it in the language of the page, wherever the name stands: in a heading, a
//! description, a chart, a feed. So no page can forget to translate. Names are sorted anew, for «Абакан» comes before
//! «Ярославль» and so does “Abakan”, but «Щёлково» and “Shchyolkovo” stand in different places.

mod exchange;
mod records;

use std::sync::Arc;

use super::facets::Facets;
use super::index::Indexes;
use super::{Site, facts, order, tables};
use crate::lang::Lang;
use crate::load::{Record, Records};

pub(super) use records::{Tongue, Translatable};

impl Site {
    /// The site with names of its records in another language, as far as the records give them.
    pub fn in_language(&self, lang: Lang) -> Site {
        let tongue = Tongue { from: self.config.lang, to: lang };
        // Ids were found to be unique when the site itself was made.
        let mut site = tables(
            self.config.in_language(lang),
            translated(self, tongue),
            &mut Vec::new(),
        );

        site.lang = lang;
        order(&mut site);
        site.index = Indexes::new(&site);
        site.groups = facts::groups(&site);
        site.pictures.clone_from(&self.pictures);
        site.facets = Facets::new(&site);

        site
    }

    /// The language of a record's words: that of its names if they are translated, otherwise that of the records.
    pub fn lang_of(&self, text: &str) -> Lang {
        Lang::of_text(text, self.config.lang, self.lang)
    }
}

fn translated(site: &Site, tongue: Tongue) -> Records {
    Records {
        sources: named(site.sources.iter(), tongue),
        districts: named(site.districts.iter(), tongue),
        regions: named(site.regions.iter(), tongue),
        tiles: named(site.tiles.iter(), tongue),
        cities: named(site.cities.iter(), tongue),
        measures: named(site.measures.iter(), tongue),
        units: named(site.units.iter(), tongue),
        directions: named(site.directions.iter(), tongue),
        themes: named(site.themes.iter(), tongue),
        editions: named(site.editions.iter(), tongue),
        figures: named(site.figures.iter(), tongue),
        participation: site.participation.clone(),
        awards: named(site.awards.iter(), tongue),
        mentions: site.mentions.clone(),
        indicators: site.indicators.clone(),
        roadmap: site.roadmap.clone(),
        tables: site.tables.clone(),
        redirects: site.redirects.clone(),
        programmes: named(site.programmes.iter(), tongue),
        practices: site.practices.iter().cloned().collect(),
        growth_points: site.growth_points.iter().cloned().collect(),
        findings: site.findings.iter().cloned().collect(),
        pages: named(site.pages.iter(), tongue),
    }
}

/// Records under the names of another language. What was found out about their words holds no longer.
fn named<'a, T: Translatable + 'a>(
    records: impl Iterator<Item = &'a Record<T>>,
    tongue: Tongue,
) -> Vec<Record<T>> {
    let name = |record: &Record<T>| {
        let mut data = (*record.data).clone();
        data.translate(tongue);
        Record {
            data: Arc::new(data),
            own: Arc::default(),
            ..record.clone()
        }
    };
    records.map(name).collect()
}
