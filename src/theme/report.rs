//! A mistake of a template in the words of Tera, at its place in the file.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;

/// Tera's own report: what is wrong, file and place, the line itself, what exists instead.
pub(super) fn words(error: &tera::Error, folder: &str) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);

    while let Some(inner) = source {
        text = format!("{text}\n{inner}");
        source = inner.source();
    }

    text.replace("own/", &format!("{folder}/templates/"))
}

/// The diagnostic of a report: at the place that it names, if that is in one of the theme's own `files`; the line is then
/// shown from the file and not twice.
pub(super) fn diagnostic(
    report: &str,
    folder: &str,
    files: &BTreeMap<String, Vec<u8>>,
) -> Diagnostic {
    let told = place(report).and_then(|(path, line, column)| {
        let bytes = files.get(path.strip_prefix(folder)?.trim_start_matches('/'))?;
        let file = SourceFile::new(path, String::from_utf8_lossy(bytes).into_owned());
        let start: usize = file
            .text
            .split_inclusive('\n')
            .take(line.checked_sub(1)?)
            .map(str::len)
            .sum();

        // A line may be empty.
        let within = file.text.get(start..)?.lines().next().unwrap_or_default();
        let column = within
            .char_indices()
            .nth(column.saturating_sub(1))
            .map_or(within.len(), |(at, _)| at);

        Some(Span::new(&file, start + column, 0))
    });
    // A report may be empty.
    let first = report.lines().next().unwrap_or_default();
    let (span, detail) = match told {
        Some(span) => (span, first.strip_prefix("error: ").unwrap_or(first)),
        None => (
            Span::whole(&SourceFile::new(format!("{folder}/templates"), "")),
            report,
        ),
    };

    Diagnostic::new(Code::Template, span).arg("detail", detail)
}

/// File, line and column from ` --> file:1:68`.
fn place(report: &str) -> Option<(&str, usize, usize)> {
    let line = report
        .lines()
        .find_map(|line| line.trim_start().strip_prefix("--> "))?;
    let mut parts = line.trim_end().rsplitn(3, ':');
    let (column, line) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some((parts.next()?, line, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_told_at_its_place() {
        let files = BTreeMap::from([(
            "templates/a.html".to_owned(),
            "да\n{% если %}\n".as_bytes().to_vec(),
        )]);
        let report =
            "error: Bad\n --> themes/x/templates/a.html:2:4\n  |\n2 | {% если %}\n";
        let found = diagnostic(report, "themes/x", &files);

        assert_eq!(
            (found.span.file.path.as_str(), found.span.start),
            ("themes/x/templates/a.html", "да\n{% ".len())
        );
        assert!(
            format!("{:?}", found.args).contains("\"Bad\""),
            "{:?}",
            found.args
        );

        for other in [
            "error: Bad",
            " --> themes/y/a.html:1:1",
            " --> themes/x/templates/b.html:1:1",
        ] {
            assert_eq!(
                diagnostic(other, "themes/x", &files).span.file.path,
                "themes/x/templates",
                "{other}"
            );
        }
    }
}
