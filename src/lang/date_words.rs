//! Dates in words, apart from [`date`](crate::lang::date) because each language has its own forms.
//!
//! In Russian a month after a day is in the genitive («16 сентября») and alone in the nominative
//! («сентябрь 2017 г.»). Parts of a date never part at the end of a line.

use crate::lang::Lang;
use crate::lang::date::{PartialDate, Precision};

/// Each month in Russian, in the genitive, and in English.
const MONTHS: [(&str, &str, &str); 12] = [
    ("январь", "января", "January"),
    ("февраль", "февраля", "February"),
    ("март", "марта", "March"),
    ("апрель", "апреля", "April"),
    ("май", "мая", "May"),
    ("июнь", "июня", "June"),
    ("июль", "июля", "July"),
    ("август", "августа", "August"),
    ("сентябрь", "сентября", "September"),
    ("октябрь", "октября", "October"),
    ("ноябрь", "ноября", "November"),
    ("декабрь", "декабря", "December"),
];

/// See [`PartialDate::format`].
pub(super) fn format(date: PartialDate, lang: Lang) -> String {
    let first = date.earliest();
    let (year, day) = (first.year(), first.day());
    // A month is 1 to 12.
    let (nominative, genitive, english) =
        MONTHS[usize::from(first.month().unsigned_abs()) - 1];

    match (lang, date.precision()) {
        (Lang::Ru, Precision::Year) => format!("{year}\u{a0}г."),
        (Lang::Ru, Precision::Month) => format!("{nominative}\u{a0}{year}\u{a0}г."),
        (Lang::Ru, Precision::Day) => {
            format!("{day}\u{a0}{genitive}\u{a0}{year}\u{a0}г.")
        }
        (Lang::En, Precision::Year) => year.to_string(),
        (Lang::En, Precision::Month) => format!("{english}\u{a0}{year}"),
        (Lang::En, Precision::Day) => format!("{day}\u{a0}{english}\u{a0}{year}"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::format;
    use crate::lang::Lang;

    #[test]
    fn a_month_after_a_day_is_in_the_genitive() {
        let words =
            |month| Date::new(2017, month, 16).map(|day| format(day.into(), Lang::Ru));
        let may = words(5).unwrap_or_default();
        let august = words(8).unwrap_or_default();

        assert_eq!(
            [may, august].map(|text| text.replace('\u{a0}', " ")),
            ["16 мая 2017 г.", "16 августа 2017 г."]
        );
    }
}
