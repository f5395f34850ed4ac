//! Functions that name messages, assets and blocks, and calls of components.

use super::findings::{At, Mistake};
use super::types::Type;
use super::walk::Walker;
use crate::diag::Code;
use crate::theme::syntax::ast::{Argument, ComponentCall, Expr, ValueKind};

/// How deep components may call one another; Tera allows 20.
const DEEPEST: usize = 20;

impl<'a> Walker<'a> {
    /// Reads a call of a function and gives the type of what it returns.
    pub(super) fn call(&mut self, name: &str, arguments: &'a [Argument<'a>]) -> Type<'a> {
        let named = |wanted: &str| {
            arguments
                .iter()
                .find(|argument| argument.name == wanted)
                .map(|found| &found.value)
        };

        match name {
            "t" => {
                for argument in arguments.iter().filter(|a| a.name != "key") {
                    self.shown(&argument.value);
                }
                if let Some(key) = named("key") {
                    self.message(key);
                }

                Type::Text(None)
            }
            "asset" => {
                if let Some(path) = named("path") {
                    self.asset(path);
                }
                Type::Text(None)
            }
            "super" => {
                self.parent_block();
                Type::Any
            }
            _ => {
                self.values(arguments.iter().map(|argument| &argument.value));
                Type::Any
            }
        }
    }

    /// A message's key, as far as the template says it.
    fn message(&mut self, key: &'a Expr<'a>) {
        if let ValueKind::Ternary(parts) = &key.kind {
            let [condition, then, otherwise] = parts.as_ref();
            self.value(condition);
            self.message(then);
            return self.message(otherwise);
        }

        let Type::Text(Some(known)) = self.value(key) else {
            return;
        };

        let words = &self.known.words;
        let exists = if known.whole {
            words.has(&known.text)
        } else {
            words.has_family(&known.text)
        };

        if exists
            || self
                .scope
                .guards
                .contains(&format!("key {}", self.text(&key.place)))
        {
            return;
        }

        let (code, expected): (Code, Vec<String>) = if known.whole {
            (
                Code::UnknownMessage,
                words.ids().map(ToOwned::to_owned).collect(),
            )
        } else {
            let families = words
                .ids()
                .filter_map(|id| id.rsplit_once('-'))
                .map(|(family, _)| format!("{family}-"));
            (Code::UnknownFamily, families.collect())
        };

        let at = At { file: known.file, place: known.place };
        self.report(
            at,
            Mistake {
                code,
                name: known.text.into_owned(),
                args: Vec::new(),
                expected,
                call: None,
            },
        );
    }

    fn asset(&mut self, path: &'a Expr<'a>) {
        let Type::Text(Some(known)) = self.value(path) else {
            return;
        };
        if known.whole && !self.known.assets.contains(known.text.as_ref()) {
            let expected = self.known.assets.iter().cloned().collect();
            let at = At { file: known.file, place: known.place };
            let (code, name) = (Code::UnknownAsset, known.text.into_owned());

            self.report(
                at,
                Mistake {
                    code,
                    name,
                    args: Vec::new(),
                    expected,
                    call: None,
                },
            );
        }
    }

    /// Reads a call of a component: what it is given, what stands in it, and its body with these types.
    pub(super) fn component_call(
        &mut self,
        value: &'a Expr<'a>,
        call: &'a ComponentCall<'a>,
    ) -> Type<'a> {
        let given: Vec<(&str, Type<'a>)> = call
            .arguments
            .iter()
            .map(|argument| (argument.name, self.value(&argument.value)))
            .collect();
        self.values(&call.spreads);
        self.nodes(&call.body);
        let known = self.known;
        let Some((file, component)) = known.index.components.get(call.name) else {
            return Type::Any;
        };

        self.parameters(value, call);

        // Types widen in a recursion, or it would never come to an end.
        let calls_itself = self.active.contains(&call.name);
        let types = component.parameters.iter().map(|parameter| {
            let argument = given
                .iter()
                .find(|(name, _)| *name == parameter.name)
                .map(|(_, of)| of.clone());
            let around = || {
                self.scope
                    .implicit(parameter.name)
                    .filter(|_| parameter.implicit)
                    .cloned()
            };

            let of = match argument.or_else(around) {
                Some(of) => of,
                None if !call.spreads.is_empty() => Type::Any,
                None => parameter.default.as_ref().map_or(Type::Any, literal),
            };
            if calls_itself { of.widened() } else { of }
        });
        let types = types.collect();

        if self.active.len() >= DEEPEST {
            return Type::Any;
        }

        if self.active.is_empty() {
            self.call = Some(self.at(&value.place));
        }

        self.component(*file, component, types);
        Type::Any
    }

    /// Arguments that the component does not take, and those that it needs.
    fn parameters(&mut self, value: &'a Expr<'a>, call: &'a ComponentCall<'a>) {
        let known = self.known;
        let Some((_, component)) = known.index.components.get(call.name) else {
            return;
        };

        let expected: Vec<String> = component
            .parameters
            .iter()
            .map(|parameter| parameter.name.to_owned())
            .collect();

        let mistake = |code, name: &str| Mistake {
            code,
            name: name.to_owned(),
            args: vec![("component", call.name.into())],
            expected: expected.clone(),
            call: None,
        };

        let unknown =
            |argument: &&Argument| !expected.iter().any(|name| name == argument.name);
        let mut unknown = call
            .arguments
            .iter()
            .filter(unknown)
            .filter(|_| component.rest.is_none())
            .peekable();

        // A misspelt argument is not also a missing one.
        let complete = unknown.peek().is_some() || !call.spreads.is_empty();

        for argument in unknown {
            self.report(
                self.at(&argument.place),
                mistake(Code::UnknownParameter, argument.name),
            );
        }

        let named = value.place.start..value.place.start + 1 + call.name.len();
        for parameter in component
            .parameters
            .iter()
            .filter(|parameter| !complete && !parameter.implicit)
        {
            let given = call
                .arguments
                .iter()
                .any(|argument| argument.name == parameter.name);
            if !given && parameter.default.is_none() {
                self.report(
                    self.at(&named),
                    mistake(Code::MissingParameter, parameter.name),
                );
            }
        }
    }
}

/// The type of a parameter's default, which is a literal.
fn literal<'a>(value: &Expr) -> Type<'a> {
    match value.kind {
        ValueKind::Number | ValueKind::Minus(_) => Type::Number,
        ValueKind::Bool => Type::Bool,
        ValueKind::Text(_) => Type::Text(None),
        _ => Type::Any,
    }
}
