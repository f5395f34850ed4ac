//! Typography in Markdown: in running text only, never in code, addresses or markup.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::edit::{Edit, Running};
use crate::lang::Lang;

/// What is to be changed in the text that begins at byte `start`, at the line that closes the front matter.
pub fn edits(file: &str, start: usize, lang: Lang) -> Vec<Edit> {
    let body = start
        + file[start..]
            .find('\n')
            .map_or(file.len() - start, |at| at + 1);
    let text = &file[body..];
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM;

    let mut reader = ProseReader {
        text,
        body,
        lang,
        running: Running::default(),
        untouched: 0,
        found: Vec::new(),
        code: Vec::new(),
    };

    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        reader.read(&event, range);
    }

    reader.flush();
    let ProseReader { mut found, code, .. } = reader;
    found.extend(blank_ends(text, body, &code));

    found
}

struct ProseReader<'a> {
    text: &'a str,
    body: usize,
    lang: Lang,
    running: Running,
    /// How many elements around this place hold no running text.
    untouched: usize,
    found: Vec<Edit>,
    /// Bytes of code and HTML blocks.
    code: Vec<std::ops::Range<usize>>,
}

impl ProseReader<'_> {
    fn read(&mut self, event: &Event, range: std::ops::Range<usize>) {
        match event {
            Event::Text(_) if self.untouched > 0 => self.running.opaque(),
            Event::Text(text) if self.text[range.clone()] == **text => {
                self.running
                    .push_str(&self.text[range.clone()], self.body + range.start);
            }
            // An escape or an entity.
            Event::Text(_)
            | Event::Code(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_) => self.running.opaque(),
            Event::SoftBreak | Event::HardBreak => self.running.line_break(),
            Event::Start(tag) => {
                self.untouched += usize::from(is_untouched(tag));
                if matches!(tag, Tag::CodeBlock(_) | Tag::HtmlBlock) {
                    self.code.push(range);
                }

                if !is_inline(&tag.to_end()) {
                    self.flush();
                }
            }
            Event::End(end) => {
                if !is_inline(end) {
                    self.flush();
                }
                let closes = matches!(end, TagEnd::CodeBlock | TagEnd::HtmlBlock)
                    || (matches!(end, TagEnd::Link) && self.text[range].starts_with('<'));
                self.untouched -= usize::from(closes);
            }
            _ => self.flush(),
        }
    }

    fn flush(&mut self) {
        self.found.extend(self.running.edits(self.lang));
    }
}

fn is_untouched(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::Link {
                link_type: LinkType::Autolink | LinkType::Email,
                ..
            }
    )
}

fn is_inline(end: &TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image
    )
}

/// Blanks at the ends of lines, except in code and where two of them break the line.
fn blank_ends(text: &str, body: usize, code: &[std::ops::Range<usize>]) -> Vec<Edit> {
    let mut found = Vec::new();
    let mut start = 0;

    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        let kept = content.trim_end_matches([' ', '\t']).len();
        let ends = &content[kept..];
        let inside = code
            .iter()
            .any(|range| range.start < start + line.len() && start < range.end);

        if !ends.is_empty() && (kept == 0 || ends == " " || ends == "\t") && !inside {
            found.push(Edit {
                range: body + start + kept..body + start + content.len(),
                with: String::new(),
            });
        }

        start += line.len();
    }

    found
}
