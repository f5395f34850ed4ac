//! Records of one kind, in a stated order, found by id.

use foldhash::{HashMap, HashMapExt};

use crate::decode::Loc;
use crate::diag::{Code, Diagnostic};
use crate::load::Record;
use crate::record_kind::RecordKind;
use crate::schema::{
    City, Direction, District, Edition, EditorialPage, Finding, GrowthPoint, GrowthTheme,
    Measure, Practice, Programme, Region, Source, Unit,
};

/// A record that has an id.
pub trait Keyed {
    /// Which kind of records these are.
    const KIND: RecordKind;

    /// The id and its place.
    fn key(&self) -> (&str, crate::yaml::Place);
}

macro_rules! keyed {
    ($($type:ty, $kind:path;)+) => {
        $(impl Keyed for $type {
            const KIND: RecordKind = $kind;

            fn key(&self) -> (&str, crate::yaml::Place) {
                let Loc { value, place } = &self.id;
                (value, *place)
            }
        })+
    };
}

keyed! {
    Source, RecordKind::Sources;
    District, RecordKind::Districts;
    Region, RecordKind::Regions;
    City, RecordKind::Cities;
    Measure, RecordKind::Measures;
    Unit, RecordKind::Units;
    Direction, RecordKind::Directions;
    GrowthTheme, RecordKind::Themes;
    Edition, RecordKind::Editions;
    Practice, RecordKind::Practices;
    GrowthPoint, RecordKind::GrowthPoints;
    Finding, RecordKind::Findings;
    EditorialPage, RecordKind::Pages;
    Programme, RecordKind::Programmes;
}

/// Records of one kind.
#[derive(Debug)]
pub struct RecordTable<T> {
    rows: Vec<Record<T>>,
    positions: HashMap<String, usize>,
}

impl<T: Keyed> RecordTable<T> {
    /// A table sorted by `key`. A second record with the same id is reported and left out.
    pub fn new<K: Ord>(
        rows: Vec<Record<T>>,
        key: impl Fn(&T) -> K,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut table = Self::in_file_order(rows, diagnostics);
        let keys: Vec<K> = table.rows.iter().map(|row| key(row)).collect();
        table.arrange(order(&keys));
        table
    }

    /// A table in the order of the files.
    pub fn in_file_order(
        rows: Vec<Record<T>>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut table = Self {
            rows: Vec::with_capacity(rows.len()),
            positions: HashMap::with_capacity(rows.len()),
        };
        for row in rows {
            let (id, place) = row.key();
            if let Some(first) = table.positions.get(id) {
                let first: &Record<T> = &table.rows[*first];
                let (line, _) = first.file.line_column(first.at.start);
                let span = crate::diag::Span::new(&row.file, place.start, place.len);

                diagnostics.push(
                    Diagnostic::new(Code::DuplicateId, span)
                        .arg("id", id)
                        .arg("first", format!("{}:{line}", first.file.path))
                        .of(T::KIND, id),
                );
                continue;
            }

            table.positions.insert(id.to_owned(), table.rows.len());
            table.rows.push(row);
        }

        table
    }

    /// Puts the rows into an order of their positions, as [`order`] gives it.
    pub(super) fn arrange(&mut self, order: Vec<usize>) {
        let mut new = vec![0; order.len()];
        for (at, old) in order.iter().enumerate() {
            new[*old] = at;
        }
        self.positions.values_mut().for_each(|at| *at = new[*at]);
        self.rows = order.into_iter().map(|at| self.rows[at].clone()).collect();
    }

    /// The record with this id.
    pub fn get(&self, id: &str) -> Option<&Record<T>> {
        self.position(id).map(|at| &self.rows[at])
    }

    /// Its place in the order.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// The record at a place in the order.
    pub fn at(&self, position: usize) -> Option<&Record<T>> {
        self.rows.get(position)
    }

    /// Whether there is a record with this id.
    pub fn has(&self, id: &str) -> bool {
        self.positions.contains_key(id)
    }

    /// All records, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Record<T>> {
        self.rows.iter()
    }

    /// All ids, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.rows.iter().map(|row| row.key().0)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// Positions in the order of their keys; equal keys stay as they are.
pub(super) fn order<K: Ord>(keys: &[K]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by(|a, b| keys[*a].cmp(&keys[*b]));
    order
}

impl<'a, T: Keyed> IntoIterator for &'a RecordTable<T> {
    type Item = &'a Record<T>;
    type IntoIter = std::slice::Iter<'a, Record<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
