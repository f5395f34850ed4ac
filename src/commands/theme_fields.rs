//! `itogi theme fields`: what a template gets, as a tree.

use std::process::ExitCode;

use super::{Reporter, print};
use crate::cli::FieldsArgs;
use crate::diag::OutputFormat;
use crate::lang::text::nearest;
use crate::view::{Field, FieldShape, TemplateFields};

/// Exit code 0; 2 if there is no such template.
pub fn run(args: &FieldsArgs, reporter: &Reporter) -> ExitCode {
    let fields = TemplateFields::read();
    let all = || fields.templates.iter().chain(&fields.files);
    let names = || all().map(|(name, _)| name.strip_suffix(".html").unwrap_or(name));
    let wanted = args
        .template
        .as_deref()
        .map(|name| name.strip_suffix(".html").unwrap_or(name));

    if let Some(unknown) = wanted.filter(|wanted| !names().any(|name| name == *wanted)) {
        let mut args = vec![("name", unknown.into())];
        args.extend(nearest(unknown, names()).map(|nearest| ("nearest", nearest.into())));
        return reporter.fail("template-unknown", &args);
    }

    let text = match (reporter.format, wanted) {
        (OutputFormat::Json, _) => match serde_json::to_string_pretty(fields.schema()) {
            Ok(json) => json + "\n",
            Err(error) => return reporter.unreadable(&error.into()),
        },
        (_, Some(template)) if template.contains('.') => {
            of_template(&fields, template, reporter)
        }
        (_, Some(template)) => {
            of_template(&fields, &format!("{template}.html"), reporter)
        }
        (_, None) => overview(&fields, reporter),
    };
    print(std::io::stdout(), &text);

    ExitCode::SUCCESS
}

/// What every template gets, and the list of templates.
fn overview(fields: &TemplateFields, reporter: &Reporter) -> String {
    let mut tree = Tree {
        fields,
        reporter,
        told: Vec::new(),
        text: String::new(),
    };
    tree.heading("fields-common");
    tree.add(&fields.common, 1);
    tree.heading("fields-templates");
    let mut text = tree.text;

    for (template, number) in fields.templates.iter().chain(&fields.files) {
        text += &format!("  {template}{}\n", described(&fields.structs[*number].doc));
    }

    text
}

fn of_template(fields: &TemplateFields, template: &str, reporter: &Reporter) -> String {
    let mut tree = Tree {
        fields,
        reporter,
        told: Vec::new(),
        text: String::new(),
    };

    if let Some(structure) = fields.of_template(template) {
        tree.text = format!("{template}{}\n", described(&structure.doc));
        tree.add(&structure.fields, 1);
    }

    if fields.is_page(template) {
        tree.heading("fields-common");
        tree.add(&fields.common, 1);
    }

    tree.text
}

fn described(doc: &str) -> String {
    if doc.is_empty() {
        String::new()
    } else {
        format!(" – {doc}")
    }
}

struct Tree<'a> {
    fields: &'a TemplateFields,
    reporter: &'a Reporter,
    /// Structs that stand in the tree already.
    told: Vec<usize>,
    text: String,
}

impl Tree<'_> {
    fn heading(&mut self, id: &str) {
        self.text += &self.reporter.messages.text(id, &[]);
        self.text.push('\n');
    }

    fn add(&mut self, list: &[Field], depth: usize) {
        for field in list {
            let inner = structure(&field.shape);
            let told = inner.is_some_and(|number| self.told.contains(&number));
            let mut line = self.shape(&field.shape);

            if told {
                line = self
                    .reporter
                    .messages
                    .text("field-told", &[("type", line.into())]);
            }

            self.text += &format!(
                "{}{}: {line}{}\n",
                "  ".repeat(depth),
                field.name,
                described(&field.doc)
            );
            if let Some(number) = inner.filter(|_| !told) {
                self.told.push(number);
                self.add(&self.fields.structs[number].fields, depth + 1);
            }
        }
    }

    fn shape(&self, shape: &FieldShape) -> String {
        let say = |id: &str| self.reporter.messages.text(id, &[]);
        let around = |id: &str, inner: &FieldShape| {
            self.reporter
                .messages
                .text(id, &[("type", self.shape(inner).into())])
        };

        match shape {
            FieldShape::Text => say("field-text"),
            FieldShape::Amount => say("field-amount"),
            FieldShape::Number => say("field-number"),
            FieldShape::Bool => say("field-bool"),
            FieldShape::Any => say("field-any"),
            FieldShape::List(inner) => around("field-list", inner),
            FieldShape::Optional(inner) => around("field-optional", inner),
            FieldShape::Struct(number) => self.fields.structs[*number].name.clone(),
        }
    }
}

/// The struct that a field leads to.
fn structure(shape: &FieldShape) -> Option<usize> {
    match shape {
        FieldShape::Struct(number) => Some(*number),
        FieldShape::List(inner) | FieldShape::Optional(inner) => structure(inner),
        _ => None,
    }
}
