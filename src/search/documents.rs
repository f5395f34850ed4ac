//! What can be found: every record that has a page of its own, and findings on theirs.

use std::borrow::Cow;

use rayon::prelude::*;

use super::KINDS;
use super::words::{SETTLEMENT, fold, words};
use crate::load::Record;
use crate::model::{Keyed, Site, SizeGroup};
use crate::route::{EditionPart, METHODOLOGY, Page, has_region};
use crate::schema::{Award, City, Edition, Practice, Programme};
use crate::texts::Texts;

/// Fields, the most telling first: title, then town, year and direction, then lead, text, all else.
pub(super) const FIELDS: usize = 5;

/// Letters of a text that are kept for excerpts.
pub(super) const LIMIT: usize = 600;

/// Something that can be found.
#[derive(Debug, Default)]
pub(super) struct Document<'a> {
    /// Position in [`KINDS`].
    pub(super) kind: usize,
    /// Address below the root of its language.
    pub(super) address: String,
    /// What it is called.
    pub(super) title: Cow<'a, str>,
    /// Other names, which count as the title.
    pub(super) names: Vec<Cow<'a, str>>,
    /// Towns, regions, years, directions in words.
    pub(super) place: Vec<&'a str>,
    pub(super) lead: &'a str,
    /// Plain text.
    pub(super) body: String,
    pub(super) other: Vec<&'a str>,
    pub(super) edition: Option<&'a str>,
    pub(super) towns: Vec<&'a str>,
    pub(super) directions: Vec<&'a str>,
    /// Whether its address is that of other documents too.
    pub(super) shares_page: bool,
}

impl<'a> Document<'a> {
    pub(super) fn new(kind: &str, route: &Page, title: &'a str) -> Self {
        Self {
            kind: KINDS
                .iter()
                .position(|word| *word == kind)
                .unwrap_or(KINDS.len()),
            address: route.address(),
            title: Cow::Borrowed(title),
            ..Self::default()
        }
    }

    /// What tells it from all other documents, whatever else there is.
    pub(super) fn key(&self) -> Cow<'_, str> {
        if self.shares_page {
            format!("{} {}", self.address, self.title).into()
        } else {
            self.address.as_str().into()
        }
    }

    /// Its fields, best first.
    pub(super) fn fields(&self) -> [Cow<'_, str>; FIELDS] {
        let title = format!("{}\n{}", self.title, self.names.join("\n"));
        [
            title.into(),
            self.place.join("\n").into(),
            self.lead.into(),
            self.body.as_str().into(),
            self.other.join("\n").into(),
        ]
    }

    /// Words in the shortest of its names.
    pub(super) fn title_words(&self) -> usize {
        self.names
            .iter()
            .chain([&self.title])
            .map(|name| words(&fold(name)).count())
            .min()
            .unwrap_or(0)
    }

    /// Lead and text for an excerpt, not longer than `limit` letters.
    pub(super) fn excerpt(&self, limit: usize) -> String {
        let other = self.other.join(". ");
        let parts = [self.lead, self.body.as_str(), other.as_str()].map(str::trim);
        let text = parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");

        shortened(&text, limit)
    }

    /// Lets go of what no excerpt shows, once its words are known.
    pub(super) fn cut(&mut self) {
        self.body = shortened(&self.body, LIMIT);
    }
}

/// The first letters of a text, with one blank between words.
fn shortened(text: &str, limit: usize) -> String {
    let mut short = String::with_capacity(text.len().min(2 * limit));
    let mut letters = 0;

    for word in text.split_whitespace() {
        for c in Some(' ')
            .filter(|_| letters > 0)
            .into_iter()
            .chain(word.chars())
        {
            if letters == limit {
                return short;
            }
            short.push(c);
            letters += 1;
        }
    }

    short
}

/// What `each` makes of every document, in the order of the records. Few of the long ones are in memory at once.
pub(super) fn all<'a, T: Send>(
    site: &'a Site,
    texts: &Texts,
    each: impl Fn(Document<'a>) -> T + Sync,
) -> Vec<T> {
    let mut all: Vec<T> = site
        .cities
        .iter()
        .map(|record| each(town(site, record)))
        .collect();
    let practices = site.practices.iter().as_slice().par_iter();
    all.extend(
        practices
            .map(|record| each(practice(site, texts, record)))
            .collect::<Vec<T>>(),
    );

    all.extend(others(site, texts).into_iter().map(each));
    all
}

fn others<'a>(site: &'a Site, texts: &Texts) -> Vec<Document<'a>> {
    let mut all: Vec<Document> = Vec::new();
    all.extend(site.directions.iter().map(|record| {
        Document {
            body: record
                .wordings
                .iter()
                .map(|w| w.text.as_str())
                .collect::<Vec<_>>()
                .join(". "),
            lead: &record.summary,
            other: record.audience.as_deref().into_iter().collect(),
            directions: vec![record.id.as_str()],
            ..Document::new(
                "direction",
                &Page::Direction(record.id.to_string()),
                &record.title,
            )
        }
    }));
    all.extend(site.themes.iter().map(|record| Document {
        lead: &record.summary,
        body: points(site, texts, &record.id),
        directions: record.directions.iter().map(|id| id.as_str()).collect(),
        ..Document::new("theme", &Page::Theme(record.id.to_string()), &record.title)
    }));

    all.extend(
        site.programmes
            .iter()
            .map(|record| programme(texts, record)),
    );
    all.extend(site.findings.iter().map(|record| {
        let page = Page::EditionPart(record.edition.to_string(), EditionPart::Findings);
        Document {
            address: format!("{}#{}", page.address(), record.id.as_str()),
            place: vec![record.edition.as_str()],
            lead: &record.lead.value,
            body: plain(texts, record),
            edition: Some(&record.edition),
            directions: record.directions.iter().map(|id| id.as_str()).collect(),
            ..Document::new("finding", &page, &record.title.value)
        }
    }));
    all.extend(site.editions.iter().map(|record| edition(site, record)));
    all.extend(places(site));
    all.extend(pages(site, texts));

    all
}

fn town<'a>(site: &'a Site, city: &'a Record<City>) -> Document<'a> {
    let region = site.region_of(city);
    let district = region.and_then(|region| site.district_now(region));

    Document {
        names: city
            .spellings
            .iter()
            .map(|s| bare(&s.text).into())
            .collect(),
        place: region
            .map(|r| r.name.as_str())
            .into_iter()
            .chain(district.map(|d| d.name.as_str()))
            .collect(),
        other: city.note.as_deref().into_iter().collect(),
        towns: vec![city.id.as_str()],
        ..Document::new("town", &Page::City(city.id.to_string()), &city.name)
    }
}

/// A spelling without the words for the kind of a settlement and the region in brackets, which are no part of the name.
fn bare(spelling: &str) -> String {
    let folded = fold(spelling.split(" (").next().unwrap_or_default());
    words(&folded)
        .filter(|word| !SETTLEMENT.contains(word))
        .collect::<Vec<_>>()
        .join(" ")
}

fn practice<'a>(
    site: &'a Site,
    texts: &Texts,
    practice: &'a Record<Practice>,
) -> Document<'a> {
    let towns: Vec<&str> = practice.city_ids().collect();
    let cities = || towns.iter().filter_map(|id| site.cities.get(id));
    let mut place: Vec<&'a str> = cities().map(|city| city.name.as_str()).collect();
    place.push(&practice.edition);
    place.extend(
        cities()
            .filter_map(|city| site.region_of(city))
            .map(|region| region.name.as_str()),
    );

    place.extend(
        practice
            .directions
            .iter()
            .filter_map(|id| site.directions.get(id))
            .map(|d| d.title.as_str()),
    );
    place.extend(
        towns
            .iter()
            .filter_map(|id| site.size_group(id))
            .map(|group| size_words(group)),
    );
    let mut other: Vec<&str> = Vec::new();
    other.extend(practice.results.iter().map(|r| r.indicator.as_str()));
    other.extend(
        practice
            .audience
            .iter()
            .chain(&practice.partners)
            .map(String::as_str),
    );

    let facts = [
        &practice.organisation,
        &practice.resources,
        &practice.transfer,
    ];
    other.extend(facts.into_iter().filter_map(Option::as_deref));
    let problem = practice.problem.as_deref().unwrap_or_default();

    Document {
        place,
        lead: &practice.lead.value,
        body: format!("{problem}\n{}", plain(texts, practice)),
        other,
        edition: Some(&practice.edition),
        directions: practice.directions.iter().map(|id| id.as_str()).collect(),
        towns: towns.clone(),
        ..Document::new(
            "practice",
            &Page::Practice(practice.id.to_string()),
            &practice.title.value,
        )
    }
}

/// How people call a town of a size, for «наставничество в малом городе».
fn size_words(group: SizeGroup) -> &'static str {
    match group {
        SizeGroup::Centre => "областной центр",
        SizeGroup::Large => "крупный большой город",
        SizeGroup::Medium => "средний город",
        SizeGroup::Small => "малый небольшой город",
        SizeGroup::Rural => "село поселок малый небольшой",
    }
}

/// What the editions say on a theme.
fn points(site: &Site, texts: &Texts, theme: &str) -> String {
    let mut text = String::new();
    for point in site.growth_points_of_theme(theme) {
        for part in [point.title.as_str(), &point.lead, &plain(texts, point)] {
            text.push_str(part);
            text.push('\n');
        }
    }

    text
}

fn programme<'a>(texts: &Texts, programme: &'a Record<Programme>) -> Document<'a> {
    let lists = [
        &programme.tasks,
        &programme.audience,
        &programme.expected,
        &programme.services,
        &programme.outcomes,
    ];
    let mut other: Vec<&str> = lists.into_iter().flatten().map(String::as_str).collect();
    let elements = programme.elements.iter().chain(&programme.tools);
    other.extend(elements.flat_map(|e| [e.title.as_str(), e.text.as_str()]));

    Document {
        names: vec![Cow::Borrowed(&programme.short)],
        place: vec![&programme.territory.name],
        lead: &programme.lead.value,
        body: format!("{}\n{}", programme.goal, plain(texts, programme)),
        other,
        directions: programme.directions.iter().map(|id| id.as_str()).collect(),
        ..Document::new(
            "programme",
            &Page::Programme(programme.id.to_string()),
            &programme.title.value,
        )
    }
}

fn edition<'a>(site: &'a Site, edition: &'a Record<Edition>) -> Document<'a> {
    let id = edition.id.as_str();
    let awards = site.awards_of_edition(id);
    let named = |award: &'a Record<Award>| {
        award
            .title
            .as_deref()
            .into_iter()
            .chain(award.grantor.as_deref())
    };

    let mut other: Vec<&str> = awards.flat_map(named).collect();
    other.extend(edition.categories.iter().map(|c| c.title.as_str()));
    other.extend(edition.events.iter().map(|e| e.title.as_str()));
    other.extend(
        edition
            .tasks
            .iter()
            .chain(&edition.assignments)
            .chain(&edition.organisers)
            .map(String::as_str),
    );

    Document {
        title: match &edition.motto {
            Some(motto) => format!("{} {id}: {motto}", edition.title).into(),
            None => format!("{} {id}", edition.title).into(),
        },
        names: vec![Cow::Borrowed(id)],
        lead: edition.goal.as_deref().unwrap_or_default(),
        other,
        edition: Some(id),
        ..Document::new("edition", &Page::Edition(id.to_owned()), "")
    }
}

fn places(site: &Site) -> impl Iterator<Item = Document<'_>> {
    let regions = site
        .regions
        .iter()
        .filter(|record| has_region(site, &record.id))
        .map(|record| Document {
            place: site
                .district_now(record)
                .map(|district| district.name.as_str())
                .into_iter()
                .collect(),
            ..Document::new("region", &Page::Region(record.id.to_string()), &record.name)
        });

    let districts = site.districts.iter().map(|record| Document {
        names: vec![Cow::Borrowed(&record.short)],
        other: record.note.as_deref().into_iter().collect(),
        ..Document::new(
            "district",
            &Page::District(record.id.to_string()),
            &record.name,
        )
    });
    regions.chain(districts)
}

fn pages<'a>(site: &'a Site, texts: &Texts) -> Vec<Document<'a>> {
    let route = |id: &str| {
        if id == METHODOLOGY {
            Page::Methodology
        } else {
            Page::Editorial(id.to_owned())
        }
    };

    let pages = site.pages.iter().map(|record| Document {
        lead: record
            .lead
            .as_ref()
            .map(|lead| lead.as_str())
            .unwrap_or_default(),
        body: plain(texts, record),
        ..Document::new("page", &route(&record.id), &record.title.value)
    });

    let sources = site.sources.iter().map(|record| Document {
        lead: record.publisher.as_deref().unwrap_or_default(),
        other: record.note.as_deref().into_iter().collect(),
        ..Document::new(
            "source",
            &Page::Source(record.id.to_string()),
            &record.title,
        )
    });
    pages.chain(sources).collect()
}

/// The text of a record without its tags; only what the Markdown writer puts out has to be read.
fn plain<T: Keyed>(texts: &Texts, record: &Record<T>) -> String {
    plain_text(texts.html(record))
}

/// Tags that stand inside a word or a sentence, without the blank that others leave.
const INLINE: [&str; 5] = ["a", "em", "strong", "code", "del"];

fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut parts = html.split('<');
    text.push_str(parts.next().unwrap_or_default());

    for part in parts {
        let (tag, words) = part.split_once('>').unwrap_or((part, ""));
        let name = tag
            .trim_start_matches('/')
            .split(' ')
            .next()
            .unwrap_or_default();

        if !INLINE.contains(&name) {
            text.push(' ');
        }

        text.push_str(words);
    }

    if text.contains('&') {
        text = text
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
    }

    text
}

#[cfg(test)]
mod tests {
    use super::plain_text;

    #[test]
    fn a_text_loses_its_tags_and_no_word_runs_into_the_next() {
        let html = "<h2 id=\"text-a\">Шаг</h2>\n<ul><li>один</li><li>два &amp; <em>т</em>ри</li></ul>";
        assert_eq!(
            plain_text(html)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
            "Шаг один два & три"
        );
    }
}
