//! The reader against Tera itself: which names of the page a template uses, Tera says too.

use std::collections::BTreeSet;

use proptest::prelude::{prop_assert, proptest};

use crate::diag::Code;
use crate::file::SourceFile;
use crate::theme::lint::index::{TemplateSource, ThemeIndex, parse_all};
use crate::theme::lint::walk::{Declared, walk};
use crate::theme::lint::words::ThemeMessages;
use crate::theme::syntax::parse::parse;
use crate::view::{PageContent, Struct, TemplateFields};

/// The names that a template uses and does not define, as the check finds them: the page gives it nothing.
fn ours(text: &str) -> BTreeSet<String> {
    let page = PageContent::TEMPLATES[0];
    let sources = [TemplateSource {
        name: format!("own/{page}"),
        file: SourceFile::new(page, text),
    }];
    let templates = parse_all(&sources);
    let nothing = Struct {
        name: "Nothing".to_owned(),
        doc: String::new(),
        fields: Vec::new(),
    };

    let mut fields = TemplateFields::default();
    fields.structs.push(nothing);
    fields.templates.push((page, 0));
    let index = ThemeIndex::new(&sources, &templates);
    let words = ThemeMessages::new(&[], |_| unreachable!("no language"));
    let known = Declared {
        index,
        fields: &fields,
        words,
        assets: BTreeSet::new(),
    };

    let found = walk(&known).diagnostics(&sources);
    let names = found.iter().filter(|d| d.code == Code::UnknownName);

    names
        .map(|d| d.span.file.text[d.span.start..d.span.start + d.span.len].to_owned())
        .collect()
}

/// The same as Tera sees it. `None`: Tera does not accept the template.
fn teras(text: &str) -> Option<BTreeSet<String>> {
    let mut tera = tera::Tera::default();
    for function in ["f", "t"] {
        tera.register_function(function, |_: tera::Kwargs, _: &tera::State| "");
    }

    tera.add_raw_template("page", text).ok()?;
    let names = tera.get_template_variables("page").ok()?;

    Some(names.into_iter().map(ToOwned::to_owned).collect())
}

/// Templates with odd syntax, and the names that each uses.
const ODD: &[(&str, &str)] = &[
    (
        "{{ \"}} {{ no }}\" ~ a }}{{ '%}' ~ b }}{{ `{#` ~ c }}",
        "a b c",
    ),
    ("{{ \"\\\"}}\" ~ a }}", "a"),
    ("{# {{ no }} #}{{ a }}{#- {% if no %} -#}", "a"),
    ("{#}{{ no }}{##}#}{{ a }}", "a"),
    (
        "{% raw %}{{ no }}{% if no %}{% endraw %}{{ a }}{%- raw -%}{{ no }}{%- endraw -%}{{ b }}",
        "a b",
    ),
    ("{{-a-}}{%-if b-%}{{- c -}}{%-endif-%}", "a b c"),
    ("{%if a%}{%elif b%}{%else%}{{c}}{%endif%}", "a b c"),
    (
        "{% for x in a %}{% for x in x %}{{ x }}{% endfor %}{{ x }}{% endfor %}{{ x }}",
        "a x",
    ),
    (
        "{% for k, v in a %}{{ k }}{{ v }}{{ loop.index }}{% else %}{{ k }}{% endfor %}",
        "a k",
    ),
    (
        "{% for x in a %}{% if loop.first %}{% continue %}{% endif %}{% break %}{% endfor %}",
        "a",
    ),
    ("{% set x = a %}{{ x }}{% set_global y = x.z %}{{ y }}", "a"),
    (
        "{% for i in a %}{% set x = i %}{{ x }}{% endfor %}{{ x }}",
        "a x",
    ),
    (
        "{% set x | upper | truncate(length=a) %}{{ b }}{% endset %}{{ x }}",
        "a b",
    ),
    (
        "{% filter upper | replace(from=a, to='') %}{{ b }}{% endfilter %}",
        "a b",
    ),
    (
        "{{ a[b].c['d'][e:f] }}{{ g[::2] }}{{ h?.i?[0] }}",
        "a b e f g h",
    ),
    (
        "{{ [a, ...b, [c]] | length }}{{ {\"k\": d, 1: e, ...f} | length }}",
        "a b c d e f",
    ),
    ("{{ {\"k\": {\"l\": a} } | length }}", "a"),
    (
        "{{ [x.y for x in a if x.z == b] | length }}{{ x }}{{ [k ~ v for k, v in c] | length }}",
        "a b c x",
    ),
    (
        "{{ a if b else c }}{{ (a if d else e) if f else g }}",
        "a b c d e f g",
    ),
    (
        "{{ not a }}{{ -b }}{{ c not in d }}{{ e is not odd }}{{ f is divisible_by(divisor=g) }}",
        "a b c d e f g",
    ),
    (
        "{{ a + b - c * d / e // f % g ** h }}{{ i ~ j }}{{ k == l and m != n or o <= p }}",
        "a b c d e f g h i j k l m n o p",
    ),
    ("{{ a < b }}{{ c > d }}{{ e >= f }}", "a b c d e f"),
    (
        "{{ f(x=a, y=b | upper,) }}{{ t(key=\"k\" ~ c, n=d | length) }}",
        "a b c d",
    ),
    (
        "{{ none }}{{ true }}{{ False }}{{ 1.5 }}{{ null }}{{ __tera_context }}",
        "",
    ),
    (
        "{% component c(x, @y, z: string = \"}}\", w=[1, {\"a\": -1}], ...rest) {\"m\": 1} %}{{ x }}{{ rest }}{% endcomponent c %}{{ a }}",
        "a",
    ),
    (
        "{% component c(x=1) %}{% endcomponent %}{{ <c x={a} /> }}{{ <c x=\"/>\"/> }}{{ <c {...b}/> }}",
        "a b",
    ),
    (
        "{% component c.d(x=1) %}{{ body }}{% endcomponent c.d %}{% <c.d x> %}{{ a }}{% </c.d> %}{{ b }}",
        "a b x",
    ),
    (
        "{% block m %}{{ a }}{% block n %}{{ b }}{% endblock %}{% endblock m %}",
        "a b",
    ),
];

#[test]
fn odd_syntax_is_read_as_tera_reads_it() {
    for (text, expected) in ODD {
        let expected: BTreeSet<String> =
            expected.split_whitespace().map(ToOwned::to_owned).collect();
        assert_eq!(parse(text).unread, Vec::<usize>::new(), "{text}");
        assert_eq!(ours(text), expected, "{text}");
        assert_eq!(teras(text), Some(expected), "Tera disagrees: {text}");
    }
}

#[test]
fn the_built_in_templates_are_read_whole() {
    for (path, bytes) in crate::theme::built_in::built_in() {
        if path.starts_with("templates/") {
            let text = std::str::from_utf8(bytes).expect("UTF-8");
            assert_eq!(parse(text).unread, Vec::<usize>::new(), "{path}");
        }
    }
}

#[test]
fn what_cannot_be_read_costs_only_its_tag() {
    for text in [
        "{% newer thing=1 %}{{ a }}",
        "{{ 1 ? 2 }}{{ a }}",
        "{% for %}{{ a }}{% endfor %}",
        "{% set = %}{{ a }}",
    ] {
        assert!(!parse(text).unread.is_empty(), "{text}");
        assert_eq!(ours(text), BTreeSet::from(["a".to_owned()]), "{text}");
    }

    let deep = "{% if a %}".repeat(500) + &"(".repeat(500);
    assert!(!parse(&deep).unread.is_empty());
    assert!(
        !parse(&format!("{{{{ {} }}}}", "(".repeat(5000)))
            .unread
            .is_empty()
    );
}

/// Pieces of which templates are put together at random.
const PIECES: &str = "\\{\\{ ?-?|-?\\}\\}|\\{% ?|%\\}|\\{#|#\\}|if |else|elif |endif|for x in |endfor|set a=|block b|endblock|\
                      a|b\\.c|\\.|,|\\(|\\)|\\[|\\]|\\{|\\}|\"|'|\\| ?upper|~| and | is defined|<c |/>|raw|endraw|component c\\(|1| ";

proptest! {
    #[test]
    fn any_text_is_read_to_its_end(pieces in proptest::collection::vec(PIECES, 0..40)) {
        let text = pieces.concat();
        parse(&text);
        ours(&text);
    }

    #[test]
    fn what_tera_accepts_is_read_as_tera_reads_it(pieces in proptest::collection::vec(PIECES, 0..14)) {
        let text = pieces.concat();
        if let Some(names) = teras(&text).filter(|_| !text.contains("defined")) {
            prop_assert!(parse(&text).unread.is_empty(), "{text}");
            prop_assert!(ours(&text) == names, "{text}: {:?} {names:?}", ours(&text));
        }
    }

    #[test]
    fn expressions_are_read_as_tera_reads_them(text in expression(4)) {
        let text = format!("{{{{ {text} }}}}");
        if let Some(names) = teras(&text) {
            prop_assert!(parse(&text).unread.is_empty(), "{text}");
            prop_assert!(ours(&text) == names, "{text}: {:?} {names:?}", ours(&text));
        }
    }
}

const SIGNS: [&str; 15] = [
    "+", "-", "*", "/", "//", "%", "**", "~", "==", "<", ">=", "and", "or", "in",
    "not in",
];

/// Expressions that are mostly right.
fn expression(depth: u32) -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::{Strategy, any, prop_oneof};
    let leaf = prop_oneof![
        "[a-e]",
        "[a-e]\\.[a-e]",
        "[0-9]",
        "\"[}{%a]{0,3}\"",
        proptest::strategy::Just("true".to_owned())
    ];

    leaf.prop_recursive(depth, 24, 3, |inner| {
        prop_oneof![
            (
                inner.clone(),
                proptest::sample::select(&SIGNS[..]),
                inner.clone()
            )
                .prop_map(|(a, sign, b)| format!("{a} {sign} {b}")),
            (inner.clone(), inner.clone(), inner.clone())
                .prop_map(|(a, b, c)| format!("{a} if {b} else {c}")),
            (inner.clone(), any::<bool>()).prop_map(|(a, not)| format!(
                "{a} is {}odd",
                if not { "not " } else { "" }
            )),
            inner.clone().prop_map(|a| format!("({a})")),
            inner.clone().prop_map(|a| format!("not {a}")),
            inner.clone().prop_map(|a| format!("-{a}")),
            (inner.clone(), inner.clone())
                .prop_map(|(a, b)| format!("{a} | replace(from={b}, to=\"x\")")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("[{a}, ...{b}]")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("e[{a}:{b}]")),
            (inner.clone(), inner)
                .prop_map(|(a, b)| format!("[x ~ {a} for x in {b} if x]")),
        ]
    })
}
