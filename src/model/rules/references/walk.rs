//! Every record with the ids that it names.

use super::check::{Check, Owner};
use crate::record_kind::RecordKind;

pub(super) fn places(check: &mut Check) {
    let site = check.site;
    for district in &site.districts {
        let owner = Owner::of(district);
        check.all(owner, &site.districts, &district.successor);
        check.source(owner, &district.source);
    }

    for region in &site.regions {
        let owner = Owner::of(region);
        check.all(owner, &site.cities, &region.centre);
        check.all(
            owner,
            &site.districts,
            region.districts.iter().map(|m| &m.district),
        );

        check.source(owner, &region.source);
    }

    for tile in &site.tiles {
        check.one(
            Owner {
                file: &tile.file,
                kind: RecordKind::Tiles,
                id: &tile.region,
            },
            &site.regions,
            &tile.region,
        );
    }

    for city in &site.cities {
        let owner = Owner::of(city);
        check.all(owner, &site.regions, &city.region);

        for source in city
            .spellings
            .iter()
            .map(|s| &s.source)
            .chain(&city.region_source)
            .chain(city.size.as_ref().map(|size| &size.source))
        {
            check.source(owner, source);
        }
    }
}

pub(super) fn topics(check: &mut Check) {
    let site = check.site;
    for measure in &site.measures {
        let owner = Owner::of(measure);
        check.unit(owner, &measure.unit);
        for broken in &measure.breaks {
            check.one(owner, &site.editions, &broken.edition);
            check.source(owner, &broken.source);
        }
    }

    for direction in &site.directions {
        let owner = Owner::of(direction);
        for wording in &direction.wordings {
            check.one(owner, &site.editions, &wording.edition);
            check.source(owner, &wording.source);
        }
    }

    for theme in &site.themes {
        check.all(Owner::of(theme), &site.directions, &theme.directions);
    }
}

pub(super) fn editions(check: &mut Check) {
    let site = check.site;
    for edition in &site.editions {
        let owner = Owner::of(edition);
        check.source(owner, &edition.source);

        for event in &edition.events {
            check.all(owner, &site.cities, &event.city);
        }

        let events = edition.events.iter().filter_map(|e| e.source.as_ref());
        for source in
            events.chain(edition.criteria.iter().filter_map(|c| c.source.as_ref()))
        {
            check.source(owner, source);
        }

        for side in edition
            .crosswalk
            .iter()
            .flat_map(|c| c.from.iter().chain(&c.to))
        {
            if let Some((other, category)) = side.split_once('/')
                && let Some(other) = site.editions.get(other)
            {
                check.category_of(owner, other, category, side);
            }
        }
    }

    for figure in &site.figures {
        let owner = Owner {
            file: &figure.file,
            kind: RecordKind::Figures,
            id: "",
        };
        check.one(owner, &site.editions, &figure.edition);
        check.one(owner, &site.measures, &figure.measure);
        check.source(owner, &figure.source);

        for observation in &figure.also {
            check.source(owner, &observation.source);
        }

        let Some(by) = &figure.by else { continue };
        check.all(owner, &site.districts, &by.district);
        check.all(owner, &site.regions, &by.region);
        check.all(owner, &site.directions, &by.direction);

        if let Some(category) = &by.category {
            check.category(owner, &figure.edition, category);
        }
    }
}

pub(super) fn ties(check: &mut Check) {
    let site = check.site;
    for participation in &site.participation {
        let owner = Owner {
            file: &participation.file,
            kind: RecordKind::Participation,
            id: &participation.city,
        };
        check.one(owner, &site.editions, &participation.edition);
        check.one(owner, &site.cities, &participation.city);
        check.source(owner, &participation.source);

        if let Some(category) = &participation.category {
            check.category(owner, &participation.edition, category);
        }
    }

    for award in &site.awards {
        let owner = Owner {
            file: &award.file,
            kind: RecordKind::Awards,
            // A place has no title.
            id: award.title.as_deref().unwrap_or(""),
        };
        check.one(owner, &site.editions, &award.edition);
        check.all(owner, &site.cities, &award.cities);
        check.source(owner, &award.source);

        if let Some(category) = &award.category {
            check.category(owner, &award.edition, category);
        }
    }

    for mention in &site.mentions {
        let owner = Owner {
            file: &mention.file,
            kind: RecordKind::Mentions,
            id: &mention.city,
        };
        check.one(owner, &site.editions, &mention.edition);
        check.one(owner, &site.cities, &mention.city);
        check.all(owner, &site.directions, &mention.direction);
        check.all(owner, &site.findings, &mention.finding);
        check.source(owner, &mention.source);
    }
}

pub(super) fn texts(check: &mut Check) {
    let site = check.site;
    for practice in &site.practices {
        let owner = Owner::of(practice);
        check.all(
            owner,
            &site.cities,
            practice.city.iter().chain(&practice.cities),
        );
        check.one(owner, &site.editions, &practice.edition);
        check.all(owner, &site.directions, &practice.directions);
        check.all(owner, &site.practices, &practice.adopted_from);
        check.source(owner, &practice.source);
        check.indicators(owner, &practice.results);
    }

    for point in &site.growth_points {
        let owner = Owner::of(point);
        check.one(owner, &site.editions, &point.edition);
        check.one(owner, &site.themes, &point.theme);
        check.all(owner, &site.directions, &point.directions);
        check.source(owner, &point.source);
    }

    for finding in &site.findings {
        let owner = Owner::of(finding);
        check.one(owner, &site.editions, &finding.edition);
        check.all(owner, &site.directions, &finding.directions);
        check.source(owner, &finding.source);
    }
}

pub(super) fn programmes(check: &mut Check) {
    let site = check.site;
    for programme in &site.programmes {
        let owner = Owner::of(programme);
        check.all(owner, &site.programmes, &programme.parent);
        check.all(owner, &site.regions, &programme.territory.regions);
        check.all(owner, &site.themes, &programme.themes);
        check.all(owner, &site.directions, &programme.directions);
        check.all(owner, &site.practices, &programme.practices);
        check.source(owner, &programme.source);

        for figure in &programme.figures {
            check.unit(owner, &figure.unit);
            if let Some(source) = &figure.source {
                check.source(owner, source);
            }
        }
    }

    parts_of_programmes(check);
}

fn parts_of_programmes(check: &mut Check) {
    let site = check.site;
    for indicator in &site.indicators {
        let owner = Owner {
            file: &indicator.file,
            kind: RecordKind::Indicators,
            id: &indicator.number,
        };
        check.one(owner, &site.programmes, &indicator.programme);
        check.unit(owner, &indicator.unit);
        check.source(owner, &indicator.source);
        let revised = indicator.points.iter().flat_map(|point| &point.earlier);

        for source in revised.filter_map(|earlier| earlier.source.as_ref()) {
            check.source(owner, source);
        }
    }

    for measure in &site.roadmap {
        let owner = Owner {
            file: &measure.file,
            kind: RecordKind::Roadmap,
            id: &measure.number,
        };
        check.one(owner, &site.programmes, &measure.programme);

        for source in measure
            .status
            .iter()
            .map(|status| &status.source)
            .chain([&measure.source])
        {
            check.source(owner, source);
        }
    }

    for table in &site.tables {
        let owner = Owner {
            file: &table.file,
            kind: RecordKind::Tables,
            id: &table.id,
        };
        check.one(owner, &site.programmes, &table.programme);

        for unit in table
            .columns
            .iter()
            .filter_map(|column| column.unit.as_ref())
        {
            check.unit(owner, unit);
        }
        check.all(
            owner,
            &site.regions,
            table.rows.iter().filter_map(|row| row.region.as_ref()),
        );
        check.source(owner, &table.source);
    }
}
