//! Like for like: a headline without those who could take part in one of the two years only (`docs/comparison.md`, rule 5).
//!
//! The categories tell who could take part. A category that the cross-walk calls new or dropped is left out of the total
//! of its year; if all categories are related, the headline is like for like as it is.

use rust_decimal::Decimal;

use super::{CategoryLink, Change, Pair, Total};
use crate::load::Record;
use crate::schema::{Category, Figure, Relation};

/// What becomes of a change when only those count who could take part in both years.
#[derive(Debug, Clone)]
pub enum Alike<'a> {
    /// Every category has its counterpart: the headline compares like with like.
    Whole,
    /// The totals without what only one year had.
    Without(Remainder<'a>),
    /// The records do not tell.
    Unknown(Doubt<'a>),
}

/// Totals of those who could take part in both years.
#[derive(Debug, Clone)]
pub struct Remainder<'a> {
    /// In the earlier edition.
    pub from: Decimal,
    /// In the later one.
    pub to: Decimal,
    /// The change.
    pub change: Change,
    /// What was left out, with the figure that was subtracted.
    pub left_out: Vec<LeftOut<'a>>,
}

/// A category that only one of the editions had.
#[derive(Debug, Clone, Copy)]
pub struct LeftOut<'a> {
    /// Whether the later edition had it.
    pub new: bool,
    /// The category.
    pub category: &'a Category,
    /// Its figure.
    pub figure: &'a Record<Figure>,
}

/// Why it is not known who could take part in both years.
#[derive(Debug, Clone, Copy)]
pub enum Doubt<'a> {
    /// The categories of the earlier edition are not known.
    NoCategoriesFrom,
    /// Those of the later one are not.
    NoCategoriesTo,
    /// Neither are.
    NoCategories,
    /// Some category is only approximately like another one, or related to none.
    Unrelated,
    /// The part of a category that is new or dropped is not known.
    NoPart {
        /// The category.
        category: &'a Category,
        /// Whether the later edition has it.
        new: bool,
    },
}

impl Doubt<'_> {
    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            Doubt::NoCategoriesFrom => "no-categories-from",
            Doubt::NoCategoriesTo => "no-categories-to",
            Doubt::NoCategories => "no-categories",
            Doubt::Unrelated => "unrelated",
            Doubt::NoPart { .. } => "no-part",
        }
    }
}

impl<'a> Pair<'a> {
    /// The edition whose categories nobody knows, if there is one.
    fn unknown_categories(&self) -> Option<Doubt<'a>> {
        match (
            self.from.categories.is_empty(),
            self.to.categories.is_empty(),
        ) {
            (true, true) => Some(Doubt::NoCategories),
            (true, false) => Some(Doubt::NoCategoriesFrom),
            (false, true) => Some(Doubt::NoCategoriesTo),
            (false, false) => None,
        }
    }

    /// Like for like of a total; `None` where the total itself has no change.
    pub fn alike(&self, total: &Total<'a>) -> Option<Alike<'a>> {
        total.difference.change()?;
        if !total.measure.additive {
            return None;
        }

        let (before, after) =
            (total.difference.from.exact()?, total.difference.to.exact()?);
        if let Some(doubt) = self.unknown_categories() {
            return Some(Alike::Unknown(doubt));
        }

        let links = self.categories();
        let stated =
            |link: &CategoryLink| !matches!(link.relation, None | Some(Relation::Approx));
        if !links.iter().all(stated) {
            return Some(Alike::Unknown(Doubt::Unrelated));
        }

        let mut left_out = Vec::new();
        for link in &links {
            for (new, category) in one_sided(link) {
                let edition = if new { self.to } else { self.from };
                let figure = self
                    .site
                    .parts(&edition.id, total.measure.id.as_str(), "category")
                    .find(|(id, figure)| {
                        *id == category.id.as_str() && Pair::exact(Some(figure)).is_some()
                    });

                let Some((_, figure)) = figure else {
                    return Some(Alike::Unknown(Doubt::NoPart { category, new }));
                };

                left_out.push(LeftOut { new, category, figure });
            }
        }

        if left_out.is_empty() {
            return Some(Alike::Whole);
        }

        let sum = |new: bool| -> Decimal {
            left_out
                .iter()
                .filter(|l| l.new == new)
                .filter_map(|l| Pair::exact(Some(l.figure)))
                .sum()
        };
        let (from, to) = (before - sum(false), after - sum(true));

        Some(Alike::Without(Remainder {
            from,
            to,
            change: Change::between(from, to),
            left_out,
        }))
    }
}

/// Categories of a link that have no counterpart, and whether the later edition has them.
fn one_sided<'a>(link: &CategoryLink<'a>) -> Vec<(bool, &'a Category)> {
    match link.relation {
        Some(Relation::New) => link.to.iter().map(|c| (true, *c)).collect(),
        Some(Relation::Dropped) => link.from.iter().map(|c| (false, *c)).collect(),
        _ => Vec::new(),
    }
}
