//! The picture that social networks show beside a link: a town with its years, an edition with its figures.

use schemars::JsonSchema;
use serde::Serialize;

use crate::card::COLUMNS;
use crate::route::{Card, Drawn, Page, badges};
use crate::view::context::Context;
use crate::view::parts::amount::Amount;
use crate::view::parts::figures::FigureView;
use crate::view::parts::headlines::HEADLINES;
use crate::view::parts::years::{TownState, YearCell};
use crate::view::town::matrix::directions_noted;

/// A picture of a page for social networks, for `card.txt`: its parts, one a line.
///
/// Made by [`Theme::render_file`](crate::theme::Theme::render_file).
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CardFile {
    /// Name of the competition.
    site: String,
    says: CardView,
}

/// What a card says: of a town or of an edition.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CardView {
    town: Option<TownCard>,
    edition: Option<EditionCard>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct TownCard {
    name: String,
    kind: &'static str,
    region: Option<String>,
    /// Editions in which it took part or was honoured: the latest of them, in their order.
    years: Vec<CardYear>,
    /// Directions with a practice or a mention.
    directions: usize,
    directions_all: usize,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct CardYear {
    year: String,
    /// `place`, `leader`, `winner`, `awarded` or `participant`.
    #[schemars(with = "String")]
    state: TownState,
    place: Option<u32>,
    category: Option<String>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct EditionCard {
    year: String,
    title: String,
    motto: Option<String>,
    figures: Vec<CardFigure>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct CardFigure {
    label: String,
    amount: Amount,
}

/// The picture of a page, as the page names it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CardLink {
    /// Full address.
    address: String,
    /// What it says, for those who do not see it.
    says: CardView,
}

/// The picture of a page that has one of its own. `None` where the host is not known: the picture needs a full address.
pub(in crate::view) fn link(cx: Context, page: &Page) -> Option<CardLink> {
    let card = Card::of(page).filter(|_| cx.site.config.cards)?;
    Some(CardLink {
        says: says(cx, &card)?,
        address: cx.urls.absolute(&Drawn::Card(card))?,
    })
}

/// What is drawn; none where the host is not known.
pub(in crate::view) fn file(cx: Context, card: &Card) -> Option<CardFile> {
    cx.urls.origin()?;
    Some(CardFile {
        site: cx.site.config.title.clone(),
        says: says(cx, card)?,
    })
}

fn says(cx: Context, card: &Card) -> Option<CardView> {
    Some(match card {
        Card::City(id) => CardView { town: Some(town(cx, id)?), edition: None },
        Card::Edition(id) => CardView { town: None, edition: Some(edition(cx, id)?) },
    })
}

fn town(cx: Context, id: &str) -> Option<TownCard> {
    let city = cx.site.cities.get(id)?;
    Some(TownCard {
        name: city.name.clone(),
        kind: city.kind.word(),
        region: cx.site.region_of(city).map(|region| region.name.clone()),
        years: years(cx, id),
        directions: directions_noted(cx, id),
        directions_all: cx.site.directions.len(),
    })
}

/// The latest editions of a town, as far as a card has room for them.
fn years(cx: Context, id: &str) -> Vec<CardYear> {
    let Some(city) = cx.site.cities.get(id) else {
        return Vec::new();
    };

    let mut years: Vec<CardYear> = badges(cx.site, id)
        .filter_map(|edition| cx.site.editions.get(edition))
        .map(|edition| card_year(cx.cell(city, edition)))
        .collect();

    let too_many = years.len().saturating_sub(COLUMNS);
    years.drain(..too_many);

    years
}

fn card_year(cell: YearCell) -> CardYear {
    CardYear {
        // A card shows a category only beside the place in it.
        category: cell.category.filter(|_| cell.place.is_some()),
        year: cell.year,
        state: cell.state,
        place: cell.place,
    }
}

fn edition(cx: Context, id: &str) -> Option<EditionCard> {
    let edition = cx.site.editions.get(id)?;
    Some(EditionCard {
        year: id.to_owned(),
        title: edition.title.clone(),
        motto: edition.motto.clone(),
        figures: HEADLINES
            .iter()
            .filter_map(|measure| figure(&cx.total(id, measure)?))
            .collect(),
    })
}

fn figure(figure: &FigureView) -> Option<CardFigure> {
    let quantity = figure.quantity()?;
    Some(CardFigure {
        label: figure.label.clone(),
        amount: quantity.amount.clone(),
    })
}
