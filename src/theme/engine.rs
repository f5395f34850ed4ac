//! Tera with the templates of a theme: folded for making pages, as their authors wrote them for telling mistakes.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use tera::{Context, Tera};

use super::fold::{Call, Constant, closed, fold, joined};
use super::functions;
use super::marks;
use super::tongues::Tongues;
use crate::i18n::Messages;

/// Endings of templates in which values are escaped.
const ESCAPED: [&str; 4] = [".html", ".svg", ".xml", ".txt"];

/// Everything that templates are loaded with.
pub(super) struct Kit {
    /// Names and texts of the templates: `default/…` and `own/…`.
    pub templates: Vec<(String, String)>,
    /// Words of the interface.
    pub messages: Arc<Messages>,
    /// Addresses of files by their name in the theme.
    pub assets: BTreeMap<String, String>,
    /// Languages.
    pub tongues: Tongues,
}

/// Makes texts from templates.
pub(super) struct Engine {
    folded: Tera,
    kit: Kit,
}

impl Kit {
    /// Tera with these texts of the templates.
    fn tera(&self, templates: &[(String, String)]) -> Result<Tera, tera::Error> {
        let mut tera = Tera::new();
        tera.autoescape_on(ESCAPED.to_vec());
        functions::register(
            &mut tera,
            Arc::clone(&self.messages),
            self.assets.clone(),
            self.tongues,
        );

        tera.set_fallback_prefixes(["own/", "default/"])?;
        let texts = templates
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()));
        tera.add_raw_templates(texts)?;

        Ok(tera)
    }

    /// The templates with their continued lines in one.
    fn joined(&self) -> Vec<(String, String)> {
        self.templates
            .iter()
            .map(|(name, text)| (name.clone(), joined(text)))
            .collect()
    }

    /// What a function gives on every page.
    fn constant(&self, call: Call) -> Option<Constant> {
        match call {
            Call::Function("t", Some(("key", key))) => {
                functions::fixed(&self.messages, key)
                    .ok()
                    .map(Constant::Text)
            }
            Call::Function("asset", Some(("path", path))) => {
                self.assets.get(path).cloned().map(Constant::Text)
            }
            Call::Function("content_lang", None) => {
                Some(Constant::Html(marks::attribute(self.tongues)))
            }
            _ => None,
        }
    }
}

impl Engine {
    /// Loads the templates.
    ///
    /// # Errors
    /// Tera's report of the first mistake, in the templates as they were written.
    pub(super) fn new(kit: Kit) -> Result<Self, tera::Error> {
        let texts = |constant: &dyn Fn(Call) -> Option<Constant>,
                     templates: &[(String, String)]|
         -> Vec<_> {
            let escaped =
                |name: &str| ESCAPED.iter().any(|ending| name.ends_with(ending));
            let folded = |name: &str, text: &String| {
                if escaped(name) {
                    fold(text, constant)
                } else {
                    text.clone()
                }
            };

            templates
                .iter()
                .map(|(name, text)| (name.clone(), folded(name, text)))
                .collect()
        };
        let templates = texts(&|call| kit.constant(call), &kit.joined());
        let mut folded = kit
            .tera(&templates)
            .map_err(|error| kit.tera(&kit.templates).err().unwrap_or(error))?;
        let whole: HashMap<&str, Constant> =
            closed(templates.iter().map(|(_, text)| text.as_str()))
                .into_iter()
                .filter_map(|name| {
                    let html = folded
                        .render_component(name, &Context::new(), None, true)
                        .ok()?;
                    Some((name, Constant::Html(html)))
                })
                .collect();

        let component = |call: Call| match call {
            Call::Component(name) => whole.get(name).cloned(),
            Call::Function(..) => None,
        };
        let calls =
            |text: &str| whole.keys().any(|name| text.contains(&format!("<{name} ")));
        let calling: Vec<_> = templates
            .iter()
            .filter(|(_, text)| calls(text))
            .cloned()
            .collect();

        folded.add_raw_templates(texts(&component, &calling))?;
        Ok(Self { folded, kit })
    }

    /// Whether there is a template of this name.
    pub(super) fn has(&self, template: &str) -> bool {
        self.folded.contains_template(template)
    }

    /// Makes a text.
    ///
    /// # Errors
    /// Tera's report, in the template as it was written.
    pub(super) fn render(
        &self,
        template: &str,
        context: &Context,
    ) -> Result<String, tera::Error> {
        self.folded
            .render(template, context)
            .map_err(|error| self.error_as_written(template, context).unwrap_or(error))
    }

    /// The error of a page in the templates as they were written, where the lines are those of the author's file. Their
    /// text is not that of the page: lines are not joined yet.
    fn error_as_written(&self, template: &str, context: &Context) -> Option<tera::Error> {
        self.kit
            .tera(&self.kit.templates)
            .and_then(|tera| tera.render(template, context))
            .err()
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::compare::Adviser;
    use crate::lang::Lang;
    use crate::project::{self, Options};
    use crate::route::{Page, Route};
    use crate::theme_folder;
    use crate::view::{self, Context as Views};

    #[test]
    fn folded_templates_make_equal_pages() {
        let content = format!("{}/tests/fixtures/small", env!("CARGO_MANIFEST_DIR"));
        let options = Options {
            content,
            base_url: Some("https://example.org/x/".to_owned()),
            drafts: true,
        };

        let (site, interfaces) = project::open(&options)
            .expect("content")
            .site
            .expect("site");
        let adviser = Adviser::new(&site);
        let tables = crate::opendata::TableSummaries::default();
        let cx = Views::all(&site, &adviser, &interfaces, &tables)[0];
        let chrome = view::chrome(cx);

        for lang in Lang::ALL {
            let look =
                theme_folder::open(&site.config, Path::new("themes"), &[(lang, cx.urls)])
                    .expect("theme");
            let engine = &look.themes[0].engine;
            assert!(
                engine
                    .kit
                    .constant(Call::Function("t", Some(("key", "skip"))))
                    .is_some(),
                "something is folded"
            );

            let written = engine.kit.tera(&engine.kit.joined()).expect("templates");
            let mut pages = 0;

            let routes = Route::all(&site);
            for page in routes
                .iter()
                .filter_map(Route::page)
                .chain([&Page::Styleguide])
            {
                let Some(view) = view::view(cx, &chrome, page) else {
                    continue;
                };

                let context = Context::from_serialize(&view).expect("context");
                let template = view.content.template();
                let made = |tera: &Tera| tera.render(template, &context).expect("page");
                assert_eq!(made(&engine.folded), made(&written), "{lang:?} {template}");
                pages += 1;
            }

            assert!(pages > 50, "{pages} pages");
        }
    }
}
