//! N360: names that pages of another language show in the language of the records.
//!
//! One note a language, however many names it is about: a site without a single translation is no mistake.

use crate::decode::Loc;
use crate::diag::{Code, Diagnostic};
use crate::lang::Lang;
use crate::load::Record;
use crate::model::translated::{Tongue, Translatable};
use crate::model::{Keyed, Site};
use crate::record_kind::RecordKind;
use crate::schema::Id;

/// So many names are told; of the rest only the number.
const TOLD: usize = 12;

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for lang in site.config.further_languages() {
        let tongue = Tongue { from: site.config.lang, to: lang };
        diagnostics.extend(note(&lacking(site, tongue), lang));
    }
}

/// A record without words in a language: its name in the message, and a note at its place.
struct Untranslated {
    name: String,
    note: Diagnostic,
}

fn note(lacking: &[Untranslated], lang: Lang) -> Option<Diagnostic> {
    let first = lacking.first()?;
    let names = lacking.iter().take(TOLD).map(|each| each.name.as_str());
    let names: Vec<&str> = names.collect();

    let note = first.note.clone();
    Some(
        note.arg("count", lacking.len())
            .arg("lang", lang.code())
            .arg("names", names.join(", "))
            .arg("more", lacking.len().saturating_sub(TOLD)),
    )
}

fn lacking(site: &Site, tongue: Tongue) -> Vec<Untranslated> {
    let mut all = Vec::new();
    all.extend(of_table(site.districts.iter(), tongue));
    all.extend(of_table(site.regions.iter(), tongue));
    all.extend(of_table(site.cities.iter(), tongue));
    all.extend(of_table(site.measures.iter(), tongue));
    all.extend(of_table(site.units.iter(), tongue));
    all.extend(of_table(site.directions.iter(), tongue));
    all.extend(of_table(site.themes.iter(), tongue));
    all.extend(of_table(site.sources.iter(), tongue));
    all.extend(of_table(site.editions.iter(), tongue));
    all.extend(of_table(site.programmes.iter(), tongue));
    all.extend(of_table(site.pages.iter(), tongue));

    let tiles = site.tiles.iter().filter(|tile| tile.lacks(tongue));
    all.extend(tiles.map(|one| of_other(one, RecordKind::Tiles, &one.region)));

    let figures = site.figures.iter().filter(|figure| figure.lacks(tongue));
    all.extend(figures.map(|one| of_other(one, RecordKind::Figures, &one.edition)));
    let awards = site.awards.iter().filter(|award| award.lacks(tongue));
    all.extend(awards.map(|one| of_other(one, RecordKind::Awards, &one.edition)));

    all
}

fn of_table<'a, T: Keyed + Translatable + 'a>(
    records: impl Iterator<Item = &'a Record<T>>,
    tongue: Tongue,
) -> impl Iterator<Item = Untranslated> {
    records
        .filter(move |record| record.lacks(tongue))
        .map(|record| {
            let (id, _) = record.key();
            Untranslated {
                name: format!("{} {id}", T::KIND.word()),
                note: record.diagnostic(Code::NoTranslation).of(T::KIND, id),
            }
        })
}

/// A record without an id, by the one that it belongs to.
fn of_other<T>(record: &Record<T>, kind: RecordKind, owner: &Loc<Id>) -> Untranslated {
    Untranslated {
        name: format!("{} {}", kind.word(), owner.as_str()),
        note: record.diagnostic(Code::NoTranslation).of(kind, ""),
    }
}
