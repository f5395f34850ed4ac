//! «Ёлочки» and „лапки“ for straight quotes.
//!
//! A straight quote does not say whether it opens or closes, and an inch mark looks the same. So
//! either every quote in a text finds its pair, or the text stays as the editor wrote it: a wrong
//! quote is worse than a straight one.

use std::borrow::Cow;

/// The two pairs of Russian quotes; each goes inside the other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum QuoteStyle {
    Guillemets,
    Lapki,
}

impl QuoteStyle {
    fn other(self) -> Self {
        match self {
            Self::Guillemets => Self::Lapki,
            Self::Lapki => Self::Guillemets,
        }
    }

    fn open(self) -> char {
        match self {
            Self::Guillemets => '«',
            Self::Lapki => '„',
        }
    }

    fn close(self) -> char {
        match self {
            Self::Guillemets => '»',
            Self::Lapki => '“',
        }
    }
}

/// A quote that is not closed yet.
struct Opened {
    /// The character in the source that has to close it.
    closed_by: char,
    /// What it becomes.
    style: QuoteStyle,
    /// Whether it was straight, or changed because the quote around it was.
    changed: bool,
}

/// Replaces straight double quotes in `text`, if they all find their pairs. Quotes that are
/// already Russian count for nesting and change only right inside a straight pair of the same
/// look: `"Центр «Семья»"` becomes «Центр „Семья“».
pub(super) fn russian(text: &str) -> Cow<'_, str> {
    if !text.contains('"') {
        return Cow::Borrowed(text);
    }
    pair(text).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// `None` if a quote has no pair or it is not clear whether it opens or closes.
fn pair(text: &str) -> Option<String> {
    let mut set = String::with_capacity(text.len() + 16);
    let mut open: Vec<Opened> = Vec::new();
    let mut at_start = true;
    let mut chars = text.chars().peekable();

    while let Some(c) = chars.next() {
        let opens = matches!(c, '«' | '„') || (c == '"' && at_start);
        if opens {
            if c == '"' && chars.peek().is_none_or(|next| next.is_whitespace()) {
                return None;
            }
            let quote = opened(c, open.last());
            set.push(quote.style.open());
            open.push(quote);
        } else if c == '"' && chars.peek().is_some_and(|next| next.is_alphanumeric()) {
            return None;
        } else if is_closing(c, open.last()) {
            set.push(
                open.pop()
                    .filter(|quote| quote.closed_by == c)?
                    .style
                    .close(),
            );
        } else {
            set.push(c);
        }

        at_start = opens || c.is_whitespace() || "([{/-–—".contains(c);
    }

    open.is_empty().then_some(set)
}

fn opened(quote: char, around: Option<&Opened>) -> Opened {
    let (closed_by, style) = match quote {
        '«' => ('»', QuoteStyle::Guillemets),
        '„' => ('“', QuoteStyle::Lapki),
        _ => (
            '"',
            around.map_or(QuoteStyle::Guillemets, |around| around.style.other()),
        ),
    };
    let clashes = around.is_some_and(|around| around.changed && around.style == style);

    Opened {
        closed_by,
        style: if clashes { style.other() } else { style },
        changed: quote == '"' || clashes,
    }
}

/// “ opens in English, so it closes only after „.
fn is_closing(c: char, last: Option<&Opened>) -> bool {
    matches!(c, '"' | '»') || (c == '“' && last.is_some_and(|quote| quote.closed_by == c))
}

#[cfg(test)]
mod tests {
    use super::russian;

    #[test]
    fn straight_quotes_become_russian() {
        for (text, set) in [
            (r#"Конкурс "Город детей""#, "Конкурс «Город детей»"),
            (r#"("Точка роста"), "Мы"!"#, "(«Точка роста»), «Мы»!"),
            (r#""Фонд "Дети" и город""#, "«Фонд „Дети“ и город»"),
            (r#""Фонд "Дети"""#, "«Фонд „Дети“»"),
            (r#"""Дети" и город""#, "«„Дети“ и город»"),
            (r#""Город"-герой"#, "«Город»-герой"),
            (r#"«Фонд "Дети"»"#, "«Фонд „Дети“»"),
            (r#""Центр «Семья»""#, "«Центр „Семья“»"),
            (r#""...и всё""#, "«...и всё»"),
            (r#"„Дом“ и "сад""#, "„Дом“ и «сад»"),
        ] {
            assert_eq!(russian(text), set);
        }
    }

    #[test]
    fn what_is_unclear_stays() {
        for text in [
            r#"экран 15" и "слово""#,
            r#"одна " кавычка"#,
            r#"не закрыта "здесь"#,
            r#"а"б"#,
            r#""""#,
            r#"« "слово""#,
            r#""слово»"#,
            "уже «так „и“ есть»",
            "и “so” can stay",
        ] {
            assert_eq!(russian(text), text);
        }
    }
}
