//! Tokens → [`Template`]: tags and their bodies.
//!
//! It reads what Tera 2.4 reads. It need not refuse anything, for Tera has done that before. What it cannot read it notes
//! in [`Template::unread`] and passes over up to the end of the tag, so that a newer Tera with one more kind of tag costs
//! one tag and not the whole check.

mod component;
mod expression;

use super::ast::{Expr, For, If, SetTag, SetValue, Template, TemplateNode, ValueKind};
use super::token::{Place, Token, tokens};

/// How deep tags and expressions may stand in one another; Tera allows 40.
const DEEPEST: usize = 60;

/// Reads a template.
pub(in crate::theme) fn parse(text: &str) -> Template<'_> {
    let mut parser = Parser {
        text,
        tokens: tokens(text),
        at: 0,
        loops: 0,
        depth: 0,
        template: Template::default(),
    };

    while parser.at < parser.tokens.len() {
        let nodes = parser.nodes(&[]);
        parser.template.nodes.extend(nodes);
    }

    parser.template
}

struct Parser<'a> {
    text: &'a str,
    tokens: Vec<(Token<'a>, Place)>,
    at: usize,
    /// In how many loops the place stands: `loop` means something only there.
    loops: usize,
    depth: usize,
    template: Template<'a>,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&Token<'a>> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    /// Where the next token begins.
    fn here(&self) -> usize {
        self.tokens
            .get(self.at)
            .map_or(self.text.len(), |(_, place)| place.start)
    }

    /// Where the last token ended.
    fn behind(&self) -> usize {
        self.at
            .checked_sub(1)
            .and_then(|at| self.tokens.get(at))
            .map_or(0, |(_, place)| place.end)
    }

    fn is_sign(&self, sign: &str) -> bool {
        matches!(self.peek(), Some(Token::Sign(found)) if *found == sign)
    }

    fn is_word(&self, word: &str) -> bool {
        matches!(self.peek(), Some(Token::Word(found)) if *found == word)
    }

    fn sign(&mut self, sign: &str) -> Option<()> {
        self.is_sign(sign).then(|| self.at += 1)
    }

    fn keyword(&mut self, word: &str) -> Option<()> {
        self.is_word(word).then(|| self.at += 1)
    }

    fn word(&mut self) -> Option<&'a str> {
        let Some(Token::Word(word)) = self.peek() else {
            return None;
        };
        let word = *word;
        self.at += 1;
        Some(word)
    }

    fn string(&mut self) -> Option<std::borrow::Cow<'a, str>> {
        let Some(Token::Text(text)) = self.peek() else {
            return None;
        };
        let text = text.clone();
        self.at += 1;
        Some(text)
    }

    /// Notes that something here could not be read.
    fn unread(&mut self) {
        let here = self.here();
        self.template.unread.push(here);
    }

    /// Passes over the end of a tag, and over everything before it that was not read.
    fn close(&mut self, sign: &str) {
        if !self.is_sign(sign) {
            self.unread();
        }
        self.pass(sign);
    }

    /// Passes over the rest of a tag that was noted as not read.
    fn pass(&mut self, sign: &str) {
        while self.at < self.tokens.len() && self.sign(sign).is_none() {
            self.at += 1;
        }
    }

    /// An expression up to the end of its tag.
    fn expression_to(&mut self, close: &str) -> Expr<'a> {
        let start = self.here();
        let found = self.expression(0).filter(|_| self.is_sign(close));
        self.close(close);

        found.unwrap_or(Expr {
            kind: ValueKind::Unknown,
            place: start..self.behind(),
        })
    }

    /// Nodes up to a tag that begins with one of `ends`, or to the end of the template.
    fn nodes(&mut self, ends: &[&str]) -> Vec<TemplateNode<'a>> {
        let mut nodes = Vec::new();
        self.depth += 1;

        if self.depth > DEEPEST {
            self.unread();
            self.at = self.tokens.len();
        }

        while let Some(token) = self.peek() {
            match token {
                Token::Sign("{{") => {
                    self.at += 1;
                    nodes.push(TemplateNode::Value(self.expression_to("}}")));
                }
                Token::Sign("{%") => {
                    let ends_here = match self.tokens.get(self.at + 1) {
                        Some((Token::Word(word) | Token::Sign(word), _)) => {
                            ends.contains(word)
                        }
                        _ => false,
                    };
                    self.at += 1;

                    if ends_here {
                        break;
                    }

                    nodes.extend(self.tag());
                }
                _ => self.at += 1,
            }
        }

        self.depth -= 1;
        nodes
    }

    /// A tag from after its `{%`. `None` where it puts nothing into the body.
    fn tag(&mut self) -> Option<TemplateNode<'a>> {
        if self.sign("<").is_some() {
            return self.call_with_body().map(TemplateNode::Value);
        }
        match self.word() {
            Some("if") => Some(self.condition()),
            Some("for") => self.for_loop(),
            Some("block") => {
                // Tera itself refuses a block without a name; here only what is in it is read.
                let name = self.word().unwrap_or_default();
                self.close("%}");
                let body = self.body("endblock");
                Some(TemplateNode::Block(name, body))
            }
            Some("set") => self.set(false).map(TemplateNode::Set),
            Some("set_global") => self.set(true).map(TemplateNode::Set),
            Some("filter") => {
                let filters = self.filters();
                self.close("%}");
                Some(TemplateNode::Filter(filters, self.body("endfilter")))
            }
            Some("include") => {
                let name = self.string();
                self.close("%}");
                name.map(TemplateNode::Include)
            }
            Some("extends") => {
                self.template.extends = self.string();
                self.close("%}");
                None
            }
            Some("component") => {
                let component = self.component();
                self.template.components.extend(component);
                None
            }
            Some("break" | "continue") => {
                self.close("%}");
                None
            }
            _ => {
                self.unread();
                self.pass("%}");
                None
            }
        }
    }

    /// Nodes up to the end tag `end`, which is read too, with the name that it may repeat.
    fn body(&mut self, end: &str) -> Vec<TemplateNode<'a>> {
        let nodes = self.nodes(&[end]);
        if self.keyword(end).is_some() {
            while self.word().is_some() || self.sign(".").is_some() {}
            self.close("%}");
        }
        nodes
    }

    fn condition(&mut self) -> TemplateNode<'a> {
        let condition = self.expression_to("%}");
        let body = self.nodes(&["elif", "else", "endif"]);
        let otherwise = if self.keyword("elif").is_some() {
            vec![self.condition()]
        } else if self.keyword("else").is_some() {
            self.close("%}");
            self.body("endif")
        } else {
            if self.keyword("endif").is_some() {
                self.close("%}");
            }
            Vec::new()
        };

        TemplateNode::If(Box::new(If { condition, body, otherwise }))
    }

    fn for_loop(&mut self) -> Option<TemplateNode<'a>> {
        let Some((key, value)) = self.loop_names() else {
            self.unread();
            self.pass("%}");
            return None;
        };

        let target = self.expression_to("%}");
        self.loops += 1;
        let body = self.nodes(&["else", "endfor"]);
        self.loops -= 1;
        let otherwise = if self.keyword("else").is_some() {
            self.close("%}");
            self.body("endfor")
        } else {
            if self.keyword("endfor").is_some() {
                self.close("%}");
            }
            Vec::new()
        };

        Some(TemplateNode::For(Box::new(For {
            key,
            value,
            target,
            body,
            otherwise,
        })))
    }

    /// `value in` or `key, value in`.
    fn loop_names(&mut self) -> Option<(Option<&'a str>, &'a str)> {
        let first = self.word()?;
        let second = if self.sign(",").is_some() {
            Some(self.word()?)
        } else {
            None
        };
        self.keyword("in")?;

        Some(second.map_or((None, first), |second| (Some(first), second)))
    }

    fn set(&mut self, global: bool) -> Option<SetTag<'a>> {
        let Some(name) = self.word() else {
            self.unread();
            self.pass("%}");
            return None;
        };

        let value = if self.sign("=").is_some() {
            SetValue::Value(self.expression_to("%}"))
        } else {
            let filters = if self.sign("|").is_some() {
                self.filters()
            } else {
                Vec::new()
            };
            self.close("%}");
            SetValue::Body(filters, self.body("endset"))
        };

        Some(SetTag { name, global, value })
    }

    /// The arguments of `a(…) | b(…)`.
    fn filters(&mut self) -> Vec<Expr<'a>> {
        let mut values = Vec::new();
        while self.word().is_some() {
            if self.is_sign("(") {
                values.extend(
                    self.arguments()
                        .into_iter()
                        .flatten()
                        .map(|argument| argument.value),
                );
            }
            if self.sign("|").is_none() {
                break;
            }
        }

        values
    }
}
