//! Letters of another alphabet that look like those of a word: a Latin «a» in «Уфа».
//!
//! A keyboard that was switched in the middle of a word writes them, and nobody sees it; but search, sorting and
//! addresses take the word for another one.

/// The alphabet of a letter, where it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alphabet {
    /// Latin.
    Latin,
    /// Cyrillic.
    Cyrillic,
    /// Greek.
    Greek,
}

impl Alphabet {
    fn of(c: char) -> Option<Self> {
        match c {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' if c.is_alphabetic() => {
                Some(Alphabet::Latin)
            }
            '\u{400}'..='\u{52f}' => Some(Alphabet::Cyrillic),
            '\u{370}'..='\u{3ff}' if c.is_alphabetic() => Some(Alphabet::Greek),
            _ => None,
        }
    }

    /// The word in messages.
    pub fn word(self) -> &'static str {
        match self {
            Alphabet::Latin => "latin",
            Alphabet::Cyrillic => "cyrillic",
            Alphabet::Greek => "greek",
        }
    }
}

/// A letter that does not belong to its word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stranger {
    /// The letter.
    pub letter: char,
    /// Its alphabet.
    pub alphabet: Alphabet,
    /// The word that it stands in.
    pub word: String,
}

/// The first letter of `text` that stands among letters of another alphabet. The alphabet of a word is that of most of its
/// letters; of two equal halves, the one it begins with.
pub fn mixed(text: &str) -> Option<Stranger> {
    text.split(|c: char| !c.is_alphabetic() && !is_accent(c))
        .find_map(|word| {
            let of = |alphabet| {
                word.chars()
                    .filter(|c| Alphabet::of(*c) == Some(alphabet))
                    .count()
            };
            let first = word.chars().find_map(Alphabet::of)?;
            let own = [first, Alphabet::Latin, Alphabet::Cyrillic, Alphabet::Greek]
                .into_iter()
                .rev()
                .max_by_key(|alphabet| of(*alphabet))?;
            word.chars().find_map(|letter| {
                let alphabet = Alphabet::of(letter).filter(|found| *found != own)?;
                Some(Stranger { letter, alphabet, word: word.to_owned() })
            })
        })
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Latin and Greek letters that look like Cyrillic ones, as those; the rest as it is.
pub fn without_look_alikes(text: &str) -> String {
    text.chars().map(cyrillic_twin).collect()
}

fn cyrillic_twin(c: char) -> char {
    match c {
        'a' | 'α' => 'а',
        'c' => 'с',
        'e' => 'е',
        'o' | 'ο' => 'о',
        'p' | 'ρ' => 'р',
        'x' | 'χ' => 'х',
        'y' => 'у',
        'k' | 'κ' => 'к',
        'A' | 'Α' => 'А',
        'B' | 'Β' => 'В',
        'C' => 'С',
        'E' | 'Ε' => 'Е',
        'H' | 'Η' => 'Н',
        'K' | 'Κ' => 'К',
        'M' | 'Μ' => 'М',
        'O' | 'Ο' => 'О',
        'P' | 'Ρ' => 'Р',
        'T' | 'Τ' => 'Т',
        'X' | 'Χ' => 'Х',
        'Y' | 'Υ' => 'У',
        'ë' => 'ё',
        'Ë' => 'Ё',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stranger_is_named() {
        let found = mixed("город Уфa").expect("a Latin letter");
        assert_eq!((found.letter, found.alphabet), ('a', Alphabet::Latin));
        assert_eq!(found.word, "Уфa");

        let found = mixed("Mоscow").expect("a Cyrillic letter");
        assert_eq!((found.letter, found.alphabet), ('о', Alphabet::Cyrillic));

        let found = mixed("Cаки").expect("a Latin letter");
        assert_eq!(found.letter, 'C');
    }

    #[test]
    fn whole_words_may_differ() {
        for text in [
            "Уфа",
            "IT-куб в Уфе",
            "VIII Конкурс",
            "Ёлкино",
            "Órgiva",
            "7В",
            "",
        ] {
            assert_eq!(mixed(text), None, "{text}");
        }
    }

    #[test]
    fn look_alikes_become_one_word() {
        assert_eq!(without_look_alikes("Уфa"), "Уфа");
        assert_eq!(without_look_alikes("Caки"), "Саки");
        assert_eq!(without_look_alikes("Dublin"), "Dublin");
    }
}
