//! The rule of the stairs: for the same folder every command finds the same mistakes.

use std::collections::BTreeSet;
use std::sync::mpsc;

use itogi::diag;
use itogi::i18n::Messages;
use itogi::lang::Lang;
use itogi::preview::{News, Preview, PreviewEvent, Settings};
use itogi::project::Options;
use itogi::ready::SiteOptions;

use crate::driver::Site;
use crate::languages;

/// Code, file, line and column of a mistake.
type Mistakes = BTreeSet<(String, String, u64, u64)>;

/// One thing that is wrong in a folder.
type Fault = fn(&Site);

const FAULTS: [(&str, Fault); 8] = [
    ("record", |site| {
        site.replace(
            "content/practices/elkino-mir.md",
            "city: elkino",
            "city: elkina",
        );
    }),
    ("theme", |site| {
        site.write("themes/own/templates/page.html", "<p>\n{{ titel }}\n</p>");
    }),
    ("vanished page", |site| add_to_lock(site, "/cities/gone/")),
    ("line of the lock", |site| add_to_lock(site, "<<<<<<< HEAD")),
    ("two at one address", |site| {
        site.write(
            "content/texts/en.md",
            "---\nkind: page\nid: en\ntitle: Два\nlead: Два.\n---\nДва.\n",
        );
    }),
    ("broken YAML", |site| {
        site.write("content/broken.yaml", "cities: [\n");
    }),
    ("unreadable file", |site| {
        site.write("content/texts/bytes.md", b"---\nkind: \xff\xfe\n");
    }),
    ("settings", |site| {
        site.replace("content/itogi.yaml", "publisher: Проверка\n", "");
    }),
];

fn add_to_lock(site: &Site, line: &str) {
    let path = "content/urls.lock";
    let before = if site.path(path).exists() {
        site.read(path)
    } else {
        String::new()
    };
    site.write(path, format!("{before}{line}\n"));
}

/// A site in two languages with a theme of its own, and these faults.
fn broken(faults: &[usize]) -> Site {
    let site = languages::small("[ru, en]");
    let settings = "publisher: Проверка\n";
    site.replace(
        "content/itogi.yaml",
        settings,
        &format!("{settings}theme: own\n"),
    );
    site.write("themes/own/assets/own.css", "p { color: green }");

    for fault in faults {
        FAULTS[*fault].1(&site);
    }
    site
}

/// The errors in a JSON list of diagnostics.
fn errors(json: &str) -> Mistakes {
    let found: Vec<serde_json::Value> = serde_json::from_str(json).unwrap_or_default();
    let text = |found: &serde_json::Value, name: &str| {
        found[name].as_str().unwrap_or_default().to_owned()
    };
    let number =
        |found: &serde_json::Value, name: &str| found[name].as_u64().unwrap_or_default();

    found
        .iter()
        .filter(|found| found["severity"] == "error")
        .map(|found| {
            (
                text(found, "code"),
                text(found, "file"),
                number(found, "line"),
                number(found, "column"),
            )
        })
        .collect()
}

fn told_by(site: &Site, command: &str) -> Mistakes {
    let (content, themes) = (site.path("content"), site.path("themes"));
    let run = site.run(&[
        command,
        "--format",
        "json",
        "--content",
        content.to_str().expect("path"),
        "--themes",
        themes.to_str().expect("path"),
    ]);
    errors(&run.stdout)
}

/// The first look of `serve`, without its server.
fn told_by_serve(site: &Site) -> Mistakes {
    let settings = Settings {
        site: SiteOptions {
            records: Options {
                content: site.path("content").to_string_lossy().into_owned(),
                base_url: None,
                drafts: false,
            },
            themes: site.path("themes"),
            styleguide: false,
        },
        editor: None,
    };
    let messages = Messages::command_line(Lang::Ru).expect("messages");
    let told = std::cell::RefCell::new(Mistakes::new());

    let tell = |event: PreviewEvent| {
        if let PreviewEvent::Refused { diagnostics, .. } = event {
            let json = diag::render(
                diagnostics,
                &messages,
                diag::OutputFormat::Json,
                diag::TerminalStyle::Plain,
            );
            told.borrow_mut().extend(errors(&json));
        }
    };
    let (news, _listeners) = tokio::sync::watch::channel(News::default());
    // Nobody can ask anything, so it ends after its first look.
    let (_, inbox) = mpsc::channel();
    Preview::new(&settings, &messages, &news, &tell).run(&inbox);

    told.into_inner()
}

/// What one of the commands finds otherwise than `check`; empty is good.
fn disagreement(faults: &[usize]) -> Vec<String> {
    let site = broken(faults);
    let checked = told_by(&site, "check");
    let names: Vec<&str> = faults.iter().map(|fault| FAULTS[*fault].0).collect();
    assert!(!checked.is_empty(), "{names:?} is no fault");

    let mut others = vec![
        ("build", told_by(&site, "build")),
        ("lock", told_by(&site, "lock")),
        ("serve", told_by_serve(&site)),
    ];
    // Where nothing but addresses is lost, the losses are the answer of `diff`.
    if checked.iter().any(|(code, ..)| code != "E511") {
        others.push(("diff", told_by(&site, "diff")));
    }

    others
        .into_iter()
        .filter(|(_, told)| *told != checked)
        .map(|(command, told)| format!("{names:?}: {command} {told:#?}, {checked:#?}"))
        .collect()
}

#[test]
fn all_commands_find_the_same() {
    let count = FAULTS.len();
    // Each fault beside four others: all pairs would take twice as long.
    let pairs = [1, 3]
        .into_iter()
        .flat_map(|step| (0..count).map(move |one| vec![one, (one + step) % count]));
    let but_settings = (0..count - 1).collect();
    let mixtures = pairs.chain([but_settings, (0..count).collect()]);

    let wrong: Vec<String> = mixtures.flat_map(|faults| disagreement(&faults)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn e511_is_found_beside_a_broken_theme() {
    let site = broken(&[1, 2]);
    let codes: Vec<String> = told_by(&site, "build")
        .into_iter()
        .map(|(code, ..)| code)
        .collect();
    assert_eq!(codes, ["E511", "E610"]);
}
