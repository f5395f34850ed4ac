//! Every step of a build alone, on the real content or on the folder that `ITOGI_CONTENT` names, beside the floor of its
//! kind: reading the inputs, hashing and writing the outputs.
//!
//! `cargo bench --bench stages`. Steps run on all processors where a build runs them so. Whole runs of the program are
//! measured by `benches/build`.

#![allow(
    clippy::expect_used,
    reason = "a benchmark that cannot run must say so"
)]

use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use itogi::compare::Adviser;
use itogi::i18n::Messages;
use itogi::load::{self, Broken};
use itogi::pipeline::{Made, PublishedFile, Rank, Reason, Sink};
use itogi::profile::Profile;
use itogi::project::{self, Options};
use itogi::publish::{Done, Staging};
use itogi::ready::{Ready, SiteOptions, SiteSources};
use itogi::route::Route;
use itogi::source::{self, ContentFolder};
use itogi::texts::{self, TextTarget};
use itogi::theme::Theme;
use itogi::view::{self, Chrome, Context, View};
use itogi::{media, script_data, search};
use rayon::prelude::*;
use tempfile::TempDir;

fn main() {
    divan::main();
    KEPT.lock().expect("folders").clear();
}

/// Folders that were written to. They are deleted at the end: what was deleted a moment ago slows what is written next.
static KEPT: Mutex<Vec<TempDir>> = Mutex::new(Vec::new());

fn folder() -> PathBuf {
    let named = std::env::var_os("ITOGI_CONTENT").map(PathBuf::from);
    named.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("content"))
}

fn records() -> Options {
    Options {
        content: folder().to_string_lossy().into_owned(),
        base_url: None,
        drafts: false,
    }
}

fn content() -> ContentFolder {
    source::read_content(&folder()).expect("content")
}

fn options() -> SiteOptions {
    SiteOptions {
        records: records(),
        themes: PathBuf::from("themes"),
        styleguide: false,
    }
}

/// The stairs that every command climbs.
fn climb() -> Ready {
    let sources = SiteSources::read(content(), &options()).expect("theme");
    Ready::of(sources, &options(), &Profile::off()).expect("site")
}

/// A site with all that its pages are made from, made once.
fn ready() -> &'static Ready {
    static READY: OnceLock<Ready> = OnceLock::new();
    READY.get_or_init(climb)
}

fn context() -> Context<'static> {
    static ADVISER: OnceLock<Adviser<'static>> = OnceLock::new();
    let adviser = ADVISER.get_or_init(|| Adviser::new(&ready().site));
    Context::all(&ready().site, adviser, &ready().interfaces, &ready().tables)[0]
}

/// The theme in the language at the root.
fn theme() -> &'static Theme {
    &ready().theme.themes[0]
}

fn chrome() -> &'static Chrome {
    static CHROME: OnceLock<Chrome> = OnceLock::new();
    CHROME.get_or_init(|| view::chrome(context()))
}

fn views() -> &'static [View<'static>] {
    static VIEWS: OnceLock<Vec<View<'static>>> = OnceLock::new();
    VIEWS.get_or_init(|| {
        Route::all(context().site)
            .par_iter()
            .filter_map(Route::page)
            .filter_map(|page| view::view(context(), chrome(), page))
            .collect()
    })
}

/// Pages by path.
fn pages() -> &'static [(String, String)] {
    static PAGES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let frame = Theme::frame(chrome());
        let page = |view: &View| {
            let path =
                format!("{}index.html", view.page_address().trim_start_matches('/'));
            (path, theme().render(view, &frame).expect("page"))
        };
        views().par_iter().map(page).collect()
    })
}

fn page_bytes() -> BytesCount {
    BytesCount::new(pages().iter().map(|(_, page)| page.len()).sum::<usize>())
}

/// A new folder on the disk of the project.
fn temporary() -> PathBuf {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("folder");
    let path = folder.path().to_owned();
    KEPT.lock().expect("folders").push(folder);
    path
}

fn key(view: &View) -> blake3::Hash {
    blake3::hash(&serde_json::to_vec(&view.own()).expect("JSON"))
}

fn made(path: String, entry: PublishedFile) -> Made {
    Made {
        path,
        rank: Rank::Page,
        entry,
        written: Some(Reason::New),
    }
}

#[divan::bench]
fn floor_inputs_read(bencher: Bencher) {
    bencher.bench(content);
}

#[divan::bench]
fn load(bencher: Bencher) {
    let files = &content().files;
    bencher
        .counter(BytesCount::new(
            files.iter().map(|file| file.text.len()).sum::<usize>(),
        ))
        .bench(|| files.par_iter().map(load::load).collect::<Vec<_>>());
}

#[divan::bench]
fn load_model_and_texts(bencher: Bencher) {
    bencher
        .with_inputs(content)
        .bench_values(|content| project::check(content, &records()));
}

#[divan::bench]
fn markdown(bencher: Bencher) {
    let cx = context();
    bencher.bench(|| {
        let target = TextTarget { urls: cx.urls, lang: cx.lang };
        texts::render(cx.site, target, &Broken::default(), None)
    });
}

#[divan::bench]
fn views_of_pages(bencher: Bencher) {
    let (cx, chrome, routes) = (context(), chrome(), Route::all(context().site));
    bencher.counter(ItemsCount::new(routes.len())).bench(|| {
        routes
            .par_iter()
            .filter_map(Route::page)
            .filter_map(|page| view::view(cx, chrome, page))
            .count()
    });
}

#[divan::bench]
fn keys_of_views(bencher: Bencher) {
    bencher
        .counter(ItemsCount::new(views().len()))
        .bench(|| views().par_iter().map(key).collect::<Vec<_>>());
}

#[divan::bench]
fn render(bencher: Bencher) {
    let (theme, frame) = (theme(), Theme::frame(chrome()));
    bencher.counter(page_bytes()).bench(|| {
        views()
            .par_iter()
            .map(|v| theme.render(v, &frame).map_or(0, |t| t.len()))
            .sum::<usize>()
    });
}

#[divan::bench]
fn floor_pages_hashed(bencher: Bencher) {
    bencher.counter(page_bytes()).bench(|| {
        pages()
            .par_iter()
            .map(|(_, page)| blake3::hash(page.as_bytes()))
            .collect::<Vec<_>>()
    });
}

#[divan::bench]
fn floor_pages_written(bencher: Bencher) {
    let write = |folder: PathBuf| {
        pages().par_iter().for_each(|(path, page)| {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().expect("folder")).expect("folder");
            std::fs::write(path, page).expect("write");
        });
    };
    bencher
        .counter(page_bytes())
        .with_inputs(temporary)
        .bench_values(write);
}

#[divan::bench]
fn publish(bencher: Bencher) {
    let entry = |page: &str| PublishedFile {
        key: String::new(),
        hash: String::new(),
        size: page.len() as u64,
    };

    let made: Vec<Made> = pages()
        .iter()
        .map(|(path, page)| made(path.clone(), entry(page)))
        .collect();
    let publish = |folder: PathBuf| {
        let stage = Staging::begin(&folder).expect("stage");
        pages().par_iter().for_each(|(path, page)| {
            stage.put(path, Rank::Page, page.as_bytes()).expect("put")
        });
        stage
            .commit(&made, b"{}", &Done::default())
            .expect("published");
    };

    bencher
        .counter(page_bytes())
        .with_inputs(temporary)
        .bench_values(publish);
}

/// Everything from reading the content to pages in their places, without search, data, feeds and charts: to be compared
/// with `floor_pages_written`.
#[divan::bench]
fn pages_alone(bencher: Bencher) {
    let build = |folder: PathBuf| {
        let ready = climb();
        let adviser = Adviser::new(&ready.site);
        let cx = Context::all(&ready.site, &adviser, &ready.interfaces, &ready.tables)[0];
        let (chrome, stage) = (view::chrome(cx), Staging::begin(&folder).expect("stage"));
        let frame = Theme::frame(&chrome);
        let page = |route: &Route| {
            let view = view::view(cx, &chrome, route.page()?)?;
            let key = key(&view);
            let page = ready.theme.themes[0].render(&view, &frame).expect("page");
            let path = cx.urls.output(route);
            stage.put(&path, Rank::Page, page.as_bytes()).expect("put");
            let (key, hash) =
                (key.to_string(), blake3::hash(page.as_bytes()).to_string());

            Some(made(
                path,
                PublishedFile { key, hash, size: page.len() as u64 },
            ))
        };

        let made: Vec<Made> = Route::all(&ready.site)
            .par_iter()
            .filter_map(page)
            .collect();
        stage
            .commit(&made, b"{}", &Done::default())
            .expect("published");
    };
    bencher
        .counter(page_bytes())
        .with_inputs(temporary)
        .bench_values(build);
}

#[divan::bench]
fn search_index(bencher: Bencher) {
    let cx = context();
    let messages: &Messages = theme().messages();
    bencher.bench(|| search::files(cx.site, cx.texts, messages));
}

#[divan::bench]
fn catalogue(bencher: Bencher) {
    let cx = context();
    bencher.bench(|| script_data::catalogue(cx.site));
}

/// A picture of the fixture, for the real content has none.
#[divan::bench]
fn picture(bencher: Bencher) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/small/practices/foto/krug.png");
    let bytes = std::fs::read(path).expect("picture");
    bencher
        .counter(BytesCount::new(bytes.len()))
        .bench(|| media::clean("krug.png", &bytes).expect("picture"));
}
