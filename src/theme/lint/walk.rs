//! Reading a theme as Tera would render it, with types in the place of values.
//!
//! Each page kind is followed through what it extends, its blocks, what it includes and the components that it calls.
//! So a name in `base.html` is looked up for every page that `base.html` frames, and a name in a component for every
//! type that the component is given.

use std::collections::{BTreeSet, HashSet};

use super::findings::{At, Mistake, ThemeFindings};
use super::index::ThemeIndex;
use super::scope::{Inside, Scope};
use super::types::Type;
use super::words::ThemeMessages;
use crate::theme::syntax::ast::{
    Component, Expr, SetTag, SetValue, TemplateNode, ValueKind,
};
use crate::theme::syntax::token::Place;
use crate::view::{Field, TemplateFields};

/// What templates may refer to.
#[derive(Debug)]
pub(super) struct Declared<'a> {
    /// The templates.
    pub index: ThemeIndex<'a>,
    /// What pages give them.
    pub fields: &'a TemplateFields,
    /// Messages.
    pub words: ThemeMessages,
    /// Files below `assets/`.
    pub assets: BTreeSet<String>,
}

/// A component with the types of its parameters and of what it takes from around it.
type Call<'a> = (&'a str, Vec<Type<'a>>, Vec<Option<Type<'a>>>);

/// A reader of templates, at some place of one of them.
#[derive(Debug)]
pub(super) struct Walker<'a> {
    pub known: &'a Declared<'a>,
    pub scope: Scope<'a>,
    /// The template that is read.
    pub file: usize,
    /// The last call of a component that stands in no component.
    pub call: Option<At>,
    /// Components that are being read, from the outside in.
    pub active: Vec<&'a str>,
    read: HashSet<Call<'a>>,
    page: Option<&'static str>,
    lineage: Vec<usize>,
    /// Blocks that are being read, with how often `super()` was followed.
    blocks: Vec<(&'a str, usize)>,
    /// Templates that are being included.
    included: Vec<usize>,
    /// Templates that some page has led to.
    visited: BTreeSet<usize>,
    findings: ThemeFindings,
}

/// Reads every page kind, then what no page leads to.
pub(super) fn walk(known: &Declared) -> ThemeFindings {
    let mut walker = Walker {
        known,
        scope: Scope::new(Inside::Nowhere, Vec::new()),
        file: 0,
        call: None,
        active: Vec::new(),
        read: HashSet::new(),
        page: None,
        lineage: Vec::new(),
        blocks: Vec::new(),
        included: Vec::new(),
        visited: BTreeSet::new(),
        findings: ThemeFindings::default(),
    };

    for (page, structure) in known.fields.templates.iter().chain(&known.fields.files) {
        let common: &[Field] = if known.fields.is_page(page) {
            &known.fields.common
        } else {
            &[]
        };

        let fields = common
            .iter()
            .chain(&known.fields.structs[*structure].fields);
        let names = fields
            .map(|field| (field.name.as_str(), Type::of(&field.shape)))
            .collect();
        walker.page = Some(page);

        if let Some(template) = known.index.find(page) {
            walker.template(template, Scope::new(Inside::Page, names));
        }
    }

    walker.rest();
    walker.findings
}

impl<'a> Walker<'a> {
    /// Reads the theme's own templates and all components that no page leads to.
    fn rest(&mut self) {
        let known = self.known;
        (self.page, self.call) = (None, None);

        for (template, source) in known.index.sources.iter().enumerate() {
            if source.is_own() && !self.visited.contains(&template) {
                self.template(template, Scope::new(Inside::Nowhere, Vec::new()));
            }
        }

        self.call = None;
        let read: BTreeSet<&str> = self.read.iter().map(|(name, ..)| *name).collect();

        for (file, component) in known.index.components.values() {
            if !read.contains(component.name) {
                let types = component.parameters.iter().map(|_| Type::Any);
                self.component(*file, component, types.collect());
            }
        }
    }

    fn template(&mut self, template: usize, scope: Scope<'a>) {
        self.scope = scope;
        self.lineage = self.known.index.lineage(template);
        self.visited.extend(&self.lineage);
        self.file = self.lineage.last().copied().unwrap_or(template);
        let known = self.known;
        self.nodes(&known.index.templates[self.file].nodes);
    }

    /// Reads the nodes of a body.
    pub(super) fn nodes(&mut self, nodes: &'a [TemplateNode<'a>]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &'a TemplateNode<'a>) {
        match node {
            TemplateNode::Value(value) => {
                self.shown(value);
            }
            TemplateNode::Set(set) => self.set(set),
            TemplateNode::Include(name) => self.include(name),
            TemplateNode::Block(name, _)
                if self.blocks.iter().any(|(open, _)| open == name) => {}
            TemplateNode::Block(name, _) => {
                self.blocks.push((name, 0));
                self.block(name, 0);
                self.blocks.pop();
            }
            TemplateNode::Filter(arguments, body) => {
                self.values(arguments);
                self.nodes(body);
            }
            TemplateNode::For(tag) => {
                let target = self.value(&tag.target);
                self.enter_loop(tag.key, tag.value, &target);
                self.nodes(&tag.body);
                self.scope.leave();
                self.nodes(&tag.otherwise);
            }
            TemplateNode::If(tag) => {
                let guards = self.guard(&[&tag.condition]);
                self.value(&tag.condition);
                self.nodes(&tag.body);
                self.nodes(&tag.otherwise);
                self.scope.guards.truncate(guards);
            }
        }
    }

    fn set(&mut self, set: &'a SetTag<'a>) {
        let of = match &set.value {
            SetValue::Value(value) => self.value(value),
            SetValue::Body(arguments, body) => {
                self.values(arguments);
                self.nodes(body);
                Type::Any
            }
        };
        self.scope.set(set.name, of, set.global);
    }

    fn include(&mut self, name: &str) {
        let known = self.known;
        let Some(template) = known
            .index
            .find(name)
            .filter(|template| !self.included.contains(template))
        else {
            return;
        };

        self.visited.insert(template);
        self.included.push(template);
        let file = std::mem::replace(&mut self.file, template);
        let lineage = std::mem::replace(&mut self.lineage, vec![template]);
        self.scope.enter(false, Vec::new());
        self.nodes(&known.index.templates[template].nodes);
        self.scope.leave();
        self.lineage = lineage;
        self.file = file;
        self.included.pop();
    }

    /// The body of a block after so many `super()`.
    fn block(&mut self, name: &str, level: usize) {
        let bodies = self.known.index.bodies(&self.lineage, name);
        let Some((file, body)) = bodies.get(level) else {
            return;
        };

        let outside = std::mem::replace(&mut self.file, *file);
        self.nodes(body);
        self.file = outside;
    }

    /// `super()`
    pub(super) fn parent_block(&mut self) {
        let Some((name, level)) = self.blocks.pop() else {
            return;
        };

        self.blocks.push((name, level + 1));
        self.block(name, level + 1);
        self.blocks.pop();
        self.blocks.push((name, level));
    }

    /// Reads a component's body with parameters of these types.
    pub(super) fn component(
        &mut self,
        file: usize,
        component: &'a Component<'a>,
        types: Vec<Type<'a>>,
    ) {
        let known = self.known;
        let implicit: Vec<_> = known
            .index
            .implicit
            .iter()
            .map(|name| (*name, self.scope.implicit(name).cloned()))
            .collect();

        let call = (
            component.name,
            types.clone(),
            implicit.iter().map(|(_, of)| of.clone()).collect(),
        );

        // A component that calls itself finds itself read.
        if !self.read.insert(call) {
            return;
        }

        let mut names: Vec<_> = component
            .parameters
            .iter()
            .map(|parameter| parameter.name)
            .zip(types)
            .collect();
        names.extend(component.rest.map(|rest| (rest, Type::Any)));
        names.push(("body", Type::Any));
        let mut scope = Scope::new(Inside::Component(component.name), names);

        scope.implicit = implicit
            .into_iter()
            .filter_map(|(name, of)| Some((name, of?)))
            .collect();
        let scope = std::mem::replace(&mut self.scope, scope);
        let outside = std::mem::replace(&mut self.file, file);
        let blocks = std::mem::take(&mut self.blocks);
        self.active.push(component.name);
        self.nodes(&component.body);
        self.active.pop();
        (self.scope, self.file, self.blocks) = (scope, outside, blocks);
    }

    /// Adds what the conditions test to what is not reported; gives what was there before.
    pub(super) fn guard(&mut self, conditions: &[&Expr<'a>]) -> usize {
        let before = self.scope.guards.len();
        for condition in conditions {
            self.tested(condition);
        }
        before
    }

    fn tested(&mut self, condition: &Expr<'a>) {
        match &condition.kind {
            ValueKind::Test(value, "defined" | "undefined", _) => {
                self.scope.guards.extend(value.path())
            }
            ValueKind::Call("has_message", arguments) => {
                let key = arguments.iter().find(|argument| argument.name == "key");
                self.scope.guards.extend(
                    key.map(|key| format!("key {}", self.text(&key.value.place))),
                );
            }
            ValueKind::Not(inner) => self.tested(inner),
            ValueKind::Binary(_, sides) => {
                for side in sides.iter() {
                    self.tested(side);
                }
            }
            _ => {}
        }
    }

    /// The text at a place of this template.
    pub(super) fn text(&self, place: &Place) -> &'a str {
        self.known.index.sources[self.file]
            .file
            .text
            .get(place.clone())
            // A place of the template is always in its text.
            .unwrap_or_default()
    }

    /// A place of this template.
    pub(super) fn at(&self, place: &Place) -> At {
        At { file: self.file, place: place.clone() }
    }

    /// Notes a mistake.
    pub(super) fn report(&mut self, at: At, mistake: Mistake) {
        // A component is the same on every page.
        let page = self.page.filter(|_| self.active.is_empty());
        self.findings.add(at, mistake, page);
    }
}
