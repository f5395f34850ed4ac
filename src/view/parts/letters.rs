//! The letters that towns begin with.

use crate::route::{LINES_PAGE, List};
use crate::view::context::Context;
use crate::view::parts::links::Link;

pub(in crate::view) fn initial(name: &str) -> String {
    let letter = name
        .chars()
        .find(|c| c.is_alphabetic())
        .map(|c| c.to_uppercase().to_string())
        .unwrap_or_default();
    if letter == "Ё" {
        "Е".to_owned()
    } else {
        letter
    }
}

pub(in crate::view) fn anchor(letter: &str) -> String {
    let code = letter.chars().next().map_or(0, u32::from);
    format!("letter-{code:x}")
}

/// Letters that some town begins with, as links to the page of the list where each begins.
pub(in crate::view) fn letter_links(cx: Context) -> Vec<Link> {
    let mut letters: Vec<Link> = Vec::new();
    for (at, city) in cx.site.cities.iter().enumerate() {
        let text = initial(&city.name);
        if letters.last().is_none_or(|last| last.text != text) {
            let page = cx.href(&List::Cities.page(at / LINES_PAGE + 1));
            letters.push(Link { href: format!("{page}#{}", anchor(&text)), text });
        }
    }

    letters
}
