//! The last step of a text that a template gives.

/// Drops blank lines and the indentation that template tags leave behind; `<pre>` is kept as it is.
pub(super) fn tidy(html: &str) -> String {
    let mut tidy = String::with_capacity(html.len());
    // Most pages have no `<pre>`, and one search of the whole is faster than one of every line.
    let has_verbatim = html.contains("<pre");
    let mut verbatim = false;

    for line in html.lines() {
        let kept = if verbatim { line } else { line.trim_ascii() };
        if has_verbatim {
            verbatim |= line.contains("<pre");
            verbatim &= !line.contains("</pre>");
        }

        if verbatim || !kept.is_empty() {
            tidy.push_str(kept);
            tidy.push('\n');
        }
    }

    tidy
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn preformatted_text_keeps_its_lines() {
        assert_eq!(
            tidy("  <p>a</p>\n\n  <pre>  b\n\n  c</pre>\n  d"),
            "<p>a</p>\n<pre>  b\n\n  c</pre>\nd\n"
        );
    }
}
