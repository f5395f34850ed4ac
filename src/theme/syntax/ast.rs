//! What the check knows of a template: the names it uses, and the tags that give names their meaning.

use std::borrow::Cow;

use super::token::Place;

/// A template.
#[derive(Debug, Default)]
pub(in crate::theme) struct Template<'a> {
    /// The template that it extends.
    pub extends: Option<Cow<'a, str>>,
    /// Its body.
    pub nodes: Vec<TemplateNode<'a>>,
    /// Components defined in it.
    pub components: Vec<Component<'a>>,
    /// Where something stands that could not be read.
    pub unread: Vec<usize>,
}

/// A component's definition.
#[derive(Debug)]
pub(in crate::theme) struct Component<'a> {
    pub name: &'a str,
    pub parameters: Vec<Parameter<'a>>,
    /// Takes every other argument.
    pub rest: Option<&'a str>,
    pub body: Vec<TemplateNode<'a>>,
}

/// A parameter of a component.
#[derive(Debug)]
pub(in crate::theme) struct Parameter<'a> {
    pub name: &'a str,
    /// Taken from around the call where the call does not give it.
    pub implicit: bool,
    pub default: Option<Expr<'a>>,
}

/// A tag with its body, or a value that is written out.
#[derive(Debug)]
pub(in crate::theme) enum TemplateNode<'a> {
    Value(Expr<'a>),
    Set(SetTag<'a>),
    Include(Cow<'a, str>),
    Block(&'a str, Vec<TemplateNode<'a>>),
    For(Box<For<'a>>),
    If(Box<If<'a>>),
    /// `{% filter … %}`: arguments of the filters, and what is filtered.
    Filter(Vec<Expr<'a>>, Vec<TemplateNode<'a>>),
}

/// `{% set a = … %}` or `{% set a %}…{% endset %}`.
#[derive(Debug)]
pub(in crate::theme) struct SetTag<'a> {
    pub name: &'a str,
    /// Leaves the loop that it stands in.
    pub global: bool,
    pub value: SetValue<'a>,
}

#[derive(Debug)]
pub(in crate::theme) enum SetValue<'a> {
    Value(Expr<'a>),
    Body(Vec<Expr<'a>>, Vec<TemplateNode<'a>>),
}

#[derive(Debug)]
pub(in crate::theme) struct For<'a> {
    pub key: Option<&'a str>,
    pub value: &'a str,
    pub target: Expr<'a>,
    pub body: Vec<TemplateNode<'a>>,
    pub otherwise: Vec<TemplateNode<'a>>,
}

#[derive(Debug)]
pub(in crate::theme) struct If<'a> {
    pub condition: Expr<'a>,
    pub body: Vec<TemplateNode<'a>>,
    pub otherwise: Vec<TemplateNode<'a>>,
}

/// An expression and where it stands; that of a field is the place of its name.
#[derive(Debug)]
pub(in crate::theme) struct Expr<'a> {
    pub kind: ValueKind<'a>,
    pub place: Place,
}

/// An argument with the place of its name.
#[derive(Debug)]
pub(in crate::theme) struct Argument<'a> {
    pub name: &'a str,
    pub place: Place,
    pub value: Expr<'a>,
}

#[derive(Debug)]
pub(in crate::theme) enum ValueKind<'a> {
    Text(Cow<'a, str>),
    Number,
    Bool,
    /// `none`, and whatever could not be read.
    Unknown,
    Name(&'a str),
    Field(Box<Expr<'a>>, &'a str),
    Item(Box<Expr<'a>>, Box<Expr<'a>>),
    /// A part of a list or text, and the numbers that choose it.
    Slice(Box<Expr<'a>>, Vec<Expr<'a>>),
    Call(&'a str, Vec<Argument<'a>>),
    Filter(Box<Expr<'a>>, &'a str, Vec<Argument<'a>>),
    Test(Box<Expr<'a>>, &'a str, Vec<Argument<'a>>),
    Component(Box<ComponentCall<'a>>),
    List(Vec<ListElement<'a>>),
    /// Values of a map with their keys, where these are text.
    Map(Vec<(Option<Cow<'a, str>>, Expr<'a>)>),
    Comprehension(Box<Comprehension<'a>>),
    /// Condition, value, value otherwise.
    Ternary(Box<[Expr<'a>; 3]>),
    Binary(Operator, Box<[Expr<'a>; 2]>),
    Not(Box<Expr<'a>>),
    Minus(Box<Expr<'a>>),
}

/// What an operator gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::theme) enum Operator {
    /// A number.
    Arithmetic,
    /// True or false.
    Comparison,
    /// One of its operands.
    Logic,
    /// Text.
    Concat,
}

#[derive(Debug)]
pub(in crate::theme) struct ListElement<'a> {
    /// A list whose elements stand here.
    pub spread: bool,
    pub value: Expr<'a>,
}

#[derive(Debug)]
pub(in crate::theme) struct ComponentCall<'a> {
    pub name: &'a str,
    pub arguments: Vec<Argument<'a>>,
    /// Maps that give arguments too.
    pub spreads: Vec<Expr<'a>>,
    pub body: Vec<TemplateNode<'a>>,
}

/// `[value for key, item in target if condition]`
#[derive(Debug)]
pub(in crate::theme) struct Comprehension<'a> {
    pub value: Expr<'a>,
    pub key: Option<&'a str>,
    pub item: &'a str,
    pub target: Expr<'a>,
    pub condition: Option<Expr<'a>>,
}

impl Expr<'_> {
    /// The path of names that an expression is, as it is written: `page.crumbs`.
    pub(in crate::theme) fn path(&self) -> Option<String> {
        match &self.kind {
            ValueKind::Name(name) => Some((*name).to_owned()),
            ValueKind::Field(of, name) => of.path().map(|path| format!("{path}.{name}")),
            _ => None,
        }
    }
}
