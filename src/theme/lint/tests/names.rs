//! Which names mean something where: templates with the mistakes that the check must find in them.

use super::in_page;

/// A template of a page with `title`, `lead` and `html`, and what is wrong in it.
const PAGES: &[(&str, &[&str])] = &[
    (
        "{{ title }}{{ site.title }}{{ page.href }}{% if lead %}{{ lead | typo }}{% endif %}",
        &[],
    ),
    // Unknown names are found wherever they stand, also where Tera takes them for false.
    ("{{ titel }}", &["1:4 E610 titel"]),
    ("{% if titel %}{% endif %}", &["1:7 E610 titel"]),
    (
        "{{ site.titel }}\n{{ page.crumbs.x }}",
        &["1:9 E610 titel", "2:16 E610 x"],
    ),
    (
        "{{ title.text }}{{ site.nav.href }}",
        &["1:10 E610 text", "1:29 E610 href"],
    ),
    (
        "{{ titel | typo }}{{ words(max=titel) }}{{ title | words(max=titel) }}",
        &["1:4 E610 titel", "1:32 E610 titel", "1:62 E610 titel"],
    ),
    // Loops give their elements.
    (
        "{% for c in page.crumbs %}{{ c.href }}{{ c.hrf }}{% endfor %}{{ c.href }}",
        &["1:44 E610 hrf", "1:65 E610 c"],
    ),
    (
        "{% for a in site.nav %}{% for a in site.footer %}{{ a.key }}{% endfor %}{{ a.key }}{% endfor %}",
        &["1:55 E610 key"],
    ),
    (
        "{% for c in page.crumbs %}{{ loop.index }}{% else %}{{ c }}{% endfor %}",
        &["1:56 E610 c"],
    ),
    (
        "{{ page.crumbs[0].hrf }}{{ (page.crumbs | first).hrf }}",
        &["1:19 E610 hrf"],
    ),
    (
        "{% for c in page.crumbs | reverse %}{{ c.hrf }}{% endfor %}",
        &["1:42 E610 hrf"],
    ),
    (
        "{{ [c.hrf for c in page.crumbs if c.txt] | length }}",
        &["1:7 E610 hrf", "1:37 E610 txt"],
    ),
    // What is set is known, with its type, as long as Tera knows it.
    (
        "{% set x = page %}{{ x.hrf }}{{ y }}{% set y = 1 %}{{ y }}",
        &["1:24 E610 hrf", "1:33 E610 y"],
    ),
    (
        "{% if lead %}{% set x = page %}{% else %}{% set x = site %}{% endif %}{{ x.hrf }}",
        &[],
    ),
    (
        "{% for c in page.crumbs %}{% set x = c %}{% set_global y = c %}{% endfor %}{{ x }}{{ y.hrf }}",
        &["1:79 E610 x", "1:88 E610 hrf"],
    ),
    (
        "{% set x %}{{ titel }}{% endset %}{{ x.whatever }}",
        &["1:15 E610 titel"],
    ),
    // Whatever a filter or function gives is not known.
    (
        "{{ (page.crumbs | group_by(attribute='href')).x.y }}{{ range(end=3).x }}",
        &[],
    ),
    ("{% for k, v in page %}{{ k }}{{ v.x }}{% endfor %}", &[]),
    ("{% set m = {\"a\": title} %}{{ m.b }}", &[]),
    // What is tested is not reported.
    (
        "{% if titel is defined %}{{ titel }}{{ titel.x }}{% endif %}{{ titel }}",
        &["1:64 E610 titel"],
    ),
    (
        "{% if page.x is defined and page.x.y %}{{ page.x }}{{ page.z }}{% endif %}",
        &["1:60 E610 z"],
    ),
    (
        "{% if titel is not defined %}{% else %}{{ titel }}{% endif %}{{ titel if titel is defined else title }}",
        &[],
    ),
    (
        "{{ titel is defined }}{{ page.x.y is defined }}",
        &["1:31 E610 x"],
    ),
    // Messages.
    (
        "{{ t(key=\"nav-cities\") }}{{ t(key=\"nav-citis\") }}",
        &["1:35 E611 nav-citis"],
    ),
    (
        "{{ t(key=\"nav-home\" if lead else \"nav-hoem\") }}{% set k = 'nope' %}{{ t(key=k) }}",
        &["1:34 E611 nav-hoem", "1:59 E611 nope"],
    ),
    (
        "{{ t(key=\"state-\" ~ title) }}{{ t(key=\"stat-\" ~ title) }}{{ t(key=title) }}",
        &["1:39 E612 stat-"],
    ),
    (
        "{{ t(key=\"nav-hoem\" if lead else \"nav-home\") }}{{ t(key=\"stat-\" ~ title | upper) }}",
        &["1:10 E611 nav-hoem", "1:57 E612 stat-"],
    ),
    (
        "{{ t(key=\"part-\" ~ \"winners\" ~ \"-title\") }}{{ t(key=\"part-\" ~ \"winner\" ~ \"-title\") }}",
        &["1:53 E611 part-winner-title"],
    ),
    (
        "{% if has_message(key=\"nope\") %}{{ t(key=\"nope\") }}{% endif %}{{ t(key=\"nope\") }}",
        &["1:72 E611 nope"],
    ),
    // Files of the theme.
    (
        "{{ asset(path=\"site.css\") }}{{ asset(path='sit.css') }}{{ asset(path=title) }}",
        &["1:43 E613 sit.css"],
    ),
    // Odd syntax.
    (
        "{{ \"{{ titel }}\" }}{# {{ titel }} #}{% raw %}{{ titel }}{% endraw %}{{- titel -}}",
        &["1:73 E610 titel"],
    ),
];

#[test]
fn names_are_looked_up_where_they_stand() {
    let wrong = PAGES
        .iter()
        .filter(|(template, expected)| in_page(template) != *expected);
    let wrong: Vec<_> = wrong
        .map(|(template, expected)| (template, in_page(template), expected))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
