//! Tables: numbers and words by subject of the federation, or by something else that has a name.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::decode::Loc;
use crate::schema::{Date, Id, Number, SourceRef, Verbatim};

/// A table of a programme.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeTable {
    /// The programme.
    pub programme: Loc<Id>,
    /// Id within the programme, for its address.
    pub id: Loc<Id>,
    /// What it shows.
    pub title: String,
    /// As of when.
    pub date: Option<Date>,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its rows, in order.
    pub rows: Vec<TableRow>,
    /// What a reader should know.
    pub note: Option<String>,
    /// Source.
    pub source: SourceRef,
}

/// A column of a table.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Id within the table.
    pub id: Loc<Id>,
    /// Heading.
    pub title: String,
    /// Unit of its numbers; absent for a column of words.
    #[schemars(with = "Option<Verbatim>")]
    pub unit: Option<Loc<String>>,
    /// Total as the document states it.
    pub total: Option<Loc<Number>>,
}

/// A row of a table: of a subject of the federation, or of something else that has a name.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableRow {
    /// The subject.
    pub region: Option<Loc<Id>>,
    /// Or its name.
    pub name: Option<String>,
    /// Numbers by column.
    #[serde(default)]
    pub values: BTreeMap<String, Loc<Number>>,
    /// Words by column.
    #[serde(default)]
    pub words: BTreeMap<String, String>,
    /// What a reader should know.
    pub note: Option<String>,
}
