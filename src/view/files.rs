//! What stands in files that are no pages: charts, badges, feeds, cards. Each is a view with a template of its own, so that
//! these files have their words, their look and their keys as pages do.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use crate::route::Drawn;
use crate::view::around::{card, feed};
use crate::view::chart::{ChartFile, page_chart};
use crate::view::context::Context;
use crate::view::town::badge;

macro_rules! files {
    ($($variant:ident $type:path, $template:literal;)+) => {
        /// A file that is no page, ready for its template.
        #[derive(Debug, Clone, Serialize, JsonSchema)]
        #[serde(untagged)]
        #[expect(clippy::large_enum_variant, reason = "made for one file at a time, and boxed where it waits")]
        pub enum FileView { $(#[doc = concat!("For `", $template, "`.")] $variant($type),)+ }

        impl FileView {
            /// Names of all templates.
            pub const TEMPLATES: &[&str] = &[$($template,)+];

            /// The template that shows it.
            pub fn template(&self) -> &'static str {
                match self { $(FileView::$variant(_) => $template,)+ }
            }

            /// What each template gets.
            pub(in crate::view) fn schemas(generator: &mut SchemaGenerator) -> Vec<(&'static str, Schema)> {
                vec![$(($template, generator.subschema_for::<$type>()),)+]
            }
        }
    };
}

files! {
    Chart ChartFile, "chart.svg";
    Badge badge::BadgeFile, "badge.svg";
    Feed feed::FeedFile, "feed.xml";
    Card card::CardFile, "card.txt";
}

/// The view of a file that is no page. `None` if there is no such file.
pub(in crate::view) fn file(cx: Context, drawn: &Drawn) -> Option<FileView> {
    Some(match drawn {
        Drawn::Picture(chart) => FileView::Chart(page_chart::file(cx, chart)?),
        Drawn::Badge(city, edition) => FileView::Badge(badge::badge(cx, city, edition)?),
        Drawn::Feed(feed) => FileView::Feed(feed::feed(cx, feed)?),
        Drawn::Card(card) => FileView::Card(card::file(cx, card)?),
    })
}
