//! What a published site says, as facts: written beside the manifest by a build, read by `itogi diff`.
//!
//! People who are to approve a publication ask which numbers, places and towns change, not which bytes do. HTML cannot
//! answer that, so a build leaves the facts behind in a form that does not depend on language or look.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::load::Record;
use crate::model::{Site, category_name, figure_label};
use crate::route::{Moved, Route, full_name, record_of};
use crate::schema::{
    Award, Mention, Participation, ParticipationStatus, People, Practice,
    ProgrammeIndicator,
};

/// Raised when the meaning of a field changes; another one cannot be compared.
const FORMAT: u32 = 2;

/// The facts of a site.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct State {
    format: u32,
    /// Pages of records by address: kind and name.
    pub pages: BTreeMap<String, PublishedPage>,
    /// Facts by a key that stays while the fact is about the same thing.
    pub facts: BTreeMap<String, Fact>,
    /// Former addresses with where they lead; `None`: gone.
    pub moved: BTreeMap<String, Option<String>>,
}

/// The page of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedPage {
    /// Kind as files name it.
    pub kind: String,
    /// Name of the record.
    pub title: String,
}

/// Something that the site says of something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What kind of fact.
    pub group: FactGroup,
    /// Of what, mostly in the words of the records.
    pub label: Vec<FactPart>,
    /// What is said.
    pub value: Vec<FactPart>,
}

/// Kinds of facts, in the order in which people are told of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactGroup {
    /// Offices that can be written to.
    Contacts,
    /// Pictures, with who can be recognised.
    Pictures,
    /// Places and prizes.
    Awards,
    /// Who took part.
    Participation,
    /// Which towns documents name for what.
    Mentions,
    /// Numbers of editions.
    Figures,
    /// Numbers of practices.
    Results,
    /// Plans and facts of programmes.
    Indicators,
}

impl FactGroup {
    /// All kinds, in their order.
    pub const ALL: [FactGroup; 8] = [
        FactGroup::Contacts,
        FactGroup::Pictures,
        FactGroup::Awards,
        FactGroup::Participation,
        FactGroup::Mentions,
        FactGroup::Figures,
        FactGroup::Results,
        FactGroup::Indicators,
    ];

    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            FactGroup::Contacts => "contacts",
            FactGroup::Pictures => "pictures",
            FactGroup::Awards => "awards",
            FactGroup::Participation => "participation",
            FactGroup::Mentions => "mentions",
            FactGroup::Figures => "figures",
            FactGroup::Results => "results",
            FactGroup::Indicators => "indicators",
        }
    }

    /// Whether people may be harmed by a mistake in it.
    pub fn is_private(self) -> bool {
        matches!(self, FactGroup::Contacts | FactGroup::Pictures)
    }
}

/// A part of what is said: a word that has its message, a number, or words of the records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactPart {
    /// A word of the program: `no-data`, `more-than`, `place`.
    Word(String),
    /// A number as it was written: `12.50`.
    Number(String),
    /// Words of the records.
    Text(String),
    /// Between two things that are said of one.
    Comma,
}

impl State {
    /// The facts of a site.
    pub fn of(site: &Site, moved: &[Moved]) -> Self {
        let mut state = Self { format: FORMAT, ..Self::default() };
        for route in Route::all(site) {
            let Some(page) = route.page() else { continue };
            let kind = record_of(page).map(|(kind, _)| kind.word());
            if let (Some(kind), Some(title)) = (kind, full_name(site, page)) {
                state.pages.insert(
                    route.address(),
                    PublishedPage { kind: kind.to_owned(), title },
                );
            }
        }

        let to = |moved: &Moved| {
            (
                moved.from.clone(),
                moved.to.as_ref().map(crate::route::To::address),
            )
        };
        state.moved = moved.iter().map(to).collect();
        figures(site, &mut state);
        site.practices
            .iter()
            .for_each(|practice| of_practice(site, practice, &mut state));
        site.participation
            .iter()
            .for_each(|participation| of_participation(site, participation, &mut state));
        site.mentions
            .iter()
            .for_each(|mention| of_mention(site, mention, &mut state));
        site.awards
            .iter()
            .for_each(|award| of_award(site, award, &mut state));
        site.indicators
            .iter()
            .for_each(|indicator| of_indicator(site, indicator, &mut state));

        state
    }

    /// As bytes: JSON.
    ///
    /// # Errors
    /// None that can happen with these types.
    pub fn to_bytes(&self) -> serde_json::Result<Vec<u8>> {
        serde_json::to_vec(self)
    }

    /// From bytes; `None` if they are damaged or of another format.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes)
            .ok()
            .filter(|state: &State| state.format == FORMAT)
    }

    fn add(
        &mut self,
        group: FactGroup,
        key: String,
        label: Vec<FactPart>,
        value: Vec<FactPart>,
    ) {
        // Two facts about one thing are told apart by their number.
        let mut unique = format!("{}/{key}", group.word());
        let mut times = 1;

        while self.facts.contains_key(&unique) {
            times += 1;
            unique = format!("{}/{key}#{times}", group.word());
        }

        self.facts.insert(unique, Fact { group, label, value });
    }
}

fn text(text: String) -> Vec<FactPart> {
    vec![FactPart::Text(text)]
}

fn word(word: &str) -> FactPart {
    FactPart::Word(word.to_owned())
}

fn figures(site: &Site, state: &mut State) {
    for figure in &site.figures {
        let of = figure
            .by
            .as_ref()
            .and_then(|by| by.parts().next())
            .map(|(word, id)| format!("{word}:{}", id.value));

        let key = format!(
            "{}/{}/{}",
            figure.edition.value,
            figure.measure.value,
            of.unwrap_or_default()
        );

        let mut value: Vec<FactPart> = figure
            .qualifier
            .map(|qualifier| word(qualifier.word()))
            .into_iter()
            .collect();

        match (&figure.value, figure.missing) {
            (Some(number), _) => value.push(FactPart::Number(number.0.to_string())),
            (None, Some(missing)) => value.push(word(missing.word())),
            (None, None) => {}
        }

        let label = text(format!(
            "{} · {}",
            figure.edition.value,
            figure_label(site, figure)
        ));
        state.add(FactGroup::Figures, key, label, value);
    }
}

fn of_practice(site: &Site, practice: &Record<Practice>, state: &mut State) {
    let (id, title) = (&practice.id.value, &practice.title.value);
    if let Some(contact) = &practice.contact {
        state.add(
            FactGroup::Contacts,
            id.to_string(),
            text(title.clone()),
            text(contact.clone()),
        );
    }

    for picture in &practice.media {
        let people = match picture.people.value {
            People::None => "people-none",
            People::Adults => "people-adults",
            People::Children => "people-children",
        };
        let key = format!("{id}/{}", picture.file.value);
        let value = vec![word(people), FactPart::Text(picture.alt.value.clone())];

        state.add(
            FactGroup::Pictures,
            key,
            text(format!("{title} · {}", picture.file.value)),
            value,
        );
    }

    for result in &practice.results {
        let mut value: Vec<FactPart> = result
            .qualifier
            .map(|qualifier| word(qualifier.word()))
            .into_iter()
            .collect();

        let number =
            |number: &crate::schema::Number| FactPart::Number(number.0.to_string());
        value.extend(result.value.as_ref().map(number));
        value.extend(
            result
                .before
                .as_ref()
                .into_iter()
                .flat_map(|before| [word("before"), number(before)]),
        );

        value.extend(
            (result.before.is_some() && result.after.is_some())
                .then_some(FactPart::Comma),
        );
        value.extend(
            result
                .after
                .as_ref()
                .into_iter()
                .flat_map(|after| [word("after"), number(after)]),
        );
        let last = result
            .after
            .as_ref()
            .or(result.value.as_ref())
            .or(result.before.as_ref());

        let unit = last.map_or(result.unit.as_str(), |last| {
            site.unit_form(*last, &result.unit, result.qualifier)
        });
        value.push(FactPart::Text(unit.to_owned()));
        let key = format!("{id}/{}", result.indicator.value);

        state.add(
            FactGroup::Results,
            key,
            text(format!("{title} · {}", result.indicator.value)),
            value,
        );
    }
}

fn of_participation(
    site: &Site,
    participation: &Record<Participation>,
    state: &mut State,
) {
    let edition = &participation.edition.value;
    let mut value = vec![word("participant")];

    if participation.status == ParticipationStatus::LeaderOutsideRanking {
        value.extend([FactPart::Comma, word("leader")]);
    }

    let named = |id: &str| {
        site.editions
            .get(edition)
            .and_then(|e| category_name(e, id))
            .unwrap_or_else(|| id.to_owned())
    };

    value.extend(
        participation
            .category
            .iter()
            .flat_map(|id| [FactPart::Comma, FactPart::Text(named(id))]),
    );
    let report = |sent: bool| {
        [
            FactPart::Comma,
            word(if sent { "report" } else { "no-report" }),
        ]
    };
    value.extend(participation.report.into_iter().flat_map(report));
    let number = |name: &str, number: String| {
        [FactPart::Comma, word(name), FactPart::Number(number)]
    };

    value.extend(
        participation
            .score
            .iter()
            .flat_map(|score| number("score", score.0.to_string())),
    );
    value.extend(
        participation
            .place
            .iter()
            .flat_map(|place| number("place", place.to_string())),
    );
    let label = text(format!("{edition} · {}", town(site, &participation.city)));

    state.add(
        FactGroup::Participation,
        format!("{edition}/{}", participation.city.value),
        label,
        value,
    );
}

fn of_mention(site: &Site, mention: &Mention, state: &mut State) {
    let (edition, city) = (&mention.edition.value, &mention.city.value);
    let direction = mention.direction.as_ref().map(|id| id.as_str());
    let finding = mention.finding.as_ref().map(|id| id.as_str());
    let titles = [
        direction.map(|id| {
            site.directions
                .get(id)
                .map_or_else(|| id.to_owned(), |direction| direction.title.clone())
        }),
        finding.map(|id| {
            site.findings
                .get(id)
                .map_or_else(|| id.to_owned(), |finding| finding.title.value.clone())
        }),
    ];

    let label: Vec<String> = [edition.to_string(), town(site, &mention.city)]
        .into_iter()
        .chain(titles.into_iter().flatten())
        .collect();
    let key = format!(
        "{edition}/{city}/{}",
        direction.or(finding).unwrap_or_default()
    );
    let value = vec![
        mention
            .note
            .clone()
            .map_or_else(|| word("mentioned"), FactPart::Text),
    ];

    state.add(FactGroup::Mentions, key, text(label.join(" · ")), value);
}

fn of_award(site: &Site, award: &Record<Award>, state: &mut State) {
    let edition = &award.edition.value;
    let category = award.category.as_ref().map(|id| {
        site.editions
            .get(edition)
            .and_then(|e| category_name(e, id))
            .unwrap_or_else(|| id.to_string())
    });
    let place = award.place.as_ref().map(|place| place.value.to_string());
    let title = award.title.clone();
    let label: Vec<String> = [Some(edition.to_string()), category, title]
        .into_iter()
        .flatten()
        .collect();

    let mut key = format!("{}/{}", award.kind.word(), label.join("/"));
    let mut label = text(label.join(" · "));
    let towns: Vec<String> = award.cities.iter().map(|id| town(site, id)).collect();
    let mut value = text(towns.join(", "));

    match place {
        Some(place) => {
            key = format!("{key}/{place}");
            label.extend([FactPart::Comma, word("place"), FactPart::Number(place)]);
        }
        None => value.insert(0, word(award.kind.word())),
    }

    state.add(FactGroup::Awards, key, label, value);
}

fn of_indicator(site: &Site, indicator: &Record<ProgrammeIndicator>, state: &mut State) {
    let programme = &indicator.programme.value;
    let name = site
        .programmes
        .get(programme)
        .map_or_else(|| programme.to_string(), |p| p.short.clone());

    for point in &indicator.points {
        let mut value = Vec::new();
        for (name, number) in [("plan", &point.plan), ("fact", &point.fact)] {
            value.extend(
                (!value.is_empty() && number.is_some()).then_some(FactPart::Comma),
            );
            value.extend(
                number
                    .iter()
                    .flat_map(|n| [word(name), FactPart::Number(n.0.to_string())]),
            );
        }

        value.push(FactPart::Text(indicator.unit.value.clone()));
        let key = format!(
            "{programme}/{}/{}",
            indicator.number.value, point.period.value
        );
        let about = format!(
            "{name} · {} {} · {}",
            indicator.number.value, indicator.title.value, point.period.value
        );

        state.add(FactGroup::Indicators, key, text(about), value);
    }
}

fn town(site: &Site, id: &str) -> String {
    site.cities
        .get(id)
        .map_or_else(|| id.to_owned(), |city| city.name.clone())
}
