//! Expressions: the type of each, and whether the names in it exist.

use super::findings::{At, Mistake};
use super::scope::Inside;
use super::types::{PlacedText, Type};
use super::walk::Walker;
use crate::diag::Code;
use crate::theme::syntax::ast::{Comprehension, Expr, ListElement, Operator, ValueKind};
use crate::view::FieldShape;

impl<'a> Walker<'a> {
    /// Reads expressions whose types do not matter.
    pub(super) fn values(&mut self, values: impl IntoIterator<Item = &'a Expr<'a>>) {
        for value in values {
            self.value(value);
        }
    }

    /// Reads an expression and gives its type.
    pub(super) fn value(&mut self, value: &'a Expr<'a>) -> Type<'a> {
        match &value.kind {
            ValueKind::Number => Type::Number,
            ValueKind::Bool => Type::Bool,
            ValueKind::Unknown => Type::Any,
            ValueKind::Text(text) => {
                let text = text.clone();
                let At { file, place } = self.at(&value.place);
                Type::Text(Some(PlacedText { text, whole: true, file, place }))
            }
            ValueKind::Name(name) => self.name(value, name),
            ValueKind::Field(of, name) => self.field(value, of, name),
            ValueKind::Item(of, item) => self.item(of, item),
            ValueKind::Slice(of, numbers) => {
                self.values(numbers);
                self.value(of)
            }
            ValueKind::Call(name, arguments) => self.call(name, arguments),
            ValueKind::Filter(of, name, arguments) => {
                self.values(arguments.iter().map(|argument| &argument.value));
                self.filter(name, of)
            }
            ValueKind::Test(of, _, arguments) => {
                self.values(arguments.iter().map(|argument| &argument.value));
                // `is defined` asks whether a name exists, so the name is not reported.
                let guards = self.guard(&[value]);
                self.value(of);
                self.scope.guards.truncate(guards);
                Type::Bool
            }
            ValueKind::Component(call) => self.component_call(value, call),
            ValueKind::List(elements) => self.list(elements),
            ValueKind::Map(entries) => {
                self.values(entries.iter().map(|(_, value)| value));
                Type::Any
            }
            ValueKind::Comprehension(list) => self.comprehension(list),
            ValueKind::Ternary(parts) => {
                let [condition, then, otherwise] = parts.as_ref();
                let guards = self.guard(&[condition]);
                self.value(condition);
                let of = self.value(then).or(self.value(otherwise));
                self.scope.guards.truncate(guards);
                of
            }
            ValueKind::Binary(operator, sides) => self.binary(value, *operator, sides),
            ValueKind::Not(inner) => {
                self.value(inner);
                Type::Bool
            }
            ValueKind::Minus(inner) => {
                self.value(inner);
                Type::Number
            }
        }
    }

    fn filter(&mut self, name: &str, of: &'a Expr<'a>) -> Type<'a> {
        if name == "said" {
            self.value(of);
            return Type::Text(None);
        }
        let of = self.shown(of);
        filtered(name, of)
    }

    /// Reads an expression that becomes words. A number of the records would lose its «более» there.
    pub(super) fn shown(&mut self, value: &'a Expr<'a>) -> Type<'a> {
        let of = self.value(value);
        if of == Type::Amount {
            let name = self.text(&(start(value)..value.place.end)).to_owned();
            let args = vec![
                ("inside", "amount".into()),
                ("of", name.as_str().into()),
                ("type", "".into()),
            ];
            let mistake = Mistake {
                code: Code::UnknownName,
                name,
                args,
                expected: Vec::new(),
                call: None,
            };
            self.report(self.at(&value.place), mistake);
        }
        of
    }

    fn list(&mut self, elements: &'a [ListElement<'a>]) -> Type<'a> {
        let types = elements.iter().map(|element| {
            let of = self.value(&element.value);
            if element.spread { of.element() } else { of }
        });
        Type::List(types.reduce(Type::or).unwrap_or(Type::Any).into())
    }

    fn comprehension(&mut self, list: &'a Comprehension<'a>) -> Type<'a> {
        let target = self.value(&list.target);
        self.enter_loop(list.key, list.item, &target);
        self.values(&list.condition);
        let element = self.value(&list.value);
        self.scope.leave();
        Type::List(element.into())
    }

    /// Enters a loop over a value with the names of its key and its elements.
    pub(super) fn enter_loop(
        &mut self,
        key: Option<&'a str>,
        item: &'a str,
        target: &Type<'a>,
    ) {
        // With a key, a map or struct is gone through, whose values are of many types.
        let element = if key.is_some() {
            Type::Any
        } else {
            target.element()
        };
        let key = key.map(|key| (key, Type::Text(None)));
        self.scope
            .enter(true, key.into_iter().chain([(item, element)]).collect());
    }

    fn binary(
        &mut self,
        value: &'a Expr<'a>,
        operator: Operator,
        sides: &'a [Expr<'a>; 2],
    ) -> Type<'a> {
        let [left, right] = sides;
        let conditions = [left, right];
        let guards = self.guard(if operator == Operator::Logic {
            &conditions
        } else {
            &[]
        });

        let (first, second) = if operator == Operator::Concat {
            (self.shown(left), self.shown(right))
        } else {
            (self.value(left), self.value(right))
        };
        self.scope.guards.truncate(guards);

        match operator {
            Operator::Arithmetic => Type::Number,
            Operator::Comparison => Type::Bool,
            Operator::Logic => first.or(second),
            Operator::Concat => first.concat(second, &self.at(&value.place)),
        }
    }

    /// Whether a condition around this place tests the path or something that it stands in.
    fn guarded(&self, value: &Expr<'a>) -> bool {
        if self.scope.guards.is_empty() {
            return false;
        }
        let Some(path) = value.path() else {
            return false;
        };

        self.scope.guards.iter().any(|guard| {
            path.strip_prefix(guard.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }

    fn name(&mut self, value: &'a Expr<'a>, name: &str) -> Type<'a> {
        if let Some(of) = self.scope.get(name) {
            return of.clone();
        }

        // Tera's own name for everything that there is.
        let silent = self.scope.inside == Inside::Nowhere || name == "__tera_context";
        if !silent && !self.guarded(value) {
            let (inside, owner) = match self.scope.inside {
                Inside::Component(component) => ("component", component),
                _ => ("page", ""),
            };
            self.report(
                self.at(&value.place),
                Mistake {
                    code: Code::UnknownName,
                    name: name.to_owned(),
                    args: vec![
                        ("inside", inside.into()),
                        ("of", owner.into()),
                        ("type", "".into()),
                    ],
                    expected: self.scope.names(),
                    call: None,
                },
            );
        }

        Type::Any
    }

    fn field(&mut self, value: &'a Expr<'a>, of: &'a Expr<'a>, name: &str) -> Type<'a> {
        let mut type_name = "";
        let (inside, expected) = match self.value(of) {
            Type::Any => return Type::Any,
            Type::View(FieldShape::Struct(number)) => {
                let structure = &self.known.fields.structs[*number];
                if let Some(field) = structure.field(name) {
                    return Type::of(&field.shape);
                }

                type_name = &structure.name;
                (
                    "struct",
                    structure
                        .fields
                        .iter()
                        .map(|field| field.name.clone())
                        .collect(),
                )
            }
            Type::View(_) | Type::List(_) => ("list", Vec::new()),
            Type::Text(_) => ("text", Vec::new()),
            Type::Number => ("number", Vec::new()),
            Type::Bool => ("bool", Vec::new()),
            Type::Amount => ("amount", Vec::new()),
        };

        if !self.guarded(value) {
            let owner = self.text(&(start(of)..of.place.end));
            self.report(
                self.at(&value.place),
                Mistake {
                    code: Code::UnknownName,
                    name: name.to_owned(),
                    args: vec![
                        ("inside", inside.into()),
                        ("of", owner.into()),
                        ("type", type_name.into()),
                    ],
                    expected,
                    call: self.call.clone().filter(|_| !self.active.is_empty()),
                },
            );
        }

        Type::Any
    }

    fn item(&mut self, of: &'a Expr<'a>, item: &'a Expr<'a>) -> Type<'a> {
        let of = self.value(of);
        match self.value(item) {
            Type::Number => of.element(),
            _ => Type::Any,
        }
    }
}

/// Where a chain of names begins.
fn start(value: &Expr) -> usize {
    match &value.kind {
        ValueKind::Field(of, _) => start(of),
        _ => value.place.start,
    }
}

/// Filters that change neither a list's elements nor the text. What others give is not known.
fn filtered<'a>(name: &str, of: Type<'a>) -> Type<'a> {
    match name {
        "safe" | "reverse" | "sort" | "unique" if !matches!(of, Type::Text(_)) => of,
        "first" | "last" | "nth" => of.element(),
        _ => Type::Any,
    }
}
