//! Facts out of the records, one function a kind of record.

use super::{FactGroup, FactPart, State};
use crate::load::Record;
use crate::model::{Site, category_name, figure_label};
use crate::schema::{
    Award, AwardKind, Indicator, Mention, Number, Participation, ParticipationStatus,
    People, Practice, ProgrammeIndicator,
};

/// Adds the facts of all records.
pub(super) fn all(site: &Site, state: &mut State) {
    figures(site, state);
    for practice in site.practices.iter() {
        of_practice(site, practice, state);
    }

    for participation in &site.participation {
        of_participation(site, participation, state);
    }

    for mention in &site.mentions {
        of_mention(site, mention, state);
    }

    for award in &site.awards {
        of_award(site, award, state);
    }

    for indicator in &site.indicators {
        of_indicator(site, indicator, state);
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
            // A figure of the whole edition has no part, and nothing after the last slash.
            .map_or_else(String::new, |(word, id)| format!("{word}:{}", id.as_str()));

        let key = format!("{}/{}/{}", figure.edition.value, figure.measure.value, of);

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
        let name = result.indicator.as_str();
        state.add(
            FactGroup::Results,
            format!("{id}/{name}"),
            text(format!("{title} · {name}")),
            of_result(site, result),
        );
    }
}

/// What a practice says of one result: its value, or how it was before and after.
fn of_result(site: &Site, result: &Indicator) -> Vec<FactPart> {
    let mut value = Vec::new();
    if let Some(qualifier) = result.qualifier {
        value.push(word(qualifier.word()));
    }

    if let Some(number) = &result.value {
        value.push(number_part(number));
    }

    if let Some(before) = &result.before {
        value.extend([word("before"), number_part(before)]);
    }

    if result.before.is_some() && result.after.is_some() {
        value.push(FactPart::Comma);
    }

    if let Some(after) = &result.after {
        value.extend([word("after"), number_part(after)]);
    }

    // The unit agrees with the number that is read last.
    let last = result
        .after
        .as_ref()
        .or(result.value.as_ref())
        .or(result.before.as_ref());

    let unit = last.map_or(result.unit.as_str(), |last| {
        site.unit_form(*last, &result.unit, result.qualifier)
    });
    value.push(FactPart::Text(unit.to_owned()));

    value
}

fn number_part(number: &Number) -> FactPart {
    FactPart::Number(number.0.to_string())
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

    if let Some(sent) = &participation.report {
        let said = if sent.value { "report" } else { "no-report" };
        value.extend([FactPart::Comma, word(said)]);
    }

    let number = |name: &str, number: String| {
        [FactPart::Comma, word(name), FactPart::Number(number)]
    };

    value.extend(
        participation
            .score
            .iter()
            .flat_map(|score| number("score", score.value.0.to_string())),
    );
    value.extend(
        participation
            .place
            .iter()
            .flat_map(|place| number("place", place.value.to_string())),
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
        // A mention of the edition as a whole has neither.
        direction.or(finding).unwrap_or("")
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
    if award.kind.value == AwardKind::NotAwarded {
        value = vec![word("not-awarded")];
    }

    match place {
        Some(place) => {
            key = format!("{key}/{place}");
            label.extend([FactPart::Comma, word("place"), FactPart::Number(place)]);
        }
        None if award.kind.value == AwardKind::NotAwarded => {}
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
