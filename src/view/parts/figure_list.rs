//! Tables of figures: a source that all rows share is named once, and bars are as long as the values.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::view::parts::figures::{FigureView, SourceMark};

/// Figures of one table. A source that all of them share is named once.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct FigureList {
    rows: Vec<FigureView>,
    source: Option<SourceMark>,
    /// The edition since which changes are told; absent where none are.
    since: Option<String>,
    /// Whether one of them has been counted from a whole roster.
    counted: bool,
}

impl FigureList {
    /// The same figures with changes since an edition.
    pub(in crate::view) fn since(mut self, edition: Option<String>) -> Self {
        self.since = edition;
        self
    }

    pub(in crate::view) fn has_values(&self) -> bool {
        self.rows.iter().any(FigureView::has_value)
    }

    pub(in crate::view) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// The source that all `marks` name; `None` if they differ or there is none.
pub(in crate::view) fn shared_source<'a>(
    mut marks: impl Iterator<Item = Option<&'a SourceMark>>,
) -> Option<SourceMark> {
    let first = marks.next()??;
    marks.all(|mark| mark == Some(first)).then(|| first.clone())
}

/// A table of figures: each gets its bar, and a shared source is taken out.
pub(in crate::view) fn with_bars(figures: Vec<FigureView>) -> FigureList {
    with_source(bars(figures))
}

/// Figures with the source that all of them share taken out.
fn with_source(mut rows: Vec<FigureView>) -> FigureList {
    let source = shared_source(rows.iter().map(|row| row.source.as_ref()));
    if source.is_some() {
        for row in &mut rows {
            row.source = None;
        }
    }

    FigureList {
        counted: rows.iter().any(|row| row.counted),
        rows,
        source,
        since: None,
    }
}

/// Figures side by side: a document that all of them come from is named once, whatever its section.
pub(in crate::view) fn side_by_side(mut rows: Vec<FigureView>) -> FigureList {
    let whole = |mark: &SourceMark| SourceMark { section: None, ..mark.clone() };
    let marks: Vec<Option<SourceMark>> = rows
        .iter()
        .map(|row| row.source.as_ref().map(whole))
        .collect();

    if shared_source(marks.iter().map(Option::as_ref)).is_some() {
        for (row, mark) in rows.iter_mut().zip(marks) {
            row.source = mark;
        }
    }

    with_source(rows)
}

/// The documents that known figures come from, each once, without their sections.
pub(in crate::view) fn documents<'a>(
    figures: impl IntoIterator<Item = &'a FigureView>,
) -> Vec<SourceMark> {
    let known = figures.into_iter().filter(|f| f.has_value());
    let mut found: Vec<SourceMark> = Vec::new();

    for mark in known.filter_map(|f| f.source.as_ref()) {
        if !found.iter().any(|other| other.href == mark.href) {
            found.push(SourceMark { section: None, ..mark.clone() });
        }
    }

    found
}

fn bars(mut figures: Vec<FigureView>) -> Vec<FigureView> {
    let longest = figures
        .iter()
        .filter_map(|f| f.exact)
        .max()
        .filter(|longest| !longest.is_zero());

    if let Some(longest) = longest {
        for figure in &mut figures {
            let length = figure
                .exact
                .map(|value| (value * Decimal::ONE_HUNDRED / longest).round());
            figure.bar = length.and_then(|length| u32::try_from(length).ok());
        }
    }

    figures
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Missing;

    fn figure(exact: Option<i64>, source: &str) -> FigureView {
        let mark = SourceMark {
            title: source.to_owned(),
            href: format!("/sources/{source}/"),
            section: None,
            primary: true,
        };
        let mut figure = FigureView::absent(String::new(), Missing::NoData);
        figure.exact = exact.map(Decimal::from);
        figure.source = Some(mark);

        figure
    }

    #[test]
    fn bars_are_shares_of_the_longest() {
        let list = with_bars(vec![
            figure(Some(30), "a"),
            figure(None, "a"),
            figure(Some(40), "b"),
        ]);
        let lengths: Vec<_> = list.rows.iter().map(|row| row.bar).collect();
        assert_eq!(lengths, [Some(75), None, Some(100)]);
    }

    #[test]
    fn only_zeros_have_no_bars() {
        let list = with_bars(vec![figure(Some(0), "a")]);
        assert_eq!(list.rows[0].bar, None);
    }

    #[test]
    fn a_shared_source_is_named_once() {
        let list = with_bars(vec![figure(Some(1), "a"), figure(Some(2), "a")]);
        assert!(list.source.is_some());
        assert!(list.rows.iter().all(|row| row.source.is_none()));

        let list = with_bars(vec![figure(Some(1), "a"), figure(Some(2), "b")]);
        assert!(list.source.is_none());
        assert!(list.rows.iter().all(|row| row.source.is_some()));
    }
}
