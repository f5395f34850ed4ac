//! What every chart promises, whatever is put into it: room for each text, nothing off the canvas, nothing made up.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{
    Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest,
};

use super::*;

mod examples;

/// What holds for every drawing.
fn check(drawing: &Drawing) {
    check_labels(drawing);
    check_shapes(drawing);
}

/// Every text has its room on the canvas, and none covers another.
fn check_labels(drawing: &Drawing) {
    let (width, height) = (drawing.width.units(), drawing.height.units());
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
}

/// Everything else lies on the canvas.
fn check_shapes(drawing: &Drawing) {
    let (width, height) = (drawing.width.units(), drawing.height.units());
    let on = |x: Coord, y: Coord| {
        (-0.1..=width + 0.1).contains(&x.units())
            && (-0.1..=height + 0.1).contains(&y.units())
    };

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
    fn slopes_plot_what_is_known(slope in slope()) {
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
        prop_assert_eq!(drawing.labels.iter().filter(|l| l.role == LabelRole::Name).count(), shown);
        prop_assert_eq!(drawing.labels.iter().filter(|l| l.role == LabelRole::Value).count(), ends);
    }

    #[test]
    fn bars_plot_what_is_known(bars in bars()) {
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
    fn dots_join_what_is_comparable(dots in dots()) {
        let Some(drawing) = dots.draw() else {
            prop_assert!(dots.rows.is_empty());
            return Ok(());
        };
        check(&drawing);
        let both = |row: &&DotsRow| row.from.is_ok() && row.to.is_ok();
        let joined = dots.rows.iter().filter(both).filter(|row| row.joined).count();
        prop_assert_eq!(drawing.guides.iter().filter(|guide| guide.role == GuideRole::Link).count(), joined);
        let known = dots.rows.iter().flat_map(|row| [&row.from, &row.to]).filter(|value| value.is_ok()).count();
        prop_assert_eq!(drawing.marks.len(), known);
    }

    #[test]
    fn lines_join_known_neighbours(points in points()) {
        let known = points.iter().filter(|point| point.amount.is_some()).count();
        let Some(drawing) = (LineChart { points: points.clone() }).draw() else {
            prop_assert_eq!(known, 0);
            return Ok(());
        };
        check(&drawing);
        prop_assert_eq!(drawing.marks.len(), known);
        prop_assert_eq!(drawing.labels.iter().filter(|label| label.role == LabelRole::Value).count(), known);
        let sorted = line::sorted(&points);
        let joined = sorted.windows(2).filter(|pair| {
            pair[0].amount.is_some() && pair[1].amount.is_some() && pair[1].before == Joint::Line
        });
        let drawn: usize = drawing.lines.iter().map(|line| line.points.len() - 1).sum();
        prop_assert_eq!(drawn, joined.count());
    }

    #[test]
    fn multiples_title_every_panel(multiples in multiples()) {
        let Some(drawing) = multiples.draw() else {
            prop_assert!(multiples.panels.iter().all(|p| p.points.is_empty())
                || multiples.panels.iter().any(|p| p.points.iter().all(|point| point.amount.is_none())));
            return Ok(());
        };
        check(&drawing);
        prop_assert_eq!(drawing.labels.iter().filter(|label| label.role == LabelRole::Title).count(), multiples.panels.len());
    }

    #[test]
    fn a_spark_has_no_text(points in points()) {
        let Some(drawing) = spark(&points) else { return Ok(()) };
        check(&drawing);
        prop_assert!(drawing.labels.is_empty());
    }

    #[test]
    fn drawings_are_deterministic(slope in slope(), points in points()) {
        let drawn = || serde_json::to_string(&(slope.draw(), LineChart { points: points.clone() }.draw())).expect("JSON");
        prop_assert_eq!(drawn(), drawn());
    }
}
