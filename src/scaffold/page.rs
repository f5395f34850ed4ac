//! The text of a new file.

use super::answer::{Answers, Refusal, ScaffoldKind, fits, own_table};
use super::known::KnownRecords;
use crate::fields::json_schema::{TABLES_FILE, TEXTS_FILE, modeline, words};
use crate::fields::{Form, RecordFields};
use crate::i18n::Messages;
use crate::lang::slug::slug;

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Its path below the content folder.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The id of its record.
    pub id: String,
}

/// A value of the new record.
enum NewValue {
    /// Stands as it is.
    Fixed(String),
    /// Words.
    Text(String),
    /// Ids.
    Ids(Vec<String>),
    /// Fields of its own.
    Fields(Vec<(&'static str, NewValue)>),
}

/// Words of an id made from a title.
const WORDS: usize = 4;

/// The new file. The answers have been accepted, and none that is required is missing.
///
/// # Errors
/// [`Refusal::Number`] and [`Refusal::BeforeFirst`] for an edition that does not fit its neighbours; [`Refusal::EndsBefore`]
/// for a period; [`Refusal::NotAnId`] where no id can be made from the answers.
pub fn new_file(
    kind: ScaffoldKind,
    answers: &Answers,
    known: &KnownRecords,
    messages: &Messages,
) -> Result<NewFile, Refusal> {
    fits(kind, answers, known)?;
    let id = id(kind, answers, known)?;
    let values = match kind {
        ScaffoldKind::City => city(&id, answers),
        ScaffoldKind::Edition => edition(&id, answers, known)?,
        ScaffoldKind::Practice => practice(&id, answers),
        ScaffoldKind::GrowthPoint => growth_point(&id, answers, known),
        ScaffoldKind::Programme => programme(&id, answers),
    };

    let edition = answers
        .get("edition")
        .map(String::as_str)
        .unwrap_or_default();
    let (path, type_name, word) = match kind {
        ScaffoldKind::Practice => (
            format!("practices/{edition}/{id}.md"),
            "Practice",
            "practice",
        ),
        ScaffoldKind::City => (format!("cities/{id}.yaml"), "City", "cities"),
        ScaffoldKind::Edition => {
            (format!("editions/{id}/edition.yaml"), "Edition", "editions")
        }
        ScaffoldKind::GrowthPoint => (
            format!("editions/{edition}/growth-points/{id}.md"),
            "GrowthPoint",
            "growth-point",
        ),
        ScaffoldKind::Programme => (
            format!("programmes/{id}/programme.md"),
            "Programme",
            "programme",
        ),
    };

    let writer = Writer { fields: &RecordFields::read(), messages };
    let in_content = format!("content/{path}");
    let text = if path.ends_with(".md") {
        let front = writer.record(type_name, &values, "");
        let body = messages.text(&format!("new-body-{word}"), &[]);
        format!(
            "---\n{}\n{front}---\n<!-- {body} -->\n",
            modeline(&in_content, TEXTS_FILE)
        )
    } else {
        let item = writer.record(type_name, &values, "    ");
        format!(
            "{}\n{word}:\n{}",
            modeline(&in_content, TABLES_FILE),
            as_item(&item)
        )
    };

    Ok(NewFile { path, text, id })
}

/// The id that was given, or one made from the answers.
fn id(
    kind: ScaffoldKind,
    answers: &Answers,
    known: &KnownRecords,
) -> Result<String, Refusal> {
    if let Some(id) = answers.get("id") {
        return Ok(id.clone());
    }

    let answer = |name: &str| answers.get(name).map(String::as_str).unwrap_or_default();
    let wanted = match kind {
        ScaffoldKind::Practice => {
            format!("{}-{}", answer("city"), few_words(answer("title")))
        }
        ScaffoldKind::City => slug(answer("name")),
        ScaffoldKind::Edition => return Err(Refusal::NotAnId),
        ScaffoldKind::GrowthPoint => format!("{}-{}", answer("edition"), answer("theme")),
        ScaffoldKind::Programme => few_words(answer("short")),
    };
    let wanted = wanted.trim_matches('-');

    if wanted.is_empty() {
        return Err(Refusal::NotAnId);
    }

    Ok(known.free(own_table(kind), wanted))
}

/// The first words of a text; where it goes on, they do not end with a preposition.
fn few_words(text: &str) -> String {
    let slug = slug(text);
    let mut parts: Vec<&str> = slug.split('-').take(WORDS).collect();
    let goes_on = slug.split('-').count() > WORDS;

    while goes_on
        && parts.len() > 1
        && parts.last().is_some_and(|last| PREPOSITIONS.contains(last))
    {
        parts.pop();
    }

    parts.join("-")
}

/// Words that say nothing without the next one, as they stand in ids.
const PREPOSITIONS: [&str; 22] = [
    "i", "v", "vo", "na", "po", "iz", "s", "so", "k", "ko", "o", "ob", "u", "za", "ot",
    "do", "dlya", "bez", "pri", "nad", "pod", "a",
];

fn city(id: &str, answers: &Answers) -> Vec<(&'static str, NewValue)> {
    let mut values = vec![
        ("id", fixed(id)),
        ("name", text(answers, "name")),
        ("type", given(answers, "type")),
    ];

    values.extend(
        answers
            .get("region")
            .map(|region| ("region", fixed(region))),
    );
    values.extend(
        answers
            .get("region-source")
            .map(|source| ("region_source", fixed(source))),
    );

    values
}

fn edition(
    id: &str,
    answers: &Answers,
    known: &KnownRecords,
) -> Result<Vec<(&'static str, NewValue)>, Refusal> {
    let expected = id.parse().map_or(1, |year| known.ordinal(year));
    let ordinal = answers
        .get("ordinal")
        .map_or_else(|| expected.to_string(), Clone::clone);

    if !known.editions.is_empty() && ordinal != expected.to_string() {
        return Err(Refusal::Number(expected));
    }

    let mut values = vec![
        ("id", fixed(id)),
        ("ordinal", NewValue::Fixed(ordinal)),
        ("title", text(answers, "title")),
    ];

    values.extend(
        answers
            .get("motto")
            .map(|_| ("motto", text(answers, "motto"))),
    );
    values.extend([
        ("coverage", given(answers, "coverage")),
        ("source", source(answers)),
    ]);

    Ok(values)
}

fn practice(id: &str, answers: &Answers) -> Vec<(&'static str, NewValue)> {
    vec![
        ("kind", NewValue::Fixed("practice".into())),
        ("id", fixed(id)),
        ("title", text(answers, "title")),
        ("lead", text(answers, "lead")),
        ("city", given(answers, "city")),
        ("edition", given(answers, "edition")),
        ("directions", ids(answers, "directions")),
        ("source", source(answers)),
        ("draft", NewValue::Fixed("true".into())),
    ]
}

fn growth_point(
    id: &str,
    answers: &Answers,
    known: &KnownRecords,
) -> Vec<(&'static str, NewValue)> {
    let edition = answers
        .get("edition")
        .map(String::as_str)
        .unwrap_or_default();
    let last = known
        .orders
        .iter()
        .filter(|(each, _)| each == edition)
        .map(|(_, order)| *order)
        .max();

    let mut values = vec![
        ("kind", NewValue::Fixed("growth-point".into())),
        ("id", fixed(id)),
        ("edition", given(answers, "edition")),
        ("theme", given(answers, "theme")),
        (
            "order",
            NewValue::Fixed(last.unwrap_or_default().saturating_add(1).to_string()),
        ),
        ("title", text(answers, "title")),
        ("lead", text(answers, "lead")),
    ];

    values.extend(
        answers
            .get("directions")
            .map(|_| ("directions", ids(answers, "directions"))),
    );
    values.extend([
        ("source", source(answers)),
        ("draft", NewValue::Fixed("true".into())),
    ]);

    values
}

fn programme(id: &str, answers: &Answers) -> Vec<(&'static str, NewValue)> {
    let mut territory = vec![("name", text(answers, "territory"))];
    territory.extend(
        answers
            .get("regions")
            .map(|_| ("regions", ids(answers, "regions"))),
    );
    let period = vec![
        ("from", given(answers, "from")),
        ("to", given(answers, "to")),
    ];

    vec![
        ("kind", NewValue::Fixed("programme".into())),
        ("id", fixed(id)),
        ("title", text(answers, "title")),
        ("short", text(answers, "short")),
        ("lead", text(answers, "lead")),
        ("goal", text(answers, "goal")),
        ("territory", NewValue::Fields(territory)),
        ("period", NewValue::Fields(period)),
        ("source", source(answers)),
        ("draft", NewValue::Fixed("true".into())),
    ]
}

fn source(answers: &Answers) -> NewValue {
    if answers.contains_key("section") {
        return NewValue::Fields(vec![
            ("id", given(answers, "source")),
            ("section", text(answers, "section")),
        ]);
    }
    given(answers, "source")
}

fn text(answers: &Answers, name: &str) -> NewValue {
    NewValue::Text(answers.get(name).cloned().unwrap_or_default())
}

fn given(answers: &Answers, name: &str) -> NewValue {
    fixed(answers.get(name).map(String::as_str).unwrap_or_default())
}

fn ids(answers: &Answers, name: &str) -> NewValue {
    NewValue::Ids(
        answers
            .get(name)
            .map(|list| list.split(", ").map(ToOwned::to_owned).collect())
            .unwrap_or_default(),
    )
}

/// An id, a word or a date. An id of digits only stands in quotes, so that nobody takes it for a number.
fn fixed(word: &str) -> NewValue {
    let digits = word.bytes().all(|byte| byte.is_ascii_digit());
    NewValue::Fixed(if digits {
        format!("\"{word}\"")
    } else {
        word.to_owned()
    })
}

/// Words as YAML: without quotes where they need none.
fn scalar(words: &str) -> String {
    let clean: String = words
        .chars()
        .filter(|c| !c.is_control() && !is_no_character(*c))
        .collect();
    let starts_well = clean.starts_with(|c: char| c.is_alphabetic() || c == '«');
    // YAML's own words, such as «null» and «true», are short and ASCII.
    let is_word = clean.chars().count() > 5 || !clean.is_ascii();
    let reads_as_text = is_word
        && !clean.contains(": ")
        && !clean.contains(" #")
        && !clean.ends_with(':');

    let plain = starts_well && reads_as_text && clean.trim() == clean;
    if plain {
        clean
    } else {
        format!("'{}'", clean.replace('\'', "''"))
    }
}

/// What YAML does not take for text, or takes for a line break.
fn is_no_character(c: char) -> bool {
    matches!(
        c,
        '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}'
    )
}

struct Writer<'a> {
    fields: &'a RecordFields,
    messages: &'a Messages,
}

impl Writer<'_> {
    /// Every field of a record in its order, with its explanation: with its value, or as a comment where it may be added.
    fn record(
        &self,
        type_name: &str,
        values: &[(&'static str, NewValue)],
        indent: &str,
    ) -> String {
        let mut made =
            format!("{indent}# {}\n", self.messages.text("new-more-fields", &[]));
        for (field, form) in self.fields.of_type(type_name) {
            let explained = self.explained(type_name, field);
            if let Some((_, value)) = values.iter().find(|(each, _)| *each == field) {
                made += &format!("{indent}# {explained}\n");
                made += &lines(field, value, indent);
                continue;
            }

            let sample = match form {
                Form::List(_) => " []",
                Form::Record(_) | Form::Map(_) => " {}",
                _ => "",
            };
            made += &format!("{indent}# {field}:{sample}  # {explained}\n");
        }

        made
    }

    fn explained(&self, type_name: &str, field: &str) -> String {
        let (title, description) = words(self.messages, type_name, field);
        format!("{title}. {description}")
    }
}

fn lines(field: &str, value: &NewValue, indent: &str) -> String {
    match value {
        NewValue::Fixed(word) => format!("{indent}{field}: {word}\n"),
        NewValue::Text(words) => format!("{indent}{field}: {}\n", scalar(words)),
        NewValue::Ids(ids) => {
            let ids: Vec<String> = ids
                .iter()
                .map(|id| match fixed(id) {
                    NewValue::Fixed(id) => id,
                    _ => String::new(),
                })
                .collect();
            format!("{indent}{field}: [{}]\n", ids.join(", "))
        }
        NewValue::Fields(inner) => {
            let deeper = format!("{indent}  ");
            let inner: String = inner
                .iter()
                .map(|(name, value)| lines(name, value, &deeper))
                .collect();
            format!("{indent}{field}:\n{inner}")
        }
    }
}

/// The lines of a record as one item of a list: a dash before its first field, and its explanation above.
fn as_item(record: &str) -> String {
    let mut dashed = false;
    let mut made = String::new();

    for line in record.lines() {
        let field = line.trim_start();
        if !dashed && field.starts_with('#') {
            made += &format!("  {field}\n");
        } else if dashed {
            made += &format!("{line}\n");
        } else {
            made += &format!("  - {field}\n");
            dashed = true;
        }
    }

    made
}
