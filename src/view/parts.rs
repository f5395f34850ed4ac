//! Parts that several pages show, each made in one place.

pub(super) mod amount;
pub(super) mod awards;
pub(super) mod cards;
pub(super) mod category_label;
pub(super) mod change;
pub(super) mod contents;
pub(super) mod districts;
pub(super) mod embed_link;
pub(super) mod figure_list;
pub(super) mod figures;
pub(super) mod headlines;
pub(super) mod letters;
pub(super) mod links;
pub(super) mod pager;
pub(super) mod places;
pub(super) mod presence;
pub(super) mod rows;
pub(super) mod tiles;
pub(super) mod years;
