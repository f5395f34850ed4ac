//! Figures of editions: every source's value with its basis, chosen or not, or the reason why there is none.

use super::TableScope;
use super::editions::category;
use crate::decode::Loc;
use crate::load::Record;
use crate::model::figure_label;
use crate::opendata::cell::{Cell, ColumnInfo};
use crate::opendata::sheet::{OpenTable, Part, SheetBuilder, made_unique, parts};
use crate::opendata::words::{DIMENSION, MISSING, QUALIFIER};
use crate::schema::{Break, Figure, Id, Measure, Observation, Qualifier};

const GROUP: &str = "editions";

pub(super) fn tables(scope: TableScope<'_>) -> Vec<OpenTable<'_>> {
    vec![figures(scope), measures(scope), breaks(scope)]
}

/// The table of figures in the making.
type FigureSheet<'a> = SheetBuilder<'a, ToldFigure<'a>>;

/// A figure and one of its observations; without one it is the chosen value.
#[derive(Debug, Clone, Copy)]
struct ToldFigure<'a> {
    figure: &'a Record<Figure>,
    number: usize,
    other: Option<&'a Observation>,
}

impl<'a> ToldFigure<'a> {
    fn measure(self, scope: TableScope<'a>) -> Option<&'a Measure> {
        let measure = scope.site.measures.get(&self.figure.measure);
        measure.map(|measure| &*measure.data)
    }

    fn part(self) -> (&'static str, Option<&'a Loc<Id>>) {
        let by = self.figure.data.by.as_ref();
        by.and_then(|by| by.parts().next())
            .map_or(("whole", None), |(word, id)| (word, Some(id)))
    }

    fn of(self, dimension: &str) -> Option<&'a str> {
        let (word, id) = self.part();
        id.filter(|_| word == dimension).map(|id| id.as_str())
    }

    fn value(self) -> Cell<'a> {
        let value = match self.other {
            Some(other) => Some(other.value.value),
            None => self.figure.value.as_ref().map(|value| value.value),
        };

        Cell::number(value)
    }

    fn qualifier(self) -> Option<Qualifier> {
        self.other
            .map_or(self.figure.qualifier, |other| other.qualifier)
    }

    fn missing(self) -> Option<&'static str> {
        let none = self.other.is_none() && self.figure.value.is_none();
        none.then(|| {
            self.figure
                .missing
                .map_or("no-data", |missing| missing.word())
        })
    }
}

fn figures(scope: TableScope<'_>) -> OpenTable<'_> {
    let mut records: Vec<&Record<Figure>> = scope.site.figures.iter().collect();
    records.sort_by_cached_key(|figure| {
        (scope.site.editions.position(&figure.edition), name(figure))
    });
    let names = made_unique(records.iter().map(|figure| name(figure)));

    let mut items: Vec<ToldFigure> = Vec::new();
    let mut ids: Vec<String> = Vec::new();

    for (figure, name) in records.into_iter().zip(names) {
        items.push(ToldFigure { figure, number: 1, other: None });
        ids.push(name.clone());

        for (at, other) in figure.data.also.iter().enumerate() {
            items.push(ToldFigure { figure, number: at + 2, other: Some(other) });
            ids.push(name.clone());
        }
    }

    let sheet = SheetBuilder::new("figures", GROUP, items)
        .made(
            ColumnInfo { name: "figure", ..ColumnInfo::id() }.says("figure"),
            ids,
        )
        .col(ColumnInfo::whole("observation").key(), |t| {
            Cell::place(t.number)
        })
        .col(ColumnInfo::refers("edition", "editions").required(), |t| {
            Cell::text(&t.figure.edition)
        })
        .col(ColumnInfo::refers("measure", "measures").required(), |t| {
            Cell::text(&t.figure.measure)
        })
        .col(ColumnInfo::flag("counted").required(), |t| {
            Cell::Flag(t.figure.counted)
        })
        .col(ColumnInfo::text("basis").required(), |t| {
            Cell::maybe(t.measure(scope).map(|measure| measure.basis.as_str()))
        });

    values(parts_of(sheet, scope), scope)
}

/// Adds the columns that say what of the whole a figure is about.
fn parts_of<'a>(sheet: FigureSheet<'a>, scope: TableScope<'a>) -> FigureSheet<'a> {
    sheet
        .col(ColumnInfo::word("dimension", DIMENSION).required(), |t| {
            Cell::text(t.part().0)
        })
        .col(ColumnInfo::refers("district", "districts"), |t| {
            Cell::maybe(t.of("district"))
        })
        .col(ColumnInfo::refers("region", "regions"), |t| {
            Cell::maybe(t.of("region"))
        })
        .col(ColumnInfo::refers("category", "categories"), |t| {
            category(&t.figure.edition, t.of("category"))
        })
        .col(ColumnInfo::refers("direction", "directions"), |t| {
            Cell::maybe(t.of("direction"))
        })
        .col(ColumnInfo::text("topic").says("figure-topic"), |t| {
            Cell::maybe(t.of("topic"))
        })
        .col(
            ColumnInfo::text("label").required().says("figure-label"),
            |t| Cell::made(figure_label(scope.site, t.figure)),
        )
}

/// Adds the columns of the value and its source.
fn values<'a>(sheet: FigureSheet<'a>, scope: TableScope<'a>) -> OpenTable<'a> {
    sheet
        .col(ColumnInfo::number("value"), ToldFigure::value)
        .col(ColumnInfo::text("unit"), |t| {
            Cell::maybe(t.measure(scope).map(|measure| measure.unit.as_str()))
        })
        .col(ColumnInfo::word("qualifier", QUALIFIER), |t| {
            Cell::maybe(t.qualifier().map(Qualifier::word))
        })
        .col(ColumnInfo::word("missing", MISSING), |t| {
            Cell::maybe(t.missing())
        })
        .col(ColumnInfo::flag("chosen").required(), |t| {
            Cell::Flag(t.other.is_none())
        })
        .cited(|t| t.other.map_or(&t.figure.data.source, |other| &other.source))
        .noted(|t| match t.other {
            Some(other) => other.note.as_ref(),
            None => t.figure.data.note.as_ref().map(|note| &note.value),
        })
        .done()
}

/// `2017/participants/district/central`
fn name(figure: &Figure) -> String {
    let part = figure.by.as_ref().and_then(|by| by.parts().next());
    let part = part
        .map(|(word, id)| format!("/{word}/{}", id.as_str()))
        // A figure of the whole has no part.
        .unwrap_or_default();

    format!(
        "{}/{}{part}",
        figure.edition.as_str(),
        figure.measure.as_str()
    )
}

fn measures(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("measures", GROUP, scope.site.measures.iter())
        .col(ColumnInfo::id(), |m| Cell::text(&m.id))
        .col(ColumnInfo::text("title").required(), |m| {
            Cell::text(&m.title)
        })
        .col(ColumnInfo::text("unit"), |m| Cell::text(&m.unit))
        .col(ColumnInfo::text("basis").required(), |m| {
            Cell::text(&m.basis)
        })
        .col(ColumnInfo::flag("additive").required(), |m| {
            Cell::Flag(m.additive)
        })
        .col(ColumnInfo::flag("comparable").required(), |m| {
            Cell::Flag(m.comparable)
        })
        .noted(|m| m.note.as_ref())
        .done()
}

fn breaks(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "measure_breaks",
        GROUP,
        parts(&scope.site.measures, |m| &m.breaks),
    )
    .col(
        ColumnInfo::refers("measure", "measures").key(),
        |(m, ..): Part<Measure, Break>| Cell::text(&m.id),
    )
    .col(
        ColumnInfo::whole("number").key().says("order"),
        |(_, n, _)| Cell::place(n),
    )
    .col(
        ColumnInfo::refers("edition", "editions")
            .required()
            .says("break-edition"),
        |(.., b)| Cell::text(&b.edition),
    )
    .col(
        ColumnInfo::text("reason").required().says("break-reason"),
        |(.., b)| Cell::text(&b.reason),
    )
    .cited(|(.., b)| &b.source)
    .done()
}
