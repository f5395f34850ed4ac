//! The text of a new file.

use super::answer::{Answers, Refusal, answer, fits, same_town};
use super::known::KnownRecords;
use super::question::ScaffoldKind;
use super::values;
use super::writer::{Writer, as_item};
use crate::fields::RecordFields;
use crate::fields::json_schema::{TABLES_FILE, TEXTS_FILE, modeline};
use crate::i18n::Messages;
use crate::lang::slug::slug;
use crate::record_kind::RecordKind;

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

/// Words of an id made from a title.
const WORDS: usize = 4;

/// The new file. The answers have been accepted, and none that is required is missing.
///
/// # Errors
/// [`Refusal::Number`] and [`Refusal::BeforeFirst`] for an edition that does not fit its neighbours; [`Refusal::EndsBefore`]
/// for a period; [`Refusal::SameTown`] for a town that is there already; [`Refusal::NotAnId`] where no id can be made from the answers.
pub fn new_file(
    kind: ScaffoldKind,
    answers: &Answers,
    known: &KnownRecords,
    messages: &Messages,
) -> Result<NewFile, Refusal> {
    fits(kind, answers, known)?;
    let id = id(kind, answers, known)?;
    let values = match kind {
        ScaffoldKind::City => values::city(&id, answers),
        ScaffoldKind::Edition => values::edition(&id, answers, known)?,
        ScaffoldKind::Practice => values::practice(&id, answers),
        ScaffoldKind::GrowthPoint => values::growth_point(&id, answers, known),
        ScaffoldKind::Programme => values::programme(&id, answers),
    };

    let edition = answer(answers, "edition");
    let (path, type_name) = match kind {
        ScaffoldKind::Practice => (format!("practices/{edition}/{id}.md"), "Practice"),
        ScaffoldKind::City => (format!("cities/{id}.yaml"), "City"),
        ScaffoldKind::Edition => (format!("editions/{id}/edition.yaml"), "Edition"),
        ScaffoldKind::GrowthPoint => (
            format!("editions/{edition}/growth-points/{id}.md"),
            "GrowthPoint",
        ),
        ScaffoldKind::Programme => (format!("programmes/{id}/programme.md"), "Programme"),
    };

    let word = kind.record_kind().word();
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

    // Who gives an id has seen the other town; who gives none would get a second record of the same.
    if let Some(same) = same_town(kind, answers, known) {
        return Err(Refusal::SameTown(same));
    }

    let answer = |name| answer(answers, name);
    let wanted = match kind {
        ScaffoldKind::Practice => {
            format!("{}-{}", answer("city"), few_words(answer("title")))
        }
        ScaffoldKind::City => town_id(answer("name"), answer("region"), known),
        ScaffoldKind::Edition => return Err(Refusal::NotAnId),
        ScaffoldKind::GrowthPoint => format!("{}-{}", answer("edition"), answer("theme")),
        ScaffoldKind::Programme => few_words(answer("short")),
    };
    let wanted = wanted.trim_matches('-');

    if wanted.is_empty() {
        return Err(Refusal::NotAnId);
    }

    Ok(known.free(kind.record_kind(), wanted))
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

/// A town's id is its name; where another town has it, the name with its region, which people can read: never a number.
fn town_id(name: &str, region: &str, known: &KnownRecords) -> String {
    let id = slug(name);
    if region.is_empty() || !known.has(RecordKind::Cities, &id) {
        return id;
    }

    format!("{id}-{region}")
}
