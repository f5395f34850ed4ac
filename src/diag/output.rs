//! Diagnostics as text for people, as `file:line:col` for editors, and as JSON for programs.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use super::{Diagnostic, Severity};
use crate::i18n::Messages;

/// The shape of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OutputFormat {
    /// With the line itself and a hint.
    #[default]
    Human,
    /// One line a diagnostic: `file:line:column: severity[code]: message`.
    Short,
    /// One JSON array.
    Json,
}

/// Whether the text may carry terminal colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TerminalStyle {
    /// No escape sequences.
    Plain,
    /// Coloured.
    Coloured,
}

/// Renders diagnostics in their order. Empty input gives an empty text (`[]` as JSON).
pub fn render(
    diagnostics: &[Diagnostic],
    messages: &Messages,
    format: OutputFormat,
    style: TerminalStyle,
) -> String {
    match format {
        OutputFormat::Human => diagnostics
            .iter()
            .map(|d| human(d, messages, style))
            .collect(),
        OutputFormat::Short => diagnostics.iter().map(|d| short(d, messages)).collect(),
        OutputFormat::Json => {
            let list: Vec<Described> =
                diagnostics.iter().map(|d| describe(d, messages)).collect();
            // Texts and numbers only, so it cannot fail; a failure would have to be seen by the program that reads.
            serde_json::to_string_pretty(&list)
                .unwrap_or_else(|error| format!("{{\"error\": \"{error}\"}}"))
                + "\n"
        }
    }
}

/// One line that counts errors, warnings and notes; empty where there are none.
pub fn summary(diagnostics: &[Diagnostic], messages: &Messages) -> String {
    let count = |severity| {
        diagnostics
            .iter()
            .filter(|d| d.code.severity() == severity)
            .count()
    };

    let parts: Vec<String> = [
        ("count-errors", count(Severity::Error)),
        ("count-warnings", count(Severity::Warning)),
        ("count-notes", count(Severity::Note)),
    ]
    .into_iter()
    .filter(|(_, n)| *n > 0)
    .map(|(id, n)| messages.text(id, &[("n", n.into())]))
    .collect();
    parts.join(", ")
}

fn severity_name(severity: Severity, messages: &Messages) -> String {
    messages.text(
        match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Note => "severity-note",
        },
        &[],
    )
}

fn hint(d: &Diagnostic, messages: &Messages) -> Option<String> {
    let id = d.code.id();
    messages
        .attribute(id, "nearest", &d.args)
        .or_else(|| messages.attribute(id, "hint", &d.args))
}

fn record(d: &Diagnostic, messages: &Messages) -> Option<String> {
    let name = d.record.as_ref()?;
    let kind = messages.text(&format!("kind-{}", name.kind.word()), &[]);

    Some(if name.id.is_empty() {
        kind
    } else {
        format!("{kind} «{}»", name.id)
    })
}

fn human(d: &Diagnostic, messages: &Messages, style: TerminalStyle) -> String {
    let level = match d.code.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::INFO,
    };

    let title = level
        .with_name(severity_name(d.code.severity(), messages))
        .primary_title(messages.text(d.code.id(), &d.args))
        .id(d.code.id());
    let mut group = place(title, d, messages);

    if let Some(record) = record(d, messages) {
        group = group.element(
            Level::NOTE
                .with_name(messages.text("label-record", &[]))
                .message(record),
        );
    }

    if let Some(hint) = hint(d, messages) {
        group = group.element(
            Level::HELP
                .with_name(messages.text("label-hint", &[]))
                .message(hint),
        );
    }

    let renderer = match style {
        TerminalStyle::Plain => Renderer::plain(),
        TerminalStyle::Coloured => Renderer::styled(),
    };
    renderer.render(&[group]) + "\n\n"
}

fn place<'a>(
    title: annotate_snippets::Title<'a>,
    d: &'a Diagnostic,
    messages: &Messages,
) -> Group<'a> {
    let file = &d.span.file;
    if file.text.is_empty() {
        return title.element(annotate_snippets::Origin::path(file.path.as_str()));
    }

    // Only the lines around the place: a renderer that is given a whole large file reads all of it.
    let window = window(&file.text, d.span.start);
    let (line, _) = file.line_column(window.start);
    let text = &file.text[window.clone()];
    let start = d.span.start.clamp(window.start, window.end) - window.start;
    let start = boundary(text, start);
    let end = boundary(text, (start + d.span.len).min(text.len()));
    let first_line_end = text[start..]
        .find(['\r', '\n'])
        .map_or(text.len(), |at| start + at);
    let label = messages.attribute(d.code.id(), "label", &d.args);

    title.element(
        Snippet::source(text)
            .path(file.path.as_str())
            .line_start(line)
            .annotation(
                AnnotationKind::Primary
                    .span(start..end.min(first_line_end).max(start))
                    .label(label),
            ),
    )
}

/// The nearest character boundary at or before a byte: a wrong place must not stop the message.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

/// The line of a byte offset.
fn window(text: &str, offset: usize) -> Range<usize> {
    let offset = offset.min(text.len());
    let start = text
        .get(..offset)
        .and_then(|t| t.rfind('\n'))
        .map_or(0, |at| at + 1);
    let end = text
        .get(offset..)
        .and_then(|t| t.find('\n'))
        .map_or(text.len(), |at| offset + at);

    start..end
}

fn short(d: &Diagnostic, messages: &Messages) -> String {
    let (line, column) = d.span.file.line_column(d.span.start);
    let severity = severity_name(d.code.severity(), messages);
    let text = messages.text(d.code.id(), &d.args);

    format!(
        "{}:{line}:{column}: {severity}[{}]: {text}\n",
        d.span.file.path,
        d.code.id()
    )
}

/// A diagnostic in words, as programs get it. Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Described {
    /// `E201`.
    pub code: &'static str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// What is wrong.
    pub message: String,
    /// The record, with its kind.
    pub record: Option<String>,
    /// Path of the file, as given on the command line.
    pub file: String,
    /// First line.
    pub line: usize,
    /// Column of its first character.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// Column after its last character.
    pub end_column: usize,
    /// The first line itself.
    pub source_line: String,
    /// What to do.
    pub hint: Option<String>,
}

/// Puts a diagnostic into words.
pub fn describe(d: &Diagnostic, messages: &Messages) -> Described {
    let file = &d.span.file;
    let (line, column) = file.line_column(d.span.start);
    let (end_line, end_column) =
        file.line_column((d.span.start + d.span.len).min(file.text.len()));

    Described {
        code: d.code.id(),
        severity: match d.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        message: messages.text(d.code.id(), &d.args),
        record: record(d, messages),
        file: file.path.clone(),
        line,
        column,
        end_line,
        end_column,
        source_line: file.text[window(&file.text, d.span.start)]
            .trim_end()
            .to_owned(),
        hint: hint(d, messages),
    }
}
