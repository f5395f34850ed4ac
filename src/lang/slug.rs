//! Addresses in Latin letters.
//!
//! General transliteration crates write `shchiolkovo` and `iur-ev-pol-skii`. Addresses are
//! permanent and people read them aloud, so they follow the spelling under which Russian cities
//! are known abroad: the romanization of Russian used by the English Wikipedia.

use crate::lang::letter::composed;

/// Transliterates `text` into `[a-z0-9-]`: words in lower case, joined by single hyphens.
///
/// The result is empty when there is nothing to transliterate. Letters of other scripts, apart
/// from ASCII, the Cyrillic of the languages of Russia and its neighbours, are left out.
pub fn slug(text: &str) -> String {
    let letters: Vec<char> = composed(text)
        .filter(|c| !is_inside_word(*c))
        .flat_map(char::to_lowercase)
        .collect();
    let mut slug = String::with_capacity(letters.len() * 2);

    for word in letters.split(|c| !c.is_alphanumeric()) {
        let start = slug.len();
        if start > 0 {
            slug.push('-');
        }

        let before = slug.len();
        push_word(&mut slug, word);

        // A word without any letter that has a Latin spelling gets no hyphen either.
        if slug.len() == before {
            slug.truncate(start);
        }
    }

    slug
}

/// A proper name in Latin letters, by the same rule: «Красная Яруга» is “Krasnaya Yaruga”. A word begins with a capital
/// where it did before; signs between words stay. `None` if the name has no letter to transliterate.
pub fn name(text: &str) -> Option<String> {
    let letters: Vec<char> = composed(text).filter(|c| !is_inside_word(*c)).collect();
    let is_cyrillic = |c: &char| matches!(c, '\u{400}'..='\u{52f}');
    if !letters.iter().any(is_cyrillic) {
        return None;
    }

    let mut name = String::with_capacity(text.len());
    let words = letters.chunk_by(|a, b| a.is_alphanumeric() == b.is_alphanumeric());
    for word in words {
        if !word[0].is_alphanumeric() {
            name.extend(word);
            continue;
        }

        let lower: Vec<char> = word.iter().flat_map(|c| c.to_lowercase()).collect();
        let mut latin = String::new();
        push_word(&mut latin, &lower);
        if word[0].is_uppercase() {
            name.extend(latin.chars().take(1).flat_map(char::to_uppercase));
            name.extend(latin.chars().skip(1));
        } else {
            name.push_str(&latin);
        }
    }

    Some(name)
}

/// Stress marks, soft hyphens and zero-width characters, which do not end a word.
fn is_inside_word(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn push_word(slug: &mut String, word: &[char]) {
    // Красный → krasny, Великий → veliky; Гай and Бийск keep their й.
    let (stem, ending) = match word {
        [stem @ .., 'и' | 'ы', 'й'] if !stem.is_empty() => (stem, "y"),
        _ => (word, ""),
    };

    for (i, &letter) in stem.iter().enumerate() {
        let previous = i.checked_sub(1).map(|i| stem[i]);
        let next = word.get(i + 1).copied();

        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else {
            slug.push_str(latin(previous, letter, next));
        }
    }

    slug.push_str(ending);
}

/// The Latin spelling of a lower-case Cyrillic letter between its neighbours in the word.
fn latin(previous: Option<char>, letter: char, next: Option<char>) -> &'static str {
    match letter {
        // Ездочное, Подъезд, Юрьев, but Набережные: ы does not count.
        'е' if previous.is_none_or(|c| "аиоуэюяьъ".contains(c)) => "ye",
        // Ильинский.
        'ъ' | 'ь' if next.is_some_and(|c| "аиоуыэ".contains(c)) => "y",
        'а' | 'ә' | 'ӑ' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'э' | 'ӗ' => "e",
        'ё' => "yo",
        'ж' | 'җ' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' | 'ы' => "y",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' | 'ө' | 'ӧ' => "o",
        'п' => "p",
        'р' => "r",
        'с' | 'ҫ' => "s",
        'т' => "t",
        'у' | 'ў' | 'ү' | 'ӳ' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        'є' => "ye",
        'ї' => "yi",
        'ғ' | 'ҕ' => "gh",
        'ҡ' => "q",
        'ң' | 'ҥ' => "ng",
        'һ' => "h",
        'ҙ' => "dh",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::{name, slug};

    #[test]
    fn cities_are_spelled_as_abroad() {
        for (city, address) in [
            ("Щёлково", "shchyolkovo"),
            ("Южно-Сахалинск", "yuzhno-sakhalinsk"),
            ("Красная Яруга", "krasnaya-yaruga"),
            ("объезд", "obyezd"),
            ("Юрьев-Польский", "yuryev-polsky"),
            ("Подьячево", "podyachevo"),
            ("Ездочное", "yezdochnoye"),
            ("Берёзовский", "beryozovsky"),
            ("Вилючинск", "vilyuchinsk"),
            ("Соликамск", "solikamsk"),
            ("Учалы", "uchaly"),
            ("Гай", "gay"),
            ("Батайск", "bataysk"),
            ("Бийск", "biysk"),
            ("Набережные Челны", "naberezhnye-chelny"),
            ("Ильинский", "ilyinsky"),
            ("Усолье-Сибирское", "usolye-sibirskoye"),
            ("Елец", "yelets"),
            ("Нижний Новгород", "nizhny-novgorod"),
            ("Сыктывкар", "syktyvkar"),
            ("Йошкар-Ола", "yoshkar-ola"),
            ("Ростов-на-Дону", "rostov-na-donu"),
        ] {
            assert_eq!(slug(city), address, "{city}");
        }
    }

    #[test]
    fn names_keep_capitals_and_signs() {
        for (russian, latin) in [
            ("Щёлково", "Shchyolkovo"),
            ("Ханты-Мансийск", "Khanty-Mansiysk"),
            ("Красная Яруга", "Krasnaya Yaruga"),
            ("Ростов-на-Дону", "Rostov-na-Donu"),
            ("Йошкар-Ола", "Yoshkar-Ola"),
            ("Великий Новгород", "Veliky Novgorod"),
        ] {
            assert_eq!(name(russian).as_deref(), Some(latin));
        }
        assert_eq!(name("Dublin"), None);
    }

    #[test]
    fn punctuation_only_separates() {
        assert_eq!(
            slug("  «Точка роста» – 2017: №\u{a0}5!"),
            "tochka-rosta-2017-5"
        );
        assert_eq!(slug("IT-куб (10+)"), "it-kub-10");
        assert_eq!(slug("«…»"), "");
        assert_eq!(slug("中文 и"), "i");
    }

    #[test]
    fn combining_marks_do_not_show() {
        assert_eq!(slug("Бии\u{306}ск"), "biysk");
        assert_eq!(slug("Ще\u{308}лково"), "shchyolkovo");
        assert_eq!(slug("Абака\u{301}н"), "abakan");
    }

    proptest! {
        #[test]
        fn only_safe_characters(text in "\\PC*|[А-яЁё «»ъьй-]{0,20}") {
            let slug = slug(&text);
            prop_assert!(slug.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-')), "{}", slug);
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
        }

        #[test]
        fn a_slug_stays_itself(text in "\\PC*|[А-яЁё «»ъьй-]{0,20}") {
            let once = slug(&text);
            prop_assert_eq!(slug(&once), once);
        }
    }
}
