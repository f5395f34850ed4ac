//! Markdown → HTML that can be trusted, its headings, and what is wrong with it.
//!
//! HTML in a text is shown as text, links lead only where they may, and links to records (`city:abakan`) are
//! resolved by the caller. Russian typography is put in here, at render time, so that editors type as they
//! are used to; code and addresses are left alone. pulldown-cmark's own "smart punctuation" knows only English quotes.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset, html};

use crate::diag::Code;
use crate::lang::slug::slug;
use crate::lang::{Lang, typography};

/// A text as HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The HTML; headings begin at the second level.
    pub html: String,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Anchor, unique in the text.
    pub id: String,
    /// Plain text.
    pub text: String,
}

/// Something wrong in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The rule.
    pub code: Code,
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The target of a link; else empty.
    pub target: String,
    /// The nearest known target.
    pub nearest: Option<String>,
}

/// Where a link to a record leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To this address.
    Address(String),
    /// To the record that once had this id: its address and its present id.
    Former(String, String),
    /// There is no such record; the nearest one, if any.
    Unknown(Option<String>),
}

/// Resolves `kind:id`; `None` if `kind` is not a kind of record.
pub type Resolve<'a> = &'a dyn Fn(&str, &str) -> Option<Target>;

const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Renders `text`, written in `lang`.
pub fn render(text: &str, lang: Lang, resolve: Resolve) -> (Rendered, Vec<Problem>) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM;
    let events = TextMergeWithOffset::new(Parser::new_ext(text, options).into_offset_iter());
    let mut pass = Pass { lang, resolve, problems: Vec::new(), code: false, dropped: Vec::new(), block: None };
    let events: Vec<Event> = events.flat_map(|(event, range)| pass.event(event, range)).collect();
    let (events, headings) = headings(events);
    let mut html = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut html, events.into_iter());
    (Rendered { html, headings }, pass.problems)
}

struct Pass<'a> {
    lang: Lang,
    resolve: Resolve<'a>,
    problems: Vec<Problem>,
    code: bool,
    /// For every open link, whether its tags are left out.
    dropped: Vec<bool>,
    /// The HTML block that is being read.
    block: Option<String>,
}

impl Pass<'_> {
    fn problem(&mut self, code: Code, range: &Range<usize>, target: &str, nearest: Option<String>) {
        self.problems.push(Problem { code, range: range.clone(), target: target.to_owned(), nearest });
    }

    /// HTML becomes text; comments are the editors' own notes and are left out.
    fn event<'e>(&mut self, event: Event<'e>, range: Range<usize>) -> Vec<Event<'e>> {
        match event {
            Event::Start(Tag::HtmlBlock) => {
                self.block = Some(String::new());
                Vec::new()
            }
            Event::Html(html) => {
                self.block.get_or_insert_default().push_str(&html);
                Vec::new()
            }
            Event::End(TagEnd::HtmlBlock) => {
                let html = self.block.take().unwrap_or_default();
                if is_comment(&html) {
                    return Vec::new();
                }
                self.problem(Code::RawHtml, &range, "", None);
                vec![Event::Start(Tag::Paragraph), Event::Text(html.into()), Event::End(TagEnd::Paragraph)]
            }
            Event::InlineHtml(html) if is_comment(&html) => Vec::new(),
            Event::InlineHtml(html) => {
                self.problem(Code::RawHtml, &range, "", None);
                vec![Event::Text(html)]
            }
            other => self.inline(other, range).into_iter().collect(),
        }
    }

    fn inline<'e>(&mut self, event: Event<'e>, range: Range<usize>) -> Option<Event<'e>> {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let written =
                    if link_type == LinkType::Email { format!("mailto:{dest_url}") } else { dest_url.to_string() };
                let target = self.link(&written, &range);
                // The writer of HTML would put another «mailto:» before an address in angle brackets.
                let link_type = if link_type == LinkType::Email { LinkType::Inline } else { link_type };
                self.dropped.push(target.is_none());
                target.map(|address| Event::Start(Tag::Link { link_type, dest_url: address.into(), title, id }))
            }
            Event::End(TagEnd::Link) if self.dropped.pop() == Some(true) => None,
            Event::Start(Tag::Image { dest_url, .. }) => {
                self.problem(Code::LinkScheme, &range, &dest_url, None);
                None
            }
            Event::End(TagEnd::Image) => None,
            Event::Start(Tag::Heading { level: HeadingLevel::H1, id, classes, attrs }) => {
                self.problem(Code::TopHeading, &range, "", None);
                Some(Event::Start(Tag::Heading { level: HeadingLevel::H2, id, classes, attrs }))
            }
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => Some(Event::End(TagEnd::Heading(HeadingLevel::H2))),
            // Alignment would be an inline style, which the pages' policy forbids.
            Event::Start(Tag::Table(columns)) => {
                Some(Event::Start(Tag::Table(vec![pulldown_cmark::Alignment::None; columns.len()])))
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                self.code = true;
                Some(Event::Start(Tag::CodeBlock(kind)))
            }
            Event::End(TagEnd::CodeBlock) => {
                self.code = false;
                Some(Event::End(TagEnd::CodeBlock))
            }
            Event::Text(text) if !self.code && self.lang == Lang::Ru => Some(Event::Text(typeset(text))),
            other => Some(other),
        }
    }

    fn link(&mut self, target: &str, range: &Range<usize>) -> Option<String> {
        let Some((scheme, rest)) = target.split_once(':') else {
            if target.starts_with('#') {
                return Some(target.to_owned());
            }
            self.problem(Code::LinkScheme, range, target, None);
            return None;
        };
        if SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) {
            return Some(target.to_owned());
        }
        match (self.resolve)(scheme, rest) {
            Some(Target::Address(address)) => Some(address),
            Some(Target::Former(address, id)) => {
                self.problem(Code::FormerId, range, target, Some(format!("{scheme}:{id}")));
                Some(address)
            }
            Some(Target::Unknown(nearest)) => {
                let nearest = nearest.map(|id| format!("{scheme}:{id}"));
                self.problem(Code::LinkTarget, range, target, nearest);
                None
            }
            None => {
                self.problem(Code::LinkScheme, range, target, None);
                None
            }
        }
    }
}

fn is_comment(html: &str) -> bool {
    let html = html.trim();
    html.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->")).is_some_and(|inside| !inside.contains("-->"))
}

fn typeset(text: CowStr) -> CowStr {
    match typography::russian(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(better) => better.into(),
    }
}

/// Gives every heading an anchor.
fn headings(mut events: Vec<Event>) -> (Vec<Event>, Vec<Heading>) {
    let mut found: Vec<Heading> = Vec::new();
    let mut used: HashMap<String, usize> = HashMap::new();
    for at in 0..events.len() {
        let Event::Start(Tag::Heading { level, .. }) = &events[at] else { continue };
        let level = *level as u8;
        let text: String = events[at + 1..]
            .iter()
            .take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))))
            .filter_map(|event| match event {
                Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
                _ => None,
            })
            .collect();
        let wanted = slug(&text);
        // The prefix keeps anchors of texts apart from those of the page around them.
        let wanted = if wanted.is_empty() { "text".to_owned() } else { format!("text-{wanted}") };
        let times = used.entry(wanted.clone()).and_modify(|times| *times += 1).or_insert(1);
        let unique = if *times == 1 { wanted } else { format!("{wanted}--{times}") };
        if let Event::Start(Tag::Heading { id, .. }) = &mut events[at] {
            *id = Some(unique.clone().into());
        }
        found.push(Heading { level, id: unique, text });
    }
    (events, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(kind: &str, id: &str) -> Option<Target> {
        match (kind, id) {
            ("city", "abakan") => Some(Target::Address("/cities/abakan/".into())),
            ("city", _) => Some(Target::Unknown(Some("abakan".into()))),
            _ => None,
        }
    }

    fn run(text: &str) -> (String, Vec<Problem>) {
        let (rendered, problems) = render(text, Lang::Ru, &resolve);
        (rendered.html, problems)
    }

    #[test]
    fn html_is_shown_as_text_and_reported() {
        let (html, problems) = run("До <b onclick=\"x\">после</b>\n\n<script>alert(1)</script>\n");
        assert!(!html.contains("<b") && !html.contains("<script"), "{html}");
        assert!(html.contains("&lt;script&gt;"));
        assert!(problems.iter().all(|p| p.code == Code::RawHtml));
        assert_eq!(problems[0].range, 5..20);
    }

    #[test]
    fn links_lead_only_where_they_may() {
        for bad in [
            "[x](javascript:alert(1))",
            "[x](data:text/html,1)",
            "[x](//evil.example)",
            "[x](/about/)",
            "[x](relative/path)",
            "![x](https://a.b/c.png)",
        ] {
            let (html, problems) = run(bad);
            assert!(!html.contains("href") && !html.contains("<img"), "{html}");
            assert_eq!(problems[0].code, Code::LinkScheme, "{bad}");
            assert!(html.contains('x'), "the words stay: {html}");
        }
        let (html, problems) = run("[a](HTTPS://example.org) [b](mailto:a@b.c) [c](#d) <e@f.gh>");
        assert_eq!((html.matches("href").count(), problems.len()), (4, 0));
    }

    #[test]
    fn comments_are_left_out_and_what_follows_them_is_not() {
        assert_eq!(run("<!-- заметка\nредактора -->\n\nТекст<!-- и тут -->.\n"), ("<p>Текст.</p>\n".into(), vec![]));
        let (html, problems) = run("<!-- a --> <b>x</b>\n");
        assert!(html.contains("&lt;b&gt;") && problems.len() == 1, "{html}");
    }

    #[test]
    fn links_to_records_are_resolved() {
        assert_eq!(run("[Абакан](city:abakan)").0, "<p><a href=\"/cities/abakan/\">Абакан</a></p>\n");
        let (html, problems) = run("[Абакан](city:abokan)");
        assert_eq!(html, "<p>Абакан</p>\n");
        assert_eq!(problems[0].nearest.as_deref(), Some("city:abakan"));
    }

    #[test]
    fn headings_have_unique_anchors_and_begin_at_the_second_level() {
        let (rendered, problems) = render("# Итоги\n## Шаг\n## Шаг\n", Lang::Ru, &resolve);
        let ids: Vec<_> = rendered.headings.iter().map(|h| (h.level, h.id.as_str())).collect();
        assert_eq!(ids, [(2, "text-itogi"), (2, "text-shag"), (2, "text-shag--2")]);
        assert_eq!(problems[0].code, Code::TopHeading);
        assert!(rendered.html.starts_with("<h2 id=\"text-itogi\">"));
    }

    #[test]
    fn nothing_but_words_gets_out_of_a_heading_or_a_table() {
        let (html, _) = run("## Т {#main onclick=alert(1) style=color:red}\n\n|a|b|\n|:-:|-:|\n|1|2|\n");
        assert!(!html.contains("onclick=\"") && !html.contains("style=\""), "{html}");
        assert!(run("<a@b.ru>").0.contains("href=\"mailto:a@b.ru\""));
    }

    #[test]
    fn typography_spares_code() {
        assert_eq!(run("в `в доме` и \"так\"").0, "<p>в\u{a0}<code>в доме</code> и\u{a0}«так»</p>\n");
    }
}
