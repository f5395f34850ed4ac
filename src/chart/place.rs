//! Where the value of a point stands: beside its mark, off the line, and never upon another label.

use super::Anchor;
use super::geometry::{Interval, Segment, Spot, TextBox};
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
    /// Other labels, which it must not touch.
    pub labels: &'a [TextBox],
    /// Marks, which it should not touch.
    pub marks: &'a [Spot],
    /// Lines, which it should not cross.
    pub segments: &'a [Segment],
    /// The left and the right edge of the canvas.
    pub edges: Interval,
    /// The height of the axis, which a label below its mark must not cross.
    pub axis: f64,
}

/// A place for a label.
#[derive(Debug, Clone, Copy)]
pub(super) struct LabelPlace {
    /// Left edge and baseline.
    pub at: Spot,
    /// Whether it is so far off that a leader must lead to it.
    pub far: bool,
}

/// A place that is considered, and how bad it is before anything is in its way.
struct Candidate {
    baseline: f64,
    cost: usize,
    far: bool,
}

/// The best place for `words` at a mark: above, below, else higher up until there is room.
pub(super) fn place(words: &UnplacedText, mark: Spot, around: &Around) -> LabelPlace {
    let x = (mark.x - words.width() / 2.0)
        .min(around.edges.to - words.width())
        .max(around.edges.from);

    // A label takes the room of at most two steps, so one of these steps is free.
    let steps = 2 * around.labels.len() + 1;
    let candidates = [above(mark, 0), below(mark)]
        .into_iter()
        .chain((1..=steps).map(|step| above(mark, step)));
    let mut best: Option<(usize, LabelPlace)> = None;

    for Candidate { baseline, cost, far } in candidates {
        // Obstacles only add to the cost, so this candidate cannot win any more.
        if best.is_some_and(|(least, _)| least <= cost) {
            continue;
        }

        let room = words.room(Anchor::Start, Spot { x, y: baseline });
        let is_below = baseline > mark.y;

        if around.labels.iter().any(|label| label.overlaps(&room))
            || (is_below && room.bottom > around.axis)
        {
            continue;
        }

        let cost = cost
            + 6 * touched(&room, around.marks, mark)
            + 3 * crossed(&room, around.segments);
        if best.is_none_or(|(least, _)| cost < least) {
            let at = Spot { x, y: baseline };
            best = Some((cost, LabelPlace { at, far }));
        }
    }

    match best {
        Some((_, place)) => place,
        None => LabelPlace {
            at: Spot { x, y: above(mark, steps).baseline },
            far: true,
        },
    }
}

fn above(mark: Spot, step: usize) -> Candidate {
    Candidate {
        baseline: mark.y - ABOVE - step as f64 * LINE,
        cost: 4 * step,
        far: step > 0,
    }
}

fn below(mark: Spot) -> Candidate {
    Candidate {
        baseline: mark.y + BELOW + ASCENT,
        cost: 1,
        far: false,
    }
}

/// How many marks other than its own a label would touch.
fn touched(room: &TextBox, marks: &[Spot], own: Spot) -> usize {
    let around = |mark: &Spot| TextBox {
        left: mark.x - MARK,
        right: mark.x + MARK,
        top: mark.y - MARK,
        bottom: mark.y + MARK,
    };

    marks
        .iter()
        .filter(|mark| **mark != own && around(mark).overlaps(room))
        .count()
}

/// How many lines a label would lie on.
fn crossed(room: &TextBox, segments: &[Segment]) -> usize {
    segments
        .iter()
        .filter(|segment| segment.crosses(room))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::LabelRole;

    const MARK_AT: Spot = Spot { x: 100.0, y: 80.0 };

    fn placed(labels: &[TextBox], segments: &[Segment]) -> LabelPlace {
        let around = Around {
            labels,
            marks: &[],
            segments,
            edges: Interval { from: 0.0, to: 360.0 },
            axis: 150.0,
        };
        place(
            &UnplacedText::line(LabelRole::Value, "176"),
            MARK_AT,
            &around,
        )
    }

    #[test]
    fn a_label_stands_above_its_mark() {
        let free = placed(&[], &[]);
        assert!(free.at.y < MARK_AT.y && !free.far);
    }

    #[test]
    fn a_label_keeps_off_the_line() {
        let rising = Segment {
            from: MARK_AT,
            to: Spot { x: 110.0, y: 20.0 },
        };
        assert!(placed(&[], &[rising]).at.y > MARK_AT.y);
    }

    #[test]
    fn a_label_keeps_off_other_labels() {
        let taken = TextBox {
            left: 90.0,
            right: 110.0,
            top: 60.0,
            bottom: 100.0,
        };
        let place = placed(&[taken], &[]);
        assert!(place.at.y < taken.top && place.far);
    }
}
