//! A page as a list of its elements, each with the language that it is in.

/// An element, or the text between two tags (`tag` is then that of the element around it).
#[derive(Debug, Clone)]
pub struct Part {
    pub tag: String,
    /// Names and values; empty for text.
    pub attributes: Vec<(String, String)>,
    /// The nearest `lang` of the element itself or around it.
    pub lang: String,
    /// The text; empty for an element.
    pub text: String,
}

impl Part {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }
}

const VOID: [&str; 12] = [
    "meta", "base", "link", "img", "br", "hr", "rect", "input", "line", "circle", "path",
    "polyline",
];

/// Reads a page as itogi writes it: attributes quoted, every element closed but the void ones.
pub fn parts(html: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut open: Vec<(String, String)> = Vec::new();
    let mut rest = html.strip_prefix("<!doctype html>").expect("doctype");

    while let Some(start) = rest.find('<') {
        let (tag, lang) = open.last().cloned().unwrap_or_default();
        if !rest[..start].trim().is_empty() {
            parts.push(Part {
                tag,
                attributes: Vec::new(),
                lang: lang.clone(),
                text: rest[..start].to_owned(),
            });
        }

        let end = start + rest[start..].find('>').expect("a tag ends");
        let inside = &rest[start + 1..end];
        rest = &rest[end + 1..];

        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(
                open.pop().map(|(tag, _)| tag).as_deref(),
                Some(name),
                "tags are nested"
            );
            continue;
        }

        let name = inside
            .split([' ', '/'])
            .next()
            .unwrap_or_default()
            .to_owned();
        let attributes = attributes(&inside[name.len()..]);
        let own = attributes
            .iter()
            .find(|(name, _)| name == "lang")
            .map(|(_, value)| value.clone());

        let lang = own.unwrap_or(lang);
        if !VOID.contains(&name.as_str()) {
            open.push((name.clone(), lang.clone()));
        }

        parts.push(Part {
            tag: name,
            attributes,
            lang,
            text: String::new(),
        });
    }

    assert!(open.is_empty(), "every element is closed: {open:?}");
    parts
}

fn attributes(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim_matches(['/', ' ']);

    while !rest.is_empty() {
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').expect("an attribute ends"),
            None => ("", after),
        };

        found.push((name.to_owned(), value.to_owned()));
        rest = after.trim_start();
    }

    found
}

pub fn is_cyrillic(text: &str) -> bool {
    text.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c))
}
