//! Whatever the answers, the file decodes; an answer names only what is there.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::*;
use crate::file::SourceFile;
use crate::i18n::Messages;
use crate::lang::Lang;
use crate::load;

fn known() -> KnownRecords {
    let mut known = KnownRecords::of(&[
        (
            AnswerTarget::Cities,
            &[
                ("abakan", "Абакан"),
                ("kirov", "Киров"),
                ("kirov-2", "Киров"),
            ],
        ),
        (
            AnswerTarget::Editions,
            &[("2016", "VII Конкурс"), ("2017", "VIII Конкурс")],
        ),
        (
            AnswerTarget::Directions,
            &[("fathers", "Отцы"), ("mediation", "Медиация")],
        ),
        (AnswerTarget::Themes, &[("voice", "Голос детей")]),
        (AnswerTarget::Sources, &[("doc-2017", "Отчёт")]),
        (
            AnswerTarget::Regions,
            &[("khakassia", "Республика Хакасия")],
        ),
        (AnswerTarget::Practices, &[("abakan-papy", "Папы")]),
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

#[test]
fn an_answer_names_a_record_by_id_or_name_and_a_near_one_is_offered() {
    let known = known();
    let city = |answer: &str| {
        accept(
            question(ScaffoldKind::Practice, "city"),
            answer,
            ScaffoldKind::Practice,
            &known,
        )
    };
    assert_eq!(city("abakan"), Ok("abakan".into()));
    assert_eq!(city(" Абакан "), Ok("abakan".into()));
    assert_eq!(
        city("Абокан"),
        Err(Refusal::Unknown("Абокан".into(), Some("abakan".into())))
    );

    assert_eq!(city("Мадрид"), Err(Refusal::Unknown("Мадрид".into(), None)));
    assert_eq!(
        city("Киров"),
        Err(Refusal::Ambiguous("kirov, kirov-2".into()))
    );
    let list = |answer: &str| {
        accept(
            question(ScaffoldKind::Practice, "directions"),
            answer,
            ScaffoldKind::Practice,
            &known,
        )
    };

    assert_eq!(
        list("Отцы, mediation,fathers"),
        Ok("fathers, mediation".into())
    );
    assert_eq!(
        list("Отцы, горы"),
        Err(Refusal::Unknown("горы".into(), None))
    );
    let name = |answer: &str| {
        accept(
            question(ScaffoldKind::City, "name"),
            answer,
            ScaffoldKind::City,
            &known,
        )
    };

    assert_eq!(
        (name("г. Тверь"), name("Городец")),
        (Ok("Тверь".into()), Ok("Городец".into()))
    );
    let kind = |answer: &str| {
        accept(
            question(ScaffoldKind::City, "type"),
            answer,
            ScaffoldKind::City,
            &known,
        )
    };

    assert!(
        matches!(kind("citty"), Err(Refusal::NotAWord(_, Some(near))) if near == "city")
    );
    let id = |answer: &str| {
        accept(
            question(ScaffoldKind::Practice, "id"),
            answer,
            ScaffoldKind::Practice,
            &known,
        )
    };

    assert_eq!(
        (id("abakan-papy"), id("Абакан")),
        (Err(Refusal::Taken), Err(Refusal::NotAnId))
    );
    let title = accept(
        question(ScaffoldKind::Practice, "title"),
        &"а".repeat(91),
        ScaffoldKind::Practice,
        &known,
    );
    assert_eq!(title, Err(Refusal::TooLong(90)));
}

#[test]
fn ids_are_made_of_the_answers_and_are_free() {
    let known = known();
    let messages = Messages::command_line(Lang::Ru).expect("locales");
    let file = |kind, answers: &[(&'static str, &str)]| {
        new_file(
            kind,
            &answers
                .iter()
                .map(|(name, answer)| (*name, (*answer).to_owned()))
                .collect(),
            &known,
            &messages,
        )
    };

    let practice = [
        ("title", "Папы"),
        ("lead", "Б"),
        ("city", "abakan"),
        ("edition", "2017"),
        ("directions", "fathers"),
        ("source", "doc-2017"),
    ];
    let made = file(ScaffoldKind::Practice, &practice).expect("file");
    assert_eq!(
        (made.id.as_str(), made.path.as_str()),
        ("abakan-papy-2", "practices/2017/abakan-papy-2.md")
    );

    assert!(made.text.starts_with(
        "---\n# yaml-language-server: $schema=../../../schema/texts.schema.json\n"
    ));
    assert!(
        made.text
            .contains("# partners: []  # Партнёры. Кто помогает.\n"),
        "{}",
        made.text
    );
    let mut long = practice;
    long[0].1 = "Совет отцов встречает из роддома";
    assert_eq!(
        file(ScaffoldKind::Practice, &long).expect("file").id,
        "abakan-sovet-ottsov-vstrechayet"
    );

    let edition = [
        ("id", "2019"),
        ("title", "X"),
        ("coverage", "partial"),
        ("source", "doc-2017"),
    ];

    assert!(
        file(ScaffoldKind::Edition, &edition)
            .expect("file")
            .text
            .contains("    ordinal: 10\n")
    );
    let wrong: Vec<_> = edition.into_iter().chain([("ordinal", "9")]).collect();
    assert_eq!(
        file(ScaffoldKind::Edition, &wrong),
        Err(Refusal::Number(10))
    );

    let mut early = edition;
    early[0].1 = "2009";
    assert_eq!(
        file(ScaffoldKind::Edition, &early),
        Err(Refusal::BeforeFirst)
    );

    let programme = [("short", "Двор"), ("from", "2026-05"), ("to", "2025")];
    assert_eq!(
        file(ScaffoldKind::Programme, &programme),
        Err(Refusal::EndsBefore)
    );
    assert!(
        file(
            ScaffoldKind::Programme,
            &[programme[0], programme[1], ("to", "2026")]
        )
        .is_ok(),
        "a year ends after its May"
    );

    let unsayable = [("name", "!!!"), ("type", "city")];
    assert_eq!(file(ScaffoldKind::City, &unsayable), Err(Refusal::NotAnId));
}

proptest! {
    #[test]
    fn whatever_the_answers_the_file_decodes_and_says_them(
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
