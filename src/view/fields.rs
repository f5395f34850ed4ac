//! What a template gets, as data: every field of every view with its type and its description.
//!
//! The view structs themselves say it, through `JsonSchema`, so there is no second list that could grow stale. The
//! check of templates and `itogi theme fields` read it from here and need not know schemars.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use super::around::frame::{Chrome, Meta};
use super::files::FileView;
use super::kinds::PageContent;

/// The type of a value that a template sees.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FieldShape {
    /// Text.
    Text,
    /// A number.
    Number,
    /// True or false.
    Bool,
    /// A number with its «более»: only `| said` shows it.
    Amount,
    /// A list.
    List(Box<FieldShape>),
    /// A value that may be absent.
    Optional(Box<FieldShape>),
    /// A struct, by its place in [`TemplateFields::structs`].
    Struct(usize),
    /// Something that this description does not know.
    Any,
}

/// A struct that stands in views.
#[derive(Debug, Clone)]
pub struct Struct {
    /// Its name.
    pub name: String,
    /// What it is; may be empty.
    pub doc: String,
    /// Its fields, in their order.
    pub fields: Vec<Field>,
}

/// A field of a struct.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name, as templates write it.
    pub name: String,
    /// What it is; may be empty.
    pub doc: String,
    /// Its type.
    pub shape: FieldShape,
}

/// What all templates get.
#[derive(Debug, Clone, Default)]
pub struct TemplateFields {
    /// Every struct that stands in a view.
    pub structs: Vec<Struct>,
    /// What every template gets: `site` and `page`.
    pub common: Vec<Field>,
    /// What each template gets besides: a struct, whose fields stand beside `site` and `page`.
    pub templates: Vec<(&'static str, usize)>,
    /// What each template of a file that is no page gets: a struct, and nothing besides.
    pub files: Vec<(&'static str, usize)>,
    schema: Value,
}

impl FieldShape {
    /// The value itself, where it is not absent.
    pub fn present(&self) -> &Self {
        match self {
            FieldShape::Optional(inner) => inner.present(),
            shape => shape,
        }
    }
}

impl Struct {
    /// The field of that name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl TemplateFields {
    /// Reads the description out of the view structs.
    pub fn read() -> Self {
        let mut generator = SchemaSettings::draft2020_12()
            .for_serialize()
            .into_generator();
        let common = [
            ("site", generator.subschema_for::<Chrome>().to_value()),
            ("page", generator.subschema_for::<Meta>().to_value()),
        ];
        let templates: Vec<(&'static str, Value)> = PageContent::schemas(&mut generator)
            .into_iter()
            .map(|(name, schema)| (name, schema.to_value()))
            .collect();

        let files: Vec<(&'static str, Value)> = FileView::schemas(&mut generator)
            .into_iter()
            .map(|(name, schema)| (name, schema.to_value()))
            .collect();
        let definitions = generator.take_definitions(true);
        let structs = definitions
            .iter()
            .map(|(name, schema)| structure(&definitions, name, schema))
            .collect();

        Self {
            structs,
            common: common
                .iter()
                .map(|(name, schema)| field(&definitions, name, schema))
                .collect(),
            templates: numbers(&definitions, &templates),
            files: numbers(&definitions, &files),
            schema: Value::Object(Map::from_iter([
                ("common".to_owned(), Value::Object(named(common))),
                ("templates".to_owned(), Value::Object(named(templates))),
                ("files".to_owned(), Value::Object(named(files))),
                ("$defs".to_owned(), Value::Object(definitions)),
            ])),
        }
    }

    /// The struct that a template gets.
    pub fn of_template(&self, template: &str) -> Option<&Struct> {
        let (_, number) = self
            .templates
            .iter()
            .chain(&self.files)
            .find(|(name, _)| *name == template)?;
        self.structs.get(*number)
    }

    /// Whether a template gets `site` and `page`, as those of pages do.
    pub fn is_page(&self, template: &str) -> bool {
        self.templates.iter().any(|(name, _)| *name == template)
    }

    /// The same as JSON Schema, for programs: `common`, `templates`, `files`, `$defs`.
    pub fn schema(&self) -> &Value {
        &self.schema
    }
}

/// The numbers of the structs that templates get.
fn numbers(
    definitions: &Map<String, Value>,
    schemas: &[(&'static str, Value)],
) -> Vec<(&'static str, usize)> {
    schemas
        .iter()
        .filter_map(|(template, schema)| {
            Some((*template, referred(definitions, schema)?))
        })
        .collect()
}

fn named(schemas: impl IntoIterator<Item = (&'static str, Value)>) -> Map<String, Value> {
    schemas
        .into_iter()
        .map(|(name, schema)| (name.to_owned(), schema))
        .collect()
}

fn structure(definitions: &Map<String, Value>, name: &str, schema: &Value) -> Struct {
    let fields = schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    Struct {
        name: name.to_owned(),
        doc: doc(schema),
        fields: fields
            .map(|(name, schema)| field(definitions, name, schema))
            .collect(),
    }
}

fn field(definitions: &Map<String, Value>, name: &str, schema: &Value) -> Field {
    Field {
        name: name.to_owned(),
        doc: doc(schema),
        shape: shape(definitions, schema),
    }
}

/// A description on one line.
fn doc(schema: &Value) -> String {
    let text = schema.get("description").and_then(Value::as_str);
    let text = text.unwrap_or(""); // a field need not have a description

    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number of the struct that a `$ref` names.
fn referred(definitions: &Map<String, Value>, schema: &Value) -> Option<usize> {
    let name = schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")?;
    definitions.keys().position(|key| key == name)
}

fn shape(definitions: &Map<String, Value>, schema: &Value) -> FieldShape {
    if let Some(number) = referred(definitions, schema) {
        return FieldShape::Struct(number);
    }

    let choices = ["anyOf", "oneOf"]
        .iter()
        .find_map(|key| schema.get(key))
        .and_then(Value::as_array);
    if let Some(choices) = choices {
        let (absent, present): (Vec<&Value>, Vec<&Value>) =
            choices.iter().partition(|choice| {
                choice.get("type").and_then(Value::as_str) == Some("null")
            });
        let inner = match present[..] {
            [only] => shape(definitions, only),
            _ => FieldShape::Any,
        };
        return if absent.is_empty() {
            inner
        } else {
            FieldShape::Optional(Box::new(inner))
        };
    }

    match schema.get("type") {
        Some(Value::String(word)) => of_word(definitions, schema, word),
        Some(Value::Array(words)) => {
            let present: Vec<&str> = words
                .iter()
                .filter_map(Value::as_str)
                .filter(|word| *word != "null")
                .collect();

            let inner = match present[..] {
                [only] => of_word(definitions, schema, only),
                _ => FieldShape::Any,
            };
            if present.len() < words.len() {
                FieldShape::Optional(Box::new(inner))
            } else {
                inner
            }
        }
        _ => FieldShape::Any,
    }
}

fn of_word(definitions: &Map<String, Value>, schema: &Value, word: &str) -> FieldShape {
    match word {
        "string" if schema.get("format").is_some_and(|f| f == "amount") => {
            FieldShape::Amount
        }
        "string" => FieldShape::Text,
        "integer" | "number" => FieldShape::Number,
        "boolean" => FieldShape::Bool,
        "array" => FieldShape::List(Box::new(
            schema
                .get("items")
                .map_or(FieldShape::Any, |items| shape(definitions, items)),
        )),
        _ => FieldShape::Any,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_has_its_struct_and_every_type_is_known() {
        let fields = TemplateFields::read();
        let names: Vec<&str> = fields.templates.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, PageContent::TEMPLATES);
        assert_eq!(
            fields
                .files
                .iter()
                .map(|(name, _)| *name)
                .collect::<Vec<_>>(),
            FileView::TEMPLATES
        );

        assert!(fields.is_page("page.html") && !fields.is_page("chart.svg"));
        for structure in &fields.structs {
            assert!(
                !structure.fields.is_empty(),
                "{} has no fields",
                structure.name
            );
            for field in &structure.fields {
                assert!(
                    !format!("{:?}", field.shape).contains("Any"),
                    "{}.{}",
                    structure.name,
                    field.name
                );
            }
        }
    }

    #[test]
    fn lists_absent_values_and_descriptions_are_read() {
        let fields = TemplateFields::read();
        let named = |name| fields.structs.iter().find(|s| s.name == name);
        let meta = named("Meta").expect("Meta");
        assert_eq!(meta.doc, "What a page says of itself.");
        let canonical = meta.field("canonical").expect("canonical");

        assert_eq!(
            (&canonical.shape, canonical.shape.present()),
            (
                &FieldShape::Optional(Box::new(FieldShape::Text)),
                &FieldShape::Text
            )
        );
        assert_eq!(canonical.doc, "Full address, where the host is known.");
        let practice = fields.of_template("practice.html").expect("practice");
        let Some(FieldShape::List(item)) =
            practice.field("towns").map(|field| &field.shape)
        else {
            panic!("no list")
        };

        let FieldShape::Struct(town) = **item else {
            panic!("no struct")
        };

        assert_eq!(fields.structs[town].name, "CityLink");
        assert!(matches!(
            practice.field("source").map(|f| f.shape.present()),
            Some(FieldShape::Struct(_))
        ));
        let figure = named("FigureView").expect("FigureView");
        assert!(
            figure.field("exact").is_none(),
            "what is not serialised is no field"
        );
    }
}
