//! The list of towns, А–Я.

use schemars::JsonSchema;
use serde::Serialize;

use crate::route::{LINES_PAGE, List, Page};
use crate::view::context::Context;
use crate::view::parts::letters::{anchor, initial, letter_links};
use crate::view::parts::links::Link;
use crate::view::parts::pager::{Pager, pager, part};
use crate::view::parts::rows::{CityRow, city_row};
use crate::view::parts::years::years;

/// Content of `/cities/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Cities {
    count: usize,
    pager: Pager,
    /// Every letter that some town begins with, where it stands.
    index: Vec<Link>,
    letters: Vec<Letter>,
    years: Vec<String>,
    /// The page that compares towns.
    compare_href: String,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Letter {
    letter: String,
    anchor: String,
    cities: Vec<CityRow>,
}

pub(in crate::view) fn cities(cx: Context, number: usize) -> Cities {
    let mut letters: Vec<Letter> = Vec::new();
    for city in part(cx.site.cities.iter(), number, LINES_PAGE) {
        let letter = initial(&city.name);
        if letters.last().is_none_or(|last| last.letter != letter) {
            letters.push(Letter {
                anchor: anchor(&letter),
                letter,
                cities: Vec::new(),
            });
        }

        if let Some(last) = letters.last_mut() {
            last.cities.push(city_row(cx, city));
        }
    }

    let pager = pager(cx, &List::Cities, number);
    Cities {
        count: cx.site.cities.len(),
        pager,
        index: letter_links(cx),
        letters,
        years: years(cx),
        compare_href: cx.href(&Page::CompareCities),
    }
}
