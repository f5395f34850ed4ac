//! Places, lines and rectangles in units of the canvas, before they are rounded for the drawing.

/// A place on the sheet: `x` from the left, `y` from above.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    pub x: f64,
    pub y: f64,
}

/// A straight line between two places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Segment {
    pub from: Spot,
    pub to: Spot,
}

/// A stretch of one axis; it may run backwards.
#[derive(Debug, Clone, Copy)]
pub(super) struct Interval {
    pub from: f64,
    pub to: f64,
}

/// A rectangle that is kept for a text.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TextBox {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Segment {
    /// A level line at height `y`.
    pub(super) fn level(y: f64, x: Interval) -> Self {
        Self {
            from: Spot { x: x.from, y },
            to: Spot { x: x.to, y },
        }
    }

    /// An upright line at `x`.
    pub(super) fn upright(x: f64, y: Interval) -> Self {
        Self {
            from: Spot { x, y: y.from },
            to: Spot { x, y: y.to },
        }
    }

    /// Whether the line touches a rectangle: what is left of it after clipping at each pair of edges (Liang–Barsky).
    pub(super) fn crosses(&self, room: &TextBox) -> bool {
        let (from, to) = (self.from, self.to);
        let mut left = Interval { from: 0.0, to: 1.0 };

        for (start, step, low, high) in [
            (from.x, to.x - from.x, room.left, room.right),
            (from.y, to.y - from.y, room.top, room.bottom),
        ] {
            if step == 0.0 {
                if start < low || start > high {
                    return false;
                }
                continue;
            }

            let (enter, leave) = ((low - start) / step, (high - start) / step);
            left.from = left.from.max(enter.min(leave));
            left.to = left.to.min(enter.max(leave));
        }

        left.from <= left.to
    }
}

impl TextBox {
    /// Whether two rectangles share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        const EDGE: f64 = 0.1;
        self.left < other.right - EDGE
            && other.left < self.right - EDGE
            && self.top < other.bottom - EDGE
            && other.top < self.bottom - EDGE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_crosses_a_box() {
        let room = TextBox {
            left: 10.0,
            right: 20.0,
            top: 10.0,
            bottom: 20.0,
        };
        let crosses = |x1, y1, x2, y2| {
            let segment = Segment {
                from: Spot { x: x1, y: y1 },
                to: Spot { x: x2, y: y2 },
            };
            segment.crosses(&room)
        };

        assert!(crosses(0.0, 0.0, 30.0, 30.0), "from corner to corner");
        assert!(crosses(15.0, 0.0, 15.0, 12.0), "ends inside");
        assert!(!crosses(0.0, 25.0, 30.0, 25.0), "below");
        assert!(!crosses(0.0, 0.0, 9.0, 30.0), "to the left");
    }
}
