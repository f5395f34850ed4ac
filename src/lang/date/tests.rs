//! Days, months and years as people write them.

use jiff::civil::date;
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::{PartialDate, PartialDateError};
use crate::lang::Lang;

fn parsed(text: &str) -> Result<PartialDate, PartialDateError> {
    text.parse()
}

#[test]
fn months_are_declined() {
    let said = |text, lang| {
        let say = |date: PartialDate| (date.after_word(lang), date.when(lang));
        parsed(text)
            .map(say)
            .map(|(after, when)| format!("до {after}; {when}").replace('\u{a0}', " "))
    };

    for (iso, words) in [
        ("2020", "до 2020 г.; в 2020 г."),
        ("2020-05", "до мая 2020 г.; в мае 2020 г."),
        ("2019-12", "до декабря 2019 г.; в декабре 2019 г."),
        ("2017-03-14", "до 14 марта 2017 г.; 14 марта 2017 г."),
    ] {
        assert_eq!(said(iso, Lang::Ru), Ok(words.to_owned()));
    }

    assert_eq!(
        said("2020-05", Lang::En),
        Ok("до May 2020; in May 2020".to_owned())
    );
}

#[test]
fn written_for_readers() {
    let format =
        |text, lang| parsed(text).map(|date| date.format(lang).replace('\u{a0}', "_"));
    for (iso, ru, en) in [
        ("2017", "2017_г.", "2017"),
        ("2017-09", "сентябрь_2017_г.", "September_2017"),
        ("2017-09-06", "6_сентября_2017_г.", "6_September_2017"),
    ] {
        assert_eq!(format(iso, Lang::Ru), Ok(ru.to_owned()));
        assert_eq!(format(iso, Lang::En), Ok(en.to_owned()));
    }
}

#[test]
fn missing_parts_come_first() {
    let sorted = [
        "2016-12-31",
        "2017",
        "2017-01",
        "2017-01-01",
        "2017-01-02",
        "2017-02",
    ];
    let dates = sorted.map(parsed);
    assert!(
        dates
            .windows(2)
            .all(|pair| matches!(pair, [Ok(a), Ok(b)] if a < b))
    );
}

#[test]
fn bounds_cover_what_is_unknown() {
    let bounds = |text| parsed(text).map(|date| (date.earliest(), date.latest()));
    assert_eq!(bounds("2017"), Ok((date(2017, 1, 1), date(2017, 12, 31))));
    assert_eq!(bounds("2016-02"), Ok((date(2016, 2, 1), date(2016, 2, 29))));
    assert_eq!(
        bounds("2017-09-16"),
        Ok((date(2017, 9, 16), date(2017, 9, 16)))
    );
}

#[test]
fn says_what_is_wrong() {
    for text in [
        "",
        "17",
        "16.09.2017",
        "2017-9",
        "2017-09-16-1",
        "+017",
        "2017-",
        " 2017",
    ] {
        assert_eq!(parsed(text), Err(PartialDateError::Form), "{text}");
    }
    for text in ["2017-13", "2017-00", "2017-02-29", "2017-01-00", "0000"] {
        assert_eq!(parsed(text), Err(PartialDateError::Calendar), "{text}");
    }
}

#[test]
fn reads_text_and_bare_years() {
    let read = |json| serde_json::from_str::<PartialDate>(json).ok();
    assert_eq!(read("\"2017-09\""), parsed("2017-09").ok());
    assert_eq!(read("\"2017-9\""), None);
    assert_eq!(read("2017"), parsed("2017").ok());
    assert_eq!(read("17"), None);
    assert_eq!(read("2017.09"), None);
}

proptest! {
    #[test]
    fn text_goes_there_and_back(year in 1i16..=9999, month in 1i8..=12, day in 1i8..=28) {
        for text in [
            format!("{year:04}"),
            format!("{year:04}-{month:02}"),
            format!("{year:04}-{month:02}-{day:02}"),
        ] {
            let date = parsed(&text);
            prop_assert!(date.is_ok_and(|date| date.earliest() <= date.latest()));
            prop_assert_eq!(date.map(|date| date.to_string()), Ok(text.clone()));
            let json = date.map(|date| serde_json::to_string(&date).ok());
            prop_assert_eq!(json, Ok(Some(format!("\"{text}\""))));
        }
    }

    #[test]
    fn never_panics(text in "\\PC{0,12}|[0-9-]{0,11}") {
        if let Ok(date) = parsed(&text) {
            prop_assert_eq!(date.to_string(), text);
        }
    }
}
