//! Subjects of the federation.

use super::borders::world;
use super::{pair, plain, told};

#[test]
fn regions_of_one_edition_are_listed() {
    let world = world(&[("x", "a", "a"), ("y", "a", "a"), ("z", "a", "a")]);
    let site = world
        .part(1, "region: x", 5)
        .part(2, "region: x", 8)
        .part(2, "region: y", 4)
        .figure(1, "participants", "by: { region: z }, missing: no-data")
        .site();
    let rows = pair(&site, 1, 2).by_region("participants");
    let found: Vec<_> = rows
        .iter()
        .map(|row| (row.region.id.to_string(), told(row.difference.result)))
        .collect();

    assert_eq!(
        found,
        [("x".to_owned(), plain(3)), ("y".to_owned(), Err("no-from"))]
    );
}
