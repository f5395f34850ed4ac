//! When a measure of a roadmap is due, in words: «до мая 2020 г.», «в мае 2020 г.», «весь срок программы».

use jiff::civil::Date as Day;
use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{DueStanding, MeasureStanding};
use crate::schema::Due;
use crate::view::context::Context;

/// When a measure is due, each date in the form that its words want.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(super) struct DueView {
    /// The last day, in the form that stands after “by”.
    by: Option<String>,
    range: Option<DueRange>,
    /// Both ends of the time, where they are the same: «в мае 2020 г.».
    when: Option<String>,
    /// The first day, in the form that stands after “from”.
    since: Option<String>,
    throughout: bool,
    least: Option<String>,
    what: Option<String>,
    /// When it was done.
    done: Option<String>,
    /// `passed` or `ahead`, where that is not the state of the whole measure.
    own: Option<&'static str>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct DueRange {
    from: String,
    to: String,
}

pub(super) fn due_view(cx: Context, due: &Due, standing: MeasureStanding) -> DueView {
    let both = due.from.zip(due.to);
    let range = both.filter(|(from, to)| from.0 != to.0);
    let once = both.filter(|(from, to)| from.0 == to.0);
    // An end without a beginning is a last day like any other.
    let last = due.by.or(due.to.filter(|_| due.from.is_none()));
    let first = due.from.filter(|_| due.to.is_none());
    let own = match DueStanding::of(due, today(cx)) {
        found @ (DueStanding::Passed | DueStanding::Ahead) => Some(found.word()),
        DueStanding::Done | DueStanding::Throughout => None,
    };

    DueView {
        done: due.done.map(|date| date.0.when(cx.lang)),
        own: own.filter(|_| standing == MeasureStanding::Partly),
        by: last.map(|date| date.0.after_word(cx.lang)),
        range: range.map(|(from, to)| DueRange {
            from: from.0.format(cx.lang),
            to: to.0.format(cx.lang),
        }),
        when: once.map(|(date, _)| date.0.when(cx.lang)),
        since: first.map(|date| date.0.after_word(cx.lang)),
        throughout: due.throughout,
        least: due.least.clone(),
        what: due.what.clone(),
    }
}

pub(super) fn today(cx: Context) -> Day {
    cx.site.config.as_of.0.latest()
}
