//! The proof-reading file: every sentence that the site makes, with the counts, towns and dates that put its grammar to
//! the test. A person reads `tests/proof/sentences.ru.txt`; this test says when its text has changed.
//!
//! After a change that is meant, write the file anew and read the difference:
//! `ITOGI_PROOF=write cargo test --test suite -- proof`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use itogi::i18n::{Arg, Messages};
use itogi::lang::Lang;
use itogi::lang::date::PartialDate;

use crate::driver::{Site, repository, text_of};

const FILE: &str = "tests/proof/sentences.ru.txt";

/// One, a few, many, and the numbers that end like one but are not.
const COUNTS: [usize; 6] = [0, 1, 2, 5, 11, 21];

/// Values that are counted; all others are words.
const COUNTED: [&str; 14] = [
    "n",
    "all",
    "met",
    "up",
    "down",
    "same",
    "recurring",
    "appeared",
    "dropped",
    "passed",
    "ahead",
    "throughout",
    "returned",
    "last",
];

/// Messages that stand only where there is something to count.
const NEVER_ZERO: [&str; 12] = [
    "advice-theme",
    "completeness",
    "finding-",
    "page-of",
    "place-n",
    "place-ordinal",
    "theme-all",
    "town-leader",
    "town-place",
    "town-years",
    "unknown-between",
    "growth-recurring",
];

const KINDS: [&str; 7] = [
    "city",
    "urban-settlement",
    "settlement",
    "village",
    "hamlet",
    "rural-settlement",
    "district",
];

/// Masculine, feminine, neuter, plural.
const TOWNS: [&str; 4] = ["Муром", "Тула", "Иваново", "Набережные Челны"];

/// What stands after «с» and «до».
const AFTER_WORD: [&str; 5] = [
    "from-date",
    "to-date",
    "due-by",
    "due-from",
    "due-throughout-by",
];

fn date(iso: &str) -> PartialDate {
    iso.parse().expect("a date")
}

/// The words that a value can be, in turn; one that a message asks for by name must be here.
fn words(message: &str, value: &str) -> Vec<String> {
    let dates = ["2020", "2020-05", "2016-07-28"];
    let list: Vec<&str> = match value {
        "kind" => KINDS.to_vec(),
        "name" | "town" | "a" => TOWNS.to_vec(),
        "b" | "second" => vec!["Тула"],
        "c" => vec!["Иваново"],
        "first" => vec!["Приволжский федеральный округ"],
        "towns" => vec!["Муром и Тула", "Тула"],
        "why" => vec!["unknown", "approx", "outside", "different"],
        "several" => vec!["yes", "no"],
        "date" if AFTER_WORD.contains(&message) => {
            let said = |iso| date(iso).after_word(Lang::Ru);
            return dates.map(said).to_vec();
        }
        "date" if message.starts_with("cite-") => vec!["23.11.2026"],
        "date" => vec!["23 ноября 2026 г."],
        "when" => return dates.map(|iso| date(iso).when(Lang::Ru)).to_vec(),
        "year" | "from" | "fromYear" | "leastYear" => vec!["2016"],
        "to" | "toYear" | "greatestYear" | "otherYear" | "borders" => vec!["2017"],
        "years" => vec!["2016 и 2017"],
        "category" => vec!["«Сельские поселения»"],
        "categories" => vec!["«Центры субъектов» и «Сельские поселения»"],
        "direction" => vec!["«Примирение и медиация»"],
        "measure" => vec!["«Отчёты»"],
        "measures" => vec!["«Отчёты» и «Участники»"],
        "other" => vec!["«Участники»"],
        "label" => vec!["Участники"],
        "place" => vec!["Сибирский федеральный округ"],
        "group" => vec!["сельская местность"],
        "title" => vec!["Приз «Своё дело»"],
        "least" if message == "compare-main" => vec!["100"],
        "change" | "difference" | "least" | "points" => vec!["−31,6"],
        "greatest" => vec!["+20"],
        "ordinals" => vec!["X и XI"],
        "regions" => vec!["Калужская область"],
        _ => vec!["117"],
    };

    list.into_iter().map(str::to_owned).collect()
}

/// Names of the values of each message, in the order of the file.
fn messages(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let begins = line.starts_with(|c: char| c.is_ascii_alphabetic());
        if let Some((id, _)) = line.split_once(" =").filter(|_| begins) {
            found.push((id.to_owned(), BTreeSet::new()));
        }

        let Some((_, values)) = found.last_mut() else {
            continue;
        };
        values.extend(line.split('$').skip(1).map(|part| {
            part.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                .collect::<String>()
        }));
    }

    found.retain(|(id, values)| {
        !values.is_empty() && !id.starts_with("open-") && !id.starts_with("sg-")
    });
    found
}

/// All that a message can say.
fn said(say: &Messages, id: &str, values: &BTreeSet<String>) -> Vec<String> {
    let counts: &[usize] = if NEVER_ZERO.iter().any(|begin| id.starts_with(begin)) {
        &COUNTS[1..]
    } else {
        &COUNTS
    };
    let counted = |value: &String| COUNTED.contains(&value.as_str());
    let lengths = values.iter().map(|value| {
        if counted(value) {
            counts.len()
        } else {
            words(id, value).len()
        }
    });
    let rows = lengths.max().unwrap_or(0);

    let mut told = Vec::new();
    for row in 0..rows {
        let mut number = 0;
        let mut args: Vec<(&str, Arg)> = Vec::new();
        for value in values {
            let arg = if counted(value) {
                number += 1;
                counts[(row + number - 1) % counts.len()].into()
            } else {
                let words = words(id, value);
                words[row % words.len()].clone().into()
            };
            args.push((value.as_str(), arg));
        }

        let alone = args.contains(&("n", 1_usize.into()));
        if let Some((_, years)) =
            args.iter_mut().find(|(name, _)| *name == "years" && alone)
        {
            *years = "2017".into();
        }

        let text = say.get(id, &args).expect("a sentence");
        let text = text.replace(['\u{a0}', '\u{202f}'], " ");
        if !told.contains(&text) {
            told.push(text);
        }
    }

    told
}

/// Towns of every kind, with every honour.
const TOWNS_OF_EVERY_KIND: &str = "\
participation:
  - { edition: \"2017\", city: proof-city, source: report }
  - { edition: \"2018\", city: proof-city, source: report }
  - { edition: \"2018\", city: proof-urban-settlement, source: report }
  - { edition: \"2017\", city: proof-settlement, source: report }
  - { edition: \"2017\", city: proof-village, source: report }
  - { edition: \"2018\", city: proof-village, source: report }
  - { edition: \"2017\", city: proof-hamlet, source: report }
  - { edition: \"2018\", city: proof-rural-settlement, source: report }
  - { edition: \"2018\", city: proof-district, source: report }
  - { edition: \"2018\", city: proof-hamlet, status: leader-outside-ranking, source: report }
awards:
  - { edition: \"2017\", kind: place, category: centres, place: 2, cities: [proof-city], source: report }
  - { edition: \"2017\", kind: winner, category: centres, cities: [proof-village], source: report }
  - { edition: \"2017\", kind: leader, cities: [proof-settlement, proof-hamlet], source: report }
  - { edition: \"2018\", kind: place, category: rural, place: 2, cities: [proof-village, proof-hamlet], source: report }
  - { edition: \"2018\", kind: prize, title: Приз «Своё дело», cities: [proof-city, proof-rural-settlement], source: report }
  - { edition: \"2018\", kind: diploma, title: Диплом газеты, cities: [proof-urban-settlement, proof-district], source: report }
cities:
";

/// The first sentences of towns and what search engines are told of them.
fn towns() -> String {
    let site = Site::small();
    let mut records = TOWNS_OF_EVERY_KIND.to_owned();
    for (kind, name) in KINDS.iter().zip([
        "Муром",
        "Верхнее",
        "Кратово",
        "Борисово",
        "Ольховка",
        "Луговое",
        "Озёрный",
    ]) {
        writeln!(
            records,
            "  - {{ id: proof-{kind}, name: {name}, type: {kind}, region: north-oblast, region_source: report }}"
        )
        .expect("text");
    }
    site.write("content/proof.yaml", records);
    site.build().ok();

    let mut text = String::new();
    let made = KINDS.map(|kind| format!("proof-{kind}"));
    let known = ["abakan", "elkino", "yalta", "zarechny"].map(str::to_owned);
    for id in made.iter().chain(&known) {
        let page = site.page(&format!("cities/{id}/"));
        let between = |from: &str, to: &str| {
            let rest = page.split_once(from).expect(from).1;
            let inner = rest.split_once(to).expect(to).0;
            text_of(inner).replace(" .", ".").replace(" ,", ",")
        };
        writeln!(
            text,
            "{}\n  {}\n  {}",
            between("<h1>", "</h1>"),
            between("<p class=\"lead\">", "</p>"),
            between("<meta name=\"description\" content=\"", "\">")
        )
        .expect("text");
    }

    text
}

#[test]
fn proof_reading_file() {
    let locale = fs::read_to_string(repository().join("themes/default/locales/ru.ftl"))
        .expect("messages");
    let say = Messages::new(Lang::Ru, &[&locale]).expect("messages");

    let mut text = "Все предложения, которые складывает сайт: числа 0, 1, 2, 5, 11 и 21, города всех родов,\n\
                    поселения всех видов. Прочтите, что изменилось: так это увидит читатель.\n\n"
        .to_owned();
    text += &towns();
    for (id, values) in messages(&locale) {
        writeln!(text, "\n{id}").expect("text");
        for sentence in said(&say, &id, &values) {
            writeln!(text, "  {sentence}").expect("text");
        }
    }

    for slip in ["г..", "..\n", "– –", "– −", "  –", " ,", " ;"] {
        assert!(!text.contains(slip), "«{slip}»");
    }

    let path = repository().join(FILE);
    if std::env::var_os("ITOGI_PROOF").is_some_and(|wish| wish == "write") {
        fs::write(&path, &text).expect("the file");
    }

    let known = fs::read_to_string(&path).unwrap_or_default();
    let changed: Vec<&str> = text
        .lines()
        .filter(|line| !known.lines().any(|other| other == *line))
        .collect();
    assert!(
        known == text,
        "{FILE} differs; read these lines, then write it anew with ITOGI_PROOF=write:\n{}",
        changed.join("\n")
    );
}

#[test]
fn value_and_label_not_doubled() {
    let site = Site::small();
    site.build().ok();

    for address in ["practices/", "practices/abakan-papa/"] {
        let text = text_of(&site.page(address));
        assert!(text.contains("10 → стало: 43"), "{address}: {text}");
        assert!(!text.contains("стало: 43 семьи"), "{address}: {text}");
    }
}

#[test]
fn months_declined_on_pages() {
    let site = Site::small();
    site.replace(
        "content/programmes/parts.yaml",
        "{ by: 2017-10-01, what: открыть }, { from: 2017-11, to: 2018-03 }",
        "{ by: 2018-05, what: открыть }, { from: 2018-03, to: 2018-03 }, { throughout: true, by: 2020 }",
    );
    let reference = site
        .read("content/reference.yaml")
        .replace("2017-07-28", "2017-07");
    site.write("content/reference.yaml", reference);
    site.build().ok();

    for (address, words) in [
        ("programmes/help/roadmap/", "до мая 2018 г. – открыть"),
        ("programmes/help/roadmap/", "в марте 2018 г."),
        (
            "programmes/help/roadmap/",
            "весь срок программы, до 2020 г.",
        ),
        ("regions/island-republic/", "до июля 2017 г."),
        ("regions/island-republic/", "с июля 2017 г."),
        (
            "districts/island/",
            "Упразднён в июле 2017 г.; преемник – Южный округ.",
        ),
    ] {
        let text = text_of(&site.page(address)).replace(" .", ".");
        assert!(text.contains(words), "{address}, {words}: {text}");
    }
}
