//! What is made again: nothing whose inputs are the same and whose file stands in its place.

use crate::driver::{Run, Site, Tree};

/// The small site, built once.
struct Built {
    site: Site,
    first: Run,
    pages: usize,
    tree: Tree,
}

impl Built {
    fn new() -> Self {
        let site = Site::small();
        let first = site.run(&["build", "--profile=trace.json"]).ok();
        let pages = rendered(&site);
        let tree = site.tree();
        assert!(pages > 0, "the trace counts pages");

        Self { site, first, pages, tree }
    }

    /// Builds once more and counts the pages that were made.
    fn again(&self, args: &[&str]) -> usize {
        self.site
            .run(&[&["build", "--profile=trace.json"], args].concat())
            .ok();
        rendered(&self.site)
    }
}

fn rendered(site: &Site) -> usize {
    site.read("trace.json").matches(r#""cat":"render""#).count()
}

#[test]
fn incremental_noop_makes_nothing() {
    assert_eq!(Built::new().again(&[]), 0);
}

#[test]
fn incremental_noop_tells_messages() {
    let built = Built::new();
    let run = built.site.build().ok();
    assert!(run.stderr.contains("N309"), "the fixture has a note");
    assert_eq!(run.stderr, built.first.stderr);
}

#[test]
fn incremental_noop_counts_pages() {
    let built = Built::new();
    let pages = |run: &Run| {
        run.stdout
            .split_once(", всего файлов")
            .map(|(pages, _)| pages.to_owned())
    };
    let again = built.site.build().ok();
    assert!(pages(&again).is_some(), "{}", again.stdout);
    assert_eq!(pages(&again), pages(&built.first));
}

/// Without anything to tell, not even the records are looked at.
#[test]
fn incremental_noop_skips_check() {
    let site = Site::empty();
    site.run(&["init", "."]).ok();
    site.build().ok();
    let run = site.run(&["build", "--profile"]).ok();
    assert!(!run.stdout.contains("разбор, проверки"), "{}", run.stdout);
}

#[test]
fn incremental_option_remakes_pages() {
    let built = Built::new();
    let made = built.again(&["--base-url", "https://example.org/"]);
    assert!(made > built.pages / 2, "{made} of {}", built.pages);
}

#[test]
fn incremental_option_taken_back() {
    let built = Built::new();
    built.again(&["--base-url", "https://example.org/"]);
    built.again(&[]);
    assert!(built.site.tree() == built.tree);
}

#[test]
fn incremental_lost_page() {
    let built = Built::new();
    built.site.remove("public/cities/abakan/index.html");
    assert_eq!(built.again(&[]), 1);
    assert!(built.site.tree() == built.tree);
}

#[test]
fn incremental_cut_page() {
    let built = Built::new();
    built.site.write("public/cities/yalta/index.html", "short");
    assert_eq!(built.again(&[]), 1);
    assert!(built.site.tree() == built.tree);
}

#[test]
fn incremental_damaged_inputs() {
    let built = Built::new();
    built.site.write("public/.itogi/inputs.json", "{");
    assert_eq!(built.again(&[]), 0);
}

#[test]
fn incremental_lost_manifest() {
    let built = Built::new();
    built.site.remove("public/.itogi/manifest.json");
    assert_eq!(built.again(&[]), built.pages);
    assert!(built.site.tree() == built.tree);
}
