//! Texts of records: every form that an editor may write, and numbers that are taken from the records.

use crate::driver::{Site, text_of};

const DVOR: &str = "practices/abakan-dvor/";
const ABOUT: &str = "content/texts/about.md";

#[test]
fn text_forms_on_pages() {
    let site = Site::small();
    site.build().ok();
    let page = site.page(DVOR);

    for part in [
        "«<strong>круг примирения</strong>»",
        "<data value=\"10\" title=\"Участники, 2017. Отчёт\">10\u{a0}участников</data>",
        "<data value=\"12.5\" title=\"примирённые семьи\">12,5\u{a0}%</data>",
        "aria-labelledby=\"text--table-1\"",
        "<p class=\"title\">Важно</p>",
        "<dt>Журнал</dt>",
        "<span class=\"vh\">Назад к\u{a0}тексту, сноска 1, место 2</span>",
        "<figcaption>Круг примирения начинается с\u{a0}игры <span class=\"side\">Снимок: Газета «Двор». CC BY 4.0</span>",
        "<summary><h2 id=\"toc\">Содержание</h2></summary>",
        "<a href=\"#text-kak-ustroyen-krug\">",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }

    assert_eq!(
        page.matches("<img").count(),
        1,
        "a picture of the text does not stand below it again"
    );
    assert!(!page.contains("<!--t:") && !page.contains("{{"), "{page}");
}

#[test]
fn text_interface_words_marked() {
    let site = Site::small();
    site.replace(
        "content/itogi.yaml",
        "lang: ru",
        "lang: ru\ninterface: [ru, en]",
    );
    site.build().ok();
    let page = site.page(&format!("en/{DVOR}"));

    for part in [
        "<p class=\"title\"><span lang=\"en\">Important</span></p>",
        "<span lang=\"en\">Photo: <span lang=\"ru\">Газета «Двор»</span>. CC BY 4.0</span>",
        ">12.5\u{a0}%</data>",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn incremental_cited_figure() {
    let site = Site::small();
    site.replace(
        ABOUT,
        "Конкурс для проверки.",
        "Откликнулись {{ 2017/subjects, unit }}.",
    );
    site.build().ok();
    assert!(text_of(&site.page("about/")).contains("Откликнулись 3 субъекта ."));
    let before = site.tree();

    site.replace(
        "content/editions/2017.yaml",
        "measure: subjects, value: 3",
        "measure: subjects, value: 5",
    );
    site.build().ok();
    let changed = site.changed_since(&before);

    assert!(
        changed.iter().any(|path| path == "about/index.html"),
        "{changed:?}"
    );
    assert!(
        !changed.iter().any(|path| path.starts_with(DVOR)),
        "{changed:?}"
    );
    assert!(text_of(&site.page("about/")).contains("Откликнулись 5 субъектов ."));
}

#[test]
fn text_keys_reach_facts() {
    let site = Site::small();
    let keys = [
        ("2017/participants/category:small", "6"),
        (
            "более {{ 2018/participants, unit }} и {{ 2017/subjects",
            "более 12 участников и 3",
        ),
        (
            "practice:abakan-papa/results/семьи…/after, unit",
            "43 семьи",
        ),
        ("programme:help/1.10/2017/plan", "35"),
        ("count/practices", "3"),
        ("count/practices/2018/direction:fathers", "2"),
        ("count/towns/2017", "3"),
    ];

    let lines: Vec<String> = keys
        .iter()
        .map(|(key, _)| {
            if key.starts_with("более") {
                format!("- {key} }}}}")
            } else {
                format!("- {{{{ {key} }}}}")
            }
        })
        .collect();

    site.replace(
        ABOUT,
        "Конкурс для проверки.",
        &format!("{}\n\n", lines.join("\n")),
    );
    let run = site.build().ok();
    assert!(!run.stderr.contains("N421"), "{}", run.stderr);
    let page = site.page("about/");
    let list = page
        .split_once("<div class=\"prose\"><ul>\n<li>")
        .and_then(|(_, rest)| rest.split_once("</ul>"))
        .expect("list")
        .0;

    let shown: Vec<String> = list.split("<li>").map(text_of).collect();
    assert_eq!(shown, keys.map(|(_, value)| value));
}

#[test]
fn unknown_key_suggests() {
    let site = Site::small();
    let text = "{{ 2017/participant }}\n{{ 2017/reports/category:centres }}\n{{ results/семьи }}\n{{ programme:help/1.10/2018/fact }}\n\
                {{ practice:abakan-papa/results/семьи во дворах }}\n{{ 2018/participants }}\n{{ конца нет\n";
    site.replace(ABOUT, "Конкурс для проверки.", text);
    site.replace(
        ABOUT,
        "lead: Что это за конкурс.",
        "lead: Откликнулись {{ 2017/subjects }} субъекта.",
    );

    let run = site.run(&["check", "--format", "short"]).fails(1);
    let told: Vec<&str> = run
        .stderr
        .lines()
        .filter(|line| line.starts_with(ABOUT))
        .collect();

    let expected = [
        (":5:20: ", "E409", ""),
        (":7:1: ", "E405", "«2017/participant»"),
        (":8:1: ", "E406", "в записи стоит «нет данных»"),
        (":9:1: ", "E405", "«results/семьи»"),
        (":10:1: ", "E406", "факта за этот период нет"),
        (":11:1: ", "E406", "было и стало"),
        (":12:1: ", "N421", "«2018/participants»"),
        (":13:1: ", "E407", ""),
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");

    for (line, (place, code, words)) in told.iter().zip(expected) {
        assert!(
            line.contains(place) && line.contains(code) && line.contains(words),
            "{code}{place}{words}: {line}"
        );
    }

    let human = site.run(&["check"]).fails(1).stderr;
    assert!(
        human.contains("возможно, имелось в виду «2017/participants»"),
        "{human}"
    );
}

#[test]
fn unreadable_figure_no_cascade() {
    let site = Site::small();
    site.replace(
        "content/editions/2017.yaml",
        "measure: subjects, value: 3",
        "measure: subjects, value: три",
    );
    site.replace(ABOUT, "Конкурс для проверки.", "{{ 2017/subjects }}");
    let run = site.run(&["check", "--format", "short"]).fails(1);

    assert!(
        run.stderr.contains("E116") && !run.stderr.contains("E405"),
        "{}",
        run.stderr
    );
}

#[test]
fn numbers_hint_at_keys() {
    let site = Site::small();
    let finding = "content/texts/finding.md";
    let text = "Вышло 20 сообщений, из них 7 сообщений о школе, 20 семей рады, 12 участников и 20 публикаций. Пишет";
    site.replace(finding, "Об этом пишет", text);
    let run = site.run(&["check", "--format", "short"]).ok();
    let hints: Vec<&str> = run
        .stderr
        .lines()
        .filter(|line| line.contains("N420"))
        .collect();

    assert_eq!(hints.len(), 2, "{hints:#?}");
    assert!(
        hints[0].contains("Сообщения") && hints[1].contains("Участники"),
        "{hints:#?}"
    );
}

#[test]
fn text_lint_warnings() {
    let site = Site::small();
    let text = "|а|б|\n|-|-|\n|1|2|\n\nРаз[^нет].\n\n[^лишняя]: Два.\n\n> [!NOTES]\n> Три.\n\n![](foto/krug.png)\n";
    site.replace(ABOUT, "Конкурс для проверки.", text);
    let run = site.run(&["check", "--format", "short"]).fails(1);
    let codes: Vec<&str> = ["W430", "W431", "W432", "W433", "E410"]
        .into_iter()
        .filter(|c| run.stderr.contains(c))
        .collect();

    assert_eq!(codes.len(), 5, "{}", run.stderr);
}
