//! W326: points against places. W327: an honour without a report. W328: points without a report.
//!
//! Places are never computed from points (`docs/comparison.md`, rule 9): a jury may have its reasons, so a protocol that
//! contradicts itself is told, not corrected, and does not stop a build.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::decode::Loc;
use crate::diag::{Code, Diagnostic};
use crate::file::SourceFile;
use crate::lang::number;
use crate::load::{Broken, Record};
use crate::model::Site;
use crate::record_kind::RecordKind;
use crate::schema::{AwardKind, Id, Number, Participation, ParticipationStatus};

pub(super) fn check(site: &Site, broken: &Broken, diagnostics: &mut Vec<Diagnostic>) {
    for participation in &site.participation {
        if let (Some(report), Some(score)) = (&participation.report, &participation.score)
            && !report.value
        {
            diagnostics.push(
                score
                    .diagnostic(Code::ScoreWithoutReport, &participation.file)
                    .arg("city", participation.city.as_str())
                    .arg("edition", participation.edition.as_str())
                    .arg("report", report.named_in(&participation.file))
                    .of(RecordKind::Participation, participation.city.as_str()),
            );
        }
    }

    // With an award unread, a town that seems to have no place may have the first.
    if broken.has(RecordKind::Awards) || broken.has(RecordKind::Participation) {
        return;
    }

    honours_without_report(site, diagnostics);
    for competitors in ranked(site).values() {
        out_of_order(site, competitors, diagnostics);
    }
}

/// A place or a victory is given for a report; a prize or a leader's title may have other grounds.
fn honours_without_report(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for award in &site.awards {
        if !matches!(award.kind.value, AwardKind::Place | AwardKind::Winner) {
            continue;
        }

        for city in &award.cities {
            let Some(took_part) = site.participation_in(city, &award.edition) else {
                continue;
            };
            let Some(report) = took_part.report.as_ref().filter(|r| !r.value) else {
                continue;
            };
            diagnostics.push(
                city.diagnostic(Code::HonourWithoutReport, &award.file)
                    .arg("city", city.as_str())
                    .arg("edition", award.edition.as_str())
                    .arg("report", report.named_in(&took_part.file))
                    .of(RecordKind::Awards, ""),
            );
        }
    }
}

/// A town of a category with its points, and its place where it has one.
struct Competitor<'a> {
    town: &'a str,
    points: &'a Loc<Number>,
    listed_in: &'a Arc<SourceFile>,
    place: Option<u32>,
    /// Where the place is written: at the award, or at the participation.
    awarded: &'a Loc<Id>,
    awarded_in: &'a Arc<SourceFile>,
}

impl Competitor<'_> {
    fn score(&self) -> Decimal {
        self.points.value.0
    }

    /// Towns without a place stand behind all that have one.
    fn rank(&self) -> u32 {
        self.place.unwrap_or(u32::MAX)
    }
}

/// The towns with points, by edition and category. Leaders outside the ranking compete with nobody.
fn ranked(site: &Site) -> BTreeMap<(&str, &str), Vec<Competitor<'_>>> {
    let mut categories: BTreeMap<_, Vec<Competitor>> = BTreeMap::new();
    let in_ranking =
        |p: &&Record<Participation>| p.status == ParticipationStatus::Participant;

    for participation in site.participation.iter().filter(in_ranking) {
        if let (Some(category), Some(points)) =
            (&participation.category, &participation.score)
        {
            categories
                .entry((participation.edition.as_str(), category.as_str()))
                .or_default()
                .push(competitor(site, participation, points));
        }
    }

    categories
}

fn competitor<'a>(
    site: &'a Site,
    participation: &'a Record<Participation>,
    points: &'a Loc<Number>,
) -> Competitor<'a> {
    let town = participation.city.as_str();
    let award = site.place_in(town, &participation.edition);
    let awarded = award.and_then(|award| {
        let city = award.cities.iter().find(|city| city.as_str() == town)?;
        Some((city, &award.file, award.place.as_ref()?.value))
    });
    // E117 tells of a place before the first.
    let own = participation.place.as_ref().map(|place| place.value);
    let own = own.filter(|place| *place > 0);

    let (city, file) = match awarded {
        Some((city, file, _)) => (city, file),
        None => (&participation.city, &participation.file),
    };
    Competitor {
        town,
        points,
        listed_in: &participation.file,
        place: awarded.map(|(.., place)| place).or(own),
        awarded: city,
        awarded_in: file,
    }
}

/// One message a town with a place: the best of those who stand behind it with more points, and how many they are. Towns
/// that share a place have equal points.
fn out_of_order(
    site: &Site,
    competitors: &[Competitor],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for placed in competitors.iter().filter(|c| c.place.is_some()) {
        let ahead: Vec<&Competitor> = competitors
            .iter()
            .filter(|other| other.rank() >= placed.rank())
            .filter(|other| other.score() > placed.score())
            .collect();
        let Some(best) = ahead.iter().max_by_key(|other| other.score()) else {
            continue;
        };

        let points = |c: &Competitor| number::format(c.score(), site.config.lang);
        let place = placed.place.map_or(0, |place| place as usize);
        diagnostics.push(
            placed
                .awarded
                .diagnostic(Code::PointsContradictPlace, placed.awarded_in)
                .arg("city", placed.town)
                .arg("place", place)
                .arg("points", points(placed))
                .arg("other", best.town)
                .arg("other_points", points(best))
                .arg(
                    "same",
                    if best.place == placed.place {
                        "yes"
                    } else {
                        "no"
                    },
                )
                .arg("others", ahead.len() - 1)
                .arg("here", placed.points.named_in(placed.listed_in))
                .arg("there", best.points.named_in(best.listed_in))
                .of(RecordKind::Awards, ""),
        );
    }
}
