//! Whether two words are forms of one.
//!
//! A number stands over its label, and Russian has the same noun in both: «293 участника» over «Участники». Said twice it
//! is noise, so whoever lays out a number asks here whether its label names the unit.

use pagefind_stem::{Algorithm, Stemmer};

use crate::lang::text;

/// How many words of a label may be its head: «дети», «выявленные семьи», «число обученных волонтёров».
const HEAD: usize = 3;

/// Whether `label` begins with what `unit` counts. A unit of several words («миллион рублей») says more than a label.
pub fn names(label: &str, unit: &str) -> bool {
    let mut letters = unit.chars();
    if letters.next().is_none() || !letters.all(char::is_alphabetic) {
        return false;
    }
    let head = label.split([',', ':', ';', '(', '–', '—']).next().unwrap_or(label);
    let unit = stem(unit);
    head.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(HEAD).any(|word| stem(word) == unit)
}

fn stem(word: &str) -> String {
    Stemmer::create(Algorithm::Russian).stem(&text::fold(word)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_label_that_begins_with_the_unit_names_it() {
        for (label, unit) in [
            ("Участники", "участника"),
            ("Субъекты Российской Федерации", "субъектов"),
            ("выявленные семьи, которым нужен патронаж", "семей"),
            ("Дети из округа", "детей"),
            ("Отчёты", "отчётов"),
            ("волонтёры-наставники в работе с детьми", "наставников"),
        ] {
            assert!(names(label, unit), "{label} / {unit}");
        }
    }

    #[test]
    fn any_other_label_leaves_the_unit_to_be_said() {
        for (label, unit) in [
            ("Центральный", "участника"),
            ("сумма помощи", "миллиона рублей"),
            ("рубли бюджета", "миллиона рублей"),
            ("школьники, которые учатся медиации", "школ"),
            ("на сколько сократилось число выявленных детей", "детей"),
            ("семьи, где есть дети", "детей"),
            ("семьи, положение которых стало устойчивым", "%"),
            ("Участники", ""),
        ] {
            assert!(!names(label, unit), "{label} / {unit}");
        }
    }
}
