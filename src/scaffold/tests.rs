//! Whatever the answers, the file decodes; an answer names only what is there.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::*;
use crate::file::SourceFile;
use crate::i18n::Messages;
use crate::lang::Lang;
use crate::load;
use crate::record_kind::RecordKind;

fn known() -> KnownRecords {
    let mut known = KnownRecords::of(&[
        (
            RecordKind::Cities,
            &[
                ("abakan", "Абакан"),
                ("kirov", "Киров"),
                ("kirov-2", "Киров"),
            ],
        ),
        (
            RecordKind::Editions,
            &[("2016", "VII Конкурс"), ("2017", "VIII Конкурс")],
        ),
        (
            RecordKind::Directions,
            &[("fathers", "Отцы"), ("mediation", "Медиация")],
        ),
        (RecordKind::Themes, &[("voice", "Голос детей")]),
        (RecordKind::Sources, &[("doc-2017", "Отчёт")]),
        (RecordKind::Regions, &[("khakassia", "Республика Хакасия")]),
        (RecordKind::Practices, &[("abakan-papy", "Папы")]),
    ]);
    known.editions = vec![(2016, 7), (2017, 8)];
    known.orders = vec![("2017".into(), 3)];

    known
}

fn question(kind: ScaffoldKind, name: &str) -> &'static Question {
    questions(kind)
        .iter()
        .find(|question| question.name == name)
        .expect("question")
}

const KINDS: [ScaffoldKind; 5] = [
    ScaffoldKind::Practice,
    ScaffoldKind::City,
    ScaffoldKind::Edition,
    ScaffoldKind::GrowthPoint,
    ScaffoldKind::Programme,
];

fn answered(kind: ScaffoldKind, name: &str, answer: &str) -> Result<String, Refusal> {
    accept(question(kind, name), answer, kind, &known())
}

#[test]
fn answer_by_id_or_name() {
    let city = |answer: &str| answered(ScaffoldKind::Practice, "city", answer);
    assert_eq!(city("abakan"), Ok("abakan".into()));
    assert_eq!(city(" Абакан "), Ok("abakan".into()));

    let near = Some("abakan".into());
    assert_eq!(city("Абокан"), Err(Refusal::Unknown("Абокан".into(), near)));
    assert_eq!(city("Мадрид"), Err(Refusal::Unknown("Мадрид".into(), None)));
    assert_eq!(
        city("Киров"),
        Err(Refusal::Ambiguous("kirov, kirov-2".into()))
    );
}

#[test]
fn answer_with_several_names() {
    let list = |answer: &str| answered(ScaffoldKind::Practice, "directions", answer);
    assert_eq!(
        list("Отцы, mediation,fathers"),
        Ok("fathers, mediation".into())
    );
    assert_eq!(
        list("Отцы, горы"),
        Err(Refusal::Unknown("горы".into(), None))
    );
}

#[test]
fn answer_of_another_form() {
    let city = |name: &str, answer: &str| answered(ScaffoldKind::City, name, answer);
    assert_eq!(city("name", "г. Тверь"), Ok("Тверь".into()));
    assert_eq!(city("name", "Городец"), Ok("Городец".into()));
    assert!(
        matches!(city("type", "citty"), Err(Refusal::NotAWord(_, Some(near))) if near == "city")
    );

    let practice =
        |name: &str, answer: &str| answered(ScaffoldKind::Practice, name, answer);
    assert_eq!(practice("id", "abakan-papy"), Err(Refusal::Taken));
    assert_eq!(practice("id", "Абакан"), Err(Refusal::NotAnId));
    assert_eq!(
        practice("title", &"а".repeat(91)),
        Err(Refusal::TooLong(90))
    );
}

fn made(
    kind: ScaffoldKind,
    answers: &[(&'static str, &str)],
) -> Result<NewFile, Refusal> {
    let messages = Messages::command_line(Lang::Ru).expect("locales");
    let answers = answers
        .iter()
        .map(|(name, answer)| (*name, (*answer).to_owned()))
        .collect();
    new_file(kind, &answers, &known(), &messages)
}

const PAPY: [(&str, &str); 6] = [
    ("title", "Папы"),
    ("lead", "Б"),
    ("city", "abakan"),
    ("edition", "2017"),
    ("directions", "fathers"),
    ("source", "doc-2017"),
];

const EDITION_2019: [(&str, &str); 4] = [
    ("id", "2019"),
    ("title", "X"),
    ("coverage", "partial"),
    ("source", "doc-2017"),
];

#[test]
fn new_file_explains_itself() {
    let file = made(ScaffoldKind::Practice, &PAPY).expect("file");
    assert!(file.text.starts_with(
        "---\n# yaml-language-server: $schema=../../../schema/texts.schema.json\n"
    ));
    assert!(
        file.text
            .contains("# partners: []  # Партнёры. Кто помогает.\n"),
        "{}",
        file.text
    );
}

#[test]
fn new_ids_are_free() {
    let file = made(ScaffoldKind::Practice, &PAPY).expect("file");
    assert_eq!(
        (file.id.as_str(), file.path.as_str()),
        ("abakan-papy-2", "practices/2017/abakan-papy-2.md")
    );

    let mut long = PAPY;
    long[0].1 = "Совет отцов встречает из роддома";
    let file = made(ScaffoldKind::Practice, &long).expect("file");
    assert_eq!(file.id, "abakan-sovet-ottsov-vstrechayet");

    let unsayable = [("name", "!!!"), ("type", "city")];
    assert_eq!(made(ScaffoldKind::City, &unsayable), Err(Refusal::NotAnId));
}

#[test]
fn town_is_written_once() {
    let mut known = known();
    known.towns = vec![KnownTown {
        id: "abakan".into(),
        name: "абакан".into(),
        kind: "city",
        region: Some("khakassia".into()),
    }];
    let messages = Messages::command_line(Lang::Ru).expect("locales");
    let made = |given: &[(&'static str, &str)]| {
        let answers = given.iter().map(|(name, text)| (*name, (*text).to_owned()));
        new_file(ScaffoldKind::City, &answers.collect(), &known, &messages)
            .map(|file| file.id)
    };
    let same = Err(Refusal::SameTown("abakan".into()));
    let town = [("name", "Абакан"), ("type", "city")];

    // Without a region nobody could tell the two apart.
    assert_eq!(made(&town), same);
    assert_eq!(made(&[town[0], town[1], ("region", "khakassia")]), same);

    let elsewhere = made(&[town[0], town[1], ("region", "tula-oblast")]);
    assert_eq!(elsewhere, Ok("abakan-tula-oblast".into()));
    let named = made(&[town[0], town[1], ("id", "abakan-east")]);
    assert_eq!(named, Ok("abakan-east".into()));
    assert_eq!(made(&[town[0], ("type", "village")]), Ok("abakan-2".into()));
}

#[test]
fn edition_ordinal_by_neighbours() {
    let file = made(ScaffoldKind::Edition, &EDITION_2019).expect("file");
    assert!(file.text.contains("    ordinal: 10\n"));

    let wrong: Vec<_> = EDITION_2019.into_iter().chain([("ordinal", "9")]).collect();
    assert_eq!(
        made(ScaffoldKind::Edition, &wrong),
        Err(Refusal::Number(10))
    );

    let mut early = EDITION_2019;
    early[0].1 = "2009";
    assert_eq!(
        made(ScaffoldKind::Edition, &early),
        Err(Refusal::BeforeFirst)
    );
}

#[test]
fn programme_ends_after_it_begins() {
    let mut programme = [("short", "Двор"), ("from", "2026-05"), ("to", "2025")];
    assert_eq!(
        made(ScaffoldKind::Programme, &programme),
        Err(Refusal::EndsBefore)
    );

    programme[2].1 = "2026";
    assert!(
        made(ScaffoldKind::Programme, &programme).is_ok(),
        "a year ends after its May"
    );
}

proptest! {
    #[test]
    fn any_answers_decode(
        words in proptest::collection::vec("\\PC{1,60}|[а-яА-Я\"'«»:#\\[\\]{}!&*?|>@%`, -]{1,60}|(?s:.{1,40})", 6),
        which in 0..5usize, english: bool,
    ) {
        let kind = KINDS[which];
        let known = known();
        let messages = Messages::command_line(if english { Lang::En } else { Lang::Ru }).expect("locales");
        let mut texts = words.iter();
        let mut answers = Answers::new();
        for question in questions(kind) {
            let answer = match question.expects {
                Expects::Line(_) => texts.next().cloned().unwrap_or_else(|| "Слова".into()),
                Expects::One(target) | Expects::Several(target) => known.all(target)[0].0.clone(),
                Expects::Word(list) => list[0].to_owned(),
                Expects::Year => "2018".to_owned(),
                Expects::Day => "2017-09".to_owned(),
                Expects::Whole | Expects::NewId => continue,
            };
            match accept(question, &answer, kind, &known) {
                Ok(answer) => drop(answers.insert(question.name, answer)),
                Err(refusal) => {
                    prop_assert!(matches!(question.expects, Expects::Line(_)), "{refusal:?}");
                    drop(answers.insert(question.name, "Слова".to_owned()));
                }
            }
        }
        let Ok(made) = new_file(kind, &answers, &known, &messages) else { return Ok(()) };
        let loaded = load::load(&SourceFile::new(made.path.clone(), made.text.clone()));
        let found: Vec<_> = loaded.diagnostics.iter().map(|d| (d.code.id(), d.args.clone())).collect();
        prop_assert_eq!(found, [], "{}", made.text);
        if let Some(practice) = loaded.records.practices.first() {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            prop_assert_eq!(letters(&practice.title), letters(&answers["title"]));
        }
    }
}
