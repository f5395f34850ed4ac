//! What is said of the tables: their words in one language, and what the whole set is.

use jiff::civil::Date as Day;

use super::cell::{ColumnInfo, ColumnKind};
use super::sheet::OpenTable;
use super::tables::{SCHEMA, SCHEMA_DATE, TableScope};
use crate::i18n::{Args, Messages};
use crate::route::Page;
use crate::schema::EditorialPage;

/// Id of the editors' page that says on what terms data may be used.
const LICENCE: &str = "licence";

/// Messages about tables and fields in one language.
#[derive(Debug, Clone, Copy)]
pub struct Spoken<'a>(pub &'a Messages);

impl Spoken<'_> {
    /// A message without values.
    pub(super) fn say(self, id: &str) -> String {
        self.0.text(id, &[])
    }

    pub(super) fn with(self, id: &str, args: &Args) -> String {
        self.0.text(id, args)
    }

    /// The title of a table.
    pub(super) fn table(self, table: &OpenTable) -> String {
        self.say(&format!("open-table-{}", table.name))
    }

    /// What a row of it is.
    pub(super) fn row(self, table: &OpenTable) -> String {
        self.say(&format!("open-row-{}", table.name))
    }

    /// The title of a field.
    pub(super) fn field(self, field: &ColumnInfo) -> String {
        self.say(&format!("open-field-{}", field.says))
    }

    /// What a field holds, with the words that it may hold.
    pub(super) fn about(self, field: &ColumnInfo) -> String {
        let about = self.say(&format!("open-field-{}-about", field.says));
        let ColumnKind::Word(words) = field.kind else {
            return about;
        };

        let word = |word: &&str| {
            format!(
                "{word} – {}",
                self.say(&format!("open-word-{}-{word}", words.family))
            )
        };
        let list: Vec<String> = words.list.iter().map(word).collect();

        format!("{about} {}", list.join("; "))
    }
}

/// The terms of use, as the editors wrote them.
#[derive(Debug, Clone)]
pub(super) struct Licence {
    pub title: String,
    /// The address of the page.
    pub address: String,
    /// The page as Markdown.
    pub text: String,
}

/// What is said of the set as a whole.
#[derive(Debug, Clone)]
pub(super) struct About<'a> {
    pub words: Spoken<'a>,
    pub lang: &'static str,
    pub title: String,
    pub description: String,
    pub publisher: String,
    pub as_of: Day,
    /// The address of the site.
    pub home: String,
    /// The address of the catalogue.
    pub catalogue: String,
    pub licence: Option<Licence>,
    /// Titles of the documents that the tables are made from, with their addresses on the network.
    pub sources: Vec<(String, Option<String>)>,
}

impl<'a> About<'a> {
    pub(super) fn new(scope: TableScope, words: Spoken<'a>) -> Self {
        let config = &scope.site.config;
        let address = |route: &Page| {
            scope
                .urls
                .absolute(route)
                .unwrap_or_else(|| scope.urls.href(route))
        };
        let named = vec![("title", config.title.as_str().into())];
        let source = |s: &crate::schema::Source| {
            (s.title.clone(), s.url.as_ref().map(|url| url.value.clone()))
        };

        Self {
            words,
            lang: words.0.lang().code(),
            title: words.with("open-title", &named),
            description: words.with("open-description", &named),
            publisher: config.publisher.clone(),
            as_of: config.as_of.0.latest(),
            home: address(&Page::Home),
            catalogue: address(&Page::Data),
            licence: scope.site.pages.get(LICENCE).map(|page| {
                licence(page, page.text(), address(&Page::Editorial(LICENCE.into())))
            }),
            sources: scope
                .site
                .sources
                .iter()
                .map(|record| source(record))
                .collect(),
        }
    }

    /// Names and values for programs.
    pub(super) fn facts(&self) -> Vec<(&'static str, String)> {
        let mut facts = vec![
            ("title", self.title.clone()),
            ("description", self.description.clone()),
            ("publisher", self.publisher.clone()),
            ("home", self.home.clone()),
            ("as_of", self.as_of.to_string()),
            ("schema", SCHEMA.to_owned()),
            ("schema_date", SCHEMA_DATE.to_owned()),
        ];

        if let Some(licence) = &self.licence {
            facts.push(("licence", licence.address.clone()));
        }

        facts
    }

    /// The same as sentences.
    pub(super) fn lines(&self) -> Vec<String> {
        let named = vec![
            ("date", self.as_of.to_string().into()),
            ("version", SCHEMA.into()),
        ];
        vec![
            self.title.clone(),
            self.words.with("open-as-of", &named),
            self.words.say("open-empty"),
            self.words.with(
                "open-from",
                &vec![("address", self.catalogue.as_str().into())],
            ),
        ]
    }
}

fn licence(page: &EditorialPage, text: &str, address: String) -> Licence {
    let title = page.title.as_str();
    let mut whole = format!("# {title}\n\n");

    if let Some(lead) = &page.lead {
        whole.push_str(&format!("{}\n\n", lead.value));
    }

    whole.push_str(text.trim());
    whole.push('\n');

    Licence {
        title: title.to_owned(),
        address,
        text: whole,
    }
}
