//! Charts through the theme: well-formed, with a name and a description, every text in its room, on its canvas.

mod style_guide;

use crate::driver::repository;
use itogi::chart::{
    Bars, BarsRow, ChartValue, Dots, DotsRow, Drawing, Joint, LineChart, MISSING,
    Multiples, Panel, Point, QUALIFIER, SIZE, Slope, SlopeLine, TextBox, width,
};
use itogi::i18n::Messages;
use itogi::lang::Lang;
use itogi::route::Urls;
use itogi::theme::{self, Theme, Tongues};
use itogi::view::FileView;
use itogi::view::chart::{Caption, ChartFile, ChartView, Says};
use roxmltree::{Document, Node};

fn amount(n: i64) -> ChartValue {
    ChartValue::new(n.into(), n.to_string())
}

fn inexact(n: i64) -> ChartValue {
    ChartValue { qualifier: Some("more-than"), ..amount(n) }
}

const DISTRICTS: [(&str, i64, i64); 5] = [
    ("Северо-Кавказский", 8, 12),
    ("Дальневосточный <и> \"другие\"", 6, 15),
    ("Южный & Крымский", 15, 31),
    ("Сибирский", 23, 31),
    ("Центральный", 55, 66),
];

fn points() -> Vec<Point> {
    let years = [
        (2014, 160),
        (2015, 131),
        (2016, 176),
        (2017, 293),
        (2019, 361),
        (2025, 311),
    ];

    let mut points: Vec<Point> = years
        .map(|(year, n)| Point {
            year,
            amount: Some(amount(n)),
            before: Joint::Line,
        })
        .to_vec();
    points[0].amount = Some(inexact(160));
    points[3].before = Joint::Break;
    points[4].before = Joint::Gap;

    points
}

/// A drawing of each kind that may be a file of its own.
fn drawings() -> Vec<Drawing> {
    let years = || ("2016".to_owned(), "2017".to_owned());
    let lines = DISTRICTS.map(|(label, from, to)| SlopeLine {
        label: label.to_owned(),
        from: Some(amount(from)),
        to: (to != 12).then(|| inexact(to)),
        emphasis: to == 66,
    });

    let words = [
        "no-data",
        "not-eligible",
        "not-taken-part",
        "not-published",
        "hidden",
        "not-applicable",
    ];
    let rows = words.map(|word| ("Ряд", [Ok(amount(7)), Err(word), Ok(inexact(9))]));
    let bars = rows.clone().map(|(label, values)| BarsRow {
        label: label.to_owned(),
        values: values.to_vec(),
    });

    let dots = rows.map(|(label, [from, missing, to])| DotsRow {
        label: label.to_owned(),
        from: if missing == Err("hidden") {
            from
        } else {
            missing
        },
        to,
        joined: true,
    });

    let panel = |title: &str| Panel { title: title.to_owned(), points: points() };
    let series = ["2015", "2016", "2017"].map(ToOwned::to_owned).to_vec();

    [
        Slope { years: years(), lines: lines.to_vec() }.draw(),
        Bars { series, rows: bars.to_vec() }.draw(),
        Dots { years: years(), rows: dots.to_vec() }.draw(),
        LineChart { points: points() }.draw(),
        Multiples {
            panels: vec![panel("Участники"), panel("Отчёты")],
            shared: true,
        }
        .draw(),
    ]
    .map(|drawing| drawing.expect("drawing"))
    .to_vec()
}

fn theme(interface: Lang) -> Theme {
    theme::load(
        &[],
        "default",
        Tongues { interface, content: Lang::Ru },
        &Urls::new(None),
    )
    .expect("theme")
}

fn file(lang: Lang, drawing: Drawing) -> ChartFile {
    let words = |key| Caption::new(key, "2016", "2017").about("Участники & <гости>");
    let chart = ChartView {
        title: words("sg-chart-line"),
        desc: words("sg-chart-line-desc"),
        drawing,
    };

    ChartFile {
        says: Says::default(),
        lang,
        chart,
        source: "Сборник \"Города, доброжелательные к детям\" & <другие>".repeat(3),
    }
}

/// How far down the groups around an element move it.
fn moved(node: Node) -> f64 {
    let shift = |node: Node| {
        let text = node
            .attribute("transform")?
            .strip_prefix("translate(0 ")?
            .strip_suffix(')')?;
        text.parse::<f64>().ok()
    };
    node.ancestors()
        .filter(|node| node.has_tag_name("g"))
        .filter_map(shift)
        .sum()
}

/// The room of each line of a text by what was drawn, in the widest font.
fn rooms(document: &Document) -> Vec<(String, TextBox)> {
    let number = |node: Node, name| {
        node.attribute(name)
            .and_then(|text| text.parse::<f64>().ok())
            .expect("number")
    };

    let lines = document
        .descendants()
        .filter(|node| node.has_tag_name("tspan"));
    lines
        .map(|line| {
            let text: String = line
                .descendants()
                .filter(Node::is_text)
                .filter_map(|node| node.text())
                .collect();
            let (x, y) = (number(line, "x"), number(line, "y") + moved(line));
            let class = line
                .parent()
                .and_then(|node| node.attribute("class"))
                .unwrap_or_default();

            let scale = match class {
                "c-head" => 15.0 * 1.1 / SIZE,
                "c-source" => 11.5 / SIZE,
                _ => 1.0,
            };
            let wide = width(&text) * scale;
            let left = match line.parent().and_then(|node| node.attribute("text-anchor"))
            {
                Some("end") => x - wide,
                Some("middle") => x - wide / 2.0,
                _ => x,
            };

            (
                text,
                TextBox {
                    left,
                    right: left + wide,
                    top: y - 11.0,
                    bottom: y + 3.0,
                },
            )
        })
        .collect()
}

#[test]
fn chart_files_keep_texts_in_room() {
    for lang in Lang::ALL {
        let theme = theme(lang);
        for drawing in drawings() {
            let kind = drawing.kind;
            let file = FileView::Chart(file(lang, drawing));
            let svg = theme.render_file(&file).expect("chart");
            let svg = String::from_utf8(svg).expect("UTF-8");
            let document = Document::parse(&svg)
                .unwrap_or_else(|error| panic!("{kind:?}: {error}\n{svg}"));
            let root = document.root_element();

            assert_eq!(
                root.tag_name().namespace(),
                Some("http://www.w3.org/2000/svg")
            );
            let first: Vec<_> =
                root.children().filter(Node::is_element).take(2).collect();
            assert!(
                first[0].has_tag_name(("http://www.w3.org/2000/svg", "title")),
                "{svg}"
            );

            assert!(
                first[1].has_tag_name(("http://www.w3.org/2000/svg", "desc")),
                "{svg}"
            );
            assert!(
                first[0]
                    .text()
                    .is_some_and(|text| text.contains("Участники & <гости>")),
                "{svg}"
            );
            assert!(
                !["NaN", "inf", "var(", "style="]
                    .iter()
                    .any(|broken| svg.contains(broken)),
                "{svg}"
            );

            let view: Vec<f64> = root
                .attribute("viewBox")
                .expect("viewBox")
                .split(' ')
                .map(|n| n.parse().expect("n"))
                .collect();
            let rooms = rooms(&document);

            for (n, (text, room)) in rooms.iter().enumerate() {
                assert!(
                    room.left > view[0] && room.right < view[0] + view[2],
                    "{kind:?}: {text}: {room:?} {view:?}"
                );
                assert!(
                    room.top > view[1] && room.bottom < view[1] + view[3],
                    "{kind:?}: {text}: {room:?} {view:?}"
                );
                let other = rooms[..n].iter().find(|(_, other)| other.overlaps(room));
                assert!(other.is_none(), "{kind:?}: «{text}» covers {other:?}");
            }

            assert!(rooms.len() > 2, "{kind:?}: title and source are there");
        }
    }
}

#[test]
fn chart_messages_fit() {
    for lang in Lang::ALL {
        let path = format!("themes/default/locales/{}.ftl", lang.code());
        let text = std::fs::read_to_string(repository().join(&path)).expect("messages");
        let messages = Messages::new(lang, &[&text]).expect("messages");
        let ids = |family: &'static str| {
            let ids = text
                .lines()
                .filter_map(|line| line.split_once(" = "))
                .map(|(id, _)| id);
            // The words before a genitive stand in sentences, never in a chart.
            ids.filter(move |id| id.starts_with(family) && !id.contains("-of-"))
                .map(ToOwned::to_owned)
                .collect::<Vec<_>>()
        };

        let qualifiers = ids("qualifier-");
        assert!(qualifiers.len() >= 4);

        for id in qualifiers {
            let words = messages.get(&id, &[]).expect("message") + " ";
            assert!(
                width(&words) <= QUALIFIER,
                "{path}: {id}: {}",
                width(&words)
            );
        }

        for word in [
            "no-data",
            "not-eligible",
            "not-taken-part",
            "not-published",
            "hidden",
            "not-applicable",
        ] {
            let words = format!(
                ": {}",
                messages
                    .get(&format!("missing-{word}"), &[])
                    .expect("message")
            );
            assert!(
                width(&words) <= MISSING,
                "{path}: {word}: {}",
                width(&words)
            );
        }
    }
}
