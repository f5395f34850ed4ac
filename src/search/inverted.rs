//! Documents → words → documents.

use foldhash::{HashMap, HashSet};
use rayon::prelude::*;

use super::documents::{Document, FIELDS};
use super::ids::DocId;
use super::words::{IGNORED, Stems, fold, joined, words};

/// The words of a document, each once, with the best field that has it.
pub(super) struct FoundWords {
    /// The words on end.
    letters: String,
    words: Vec<(std::ops::Range<u32>, u8)>,
}

/// Reads a document. Fields come best first, so the first place of a word is its best.
pub(super) fn read(document: &Document) -> FoundWords {
    let mut folded = String::new();
    let mut ends = [0; FIELDS];

    for (text, end) in document.fields().into_iter().zip(&mut ends) {
        let text = fold(&text);
        folded.push_str(&text);

        for whole in joined(&text) {
            folded.push(' ');
            folded.push_str(&whole);
        }

        folded.push('\n');
        *end = folded.len();
    }

    let longest = IGNORED
        .iter()
        .map(|word| word.len())
        .max()
        .unwrap_or_default();
    let mut seen: HashSet<&str> = HashSet::default();
    let mut found = FoundWords { words: Vec::new(), letters: String::new() };

    for word in words(&folded) {
        let ignored = word.len() <= longest && IGNORED.contains(&word);
        if ignored || !seen.insert(word) {
            continue;
        }

        let start = word.as_ptr() as usize - folded.as_ptr() as usize;
        let field = ends
            .iter()
            .position(|end| start < *end)
            .unwrap_or(FIELDS - 1);
        let place = found.letters.len() as u32;
        found.letters.push_str(word);
        found
            .words
            .push((place..found.letters.len() as u32, field as u8));
    }

    found.letters.shrink_to_fit();
    found.words.shrink_to_fit();

    found
}

/// A stem with its forms and the documents that have one of them.
pub(super) struct StemGroup {
    /// The stem.
    pub(super) stem: String,
    /// Its forms on the pages, sorted.
    pub(super) forms: Vec<String>,
    /// Documents by their best field, sorted.
    pub(super) lists: [Vec<DocId>; FIELDS],
}

impl StemGroup {
    /// How many documents it has.
    pub(super) fn len(&self) -> usize {
        self.lists.iter().map(Vec::len).sum()
    }
}

/// A form and where it stands: documents with their best field.
type Form<'a> = (&'a str, Vec<(DocId, u8)>);

/// All stems, sorted. One pass over the words; every form is stemmed once.
pub(super) fn groups(found: &[FoundWords], ids: &[DocId]) -> Vec<StemGroup> {
    let mut numbers: HashMap<&str, usize> = HashMap::default();
    let mut forms: Vec<Form> = Vec::new();

    for (document, id) in found.iter().zip(ids) {
        for (range, field) in &document.words {
            let word = &document.letters[range.start as usize..range.end as usize];
            let number = *numbers.entry(word).or_insert_with(|| {
                forms.push((word, Vec::new()));
                forms.len() - 1
            });
            forms[number].1.push((*id, *field));
        }
    }

    let stems = Stems::new();
    let mut pairs: Vec<(String, bool, usize)> = forms
        .par_iter()
        .enumerate()
        .flat_map_iter(|(number, (form, _))| {
            stems
                .of(form)
                .into_iter()
                .enumerate()
                .map(move |(at, stem)| (stem, at == 0, number))
        })
        .collect();
    pairs.par_sort();

    pairs
        .par_chunk_by(|a, b| a.0 == b.0)
        .map(|chunk| group(chunk, &forms, &stems))
        .collect()
}

fn group(chunk: &[(String, bool, usize)], all: &[Form], stems: &Stems) -> StemGroup {
    let stem = chunk
        .first()
        .map(|(stem, ..)| stem.clone())
        .unwrap_or_default();
    let own = chunk.iter().filter(|(_, own, _)| *own);
    let mut forms: Vec<String> =
        own.map(|(.., number)| all[*number].0.to_owned()).collect();
    forms.extend(stems.given(&stem).iter().map(|form| (*form).to_owned()));
    forms.sort();
    forms.dedup();
    let mut places: Vec<(DocId, u8)> = chunk
        .iter()
        .flat_map(|(.., number)| all[*number].1.iter().copied())
        .collect();

    places.sort_unstable();
    places.dedup_by_key(|(id, _)| *id);
    let mut lists: [Vec<DocId>; FIELDS] = Default::default();

    for (id, field) in places {
        lists[usize::from(field)].push(id);
    }

    StemGroup { stem, forms, lists }
}
