//! Where the value of a point stands: beside its mark, off the line, and never upon another label.

use super::TextBox;
use super::sheet::UnplacedText;
use super::text::{ASCENT, LINE};

/// From a mark to the label above it, and below.
const ABOVE: f64 = 8.0;
const BELOW: f64 = 7.0;
/// Half of the room of a mark.
const MARK: f64 = 4.5;

/// What a label has to keep clear of.
#[derive(Debug)]
pub(super) struct Around<'a> {
    /// Rooms of other labels, which it must not touch.
    pub labels: &'a [TextBox],
    /// Marks and lines, which it should not touch.
    pub marks: &'a [(f64, f64)],
    /// Ends of lines.
    pub segments: &'a [[(f64, f64); 2]],
    /// Left and right edge of the canvas, and the axis that it must not cross.
    pub bounds: (f64, f64, f64),
}

/// A place for a label.
#[derive(Debug, Clone, Copy)]
pub(super) struct LabelPlace {
    /// Left edge and baseline.
    pub at: (f64, f64),
    /// Whether it is so far off that a leader must lead to it.
    pub far: bool,
}

/// The best place for `words` at a mark: above, below, else higher up until there is room.
pub(super) fn place(
    words: &UnplacedText,
    (x, y): (f64, f64),
    around: &Around,
) -> LabelPlace {
    let (left, right, axis) = around.bounds;
    let start = (x - words.width() / 2.0)
        .min(right - words.width())
        .max(left);
    let above = |step: usize| (y - ABOVE - step as f64 * LINE, 4 * step, step > 0);
    let below = (y + BELOW + ASCENT, 1, false);
    // A label takes the room of at most two steps, so one of these steps is free.
    let steps = 2 * around.labels.len() + 1;
    let candidates = [above(0), below].into_iter().chain((1..=steps).map(above));
    let mut best: Option<(usize, LabelPlace)> = None;

    for (baseline, cost, far) in candidates {
        if best.is_some_and(|(least, _)| least <= cost) {
            continue;
        }

        let room = words.room("start", start, baseline);
        if around.labels.iter().any(|label| label.overlaps(&room))
            || (cost == 1 && room.bottom > axis)
        {
            continue;
        }

        let cost = cost
            + 6 * touched(&room, around.marks, (x, y))
            + 3 * crossed(&room, around.segments);
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, LabelPlace { at: (start, baseline), far }));
        }
    }

    best.map_or(
        LabelPlace { at: (start, above(steps).0), far: true },
        |(_, place)| place,
    )
}

fn touched(room: &TextBox, marks: &[(f64, f64)], own: (f64, f64)) -> usize {
    let mark = |(x, y): (f64, f64)| TextBox {
        left: x - MARK,
        right: x + MARK,
        top: y - MARK,
        bottom: y + MARK,
    };
    marks
        .iter()
        .filter(|other| **other != own && mark(**other).overlaps(room))
        .count()
}

fn crossed(room: &TextBox, segments: &[[(f64, f64); 2]]) -> usize {
    segments
        .iter()
        .filter(|segment| crosses(room, **segment))
        .count()
}

/// Whether a line runs through a room: what is left of it after cutting at each edge.
pub(super) fn crosses(room: &TextBox, [(x1, y1), (x2, y2)]: [(f64, f64); 2]) -> bool {
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for (start, step, low, high) in [
        (x1, x2 - x1, room.left, room.right),
        (y1, y2 - y1, room.top, room.bottom),
    ] {
        if step == 0.0 {
            if start < low || start > high {
                return false;
            }
            continue;
        }

        let (enter, leave) = ((low - start) / step, (high - start) / step);
        from = from.max(enter.min(leave));
        to = to.min(enter.max(leave));
    }

    from <= to
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(labels: &[TextBox], segments: &[[(f64, f64); 2]]) -> LabelPlace {
        let around = Around {
            labels,
            marks: &[],
            segments,
            bounds: (0.0, 360.0, 150.0),
        };
        place(&UnplacedText::line("value", "176"), (100.0, 80.0), &around)
    }

    #[test]
    fn a_label_stands_above_its_mark_below_it_or_higher_up() {
        let free = of(&[], &[]);
        assert!(free.at.1 < 80.0 && !free.far);
        let rising = [[(100.0, 80.0), (110.0, 20.0)]];
        assert!(of(&[], &rising).at.1 > 80.0, "off the line");
        let taken = [TextBox { left: 90.0, right: 110.0, top: 60.0, bottom: 100.0 }];

        assert!(
            of(&taken, &[]).at.1 < 60.0 && of(&taken, &[]).far,
            "clear of another label"
        );
    }

    #[test]
    fn a_line_crosses_what_it_runs_through_only() {
        let room = TextBox { left: 10.0, right: 20.0, top: 10.0, bottom: 20.0 };

        assert!(
            crosses(&room, [(0.0, 0.0), (30.0, 30.0)])
                && crosses(&room, [(15.0, 0.0), (15.0, 12.0)])
        );
        assert!(
            !crosses(&room, [(0.0, 25.0), (30.0, 25.0)])
                && !crosses(&room, [(0.0, 0.0), (9.0, 30.0)])
        );
    }
}
