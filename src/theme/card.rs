//! From the text that a theme makes of a card to its picture.

use super::references::unescaped;
use crate::card::{Design, png};
use crate::diag::{Code, Diagnostic, Span};
use crate::file::SourceFile;

/// Draws a card. What the template gives is escaped as every text of a theme is, and read back here.
pub(super) fn drawn(text: &str, template: &str) -> Result<Vec<u8>, Diagnostic> {
    Design::parse(&unescaped(text))
        .and_then(|design| png(&design))
        .map_err(|detail| {
            let file = SourceFile::new(template, "");
            Diagnostic::new(Code::Template, Span::whole(&file))
                .arg("detail", format!("{template}: {detail}"))
        })
}
