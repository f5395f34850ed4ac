//! Links with their words, and the way from an id to the link of its page.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::Pair;
use crate::lang::{Lang, slug};
use crate::record_kind::RecordKind;
use crate::route::{self, Addressed, Page};
use crate::schema::{City, Programme};
use crate::view::context::Context;

/// A link with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Link {
    /// The words.
    pub text: String,
    /// The address.
    pub href: String,
}

/// A link whose words are a record's name or a message.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Crumb {
    pub(in crate::view) text: Option<String>,
    pub(in crate::view) key: Option<&'static str>,
    pub(in crate::view) href: String,
}

impl Crumb {
    pub(in crate::view) fn of_key(key: &'static str, href: String) -> Self {
        Self { text: None, key: Some(key), href }
    }

    pub(in crate::view) fn of_text(link: Link) -> Self {
        Self {
            text: Some(link.text),
            key: None,
            href: link.href,
        }
    }
}

/// A town in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CityLink {
    /// Permanent id, for anchors.
    id: String,
    pub(in crate::view) name: String,
    href: String,
    kind: &'static str,
    region: Option<String>,
    /// The present name, where `name` is a former one.
    now: Option<String>,
}

impl Context<'_> {
    pub(in crate::view) fn href(self, at: &impl Addressed) -> String {
        self.urls.href(at)
    }

    /// The full address; where the host is not known, the address from its root.
    pub(in crate::view) fn full_href(self, at: &impl Addressed) -> String {
        self.urls.absolute(at).unwrap_or_else(|| self.href(at))
    }

    /// The full address of a file that all languages share; where the host is not known, the address from its root.
    pub(in crate::view) fn full_file(self, path: &str) -> String {
        self.urls
            .absolute_file(path)
            .unwrap_or_else(|| self.urls.file(path))
    }

    pub(in crate::view) fn page(self, id: &str) -> Option<Link> {
        let route = route::of_record(self.site, RecordKind::Pages, id)?;
        Some(Link {
            text: self.site.pages.get(id)?.title.value.clone(),
            href: self.href(&route),
        })
    }

    pub(in crate::view) fn edition_link(self, id: &str) -> Link {
        Link {
            text: id.to_owned(),
            href: self.href(&Page::Edition(id.to_owned())),
        }
    }

    pub(in crate::view) fn direction_link(self, id: &str) -> Option<Link> {
        let direction = self.site.directions.get(id)?;
        Some(Link {
            text: direction.title.clone(),
            href: self.href(&Page::Direction(id.to_owned())),
        })
    }

    pub(in crate::view) fn theme_link(self, id: &str) -> Option<Link> {
        let theme = self.site.themes.get(id)?;
        Some(Link {
            text: theme.title.clone(),
            href: self.href(&Page::Theme(id.to_owned())),
        })
    }

    pub(in crate::view) fn region_link(self, id: &str) -> Option<Link> {
        let region = self.site.regions.get(id)?;
        Some(Link {
            text: region.name.clone(),
            href: self.href(&Page::Region(id.to_owned())),
        })
    }

    pub(in crate::view) fn district_link(self, id: &str) -> Option<Link> {
        let district = self.site.districts.get(id)?;
        Some(Link {
            text: district.name.clone(),
            href: self.href(&Page::District(id.to_owned())),
        })
    }

    /// A town as it was called when an edition was held.
    pub(in crate::view) fn city_link(self, id: &str, edition: &str) -> Option<CityLink> {
        let city = self.site.cities.get(id)?;
        let link = self.link_to_city(city);
        let Some(former) = self.site.former_name_in(city, edition) else {
            return Some(link);
        };

        // A former name has no words in a second language: it is written in its letters, as a name without them is.
        let written = (self.lang == Lang::En)
            .then(|| slug::name(former))
            .flatten();
        Some(CityLink {
            name: written.unwrap_or_else(|| former.to_owned()),
            now: Some(link.name),
            ..link
        })
    }

    pub(in crate::view) fn link_to_city(self, city: &City) -> CityLink {
        CityLink {
            id: city.id.to_string(),
            name: city.name.clone(),
            href: self.href(&Page::City(city.id.to_string())),
            kind: city.kind.word(),
            region: self.site.region_of(city).map(|r| r.name.clone()),
            now: None,
        }
    }

    /// Word for the size group of a town.
    pub(in crate::view) fn group(self, city: &City) -> Option<&'static str> {
        self.site.size_group(&city.id).map(|group| group.word())
    }
}

/// The link to the page of a pair.
pub(in crate::view) fn pair_link(cx: Context, pair: &Pair) -> Link {
    let (from, to) = (pair.from.id.to_string(), pair.to.id.to_string());
    Link {
        text: format!("{from} → {to}"),
        href: cx.href(&Page::ComparePair(from, to)),
    }
}

/// Pairs with an edition, its neighbours first.
pub(in crate::view) fn pair_links_of(cx: Context, edition: &str) -> Vec<Link> {
    let with =
        |pair: &Pair| pair.from.id.as_str() == edition || pair.to.id.as_str() == edition;
    let mut pairs: Vec<Pair> = Pair::all(cx.site).into_iter().filter(with).collect();
    pairs.sort_by_key(|pair| !pair.is_adjacent());
    pairs.iter().map(|pair| pair_link(cx, pair)).collect()
}

/// A link to a programme under its short name.
pub(in crate::view) fn programme_link(cx: Context, programme: &Programme) -> Link {
    Link {
        text: programme.short.clone(),
        href: cx.href(&Page::Programme(programme.id.to_string())),
    }
}
