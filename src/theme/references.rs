//! Character references of HTML: `&amp;` and the like.

/// What Tera escapes, and the blank that typography sets. The sign `&` comes last, or `&amp;lt;` would be read twice.
const REFERENCES: [(&str, &str); 7] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&#x27;", "'"),
    ("&nbsp;", "\u{a0}"),
    ("&amp;", "&"),
];

/// A text of HTML without tags as a reader sees it.
pub(super) fn unescaped(html: &str) -> String {
    let mut text = html.to_owned();
    for (reference, sign) in REFERENCES {
        text = text.replace(reference, sign);
    }
    text
}

/// A text as HTML, with references for the five signs that mean something there.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::{escaped, unescaped};

    #[test]
    fn references_are_read_once() {
        assert_eq!(
            unescaped("&amp;lt; &lt;b&gt;&nbsp;&#x27;"),
            "&lt; <b>\u{a0}'"
        );
        assert_eq!(
            unescaped(&escaped("<a href='x'>\"&amp;\"")),
            "<a href='x'>\"&amp;\""
        );
    }
}
