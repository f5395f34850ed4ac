//! Numbers as a reader expects them: «12 345,6», “12,345.6”, «−3,5», «XIV».
//!
//! A document that is printed and quoted must not let a number break across lines or show a hyphen
//! for a minus. Digits are never touched: rounding and the number of decimal places are decided
//! where the value is computed.

use rust_decimal::Decimal;

use crate::lang::Lang;

/// The narrow no-break space between groups of three digits in Russian; English has a comma.
const GROUP: char = '\u{202f}';
/// The minus sign, as wide as «+» and as a digit; not a hyphen.
const MINUS: char = '\u{2212}';
/// A whole part this short stands without groups: 1500, but 12 345 in Russian typography; years never have any.
const UNGROUPED_DIGITS: usize = 4;

/// Formats `value` with all its decimal places, a decimal comma in Russian and a point in English.
///
/// Whole parts of five digits and more are split, by U+202F in Russian and by commas in English; negative values have
/// U+2212. Zero has no sign.
pub fn format(value: Decimal, lang: Lang) -> String {
    let digits = value.abs().to_string();
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits.as_str(), None),
    };
    let mut text = String::with_capacity(digits.len() * 2);

    if value.is_sign_negative() && !value.is_zero() {
        text.push(MINUS);
    }

    for (i, digit) in whole.chars().enumerate() {
        let left = whole.len() - i;
        if i > 0 && left % 3 == 0 && whole.len() > UNGROUPED_DIGITS {
            text.push(match lang {
                Lang::Ru => GROUP,
                Lang::En => ',',
            });
        }

        text.push(digit);
    }

    if let Some(fraction) = fraction {
        text.push(match lang {
            Lang::Ru => ',',
            Lang::En => '.',
        });
        text.push_str(fraction);
    }

    text
}

/// Like [`format()`], for changes: positive values have «+», zero has no sign.
pub fn signed(value: Decimal, lang: Lang) -> String {
    let text = format(value, lang);
    if value > Decimal::ZERO {
        format!("+{text}")
    } else {
        text
    }
}

/// `number` in Roman numerals, for ordinals of editions: «XIV конкурс».
///
/// The numerals end at 3999 and have no zero: other numbers stay in Arabic digits.
pub fn roman(number: u32) -> String {
    const NUMERALS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    if !(1..=3999).contains(&number) {
        return number.to_string();
    }

    let mut rest = number;
    let mut text = String::new();

    for (value, numeral) in NUMERALS {
        while rest >= value {
            text.push_str(numeral);
            rest -= value;
        }
    }

    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert_eq, proptest};
    use rust_decimal::Decimal;

    use super::{format, roman, signed};
    use crate::lang::Lang;

    #[test]
    fn groups_from_five_digits() {
        let ru = |whole: i64| format(Decimal::from(whole), Lang::Ru);
        assert_eq!(ru(0), "0");
        assert_eq!(ru(1500), "1500");
        assert_eq!(ru(12_345), "12\u{202f}345");
        assert_eq!(ru(123_456), "123\u{202f}456");
        assert_eq!(ru(-1_234_567), "\u{2212}1\u{202f}234\u{202f}567");
    }

    #[test]
    fn keeps_the_scale() {
        assert_eq!(format(Decimal::new(2450, 2), Lang::Ru), "24,50");
        assert_eq!(format(Decimal::new(2450, 2), Lang::En), "24.50");
        assert_eq!(format(Decimal::new(1_234_567, 2), Lang::En), "12,345.67");
        assert_eq!(format(Decimal::new(-5, 4), Lang::Ru), "\u{2212}0,0005");
    }

    #[test]
    fn only_changes_have_a_plus() {
        assert_eq!(signed(Decimal::new(35, 1), Lang::Ru), "+3,5");
        assert_eq!(signed(Decimal::new(-35, 1), Lang::Ru), "\u{2212}3,5");
        assert_eq!(signed(Decimal::ZERO, Lang::Ru), "0");
        assert_eq!(signed(-Decimal::new(0, 1), Lang::Ru), "0,0");
    }

    #[test]
    fn roman_numerals() {
        let written = [1, 4, 9, 14, 40, 1999, 3999].map(roman);
        assert_eq!(
            written,
            ["I", "IV", "IX", "XIV", "XL", "MCMXCIX", "MMMCMXCIX"]
        );
        assert_eq!([0, 4000].map(roman), ["0", "4000"]);
    }

    proptest! {
        #[test]
        fn digits_survive(mantissa in any::<i64>(), scale in 0u32..=28) {
            let value = Decimal::new(mantissa, scale);
            for (lang, point) in [(Lang::Ru, ','), (Lang::En, '.')] {
                let plain: String = format(value, lang)
                    .chars()
                    .filter(|c| *c != '\u{202f}' && (lang == Lang::Ru || *c != ','))
                    .map(|c| if c == '\u{2212}' { '-' } else if c == point { '.' } else { c })
                    .collect();
                prop_assert_eq!(plain, value.to_string());
            }
        }

        #[test]
        fn roman_adds_up(number in 1u32..=3999) {
            let worth = |c| match c {
                'M' => 1000, 'D' => 500, 'C' => 100, 'L' => 50, 'X' => 10, 'V' => 5, _ => 1,
            };
            let values: Vec<i64> = roman(number).chars().map(worth).collect();
            let sum: i64 = (0..values.len())
                .map(|i| if values.get(i + 1) > Some(&values[i]) { -values[i] } else { values[i] })
                .sum();
            prop_assert_eq!(sum, i64::from(number));
        }
    }
}
