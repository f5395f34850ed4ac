//! The first step: HTML becomes text, links lead only to allowed places, headings begin at the second level.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::{Item, LinkTarget, Rendering};
use crate::diag::Code;

const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Lets through what is allowed and reports the rest.
pub(super) fn filter<'e>(
    events: impl Iterator<Item = (Event<'e>, Range<usize>)>,
    work: &mut Rendering,
) -> Vec<Item<'e>> {
    let mut pass = Pass { work, dropped: Vec::new(), block: None };
    let mut items = Vec::new();

    for (event, range) in events {
        items.extend(
            pass.event(event, &range)
                .into_iter()
                .map(|event| Item::new(event, &range)),
        );
    }

    items
}

struct Pass<'a, 'w> {
    work: &'a mut Rendering<'w>,
    /// For every open link, whether its tags are left out.
    dropped: Vec<bool>,
    /// The HTML block that is being read.
    block: Option<String>,
}

impl Pass<'_, '_> {
    /// HTML becomes text; comments are the editors' own notes and are left out.
    fn event<'e>(&mut self, event: Event<'e>, range: &Range<usize>) -> Vec<Event<'e>> {
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
                // A block without HTML events is empty, like a comment that says nothing.
                let html = self.block.take().unwrap_or_default();
                if is_comment(&html) {
                    return Vec::new();
                }

                self.work.problem(Code::RawHtml, range.clone(), "");
                vec![
                    Event::Start(Tag::Paragraph),
                    Event::Text(html.into()),
                    Event::End(TagEnd::Paragraph),
                ]
            }
            Event::InlineHtml(html) if is_comment(&html) => Vec::new(),
            Event::InlineHtml(html) => {
                self.work.problem(Code::RawHtml, range.clone(), "");
                vec![Event::Text(html)]
            }
            other => self.inline(other, range).into_iter().collect(),
        }
    }

    fn inline<'e>(
        &mut self,
        event: Event<'e>,
        range: &Range<usize>,
    ) -> Option<Event<'e>> {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let written = if link_type == LinkType::Email {
                    format!("mailto:{dest_url}")
                } else {
                    dest_url.to_string()
                };
                let target = self.link(&written, range);
                // The HTML writer would put another «mailto:» before an address in angle brackets.
                let link_type = if link_type == LinkType::Email {
                    LinkType::Inline
                } else {
                    link_type
                };

                self.dropped.push(target.is_none());
                target.map(|address| {
                    Event::Start(Tag::Link {
                        link_type,
                        dest_url: address.into(),
                        title,
                        id,
                    })
                })
            }
            Event::End(TagEnd::Link) if self.dropped.pop() == Some(true) => None,
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                id,
                classes,
                attrs,
            }) => {
                self.work.problem(Code::TopHeading, range.clone(), "");
                Some(Event::Start(Tag::Heading {
                    level: HeadingLevel::H2,
                    id,
                    classes,
                    attrs,
                }))
            }
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => {
                Some(Event::End(TagEnd::Heading(HeadingLevel::H2)))
            }
            other => Some(other),
        }
    }

    fn link(&mut self, target: &str, range: &Range<usize>) -> Option<String> {
        let Some((scheme, rest)) = target.split_once(':') else {
            if target.starts_with('#') {
                return Some(target.to_owned());
            }
            self.work.problem(Code::LinkScheme, range.clone(), target);
            return None;
        };

        if SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) {
            return Some(target.to_owned());
        }

        match self.work.setting.lookup.link(scheme, rest) {
            Some(LinkTarget::Address(address)) => Some(address),
            Some(LinkTarget::Former(address, id)) => {
                self.work
                    .problem(Code::FormerId, range.clone(), target)
                    .nearest = Some(format!("{scheme}:{id}"));
                Some(address)
            }
            Some(LinkTarget::Unknown(nearest)) => {
                let nearest = nearest.map(|id| format!("{scheme}:{id}"));
                self.work
                    .problem(Code::LinkTarget, range.clone(), target)
                    .nearest = nearest;
                None
            }
            None => {
                self.work.problem(Code::LinkScheme, range.clone(), target);
                None
            }
        }
    }
}

fn is_comment(html: &str) -> bool {
    let html = html.trim();
    html.strip_prefix("<!--")
        .and_then(|rest| rest.strip_suffix("-->"))
        .is_some_and(|inside| !inside.contains("-->"))
}
