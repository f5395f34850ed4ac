//! Content within the interface: typography by its own rules and, where its language is another, a mark that says so.
//!
//! A page in English shows Russian records. Programs that read pages aloud, hyphenate or translate them must know which
//! words are which (WCAG 2.2, 3.1.2), so every string of a record reaches the page through one of two filters: `typo`
//! marks it with its language, `plain` is for attributes and titles, which cannot hold tags. In a site of one language
//! both only set the typography.

use std::borrow::Cow;

use quick_cache::sync::Cache;
use tera::{Error, Kwargs, State, TeraResult, Value};

use super::references::unescaped;
use super::tongues::Tongues;
use crate::i18n::Messages;
use crate::lang::letter::is_letter;
use crate::lang::{Lang, typography};

/// Stands for a value while the message around it is made: a character that no text has.
pub(super) const STAND_IN: char = '\u{f0000}';

/// Sets content into the interface.
pub(super) struct Marks {
    tongues: Tongues,
    /// The tag before marked content; empty where nothing is marked.
    open: String,
    /// Quotation marks of the interface.
    quotes: (String, String),
    /// Texts with typography, and those marked besides.
    plain: Memo,
    marked: Memo,
}

/// What was made of short texts: names and titles come again and again, on one page and on many.
pub(super) struct Memo(Cache<String, Value>);

/// How many texts are remembered, and how long they may be in bytes.
const REMEMBERED: usize = 20_000;
const SHORT: usize = 200;

impl Memo {
    pub(super) fn new() -> Self {
        Self(Cache::new(REMEMBERED))
    }

    /// What `make`, which is pure, makes of a text.
    pub(super) fn of(
        &self,
        text: &str,
        make: impl FnOnce() -> TeraResult<Value>,
    ) -> TeraResult<Value> {
        if text.len() > SHORT {
            return make();
        }
        if let Some(made) = self.0.get(text) {
            return Ok(made);
        }

        let made = make()?;
        self.0.insert(text.to_owned(), made.clone());

        Ok(made)
    }
}

const CLOSE: &str = "</span>";

impl Marks {
    pub(super) fn new(tongues: Tongues, messages: &Messages) -> Self {
        // Themes and tests may have no such message; then quotes have no marks.
        let quoted = messages
            .get("quoted", &[("text", STAND_IN.to_string().into())])
            .unwrap_or_default();
        let (before, after) = quoted.split_once(STAND_IN).unwrap_or_default();
        let attribute = attribute(tongues);
        let open = if attribute.is_empty() {
            attribute
        } else {
            format!("<span{attribute}>")
        };

        Self {
            tongues,
            open,
            quotes: (before.to_owned(), after.to_owned()),
            plain: Memo::new(),
            marked: Memo::new(),
        }
    }

    /// `content_lang()`: the attribute of an element that holds only content; `content_lang(text=…)`: of one that holds
    /// only this text, which may be a translated name.
    pub(super) fn attribute(&self, kwargs: &Kwargs) -> TeraResult<Value> {
        let text = kwargs.get::<&str>("text")?;
        let is_foreign = text.is_none_or(|text| self.is_foreign(text));
        let attribute = attribute(self.tongues);
        Ok(Value::safe_string(if is_foreign { &attribute } else { "" }))
    }

    /// Whether a text is in another language than the interface. A name may be translated, and a number has no language.
    fn is_foreign(&self, text: &str) -> bool {
        self.lang_of(text) != self.tongues.interface
    }

    fn lang_of(&self, text: &str) -> Lang {
        Lang::of_text(text, self.tongues.content, self.tongues.interface)
    }

    /// Words of the interface inside content: marked with their own language where it is another.
    pub(super) fn own(&self, html: &str) -> String {
        if self.open.is_empty() {
            return html.to_owned();
        }
        format!("<span lang=\"{}\">{html}{CLOSE}", self.tongues.interface)
    }

    /// Words of the content inside words of the interface; numbers have no language.
    pub(super) fn content(&self, html: &str) -> String {
        if self.open.is_empty() || !html.contains(is_letter) || !self.is_foreign(html) {
            return html.to_owned();
        }
        format!("{}{html}{CLOSE}", self.open)
    }

    /// `text | typo`, `text | typo(quoted=true)`; of a list, each of its texts. What is marked stays as it is.
    pub(super) fn typo(
        &self,
        value: &Value,
        kwargs: &Kwargs,
        state: &State,
    ) -> TeraResult<Value> {
        if let Some(items) = value.as_array() {
            let set: Vec<Value> = items
                .iter()
                .map(|item| self.typo(item, kwargs, state))
                .collect::<TeraResult<_>>()?;
            return Ok(Value::from(set));
        }

        if self.open.is_empty() {
            return self.plain(value, kwargs);
        }

        let text = text_of(value)?;
        let marked = if value.is_safe() {
            value.clone()
        } else if !self.is_foreign(text) {
            return self.plain(value, kwargs);
        } else {
            let set = || state.escape(&typeset(text, self.tongues.content));
            self.marked.of(text, || {
                Ok(Value::safe_string(&format!(
                    "{}{}{CLOSE}",
                    self.open,
                    set()?
                )))
            })?
        };
        let (before, after) = self.quotes_for(kwargs)?;

        if before.is_empty() && after.is_empty() {
            return Ok(marked);
        }

        Ok(Value::safe_string(&format!(
            "{}{marked}{}",
            state.escape(before)?,
            state.escape(after)?
        )))
    }

    /// `text | plain`, `text | plain(quoted=true)`. What was marked before loses its marks.
    pub(super) fn plain(&self, value: &Value, kwargs: &Kwargs) -> TeraResult<Value> {
        let text = text_of(value)?;
        let set = if value.is_safe() {
            Value::normal_string(&self.unmarked(text))
        } else {
            self.plain.of(text, || {
                Ok(Value::normal_string(&typeset(text, self.lang_of(text))))
            })?
        };
        let (before, after) = self.quotes_for(kwargs)?;

        if before.is_empty() && after.is_empty() {
            return Ok(set);
        }

        Ok(Value::normal_string(&format!(
            "{before}{}{after}",
            text_of(&set)?
        )))
    }

    fn unmarked(&self, html: &str) -> String {
        if self.open.is_empty() {
            return unescaped(html);
        }
        unescaped(&html.replace(&self.open, "").replace(CLOSE, ""))
    }

    fn quotes_for(&self, kwargs: &Kwargs) -> TeraResult<(&str, &str)> {
        let quoted = kwargs.get::<bool>("quoted")?.unwrap_or(false);
        Ok(if quoted {
            (&self.quotes.0, &self.quotes.1)
        } else {
            ("", "")
        })
    }
}

fn text_of(value: &Value) -> TeraResult<&str> {
    value.as_str().ok_or_else(|| {
        Error::message(format!("a text is wanted here, not {}", value.name()))
    })
}

/// The attribute of an element that holds only content; empty where nothing is marked.
pub(super) fn attribute(tongues: Tongues) -> String {
    if tongues.interface == tongues.content {
        String::new()
    } else {
        format!(" lang=\"{}\"", tongues.content)
    }
}

/// Typography of a language.
pub(super) fn typeset(text: &str, lang: Lang) -> Cow<'_, str> {
    typography::set(text, lang)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    use super::*;

    fn rendered(template: &str, interface: Lang, content: Lang) -> String {
        let words = [
            "quoted = «{ $text }»\nand = и\nin = в: { $x } & 5",
            "quoted = “{ $text }”\nand = and\nin = in: { $x } & 5",
        ];
        let words = if interface == Lang::Ru {
            words[0]
        } else {
            words[1]
        };
        let messages = Messages::new(interface, &[words]).expect("messages");
        let mut tera = tera::Tera::new();

        super::super::functions::register(
            &mut tera,
            Arc::new(messages),
            BTreeMap::new(),
            Tongues { interface, content },
        );
        tera.add_raw_template("t.html", template).expect("template");
        let mut context = tera::Context::new();
        context.insert("a", "в <доме> \"А\"");
        context.insert("list", &["А", "Б & В"]);

        tera.render("t.html", &context)
            .expect("page")
            .replace('\u{a0}', "_")
    }

    fn en(template: &str) -> String {
        rendered(template, Lang::En, Lang::Ru)
    }

    fn ru(template: &str) -> String {
        rendered(template, Lang::Ru, Lang::Ru)
    }

    #[test]
    fn foreign_content_is_marked() {
        assert_eq!(
            en("{{ a | typo }}"),
            "<span lang=\"ru\">в_&lt;доме&gt; «А»</span>"
        );
        assert_eq!(ru("{{ a | typo }}"), "в_&lt;доме&gt; «А»");
        assert_eq!(
            rendered("{{ a | typo }}", Lang::Ru, Lang::En),
            "<span lang=\"en\">в &lt;доме&gt; “А”</span>"
        );

        assert_eq!(en("{{ a | typo | typo }}"), en("{{ a | typo }}"));
        assert_eq!(en("<p{{ content_lang() }}>"), "<p lang=\"ru\">");
        assert_eq!(ru("<p{{ content_lang() }}>"), "<p>");
    }

    #[test]
    fn plain_text_has_no_marks() {
        assert_eq!(en("{{ a | plain }}"), "в_&lt;доме&gt; «А»");
        assert_eq!(en("{{ a | typo | plain }}"), en("{{ a | plain }}"));
        assert_eq!(
            en("{{ t(key='in', x=a | typo) | plain }}"),
            "in: в_&lt;доме&gt; «А» &amp; 5"
        );
    }

    #[test]
    fn quotes_stand_outside_of_the_mark() {
        assert_eq!(
            en("{{ 'Дом' | typo(quoted=true) }}"),
            "“<span lang=\"ru\">Дом</span>”"
        );
        assert_eq!(en("{{ 'Дом' | plain(quoted=true) }}"), "“Дом”");
        assert_eq!(ru("{{ 'Дом' | typo(quoted=true) }}"), "«Дом»");
    }

    #[test]
    fn interface_words_inside_content() {
        let html =
            "{{ '<p><!--t:and--> <!--t:in|x=Б &amp; В--><!--t:in|x=7--></p>' | prose }}";
        assert_eq!(ru(html), "<p>и в: Б &amp; В &amp; 5в: 7 &amp; 5</p>");
        let (b, en_7) = (
            "<span lang=\"ru\">Б &amp; В</span>",
            "<span lang=\"en\">in: 7 &amp; 5</span>",
        );

        assert_eq!(
            en(html),
            format!(
                "<p><span lang=\"en\">and</span> <span lang=\"en\">in: {b} &amp; 5</span>{en_7}</p>"
            )
        );
    }

    #[test]
    fn marks_survive_lists_and_messages() {
        let (a, b) = (
            "<span lang=\"ru\">А</span>",
            "<span lang=\"ru\">Б &amp; В</span>",
        );
        assert_eq!(en("{{ list | typo | listing }}"), format!("{a} and {b}"));
        assert_eq!(
            en("{{ t(key='in', x=list | typo | listing) }}"),
            format!("in: {a} and {b} &amp; 5")
        );

        assert_eq!(
            ru("{{ t(key='in', x=list | typo | listing) }}"),
            "в: А_и_Б &amp; В_&amp; 5"
        );
        assert_eq!(en("{{ t(key='in', x='<') }}"), "in: &lt; &amp; 5");
    }
}
