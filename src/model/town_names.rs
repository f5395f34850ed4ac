//! What a town was called: a page of an edition calls it by the name of that time.

use jiff::civil::Date as Day;

use super::Site;
use super::facts::in_force;
use crate::schema::City;

impl City {
    /// The former name that the town had on `day`; `None` where it had the present one. A spelling is a former name where
    /// it says until when it was one; the others are ways of writing it.
    pub fn former_name(&self, day: Day) -> Option<&str> {
        self.spellings
            .iter()
            .filter(|spelling| spelling.to.is_some())
            .find(|spelling| in_force(day, spelling.from, spelling.to))
            .map(|spelling| spelling.text.as_str())
    }
}

impl Site {
    /// The former name that a town had when an edition was held, as of the first day of its year, like districts.
    pub fn former_name_in<'a>(&self, city: &'a City, edition: &str) -> Option<&'a str> {
        let day = self.editions.get(edition)?.first_day()?;
        city.former_name(day)
    }
}
