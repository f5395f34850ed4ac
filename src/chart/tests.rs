//! What every chart promises, whatever is put into it: room for each text, nothing off the canvas, nothing made up.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{
    Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest,
};

use super::*;

/// What holds for every drawing.
fn check(drawing: &Drawing) {
    let (width, height) = (drawing.width.units(), drawing.height.units());
    let on = |x: Coord, y: Coord| {
        (-0.1..=width + 0.1).contains(&x.units())
            && (-0.1..=height + 0.1).contains(&y.units())
    };
    let rooms = drawing.rooms();

    for (n, room) in rooms.iter().enumerate() {
        let label = &drawing.labels[n];
        assert!(
            room.left > -0.1
                && room.top > -0.1
                && room.right < width + 0.1
                && room.bottom < height + 0.1,
            "off the canvas of {width} × {height}: {label:?}"
        );
        let wide = label
            .rows
            .iter()
            .map(|row| text::width(&row.text))
            .fold(0.0, f64::max);

        assert!(room.right - room.left > wide - 0.01, "clipped: {label:?}");
        if let Some(other) = rooms[..n].iter().position(|other| other.overlaps(room)) {
            panic!("{label:?} covers {:?}", drawing.labels[other]);
        }
    }

    assert!(
        drawing.marks.iter().all(|m| on(m.x, m.y)),
        "{:?}",
        drawing.marks
    );
    assert!(
        drawing
            .lines
            .iter()
            .flat_map(|l| &l.points)
            .all(|p| on(p.x, p.y)),
        "{:?}",
        drawing.lines
    );
    assert!(
        drawing
            .guides
            .iter()
            .all(|g| on(g.x1, g.y1) && on(g.x2, g.y2)),
        "{:?}",
        drawing.guides
    );

    for bar in &drawing.bars {
        let end = Coord::from(bar.x.units() + bar.width.units());
        assert!(
            on(bar.x, bar.y) && on(end, bar.y) && bar.width.units() >= 0.0,
            "{bar:?}"
        );
    }
}

fn amount() -> impl Strategy<Value = ChartValue> {
    let number = prop_oneof![
        (0..400_i64).prop_map(Decimal::from),
        (any::<i64>(), 0..6_u32).prop_map(|(n, scale)| Decimal::new(n, scale)),
        Just(Decimal::MAX),
        Just(Decimal::MIN),
        Just(Decimal::ZERO),
    ];
    (number, option::of(Just("more-than"))).prop_map(|(value, qualifier)| ChartValue {
        qualifier,
        ..ChartValue::new(
            value,
            crate::lang::number::format(value, crate::lang::Lang::Ru),
        )
    })
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Северо-Кавказский".to_owned()),
        Just(
            "Благотворительныйобщественныйфондподдержкидетейвтруднойжизненнойситуации"
                .to_owned()
        ),
        Just(
            "Города с населением более ста тысяч человек, кроме административных центров"
                .to_owned()
        ),
        "[А-Яа-яё -]{0,60}",
    ]
}

fn known() -> impl Strategy<Value = Result<ChartValue, &'static str>> {
    prop_oneof![3 => amount().prop_map(Ok), 1 => Just(Err("not-eligible"))]
}

fn slope() -> impl Strategy<Value = Slope> {
    let line = (
        name(),
        option::of(amount()),
        option::of(amount()),
        any::<bool>(),
    )
        .prop_map(|(label, from, to, emphasis)| SlopeLine {
            label,
            from,
            to,
            emphasis,
        });
    vec(line, 0..24).prop_map(|lines| Slope {
        years: ("2016".to_owned(), "2017".to_owned()),
        lines,
    })
}

fn bars() -> impl Strategy<Value = Bars> {
    (0..5_usize).prop_flat_map(|count| {
        let series = (0..count)
            .map(|n| format!("{}", 2016 + n))
            .collect::<Vec<_>>();
        let row = (name(), vec(known(), count))
            .prop_map(|(label, values)| BarsRow { label, values });

        vec(row, 0..10).prop_map(move |rows| Bars { series: series.clone(), rows })
    })
}

fn dots() -> impl Strategy<Value = Dots> {
    let row = (name(), known(), known(), any::<bool>())
        .prop_map(|(label, from, to, joined)| DotsRow { label, from, to, joined });
    vec(row, 0..10).prop_map(|rows| Dots {
        years: ("2016".to_owned(), "2017".to_owned()),
        rows,
    })
}

fn points() -> impl Strategy<Value = Vec<Point>> {
    let joint = prop_oneof![3 => Just(Joint::Line), 1 => Just(Joint::Gap), 1 => Just(Joint::Break)];
    let point = (2005..2020_i16, option::of(amount()), joint)
        .prop_map(|(year, amount, before)| Point { year, amount, before });

    vec(point, 0..14)
}

fn multiples() -> impl Strategy<Value = Multiples> {
    let panel = (name(), points()).prop_map(|(title, points)| Panel { title, points });
    (vec(panel, 0..5), any::<bool>())
        .prop_map(|(panels, shared)| Multiples { panels, shared })
}

fn count<T>(items: impl Iterator<Item = Option<T>>) -> usize {
    items.flatten().count()
}

proptest! {
    #[test]
    fn a_slope_keeps_its_promises_and_plots_only_what_is_known(slope in slope()) {
        let shown = slope.lines.iter().filter(|l| l.from.is_some() || l.to.is_some()).count();
        let Some(drawing) = slope.draw() else {
            prop_assert!(shown == 0 || shown > MOST_LINES);
            return Ok(());
        };
        check(&drawing);
        prop_assert!(shown <= MOST_LINES);
        let ends = count(slope.lines.iter().flat_map(|l| [l.from.as_ref(), l.to.as_ref()]));
        prop_assert_eq!(drawing.marks.len(), ends);
        prop_assert_eq!(drawing.lines.len(), slope.lines.iter().filter(|l| l.from.is_some() && l.to.is_some()).count());
        prop_assert_eq!(drawing.labels.iter().filter(|l| l.role == "name").count(), shown);
        prop_assert_eq!(drawing.labels.iter().filter(|l| l.role == "value").count(), ends);
    }

    #[test]
    fn bars_keep_their_promises_and_plot_only_what_is_known(bars in bars()) {
        let Some(drawing) = bars.draw() else {
            prop_assert!(bars.rows.is_empty() || !(1..=3).contains(&bars.series.len()));
            return Ok(());
        };
        check(&drawing);
        let known = bars.rows.iter().flat_map(|row| &row.values).filter(|value| value.is_ok()).count();
        prop_assert_eq!(drawing.bars.len(), known);
        let missing = drawing.labels.iter().filter(|label| label.missing.is_some()).count();
        prop_assert_eq!(missing + known, bars.rows.len() * bars.series.len());
    }

    #[test]
    fn dots_keep_their_promises_and_join_only_what_may_be_compared(dots in dots()) {
        let Some(drawing) = dots.draw() else {
            prop_assert!(dots.rows.is_empty());
            return Ok(());
        };
        check(&drawing);
        let both = |row: &&DotsRow| row.from.is_ok() && row.to.is_ok();
        let joined = dots.rows.iter().filter(both).filter(|row| row.joined).count();
        prop_assert_eq!(drawing.guides.iter().filter(|guide| guide.role == "link").count(), joined);
        let known = dots.rows.iter().flat_map(|row| [&row.from, &row.to]).filter(|value| value.is_ok()).count();
        prop_assert_eq!(drawing.marks.len(), known);
    }

    #[test]
    fn a_line_keeps_its_promises_and_stops_at_gaps_and_breaks(points in points()) {
        let known = points.iter().filter(|point| point.amount.is_some()).count();
        let Some(drawing) = (LineChart { points: points.clone() }).draw() else {
            prop_assert_eq!(known, 0);
            return Ok(());
        };
        check(&drawing);
        prop_assert_eq!(drawing.marks.len(), known);
        prop_assert_eq!(drawing.labels.iter().filter(|label| label.role == "value").count(), known);
        let sorted = line::sorted(&points);
        let joined = sorted.windows(2).filter(|pair| {
            pair[0].amount.is_some() && pair[1].amount.is_some() && pair[1].before == Joint::Line
        });
        let drawn: usize = drawing.lines.iter().map(|line| line.points.len() - 1).sum();
        prop_assert_eq!(drawn, joined.count());
    }

    #[test]
    fn multiples_keep_their_promises(multiples in multiples()) {
        let Some(drawing) = multiples.draw() else {
            prop_assert!(multiples.panels.iter().all(|p| p.points.is_empty())
                || multiples.panels.iter().any(|p| p.points.iter().all(|point| point.amount.is_none())));
            return Ok(());
        };
        check(&drawing);
        prop_assert_eq!(drawing.labels.iter().filter(|label| label.role == "title").count(), multiples.panels.len());
    }

    #[test]
    fn a_spark_keeps_its_promises_and_has_no_text(points in points()) {
        let Some(drawing) = spark(&points) else { return Ok(()) };
        check(&drawing);
        prop_assert!(drawing.labels.is_empty());
    }

    #[test]
    fn the_same_values_give_the_same_drawing(slope in slope(), points in points()) {
        let drawn = || serde_json::to_string(&(slope.draw(), LineChart { points: points.clone() }.draw())).expect("JSON");
        prop_assert_eq!(drawn(), drawn());
    }
}

fn whole(n: i64) -> Option<ChartValue> {
    Some(ChartValue::new(Decimal::from(n), n.to_string()))
}

fn year(year: i16, n: i64) -> Point {
    Point { year, amount: whole(n), before: Joint::Line }
}

/// The lines of a slope between 2016 and 2017.
fn slope_of(lines: &[(&str, Option<i64>, Option<i64>)]) -> Slope {
    let line = |(label, from, to): &(&str, Option<i64>, Option<i64>)| SlopeLine {
        label: (*label).to_owned(),
        from: from.and_then(whole),
        to: to.and_then(whole),
        emphasis: false,
    };
    Slope {
        years: ("2016".to_owned(), "2017".to_owned()),
        lines: lines.iter().map(line).collect(),
    }
}

fn label<'a>(drawing: &'a Drawing, text: &str) -> &'a ChartLabel {
    drawing
        .labels
        .iter()
        .find(|label| label.rows[0].text == text)
        .expect(text)
}

#[test]
fn a_line_with_one_end_is_a_lone_mark_with_its_name_at_that_end() {
    let drawing = slope_of(&[("Южный", Some(13), Some(31)), ("Крымский", Some(2), None)])
        .draw()
        .expect("slope");
    check(&drawing);
    assert_eq!((drawing.marks.len(), drawing.lines.len()), (3, 1));
    let (name, mark) = (label(&drawing, "Крымский"), &drawing.marks[2]);

    assert!(
        name.x > mark.x && name.x.units() < mark.x.units() + 12.0,
        "beside its mark"
    );
    let crowded = slope_of(&[
        ("Южный", Some(13), Some(1)),
        ("Сибирский", Some(1), Some(8)),
        ("Крымский", Some(2), None),
    ]);
    let drawing = crowded.draw().expect("slope");
    check(&drawing);
    assert!(
        label(&drawing, "Крымский").x < label(&drawing, "2").x,
        "where lines are in the way, left of the values"
    );

    assert!(
        label(&drawing, "Южный").x > label(&drawing, "1").x,
        "on the right of the values of 2017"
    );
    assert_eq!(label(&drawing, "8").anchor, "end");
}

#[test]
fn values_that_are_equal_or_near_have_leaders_and_others_have_none() {
    let leaders = |slope: Slope| {
        let drawing = slope.draw().expect("slope");
        check(&drawing);

        drawing
            .guides
            .iter()
            .filter(|guide| guide.role == "leader")
            .count()
    };

    assert_eq!(
        leaders(slope_of(&[
            ("А", Some(1), Some(9)),
            ("Б", Some(9), Some(1))
        ])),
        0
    );
    assert_eq!(
        leaders(slope_of(&[
            ("А", Some(7), Some(9)),
            ("Б", Some(7), Some(1))
        ])),
        2
    );
    assert_eq!(leaders(slope_of(&[("А", Some(0), Some(0))])), 0);
}

#[test]
fn twenty_lines_are_drawn_and_one_more_is_refused() {
    let lines = |count: usize| {
        slope_of(&vec![
            ("Дальневосточный", Some(5), Some(5));
            count
        ])
    };
    check(&lines(MOST_LINES).draw().expect("slope"));
    assert!(lines(MOST_LINES + 1).draw().is_none());
    assert!(lines(0).draw().is_none());
}

#[test]
fn years_stand_as_far_apart_as_they_are_and_all_that_fit_are_named() {
    let drawing = LineChart {
        points: vec![year(2010, 100), year(2012, 120), year(2018, 180)],
    }
    .draw()
    .expect("line");
    check(&drawing);
    let x: Vec<f64> = drawing.marks.iter().map(|mark| mark.x.units()).collect();
    assert!(((x[2] - x[0]) / (x[1] - x[0]) - 4.0).abs() < 0.02, "{x:?}");
    let all: Vec<Point> = (1990..=2020).map(|y| year(y, 5)).collect();
    let drawing = LineChart { points: all }.draw().expect("line");
    check(&drawing);
    let years: Vec<&str> = drawing
        .labels
        .iter()
        .filter(|l| l.role == "year")
        .map(|label| label.rows[0].text.as_str())
        .collect();

    assert!(
        years.starts_with(&["2020", "1990"]) && (6..20).contains(&years.len()),
        "{years:?}"
    );
}

#[test]
fn gaps_breaks_and_inexact_values_are_seen() {
    let mut points = vec![
        year(2010, 50),
        year(2011, 60),
        year(2012, 0),
        year(2013, 70),
        year(2014, 80),
    ];
    points[2].amount = None;
    points[4].before = Joint::Break;
    points[0].amount =
        whole(50).map(|amount| ChartValue { qualifier: Some("more-than"), ..amount });

    let drawing = LineChart { points: points.clone() }.draw().expect("line");
    check(&drawing);
    assert_eq!(
        drawing
            .lines
            .iter()
            .map(|line| line.points.len())
            .collect::<Vec<_>>(),
        [2]
    );

    assert_eq!(
        drawing
            .marks
            .iter()
            .map(|mark| mark.hollow)
            .collect::<Vec<_>>(),
        [true, false, false, false]
    );
    assert_eq!(
        drawing
            .guides
            .iter()
            .filter(|guide| guide.role == "break")
            .count(),
        1
    );
    assert_eq!(
        drawing
            .labels
            .iter()
            .filter(|label| label.role == "year")
            .count(),
        5,
        "the unknown year is named"
    );

    let small = spark(&points).expect("spark");
    assert_eq!(
        (small.lines.len(), small.marks.len()),
        (1, 2),
        "points without neighbours are seen"
    );
}

#[test]
fn bars_of_one_basis_start_at_zero_and_the_last_series_is_solid() {
    let row = |label: &str, values: [Result<i64, &'static str>; 2]| BarsRow {
        label: label.to_owned(),
        values: values
            .map(|v| v.map(|n| ChartValue::new(Decimal::from(n), n.to_string())))
            .to_vec(),
    };
    let series = vec!["2016".to_owned(), "2017".to_owned()];
    let rows = vec![
        row("Южный", [Ok(10), Ok(30)]),
        row("Сибирский", [Err("no-data"), Ok(0)]),
    ];

    let drawing = Bars { series, rows }.draw().expect("bars");
    check(&drawing);
    let bars: Vec<_> = drawing
        .bars
        .iter()
        .map(|bar| (bar.look, bar.width.units()))
        .collect();

    assert!((bars[1].1 / bars[0].1 - 3.0).abs() < 0.01, "{bars:?}");
    assert_eq!(
        bars.iter().map(|bar| bar.0).collect::<Vec<_>>(),
        ["outlined", "solid", "solid"]
    );
    assert_eq!(bars[2].1, 0.0);
}

#[test]
fn the_first_row_with_both_values_names_the_years_of_its_shapes() {
    let dot = |n: i64| Ok(ChartValue::new(Decimal::from(n), n.to_string()));
    let row = |from, to| DotsRow { label: "Ряд".to_owned(), from, to, joined: true };

    let rows = vec![
        row(Err("no-data"), dot(5)),
        row(dot(8), dot(9)),
        row(dot(9), dot(1)),
    ];

    let drawing = Dots {
        years: ("2016".to_owned(), "2017".to_owned()),
        rows,
    }
    .draw()
    .expect("dots");
    check(&drawing);
    let years: Vec<_> = drawing
        .labels
        .iter()
        .filter(|l| l.role == "year")
        .map(|l| l.rows[0].text.as_str())
        .collect();

    assert_eq!(years, ["2016", "2017"]);
    assert_eq!(
        drawing
            .marks
            .iter()
            .map(|mark| mark.shape)
            .collect::<Vec<_>>()[0],
        "diamond"
    );
    let ends: Vec<&str> = drawing
        .marks
        .iter()
        .skip(3)
        .map(|mark| mark.shape)
        .collect();

    assert_eq!(ends, ["diamond", "circle"], "from left to right");
}

#[test]
fn panels_of_one_basis_share_their_scale_and_others_do_not() {
    let panels = || {
        [10, 100].map(|n| Panel {
            title: "Т".to_owned(),
            points: vec![year(2016, n), year(2017, n)],
        })
    };

    let rise = |shared| {
        let drawing = Multiples { panels: panels().to_vec(), shared }
            .draw()
            .expect("multiples");
        check(&drawing);
        let axis: Vec<f64> = drawing
            .guides
            .iter()
            .filter(|g| g.role == "axis")
            .map(|g| g.y1.units())
            .collect();

        [
            axis[0] - drawing.marks[0].y.units(),
            axis[1] - drawing.marks[2].y.units(),
        ]
    };
    assert_eq!(rise(false)[0], rise(false)[1]);
    assert!((rise(true)[1] / rise(true)[0] - 10.0).abs() < 0.2);
}
