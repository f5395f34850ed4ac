//! Numbers as pages show them: with unit, qualifier, source, share, and what other sources say.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use super::change::ChangeView;
use crate::lang::number;
use crate::route::Route;
use crate::schema::{Figure, Headline, Indicator, Missing, Number, Qualifier, SourceRef};

/// A source as it is named beside what rests on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceMark {
    title: String,
    href: String,
    section: Option<String>,
    primary: bool,
}

/// A number with its unit, in the forms that a template needs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Quantity {
    /// «12 345»
    pub(super) text: String,
    /// «участников», in the language of the content; empty where the number has no unit word.
    unit: String,
    /// Word for «более», «почти».
    pub(super) qualifier: Option<&'static str>,
}

/// A figure with everything that has to stand beside it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FigureView {
    pub(super) label: String,
    /// What is counted of which edition: a permanent name for an anchor; absent for a figure without a record.
    anchor: Option<String>,
    link: Option<String>,
    quantity: Option<Quantity>,
    missing: Option<&'static str>,
    /// Share of the total in per cent, one decimal; only where the total has the same basis.
    share: Option<String>,
    /// Length of a bar in per cent of the longest of its list.
    bar: Option<u32>,
    /// Since an earlier edition.
    change: Option<ChangeView>,
    #[serde(skip)]
    exact: Option<Decimal>,
    source: Option<SourceMark>,
    note: Option<String>,
    also: Vec<ObservationView>,
}

/// What another source says.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ObservationView {
    quantity: Quantity,
    source: Option<SourceMark>,
    note: Option<String>,
}

/// A result of a practice.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ResultView {
    indicator: String,
    value: Option<Quantity>,
    before: Option<Quantity>,
    after: Option<Quantity>,
    period: Option<String>,
    note: Option<String>,
}

impl Context<'_> {
    pub(super) fn source_mark(self, reference: &SourceRef) -> Option<SourceMark> {
        let source = self.site.source(reference)?;
        Some(SourceMark {
            title: source.title.clone(),
            href: self.href(&Route::Source(source.id.to_string())),
            section: reference.section.clone(),
            primary: source.rank == crate::schema::SourceRank::Primary,
        })
    }

    pub(super) fn quantity(
        self,
        value: Number,
        unit: &str,
        qualifier: Option<Qualifier>,
    ) -> Quantity {
        let word = self.site.unit_form(value, unit, qualifier);
        Quantity {
            text: number::format(value.0, self.lang),
            unit: word.to_owned(),
            qualifier: qualifier.map(Qualifier::word),
        }
    }

    /// A figure under `label`; `total` gives the share.
    pub(super) fn figure(
        self,
        figure: &Figure,
        label: String,
        total: Option<Decimal>,
    ) -> FigureView {
        let unit = self
            .site
            .measures
            .get(&figure.measure)
            .map_or("", |m| m.unit.as_str());
        let value = figure.value.as_ref().map(|v| v.value);
        let share = value
            .zip(total)
            .filter(|(_, total)| !total.is_zero())
            .map(|(v, total)| v.0 * Decimal::ONE_HUNDRED / total);

        FigureView {
            quantity: value.map(|v| self.quantity(v, unit, figure.qualifier)),
            label,
            anchor: Some(anchor(figure)),
            link: None,
            missing: figure.missing.map(|m| m.word()),
            share: share.map(|share| number::format(share.round_dp(1), self.lang)),
            bar: None,
            change: None,
            exact: value.map(|v| v.0),
            source: self.source_mark(&figure.source),
            note: figure.note.as_ref().map(|note| note.value.clone()),
            also: figure
                .also
                .iter()
                .map(|o| ObservationView {
                    quantity: self.quantity(o.value.value, unit, o.qualifier),
                    source: self.source_mark(&o.source),
                    note: o.note.clone(),
                })
                .collect(),
        }
    }

    /// A headline number of a programme.
    pub(super) fn headline(self, headline: &Headline, source: &SourceRef) -> FigureView {
        let date = headline.date.map(|date| date.0.format(self.lang));
        let note = [date, headline.note.clone()]
            .into_iter()
            .flatten()
            .reduce(|date, note| format!("{}. {note}", date.trim_end_matches('.')));

        FigureView {
            quantity: Some(self.quantity(
                headline.value.value,
                &headline.unit,
                headline.qualifier,
            )),
            missing: None,
            source: self.source_mark(headline.source.as_ref().unwrap_or(source)),
            note,
            ..FigureView::absent(headline.label.clone(), Missing::NoData)
        }
    }

    /// A unit by its name: «специалистов», «%».
    pub(super) fn unit_name(self, unit: &str) -> String {
        self.site
            .units
            .get(unit)
            .map_or(unit, |forms| &forms.many)
            .to_owned()
    }

    /// The figure of the whole of an edition, under the name of its measure.
    pub(super) fn total(self, edition: &str, measure: &str) -> Option<FigureView> {
        let figure = self.site.total(edition, measure)?;
        Some(self.figure(figure, self.site.measures.get(measure)?.title.clone(), None))
    }

    pub(super) fn result(self, result: &Indicator) -> ResultView {
        let quantity = |value: Option<Number>| {
            value.map(|v| self.quantity(v, &result.unit, result.qualifier))
        };
        ResultView {
            indicator: result.indicator.value.clone(),
            value: quantity(result.value),
            before: quantity(result.before),
            after: quantity(result.after),
            period: result.period.clone(),
            note: result.note.clone(),
        }
    }
}

/// Figures of one table. A source that all of them share is named once.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct FigureList {
    rows: Vec<FigureView>,
    source: Option<SourceMark>,
    /// The edition since which changes are told; absent where none are.
    since: Option<String>,
}

impl FigureList {
    /// The same figures with changes since an edition.
    pub(super) fn since(mut self, edition: Option<String>) -> Self {
        self.since = edition;
        self
    }

    pub(super) fn has_values(&self) -> bool {
        self.rows.iter().any(FigureView::has_value)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// The source that every one of `marks` is; `None` if they differ or there is none.
pub(super) fn shared_source<'a>(
    mut marks: impl Iterator<Item = Option<&'a SourceMark>>,
) -> Option<SourceMark> {
    let first = marks.next()??;
    marks.all(|mark| mark == Some(first)).then(|| first.clone())
}

/// A table of figures: each gets its bar, and a shared source is taken out.
pub(super) fn with_bars(figures: Vec<FigureView>) -> FigureList {
    with_source(bars(figures))
}

/// «2017-participants-southern»: edition, measure, and of what it is a part.
fn anchor(figure: &Figure) -> String {
    let parts = figure
        .by
        .iter()
        .flat_map(|by| by.parts())
        .map(|(_, id)| format!("-{}", id.as_str()));
    format!(
        "{}-{}{}",
        figure.edition.as_str(),
        figure.measure.as_str(),
        parts.collect::<String>()
    )
}

/// Figures with the source that all of them share taken out.
fn with_source(mut rows: Vec<FigureView>) -> FigureList {
    let source = shared_source(rows.iter().map(|row| row.source.as_ref()));
    if source.is_some() {
        rows.iter_mut().for_each(|row| row.source = None);
    }

    FigureList { rows, source, since: None }
}

/// Figures side by side: a document that all of them come from is named once, whatever its section.
pub(super) fn side_by_side(mut rows: Vec<FigureView>) -> FigureList {
    let whole = |mark: &SourceMark| SourceMark { section: None, ..mark.clone() };
    let marks: Vec<Option<SourceMark>> = rows
        .iter()
        .map(|row| row.source.as_ref().map(whole))
        .collect();

    if shared_source(marks.iter().map(Option::as_ref)).is_some() {
        rows.iter_mut()
            .zip(marks)
            .for_each(|(row, mark)| row.source = mark);
    }

    with_source(rows)
}

/// The documents that known figures come from, each once, without their sections.
pub(super) fn documents<'a>(
    figures: impl IntoIterator<Item = &'a FigureView>,
) -> Vec<SourceMark> {
    let mut found: Vec<SourceMark> = Vec::new();
    for mark in figures
        .into_iter()
        .filter(|f| f.quantity.is_some())
        .filter_map(|f| f.source.as_ref())
    {
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

impl FigureView {
    pub(super) fn quantity(&self) -> Option<&Quantity> {
        self.quantity.as_ref()
    }

    /// A figure that has no value, and why.
    pub(super) fn absent(label: String, missing: Missing) -> Self {
        Self {
            label,
            anchor: None,
            link: None,
            quantity: None,
            missing: Some(missing.word()),
            share: None,
            bar: None,
            change: None,
            exact: None,
            source: None,
            note: None,
            also: Vec::new(),
        }
    }

    /// The same figure under another label.
    pub(super) fn rename(&mut self, label: String) {
        self.label = label;
    }

    pub(super) fn changed(mut self, change: Option<ChangeView>) -> Self {
        self.change = change;
        self
    }

    pub(super) fn linked(mut self, href: String) -> Self {
        self.link = Some(href);
        self
    }
}
