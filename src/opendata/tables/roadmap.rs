//! Roadmaps and tables of programmes.

use super::TableScope;
use crate::opendata::cell::{Cell, ColumnInfo};
use crate::opendata::sheet::{OpenTable, Part, SheetBuilder, made_unique, parts};
use crate::opendata::words::{MISSING, STATE};
use crate::schema::{
    Column, Due, Programme, ProgrammeTable, RoadmapMeasure, Section, TableRow,
};

const GROUP: &str = "programmes";

pub(super) fn tables(scope: TableScope<'_>) -> Vec<OpenTable<'_>> {
    vec![
        sections(scope),
        measures(scope),
        dues(scope),
        offices(scope),
        programme_tables(scope),
        columns(scope),
        cells(scope),
    ]
}

fn sections(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "roadmap_sections",
        GROUP,
        parts(&scope.site.programmes, |p| &p.sections),
    )
    .col(
        ColumnInfo::id().says("section-id"),
        |(p, _, s): Part<Programme, Section>| {
            Cell::made(format!("{}/{}", p.id.as_str(), s.number.value))
        },
    )
    .col(
        ColumnInfo::refers("programme", "programmes").required(),
        |(p, ..)| Cell::text(&p.id),
    )
    .col(
        ColumnInfo::text("number")
            .required()
            .says("document-number"),
        |(.., s)| Cell::text(&s.number),
    )
    .col(ColumnInfo::text("title").required(), |(.., s)| {
        Cell::text(&s.title)
    })
    .col(
        ColumnInfo::text("result").says("expected-result"),
        |(.., s)| Cell::maybe(s.result.as_deref()),
    )
    .done()
}

fn measure_ids(scope: TableScope) -> Vec<String> {
    let names = scope.site.roadmap.iter().map(|m| {
        let programme = m.programme.as_str();
        format!("{programme}/{}/{}", m.section.value, m.number.value)
    });

    made_unique(names)
}

fn measures(scope: TableScope<'_>) -> OpenTable<'_> {
    let section = |m: &RoadmapMeasure| {
        Cell::made(format!("{}/{}", m.programme.as_str(), m.section.value))
    };

    SheetBuilder::new("roadmap_measures", GROUP, &scope.site.roadmap)
        .made(ColumnInfo::id().says("measure-id"), measure_ids(scope))
        .col(
            ColumnInfo::refers("programme", "programmes").required(),
            |m| Cell::text(&m.programme),
        )
        .col(
            ColumnInfo::refers("section", "roadmap_sections")
                .required()
                .says("roadmap-section"),
            |m| section(m),
        )
        .col(
            ColumnInfo::text("number")
                .required()
                .says("document-number"),
            |m| Cell::text(&m.number),
        )
        .col(ColumnInfo::text("title").required(), |m| {
            Cell::text(&m.title)
        })
        .col(ColumnInfo::text("result").says("expected-result"), |m| {
            Cell::maybe(m.result.as_deref())
        })
        .col(ColumnInfo::word("state", STATE), |m| {
            Cell::maybe(m.status.as_ref().map(|s| s.state.word()))
        })
        .col(ColumnInfo::date("state_date"), |m| {
            Cell::date(m.status.as_ref().map(|s| s.date))
        })
        .col(ColumnInfo::text("state_note"), |m| {
            Cell::maybe(m.status.as_ref().and_then(|s| s.note.as_deref()))
        })
        .col(ColumnInfo::refers("state_source", "sources"), |m| {
            Cell::maybe(m.status.as_ref().map(|s| s.source.id.as_str()))
        })
        .col(ColumnInfo::word("state_missing", MISSING), |m| {
            if m.status.is_some() {
                Cell::Empty
            } else {
                Cell::text("no-data")
            }
        })
        .col(ColumnInfo::refers("source", "sources").required(), |m| {
            Cell::text(&m.source.id)
        })
        .col(ColumnInfo::text("source_section").says("section"), |m| {
            Cell::maybe(m.source.section.as_deref())
        })
        .noted(|m| m.note.as_ref())
        .done()
}

fn repeated<'a, C: 'a>(
    scope: TableScope<'a>,
    of: impl Fn(&'a RoadmapMeasure) -> &'a [C],
) -> Vec<String> {
    let ids = measure_ids(scope);
    scope
        .site
        .roadmap
        .iter()
        .zip(ids)
        .flat_map(|(m, id)| vec![id; of(&m.data).len()])
        .collect()
}

fn dues(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "roadmap_dues",
        GROUP,
        parts(&scope.site.roadmap, |m| &m.due),
    )
    .made(
        ColumnInfo::refers("measure", "roadmap_measures")
            .key()
            .says("roadmap-measure"),
        repeated(scope, |m| &m.due),
    )
    .col(
        ColumnInfo::whole("number").key().says("order"),
        |(_, n, _): Part<RoadmapMeasure, Due>| Cell::place(n),
    )
    .col(ColumnInfo::date("by").says("due-by"), |(.., d)| {
        Cell::date(d.by)
    })
    .col(ColumnInfo::date("from").says("due-from"), |(.., d)| {
        Cell::date(d.from)
    })
    .col(ColumnInfo::date("to").says("due-to"), |(.., d)| {
        Cell::date(d.to)
    })
    .col(ColumnInfo::flag("throughout").required(), |(.., d)| {
        Cell::Flag(d.throughout)
    })
    .col(ColumnInfo::text("least"), |(.., d)| {
        Cell::maybe(d.least.as_deref())
    })
    .col(ColumnInfo::text("what"), |(.., d)| {
        Cell::maybe(d.what.as_deref())
    })
    .col(ColumnInfo::date("done").says("due-done"), |(.., d)| {
        Cell::date(d.done)
    })
    .done()
}

fn offices(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "roadmap_offices",
        GROUP,
        parts(&scope.site.roadmap, |m| &m.responsible),
    )
    .made(
        ColumnInfo::refers("measure", "roadmap_measures")
            .key()
            .says("roadmap-measure"),
        repeated(scope, |m| &m.responsible),
    )
    .col(
        ColumnInfo::whole("number").key().says("order"),
        |(_, n, _): Part<RoadmapMeasure, String>| Cell::place(n),
    )
    .col(ColumnInfo::text("office").required(), |(.., office)| {
        Cell::text(office)
    })
    .done()
}

fn table_id(table: &ProgrammeTable) -> String {
    format!("{}/{}", table.programme.as_str(), table.id.as_str())
}

fn column_id(table: &ProgrammeTable, column: &Column) -> String {
    format!("{}/{}", table_id(table), column.id.as_str())
}

fn programme_tables(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new("programme_tables", GROUP, &scope.site.tables)
        .col(ColumnInfo::id().says("table-id"), |t| {
            Cell::made(table_id(t))
        })
        .col(
            ColumnInfo::refers("programme", "programmes").required(),
            |t| Cell::text(&t.programme),
        )
        .col(ColumnInfo::text("title").required(), |t| {
            Cell::text(&t.title)
        })
        .col(ColumnInfo::date("date").says("as-of-date"), |t| {
            Cell::date(t.date)
        })
        .cited(|t| &t.source)
        .noted(|t| t.note.as_ref())
        .done()
}

fn columns(scope: TableScope<'_>) -> OpenTable<'_> {
    SheetBuilder::new(
        "programme_columns",
        GROUP,
        parts(&scope.site.tables, |t| &t.columns),
    )
    .col(
        ColumnInfo::id().says("column-id"),
        |(t, _, c): Part<ProgrammeTable, Column>| Cell::made(column_id(t, c)),
    )
    .col(
        ColumnInfo::refers("table", "programme_tables").required(),
        |(t, ..)| Cell::made(table_id(t)),
    )
    .col(
        ColumnInfo::whole("number").required().says("order"),
        |(_, n, _)| Cell::place(n),
    )
    .col(ColumnInfo::text("title").required(), |(.., c)| {
        Cell::text(&c.title)
    })
    .col(ColumnInfo::text("unit"), |(.., c)| {
        Cell::maybe(c.unit.as_ref().map(|unit| unit.value.as_str()))
    })
    .col(ColumnInfo::number("total"), |(.., c)| {
        Cell::number(c.total.as_ref().map(|total| total.value))
    })
    .done()
}

type TableCell<'a> = (&'a ProgrammeTable, usize, &'a TableRow, &'a Column);

fn cells(scope: TableScope<'_>) -> OpenTable<'_> {
    let mut items: Vec<TableCell> = Vec::new();
    for table in &scope.site.tables {
        for (at, row) in table.data.rows.iter().enumerate() {
            items.extend(
                table
                    .data
                    .columns
                    .iter()
                    .map(|column| (&*table.data, at + 1, row, column)),
            );
        }
    }

    let region = |row: &TableRow| {
        row.region
            .as_ref()
            .and_then(|id| scope.site.regions.get(id))
    };
    let missing = |row: &TableRow, column: &str| {
        !row.values.contains_key(column) && !row.words.contains_key(column)
    };

    SheetBuilder::new("programme_cells", GROUP, items)
        .col(
            ColumnInfo::refers("column", "programme_columns").key(),
            |(t, _, _, c)| Cell::made(column_id(t, c)),
        )
        .col(ColumnInfo::whole("row").key(), |(_, n, ..)| Cell::place(n))
        .col(ColumnInfo::refers("region", "regions"), |(_, _, row, _)| {
            Cell::id(row.region.as_ref())
        })
        .col(
            ColumnInfo::text("label").required().says("row-label"),
            |(_, _, row, _)| {
                Cell::maybe(
                    region(row)
                        .map(|region| region.data.name.as_str())
                        .or(row.name.as_deref()),
                )
            },
        )
        .col(ColumnInfo::number("value"), |(_, _, row, c)| {
            Cell::number(row.values.get(c.id.as_str()).map(|v| v.value))
        })
        .col(ColumnInfo::text("words"), |(_, _, row, c)| {
            Cell::maybe(row.words.get(c.id.as_str()).map(String::as_str))
        })
        .col(ColumnInfo::word("missing", MISSING), |(_, _, row, c)| {
            if missing(row, &c.id) {
                Cell::text("no-data")
            } else {
                Cell::Empty
            }
        })
        .noted(|(_, _, row, _)| row.note.as_ref())
        .done()
}
