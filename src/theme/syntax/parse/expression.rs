//! Expressions, with Tera's own precedence: a filter binds to the nearest value, `~` before comparisons, a ternary last.

use super::Parser;
use crate::theme::syntax::ast::{
    Argument, Comprehension, Expr, ListElement, Operator, ValueKind,
};
use crate::theme::syntax::token::Token;

/// How tightly an operator binds: to its left and to its right.
const OPERATORS: [(&str, Operator, u8, u8); 15] = [
    ("or", Operator::Logic, 1, 2),
    ("and", Operator::Logic, 3, 4),
    ("in", Operator::Comparison, IN, IN + 1),
    ("==", Operator::Comparison, 7, 8),
    ("!=", Operator::Comparison, 7, 8),
    ("<", Operator::Comparison, 7, 8),
    ("<=", Operator::Comparison, 7, 8),
    (">", Operator::Comparison, 7, 8),
    (">=", Operator::Comparison, 7, 8),
    ("+", Operator::Arithmetic, 11, 12),
    ("-", Operator::Arithmetic, 11, 12),
    ("*", Operator::Arithmetic, 13, 14),
    ("%", Operator::Arithmetic, 13, 14),
    ("~", Operator::Concat, 13, 14),
    ("**", Operator::Arithmetic, 16, 15),
];
const IN: u8 = 5;
const IS: u8 = 5;
const NOT: u8 = 5;
const PIPE: u8 = 17;
const MINUS: u8 = 20;

impl<'a> Parser<'a> {
    /// An expression whose operators bind at least so tightly. `None`: it cannot be read.
    pub(super) fn expression(&mut self, least: u8) -> Option<Expr<'a>> {
        self.depth += 1;
        let found = if self.depth > super::DEEPEST {
            None
        } else {
            self.bound(least)
        };
        self.depth -= 1;

        found
    }

    fn bound(&mut self, least: u8) -> Option<Expr<'a>> {
        let start = self.here();
        let mut left = self.operand()?;

        loop {
            let kind = if self.is_sign("[") {
                left = self.subscript(left)?;
                continue;
            } else if self.is_word("if") {
                if least > 0 {
                    return Some(left);
                }

                self.at += 1;
                let condition = self.expression(0)?;
                self.keyword("else")?;

                ValueKind::Ternary(Box::new([condition, left, self.expression(0)?]))
            } else if self.is_sign("|") && PIPE >= least {
                self.at += 1;
                let name = self.word()?;
                let arguments = if self.is_sign("(") {
                    self.arguments()?
                } else {
                    Vec::new()
                };

                ValueKind::Filter(Box::new(left), name, arguments)
            } else if self.is_word("is") && IS >= least {
                self.test(left)?
            } else if self.is_word("not") && IN >= least {
                self.at += 1;
                if !self.is_word("in") {
                    return None;
                }
                continue;
            } else {
                let Some((operator, right)) = self.operator(least) else {
                    return Some(left);
                };
                self.at += 1;
                ValueKind::Binary(operator, Box::new([left, self.expression(right)?]))
            };
            left = Expr { kind, place: start..self.behind() };
        }
    }

    /// The operator that stands here, if it binds tightly enough, and how tightly to its right.
    fn operator(&self, least: u8) -> Option<(Operator, u8)> {
        let (Token::Sign(found) | Token::Word(found)) = self.peek()? else {
            return None;
        };

        let found = if matches!(*found, "/" | "//") {
            "*"
        } else {
            found
        };

        let (_, operator, left, right) =
            OPERATORS.into_iter().find(|(sign, ..)| *sign == found)?;
        (left >= least).then_some((operator, right))
    }

    fn test(&mut self, value: Expr<'a>) -> Option<ValueKind<'a>> {
        let start = value.place.start;
        self.keyword("is")?;
        let negated = self.keyword("not").is_some();
        let name = self.word()?;
        let arguments = if self.is_sign("(") {
            self.arguments()?
        } else {
            Vec::new()
        };

        let test = ValueKind::Test(Box::new(value), name, arguments);
        let test = Expr { kind: test, place: start..self.behind() };

        Some(if negated {
            ValueKind::Not(Box::new(test))
        } else {
            test.kind
        })
    }

    fn operand(&mut self) -> Option<Expr<'a>> {
        let start = self.here();
        let token = self.peek()?.clone();
        self.at += 1;
        let kind = match token {
            Token::Number => ValueKind::Number,
            Token::Bool => ValueKind::Bool,
            Token::Text(text) => ValueKind::Text(text),
            Token::Word("none" | "None" | "null") => ValueKind::Unknown,
            Token::Word("not") => ValueKind::Not(Box::new(self.expression(NOT)?)),
            Token::Sign("-") => ValueKind::Minus(Box::new(self.expression(MINUS)?)),
            Token::Word(name) if self.is_sign("(") => {
                ValueKind::Call(name, self.arguments()?)
            }
            Token::Word(name) => return self.chain(name, start),
            Token::Sign("<") => return self.call_inline(start),
            Token::Sign("{") => self.map()?,
            Token::Sign("[") => self.list()?,
            Token::Sign("(") => {
                let inner = self.expression(0)?;
                self.sign(")")?;
                return Some(inner);
            }
            _ => return None,
        };

        Some(Expr { kind, place: start..self.behind() })
    }

    /// `name.field[0].field`
    fn chain(&mut self, name: &'a str, start: usize) -> Option<Expr<'a>> {
        let mut value = Expr {
            kind: ValueKind::Name(name),
            place: start..self.behind(),
        };
        loop {
            if self.sign(".").or_else(|| self.sign("?.")).is_some() {
                let at = self.here();
                let field = self.word()?;
                let of_loop =
                    matches!(value.kind, ValueKind::Name("loop")) && self.loops > 0;
                let kind = match field {
                    "index" | "index0" | "length" if of_loop => ValueKind::Number,
                    "first" | "last" if of_loop => ValueKind::Bool,
                    _ => ValueKind::Field(Box::new(value), field),
                };

                value = Expr { kind, place: at..self.behind() };
            } else if self.is_sign("[") || self.is_sign("?[") {
                value = self.subscript(value)?;
            } else {
                return Some(value);
            }
        }
    }

    /// `value[item]` or `value[from:to:step]`
    fn subscript(&mut self, value: Expr<'a>) -> Option<Expr<'a>> {
        let start = value.place.start;
        self.sign("[").or_else(|| self.sign("?["))?;
        let mut numbers = Vec::new();
        let mut slice = false;

        while self.sign("]").is_none() {
            if self.sign(":").is_some() {
                slice = true;
            } else {
                numbers.push(self.expression(0)?);
            }
        }

        let kind = match numbers.pop() {
            Some(item) if !slice => ValueKind::Item(Box::new(value), Box::new(item)),
            last => ValueKind::Slice(
                Box::new(value),
                numbers.into_iter().chain(last).collect(),
            ),
        };

        Some(Expr { kind, place: start..self.behind() })
    }

    /// `(name=value, …)`
    pub(super) fn arguments(&mut self) -> Option<Vec<Argument<'a>>> {
        self.sign("(")?;
        let mut arguments = Vec::new();

        while self.sign(")").is_none() {
            let start = self.here();
            let name = self.word()?;
            let place = start..self.behind();
            self.sign("=")?;
            arguments.push(Argument { name, place, value: self.expression(0)? });

            if self.sign(",").is_none() && !self.is_sign(")") {
                return None;
            }
        }

        Some(arguments)
    }

    fn list(&mut self) -> Option<ValueKind<'a>> {
        let mut elements = Vec::new();
        while self.sign("]").is_none() {
            let spread = self.sign("...").is_some();
            let value = self.expression(0)?;

            if elements.is_empty() && !spread && self.keyword("for").is_some() {
                return self.comprehension(value);
            }

            elements.push(ListElement { spread, value });
            if self.sign(",").is_none() && !self.is_sign("]") {
                return None;
            }
        }

        Some(ValueKind::List(elements))
    }

    /// From after its `for`.
    fn comprehension(&mut self, value: Expr<'a>) -> Option<ValueKind<'a>> {
        let (key, item) = self.loop_names()?;
        let target = self.expression(1)?;
        let condition = if self.keyword("if").is_some() {
            Some(self.expression(1)?)
        } else {
            None
        };

        self.sign("]")?;
        Some(ValueKind::Comprehension(Box::new(Comprehension {
            value,
            key,
            item,
            target,
            condition,
        })))
    }

    fn map(&mut self) -> Option<ValueKind<'a>> {
        let mut entries = Vec::new();
        while self.sign("}").is_none() {
            if self.sign("...").is_some() {
                entries.push((None, self.expression(0)?));
            } else {
                let key = self.string();
                if key.is_none() {
                    self.at += 1;
                }
                self.sign(":")?;
                entries.push((key, self.expression(0)?));
            }
            if self.sign(",").is_none() && !self.is_sign("}") {
                return None;
            }
        }

        Some(ValueKind::Map(entries))
    }
}
