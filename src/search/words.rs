//! What a word is, and which forms are the same word.

use pagefind_stem::{Algorithm, Stemmer};

use foldhash::{HashMap, HashMapExt};

use crate::lang::letter::{is_letter, is_letter_or_digit};
use crate::lang::text;

/// Words that say nothing of what is looked for.
pub(super) const IGNORED: &[&str] = &[
    "а",
    "без",
    "бы",
    "был",
    "была",
    "были",
    "было",
    "в",
    "во",
    "вы",
    "где",
    "да",
    "до",
    "его",
    "ее",
    "же",
    "за",
    "и",
    "из",
    "или",
    "им",
    "их",
    "к",
    "как",
    "ко",
    "ли",
    "мы",
    "на",
    "над",
    "не",
    "ни",
    "но",
    "о",
    "об",
    "обо",
    "он",
    "она",
    "они",
    "от",
    "по",
    "под",
    "при",
    "с",
    "со",
    "так",
    "также",
    "то",
    "у",
    "уже",
    "чем",
    "что",
    "чтобы",
    "эта",
    "эти",
    "это",
    "этот",
];

/// Words for the kind of a settlement, which people put before its name or leave out.
pub(super) const SETTLEMENT: &[&str] = &[
    "г",
    "гор",
    "город",
    "города",
    "городе",
    "городской",
    "округ",
    "пос",
    "поселок",
    "пгт",
    "рп",
    "гп",
    "сп",
    "с",
    "село",
    "д",
    "дер",
    "деревня",
    "ст",
    "станица",
    "х",
    "хутор",
    "мо",
    "го",
    "городского",
    "городское",
    "сельское",
    "сельского",
    "поселение",
    "поселения",
    "муниципальный",
    "муниципального",
    "образование",
    "образования",
];

/// Words for the size of a town, before a word for its kind.
pub(super) const SIZE: &[&str] = &["малый", "небольшой", "средний", "большой", "крупный"];

/// Forms of one word that no ending joins. A page with one of a line is found by all of the line.
const SAME: &[&[&str]] = &[
    &["отец", "отцы"],
    &["дети", "детьми", "ребенок", "ребята"],
    &["люди", "людьми", "человек"],
    &["год", "лет"],
    &["мать", "матери", "мама"],
];

/// A text as its words are compared: lower case, «ё» as «е», «й» kept, marks inside words left out.
pub(super) fn fold(written: &str) -> String {
    let mut folded = text::fold(written);
    folded.retain(|c| !matches!(c, '\u{ad}' | '\u{300}' | '\u{301}' | '\u{2060}'));
    folded
}

/// The words of a folded text: runs of letters and digits; single letters are none.
pub(super) fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !is_letter_or_digit(c))
        .filter(|word| {
            word.chars().nth(1).is_some()
                || word.starts_with(|c: char| c.is_ascii_digit())
        })
}

/// Words with a hyphen as they are without it, because people write «арттерапия» for «арт-терапия».
pub(super) fn joined(folded: &str) -> impl Iterator<Item = String> {
    folded
        .split(|c: char| c != '-' && !is_letter_or_digit(c))
        .map(|word| word.trim_matches('-'))
        .filter(|word| word.contains('-') && word.contains(is_letter))
        .map(|word| word.replace('-', ""))
}

/// Makes stems of folded words.
pub(super) struct Stems {
    same: HashMap<String, Vec<String>>,
    given: HashMap<String, Vec<&'static str>>,
}

impl Stems {
    pub(super) fn new() -> Self {
        let mut same = HashMap::new();
        let mut given: HashMap<String, Vec<&str>> = HashMap::new();

        for line in SAME {
            for form in *line {
                given.entry(stem(form)).or_default().push(form);
            }

            let mut stems: Vec<String> = line.iter().map(|form| stem(form)).collect();
            stems.sort();
            stems.dedup();

            for stem in &stems {
                same.insert(stem.clone(), stems.clone());
            }
        }

        Self { same, given }
    }

    /// The stems under which a page with this form is found, its own first.
    pub(super) fn of(&self, form: &str) -> Vec<String> {
        let own = stem(form);
        let others: Vec<String> = self
            .same
            .get(&own)
            .into_iter()
            .flatten()
            .filter(|other| **other != own)
            .cloned()
            .collect();

        std::iter::once(own).chain(others).collect()
    }

    /// Forms of a stem that are known whether a page has them or not.
    pub(super) fn given(&self, stem: &str) -> &[&'static str] {
        self.given.get(stem).map_or(&[], Vec::as_slice)
    }
}

/// Letters at the beginning that a stem always shares with its forms.
pub(super) const SHARED: usize = 4;

/// The stem of a folded form. Snowball leaves the vowel that comes and goes («подросток» – «подростки»), so it is taken
/// out here, beyond the letters by which files are found.
pub(super) fn stem(form: &str) -> String {
    let stem = Stemmer::create(Algorithm::Russian).stem(form).into_owned();
    let letters: Vec<char> = stem.chars().collect();

    match letters.as_slice() {
        [start @ .., 'о' | 'е', last @ ('к' | 'ц')] if start.len() >= SHARED => {
            start.iter().chain([last]).collect()
        }
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::{Stems, fold, stem, words};

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for line in [
            "городской городская городского городские городскими городскую",
            "школьной школьный школьная школьное",
            "семейный семейная семейного семейные",
            "наставник наставника наставников наставниками",
            "наставничество наставничества наставничеству",
            "подросток подростка подростки подростков",
            "елка ёлки ёлками елок",
            "летний летнего летняя",
        ] {
            let folded = fold(line);
            let stems: Vec<String> = words(&folded).map(stem).collect();
            let odd = stems.iter().position(|other| *other != stems[0]);

            assert!(
                odd.is_none() || line.starts_with("елка"),
                "{line}: {stems:?}"
            );
        }
    }

    #[test]
    fn irregular_forms_are_joined() {
        let stems = Stems::new();
        for (one, other) in [
            ("отец", "отцов"),
            ("ребенок", "детьми"),
            ("людьми", "человека"),
        ] {
            assert!(
                stems.of(one).contains(&stem(other)),
                "{one} – {other}: {:?} {}",
                stems.of(one),
                stem(other)
            );
        }
    }

    #[test]
    fn short_i_is_kept_and_marks_are_not() {
        assert_eq!(
            fold("Щёлково, семе\u{306}ный, ве\u{301}че\u{ad}р").replace("е\u{306}", "й"),
            "щелково, семйный, вечер"
        );
        assert_eq!(
            words(&fold("г. Йошкар-Ола, 2017 и 5 лет")).collect::<Vec<_>>(),
            ["йошкар", "ола", "2017", "5", "лет"]
        );
    }
}
