//! The letters that towns begin with.

use crate::route::{LINES_PAGE, List};
use crate::view::context::Context;
use crate::view::parts::links::Link;

/// The letter under which a name stands; empty if it has no letter.
pub(in crate::view) fn initial(name: &str) -> String {
    match name.chars().find(|c| c.is_alphabetic()) {
        // Dictionaries put Ё among Е.
        Some('ё' | 'Ё') => "Е".to_owned(),
        Some(letter) => letter.to_uppercase().to_string(),
        None => String::new(),
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
            letters.push(Link {
                href: format!("{page}#{}", anchor(&text)),
                text,
            });
        }
    }

    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_under_its_first_letter() {
        assert_eq!(initial("«Звёздный» городок"), "З");
        assert_eq!(initial("Ёлкино"), "Е", "Ё is found under Е");
        assert_eq!(initial("12"), "");
    }

    #[test]
    fn anchors_are_ascii() {
        assert_eq!(anchor("А"), "letter-410");
        assert_eq!(anchor(""), "letter-0");
    }
}
