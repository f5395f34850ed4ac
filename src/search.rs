//! Search without a server: an inverted index in small files, of which a query loads a few.
//!
//! Word forms are joined by their stems, and only this room makes stems: the browser looks up the *forms* in the index
//! and needs no stemmer. Both sides must agree on which letters are the same and where a word ends; that is one line of
//! code in each (`words::fold` here, `fold` in `search-core.js`). The name of a file depends on its contents only, so
//! that an edit of one record changes the files of its own words and its own text.
//!
//! | file below `search/` | holds |
//! |---|---|
//! | `index.json` | names for facets, ignored words, the beginnings of words that have a file |
//! | `docs.json` | one short row for each document: kind, edition, town, directions |
//! | `words/<beginning>.json` | word forms by stem, with the documents of rarer stems |
//! | `lists/<stem>.json` | the documents of a frequent stem |
//! | `texts/<number>.json` | what is shown of a few documents: title, address, text for excerpts |

mod columns;
mod document;
mod documents;
mod files;
mod ids;
mod index_file;
mod inverted;
mod plain_text;
mod rows_file;
mod sections;
mod words;

use std::io;

use crate::i18n::Messages;
use crate::model::Site;
use crate::texts::Texts;
use document::{Document, DocumentKind};

/// The folder of the files, below the root of the site.
pub const FOLDER: &str = "search/";

/// Words for the kinds of documents, in the order in which groups of equal rank are shown.
pub fn kinds() -> [&'static str; 12] {
    DocumentKind::ALL.map(DocumentKind::word)
}

/// The files of the index of one language, with their paths below its root: the same for the same records, whatever the
/// number of threads. Links in `texts` are not read; `messages` name the pages that are no record.
///
/// # Errors
/// A value that JSON cannot hold; none in practice.
pub fn files(
    site: &Site,
    texts: &Texts,
    messages: &Messages,
) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut all = documents::all(site, texts, read);
    all.extend(sections::all(site, messages).into_iter().map(read));
    let (documents, found): (Vec<Document>, Vec<_>) = all.into_iter().unzip();

    let ids = ids::ids(documents.iter().map(Document::key));
    let groups = inverted::groups(&found, &ids);
    let words = files::words(&groups)?;

    let mut files = words.files;
    let index = index_file::index(site, messages, documents.len(), &words.beginnings)?;
    files.push(("index.json".to_owned(), index));
    let rows = rows_file::rows(site, &documents, &ids)?;
    files.push(("docs.json".to_owned(), rows));
    files.extend(files::texts(&documents, &ids)?);

    Ok(files
        .into_iter()
        .map(|(path, bytes)| (format!("{FOLDER}{path}"), bytes))
        .collect())
}

/// A document with its words. Only the beginning of its text is kept, so that few texts are in memory at once.
fn read(mut document: Document<'_>) -> (Document<'_>, inverted::FoundWords) {
    let found = inverted::read(&document);
    document.cut();
    (document, found)
}
