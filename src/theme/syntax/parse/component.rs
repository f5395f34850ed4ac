//! Components: their definitions, and their calls with and without a body.

use super::Parser;
use crate::theme::syntax::ast::{
    Argument, Component, ComponentCall, Expr, Parameter, ValueKind,
};

impl<'a> Parser<'a> {
    /// A definition from after its `component`.
    pub(super) fn component(&mut self) -> Option<Component<'a>> {
        let head = self.head();
        if head.is_some() && self.is_sign("{") {
            // Metadata: a map of literals, for tools.
            let _ = self.expression(0);
        }

        self.close("%}");
        let body = self.body("endcomponent");

        Some(Component { body, ..head? })
    }

    /// `name(a, @b, c: string = "x", ...rest)`
    fn head(&mut self) -> Option<Component<'a>> {
        let name = self.dotted()?;
        self.sign("(")?;
        let (mut parameters, mut rest) = (Vec::new(), None);

        while self.sign(")").is_none() {
            if self.sign("...").is_some() {
                rest = Some(self.word()?);
                continue;
            }

            let implicit = self.sign("@").is_some();
            let name = self.word()?;

            if self.sign(":").is_some() {
                self.word()?;
            }

            let default = if self.sign("=").is_some() {
                Some(self.expression(0)?)
            } else {
                None
            };

            parameters.push(Parameter { name, implicit, default });
            if self.sign(",").is_none() && !self.is_sign(")") {
                return None;
            }
        }

        Some(Component { name, parameters, rest, body: Vec::new() })
    }

    fn dotted(&mut self) -> Option<&'a str> {
        let start = self.here();
        self.word()?;
        while self.sign(".").is_some() {
            self.word()?;
        }
        self.text.get(start..self.behind())
    }

    /// `<name a={b} />` from after its `<`.
    pub(super) fn call_inline(&mut self, start: usize) -> Option<Expr<'a>> {
        let call = self.call()?;
        self.sign("/")?;
        self.sign(">")?;

        Some(Expr {
            kind: ValueKind::Component(Box::new(call)),
            place: start..self.behind(),
        })
    }

    /// `{% <name a={b}> %}…{% </name> %}` from after its `<`.
    pub(super) fn call_with_body(&mut self) -> Option<Expr<'a>> {
        let start = self.here().saturating_sub(1);
        let call = self.call().filter(|_| self.sign(">").is_some());
        let place = start..self.behind();
        self.close("%}");
        let body = self.nodes(&["</"]);

        if self.sign("</").is_some() {
            self.dotted();
            self.sign(">");
            self.close("%}");
        }

        let call = ComponentCall { body, ..call? };
        Some(Expr {
            kind: ValueKind::Component(Box::new(call)),
            place,
        })
    }

    fn call(&mut self) -> Option<ComponentCall<'a>> {
        let name = self.dotted()?;
        let (mut arguments, mut spreads) = (Vec::new(), Vec::new());

        loop {
            if self.sign("{").is_some() {
                self.sign("...")?;
                spreads.push(self.expression(0)?);
                self.sign("}")?;
                continue;
            }

            let start = self.here();
            let Some(name) = self.word() else { break };
            let place = start..self.behind();
            let value = if self.sign("=").is_none() {
                Expr {
                    kind: ValueKind::Name(name),
                    place: place.clone(),
                }
            } else if self.sign("{").is_some() {
                let value = self.expression(0)?;
                self.sign("}")?;
                value
            } else {
                let start = self.here();
                Expr {
                    kind: ValueKind::Text(self.string()?),
                    place: start..self.behind(),
                }
            };

            arguments.push(Argument { name, place, value });
        }

        Some(ComponentCall { name, arguments, spreads, body: Vec::new() })
    }
}
