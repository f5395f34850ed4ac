//! Russian typography by example, and what it promises for any text.

use std::borrow::Cow;

use proptest::prelude::{prop_assert_eq, proptest};

use super::russian;

/// Asserts with `_` for the no-break space.
fn assert_set(text: &str, expected: &str) {
    assert_eq!(russian(text).replace('\u{a0}', "_"), expected);
}

#[test]
fn dashes() {
    assert_set("Город - это люди", "Город_– это люди");
    assert_set("Город -- это люди", "Город_– это люди");
    assert_set("Город — это люди", "Город_— это люди");
    assert_set("- пункт\n - пункт", "- пункт\n - пункт");
    assert_set("ключ --help, кто-то, −5", "ключ --help, кто-то, −5");
    assert_set(" - после разметки", "_– после разметки");
}

#[test]
fn ranges_of_years() {
    assert_set(
        "за 2016-2017 годы (2016-2017).",
        "за_2016–2017_годы (2016–2017).",
    );
    for text in [
        "2016-2017-01",
        "8-2016-2017",
        "2017-09",
        "2017-2016",
        "x/2016-2017/",
    ] {
        assert_set(text, text);
    }

    assert_set(
        "дети 5-7 лет, на 10-15%, 1,5-2 года",
        "дети 5–7_лет, на_10–15%, 1,5–2_года",
    );
    for text in [
        "тел. 22-33-44",
        "7-5",
        "05-07",
        "№_12-15",
        "5-летний",
        "1-2-3",
    ] {
        assert_set(&text.replace('_', "\u{a0}"), text);
    }
}

#[test]
fn long_numbers_have_groups_and_codes_have_none() {
    for (text, expected) in [
        (
            "12 345 жителей и 1 234 567, всего",
            "12~345_жителей и_1~234~567, всего",
        ),
        (
            "15000 детей, 1234567 рублей",
            "15~000_детей, 1~234~567_рублей",
        ),
        (
            "в 2017 году, в 2016 293 участника",
            "в_2017_году, в_2016 293_участника",
        ),
        (
            "приказ 12345 от 5 мая, № 12345 есть",
            "приказ 12345 от_5_мая, №_12345_есть",
        ),
        (
            "101000 Москва, 101000, 8 800 555 35 35",
            "101000_Москва, 101000, 8 800 555 35 35",
        ),
        (
            "ОГРН 1027700132195, id 0012345 тут",
            "ОГРН 1027700132195, id 0012345_тут",
        ),
    ] {
        assert_eq!(
            russian(text)
                .replace('\u{a0}', "_")
                .replace('\u{202f}', "~"),
            expected
        );
    }
}

#[test]
fn particles_do_not_begin_a_line() {
    assert_set("так же, знают ли бы", "так_же, знают_ли_бы");
}

#[test]
fn short_words_do_not_end_a_line() {
    assert_set("В городе и на селе", "В_городе и_на_селе");
    assert_set("«О детях» не всё", "«О_детях» не_всё");
    assert_set("в\nгороде или  в  селе", "в\nгороде или  в  селе");
}

#[test]
fn abbreviations_and_signs_keep_what_follows() {
    assert_set(
        "г. Абакан, школа им. Пушкина",
        "г._Абакан, школа им._Пушкина",
    );
    assert_set("школа № 5, § 3", "школа №_5, §_3");
    assert_set(
        "В 2017 г. Абакан и т. д. Далее, т. к.",
        "В_2017_г. Абакан и_т._д. Далее, т._к.",
    );

    assert_set("на ул. Мира, стр. 5", "на_ул._Мира, стр._5");
}

#[test]
fn numbers_keep_their_units() {
    assert_set("9 месяцев, 15 тыс. детей", "9_месяцев, 15_тыс._детей");
    assert_set("на 24,5 млн руб. больше", "на_24,5_млн_руб. больше");
    assert_set("12 345 (на 5 %)", "12\u{202f}345 (на_5_%)");
    assert_set("с 9 до 18 часов", "с_9 до_18_часов");
    assert_set("в 2017, затем", "в_2017, затем");
    let grouped = "12\u{202f}345 чел.";
    assert_set(grouped, "12\u{202f}345_чел.");
}

#[test]
fn initials_keep_together() {
    assert_set("А. С. Пушкин и Л.Н. Толстой", "А._С._Пушкин и_Л.Н._Толстой");
    assert_set("по Иванову И. И., затем", "по_Иванову_И._И., затем");
}

#[test]
fn all_at_once() {
    assert_set(
        r#"Форум "Города для детей" - с 2010 г. в "Фонде "Дети"""#,
        "Форум «Города для детей»_– с_2010_г. в_«Фонде „Дети“»",
    );
}

#[test]
fn text_that_is_right_is_borrowed() {
    assert!(matches!(russian("Ранняя помощь"), Cow::Borrowed(_)));
    assert!(matches!(russian("в\u{a0}городе"), Cow::Borrowed(_)));
}

const MESSY: &str = r#"([ \n\u{a0}"«»„“().,-]|--| - |[а-вА-ВгиИсз]|[012]{1,6}|2016-2017|г\.|т\. д\.|№|млн|–|—){0,30}|\PC{0,40}|(?s:.{0,20})"#;

proptest! {
    #[test]
    fn a_second_pass_changes_nothing(text in MESSY) {
        let once = russian(&text).into_owned();
        prop_assert_eq!(russian(&once), once.as_str());
    }

    #[test]
    fn letters_and_digits_survive(text in MESSY) {
        let kept = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        prop_assert_eq!(kept(&russian(&text)), kept(&text));
    }
}
