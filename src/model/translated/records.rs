//! Records that may be called something else in another language.

use super::exchange::Exchange;
use crate::lang::{Lang, slug};
use crate::schema::{
    Award, Category, City, Direction, District, Edition, EditorialPage, Event, Figure,
    GrowthTheme, Measure, Programme, Region, Source, Territory, Tile, Unit,
};

/// From which language into which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tongue {
    /// The language of the records.
    pub from: Lang,
    /// The language of the page.
    pub to: Lang,
}

/// A record that may be called something else in another language.
pub trait Translatable: Clone {
    /// Puts the words of another language in the places of its own, which are kept as the words of *their* language.
    fn translate(&mut self, tongue: Tongue);

    /// Whether pages of that language would show one of its names in the language of the records.
    fn lacks(&self, tongue: Tongue) -> bool;
}

macro_rules! translatable {
    ($($record:ty $(, named by $name:ident)?;)+) => {
        $(impl Translatable for $record {
            fn translate(&mut self, tongue: Tongue) {
                let Some(mut words) = self.translations.remove(&tongue.to) else { return };
                words.exchange(self);
                self.translations.insert(tongue.from, words);
            }

            fn lacks(&self, tongue: Tongue) -> bool {
                // What has no name of its own lacks none: a figure without a label, the award of a place.
                let is_named = true $(&& self.$name.is_some())?;
                let words = self.translations.get(&tongue.to);
                is_named && words.is_none_or(|words| words.leaves_out(self))
            }
        })+
    };
}

translatable! {
    District;
    Measure;
    Direction;
    GrowthTheme;
    Source;
    Event;
    Territory;
    Tile;
    EditorialPage;
    Figure, named by label;
    Award, named by title;
}

impl Translatable for Region {
    fn translate(&mut self, tongue: Tongue) {
        let Some(mut words) = self.translations.remove(&tongue.to) else {
            return;
        };

        // The old word would put «Республика Адыгея» among other letters.
        let sort = self.sort.take();
        words.exchange(self);
        words.sort = sort;
        self.translations.insert(tongue.from, words);
    }

    fn lacks(&self, tongue: Tongue) -> bool {
        let words = self.translations.get(&tongue.to);
        words.is_none_or(|words| words.leaves_out(self))
    }
}

impl Translatable for City {
    /// Without words of its own its name is transliterated: see [`slug::name`].
    fn translate(&mut self, tongue: Tongue) {
        let written = self.translations.remove(&tongue.to);
        let mut words = written.unwrap_or_default();

        if words.name.is_none() && tongue.to == Lang::En {
            words.name = slug::name(&self.name);
        }

        words.exchange(self);
        self.translations.insert(tongue.from, words);
    }

    fn lacks(&self, tongue: Tongue) -> bool {
        let words = self.translations.get(&tongue.to);
        tongue.to != Lang::En && words.is_none_or(|words| words.leaves_out(self))
    }
}

impl Translatable for Unit {
    fn translate(&mut self, tongue: Tongue) {
        let Some(words) = self.translations.remove(&tongue.to) else {
            return;
        };

        self.few = words.few.unwrap_or_else(|| words.many.clone());
        self.many = words.many;
        self.shown = Some((tongue.to, words.one));
    }

    fn lacks(&self, tongue: Tongue) -> bool {
        !self.translations.contains_key(&tongue.to)
    }
}

impl Translatable for Category {
    fn translate(&mut self, tongue: Tongue) {
        let Some(mut words) = self.translations.remove(&tongue.to) else {
            return;
        };

        // Without a short name the full one is shown, not a short one in another language.
        if words.short.is_none() {
            words.short.clone_from(&words.title);
        }
        words.exchange(self);
        self.translations.insert(tongue.from, words);
    }

    fn lacks(&self, tongue: Tongue) -> bool {
        let words = self.translations.get(&tongue.to);
        words.is_none_or(|words| words.leaves_out(self))
    }
}

impl Translatable for Edition {
    fn translate(&mut self, tongue: Tongue) {
        for category in &mut self.categories {
            category.translate(tongue);
        }
        for event in &mut self.events {
            event.translate(tongue);
        }

        if let Some(mut words) = self.translations.remove(&tongue.to) {
            words.exchange(self);
            self.translations.insert(tongue.from, words);
        }
    }

    fn lacks(&self, tongue: Tongue) -> bool {
        let words = self.translations.get(&tongue.to);
        words.is_none_or(|words| words.leaves_out(self))
            || self.categories.iter().any(|each| each.lacks(tongue))
            || self.events.iter().any(|each| each.lacks(tongue))
    }
}

impl Translatable for Programme {
    fn translate(&mut self, tongue: Tongue) {
        self.territory.translate(tongue);
        if let Some(mut words) = self.translations.remove(&tongue.to) {
            words.exchange(self);
            self.translations.insert(tongue.from, words);
        }
    }

    fn lacks(&self, tongue: Tongue) -> bool {
        let words = self.translations.get(&tongue.to);
        words.is_none_or(|words| words.leaves_out(self)) || self.territory.lacks(tongue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::Loc;
    use crate::schema::translation::CategoryWords;

    const INTO_ENGLISH: Tongue = Tongue { from: Lang::Ru, to: Lang::En };

    fn words(title: &str, short: Option<&str>) -> CategoryWords {
        CategoryWords {
            title: Some(title.to_owned()),
            short: short.map(ToOwned::to_owned),
        }
    }

    #[test]
    fn without_a_short_name_the_full_one_stands() {
        let mut category = Category {
            id: Loc::default(),
            title: "Сельские поселения".to_owned(),
            short: Some("Село".to_owned()),
            settlements: None,
            population: None,
            note: None,
            translations: [(Lang::En, words("Rural settlements", None))].into(),
        };
        assert!(!category.lacks(INTO_ENGLISH));

        category.translate(INTO_ENGLISH);
        assert_eq!(category.short.as_deref(), Some("Rural settlements"));
        assert_eq!(
            category.translations[&Lang::Ru].short.as_deref(),
            Some("Село")
        );
    }
}
