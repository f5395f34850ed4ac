//! Which field of a record each of its translated words stands for, and how they change places.

use std::mem;

use crate::decode::Loc;
use crate::schema::translation::*;
use crate::schema::{
    Award, Category, City, Direction, District, Edition, EditorialPage, Event, Figure,
    GrowthTheme, Measure, Programme, Region, Source, Territory, Tile,
};

/// Words of a record in another language.
pub(super) trait Exchange<T> {
    /// Changes places with the words of a record.
    fn exchange(&mut self, record: &mut T);

    /// Whether a word of the record that readers see has none beside it.
    fn leaves_out(&self, record: &T) -> bool;
}

/// A field whose words can change places with others.
pub(super) trait WordField {
    /// Changes places, if there are other words.
    fn exchange_with(&mut self, other: &mut Option<String>);

    /// Whether there is anything to translate.
    fn has_words(&self) -> bool;
}

impl WordField for String {
    fn exchange_with(&mut self, other: &mut Option<String>) {
        if let Some(other) = other {
            mem::swap(self, other);
        }
    }

    fn has_words(&self) -> bool {
        !self.is_empty()
    }
}

impl WordField for Loc<String> {
    fn exchange_with(&mut self, other: &mut Option<String>) {
        self.value.exchange_with(other);
    }

    fn has_words(&self) -> bool {
        self.value.has_words()
    }
}

impl WordField for Option<String> {
    fn exchange_with(&mut self, other: &mut Option<String>) {
        if other.is_some() {
            mem::swap(self, other);
        }
    }

    fn has_words(&self) -> bool {
        self.is_some()
    }
}

/// Words, their record, and the fields. Those after the plus may stay untranslated without a word from `itogi check`.
macro_rules! exchange {
    ($($words:ident of $record:ident { $($field:ident)+ } $(+ { $($other:ident)+ })?)+) => {
        $(impl Exchange<$record> for $words {
            fn exchange(&mut self, record: &mut $record) {
                $(record.$field.exchange_with(&mut self.$field);)+
                $($(record.$other.exchange_with(&mut self.$other);)+)?
            }

            fn leaves_out(&self, record: &$record) -> bool {
                $((record.$field.has_words() && self.$field.is_none()))||+
            }
        })+
    };
}

exchange! {
    DistrictWords of District { name short }
    RegionWords of Region { name } + { sort }
    CityWords of City { name }
    MeasureWords of Measure { title }
    DirectionWords of Direction { title summary audience }
    ThemeWords of GrowthTheme { title summary }
    SourceWords of Source { title } + { publisher }
    EditionWords of Edition { title motto } + { goal }
    CategoryWords of Category { title } + { short }
    EventWords of Event { title }
    FigureWords of Figure { label }
    TerritoryWords of Territory { name }
    TileWords of Tile { short }
    PageWords of EditorialPage { title }
    AwardWords of Award { title } + { grantor reason }
    ProgrammeWords of Programme { title short } + { lead goal }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn originals_are_kept_beside() {
        let mut one = "Отчёты".to_owned();
        let mut other = Some("Reports".to_owned());
        one.exchange_with(&mut other);
        assert_eq!(
            (one.as_str(), other.as_deref()),
            ("Reports", Some("Отчёты"))
        );
    }
}
