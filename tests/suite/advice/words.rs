//! What advice says and to whom.

use super::*;

#[test]
fn advice_says_why() {
    let site = Site::small();
    site.build().ok();
    let text = |address: &str| {
        text_of(&site.page(address))
            .replace(" ;", ";")
            .replace(" .", ".")
    };

    let yalta = text("cities/yalta/");
    assert!(
        yalta.contains("Точка роста 2017 и 2018 годов – «Наставники»; Абакан – тоже административный центр."),
        "{yalta}"
    );
    assert!(
        yalta.contains("Похожие города: по величине")
            && yalta.contains("Той же величины Абакан"),
        "{yalta}"
    );

    let zarechny = text("cities/zarechny/");
    assert!(zarechny.contains("субъект не установлен"), "{zarechny}");
    assert!(
        zarechny.contains("Точка роста 2017 и 2018 годов – «Наставники»."),
        "nothing is alike: {zarechny}"
    );

    assert!(
        !zarechny.contains("Похожие города"),
        "nobody is like it: {zarechny}"
    );
    let english = Site::small();
    english.replace(
        "content/itogi.yaml",
        "lang: ru",
        "lang: ru\ninterface: [ru, en]",
    );

    english.build().ok();
    let page = text_of(&english.page("en/cities/yalta/"));
    assert!(
        page.contains("Growth point of 2017 and 2018: “ Наставники ” ; Абакан : also administrative centre"),
        "{page}"
    );
}

#[test]
fn advice_skips_given_up_practices() {
    let site = Site::small();
    // Without growth points the town's directions without data take all the places.
    site.remove("content/texts/growth-2017.md")
        .remove("content/texts/growth-2018.md");
    site.build().ok();
    let yalta = suggestions(&site.page("cities/yalta/"));

    assert_eq!(
        yalta.len(),
        1,
        "Yalta is mentioned in mediation; only fathers are left"
    );
    assert_eq!(
        (yalta[0].practice.as_str(), yalta[0].about.as_str()),
        ("practices/abakan-papa/", "directions/fathers/")
    );
    site.replace(
        "content/practices/abakan-papa.md",
        "city: abakan\n",
        "city: abakan\nstatus: stopped\n",
    );

    site.build().ok();
    assert_eq!(
        suggestions(&site.page("cities/yalta/"))[0].practice,
        "practices/elkino-mir/"
    );
}
