//! Which form of a noun goes with a number: 1 город, 2 города, 5 городов, 1,5 города.
//!
//! Fluent applies these rules in messages; headings, diagnostics and tables that are built in code
//! need the same ones. The categories are those of CLDR.

use rust_decimal::Decimal;

use crate::lang::Lang;

/// A plural category of CLDR. Russian uses all four, English only `One` and `Other`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PluralForm {
    /// 1, 21, 101: «город».
    One,
    /// 2, 3, 4, 22: «города».
    Few,
    /// 0, 5, 11, 111: «городов».
    Many,
    /// Anything with decimal places, 1,0 included: «1,5 города». In English, whatever is not one.
    Other,
}

impl PluralForm {
    /// The form after a Russian word that wants the genitive («более», «менее», «около»): «более 21 города», «более
    /// 2 городов», «более 1,5 города». Unchanged in other languages.
    pub const fn genitive(self, lang: Lang) -> Self {
        match (lang, self) {
            (Lang::Ru, Self::One) => Self::Few,
            (Lang::Ru, Self::Few) => Self::Many,
            (_, form) => form,
        }
    }

    /// The form that goes with `number` in `lang`. The sign does not matter, visible decimal
    /// places do: «1 город», but «1,0 города».
    pub fn of(number: impl Into<Decimal>, lang: Lang) -> Self {
        let number = number.into().abs();
        match lang {
            Lang::Ru => Self::russian(number),
            Lang::En if number.scale() == 0 && number == Decimal::ONE => Self::One,
            Lang::En => Self::Other,
        }
    }

    fn russian(number: Decimal) -> Self {
        if number.scale() > 0 {
            return Self::Other;
        }

        let hundred = number % Decimal::ONE_HUNDRED;
        let unit = hundred % Decimal::TEN;
        let teen = hundred > Decimal::TEN && hundred < Decimal::from(20);

        if teen || unit.is_zero() || unit > Decimal::from(4) {
            Self::Many
        } else if unit == Decimal::ONE {
            Self::One
        } else {
            Self::Few
        }
    }

    /// Picks from the three forms of a Russian noun: «город», «города», «городов». Fractions take
    /// the second, the genitive singular.
    pub const fn choose<'a>(self, one: &'a str, few: &'a str, many: &'a str) -> &'a str {
        match self {
            Self::One => one,
            Self::Few | Self::Other => few,
            Self::Many => many,
        }
    }

    /// The category as Fluent and CLDR write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert_eq, proptest};
    use rust_decimal::Decimal;

    use super::PluralForm;
    use crate::lang::Lang;

    #[test]
    fn the_genitive_is_one_form_further() {
        let of = |n: i64| {
            PluralForm::of(n, Lang::Ru)
                .genitive(Lang::Ru)
                .choose("раз", "раза", "раз")
        };

        assert_eq!(
            [of(1), of(2), of(5), of(21), of(22)],
            ["раза", "раз", "раз", "раза", "раз"]
        );
        assert_eq!(PluralForm::One.genitive(Lang::En), PluralForm::One);
    }

    #[test]
    fn russian_forms() {
        let forms = [1, 2, 5, 11, 21, 111, 0, 14, 22, 112, -1]
            .map(|n| PluralForm::of(n, Lang::Ru).choose("город", "города", "городов"));
        let expected = [
            "город",
            "города",
            "городов",
            "городов",
            "город",
            "городов",
            "городов",
            "городов",
            "города",
            "городов",
            "город",
        ];
        assert_eq!(forms, expected);
        assert_eq!(
            PluralForm::of(Decimal::new(15, 1), Lang::Ru),
            PluralForm::Other
        );

        assert_eq!(
            PluralForm::of(Decimal::new(10, 1), Lang::Ru),
            PluralForm::Other
        );
    }

    #[test]
    fn english_forms() {
        assert_eq!(PluralForm::of(1, Lang::En), PluralForm::One);
        assert_eq!(PluralForm::of(0, Lang::En), PluralForm::Other);
        assert_eq!(PluralForm::of(21, Lang::En), PluralForm::Other);
        assert_eq!(
            PluralForm::of(Decimal::new(10, 1), Lang::En),
            PluralForm::Other
        );
    }

    proptest! {
        #[test]
        fn only_the_last_two_digits_decide(n in any::<u32>()) {
            let n = u64::from(n);
            prop_assert_eq!(PluralForm::of(n, Lang::Ru), PluralForm::of(n % 100, Lang::Ru));
        }
    }
}
