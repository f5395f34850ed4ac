//! The home page: what the competition is, the way to one's town, the last results.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::Pair;
use crate::load::Record;
use crate::model::filled;
use crate::route::{EditionPart, Page, PairChart, charts_of};
use crate::schema::{Coverage, Edition, Practice};
use crate::view::chart::page_chart::{PageChart, of_pair};
use crate::view::context::Context;
use crate::view::edition::list::{EditionRow, edition_rows};
use crate::view::parts::cards::PracticeCard;
use crate::view::parts::change::DeltaView;
use crate::view::parts::figure_list::FigureList;
use crate::view::parts::headlines::headline_figures;
use crate::view::parts::letters::letter_links;
use crate::view::parts::links::{Link, pair_link};
use crate::view::parts::places::Places;
use crate::view::programme::{self, ProgrammeCard};

/// Content of the home page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Home {
    letters: Vec<Link>,
    cities_href: String,
    /// Editions announced or under way, newest first.
    ahead: Vec<Ahead>,
    latest: Option<Latest>,
    /// What changed since the full edition before.
    changed: Option<Changed>,
    editions: Vec<EditionRow>,
    practices: Vec<PracticeCard>,
    practices_href: String,
    /// Where the open data are.
    data_href: String,
    growth_points: Vec<AdviceLine>,
    programmes: Vec<ProgrammeCard>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Ahead {
    edition: Link,
    title: String,
    /// `announced` or `running`.
    state: &'static str,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Latest {
    year: String,
    href: String,
    title: String,
    motto: Option<String>,
    figures: FigureList,
    places: Places,
    winners_href: String,
}

/// The last two full editions in one claim.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Changed {
    from: String,
    to: String,
    href: String,
    all_href: String,
    claim: DeltaView,
    chart: Option<PageChart>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct AdviceLine {
    lead: String,
    theme: Link,
    /// Earlier editions that recommended the same.
    earlier: Vec<String>,
}

pub(in crate::view) fn home(cx: Context) -> Home {
    let latest = cx.site.latest_full_edition();
    Home {
        letters: letter_links(cx),
        cities_href: cx.href(&Page::Cities),
        ahead: ahead(cx),
        latest: latest.map(|edition| self::latest(cx, edition)),
        changed: changed(cx),
        editions: edition_rows(cx),
        practices: best_practices(cx),
        practices_href: cx.href(&Page::Practices(1)),
        data_href: cx.href(&Page::Data),
        growth_points: latest
            .into_iter()
            .flat_map(|edition| growth_lines(cx, edition))
            .collect(),
        programmes: cx
            .site
            .programmes
            .iter()
            .map(|p| programme::card(cx, p))
            .collect(),
    }
}

fn ahead(cx: Context) -> Vec<Ahead> {
    cx.site
        .editions
        .iter()
        .rev()
        .filter(|edition| edition.coverage.is_ahead())
        .map(|edition| Ahead {
            edition: cx.edition_link(&edition.id),
            title: edition.title.clone(),
            state: edition.coverage.word(),
        })
        .collect()
}

fn changed(cx: Context) -> Option<Changed> {
    let mut full = cx
        .site
        .editions
        .iter()
        .rev()
        .filter(|edition| edition.coverage == Coverage::Full);
    let (to, from) = (full.next()?, full.next()?);
    let pair = Pair::of(cx.site, &from.id, &to.id)?;

    let claim = pair
        .totals()
        .iter()
        .map(|total| cx.total_delta(&pair, total))
        .find(DeltaView::has_both)?;

    let chart = if charts_of(&pair).contains(&PairChart::Districts) {
        of_pair(cx, &pair, &PairChart::Districts)
    } else {
        None
    };

    Some(Changed {
        from: from.id.to_string(),
        to: to.id.to_string(),
        href: pair_link(cx, &pair).href,
        all_href: cx.href(&Page::Compare),
        claim,
        chart,
    })
}

fn latest(cx: Context, edition: &Edition) -> Latest {
    let id = edition.id.to_string();
    Latest {
        href: cx.href(&Page::Edition(id.clone())),
        title: edition.title.clone(),
        motto: edition.motto.clone(),
        figures: headline_figures(cx, &id),
        places: cx.places(edition),
        winners_href: cx.href(&Page::EditionPart(id.clone(), EditionPart::Winners)),
        year: id,
    }
}

/// Three practices of different directions and towns: the newest and fullest that have a number to show.
fn best_practices(cx: Context) -> Vec<PracticeCard> {
    let mut practices: Vec<_> = cx
        .site
        .practices
        .iter()
        .filter(|p| p.headline_result().is_some())
        .collect();
    practices.sort_by_key(|p| Reverse((p.edition.to_string(), filled(p))));

    let mut chosen: Vec<&Record<Practice>> = Vec::new();
    for practice in practices {
        let is_alike = chosen.iter().any(|other| {
            other.main_direction() == practice.main_direction()
                || other.city_ids().eq(practice.city_ids())
        });
        if !is_alike {
            chosen.push(practice);
        }

        if chosen.len() == 3 {
            break;
        }
    }

    chosen.into_iter().map(|p| cx.card(p)).collect()
}

fn growth_lines(cx: Context, edition: &Edition) -> Vec<AdviceLine> {
    cx.site
        .growth_points_of_edition(&edition.id)
        .filter_map(|point| {
            let earlier = cx
                .site
                .growth_points_of_theme(&point.theme)
                .filter(|other| other.edition.value < point.edition.value)
                .map(|other| other.edition.to_string())
                .collect();
            Some(AdviceLine {
                lead: point.lead.value.clone(),
                theme: cx.theme_link(&point.theme)?,
                earlier,
            })
        })
        .collect()
}
