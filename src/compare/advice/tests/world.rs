//! Small sites, drawn at random and written as an editor would.

use std::collections::BTreeMap;
use std::fmt::Write;

use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::sample::subsequence;

use crate::file::SourceFile;
use crate::model::Site;
use crate::project::{self, Options};
use crate::source::ContentFolder;

const TOWNS: usize = 7;
const DIRECTIONS: usize = 4;
const CATEGORIES: [&str; 3] = ["centres", "medium", "small"];

/// A practice as drawn: towns, directions, edition, how many optional fields, whether it has a result.
type Drawn = (Vec<usize>, Vec<usize>, usize, usize, bool);

/// A site as drawn. Regions 0 and 1 lie in one district, 2 in another; 3 means that the region is not known, category 3
/// that the town is known from no edition.
#[derive(Debug, Clone)]
pub(super) struct World {
    towns: Vec<(usize, usize, usize)>,
    practices: Vec<Drawn>,
    mentions: Vec<(usize, usize, usize)>,
    themes: Vec<(Vec<usize>, Vec<usize>)>,
}

pub(super) fn world() -> impl Strategy<Value = World> {
    let directions = || subsequence((0..DIRECTIONS).collect::<Vec<_>>(), 1..=2);
    let towns = || subsequence((0..TOWNS).collect::<Vec<_>>(), 1..=2);
    let practice = (towns(), directions(), 0..3usize, 0..4usize, any::<bool>());
    let theme = (directions(), subsequence(vec![0, 1], 0..=2));
    let parts = (
        vec((0..4usize, 0..4usize, 0..3usize), TOWNS),
        vec(practice, 0..14),
        vec((0..TOWNS, 0..DIRECTIONS, 0..3usize), 0..6),
        vec(theme, 0..4),
    );

    parts.prop_map(|(towns, practices, mentions, themes)| World {
        towns,
        practices,
        mentions,
        themes,
    })
}

const REFERENCE: &str = "\
sources: [{ id: report, title: Отчёт, kind: document, rank: primary, publisher: Он, date: 2018 }]
districts: [{ id: west, name: Запад, short: З, source: report }, { id: east, name: Восток, short: В, source: report }]
regions:
  - { id: r0, name: Ноль, districts: [{ district: west }], source: report }
  - { id: r1, name: Один, districts: [{ district: west }], source: report }
  - { id: r2, name: Два, districts: [{ district: east }], source: report }
";

impl World {
    fn tables(&self) -> String {
        let mut text = String::from(REFERENCE);
        let list = |ids: &[usize], letter: char| {
            ids.iter()
                .map(|n| format!("{letter}{n}"))
                .collect::<Vec<_>>()
                .join(", ")
        };
        text.push_str("directions:\n");
        (0..DIRECTIONS).for_each(|n| {
            writeln!(
                text,
                "  - {{ id: d{n}, order: {n}, title: Н{n}, summary: О }}"
            )
            .unwrap()
        });

        text.push_str("editions:\n");
        for n in 0..3 {
            let categories = CATEGORIES
                .map(|id| {
                    let says = match id {
                        "centres" => "settlements: centres",
                        "medium" => "population: { from: 20000, to: 100000 }",
                        _ => "population: { to: 20000 }",
                    };
                    format!("{{ id: {id}, title: {id}, {says} }}")
                })
                .join(", ");
            writeln!(
                text,
                "  - {{ id: \"{}\", ordinal: {}, title: К{n}, coverage: full, categories: [{categories}], source: report }}",
                2016 + n,
                n + 1
            )
            .unwrap();
        }

        text.push_str("themes:\n");
        for (n, (directions, _)) in self.themes.iter().enumerate() {
            writeln!(
                text,
                "  - {{ id: t{n}, title: Т{n}, summary: О, directions: [{}] }}",
                list(directions, 'd')
            )
            .unwrap();
        }

        text.push_str("cities:\n");
        for (n, (region, ..)) in self.towns.iter().enumerate() {
            let region = if *region < 3 {
                format!(", region: r{region}, region_source: report")
            } else {
                String::new()
            };
            writeln!(text, "  - {{ id: c{n}, name: Г{n}, type: city{region} }}").unwrap();
        }

        text.push_str("participation:\n");
        for (n, (_, category, edition)) in
            self.towns.iter().enumerate().filter(|(_, town)| town.1 < 3)
        {
            let (category, year) = (CATEGORIES[*category], 2016 + edition);
            writeln!(text, "  - {{ edition: \"{year}\", city: c{n}, category: {category}, source: report }}").unwrap();
        }

        text.push_str("mentions:\n");
        for (city, direction, edition) in &self.mentions {
            let year = 2016 + edition;
            writeln!(text, "  - {{ edition: \"{year}\", city: c{city}, direction: d{direction}, source: report }}")
                .unwrap();
        }

        text
    }

    fn texts(&self) -> Vec<String> {
        let ids = |ids: &[usize], letter: char| {
            ids.iter()
                .map(|n| format!("{letter}{n}"))
                .collect::<Vec<_>>()
                .join(", ")
        };

        let practices = self.practices.iter().enumerate().map(|(n, (towns, directions, edition, fields, result))| {
            let fields = ["problem: П\n", "organisation: О\n", "period: П\n"][..*fields].concat();
            // Every fifth is only named.
            let told = if n % 5 == 4 { "told: named\n" } else { "" };
            let result = if *result { "results: [{ indicator: И, value: 1, unit: \"%\" }]\n" } else { "" };

            format!(
                "---\nkind: practice\nid: p{n}\ntitle: П{n}\nlead: Л{n}.\ncities: [{}]\nedition: \"{}\"\ndirections: [{}]\n{fields}{told}{result}source: report\n---\nТекст.\n",
                ids(towns, 'c'),
                2016 + edition,
                ids(directions, 'd')
            )
        });

        let points = self.themes.iter().enumerate().flat_map(|(n, (_, years))| {
            years.iter().map(move |year| {
                let year = 2016 + year;
                format!("---\nkind: growth-point\nid: \"{year}-t{n}\"\nedition: \"{year}\"\ntheme: t{n}\norder: {n}\ntitle: Т\nlead: Л.\nsource: report\n---\nТекст.\n")
            })
        });
        practices.chain(points).collect()
    }

    /// The site, with the files of its texts in this or in the opposite order.
    pub(super) fn site(&self, backwards: bool) -> Site {
        let settings =
            "title: К\ndescription: О\nlang: ru\nas_of: 2020-01-31\npublisher: П\n";
        let mut files = vec![SourceFile::new("content/itogi.yaml", settings)];
        files.push(SourceFile::new("content/tables.yaml", self.tables()));
        let mut texts: Vec<_> = self.texts().into_iter().enumerate().collect();

        if backwards {
            texts.reverse();
        }

        files.extend(
            texts
                .into_iter()
                .map(|(n, text)| SourceFile::new(format!("content/{n}.md"), text)),
        );
        let content = ContentFolder {
            files,
            pictures: BTreeMap::new(),
            lock: None,
            diagnostics: Vec::new(),
        };

        let options = Options {
            content: "content".to_owned(),
            base_url: None,
            drafts: false,
        };
        let project = project::check(content, &options);
        let errors = crate::diag::errors(&project.diagnostics);
        assert_eq!(errors, 0, "{:#?}", project.diagnostics);

        project.site.expect("a site").0
    }
}
