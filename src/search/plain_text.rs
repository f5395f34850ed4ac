//! The text of HTML, for search. It reads only what the Markdown writer puts out.

/// Tags that stand inside a word or a sentence. All others leave a blank.
const INLINE: [&str; 5] = ["a", "em", "strong", "code", "del"];

/// A text without its tags.
pub(super) fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut parts = html.split('<');
    // Even an empty text has a first part.
    text.push_str(parts.next().unwrap_or_default());

    for part in parts {
        let (tag, words) = part.split_once('>').unwrap_or((part, ""));
        let tag = tag.trim_start_matches('/');
        let name = tag.split_once(' ').map_or(tag, |(name, _)| name);

        if !INLINE.contains(&name) {
            text.push(' ');
        }

        text.push_str(words);
    }

    if text.contains('&') {
        // The sign `&` comes last, or `&amp;lt;` would be read twice.
        text = text
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
    }

    text
}

#[cfg(test)]
mod tests {
    use super::plain_text;

    #[test]
    fn tags_leave_no_joined_words() {
        let html = "<h2 id=\"text-a\">Шаг</h2>\n<ul><li>один</li><li>два &amp; <em>т</em>ри</li></ul>";
        let text = plain_text(html);
        let words: Vec<&str> = text.split_whitespace().collect();
        assert_eq!(words.join(" "), "Шаг один два & три");
    }
}
