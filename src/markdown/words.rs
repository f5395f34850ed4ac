//! Words of the interface inside a rendered text.
//!
//! A text is rendered before a theme is known, and the same text may stand on pages of two languages. So where a word of
//! the interface belongs («Обратите внимание», «Сноски») the HTML holds a comment with the id of its message, and the
//! filter `prose` of the theme puts the word there. Nothing that an editor writes can make such a comment: `<` in a text
//! is always escaped.

const OPEN: &str = "<!--t:";
const CLOSE: &str = "-->";

/// The place of a message.
pub fn word(key: &str) -> String {
    word_with(key, &[])
}

/// The place of a message with values, which are texts of the records.
pub fn word_with(key: &str, values: &[(&str, &str)]) -> String {
    let mut mark = format!("{OPEN}{key}");
    for (name, value) in values {
        mark.push_str(&format!(
            "|{name}={}",
            escaped(&value.replace('|', "\u{2502}"))
        ));
    }

    mark.push_str(CLOSE);
    mark
}

/// A text as HTML, for between tags and for attributes.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The place of a message as it was found: its id, and its values as HTML.
#[derive(Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// Id of the message.
    pub key: &'a str,
    /// Names and values.
    pub values: Vec<(&'a str, &'a str)>,
}

/// Cuts HTML at the places of messages: each piece of HTML, and the word that follows it, if any.
pub fn cut(html: &str) -> Vec<(&str, Option<Word<'_>>)> {
    let mut pieces = Vec::new();
    let mut rest = html;

    while let Some((before, mark, after)) =
        rest.split_once(OPEN).and_then(|(before, tail)| {
            tail.split_once(CLOSE)
                .map(|(mark, after)| (before, mark, after))
        })
    {
        let (key, values) = mark.split_once('|').unwrap_or((mark, ""));
        let values = values
            .split('|')
            .filter_map(|part| part.split_once('='))
            .collect();

        pieces.push((before, Some(Word { key, values })));
        rest = after;
    }

    pieces.push((rest, None));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_at_their_marks() {
        let html = format!(
            "<p>{}</p>{}",
            word("note"),
            word_with("by", &[("author", "А --> \"Б|В\" <b>"), ("n", "2")])
        );
        let pieces = cut(&html);
        assert_eq!(
            pieces[0],
            ("<p>", Some(Word { key: "note", values: vec![] }))
        );

        let values = vec![
            ("author", "А --&gt; &quot;Б\u{2502}В&quot; &lt;b&gt;"),
            ("n", "2"),
        ];
        assert_eq!(pieces[1], ("</p>", Some(Word { key: "by", values })));
        assert_eq!(pieces[2], ("", None));
        assert_eq!(cut("<!-- t -->"), [("<!-- t -->", None)]);
    }
}
