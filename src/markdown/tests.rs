//! Promises of rendered texts.

use super::*;

/// Records of a small world.
struct World;

impl Lookup for World {
    fn link(&self, kind: &str, id: &str) -> Option<LinkTarget> {
        match (kind, id) {
            ("city", "abakan") => Some(LinkTarget::Address("/cities/abakan/".into())),
            ("city", _) => Some(LinkTarget::Unknown(Some("abakan".into()))),
            _ => None,
        }
    }

    fn value(&self, key: &str) -> Result<Value, NoValue> {
        let value = |text: &str, qualifier| Value {
            text: text.into(),
            exact: "12345".into(),
            title: "Участники «А&Б»".into(),
            qualifier,
        };
        match key {
            "2017/participants" => Ok(value("12\u{202f}345", None)),
            "2017/reports" => Ok(value("70", Some("more-than"))),
            "2017/subjects" => Err(NoValue::Missing("no-data")),
            "results/а…" => Err(NoValue::Several),
            _ => Err(NoValue::Unknown(Some("2017/participants".into()))),
        }
    }

    fn picture(&self, file: &str) -> Result<TextPicture, Option<String>> {
        if file != "dvor.jpg" {
            return Err(Some("dvor.jpg".into()));
        }
        Ok(TextPicture {
            src: "/media/dvor.jpg".into(),
            width: 40,
            height: 30,
            alt: "Папы с мячом".into(),
            caption: Some("Суббота в \"Дворе\"".into()),
            author: "Газета <А>".into(),
            licence: "CC BY".into(),
        })
    }
}

fn whole(text: &str) -> (Rendered, Vec<Problem>) {
    render(
        text,
        Setting {
            lang: Lang::Ru,
            scope: "text",
            lookup: &World,
        },
    )
}

fn run(text: &str) -> (String, Vec<Problem>) {
    let (rendered, problems) = whole(text);
    (rendered.html, problems)
}

/// The HTML of a text without mistakes, with `_` for the no-break space.
fn right(text: &str) -> String {
    let (html, problems) = run(text);
    assert_eq!(problems, [], "{text}");
    html.replace('\u{a0}', "_")
}

/// Codes and what they mark.
fn wrong(text: &str) -> Vec<(Code, &str)> {
    run(text)
        .1
        .into_iter()
        .map(|problem| (problem.code, &text[problem.range]))
        .collect()
}

#[test]
fn html_is_shown_as_text_and_reported() {
    let (html, problems) =
        run("До <b onclick=\"x\">после</b>\n\n<script>alert(1)</script>\n");
    assert!(!html.contains("<b") && !html.contains("<script"), "{html}");
    assert!(html.contains("&lt;script&gt;"));
    assert!(problems.iter().all(|p| p.code == Code::RawHtml));
    assert_eq!(problems[0].range, 5..20);
}

#[test]
fn links_lead_only_where_they_may() {
    for bad in [
        "[x](javascript:alert(1))",
        "[x](data:text/html,1)",
        "[x](//evil.example)",
        "[x](/about/)",
        "[x](relative/path)",
        "![x](https://a.b/c.png)",
    ] {
        let (html, problems) = run(bad);
        assert!(!html.contains("href") && !html.contains("<img"), "{html}");
        assert_eq!(problems[0].code, Code::LinkScheme, "{bad}");
        assert!(html.contains('x'), "the words stay: {html}");
    }

    let (html, problems) =
        run("[a](HTTPS://example.org) [b](mailto:a@b.c) [c](#d) <e@f.gh>");
    assert_eq!((html.matches("href").count(), problems.len()), (4, 0));
}

#[test]
fn comments_are_left_out() {
    assert_eq!(
        run("<!-- заметка\nредактора -->\n\nТекст<!-- и тут -->.\n"),
        ("<p>Текст.</p>\n".into(), vec![])
    );
    let (html, problems) = run("<!-- a --> <b>x</b>\n");
    assert!(html.contains("&lt;b&gt;") && problems.len() == 1, "{html}");
}

#[test]
fn links_to_records_are_resolved() {
    assert_eq!(
        run("[Абакан](city:abakan)").0,
        "<p><a href=\"/cities/abakan/\">Абакан</a></p>\n"
    );
    let (html, problems) = run("[Абакан](city:abokan)");
    assert_eq!(html, "<p>Абакан</p>\n");
    assert_eq!(problems[0].nearest.as_deref(), Some("city:abakan"));
}

#[test]
fn headings_have_unique_anchors() {
    let (rendered, problems) = whole("# Итоги\n## Шаг\n## Шаг\n");
    let ids: Vec<_> = rendered
        .headings
        .iter()
        .map(|h| (h.level, h.id.as_str()))
        .collect();

    assert_eq!(
        ids,
        [(2, "text-itogi"), (2, "text-shag"), (2, "text-shag--2")]
    );
    assert_eq!(problems[0].code, Code::TopHeading);
    assert!(rendered.html.starts_with("<h2 id=\"text-itogi\">"));
}

#[test]
fn headings_are_plain_text() {
    let (html, _) =
        run("## Т {#main onclick=alert(1) style=color:red}\n\n|a|b|\n|:-:|-:|\n|1|2|\n");
    assert!(
        !html.contains("onclick=\"") && !html.contains("style=\""),
        "{html}"
    );
    assert!(run("<a@b.ru>").0.contains("href=\"mailto:a@b.ru\""));
}

#[test]
fn typography_spares_code() {
    assert_eq!(
        run("в `в доме` и \"так\"").0,
        "<p>в\u{a0}<code>в доме</code> и\u{a0}«так»</p>\n"
    );
}

#[test]
fn typography_crosses_markup() {
    assert_eq!(
        right("акция \"**Двор**\" - в [Абакане](city:abakan) и `\"коде\"`"),
        "<p>акция «<strong>Двор</strong>»_– в_<a href=\"/cities/abakan/\">Абакане</a> и_<code>\"коде\"</code></p>\n"
    );
    assert_eq!(
        right("- \"а\n- б\""),
        "<ul>\n<li>\"а</li>\n<li>б\"</li>\n</ul>\n"
    );
    assert_eq!(right("~~нет~~"), "<p>~~нет~~</p>\n");
}

#[test]
fn keys_become_values() {
    assert_eq!(
        right("В них {{ 2017/participants }} детей, «{{2017/participants}}»"),
        "<p>В_них <data value=\"12345\" title=\"Участники «А&amp;Б»\">12\u{202f}345</data>_детей, «<data \
         value=\"12345\" title=\"Участники «А&amp;Б»\">12\u{202f}345</data>»</p>\n"
    );
    assert_eq!(
        right("`{{ 2017/x }}`"),
        "<p><code>{{ 2017/x }}</code></p>\n"
    );
    assert!(
        right("более {{ 2017/reports }} и **свыше** {{ 2017/reports }}").contains("70")
    );
    let (rendered, _) = whole("## Всего {{ 2017/participants }}\n");

    assert_eq!(
        (
            rendered.headings[0].id.as_str(),
            rendered.headings[0].text.as_str()
        ),
        ("text-vsego", "Всего 12\u{202f}345")
    );
}

#[test]
fn keys_without_values_are_reported() {
    let text = "Раз {{ 2017/participant }}, два {{ 2017/subjects }},\nтри {{ results/а… }} и {{ 2017/reports }}, {{ x";
    let expected = [
        (Code::UnknownKey, "{{ 2017/participant }}"),
        (Code::KeyWithoutValue, "{{ 2017/subjects }}"),
        (Code::KeySeveral, "{{ results/а… }}"),
        (Code::QualifierLost, "{{ 2017/reports }}"),
        (Code::KeySyntax, "{{"),
    ];
    assert_eq!(wrong(text), expected);
    let problems = run(text).1;
    assert_eq!(problems[0].nearest.as_deref(), Some("2017/participants"));
    assert_eq!((problems[1].why, problems[3].why), ("no-data", "more-than"));
}

#[test]
fn tables_have_captions_and_heads() {
    let html = right(
        "Таблица: кто *где*\n\n| | Город | Дети |\n|---|---|--:|\n| 1 | Тула | 5 |\n",
    );
    assert_eq!(
        html,
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"text--table-1\">\n<table><caption \
         id=\"text--table-1\">кто <em>где</em></caption>\n<thead><tr><td></td><th scope=\"col\">Город</th><th \
         scope=\"col\" class=\"num\">Дети</th></tr></thead>\n<tbody>\n<tr><th scope=\"row\">1</th><td>Тула</td><td \
         class=\"num\">5</td></tr>\n</tbody></table>\n</div>\n"
    );
    let text = "Слово\n\n|а|б|\n|--:|--:|\n|1||\n";
    assert_eq!(wrong(text), [(Code::TableWithoutCaption, "|а|б|")]);
    let html = run(text).0;

    assert!(
        html.contains("class=\"vh\"><!--t:table--></caption>")
            && html.contains("<td class=\"num\">1</td>"),
        "{html}"
    );
}

#[test]
fn footnotes_lead_there_and_back() {
    let html = right("Раз[^б] и два[^а], снова[^б].\n\n[^а]: А.\n[^б]: Б.\n");
    let first = html.find("id=\"text--ref-1\"").expect("reference");
    let note = html.find("<li id=\"text--fn-1\">").expect("note");
    assert!(first < note && html[note..].contains("Б."), "{html}");

    for part in [
        "href=\"#text--fn-1\" id=\"text--ref-1-2\"",
        "href=\"#text--ref-1-2\" role=\"doc-backlink\"",
        "<!--t:footnote-back-of|n=1|time=2-->",
        "<!--t:footnote-back|n=2-->",
        "aria-labelledby=\"text--notes\"",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }

    let text = "Раз[^а] и[^в].\n\n[^а]: А.\n[^б]: Б.\n";
    assert_eq!(
        wrong(text),
        [
            (Code::UnknownFootnote, "[^в]"),
            (Code::FootnoteUnused, "[^б]:")
        ]
        .map(|(c, s)| (c, s.trim_end_matches(':')))
    );
}

#[test]
fn callouts_have_titles() {
    assert_eq!(
        right("> [!IMPORTANT]\n> Слово.\n"),
        "<div class=\"callout\" role=\"note\">\n<p class=\"title\"><!--t:callout-important--></p>\n<p>Слово.</p>\n</div>\n"
    );
    let text = "> [!IMPORTNT]\n> Слово.\n";
    assert_eq!(wrong(text), [(Code::UnknownCallout, "[!IMPORTNT]")]);
    assert_eq!(run(text).1[0].nearest.as_deref(), Some("IMPORTANT"));
    assert_eq!(
        right("> Слово.\n"),
        "<blockquote>\n<p>Слово.</p>\n</blockquote>\n"
    );
}

#[test]
fn terms_have_their_definitions() {
    assert_eq!(
        right("Слово\n: Что значит\n"),
        "<dl>\n<dt>Слово</dt>\n<dd>Что значит</dd>\n</dl>\n"
    );
}

#[test]
fn lone_pictures_are_figures() {
    let (rendered, problems) =
        whole("До.\n\n![](dvor.jpg)\n\n![Мяч](dvor.jpg \"В парке\")\n");
    assert_eq!(problems, []);
    assert_eq!(rendered.pictures, ["dvor.jpg", "dvor.jpg"]);

    for part in [
        "<p>До.</p>\n<figure class=\"picture\"><img src=\"/media/dvor.jpg\" width=\"40\" height=\"30\" alt=\"Папы с\u{a0}мячом\"",
        "<figcaption>Суббота в\u{a0}«Дворе» <span class=\"side\"><!--t:picture-by|author=Газета &lt;А&gt;|licence=CC BY-->",
        "alt=\"Мяч\" loading=\"lazy\"><p class=\"alt\">Мяч</p><figcaption>В\u{a0}парке ",
    ] {
        assert!(rendered.html.contains(part), "{part}: {}", rendered.html);
    }

    assert_eq!(
        wrong("![x](dvr.jpg)"),
        [(Code::UnknownPicture, "![x](dvr.jpg)")]
    );
    assert_eq!(
        wrong("Вот ![x](dvor.jpg) он"),
        [(Code::PictureInLine, "![x](dvor.jpg)")]
    );
}

#[test]
fn scopes_keep_anchors_apart() {
    let text = "## Шаг\n\nРаз[^1].\n\nТаблица: а\n\n|а|\n|-|\n|б|\n\n[^1]: А.\n";
    let ids = |scope: &str| -> Vec<String> {
        let (rendered, _) =
            render(text, Setting { lang: Lang::Ru, scope, lookup: &World });
        rendered
            .html
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next().map(ToOwned::to_owned))
            .collect()
    };
    let (one, other) = (ids("a-text"), ids("b-text"));

    assert_eq!(
        one,
        [
            "a-text-shag",
            "a-text--ref-1",
            "a-text--table-1",
            "a-text--notes",
            "a-text--fn-1"
        ]
    );
    assert!(one.iter().all(|id| !other.contains(id)));
}
