//! The rules of comparison, on editions made up for each of them.
//!
//! Every site here is written as an editor writes it and goes through the same reading and checking, so a test cannot
//! rest on records that cannot be published.

mod alike;
mod borders;
mod categories;
mod people;
mod properties;
mod regions;
mod series;
mod values;

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Change, Obstacle, Pair};
use crate::diag::errors;
use crate::file::SourceFile;
use crate::model::Site;
use crate::project::{Options, check};
use crate::source::ContentFolder;

const SETTINGS: &str =
    "title: Т\ndescription: Т\nlang: ru\nas_of: 2030-01-01\npublisher: Т\n";

const BASE: &str = "
sources:
  - { id: s, title: Отчёт, kind: document, rank: primary, date: 2001 }
  - { id: p, title: Газета, kind: press, rank: secondary, url: \"https://example.org/\" }
units:
  - { id: участник, few: участника, many: участников }
";

/// A site in the making: the files of its content.
#[derive(Debug)]
struct World {
    files: Vec<Arc<SourceFile>>,
    measures: String,
}

impl World {
    /// Sources, a unit, and the measure `participants`.
    fn new() -> Self {
        let world = Self { files: Vec::new(), measures: String::new() };
        world
            .file("content/itogi.yaml", SETTINGS)
            .yaml(BASE)
            .measure("participants", "additive: true")
    }

    fn file(mut self, path: &str, text: impl Into<String>) -> Self {
        self.files.push(SourceFile::new(path, text));
        self
    }

    /// Records of any kinds, under their headings.
    fn yaml(self, text: impl Into<String>) -> Self {
        let path = format!("content/{:03}.yaml", self.files.len());
        self.file(&path, text)
    }

    /// A measure with a basis of its own; `fields` in braces' style.
    fn measure(mut self, id: &str, fields: &str) -> Self {
        let line = format!(
            "  - {{ id: {id}, title: {id}, unit: участник, basis: {id}, {fields} }}\n"
        );
        self.measures.push_str(&line);
        self
    }

    /// An edition: the year of its id is 2000 and its ordinal.
    fn edition(self, ordinal: u32, fields: &[&str]) -> Self {
        let head = format!(
            "editions:\n  - id: \"{}\"\n    ordinal: {ordinal}\n    title: К\n    coverage: partial\n    source: s\n",
            year(ordinal)
        );
        self.yaml(
            fields
                .iter()
                .fold(head, |text, field| format!("{text}    {field}\n")),
        )
    }

    /// A figure of a measure in an edition; `fields` as in a flow mapping: `value: 5`.
    fn figure(self, ordinal: u32, measure: &str, fields: &str) -> Self {
        let year = year(ordinal);
        self.yaml(format!("figures: [{{ edition: \"{year}\", measure: {measure}, source: s, {fields} }}]\n"))
    }

    /// Participants by a part: `"district: a"`.
    fn part(self, ordinal: u32, part: &str, value: i64) -> Self {
        self.figure(
            ordinal,
            "participants",
            &format!("by: {{ {part} }}, value: {value}"),
        )
    }

    /// The whole of the participants.
    fn total(self, ordinal: u32, value: i64) -> Self {
        self.figure(ordinal, "participants", &format!("value: {value}"))
    }

    /// The checked site.
    fn site(self) -> Site {
        let measures = format!("measures:\n{}", self.measures);
        let mut files = self.yaml(measures).files;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let options = Options {
            content: "content".into(),
            base_url: None,
            drafts: false,
        };

        let project = check(
            ContentFolder { files, ..ContentFolder::default() },
            &options,
        );

        let told: Vec<_> = project
            .diagnostics
            .iter()
            .filter(|d| d.is_error())
            .map(|d| (d.code, &d.args))
            .collect();
        assert_eq!(errors(&project.diagnostics), 0, "{told:#?}");

        project.site.expect("settings").0
    }
}

fn year(ordinal: u32) -> u32 {
    2000 + ordinal
}

/// The pair of two editions by their ordinals.
fn pair(site: &Site, from: u32, to: u32) -> Pair<'_> {
    Pair::of(site, &year(from).to_string(), &year(to).to_string()).expect("a pair")
}

fn number(value: i64) -> Decimal {
    Decimal::from(value)
}

/// A change as difference and per cent, or the word of what is in the way.
type Told = Result<(Decimal, Option<Decimal>), &'static str>;

fn told(result: Result<Change, Obstacle>) -> Told {
    result
        .map(|change| (change.difference, change.percent))
        .map_err(Obstacle::word)
}

/// A change without a percentage worth telling.
fn plain(difference: i64) -> Told {
    Ok((number(difference), None))
}
