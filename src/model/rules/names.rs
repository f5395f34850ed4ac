//! E353: the same town in two records. W354: a name with letters of two alphabets. W355: the kind of a settlement inside
//! its name.

use std::collections::HashMap;

use crate::diag::{Code, Diagnostic};
use crate::lang::alphabet;
use crate::lang::text::fold;
use crate::load::{Broken, Record};
use crate::model::Site;
use crate::record_kind::RecordKind;
use crate::schema::{City, CityType};

pub(super) fn check(site: &Site, broken: &Broken, diagnostics: &mut Vec<Diagnostic>) {
    // A region that could not be read makes two towns look as if nobody knew where they are.
    if !broken.has(RecordKind::Cities) && !broken.has(RecordKind::Regions) {
        same_town(site, diagnostics);
    }

    for city in &site.cities {
        let found = mixed_alphabets(&city.name, at_id(Code::MixedAlphabets, city));
        diagnostics.extend(found);

        if let Some(inside) = kind_inside(&city.name, city.kind) {
            diagnostics.push(
                at_id(Code::KindInName, city)
                    .arg("name", city.name.as_str())
                    .arg("kind", inside.kind),
            );
        }
    }

    for region in &site.regions {
        let at = region
            .id
            .diagnostic(Code::MixedAlphabets, &region.file)
            .of(RecordKind::Regions, region.id.as_str());
        diagnostics.extend(mixed_alphabets(&region.name, at));
    }

    for district in &site.districts {
        let at = district
            .id
            .diagnostic(Code::MixedAlphabets, &district.file)
            .of(RecordKind::Districts, district.id.as_str());
        diagnostics.extend(mixed_alphabets(&district.name, at));
    }
}

/// What is told at `at`, if letters of two alphabets stand in one word of the name.
fn mixed_alphabets(name: &str, at: Diagnostic) -> Option<Diagnostic> {
    let mixed = alphabet::mixed(name)?;
    let found = at
        .arg("name", name)
        .arg("letter", mixed.letter.to_string())
        .arg("word", mixed.word)
        .arg("alphabet", mixed.alphabet.word());
    Some(found)
}

fn at_id(code: Code, city: &Record<City>) -> Diagnostic {
    city.id
        .diagnostic(code, &city.file)
        .of(RecordKind::Cities, city.id.as_str())
}

/// Towns that nothing tells apart: one name, one kind, one region – or for both no region. Letters that only look alike
/// are taken for the same, and so are «е» and «ё»; the kind inside a name is no part of it.
fn same_town(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<(String, CityType, Option<&str>), &Record<City>> =
        HashMap::new();

    for city in &site.cities {
        let name = alphabet::without_look_alikes(city.name.trim());
        let name = kind_inside(&name, city.kind).map_or_else(|| fold(&name), |n| n.bare);
        let region = city.region.as_ref().map(|region| region.as_str());
        let Some(first) = seen.insert((name.clone(), city.kind, region), city) else {
            continue;
        };

        seen.insert((name, city.kind, region), first);
        diagnostics.push(
            at_id(Code::TownTwice, city)
                .arg("name", city.name.as_str())
                .arg("first", first.id.as_str())
                .arg("place", first.id.named_in(&first.file))
                .arg("region", if region.is_some() { "same" } else { "unknown" }),
        );
    }
}

/// Words for kinds of settlements and municipalities as tables of participants write them before a name, folded.
const BEFORE: [&str; 29] = [
    "г",
    "гор",
    "город",
    "с",
    "село",
    "д",
    "дер",
    "деревня",
    "п",
    "пос",
    "поселок",
    "пгт",
    "рп",
    "р.п",
    "г.п",
    "с.п",
    "г.о",
    "м.о",
    "мо",
    "ст",
    "станица",
    "х",
    "хутор",
    "рабочий поселок",
    "дачный поселок",
    "городской округ",
    "муниципальный округ",
    "городское поселение",
    "сельское поселение",
];
/// The same after a name.
const AFTER: [&str; 7] = [
    "р-н",
    "район",
    "г.о",
    "городской округ",
    "муниципальный округ",
    "сельское поселение",
    "городское поселение",
];
const BLANK: [char; 2] = [' ', '\u{a0}'];

/// A name with the words for a kind taken apart, both folded.
struct KindInside {
    kind: &'static str,
    bare: String,
}

/// The words for a kind that stand before or after a name: «г. Абакан», «Городской округ Клин», «Сальский р-н». A
/// district is rightly called «Сальский район».
fn kind_inside(name: &str, kind: CityType) -> Option<KindInside> {
    let folded = fold(name.trim());
    let after = |word: &'static str| {
        // «г.Абакан» has no blank; «Гор» alone is a name, and so is «Село-Чура».
        let rest = folded.strip_prefix(word)?;
        let bare = rest.strip_prefix('.').or(rest.strip_prefix(BLANK))?;
        bare.contains(char::is_alphabetic).then_some((word, bare))
    };
    let before = |word: &'static str| {
        if kind == CityType::District && word == "район" {
            return None;
        }
        let bare = folded.trim_end_matches('.').strip_suffix(word)?;
        bare.ends_with(BLANK).then_some((word, bare))
    };

    let found = BEFORE.into_iter().find_map(after);
    let (kind, bare) = found.or_else(|| AFTER.into_iter().find_map(before))?;
    Some(KindInside { kind, bare: bare.trim().to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn w355_kinds_inside_names() {
        let found = |name: &str| kind_inside(name, CityType::City).is_some();
        for name in [
            "г. Абакан",
            "г.Абакан",
            "Город Абакан",
            "гор. Абакан",
            "пос. Ключи",
            "Поселок Ключи",
            "пгт Кратово",
            "р.п. Чернянка",
            "Городской округ Клин",
            "МО Клин",
            "Сальский р-н",
            "Сальский район",
            "Клин г.о.",
            "д. Карадуван",
        ] {
            assert!(found(name), "{name}");
        }
        for name in [
            "Абакан",
            "Гай",
            "Бор",
            "Городец",
            "Село-Чура",
            "Сельцо",
            "Деревянка",
            "Моршанск",
            "Посёлки",
            "Пласт",
            "Красное Село",
            "Новый Город",
            "Старый Оскол",
            "Г",
        ] {
            assert!(!found(name), "{name}");
        }
    }

    #[test]
    fn w355_district_is_called_so() {
        assert!(kind_inside("Сальский район", CityType::District).is_none());
        assert!(kind_inside("Сальский р-н", CityType::District).is_some());
    }
}
