//! Documents → words → documents.

use foldhash::{HashMap, HashSet};
use rayon::prelude::*;

use super::document::{Document, FIELDS};
use super::ids::DocId;
use super::words::{IGNORED, Stems, fold, joined, words};

/// The words of a document, each once, with the best field that has it.
pub(super) struct FoundWords {
    /// The words, one after the other without a gap.
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

    // Most words are longer than any ignored one, so their length decides.
    let longest = IGNORED.iter().map(|word| word.len()).fold(0, usize::max);
    let mut seen: HashSet<&str> = HashSet::default();
    let mut found = FoundWords { words: Vec::new(), letters: String::new() };

    for word in words(&folded) {
        let ignored = word.len() <= longest && IGNORED.contains(&word);
        if ignored || !seen.insert(word) {
            continue;
        }

        // `word` is a part of `folded`.
        let start = word.as_ptr() as usize - folded.as_ptr() as usize;
        let field = ends
            .iter()
            .position(|end| start < *end)
            .unwrap_or(FIELDS - 1);

        let place = found.letters.len() as u32;
        found.letters.push_str(word);
        let end = found.letters.len() as u32;
        found.words.push((place..end, field as u8));
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
struct WordForm<'a> {
    word: &'a str,
    places: Vec<(DocId, u8)>,
}

/// A stem of a form. The order of fields is that in which stems are sorted.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct StemOfForm {
    stem: String,
    /// Whether it is the form's own stem, not one that a list joins to it.
    is_own: bool,
    form: usize,
}

/// All stems, sorted. One pass over the words; every form is stemmed once.
pub(super) fn groups(found: &[FoundWords], ids: &[DocId]) -> Vec<StemGroup> {
    let forms = forms(found, ids);
    let stems = Stems::new();

    let mut pairs: Vec<StemOfForm> = forms
        .par_iter()
        .enumerate()
        .flat_map_iter(|(form, WordForm { word, .. })| {
            let stems = stems.of(word).into_iter().enumerate();
            stems.map(move |(at, stem)| StemOfForm { stem, is_own: at == 0, form })
        })
        .collect();
    pairs.par_sort();

    pairs
        .par_chunk_by(|a, b| a.stem == b.stem)
        .map(|chunk| group(chunk, &forms, &stems))
        .collect()
}

fn forms<'a>(found: &'a [FoundWords], ids: &[DocId]) -> Vec<WordForm<'a>> {
    let mut numbers: HashMap<&str, usize> = HashMap::default();
    let mut forms: Vec<WordForm> = Vec::new();

    for (document, id) in found.iter().zip(ids) {
        for (range, field) in &document.words {
            let word = &document.letters[range.start as usize..range.end as usize];
            let number = *numbers.entry(word).or_insert_with(|| {
                forms.push(WordForm { word, places: Vec::new() });
                forms.len() - 1
            });
            forms[number].places.push((*id, *field));
        }
    }

    forms
}

/// The group of forms with one stem; `chunk` has at least one.
fn group(chunk: &[StemOfForm], all: &[WordForm], stems: &Stems) -> StemGroup {
    let stem = chunk.first().map_or("", |first| first.stem.as_str());

    let mut forms: Vec<String> = chunk
        .iter()
        .filter(|pair| pair.is_own)
        .map(|pair| all[pair.form].word.to_owned())
        .collect();
    forms.extend(stems.given(stem).iter().map(|form| (*form).to_owned()));
    forms.sort();
    forms.dedup();

    let mut places: Vec<(DocId, u8)> = Vec::new();
    for pair in chunk {
        places.extend_from_slice(&all[pair.form].places);
    }

    // Of a document's fields the best comes first and stays.
    places.sort_unstable();
    places.dedup_by_key(|(id, _)| *id);

    let mut lists: [Vec<DocId>; FIELDS] = Default::default();
    for (id, field) in places {
        lists[usize::from(field)].push(id);
    }

    StemGroup { stem: stem.to_owned(), forms, lists }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::ids::ids;

    #[test]
    fn a_word_counts_in_its_best_field() {
        let document = Document {
            title: "Отцы и дети".into(),
            body: "Отцам арт-терапия".to_owned(),
            ..Document::default()
        };
        let groups = groups(&[read(&document)], &ids(["a"].into_iter()));
        let fields = |form: &str| {
            let group = groups
                .iter()
                .find(|group| group.forms.iter().any(|f| f == form));
            group.map(|group| group.lists.each_ref().map(Vec::len))
        };

        assert_eq!(fields("отцы"), Some([1, 0, 0, 0, 0]));
        assert_eq!(
            fields("арттерапия"),
            Some([0, 0, 0, 1, 0]),
            "without its hyphen"
        );
        assert_eq!(fields("и"), None, "an ignored word");
    }
}
