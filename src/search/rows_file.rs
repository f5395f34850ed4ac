//! `docs.json`: what is needed of every document to rank and to count it.

use std::cmp::Reverse;
use std::io;

use serde::Serialize;

use super::columns::{digit, positions};
use super::document::Document;
use super::ids::DocId;
use crate::model::Site;

/// Columns, one sign or one part a document; documents stand in the order of equal rank.
#[derive(Serialize)]
struct RowColumns {
    /// Four letters each.
    ids: String,
    /// Position among the kinds, position among the editions, and how many documents on end have both.
    runs: Vec<(usize, Option<usize>, usize)>,
    /// Words in the title to base 36, at most 35.
    lengths: String,
    /// Positions of towns and of directions, as [`positions`] writes them.
    towns: String,
    directions: String,
}

/// The bytes of the file.
///
/// # Errors
/// A value that JSON cannot hold; none in practice.
pub(super) fn rows(
    site: &Site,
    documents: &[Document],
    ids: &[DocId],
) -> io::Result<Vec<u8>> {
    let edition = |document: &Document| {
        let id = document.edition?;
        site.editions.position(id)
    };

    let mut order: Vec<usize> = (0..documents.len()).collect();
    order.sort_by_key(|at| {
        let document = &documents[*at];
        let newest_first = Reverse(edition(document));
        (document.kind, newest_first, document.address.as_str())
    });

    let mut columns = RowColumns {
        ids: String::new(),
        runs: Vec::new(),
        lengths: String::new(),
        towns: String::new(),
        directions: String::new(),
    };

    for at in order {
        let document = &documents[at];
        let towns: Vec<usize> = document
            .towns
            .iter()
            .filter_map(|id| site.cities.position(id))
            .collect();
        let directions: Vec<usize> = document
            .directions
            .iter()
            .filter_map(|id| site.directions.position(id))
            .collect();

        columns.ids.extend(ids[at].letters());
        columns.lengths.push(digit(Some(document.title_words())));
        columns
            .towns
            .push_str(&positions(&towns, site.cities.len()));
        columns
            .directions
            .push_str(&positions(&directions, site.directions.len()));

        let run = (document.kind.number(), edition(document));
        match columns.runs.last_mut() {
            Some((kind, edition, count)) if (*kind, *edition) == run => *count += 1,
            _ => columns.runs.push((run.0, run.1, 1)),
        }
    }

    Ok(serde_json::to_vec(&columns)?)
}
