//! The sort key against ICU, the oracle.

use std::cmp::Ordering;

use icu_collator::Collator;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;
use itogi_collation::lang::sort::key;
use proptest::prelude::{prop_assert_eq, proptest};

fn in_icu(a: &str, b: &str) -> Ordering {
    Collator::try_new(locale!("ru").into(), CollatorOptions::default())
        .expect("ICU has the Russian order")
        .compare(a, b)
}

proptest! {
    #[test]
    fn russian_words_go_as_in_icu(a in "([а-яёА-ЯЁ]{1,6}( [а-яё]{1,3})?)?",
                                  b in "([а-яёА-ЯЁ]{1,6}( [а-яё]{1,3})?)?") {
        prop_assert_eq!(key(&a).cmp(&key(&b)), in_icu(&a, &b), "{} {}", a, b);
    }

    #[test]
    fn words_that_differ_little_go_as_in_icu(a in "[еёЕЁж ]{1,5}", b in "[еёЕЁж ]{1,5}") {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (a, b) = (words(&a), words(&b));
        prop_assert_eq!(key(&a).cmp(&key(&b)), in_icu(&a, &b), "{} {}", a, b);
    }

    #[test]
    fn scripts_go_as_in_icu(a in "[а-яa-z]{1,3}", b in "[а-яa-z0-9]{1,3}") {
        // Numbers go by value here and digit by digit in ICU, so only one digit is compared.
        let digits = b.chars().filter(char::is_ascii_digit).count();
        if digits <= 1 {
            prop_assert_eq!(key(&a).cmp(&key(&b)), in_icu(&a, &b), "{} {}", a, b);
        }
    }
}
