//! What is a letter, told at once for Russian and Latin ones.
//!
//! The standard library searches the tables of Unicode for every letter that is not Latin. Whole texts are read letter by
//! letter here, for search, for typography and by rules, and that search was an eighth of a large build. The answers are the
//! same.

/// As [`char::is_alphabetic`].
pub fn is_letter(c: char) -> bool {
    is_russian(c) || c.is_alphabetic()
}

/// As [`char::is_alphanumeric`].
pub fn is_letter_or_digit(c: char) -> bool {
    is_russian(c) || c.is_alphanumeric()
}

/// Adds the letter to a text in lower case, as [`char::to_lowercase`] gives it.
pub fn push_lower(text: &mut String, c: char) {
    match c {
        'а'..='я' | 'ё' => text.push(c),
        'А'..='Я' => text.push(char::from_u32(u32::from(c) + 0x20).unwrap_or(c)),
        'Ё' => text.push('ё'),
        _ if c.is_ascii() => text.push(c.to_ascii_lowercase()),
        _ => text.extend(c.to_lowercase()),
    }
}

fn is_russian(c: char) -> bool {
    matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_what_the_standard_library_says() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_letter_or_digit(c), c.is_alphanumeric(), "{c:?}");
            let mut lower = String::new();
            push_lower(&mut lower, c);
            assert_eq!(lower, c.to_lowercase().to_string(), "{c:?}");
        }
    }
}
