//! Charts of a few known values.

use super::*;

fn whole(n: i64) -> Option<ChartValue> {
    Some(ChartValue::new(Decimal::from(n), n.to_string()))
}

fn year(year: i16, n: i64) -> Point {
    Point { year, amount: whole(n), before: Joint::Line }
}

fn years() -> (String, String) {
    ("2016".to_owned(), "2017".to_owned())
}

/// A line of a slope between 2016 and 2017.
fn slope_line(label: &str, from: Option<i64>, to: Option<i64>) -> SlopeLine {
    SlopeLine {
        label: label.to_owned(),
        from: from.and_then(whole),
        to: to.and_then(whole),
        emphasis: false,
    }
}

/// The drawing of a slope, which keeps all promises.
fn slope(lines: Vec<SlopeLine>) -> Drawing {
    checked(Slope { years: years(), lines }.draw())
}

fn line_chart(points: &[Point]) -> Drawing {
    checked(LineChart { points: points.to_vec() }.draw())
}

fn checked(drawing: Option<Drawing>) -> Drawing {
    let drawing = drawing.expect("a drawing");
    check(&drawing);
    drawing
}

fn label<'a>(drawing: &'a Drawing, text: &str) -> &'a ChartLabel {
    drawing
        .labels
        .iter()
        .find(|label| label.rows[0].text == text)
        .expect(text)
}

/// The first lines of all labels of a kind, as they are drawn.
fn texts(drawing: &Drawing, role: LabelRole) -> Vec<&str> {
    drawing
        .labels
        .iter()
        .filter(|label| label.role == role)
        .map(|label| label.rows[0].text.as_str())
        .collect()
}

fn guides(drawing: &Drawing, role: GuideRole) -> Vec<&Guide> {
    drawing
        .guides
        .iter()
        .filter(|guide| guide.role == role)
        .collect()
}

#[test]
fn one_known_end_is_a_lone_mark() {
    let drawing = slope(vec![
        slope_line("Южный", Some(13), Some(31)),
        slope_line("Крымский", Some(2), None),
    ]);
    assert_eq!((drawing.marks.len(), drawing.lines.len()), (3, 1));

    let (name, mark) = (label(&drawing, "Крымский"), &drawing.marks[2]);
    let gap = name.x.units() - mark.x.units();
    assert!((0.0..12.0).contains(&gap), "beside its mark: {gap}");
}

#[test]
fn a_lone_name_gives_way_to_lines() {
    let drawing = slope(vec![
        slope_line("Южный", Some(13), Some(1)),
        slope_line("Сибирский", Some(1), Some(8)),
        slope_line("Крымский", Some(2), None),
    ]);
    assert!(
        label(&drawing, "Крымский").x < label(&drawing, "2").x,
        "left of the values of 2016"
    );
}

#[test]
fn names_follow_the_last_values() {
    let drawing = slope(vec![
        slope_line("Южный", Some(13), Some(1)),
        slope_line("Сибирский", Some(1), Some(8)),
    ]);
    assert!(label(&drawing, "Южный").x > label(&drawing, "1").x);
    assert_eq!(label(&drawing, "8").anchor, Anchor::End);
}

#[test]
fn only_moved_labels_have_leaders() {
    let leaders = |ends: &[(i64, i64)]| {
        let lines = ends
            .iter()
            .map(|(from, to)| slope_line("А", Some(*from), Some(*to)))
            .collect();
        guides(&slope(lines), GuideRole::Leader).len()
    };

    assert_eq!(leaders(&[(1, 9), (9, 1)]), 0);
    assert_eq!(leaders(&[(7, 9), (7, 1)]), 2);
    assert_eq!(leaders(&[(0, 0)]), 0);
}

#[test]
fn a_slope_has_at_most_twenty_lines() {
    let of = |count: usize| {
        let line = slope_line("Дальневосточный", Some(5), Some(5));
        Slope { years: years(), lines: vec![line; count] }.draw()
    };

    checked(of(MOST_LINES));
    assert!(of(MOST_LINES + 1).is_none());
    assert!(of(0).is_none());
}

#[test]
fn the_axis_of_years_is_in_scale() {
    let drawing = line_chart(&[year(2010, 100), year(2012, 120), year(2018, 180)]);
    let x: Vec<f64> = drawing.marks.iter().map(|mark| mark.x.units()).collect();
    assert!(((x[2] - x[0]) / (x[1] - x[0]) - 4.0).abs() < 0.02, "{x:?}");
}

#[test]
fn years_are_named_while_they_fit() {
    let all: Vec<Point> = (1990..=2020).map(|y| year(y, 5)).collect();
    let drawing = line_chart(&all);
    let years = texts(&drawing, LabelRole::Year);
    assert!(years.starts_with(&["2020", "1990"]), "{years:?}");
    assert!((6..20).contains(&years.len()), "{years:?}");
}

/// An inexact value, a gap and a break.
fn interrupted() -> Vec<Point> {
    let inexact =
        whole(50).map(|amount| ChartValue { qualifier: Some("more-than"), ..amount });
    vec![
        Point { amount: inexact, ..year(2010, 50) },
        year(2011, 60),
        Point { amount: None, ..year(2012, 0) },
        year(2013, 70),
        Point { before: Joint::Break, ..year(2014, 80) },
    ]
}

#[test]
fn a_line_stops_at_gaps_and_breaks() {
    let drawing = line_chart(&interrupted());
    let lengths: Vec<usize> = drawing.lines.iter().map(|l| l.points.len()).collect();
    assert_eq!(lengths, [2]);
    assert_eq!(guides(&drawing, GuideRole::Break).len(), 1);
    assert_eq!(
        texts(&drawing, LabelRole::Year).len(),
        5,
        "the unknown year is named"
    );
}

#[test]
fn inexact_values_are_hollow() {
    let drawing = line_chart(&interrupted());
    let hollow: Vec<bool> = drawing.marks.iter().map(|mark| mark.hollow).collect();
    assert_eq!(hollow, [true, false, false, false]);
}

#[test]
fn a_spark_marks_lone_points() {
    let small = checked(spark(&interrupted()));
    assert_eq!((small.lines.len(), small.marks.len()), (1, 2));
}

#[test]
fn bars_start_at_zero() {
    let value = |n: i64| Ok(ChartValue::new(Decimal::from(n), n.to_string()));
    let row = |label: &str, values: [Result<ChartValue, &'static str>; 2]| BarsRow {
        label: label.to_owned(),
        values: values.to_vec(),
    };
    let chart = Bars {
        series: vec!["2016".to_owned(), "2017".to_owned()],
        rows: vec![
            row("Южный", [value(10), value(30)]),
            row("Сибирский", [Err("no-data"), value(0)]),
        ],
    };

    let drawing = checked(chart.draw());
    let widths: Vec<f64> = drawing.bars.iter().map(|bar| bar.width.units()).collect();
    assert!((widths[1] / widths[0] - 3.0).abs() < 0.01, "{widths:?}");
    assert_eq!(widths[2], 0.0);

    let looks: Vec<BarLook> = drawing.bars.iter().map(|bar| bar.look).collect();
    assert_eq!(looks, [BarLook::Outlined, BarLook::Solid, BarLook::Solid]);
}

fn dots() -> Drawing {
    let value = |n: i64| Ok(ChartValue::new(Decimal::from(n), n.to_string()));
    let row = |from, to| DotsRow {
        label: "Ряд".to_owned(),
        from,
        to,
        joined: true,
    };
    let rows = vec![
        row(Err("no-data"), value(5)),
        row(value(8), value(9)),
        row(value(9), value(1)),
    ];

    checked(Dots { years: years(), rows }.draw())
}

#[test]
fn the_first_full_row_names_the_years() {
    assert_eq!(texts(&dots(), LabelRole::Year), ["2016", "2017"]);
}

#[test]
fn the_second_year_is_a_diamond() {
    let drawing = dots();
    let shapes: Vec<MarkShape> = drawing.marks.iter().map(|mark| mark.shape).collect();
    assert_eq!(shapes[0], MarkShape::Diamond);
    assert_eq!(
        shapes[3..],
        [MarkShape::Diamond, MarkShape::Circle],
        "from left to right"
    );
}

#[test]
fn panels_share_a_scale_on_demand() {
    let rise = |shared| {
        let panels = [10, 100].map(|n| Panel {
            title: "Т".to_owned(),
            points: vec![year(2016, n), year(2017, n)],
        });
        let drawing = checked(Multiples { panels: panels.to_vec(), shared }.draw());
        let axes = guides(&drawing, GuideRole::Axis);

        [(0, 0), (1, 2)]
            .map(|(axis, mark)| axes[axis].y1.units() - drawing.marks[mark].y.units())
    };

    let own = rise(false);
    assert_eq!(own[0], own[1]);

    let shared = rise(true);
    assert!((shared[1] / shared[0] - 10.0).abs() < 0.2, "{shared:?}");
}
