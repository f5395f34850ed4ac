//! Numbers as pages show them: with unit, qualifier, source, share, and what other sources say.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::lang::number;
use crate::route::Page;
use crate::schema::{Figure, Headline, Indicator, Missing, Number, Qualifier, SourceRef};
use crate::view::context::Context;
use crate::view::parts::amount::Amount;

/// Words with so many first letters in common, and endings no longer than that, are forms of one word.
const STEM: usize = 5;
const ENDING: usize = 3;

/// A source as it is named beside what rests on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceMark {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) section: Option<String>,
    /// Whether it is a document of the competition, whose value is chosen before those of other sources.
    pub(in crate::view) primary: bool,
}

/// A number with its unit, in the forms that a template needs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Quantity {
    /// «12 345», «более 160»
    pub(in crate::view) amount: Amount,
    /// «участников», in the language of the content; empty where the number has no unit word.
    unit: String,
}

/// A difference, formatted.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangeView {
    /// «+117»
    pub(super) difference: String,
    /// «117», for «на 117 больше».
    pub(super) size: String,
    /// «+66,5»; absent where the base is too small.
    pub(super) percent: Option<String>,
    /// «66,5»
    pub(super) rate: Option<String>,
    /// Whether the difference is in percentage points.
    pub(super) points: bool,
    /// `up`, `down` or `same`.
    pub(super) way: &'static str,
    /// `better`, `worse` or `unsure`.
    pub(super) verdict: &'static str,
}

/// A figure with everything that has to stand beside it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FigureView {
    pub(in crate::view) label: String,
    /// What is counted of which edition: a permanent name for an anchor; absent for a figure without a record.
    anchor: Option<String>,
    link: Option<String>,
    pub(super) quantity: Option<Quantity>,
    missing: Option<&'static str>,
    /// Share of the total in per cent, one decimal; only where the total has the same basis.
    share: Option<String>,
    /// Length of a bar in per cent of the longest of its list.
    pub(super) bar: Option<u32>,
    /// Since an earlier edition.
    change: Option<ChangeView>,
    #[serde(skip)]
    pub(super) exact: Option<Decimal>,
    pub(super) source: Option<SourceMark>,
    note: Option<String>,
    /// Whether the program has counted it from a whole roster.
    pub(super) counted: bool,
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
    /// Whether the indicator names the unit: «участники» of «294 участника». Then only one of them is said.
    names_unit: bool,
    value: Option<Quantity>,
    before: Option<Quantity>,
    after: Option<Quantity>,
    period: Option<String>,
    note: Option<String>,
}

impl Context<'_> {
    pub(in crate::view) fn source_mark(
        self,
        reference: &SourceRef,
    ) -> Option<SourceMark> {
        let source = self.site.source(reference)?;
        Some(SourceMark {
            title: source.title.clone(),
            href: self.href(&Page::Source(source.id.to_string())),
            section: reference.section.clone(),
            primary: source.rank == crate::schema::SourceRank::Primary,
        })
    }

    pub(in crate::view) fn quantity(
        self,
        value: Number,
        unit: &str,
        qualifier: Option<Qualifier>,
    ) -> Quantity {
        let word = self.site.unit_form(value, unit, qualifier);
        Quantity {
            amount: Amount::new(value.0, qualifier, self.lang),
            unit: word.to_owned(),
        }
    }

    /// A figure under `label`; `total` gives the share, which only exact numbers have.
    pub(in crate::view) fn figure(
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
            .filter(|(_, total)| !total.is_zero() && figure.qualifier.is_none())
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
            counted: figure.counted,
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
    pub(in crate::view) fn headline(
        self,
        headline: &Headline,
        source: &SourceRef,
    ) -> FigureView {
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
    pub(in crate::view) fn unit_name(self, unit: &str) -> String {
        self.site
            .units
            .get(unit)
            .map_or(unit, |forms| &forms.many)
            .to_owned()
    }

    /// The figure of the whole of an edition, under the name of its measure.
    pub(in crate::view) fn total(
        self,
        edition: &str,
        measure: &str,
    ) -> Option<FigureView> {
        let figure = self.site.total(edition, measure)?;
        Some(self.figure(figure, self.site.measures.get(measure)?.title.clone(), None))
    }

    /// Whether a word of `text` is the unit in some case: one of its forms, or the same stem with another ending.
    fn names_unit(self, text: &str, unit: &str) -> bool {
        let Some(unit) = self.site.units.get(unit) else {
            return false;
        };

        let forms = [unit.data.one(), &unit.data.few, &unit.data.many];
        let same = |word: &str, form: &str| {
            let stem = word
                .chars()
                .zip(form.chars())
                .take_while(|(a, b)| a == b)
                .count();
            let ending = word.chars().count().max(form.chars().count()) - stem;
            word == form || (stem >= STEM && ending <= ENDING)
        };

        text.to_lowercase()
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
            .any(|word| forms.iter().any(|form| same(word, form)))
    }

    pub(in crate::view) fn result(self, result: &Indicator) -> ResultView {
        let quantity = |value: Option<Number>| {
            value.map(|v| self.quantity(v, &result.unit, result.qualifier))
        };
        ResultView {
            indicator: result.indicator.value.clone(),
            names_unit: self.names_unit(&result.indicator, &result.unit),
            value: quantity(result.value),
            before: quantity(result.before),
            after: quantity(result.after),
            period: result.period.clone(),
            note: result.note.clone(),
        }
    }
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

impl FigureView {
    pub(in crate::view) fn quantity(&self) -> Option<&Quantity> {
        self.quantity.as_ref()
    }

    /// A figure that has no value, and why.
    pub(in crate::view) fn absent(label: String, missing: Missing) -> Self {
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
            counted: false,
            note: None,
            also: Vec::new(),
        }
    }

    /// The same figure under another label.
    pub(in crate::view) fn rename(&mut self, label: String) {
        self.label = label;
    }

    pub(in crate::view) fn changed(mut self, change: Option<ChangeView>) -> Self {
        self.change = change;
        self
    }

    pub(in crate::view) fn linked(mut self, href: String) -> Self {
        self.link = Some(href);
        self
    }

    pub(in crate::view) fn has_value(&self) -> bool {
        self.quantity().is_some()
    }
}
