//! What people are told before a site is published.

use crate::driver::Site;
use crate::languages;

#[test]
fn diff_first_site_writes_nothing() {
    let site = Site::small();
    let run = site.run(&["diff"]).ok();
    assert!(
        run.stdout.starts_with("Что изменится на сайте\n  появ"),
        "{}",
        run.stdout
    );

    assert!(
        run.stdout.contains("сайт ещё не собирали: всё ново"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout
            .contains("\n  + практика «Школа мира» /practices/elkino-mir/\n"),
        "{}",
        run.stdout
    );
    assert!(!run.stdout.contains("Числа конкурсов"), "{}", run.stdout);
    assert!(!site.path("public").exists());
}

#[test]
fn diff_noop() {
    let site = languages::small("[ru, en]");
    site.build().ok();
    let run = site.run(&["diff", "--check"]).ok();

    assert_eq!(
        run.stdout,
        "Что изменится на сайте\n  новых страниц нет\n  прежние страницы останутся как есть\n  ни один адрес не пропадёт\n  \
         страницы на других языках изменятся так же\n"
    );
}

/// The small site, published and locked, with a change of each kind after that.
fn changed() -> Site {
    let site = languages::small("[ru, en]");
    site.build().ok();
    site.run(&["lock"]).ok();
    site.replace(
        "content/editions/2017.yaml",
        "measure: subjects, value: 3",
        "measure: subjects, value: 4",
    );

    site.replace(
        "content/practices/abakan-papa.md",
        "after: 43",
        "after: 44.5",
    );
    site.replace(
        "content/practices/abakan-papa.md",
        "edition:",
        "contact: family@abakan.example\nedition:",
    );
    site.replace(
        "content/practices/abakan-papa.md",
        "Папы играют с детьми",
        "Отцы играют с детьми",
    );

    site.replace(
        "content/practices/elkino-mir.md",
        "id: elkino-mir",
        "id: elkino-shkola-mira\naliases: [elkino-mir]",
    );
    site.remove("content/practices/abakan-2017.md");
    site.write(
        "content/tula.yaml",
        "cities:\n  - { id: tula, name: Тула, type: city }\n",
    );

    site
}

#[test]
fn diff_tells_every_change() {
    let site = changed();
    let before = site.tree();
    let run = site.run(&["diff", "--html", "report.html"]);
    let told = run.stdout.replace('\u{202f}', " ");
    // How many pages show a changed fact is not what this test is about; one of them is named.
    let (head, pages) = told
        .split_once("\nИзменятся страницы (")
        .expect("changed pages");
    let head: Vec<&str> = head
        .lines()
        .filter(|line| !line.starts_with("  изменится "))
        .collect();

    assert_eq!(head.join("\n") + "\n", EXPECTED, "{}", run.stderr);
    assert!(
        pages.contains("\n  ~ город «Абакан» /cities/abakan/\n"),
        "{pages}"
    );
    assert_eq!(run.code, Some(0));
    assert_eq!(site.changed_since(&before), Vec::<String>::new());
    let html = site.read("report.html");

    assert!(
        html.contains("<th scope=\"row\">Отцы играют с детьми · семьи во дворах</th>"),
        "{html}"
    );
    assert!(
        html.contains("<html lang=\"ru\">")
            && html.contains("class=\"warning\"")
            && !html.contains("<script"),
        "{html}"
    );
    assert!(
        !html.contains("http://") && !html.contains("https://"),
        "{html}"
    );

    site.run(&["diff", "--check"]).fails(1);
    let run = site.run(&["diff", "--html", "public/report.html"]).fails(2);
    assert!(
        run.stderr.contains("попал бы в папку сайта"),
        "{}",
        run.stderr
    );

    let run = site.run(&["diff", "--lang", "en"]).ok();
    assert!(
        run.stdout.contains("To vanish (")
            && run.stdout.contains("Figures of editions (1)"),
        "{}",
        run.stdout
    );
    site.replace(
        "content/practices/elkino-mir.md",
        "city: elkino",
        "city: elkin",
    );

    assert!(site.run(&["diff"]).fails(1).stderr.contains("E201"));
}

const EXPECTED: &str = "\
Что изменится на сайте
  появятся 2 страницы
  пропадёт 6 адресов
  страницы на других языках изменятся так же

Пропадут (6)
  ! ссылки на эти адреса перестанут работать: укажите aliases или redirects
  − практика «Двор без ссор» /practices/abakan-dvor/
  − страница /2017/practices/
  − страница /embed/compare/2017-2018/directions/
  − файл /compare/2017-2018/directions.csv
  − файл /compare/2017-2018/directions.json
  − файл /compare/2017-2018/directions.svg

Контакты (1)
  ! проверьте: только учреждения, не частные лица
  + Отцы играют с детьми: family@abakan.example

Снимки (1)
  ! проверьте: для детей нужно согласие родителей
  − Двор без ссор · foto/krug.png: людей нет: Двое взрослых стоят по сторонам большого мяча

Перенаправления (1)
  → практика «Школа мира»: /practices/elkino-mir/ → /practices/elkino-shkola-mira/

Новые названия (1)
  ~ практика /practices/abakan-papa/: Папы играют с детьми → Отцы играют с детьми

Новые страницы (2)
  + город «Тула» /cities/tula/
  + страница /embed/cities/tula/

Числа конкурсов (1)
  ~ 2017 · Субъекты: 3 → 4

Результаты практик (2)
  − Двор без ссор · примирённые семьи: 12,5 %
  ~ Отцы играют с детьми · семьи во дворах: до 10, после 43 семьи → до 10, после 44,5 семьи
";

#[test]
fn diff_other_version_not_guessed() {
    let site = Site::small();
    site.build().ok();

    for damage in ["", "{\"format\":99}"] {
        site.write("public/.itogi/state.json", damage);
        let run = site.run(&["diff"]).ok();
        assert!(
            run.stdout.contains("собран другой версией itogi"),
            "{}",
            run.stdout
        );
    }

    site.build().ok();
    assert!(
        !site.run(&["diff"]).ok().stdout.contains("другой версией"),
        "a build writes the facts again"
    );
}
