//! A template's text → tokens with their places.
//!
//! Tera's own lexer is private, so this one follows it sign by sign: what ends a tag, what a string may hold, where a raw
//! block stops. It never fails, because Tera has read the template before: what it does not know becomes
//! [`Token::Other`], and the reader above passes over the tag.

use std::borrow::Cow;
use std::ops::Range;

/// What a tag is made of. The text between tags has no token.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::theme) enum Token<'a> {
    /// An operator or bracket; also `{{`, `}}`, `{%` and `%}`.
    Sign(&'static str),
    /// A name or keyword.
    Word(&'a str),
    /// A string.
    Text(Cow<'a, str>),
    /// A number.
    Number,
    /// `true` or `false`.
    Bool,
    /// Something that Tera does not have.
    Other,
}

/// Bytes of the template.
pub(in crate::theme) type Place = Range<usize>;

/// Longer signs first.
const SIGNS: [&str; 31] = [
    "...", "//", "**", "==", "!=", ">=", "<=", "</", "?.", "?[", "+", "-", "*", "/", "%",
    "!", ".", ",", ":", "~", "|", "=", ">", "<", "(", ")", "[", "]", "{", "}", "@",
];
const QUOTES: [u8; 3] = [b'\'', b'"', b'`'];

/// All tokens of a template, in order.
pub(in crate::theme) fn tokens(text: &str) -> Vec<(Token<'_>, Place)> {
    let mut lexer = Lexer { text, at: 0, found: Vec::new() };

    while lexer.at < text.len() {
        let rest = &text.as_bytes()[lexer.at..];
        match rest.get(..2) {
            Some(b"{{") => lexer.tag("{{", "}}"),
            Some(b"{%") => match raw_block(rest) {
                Some(length) => lexer.at += length,
                None => lexer.tag("{%", "%}"),
            },
            Some(b"{#") => {
                lexer.at += find(&rest[2..], b"#}").map_or(rest.len(), |end| end + 4)
            }
            // Most of a template is text between tags.
            _ => {
                lexer.at += 1 + rest[1..]
                    .iter()
                    .position(|byte| *byte == b'{')
                    .unwrap_or(rest.len() - 1)
            }
        }
    }

    lexer.found
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    found: Vec<(Token<'a>, Place)>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        // Past the end nothing is left.
        self.text.get(self.at..).unwrap_or_default()
    }

    fn push(&mut self, token: Token<'a>, length: usize) {
        self.found.push((token, self.at..self.at + length));
        self.at += length;
    }

    /// A tag from its opening sign to its closing one; either may have the `-` that trims blanks.
    fn tag(&mut self, open: &'static str, close: &'static str) {
        self.push(Token::Sign(open), 2);
        if self.rest().starts_with('-') {
            self.at += 1;
        }

        loop {
            self.at += run(self.rest(), |byte| byte.is_ascii_whitespace());
            let rest = self.rest();
            if rest.is_empty() {
                return;
            }

            if rest
                .strip_prefix('-')
                .is_some_and(|rest| rest.starts_with(close))
            {
                self.at += 1;
            }

            if self.rest().starts_with(close) {
                return self.push(Token::Sign(close), 2);
            }

            self.token();
        }
    }

    fn token(&mut self) {
        let rest = self.rest();
        let first = rest.as_bytes()[0];
        let length = run(rest, |byte| byte == b'_' || byte.is_ascii_alphanumeric());

        // Most tokens are words, and no sign begins with a letter or a digit.
        if length == 0 {
            let sign = SIGNS.iter().copied().find(|sign| rest.starts_with(sign));
            if let Some(sign) = sign {
                return self.push(Token::Sign(sign), sign.len());
            }
            if QUOTES.contains(&first) {
                return self.string(first);
            }
        }

        match first {
            b'0'..=b'9' => {
                let whole = run(rest, |byte| byte.is_ascii_digit());
                let fraction = rest[whole..]
                    .strip_prefix('.')
                    .map_or(0, |rest| 1 + run(rest, |byte| byte.is_ascii_digit()));

                self.push(Token::Number, whole + fraction);
            }
            _ if length == 0 => {
                self.push(Token::Other, rest.chars().next().map_or(1, char::len_utf8))
            }
            _ => match &rest[..length] {
                "true" | "True" | "false" | "False" => self.push(Token::Bool, length),
                word => self.push(Token::Word(word), length),
            },
        }
    }

    fn string(&mut self, quote: u8) {
        let rest = self.rest();
        let mut escaped = false;
        let end = rest.bytes().skip(1).position(|byte| {
            let ends = byte == quote && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        });

        match end {
            Some(end) => self.push(Token::Text(unescaped(&rest[1..=end])), end + 2),
            None => self.push(Token::Other, rest.len()),
        }
    }
}

/// How many bytes at the beginning of `text` are of a kind.
fn run(text: &str, is_of_kind: impl Fn(u8) -> bool) -> usize {
    let bytes = text.as_bytes().iter();
    bytes.take_while(|byte| is_of_kind(**byte)).count()
}

fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }

    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();

    while let Some(c) = chars.next() {
        out.push(match (c, chars.as_str().chars().next()) {
            ('\\', Some(next)) => {
                chars.next();
                match next {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    other => other,
                }
            }
            _ => c,
        });
    }

    Cow::Owned(out)
}

/// The length of a `{% raw %}…{% endraw %}` block, if one begins here.
fn raw_block(text: &[u8]) -> Option<usize> {
    let mut at = 2 + named_tag(&text[2..], b"raw")?;
    while let Some(open) = find(&text[at..], b"{%") {
        at += open + 2;
        if let Some(length) = named_tag(&text[at..], b"endraw") {
            return Some(at + length);
        }
    }

    None
}

/// The length of a tag that holds nothing but a name, from after its `{%`.
fn named_tag(text: &[u8], name: &[u8]) -> Option<usize> {
    let rest = text
        .strip_prefix(b"-")
        .unwrap_or(text)
        .trim_ascii_start()
        .strip_prefix(name)?
        .trim_ascii_start();

    let rest = rest
        .strip_prefix(b"-")
        .unwrap_or(rest)
        .strip_prefix(b"%}")?;
    Some(text.len() - rest.len())
}

fn find(text: &[u8], sign: &[u8]) -> Option<usize> {
    text.windows(sign.len()).position(|window| window == sign)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::*;

    /// Tokens as they stand in the text.
    fn texts(text: &str) -> Vec<&str> {
        tokens(text)
            .into_iter()
            .map(|(_, place)| &text[place])
            .collect()
    }

    #[test]
    fn only_what_stands_in_tags_is_read() {
        assert_eq!(
            texts("a {{- b.c -}} d {%-if x-%}"),
            ["{{", "b", ".", "c", "}}", "{%", "if", "x", "%}"]
        );
        assert_eq!(texts("{# {{ a }} #}{{ b }}{#"), ["{{", "b", "}}"]);
        assert_eq!(
            texts("{% raw %}{{ a }}{% if %}{%- endraw -%}{{ b }}"),
            ["{{", "b", "}}"]
        );

        assert_eq!(texts("{ {a} } %} }}"), Vec::<&str>::new());
    }

    #[test]
    fn strings_hold_braces_quotes_and_escapes() {
        let found = tokens(r#"{{ "}}" ~ '%}' ~ `"` ~ "a\"b\\" ~ "д" }}"#);
        let strings: Vec<&str> = found
            .iter()
            .filter_map(|(token, _)| match token {
                Token::Text(text) => Some(text.as_ref()),
                _ => None,
            })
            .collect();
        assert_eq!(strings, ["}}", "%}", "\"", "a\"b\\", "д"]);
        assert_eq!(texts("{{ a }}")[1], "a");
    }

    #[test]
    fn braces_close_a_value_but_not_a_tag() {
        assert_eq!(texts("{{ {} }}"), ["{{", "{", "}", "}}"]);
        assert_eq!(texts("{% set a = {\"b\": {}}%}").last(), Some(&"%}"));
        assert_eq!(
            texts("{{ 1.5 ... 2 -a}}"),
            ["{{", "1.5", "...", "2", "-", "a", "}}"]
        );
    }

    proptest! {
        #[test]
        fn tokens_stand_in_order_whatever_the_text(text in "([{}%#\"'`\\\\.a1 д-]|raw|end|if){0,40}") {
            let found = tokens(&text);
            let mut last = 0;
            for (_, place) in found {
                prop_assert!(place.start >= last && place.end > place.start && text.get(place.clone()).is_some());
                last = place.end;
            }
        }
    }
}
