//! Constant folding: what a template says the same on every page of a language is put into its text once.
//!
//! Most words on a page take no values: headings, labels, the low-vision panel. Instead of looking up each of them on
//! every page, `{{ t(key="skip") }}` is replaced by its text before Tera reads the template, and inside other tags a call
//! is replaced by a string. This is sound because functions are pure. A folded template only makes pages: mistakes are
//! reported from the template as its author wrote it.

use std::ops::Range;

use super::syntax::token::{Token, tokens};

/// What a call gives on every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Constant {
    /// A text, to be escaped where it is written out.
    Text(String),
    /// HTML.
    Html(String),
}

/// A call that may be constant: a function with one text as its argument at most, or a component without arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Call<'a> {
    /// `name(argument="value")`, or `name()`.
    Function(&'a str, Option<(&'a str, &'a str)>),
    /// `<name />`.
    Component(&'a str),
}

/// The template with every call replaced whose result `constant` knows.
pub(super) fn fold(
    template: &str,
    constant: &dyn Fn(Call) -> Option<Constant>,
) -> String {
    let found = tokens(template);
    let mut folded = String::with_capacity(template.len());
    let mut end = 0;

    for at in 0..found.len() {
        let Some((call, length)) = call(&found[at..]) else {
            continue;
        };

        let Some(value) = constant(call) else {
            continue;
        };

        let inner = found[at].1.start..found[at + length - 1].1.end;
        let tag = whole_tag(template, &found, at..at + length);
        let (place, text) = match (tag, value) {
            (Some(tag), value) => match written(&value) {
                Some(text) => (tag, text),
                None => continue,
            },
            (None, Constant::Text(text)) => match literal(&text) {
                Some(text) => (inner, text),
                None => continue,
            },
            (None, Constant::Html(_)) => continue,
        };

        folded.push_str(&template[end..place.start]);
        folded.push_str(&text);
        end = place.end;
    }

    folded.push_str(&template[end..]);
    folded
}

/// Names of the components that take nothing, not even from around their call: they are the same on every page. None if
/// any component of these templates takes something from around its call, for it may be called by one of them.
pub(super) fn closed<'a>(templates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names = Vec::new();
    for template in templates {
        let found = tokens(template);
        if found.iter().any(|(token, _)| *token == Token::Sign("@")) {
            return Vec::new();
        }

        names.extend(found.windows(5).filter_map(|window| match window {
            [
                (Token::Sign("{%"), _),
                (Token::Word("component"), _),
                (Token::Word(name), _),
                (Token::Sign("("), _),
                (Token::Sign(")"), _),
            ] => Some(*name),
            _ => None,
        }));
    }

    names
}

/// The template with its continued lines in one: a backslash at the end of a line takes the line break and the indentation
/// of the next line away, as in a string of Rust. So a long line is broken where a person would break it, and the page
/// stays the same.
pub(super) fn joined(template: &str) -> String {
    let mut joined = String::with_capacity(template.len());
    let mut continues = false;

    for line in template.split_inclusive('\n') {
        let rest = if continues {
            line.trim_start_matches([' ', '\t'])
        } else {
            line
        };

        let kept = rest
            .strip_suffix("\\\n")
            .or_else(|| rest.strip_suffix("\\\r\n"));

        continues = kept.is_some();
        joined.push_str(kept.unwrap_or(rest));
    }

    joined
}

type Found<'a> = (Token<'a>, Range<usize>);

/// The call that begins here, and its length in tokens.
fn call<'a>(found: &'a [Found<'a>]) -> Option<(Call<'a>, usize)> {
    let token = |at: usize| found.get(at).map(|(token, _)| token);
    match (token(0)?, token(1)?, token(2)?) {
        (Token::Word(name), Token::Sign("("), Token::Sign(")")) => {
            Some((Call::Function(name, None), 3))
        }
        (Token::Word(name), Token::Sign("("), Token::Word(argument)) => {
            match (token(3)?, token(4)?, token(5)?) {
                (Token::Sign("="), Token::Text(value), Token::Sign(")")) => {
                    Some((Call::Function(name, Some((argument, value))), 6))
                }
                _ => None,
            }
        }
        (Token::Sign("<"), Token::Word(name), Token::Sign("/")) => {
            matches!(token(3)?, Token::Sign(">")).then_some((Call::Component(name), 4))
        }
        _ => None,
    }
}

/// The place of the tag `{{ … }}` that holds these tokens and nothing else, unless it trims the blanks around it.
fn whole_tag(
    template: &str,
    found: &[Found],
    tokens: Range<usize>,
) -> Option<Range<usize>> {
    let open = found.get(tokens.start.checked_sub(1)?)?;
    let close = found.get(tokens.end)?;
    let is_tag = open.0 == Token::Sign("{{") && close.0 == Token::Sign("}}");
    let place = open.1.start..close.1.end;
    let inside = template.get(open.1.end..close.1.start)?;
    (is_tag && !inside.starts_with('-') && !inside.ends_with('-')).then_some(place)
}

/// A constant as it stands between tags; `None` where Tera would read it as a tag.
fn written(value: &Constant) -> Option<String> {
    let text = match value {
        Constant::Html(html) => html.clone(),
        Constant::Text(text) => {
            let mut escaped = Vec::new();
            tera::escape_html(text, &mut escaped).ok()?;
            String::from_utf8(escaped).ok()?
        }
    };
    (!text.contains('{')).then_some(text)
}

/// A text as a string inside a tag; `None` if no quotation mark is left for it.
fn literal(text: &str) -> Option<String> {
    let quote = ['"', '\'', '`']
        .into_iter()
        .find(|quote| !text.contains(*quote))?;
    (!text.contains('\\')).then(|| format!("{quote}{text}{quote}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(template: &str) -> String {
        fold(template, &|call| match call {
            Call::Function("t", Some(("key", "a"))) => {
                Some(Constant::Text("Б & \"в\"".to_owned()))
            }
            Call::Function("t", Some(("key", "brace"))) => {
                Some(Constant::Text("{{ x }}".to_owned()))
            }
            Call::Function("lang", None) => {
                Some(Constant::Html(" lang=\"ru\"".to_owned()))
            }
            Call::Component("panel") => Some(Constant::Html("<b>П</b>".to_owned())),
            _ => None,
        })
    }

    #[test]
    fn constants_replace_their_calls() {
        assert_eq!(
            folded("<p{{ lang() }}>{{ t(key=\"a\") }}</p>"),
            "<p lang=\"ru\">Б &amp; &quot;в&quot;</p>"
        );
        assert_eq!(folded("x {{ <panel /> }} y"), "x <b>П</b> y");
        assert_eq!(
            folded("{{ <x title={t(key='a')} y={1}/> }}"),
            "{{ <x title={'Б & \"в\"'} y={1}/> }}"
        );

        assert_eq!(
            folded("{% if t(key=`a`) == b %}"),
            "{% if 'Б & \"в\"' == b %}"
        );
    }

    #[test]
    fn what_is_not_constant_stays() {
        for template in [
            "{{ t(key=\"b\") }}",
            "{{ t(key=\"a\" ~ x) }}",
            "{{ t(key=\"a\", n=1) }}",
            "{{- t(key=x) -}}",
            "{{ t(key=\"brace\") }}",
            "{% raw %}{{ t(key=\"a\") }}{% endraw %}",
            "{# {{ t(key=\"a\") }} #}",
            "{{ x(a=lang()) }}",
            "{{ <panel a={1} /> }}",
        ] {
            assert_eq!(folded(template), template);
        }
        assert_eq!(folded("{{- t(key=\"a\") -}}"), "{{- 'Б & \"в\"' -}}");
    }

    #[test]
    fn a_backslash_continues_a_line() {
        for (broken, whole) in [
            ("<ul>\\\n  <li>a</li>\\\n</ul>\n", "<ul><li>a</li></ul>\n"),
            ("a \\\n\t b\n  c", "a b\n  c"),
            ("<p \\\r\n  id=\"x\">\r\n", "<p id=\"x\">\r\n"),
            ("a\\\n\nb", "a\nb"),
            ("a \\ b\n", "a \\ b\n"),
            ("a\\", "a\\"),
        ] {
            assert_eq!(joined(broken), whole);
        }
    }

    #[test]
    fn closed_components_take_nothing() {
        let all = [
            "{% component a() %}x{% endcomponent a %}{% component b(c) %}{% endcomponent b %}",
            "{{ <a /> }}",
        ];
        assert_eq!(closed(all), ["a"]);
        assert!(
            closed([
                "{% component a() %}{% endcomponent a %}",
                "{% component b(@lang=\"ru\") %}"
            ])
            .is_empty()
        );
    }
}
