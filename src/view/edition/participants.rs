//! Who took part: by district, by category (one table a basis), by region, and by name as far as known.

use schemars::JsonSchema;
use serde::Serialize;

use crate::lang::number as figure;
use crate::route::{LINES_PAGE, List};
use crate::schema::{Edition, ParticipationStatus};
use crate::view::context::Context;
use crate::view::edition::districts::district_figures;
use crate::view::edition::head::Head;
use crate::view::edition::regions::by_region;
use crate::view::parts::figure_list::{FigureList, shared_source, with_bars};
use crate::view::parts::figures::{FigureView, SourceMark};
use crate::view::parts::links::CityLink;
use crate::view::parts::pager::{Pager, pager, part};
use crate::view::parts::presence::{self, Presence};

/// Content of `/2017/participants/`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Participants {
    edition: Head,
    /// The pages of the roster; what is not the roster stands on the first.
    pager: Pager,
    total: Option<FigureView>,
    districts: FigureList,
    /// By category, one table a basis: participants and reports are never mixed.
    categories: Vec<BasisTable>,
    regions: FigureList,
    /// Where the known participants come from.
    presence: Option<Presence>,
    roster: Vec<RosterRow>,
    /// The source of every row, if they share one.
    roster_source: Option<SourceMark>,
    known: usize,
    complete: bool,
    roster_note: Option<String>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct BasisTable {
    measure: String,
    basis: String,
    total: Option<FigureView>,
    rows: FigureList,
    unknown: bool,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct RosterRow {
    city: CityLink,
    category: Option<String>,
    place: Option<u32>,
    score: Option<String>,
    leader: bool,
    report: Option<bool>,
    source: Option<SourceMark>,
    note: Option<String>,
}

pub(in crate::view) fn participants(
    cx: Context,
    edition: &Edition,
    head: Head,
    number: usize,
) -> Participants {
    let id = edition.id.as_str();
    let mut roster: Vec<_> = cx.site.participation_of_edition(id).collect();
    let known = roster.len();
    roster.sort_by_key(|p| cx.site.cities.position(&p.city));
    let mut roster: Vec<RosterRow> = part(roster.into_iter(), number, LINES_PAGE)
        .filter_map(|p| {
            let award = cx.site.place_in(&p.city, id);
            Some(RosterRow {
                city: cx.city_link(&p.city, &p.edition)?,
                category: p
                    .category
                    .as_ref()
                    .and_then(|c| crate::model::category_name(edition, c)),
                place: award
                    .and_then(|a| a.place.as_ref())
                    .map(|place| place.value)
                    .or(p.place.as_ref().map(|place| place.value)),
                score: p
                    .score
                    .as_ref()
                    .map(|score| figure::format(score.value.0, cx.lang)),
                leader: p.status == ParticipationStatus::LeaderOutsideRanking,
                report: p.report.as_ref().map(|sent| sent.value),
                source: cx.source_mark(&p.source),
                note: p.note.clone(),
            })
        })
        .collect();

    let roster_source = shared_source(roster.iter().map(|row| row.source.as_ref()));
    if roster_source.is_some() {
        for row in &mut roster {
            row.source = None;
        }
    }

    Participants {
        roster_source,
        total: cx.total(id, "participants"),
        districts: district_figures(cx, id),
        categories: category_tables(cx, edition),
        regions: by_region(cx, id, "participants"),
        presence: presence::presence(cx, edition),
        known,
        complete: edition.has_whole_roster(),
        roster_note: edition.roster.as_ref().and_then(|r| r.note.clone()),
        roster,
        pager: pager(cx, &List::Participants(id.to_owned()), number),
        edition: head,
    }
}

fn category_tables(cx: Context, edition: &Edition) -> Vec<BasisTable> {
    cx.site
        .measures
        .iter()
        .filter_map(|measure| {
            let total = cx.site.exact_total(&edition.id, &measure.id);
            let whole = total.filter(|_| measure.additive);
            let rows: Vec<FigureView> = cx
                .site
                .parts(&edition.id, &measure.id, "category")
                .filter_map(|(id, f)| {
                    let category =
                        edition.categories.iter().find(|c| c.id.as_str() == id)?;
                    Some(cx.figure(f, category.title.clone(), whole))
                })
                .collect();

            let rows = with_bars(rows);
            (!rows.is_empty()).then(|| BasisTable {
                measure: measure.title.clone(),
                basis: measure.basis.to_string(),
                total: cx.total(&edition.id, &measure.id),
                unknown: !rows.has_values(),
                rows,
            })
        })
        .collect()
}
