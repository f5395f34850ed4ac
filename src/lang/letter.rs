//! Letters: which characters are some, in lower case, and put together; with a short path for Russian ones.
//!
//! The standard library searches the tables of Unicode for every letter that is not Latin. Search, typography and rules
//! read whole texts letter by letter, and that lookup took an eighth of a large build. The answers are the same.

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

/// The characters of `text` with decomposed «ё» and «й» (as macOS writes them) put together.
pub fn composed(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut chars = text.chars().peekable();
    std::iter::from_fn(move || {
        let base = chars.next()?;
        let whole = match (base, chars.peek()) {
            ('е', Some('\u{308}')) => 'ё',
            ('Е', Some('\u{308}')) => 'Ё',
            ('и', Some('\u{306}')) => 'й',
            ('И', Some('\u{306}')) => 'Й',
            _ => return Some(base),
        };
        chars.next();

        Some(whole)
    })
}

fn is_russian(c: char) -> bool {
    matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_agree_with_the_standard() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_letter_or_digit(c), c.is_alphanumeric(), "{c:?}");
        }
    }

    #[test]
    fn lower_case_agrees_with_the_standard() {
        for c in '\0'..=char::MAX {
            let mut lower = String::new();
            push_lower(&mut lower, c);
            assert_eq!(lower, c.to_lowercase().to_string(), "{c:?}");
        }
    }
}
