//! What follows from the records without judgement: districts in force, chosen figures.

use std::collections::HashMap;

use jiff::civil::Date as Day;
use rust_decimal::Decimal;

use crate::lang::plural::PluralForm;
use crate::load::Record;
use crate::schema::{
    AwardKind, By, Category, City, District, Edition, Figure, Id, Indicator, Membership,
    Number, Participation, Practice, Qualifier, Region, Settlements, Source, SourceRef,
};

use super::Site;

impl Practice {
    /// Ids of its towns, in the order written.
    pub fn city_ids(&self) -> impl Iterator<Item = &str> {
        self.city
            .iter()
            .chain(self.cities.iter())
            .map(|id| id.as_str())
    }

    /// Id of its main direction.
    pub fn main_direction(&self) -> Option<&str> {
        self.directions.first().map(|id| id.as_str())
    }

    /// The result that may stand beside its towns. The total of several towns is no town's result.
    pub fn headline_result(&self) -> Option<&Indicator> {
        self.results
            .first()
            .filter(|_| self.city_ids().count() == 1)
    }
}

impl By {
    /// The dimensions that are given, as pairs of a word and an id.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &crate::decode::Loc<Id>)> {
        [
            ("district", &self.district),
            ("region", &self.region),
            ("category", &self.category),
            ("direction", &self.direction),
            ("topic", &self.topic),
        ]
        .into_iter()
        .filter_map(|(word, id)| id.as_ref().map(|id| (word, id)))
    }
}

impl Edition {
    /// The first day of its year: districts "as of the edition" are those of this day.
    pub fn first_day(&self) -> Option<Day> {
        self.year().and_then(|year| Day::new(year, 1, 1).ok())
    }

    /// Its year.
    pub fn year(&self) -> Option<i16> {
        self.id.parse().ok()
    }
}

/// Whether `day` lies in `from .. to`; an absent end is open.
pub(super) fn in_force(
    day: Day,
    from: Option<crate::schema::Date>,
    to: Option<crate::schema::Date>,
) -> bool {
    from.is_none_or(|from| from.0.earliest() <= day)
        && to.is_none_or(|to| day < to.0.earliest())
}

impl Region {
    /// The membership on a day.
    pub fn district_on(&self, day: Day) -> Option<&Membership> {
        self.districts.iter().find(|m| in_force(day, m.from, m.to))
    }
}

/// Size group by which towns are alike. Categories of one edition mean the same as those of another only through
/// the cross-walk; a group is coarser and serves only to find similar towns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SizeGroup {
    /// Administrative centre of a region.
    Centre,
    /// 100 000 and more.
    Large,
    /// 20 000 to 100 000.
    Medium,
    /// Fewer than 20 000.
    Small,
    /// In the countryside.
    Rural,
}

/// People in the smallest of the large towns.
const LARGE: u32 = 100_000;
/// People in the smallest of the medium towns.
const MEDIUM: u32 = 20_000;

impl SizeGroup {
    /// All groups, in the order in which pages name them.
    pub const ALL: [Self; 5] = [
        SizeGroup::Centre,
        SizeGroup::Large,
        SizeGroup::Medium,
        SizeGroup::Small,
        SizeGroup::Rural,
    ];

    /// The word in message ids and in the open data.
    pub fn word(self) -> &'static str {
        match self {
            SizeGroup::Centre => "centres",
            SizeGroup::Large => "large",
            SizeGroup::Medium => "medium",
            SizeGroup::Small => "small",
            SizeGroup::Rural => "rural",
        }
    }

    /// What the record of a category says of its towns; its id says nothing. `None` where the bounds of the category lie
    /// in more than one group.
    fn of_category(category: &Category) -> Option<Self> {
        match category.settlements {
            Some(Settlements::Centres) => return Some(SizeGroup::Centre),
            Some(Settlements::Rural) => return Some(SizeGroup::Rural),
            None => {}
        }

        let bounds = category.population?;
        Self::within(bounds.from, bounds.to)
    }

    /// The group that the bounds lie in; `None` where they lie in more than one.
    fn within(from: Option<u32>, to: Option<u32>) -> Option<Self> {
        match (from.unwrap_or(0), to.unwrap_or(u32::MAX)) {
            (LARGE.., _) => Some(SizeGroup::Large),
            (MEDIUM.., ..=LARGE) => Some(SizeGroup::Medium),
            (_, ..=MEDIUM) => Some(SizeGroup::Small),
            _ => None,
        }
    }
}

/// The group of a town: by its latest known category, else because it is an administrative centre or lies in
/// the countryside, else by its own record; `None` where the records do not tell.
fn size_group(site: &Site, city: &City) -> Option<SizeGroup> {
    let by_category = site
        .participation_of_city(&city.id)
        .filter_map(|p| {
            let id = p.category.as_ref()?;
            let edition = site.editions.get(&p.edition)?;
            let category = edition.categories.iter().find(|c| c.id.value == id.value)?;
            Some((
                site.editions.position(&p.edition)?,
                SizeGroup::of_category(category)?,
            ))
        })
        .max_by_key(|(edition, _)| *edition)
        .map(|(_, group)| group);

    let centre = city
        .region
        .as_ref()
        .and_then(|id| site.regions.get(id))
        .is_some_and(|region| {
            region
                .centre
                .as_ref()
                .is_some_and(|c| c.as_str() == city.id.as_str())
        });

    by_category
        .or(centre.then_some(SizeGroup::Centre))
        .or(city.kind.is_rural().then_some(SizeGroup::Rural))
        .or_else(|| {
            let size = city.size.as_ref()?;
            SizeGroup::within(size.from, size.to)
        })
}

/// The groups of all towns, by id: every page of a practice asks for many of them.
pub(super) fn groups(site: &Site) -> HashMap<String, SizeGroup> {
    site.cities
        .iter()
        .filter_map(|city| Some((city.id.to_string(), size_group(site, city)?)))
        .collect()
}

/// The short name of a category of an edition.
pub fn category_name(edition: &Edition, id: &str) -> Option<String> {
    let category = edition.categories.iter().find(|c| c.id.as_str() == id)?;
    Some(
        category
            .short
            .clone()
            .unwrap_or_else(|| category.title.clone()),
    )
}

/// A figure's name: its measure and the part that it is of, as in «Участники: Центральный федеральный округ».
pub fn figure_label(site: &Site, figure: &Figure) -> String {
    let measure = site
        .measures
        .get(&figure.measure)
        .map_or("", |m| m.title.as_str());
    let part = figure
        .by
        .as_ref()
        .and_then(|by| by.parts().next())
        .map(|(word, id)| {
            let name = match word {
                "district" => site.districts.get(id).map(|d| d.name.clone()),
                "region" => site.regions.get(id).map(|r| r.name.clone()),
                "direction" => site.directions.get(id).map(|d| d.title.clone()),
                "category" => site
                    .editions
                    .get(&figure.edition)
                    .and_then(|e| category_name(e, id)),
                _ => figure.label.clone(),
            };
            name.unwrap_or_else(|| id.to_string())
        });

    part.map_or_else(|| measure.to_owned(), |part| format!("{measure}: {part}"))
}

impl Site {
    /// The size group of a town; `None` where the records do not tell.
    pub fn size_group(&self, city: &str) -> Option<SizeGroup> {
        self.groups.get(city).copied()
    }

    /// The chosen figure of a measure for the whole of an edition.
    pub fn total(&self, edition: &str, measure: &str) -> Option<&Record<Figure>> {
        self.figures_of_edition(edition)
            .find(|f| f.measure.as_str() == measure && f.by.is_none())
    }

    /// The whole that shares are of; `None` where it is not exact, for a share of «более 160» would not be true.
    pub fn exact_total(&self, edition: &str, measure: &str) -> Option<Decimal> {
        let total = self.total(edition, measure)?;
        let value = total.value.as_ref()?;
        total.qualifier.is_none().then_some(value.value.0)
    }

    /// Figures of a measure by one dimension, with the id of the part, in the order of the files.
    pub fn parts<'a>(
        &'a self,
        edition: &str,
        measure: &'a str,
        dimension: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a Record<Figure>)> {
        self.figures_of_edition(edition)
            .filter(move |f| f.measure.as_str() == measure)
            .filter_map(move |f| {
                let by = f.data.by.as_ref()?;
                by.parts()
                    .find(|(word, _)| *word == dimension)
                    .map(|(_, id)| (id.as_str(), f))
            })
    }

    /// The district of a region on the day the site speaks of.
    pub fn district_now(&self, region: &Region) -> Option<&Record<District>> {
        let membership = region.district_on(self.config.as_of.0.latest())?;
        self.districts.get(&membership.district)
    }

    /// The region of a town.
    pub fn region_of(&self, city: &City) -> Option<&Record<Region>> {
        self.regions.get(city.region.as_ref()?)
    }

    /// The participation of a town in an edition.
    pub fn participation_in(
        &self,
        city: &str,
        edition: &str,
    ) -> Option<&Record<Participation>> {
        self.participation_of_city(city)
            .find(|p| p.edition.as_str() == edition)
    }

    /// The award of a place to a town in an edition.
    pub fn place_in(
        &self,
        city: &str,
        edition: &str,
    ) -> Option<&Record<crate::schema::Award>> {
        self.awards_of_city(city)
            .find(|a| a.edition.as_str() == edition && a.kind.value == AwardKind::Place)
    }

    /// The last edition whose results are known.
    pub fn latest_full_edition(&self) -> Option<&Record<Edition>> {
        self.editions
            .iter()
            .rev()
            .find(|e| e.coverage == crate::schema::edition::Coverage::Full)
    }

    /// The unit of a number in the form that goes with it: «участника» after 293. A unit is a word of the records, so its
    /// form follows their language. A unit without plural forms stays as it is.
    pub fn unit_form<'a>(
        &'a self,
        value: Number,
        unit: &'a str,
        qualifier: Option<Qualifier>,
    ) -> &'a str {
        let Some(forms) = self.units.get(unit) else {
            return unit;
        };

        let lang = forms.lang(self.config.lang);
        let form = PluralForm::of(value.0, lang);
        let form = if qualifier.is_some_and(Qualifier::wants_genitive) {
            form.genitive(lang)
        } else {
            form
        };

        form.choose(forms.data.one(), &forms.data.few, &forms.data.many)
    }

    /// The source that a reference names.
    pub fn source(&self, reference: &SourceRef) -> Option<&Record<Source>> {
        self.sources.get(&reference.id)
    }
}
