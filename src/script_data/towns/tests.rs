//! The file's exact text for the small content of the suite, and its size for a large one.

use std::fmt::Write;
use std::path::Path;

use super::file;
use crate::file::SourceFile;
use crate::model::Site;
use crate::project::{Options, check, open};
use crate::source::ContentFolder;

fn options(content: &str) -> Options {
    Options {
        content: content.to_owned(),
        base_url: None,
        drafts: false,
    }
}

fn small() -> Site {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small");
    open(&options(&folder.to_string_lossy()))
        .expect("readable")
        .site
        .expect("settings")
        .0
}

fn text(site: &Site) -> String {
    String::from_utf8(file(site).expect("a file")).expect("UTF-8")
}

#[test]
fn the_small_content_gives_exactly_this_file() {
    let site = small();
    let wanted = [
        r#"{"editions":[{"id":"2017","categories":["Центры","Малые города"]},"#,
        r#"{"id":"2018","categories":["Центры","Сёла"]}],"districts":["Северный","Южный","Островной"],"#,
        r#""regions":[{"name":"Республика Остров","district":1},{"name":"Северная область","district":0},"#,
        r#"{"name":"Южная область","district":1}],"#,
        r#""directions":[{"id":"fathers","title":"Отцы"},{"id":"mediation","title":"Медиация"}],"#,
        r#""states":["place","leader","winner","awarded","participant","absent"],"towns":["#,
        r#"{"id":"abakan","name":"Абакан","region":1,"group":"centres","#,
        r#""years":[{"e":0,"s":0,"p":1,"c":0,"w":[3]},{"e":1,"s":1}],"n":2,"#,
        r#""directions":[{"d":0,"p":[1]},{"d":1,"p":[0]}]},"#,
        r#"{"id":"elkino","name":"Ёлкино","kind":"village","region":2,"group":"rural","#,
        r#""years":[{"e":1,"s":0,"p":1,"c":1}],"n":1,"directions":[{"d":0,"p":[1]},{"d":1,"p":[1]}]},"#,
        r#"{"id":"zarechny","name":"Заречный","group":"small","#,
        r#""years":[{"e":0,"s":0,"p":1,"c":1,"t":["Приз за старание"]}],"n":1,"directions":[{"d":1,"p":[0]}]},"#,
        r#"{"id":"yalta","name":"Ялта","region":0,"group":"centres","#,
        r#""years":[{"e":0,"s":0,"p":1,"c":0,"w":[0]}],"n":0,"directions":[{"d":1,"m":[0]}]}]}"#,
    ];
    assert_eq!(text(&site).replace('\u{a0}', " "), wanted.concat() + "\n");
    assert_eq!(text(&site), text(&small()));
}

/// So many towns that took part in ten editions, each mentioned in five directions.
fn large(towns: usize) -> Site {
    let mut yaml =
        "sources: [{ id: s, title: С, kind: document, rank: primary, date: 2001 }]\n"
            .to_owned();
    let mut list = |head: &str, rows: Vec<String>| {
        writeln!(yaml, "{head}:").expect("a text");
        rows.iter()
            .for_each(|row| writeln!(yaml, "  - {{ {row} }}").expect("a text"));
    };
    let years = 2001..=2010;
    let edition = |year: i32| {
        let ordinal = year - 2000;
        format!(
            "id: \"{year}\", ordinal: {ordinal}, title: К, coverage: partial, source: s, categories: [{{ id: small, title: Малые города, population: {{ to: 20000 }} }}]"
        )
    };

    list("editions", years.clone().map(edition).collect());
    list(
        "directions",
        (0..5)
            .map(|d| format!("id: d{d}, order: {d}, title: Направление {d}, summary: С"))
            .collect(),
    );
    list(
        "districts",
        vec!["id: d, name: Округ, short: Округ, source: s".into()],
    );

    list(
        "regions",
        vec![
            "id: r, name: Энская область, districts: [{ district: d }], source: s".into(),
        ],
    );
    let town = |n: usize| {
        format!(
            "id: gorod-{n}, name: Город {n}, type: settlement, region: r, region_source: s"
        )
    };
    list("cities", (0..towns).map(town).collect());
    let took_part = |n: usize| {
        years.clone().map(move |year| {
            format!("edition: \"{year}\", city: gorod-{n}, category: small, source: s")
        })
    };

    list("participation", (0..towns).flat_map(took_part).collect());
    let named = |n: usize| {
        (0..5).map(move |d| {
            format!("edition: \"200{d}\", city: gorod-{n}, direction: d{d}, source: s")
                .replace("2000", "2010")
        })
    };
    list("mentions", (0..towns).flat_map(named).collect());
    let settings = SourceFile::new(
        "c/itogi.yaml",
        "title: Т\ndescription: Т\nlang: ru\nas_of: 2030-01-01\npublisher: Т\n",
    );

    let content = ContentFolder {
        files: vec![SourceFile::new("c/all.yaml", yaml), settings],
        ..ContentFolder::default()
    };
    let project = check(content, &options("c"));
    assert!(
        !project
            .diagnostics
            .iter()
            .any(crate::diag::Diagnostic::is_error),
        "{:?}",
        project.diagnostics.first()
    );

    project.site.expect("settings").0
}

#[test]
fn a_town_of_ten_years_takes_half_a_kilobyte_however_many_there_are() {
    let (few, many) = (text(&large(20)).len(), text(&large(120)).len());
    let each = (many - few) / 100;
    // 2 000 such towns stay below a megabyte.
    assert!((200..500).contains(&each), "{each} bytes");
    assert!(few < 20 * 500 + 2_000, "{few}");
}
