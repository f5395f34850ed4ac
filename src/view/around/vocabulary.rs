//! The types of schema.org that pages use, as they are written in JSON-LD.

use serde::Serialize;

use crate::lang::Lang;
use crate::view::chart::Caption;

/// Words of a record, or a message of the theme.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(in crate::view) enum LinkedWording {
    Text(String),
    Message { message: Caption },
}

impl LinkedWording {
    /// A message without values.
    pub(super) fn of_message(key: &'static str) -> Self {
        LinkedWording::Message { message: Caption::new(key, "", "") }
    }
}

#[derive(Debug, Serialize)]
pub(in crate::view) struct Graph {
    #[serde(rename = "@context")]
    pub(super) context: &'static str,
    #[serde(rename = "@graph")]
    pub(super) graph: Vec<Thing>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type")]
pub(in crate::view) enum Thing {
    WebSite(WebSite),
    Event(EventData),
    City(PlaceData),
    Place(PlaceData),
    AdministrativeArea(PlaceData),
    GovernmentOrganization(Municipality),
    Article(Box<Article>),
    CreativeWork(CreativeWork),
    Dataset(Dataset),
    BreadcrumbList(BreadcrumbList),
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::view) struct WebSite {
    pub(super) name: String,
    pub(super) description: String,
    pub(super) url: String,
    pub(super) in_language: Lang,
    pub(super) potential_action: SearchAction,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type")]
pub(in crate::view) struct SearchAction {
    pub(super) target: EntryPoint,
    #[serde(rename = "query-input")]
    pub(super) query_input: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(in crate::view) struct EntryPoint {
    pub(super) url_template: String,
}

/// Something with a name and, where it has one, a page.
#[derive(Debug, Clone, Serialize)]
pub(in crate::view) struct Named {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
}

impl Named {
    /// Something that is named only.
    pub(super) fn new(kind: &'static str, name: &str) -> Self {
        Self { kind, name: name.to_owned(), url: None }
    }

    /// The same with its page.
    pub(super) fn at(self, url: String) -> Self {
        Self { url: Some(url), ..self }
    }
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::view) struct EventData {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    pub(super) url: String,
    pub(super) start_date: String,
    pub(super) organizer: Vec<Named>,
    pub(super) super_event: Named,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::view) struct PlaceData {
    pub(super) name: String,
    pub(super) url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) contained_in_place: Option<Named>,
}

/// The municipality that takes part under the name of its town.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::view) struct Municipality {
    pub(super) name: String,
    pub(super) area_served: Named,
    pub(super) award: Vec<LinkedWording>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::view) struct Article {
    pub(super) headline: String,
    pub(super) description: String,
    pub(super) url: String,
    pub(super) in_language: Lang,
    pub(super) about: Vec<Named>,
    pub(super) content_location: Vec<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) is_based_on: Option<Named>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) image: Vec<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::view) struct CreativeWork {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::view) struct Dataset {
    pub(super) name: LinkedWording,
    pub(super) description: LinkedWording,
    pub(super) url: String,
    pub(super) is_accessible_for_free: bool,
    pub(super) distribution: Vec<DataDownload>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(in crate::view) struct DataDownload {
    pub(super) encoding_format: &'static str,
    pub(super) content_url: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::view) struct BreadcrumbList {
    pub(super) item_list_element: Vec<ListItem>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "@type")]
pub(in crate::view) struct ListItem {
    pub(super) position: usize,
    pub(super) name: LinkedWording,
    pub(super) item: String,
}
