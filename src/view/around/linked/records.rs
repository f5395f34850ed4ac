//! Records in the words of schema.org.

use crate::model::picture_path;
use crate::route::Page;
use crate::schema::{AwardKind, CityType, Edition, Media, Practice, Source};
use crate::view::around::vocabulary::{
    Article, CreativeWork, EntryPoint, EventData, LinkedWording, Municipality, Named,
    PlaceData, SearchAction, Thing, WebSite,
};
use crate::view::chart::Caption;
use crate::view::context::Context;
use crate::view::parts::awards::{AwardView, award};

pub(super) fn website(cx: Context) -> WebSite {
    let config = &cx.site.config;
    let search = cx.full_href(&Page::Search);

    WebSite {
        name: config.title.clone(),
        description: config.description.clone(),
        url: cx.full_href(&Page::Home),
        in_language: cx.lang,
        potential_action: SearchAction {
            target: EntryPoint {
                url_template: format!("{search}?q={{search_term_string}}"),
            },
            query_input: "required name=search_term_string",
        },
    }
}

pub(super) fn event(cx: Context, edition: &Edition) -> EventData {
    let name = match &edition.motto {
        Some(motto) => format!("{}: {motto}", edition.title),
        None => edition.title.clone(),
    };
    let series = &cx.site.config.title;

    EventData {
        name,
        description: edition.goal.clone(),
        url: cx.full_href(&Page::Edition(edition.id.to_string())),
        start_date: edition.id.to_string(),
        organizer: edition
            .organisers
            .iter()
            .map(|name| Named::new("Organization", name))
            .collect(),
        super_event: Named::new("EventSeries", series).at(cx.full_href(&Page::Home)),
    }
}

/// A region or a federal district.
pub(super) fn area(cx: Context, page: &Page, name: &str) -> Thing {
    Thing::AdministrativeArea(PlaceData {
        name: name.to_owned(),
        url: cx.full_href(page),
        contained_in_place: None,
    })
}

/// A town as a place, and its municipality with the awards that it got.
pub(super) fn town(cx: Context, id: &str) -> Vec<Thing> {
    let Some(city) = cx.site.cities.get(id) else {
        return Vec::new();
    };

    let url = cx.full_href(&Page::City(id.to_owned()));
    let region = cx.site.region_of(city).map(|region| {
        Named::new("AdministrativeArea", &region.name)
            .at(cx.full_href(&Page::Region(region.id.to_string())))
    });
    let place = PlaceData {
        name: city.name.clone(),
        url: url.clone(),
        contained_in_place: region,
    };

    let mut things = vec![match city.kind {
        CityType::City => Thing::City(place),
        CityType::District => Thing::AdministrativeArea(place),
        _ => Thing::Place(place),
    }];

    let award: Vec<LinkedWording> = cx
        .site
        .awards_of_city(id)
        .rev()
        .filter_map(|a| award_words(a.kind.value, award(cx, a)))
        .collect();

    if !award.is_empty() {
        things.push(Thing::GovernmentOrganization(Municipality {
            name: city.name.clone(),
            area_served: Named::new("Place", &city.name).at(url),
            award,
        }));
    }

    things
}

/// An award in one line: a place or a win as a message, a prize by its own title.
fn award_words(kind: AwardKind, award: AwardView) -> Option<LinkedWording> {
    let message = match (award.place, award.title) {
        (Some(place), _) => {
            let caption = Caption::new("ld-place", place.to_string(), award.year);
            match award.category {
                Some(category) => caption.about(category),
                // A place of the whole edition: the message has room for an empty name.
                None => caption,
            }
        }
        (None, _) if kind == AwardKind::Winner => {
            let caption = Caption::new("ld-winner", "", award.year);
            // A win without a category is one of the whole edition.
            match award.category {
                Some(category) => caption.about(category),
                None => caption,
            }
        }
        (None, Some(title)) => Caption::new("ld-prize", "", award.year).about(title),
        (None, None) if kind == AwardKind::Leader => {
            Caption::new("ld-leader", "", award.year)
        }
        (None, None) => return None,
    };

    Some(LinkedWording::Message { message })
}

pub(super) fn article(cx: Context, practice: &crate::load::Record<Practice>) -> Article {
    let direction =
        |id: &str| Some(Named::new("Thing", &cx.site.directions.get(id)?.title));
    let town = |id: &str| {
        let name = &cx.site.cities.get(id)?.name;
        let url = cx.full_href(&Page::City(id.to_owned()));
        Some(Named::new("Place", name).at(url))
    };

    let picture = |file: &Media| {
        let picture = cx.site.pictures.get(&picture_path(practice, file))?;
        Some(cx.full_file(&picture.path))
    };

    Article {
        headline: practice.title.value.clone(),
        description: practice.lead.value.clone(),
        url: cx.full_href(&Page::Practice(practice.id.to_string())),
        in_language: cx.site.config.lang,
        about: practice
            .directions
            .iter()
            .filter_map(|id| direction(id))
            .collect(),
        content_location: practice.city_ids().filter_map(town).collect(),
        is_based_on: cx.site.source(&practice.source).map(|source| {
            Named::new("CreativeWork", &source.title)
                .at(cx.full_href(&Page::Source(source.id.to_string())))
        }),
        image: practice.media.iter().filter_map(picture).collect(),
    }
}

pub(super) fn work(source: &Source) -> CreativeWork {
    CreativeWork {
        name: source.title.clone(),
        publisher: source
            .publisher
            .as_ref()
            .map(|name| Named::new("Organization", name)),
        date_published: source.date.as_ref().map(|date| date.0.to_string()),
        url: source.url.as_ref().map(|url| url.value.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(
        place: Option<u32>,
        category: Option<&str>,
        title: Option<&str>,
    ) -> AwardView {
        AwardView {
            kind: "place",
            year: "2017".to_owned(),
            title: title.map(ToOwned::to_owned),
            grantor: None,
            reason: None,
            note: None,
            category: category.map(ToOwned::to_owned),
            place,
            towns: Vec::new(),
            source: None,
        }
    }

    fn caption(kind: AwardKind, award: AwardView) -> Option<Caption> {
        match award_words(kind, award)? {
            LinkedWording::Message { message } => Some(message),
            LinkedWording::Text(text) => panic!("{text}"),
        }
    }

    #[test]
    fn a_place_names_its_category() {
        let place = Caption::new("ld-place", "1", "2017");
        assert_eq!(
            caption(AwardKind::Place, view(Some(1), Some("Малые"), None)),
            Some(place.clone().about("Малые"))
        );
        assert_eq!(
            caption(AwardKind::Place, view(Some(1), None, None)),
            Some(place)
        );
    }

    #[test]
    fn an_award_without_words_is_left_out() {
        let leader = Caption::new("ld-leader", "", "2017");
        assert_eq!(
            caption(AwardKind::Leader, view(None, None, None)),
            Some(leader)
        );
        assert_eq!(caption(AwardKind::Prize, view(None, None, None)), None);

        let prize = Caption::new("ld-prize", "", "2017").about("Приз");
        assert_eq!(
            caption(AwardKind::Prize, view(None, None, Some("Приз"))),
            Some(prize)
        );
    }
}
