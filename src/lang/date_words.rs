//! Dates in words, as each language writes them.
//!
//! In Russian a month after a day is in the genitive («16 сентября»), and without a day in the case
//! that the words before it want: «сентябрь 2017 г.», «до сентября 2017 г.», «в сентябре 2017 г.». No-break spaces keep the parts of a date on one line.

use jiff::civil::Date;

use crate::lang::Lang;

/// A month in Russian, in the three cases that dates want, and in English.
struct MonthWords {
    nominative: &'static str,
    genitive: &'static str,
    locative: &'static str,
    english: &'static str,
}

const MONTHS: [MonthWords; 12] = [
    month_words(["январь", "января", "январе"], "January"),
    month_words(["февраль", "февраля", "феврале"], "February"),
    month_words(["март", "марта", "марте"], "March"),
    month_words(["апрель", "апреля", "апреле"], "April"),
    month_words(["май", "мая", "мае"], "May"),
    month_words(["июнь", "июня", "июне"], "June"),
    month_words(["июль", "июля", "июле"], "July"),
    month_words(["август", "августа", "августе"], "August"),
    month_words(["сентябрь", "сентября", "сентябре"], "September"),
    month_words(["октябрь", "октября", "октябре"], "October"),
    month_words(["ноябрь", "ноября", "ноябре"], "November"),
    month_words(["декабрь", "декабря", "декабре"], "December"),
];

const fn month_words(
    [nominative, genitive, locative]: [&'static str; 3],
    english: &'static str,
) -> MonthWords {
    MonthWords { nominative, genitive, locative, english }
}

/// The words for the month of a date.
fn words(date: Date) -> &'static MonthWords {
    // A month is 1 to 12.
    &MONTHS[usize::from(date.month().unsigned_abs()) - 1]
}

/// «2017 г.», “2017”.
pub(super) fn year(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Ru => format!("{}\u{a0}г.", date.year()),
        Lang::En => date.year().to_string(),
    }
}

/// «сентябрь 2017 г.», “September 2017”.
pub(super) fn month(date: Date, lang: Lang) -> String {
    let words = words(date);
    let month = match lang {
        Lang::Ru => words.nominative,
        Lang::En => words.english,
    };
    format!("{month}\u{a0}{}", year(date, lang))
}

/// After «с» or «до», which want the genitive: «сентября 2017 г.», “September 2017”.
pub(super) fn month_after(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Ru => format!("{}\u{a0}{}", words(date).genitive, year(date, lang)),
        Lang::En => month(date, lang),
    }
}

/// As an answer to “when”: «в сентябре 2017 г.», “in September 2017”.
pub(super) fn month_when(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Ru => format!("в\u{a0}{}\u{a0}{}", words(date).locative, year(date, lang)),
        Lang::En => format!("in {}", month(date, lang)),
    }
}

/// «16 сентября 2017 г.», “16 September 2017”.
pub(super) fn day(date: Date, lang: Lang) -> String {
    let words = words(date);
    let month = match lang {
        Lang::Ru => words.genitive,
        Lang::En => words.english,
    };
    format!("{}\u{a0}{month}\u{a0}{}", date.day(), year(date, lang))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::day;
    use crate::lang::Lang;

    #[test]
    fn a_month_after_a_day_is_genitive() {
        let [may, august] = [5, 8]
            .map(|month| day(date(2017, month, 16), Lang::Ru).replace('\u{a0}', " "));
        assert_eq!(may, "16 мая 2017 г.");
        assert_eq!(august, "16 августа 2017 г.");
    }
}
