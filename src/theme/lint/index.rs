//! The templates of a theme: the built-in ones and its own, as Tera finds them by name.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::file::SourceFile;
use crate::theme::syntax::ast::{Component, SetValue, Template, TemplateNode};
use crate::theme::syntax::parse::parse;

/// A template's file.
#[derive(Debug)]
pub(super) struct TemplateSource {
    /// As Tera knows it: `own/page.html` or `default/page.html`.
    pub name: String,
    /// Its text, under the path that people know.
    pub file: Arc<SourceFile>,
}

impl TemplateSource {
    /// Whether it is the theme's own.
    pub(super) fn is_own(&self) -> bool {
        self.name.starts_with("own/")
    }

    /// The name that own and built-in templates share.
    pub(super) fn short_name(&self) -> &str {
        self.name
            .split_once('/')
            .map_or(&self.name, |(_, name)| name)
    }
}

type Blocks<'a> = BTreeMap<&'a str, &'a [TemplateNode<'a>]>;

/// What a theme's templates define.
#[derive(Debug)]
pub(super) struct ThemeIndex<'a> {
    /// Files, by number.
    pub sources: &'a [TemplateSource],
    /// What they say.
    pub templates: &'a [Template<'a>],
    /// Components with their file.
    pub components: BTreeMap<&'a str, (usize, &'a Component<'a>)>,
    /// Names that components take from around their calls.
    pub implicit: BTreeSet<&'a str>,
    blocks: Vec<Blocks<'a>>,
}

/// Reads the templates.
pub(super) fn parse_all(sources: &[TemplateSource]) -> Vec<Template<'_>> {
    sources
        .iter()
        .map(|source| parse(&source.file.text))
        .collect()
}

impl<'a> ThemeIndex<'a> {
    pub(super) fn new(
        sources: &'a [TemplateSource],
        templates: &'a [Template<'a>],
    ) -> Self {
        let mut components: BTreeMap<&'a str, (usize, &'a Component<'a>)> =
            BTreeMap::new();
        for (file, component) in templates
            .iter()
            .enumerate()
            .flat_map(|(n, t)| t.components.iter().map(move |c| (n, c)))
        {
            let known = components
                .get(component.name)
                .is_some_and(|(known, _)| sources[*known].is_own());
            if !known {
                components.insert(component.name, (file, component));
            }
        }

        let parameters = components
            .values()
            .flat_map(|(_, component)| &component.parameters);
        let implicit = parameters
            .filter(|parameter| parameter.implicit)
            .map(|parameter| parameter.name)
            .collect();
        let blocks = templates.iter().map(|template| {
            let mut found = Blocks::new();
            blocks(&template.nodes, &mut found);
            found
        });

        Self {
            sources,
            templates,
            components,
            implicit,
            blocks: blocks.collect(),
        }
    }

    /// The template of a name: that very one, else the theme's own, else the built-in one.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        let named =
            |wanted: &str| self.sources.iter().position(|source| source.name == wanted);
        named(name)
            .or_else(|| named(&format!("own/{name}")))
            .or_else(|| named(&format!("default/{name}")))
    }

    /// A template and those that it extends, up to the one that extends none.
    pub(super) fn lineage(&self, template: usize) -> Vec<usize> {
        let mut lineage = vec![template];
        let mut last = template;

        while let Some(parent) = self.templates[last]
            .extends
            .as_deref()
            .and_then(|name| self.find(name))
            && !lineage.contains(&parent)
        {
            lineage.push(parent);
            last = parent;
        }

        lineage
    }

    /// The bodies of a block in a lineage with their files: the one that is shown first, then what `super()` gives.
    pub(super) fn bodies(
        &self,
        lineage: &[usize],
        block: &str,
    ) -> Vec<(usize, &'a [TemplateNode<'a>])> {
        lineage
            .iter()
            .filter_map(|file| Some((*file, *self.blocks[*file].get(block)?)))
            .collect()
    }

    /// The names of all templates, each once.
    pub(super) fn names(&self) -> BTreeSet<&str> {
        self.sources
            .iter()
            .map(TemplateSource::short_name)
            .collect()
    }
}

fn blocks<'a>(nodes: &'a [TemplateNode<'a>], found: &mut Blocks<'a>) {
    for node in nodes {
        match node {
            TemplateNode::Block(name, body) => {
                found.insert(name, body);
                blocks(body, found);
            }
            TemplateNode::Filter(_, body) => blocks(body, found),
            TemplateNode::If(tag) => {
                blocks(&tag.body, found);
                blocks(&tag.otherwise, found);
            }
            TemplateNode::Set(tag) => {
                if let SetValue::Body(_, body) = &tag.value {
                    blocks(body, found);
                }
            }
            TemplateNode::Value(value) => {
                if let crate::theme::syntax::ast::ValueKind::Component(call) = &value.kind
                {
                    blocks(&call.body, found);
                }
            }
            TemplateNode::For(_) | TemplateNode::Include(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_templates_stand_first() {
        let source = |name: &str, text: &str| TemplateSource {
            name: name.to_owned(),
            file: SourceFile::new(name, text),
        };
        let sources = [
            source(
                "default/a.html",
                "{% extends \"b.html\" %}{% component c() %}{% endcomponent %}",
            ),
            source(
                "default/b.html",
                "{% if x %}{% block m %}1{% endblock %}{% endif %}",
            ),
            source(
                "own/a.html",
                "{% extends \"default/a.html\" %}{% block m %}2{% endblock %}",
            ),
            source("own/d.html", "{% component c(a) %}{% endcomponent %}"),
        ];
        let templates = parse_all(&sources);
        let index = ThemeIndex::new(&sources, &templates);

        assert_eq!(
            (
                index.find("a.html"),
                index.find("default/a.html"),
                index.find("x.html")
            ),
            (Some(2), Some(0), None)
        );
        assert_eq!(index.lineage(2), [2, 0, 1]);
        assert_eq!(
            index
                .bodies(&[2, 0, 1], "m")
                .iter()
                .map(|(file, _)| *file)
                .collect::<Vec<_>>(),
            [2, 1]
        );

        assert_eq!(index.components["c"].0, 3);
        assert_eq!(
            index.names().into_iter().collect::<Vec<_>>(),
            ["a.html", "b.html", "d.html"]
        );
    }
}
