//! What the organisers of an edition recommend.

use schemars::JsonSchema;
use serde::Serialize;

use crate::view::context::Context;
use crate::view::edition::head::Head;
use crate::view::practice::points::{PointView, point};

/// Content of `/2017/growth-points/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GrowthPoints {
    edition: Head,
    points: Vec<PointView>,
}

pub(in crate::view) fn growth_points(cx: Context, id: &str, head: Head) -> GrowthPoints {
    GrowthPoints {
        edition: head,
        points: cx
            .site
            .growth_points_of_edition(id)
            .map(|p| point(cx, p))
            .collect(),
    }
}
