//! Search without a server: an inverted index in small files, of which a query loads a few.
//!
//! Word forms meet by their stems, and stems are made here only: the browser looks the *forms* of the index up and so
//! needs no stemmer of its own. What both sides must do alike – which letters are the same and where a word ends – is a
//! line of code in each (`words::fold` here, `fold` in `search-core.js`). Names of files come from what they hold, never
//! from how much else there is, so that an edit of one record touches the files of its own words and its own text.
//!
//! | file below `search/` | holds |
//! |---|---|
//! | `index.json` | names for facets, ignored words, the beginnings of words that have a file |
//! | `docs.json` | one short row a document: kind, edition, town, directions |
//! | `words/<beginning>.json` | word forms by stem, with the documents of rarer stems |
//! | `lists/<stem>.json` | the documents of a frequent stem |
//! | `texts/<number>.json` | what is shown of a few documents: title, address, text for excerpts |

mod documents;
mod files;
mod ids;
mod inverted;
mod sections;
mod words;

use crate::i18n::Messages;
use crate::model::Site;
use crate::texts::Texts;
use documents::Document;

/// The folder of the files, below the root of the site.
pub const FOLDER: &str = "search/";

/// Words for the kinds of documents, in the order in which groups of equal rank are shown.
pub const KINDS: [&str; 12] = [
    "town",
    "practice",
    "direction",
    "theme",
    "programme",
    "finding",
    "edition",
    "region",
    "district",
    "section",
    "page",
    "source",
];

/// The files of the index with their paths below the output: the same for the same records, whatever the number of
/// threads. `texts` may be those of any language of the interface, links in them are not looked at; `messages` name the
/// pages that are no record.
pub fn files(site: &Site, texts: &Texts, messages: &Messages) -> Vec<(String, Vec<u8>)> {
    let mut all = documents::all(site, texts, taken);
    all.extend(sections::all(site, messages).into_iter().map(taken));
    let (documents, found): (Vec<Document>, Vec<_>) = all.into_iter().unzip();
    let ids = ids::ids(documents.iter().map(Document::key));
    let groups = inverted::groups(&found, &ids);
    let mut files = Vec::new();
    let keys = files::words(&groups, &mut files);

    files.push((
        "index.json".to_owned(),
        files::index(site, messages, &documents, &keys),
    ));
    files.push(("docs.json".to_owned(), files::rows(site, &documents, &ids)));
    files.extend(files::texts(&documents, &ids));

    files
        .into_iter()
        .map(|(path, bytes)| (format!("{FOLDER}{path}"), bytes))
        .collect()
}

/// A document with its words. Of its text only the beginning is kept, so that few texts are in memory at once.
fn taken(mut document: Document<'_>) -> (Document<'_>, inverted::FoundWords) {
    let found = inverted::read(&document);
    document.cut();
    (document, found)
}
